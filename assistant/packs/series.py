"""Facts from CSV files beside pack.yaml: every row is read as if it stood under `facts:`."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from assistant.errors import Problem
from assistant.packs.form import FactForm, MeasureForm, PackForm, SeriesForm
from assistant.packs.known import advice, kinds_of
from assistant.packs.period_notation import read_period
from assistant.packs.reading import Spot, read_text
from assistant.packs.shape import shape_entry

#: The columns that are no dimensions.
FIELDS = tuple("id measure period value to unit qualifier words at source origin statement beside".split())


class Rows(NamedTuple):
    """The facts of series and what is wrong with the rows that gave none."""

    facts: list[FactForm]
    problems: list[Problem]


class _Cells:
    """The rows of a CSV text that are not blank, each with the line that it begins in."""

    def __init__(self, text: str) -> None:
        self._reader = csv.reader(io.StringIO(text, newline=""), strict=True)

    @property
    def line(self) -> int:
        """The line that was read last."""
        return self._reader.line_num

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        first = 1
        for row in self._reader:
            if any(cell.strip() for cell in row):
                yield first, [cell.strip() for cell in row]
            first = self._reader.line_num + 1


class _Names(NamedTuple):
    """What the cells of a pack's series may refer to."""

    measures: dict[str, MeasureForm]
    #: Kind of dimension → name in small letters, or id → id of the member.
    members: dict[str, dict[str, str]]
    #: Dimension → its kind, for every dimension of the pack.
    kinds: dict[str, str]

    def member(self, dimension: str, cell: str) -> str | None:
        """The id of the member that a cell names."""
        return self.members.get(self.kinds[dimension], {}).get(cell.lower())


def read_series(form: PackForm, files: Mapping[str, bytes], folder: str) -> Rows:
    """The facts of every series of a pack; `files` maps the names of the files beside it to their contents."""
    found = Rows([], [])
    names = _names(form)
    for entry in form.series:
        if entry.file not in files:
            mend = "Put it into the pack's folder; its name has to end in .csv"
            found.problems.append(entry.spot.into("file").problem(f"there is no file {entry.file!r}", mend))
        elif entry.measure and entry.measure not in names.measures:
            mend = advice(entry.measure, tuple(names.measures), "measures")
            found.problems.append(entry.spot.into("measure").problem(f"there is no measure {entry.measure!r}", mend))
        else:
            rows = _read_file(entry, names, files[entry.file], f"{folder}{entry.file}")
            found.facts.extend(rows.facts)
            found.problems.extend(rows.problems)
    return found


def _names(form: PackForm) -> _Names:
    kinds = {dimension.id: dimension.id for dimension in form.dimensions} | kinds_of(form.measures)
    members: dict[str, dict[str, str]] = {}
    for member in form.members:
        members.setdefault(kinds.get(member.in_, ""), {})[member.name.lower()] = member.id
    for member in form.members:
        members[kinds.get(member.in_, "")][member.id] = member.id
    return _Names({measure.id: measure for measure in form.measures}, members, kinds)


def _read_file(entry: SeriesForm, names: _Names, content: bytes, file: str) -> Rows:
    text, problems = read_text(content, file)
    found = Rows([], list(problems))
    cells = _Cells(text)
    try:
        rows = iter(cells)
        line, header = next(rows, (0, []))
        if not problems:
            found.problems.extend(_check_header(header, (*FIELDS, *names.kinds), Spot(file, {(): line})))
        if not found.problems:
            for line, row in rows:
                fact, wrong = _read_row(entry, names, header, row, Spot(file, {(): line}))
                found.problems.extend(wrong)
                found.facts.extend([fact] if fact else [])
    except csv.Error as error:
        found.problems.append(Problem(file, cells.line, f"this is not CSV: {error}", "Check the quotes in this row"))
    return found


def _check_header(header: list[str], known: tuple[str, ...], spot: Spot) -> Iterator[Problem]:
    if not header:
        yield spot.problem("the file is empty", "Write a header and rows")
    for name, times in Counter(header).items():
        if times > 1:
            yield spot.problem(f"the column {name!r} stands there {times} times", "Keep one of them")
        if name not in known:
            yield spot.problem(f"{name!r} is an unknown column", advice(name, known, "columns"))


def _read_row(
    entry: SeriesForm, names: _Names, header: list[str], row: list[str], spot: Spot
) -> tuple[FactForm | None, list[Problem]]:
    """The fact of a row: its cells, the fields of the series where they are empty, and an id made of both."""
    if len(row) != len(header):
        return None, [spot.problem(f"this row has {len(row)} cells, the header has {len(header)}", "Give it as many")]
    given = {name: cell for name, cell in zip(header, row, strict=True) if cell}
    of = dict(entry.of)
    for dimension, cell in given.items():
        if dimension not in FIELDS:
            member = names.member(dimension, cell)
            if member is None:
                mend = advice(cell, tuple(names.members.get(names.kinds[dimension], {})), f"members of {dimension}")
                return None, [spot.problem(f"{dimension} has no member {cell!r}", mend)]
            of[dimension] = member
    data: dict[str, Any] = entry.model_dump(exclude={"file", "of"}, exclude_defaults=True)
    data |= {name: cell for name, cell in given.items() if name in FIELDS}
    if measure := names.measures.get(data.get("measure", "")):
        # A member that the series gives for another measure of the same file says nothing about this row.
        of = {name: key for name, key in of.items() if name in measure.dimensions or name in given}
    data["of"] = of
    data.setdefault("id", _slug(data.get("measure", ""), *of.values(), _label(data.get("period", ""))))
    return shape_entry(data, spot, FactForm)


def _label(period: str) -> str:
    found = read_period(period)
    return found.label if found else period


def _slug(*parts: str) -> str:
    return re.sub(r"[^a-z0-9_.]+", "-", " ".join(part for part in parts if part).lower()).strip("-")
