"""Several columns of numbers that a question names side by side: "solar and wind of Spain", and their sum."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from assistant.operations.query import Query
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of
from assistant.tables.unexplained import quoted

#: So much of the name of a column has to be said.
_WHOLLY = 0.9
#: Words between two of several names.
_JOINING = frozenset("and & plus , the as well + both".split())
#: Cues beside which the columns are set against each other, or picked from.
_OTHERS = (
    "average",
    "median",
    "ratio",
    "share",
    "max",
    "min",
    "above",
    "below",
    "difference",
    "change",
    "count",
    "not",
)


def together(question: Question) -> Outcome | None:
    """The numbers of several columns for the one row that is named, or their sum; None where others are asked for."""
    asked, frame = question.asked, question.frame
    mentions = sorted(
        (each for each in question.reading.headers if question.is_number(each.column) and each.said >= _WHOLLY),
        key=lambda mention: min(mention.at),
    )
    columns = list(dict.fromkeys(mention.column for mention in mentions))
    # "Cash and card in week 1" says the week once.
    often = Counter(at for mention in mentions for at in mention.at)
    own = [[at for at in mention.at if often[at] == 1] or list(mention.at) for mention in mentions]
    is_joined = all(_are_joined(question, max(one), min(other)) for one, other in pairwise(own))
    if len(columns) < len(mentions) or len(columns) < _SEVERAL or not is_joined or asked.has(*_OTHERS):
        return None
    if not question.is_narrowed or len(question.rows) != 1 or asked.numbers or asked.find("than") >= 0:
        return None
    if lacking := left_over(question):
        return Refused("no_such_measure", f"The table has nothing about {quoted(lacking)}.")
    cells = tuple(cell_of(frame, question.rows[0], column) for column in columns)
    if not asked.has("sum"):
        return Found(0.8, Query("both", tuple(cell._replace(label=_name(cell)) for cell in cells)))
    units = {cell.fact.unit for cell in cells if cell.fact}
    if len(units) > 1 or not all(adds_up(frame, frame.columns[column]) for column in columns):
        return Refused("unlike", "These columns are not added up.")
    return Found(0.8, Query("sum", cells))


_SEVERAL = 2


def _are_joined(question: Question, end: int, start: int) -> bool:
    """Whether only small words stand between two places, one of which joins."""
    between = [question.asked.key(at) for at in range(end + 1, start)]
    return bool(between) and all(key in _JOINING for key in between)


def _name(cell: Query) -> str:
    """What the column of a cell measures."""
    fact, pack = cell.fact, cell.pack
    return pack.measures[fact.measure].name if fact and pack else cell.label
