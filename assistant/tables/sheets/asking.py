"""A question over a sheet: the first way to read it in which every word has its part."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.english.table_words import PRONOUNS
from assistant.tables.asked import Asked
from assistant.tables.outcome import Outcome
from assistant.tables.records.frame import Frame
from assistant.tables.sheets import (
    adding,
    apart,
    beside_rows,
    cells_told,
    claims,
    counting,
    days_between,
    durations,
    either,
    extremes,
    per_one,
    products,
    related,
    shares,
)
from assistant.tables.sheets.links import headed
from assistant.tables.sheets.question import SheetQuestion, question_of
from assistant.tables.sheets.reading import Reading
from assistant.tuples import NamedTuple


class Told(NamedTuple):
    """What a question comes to, by which kind of reading, and over which frame."""

    outcome: Outcome
    kind: str
    frame: Frame


#: The ways to read a question, those that ask for more first, each with its kind.
WAYS: tuple[tuple[Callable[[SheetQuestion], Reading | None], str], ...] = (
    (beside_rows.beside_row, "held"),
    (either.either, "aggregate"),
    (related.related, "held"),
    (per_one.per_one, "ratio"),
    (days_between.days_between, "difference"),
    (durations.timed, "extreme"),
    (products.product, "aggregate"),
    (claims.claim, "claim"),
    (apart.apart, "difference"),
    (shares.share_of_rows, "share"),
    (adding.of_columns, "aggregate"),
    (extremes.extreme, "extreme"),
    (cells_told.lookup, "lookup"),
    (counting.count, "count"),
    (adding.aggregate, "aggregate"),
    (cells_told.listing, "lookup"),
)


def answer_over(frames: Iterable[Frame], asked: Asked) -> Told | None:
    """What a question comes to in the first of some frames in which every word of it is understood."""
    found = (answer(frame, asked) for frame in frames)
    return next((told for told in found if told is not None), None)


def answer(frame: Frame, asked: Asked) -> Told | None:
    """What a question comes to; None where not every word of it is understood."""
    told = _answer(frame, asked, frozenset())
    if told is not None:
        return told
    # "Delivered" may be what a parcel is, or the column of the days on which they were.
    either = headed(frame, asked)
    return _answer(frame, asked, either) if either else None


def _answer(frame: Frame, asked: Asked, headers: frozenset[int]) -> Told | None:
    question = question_of(frame, asked, headers=headers)
    if question is None or question.sifted.times:
        return None
    if not question.links.values and _points_back(question):
        return None
    for way, kind in WAYS:
        reading = way(question)
        if reading is not None and not question.unread(reading.used):
            return Told(reading.outcome, kind, frame)
    return None


def _points_back(question: SheetQuestion) -> bool:
    """Whether "it" or "they" stands before all that is named, so that what it is was said before; not "of them"."""
    asked = question.asked
    pronouns = [
        at
        for at, word in enumerate(asked.words)
        if word.text.lower() in PRONOUNS - {"that", "this"} and asked.key(at - 1) != "of"
    ]
    named = [at for each in question.links.columns for at in each.at]
    return bool(pronouns) and min(pronouns) < min(named, default=len(asked.words))
