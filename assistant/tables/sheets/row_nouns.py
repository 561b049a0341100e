"""What the rows of a sheet are called: by their labels, by what is noted of all of them, by what its columns tell."""

from __future__ import annotations

import re

from assistant.once import for_the_last
from assistant.tables.records.frame import Frame
from assistant.tables.sheets.views import TURNED
from assistant.tables.stems import stem, stems_of

#: So many labels are looked at.
_LOOKED_AT = 40
#: What labels look like that are parts of a year or a week → what those are called.
_LABELS = (
    (
        re.compile(r"q[1-4]\b.*|(?:1st|2nd|3rd|4th|first|second|third|fourth) quarter.*", re.IGNORECASE),
        "quarter quarters",
    ),
    (re.compile(r"(?:wk|week) ?\d+", re.IGNORECASE), "week weeks wk wks"),
    (re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*", re.IGNORECASE), "day days weekday weekdays"),
    (
        re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]?(?:\d{2,4})?", re.IGNORECASE),
        "month months",
    ),
    (re.compile(r"(?:fy ?)?(?:19|20)\d\d.*", re.IGNORECASE), "year years"),
    (
        re.compile(r"\d{1,2}(?::\d\d)? ?(?:am|pm)?\b.*(?:am|pm|:\d\d)", re.IGNORECASE),
        "time times slot slots hour hours",
    ),
)


def nouns_of_labels(frame: Frame, column: int) -> frozenset[str]:
    """What the cells of a column are called by what they look like: "Q1" is a quarter."""
    return _nouns_of_columns(frame).get(column, frozenset())


@for_the_last
def _nouns_of_columns(frame: Frame) -> dict[int, frozenset[str]]:
    found = {}
    for column in frame.columns:
        labels = [text.strip() for row in frame.rows[:_LOOKED_AT] if (text := column.texts[row]).strip()]
        nouns = next((nouns for shape, nouns in _LABELS if labels and all(map(shape.fullmatch, labels))), "")
        if nouns:
            found[column.at] = frozenset(nouns.split())
    return found


def are_things(frame: Frame) -> bool:
    """Whether the rows are things of one kind or times, whose figures are added up, and not what is told of others."""
    is_turned = frame.columns[frame.subject].line.label in ("", TURNED)
    return not is_turned or bool(nouns_of_labels(frame, frame.subject)) or tells_features(frame)


@for_the_last
def tells_features(frame: Frame) -> bool:
    """Whether the columns tell different things of the rows: words and figures, or figures in several units."""
    told = {(column.kind, column.line.unit.base) for column in frame.columns if column.at != frame.subject}
    return len(told) > 1


@for_the_last
def noted(frame: Frame) -> frozenset[str]:
    """The words that the title and the notes say of all of it."""
    texts = (frame.table.title, *frame.table.notes)
    return frozenset(each for text in texts for each in stems_of(text) if each.isalpha())


def are_people(frame: Frame) -> bool:
    """Whether the rows are called by names of people: of two or three words with capitals."""
    names = list(frame.columns[frame.subject].rows_of)[:_LOOKED_AT]
    many = sum(1 for name in names if 2 <= len(name.split()) <= 3 and name.replace(".", "").replace(" ", "").isalpha())
    return len(names) > 1 and many == len(names)


def is_noun_of_others(frame: Frame, word: str) -> bool:
    """Whether rows are called so by columns beside that of their names: the days of a "Date", the bookings of a
    "Booking ref"."""
    if word in ("day", "days"):
        return any(column.kind == "time" and "date" in column.name.lower() for column in frame.columns)
    first = frame.columns[0]
    is_key = first.kind == "text" and first.distinct == len(first.texts) and first.at != frame.subject
    return is_key and stem(word) in stems_of(first.line.full_name)[:1]
