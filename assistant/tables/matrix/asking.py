"""From a question to what a matrix answers it with."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import FALLING, RISING
from assistant.periods import Period
from assistant.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf
from assistant.tables.matrix import groups, over_rows, over_time, sides
from assistant.tables.matrix.changes import change, fall
from assistant.tables.matrix.fitting import fitted
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.operands import coverage, is_owner, operands, pick_value
from assistant.tables.matrix.picking import TOTALS, Pick, columns_at, pick
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.spans import before, inside
from assistant.tables.matrix.wanted import Wanted, wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.stems import stems_of
from assistant.tables.vocabulary import Term, Vocabulary, best_lines, match_line

#: Below this share of the telling words nothing is answered.
_COVERED = 0.35
#: Where the next row is as near as this, it is too close to call.
_CLOSE = 0.001


def answer(frame: Frame, asked: Asked) -> Outcome:
    """What a matrix answers a question with."""
    asked = fitted(frame, asked)
    wants = wanted(frame, asked, _label_words(frame, asked))
    listed = groups.answer(frame, asked, wants)
    if listed is not None:
        return listed
    if wants.lacking and not (wants.periods and wants.target != "number"):
        near = tuple(time.label for time in frame.times)
        return Refused("no_such_period", f"The table has nothing for {wants.lacking.label}.", near)
    if wants.target in ("time", "count of times") and frame.time_axis:
        return over_time.answer(frame, asked, wants, asked.terms)
    if wants.target == "truth":
        return over_time.truth(frame, asked, wants)
    if wants.operation in ("max", "min", "filter") and wants.target in ("name", "names"):
        return over_rows.answer(frame, asked, wants, asked.terms)
    whole = pick_value(frame, asked, asked.terms, None)
    if whole is None:
        return Refused("no_such_measure", "Nothing in the table has such a name.", _names(frame))
    explained = frozenset(at for term in asked.terms for at in (term.at,) if term.at in whole.at) | wants.at
    sure = coverage(frame, asked, explained)
    if sure < _COVERED and not _is_named(frame, whole, asked):
        return Refused("no_such_measure", "Too little of the question is in the table.", _names(frame))
    if _is_beside(frame, asked, explained):
        return Refused("no_such_measure", "The table tells nothing of that.", _names(frame))
    if wants.operation in ("max", "min"):
        found = over_time.extreme(frame, asked, wants)
    elif wants.operation in ("share", "ratio"):
        found = sides.answer(frame, asked, wants, asked.terms)
    else:
        found = _computed(frame, asked, wants)
    if isinstance(found, Found):
        owner = " ".join(term.text for term in asked.terms if is_owner(frame, term) and term.counts >= 1.0)
        notes = (f'Took "{owner}" for what the table is about.',) if owner else ()
        return found._replace(sure=sure, assumptions=(*found.assumptions, *notes))
    return found


#: Questions that no number answers.
_OF_WORDS = frozenset("who whom whose where why how_".split())


def _is_beside(frame: Frame, asked: Asked, explained: frozenset[int]) -> bool:
    """Whether what is asked for is no number of the table: a person, a place, or the number of things it lacks."""
    keys = [word.key for word in asked.words]
    if keys and keys[0] in _OF_WORDS:
        return not any(column.kind == "text" for column in frame.table.columns)
    at = asked.find("how", "many")
    if at < 0 or asked.has("difference"):
        return False
    known = {*stems_of(frame.table.title), *stems_of(frame.table.unit.name)}
    nouns = [term for term in asked.terms if term.at > at + 1 and term.counts >= 0.5][:2]
    return bool(nouns) and not any(term.counts < 1 or term.at in explained or term.stem in known for term in nouns)


def _is_named(frame: Frame, whole: Pick, asked: Asked) -> bool:
    """Whether the whole name of a row stands in the question, and is more than "total"."""
    match = match_line(frame.rows, whole.row, asked.terms)
    if match is None or not match.is_whole:
        return False
    row = frame.table.rows[whole.row]
    return (
        not row.is_total
        or len(frame.rows.named[whole.row].order) > 1
        or sum(1 for line in frame.table.rows if line.is_total) == 1
    )


def _label_words(frame: Frame, asked: Asked) -> frozenset[int]:
    """The positions of words that stand in the own names of the row and the column that are named best."""
    found: set[int] = set()
    for words in (frame.rows, frame.columns):
        for place, best in enumerate(best_lines(words, asked.terms)):
            if best.said < 0.5 or place and not (best.is_whole and _is_telling(words, best.line)):
                continue
            if words is frame.columns and frame.table.columns[best.line].kind == "change":
                continue
            own = words.named[best.line].own
            found.update(term.at for term in asked.terms if term.stem in own)
    return frozenset(found)


def _is_telling(words: Vocabulary, line: int) -> bool:
    """Whether the name of a line is more than "total"."""
    return any(word not in TOTALS for word in words.named[line].order)


def _names(frame: Frame) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.name for row in frame.table.rows if row.name))[:3]


def _computed(frame: Frame, asked: Asked, wants: Wanted) -> Outcome:
    parts = operands(frame, asked, range(len(asked.words))) or [tuple(asked.terms)]
    if wants.operation in ("change", "percent change") and len(wants.periods) < 2 and len(parts) == 1:
        printed = _printed_change(frame, asked, wants)
        if printed is not None:
            return printed
    if wants.operation == "change of averages":
        return _change_of_averages(frame, asked, wants, parts)
    times = _times(frame, asked, wants, len(parts))
    if (
        wants.operation == "average"
        and len(parts) == 1
        and len(times) <= 1
        and {word.key for word in asked.words} & _PER
    ):
        mean = _mean_over_rows(frame, asked, times)
        if mean is not None:
            return mean
    rows: list[tuple[Query, ...]] = []
    for part in parts:
        cells = _cells(frame, asked, wants, part, times)
        if isinstance(cells, Refused):
            return cells
        rows.append(cells)
    flat = in_one_unit([cell for cells in rows for cell in cells])
    if all(len(row) == len(rows[0]) for row in rows):
        rows = [flat[at : at + len(rows[0])] for at in range(0, len(flat), len(rows[0]))]
    return _operate(asked, wants, rows)


#: Words that say over what a mean is taken.
_PER = frozenset("per across each every among all".split())


def _mean_over_rows(frame: Frame, asked: Asked, times: Sequence[Period]) -> Found | None:
    """The mean of a column over all rows that are no totals: "the average amount per segment"."""
    found = pick_value(frame, asked, asked.terms, times[0] if times else None)
    if found is None or not (
        frame.table.rows[found.row].is_total or not match_line(frame.rows, found.row, asked.terms)
    ):
        return None
    rows = [at for at, row in enumerate(frame.table.rows) if not row.is_total and row.kind == "value"]
    cells = in_one_unit([leaf(frame.table, place_of(frame, row, found.column)) for row in rows])
    return (
        Found(0.7, _mean(cells)) if len(cells) > 1 and all(c.fact and c.fact.value is not None for c in cells) else None
    )


def _printed_change(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """A change that a column of changes prints, where the matrix has no periods to compute it from."""
    lines = [column for column in frame.table.columns if column.kind == "change"]
    if not lines or len(frame.times) > 1 and frame.time_axis == "columns":
        return None
    found = pick(frame, asked.terms, None, kinds=frozenset(("change",)))
    if found is None or found.margin < _CLOSE:
        return None
    is_relative = wants.operation == "percent change"
    cells = [
        leaf(frame.table, place_of(frame, found.row, column))
        for column, line in enumerate(frame.table.columns)
        if line.kind == "change"
    ]
    fits = [
        cell for cell in cells if cell.fact and cell.fact.unit and (cell.fact.unit.base == "percent") == is_relative
    ]
    return Found(0.8, fits[0]) if fits else None


def _are_equal(frame: Frame, part: Sequence[Term], found: Pick) -> bool:
    """Whether all rows that are named as well have the same number, so that it does not matter which is meant."""
    column = frame.table.columns[found.column]
    numbers = {frame.table.cell(frame.table.rows[row], column).number for row in _tied(frame, part, found)}
    return len(numbers) <= 1


def _tied(frame: Frame, part: Sequence[Term], found: Pick) -> list[int]:
    """The rows that are named as well as one: the parts of a sum that the table does not print."""
    best = match_line(frame.rows, found.row, part)
    return [
        match.line
        for match in best_lines(frame.rows, part)
        if best is not None
        and match.at.keys() == best.at.keys()
        and frame.period(match.line, found.column) == frame.period(found.row, found.column)
        and not (frame.table.rows[match.line].is_total and not frame.table.rows[found.row].is_total)
    ]


def _cells(
    frame: Frame, asked: Asked, wants: Wanted, part: Sequence[Term], times: Sequence[Period]
) -> tuple[Query, ...] | Refused:
    """The cells that some terms name at some times; without a time, at the latest."""
    cells = []
    for time in times or (None,):
        found = pick_value(frame, asked, part, time)
        if found is None or not found.at and len(frame.table.rows) > 1:
            return Refused("no_such_measure", "The table has no such row.", _names(frame))
        if found.margin < _CLOSE and wants.operation == "sum":
            tied = _tied(frame, part, found)
            return tuple(leaf(frame.table, place_of(frame, row, found.column)) for row in tied)
        if found.margin < _CLOSE and not _are_equal(frame, part, found):
            return Refused("ambiguous", "Several rows fit equally well.", _names(frame))
        if time is None:
            found = _latest(frame, found)
        cells.append(leaf(frame.table, place_of(frame, found.row, found.column, many=len(times) > 1)))
    return tuple(cells)


def _latest(frame: Frame, found: Pick) -> Pick:
    """The pick at the latest period, where none was asked for."""
    if not frame.times or frame.period(found.row, found.column) is None or frame.time_axis != "columns":
        return found
    same = [
        at
        for at in columns_at(frame, frame.times[-1])
        if frame.concepts[at] == frame.concepts[found.column] and frame.table.columns[at].kind == "value"
    ]
    return found._replace(column=same[0]) if same else found


def _times(frame: Frame, asked: Asked, wants: Wanted, parts: int) -> tuple[Period, ...]:
    """The periods at which cells are wanted."""
    if wants.is_span and wants.operation in (
        "average",
        "average difference",
        "difference of averages",
        "sum",
        "value",
    ):
        return inside(frame, wants.periods) or wants.periods
    if wants.operation in ("change", "percent change", "difference of percent changes") and (
        parts == 1 or len(wants.periods) > 1
    ):
        return _ends(frame, wants)
    is_mean = wants.operation == "average" and parts == 1 or wants.operation == "difference of averages"
    if is_mean and len(wants.periods) == 1 and frame.time_axis == "columns":
        earlier = before(frame, wants.periods[0])
        return (earlier, wants.periods[0]) if earlier else wants.periods
    if wants.operation in ("average", "sum") and not wants.periods and parts == 1:
        return frame.times
    if wants.operation in ("average difference", "difference of averages") and not wants.periods:
        return frame.times
    return wants.periods


def _ends(frame: Frame, wants: Wanted) -> tuple[Period, ...]:
    """The start and the end of a change."""
    if len(wants.periods) >= 2:
        ordered = sorted(wants.periods)
        return (ordered[0], ordered[-1])
    if len(wants.periods) == 1:
        earlier = before(frame, wants.periods[0])
        return (earlier, wants.periods[0]) if earlier else wants.periods
    return (frame.times[-2], frame.times[-1]) if len(frame.times) > 1 else ()


def _operate(asked: Asked, wants: Wanted, rows: list[tuple[Query, ...]]) -> Outcome:
    """The operation over the cells of each operand."""
    cells = tuple(cell for row in rows for cell in row)
    is_relative = "percent change" in wants.operation
    if wants.operation == "difference of averages" and len(rows) == 2:
        return Found(1.0, Query("difference", tuple(_mean(row) for row in rows)))
    if wants.operation in ("average", "difference of averages"):
        return Found(1.0, _mean(cells))
    if wants.operation == "average difference" and len(rows) == 2:
        pairs = tuple(Query("difference", _larger_first(pair)) for pair in zip(*rows, strict=True))
        return Found(1.0, _mean(pairs))
    if wants.operation == "difference of percent changes" and len(rows) == 2:
        return Found(1.0, Query("difference", tuple(change(*row, is_relative=True) for row in rows)))
    if wants.operation in ("change", "percent change", "difference of percent changes"):
        if len(rows) == 2 and len(rows[0]) == 1:
            if is_relative:
                return Found(1.0, Query("relative difference", cells))
            return Found(1.0, Query("difference", cells if _is_comparative(asked) else _larger_first(cells)))
        if len(rows) > 1 and len(rows[0]) == 2 and asked.has("sum") and not is_relative:
            sums = tuple(Query("sum", ends) for ends in zip(*rows, strict=True))
            return Found(0.9, Query("change", sums))
        if len(rows[0]) == 2:
            if not is_relative and len(rows) == 1 and asked.has("difference") and _is_comparative(asked):
                return Found(1.0, Query("difference", _as_compared(asked, wants, rows[0])))
            how = fall if _asks_fall(asked) else change
            changes = tuple(how(*row, is_relative=is_relative) for row in rows)
            return Found(1.0, changes[0] if len(changes) == 1 else Query("both", changes))
        if len(cells) == 1:
            return Found(0.7, cells[0])
        return Refused("unclear", "It is not clear what is to be compared.")
    if len(cells) == 1 and asked.find("number", "of") >= 0:
        cells = as_size(cells[0])
    if wants.operation == "sum" and len(cells) > 1:
        return Found(1.0, Query("sum", cells))
    return Found(1.0, cells[0] if len(cells) == 1 else Query("both", cells))


def _asks_fall(asked: Asked) -> bool:
    """Whether it is asked by how much something fell, which is a positive amount."""
    words = {word.text.lower() for word in asked.words}
    return asked.find("how", "much") >= 0 and bool(words & FALLING) and not words & RISING


_MORE = frozenset("more higher larger greater bigger".split())
_LESS = frozenset("less fewer lower smaller".split())


def _is_comparative(asked: Asked) -> bool:
    return bool({word.text.lower() for word in asked.words} & (_MORE | _LESS))


def _as_compared(asked: Asked, wants: Wanted, ends: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two cells in the order in which the second is taken from the first: "2011 had how many more than 2012"."""
    start, end = ends
    is_first_later = asked.periods[0].period > asked.periods[-1].period
    is_turned = asked.find("than") >= 0 and not is_first_later
    pair = (start, end) if is_turned else (end, start)
    is_less = bool({word.text.lower() for word in asked.words} & _LESS)
    return (pair[1], pair[0]) if is_less else pair


def _larger_first(cells: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two cells in the order in which their difference is positive: a distance has no direction."""
    first, second = (
        cell.fact.value * cell.sign if cell.fact and cell.fact.value is not None else None for cell in cells
    )
    return cells[::-1] if first is not None and second is not None and first < second else cells


def as_size(cell: Query) -> tuple[Query]:
    """A count that is printed as taken off, by its size: a number of things is never negative."""
    is_taken_off = cell.fact is not None and cell.fact.value is not None and cell.fact.value < 0
    return (cell._replace(sign=-1) if is_taken_off else cell,)


def _mean(cells: tuple[Query, ...]) -> Query:
    return Query("mean", cells) if len(cells) > 1 else cells[0]


def _change_of_averages(frame: Frame, asked: Asked, wants: Wanted, parts: list[tuple[Term, ...]]) -> Outcome:
    """How the mean of two years differs from that of the two years before."""
    spans = wants.spans
    if len(spans) != 2:
        spans = tuple((earlier, time) for time in sorted(wants.periods) if (earlier := before(frame, time)))
    if len(spans) != 2:
        return Refused("no_such_period", "The table has no year before these to take an average with.")
    means = []
    for span in sorted(spans):
        terms = tuple(term for part in parts for term in part)
        cells = _cells(frame, asked, wants, terms, inside(frame, span) or span)
        if isinstance(cells, Refused):
            return cells
        means.append(_mean(in_one_unit(cells)))
    return Found(0.9, Query("change", tuple(means)))
