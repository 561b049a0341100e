"""The times that a question puts as a condition on records: the column that has them, and the rows that fulfil it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import header_mentions
from assistant.tables.times import agrees, period_of
from assistant.utterance.calendar_words import Dated


def is_aside(frame: Frame, asked: Asked, time: int) -> bool:
    """Whether a time may only say as of when all of a table was so."""
    before = {asked.key(dated.at[0] - back) for dated in asked.periods for back in (1, 2)}
    return not frame.table.title and not _tells_rows_apart(frame, time) and not before & _BOUNDS


_AFTER = frozenset("after since following past".split())
_BEFORE = frozenset("before until til till by".split())
#: Words before a time that is one end of a span.
OPEN = _AFTER | _BEFORE
_BOUNDS = frozenset("after since following past before until til till by between from".split())


def _tells_rows_apart(frame: Frame, time: int) -> bool:
    """Whether a column of time says what the rows are, and not only something of each."""
    column = frame.columns[time]
    return (
        time == 0
        or frame.is_timed
        or column.distinct > 0.8 * max(1, sum(map(len, column.rows_of.values())))
        and time == frame.subject
    )


def times_asked(frame: Frame, asked: Asked, taken: frozenset[int]) -> tuple[int, frozenset[int] | None, Period | None]:
    """The column of time, the rows that the periods of a question leave, and a period that no row has."""
    columns = [column for column in frame.columns if column.kind == "time"]
    if not columns:
        return -1, None, None
    dated = [each for each in asked.periods if not set(each.at) <= taken]
    at = dated[0].at[0] if dated else 0
    # Of several that are named the nearest before the time is meant: "which orders are due before June".
    apart = {mention.column: abs(at - max(mention.at)) for mention in header_mentions(frame, asked, taken)}
    column = min((each for each in columns if each.at in apart), key=lambda each: apart[each.at], default=columns[0])
    if not dated:
        return column.at, None, None
    periods = [each.period for each in dated]
    before = asked.key(dated[0].at[0] - 1)
    if len(periods) == 1 and (dated[0].is_since or before in _AFTER):
        first = periods[0]
        limit = first.start if dated[0].is_since or before == "since" else first.end + 1
        return column.at, _at_times(column, lambda own: own.start >= limit), None
    if len(periods) == 1 and before in _BEFORE:
        return column.at, _at_times(column, lambda own: own.start < periods[0].start), None
    if len(periods) == 2 and is_span(asked, dated[0].at, dated[1].at):
        low, high = min(periods).start, max(period.end for period in periods)
        return column.at, _at_times(column, lambda own: low <= own.start and own.end <= high), None
    found = _at_times(column, lambda own: any(agrees(period, own) for period in periods))
    return (column.at, found, None) if found else (column.at, None, periods[0])


def in_split_years(asked: Asked, times: Collection[Period]) -> Asked:
    """The question with two years that stand side by side as the one time that is printed so: "2017–18"."""
    ends = {(time.start // 10000, time.year): time for time in times if time.grain == "range"} if asked.periods else {}
    if not ends:
        return asked
    found: list[Dated] = []
    for dated in asked.periods:
        before = found[-1] if found else None
        own = ends.get((before.period.year, dated.period.year)) if before and not dated.is_since else None
        between = range(before.at[-1] + 1, dated.at[0]) if before else range(0)
        if before is None or own is None or any(asked.key(at) not in _SPLITTING for at in between):
            found.append(dated)
        else:
            found[-1] = Dated(own, (*before.at, *dated.at))
    return asked._replace(periods=tuple(found))


_SPLITTING = frozenset("– - / −".split())


def _at_times(column: Column, holds: Callable[[Period], bool]) -> frozenset[int]:
    """The rows for whose time in a column something holds."""
    times = ((period_of(text), rows) for text, rows in column.rows_of.items())
    return frozenset(row for own, rows in times if own is not None and holds(own) for row in rows)


def is_span(asked: Asked, first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    between = {asked.key(at) for at in range(first[-1] + 1, second[0])}
    before = {asked.key(at) for at in range(max(0, first[0] - 3), first[0])}
    if between & {"to", "through", "until", "till", "-", "–"} or "between" in before:
        return True
    return not between
