"""The days from one column of days to another, row by row: "how long did it take", "which took longest"."""

from __future__ import annotations

from assistant.answers import Step
from assistant.operations.wording import listed
from assistant.periods import ordinal as day_number
from assistant.tables.outcome import Found
from assistant.tables.records.frame import period_in
from assistant.tables.records.told import cell_of, shown
from assistant.tables.sheets.degrees import told_by
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, PAIR, SURE, Reading
from assistant.tables.stems import stem

#: Nouns of columns that print how long something took.
_PRINTED = "duration days time length hours minutes weeks"
#: Words for how long something takes; "between" says from which column to which.
_TAKING = frozenset("take takes took taken taking long last lasted lasts spent".split())
_DAYS, _SPANS = frozenset(("day", "days")), frozenset("between from until till to and pass passed elapsed gap".split())
#: What is made of several spans, or bounds them, is not told here.
_OTHERS = ("average", "sum", "median", "not", "share", "above", "below")
_LONG, _SHORT = frozenset(("long", "slow", "many")), frozenset(("short", "fast", "quick", "few"))


def days_between(question: SheetQuestion) -> Reading | None:
    """How many days lie between the two days of a row, or the row between whose days most or fewest lie."""
    asked, frame = question.asked, question.frame
    takes, days = question.said(_TAKING), question.said(_DAYS)
    if not takes and not days or asked.numbers or asked.has(*_OTHERS):
        return None
    dated = [column.at for column in frame.columns if column.kind == "time"]
    if len(dated) != PAIR or [at for at in told_by(frame, _PRINTED) if at not in dated]:
        return None
    named = [each for each in question.sifted.columns if set(each.columns) & set(dated)]
    if question.numbers() or any(each not in named and not question.are_rows(each) for each in question.sifted.columns):
        return None
    said = {at for each in named for at in each.columns if at in dated}
    if days and not takes and len(said) != PAIR:
        # "How many days until delivery" counts from a day that no cell tells.
        return None
    used = takes | days | question.said(_SPANS) | {at for each in named for at in each.at}
    used |= question.cue("count", "between", "difference") | {at for each in question.degrees for at in each.at}
    spans = {row: span for row in question.rows if (span := _span(question, row, dated)) is not None}
    most = [each for each in question.degrees if each.is_most]
    if not most and question.word in ("how many", "how", "what", "") and len(question.rows) == 1 == len(spans):
        return Reading(_told(question, question.rows[0], dated, spans), used) if question.is_narrowed else None
    if len(most) != 1 or len(question.degrees) > 1 or len(spans) < PAIR or len(spans) < len(question.rows):
        # Of what has not come yet it is not known how long it takes.
        return None
    adjective = most[0].adjective
    if adjective not in _LONG | _SHORT or question.word not in ("which", "who", "what"):
        return None
    wanted = (max if adjective in _LONG else min)(spans.values())
    return Reading(_named(question, [row for row in spans if spans[row] == wanted], dated, spans), used)


def _span(question: SheetQuestion, row: int, dated: list[int]) -> int | None:
    """The days from the earlier column to the later one; None where one is no day, or they stand the other way."""
    times = [period_in(question.frame.columns[at], row) for at in _in_order(question, dated)]
    if any(time is None or time.grain != "day" for time in times):
        return None
    first, last = (day_number(time.start) for time in times if time is not None)
    return last - first if last >= first else None


def _in_order(question: SheetQuestion, dated: list[int]) -> list[int]:
    """The two columns, the one before that holds earlier days in the first row in which they differ."""
    columns = question.frame.columns
    for row in range(question.frame.size):
        starts = [columns[at].orders[row] for at in dated]
        if all(start is not None for start in starts) and starts[0] != starts[1]:
            return dated if (starts[0] or 0) < (starts[1] or 0) else dated[::-1]
    return dated


def _told(question: SheetQuestion, row: int, dated: list[int], spans: dict[int, int]) -> Found:
    frame, columns = question.frame, _in_order(question, dated)
    first, last = (shown(frame.table.printed(frame.columns[at].texts[row])) for at in columns)
    noun = "day" if spans[row] == 1 else "days"
    return Found(
        SURE,
        value=str(spans[row]),
        unit="day",
        headline=f"{spans[row]} {noun}: from {first} to {last}.",
        steps=(Step("time between", (first, last), str(spans[row])),),
        leaves=tuple(cell_of(frame, row, at) for at in columns),
    )


def _named(question: SheetQuestion, rows: list[int], dated: list[int], spans: dict[int, int]) -> Found:
    frame, target = question.frame, _target(question)
    names = tuple(dict.fromkeys(shown(frame.columns[target].texts[row]) for row in rows))
    days = spans[rows[0]]
    each = tuple(f"{shown(frame.columns[target].texts[row])}: {span}" for row, span in spans.items())[:CITED]
    leaves = tuple(cell_of(frame, row, at) for row in rows for at in _in_order(question, dated))
    return Found(
        SURE,
        value=names[0] if len(names) == 1 else names,
        headline=f"{listed(names)}: {days} {'day' if days == 1 else 'days'}.",
        steps=(Step("extreme", each, listed(names)),),
        leaves=leaves[:CITED],
    )


def _target(question: SheetQuestion) -> int:
    """The column that is called by the noun that is asked for, or that of what the rows are."""
    noun = question.key(question.noun[0]) if question.noun else ""
    called = [
        column.at
        for column in question.frame.columns
        if column.kind == "text" and stem(noun) == stem(column.line.label.strip().lower())
    ]
    return called[0] if noun and len(called) == 1 else question.whose()
