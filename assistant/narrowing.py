"""What a question says of where to look: within a group, in the whole world, over a span that one figure is for."""

from __future__ import annotations

from itertools import pairwise

from assistant import periods
from assistant.calendar_words import Dated
from assistant.facts import Measure
from assistant.named_members import Named
from assistant.selection import Cube
from assistant.slots import Slots

#: Cues of questions about all members of a dimension.
_OF_SETS = (
    "which",
    "who",
    "where",
    "max",
    "min",
    "rank",
    "count",
    "list",
    "all",
    "ordinal",
    "than others",
    "which place",
)
#: Cues of questions about what happened within a span.
_WITHIN_SPANS = ("trend", "develop", "fall", "rise", "change", "mean", "median", "when")
#: What stands between the first and the last year of a span.
_THROUGH = frozenset("to through thru until till and – — up".split())


def narrowed(slots: Slots, cube: Cube) -> Slots:
    """The slots with groups as the places to look within, and with spans for which one figure is given."""
    return _within_groups(_with_spans(slots, cube), cube)


def _within_groups(slots: Slots, cube: Cube) -> Slots:
    """ "Which country in Europe", "the top three worldwide": the group is not what is asked for."""
    if not slots.has(*_OF_SETS):
        return slots
    for dimension in slots.measure.dimensions:
        groups = [member for member in slots.members(dimension) if member in cube.wholes]
        nouns = [
            Named(dimension, "", each.at)
            for each in slots.scan.names
            if each.sense.kind == "dimension" and each.sense.id == dimension
        ]
        places = bool(slots.members(dimension)[1:]) and slots.has("rank", "which place")
        if len(groups) != 1 or not (nouns or slots.has("who") or places):
            continue
        if len(slots.members(dimension)) > 1 and not places:
            continue
        parts = frozenset(cube.pack.members[groups[0]].parts)
        known = parts & cube.having(slots.measure)
        if parts and not known:
            continue
        others = tuple(each for each in slots.named if each.member != groups[0])
        return slots._replace(named=others, nouns=slots.nouns or tuple(nouns), within=known)
    return slots


def _with_spans(slots: Slots, cube: Cube) -> Slots:
    """Two years as one span, where the report has a figure for that span as a whole ("from 2016 to 2024")."""
    if len(slots.periods) < 2 or slots.has(*_WITHIN_SPANS):
        return slots
    known = _spans_of(cube, slots.measure)
    for one, other in pairwise(slots.periods) if known else ():
        if is_span(slots, one, other) and (one.period.start, other.period.end) in known:
            span = periods.years(one.period.year, other.period.year)
            at = tuple(range(one.at[0], other.at[-1] + 1))
            rest = tuple(each for each in slots.periods if each not in (one, other))
            return slots._replace(periods=tuple(sorted((*rest, Dated(span, at)), key=lambda each: each.at)))
    return slots


def _spans_of(cube: Cube, measure: Measure) -> frozenset[tuple[int, int]]:
    facts = cube.by_measure.get(measure.id, ())
    return frozenset(
        (fact.period.start, fact.period.end) for fact in facts if fact.period and fact.period.grain == "range"
    )


def is_span(slots: Slots, one: Dated, other: Dated) -> bool:
    """Whether two years are the ends of a span ("2022 to 2024", "2022-2024", "between 2022 and 2024")."""
    if one.period.grain != "year" or other.period.grain != "year" or one.period.year >= other.period.year:
        return False
    words = slots.scan.words
    between = [words[at].key for at in range(one.at[-1] + 1, other.at[0])]
    if not set(between) <= _THROUGH:
        return False
    before = [words[at].key for at in range(max(0, one.at[0] - 2), one.at[0])]
    return between != ["and"] or bool({"between", "from"} & set(before))
