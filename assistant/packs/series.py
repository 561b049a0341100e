"""Facts from CSV files beside pack.yaml: every row is read as if it stood under `facts:`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.errors import Problem
from assistant.packs.csv_cells import Cells
from assistant.packs.fields import UNREAD, as_identifier
from assistant.packs.form import FactForm, PackForm, SeriesForm
from assistant.packs.known import Known, advice
from assistant.packs.likeness import nearest
from assistant.packs.period_notation import read_period
from assistant.packs.reading import Spot, read_text
from assistant.packs.shape import MEANT, shape_entry
from assistant.tuples import NamedTuple

#: The columns that are no dimensions.
FIELDS = tuple("id measure period value to unit qualifier words at source origin statement beside".split())


#: Fields of a series that are read as a fact's are.
_SHARED = ("period", "unit", "qualifier")
#: Fields that every fact needs, in its row or for the whole series.
_NEEDED = ("measure", "at")


class Rows(NamedTuple):
    """The facts of series and what is wrong with their rows."""

    facts: list[FactForm]
    problems: list[Problem]


class _Names(NamedTuple):
    """What the cells of a pack's series may refer to."""

    known: Known
    #: Kind of dimension → name in small letters, or id → id of the member.
    members: dict[str, dict[str, str]]

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The ids of the dimensions that a column may have as its name."""
        return tuple(dict.fromkeys((*self.known.dimensions, *self.known.kinds)))

    def member(self, dimension: str, cell: str) -> str | None:
        """The id of the member that a cell names."""
        return self.members.get(self.known.kind(dimension), {}).get(cell.lower())


class _Shared(NamedTuple):
    """What a series says for every row that does not say it otherwise."""

    data: dict[str, Any]
    of: dict[str, str]
    #: Fields of it that could not be read, or that nobody gives.
    unread: frozenset[str]


def read_series(form: PackForm, known: Known, files: Mapping[str, bytes], folder: str) -> Rows:
    """The facts of every series of a pack; `files` maps the names of the files beside it to their contents."""
    found = Rows([], [])
    names = _names(form, known)
    for entry in form.series:
        shared, wrong = _shared(entry, known)
        found.problems.extend(wrong)
        if entry.file in files:
            rows = _read_file(entry, shared, names, files[entry.file], f"{folder}{entry.file}")
            found.facts.extend(rows.facts)
            found.problems.extend(rows.problems)
        elif entry.is_read("file"):
            mend = "Put it into the pack's folder; its name has to end in .csv"
            found.problems.append(entry.spot.into("file").problem(f"there is no file {entry.file!r}", mend))
    return found


def _names(form: PackForm, known: Known) -> _Names:
    members: dict[str, dict[str, str]] = {}
    for member in form.members:
        members.setdefault(known.kind(member.in_), {})[member.name.lower()] = member.id
    for member in form.members:
        members[known.kind(member.in_)][member.id] = member.id
    return _Names(known, members)


def _shared(entry: SeriesForm, known: Known) -> tuple[_Shared, list[Problem]]:
    """What a series says for its rows, and what is wrong with that, once and not in every row."""
    spot = entry.spot
    problems = [
        *known.lacks("measure", entry.measure, spot.into("measure")),
        *known.lacks("source", entry.source, spot.into("source")),
        *known.lacks("source", entry.origin, spot.into("origin")),
    ]
    unread = {field for field in (*_SHARED, *_NEEDED) if not entry.is_read(field)}
    unread |= {field for field in ("measure",) if entry.measure and entry.measure not in known.measures}
    data: dict[str, Any] = entry.model_dump(exclude={"file", "of", *unread}, exclude_defaults=True)
    trial = {"id": UNREAD, "measure": UNREAD, "at": UNREAD} | {name: data[name] for name in _SHARED if name in data}
    form, wrong = shape_entry(trial, spot, FactForm)
    problems += wrong
    unread |= {name for name in _SHARED if not form.is_read(name)}
    for field, key in (("source", entry.source), ("origin", entry.origin)):
        if key and key not in known.sources:
            data[field] = UNREAD
    of = {}
    for dimension, member in entry.of.items():
        may_be = dimension not in known.dimensions or (member in known.members and known.serves(member, dimension))
        of[dimension] = member if may_be else UNREAD
        if not may_be and known.can_tell("member", member):
            mend = advice(member, known.ids_in(dimension), f"members of {dimension}")
            problems.append(spot.into("of", dimension).problem(f"{dimension} has no member {member!r}", mend))
    kept = {name: value for name, value in data.items() if name not in unread}
    return _Shared(kept, of, frozenset(unread)), problems


def _read_file(entry: SeriesForm, shared: _Shared, names: _Names, content: bytes, file: str) -> Rows:
    text, problems = read_text(content, file)
    found = Rows([], list(problems))
    cells = Cells(text, file)
    line, header = next(iter(cells), (0, []))
    spot = Spot(file, {(): line})
    if cells.separator != ",":
        what = f"the cells are separated by {cells.separator!r}"
        found.problems.append(spot.problem(what, "Put commas between them: save the file as CSV with commas"))
    columns = (*FIELDS, *names.dimensions)
    found.problems.extend(_check_header(header, columns, spot))
    header, unknown = _meant(header, columns)
    shared = shared._replace(unread=shared.unread | unknown)
    for field in _NEEDED if header else ():
        if field not in (*header, *shared.data, *shared.unread):
            what = f"there is no `{field}` for the rows of {entry.file}"
            found.problems.append(entry.spot.problem(what, f"Add `{field}:` here, or a column {field!r} to the file"))
            shared = shared._replace(unread=shared.unread | {field})
    for line, row in cells if header else ():
        fact, wrong = _read_row(shared, names, header, row, Spot(file, {(): line}))
        found.problems.extend(wrong)
        found.facts.extend([fact] if fact else [])
    found.problems.extend(cells.problems)
    return found


def _check_header(header: list[str], known: tuple[str, ...], spot: Spot) -> Iterator[Problem]:
    if not header:
        yield spot.problem("the file is empty", "Write a header and rows")
    for name, times in Counter(header).items():
        if times > 1:
            yield spot.problem(f"the column {name!r} stands there {times} times", "Keep one of them")
        if name not in known:
            yield spot.problem(f"{name!r} is an unknown column", advice(name, known, "columns"))


def _meant(header: list[str], columns: tuple[str, ...]) -> tuple[list[str], set[str]]:
    """The columns of a header as they were meant, "" for those that mean nothing; and the fields that these may be."""
    found: list[str] = []
    for name in header:
        rest = [column for column in columns if column not in (*header, *found)]
        meant = name if name in columns else nearest(name, rest, enough=MEANT)
        found.append("" if meant in found else meant)
    unknown = any(name and not meant and name not in columns for name, meant in zip(header, found, strict=True))
    return found, {"of", *({"value"} - {*found})} if unknown else set()


def _read_row(
    shared: _Shared, names: _Names, header: list[str], row: list[str], spot: Spot
) -> tuple[FactForm | None, list[Problem]]:
    """The fact of a row: its cells, the fields of the series where they are empty, and an id made of both."""
    if len(row) != len(header):
        return None, [spot.problem(f"this row has {len(row)} cells, the header has {len(header)}", "Give it as many")]
    given = {name: cell for name, cell in zip(header, row, strict=True) if cell and name}
    of, problems = dict(shared.of), []
    for dimension, cell in given.items():
        if dimension not in FIELDS:
            member = names.member(dimension, cell)
            of[dimension] = member or UNREAD
            if member is None and "members" not in names.known.lost and as_identifier(cell) not in names.known.unclear:
                known = tuple(names.members.get(names.known.kind(dimension), {}))
                problems.append(
                    spot.problem(f"{dimension} has no member {cell!r}", advice(cell, known, f"members of {dimension}"))
                )
    data: dict[str, Any] = shared.data | {name: cell for name, cell in given.items() if name in FIELDS}
    unread = shared.unread - given.keys()
    if measure := names.known.measures.get(data.get("measure", "")):
        # A member that the series gives for another measure of the same file says nothing about this row.
        of = {name: key for name, key in of.items() if name in measure.dimensions or name in given}
    data["of"] = of
    if "id" not in given:
        data["id"] = as_identifier(" ".join((data.get("measure", ""), *of.values(), _label(data.get("period", "")))))
        unread |= {"id"} if unread or UNREAD in of.values() or "" in header else set()
    form, wrong = shape_entry(data, spot, FactForm, unread=unread)
    return form, [*problems, *wrong]


def _label(period: str) -> str:
    found = read_period(period)
    return found.label if found else period
