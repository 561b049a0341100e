"""The rows of a sheet at the times that a question asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.english.timewords import MONTHS
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.records.frame import Frame, period_in, times_told
from assistant.tables.records.spans import in_split_years
from assistant.tables.sheets.links import Named
from assistant.tables.times import agrees
from assistant.utterance.calendar_words import Dated

_AFTER, _BEFORE = frozenset(("after", "since", "from")), frozenset(("before", "until", "till", "by"))


def timed(
    frame: Frame, asked: Asked, columns: Sequence[Named], rows: set[int]
) -> tuple[set[int], set[int], tuple[Dated, ...]] | None:
    """The rows at the times that are asked for, the words that say so, and the times that no cell tells."""
    months = _months(frame, asked)
    if months is not None:
        found, at = months
        return rows & found, at, ()
    if not asked.periods:
        return rows, set(), ()
    times = [column for column in frame.columns if column.kind == "time"]
    if not times:
        return rows, set(), asked.periods
    named = [each for each in columns if len(each.columns) == 1 and frame.columns[each.columns[0]].kind == "time"]
    if len(times) > 1 and len(named) != 1:
        return None
    column = frame.columns[named[0].columns[0]] if named and len(times) > 1 else times[0]
    used = {at for each in asked.periods for at in each.at}
    used |= {at for each in named if each.columns[0] == column.at for at in each.at} if len(named) == 1 else set()
    told = [period for row in frame.rows if (period := period_in(column, row)) is not None]
    if any(
        not any(agrees(each.period, period) or period.contains(each.period) for period in told)
        for each in ends_of(asked)
    ):
        # A span is told where both of its ends are.
        return None
    holds = _time_holds(asked)
    used |= {place for places in asked.cues.get("between", ()) for place in places}
    found = {row for row in rows if (period := period_in(column, row)) is not None and holds(period)}
    used |= {place for each in asked.periods if asked.key(place := each.at[0] - 1) in _AFTER | _BEFORE}
    return found, used, ()


def ends_of(asked: Asked) -> tuple[Dated, ...]:
    """The ends of a span that is asked for, or the times that are; none of one that is open."""
    before = asked.key(asked.periods[0].at[0] - 1)
    is_open = len(asked.periods) == 1 and (before in _AFTER | _BEFORE or asked.periods[0].is_since)
    return () if is_open else asked.periods


def in_its_times(frame: Frame, asked: Asked) -> Asked:
    """The question with two years that are printed as one as that: "2022/23"."""
    return in_split_years(asked, times_told(frame)) if len(asked.periods) > 1 else asked


def _months(frame: Frame, asked: Asked) -> tuple[set[int], set[int]] | None:
    """The rows of months that are named without a year, where every month stands once; None where none is named."""
    dated = {at for each in asked.periods for at in each.at}
    if any(each.period.grain != "month" for each in asked.periods):
        return None
    at = [
        place
        for place, word in enumerate(asked.words)
        if word.text.lower().rstrip(".") in MONTHS and place in dated or _is_month(asked, place, word.text)
    ]
    if set(at) <= dated:
        return None
    times = [column for column in frame.columns if column.kind == "time"]
    if not at or len(times) != 1:
        return None
    found: dict[int, list[int]] = {}
    for row in frame.rows:
        period = period_in(times[0], row)
        if period is None or period.grain not in ("month", "edge", "day"):
            return None
        found.setdefault(period.start // 100 % 100, []).append(row)
    wanted = [MONTHS[asked.words[place].text.lower().rstrip(".")] for place in at]
    years = {row_period.year for row in frame.rows if (row_period := period_in(times[0], row)) is not None}
    if len(years) != 1 or not set(wanted) <= found.keys():
        return None
    if len(wanted) == _BOTH and asked.key(at[0] + 1) in ("to", "through", "-", "–") and asked.key(at[0] - 1) != "from":
        wanted = list(range(min(wanted), max(wanted) + 1))
    if any(each.period.year not in years for each in asked.periods):
        return None
    return {row for month in wanted for row in found.get(month, ())}, {*at, *dated}


_BOTH = 2


def _is_month(asked: Asked, place: int, text: str) -> bool:
    if text.lower().rstrip(".") not in MONTHS:
        return False
    before = asked.key(place - 1)
    return text.lower() not in ("may", "march", "mar") or text[0].isupper() and place > 0 or before in _BEFORE_MONTHS


_BEFORE_MONTHS = frozenset("in of for than from to and between since until by was during".split())


def _time_holds(asked: Asked) -> Callable[[Period], bool]:
    periods = asked.periods
    first = periods[0]
    if len(periods) == 2 and (asked.has("between") or asked.key(first.at[0] - 1) == "from"):
        start, end = sorted((periods[0].period, periods[1].period), key=lambda each: each.start)
        return lambda period: period.start >= start.start and period.end <= end.end
    before = asked.key(first.at[0] - 1)
    if len(periods) == 1 and (before == "after"):
        return lambda period: period.start > first.period.end
    if len(periods) == 1 and (before in ("since", "from") or first.is_since):
        return lambda period: period.start >= first.period.start
    if len(periods) == 1 and before == "before":
        return lambda period: period.end < first.period.start
    if len(periods) == 1 and before in ("until", "till", "by"):
        return lambda period: period.end <= first.period.end
    return lambda period: any(agrees(each.period, period) for each in periods)
