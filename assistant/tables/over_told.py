"""Turns over a table that do something with the figures told last: "difference", "in percent", "rank them"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.composing.by_size import by_size
from assistant.conversing.doing import Doing
from assistant.english import over_told as said
from assistant.operations.query import Query
from assistant.tables.leaves import UNNAMED
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.utterance.words import split_words

_PAIR = 2
#: Operations that hold one figure against another, or pick one of some.
_HELD = frozenset(
    ("difference", "ratio", "relative difference", "relative change", "share", "change", "fall", "relative fall")
)
_PICKING = ("top", "rank")
#: How something moved from the first figure to the second → the same in percent.
_MOVING = {"fall": "relative fall", "relative fall": "relative fall", "change": "relative change"}
#: So sure a figure is that is made of some that were told.
_SURE = 1.0


def over_told(doing: Doing, told: Sequence[Query | None]) -> Outcome | None:
    """What a turn makes of the figures told last, the newest last; None where none were told one after the other."""
    line = _line(told)
    if len(line) < _PAIR:
        return None
    query = _held(doing, line, told) if doing.holds else _made(doing, line, told)
    return query if isinstance(query, Refused) else Found(_SURE, query=query)


def _held(doing: Doing, line: tuple[Query, ...], told: Sequence[Query | None]) -> Query | Refused:
    """Two figures held against each other."""
    last = _unpicked(told[-1])
    is_redone = last is not None and bool(last.operands)
    two = last.operands if is_redone and last is not None else line
    if doing.many == _PAIR and not is_redone:
        two = line[-_PAIR:]
    if len(two) != _PAIR or doing.many not in (0, _PAIR):
        return Refused("unclear", "It is not clear which two figures are meant.")
    one, other = two
    if doing.what == "ratio":
        return Query("ratio", (one, other))
    if doing.what in ("apart", "absolutely"):
        return Query("difference", by_size(one, other))
    if not is_redone or last is None:
        return Refused("unclear", "It is not clear what is to be a percentage of what.")
    if last.operation == "ratio" and doing.what == "in percent":
        return last._replace(operation="share")
    relative = Query("relative difference", by_size(one, other))
    if last.operation in _MOVING:
        relative = Query(_MOVING[last.operation], last.operands)
    elif (ends := _in_time(one, other)) is not None:
        relative = Query("relative change", ends)
    units = {fact.unit.base for fact in relative.facts() if fact.unit is not None}
    if units == {"percent"} and doing.what == "in percent":
        # What the distance of two percentages is "in percent" may be either.
        return Query("both", (relative, Query("difference", by_size(one, other))))
    return relative


def _made(doing: Doing, line: tuple[Query, ...], told: Sequence[Query | None]) -> Query | Refused:
    """What is made of several figures, or picked of them."""
    several = line[-doing.many :] if doing.many == _PAIR else line
    if doing.many and doing.many != len(several):
        return Refused("unclear", f"There are not just {doing.many} figures that could be meant.")
    if doing.what in said.ONE_OF_TWO:
        if len(line) != _PAIR:
            return Refused("unclear", "It is not clear which of them is meant.")
        return line[0 if doing.what == "first" else 1]
    if doing.what in said.ORDERED:
        return Query("name", (Query("rank", several, relation="min" if doing.what == "ascending" else "max"),))
    if doing.what in said.PICKED_OF:
        best = Query("top", several, count=1, relation="max" if doing.what == "more" else "min")
        return Query("name", (best,))
    return Query(doing.what, several)


def _unpicked(query: Query | None) -> Query | None:
    """What one was picked of, or several put in order, or the first of two ways to put it; any other as it is."""
    while query is not None and query.operation in ("name", "both") and query.operands:
        query = query.operands[0]
    return query


def _line(told: Sequence[Query | None]) -> tuple[Query, ...]:
    """The figures that were told one after the other, of one kind, told apart; what was made of them is passed over.

    Where the last was asked for in one breath with what it is made of, these are meant.
    """
    found: list[Query] = []
    for query in reversed(told):
        made = _unpicked(query)
        if made is None:
            break
        if made.fact is not None:
            if found and not _is_alike(made, found[0]):
                break
            # What was asked for again stands where it stood first.
            found = [made, *(each for each in found if each.fact and each.fact.id != made.fact.id)]
            continue
        if not found and (made.operation in _HELD or made.operation in _PICKING or made.operation in said.MADE_OF):
            before = _line(told[: len(told) - 1])
            own = {fact.id for fact in made.facts()}
            if own <= {fact.id for each in before for fact in each.facts()}:
                return before if len(own) == len(before) else _told_apart(made.operands)
            return _told_apart(made.operands) if all(each.fact for each in made.operands) else ()
        if found and made.facts() and all(each.fact for each in made.operands):
            continue
        break
    return _told_apart(tuple(found))


def _is_alike(one: Query, other: Query) -> bool:
    """Whether two figures are in one unit."""
    return one.fact is not None and other.fact is not None and one.fact.unit == other.fact.unit


def _in_time(one: Query, other: Query) -> tuple[Query, Query] | None:
    """Two figures of one thing from the earlier to the later; None where they are of different things."""
    first, second = one.fact, other.fact
    if first is None or second is None or first.period is None or second.period is None:
        return None
    if _names(one)[:2] != _names(other)[:2] or first.period == second.period:
        return None
    return (one, other) if first.period < second.period else (other, one)


def _names(query: Query) -> tuple[str, str, str]:
    """What a figure is of: the thing, what is measured, and the time."""
    fact, pack = query.fact, query.pack
    if fact is None or pack is None:
        return query.label, "", ""
    measure = pack.measures[fact.measure].name
    thing = next((pack.members[each].name for each in fact.members.values() if each in pack.members), query.label)
    return thing, "" if measure in _UNNAMED else measure, fact.period.label if fact.period else ""


def _told_apart(queries: tuple[Query, ...]) -> tuple[Query, ...]:
    """Figures under what tells them apart: the thing, else the time, what is measured, or all of that."""
    names = [_names(each) for each in queries]
    for told in _WAYS_APART:
        labels = [", ".join(own[at] for at in told if own[at]) for own in names]
        if len(set(labels)) == len(queries):
            return tuple(each._replace(label=label) for each, label in zip(queries, labels, strict=True))
    return queries


#: What a figure is called where the table does not say what it measures.
_UNNAMED = (UNNAMED, "value")
_THING, _MEASURE, _TIME = 0, 1, 2
_WAYS_APART = ((_THING,), (_TIME,), (_MEASURE,), (_THING, _TIME), (_THING, _MEASURE, _TIME))


def asks_how_much(turn: str) -> bool:
    """Whether a turn asks nothing but how much something is that was picked or told."""
    keys = {word.key for word in split_words(turn) if not word.is_break}
    return bool(keys & said.HOW_MUCH) and keys <= said.HOW_MUCH | said.AROUND


def figure_of_pick(turn: str, outcome: Outcome) -> Query | None:
    """The figure of what was picked or told, for a turn that asks how much that is; None where it has none."""
    if not isinstance(outcome, Found):
        return None
    if outcome.query is not None:
        # "How many?" after a figure is told it once more.
        is_again = "how" in {word.key for word in split_words(turn)}
        return outcome.query if outcome.query.fact is not None and is_again else None
    figures = [leaf for leaf in outcome.leaves if leaf.fact is not None and leaf.fact.value is not None]
    own = [leaf for leaf in figures if leaf.label == outcome.value]
    return own[0] if len(own) == 1 else None
