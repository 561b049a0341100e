"""The row before or after one that is named, in the order of time or of the table."""

from __future__ import annotations

from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.frame import order_of
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import told


def neighbour(question: Question) -> Outcome | None:
    """What stands next to a row that is named: "who came after …", "the team listed before …"."""
    asked, frame = question.asked, question.frame
    cues = [(place, step) for cue, step in (("next", 1), ("previous", -1)) for place in asked.cues.get(cue, ())]
    bounds = {at for given in asked.numbers if given.relation for at in given.at}
    cues = [(place, step) for place, step in cues if not set(place) & bounds] or _beside_name(question)
    if not cues or not question.reading.values or asked.has("difference", "average"):
        return None
    if question.word == "how many":
        return None
    place, step = max(cues, key=lambda each: len(each[0]))
    after = [mention for mention in question.reading.values if mention.at[0] > place[-1]]
    if not after and any(place[-1] < dated.at[0] for dated in asked.periods):
        # A time after the word is a condition, and no row.
        return None
    after = after or list(question.reading.values)
    rows = kept(frame, list(range(frame.size)), after)
    if not rows or len(rows) > 3:
        return None
    row = rows[-1] if step > 0 else rows[0]
    is_ranked = asked.has("next") and question.order is not None and question.is_number(question.order.column)
    found = _ranked_after(question, row) if is_ranked else _beside(question, row, step)
    if found is None:
        return Refused("no_such_entity", "No row stands there.")
    others = [mention.column for mention in after]
    # "Who came after …" asks for another of the same kind, whatever column else tells of persons.
    is_alike = question.wanted is None or question.word in ("who", "whom") and frame.columns[others[0]].kind == "text"
    column = others[0] if is_alike or question.wanted is None else question.wanted
    return told(frame, [found], column, sure=0.8)


def _beside_name(question: Question) -> list[tuple[tuple[int, ...], int]]:
    """Where "above" or "below" stands right before the name of a row: "the nation above Kenya"."""
    asked, subject = question.asked, question.frame.subject
    begin = {mention.at[0] for mention in question.reading.values if mention.at and mention.column == subject}
    is_compared = asked.numbers or asked.has("max", "min", "percent change", "change") or question.word in _COUNTING
    return [
        ((at,), step)
        for at, word in enumerate(asked.words)
        for key, step in (("above", -1), ("below", 1))
        if word.key == key and begin & {at + 1, at + 2} and not is_compared
    ]


_COUNTING = ("how many", "how much", "how", "when", "where")


def _ranked_after(question: Question, row: int) -> int | None:
    """The row that comes next by a superlative: "the next highest lake after …"; None where two are equal."""
    order = question.order
    assert order is not None
    column = question.frame.columns[order.column]
    own = order_of(column, row)
    rest = [
        (value, at)
        for at in question.frame.rows
        if own is not None and (value := order_of(column, at)) is not None
        and (value < own if order.is_largest else value > own)
    ]  # fmt: skip
    if not rest:
        return None
    best = (max if order.is_largest else min)(value for value, _ in rest)
    found = [at for value, at in rest if value == best]
    return found[0] if len(found) == 1 else None


def _by_time(question: Question, column: int, row: int, step: int) -> int | None:
    """The row whose time in a column comes next to that of a row."""
    times = question.frame.columns[column]
    own = order_of(times, row)
    later = [
        (value, at)
        for at in range(question.frame.size)
        if own is not None and (value := order_of(times, at)) is not None and (value > own if step > 0 else value < own)
    ]
    return (min(later) if step > 0 else max(later))[1] if later else None


def _beside(question: Question, row: int, step: int) -> int | None:
    """The neighbour of a row: by time where the rows go back in time, else as listed."""
    frame, asked = question.frame, question.asked
    named = [mention.column for mention in question.reading.headers if frame.columns[mention.column].kind == "time"]
    if named:
        return _by_time(question, named[0], row, step)
    times = next((column for column in frame.columns if column.kind == "time"), None)
    is_listed = any(word.key in ("listed", "list", "below", "above") for word in asked.words)
    if times is not None and not is_listed:
        dated = [order_of(times, each) for each in range(frame.size)]
        known = [each for each in dated if each is not None]
        if known and known == sorted(known, reverse=True) and known[0] != known[-1]:
            step = -step
    place = row + step
    return place if 0 <= place < frame.size else None
