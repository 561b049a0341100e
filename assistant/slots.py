"""What a question says about one measure: the slots that it fills, and the words that nothing explains."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.amounts import Given
from assistant.dating import Dated
from assistant.facts import Measure, Pack
from assistant.lexicon import Sense
from assistant.mentions import Mention, choose, is_harmless
from assistant.scanning import Scan

_MEASURE_KINDS = ("measure", "head", "verb")
_MEMBER_KINDS = ("member", "described")


#: Cues that say nothing beside the number that they belong to ("at least 8 %").
_COMPARING = frozenset("min max above below more fewer atleast atmost difference than same behind ahead".split())


#: Cues that ask for something of the members of a dimension, though no measure is named.
_DOING = frozenset("fall rise change max min rank more fewer mean median sum spread difference ratio points relative ahead behind".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A member that a question names, and where."""

    dimension: str
    member: str
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of a question for one measure of a pack."""

    scan: Scan
    pack: Pack
    measure: Measure
    named: tuple[Named, ...]
    #: Dimensions asked for by a noun ("which benchmark"), with the positions of the nouns.
    nouns: tuple[Named, ...]
    periods: tuple[Dated, ...]
    #: "first", "latest", "both" with their positions.
    whens: tuple[Mention, ...]
    amounts: tuple[Given, ...]
    #: meaning → the positions of its mentions' first words.
    cues: dict[str, tuple[int, ...]]
    unexplained: tuple[int, ...]
    #: How the measure was named: "", "either", "reversed", or None if it was not named at all.
    way: str | None
    score: int
    named_words: int = 0
    carried: tuple[str, ...] = field(default=())

    def members(self, dimension: str) -> tuple[str, ...]:
        """The members of a dimension in the order in which they were first named."""
        return tuple(dict.fromkeys(each.member for each in self.named if each.dimension == dimension))

    def has(self, *meanings: str) -> bool:
        """Whether a cue of any of these meanings is there."""
        return any(meaning in self.cues for meaning in meanings)

    def words_at(self, positions: Iterable[int]) -> str:
        """The words at some positions, as typed."""
        return " ".join(self.scan.words[at].text for at in positions)


def fill_slots(scan: Scan, pack: Pack, measure: Measure) -> Slots | None:
    """The slots for a measure; None if nothing in the question points to it."""
    own = set(measure.dimensions)
    mentions = [each for each in scan.names if each.sense.kind in _MEMBER_KINDS and _dimension(each, measure) in own]
    mentions = [each for each in mentions if not _is_in_cue(scan, each)]
    mentions += [each for each in scan.names if each.sense.kind == "dimension" and each.sense.id in own]
    mentions += [each for each in scan.names if each.sense.kind == "subject"]
    ours = [each for each in scan.measures if each.sense.id == measure.id]
    chosen = choose([*mentions, *ours])
    names = [each for each in chosen if each.sense.kind == "measure"]
    counted = bool(measure.each) and any(word.key == measure.each for word in scan.words)
    pointing = [each for each in chosen if each.sense.kind in ("measure", "head", *_MEMBER_KINDS) or each.sense.kind == "verb" and counted]
    nouns = [each for each in chosen if each.sense.kind == "dimension" and each.sense.id not in (measure.between or ())]
    in_points = measure.unit.base == "percent" and any(each.sense.id == "points" for each in scan.cues)
    doing = {each.sense.id for each in scan.cues} & _DOING
    if not pointing and not (nouns and doing) and not in_points:
        return None
    covered = {at for each in chosen for at in each.at}
    strong = {at for each in chosen if each.sense.kind in ("measure", *_MEMBER_KINDS) for at in each.at}
    spent = {at for given in scan.amounts for at in given.at}
    cues = [each for each in scan.cues if not strong.issuperset(_weighty(scan, each)) and not (each.sense.id in _COMPARING and spent.issuperset(each.at))]
    aside = {at for each in cues if _is_in_before(scan, each) for at in each.at}
    cues = [each for each in cues if not aside.intersection(each.at)]
    whens = [each for each in cues if each.sense.kind == "when" and not strong.intersection(each.at)]
    explained = covered | aside | scan.dated | scan.numbered | {at for each in cues for at in each.at}
    lacking = {at for each in scan.names if each.sense.kind == "lacking" and len(each.at) > 1 for at in each.at} - strong
    unexplained = tuple(
        at
        for at, word in enumerate(scan.words)
        if at in lacking or _is_suffix(scan, at) or at not in explained and (word.key.isalnum() and not is_harmless(scan.words, at))
    )
    members = [each for each in chosen if each.sense.kind in _MEMBER_KINDS]
    meanings: dict[str, list[int]] = {}
    for each in (*cues, *_signs(scan, members, measure.between or ()), *_named_difference(scan, chosen, members, measure)):
        if each.sense.kind == "cue":
            meanings.setdefault(each.sense.id, []).append(each.start)
    weights = {"measure": 3, "member": 2, "described": 2, "head": 2, "verb": 1, "dimension": 1}
    score = sum(weights.get(each.sense.kind, 0) * len(each.at) for each in chosen) - 6 * len(unexplained)
    score += bool(measure.between) and bool({"ahead", "behind", "fall"} & set(meanings))
    score += counted
    having = {member for fact in pack.facts if fact.measure == measure.id for member in fact.members.values()}
    score -= 3 * sum(each.sense.id not in having for each in chosen if each.sense.kind in _MEMBER_KINDS)
    score += bool(measure.between) and len({each.sense.id for each in members if each.sense.more in (measure.between or ())}) == 2
    score += 2 * _echoes(scan, pack, measure, {each.sense.id for each in chosen if each.sense.kind in _MEMBER_KINDS})
    return Slots(
        scan,
        pack,
        measure,
        tuple(Named(_dimension(each, measure), each.sense.id, each.at) for each in chosen if each.sense.kind in _MEMBER_KINDS),
        _nouns(scan, pack, measure, chosen),
        scan.periods,
        tuple(whens),
        _amounts(scan, measure, strong, _nouns(scan, pack, measure, chosen)),
        {meaning: tuple(at) for meaning, at in meanings.items()},
        unexplained,
        names[0].sense.more if names else None,
        score,
        sum(len(each.at) for each in chosen if each.sense.kind in _MEASURE_KINDS),
    )


def _dimension(mention: Mention, measure: Measure) -> str:
    """The dimension of a measure that a member fills: of the two of a lead, the first stands for both."""
    dimension = mention.sense.more
    return measure.between[0] if measure.between and dimension in measure.between else dimension


#: Words right before a noun that make it ask for one of its members, whoever is named.
_ASKING = frozenset("which what whose other each every all many name list".split())


def _nouns(scan: Scan, pack: Pack, measure: Measure, chosen: list[Mention]) -> tuple[Named, ...]:
    """The nouns that ask for members: not those that only say what a named member is ("the MATH benchmark").

    The measure in the plural ("the leads", "the gaps") asks for the members of its one free dimension.
    """
    named = {_dimension(each, measure) for each in chosen if each.sense.kind in _MEMBER_KINDS}
    found = []
    for each in chosen:
        before = {word.key for word in scan.words[max(0, each.start - 3) : each.start]}
        if each.sense.kind == "dimension" and (each.sense.id not in named or before & _ASKING):
            found.append(Named(each.sense.id, "", each.at))
    free = [dimension for dimension in measure.dimensions if dimension not in (measure.between or ())]
    if len(free) == 1 and free[0] not in named and not found:
        size = len({fact.members[free[0]] for fact in pack.facts if fact.measure == measure.id})
        for given in scan.amounts:
            before = [word.key for word in scan.words[max(0, given.place - 2) : given.place]]
            if given.number == size and before in (["of", "the"], ["all", "of"], ["of", "all"], ["of", "these"]):
                found.append(Named(free[0], "", (given.place,)))
    if len(free) == 1 and free[0] not in named and not found:
        for each in chosen:
            typed = scan.words[each.at[-1]].text.lower()
            if each.sense.kind == "measure" and measure.between and typed.endswith("s") and typed != scan.words[each.at[-1]].key:
                found.append(Named(free[0], "", each.at))
    return tuple(found)


def _amounts(scan: Scan, measure: Measure, strong: set[int], nouns: tuple[Named, ...]) -> tuple[Given, ...]:
    """The numbers that are no part of a name; "over the four tests" holds nothing against four."""
    found = []
    starts = {each.at[0] for each in nouns} | {each.at[0] for each in scan.names if each.sense.kind == "dimension"}
    for given in scan.amounts:
        if given.place in strong or any(each.sense.id == "peryear" and given.place in each.at for each in scan.cues):
            continue
        follows = {given.at[-1] + 1, given.at[-1] + 2} & starts
        is_small = not given.unit.base and given.number == int(given.number) and given.number < 20
        counted = any(scan.words[at].key == measure.unit.base for at in follows)
        found.append(given._replace(relation="", at=(given.place,)) if follows and is_small and not counted else given)
    return tuple(found)


def _echoes(scan: Scan, pack: Pack, measure: Measure, members: set[str]) -> bool:
    """Whether a number of the question is a figure of the measure for a member that it names."""
    numbers = {given.number for given in scan.amounts}
    return bool(numbers) and any(
        fact.value in numbers and members & set(fact.members.values()) for fact in pack.facts if fact.measure == measure.id
    )


def _is_suffix(scan: Scan, at: int) -> bool:
    """Whether a sign hangs on the word before it and makes another name of it ("HumanEval+")."""
    word = scan.words[at]
    hangs = word.key in ("+", "#", "*") and at > 0 and scan.words[at - 1].end == word.start and scan.words[at - 1].key.isalpha()
    return hangs and not (at + 1 < len(scan.words) and scan.words[at + 1].start == word.end and scan.words[at + 1].key.isalnum())


#: Signs and small words that hold one member against another when they stand between them.
_SIGNS = {"/": "ratio", "÷": "ratio", ":": "ratio", "per": "ratio", "over": "ratio", "–": "difference", "−": "difference", "+": "sum"}


def _signs(scan: Scan, members: list[Mention], sides: tuple[str, ...]) -> list[Mention]:
    """The cues that signs between two members are: "MMMU ÷ MATH", "US models per European model"."""
    found = []
    keys = [word.key for word in scan.words]
    free = {each.sense.id for each in members if each.sense.more not in sides}
    if len(free) == 2:
        found += [Mention(Sense("cue", "ratio"), (at, at + 1)) for at, key in enumerate(keys[:-1]) if key == "for" and keys[at + 1] in ("every", "each")]
    for one, other in zip(members, members[1:], strict=False):
        if one.sense.more in sides or one.sense.more != other.sense.more or one.sense.id == other.sense.id and not scan.periods:
            continue
        for at in range(one.at[-1] + 1, other.at[0]):
            meaning = _SIGNS.get(scan.words[at].key)
            if scan.words[at].key == "less" and other.at[0] - one.at[-1] == 2:
                meaning = "difference"
            if meaning and other.at[0] - one.at[-1] <= 6 and (scan.words[at].key != "over" or other.at[0] - one.at[-1] <= 2):
                found.append(Mention(Sense("cue", meaning), (at,)))
    return found


def _named_difference(scan: Scan, chosen: list[Mention], members: list[Mention], measure: Measure) -> list[Mention]:
    """The measure's name "difference" as an operation, where two members stand beside it."""
    free = {each.sense.id for each in members if each.sense.more not in (measure.between or ())}
    held = any(each.sense.id in ("mean", "median", "sum", "max", "min") for each in scan.cues)
    if len(free) < 2 and not (free and held):
        return []
    named = []
    for each in chosen:
        if each.sense.kind not in ("measure", "head") or each.sense.more == "reversed":
            continue
        noun = scan.words[each.at[-1]].key
        follows = [word.key for word in scan.words[each.at[-1] + 1 : each.at[-1] + 7]]
        apart = noun in ("distance", "gap", "divide", "disparity", "gulf") and "between" in follows and len(free) > 1
        if noun == "difference" or apart and not any(each.sense.more in (measure.between or ()) for each in members):
            named.append(Mention(Sense("cue", "difference"), each.at))
    return named


def _is_in_before(scan: Scan, cue: Mention) -> bool:
    """Whether a cue only says before what ("before the 2024 catch-up, how large was ...")."""
    keys = [word.key for word in scan.words]
    if scan.periods and "before" in keys[:-1]:
        at = keys.index("before")
        led = {place for dated in scan.periods for place in dated.at}
        if at + 1 not in led and at + 2 not in led and 0 < cue.start - at <= 4:
            return True
    if len(scan.periods) < 2:
        return False
    for dated in scan.periods:
        before = [word.key for word in scan.words[max(0, dated.at[0] - 2) : dated.at[0]] if word.key != "the"]
        if before[-1:] in (["before"], ["after"]) and 0 < cue.start - dated.at[-1] <= 2:
            return True
    return False


def _weighty(scan: Scan, cue: Mention) -> set[int]:
    """The positions of a cue's words without articles and the like."""
    return {at for at in cue.at if scan.words[at].key not in ("the", "a", "an", "of", "is")} or set(cue.at)


def _is_in_cue(scan: Scan, name: Mention) -> bool:
    """Whether a descriptive name is only part of a longer cue ("arithmetic mean")."""
    return name.sense.kind == "described" and any(len(cue.at) > len(name.at) and set(cue.at).issuperset(name.at) for cue in scan.cues)
