"""How a question over records is read: conditions on rows, the column that is asked for, the one that is compared."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.records.codes import of_subject
from assistant.tables.records.frame import Frame
from assistant.tables.records.joined_names import are_joined, is_denied, is_joined, with_those_between
from assistant.tables.records.meant import is_meant
from assistant.tables.records.mentions import (
    HeaderMention,
    ValueMention,
    header_mentions,
    value_mentions,
)
from assistant.tables.records.nouns import asked_noun
from assistant.tables.records.series import (
    closest_series,
    from_title,
    is_series,
    plainest,
    series_told_apart,
    strongest_series,
)
from assistant.tables.records.spans import OPEN, is_aside, is_span, times_asked
from assistant.tables.records.things import things_said
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.times import agrees
from assistant.tuples import NamedTuple


class Reading(NamedTuple):
    """A question with what of the records it mentions."""

    asked: Asked
    values: tuple[ValueMention, ...]
    headers: tuple[HeaderMention, ...]
    #: The rows that fulfil the conditions of values and periods.
    rows: tuple[int, ...]
    #: The column of time that periods of the question were looked up in; -1 where there is none.
    time: int
    #: The positions of all words that conditions explain.
    explained: frozenset[int]
    #: Whether a period was asked for that no row has.
    lacks_period: Period | None = None
    #: The positions of nouns that only say what the rows are.
    things: tuple[int, ...] = ()


def read(frame: Frame, asked: Asked) -> Reading:
    """The mentions of a question and the rows that its conditions leave."""
    mentions = [_plain(frame, asked, mention) for mention in value_mentions(frame, asked)]
    values = [mention for mention in mentions if is_meant(frame, asked, mention)]
    ends = _ends(asked)
    values = [each for each in values if frame.columns[each.column].kind != "time" or not set(each.at) <= ends]
    taken = frozenset(at for mention in values for at in mention.at)
    headers = header_mentions(frame, asked, taken)
    values = [mention for mention in values if not _is_header(frame, asked, mention)]
    whole = {mention.column for mention in values if mention.said >= 0.98}
    values = [
        mention
        for mention in values
        if mention.said >= 0.98 or mention.column not in whole or is_joined(asked, mention, values)
    ]
    values = _with_series(frame, asked, values)
    values = [mention for mention in values if not is_denied(asked, mention, values)]
    values = with_those_between(frame, asked, values)
    values += from_title(frame, values) if _is_all_known(frame, asked) else []
    taken = frozenset(at for mention in values for at in mention.at)
    headers = header_mentions(frame, asked, taken)
    headers, untold = _of_time(frame, asked, headers)
    things = things_said(frame, asked, headers)
    headers = [each for each in headers if set(each.at).isdisjoint(things)] if things else headers
    time, times, lacking = times_asked(frame, asked, taken)
    rows = [*frame.rows, *_totals_named(frame, values)]
    excluded = [mention for mention in values if _is_excluded(asked, mention)]
    values = [mention for mention in values if mention not in excluded]
    without = {row for each in excluded for text in each.values for row in frame.columns[each.column].rows_of[text]}
    rows = [row for row in rows if row not in without] if without else rows
    taken_out = frozenset(at for mention in excluded for at in mention.at)
    values = values if kept(frame, rows, values) else of_subject(frame, values)
    rows, values = _narrowed(frame, rows, values)
    taken = frozenset(at for mention in values for at in mention.at)
    if lacking and values and is_aside(frame, asked, time):
        lacking = None
    if times is not None:
        at_times = [row for row in rows if row in times]
        if at_times or not values or not is_aside(frame, asked, time):
            rows = at_times
        else:
            times = None
    lacking = lacking or untold
    in_time = {at for dated in asked.periods for at in dated.at} if times is not None else set()
    explained = taken | taken_out | frozenset(in_time) | frozenset(things)
    return Reading(asked, tuple(values), tuple(headers), tuple(rows), time, explained, lacking, things)


def _of_time(frame: Frame, asked: Asked, headers: Sequence[HeaderMention]) -> tuple[list[HeaderMention], Period | None]:
    """The columns that are named of the time that is asked for, of the latest where none is, and a time of which there
    is none: "yield in 2023" beside columns of yields of three years."""
    dated = {each.column: time for each in headers if (time := frame.columns[each.column].line.period) is not None}
    if len(dated) < _SEVERAL or any(frame.columns[at].kind != "number" for at in dated):
        return list(headers), None
    if any(column.kind == "time" for column in frame.columns) or len(asked.periods) > 1:
        return list(headers), None
    wanted = asked.periods[0] if asked.periods else None
    latest = max(dated.values(), key=lambda time: time.end)
    told = {at for at, time in dated.items() if (agrees(wanted.period, time) if wanted else time == latest)}
    if not told:
        return list(headers), wanted.period if wanted else None
    more = frozenset(wanted.at) if wanted else frozenset[int]()
    found = [
        each._replace(at=tuple(sorted({*each.at, *more})), said=1.0) if each.column in told else each
        for each in headers
        if each.column not in dated or each.column in told
    ]
    return found, None


_SEVERAL = 2


def _totals_named(frame: Frame, values: Sequence[ValueMention]) -> list[int]:
    """The rows of totals that are called by names that no other rows have."""
    totals = set(frame.totals)
    named = (
        frame.columns[each.column].rows_of[text] for each in values if each.said >= _WHOLLY for text in each.values
    )
    return sorted({row for rows in named if totals.issuperset(rows) for row in rows})


def _with_series(frame: Frame, asked: Asked, values: list[ValueMention]) -> list[ValueMention]:
    """The mentions with those of series of which only some words are said, where no series is named wholly."""
    found = list(values)
    for column in frame.columns:
        own = [mention for mention in found if mention.column == column.at]
        if not is_series(frame, column):
            continue
        told_apart = series_told_apart(frame, column, asked)
        is_whole = any(mention.said >= 0.98 for mention in own)
        if is_whole and not (len({mention.values for mention in own}) == 1 and are_joined(asked, told_apart)):
            continue
        if told_apart:
            found = [*(mention for mention in found if mention.column != column.at), *told_apart]
        if told_apart or len({mention.values for mention in own if len(mention.values) == 1}) > 1:
            continue
        meant = strongest_series(frame, column, asked) or closest_series(frame, column, asked)
        taken = {at for mention in found if mention.column != column.at for at in mention.at}
        if meant is not None and not set(meant.at) & taken:
            found = [*(mention for mention in found if mention.column != column.at), meant]
    return found


def _ends(asked: Asked) -> set[int]:
    """The positions of the ends of a span of time, which mean what lies between them too, or of its open one."""
    if len(asked.periods) == 1:
        (dated,) = asked.periods
        # "The winner after 2007" is the next one.
        is_open = dated.is_since or asked.key(dated.at[0] - 1) in OPEN and asked.has("max", "min", "count", "average")
        return set(dated.at) if is_open else set()
    if len(asked.periods) != 2:
        return set()
    first, second = asked.periods
    return {*first.at, *second.at} if is_span(asked, first.at, second.at) else set()


def _is_excluded(asked: Asked, mention: ValueMention) -> bool:
    """Whether what is mentioned is left out: "other than …", "besides …"."""
    ends = [place[-1] for place in asked.cues.get("other", ())]
    return bool(mention.at) and any(0 < mention.at[0] - end <= 2 for end in ends)


def _is_all_known(frame: Frame, asked: Asked) -> bool:
    """Whether every telling word of a question stands in the table or its title."""
    titled = set(stems_of(frame.table.title))
    cued = {at for places in asked.cues.values() for place in places for at in place}
    cued |= {at for given in asked.numbers for at in given.at}
    return all(
        term.stem in frame.places
        or term.stem in frame.headers.places
        or term.stem in titled
        or any(sign in frame.places for sign in term.meanings)
        for term in asked.terms
        if term.counts >= 1 and term.at not in cued
    )


def _plain(frame: Frame, asked: Asked, mention: ValueMention) -> ValueMention:
    """A mention without the cells that a negation turns which the question does not have."""
    if len(mention.values) < 2 or not is_series(frame, frame.columns[mention.column]):
        return mention
    said = [stem(word.text) for word in asked.words] + (["not"] if asked.has("not") else [])
    kept_ = plainest(mention.values, said)
    return mention._replace(values=kept_, said=max(mention.said, 0.5)) if len(kept_) == 1 else mention


def without_partial(frame: Frame, reading: Reading) -> Reading:
    """A reading without the mentions of which only a part of a cell is said."""
    values = tuple(mention for mention in reading.values if mention.said >= 0.98)
    rows = kept(frame, list(frame.rows), values)
    dropped = {at for mention in reading.values if mention.said < 0.98 for at in mention.at}
    return reading._replace(values=values, rows=tuple(rows), explained=reading.explained - dropped)


def _is_header(frame: Frame, asked: Asked, mention: ValueMention) -> bool:
    """Whether words of a cell rather name a column."""
    stems = tuple(stem(asked.words[at].text) for at in mention.at)
    if len(stems) == 1 and mention.said < _HALF and mention.at[0] in asked_noun(asked)[1]:
        meant = {sign for signs in meanings_at(stems).values() for sign in signs}
        if meant & frame.headers.named[mention.column].own.keys():
            # "Which union" asks for the column that is called "representative" and holds unions.
            return True
    for named in frame.headers.named:
        if named.order and set(stems) <= set(named.order) and (mention.said < 0.99 or len(stems) >= len(named.order)):
            return True
    return False


_WHOLLY = 0.98
#: A word that is less of a cell may name its column.
_HALF = 0.5


def kept(frame: Frame, rows: Sequence[int], values: Sequence[ValueMention]) -> list[int]:
    """The rows that have all mentioned values: one of those of each column."""
    by_column: dict[int, set[int]] = {}
    for mention in values:
        column = frame.columns[mention.column]
        found = {row for text in mention.values for row in column.rows_of[text]}
        by_column.setdefault(mention.column, set()).update(found)
    if not by_column:
        return list(rows)
    meant = set.intersection(*by_column.values())
    if len(rows) == frame.size:
        # All of them, in order.
        return sorted(meant)
    return [row for row in rows if row in meant]


def _narrowed(frame: Frame, rows: list[int], values: list[ValueMention]) -> tuple[list[int], list[ValueMention]]:
    """The rows with all that is mentioned; a mention of little of a cell that contradicts the others is dropped."""
    left = kept(frame, rows, values)
    if left or not values:
        return left, values
    used: list[ValueMention] = []
    for mention in sorted(values, key=lambda each: (-_counts(frame, each), each.at)):
        if kept(frame, rows, [*used, mention]):
            used.append(mention)
        elif mention.said >= _SURELY_MEANT:
            return [], values
    return kept(frame, rows, used), used


#: A mention of what a row is counts so many times as one of something told of it.
_SUBJECT = 1.5


def _counts(frame: Frame, mention: ValueMention) -> float:
    return mention.weight * mention.said * (_SUBJECT if mention.column in (0, frame.subject) else 1.0)


#: So much of a cell is said that nothing else is meant.
_SURELY_MEANT = 0.9
