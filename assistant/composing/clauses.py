"""A member that a clause describes by an extreme, and what else is asked of it.

"What was the lead at the end of 2024 on the benchmark that had the largest lead in 2023?"
"""

from __future__ import annotations

from collections.abc import Callable

from assistant.composing.ends import ordinal, sense_of, top_count
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.terms import MOVING, Term, movement, term_of, value_at
from assistant.operations.query import Query

_OPENING = frozenset("that with where which whose having".split())
#: Words with which the question begins after the clause ("on the test with the largest gap in 2023 how big was ...").
_ASKING = frozenset("how what".split())


def clause_of_axis(frame: Frame) -> range | None:
    """Where a noun of the axis is described by a clause ("the benchmark that had the largest lead"); None if nowhere.

    A noun that is itself asked for ("which benchmark with ...") has none.
    """
    words = frame.slots.scan.words
    for each in frame.slots.nouns:
        after = each.at[-1] + 1
        if each.dimension != frame.axis or after >= len(words) or words[after].key not in _OPENING:
            continue
        if {"which", "what"} & {word.key for word in words[max(0, each.at[0] - 2) : each.at[0]]}:
            return None
        return range(each.at[0], _end(frame, after))
    return None


def has_clause_of_axis(frame: Frame) -> bool:
    """Whether a noun of the axis is described by a clause."""
    return clause_of_axis(frame) is not None


def _end(frame: Frame, start: int) -> int:
    words = frame.slots.scan.words
    anchors = [at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ()) if at > start]
    for at in range(min(anchors, default=start) + 1, len(words)):
        if words[at].is_break or words[at].key in _ASKING:
            return at
    return len(words)


def asks_beyond_clause(frame: Frame) -> bool:
    """Whether something is asked beside the clause: the measure or a movement outside of it, or its size."""
    clause = clause_of_axis(frame)
    if clause is None:
        return False
    slots = frame.slots
    named = (each for each in slots.scan.measures if each.sense.id == frame.measure.id)
    # What the measure is about is said of what is asked for, too ("name the organisation that ...").
    measured = [each.start for each in named if each.sense.kind != "about"]
    moved = slots.places(*MOVING)
    asked = [at for at, word in enumerate(slots.scan.words) if word.key == "how"]
    return any(at not in clause for at in (*measured, *moved, *asked))


def of_the_extreme(frame: Frame) -> Query:
    """What is asked of the member that a clause singles out by an extreme at another time or in another respect."""
    clause = clause_of_axis(frame)
    assert clause is not None
    inner = _part(frame, clause.__contains__)
    outer = _part(frame, lambda at: at not in clause)
    if not inner.whens() and not _moves(inner) and _is_of_same_time(frame, clause):
        inner = Frame(inner.slots._replace(periods=outer.slots.periods), inner.cube)
    if len(inner.whens()) > 1 and not outer.whens() and not _moves(inner):
        inner, outer = _shared(inner, outer)
    place = ordinal(frame)
    best = Query("top", frame.series(_term(inner).build), count=top_count(place), relation=sense_of(frame))
    return Query("at", (best, *frame.series(_term(outer).build)))


#: Words for the time that is named outside of a clause.
_SAME_TIME = ("that year", "same year", "that time", "that date", "same time", "same date", "back then")


def _is_of_same_time(frame: Frame, clause: range) -> bool:
    """Whether the clause says that it is of the time that is named outside of it ("the largest lead that year")."""
    said = " ".join(frame.keys[clause.start : clause.stop])
    return any(each in said for each in _SAME_TIME) or "then" in frame.keys[clause.start : clause.stop]


def _moves(frame: Frame) -> bool:
    return frame.slots.has(*MOVING)


def _term(frame: Frame) -> Term:
    """A movement where the part itself has one, in points unless it says otherwise; else the value at its time."""
    if not _moves(frame):
        return value_at(frame, frame.last_when())
    term = term_of(frame)
    return term if term.is_movement else movement(frame, "change" if frame.slots.has("rise") else "fall")


def _part(frame: Frame, is_within: Callable[[int], bool]) -> Frame:
    """The question as if only the words of one part of it had been said; who and what is named holds for both."""
    slots = frame.slots
    cues = {cue: kept for cue, places in slots.cues.items() if (kept := tuple(filter(is_within, places)))}
    return Frame(
        slots._replace(
            cues=cues,
            periods=tuple(each for each in slots.periods if is_within(each.at[0])),
            whens=tuple(each for each in slots.whens if is_within(each.start)),
            amounts=tuple(each for each in slots.amounts if is_within(each.place)),
        ),
        frame.cube,
    )


def _shared(inner: Frame, outer: Frame) -> tuple[Frame, Frame]:
    """The times of a clause with two of them: the one nearer to the extreme is its own."""
    anchors = [at for sense in ("max", "min") for at in inner.slots.cues.get(sense, ())]
    if not anchors:
        raise Declined("out_of_scope", "I did not understand which of the two times the one singled out is of.")
    periods = sorted(inner.slots.periods, key=lambda each: min(abs(each.at[0] - at) for at in anchors))
    own, others = periods[:1], periods[1:]
    return (
        Frame(inner.slots._replace(periods=tuple(own)), inner.cube),
        Frame(outer.slots._replace(periods=tuple(others)), outer.cube),
    )
