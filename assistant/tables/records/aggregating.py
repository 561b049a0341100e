"""Sums and means of a column of records over the rows that are meant, and which column that is."""

from __future__ import annotations

from assistant.answers import Step
from assistant.english.table_headings import MEANS
from assistant.operations.query import Amount, Query
from assistant.operations.wording import listed, say
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.columns import only_money, tells_shares
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown, told
from assistant.tables.stems import words_of
from assistant.units import Quantity, mean, plain, total


def aggregate(question: Question) -> Outcome | None:
    """The mean or the sum of a column over the rows that are meant."""
    frame, asked = question.frame, question.asked
    is_middle = asked.has("median") and not question.in_header("median") and not _is_of_medians(question)
    is_mean = is_middle or asked.has("average") and not question.in_header("average")
    is_sum = asked.has("sum") and not question.in_header("sum") or _is_either(question)
    if not is_mean and not is_sum or question.word in ("who", "whom", "when", "where"):
        return None
    if not is_mean and question.wanted is not None and not question.is_number(question.wanted) and _says_both(asked):
        return None
    if question.order is not None and not question.is_number(question.wanted):
        return None
    column = question.wanted if question.is_number(question.wanted) else value_column(question)
    if column is None:
        return Refused("unclear", "It is not clear which numbers are meant.") if is_mean else None
    if not question.reading.values:
        totals = list(frame.sums)
        is_printed = (not is_mean or _is_of_means(frame, totals)) and not left_over(question)
        if len(totals) == 1 and is_printed and not question.reading.asked.periods and question.bound is None:
            return told(frame, totals, column)
    if is_mean:
        return _over(frame, list(question.rows), column, "median" if is_middle else "mean")
    return summed(frame, list(question.rows), column) if len(question.rows) > 1 else None


def _is_of_means(frame: Frame, rows: list[int]) -> bool:
    """Whether rows of totals are called means, or hold one of numbers that no sum is one of."""
    names = {word.lower() for row in rows for column in frame.columns[:2] for word in words_of(column.texts[row])}
    return bool(names & MEANS)


def _is_of_medians(question: Question) -> bool:
    """Whether the table tells medians, as its title says, and one thing is asked of."""
    titled = {word.lower() for word in words_of(question.frame.table.title)}
    return "median" in titled and question.asked.key(question.asked.cues["median"][0][-1] + 1) not in ("of", "for")


def _says_both(asked: Asked) -> bool:
    """Whether "both" is all that speaks of a sum: of two that both have one thing, that thing may be asked for."""
    return all(asked.key(place[-1]) == "both" for place in asked.cues.get("sum", ()))


def _is_either(question: Question) -> bool:
    """Whether the share of those is asked for that gave one of two answers: "what percentage said A or B"."""
    asked, columns = question.asked, [mention.column for mention in question.reading.values]
    return (
        asked.find("or") > 0
        and any(columns.count(column) > 1 for column in columns)
        and not asked.has("max", "min", "above", "below", "difference")
        and bool({word.key for word in asked.words} & {"percentage", "percent", "%"})
    )


def summed(frame: Frame, rows: list[int], column: int) -> Outcome:
    """The sum of a column over some rows."""
    return _over(frame, rows, column, "sum")


def _over(frame: Frame, rows: list[int], column: int, operation: str) -> Outcome:
    valued = [row for row in rows if number_in(frame.columns[column], row) is not None]
    if not valued:
        return Refused("no_such_measure", "There are no numbers to compute it from.")
    if len(valued) > _MANY:
        return _of_many(frame, valued, column, operation)
    cells = tuple(cell_of(frame, row, column) for row in valued)
    told = set(valued)
    lacking = tuple(shown(frame.columns[frame.subject].texts[row]) for row in rows if row not in told)
    notes = (f"{listed(lacking)} {'has' if len(lacking) == 1 else 'have'} no number there.",) if lacking else ()
    return Found(0.8, Query(operation, cells) if len(cells) > 1 else cells[0], assumptions=notes)


#: The cells of a longer sum or mean are not cited one by one.
_MANY = 100


def _of_many(frame: Frame, rows: list[int], column: int, operation: str) -> Found:
    """The sum or the mean of so many cells that only the first are cited."""
    unit = frame.table.unit_of(frame.table.rows[rows[0]], frame.columns[column].line)
    numbers = [Quantity(number, unit) for row in rows if (number := number_in(frame.columns[column], row)) is not None]
    found = (mean(numbers) if operation == "mean" else total(numbers)).number
    step = Step(operation, (f"{frame.columns[column].name} of {len(rows)} rows",), plain(found))
    leaves = tuple(cell_of(frame, row, column) for row in rows[:_CITED])
    headline = f"{say(Amount(Quantity(found, unit)))}: the {operation} of {len(rows)} rows."
    return Found(0.8, value=plain(found), unit=unit.name or None, headline=headline, steps=(step,), leaves=leaves)


#: So many of them are.
_CITED = 10


def value_column(question: Question) -> int | None:
    """The column of numbers that is meant: the one named, else the only one."""
    frame = question.frame
    named = [mention.column for mention in question.reading.headers if frame.columns[mention.column].kind == "number"]
    if named:
        return named[0]
    return frame.main_number if frame.main_number is not None else _by_kind(question)


def _by_kind(question: Question) -> int | None:
    """The only column of money, of percentages or of counts, where one of these is asked for and no column is named."""
    said = {word.text.lower() for word in question.asked.words}
    numbers = [column for column in question.frame.numbers if not column.line.is_total]
    shares = [column.at for column in numbers if tells_shares(column)]
    if said & _SHARES:
        return shares[0] if len(shares) == 1 else None
    if question.word == "how many":
        counts = [column.at for column in numbers if column.name.strip().lower() in _COUNTS]
        return counts[0] if len(counts) == 1 and shares else None
    if question.word == "how much":
        return only_money(numbers)
    return None


_SHARES = frozenset("percent percentage % share proportion".split())
#: What a column is called that tells how many there are beside their shares.
_COUNTS = frozenset(("n", "count", "number", "responses", "respondents", "votes", "people", "base"))
