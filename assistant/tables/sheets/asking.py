"""A question over a sheet: the first way to read it in which every word has its part."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.tables.asked import Asked
from assistant.tables.outcome import Outcome
from assistant.tables.records.frame import Frame
from assistant.tables.sheets import adding, apart, cells_told, claims, counting, extremes, related, shares
from assistant.tables.sheets.question import SheetQuestion, question_of
from assistant.tables.sheets.reading import Reading

#: The ways to read a question, those that ask for more first.
WAYS: tuple[Callable[[SheetQuestion], Reading | None], ...] = (
    related.related,
    claims.claim,
    apart.apart,
    shares.share_of_rows,
    adding.of_columns,
    extremes.extreme,
    cells_told.lookup,
    counting.count,
    adding.aggregate,
    cells_told.listing,
)


def answer_over(frames: Iterable[Frame], asked: Asked) -> Outcome | None:
    """What a question comes to in the first of some frames in which every word of it is understood."""
    found = (answer(frame, asked) for frame in frames)
    return next((outcome for outcome in found if outcome is not None), None)


def answer(frame: Frame, asked: Asked) -> Outcome | None:
    """What a question comes to; None where not every word of it is understood."""
    question = question_of(frame, asked)
    if question is None or question.sifted.times:
        return None
    for way in WAYS:
        reading = way(question)
        if reading is not None and not question.unread(reading.used):
            return reading.outcome
    return None
