"""The share of what some rows tell in that of all rows: "what share of the total was the North's in 2021"."""

from __future__ import annotations

from decimal import Decimal

from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.columns import tells_shares
from assistant.tables.records.frame import number_in, period_in
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of
from assistant.tables.standards import whole_named
from assistant.tables.stems import stem, stems_of
from assistant.tables.times import agrees

#: The cells of a larger whole are not cited one by one, and then nothing is told.
_MANY = 100


def share(question: Question) -> Outcome | None:
    """The sum of the rows that are named over that of all rows of the time; None where no share is asked for."""
    asked, frame = question.asked, question.frame
    column = value_column(question)
    named = {mention.column for mention in question.reading.values if frame.columns[mention.column].kind == "text"}
    is_whole = asked.has("sum") or any(mention.column == column for mention in question.reading.headers)
    if (
        not asked.has("share")
        or question.in_header("share")
        or asked.has("difference", "max", "min", "average")
        or question.bound is not None
    ):
        return None
    if column is None or len(named) != 1 or not is_whole or len(asked.periods) > 1:
        return None
    told = {at for mention in question.reading.headers if mention.column == column for at in mention.at}
    ends = [each.at[-1] for each in question.reading.values if each.at]
    if any(asked.words[end].text.endswith(("'s", "’s")) and end + 1 in told for end in ends):
        # "What share of East's pupils are girls" asks for a part of East's.
        return Refused("unclear", "It is not clear what it is a share of.")
    if tells_shares(frame.columns[column]):
        # A percentage is told, and no share of it taken.
        return None
    after = {term.at for term in whole_named(asked)} | _after_share(question)
    others = [at for mention in question.reading.headers if mention.column != column for at in mention.at]
    if after & {*others, *(at for mention in question.reading.values for at in mention.at)}:
        return Refused("unclear", "It is not clear what it is a share of.")
    rows = kept(frame, frame.rows, [each for each in question.reading.values if each.column not in named])
    if asked.periods and question.reading.time >= 0:
        times = frame.columns[question.reading.time]
        rows = [row for row in rows if (time := period_in(times, row)) and agrees(asked.periods[0].period, time)]
    named_rows = set(question.rows)
    own = [row for row in rows if row in named_rows]
    texts = frame.columns[frame.subject].texts
    if any(texts[row].strip().lower().startswith(_WITHIN) for row in rows):
        return Refused("unclear", "Some rows are parts of others, so that they are not added up.")
    if not own or len(own) == len(rows) or len(rows) > _MANY:
        return None
    if any(number_in(frame.columns[column], row) is None for row in rows):
        return Refused("no_such_measure", "Some rows have no number, so that the whole is unknown.")
    part, whole = (tuple(cell_of(frame, row, column) for row in some) for some in (own, rows))
    if _are_shares(question, column, [cell.fact for cell in whole if cell.fact]):
        return None
    together = sum((cell.fact.value for cell in part if cell.fact and cell.fact.value is not None), Decimal(0))
    if len(part) > 1 and abs(together - _WHOLE) <= 1:
        # Those are percentages of one thing, and no part of the column.
        return Refused("unclear", "It is not clear which percentage is asked for.")
    return Found(0.9, Query("share", (part[0] if len(part) == 1 else Query("sum", part), Query("sum", whole))))


#: How the names of rows begin that are parts of the row before them.
_WITHIN = ("of which", "thereof", "of that", "including")


def _after_share(question: Question) -> set[int]:
    """The places of the words of what a share is asked: "the vote" in "share of the vote in the old town"."""
    asked = question.asked
    found: set[int] = set()
    for place in asked.cues.get("share", ()):
        start = place[-1] if asked.key(place[-1]) == "of" else place[-1] + 1
        if asked.key(start) == "of" and asked.key(start + 1) == "the" and place[0] > 2:
            found.add(start + 2)
    return found


def share_of_row(question: Question) -> Found | None:
    """One column of a row over another that is named as the whole: "what percentage of her total was the bonus"."""
    asked, frame = question.asked, question.frame
    numbers = [m for m in question.reading.headers if frame.columns[m.column].kind == "number" and m.said >= _NAMED]
    rows = list(question.rows)
    if not asked.has("share") or len({m.column for m in numbers}) != _SIDES or len(rows) != 1:
        return None
    if not question.reading.values or asked.has("difference", "max", "min", "average"):
        return None
    if len({at for m in numbers for at in m.at}) < sum(len(m.at) for m in numbers):
        # Two columns that the same words name are no part and whole.
        return None
    of = next((place[-1] for place in asked.cues["share"] if asked.key(place[-1]) == "of"), -1)
    after = [m for m in numbers if of >= 0 and m.at[0] > of]
    if len(after) != _SIDES and of >= 0:
        # "The bonus as a percentage of the total".
        part, whole = (m.column for m in (*[m for m in numbers if m not in after], *after))
    elif len(after) == _SIDES:
        whole, part = (m.column for m in sorted(after, key=lambda m: m.at))
    else:
        return None
    cells = tuple(cell_of(frame, rows[0], column) for column in (part, whole))
    are_percents = any(cell.fact and cell.fact.unit and cell.fact.unit.base == "percent" for cell in cells)
    return None if are_percents else Found(0.8, Query("share", cells))


#: A part and a whole; so much of the name of each is said.
_SIDES, _NAMED = 2, 0.6


def _are_shares(question: Question, column: int, facts: list[Fact]) -> bool:
    """Whether the numbers are shares themselves: percentages, or numbers that do not come to 100, or rates."""
    frame = question.frame
    words = {*stems_of(frame.table.title), *stems_of(frame.columns[column].name)}
    numbers = [fact.value for fact in facts if fact.value is not None]
    asks_percents = bool({word.key for word in question.asked.words} & {"percentage", "percent", "%"})
    is_low = asks_percents and max(numbers) <= _WHOLE and not question.asked.has("sum")
    are_percents = bool(words & _SHARES) or any(fact.unit and fact.unit.base == "percent" for fact in facts)
    return bool(words & _RATES) or are_percents or is_low and abs(sum(numbers, Decimal(0)) - _WHOLE) > 1


_SHARES = frozenset(stem(word) for word in ("percent", "percentage", "%", "share", "proportion"))
_RATES = frozenset(stem(word) for word in ("rate", "average", "index", "price"))
_WHOLE = 100
