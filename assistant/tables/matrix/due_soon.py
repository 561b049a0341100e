"""What falls due within some years where a matrix prints the years in which it does: "due within one year"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.english.numberwords import NUMBERS
from assistant.tables.asked import Asked, read_question
from assistant.tables.matrix.frame import Frame
from assistant.tables.outcome import Refused
from assistant.tables.stems import stem, stems_of
from assistant.tables.table import Line
from assistant.tables.times import is_period, period_of

_NUMBERS = {word: int(NUMBERS[word]) for word in "one two three four five".split()}
_NUMBERS |= {str(number): number for number in _NUMBERS.values()} | {"a": 1}
_WITHIN = re.compile(
    r"\b(?P<verb>matur(?:e|es|ing)|due|payable|paid|repaid|owed|expir(?:e|es|ing)|coming due|becom(?:e|es|ing) due)\b"
    r"(?P<between>[^?.,;]{0,20}?)\s?"
    r"\b(?:within|in (?:less|fewer) than|in under|in|over|during|within) (?:the )?(?:(?:next|coming|following) )?"
    rf"(?:(?P<years>{'|'.join(_NUMBERS)}) years?|(?:twelve|12) months|(?P<next>year))\b(?! or\b)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:the )?current (?:portion|maturities|instal+ments?|part)(?: of)? (?:the |its |their )?"
    r"(?:long[- ]term )?(?:debts?|borrowings|loans|notes payable|maturities)\b",
    re.IGNORECASE,
)
#: What lines are called that say by themselves what is due so soon.
_SAYING = re.compile(r"\b(?:within|less|under|up to|before|0)\b.*\b(?:years?|months?)\b", re.IGNORECASE)
#: So many years in a row are those in which something falls due.
_FEWEST = 3


def with_years(frame: Frame, asked: Asked) -> Asked | Refused:
    """A question for what is due within some years that names these years as the matrix prints them.

    It stays as it is where it asks for something else or lines say it by themselves, and is refused where neither tells
    it.
    """
    part = _PART.search(asked.question)
    if part is not None:
        label = _row_of_current(frame)
        is_printed = not label or any(set(stems_of(part[0])) <= {*stems_of(row.label)} for row in frame.table.rows)
        if is_printed:
            return asked
        question = f"{asked.question[: part.start()]}{label}{asked.question[part.end() :]}"
        return read_question(question, frame.printed)._replace(question=asked.question)
    found = _WITHIN.search(asked.question)
    if found is None or found["next"] and "next" not in found[0].lower():
        return asked
    if any(_SAYING.search(line.full_name) for line in (*frame.table.rows, *frame.table.columns)):
        return asked
    count = _NUMBERS.get((found["years"] or "one").lower(), 1)
    years = _years_due(frame.table.rows) or _years_due(frame.table.columns)
    current = _current(frame, asked, found) if count == 1 else ""
    if len(years) < count and current:
        return read_question(current, frame.printed)._replace(question=asked.question)
    if len(years) < count:
        return Refused("no_such_period", "The table does not tell what is due so soon.")
    # What stands between is what falls due: "due on the bonds within two years".
    owed = f"due {found['between'].strip()}".strip()
    span = f"{owed} in {years[0]}" if count == 1 else f"{owed} in total from {years[0]} to {years[count - 1]}"
    question = f"{asked.question[: found.start()]}{span}{asked.question[found.end() :]}"
    return read_question(question, frame.printed)._replace(question=asked.question)


_DEBTS = frozenset(map(stem, "debt debts borrowings loans indebtedness maturities term".split()))
_AT_ONCE = frozenset(map(stem, ("maturities", "portion", "installments", "instalments")))


def _current(frame: Frame, asked: Asked, found: re.Match[str]) -> str:
    """A question for debts due within a year as one for the row of what of them is current; "" where there is none."""
    label = _row_of_current(frame)
    before, after = asked.question[: found.start()], asked.question[found.end() :]
    known = [each for each in stems_of(before) if each in _DEBTS]
    others = [
        term
        for term in asked.terms
        if term.counts >= 1 and not term.is_name and term.stem not in _DEBTS and term.text in before
    ]
    if not label or not known or others:
        return ""
    time = re.match(r"\s*((?:at|in|as of|on|by) [^,]*,)", before, re.IGNORECASE)
    return f"{time[1] if time else ''} What were the {label}{after}"


def _row_of_current(frame: Frame) -> str:
    """What the one row is called that tells what of debts is current; "" where there is none."""
    labels = [row.label for row in frame.table.rows if _is_current(row.label)]
    return re.sub(r"^\W*(?:less|plus)\b\W*", "", labels[0], flags=re.IGNORECASE) if len(labels) == 1 else ""


def _is_current(label: str) -> bool:
    """Whether a row tells what of debts is current, and not what is left without it."""
    stems = set(stems_of(label))
    return stem("current") in stems and bool(stems & _AT_ONCE) and not stems & _WITHOUT


_WITHOUT = frozenset(map(stem, ("net", "excluding", "noncurrent")))


def _years_due(lines: tuple[Line, ...]) -> list[int]:
    """The years that lines are called by, where they rise one by one."""
    years = [period.year for line in lines if is_period(line.label) and (period := period_of(line.label))]
    are_next = all(after == before + 1 for before, after in pairwise(years))
    return years if len(years) >= _FEWEST and are_next else []
