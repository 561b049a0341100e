"""Questions over a matrix that ask for a row by its value: which is largest in a year, which lie above a bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from assistant.answers import Step
from assistant.english.numberwords import ORDINALS
from assistant.english.table_words import FALLING, FASTEST, LARGEST_FIRST, RANKING, RISING, SMALLEST_FIRST
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.operations.wording import listed, say_value
from assistant.periods import Period
from assistant.tables.adjectives import nouns_measured
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.changes import change
from assistant.tables.leaves import in_one_unit, leaf, number_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import columns_at, named_columns
from assistant.tables.matrix.places import place_of, row_name
from assistant.tables.matrix.steadily import is_steady, moved_always
from assistant.tables.matrix.together import rows_apart
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.matrix.wholes import are_countries, is_region
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.picked import EXTREME, in_order, measure_of, when_of
from assistant.tables.vocabulary import Term, best_lines
from assistant.units import divide


def answer(frame: Frame, asked: Asked, wants: Wanted, terms: Sequence[Term]) -> Outcome:
    """The rows that are largest, smallest or fulfil a condition at a period, or that changed most between two."""
    changes = asked.has("change", "percent change") and wants.operation != "filter" and len(frame.times) > 1
    printed = [at for at, column in enumerate(frame.table.columns) if column.kind == "change"]
    if printed and not changes and asked.has("change", "percent change") and wants.operation in ("max", "min"):
        columns = _of_changes(frame, terms, printed)
    else:
        measured = frozenset() if asked.has("change", "percent change") else nouns_measured(asked)
        columns = _columns(frame, wants, terms, measured, is_pair=changes)
    apart = rows_apart(frame, asked)
    left_out = {at for places in apart.values() for at in places}
    rows = [row for row in _candidates(frame, [term for term in terms if term.at not in left_out]) if row not in apart]
    if not columns or len(rows) < 2:
        return Refused("no_such_measure", "There is nothing to choose from.")
    if not changes and _are_unlike(frame, rows, columns[0]):
        return Refused("unlike", "The rows are of different units.")
    words = {word.text.lower() for word in asked.words}
    is_relative = changes and (asked.has("percent change") or bool(words & FASTEST))
    sign = _sign(frame, rows, columns)
    values = {
        row: value for row in rows if (value := _value(frame, row, columns, sign, is_relative=is_relative)) is not None
    }
    if wants.operation == "filter":
        holds = condition_on(asked, _scale(frame, rows[0], columns[0]), values.values())
        if holds is None:
            return Refused("unclear", "It is not clear what the bound is.")
        chosen = [row for row, value in values.items() if holds(value)]
    elif wants.operation not in ("max", "min"):
        words = {word.text.lower() for word in asked.words}
        if not changes or not words & (RISING | FALLING):
            return Refused("unclear", "It is not clear which rows are asked for.")
        chosen = [row for row, value in values.items() if (value < 0 if words & FALLING else value > 0)]
        if is_steady(asked):
            times = [
                time for time in frame.times if not wants.periods or min(wants.periods) <= time <= max(wants.periods)
            ]
            ends = (
                _columns(frame, wants._replace(periods=(time,)), terms, frozenset(), is_pair=False) for time in times
            )
            chosen = moved_always(frame, chosen, [at for found in ends for at in found], falls=bool(words & FALLING))
    else:
        if changes and not {word.text.lower() for word in asked.words} & (RISING | FALLING):
            # The largest change may be a fall.
            values = {row: abs(value) for row, value in values.items()}
        is_largest = _is_largest(asked, wants, changes=changes)
        values = {row: values[row] for row in sorted(values, key=values.__getitem__, reverse=is_largest)}
        ranked = list(dict.fromkeys(values.values()))
        if ordinal(asked) > len(ranked):
            return Refused("no_such_entity", f"There are only {len(ranked)} of them.")
        chosen = _first_of(values, ranked, asked)
    names = tuple(row_name(frame.table.rows[row]) for row in chosen)
    leaves = tuple(leaf(frame.table, place_of(frame, row, at)) for row in chosen[:_TOLD] for at in columns)
    if wants.target == "count of names":
        number = str(len(names))
        told = listed(names) or "none of them"
        only = tuple(leaf(frame.table, place_of(frame, row, columns[0])) for row in chosen[:_TOLD])
        steps = (Step("count", names, number),)
        return Found(0.8, value=number, headline=f"{number}: {told}.", steps=steps, leaves=only)
    if asked.key(0) in RANKING and not changes and 1 < len(values) <= _TOLD and len(names) == len(values):
        compared = tuple(_told(frame, row, columns, sign, is_dated=False) for row in chosen)
        return in_order(names, leaves, compared, is_largest=_is_largest(asked, wants, changes=False))
    shown = tuple(_told(frame, row, columns, sign, is_relative=is_relative) for row in chosen[:_TOLD])
    found = Found(
        0.8,
        value=names[0] if len(names) == 1 else names,
        headline=f"{'; '.join(shown) or 'None of them'}.",
        leaves=leaves,
    )
    if changes or wants.operation not in ("max", "min") or len(values) > _TOLD:
        compared = tuple(_told(frame, row, columns, sign, is_relative=is_relative) for row in list(values)[:_TOLD])
        return found._replace(steps=(Step("comparison", compared, listed(names)),))
    compared = tuple(_told(frame, row, columns, sign, is_dated=False) for row in values)
    return found._replace(steps=(Step(EXTREME, compared, listed(names)),), understood=_understood(asked, wants, leaves))


def _first_of(values: Mapping[int, Decimal], ranked: Sequence[Decimal], asked: Asked) -> list[int]:
    """The rows that are asked for of those in order: as many as are said, or those at the place that is said."""
    count = how_many(asked)
    if count == 1:
        return [row for row, value in values.items() if value == ranked[ordinal(asked) - 1]]
    rows = list(values)
    # Those that are equal to the last of them are among them.
    last = values[rows[min(count, len(rows)) - 1]]
    return rows[: max(at for at, row in enumerate(rows) if values[row] == last) + 1]


def _understood(asked: Asked, wants: Wanted, leaves: Sequence[Query]) -> str:
    """What was read where the largest or smallest is asked for; "" where it is another by its size."""
    if ordinal(asked) > 1:
        return ""
    order, count = "largest" if _is_largest(asked, wants, changes=False) else "smallest", how_many(asked)
    what = f"of the {measure_of(leaves) or 'figures'}{when_of(leaves)}"
    if count == _ALL:
        return f"all {what}, from the {order} on"
    return f"the {order} {what}" if count == 1 else f"the {count} {order} {what}"


#: So many of those that were compared are told.
_TOLD = 20


def _columns(
    frame: Frame, wants: Wanted, terms: Sequence[Term], measured: frozenset[str], *, is_pair: bool
) -> list[int]:
    """The column in which rows are compared, or the two between which they change; none where there is none.

    What is `measured` by the superlative has a column of its own: the oldest is no largest number.
    """
    latest = frame.times[-1] if frame.times else None
    ends: tuple[Period | None, ...] = (wants.periods[0] if wants.periods else latest,)
    if is_pair:
        ends = (min(wants.periods), max(wants.periods)) if len(wants.periods) > 1 else (frame.times[0], frame.times[-1])
    undated = [at for at, column in enumerate(frame.table.columns) if column.kind == "value" and not column.period]
    told = [match for match in named_columns(frame, terms, undated) if match.said >= _WHOLLY]
    if frame.time_axis == "columns" and not (is_pair or wants.periods or measured) and len(told) == 1:
        # What has no time stands beside the figures of several years: "the highest interest rate".
        return [told[0].line]
    found = []
    for end in ends:
        columns = [at for at in columns_at(frame, end) if frame.table.columns[at].kind == "value"]
        if measured:
            own = [at for at in columns if measured & frame.columns.named[at].own.keys()]
            terms = [term for term in terms if term.stem not in frame.row_kinds.union(frame.row_nouns)]
            columns = own or [match.line for match in named_columns(frame, terms, columns)]
        named = named_columns(frame, terms, columns)
        if columns:
            found.append(named[0].line if named else _default(frame, columns))
    return found if len(found) == len(ends) else []


#: So much of the name of a column is said that it is meant, and not the latest one.
_WHOLLY = 0.9


def _of_changes(frame: Frame, terms: Sequence[Term], columns: list[int]) -> list[int]:
    """The one of the columns of changes that is meant, where changes are printed and cannot be computed."""
    named = named_columns(frame, terms, columns)
    best = [match.line for match in named if match.score >= named[0].score - _NEAR]
    chosen = best or columns
    return chosen if len(chosen) == 1 else []


#: Columns that are named nearly as well are as likely.
_NEAR = 0.05


def _are_unlike(frame: Frame, rows: Sequence[int], column: int) -> bool:
    """Whether some rows are printed in percent or another unit, and others in none or a third one."""
    lines = frame.table.rows
    units = {frame.table.unit_of(lines[row], frame.table.columns[column]).base for row in rows}
    signs = {base for base in units if base}
    stated = {lines[row].unit.base for row in rows}
    return len(signs) > 1 or len(stated) > 1 or "percent" in signs and len(units) > 1 and len(rows) > 2 * _PERCENTS


#: Shares may print their sign in the first and the last row only.
_PERCENTS = 6


def _scale(frame: Frame, row: int, column: int) -> int:
    """The power of ten in which the numbers of a row and a column are printed."""
    return frame.table.unit_of(frame.table.rows[row], frame.table.columns[column]).scale


def _sign(frame: Frame, rows: Sequence[int], columns: Sequence[int]) -> int:
    """-1 where all numbers are printed as taken off: then the largest expense is the one of the largest size."""
    cells = [frame.table.cell(frame.table.rows[row], frame.table.columns[at]) for row in rows for at in columns]
    numbers = [number for cell in cells if (number := number_of(cell)) is not None]
    return -1 if numbers and max(numbers) <= 0 and min(numbers) < 0 else 1


def _value(frame: Frame, row: int, columns: Sequence[int], sign: int, *, is_relative: bool) -> Decimal | None:
    """What a row is compared by; None where it has no number there."""
    numbers = [number_of(frame.table.cell(frame.table.rows[row], frame.table.columns[at])) for at in columns]
    found = [number * sign for number in numbers if number is not None]
    if len(found) < len(numbers):
        return None
    if len(found) == 1:
        return found[0]
    start, end = found
    if not is_relative:
        return end - start
    return divide(end - start, start) if start > 0 else None


def _told(
    frame: Frame, row: int, columns: Sequence[int], sign: int, *, is_relative: bool = False, is_dated: bool = True
) -> str:
    """A row with what it is compared by, in words."""
    cells = in_one_unit([leaf(frame.table, place_of(frame, row, at))._replace(sign=sign) for at in columns])
    query = cells[0] if len(cells) == 1 else change(*cells, is_relative=is_relative)
    periods = [cell.fact.period.label for cell in cells if cell.fact and cell.fact.period]
    when = f" from {periods[0]} to {periods[1]}" if len(periods) == 2 else f" ({periods[0]})" if periods else ""
    when = when if is_dated else ""
    return f"{row_name(frame.table.rows[row])}: {say_value(evaluate(query).value)}{when}"


def _is_largest(asked: Asked, wants: Wanted, *, changes: bool) -> bool:
    """Whether the largest number is wanted: what fell most has the smallest change."""
    lowered = [word.text.lower() for word in asked.words]
    if asked.key(0) in RANKING:
        # "From largest to smallest" begins with the largest.
        return next((word for word in lowered if word in SMALLEST_FIRST | LARGEST_FIRST), "") not in SMALLEST_FIRST
    is_falling = changes and bool(FALLING.intersection(lowered))
    return (wants.operation == "max") != is_falling


def ordinal(asked: Asked) -> int:
    """The place that is asked for: 2 for "second largest"."""
    places = [place[0] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    found = [ORDINALS[asked.key(at - 1)] for at in places if asked.key(at - 1) in ORDINALS]
    return max(found, default=1)


def how_many(asked: Asked) -> int:
    """How many of the largest or smallest are asked for: 2 for "the two largest" and "which two had the most"."""
    if asked.key(0) in RANKING:
        return _ALL
    beside = {at for cue in ("max", "min") for place in asked.cues.get(cue, ()) for at in (place[0] - 1, place[-1] + 1)}
    found = [
        int(given.number)
        for given in asked.numbers
        if given.number == int(given.number)
        and not given.unit.base
        and (beside.intersection(given.at) or asked.key(given.at[0] - 1) in _CHOOSING)
    ]
    return max((number for number in found if number <= _TOLD), default=1)


#: All of them, however many there are.
_ALL = 1_000_000
#: Words of questions for some of several.
_CHOOSING = frozenset(("which", "what", "name", "list"))


def _default(frame: Frame, columns: Sequence[int]) -> int:
    totals = [at for at in columns if frame.table.columns[at].is_total]
    return totals[0] if totals else columns[0]


def _candidates(frame: Frame, terms: Sequence[Term]) -> list[int]:
    """The rows among which one is asked for: those of the group that is named, without totals."""
    rows = frame.table.rows
    found = best_lines(frame.rows, [term for term in terms if term.counts >= 0.5])
    plain = [at for at, row in enumerate(rows) if not row.is_total and row.kind == "value"]
    if are_countries(frame, plain):
        # Europe is not the largest country.
        plain = [at for at in plain if not is_region(rows[at])]
    if found:
        best = rows[found[0].line]
        if best.is_total:
            before = [at for at in plain if at < found[0].line]
            start = max((at for at, row in enumerate(rows) if row.is_total and at < found[0].line), default=-1)
            parts = [at for at in before if at > start]
            if len(parts) > 1:
                return parts
        groups = {rows[match.line].path for match in found[:3]}
        if len(groups) == 1 and best.path:
            inside = [at for at in plain if rows[at].path == best.path]
            if len(inside) > 1:
                return inside
    return plain
