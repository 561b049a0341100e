"""The rows of a matrix that are parts of one whole: no subtotal among them, no measure of another kind."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.english.table_headings import NOT_ADDING
from assistant.english.table_words import (
    ALL_HEADS,
    MEASURE_NOUNS,
    PART_HEADS,
    STATISTIC_HEADS,
    TOTAL_HEADS,
)
from assistant.once import for_the_last
from assistant.tables.leaves import number_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.regions import holds_countries, is_country
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.table import Line
from assistant.tables.vocabulary import Term

#: Rows add up to another where their sum is off by no more than its thousandth.
_NEAR = Decimal("0.001")
#: Sums of so many digits together are no chance.
_SURE = 4
#: So many rows at most are tried as the parts of another.
_MOST_PARTS, _FEW_PARTS = 60, 8


class Whole(NamedTuple):
    """Rows that make up one thing together."""

    rows: tuple[int, ...]
    #: The row in which their total is printed; -1 where none is.
    total: int = -1
    #: What was left out, and of which row that is not clear.
    without: tuple[str, ...] = ()
    unclear: str = ""


@for_the_last
def whole_of(frame: Frame, group: str = "") -> Whole:
    """The rows that no other row holds, of one group if it is named, with the row of their total."""
    lines = frame.table.rows
    inside = [at for at, row in enumerate(lines) if row.kind == "value" and (not group or group in row.path)]
    named = {at for at in inside if not lines[at].label or _is_total(lines[at])}
    parts = [at for at in inside if at not in named and not _is_aside(lines[at])]
    sums, unclear = _sums(frame, parts)
    left = tuple(at for at in parts if at not in sums)
    printed = [at for at in (*named, *sums) if _is_total_of(frame, at, left, is_all=not group)]
    are_all = len(printed) == 1 and _adds_up(_numbers(frame, printed[0]), [_numbers(frame, at) for at in left]) > 0
    if not unclear and not are_all and _are_mixed(frame, left):
        unclear = next(lines[at].label for at in left if is_region(lines[at]))
    without = tuple(lines[at].label for at in sorted(sums))
    return Whole(left, printed[0] if len(printed) == 1 else -1, without, unclear)


def _first(label: str) -> str:
    return next((word.lower() for word in words_of(label)), "")


def _is_total(row: Line) -> bool:
    """Whether a row is called a total of others."""
    words = [word.lower() for word in words_of(row.label)]
    return bool(words) and (words[0] in ALL_HEADS or words[-1] in ("total", "totals", "combined"))


def _is_aside(row: Line) -> bool:
    """Whether a row is a mean of others, or a part of the row before it: "of which exports"."""
    return _first(row.label) in STATISTIC_HEADS | PART_HEADS


def _numbers(frame: Frame, row: int) -> tuple[Decimal | None, ...]:
    columns = [column for column in frame.table.columns if column.kind == "value"]
    return tuple(number_of(frame.table.cell(frame.table.rows[row], column)) for column in columns)


def _adds_up(whole: Sequence[Decimal | None], parts: Sequence[Sequence[Decimal | None]]) -> int:
    """The digits of the sums where some rows add up to another in all columns; 0 where they do not."""
    digits = 0
    for at, number in enumerate(whole):
        if not number:
            continue
        if abs(sum((row[at] or 0 for row in parts), Decimal(0)) - number) > abs(number) * _NEAR:
            return 0
        digits += len(number.as_tuple().digits)
    return digits


def _sums(frame: Frame, parts: Sequence[int]) -> tuple[set[int], str]:
    """The rows that are the sum of those right before or after them, or of all others; and one that may be by chance.

    Sums of sums are found in turn: once the sums of countries are known, that of the continents is.
    """
    numbers = {at: _numbers(frame, at) for at in parts}
    left = list(parts)
    found: set[int] = set()
    while len(left) > 2:
        columns = _columns_summed(left, numbers)
        digits = {at: _is_sum(place, left, numbers, columns) for place, at in enumerate(left)}
        sums = {at for at, number in digits.items() if number >= _SURE}
        # What is the sum of sums is seen once these are taken out; the first of several may be made of the others.
        new = sums if len(left) > _MANY else set(sorted(sums, key=left.index)[:1])
        if not new:
            chance = next((at for at, number in digits.items() if number), None)
            return found, frame.table.rows[chance].label if chance is not None else ""
        found |= new
        left = [at for at in left if at not in new]
    return found, ""


#: In longer tables all sums of one kind are taken out at once.
_MANY = 100
Numbers = dict[int, tuple[Decimal | None, ...]]


def _columns_summed(rows: Sequence[int], numbers: Numbers) -> list[Decimal]:
    """The sum of every column over some rows."""
    return [
        sum((number or Decimal(0) for number in each), Decimal(0))
        for each in zip(*(numbers[at] for at in rows), strict=True)
    ]


def _is_sum(place: int, left: Sequence[int], numbers: Numbers, columns: Sequence[Decimal]) -> int:
    """The digits in which a row is the sum of rows next to it, or of all others."""
    own = left[place]
    column = next((at for at, number in enumerate(numbers[own]) if number), -1)
    if column < 0:
        return 0
    goal = numbers[own][column] or Decimal(0)
    best = 0
    if abs(columns[column] - 2 * goal) <= abs(goal) * _NEAR:
        best = _adds_up(numbers[own], [numbers[at] for at in left if at != own])
    before, after = left[max(0, place - _MOST_PARTS) : place], left[place + 1 : place + 1 + _MOST_PARTS]
    for run in (before[::-1], after):
        total = Decimal(0)
        for size, at in enumerate(run, 1):
            total += numbers[at][column] or Decimal(0)
            if total > goal > 0 and total > 2 * goal and size > _FEW_PARTS:
                # Far beyond it already; parts below nought are few.
                break
            if size > 1 and abs(total - goal) <= abs(goal) * _NEAR:
                best = max(best, _adds_up(numbers[own], [numbers[each] for each in run[:size]]))
    return best


def _is_total_of(frame: Frame, row: int, parts: Sequence[int], *, is_all: bool) -> bool:
    """Whether a row gives the total of some rows: by its sum, or called so and nothing else where they are all."""
    sums = _adds_up(_numbers(frame, row), [_numbers(frame, at) for at in parts])
    return bool(sums) or is_all and set(stems_of(frame.table.rows[row].label)) <= TOTALS


TOTALS = frozenset(stem(word) for word in TOTAL_HEADS)


def is_region(row: Line) -> bool:
    """Whether a row is called by a region that holds countries."""
    return holds_countries(row.label)


def _are_mixed(frame: Frame, rows: Sequence[int]) -> bool:
    """Whether countries stand beside what holds countries: "Europe" beside "France"."""
    lines = [frame.table.rows[at] for at in rows]
    return any(map(is_region, lines)) and any(is_country(row.label) for row in lines)


def are_countries(frame: Frame, rows: Sequence[int]) -> bool:
    """Whether most of some rows are countries."""
    seen = list(rows)[:_LOOKED_AT]
    return 2 * sum(1 for at in seen if is_country(frame.table.rows[at].label)) > len(seen)


#: So many rows are looked at to see what rows are.
_LOOKED_AT = 60


def are_members(frame: Frame, rows: Sequence[int]) -> bool:
    """Whether rows are things of one kind, of which one thing is told: by the corner, the title, or what they are."""
    nouns = set(frame.row_nouns)
    if nouns:
        return not nouns <= _MEASURES
    return " by " in f" {frame.table.title.lower()} " or are_countries(frame, rows)


_MEASURES = frozenset(stem(word) for word in MEASURE_NOUNS)


def are_alike(frame: Frame, rows: Sequence[int]) -> bool:
    """Whether no row states a unit that another does not state."""
    return len({frame.table.rows[at].unit for at in rows}) <= 1


def adds_up(frame: Frame, column: Line) -> bool:
    """Whether a column holds what can be added: no averages, rates or prices."""
    return not NOT_ADDING & _words(frame, column)


def is_rate(frame: Frame, column: Line) -> bool:
    """Whether a column holds what is no share of a whole either: percentages that are rates."""
    return bool((NOT_ADDING - _SHARES) & _words(frame, column))


_SHARES = frozenset("share shares percentage percent ratio".split())


def _words(frame: Frame, column: Line) -> set[str]:
    names = (frame.table.title, frame.table.name.replace("_", " ").replace("-", " "), column.full_name)
    return {word.lower() for name in names for word in words_of(name)}


def group_named(frame: Frame, terms: Sequence[Term]) -> str:
    """The group of rows whose name is said while no row of that name is; "" where there is none."""
    said = {term.stem for term in terms}
    own = {named.order for named in frame.rows.named}
    groups = {row.path[-1] for row in frame.table.rows if row.path}
    found = [group for group in groups if (stems := stems_of(group)) and set(stems) <= said and stems not in own]
    return found[0] if len(found) == 1 else ""


def countries_of(frame: Frame, whole: Whole) -> Whole:
    """The countries among some rows, where these are asked for, without what holds several of them."""
    rows = frame.table.rows
    regions = [at for at in whole.rows if is_region(rows[at])]
    left = tuple(at for at in whole.rows if at not in regions)
    is_settled = whole.unclear in {rows[at].label for at in regions} and len(left) > 1
    names = (*whole.without, *(rows[at].label for at in regions))
    return whole._replace(rows=left, without=names, unclear="") if is_settled else whole
