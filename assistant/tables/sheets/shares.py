"""What part of the rows of a sheet are so."""

from __future__ import annotations

from decimal import Decimal

from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.adding import adds_up
from assistant.tables.records.frame import number_in
from assistant.tables.records.told import cell_of, shown
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, MANY, RELATIVE, SURE, Reading
from assistant.units import plain


def share_of_rows(question: SheetQuestion) -> Reading | None:
    """What part of the rows are so: "what percentage of the hotels have a pool"."""
    asked, frame = question.asked, question.frame
    relative = question.said(RELATIVE | {"share", "proportion", "fraction"})
    if not relative or question.degrees or question.texts() and not _only_nouns(question):
        return None
    if question.numbers():
        return _of_sum(question, relative)
    if not question.is_narrowed or asked.has("change", "difference", "sum", "average"):
        return None
    of = next((at for at in range(max(relative), len(asked.words)) if question.key(at) == "of"), -1)
    if of < 0:
        return None
    # What stands right behind "of" is the whole, and may be narrowed itself.
    whole = set(frame.rows)
    for mention in question.links.values:
        if of < mention.at[0] <= of + 3 and not any(
            question.key(at) in ("are", "is", "have", "has", "were", "was", "with", "who", "that")
            for at in range(of, mention.at[0])
        ):
            whole &= mention.rows(frame)
    if not whole or len(whole) == len(question.rows):
        return None
    part = len(question.rows)
    value = _in_percent(part, len(whole))
    names = tuple(shown(frame.columns[frame.subject].texts[row]) for row in question.rows)
    leaves = tuple(cell_of(frame, row, frame.subject) for row in question.rows[:CITED])
    headline = f"{value} %: {part} of {len(whole)} ({listed(names)})."
    used = relative | {place for _, at in question.texts() for place in at} | question.cue("share", "count")
    return Reading(Found(SURE, value=value, unit="percent", headline=headline, leaves=leaves), used)


def _of_sum(question: SheetQuestion, relative: set[int]) -> Reading | None:
    """What part of the sum of a column some rows make: "what percentage of the hours were night flights"."""
    asked, frame = question.asked, question.frame
    numbers = [each for each in question.numbers() if not set(each[1]) <= relative]
    if (
        len({at for at, _ in numbers}) != 1
        or len(question.links.values) != 1
        or asked.has("change", "difference", "average")
    ):
        return None
    column, places = numbers[0]
    value = question.links.values[0]
    if value.column == frame.subject or value.at[0] < max(places):
        return None
    of = asked.find("of")
    if not adds_up(frame, frame.columns[column]) or not 0 <= of <= min(places) or question.sifted.used - set(value.at):
        return None
    if len(question.rows) == len(frame.rows) or not question.rows or len(frame.rows) > MANY:
        return None
    if any(number_in(frame.columns[column], row) is None for row in frame.rows):
        return None
    part, whole = (tuple(cell_of(frame, row, column) for row in rows) for rows in (question.rows, frame.rows))
    query = Query("share", (part[0] if len(part) == 1 else Query("sum", part), Query("sum", whole)))
    return Reading(
        Found(SURE, query), relative | {place for _, at in numbers for place in at} | question.cue("share", "sum")
    )


def _only_nouns(question: SheetQuestion) -> bool:
    return all(question.is_row_noun(place) for _, at in question.texts() for place in at)


def _in_percent(part: int, whole: int) -> str:
    """A share in percent to four digits."""
    return plain((Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.0001")).normalize())
