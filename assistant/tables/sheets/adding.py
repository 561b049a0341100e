"""Sums, means and medians of a column of a sheet, and of several columns, over the rows that are meant."""

from __future__ import annotations

import re

from assistant.operations.query import Query
from assistant.tables.outcome import Found
from assistant.tables.records.adding import adds_up
from assistant.tables.records.frame import number_in
from assistant.tables.records.told import cell_of
from assistant.tables.sheets.links import NOTE
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import MANY, PAIR, RELATIVE, SURE, Reading
from assistant.tables.sheets.row_nouns import are_things
from assistant.tables.sheets.views import is_melted


def aggregate(question: SheetQuestion) -> Reading | None:
    """The sum, the mean or the median of a column over the rows that are meant."""
    asked, frame = question.asked, question.frame
    if question.word in ("is", "which", "who", "when", "where") or asked.has("difference", "share", "change", "ratio"):
        return None
    if any(each.is_most for each in question.degrees):
        return None
    numbers = question.numbers()
    if not numbers and len(frame.numbers) == 1 and not question.sifted.columns:
        numbers = [(frame.numbers[0].at, ())]
    nouns = {place for _, at in question.texts() for place in at}
    if len({at for at, _ in numbers}) != 1 or not all(map(question.is_row_noun, nouns)):
        return None
    if question.counts_rows():
        return None
    if question.word == "how many" and len(question.rows) > 1 and not _is_counted(question, numbers[0][0]):
        return None
    column, own = numbers[0][0], {place for _, at in numbers for place in at}
    if asked.has("median") and not question.cue("median") <= own:
        how = "median"
    elif asked.has("average") and not question.cue("average") <= own:
        how = "mean"
    elif (
        asked.has("sum")
        and not question.cue("sum") <= own | {asked.find("both")}
        or question.word in ("how much", "how many")
        or _of_all(question)
    ):
        how = "sum"
    else:
        return None
    used = own | question.cue({"mean": "average"}.get(how, how)) | question.cue("count")
    used |= {at for given in question.sifted.numbers if given.number == len(question.rows) for at in given.at}
    rows = [row for row in question.rows if number_in(frame.columns[column], row) is not None]
    if len(rows) > 1 and not are_things(frame):
        return None
    if not rows or how == "sum" and len(rows) > 1 and not adds_up(frame, frame.columns[column]):
        return None
    if len(rows) > MANY:
        return None
    if is_melted(frame) and not question.is_narrowed and how == "sum" and not _of_all(question):
        return None
    cells = tuple(cell_of(frame, row, column) for row in rows)
    labels = [frame.columns[frame.subject].texts[row] for row in rows]
    if len(rows) > 1 and len({tuple(NOTE.findall(label)) for label in labels}) > 1 and how != "median":
        # What is measured in other units, as the names of the rows say, is not added up.
        return None
    is_of_time = frame.columns[column].line.period is not None and not question.is_narrowed
    if how == "sum" and is_of_time and not _says_all(question):
        return None
    units = {cell.fact.unit.base if cell.fact and cell.fact.unit else "" for cell in cells}
    if len(units) > 1:
        return None
    return Reading(Found(SURE, Query(how, cells) if len(cells) > 1 else cells[0]), used)


def _is_counted(question: SheetQuestion, column: int) -> bool:
    """Whether a column tells how many there are of what is asked: its whole name is said, in the plural as there."""
    typed = {question.key(at) for each in question.sifted.columns for at in each.at if column in each.columns}
    name = question.frame.columns[column].line.label.lower()
    own = [word for word in re.findall(r"[a-z]+", name.partition("(")[0]) if word not in _OF_COUNTS]
    return bool(own) and all(word in typed for word in own) or column == question.quantity() and not typed


_OF_COUNTS = frozenset("no number of total sold count the".split())


def _says_all(question: SheetQuestion) -> bool:
    return bool(question.said(_ALL))


def _of_all(question: SheetQuestion) -> bool:
    return not question.word and _says_all(question)


_ALL = frozenset("everything all everybody everyone whole entire".split())


def of_columns(question: SheetQuestion) -> Reading | None:
    """Several columns added up, or one as a part of another, over the rows that are meant."""
    asked, frame = question.asked, question.frame
    if question.word in ("is", "which", "who") or any(each.is_most for each in question.degrees) or question.texts():
        return None
    numbers = sorted(question.numbers(), key=lambda each: each[1])
    columns = list(dict.fromkeys(at for at, _ in numbers))
    if len(columns) < PAIR or not question.rows:
        return None
    rows = question.rows
    if len(rows) > 1 and not (are_things(frame) and all(adds_up(frame, frame.columns[at]) for at in columns)):
        return None
    if (
        any(number_in(frame.columns[at], row) is None for at in columns for row in rows)
        or len(rows) * len(columns) > MANY
    ):
        return None
    used = {place for _, at in numbers for place in at}
    sums = [
        cells[0] if len(cells) == 1 else Query("sum", cells)
        for cells in (tuple(cell_of(frame, row, at) for row in rows) for at in columns)
    ]
    relative = question.said(RELATIVE | {"share", "proportion"})
    if relative and len(columns) == PAIR:
        of = next((at for at in range(max(relative), len(asked.words)) if question.key(at) == "of"), -1)
        units = {frame.columns[at].line.unit.base for at in columns}
        # Of "the percentage of A in B" it is not clear enough which is the whole.
        is_clear = any(question.key(at) == "as" for at in range(max(0, min(relative) - 2), min(relative)))
        if not is_clear or of < 0 or "percent" in units or len(units) > 1 or asked.find("or") >= 0:
            return None
        after = [at for at, places in numbers if places[0] > of]
        whole = after[0] if after else None
        if whole is None:
            return None
        part = next(at for at in columns if at != whole)
        operands = (sums[columns.index(part)], sums[columns.index(whole)])
        return Reading(Found(SURE, Query("share", operands)), used | relative | question.cue("share"))
    between = range(numbers[0][1][-1], numbers[-1][1][0])
    joined = any(question.asked.words[at].text.lower() in ("plus", "and", "+", "&") for at in between)
    if (
        not joined
        or any("total" in frame.columns[at].name.lower() for at in columns)
        or not asked.has("sum")
        or relative
        or asked.has("difference", "average", "change", "ratio")
    ):
        return None
    cells = tuple(cell_of(frame, row, at) for at in columns for row in rows)
    return Reading(Found(SURE, Query("sum", cells)), used | question.cue("sum"))
