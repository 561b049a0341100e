"""What was chosen or left out, to be said beside the answer: the latest time, the whole, those without a figure."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.composing.over_years import point, years_of
from assistant.facts import Fact
from assistant.operations.query import Entries, Names, NotComputableError, Query, Result, Truth, are_some
from assistant.operations.table import evaluate
from assistant.operations.wording import listed, say
from assistant.reading.cumulative import is_cumulative

#: Operations over all members along an axis.
_OF_SETS = ("top", "rank", "filter", "sum", "mean", "median", "spread", "every", "count")
_MOST_NAMED = 5


def notes(frame: Frame, query: Query) -> tuple[str, ...]:
    """The notes to an answer, each a phrase."""
    found = (
        *_latest(frame, query),
        *_judged(frame, query),
        *_whole(frame, query),
        *_silent(frame, query),
        *_only_growth(frame, query),
        *_compared(frame, query),
        *_came_together(frame, query),
        *_at_few_times(frame, query),
    )
    return tuple(dict.fromkeys(found))


def _latest(frame: Frame, query: Query) -> Iterator[str]:
    """That the latest time was taken where none was named."""
    fact = query.fact if query.operation == "fact" else _kept_none(query)
    if frame.whens() or fact is None:
        return
    line = frame.cube.cells(frame.measure, fact.members)
    if len(line) > 1 and fact.period:
        others = [cell.fact.period.label for cell in line if cell.fact.period and cell.fact is not fact]
        shown = f"{others[0]} to {others[-1]}" if len(others) > _MOST_NAMED else ", ".join(others)
        yield f"no time was named: this is the latest; there is also {shown}"


def _kept_none(query: Query) -> Fact | None:
    """The first figure that a condition looked at which none fulfils: another time might have had some."""
    kept = query.operands[0] if query.operation in ("name", "count") and query.operands else query
    if kept.operation != "filter" or not all(each.fact for each in kept.operands[:-1]):
        return None
    value = evaluate(kept).value
    return kept.operands[0].fact if isinstance(value, Entries) and not value.entries else None


def _judged(frame: Frame, query: Query) -> Iterator[str]:
    """By which rule something is called nearly gone."""
    if not frame.slots.has("nearly gone", "even") and not any(given.number == 0 for given in frame.slots.amounts):
        return
    from assistant.composing.claimed_moves import MOST_LEFT

    parts = query.within()
    is_left = any(part.operation == "remaining" for part in parts)
    is_limit = any(part.amount is not None and part.amount.number == MOST_LEFT for part in parts)
    if is_left and is_limit:
        said = "nearly level" if frame.slots.has("even") else "nearly gone"
        yield f"{said} is taken as: a tenth of it, or less, is left"


def _whole(frame: Frame, query: Query) -> Iterator[str]:
    """That the whole was taken where no member was named."""
    for dimension in frame.free:
        used = {fact.members.get(dimension, "") for fact in query.facts()}
        if len(used) == 1 and used <= frame.cube.wholes and not frame.slots.members(dimension):
            member = frame.cube.pack.members[used.pop()]
            yield f"no {frame.cube.pack.dimensions[dimension].name} was named: this is for {member.spoken}"


def _silent(frame: Frame, query: Query) -> Iterator[str]:
    """Which members are left out because the report has no figure for them at the time."""
    pack = frame.cube.pack
    if any(part.operation == "alone" for part in query.within()):
        # The others are held apart from the ones that are named.
        return
    for part in query.within():
        group = pack.members.get(part.key)
        used = {operand.key for operand in part.operands}
        if group and group.parts and part.operation == "sum":
            missing = tuple(pack.members[each].name for each in group.parts if each not in used)
            if missing:
                yield f"without {listed(missing)}, for which {pack.spoken} gives no figure"
        elif part.operation in _OF_SETS and frame.axis and len(frame.slots.members(frame.axis)) < 2:
            everybody = set(frame.rivals(frame.axis))
            silent = everybody - used - {fact.members.get(frame.axis, "") for fact in query.facts()}
            if used & everybody and silent and len(used & everybody) > 1:
                left, plural = len(silent), pack.dimensions[frame.axis].plural
                are = "is" if left == 1 else "are"
                yield f"{left} of {len(everybody)} {plural} {are} left out, for want of figures"


def _at_few_times(frame: Frame, query: Query) -> Iterator[str]:
    """Of which times alone a claim is known that something was never or always so."""
    held = next((part for part in query.within() if part.operation == "every"), None)
    times = tuple(dict.fromkeys(fact.period for fact in held.facts() if fact.period)) if held else ()
    if held is None or not 1 < len(times) <= _MOST_NAMED or not frame.slots.has("ever", "always", "never"):
        return
    value = evaluate(held).value
    if isinstance(value, Truth) and value.holds != (held.words == "any"):
        said = listed(tuple(time.label for time in times))
        yield f"{frame.cube.pack.spoken} gives it for {said} only, and not for the time between"


def _only_growth(frame: Frame, query: Query) -> Iterator[str]:
    """That how something grows was told where it may be asked how much there is of it."""
    if query.operation != "fact" or not frame.measure.unit.is_rate or frame.slots.has("which", *_GROWING):
        return
    if not any(key.startswith(_OF_GROWTH) for key in frame.keys) and not frame.slots.amounts:
        yield f"{frame.cube.pack.spoken} gives how it grows, not how much there is"


_GROWING = ("rate", "rise", "fall", "peryear", "permonth", "percent", "compound", "double", "ratio", "change", "trend")
_OF_GROWTH = ("grow", "scal", "increas", "expan", "rate", "factor", "multipl", "times", "pace")


def _compared(frame: Frame, query: Query) -> Iterator[str]:
    """Among whom somebody is first, where the report sets only a few beside each other."""
    fact = query.operands[0].fact if query.operation == "name" and query.operands else query.fact
    if fact is None or not fact.above or not frame.slots.has("max", "than others"):
        return
    members = frame.cube.pack.members
    compared = [members[each].spoken for each in (fact.members[frame.axis], *fact.above)]
    yield f"of those that {frame.cube.pack.spoken} compares: {listed(tuple(compared))}"


def _came_together(frame: Frame, query: Query) -> Iterator[str]:
    """What the years come to together, where "added between" may ask for that and not for the difference."""
    if query.operation != "change" or "added" not in {word.text.lower() for word in frame.slots.scan.words}:
        return
    if not frame.measure.each or not frame.measure.verbs or is_cumulative(frame.measure):
        return
    try:
        members = frame.first()
        cells = years_of(frame, members, "sum")
        result = evaluate(Query("sum", tuple(point(frame, cell, {}) for cell in cells)))
    except (Declined, Open, NotComputableError):
        return
    first, last = (cell.fact.period for cell in (cells[0], cells[-1]))
    if first and last:
        together = f"{first.label} to {last.label} come to {say(result.amount)} together"
        yield f"that is how the figure moved; if it is of each year alone, {together}"


def what_it_tests(frame: Frame, result: Result) -> Iterator[str]:
    """What those that were found test, where that is asked ("what does the test with the smallest lead measure?")."""
    if frame.keys[:1] != ("what",) or not frame.slots.has("tests") or not isinstance(result.value, Names):
        return
    # "What test has the smallest lead?" asks for no more than which.
    if min(frame.slots.places("tests")) == 1:
        return
    for member in frame.cube.pack.members.values():
        if member.name in result.value.names and member.definition:
            yield f"{member.spoken} is about {member.definition}"


def of_listed(picked: Query) -> str:
    """How many the smallest was picked from, where there are more of their kind of which the report says nothing."""
    first = picked.operands[0]
    members = first.pack.members if first.pack is not None else {}
    known = members.get(first.key)
    if known is None or picked.operation != "top" or picked.relation != "min" or first.fact is None:
        return ""
    if are_some(list(picked.operands)):
        # It was picked from some of those that are listed, which are named beside it.
        return ""
    kin = [each for each in members.values() if (each.dimension, each.kind) == (known.dimension, known.kind)]
    size = len({each.key for each in picked.operands})
    return f", of the {size} that the report lists" if size < len(kin) else ""
