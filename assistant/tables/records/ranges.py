"""The ends of a range that is printed in one cell: "5 – 40 years" has a minimum and a maximum."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answers import Step
from assistant.tables.outcome import Found, Outcome
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, shown
from assistant.units import plain

_NUMBER = r"[$€£]?\s?(\d+(?:,\d{3})*(?:\.\d+)?)\s?%?"
_RANGE = re.compile(rf"{_NUMBER}\s*(?:[-–—−]|to|through)\s*{_NUMBER}\s*(?:[a-z]+)?", re.IGNORECASE)


def ends_of(text: str) -> tuple[Decimal, Decimal] | None:
    """The low and the high end of a printed range; None where a text is none.

    >>> ends_of("5 – 40 years"), ends_of("1.5% to 2.25%"), ends_of("2018-19"), ends_of("12")
    ((Decimal('5'), Decimal('40')), (Decimal('1.5'), Decimal('2.25')), None, None)
    """
    match = _RANGE.fullmatch(shown(text))
    if match is None:
        return None
    low, high = (Decimal(match[at].replace(",", "")) for at in (1, 2))
    return (low, high) if low < high else None


def range_end(question: Question) -> Outcome | None:
    """The end of the range that the named row prints, or how far its ends are apart; None where it prints none."""
    asked, frame = question.asked, question.frame
    is_high, is_low = asked.has("max"), asked.has("min")
    rows = question.reading.rows
    if not (is_high or is_low) or not question.reading.values or len(rows) != 1:
        return None
    # A range by which the row is named, an age group, is not what is told of it.
    used = {mention.column for mention in question.reading.values}
    columns = [each.at for each in frame.columns if each.at not in used and ends_of(each.texts[rows[0]]) is not None]
    named = [mention.column for mention in question.reading.headers if mention.column in columns]
    chosen = named[:1] or columns
    ends = ends_of(frame.columns[chosen[0]].texts[rows[0]]) if len(chosen) == 1 else None
    if ends is None:
        return None
    value = plain(ends[1] - ends[0] if is_high and is_low else ends[1] if is_high else ends[0])
    printed = shown(frame.columns[chosen[0]].texts[rows[0]])
    return Found(
        0.8,
        value=value,
        headline=f"{value}: {printed}.",
        steps=(Step("range", (printed,), value),),
        leaves=(cell_of(frame, rows[0], chosen[0]),),
    )
