"""The nouns with which a question asks for members of a dimension, and members that lie within a measure's name."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.facts import Measure
from assistant.reading.glance import MEMBER_KINDS, Glance
from assistant.reading.named_members import Named
from assistant.reading.selection import Cube
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

#: Words right before a noun that make it ask for one of its members, whoever is named.
_ASKING = frozenset("which what whose other each every all many name list".split())


def dimension_of(mention: Mention, measure: Measure) -> str:
    """The dimension of a measure that a member fills: of the two of a lead, the first stands for both."""
    dimension = mention.sense.more
    return measure.between[0] if measure.between and dimension in measure.between else dimension


def asked_nouns(seen: Glance, cube: Cube, measure: Measure, chosen: list[Mention]) -> tuple[Named, ...]:
    """The nouns that ask for members: not those that only say what a named member is ("the MATH benchmark").

    The measure in the plural ("the leads") and the number of members ("of the four") ask for those of the one
    free dimension too.
    """
    named = {dimension_of(each, measure) for each in chosen if each.sense.kind in MEMBER_KINDS}
    found = _asked_inside_names(seen, measure, chosen)
    for each in chosen:
        if each.sense.kind == "dimension" and (
            each.sense.id not in named or not _ASKING.isdisjoint(seen.keys[max(0, each.start - 3) : each.start])
        ):
            found.append(Named(each.sense.id, "", each.at))
    free = [dimension for dimension in measure.dimensions if dimension not in (measure.between or ())]
    if found or len(free) != 1:
        return tuple(found)
    if free[0] in named:
        # "Which leads are larger than that on X?"
        plurals = _plurals(seen.scan, measure, chosen) if "than" in seen.keys else []
        return tuple(Named(free[0], "", at) for at in plurals if _is_asked(seen.keys, at[0]))
    places = _all_of_them(seen.scan, cube, measure, free[0]) or _plurals(seen.scan, measure, chosen)
    return tuple(Named(free[0], "", at) for at in places)


def _is_asked(keys: Sequence[str], at: int) -> bool:
    """Whether "which" or "how many" stands right before a noun ("which leads", "how many of the leads")."""
    before = [key for key in keys[max(0, at - 4) : at] if key not in ("of", "the", "us")]
    return before[-1:] in (["which"], ["many"])


#: Words right before a noun with which it is asked for though it is part of a name too ("how many focus areas").
_COUNTING_NOUNS = _ASKING | {"many", "number", "three", "five", "ten"}


def _asked_inside_names(seen: Glance, measure: Measure, chosen: list[Mention]) -> list[Named]:
    """The nouns of the measure's dimensions that are asked for and lie within one of its names."""
    inside = {at for each in chosen if each.sense.kind in ("measure", "head", "verb", "about") for at in each.at}
    named = {each.sense.more for each in chosen if each.sense.kind in MEMBER_KINDS}
    return [
        Named(each.sense.id, "", each.at)
        for each in seen.names
        if each.sense.kind == "dimension"
        and each.sense.id in measure.dimensions
        and each.sense.id not in named
        and inside.issuperset(each.at)
        and (not _COUNTING_NOUNS.isdisjoint(seen.keys[max(0, each.start - 2) : each.start]) or _is_the_most(seen, each))
    ]


#: What may follow a thing of which it is asked which it is, and nothing of what it has ("the top sector share").
_AFTER_THINGS = frozenset("? by in of to for on among that".split())


def _is_the_most(seen: Glance, noun: Mention) -> bool:
    """Whether a noun is the thing that an extreme stands before ("the most common obstacle to ...")."""
    end = noun.at[-1] + 1
    is_extreme = any(each.cue.id in ("max", "min") and each.cue.at[-1] == noun.start - 1 for each in seen.cues)
    return is_extreme and not _AFTER_THINGS.isdisjoint(seen.keys[end : end + 1] or ("?",))


def _all_of_them(scan: Scan, cube: Cube, measure: Measure, dimension: str) -> list[tuple[int, ...]]:
    """Where the number of all members stands for them ("of the four")."""
    if not scan.amounts:
        return []
    found: list[tuple[int, ...]] = []
    size = len(cube.members(measure, dimension, {}))
    for given in scan.amounts:
        before = [word.key for word in scan.words[max(0, given.place - 2) : given.place]]
        if given.number == size and before in (["of", "the"], ["all", "of"], ["of", "all"], ["of", "these"]):
            found.append((given.place,))
    return found


#: Words before a "one" that make it a number.
_COUNTING = frozenset("only exactly just least".split())


#: Words after which "leads" is a verb.
_LEADING = frozenset(("who", "that", "still", "currently", "now"))


def _plurals(scan: Scan, measure: Measure, chosen: list[Mention]) -> list[tuple[int, ...]]:
    """Where a lead stands in the plural or is counted ("the leads", "only one lead")."""
    found = []
    for each in chosen:
        last = scan.words[each.at[-1]]
        typed = last.text.lower()
        is_one = scan.words[each.start - 1].key == "one" and scan.words[each.start - 2].key in _COUNTING
        # Who "leads" is asked with a verb.
        is_verb = typed == "leads" and scan.words[each.start - 1].key in _LEADING and each.start > 0
        is_plural = typed.endswith("s") and typed != last.key and not is_verb
        if each.sense.kind == "measure" and measure.between and (is_plural or is_one and each.start > 1):
            found.append(each.at)
    return found


def other_nouns(seen: Glance, measure: Measure, chosen: list[Mention]) -> frozenset[int]:
    """Where members of a dimension are asked for that the measure does not have ("in how many states", "where")."""
    if not measure.dimensions and not _ASKING_PLACES.isdisjoint(seen.keys[:2]):
        return frozenset(at for at in range(2) if seen.keys[at] in _ASKING_PLACES)
    others = [
        each
        for each in seen.names
        if each.sense.kind == "dimension" and each.sense.id not in measure.dimensions and _is_asked_for(seen, each)
    ]
    if not others:
        return frozenset()
    # "Which university" is asked of universities, though the measure is about what is at them, or is called after them.
    of_which = [each for each in others if measure.dimensions and seen.keys[max(0, each.start - 1)] == "which"]
    asked = {at for each in of_which for at in (each.at if not measure.between else ())}
    if asked:
        nouns = [each for each in seen.names if each.sense.kind == "dimension" and each.sense.id in measure.dimensions]
        asked -= {at for each in nouns for at in each.at}
    own = {
        at
        for each in seen.measures.get(measure.id, ())
        for at in each.at
        if asked.isdisjoint(each.at) or each.sense.kind == "measure" and len(each.at) != _SHORT and 1 not in asked
    }
    own |= {at for each in chosen if each.sense.kind in MEMBER_KINDS for at in each.at}
    own |= {at for at, key in enumerate(seen.keys) if key in (measure.each, measure.unit.base)}
    cued = {at for each in seen.cues if len(each.cue.at) > 1 and each.cue.id != "list" for at in each.cue.at}
    aliases = {at for each in chosen if each.sense.kind == "dimension" for at in each.at}
    # The kind of some members ("region") is no name of another dimension.
    of_kind = {at for each in chosen if each.sense.kind == "dimension" and each.sense.more for at in each.at}
    found: set[int] = set()
    for each in others:
        if of_kind.issuperset(each.at) or not cued.isdisjoint(each.at):
            continue
        # A noun may be a lesser name of an own dimension, and the very name of another one.
        is_proper = " ".join(seen.keys[at] for at in each.at) == each.sense.id
        # "Which states" is asked of members, whatever a measure of all states is called.
        is_which = not measure.dimensions and _stands_after_which(seen, each, is_of_things=bool(measure.each))
        is_counted = seen.keys[each.at[-1]] in (measure.each, measure.unit.base)
        is_free = own.isdisjoint(each.at) or is_which and not is_counted
        if is_free and (aliases.isdisjoint(each.at) or is_proper):
            found.update(each.at)
    return frozenset(found)


def _stands_after_which(seen: Glance, noun: Mention, *, is_of_things: bool) -> bool:
    """Whether a noun stands after "which", with a word between them at most ("which federal agency").

    Of what a number of other things is asked, it is the noun right after "how many" that is to be counted.
    """
    before = seen.keys[max(0, noun.start - 2) : noun.start]
    is_proper = seen.keys[noun.at[-1]] == noun.sense.id
    return not _WHICH.isdisjoint(before) or is_of_things and is_proper and tuple(before) == ("how", "many")


def _is_asked_for(seen: Glance, noun: Mention) -> bool:
    """Whether a noun stands after a word that asks for one or several of its members, or alone in front."""
    before = seen.keys[max(0, noun.start - 2) : noun.start]
    return not _ASKING_NOUNS.isdisjoint(before) or noun.start == 0


_WHICH = frozenset(("which", "what", "each", "every"))
#: A name of so many words may be a noun that is asked for, with what it does ("which function uses"); right behind
#: the "which" that opens a question any may be.
_SHORT = 2
#: Words before a noun that ask for one or several of its members, and those that ask for a place or somebody.
_ASKING_NOUNS = frozenset("which what many number per each every".split())
_ASKING_PLACES = frozenset(("where", "who"))


def side_inside(seen: Glance, measure: Measure, names: Sequence[Mention], named: Sequence[Named]) -> list[Named]:
    """The one side of a lead that its name holds, where the other is named after it ("did the US lead China")."""
    sides = measure.between
    known = [each for each in named if sides and each.dimension in sides]
    if sides is None or len({each.member for each in known}) != 1 or not names:
        return []
    inside = {at for each in names for at in each.at if at < known[0].at[0]}
    found = {
        each.sense.id: each
        for each in seen.names
        if each.sense.kind == "member" and dimension_of(each, measure) in sides and inside.issuperset(each.at)
    }
    found.pop(known[0].member, None)
    return [Named(sides[0], member, each.at) for member, each in found.items()] if len(found) == 1 else []


def named_inside(
    seen: Glance, cube: Cube, measure: Measure, names: Sequence[Mention], known: Sequence[Named]
) -> list[Named]:
    """The one member that the measure's own name holds, and no figure of the measure is without.

    "Conference publications" are the publications of conferences.
    """
    inside = {at for each in names for at in each.at}
    taken = {each.member for each in known}
    dimensions = {each.dimension for each in known}
    found: dict[tuple[str, int], dict[str, Mention]] = {}
    for each in seen.names:
        is_own = each.sense.kind == "member" and each.sense.more in measure.dimensions
        if dimensions & {each.sense.more} and each.sense.id in cube.wholes:
            # Who is named is named beside nobody.
            continue
        if is_own and each.sense.id not in taken and inside.issuperset(each.at):
            place = next(at for at, name in enumerate(names) if each.start in name.at)
            found.setdefault((each.sense.more, place), {})[each.sense.id] = each
    return [
        Named(dimension, member, mention.at)
        for (dimension, _), members in found.items()
        for member, mention in members.items()
        if len(members) == 1 and not measure.between
    ]
