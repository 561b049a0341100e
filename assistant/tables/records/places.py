"""The place of one row among all by the size of its number: "where does France rank"."""

from __future__ import annotations

from assistant.answers import Step
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.frame import number_in, period_in
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of, shown
from assistant.tables.times import agrees

_RANKED = frozenset("rank ranks ranked ranking".split())


def place(question: Question) -> Outcome | None:
    """How many rows stand before the one that is named, counted from the largest; None where that is not asked."""
    asked, frame = question.asked, question.frame
    named = {at for mention in question.reading.headers for at in mention.at} | question.reading.explained
    words = [at for at, word in enumerate(asked.words) if word.text.lower() in _RANKED and at not in named]
    mentions = [mention for mention in question.reading.values if mention.column == frame.subject]
    if not words or len(mentions) != 1 or asked.has("max", "min") or question.word in ("which", "who", "how many"):
        return None
    column = value_column(question)
    if column is None or len(question.rows) != 1:
        return Refused("unclear", "It is not clear by what they are ranked.")
    (own,) = question.rows
    others = kept(frame, frame.rows, [each for each in question.reading.values if each.column != frame.subject])
    if asked.periods and question.reading.time >= 0:
        times = frame.columns[question.reading.time]
        period = asked.periods[0].period
        others = [row for row in others if (time := period_in(times, row)) is not None and agrees(period, time)]
    names = [frame.columns[frame.subject].texts[row] for row in others]
    numbers = {row: number for row in others if (number := number_in(frame.columns[column], row)) is not None}
    if own not in numbers or len(set(names)) != len(names) or list(numbers.values()).count(numbers[own]) > 1:
        return Refused("unclear", "It is not clear among what they are ranked.")
    ahead = [row for row, number in numbers.items() if number > numbers[own]]
    told = tuple(f"{shown(frame.columns[frame.subject].texts[row])}" for row in ahead)
    rank = str(len(ahead) + 1)
    leaves = tuple(cell_of(frame, row, column) for row in (own, *ahead[:10]))
    headline = f"{rank} of {len(numbers)}, counted from the largest."
    return Found(0.8, value=rank, headline=headline, steps=(Step("ranking", told, rank),), leaves=leaves)
