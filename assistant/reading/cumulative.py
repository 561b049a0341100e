"""Measures of which a report has a second one of all years together: that one is meant by "by 2024", "altogether"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.facts import Measure, Pack
from assistant.reading.selection import Cube
from assistant.reading.slots import Slots
from assistant.reading.spans import is_of_that_time, spanned
from assistant.utterance.calendar_words import Dated
from assistant.utterance.words import name_key

_CUMULATIVE = "cumulative"
#: Words that ask for what has come together over the years, where no time is named.
_CUMULATIVELY = frozenset(("cumulative", "cumulatively", "accumulated", "cumulated"))
_TOGETHER = _CUMULATIVELY | {"altogether"}
_TWO = 2
#: So many words before a number its "with" may stand ("with at least ten").
_NEAR = 3
_TWO_TOGETHER = frozenset(
    (("so", "far"), ("to", "date"), ("up", "till"), ("to", "now"), ("until", "now"), ("till", "now"), ("by", "now"))
)
#: Cues of what one figure of all years together says nothing of.
APART = ("rise", "fall", "change", "level", "trend", "develop", "mean", "peryear", "first time")


def all_years_together(slots: Slots, cube: Cube) -> Slots:
    """The slots for the cumulative measure where its figure is asked for, else as they are."""
    by_a_year = _is_by_a_year(slots)
    # "By the year 2024" is by a year, and no figure of each.
    apart = [each for each in APART if each != "peryear" or not _is_by_the_year(slots)]
    is_of_one = _is_together(slots) and (
        bool(slots.named) or any(word.key in _CUMULATIVELY for word in slots.scan.words)
    )
    if slots.has(*apart) or is_of_each_year(slots):
        return slots
    if slots.has("sum") and not (by_a_year or is_of_one):
        return _over_its_span(slots, cube)
    is_span = _is_span(slots)
    if not (by_a_year or is_span or _is_together(slots)):
        return slots
    for measure in cumulative_of(slots.measure, cube.pack):
        periods = spanned(slots.periods, slots.scan.words, cube.spans.get(measure.id, frozenset()))
        members = {each.dimension: slots.members(each.dimension) for each in slots.named}
        if is_span and len(periods) == _TWO:
            continue
        # "By 2020" is answered by no figure of that year alone.
        if by_a_year or cube.has_at(measure, members, ()):
            return slots._replace(measure=measure, periods=periods)
    return _over_its_span(slots, cube)


def _over_its_span(slots: Slots, cube: Cube) -> Slots:
    """The slots with the one span of years of which the measure itself has a figure, where "altogether" asks for it."""
    spans = cube.spans.get(slots.measure.id, frozenset())
    said = [at for at, word in enumerate(slots.scan.words) if word.key in _TOGETHER]
    if len(spans) != 1 or len(said) != 1 or slots.periods:
        return slots
    return slots._replace(periods=(Dated(next(iter(spans)), (said[0],)),))


def _is_by_a_year(slots: Slots) -> bool:
    words, periods = slots.scan.words, slots.periods
    is_one = len(periods) == 1 and periods[0].period.grain in ("year", "edge") and periods[0].at[0] > 0
    keys = [word.key for word in words[: periods[0].at[0]]] if is_one else []
    while keys[-1:] == ["year"] or keys[-1:] == ["the"]:
        keys.pop()
    if is_one and is_of_that_time(periods[0], words):
        return False
    before = tuple(keys[-2:])
    return before in (("up", "to"), ("as", "of")) or before[-1:] in (("by",), ("until",), ("till",), ("through",))


def _is_by_the_year(slots: Slots) -> bool:
    return _is_by_a_year(slots) and slots.scan.words[slots.periods[0].at[0] - 1].key == "year"


def _is_span(slots: Slots) -> bool:
    """Whether two times are the ends of what lies between them: "2016 and 2024" are two years by themselves."""
    if len(slots.periods) != _TWO:
        return False
    one, other = slots.periods
    return _BOTH.isdisjoint(word.key for word in slots.scan.words[one.at[0] : other.at[-1]])


_BOTH = frozenset("and or & + , ; / vs versus against than".split())


def _is_together(slots: Slots) -> bool:
    keys = [word.key for word in slots.scan.words]
    if slots.periods:
        return False
    is_said = not _TOGETHER.isdisjoint(keys) or not _TWO_TOGETHER.isdisjoint(pairwise(keys))
    return is_said or _are_had(slots, keys)


def _are_had(slots: Slots, keys: Sequence[str]) -> bool:
    """Whether it is asked how many somebody has by now ("how many laws does Spain have?", "who has the most?")."""
    if not slots.measure.each:
        return False
    if not _THERE.isdisjoint(pairwise(keys)) or not _EXISTING.isdisjoint(keys):
        return True
    if any("with" in keys[max(0, given.place - _NEAR) : given.place] for given in slots.amounts):
        # "The countries with at least ten laws."
        return True
    if _HAVING.isdisjoint(keys):
        return False
    said = [key for key in keys if key.isalpha()]
    is_most = any(one in _HAVING and two in _BEFORE_MOST for one, two in pairwise(said))
    return is_most or said[-1] == "have" and not _ASKING.isdisjoint(said)


#: "How many laws are there?", "exist?", "are in force?"
_THERE = frozenset((("are", "there"), ("in", "force")))
_EXISTING = frozenset(("exist", "exists"))
_HAVING = frozenset(("has", "have"))
_BEFORE_MOST = frozenset("the most more fewest fewer".split())
_ASKING = frozenset(("does", "do"))


def asks_all_years(slots: Slots) -> bool:
    """Whether all that there was up to a time is asked for: "cumulative", "in total through 2024"."""
    own = {at for each in slots.scan.measures if each.sense.id == slots.measure.id for at in each.at}
    words = slots.scan.words
    if slots.periods and any(word.key in _CUMULATIVELY for at, word in enumerate(words) if at not in own):
        return True
    return _is_by_a_year(slots) and slots.has("sum") and bool(slots.measure.verbs)


def is_of_each_year(slots: Slots) -> bool:
    """Whether the figure of each year is asked for ("by year", not "by the year 2024")."""
    is_said = slots.has("peryear") or slots.has("by year") and all(word.key != "all" for word in slots.scan.words)
    return is_said and not _is_by_the_year(slots)


def is_cumulative(measure: Measure) -> bool:
    """Whether a measure is by its name one of all years together."""
    return _CUMULATIVE in name_key(measure.name)


def cumulative_of(measure: Measure, pack: Pack) -> Iterator[Measure]:
    """The measures that are by name one with its years together ("AI laws", "AI laws, cumulative")."""
    own = set(name_key(measure.name))
    for other in pack.measures.values():
        is_kin = other.unit.base == measure.unit.base and other.dimensions == measure.dimensions
        if is_kin and set(name_key(other.name)) - own == {_CUMULATIVE} and _CUMULATIVE not in own:
            yield other
