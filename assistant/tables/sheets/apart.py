"""Two figures of a sheet set against each other: how much more, by what percentage."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.numberwords import ORDINALS
from assistant.english.sheet_words import LESS, OVER, PLACES
from assistant.english.timewords import MONTHS
from assistant.operations.query import Query
from assistant.tables.outcome import Found
from assistant.tables.records.frame import number_in, period_in
from assistant.tables.records.told import cell_of
from assistant.tables.sheets.degrees import Degree
from assistant.tables.sheets.question import SheetQuestion
from assistant.tables.sheets.reading import PAIR, RELATIVE, SURE, Reading
from assistant.tables.times import agrees

_GAPS = frozenset("difference gap differ separate separates apart between".split())


def apart(question: SheetQuestion) -> Reading | None:
    """How far two figures lie apart: of two rows in one column, or of one row in two."""
    asked = question.asked
    comparatives = [each for each in question.degrees if not each.is_most]
    gaps = question.said(_GAPS)
    is_size = question.word in ("how much", "how many", "how", "what", "") or "by" in {question.key(0)}
    if any(each.is_most for each in question.degrees) or not is_size or question.said(("times",)):
        return None
    cues = question.cue("difference", "change", "percent change")
    is_pair = [each.column for each in question.links.values] == [question.frame.subject] * PAIR
    over = question.said(OVER) if is_pair and not comparatives else set()
    if not (gaps or comparatives and asked.find("than") > 0 or cues or len(over) == 1):
        return None
    relative = question.said(RELATIVE)
    points = question.said(("point", "points"))
    if points:
        points |= relative
        relative = set()
    used = points | gaps | relative | cues | over | {at for each in comparatives for at in each.at}
    pair = pair_of(question, comparatives)
    if pair is None:
        return None
    cells, places, is_timed = pair
    used |= places
    moves = bool(question.cue("change", "percent change") - gaps)
    if moves and not comparatives and not is_timed:
        # "From the first quarter to the third" says which was before.
        is_timed = True
    if relative:
        how = "relative change" if is_timed else "relative difference"
        units = {cell.fact.unit.base for cell in cells if cell.fact and cell.fact.unit}
        if units & {"percent"}:
            return None
    else:
        how = "change" if is_timed else "difference"
    if not is_timed and (comparatives and asked.find("than") > 0 or over):
        # Which of the two is more is said: the difference is that much.
        is_less = any(each.adjective in LESS for each in comparatives) or any(OVER[question.key(at)] < 0 for at in over)
        cells = cells[::-1] if is_less != _begins_with_standard(question) else cells
        how = "relative shortfall" if is_less and relative else how
    return Reading(Found(SURE, Query(how, cells)), used)


def _begins_with_standard(question: SheetQuestion) -> bool:
    """Whether what something is held against is named first: "how much more than Rose does Mark earn"."""
    than = question.asked.find("than")
    than = than if than >= 0 else min(question.said(OVER), default=-1)
    named = [min(each.at) for each in question.links.values]
    return bool(named) and 0 < than < min(named)


def pair_of(
    question: SheetQuestion, comparatives: Sequence[Degree]
) -> tuple[tuple[Query, Query], set[int], bool] | None:
    """The two cells that are compared, with the words that name them, and whether the one is earlier."""
    frame = question.frame
    numbers = question.numbers()
    columns = list(dict.fromkeys(at for at, _ in numbers))
    places = {place for _, at in numbers for place in at}
    if not columns:
        told = [at for each in comparatives for at in each.columns(frame) if question.is_number(at)]
        columns = list(dict.fromkeys(told)) or ([frame.numbers[0].at] if len(frame.numbers) == 1 else [])
    if len(columns) == PAIR and len(question.rows) == 1:
        (row,) = question.rows
        if any(number_in(frame.columns[at], row) is None for at in columns):
            return None
        first, second = (cell_of(frame, row, at) for at in columns)
        times = [frame.columns[at].line.period for at in columns]
        is_timed = all(times) and times[0] != times[1]
        if is_timed and times[0] and times[1] and times[0].start > times[1].start:
            first, second = second, first
        return (first, second), places, bool(is_timed)
    if len(columns) != 1:
        return None
    rows = two_rows(question)
    if rows is None and (placed := _by_places(question)) is not None:
        rows, named = placed
        places |= named
    if rows is None or any(number_in(frame.columns[columns[0]], row) is None for row in rows):
        return None
    first, second = (cell_of(frame, row, columns[0]) for row in rows)
    time = next((column for column in frame.columns if column.kind == "time"), None)
    is_timed = time is not None and len(question.asked.periods) == PAIR
    if is_timed and time is not None and (time.orders[rows[0]] or 0) > (time.orders[rows[1]] or 0):
        first, second = second, first
    return (first, second), places, bool(is_timed)


def two_rows(question: SheetQuestion) -> tuple[int, int] | None:
    """The rows of two names or times, in the order of the question."""
    if len(question.rows) != PAIR:
        return None
    first, second = question.rows
    frame = question.frame
    for mention in question.links.values:
        rows = mention.rows(frame)
        if first in rows and second not in rows:
            return first, second
        if second in rows and first not in rows:
            return second, first
    if len(question.asked.periods) == PAIR:
        return (second, first) if _is_at_second(question, first) else (first, second)
    return _by_months(question)


def _by_places(question: SheetQuestion) -> tuple[tuple[int, int], set[int]] | None:
    """The rows at two places of the standings, with the words that name them: "between first and last place"."""
    frame = question.frame
    found = [column for column in frame.columns if column.line.label.strip().lower().rstrip(".") in PLACES]
    if len(found) != 1 or found[0].kind != "number" or question.links.values:
        return None
    row_at = {int(order): row for row in frame.rows if (order := found[0].orders[row]) is not None}
    if len(row_at) != len(frame.rows) or len(row_at) < PAIR:
        return None
    said: dict[int, int] = {}
    for at in range(len(question.asked.words)):
        place = max(row_at) if question.key(at) == "last" else ORDINALS.get(question.key(at), 0)
        if place in row_at:
            said[at] = place
    if len(said) != PAIR or len(set(said.values())) != PAIR:
        return None
    one, other = (row_at[place] for place in sorted(said.values()))
    return (one, other), {*said, *question.said(("place", "places", "from", "team", "teams"))}


def _is_at_second(question: SheetQuestion, row: int) -> bool:
    """Whether a row is of the second of the two times of a question, and not of the first."""
    times = (period_in(column, row) for column in question.frame.columns if column.kind == "time")
    first, second = (each.period for each in question.asked.periods)
    return any(own is not None and agrees(second, own) and not agrees(first, own) for own in times)


def _by_months(question: SheetQuestion) -> tuple[int, int] | None:
    """The two rows of two months, in the order of the question."""
    words = [word.text.lower().rstrip(".") for word in question.asked.words]
    named = [MONTHS[word] for at, word in enumerate(words) if at in question.sifted.used and word in MONTHS]
    times = [column for column in question.frame.columns if column.kind == "time"]
    if len(named) != PAIR or len(times) != 1:
        return None
    found = {
        period.start // 100 % 100: row for row in question.rows if (period := period_in(times[0], row)) is not None
    }
    first, second = (found.get(month) for month in named)
    return None if first is None or second is None else (first, second)
