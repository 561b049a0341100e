"""From a file, bytes, standard input or a data frame to grids: the kind is found, and its reader called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.errors import TableError
from assistant.tables.files.data_package import is_package, read_package
from assistant.tables.files.delimited import read_delimited
from assistant.tables.files.excel import read_excel
from assistant.tables.files.frames import read_frame
from assistant.tables.files.json_records import grids_of_data, parse_json, read_json_lines
from assistant.tables.files.kinds import kind_of_bytes, kind_of_text
from assistant.tables.files.limits import LARGEST_UNPACKED, check_size, check_text
from assistant.tables.files.markdown import read_markdown
from assistant.tables.files.old_excel import read_old_excel
from assistant.tables.files.open_document import read_open_document
from assistant.tables.files.packed import open_archive
from assistant.tables.files.parquet import read_arrow, read_parquet
from assistant.tables.files.sources import Source, read_source
from assistant.tables.files.texts import read_text
from assistant.tables.files.web_pages import read_web_page
from assistant.tables.grid import Grid


def read_grids(
    source: Any, *, sheet: str | None = None, title: str = "", name: str = "", unpacked: int = LARGEST_UNPACKED
) -> tuple[Grid, ...]:
    """The tables of a file, of standard input ("-"), of bytes, or of a data frame of pandas, polars or pyarrow.

    `sheet` names the only table wanted, or gives its number, from "1"; `title` stands before what the file has above
    the table, such as its unit; `name` is that of bytes or of a data frame; a packed file may unpack to so many bytes
    as `unpacked` says. Raises `TableError`.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        content = bytes(source)
        file = name or "the table"
        check_size(file, len(content))
        grids = _grids(Source(content, file, unpacked=unpacked), hidden=sheet is not None)
    elif isinstance(source, (str, Path)):
        opened = read_source(source)
        file = opened.file
        grids = _grids(opened._replace(unpacked=unpacked), hidden=sheet is not None)
    else:
        file = name or "the data frame"
        framed = read_frame(source, name=name)
        grids = [framed] if framed else []
    if not grids:
        raise TableError(f"{file} holds no table: all of it is empty.")
    grids = _numbered(grids)
    if sheet is not None:
        grids = [_wanted(grids, sheet, file)]
    return tuple(grid._replace(title="\n".join(filter(None, (title, grid.title)))) for grid in grids)


def _numbered(grids: Sequence[Grid]) -> list[Grid]:
    """The grids, those whose name is that of others too with a number behind it."""
    often = Counter(grid.name for grid in grids)
    return [
        grid._replace(name=f"{grid.name} {number}".strip()) if often[grid.name] > 1 else grid
        for number, grid in enumerate(grids, 1)
    ]


def _wanted(grids: Sequence[Grid], sheet: str, file: str) -> Grid:
    """The grid of a name, or of a number counted from 1."""
    for same in (sheet, sheet.casefold()):
        for grid in grids:
            if same in (grid.name, grid.name.casefold()):
                return grid
    if sheet.isascii() and sheet.isdigit() and len(sheet) < 6 and 1 <= int(sheet) <= len(grids):
        return grids[int(sheet) - 1]
    names = ", ".join(repr(grid.name) for grid in grids[:20])
    raise TableError(f"{file} has no table {sheet!r}. It has {names}.")


def _grids(source: Source, *, hidden: bool) -> list[Grid]:
    try:
        grids = _read(source, hidden=hidden)
        check_text(source.file, max((len(text) for grid in grids for text in _around(grid)), default=0))
        return grids
    except RecursionError:
        raise TableError(f"{source.file} is nested too deeply to be a table.") from None
    except MemoryError:
        raise TableError(f"{source.file} needs more memory than there is. Keep only the rows asked about.") from None


def _around(grid: Grid) -> tuple[str, ...]:
    """What is said of a grid outside its cells, where a text of any length could stand."""
    return grid.name, *grid.title.split("\n"), *grid.notes


def _read(source: Source, *, hidden: bool, delimiter: str = "", quote: str = '"', encoding: str = "") -> list[Grid]:
    content, file, name = source.content, source.file, source.stem
    archive = open_archive(content, file, largest=source.unpacked)
    kind = kind_of_bytes(content, file, archive.members if archive else ())
    if archive:
        return read_excel(archive, hidden=hidden) if kind == "xlsx" else read_open_document(archive)
    if kind == "xls":
        return read_old_excel(content, file=file, hidden=hidden)
    if kind == "parquet":
        return _listed(read_parquet(content, file=file, name=name, largest=source.unpacked))
    if kind == "arrow":
        return _listed(read_arrow(content, file=file, name=name, largest=source.unpacked))
    text, remarks = read_text(content, file, encoding=encoding)
    grids = _of_text(text, source, delimiter, quote)
    return [grid._replace(remarks=(*remarks, *grid.remarks)) for grid in grids]


def _of_text(text: str, source: Source, delimiter: str, quote: str) -> list[Grid]:
    file, name = source.file, source.stem
    kind = kind_of_text(text, source.ending)
    if kind == "web page":
        return read_web_page(text, file=file, name=name)
    if kind == "markdown":
        return read_markdown(text, file=file, name=name)
    if kind == "json lines":
        return read_json_lines(text, file=file, name=name)
    if kind == "json":
        data = parse_json(text, file)
        if is_package(data):
            return read_package(data, source, _resource)
        return grids_of_data(data, file=file, name=name)
    return _listed(read_delimited(text, file=file, name=name, delimiter=delimiter, quote=quote))


def _resource(source: Source, delimiter: str, quote: str, encoding: str) -> list[Grid]:
    """The grids of a file of a data package."""
    if source.ending == ".json":
        return grids_of_data(
            parse_json(read_text(source.content, source.file).text, source.file), file=source.file, name=source.stem
        )
    return _read(source, hidden=False, delimiter=delimiter, quote=quote, encoding=encoding)


def _listed(grid: Grid | None) -> list[Grid]:
    return [grid] if grid else []
