"""Whether a question over a table asks how something went over time, or for its numbers at all times."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.english.table_words import COURSES, EACH_TIME, SHOWING, TIME_NOUNS
from assistant.operations.query import Query
from assistant.tables.asked import Asked

#: Cues of what is computed or picked; where one of them stands, no course is asked for.
_OTHERS = (
    *("average", "median", "sum", "ratio", "share", "max", "min", "above", "below", "difference", "percent change"),
    *("count", "latest", "earliest", "next", "previous", "same", "similar", "compounding", "respectively"),
)
#: The phrases for all times by their first words, for most words begin none.
_EACH_TIME = {
    first: [phrase for each in EACH_TIME if (phrase := each.split())[0] == first]
    for first in {each.split()[0] for each in EACH_TIME}
}
#: A request to show something begins with the word for it: "please list".
_EARLY = 3


def course_asked(asked: Asked, is_name: Callable[[str], bool]) -> tuple[str, frozenset[int]]:
    """Whether the "course" of something is asked for or its numbers "listed", with the places of the words that say
    so; "" where neither is, or something is computed. A word that is part of a name asks for nothing."""
    how, places = _asked_so(asked, is_name)
    cued = [at for cue in _OTHERS for at in asked.cues.get(cue, ()) if not places.issuperset(at)]
    return ("", frozenset()) if cued or how == "listed" and asked.has("change") else (how, places)


def _asked_so(asked: Asked, is_name: Callable[[str], bool]) -> tuple[str, frozenset[int]]:
    words = [word.text.lower() for word in asked.words]
    courses = {at for at, word in enumerate(words) if word in COURSES and not is_name(word)}
    each = {
        at + step
        for at, word in enumerate(words)
        for phrase in _EACH_TIME.get(word, ())
        if words[at : at + len(phrase)] == phrase
        for step in range(len(phrase))
    }
    changed = {at for at, word in enumerate(words) if word in ("changed", "change")}
    is_how = words[:1] == ["how"] and words[1:2] != ["much"] and words[1:2] != ["many"]
    if courses or is_how and changed:
        return "course", frozenset(courses | each | changed)
    shown = {at for at, word in enumerate(words[:_EARLY]) if word in SHOWING}
    if each or shown and ({"all", "every"} & set(words)):
        return "listed", frozenset(each | shown | {at for at, word in enumerate(words) if word in TIME_NOUNS})
    return "", frozenset()


def course_of(points: Sequence[Query], name: str) -> Query:
    """Cells in order of time, each called by its time, with how far the last is from the first."""
    ends = (points[0], points[-1])
    moves = [Query("change", ends)]
    first = points[0].fact
    unit = first.unit if first else None
    is_relative = unit is None or unit.base not in ("percent", "percentage point")
    if is_relative and first is not None and first.value is not None and first.value > 0:
        moves.append(Query("relative change", ends))
    return Query("trend", (*points, *moves), label=name)
