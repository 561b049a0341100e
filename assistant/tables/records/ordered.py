"""All rows that are meant in order of a column: "rank the departments by employees"."""

from __future__ import annotations

from assistant.answers import Step
from assistant.english.table_words import ORDERING, RANKING, SMALLEST_FIRST
from assistant.operations.wording import listed
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.frame import order_of
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.tables.unexplained import quoted

#: So many rows are told one by one.
_TOLD = 20


def ordered(question: Question) -> Outcome | None:
    """The names of all rows by the size of a number, or by a time; None where no order is asked for."""
    asked, frame = question.asked, question.frame
    behind = _column_behind(question)
    is_listed = asked.key(0) in _LISTING and behind is not None and not asked.has("max", "min")
    if asked.key(asked.key(0) == "please") not in RANKING and not is_listed:
        return None
    column = behind if behind is not None else value_column(question)
    if column is None:
        return Refused("unclear", "It is not clear by what they are to be put in order.")
    words = {word.text.lower() for word in asked.words}
    if lacking := tuple(term for term in left_over(question) if term.text.lower() not in ORDERING):
        return Refused("no_such_measure", f"The table has nothing about {quoted(lacking)}.")
    placed = [(place, row) for row in question.rows if (place := order_of(frame.columns[column], row)) is not None]
    if not placed:
        return Refused("no_such_measure", "There is nothing to put in order.")
    is_smallest = bool(words & SMALLEST_FIRST) and not words & {"descending"}
    rows = [row for _, row in sorted(placed, key=lambda each: each[0], reverse=not is_smallest)]
    names = tuple(shown(frame.columns[frame.subject].texts[row]) for row in rows)
    told = tuple(f"{name}: {shown(frame.columns[column].texts[row])}" for name, row in zip(names, rows, strict=True))
    more = f"; and {len(rows) - _TOLD} more" if len(rows) > _TOLD else ""
    return Found(
        0.8,
        value=names[0] if len(names) == 1 else names,
        headline=f"{'; '.join(told[:_TOLD])}{more}.",
        steps=(Step("ranking", told[:_TOLD], listed(names[:_TOLD])),),
        leaves=tuple(cell_of(frame, row, column) for row in rows[:_TOLD]),
        understood=f"all by {frame.columns[column].name}, from the {'smallest' if is_smallest else 'largest'} on",
    )


_LISTING = frozenset(("list", "show"))


def _column_behind(question: Question) -> int | None:
    """The column of numbers or times that is named behind "by"; None where there is none."""
    by = question.asked.find("by")
    # "List the sales by year" puts nothing in order.
    kinds = ("number", "time") if question.asked.key(0) not in _LISTING else ("number",)
    behind = [
        mention.column
        for mention in question.reading.headers
        if by >= 0 and min(mention.at) > by and question.frame.columns[mention.column].kind in kinds
    ]
    return behind[0] if behind else None
