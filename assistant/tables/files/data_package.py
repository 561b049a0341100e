"""Frictionless Data Packages: local resources as grids, with what their schema says of the columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import TableError
from assistant.tables.files.json_records import grids_of_data, parse_json
from assistant.tables.files.limits import check_tables
from assistant.tables.files.sources import Source, read_source
from assistant.tables.files.texts import read_text, without_controls
from assistant.tables.grid import ColumnHint, Grid

_TYPES = {
    "string": "text",
    "number": "number",
    "integer": "integer",
    "boolean": "truth",
    "date": "date",
    "datetime": "date",
    "year": "year",
    "yearmonth": "year",
}
#: Reads the grids of a file in the dialect that its package declares: the source, the delimiter, the quotation
#: mark, the encoding.
Reader = Callable[[Source, str, str, str], list[Grid]]


def is_package(data: Any) -> bool:
    """Whether data that was JSON describes a data package."""
    resources = data.get("resources") if isinstance(data, dict) else None
    return isinstance(resources, list) and any(
        isinstance(each, dict) and ("path" in each or "data" in each) for each in resources
    )


def read_package(data: Mapping[str, Any], source: Source, read: Reader) -> list[Grid]:
    """The grids of the resources of a package. Raises `TableError`."""
    check_tables(source.file, len(data["resources"]))
    grids = []
    for place, resource in enumerate(data["resources"], 1):
        if not isinstance(resource, dict):
            raise TableError(f"{source.file}: resource {place} is no object with a path.")
        name = _said(resource, "name") or str(place)
        for grid in _resource(resource, name, source, read):
            title = (
                _said(resource, "title") or grid.title or (_said(data, "title") if len(data["resources"]) == 1 else "")
            )
            grids.append(_described(grid._replace(name=name, title=title), resource, source))
    return grids


def _resource(resource: Mapping[str, Any], name: str, source: Source, read: Reader) -> list[Grid]:
    if "data" in resource:
        data = resource["data"]
        if isinstance(data, list) and data and all(isinstance(row, list) for row in data):
            return [grid._replace(header_rows=1) for grid in grids_of_data(data, file=source.file, name=name)]
        return grids_of_data(data, file=source.file, name=name)
    path = resource.get("path")
    if isinstance(path, list) and len(path) == 1:
        path = path[0]
    if not isinstance(path, str):
        raise TableError(f"{source.file}: resource {name!r} must have one path, to a file beside it.")
    dialect = resource.get("dialect")
    dialect = dialect if isinstance(dialect, dict) else {}
    encoding = resource.get("encoding")
    return read(
        read_source(_inside(path, source)),
        _sign(dialect.get("delimiter")),
        _sign(dialect.get("quoteChar")) or '"',
        encoding if isinstance(encoding, str) and encoding.lower() not in ("", "utf-8", "utf8") else "",
    )


def _inside(path: str, source: Source) -> Path:
    """The file of a path in a package, which must lie in its folder."""
    if "://" in path:
        raise TableError(f"{source.file} points to {path!r}; only files in its own folder are read. Download it first.")
    if source.path is None:
        raise TableError(
            f"{source.file} points to the file {path!r}. Give the path of the package instead of its text."
        )
    folder = source.path.parent.resolve()
    try:
        found = (folder / path).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise TableError(f"{source.file} points to {path!r}, which is no path of a file.") from error
    if Path(path).is_absolute() or not found.is_relative_to(folder):
        raise TableError(f"{source.file} points to {path!r}, out of its folder. Move the file beside it.")
    return found


def _described(grid: Grid, resource: Mapping[str, Any], source: Source) -> Grid:
    """The grid with what the schema says: hints, names in the place of codes, missing values empty."""
    schema = resource.get("schema")
    if isinstance(schema, str):
        held = read_source(_inside(schema, source))
        schema = parse_json(read_text(held.content, held.file).text, held.file)
    if not isinstance(schema, dict) or not isinstance(fields := schema.get("fields"), list):
        return grid
    known = {_said(field, "name"): field for field in fields if isinstance(field, dict)}
    header = grid.rows[0]
    if not set(header) & known.keys():
        return grid
    missing = schema.get("missingValues", [""])
    absent = {each for each in missing if isinstance(each, str)} if isinstance(missing, list) else set()
    hints = tuple(_hint(known.get(name, {}), name) for name in header)
    names = [dict(hint.codes) for hint in hints]
    body = [
        tuple("" if cell in absent else codes.get(cell, cell) for cell, codes in zip(row, names, strict=True))
        for row in grid.rows[1:]
    ]
    return grid._replace(rows=(header, *body), hints=hints, header_rows=1)


def _hint(field: Mapping[str, Any], name: str) -> ColumnHint:
    return ColumnHint(
        name=name,
        title=_said(field, "title"),
        description=_said(field, "description"),
        unit=next((_said(field, key) for key in ("unit", "units", "unitText", "unitCode") if _said(field, key)), ""),
        type=_TYPES.get(_said(field, "type"), ""),
        codes=_codes(field.get("categories")),
    )


def _codes(categories: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(categories, list):
        return ()
    pairs = [(_said(each, "value"), _said(each, "label")) for each in categories if isinstance(each, dict)]
    return tuple(pair for pair in pairs if all(pair))


def _said(data: Mapping[str, Any], key: str) -> str:
    said = data.get(key)
    return without_controls(said) if isinstance(said, str) else ""


def _sign(written: Any) -> str:
    return written if isinstance(written, str) and len(written) == 1 else ""
