"""What a question says about one measure: the slots that it fills, and the words that nothing explains."""

from __future__ import annotations

from typing import NamedTuple

from assistant.amounts import Given
from assistant.calendar_words import Dated
from assistant.facts import Measure, Pack
from assistant.mentions import Mention, choose, is_harmless
from assistant.scanning import Scan
from assistant.selection import Cube
from assistant.slot_cues import cues_for, difference_by_name, is_in_cue, signs_between

_MEASURE_KINDS = ("measure", "head", "verb")
_MEMBER_KINDS = ("member", "described")
#: Cues that ask for something of the members of a dimension, though no measure is named.
_DOING = frozenset(
    "fall rise change max min rank more fewer mean median sum spread difference ratio points relative ahead "
    "behind".split()
)
#: Words right before a noun that make it ask for one of its members, whoever is named.
_ASKING = frozenset("which what whose other each every all many name list".split())
#: What a word explained as such a mention counts for a measure; one that nothing explains counts against it.
_WEIGHTS = {"measure": 3, "member": 2, "described": 2, "head": 2, "dimension": 1}
_UNEXPLAINED, _WITHOUT_FACTS, _ECHO, _QUOTE = -6, -3, 2, 3


#: Currencies, and the words in which a claim about money may be put without a number ("millions of dollars").
_CURRENCIES = frozenset({"USD", "EUR", "GBP", "CNY"})
_MONEY = frozenset("million billion trillion thousand dollar euro pound yuan".split())


class Named(NamedTuple):
    """A member that a question names (or "" for the noun of a dimension), and where."""

    dimension: str
    member: str
    at: tuple[int, ...]


class Slots(NamedTuple):
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
    #: How well the measure explains the question, for comparison with other measures.
    score: int
    #: How many words name the measure.
    named_words: int = 0

    def members(self, dimension: str) -> tuple[str, ...]:
        """The members of a dimension in the order in which they were first named."""
        return tuple(dict.fromkeys(each.member for each in self.named if each.dimension == dimension))

    def has(self, *meanings: str) -> bool:
        """Whether a cue of any of these meanings is there."""
        return not self.cues.keys().isdisjoint(meanings)

    def first(self, *meanings: str) -> int:
        """The position of the first cue of these meanings; -1 if there is none."""
        return min((at for meaning in meanings for at in self.cues.get(meaning, ())), default=-1)


def fill_slots(scan: Scan, cube: Cube, measure: Measure) -> Slots | None:
    """The slots for a measure; None if nothing in the question points to it."""
    chosen = _mentions_for(scan, measure)
    if not _is_meant(scan, cube, measure, chosen):
        return None
    members = [each for each in chosen if each.sense.kind in _MEMBER_KINDS]
    strong = {at for each in chosen if each.sense.kind in ("measure", *_MEMBER_KINDS) for at in each.at}
    cues, aside = cues_for(scan, strong)
    sides = measure.between or ()
    meanings: dict[str, list[int]] = {}
    for cue in (*cues, *signs_between(scan, members, sides), *difference_by_name(scan, chosen, members, measure)):
        if cue.sense.kind == "cue":
            meanings.setdefault(cue.sense.id, []).append(cue.start)
    if "gain" in meanings:
        meanings.setdefault(_gained(cube, measure, members), []).extend(meanings.pop("gain"))
    explained = {at for each in (*chosen, *cues) for at in each.at} | aside
    if measure.unit.base in _CURRENCIES:
        explained |= {at for at, word in enumerate(scan.words) if word.key in _MONEY}
    unexplained = _unexplained(scan, explained, strong)
    nouns = _nouns(scan, cube, measure, chosen)
    ways = [each.sense.more for each in chosen if each.sense.kind == "measure"]
    return Slots(
        scan=scan,
        pack=cube.pack,
        measure=measure,
        named=tuple(Named(_dimension(each, measure), each.sense.id, each.at) for each in members),
        nouns=nouns,
        periods=scan.periods,
        whens=tuple(each for each in cues if each.sense.kind == "when" and not strong.intersection(each.at)),
        amounts=_amounts(scan, measure, strong, nouns),
        cues={meaning: tuple(at) for meaning, at in meanings.items()},
        unexplained=unexplained,
        way=ways[0] if ways else None,
        score=_score(scan, cube, measure, chosen, set(meanings)) + _UNEXPLAINED * len(unexplained),
        named_words=sum(len(each.at) for each in chosen if each.sense.kind in _MEASURE_KINDS),
    )


def _gained(cube: Cube, measure: Measure, members: list[Mention]) -> str:
    """What a gain means for a measure: where only the side behind is named, its gain is the fall of the lead."""
    named = {each.sense.id for each in members if each.sense.more in (measure.between or ())}
    return "fall" if len(named) == 1 and cube.trails(measure, *named) else "rise"


def _mentions_for(scan: Scan, measure: Measure) -> list[Mention]:
    """The mentions that stay when only this measure's names, members and nouns are looked for."""
    own = set(measure.dimensions)
    found = [each for each in scan.measures if each.sense.id == measure.id]
    for each in scan.names:
        is_member = each.sense.kind in _MEMBER_KINDS and _dimension(each, measure) in own and not is_in_cue(scan, each)
        if is_member or each.sense.kind == "subject" or each.sense.kind == "dimension" and each.sense.id in own:
            found.append(each)
    return choose(found)


def _is_meant(scan: Scan, cube: Cube, measure: Measure, chosen: list[Mention]) -> bool:
    """Whether anything points to the measure: its name, a member, a noun of it with something to do, or points."""
    counted = _names_counted(scan, measure)
    sides = measure.between or ()
    doing = not _DOING.isdisjoint(each.sense.id for each in scan.cues)
    for each in chosen:
        kind = each.sense.kind
        if kind in ("measure", "head", *_MEMBER_KINDS) or kind == "verb" and counted:
            return True
        if kind == "dimension" and doing and each.sense.id not in sides:
            return True
    cues = {each.sense.id for each in scan.cues}
    if measure.unit.base == "percent" and (
        "points" in cues or "relative" in cues and cues & {"fall", "rise", "change"}
    ):
        return True
    return cube.quotes(measure, [given.number for given in scan.amounts], is_rate="peryear" in cues)


def _names_counted(scan: Scan, measure: Measure) -> bool:
    """Whether the noun of what the measure counts is there ("how many models")."""
    return bool(measure.each) and any(word.key == measure.each for word in scan.words)


def _unexplained(scan: Scan, explained: set[int], strong: set[int]) -> tuple[int, ...]:
    """The positions of words that nothing explains, or that belong to what the pack says it lacks."""
    lacking = {
        at for each in scan.names if each.sense.kind == "lacking" and len(each.at) > 1 for at in each.at
    } - strong
    known = explained | scan.dated | scan.numbered
    return tuple(
        at
        for at, word in enumerate(scan.words)
        if at in lacking
        or _is_suffix(scan, at)
        or at not in known
        and word.key.isalnum()
        and not is_harmless(scan.words, at)
    )


def _score(scan: Scan, cube: Cube, measure: Measure, chosen: list[Mention], meanings: set[str]) -> int:
    members = {each.sense.id: each.sense.more for each in chosen if each.sense.kind in _MEMBER_KINDS}
    sides = measure.between or ()
    score = sum(_WEIGHTS.get(each.sense.kind, 0) * len(each.at) for each in chosen)
    score += _names_counted(scan, measure)
    score += _WITHOUT_FACTS * len(members.keys() - cube.having(measure))
    score += measure.unit.is_rate and "rate" in meanings
    if sides:
        score += not meanings.isdisjoint(("ahead", "behind", "fall"))
        score += "behind" in meanings and not meanings.isdisjoint(("max", "min"))
        score += sum(dimension in sides for dimension in members.values()) == 2
    numbers = {given.number for given in scan.amounts}
    score += _QUOTE * cube.quotes(measure, list(numbers), is_rate=False)
    return score + _ECHO * (bool(numbers) and cube.prints(measure, numbers, set(members)))


def _dimension(mention: Mention, measure: Measure) -> str:
    """The dimension of a measure that a member fills: of the two of a lead, the first stands for both."""
    dimension = mention.sense.more
    return measure.between[0] if measure.between and dimension in measure.between else dimension


def _nouns(scan: Scan, cube: Cube, measure: Measure, chosen: list[Mention]) -> tuple[Named, ...]:
    """The nouns that ask for members: not those that only say what a named member is ("the MATH benchmark").

    The measure in the plural ("the leads") and the number of members ("of the four") ask for those of the one
    free dimension too.
    """
    named = {_dimension(each, measure) for each in chosen if each.sense.kind in _MEMBER_KINDS}
    found = []
    for each in chosen:
        before = {word.key for word in scan.words[max(0, each.start - 3) : each.start]}
        if each.sense.kind == "dimension" and (each.sense.id not in named or before & _ASKING):
            found.append(Named(each.sense.id, "", each.at))
    free = [dimension for dimension in measure.dimensions if dimension not in (measure.between or ())]
    if found or len(free) != 1 or free[0] in named:
        return tuple(found)
    places = _all_of_them(scan, len(cube.members(measure, free[0], {}))) or _plurals(scan, measure, chosen)
    return tuple(Named(free[0], "", at) for at in places)


def _all_of_them(scan: Scan, size: int) -> list[tuple[int, ...]]:
    """Where the number of all members stands for them ("of the four")."""
    found: list[tuple[int, ...]] = []
    for given in scan.amounts:
        before = [word.key for word in scan.words[max(0, given.place - 2) : given.place]]
        if given.number == size and before in (["of", "the"], ["all", "of"], ["of", "all"], ["of", "these"]):
            found.append((given.place,))
    return found


def _plurals(scan: Scan, measure: Measure, chosen: list[Mention]) -> list[tuple[int, ...]]:
    """Where a lead stands in the plural ("the leads")."""
    found = []
    for each in chosen:
        last = scan.words[each.at[-1]]
        typed = last.text.lower()
        if each.sense.kind == "measure" and measure.between and typed.endswith("s") and typed != last.key:
            found.append(each.at)
    return found


def _amounts(scan: Scan, measure: Measure, strong: set[int], nouns: tuple[Named, ...]) -> tuple[Given, ...]:
    """The numbers that are no part of a name; "over the four tests" holds nothing against four."""
    found = []
    starts = {each.at[0] for each in nouns} | {each.start for each in scan.names if each.sense.kind == "dimension"}
    yearly = {at for each in scan.cues if each.sense.id in ("peryear", "trend", "max", "plain") for at in each.at}
    for given in scan.amounts:
        if given.place in strong or given.place in yearly:
            continue
        follows = {given.at[-1] + 1, given.at[-1] + 2} & starts
        is_small = not given.unit.base and given.number == int(given.number) and given.number < 20
        counted = any(scan.words[at].key == measure.unit.base for at in follows)
        found.append(given._replace(relation="", at=(given.place,)) if follows and is_small and not counted else given)
    return tuple(found)


def _is_suffix(scan: Scan, at: int) -> bool:
    """Whether a sign hangs on the word before it and makes another name of it ("C+")."""
    word = scan.words[at]
    if word.key not in ("+", "#", "*") or at == 0:
        return False
    before = scan.words[at - 1]
    follows = at + 1 < len(scan.words) and scan.words[at + 1].start == word.end and scan.words[at + 1].key.isalnum()
    return before.end == word.start and before.key.isalpha() and not follows
