"""Rows and columns as lines: their own names, the names around them, periods, kinds and units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from assistant.english.table_words import CHANGE_HEADS, NOTE_HEADS, SHARE_HEADS
from assistant.periods import Period
from assistant.tables.cells import read_cell, without_note
from assistant.tables.empty_rows import things_without_figures
from assistant.tables.headers import is_unit_note
from assistant.tables.headings import measured_in
from assistant.tables.scales import unit_of_note
from assistant.tables.stems import words_of
from assistant.tables.table import Line
from assistant.tables.times import is_period, period_of, period_within, periods_of
from assistant.units import Unit

_JOINED = " | "
_UNKNOWN = Unit("")


def column_lines(paths: Sequence[tuple[str, ...]]) -> list[Line]:
    """The columns with their periods; one without a period that tells of the one before it takes that one's."""
    lines = [_column(at, path) for at, path in enumerate(_without_far_heads(paths))]
    for at, (before, line) in enumerate(pairwise(lines), 1):
        if line.kind == "share" and line.period is None and before.period:
            lines[at] = line._replace(period=before.period)
    return lines


def _without_far_heads(paths: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The names above columns, those of changes only above columns that no period names where others have none."""
    undated = {name for path in paths for name in path[:-1] if not is_period(path[-1])}
    return [
        tuple(name for name in path if not (is_period(path[-1]) and name in undated and _kind([name]) == "change"))
        for path in paths
    ]


def _column(at: int, path: tuple[str, ...]) -> Line:
    names = [name for name in path if not is_unit_note(name)]
    stated = (_unit_in(name) or unit_of_note(name, is_whole=True) for name in reversed(path))
    unit = _together([unit for unit in stated if unit])
    found = [period for name in reversed(path) if (period := period_of(name))]
    months = period_of(" ".join(path)) if found and len(path) > 1 else None
    is_finer = months is not None and found[0].grain == "year" and months.year == found[0].year
    period = months if is_finer and months != found[0] else period_within(path)
    kind = _kind(names)
    dated = [years for name in names if (years := _years(name))]
    if dated and all(len(years) > 1 for years in dated) and not _is_span(names):
        kind = "change"
        # "2019 vs. 2018" tells of the later year, however it is written.
        period = max((each for name in names for each in periods_of(name)), key=lambda each: each.end)
    if not names and path:
        names = [path[-1]]
    if (
        kind == "change"
        and not (unit.base or unit.scale)
        and {each.lower() for n in names for each in words_of(n)} & _PERCENT
    ):
        unit = Unit("percent")
    label = names[-1] if names else ""
    is_total = _is_total(label) or label.lower() in _WHOLE_YEARS | _WHOLE_COMPANIES or bool(_ALL.match(label))
    # "Total" stands above the years of its columns.
    is_total = is_total or is_period(label) and any(map(_is_total, names[:-1]))
    return Line(at, label, tuple(names[:-1]), period, kind, is_total, unit)


def _together(units: Sequence[Unit]) -> Unit:
    """One unit of several notes: "$" and "in thousands"; the nearest note counts most."""
    base = next((unit.base for unit in units if unit.base), "")
    return Unit(base, 0 if base == "percent" else next((unit.scale for unit in units if unit.scale), 0))


def _is_span(names: Sequence[str]) -> bool:
    return any("/" in name or "–" in name for name in names)


def _unit_in(name: str) -> Unit | None:
    """The unit that a name states: money, a scale, percent, or what something is measured in."""
    return unit_of_note(name) or measured_in(name)


def _years(name: str) -> set[int]:
    return {period.year for period in periods_of(name)}


#: "All households" are those of all columns.
_ALL = re.compile(r"all (?!other)\w+s$", re.IGNORECASE)
#: Words that say that a column of changes gives them in percent.
_PERCENT = frozenset(("percent", "percentage", "%", "pct"))
#: What a column is called that has all of a year beside its parts.
_WHOLE_YEARS = frozenset(("full year", "full-year", "fiscal year", "year total", "total year"))
#: What a column is called that has the figures of all parts of a company together.
_WHOLE_COMPANIES = frozenset(
    "consolidated, system, system total, systemwide, system-wide, combined, group, whole country, whole company, "
    "entire country, country total".split(", ")
)


def _kind(names: Sequence[str]) -> str:
    words = [word.lower() for name in names[-2:] for word in words_of(name)]
    own = [word.lower() for word in words_of(names[-1])] if names else []
    if _is_below_change(names) or any(word in CHANGE_HEADS for word in words) and len(words) <= 8:
        return "change"
    if own and all(word in NOTE_HEADS for word in own):
        return "note"
    for name in names[-2:]:
        parts = [word.lower() for word in words_of(name)]
        if parts and (parts[0] in SHARE_HEADS or parts[-1] == "%") and len(parts) <= 6:
            return "share"
    return "value"


def _is_below_change(names: Sequence[str]) -> bool:
    """Whether a column stands below a name for how it all changed from another time: "Increase vs. 2017"."""
    above = [word.lower() for name in names[-2:-1] for word in words_of(name)]
    if not above or above[0] not in CHANGE_HEADS or _VERSUS.isdisjoint(above):
        return False
    # An amount of a year stands there too where the name is written over one column too many.
    return not periods_of(names[-1]) and unit_of_note(names[-1]) is None


#: Words of a header that say with which year another one is compared.
_VERSUS = frozenset("vs versus from over compared".split())


def _is_total(label: str) -> bool:
    words = words_of(label)
    return bool(words) and (
        words[0].lower() in ("total", "totals", "subtotal") or words[-1].lower() in ("total", "totals")
    )


def row_lines(
    rows: Sequence[Sequence[str]], depth: int, values: Sequence[int], amounts: Sequence[int] = ()
) -> list[Line]:
    """The rows below the header with their groups; a row without values opens a group, a total closes it.

    A total is the sum of rows in all columns of `amounts`; changes and shares do not add up.
    A period in the corner opens the first group where others are opened by periods below.
    """
    lines: list[Line] = []
    corner = [without_note(row[0]) for row in rows[:depth] if period_of(without_note(row[0]))]
    groups: list[str] = corner[-1:] if _opens_periods(rows[depth:], values) else []
    was_opening = was_closed = False
    numbered = {_GLUED_NOTE.sub("", row[0]) for row in rows if _GLUED_NOTE.search(row[0])}
    often = Counter(row[0][:-1] for row in rows)
    numbered = {name for name in numbered if often[name] > 1}
    items: list[int] = []
    without = things_without_figures(rows, depth, values)
    for at in range(depth, len(rows)):
        row = rows[at]
        *around, label = [_clean(part, numbered) for part in row[0].split(_JOINED)]
        filled = [row[column] for column in values if row[column].strip()]
        is_alone = len(filled) == 1 and len(values) > 1 and not label and not around
        if is_alone and (read_cell(filled[0]).kind == "text" or is_period(filled[0])):
            # The name of a group is written in the middle of the table.
            label, filled = without_note(filled[0]), []
        if not filled and at not in without:
            if label and not is_unit_note(label):
                if not was_opening and groups and not (was_closed and _is_further(groups[-1], label)):
                    groups.pop()
                groups.append(label)
                was_opening, was_closed, items = True, False, []
            continue
        was_opening = False
        if corner and groups[:1] == corner[-1:] and any(is_period(part) for part in around):
            groups.pop(0)
        path = tuple(part.rstrip(":").strip() for part in (*groups, *around) if part.strip())
        is_total = _is_total(label) or not label or _adds_up(rows, items, at, amounts or values)
        if not is_total and _is_of_all(label):
            is_total = any(_adds_up(rows, items, at, [each]) for each in amounts or values)
        if lines and lines[-1].is_total and lines[-1].path == path and label.lower() in _TOTALS:
            # After the total of a group comes that of all groups.
            path = ()
        line = _row(at, label.rstrip(":").strip(), path, is_total=is_total)
        if lines and not line.unit.base and label.lower().startswith(_WITHIN):
            # A part of the row above it is in its unit.
            line = line._replace(unit=lines[-1].unit)
        lines.append(line)
        if is_total and groups and (_is_total_of(label, groups[-1]) or not label or len(items) > 1):
            groups.pop()
            was_closed = bool(groups)
        if is_total:
            items = []
        else:
            items.append(at)
    return lines


def _is_further(outer: str, label: str) -> bool:
    """Whether a name opens another group within the one that is open, whose last group a total has closed: it is
    not written as the name of the outer one is."""
    return outer.endswith(":") and not label.endswith(":") or label.isupper() < outer.isupper()


_TOTALS = ("total", "totals", "grand total")
_WITHIN = ("of which", "thereof", "of that")


def _opens_periods(rows: Sequence[Sequence[str]], values: Sequence[int]) -> bool:
    """Whether some rows stand in groups that are called by a period, above them or written into their labels."""
    for row in rows:
        *around, label = row[0].split(_JOINED)
        opening = around if any(row[column].strip() for column in values) else [label]
        if any(is_period(without_note(name)) for name in opening):
            return True
    return False


_DOTTED = re.compile(r"\b[A-Z]\.[A-Z]$")
_GLUED_NOTE = re.compile(r"(?<=[a-z]{4})\d$")


def _clean(label: str, numbered: set[str]) -> str:
    """A label without footnote marks, without dots that led to its numbers; `numbered` names keep their numbers."""
    short = without_note(label).rstrip(" .…_")
    short = f"{short}." if _DOTTED.search(short) and without_note(label).startswith(f"{short}.") else short
    return short if short[:-1] in numbered else _GLUED_NOTE.sub("", short)


def _row(at: int, label: str, path: tuple[str, ...], *, is_total: bool) -> Line:
    period = period_of(label) or next((found for part in reversed(path) if (found := period_of(part))), None)
    unit = next((unit for part in (label, *reversed(path)) if (unit := _unit_in(part))), _UNKNOWN)
    words = [word.lower() for word in words_of(label)]
    kind = "change" if words and all(word in CHANGE_HEADS | {"%", "percent"} for word in words) else "value"
    return Line(at, label, path, period, kind, is_total, unit)


def _is_of_all(label: str) -> bool:
    """Whether a row is called by what a company calls all of itself: "Group"."""
    return label.lower() in _WHOLE_COMPANIES | _GROUPS


_GROUPS = frozenset(("group", "company", "worldwide", "total group"))


def _is_total_of(label: str, group: str) -> bool:
    own = {word.lower() for word in words_of(label)}
    return bool(own & {word.lower() for word in words_of(group) if len(word) > 3})


#: A total has no more parts than this.
_MOST_PARTS = 60


#: Sums of so few digits are chance.
_SURE = 3


def _adds_up(rows: Sequence[Sequence[str]], items: Sequence[int], at: int, values: Sequence[int]) -> bool:
    """Whether a row is the sum of the rows before it in its group, in every column with numbers."""
    if not 2 <= len(items) <= _MOST_PARTS:
        return False
    digits = 0
    for column in values:
        whole = read_cell(rows[at][column]).number
        if whole is None or whole == 0:
            continue
        if abs(sum(read_cell(rows[item][column]).number or 0 for item in items) - whole) > abs(whole) / 1000:
            return False
        digits += len(whole.as_tuple().digits)
    return digits >= _SURE


def is_period_label(text: str) -> bool:
    """Whether a label of a row is a period."""
    return is_period(without_note(text))


def table_period(texts: Sequence[str]) -> Period | None:
    """The one period that a title or a corner of a table names; None where it names none or several."""
    found = {period for text in texts for period in periods_of(text)}
    return found.pop() if len(found) == 1 else None
