"""A turn asked of all loaded editions of a report: together, and each for itself where that gives nothing."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Response
from assistant.answering.parts import put_together
from assistant.answers import Answer
from assistant.editions.grounding import figures
from assistant.editions.merging import year_of
from assistant.operations.query import Entries, Query
from assistant.operations.table import evaluate
from assistant.reading.understanding import near_readings
from assistant.reading.weighing import MARGIN
from assistant.several.agreeing import agree
from assistant.several.fitting import reads_as_much
from assistant.several.heard import Heard, hear, hear_alone
from assistant.several.reports import Reports, Speaker
from assistant.several.settling import is_of_things, settle, with_more
from assistant.several.states import States


def hear_series(question: str, said: str, speaker: Speaker, states: States, reports: Reports) -> Heard:
    """A turn as the editions of a report take it.

    What is computed is computed from one edition, the newest that has all that it needs; over several only if
    none has, and then the answer says so.
    """
    merged, merged_cube = reports.merged(speaker.place), reports.library(speaker.place).cube
    for place in speaker.editions:
        if place in states.current:
            # An edition was chosen, or was the only one that could answer: it is the one to go on.
            followed = hear(question, said, place, states, reports)
            if followed.taken.leans:
                return followed
    whole = hear(question, said, speaker.place, states, reports)
    if whole.taken.is_aside:
        return whole
    settled = settle(whole.taken.response, merged, merged_cube)
    if whole.is_answered and not settled.is_mixed and not _is_told_of_one(whole, merged.pack.id):
        return whole.saying(settled.response)
    if whole.answer.status == "clarify" or whole.taken.leans and not _is_told_of_one(whole, merged.pack.id):
        # What is open among all of them is not decided by one that happens to have less.
        return whole.saying(settled.response)
    if not whole.is_answered and _is_unread(whole):
        return whole
    is_put_together = settled.is_mixed and settled.response.answer.status == "answered"
    if is_put_together and not _is_dated(whole) and is_of_things(whole.taken.response.query, merged_cube):
        # Of things with one figure each those of all editions are meant.
        return whole.saying(settled.response)
    full = whole.taken.response.question or said
    own = [hear_alone(question, full, place, reports) for place in speaker.editions]
    answered = [each for each in own if each.is_answered]
    if settled.is_mixed:
        # What one of them answers by another measure is not what was asked.
        asked = measures_of(whole)
        answered = [each for each in answered if measures_of(each) == asked]
        if is_put_together and (_is_beyond(whole, answered) or _goes_on_beyond(whole, answered)):
            return whole.saying(settled.response)
        answered = [each for each in answered if _has_first(each, whole)] or answered
    elif not whole.is_answered:
        answered = [each for each in answered if _fits_as_well(each, whole)]
    if not answered:
        return whole.saying(settled.response) if whole.is_answered else _declined(whole, own)
    if all(each.taken.response.query is None for each in answered):
        return whole.saying(_told(question, answered, reports))
    # Of sets at a time the largest is the whole one; max() takes the first, which is the newest.
    is_course = whole.taken.response.query is not None and whole.taken.response.query.operation in _COURSES
    best = max(answered, key=lambda each: _size(each, is_course=is_course))
    return best if is_course else _unless_partial(best, answered)


def _unless_partial(latest: Heard, answered: Sequence[Heard]) -> Heard:
    """The latest answer, or an earlier one over a far larger set: the fewest of a few are not the fewest of all.

    Those that have the most are among the few that an edition names, if these are not too few.
    """
    query = latest.taken.response.query
    if query is None or _is_dated(latest):
        return latest
    operations = {each.operation for each in query.within()}
    is_most = any(each.operation == "top" and each.relation == "max" for each in query.within())
    times = _FAR_FEWER if is_most else _FEWER
    full = max(answered, key=_figures_used)
    is_set = not operations.isdisjoint(_OF_SETS) and measures_of(full) == measures_of(latest)
    return full if is_set and _figures_used(latest) * times <= _figures_used(full) else latest


#: Operations on sets, and how many times as many another set has to have.
_OF_SETS = frozenset(("top", "filter", "count", "rank"))
_FEWER, _FAR_FEWER = 2, 5


def _figures_used(heard: Heard) -> int:
    query = heard.taken.response.query
    return len(list(figures(query))) if query else 0


def measures_of(heard: Heard) -> set[str]:
    """The measures whose figures an answer stands on."""
    query = heard.taken.response.query
    return {fact.measure for fact in figures(query)} if query else set()


def _has_first(heard: Heard, whole: Heard) -> bool:
    """Whether an edition's list has what comes first in all of them together: without it that is not the whole list."""
    query, value = whole.taken.response.query, whole.answer.value
    tops = [each for each in query.within() if each.operation == "top" and each.relation == "max"] if query else []
    first = value[0] if isinstance(value, tuple) and value else value
    own = heard.taken.response.query
    known = {entry.label for top in tops for entry in top.operands}
    return first not in known or own is None or any(each.label == first for each in own.within())


def _is_beyond(whole: Heard, own: Sequence[Heard]) -> bool:
    """Whether the most or the least of all, or one before the place asked for, is of a time that no edition has."""
    query = whole.taken.response.query
    best = [each for each in query.within() if each.operation == "top"] if query and not _is_dated(whole) else []
    if len(best) != 1 or len({tuple(fact.members.items()) for fact in figures(best[0])}) != 1:
        return False
    # A place in the order depends on all that come before it.
    found = evaluate(best[0]._replace(count=abs(best[0].count))).value
    times = (
        {fact.period for entry in found.entries for fact in figures(entry.query)}
        if isinstance(found, Entries)
        else set()
    )
    known = {fact.period for each in own if (heard := each.taken.response.query) for fact in figures(heard)}
    return not times <= known


def _goes_on_beyond(whole: Heard, own: Sequence[Heard]) -> bool:
    """Whether what was counted from a year on goes on after the years of each edition by itself."""
    query, slots = whole.taken.response.query, whole.taken.response.slots
    if query is None or query.operation != "sum" or slots is None or len(slots.periods) != 1:
        return False
    last = _last_year(query)
    return all(_last_year(heard.taken.response.query) < last for heard in own)


def _last_year(query: Query | None) -> int:
    periods = [fact.period for fact in figures(query) if fact.period] if query else []
    return max((period.year for period in periods), default=0)


def _fits_as_well(heard: Heard, whole: Heard) -> bool:
    """Whether what an edition answers by is among what the question may be about for all of them together."""
    understanding = whole.taken.response.understanding
    if understanding is None or not understanding.readings:
        return True
    least = understanding.readings[0].score - MARGIN
    near = {each.measure.id for each in near_readings(understanding) if each.score >= least}
    return measures_of(heard) <= near


#: Operations that run through all times.
_COURSES = ("trend", "trends")


def _size(heard: Heard, *, is_course: bool) -> int:
    """How many figures an answer stands on, where a time or a course is asked for; else the latest are meant."""
    return _figures_used(heard) if is_course or _is_dated(heard) else 0


def _is_dated(heard: Heard) -> bool:
    slots = heard.taken.response.slots
    return slots is not None and bool(slots.periods)


def _is_unread(heard: Heard) -> bool:
    """Whether the editions together leave words over: each of them knows no more names."""
    understanding = heard.taken.response.understanding
    return understanding is not None and all(each.unexplained for each in understanding.readings[:1])


def _is_told_of_one(heard: Heard, merged: str) -> bool:
    """Whether what was told is what one edition says of itself or of a word."""
    response = heard.taken.response
    return heard.is_answered and response.query is None and any(fact.pack == merged for fact in response.answer.facts)


def _declined(whole: Heard, own: Sequence[Heard]) -> Heard:
    """The decline, or the question back, of the editions together; of one of them if only that asks back."""
    if whole.answer.status == "unknown":
        asking = (each for each in own if each.answer.status == "clarify" and reads_as_much(each, whole))
        return next(asking, whole)
    return whole


def _told(question: str, answered: Sequence[Heard], reports: Reports) -> Response:
    """What editions tell of themselves or of a word: once if it is the same, else each for itself."""
    newest, *others = answered
    answer = newest.answer
    apart = [newest]
    for other in others:
        if agree(answer, other.answer):
            answer = with_more(answer, "", (*answer.facts, *other.answer.facts))
        else:
            apart.append(other)
    if len(apart) > 1 and answer.understood in _OWN:
        # A word means what the newest edition says; lists and overviews are of the newest, too.
        each = [_of_edition(heard.answer, year_of(reports.packs[heard.place])) for heard in apart]
        answer = put_together(question, each)
    return newest.taken.response._replace(answer=answer)


#: Kinds of what is told of which every edition has its own.
_OWN = ("topic", "claim")


def _of_edition(answer: Answer, year: int) -> Answer:
    """An answer that says which edition it is of."""
    return answer._replace(text=f"{year} edition: {answer.text}")
