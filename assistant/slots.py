"""What a question says about one measure: the slots that it fills, and the words that nothing explains."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from functools import cache, partial
from typing import NamedTuple

from assistant.amounts import Given
from assistant.calendar_words import Dated
from assistant.english.directions import DOES_BADLY, DOES_WELL
from assistant.facts import Measure, Pack
from assistant.glance import MEMBER_KINDS, Glance, glance
from assistant.mentions import Mention, choose
from assistant.named_members import Named, left_out_of
from assistant.scanning import Scan
from assistant.selection import Cube
from assistant.slot_cues import Marked, mark
from assistant.units import CURRENCIES

DOES_WELL_OR_BADLY = DOES_WELL | DOES_BADLY
_MEASURE_KINDS = ("measure", "head", "verb")
_POINTING = ("measure", "head", *MEMBER_KINDS)
#: Cues that ask for something of the members of a dimension, though no measure is named.
_DOING = frozenset(
    "fall rise change max min rank more fewer mean median sum spread difference ratio points relative ahead "
    "behind".split()
)
#: Words right before a noun that make it ask for one of its members, whoever is named.
_ASKING = frozenset("which what whose other each every all many name list".split())
#: What a word explained as such a mention counts for a measure; one that nothing explains counts against it.
_WEIGHTS = {"measure": 3, "member": 2, "described": 2, "head": 2, "dimension": 1}
_UNEXPLAINED, _WITHOUT_FACTS, _ECHO, _QUOTE, _DATED = -6, -3, 2, 3, 2


#: Words in which a claim about money may be put without a number ("millions of dollars").
_MONEY = frozenset("million billion trillion thousand dollar euro pound yuan financially".split())


class Slots(NamedTuple):
    """The slots of a question for one measure of a pack."""

    scan: Scan
    pack: Pack
    measure: Measure
    named: tuple[Named, ...]
    #: Dimensions asked for by a noun ("which benchmark"), with the positions of the nouns.
    nouns: tuple[Named, ...]
    periods: tuple[Dated, ...]
    #: "first", "latest", "both", "before the move", "after the move" with their positions.
    whens: tuple[Mention, ...]
    amounts: tuple[Given, ...]
    #: meaning → the positions of its mentions' first words.
    cues: dict[str, tuple[int, ...]]
    unexplained: tuple[int, ...]
    #: How the measure was named: "", "either", "reversed", or None if it was not named at all.
    way: str | None
    #: How well the measure explains the question, for comparison with other measures.
    score: int
    #: How many words name the measure.
    named_words: int = 0
    #: The members that are left out ("other than the US").
    left_out: tuple[Named, ...] = ()

    def members(self, dimension: str) -> tuple[str, ...]:
        """The members of a dimension in the order in which they were first named."""
        return tuple(dict.fromkeys(each.member for each in self.named if each.dimension == dimension))

    def without(self, dimension: str) -> frozenset[str]:
        """The members of a dimension that are left out."""
        return frozenset(each.member for each in self.left_out if each.dimension == dimension)

    def has(self, *meanings: str) -> bool:
        """Whether a cue of any of these meanings is there."""
        return not self.cues.keys().isdisjoint(meanings)

    def first(self, *meanings: str) -> int:
        """The position of the first cue of these meanings; -1 if there is none."""
        return min((at for meaning in meanings for at in self.cues.get(meaning, ())), default=-1)


#: From chosen mentions and the sides of a lead to what they are and leave.
_Mark = Callable[[tuple[Mention, ...], tuple[str, ...]], Marked]


def fill_all(scan: Scan, cube: Cube) -> list[Slots]:
    """The slots for every measure that something in the question points to."""
    seen = glance(scan)
    # Most measures are not named, and what else is named is the same for many of them.
    marked = cache(partial(mark, seen))
    return [slots for measure in cube.pack.measures.values() if (slots := _fill(seen, cube, measure, marked))]


def fill_slots(scan: Scan, cube: Cube, measure: Measure) -> Slots | None:
    """The slots for a measure; None if nothing in the question points to it."""
    seen = glance(scan)
    return _fill(seen, cube, measure, partial(mark, seen))


def _fill(seen: Glance, cube: Cube, measure: Measure, marked: _Mark) -> Slots | None:
    scan = seen.scan
    chosen = _mentions_for(seen, measure)
    if not _is_meant(seen, cube, measure, chosen):
        return None
    names, members, strong, whens, meanings, missed = marked(tuple(chosen), measure.between or ())
    if "gain" in meanings:
        gain = _gained(cube, measure, members)
        meanings = {**meanings, gain: (*meanings.get(gain, ()), *meanings["gain"])}
        del meanings["gain"]
    if measure.unit.base in CURRENCIES:
        missed -= {at for at, key in enumerate(seen.keys) if key in _MONEY and at not in seen.lacking}
    nouns = _nouns(seen, cube, measure, chosen)
    named = [Named(_dimension(each, measure), each.sense.id, each.at) for each in members]
    left_out = left_out_of(scan, named)
    return Slots(
        scan=scan,
        pack=cube.pack,
        measure=measure,
        named=tuple(each for each in named if each not in left_out),
        nouns=nouns,
        periods=scan.periods,
        whens=whens,
        amounts=_amounts(scan, measure, strong, nouns),
        cues=meanings,
        unexplained=tuple(sorted(missed)),
        way=names[0].sense.more if names else None,
        score=_score(seen, cube, measure, chosen, meanings.keys()) + _UNEXPLAINED * len(missed),
        named_words=sum(len(each.at) for each in chosen if each.sense.kind in _MEASURE_KINDS),
        left_out=left_out,
    )


def _gained(cube: Cube, measure: Measure, members: Sequence[Mention]) -> str:
    """What a gain means for a measure: where only the side behind is named, its gain is the fall of the lead."""
    named = {each.sense.id for each in members if each.sense.more in (measure.between or ())}
    return "fall" if len(named) == 1 and cube.trails(measure, *named) else "rise"


def _mentions_for(seen: Glance, measure: Measure) -> list[Mention]:
    """The mentions that stay when only this measure's names, members and nouns are looked for."""
    own = measure.dimensions
    found = list(seen.measures.get(measure.id, ()))
    for each in seen.names:
        kind, key, more = each.sense
        if kind == "subject" or (key if kind == "dimension" else more) in own:
            found.append(each)
    return choose(found)


def _is_meant(seen: Glance, cube: Cube, measure: Measure, chosen: list[Mention]) -> bool:
    """Whether anything points to the measure: its name, a member, a noun of it with something to do, or points."""
    cues = seen.meanings
    for each in chosen:
        kind = each.sense.kind
        if kind in _POINTING or kind == "verb" and _names_counted(seen, measure):
            return True
        if kind == "dimension" and each.sense.id not in (measure.between or ()) and not _DOING.isdisjoint(cues):
            return True
    if measure.unit.base == "percent" and (
        "points" in cues or "relative" in cues and cues & {"fall", "rise", "change"}
    ):
        return True
    return cube.quotes(measure, seen.numbers, is_rate="peryear" in cues)


def _counts(seen: Glance, measure: Measure) -> bool:
    """Whether it is asked how many of what the measure counts there are ("how many models", "number of models")."""
    keys = seen.keys
    return any(
        after == measure.each and (key in ("many", "fewer", "more") or key == "of" and before == "number")
        for before, key, after in zip(("", *keys), keys, keys[1:], strict=False)
    )


def _names_counted(seen: Glance, measure: Measure) -> bool:
    """Whether the noun of what the measure counts is there ("how many models")."""
    return bool(measure.each) and measure.each in seen.keys


def _score(seen: Glance, cube: Cube, measure: Measure, chosen: list[Mention], meanings: Set[str]) -> int:
    members = {each.sense.id: each.sense.more for each in chosen if each.sense.kind in MEMBER_KINDS}
    sides = measure.between or ()
    score = sum(_WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in chosen)
    score += _names_counted(seen, measure) * (2 if _counts(seen, measure) else 1)
    score += _WITHOUT_FACTS * len(members.keys() - cube.having(measure))
    score += measure.unit.is_rate and "rate" in meanings
    score += _DATED * any(cube.is_dated(measure, each.period) for each in seen.scan.periods)
    if sides:
        score += not meanings.isdisjoint(("ahead", "behind", "fall"))
        score += 2 * ("behind" in meanings) and not meanings.isdisjoint(("max", "min"))
        score += sum(dimension in sides for dimension in members.values()) == 2
        is_judged = not DOES_WELL_OR_BADLY.isdisjoint(seen.keys) and not meanings.isdisjoint(("max", "min"))
        score += is_judged and any(dimension in sides for dimension in members.values())
    if not seen.numbers:
        return score
    numbers = set(seen.numbers)
    score += _QUOTE * cube.quotes(measure, tuple(numbers), is_rate=False)
    return score + _ECHO * cube.prints(measure, numbers, set(members))


def _dimension(mention: Mention, measure: Measure) -> str:
    """The dimension of a measure that a member fills: of the two of a lead, the first stands for both."""
    dimension = mention.sense.more
    return measure.between[0] if measure.between and dimension in measure.between else dimension


def _nouns(seen: Glance, cube: Cube, measure: Measure, chosen: list[Mention]) -> tuple[Named, ...]:
    """The nouns that ask for members: not those that only say what a named member is ("the MATH benchmark").

    The measure in the plural ("the leads") and the number of members ("of the four") ask for those of the one
    free dimension too.
    """
    named = {_dimension(each, measure) for each in chosen if each.sense.kind in MEMBER_KINDS}
    found = []
    for each in chosen:
        if each.sense.kind == "dimension" and (
            each.sense.id not in named or not _ASKING.isdisjoint(seen.keys[max(0, each.start - 3) : each.start])
        ):
            found.append(Named(each.sense.id, "", each.at))
    free = [dimension for dimension in measure.dimensions if dimension not in (measure.between or ())]
    if found or len(free) != 1 or free[0] in named:
        return tuple(found)
    places = _all_of_them(seen.scan, cube, measure, free[0]) or _plurals(seen.scan, measure, chosen)
    return tuple(Named(free[0], "", at) for at in places)


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


def _plurals(scan: Scan, measure: Measure, chosen: list[Mention]) -> list[tuple[int, ...]]:
    """Where a lead stands in the plural or is counted ("the leads", "only one lead")."""
    found = []
    for each in chosen:
        last = scan.words[each.at[-1]]
        typed = last.text.lower()
        is_one = scan.words[each.start - 1].key == "one" and scan.words[each.start - 2].key in _COUNTING
        is_plural = typed.endswith("s") and typed != last.key
        if each.sense.kind == "measure" and measure.between and (is_plural or is_one and each.start > 1):
            found.append(each.at)
    return found


def _amounts(scan: Scan, measure: Measure, strong: frozenset[int], nouns: tuple[Named, ...]) -> tuple[Given, ...]:
    """The numbers that are no part of a name; "over the four tests" holds nothing against four."""
    if not scan.amounts:
        return ()
    found = []
    starts = {each.at[0] for each in nouns} | {each.start for each in scan.names if each.sense.kind == "dimension"}
    yearly = {at for each in scan.cues if each.sense.id in ("peryear", "trend", "max", "plain") for at in each.at}
    for given in scan.amounts:
        if given.place in strong or given.place in yearly or any(each.at == (given.place,) for each in nouns):
            continue
        follows = {given.at[-1] + 1, given.at[-1] + 2} & starts
        is_small = not given.unit.base and given.number == int(given.number) and given.number < 20
        counted = any(scan.words[at].key == measure.unit.base for at in follows)
        found.append(given._replace(relation="", at=(given.place,)) if follows and is_small and not counted else given)
    return tuple(found)
