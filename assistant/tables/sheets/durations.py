"""Times that rows took, or at which they were, as clocks print them: "1:23:45", "4:32.1", "09:30"."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answers import Step
from assistant.operations.wording import listed
from assistant.tables.outcome import Found
from assistant.tables.records.columns import Column
from assistant.tables.records.told import cell_of, shown, told
from assistant.tables.sheets.apart import two_rows
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import CITED, PAIR, SURE, Reading
from assistant.units import plain

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):([0-5]\d(?:\.\d+)?)")
_MOSTLY = 0.7
#: Adjectives of which the least time is most so, and those of which the most is.
_LEAST = frozenset("fast quick short good early low small few".split())
_MOST = frozenset("slow long bad late high large big many".split())
_EARLY = frozenset(("early", "late"))
_FIRST, _LAST = frozenset(("first",)), frozenset(("last",))
_GAPS = frozenset("difference gap between".split())
_NOUNS = frozenset("time times runner runners race".split())
_MINUTE, _HOUR = 60, 3600


def seconds_of(text: str) -> Decimal | None:
    """How many seconds a clock shows; of two parts the first is taken for minutes.

    >>> seconds_of("1:23:45"), seconds_of("4:32.1"), seconds_of("4.5")
    (Decimal('5025'), Decimal('272.1'), None)
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None or found[1] and int(found[2]) >= _MINUTE:
        return None
    return int(found[1] or 0) * _HOUR + int(found[2]) * _MINUTE + Decimal(found[3])


def timed(question: SheetQuestion) -> Reading | None:
    """The row with the least or most time, or how far two times lie apart."""
    asked = question.asked
    columns = [column.at for column in question.frame.columns if _are_clocks(column)]
    if not columns or question.word in ("is", "how long") or question.numbers() or asked.has("average", "sum", "not"):
        return None
    named = [(at, places) for at, places in question.texts() if at in columns]
    if any(at not in columns and at != question.frame.subject for at, _ in question.texts()):
        return None
    if question.key(0) == "what" and question.key(1) in _NOUNS and len(named) > 1:
        # "What time did it start" asks for the start.
        named = [each for each in named if each[1] != (1,)]
    chosen = list(dict.fromkeys(at for at, _ in named)) or _meant(question, columns)
    used = {place for _, at in (*named, *question.texts()) for place in at} | question.said(_NOUNS)
    if len(chosen) == 1 and any(each.is_most for each in question.degrees) or question.said(_FIRST | _LAST):
        return _ranked(question, chosen[0], used) if len(chosen) == 1 else None
    if question.degrees or question.cue("difference"):
        return _apart(question, chosen, used)
    is_one = len(chosen) == 1 == len(question.rows) and question.is_narrowed and question.word in ("what", "when", "")
    return Reading(told(question.frame, question.rows, chosen[0], sure=SURE), used) if is_one else None


def _meant(question: SheetQuestion, columns: list[int]) -> list[int]:
    """The only column of times, or of durations where it is asked what is fast, of times of the day what is early."""
    is_early = any(each.adjective in _EARLY for each in question.degrees)
    meant = [at for at in columns if _are_durations(question.frame.columns[at]) != is_early] if question.degrees else []
    return columns if len(columns) == 1 else meant if len(meant) == 1 else []


def _are_clocks(column: Column) -> bool:
    """Whether most cells of a column that hold something are such times."""
    texts = list(column.rows_of)
    return len(texts) > 1 and sum(1 for text in texts if seconds_of(text) is not None) >= _MOSTLY * len(texts)


def _are_durations(column: Column) -> bool:
    """Whether such times are durations for sure: with seconds of their own, and not the time of a day."""
    texts = [text.strip() for text in column.rows_of if seconds_of(text) is not None]
    has_seconds = all(text.count(":") == PAIR or "." in text for text in texts)
    return has_seconds and not all(text.count(":") == PAIR and text[:2].isdecimal() for text in texts)


def _ranked(question: SheetQuestion, column: int, used: set[int]) -> Reading | None:
    frame, cells = question.frame, question.frame.columns[column]
    most = [each for each in question.degrees if each.is_most]
    first, last = question.said(_FIRST), question.said(_LAST)
    if len(question.degrees) + len(first) + len(last) != 1 or question.asked.numbers:
        return None
    adjective = most[0].adjective if most else ""
    if most and adjective not in _LEAST | _MOST:
        return None
    used = used | first | last | {at for each in most for at in each.at}
    times = {row: time for row in question.rows if (time := seconds_of(cells.texts[row])) is not None}
    if len(times) < PAIR:
        return None
    best = (min if adjective in _LEAST or first else max)(times.values())
    rows = [row for row, time in times.items() if time == best]
    printed = shown(cells.texts[rows[0]])
    leaves = tuple(cell_of(frame, row, at) for row in rows for at in (column, question.whose()))[:CITED]
    ends = sorted(first | last | {at for each in most for at in each.at})
    is_of_row = question.is_row_noun(ends[-1] + 1)
    asks_time = ends[-1] + 1 in used - set(ends) and not is_of_row
    if question.word not in ("which", "who", "whose") and not is_of_row and not asks_time:
        # "The last train from here" is a train, and no time.
        return None
    if question.word not in ("which", "who", "whose") and not is_of_row:
        return Reading(Found(SURE, value=printed, headline=f"{printed}: {cells.name}.", leaves=leaves), used)
    names = tuple(shown(frame.columns[question.whose()].texts[row]) for row in rows)
    value = names[0] if len(names) == 1 else names
    return Reading(
        Found(SURE, value=value, headline=f"{listed(names)} ({printed}): {cells.name}.", leaves=leaves), used
    )


def _apart(question: SheetQuestion, columns: list[int], used: set[int]) -> Reading | None:
    """How many seconds two durations lie apart: of two rows, or of one row in two columns."""
    frame = question.frame
    gaps = question.said(_GAPS) | question.cue("difference")
    comparatives = [each for each in question.degrees if not each.is_most and each.adjective in _LEAST | _MOST]
    if not gaps and not comparatives or not all(_are_durations(frame.columns[at]) for at in columns):
        return None
    if question.word not in ("how much", "how", "what", "") and question.key(0) != "by":
        return None
    if len(columns) == 1 and (rows := two_rows(question)) is not None:
        places = [(rows[0], columns[0]), (rows[1], columns[0])]
    elif len(columns) == PAIR and len(question.rows) == 1:
        places = [(question.rows[0], at) for at in columns]
    else:
        return None
    texts = [shown(frame.columns[at].texts[row]) for row, at in places]
    times = [time for text in texts if (time := seconds_of(text)) is not None]
    if len(times) != PAIR:
        return None
    gap = abs(times[0] - times[1])
    used = used | gaps | {at for each in comparatives for at in each.at} | question.said(("second", "seconds"))
    found = Found(
        SURE,
        value=plain(gap),
        unit="second",
        headline=f"{plain(gap)} {'second' if gap == 1 else 'seconds'}: between {texts[0]} and {texts[1]}.",
        steps=(Step("difference", tuple(texts), plain(gap)),),
        leaves=tuple(cell_of(frame, row, at) for row, at in places),
    )
    return Reading(found, used)
