"""Headlines of what happened over time: how something moved, how a series went, and which of two was ahead when."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from assistant.composing.spans import silent_years
from assistant.english.numberwords import ordinal
from assistant.facts import Fact, Pack
from assistant.operations.operands import exact_number, flat
from assistant.operations.query import Amount, Result
from assistant.operations.wording import about_fact, capitalised, describe, listed, say, say_period, say_value
from assistant.periods import shift
from assistant.units import Quantity

#: Moves of which the operands are the start and the end.
_MOVES = ("change", "fall", "relative change", "relative fall")


def moved(result: Result) -> str:
    """How far something moved: "17.2 percentage points: the lead fell from 17.5 % in 2023 to 0.3 % in 2024."."""
    start, end = result.operands
    what = _went(start, end) if start.query.fact is not None else describe(result.query)
    return f"{capitalised(say_value(result.value))}: {what}."


def _went(start: Result, end: Result) -> str:
    fact, pack = start.query.fact, start.query.pack
    assert fact is not None
    assert pack is not None
    what = about_fact(fact, pack, with_period=False)
    one, other = exact_number(start), exact_number(end)
    if one == other:
        return f"{what} was {_at(start)} and again {_at(end)}"
    return f"{what} {_verb(one, other)} from {_at(start)} to {_at(end)}"


def _verb(start: Decimal, end: Decimal) -> str:
    return "rose" if end > start else "fell" if end < start else "stayed the same"


def _at(point: Result) -> str:
    """A value with its time: "17.5 % at the end of 2023"."""
    fact = point.query.fact
    when = f" {say_period(fact.period)}" if fact is not None and fact.period else ""
    return f"{say_value(point.value)}{when}"


def trend(result: Result) -> str:
    """How a series went, in two sentences: its ends and how far apart they are, its extremes and its gaps."""
    points = _points(result)
    moves = [operand.value for operand in result.operands if operand.query.operation in _MOVES]
    said = [say(value._replace(quantity=_positive(value))) for value in moves if isinstance(value, Amount)]
    by = (
        f", by {said[0]}{f' ({said[1]})' if len(said) > 1 else ''}"
        if exact_number(points[0]) != exact_number(points[-1])
        else ""
    )
    first = f"{capitalised(_went(points[0], points[-1]))}{by}."
    return " ".join(filter(None, [first, _extremes(points), _silence(points)]))


def _points(result: Result) -> list[Result]:
    return [operand for operand in result.operands if operand.query.operation == "fact"]


def _extremes(points: list[Result]) -> str:
    """Where a series was highest and lowest, if it has more points than its ends."""
    if len(points) < 3:
        return ""
    high, low = max(points, key=exact_number), min(points, key=exact_number)
    if exact_number(high) == exact_number(low):
        return "It was the same at all times between."
    return f"It was highest with {_at(high)} and lowest with {_at(low)}."


def _silence(points: list[Result]) -> str:
    """What years between the report says nothing of."""
    facts: list[Fact] = [point.query.fact for point in points if point.query.fact]
    pack: Pack | None = points[0].query.pack
    years = silent_years(facts)
    if not years or pack is None:
        return ""
    return f"{capitalised(pack.spoken)} has no figure for {listed(tuple(years))}."


def trends(result: Result) -> str:
    """How several series went, each in its sentences."""
    told = [trend(operand) for operand in result.operands]
    if len(told) == len(_PAIR):
        told.append(_crossings(*result.operands))
    return " ".join(filter(None, told))


_PAIR = ("one", "other")


def _crossings(one: Result, other: Result) -> str:
    """At which of the times that are given for both another of the two came to be ahead."""
    values = [{point.query.label: exact_number(point) for point in _points(each)} for each in (one, other)]
    shared = [label for label in values[0] if label in values[1]]
    ahead = [values[0][label] > values[1][label] for label in shared]
    found = [
        f"{(one if ahead[at] else other).query.label} came to be ahead in {shared[at]}"
        for at in range(1, len(shared))
        if ahead[at] != ahead[at - 1]
    ]
    if found:
        return f"{listed(tuple(found))}."
    return f"{(one if ahead[0] else other).query.label} was ahead at all times given for both." if ahead else ""


def growth_a_year(result: Result) -> str:
    """What a series grew by in each year, compounded, and from what to what."""
    start, end, _ = result.operands
    return f"{capitalised(say_value(result.value))} a year, compounded: {_went(start, end)}."


def places(result: Result) -> str:
    """Places at several times: "Third in 2018 and fourth in 2024: the places of Japan by e-bike sales."."""
    return f"{capitalised(places_said(result))}: {describe(result.query)}."


def places_said(result: Result) -> str:
    """Places with their times: "third in 2018 and fourth in 2024"."""
    said = (f"{ordinal(int(exact_number(each)))} in {each.query.label}" for each in result.operands)
    return listed(tuple(said))


def places_compared(result: Result) -> str:
    """Places that are held against each other, the later one said first: "the place of Japan was third in 2018"."""
    turned = result._replace(operands=result.operands[::-1])
    return f"{describe(result.operands[0].query).partition(' in the order ')[0]} was {places_said(turned)}"


def crossing(result: Result) -> str:
    """When something is reached if it goes on as it went: "In 3 months, in March 2025: ..."."""
    assert isinstance(result.value, Amount)
    end = result.query.operands[1].fact
    when = ""
    if end is not None and end.period is not None:
        whole = result.value.quantity.number.to_integral_value(ROUND_CEILING)
        if 0 <= whole < 1200:
            reached = shift(end.period._replace(grain="month"), int(whole))
            when = f", in {reached.label}"
    what = f"{describe(result.query)}, if it went on like this"
    return f"About {say(result.value)} after the {result.query.label}{when}: {what}."


def told_times(result: Result) -> str:
    """Times at which something was so, with its values there: "2021: the number of helmets sold was 15.0 million."."""
    found = result.operands[0]
    entries = flat([found])
    shown = "; ".join(_at_that_time(entry) for entry in entries)
    points = [operand for operand in found.operands if operand.query.operation == "fact"]
    silence = _silence(points) if found.query.operation == "first to" else ""
    return f"{say_value(result.value)}: {shown}{_other_side(found, entries)}. {silence}".rstrip()


def _at_that_time(entry: Result) -> str:
    if entry.query.fact is None:
        return f"{_went(*entry.operands)}, by {say_value(entry.value)}"
    fact, pack = entry.query.fact, entry.query.pack
    assert pack is not None
    return f"{about_fact(fact, pack, with_period=False)} was {_at(entry)}"


def _other_side(found: Result, entries: list[Result]) -> str:
    """The values of the other one at the times at which one came to be ahead of it."""
    if found.query.operation != "overtaking":
        return ""
    pairs = zip(found.operands[::2], found.operands[1::2], strict=True)
    others = [other for one, other in pairs if one in entries]
    return f", {'; '.join(map(_at_that_time, others))}"


def _positive(amount: Amount) -> Quantity:
    return amount.quantity._replace(number=abs(amount.quantity.number))
