"""From a question to what records answer it with: the first of the kinds of questions that fits."""

from __future__ import annotations

from collections.abc import Callable

from assistant.english.timewords import MONTHS
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.open_spans import closed
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records import (
    across,
    aggregating,
    along_time,
    claims,
    columns_in_time,
    columns_together,
    comparing,
    counting,
    crossings,
    evenly,
    extremes,
    frequencies,
    grouped,
    lateness,
    lengths,
    moves,
    neighbours,
    ordered,
    places,
    presence,
    ranges,
    rankings,
    ratios,
    respectively,
    row_by_row,
    shares,
    signed,
    truths,
)
from assistant.tables.records.frame import Frame, period_in
from assistant.tables.records.lacking import (
    before_names,
    left_over,
    nearest_names,
    unknown_asked,
    unknown_had,
    unknown_name,
)
from assistant.tables.records.lookups import lookup
from assistant.tables.records.owners import owners
from assistant.tables.records.question import Question, question_of
from assistant.tables.records.sureness import SURE, sureness
from assistant.tables.records.years import in_years
from assistant.tables.stems import stem
from assistant.tables.times import agrees, is_month, period_of, periods_of
from assistant.tables.unexplained import quoted
from assistant.tables.vocabulary import Term

#: The kinds of questions, in the order in which they are tried.
KINDS: tuple[Callable[[Question], Outcome | None], ...] = (
    respectively.respectively,
    along_time.course,
    columns_in_time.moved_in_columns,
    ordered.ordered,
    presence.presence,
    columns_together.together,
    along_time.rose,
    truths.truth,
    truths.membership,
    claims.claim,
    claims.more_or_less,
    claims.choice,
    lengths.length,
    ranges.range_end,
    shares.share_of_row,
    shares.share,
    across.share_within,
    across.always,
    ratios.ratio,
    places.place,
    grouped.grouped,
    rankings.ranking,
    rankings.nearest,
    crossings.meeting,
    crossings.passing,
    signed.signed,
    moves.moved,
    moves.turned,
    across.more_than_other,
    comparing.difference,
    evenly.equal_series,
    evenly.equal_values,
    comparing.same_as,
    comparing.than_another,
    neighbours.neighbour,
    counting.count,
    aggregating.aggregate,
    frequencies.most_frequent,
    extremes.extreme,
)


def answer(frame: Frame, asked: Asked) -> Outcome:
    """What records answer a question with."""
    question = question_of(frame, _closed(frame, asked))
    if question.reading.lacks_period is not None:
        return Refused("no_such_period", f"The table has no row for {question.reading.lacks_period.label}.")
    unmet = _lacks_end(question)
    if unmet is not None:
        return Refused("no_such_period", f"The table has no row for {unmet.label}.")
    lacking = unknown_name(question)
    if lacking:
        near = tuple(nearest_names(question, lacking))
        return Refused("no_such_entity", f'The table has no "{lacking}".', near)
    printed, own = frame.table.period, [dated.period for dated in question.asked.periods]
    is_aside = question.reading.time < 0 or bool(_aside(question)) and not frame.table.title
    if printed and own and is_aside and not any(agrees(period, printed) for period in own):
        return Refused("no_such_period", f"The table is about {printed.label}.", (printed.label,))
    month = _lacks_month(question)
    if month:
        return Refused("no_such_period", f"The table has no row for {month}.")
    if _lacks_times(question):
        return Refused("no_such_period", "The table tells of no times.")
    held = row_by_row.row_by_row(question) or lateness.lateness(question)
    if held is not None:
        # Every word of it is read.
        return held
    for kind in (*KINDS, lookup):
        outcome = kind(question)
        if outcome is None:
            continue
        if isinstance(outcome, Found):
            if outcome.value == ():
                return Refused("no_such_measure", "Nothing is printed there.")
            if kind is lookup and _tells_back(question, outcome.value):
                return Refused("unclear", _why(question))
            sure = sureness(question, kind.__name__, outcome)
            if sure < SURE:
                return Refused("unclear", _why(question))
            if frame.table.places and kind is lookup and question.asked.has(*_MAKING):
                return Refused("unclear", "It is not clear what is to be made of that.")
            foreign = left_over(question) if frame.table.places else _foreign(question, kind.__name__)
            if foreign:
                # What figures are of is told by the names of columns and rows alone.
                return Refused("no_such_measure", f"The table has nothing about {quoted(foreign)}.")
            is_course = kind in (along_time.course, columns_in_time.moved_in_columns)
            notes, aside = ((), ()) if is_course else (_notes(question), _aside(question))
            found = outcome._replace(sure=sure, assumptions=(*outcome.assumptions, *notes), aside=aside)
            return in_years(question, found)
        return outcome
    raise AssertionError("a lookup always comes to something")


def _tells_back(question: Question, value: object) -> bool:
    """Whether what was found is a time that the question says itself."""
    own = period_of(value) if isinstance(value, str) and question.asked.periods else None
    return own is not None and any(agrees(each.period, own) for each in question.asked.periods)


def _closed(frame: Frame, asked: Asked) -> Asked:
    """The question with "since 2011" as the span up to the last time, where it asks how something changed."""
    column = next((column for column in frame.columns if column.kind == "time"), None)
    if column is None or len(asked.periods) != 1 or not asked.periods[0].is_since or not asked.has(*_MOVING):
        return asked
    return closed(asked, sorted({own for row in frame.rows if (own := period_in(column, row))}))


def _foreign(question: Question, kind: str) -> tuple[Term, ...]:
    """The words of what is asked for that name nothing in the table: none of its cells tells that."""
    if not question.frame.table.title:
        other = before_names(question) or unknown_had(question)
        if other:
            return other
    if kind in ("lookup", "aggregate") and not question.frame.table.title:
        return unknown_asked(question)
    if kind == "extreme" and question.order is not None and question.order.column < 0 and question.frame.is_sheet:
        # The first row is what comes first in what is known only.
        return left_over(question)
    if kind == "count" and question.frame.is_sheet and _is_partly_told(question):
        return tuple(term for term in question.asked.terms if term.counts >= 1)[:1]
    if kind in ("count", "most_frequent", "share") and question.frame.is_sheet:
        # The rows of a sheet are counted only where all that they are to be is known.
        unknown = left_over(question)
        whose = owners(question, unknown)
        return tuple(term for term in unknown if term not in whose)
    return ()


def _is_partly_told(question: Question) -> bool:
    """Whether rows are counted and some word of a column of numbers says which: "products that need reordering"."""
    rows = question.wanted is None or not question.is_number(question.wanted)
    partly = [each for each in question.reading.headers if each.said < _WHOLLY and question.is_number(each.column)]
    return rows and question.bound is None and any(set(each.at).isdisjoint(question.phrase[:1]) for each in partly)


_WHOLLY = 0.98
#: Cues of what is made of several figures.
_MAKING = ("sum", "average", "difference", "ratio", "percent change")
_VERBS = frozenset("is are was were do does did has have had".split())
_MOVING = ("change", "percent change")


def _lacks_end(question: Question) -> Period | None:
    """One of several periods, between which something changes or over which it is averaged, that no row has."""
    asked, time = question.asked, question.reading.time
    if time < 0 or len(asked.periods) < 2 or not asked.has("change", "percent change", "difference", "average"):
        return None
    times = {own for text in question.frame.columns[time].rows_of if (own := period_of(text))}
    return next((each.period for each in asked.periods if not any(agrees(each.period, own) for own in times)), None)


def _lacks_month(question: Question) -> str:
    """A month without a year that none of the rows is of, where a column tells months."""
    asked = question.asked
    for column in question.frame.columns:
        if column.kind != "text" or not all(map(is_month, list(column.rows_of)[:_LOOKED_AT])):
            continue
        told = {MONTHS[text.strip().lower().rstrip(".")] for text in column.rows_of if is_month(text)}
        for at, word in enumerate(asked.words):
            month = MONTHS.get(word.text.lower())
            if month and month not in told and asked.key(at - 1) in _BEFORE_MONTHS:
                return word.text
    return ""


_BEFORE_MONTHS = frozenset("in for of from to until since by and or during between than".split())


def _lacks_times(question: Question) -> bool:
    """Whether a year or a month is asked for in a table in which none is printed."""
    asked, frame = question.asked, question.frame
    nouns = [asked.words[at] for at in question.phrase[:1]]
    if question.word not in ("which", "what") or not any(word.text.lower() in _TIMES for word in nouns):
        return False
    named = frame.headers.places.keys() | frame.places.keys()
    is_named = any(stem(word.text) in named for word in nouns)
    return not is_named and not any(
        column.kind == "time" or any(periods_of(text) or is_month(text) for text in list(column.texts)[:_LOOKED_AT])
        for column in frame.columns
    )


_TIMES = frozenset("year years month months decade decades century".split())
#: So many rows are looked at.
_LOOKED_AT = 50


def _notes(question: Question) -> tuple[str, ...]:
    """What was left aside: times that no column tells, words that the table lacks."""
    times = _aside(question)
    words = quoted(left_over(question))
    titled = [mention.values[0] for mention in question.reading.values if not mention.at]
    notes = [f'Took "{name}", as the title says.' for name in titled]
    notes += [f"The table does not say for when; {', '.join(times)} was left aside."] if times else []
    return (*notes, *([f"Took {words} for what the table is about."] if words else []))


def _aside(question: Question) -> tuple[str, ...]:
    """The times that no column tells."""
    periods, explained = question.asked.periods, question.reading.explained
    named = {at for mention in question.reading.headers for at in mention.at}
    is_named = any(set(dated.at) & named for dated in periods)
    return () if is_named else tuple(dated.period.label for dated in periods if not set(dated.at) & explained)


def _why(question: Question) -> str:
    """Why a question is not answered: the words without a meaning, if there are any."""
    words = quoted(left_over(question))
    return f"Nothing in the table explains {words}." if words else "It is not clear enough what is asked."
