"""From a file with a table to the files of a pack, checked before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.errors import TableError
from assistant.facts import Pack
from assistant.importing.cube import Cube, LeftOut
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
from assistant.tables.cells import read_cell
from assistant.tables.correcting.applying import read_table
from assistant.tables.correcting.correction import NONE, Correction
from assistant.tables.correcting.reading import read_correction
from assistant.tables.files import read_grids
from assistant.tables.files.sources import STANDARD_INPUT
from assistant.tables.grid import ColumnHint, Grid
from assistant.tables.sheets.durations import seconds_of
from assistant.tables.table import Table
from assistant.tuples import NamedTuple

#: A pack is loaded as a whole with every question: more facts than this make it slow.
MOST_FACTS = 20_000
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
        grids = tuple(filter(_may_be_table, grids)) or grids
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
    table = read_table(grid, correction, is_kept=True)
    hints = () if correction.is_turned else grid.hints
    return Read(grid, table, cube_of(table, correction, hints), correction)


def pack_of_export(grid: Grid) -> Pack:
    """The pack of which a table was exported. Raises `TableError` where it is none."""
    read = Read(grid, None, settled(cube_of_facts(grid)))
    return make_pack(read, name=name_for(grid.file or grid.name)).pack


def _may_be_table(grid: Grid) -> bool:
    """Whether a grid has a row below a header and a figure in it, unlike a sheet of notes."""
    return any(read_cell(cell).number is not None for row in grid.rows[1:] for cell in row)


def cube_of(table: Table, correction: Correction = NONE, hints: Sequence[ColumnHint] = ()) -> Cube:
    """What a table claims, as a pack can hold it."""
    if table.form == "matrix":
        return settled(cube_of_matrix(table, correction))
    return settled(cube_of_records(table, correction, hints))


def make_pack(read: Read, *, name: str) -> Made:
    """The pack of a table. Raises `TableError` where the table claims nothing that a pack can hold, or too much."""
    count = len(read.cube.observations)
    if count > MOST_FACTS:
        mend = "Ask the table itself with --table, or leave out columns with --reading (`columns: {NAME: skip}`)"
        raise TableError(f"the table has {count:,} figures, and a pack is made of at most {MOST_FACTS:,}. {mend}.")
    if not read.cube.observations and not any(seconds_of(each.value) is not None for each in read.cube.told):
        reasons = "; ".join(f"{each.what}: {each.why}" for each in read.cube.left_out[:_TOLD])
        why = f" ({reasons})" if reasons else ""
        raise TableError(f"no figure was found in the table{why}. See how it is read with --dry-run.")
    try:
        return _made(read, name=name)
    except TableError:
        if not read.cube.told or not count:
            raise
    # Words of a table may be no names that a pack can hold: then its figures stand alone.
    what = LeftOut("cells of text", "what they say cannot be told in a pack")
    alone = read.cube._replace(told=(), left_out=(*read.cube.left_out, what))
    return _made(read._replace(cube=alone), name=name)


def _made(read: Read, *, name: str) -> Made:
    draft = draft_of(read.cube)
    files = {PACK_FILE: b"", **({FACTS_FILE: csv_text(draft.rows).encode()} if draft.rows else {})}
    files[PACK_FILE] = pack_text(draft, read.cube, name=name, file=read.grid.file).encode()
    pack = _checked(files, name)
    examples = examples_of(pack)
    if examples:
        files[PACK_FILE] = pack_text(draft, read.cube, name=name, file=read.grid.file, examples=examples).encode()
    # Examples are text that the check of a pack says nothing more about.
    return Made(name, files, pack._replace(examples=examples), read)


def _checked(files: dict[str, bytes], name: str) -> Pack:
    """The pack of some files. Raises `TableError` where it is none, which would be a fault of this program."""
    checked = check_contents(Contents(name, files))
    if checked.problems or checked.form is None:
        raise TableError(f"the table cannot be written as a pack: {checked.problems[0]}")
    return compile_pack(checked.form, checked.facts)


def name_for(file: str) -> str:
    """The name of the pack of a file.

    >>> name_for("data/Sales 2020.xlsx"), name_for("-")
    ('sales-2020', 'table')
    """
    return "table" if file == STANDARD_INPUT else identifier(Path(file).stem, otherwise="table")
