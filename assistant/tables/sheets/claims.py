"""Yes or no: whether it is so what is said of a row of a sheet, of any, or of two."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.sheet_words import DENYING
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.frame import order_of
from assistant.tables.records.told import cell_of, shown
from assistant.tables.sheets.apart import pair_of, two_rows
from assistant.tables.sheets.degrees import Degree
from assistant.tables.sheets.extremes import extreme
from assistant.tables.sheets.question import SheetQuestion, question_of
from assistant.tables.sheets.reading import CITED, PAIR, SURE, Reading
from assistant.units import plain


def claim(question: SheetQuestion) -> Reading | None:
    """Whether it is so what is said of a row, of any, or of two."""
    if question.word != "is":
        return None
    asked, frame = question.asked, question.frame
    if any(each.is_most for each in question.degrees):
        return _is_most(question)
    comparatives = [each for each in question.degrees if not each.is_most]
    if comparatives and asked.find("than") > 0:
        return _compared(question, comparatives)
    words = {question.key(at): at for at in range(len(asked.words))}
    anyone = next((words[each] for each in ("any", "anyone", "anybody") if each in words), -1)
    own = [each for each in question.links.values if each.column == frame.subject or each.column == question.namesake()]
    if any(word.text.lower() in DENYING or word.key == "or" for word in asked.words):
        return None
    if anyone >= 0 and not own and question.is_narrowed and not question.numbers() and not question.degrees:
        found = bool(question.rows)
        names = listed(tuple(shown(frame.columns[question.namesake()].texts[row]) for row in question.rows[:CITED]))
        leaves = tuple(cell_of(frame, row, frame.subject) for row in question.rows[:CITED])
        headline = f"Yes: {names}." if found else "No: none of the rows is."
        used = {anyone} | {place for _, at in question.texts() for place in at}
        return Reading(Found(SURE, value=found, headline=headline, leaves=leaves), used)
    if len(own) != 1 or question.numbers() or question.texts():
        return None
    bare = question_of(
        frame, asked, frozenset(at for each in question.links.values if each is not own[0] for at in each.at)
    )
    named = own[0].rows(frame)
    if len(named) != 1 or question.sifted.used <= set(own[0].at) or bare is None:
        return None
    holds = set(question.rows) == named
    (row,) = named
    said = {at for each in question.links.values for at in [each.column] if each is not own[0]}
    said |= {at for each in question.links.columns for at in each.columns}
    if any(not frame.columns[at].texts[row].strip() for at in said):
        return None
    told_ = listed(tuple(f"{frame.columns[at].name} {shown(frame.columns[at].texts[row])}" for at in sorted(said)))
    leaves = tuple(cell_of(frame, row, at) for at in sorted(said))
    return Reading(Found(SURE, value=holds, headline=f"{'Yes' if holds else 'No'}: {told_}.", leaves=leaves), set())


def _is_most(question: SheetQuestion) -> Reading | None:
    """Whether a row that is named is the one with the most."""
    frame = question.frame
    own = [each for each in question.links.values if each.column == frame.subject]
    if len(own) != 1:
        return None
    bare = question_of(frame, question.asked, frozenset(own[0].at))
    reading = extreme(bare._replace(word="which", noun=())) if bare is not None else None
    if reading is None or not isinstance(reading.outcome, Found):
        return None
    value = reading.outcome.value
    names = value if isinstance(value, tuple) else (value,)
    holds = shown(own[0].values[0]) in names
    found = reading.outcome._replace(value=holds, headline=f"{'Yes' if holds else 'No'}: {reading.outcome.headline}")
    return Reading(found, reading.used)


def _compared(question: SheetQuestion, comparatives: Sequence[Degree]) -> Reading | None:
    """Whether one of two figures is more than the other."""
    if len(comparatives) != 1:
        return None
    frame = question.frame
    pair = pair_of(question, comparatives)
    if pair is None:
        return None
    cells, used, _ = pair
    numbers = question.numbers()
    rows = two_rows(question)
    column = numbers[0][0] if numbers else next(iter(comparatives[0].columns(frame)), None)
    if column is None and len(frame.numbers) == 1:
        column = frame.numbers[0].at
    if rows is None:
        columns = list(dict.fromkeys(at for at, _ in numbers))
        if len(columns) != PAIR or len(question.rows) != 1:
            return None
        first, second = (order_of(frame.columns[at], question.rows[0]) for at in columns)
        cells = tuple(cell_of(frame, question.rows[0], at) for at in columns)  # type: ignore[assignment]
        column = columns[0]
    else:
        if column is None:
            return None
        first, second = (order_of(frame.columns[column], row) for row in rows)
        cells = tuple(cell_of(frame, row, column) for row in rows)  # type: ignore[assignment]
    if first is None or second is None:
        return None
    sign = comparatives[0].sign(frame, column)
    holds = first > second if sign > 0 else first < second
    headline = f"{'Yes' if holds else 'No'}: {plain(first)} and {plain(second)} ({frame.columns[column].name})."
    return Reading(Found(SURE, value=holds, headline=headline, leaves=cells), used | set(comparatives[0].at))
