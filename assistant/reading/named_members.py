"""The members that a question names, and those of them that it leaves out."""

from collections.abc import Iterator, Sequence

from assistant.tuples import NamedTuple
from assistant.utterance.scanning import Scan


class Named(NamedTuple):
    """A member that a question names (or "" for the noun of a dimension), and where."""

    dimension: str
    member: str
    at: tuple[int, ...]


#: Words that may stand between an "except" and the member that it leaves out, and those that join another one to it.
_BETWEEN = frozenset("the a an of from in on for with those ones one all any".split())
#: How far behind a member an "excluded" may stand ("with MMLU being left out").
_NEAR = 2
_JOINED = frozenset(("and", "or", "nor", ",", "&", "plus", "the", "in", "on", "for", "from", "of", "than"))


#: Words before a "but" that make it an "except", and how far they may stand from it.
ALL = frozenset("all every each any no none everyone everybody nobody".split())
_FAR = 4


#: Words that may leave out a member, though they are no cues of that.
_SIGNS = frozenset(("but", "apart", "after", "second"))
#: Cues that leave out a member.
_LEAVING_OUT = ("except", "left out")


def left_out_of(scan: Scan, named: Sequence[Named]) -> tuple[Named, ...]:
    """Of the members named those that an "except" before them, or an "excluded" after them, leaves out."""
    keys = [word.key for word in scan.words]
    if not named:
        return ()
    turned = (*turned_out_of(scan, named, keys), *_said_not_to_be(scan, named, keys)) if "not" in keys else ()
    if _SIGNS.isdisjoint(keys) and not any(cue.sense.id in _LEAVING_OUT for cue in scan.cues):
        return turned
    nouns = {(each.sense.id, at) for each in scan.names if each.sense.kind == "dimension" for at in each.at}
    found = list(turned)
    for cue in scan.cues:
        if cue.sense.id == "except":
            at, between = cue.at[-1], _BETWEEN
            for each in sorted(named, key=lambda each: each.at):
                gap = range(at + 1, each.at[0])
                if each.at[0] > at and all(keys[place] in between or (each.dimension, place) in nouns for place in gap):
                    found.append(each)
                    at, between = each.at[-1], _JOINED
        elif cue.sense.id == "left out":
            found += _row_before(keys, named, cue.start)
    for at, key in enumerate(keys):
        if key == "but" and not ALL.isdisjoint(keys[max(0, at - _FAR) : at]):
            # "all countries but Europe", "every lead but the one on MATH"
            start = next((place for place in range(at + 1, len(keys)) if keys[place] not in _BETWEEN), at + 1)
            found += [each for each in named if each.at[0] == start]
    is_extreme = any(cue.sense.id in ("max", "min") for cue in scan.cues)
    for at, key in enumerate(keys):
        if key == "apart" and scan.words[at + 1 : at + 2] and scan.words[at + 1].is_break:
            # "HumanEval apart, which ...": not so "how far are they apart?".
            found += [each for each in named if each.at[-1] == at - 1 and "far" not in keys]
        elif key == "second" and keys[at + 1 : at + 3] == ["only", "to"]:
            found += [each for each in named if each.at[0] == at + 3]
        elif key == "after" and is_extreme:
            # "After MMLU, where was it narrowest?"
            start = at + 2 if keys[at + 1 : at + 2] == ["the"] else at + 1
            found += [each for each in named if each.at[0] == start]
    return tuple(dict.fromkeys(found))


def _row_before(keys: Sequence[str], named: Sequence[Named], start: int) -> Iterator[Named]:
    """The members right before a word, with those that are joined to them ("X and Y aside")."""
    for each in sorted(named, key=lambda each: each.at, reverse=True):
        is_next = 0 < start - each.at[-1] <= _NEAR
        if is_next or each.at[-1] < start and set(keys[each.at[-1] + 1 : start]) <= _JOINED:
            yield each
            start = each.at[0]


#: Words that may stand between a "not" and the one member that what is counted is not of.
_NOT_OF = _BETWEEN | frozenset(
    "come came coming made built developed produced created by be being been originate".split()
)


def turned_out_of(scan: Scan, named: Sequence[Named], keys: Sequence[str]) -> tuple[Named, ...]:
    """The one member that a "not" leaves out where a part is asked for ("what share is not American?")."""
    if len(named) != 1 or not any(cue.sense.id in ("share", "percent") for cue in scan.cues):
        return ()
    if not {"what", "how", "which"} & {*keys[:4]}:
        return ()
    return tuple(named) if not_before(keys, named[0].at[0]) >= 0 else ()


_BEING = frozenset("is are was were be being".split())
_OPENING_CLAUSE = frozenset("that which who".split())
_DETERMINERS = frozenset("the a an".split())


def _said_not_to_be(scan: Scan, named: Sequence[Named], keys: Sequence[str]) -> tuple[Named, ...]:
    """The members that what is asked for is said not to be ("which country that isn't the US", "which isn't MATH")."""
    nouns = {(each.sense.id, each.at[-1]) for each in scan.names if each.sense.kind == "dimension"}
    found = []
    for each in named:
        at = each.at[0] - 1
        while at > 0 and keys[at] in _DETERMINERS:
            at -= 1
        before = at - 1
        if at < _FEWEST_BEFORE or keys[at] != "not" or keys[before] not in _BEING:
            continue
        before -= 1
        if keys[before] in _OPENING_CLAUSE and before > 0:
            before -= 1
        if (each.dimension, before) in nouns and not {"which", "what"}.isdisjoint(keys[:before]):
            found.append(each)
    return tuple(found)


#: "Which country is" stands before the "not" at least.
_FEWEST_BEFORE = 3


def not_before(keys: Sequence[str], at: int) -> int:
    """Where the "not" stands that leaves out the member at a position; -1 if none does."""
    before = at - 1
    while before > 0 and keys[before] in _NOT_OF:
        before -= 1
    return before if before >= 0 and keys[before] == "not" else -1
