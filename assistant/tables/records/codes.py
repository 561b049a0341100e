"""Things that are named by their codes where a column of these stands beside that of their names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import ValueMention


def of_subject(frame: Frame, values: Sequence[ValueMention]) -> list[ValueMention]:
    """The mentions, those of codes as of what the rows are, where another thing is named by its name: "China" and
    "USA" beside a column of codes."""
    subject = frame.columns[frame.subject]
    if not any(mention.column == subject.at for mention in values):
        return list(values)
    coded = {column.at for column in frame.columns if _is_of_one_each(frame, column)}
    found = []
    for mention in values:
        rows = [row for text in mention.values for row in frame.columns[mention.column].rows_of[text]]
        is_code = mention.column in coded and len(rows) == 1
        found.append(mention._replace(column=subject.at, values=(subject.texts[rows[0]],)) if is_code else mention)
    return found


_CODE = re.compile(r"[A-Z]{2,4}")


def _is_of_one_each(frame: Frame, column: Column) -> bool:
    """Whether a column of codes calls every row by another one, as that of the subject does by names."""
    is_other = column.kind == "text" and column.at != frame.subject and all(map(_CODE.fullmatch, column.rows_of))
    return is_other and column.distinct == frame.size == frame.columns[frame.subject].distinct
