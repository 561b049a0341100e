"""The first line of an answer: the value, then what it is the value of."""

from __future__ import annotations

from assistant.answering.notes import of_listed
from assistant.english.noun_phrases import RELATIONS
from assistant.once import function_at
from assistant.operations.operands import exact_number
from assistant.operations.query import Amount, Entries, Names, Query, Result, Truth
from assistant.operations.wording import (
    about_fact,
    capitalised,
    common,
    describe,
    listed,
    one_of,
    say,
    say_period,
    say_value,
)

#: Operations of what happened over time → their headlines in a module that few answers need.
_MOVES = dict.fromkeys(("change", "fall", "relative change", "relative fall"), "moved") | {
    "trend": "trend",
    "trends": "trends",
    "places": "places",
    "growth a year": "growth_a_year",
    "crossing": "crossing",
}


def _of_moves(name: str, result: Result) -> str:
    return str(function_at(f"answering.moves_told:{name}")(result))


def headline(result: Result) -> str:
    """The first line: the value, then what it is."""
    query, value = result.query, result.value
    if isinstance(value, Truth):
        return _verdict(result)
    if query.operation == "fact":
        assert query.fact is not None
        if isinstance(value, Amount) and query.sign < 0:
            return f"{say(value)}. {query.fact.statement}"
        return f"{capitalised(_said(result))}. {query.fact.statement}"
    if query.operation == "both":
        return _side_by_side(result)
    if query.operation == "name":
        return _names(result)
    if query.operation == "dates":
        if query.operands[0].operation != "fact":
            return _of_moves("told_times", result)
        facts = [operand.query.fact for operand in result.operands if operand.query.fact]
        return f"{say_value(value)}. {' '.join(fact.statement for fact in facts)}"
    if query.operation == "leader":
        return f"{say_value(value)}. {_statements(query)}"
    if query.operation == "amount" and result.operands[0].query.operation == "top":
        best = result.operands[0]
        return f"{capitalised(say_value(value))}{_for_whom(best)}: {describe(query)}{_when_picked(best)}."
    if query.operation == "count" and result.operands and result.operands[0].query.operation == "filter":
        return f"{capitalised(say_value(value))}{_of_whom(result.operands[0])}: {describe(query.operands[0])}."
    if query.operation == "at":
        return _of_the_extreme(result)
    if query.operation in _MOVES:
        return _of_moves(_MOVES[query.operation], result)
    what = describe(query)
    if query.operation == "project":
        what += ", if it went on like this"
    return f"{capitalised(say_value(value))}: {what}."


def _of_the_extreme(result: Result) -> str:
    """A value of the member that an extreme picked, and which one that is."""
    best, *others = result.operands
    picked = best.value.entries if isinstance(best.value, Entries) else ()
    keys = {entry.query.key for entry in picked}
    what = listed(tuple(describe(other.query) for other in others if other.query.key in keys))
    return f"{capitalised(say_value(result.value))}: {what}. {explain_who(best)} has {describe(best.query)}."


def _for_whom(result: Result) -> str:
    """The names of those that have an extreme: " for MATH"."""
    who = explain_who(result)
    return f" for {who}" if who else ""


def _of_whom(result: Result) -> str:
    """The names that a set came down to, in brackets."""
    who = explain_who(result)
    return f" ({who})" if who else ""


def _side_by_side(result: Result) -> str:
    parts = []
    for operand in result.operands:
        said = _said(operand)
        label = operand.query.label or describe(operand.query)
        parts.append(f"{label}: {said}")
    if all(operand.query.operation in ("name", "amount") for operand in result.operands):
        return "; ".join(headline(operand).rstrip(".") for operand in result.operands) + "."
    if all(not operand.query.label for operand in result.operands):
        return "; ".join(f"{say_value(operand.value)}: {describe(operand.query)}" for operand in result.operands) + "."
    periods = {operand.fact.period for operand in result.query.operands if operand.fact}
    if len(periods) > 1:
        return f"{'; '.join(parts)}. ({_without_times(result.query.operands)}.)"
    shared = common(result.query.operands)
    return f"{'; '.join(parts)}. ({capitalised(shared)}.)"


#: From so many on they are told together.
_MANY = 4


def _without_times(queries: tuple[Query, ...]) -> str:
    """What queries are about that are of several times: a time would be taken for that of all of them."""
    labels = listed(tuple(dict.fromkeys(query.label for query in queries)))
    shared = common(queries).removesuffix(f" ({labels})")
    if len(queries) >= _MANY and " each " in shared:
        return capitalised(shared)
    return "; ".join(dict.fromkeys(map(_without_time, queries)))


def _without_time(query: Query) -> str:
    """What a query is about; of a fact without its time."""
    if query.fact is not None and query.pack is not None:
        return capitalised(about_fact(query.fact, query.pack, with_period=False))
    return capitalised(describe(query))


def _said(result: Result) -> str:
    """A value in words; a printed range in the words that the pack has for it."""
    fact = result.query.fact
    if fact is not None and fact.words and isinstance(result.value, Amount):
        return fact.words
    return say_value(result.value)


def _names(result: Result) -> str:
    assert isinstance(result.value, Names)
    inner = result.query.operands[0]
    if inner.operation == "fact":
        assert inner.fact is not None
        return f"{listed(result.value.names)}. {inner.fact.statement}"
    names = listed(result.value.names)
    if inner.operation == "stated":
        return f"{names}. {_statements(inner)}"
    if not names:
        return f"None{_bare_what(inner).removeprefix('those')}."
    if inner.operation == "rank":
        way = "from the smallest to the largest" if inner.relation == "min" else "from the largest to the smallest"
        return f"{', '.join(result.value.names)}: {way}, by {one_of(inner.operands)}."
    tie = " (they are equal)" if inner.operation == "top" and len(result.value.names) > max(1, abs(inner.count)) else ""
    return f"{names}: {describe(inner)}{of_listed(inner)}{tie}{_when_picked(result.operands[0])}."


def _statements(query: Query) -> str:
    """The statements of the facts that are a query's operands, in order."""
    return " ".join(operand.fact.statement for operand in query.operands if operand.fact)


def _bare_what(query: Query) -> str:
    return describe(query).removeprefix("those of ")


def _verdict(result: Result) -> str:
    assert isinstance(result.value, Truth)
    word = "Yes" if result.value.holds else "No"
    query = result.query
    inner = query
    while inner.operation == "not":
        inner = inner.operands[0]
        result = result.operands[0]
    return f"{word}: {_finding(inner, result)}."


def _finding(query: Query, result: Result) -> str:
    if query.operation in ("and", "alone", "or"):
        return "; ".join(_finding(part, operand) for part, operand in zip(query.operands, result.operands, strict=True))
    if query.operation in ("says", "says within", "begins"):
        fact = query.operands[0].fact
        assert fact is not None
        return fact.statement.rstrip(".")
    if query.operation == "is among":
        inner = result.operands[0]
        if inner.query.operation == "fact":
            assert inner.query.fact is not None
            return inner.query.fact.statement.rstrip(".")
        if inner.query.operation == "stated":
            return _statements(inner.query).rstrip(".")
        found = [entry.query.label for entry in inner.value.entries] if isinstance(inner.value, Entries) else []
        # Several places are "the 3 with the most", one is what somebody has.
        has = "are" if inner.query.count > 1 else "have" if len(found) > 1 else "has"
        return f"{listed(tuple(found))} {has} {describe(inner.query)}{_when_picked(inner)}"
    if query.operation == "is order":
        return f"first {query.label}, and then {explain_names(result.operands[0])}"
    if query.operation == "compare":
        left, right = result.operands
        if left.query.operation == "place number":
            return _of_moves("places_compared", result)
        if left.query.operation == "count" and left.query.operands[0].operation == "filter":
            counted = left.operands[0]
            return f"{describe(counted.query)}: {say_value(left.value)}{_of_whom(counted)}"
        what = describe(query.operands[0])
        if query.operands[1].operation == "given":
            return f"{what} is {_figure(left)}{_against(result)}"
        return f"{what} is {say_value(left.value)}, and {describe(query.operands[1])} is {say_value(right.value)}"
    if query.operation == "every":
        return f"{common(query.operands)}: {explain_names(result)}"
    return describe(query)


def _figure(result: Result) -> str:
    """A value in words; of an extreme the figure with whose it is: "31.6 % (HumanEval)"."""
    if isinstance(result.value, Entries) and len(result.value.entries) == 1:
        return f"{say(result.amount)} ({explain_who(result)}{_when_picked(result)})"
    return _said(result)


def _against(result: Result) -> str:
    """What a value was held against, where that is not the value itself: ", not more than 20 %"."""
    left, right = result.operands
    relation = result.query.relation
    limit = right.amount.quantity.number
    if limit == 0 or limit == left.amount.quantity.number and relation in ("", "equal", "exactly"):
        return ""
    is_so = isinstance(result.value, Truth) and result.value.holds
    is_equal = relation in ("", "equal", "exactly")
    than = "rounded " if is_equal and is_so else "" if is_equal else f"{RELATIONS[relation]} "
    return f", {'' if is_so else 'not '}{than}{say(right.amount)}"


def explain_names(result: Result, *, most: int = 0) -> str:
    """The entries of a set with their values: "MMMU 8.1 %, HumanEval 3.7 %"; of more than `most` the first ones."""
    in_order = (
        result.value.entries
        if result.query.operation == "rank" and isinstance(result.value, Entries)
        else _entries(result)
    )
    if most and len(in_order) > most:
        in_order = _foremost(result, in_order)
    is_timed = len({entry.query.label for entry in in_order}) < len(in_order)
    shown = [f"{_called(entry, is_timed)} {say_value(entry.value)}".strip() for entry in in_order[: most or None]]
    if len(shown) < len(in_order):
        shown.append(f"and {len(in_order) - len(shown)} more")
    return ", ".join(shown)


def _called(entry: Result, is_timed: bool) -> str:
    """What an entry is called: its label, with its time where others of the same label have another."""
    period = entry.query.fact.period if entry.query.fact and is_timed else None
    return f"{entry.query.label} ({period.label})" if period else entry.query.label


def _when_picked(best: Result) -> str:
    """The time of what was picked where it was picked from several times: ", at the end of 2023"."""
    times = {entry.query.fact.period for entry in _entries(best) if entry.query.fact}
    labels = {entry.query.label for entry in _entries(best)}
    picked = best.value.entries if isinstance(best.value, Entries) and best.query.operation == "top" else ()
    found = [entry.query.fact.period for entry in picked if entry.query.fact and entry.query.fact.period]
    if len(times) < _SEVERAL or len(found) != 1 or found[0].label in labels:
        return ""
    return f", {say_period(found[0])}"


_SEVERAL = 2


def _foremost(result: Result, entries: tuple[Result, ...]) -> tuple[Result, ...]:
    """The entries by size, the smallest first where that is asked for; of a condition those that fulfil it first."""
    ordered = sorted(entries, key=exact_number, reverse=result.query.relation not in ("min", "below", "atmost"))
    kept = result.value.entries if isinstance(result.value, Entries) and result.query.operation == "filter" else ()
    return (*(each for each in ordered if each in kept), *(each for each in ordered if each not in kept))


def explain_who(result: Result) -> str:
    """The names of the entries that a set came down to; "" where they have none."""
    found = result.value.entries if isinstance(result.value, Entries) else ()
    return listed(tuple(entry.query.label for entry in found if entry.query.label))


def _entries(result: Result) -> tuple[Result, ...]:
    found: list[Result] = []
    for operand in result.operands:
        if operand.query.operation == "given":
            continue
        found.extend(operand.value.entries if isinstance(operand.value, Entries) else [operand])
    return tuple(found)
