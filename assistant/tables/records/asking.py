"""From a question to what records answer it with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answers import Step
from assistant.english.numberwords import ORDINALS
from assistant.query import Query
from assistant.tables.asked import Asked
from assistant.tables.leaves import Place, leaf
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.frame import Frame, most_common, number_in, order_of, period_in
from assistant.tables.records.ordering import Order, order_asked
from assistant.tables.records.reading import Reading, asked_noun, is_total_row, kept, number_of_condition, read, target
from assistant.units import plain
from assistant.wording import listed

#: Below this share of the telling words nothing is answered.
_COVERED = 0.4
#: So many cells are cited.
_CITED = 20


def answer(frame: Frame, asked: Asked) -> Outcome:
    """What records answer a question with."""
    reading = read(frame, asked)
    if reading.lacks_period is not None:
        return Refused("no_such_period", f"The table has no row for {reading.lacks_period.label}.")
    word, phrase = asked_noun(asked)
    wanted = target(frame, reading, word, phrase)
    rows = list(reading.rows)
    totals = _total_row(frame, reading)
    if (
        len(totals) == 1
        and not asked.numbers
        and (word.startswith("how") or asked.has("sum", "average") or word == "what")
    ):
        numeric = (
            wanted if wanted is not None and frame.columns[wanted].kind == "number" else _value_column(frame, reading)
        )
        if numeric is not None:
            return _told(frame, totals, numeric)
    condition = number_of_condition(reading, frame)
    if condition and not _is_ordinal_only(asked):
        column, holds = condition
        rows = [row for row in rows if (number := number_in(frame.columns[column], row)) is not None and holds(number)]
    order = order_asked(frame, reading)
    if word == "how many" and not asked.has("difference"):
        return _counted(frame, reading, rows, wanted, order, phrase)
    if asked.has("difference") and not order or asked.has("difference") and word in ("how many", "how much", "how"):
        found = _difference(frame, reading, wanted, order)
        if found:
            return found
    if not rows:
        return Refused("no_such_entity", "No row of the table fulfils all of that.")
    if asked.has("average") and not _in_header(frame, reading, "average"):
        return _aggregate(frame, reading, rows, wanted, "mean")
    if (
        (asked.has("sum") and not _in_header(frame, reading, "sum"))
        and len(rows) > 1
        and word in ("what", "how much", "")
    ):
        return _aggregate(frame, reading, rows, wanted, "sum")
    if asked.has("next", "previous") and reading.values:
        found = _neighbour(frame, reading, wanted)
        if found:
            return found
    if order is not None:
        return _extreme(frame, reading, rows, order, wanted, word)
    return _looked_up(frame, reading, rows, wanted, word, condition[0] if condition else None)


def _total_row(frame: Frame, reading: Reading) -> list[int]:
    """The row of totals, where the question says nothing of any other row."""
    named = reading.values or reading.asked.has("max", "min", "next", "previous")
    return [] if named else [row for row in range(frame.size) if is_total_row(frame, row)]


def _in_header(frame: Frame, reading: Reading, cue: str) -> bool:
    places = {at for place in reading.asked.cues.get(cue, ()) for at in place}
    return any(places & set(mention.at) and mention.said >= 0.5 for mention in reading.headers)


def _is_ordinal_only(asked: Asked) -> bool:
    return all(asked.words[given.place].key in ORDINALS for given in asked.numbers)


def _cell(frame: Frame, row: int, column: int) -> Query:
    line = frame.columns[column].line
    subject = frame.columns[frame.subject].texts[row].strip() if column != frame.subject else ""
    place = Place(
        frame.table.rows[row],
        line,
        line.full_name or "value",
        " ".join(subject.split()),
        None,
        " ".join(subject.split()),
    )
    return leaf(frame.table, place)


def _shown(text: str) -> str:
    return " ".join(text.split())


def _told(frame: Frame, rows: Sequence[int], column: int, headline: str = "", steps: tuple[Step, ...] = ()) -> Found:
    """The printed cells of a column in some rows, each value once."""
    texts = tuple(dict.fromkeys(_shown(frame.columns[column].texts[row]) for row in rows))
    texts = tuple(text for text in texts if text)
    leaves = tuple(_cell(frame, row, column) for row in rows[:_CITED])
    if (
        len(texts) == 1
        and frame.columns[column].kind == "number"
        and len(rows) == 1
        and leaves[0].fact
        and leaves[0].fact.value is not None
    ):
        return Found(1.0, leaves[0])
    value = texts[0] if len(texts) == 1 else texts
    return Found(1.0, value=value, headline=headline or f"{listed(texts)}.", steps=steps, leaves=leaves)


def _counted(
    frame: Frame, reading: Reading, rows: list[int], wanted: int | None, order: Order | None, phrase: tuple[int, ...]
) -> Outcome:
    is_numeric = wanted is not None and frame.columns[wanted].kind == "number"
    if is_numeric and wanted is not None and rows and (reading.values or reading.time >= 0 and len(rows) < frame.size):
        if len(rows) == 1:
            return _told(frame, rows, wanted)
        return _aggregate(frame, reading, rows, wanted, "sum")
    count = len(rows)
    if wanted is not None and frame.columns[wanted].kind != "number":
        texts = {frame.columns[wanted].texts[row].strip().lower() for row in rows}
        if wanted != frame.subject and reading.asked.has("distinct"):
            count = len(texts)
    step = Step("count", (f"{frame.size} rows",), str(count))
    return Found(
        0.8,
        value=str(count),
        headline=f"{count}.",
        steps=(step,),
        leaves=tuple(_cell(frame, row, frame.subject) for row in rows[:_CITED]),
    )


def _aggregate(frame: Frame, reading: Reading, rows: list[int], wanted: int | None, operation: str) -> Outcome:
    column = wanted if wanted is not None and frame.columns[wanted].kind == "number" else _value_column(frame, reading)
    if column is None:
        return Refused("unclear", "It is not clear which numbers are meant.")
    cells = [_cell(frame, row, column) for row in rows if number_in(frame.columns[column], row) is not None]
    if not cells:
        return Refused("no_such_measure", "There are no numbers to compute it from.")
    return Found(0.8, Query(operation, tuple(cells)) if len(cells) > 1 else cells[0])


def _value_column(frame: Frame, reading: Reading) -> int | None:
    """The column of numbers that is meant: the one named, else the only one."""
    named = [m.column for m in reading.headers if frame.columns[m.column].kind == "number"]
    if named:
        return named[0]
    numbers = [
        column.at
        for column in frame.columns
        if column.kind == "number" and column.line.full_name.lower() not in ("#", "no.", "rank")
    ]
    return numbers[0] if len(numbers) == 1 else None


def _difference(frame: Frame, reading: Reading, wanted: int | None, order: Order | None) -> Outcome | None:
    column = wanted if wanted is not None and frame.columns[wanted].kind == "number" else None
    if column is None and order is not None and order.column >= 0 and frame.columns[order.column].kind == "number":
        column = order.column
    if column is None:
        column = _value_column(frame, reading)
    if column is None:
        return None
    groups = _groups(frame, reading)
    if len(groups) < 2:
        return None
    cells = []
    for rows in groups[:2]:
        own = [_cell(frame, row, column) for row in rows if number_in(frame.columns[column], row) is not None]
        if not own:
            return None
        cells.append(own[0] if len(own) == 1 else Query("sum", tuple(own)))
    first, second = cells
    values = [cell.fact.value for cell in cells if cell.fact and cell.fact.value is not None]
    if len(values) == 2 and values[0] < values[1]:
        first, second = second, first
    return Found(0.9, Query("difference", (first, second)))


def _groups(frame: Frame, reading: Reading) -> list[list[int]]:
    """The rows of each of several things that are set beside each other."""
    everything = list(range(frame.size))
    by_column: dict[int, list[list[int]]] = {}
    for mention in reading.values:
        by_column.setdefault(mention.column, []).append(
            [row for text in mention.values for row in frame.columns[mention.column].rows_of[text]]
        )
    for column, groups in by_column.items():
        if len(groups) >= 2:
            others = [m for m in reading.values if m.column != column]
            left = set(kept(frame, everything, others))
            return [[row for row in group if row in left] for group in groups]
    if reading.time >= 0 and len(reading.asked.periods) >= 2:
        from assistant.tables.times import agrees

        column_ = frame.columns[reading.time]
        others_left = kept(frame, everything, reading.values)
        return [
            [row for row in others_left if (own := period_in(column_, row)) and agrees(dated.period, own)]
            for dated in reading.asked.periods
        ]
    return []


def _neighbour(frame: Frame, reading: Reading, wanted: int | None) -> Outcome | None:
    rows = kept(frame, list(range(frame.size)), reading.values)
    if len(rows) != 1:
        return None
    step = 1 if reading.asked.has("next") else -1
    place = rows[0] + step
    if not 0 <= place < frame.size:
        return None
    column = wanted if wanted is not None else reading.values[0].column
    return _told(frame, [place], column)


def _extreme(frame: Frame, reading: Reading, rows: list[int], order: Order, wanted: int | None, word: str) -> Outcome:
    if order.column < 0:
        chosen = [rows[-1] if order.is_largest else rows[0]]
        return _told(frame, chosen, wanted if wanted is not None else frame.subject)
    column = frame.columns[order.column]
    valued = [(row, value) for row in rows if (value := order_of(column, row)) is not None]
    if not valued:
        return Refused("no_such_measure", "There are no numbers to compare.")
    ranked = sorted({value for _, value in valued}, reverse=order.is_largest)
    place = _ordinal_before(reading.asked, order)
    if place > len(ranked):
        return Refused("no_such_entity", f"There are only {len(ranked)} of them.")
    best = ranked[place - 1]
    chosen = [row for row, value in valued if value == best]
    is_itself = (
        wanted == order.column
        or word in ("how much", "how many")
        or wanted is None
        and word == "what"
        and _asks_value(reading)
    )
    step = Step(
        "extreme",
        (f"{column.name} of {len(valued)} rows",),
        plain(best) if column.kind == "number" else column.texts[chosen[0]],
    )
    if is_itself:
        return _told(frame, chosen[:1], order.column, steps=(step,))
    picked = wanted if wanted is not None and wanted != order.column else frame.subject
    names = tuple(dict.fromkeys(_shown(frame.columns[picked].texts[row]) for row in chosen))
    headline = f"{listed(names)}: {column.name} {_shown(column.texts[chosen[0]])}."
    return _told(frame, chosen, picked, headline, (step,))


def _asks_value(reading: Reading) -> bool:
    keys = [word.key for word in reading.asked.words[:4]]
    return keys[:2] == ["what", "is"] or keys[:2] == ["what", "was"]


def _ordinal_before(asked: Asked, order: Order) -> int:
    for at in (order.at[0] - 1, order.at[0] - 2):
        place = ORDINALS.get(asked.key(at))
        if place and place > 1:
            return place
    return 1


def _looked_up(
    frame: Frame, reading: Reading, rows: list[int], wanted: int | None, word: str, bounded: int | None
) -> Outcome:
    if not reading.values and not reading.asked.periods and bounded is None:
        return Refused("no_such_entity", "Nothing in the table has such a name.")
    used = {mention.column for mention in reading.values}
    column = wanted if wanted is not None and wanted not in used else None
    if column is None:
        free = [m.column for m in reading.headers if m.column not in used and m.column != bounded]
        free += [c for c in [_value_column(frame, reading)] if c is not None and c not in used and c != bounded]
        if bounded is not None or frame.subject not in used and word in ("which", "who", "what") and not free:
            column = frame.subject
        elif free:
            column = free[0]
        else:
            others = [each.at for each in frame.columns if each.at not in used]
            column = frame.subject if frame.subject not in used else (others[0] if len(others) == 1 else None)
    if column is None:
        return Refused("unclear", "It is not clear which column is asked for.")
    return _told(frame, rows, column)


def most_frequent(frame: Frame, rows: list[int], column: int) -> list[tuple[str, int]]:
    """The values of a column with how often they stand in some rows."""
    return most_common(frame.columns[column], rows)


def decimal(number: int) -> Decimal:
    """A count as a number."""
    return Decimal(number)
