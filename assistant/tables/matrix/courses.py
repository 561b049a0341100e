"""How rows of a matrix went over all its times, or their numbers one by one: "how did the North develop"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.course_words import course_asked, course_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.moments import quarters_of
from assistant.tables.matrix.operands import operands
from assistant.tables.matrix.places import row_name
from assistant.tables.matrix.series import Entry, series, times_meant
from assistant.tables.matrix.sureness import unknown_words
from assistant.tables.matrix.values import pick_value
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.stems import stem
from assistant.tables.unexplained import quoted
from assistant.tables.vocabulary import Term


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """The course of the rows that are named, or their numbers at all times; None where something else is asked."""
    how, places = course_asked(asked, lambda word: _is_named(frame, asked, word))
    if not how or wants.lacking:
        return None
    left = asked._replace(terms=tuple(term for term in asked.terms if term.at not in places))
    parts = operands(frame, left, [at for at in range(len(left.words)) if at not in places]) or [left.terms]
    named = [pick_value(frame, left, part, None) for part in parts]
    lacking = tuple(unknown_words(frame, left))
    if any(each is None or not each.at for each in named) or lacking and not _may_be_subject(frame, lacking):
        return None
    if len(frame.times) < _ENDS:
        return None
    quarters = quarters_of(frame, wants) if how == "listed" and _QUARTER in {word.key for word in asked.words} else ()
    if len(wants.periods) == 1 and not quarters:
        return Refused("no_such_period", "That needs several times.") if how == "course" else None
    found = [series(frame, left, part, quarters or times_meant(frame, wants)) for part in parts]
    if any(len(entries) < _ENDS for entries in found):
        return None
    names = [row_name(frame.table.rows[each.row]) if len(parts) > 1 else "" for each in named if each is not None]
    notes = (f"Took {quoted(lacking)} for what the table is about.",) if lacking else ()
    several = list(zip(names, found, strict=True))
    if how == "listed":
        points = tuple(_point(entry, name) for name, entries in several for entry in entries)
        return Found(0.8, Query("both", points), assumptions=notes)
    courses = tuple(course_of([_point(entry, "") for entry in entries], name) for name, entries in several)
    return Found(0.8, courses[0] if len(courses) == 1 else Query("trends", courses), assumptions=notes)


def _may_be_subject(frame: Frame, lacking: Sequence[Term]) -> bool:
    """Whether one unknown word may be what a table is about that says that nowhere."""
    return len(lacking) == 1 and not lacking[0].is_name and not frame.table.title


_QUARTER = "quarter"
#: The first and the last time.
_ENDS = 2


def _is_named(frame: Frame, asked: Asked, word: str) -> bool:
    """Whether a word stands in the name of a row or column: "development" in one of research and development."""
    signs = {stem(word), *(sign for term in asked.terms if term.text == word for sign in term.meanings)}
    return any(names.weight(sign) for names in (frame.rows, frame.columns) for sign in signs)


def _point(entry: Entry, name: str) -> Query:
    """A number under its time, and under its row too where there are several."""
    return entry.cell._replace(label=f"{name}, {entry.time.label}" if name else entry.time.label)
