"""Questions over all rows of a matrix together, or of a group: their total, mean, change, and when it was largest."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answers import Step
from assistant.english.table_words import FALLING, RISING, TIME_NOUNS
from assistant.operations.query import Query
from assistant.operations.table import evaluate, number_of
from assistant.operations.wording import describe, listed, say_value
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.leaves import Place, bare_leaf, in_one_unit, leaf
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.many_rows import CITED, MANY, of_many
from assistant.tables.matrix.moments import times_wanted
from assistant.tables.matrix.picking import columns_at, named_columns
from assistant.tables.matrix.places import place_of, row_name
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.together import (
    EVERY,
    ROWS,
    asks_all_of_measure,
    how_asked,
    names_rows,
    names_total,
    places_of_nouns,
    rows_apart,
)
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.matrix.wholes import (
    TOTALS,
    Whole,
    adds_up,
    are_alike,
    are_countries,
    are_members,
    countries_of,
    group_named,
    whole_of,
)
from assistant.tables.matrix.years import are_years
from assistant.tables.outcome import AMBIGUOUS, Found, Outcome, Refused
from assistant.tables.stems import stems_of
from assistant.tables.unexplained import is_country, quoted, says_subject
from assistant.tables.vocabulary import Term
from assistant.tuples import NamedTuple

#: The operations on a whole.
_OPERATIONS = ("value", "sum", "average", "change", "percent change", "max", "min")


class _Cells(NamedTuple):
    """What a whole comes to at one time, and the rows that have no number there."""

    query: Query
    lacking: tuple[str, ...]


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """What all rows come to; None where a question asks for something else, or the table prints their total."""
    if (
        wants.target not in ("number", "time", "truth")
        or wants.operation not in _OPERATIONS
        or frame.time_axis == "rows"
    ):
        return None
    nouns = places_of_nouns(frame, asked)
    how = how_asked(asked, nouns)
    if not how and asked.has("average") and len(wants.periods) == 1 and frame.row_nouns:
        # Where no row is named, the mean is that of all of them: "the average rate in 2008".
        how = "mean"
    if not how and wants.operation == "value" and asks_all_of_measure(frame, asked):
        how = "sum"
    apart = rows_apart(frame, asked) if how else {}
    if not how or how == "sum" and not apart and names_total(frame, asked):
        return None
    group = group_named(frame, asked.terms)
    total = whole_of(frame, group).total if apart else -1
    free = {*stems_of(group), *TOTALS, *(frame.rows.named[total].order if total >= 0 else ())}
    if names_rows(frame, asked, nouns | {at for places in apart.values() for at in places}, free):
        return None
    whole = whole_of(frame, group)
    generic = any(term.stem in ROWS for term in asked.terms if term.at in nouns)
    if len(whole.rows) < 2 or not (group or generic or total >= 0 or are_members(frame, whole.rows)):
        return None
    if whole.unclear and nouns and are_countries(frame, whole.rows):
        whole = countries_of(frame, whole)
    if apart:
        if not apart.keys() <= set(whole.rows) or len(whole.rows) - len(apart) < 2:
            return Refused("unclear", "It is not clear what is left out.")
        whole = whole._replace(rows=tuple(at for at in whole.rows if at not in apart), total=-1)
    if whole.total >= 0 and how == "sum":
        is_named = any(term.stem in TOTALS - {"sum"} for term in asked.terms)
        if group or is_named and set(frame.rows.named[whole.total].order) <= TOTALS:
            return None
        whole = whole._replace(rows=(whole.total,), without=())
    lacking = tuple(term for term in unknown_words(frame, asked) if term.at not in nouns)
    others = tuple(term for term in lacking if asked.key(term.at - 1) in EVERY)
    if others:
        return Refused("no_such_measure", f"The table has nothing about {quoted(others)}.")
    if lacking and not _may_be_measure(frame, lacking):
        return None
    if not are_alike(frame, whole.rows):
        return Refused("unlike", "The rows are of different units.")
    if whole.unclear:
        return Refused(
            "unclear", f'It is not clear whether "{whole.unclear}" holds other rows, which would count twice.'
        )
    found = _computed(frame, asked, wants, whole, how)
    if lacking and isinstance(found, Found):
        return found._replace(assumptions=(*found.assumptions, f"Took {quoted(lacking)} for what the table is about."))
    return found


def _may_be_measure(frame: Frame, lacking: Sequence[Term]) -> bool:
    """Whether one unknown word may be what a table is about that says that nowhere, not even in its name."""
    is_plain = len(lacking) == 1 and not is_country(lacking[0]) and not lacking[0].is_name
    return is_plain and not says_subject(frame.table) and not frame.table.title


def _column(frame: Frame, asked: Asked, time: Period | None) -> int | Refused:
    """The one column of values at a time that is meant."""
    lines = frame.table.columns
    columns = [at for at in columns_at(frame, time) if lines[at].kind == "value" and not are_years(frame, lines[at])]
    named = named_columns(frame, asked.terms, columns)
    if named:
        return named[0].line
    plain = [at for at in columns if not frame.concepts[at]] or columns
    totals = [at for at in columns if lines[at].is_total]
    chosen = plain if len(plain) == 1 else totals
    if len(chosen) == 1:
        return chosen[0]
    names = tuple(dict.fromkeys(lines[at].full_name for at in columns))
    return Refused(AMBIGUOUS, "Several columns fit.", names[:_OFFERED])


#: So many columns are offered to choose from.
_OFFERED = 6


def _at(
    frame: Frame, asked: Asked, whole: Whole, how: str, time: Period | None, *, is_cited: bool = True
) -> _Cells | Refused:
    """What a whole comes to at a time; unless each of its cells `is_cited`, only the first are told whole."""
    column = _column(frame, asked, time)
    if isinstance(column, Refused):
        return column
    lines = frame.table.rows
    cells = in_one_unit(_leaves(frame, whole, column, is_cited=is_cited))
    valued = tuple(cell for cell in cells if cell.fact and cell.fact.value is not None)
    empty = [row for row, cell in zip(whole.rows, cells, strict=True) if cell.fact is None or cell.fact.value is None]
    lacking = tuple(row_name(lines[row]) for row in empty)
    if not valued:
        return Refused("no_such_measure", "There are no numbers to compute it from.")
    is_percent = any(cell.fact and cell.fact.unit and cell.fact.unit.base == "percent" for cell in valued)
    if how == "sum" and len(cells) > 1 and (is_percent or not adds_up(frame, frame.table.columns[column])):
        return Refused("unlike", "Averages, rates and percentages are not added up.")
    return _Cells(Query(how, valued) if len(cells) > 1 else valued[0], lacking)


def _leaves(frame: Frame, whole: Whole, column: int, *, is_cited: bool) -> list[Query]:
    """The cells of a whole in a column."""
    found: list[Query] = []
    left = len(whole.rows) if is_cited else CITED
    for row in whole.rows:
        if left > 0:
            found.append(leaf(frame.table, _placed(frame, row, column)))
            left -= bool(found[-1].fact and found[-1].fact.value is not None)
        else:
            found.append(bare_leaf(frame.table, frame.table.rows[row], frame.table.columns[column]))
    return found


def _placed(frame: Frame, row: int, column: int) -> Place:
    """A cell among those of other rows: what its column tells of its row."""
    place = place_of(frame, row, column)
    name = row_name(frame.table.rows[row])
    turned = place if frame.are_things or not place.entity else place._replace(measure=place.entity, entity=name)
    return turned._replace(label=name)


def _computed(frame: Frame, asked: Asked, wants: Wanted, whole: Whole, how: str) -> Outcome:
    is_when = wants.target == "time"
    if wants.operation in ("max", "min") or is_when:
        if not is_when or wants.operation not in ("max", "min"):
            return Refused("unclear", "It is not clear what is asked of all rows together.")
        return _when(frame, asked, wants, whole, how)
    is_change = wants.operation in ("change", "percent change") or wants.target == "truth"
    if is_change:
        times: tuple[Period | None, ...] = times_wanted(frame, wants._replace(operation="change"), 1)
    elif wants.periods:
        times = times_wanted(frame, wants._replace(operation="sum"), 1)
    elif len(frame.times) > 1 and (how == "sum" and asked.has("average") or _over_times(asked)):
        times = frame.times
    elif len(frame.times) > 1:
        return Refused(AMBIGUOUS, "The table has several times.", tuple(time.label for time in frame.times))
    else:
        times = (frame.times[0] if frame.times else None,)
    is_of_many = len(whole.rows) > MANY and wants.target == "number"
    found = []
    for time in times:
        cells = _at(frame, asked, whole, how, time, is_cited=not is_of_many)
        if isinstance(cells, Refused):
            return cells
        found.append(cells)
    queries = tuple(each.query for each in found)
    lacking = tuple(dict.fromkeys(name for each in found for name in each.lacking))
    if len(found) > 1 and lacking:
        return _lacks(lacking)
    notes = _notes(frame, whole, lacking)
    if is_of_many:
        return of_many(queries, wants.operation if is_change else "", notes)
    if is_change:
        if len(queries) != 2:
            return Refused("unclear", "It is not clear between which times.")
        if wants.target == "truth":
            return _claim(asked, queries, notes)
        words = {word.text.lower() for word in asked.words}
        is_fall = bool(words & FALLING) and asked.find("by") >= 0
        name = "fall" if is_fall else "change"
        name = f"relative {name}" if wants.operation == "percent change" else name
        return Found(0.9, Query(name, queries), assumptions=notes)
    if len(queries) == 1:
        return Found(0.9, queries[0], assumptions=notes)
    is_one = how == "sum" and not asked.has("respectively")
    together = "mean" if how == "sum" and asked.has("average") else "sum" if is_one else "both"
    return Found(0.8, Query(together, queries), assumptions=notes)


def _claim(asked: Asked, ends: tuple[Query, ...], notes: tuple[str, ...]) -> Outcome:
    """Whether a whole rose or fell, as is claimed."""
    words = {word.text.lower() for word in asked.words}
    values = [number_of(query) for query in ends]
    if bool(words & FALLING) == bool(words & RISING) or None in values:
        return Refused("unclear", "It is not clear what is claimed.")
    start, end = (value or Decimal(0) for value in values)
    holds = end < start if words & FALLING else end > start
    told = " and ".join(f"{say_value(evaluate(query).value)} is {describe(query)}" for query in ends)
    leaves = tuple(cell for query in ends for cell in query.operands or (query,))
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {told}.", leaves=leaves, assumptions=notes)


def _over_times(asked: Asked) -> bool:
    """Whether all times are asked for: "over all years", "across the years"."""
    lowered = [word.text.lower() for word in asked.words]
    places = [at for at, word in enumerate(lowered) if word in TIME_NOUNS and word.endswith("s")]
    return any(asked.key(at - back) in EVERY for at in places for back in (1, 2))


def _when(frame: Frame, asked: Asked, wants: Wanted, whole: Whole, how: str) -> Outcome:
    """The time at which a whole was largest or smallest."""
    times = times_wanted(frame, wants._replace(operation="sum"), 1) if len(wants.periods) > 1 else frame.times
    found: list[tuple[Period, Decimal, Query]] = []
    for time in times:
        cells = _at(frame, asked, whole, how, time)
        if isinstance(cells, Refused):
            return cells
        if cells.lacking:
            return _lacks(cells.lacking)
        number = number_of(cells.query)
        if number is None:
            return Refused("unlike", "The rows are of different units.")
        found.append((time, number, cells.query))
    if len(found) < 2:
        return Refused("no_such_period", "There are no times to choose from.")
    best = (max if wants.operation == "max" else min)(number for _, number, _ in found)
    chosen = tuple(time.label for time, number, _ in found if number == best)
    told = tuple(f"{time.label}: {say_value(evaluate(query).value)}" for time, _, query in found)
    names = tuple(row_name(frame.table.rows[row]) for row in whole.rows)
    return Found(
        0.9,
        value=chosen[0] if len(chosen) == 1 else chosen,
        headline=f"{listed(chosen)}, by {listed(names) if len(names) == 1 else f'the {how} of {listed(names)}'} "
        f"({'; '.join(told)}).",
        steps=(Step("comparison", told, listed(chosen)),),
        leaves=tuple(cell for _, _, query in found for cell in query.operands or (query,)),
        assumptions=_notes(frame, whole, ()),
    )


def _lacks(names: Sequence[str]) -> Refused:
    return Refused(
        "no_such_period",
        f"{listed(tuple(names))} {'has' if len(names) == 1 else 'have'} no number at one of these times, so that the "
        "rows together cannot be compared.",
    )


def _notes(frame: Frame, whole: Whole, lacking: Sequence[str]) -> tuple[str, ...]:
    """What is said beside the answer: rows that hold others, and rows without a number."""
    notes = []
    if whole.without:
        has = "is" if len(whole.without) == 1 else "are"
        notes.append(f"Left out {listed(whole.without)}, which {has} made of other rows.")
    if lacking:
        notes.append(f"{listed(tuple(lacking))} {'has' if len(lacking) == 1 else 'have'} no number there.")
    return tuple(notes)
