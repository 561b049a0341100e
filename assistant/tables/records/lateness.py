"""What came late, early or in time, or has not come yet, where one column tells when it was due and another when it was
done: "which orders were delivered late", "how many days was it overdue", "which books have not been returned"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from assistant import periods
from assistant.english.table_words import NOTHING
from assistant.operations.wording import listed
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import summed
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame, period_in
from assistant.tables.records.lacking import left_over
from assistant.tables.records.names_asked import names_column
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, counted, shown
from assistant.tables.stems import stem, stems_of
from assistant.tuples import NamedTuple

_SURE = 0.85
#: What columns of days are called on which something was to be, and on which it was.
_DUE = frozenset(map(stem, "due deadline target planned expected promised scheduled required".split()))
_DONE = frozenset(
    map(stem, "delivered returned completed finished received closed arrived submitted actual repaid paid".split())
)
_LATE, _EARLY = frozenset("late overdue".split()), frozenset(("early",))
#: Words that say nothing more of it.
_BESIDE = frozenset("came come back back time in on yet still been day days by arrive arrived delivery".split())
_BEING = frozenset("is are was were did has have had".split())


class _Dates(NamedTuple):
    due: Column
    done: Column


def lateness(question: Question) -> Outcome | None:
    """The rows that were late, early or in time, or are not done; None where none of these is asked for."""
    asked, frame = question.asked, question.frame
    words = {word.text.lower() for word in asked.words}
    is_on_time = asked.find("on", "time") >= 0 or asked.find("in", "time") >= 0
    is_timed = bool(words & (_LATE | _EARLY)) or is_on_time
    undone = {word for word in words if word.startswith("un") and stem(word[2:]) in _DONE}
    if not is_timed and not undone and not asked.has("not") or "full" in words:
        return None
    dates = _dates(frame)
    if dates is None or asked.has(*_OTHERS) or question.bound is not None:
        return None
    if any(term.text.lower() not in _LATE | _EARLY | _BESIDE | undone for term in left_over(question)):
        return None
    if not is_timed:
        return _undone(question, dates, undone)
    steps = {row: days for row in question.rows if (days := _days(dates, row)) is not None}
    if question.word == "how many" and "day" in {asked.key(at) for at in question.phrase[:1]}:
        return _days_of_one(question, dates, steps)
    is_not = asked.has("not")
    found = [row for row, days in steps.items() if _holds(words, days) != is_not]
    if question.word == "" and asked.key(0) in _BEING and len(steps) == 1 == len(question.rows):
        return _told(question, dates, list(steps))._replace(value=bool(found))
    return _answer(question, dates, found)


_OTHERS = ("max", "min", "average", "difference", "share", "change")


def _holds(words: set[str], days: int) -> bool:
    """Whether so many days after what was due are late, early, or in time, as some words say."""
    return days > 0 if words & _LATE else days < 0 if words & _EARLY else days <= 0


def _answer(question: Question, dates: _Dates, rows: Sequence[int]) -> Outcome | None:
    if question.asked.has("sum"):
        column = question.wanted if question.is_number(question.wanted) else question.frame.main_number
        if column is None or question.word not in ("", "what", "how much"):
            return None
        none = Refused("no_such_entity", "There is none of them.")
        return summed(question.frame, list(rows), column) if rows else none
    if question.word == "how many":
        return counted(question.frame, rows, len(rows), sure=_SURE)
    if question.word not in ("which", "who", "what"):
        return None
    return _told(question, dates, rows) if rows else Refused("no_such_entity", "None of the rows was.")


def _undone(question: Question, dates: _Dates, undone: Set[str]) -> Outcome | None:
    """The rows of which nothing is printed for when they were done: "not returned", "unpaid"."""
    asked = question.asked
    negated = [place[-1] for place in asked.cues.get("not", ())]
    named = {at for each in question.reading.headers if each.column == dates.done.at for at in each.at}
    is_denied = any(0 < at - end <= _NEAR for at in named for end in negated)
    is_undone = not negated and any(stem(word[2:]) in stems_of(dates.done.name) for word in undone)
    if not (is_denied or is_undone) or asked.periods:
        return None
    rows = [row for row in question.rows if dates.done.texts[row].strip().lower() in NOTHING]
    if is_undone and asked.key(0) in _BEING and len(question.rows) == 1:
        return _told(question, dates, question.rows)._replace(value=bool(rows))
    return _answer(question, dates, rows)


#: So far a verb stands from its "not": "not yet been returned".
_NEAR = 3


def _dates(frame: Frame) -> _Dates | None:
    times = [column for column in frame.columns if column.kind == "time"]
    due = [column for column in times if _DUE & set(stems_of(column.name))]
    done = [column for column in times if _DONE & set(stems_of(column.name)) and column not in due]
    return _Dates(due[0], done[0]) if len(due) == len(done) == 1 else None


def _days(dates: _Dates, row: int) -> int | None:
    """By how many days something came after it was due."""
    due, done = (period_in(column, row) for column in dates)
    if due is None or done is None or due.grain != "day" or done.grain != "day":
        return None
    return periods.ordinal(done.start) - periods.ordinal(due.start)


def _days_of_one(question: Question, dates: _Dates, steps: dict[int, int]) -> Outcome | None:
    words = {word.text.lower() for word in question.asked.words}
    if len(question.rows) != 1 or len(steps) != 1:
        return Refused("unclear", "It is not clear of which row that is asked, or it is not done.")
    ((row, days),) = steps.items()
    if not _holds(words, days) or not days:
        return Refused("no_such_measure", f"It was not: {dates.done.name} {_printed(question.frame, dates.done, row)}.")
    found = _told(question, dates, [row])
    return found._replace(value=str(abs(days)), unit="day", headline=f"{abs(days)} days. {found.headline}")


def _told(question: Question, dates: _Dates, rows: Sequence[int]) -> Found:
    """The names of some rows, with both days of each."""
    frame, picked = question.frame, names_column(question)
    names = tuple(shown(frame.columns[picked].texts[row]) for row in rows)
    due, done = dates
    each = tuple(
        f"{name} ({due.name} {_printed(frame, due, row)}, {done.name} {_printed(frame, done, row)})"
        for name, row in zip(names, rows, strict=True)
    )
    leaves = tuple(cell_of(frame, row, at) for row in rows for at in (due.at, done.at))
    told = tuple(dict.fromkeys(names))
    return Found(_SURE, value=told[0] if len(told) == 1 else told, headline=f"{listed(each)}.", leaves=leaves)


def _printed(frame: Frame, column: Column, row: int) -> str:
    return shown(frame.table.printed(column.texts[row])) or "–"
