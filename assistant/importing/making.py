"""From a file with a table to the files of a pack, checked before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from assistant.errors import TableError
from assistant.facts import Pack
from assistant.importing.cube import Cube
from assistant.importing.draft import draft_of
from assistant.importing.examples import examples_of
from assistant.importing.from_facts import cube_of_facts, is_exported
from assistant.importing.from_matrix import cube_of_matrix
from assistant.importing.from_records import cube_of_records
from assistant.importing.naming import identifier
from assistant.importing.pack_text import FACTS_FILE, csv_text, pack_text
from assistant.importing.settling import settled
from assistant.packs.checking import check_contents
from assistant.packs.compiling import compile_pack
from assistant.packs.contents import PACK_FILE, Contents
from assistant.tables.correcting.applying import read_table
from assistant.tables.correcting.correction import NONE, Correction
from assistant.tables.correcting.reading import read_correction
from assistant.tables.files import read_grids
from assistant.tables.files.sources import STANDARD_INPUT
from assistant.tables.grid import Grid
from assistant.tables.table import Table

#: So many names of tables are told.
_TOLD = 10


class Read(NamedTuple):
    """A table as it is read, and what it claims."""

    grid: Grid
    #: None for facts that were exported, whose every row says what it is.
    table: Table | None
    cube: Cube
    correction: Correction = NONE


class Made(NamedTuple):
    """A pack made of a table: its name, its files by name, and the pack that they are."""

    name: str
    files: dict[str, bytes]
    pack: Pack
    read: Read


def read_source(
    source: Any,
    *,
    title: str = "",
    sheet: str | None = None,
    reading: str | Path | Mapping[str, Any] | Correction | None = None,
) -> Read:
    """The one table of a file, of bytes or of a data frame, and what it claims. Raises `TableError`.

    `reading` corrects how it is read. A file with several tables needs one of them named.
    """
    correction = read_correction(reading)
    sheet = sheet or correction.sheet
    grids = read_grids(source, sheet=sheet)
    if len(grids) > 1:
        names = ", ".join(repr(grid.name) for grid in grids[:_TOLD])
        more = f" and {len(grids) - _TOLD} more" if len(grids) > _TOLD else ""
        raise TableError(f"there are {len(grids)} tables: {names}{more}. Name one with --sheet, or give its number.")
    grid = grids[0]
    if title:
        correction = correction._replace(title=title)
    if is_exported(grid):
        cube = cube_of_facts(grid._replace(title=title or grid.title))
        return Read(grid, None, settled(cube), correction)
    table = read_table(grid, correction)
    if table.form == "matrix":
        cube = cube_of_matrix(table, correction)
    else:
        cube = cube_of_records(table, correction, () if correction.is_turned else grid.hints)
    return Read(grid, table, settled(cube), correction)


def make_pack(read: Read, *, name: str) -> Made:
    """The pack of a table. Raises `TableError` where the table claims nothing that a pack can hold."""
    if not read.cube.observations:
        reasons = "; ".join(f"{each.what}: {each.why}" for each in read.cube.left_out[:_TOLD])
        why = f" ({reasons})" if reasons else ""
        raise TableError(f"no figure was found in the table{why}. See how it is read with --dry-run.")
    draft = draft_of(read.cube)
    files = {PACK_FILE: b"", **({FACTS_FILE: csv_text(draft.rows).encode()} if draft.rows else {})}
    files[PACK_FILE] = pack_text(draft, read.cube, name=name, file=read.grid.file).encode()
    pack = _checked(files, name)
    examples = examples_of(pack)
    if examples:
        files[PACK_FILE] = pack_text(draft, read.cube, name=name, file=read.grid.file, examples=examples).encode()
        pack = _checked(files, name)
    return Made(name, files, pack, read)


def _checked(files: dict[str, bytes], name: str) -> Pack:
    """The pack of some files. Raises `TableError` where it is none, which would be a fault of this program."""
    checked = check_contents(Contents(Path(name), files))
    if checked.problems or checked.form is None:
        raise TableError(f"the table cannot be written as a pack: {checked.problems[0]}")
    return compile_pack(checked.form, checked.facts)


def name_for(file: str) -> str:
    """The name of the pack of a file.

    >>> name_for("data/Sales 2020.xlsx"), name_for("-")
    ('sales-2020', 'table')
    """
    return "table" if file == STANDARD_INPUT else identifier(Path(file).stem, otherwise="table")
