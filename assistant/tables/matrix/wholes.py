"""The rows of a matrix that are parts of one whole: no subtotal among them, no measure of another kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.english.table_headings import NOT_ADDING
from assistant.english.table_words import (
    ALL_HEADS,
    MEASURE_NOUNS,
    PART_HEADS,
    STATISTIC_HEADS,
    TOTAL_HEADS,
)
from assistant.once import for_the_last
from assistant.tables.cells import number_of
from assistant.tables.matrix.frame import Frame
from assistant.tables.regions import holds_countries, is_country
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.table import Line
from assistant.tables.vocabulary import Term
from assistant.tuples import NamedTuple

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


def whole_of(frame: Frame, group: str = "") -> Whole:
    """The rows that no other row holds, of one group if it is named, with the row of their total."""
    return _whole(frame, group)


@for_the_last
def _whole(frame: Frame, group: str) -> Whole:
    lines = frame.table.rows
    numbers = _Numbers(frame)
    inside = [at for at, row in enumerate(lines) if row.kind == "value" and (not group or group in row.path)]
    inside = _without_tail(frame, inside) if group else inside
    named = {at for at in inside if not lines[at].label or _is_total(lines[at])}
    parts = [at for at in inside if at not in named and not _is_aside(lines[at])]
    sums, unclear = _sums(numbers, parts)
    left = tuple(at for at in parts if at not in sums)
    printed = [at for at in (*named, *sums) if _is_total_of(numbers, at, left, is_all=not group)]
    are_all = len(printed) == 1 and numbers.adds_up(printed[0], left) > 0
    if not unclear and not are_all and _are_mixed(frame, left):
        unclear = next(lines[at].label for at in left if is_region(lines[at]))
    without = tuple(lines[at].label for at in sorted(sums))
    return Whole(left, printed[0] if len(printed) == 1 else -1, without, unclear)


def _without_tail(frame: Frame, inside: list[int]) -> list[int]:
    """The rows of a group without those after them that print percentages where they print none: these belong to no
    group that nothing closes."""
    lines = frame.table.rows
    column = next((each for each in frame.table.columns if each.kind == "value"), None)
    if column is None:
        return inside
    percents = [frame.table.unit_of(lines[at], column).base == "percent" for at in inside]
    end = next((place for place, is_percent in enumerate(percents) if is_percent), len(inside))
    is_tail = end > 1 and all(percents[end:]) and inside[end:] and inside[-1] == len(lines) - 1
    return inside[:end] if is_tail else inside


def _first(label: str) -> str:
    return next((word.lower() for word in words_of(label)), "")


def _is_total(row: Line) -> bool:
    """Whether a row is called a total of others."""
    words = [word.lower() for word in words_of(row.label)]
    return bool(words) and (words[0] in ALL_HEADS or words[-1] in ("total", "totals", "combined"))


def _is_aside(row: Line) -> bool:
    """Whether a row is a mean of others, or a part of the row before it: "of which exports"."""
    return _first(row.label) in STATISTIC_HEADS | PART_HEADS


class _Numbers:
    """The numbers of a matrix in its columns of values; each is read when it is first asked for."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.columns = [column for column in frame.table.columns if column.kind == "value"]
        self._known: dict[tuple[int, int], Decimal | None] = {}

    def at(self, row: int, column: int) -> Decimal | None:
        """The number of a row in one of these columns; None where there is none."""
        if (row, column) not in self._known:
            cell = self.frame.table.cell(self.frame.table.rows[row], self.columns[column])
            self._known[row, column] = number_of(cell)
        return self._known[row, column]

    def total(self, rows: Iterable[int], column: int) -> Decimal:
        """The sum of some rows in a column."""
        return sum((self.at(row, column) or Decimal(0) for row in rows), Decimal(0))

    def adds_up(self, whole: int, parts: Sequence[int]) -> int:
        """The digits of the sums where some rows add up to another in all columns; 0 where they do not."""
        digits = 0
        for column in range(len(self.columns)):
            number = self.at(whole, column)
            if not number:
                continue
            if abs(self.total(parts, column) - number) > abs(number) * _NEAR:
                return 0
            digits += len(number.as_tuple().digits)
        return digits


def _sums(numbers: _Numbers, parts: Sequence[int]) -> tuple[set[int], str]:
    """The rows that are the sum of those right before or after them, or of all others; and one that may be by chance.

    Sums of sums are found in turn: once the sums of countries are known, that of the continents is.
    """
    left = list(parts)
    found: set[int] = set()
    while len(left) > 2:
        totals: dict[int, Decimal] = {}
        digits = {at: _is_sum(place, left, numbers, totals) for place, at in enumerate(left)}
        sums = {at for at, number in digits.items() if number >= _SURE}
        # What is the sum of sums is seen once these are taken out; the first of several may be made of the others.
        new = sums if len(left) > _MANY else set(sorted(sums, key=left.index)[:1])
        if not new:
            chance = next((at for at, number in digits.items() if number), None)
            return found, numbers.frame.table.rows[chance].label if chance is not None else ""
        found |= new
        left = [at for at in left if at not in new]
    return found, ""


#: In longer tables all sums of one kind are taken out at once.
_MANY = 100


def _is_sum(place: int, left: Sequence[int], numbers: _Numbers, totals: dict[int, Decimal]) -> int:
    """The digits in which a row is the sum of rows next to it, or of all others.

    `totals` are those of columns over all rows, as far as they are known.
    """
    own = left[place]
    column = next((at for at in range(len(numbers.columns)) if numbers.at(own, at)), -1)
    if column < 0:
        return 0
    if column not in totals:
        totals[column] = numbers.total(left, column)
    goal = numbers.at(own, column) or Decimal(0)
    best = 0
    if abs(totals[column] - 2 * goal) <= abs(goal) * _NEAR:
        best = numbers.adds_up(own, [at for at in left if at != own])
    before, after = left[max(0, place - _MOST_PARTS) : place], left[place + 1 : place + 1 + _MOST_PARTS]
    for run in (before[::-1], after):
        total = Decimal(0)
        for size, at in enumerate(run, 1):
            total += numbers.at(at, column) or 0
            if total > goal > 0 and total > 2 * goal and size > _FEW_PARTS:
                # Far beyond it already; parts below nought are few.
                break
            if size > 1 and abs(total - goal) <= abs(goal) * _NEAR:
                best = max(best, numbers.adds_up(own, run[:size]))
    return best


def _is_total_of(numbers: _Numbers, row: int, parts: Sequence[int], *, is_all: bool) -> bool:
    """Whether a row gives the total of some rows: by its sum, or called so and nothing else where they are all."""
    label = numbers.frame.table.rows[row].label
    return bool(numbers.adds_up(row, parts)) or is_all and set(stems_of(label)) <= TOTALS


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


def members(frame: Frame, rows: Iterable[int]) -> tuple[int, ...]:
    """Some rows without the regions and unions that hold countries, where most are countries."""
    found = tuple(rows)
    lines = frame.table.rows
    left = tuple(at for at in found if not is_region(lines[at]))
    return left if len(left) > 1 and are_countries(frame, left) else found


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
    return "%" not in frame.table.title and not NOT_ADDING & _words(frame, column)


def is_rate(frame: Frame, column: Line) -> bool:
    """Whether a column holds what is no share of a whole either: percentages that are rates."""
    return bool((NOT_ADDING - _SHARES) & _words(frame, column))


_SHARES = frozenset("share shares percentage percent ratio".split())


_DIMENSIONS = re.compile(r" by [^(,;%]*", re.IGNORECASE)


def _words(frame: Frame, column: Line) -> set[str]:
    # By what it is told is no measure: "enrollment by level".
    names = (_DIMENSIONS.sub(" ", frame.table.title), re.sub("[-_]", " ", frame.table.name), column.full_name)
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
