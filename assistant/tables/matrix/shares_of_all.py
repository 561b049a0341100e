"""The share of a part in what all rows of a matrix come to, printed as their total or not."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.leaves import in_one_unit, leaf, with_one_unit
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.many_rows import MANY
from assistant.tables.matrix.places import place_of
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.matrix.wholes import TOTALS, adds_up, are_alike, are_members, whole_of
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.unexplained import is_titled


def is_of_all(frame: Frame, asked: Asked, places: Sequence[int]) -> bool:
    """Whether a whole is what all rows come to together, and no row: "total exports" of rows that are countries."""
    telling = [term for term in asked.terms_in(places) if term.counts >= 0.5 and term.stem not in TOTALS]
    return are_members(frame, range(len(frame.table.rows))) and all(is_titled(frame.table, term) for term in telling)


def two(operation: str, part: Query, whole: Query) -> Query:
    """A ratio or share; a part that is printed as a deduction from a positive whole counts by its size."""
    part, whole = with_one_unit((part, whole))
    if part.fact is not None and whole.fact is not None:
        low, high = (query.fact.value if query.fact else None for query in (part, whole))
        if low is not None and high is not None and (low < 0) != (high < 0):
            part = part._replace(sign=-1 if low < 0 else 1)
            whole = whole._replace(sign=-1 if high < 0 else 1)
    return Query(operation, (part, whole))


def share_of_all(frame: Frame, asked: Asked, part: Query, row: int, column: int) -> Outcome:
    """The share of a part in the sum of all rows, where these are things of one kind and no total is printed."""
    own = frame.table.rows[row]
    # What has rows of its name in other groups is a part of its own group.
    whole = whole_of(frame, own.path[-1] if own.label in frame.shared else "")
    line = frame.table.columns[column]
    if row not in whole.rows or whole.unclear or not adds_up(frame, line) or not are_alike(frame, whole.rows):
        return Refused("unclear", "It is not clear what it is a share of.")
    rows = (whole.total,) if whole.total >= 0 else whole.rows
    if len(rows) > MANY:
        return Refused("unclear", "There are too many rows to add them up for a share.")
    cells = [leaf(frame.table, place_of(frame, at, column)) for at in rows]
    lacking = [cell.label for cell in cells if cell.fact is None or cell.fact.value is None]
    if lacking:
        return Refused(
            "no_such_measure", f"The whole is unknown, for no number is printed for {listed(tuple(lacking))}."
        )
    total = Query("sum", in_one_unit(cells)) if len(cells) > 1 else cells[0]
    is_percent = {word.key for word in asked.words} & {"percentage", "percent", "%", "pct", "share"}
    return Found(0.7, two("share" if is_percent else "ratio", part, total))


def operation_of(asked: Asked, wants: Wanted) -> str:
    """Whether two numbers make a share in percent, or a ratio."""
    words = {word.key for word in asked.words}
    is_percent = wants.operation == "share" or any(asked.find("in", word) >= 0 for word in _PERCENT)
    return "share" if is_percent and words & {*_PERCENT, "share"} else "ratio"


_PERCENT = ("percentage", "percent", "%", "pct")
