"""JSON to grids: records, lists of values, and objects one level deep; numbers stay as they are written."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, NoReturn

from assistant.errors import TableError
from assistant.tables.files.limits import check_cells, check_tables
from assistant.tables.files.shaping import Rows, declared_grid
from assistant.tables.files.texts import without_controls
from assistant.tables.grid import Grid, Span

_SHAPES: Final = 'A table is a list of objects, [{"region": "North", "sales": 1}, …], or an object of lists.'
_TITLES = ("title", "caption", "name", "description")
_NOTES = ("note", "notes", "footnote", "footnotes", "source")


def parse_json(text: str, file: str, *, line: int = 1) -> Any:
    """The data of a JSON text with numbers as text, as written. Raises `TableError`."""
    check_cells(file, text.count(","))
    try:
        return json.loads(
            text, parse_float=_written, parse_int=str, parse_constant=str, object_pairs_hook=_without_doubles
        )
    except RecursionError:
        raise TableError(f"{file} is nested too deeply to be a table. {_SHAPES}") from None
    except json.JSONDecodeError as error:
        raise TableError(f"{file}, line {error.lineno + line - 1}: this is not JSON: {error.msg}.") from error
    except _DoubleError as error:
        raise TableError(f"{file} has an object with the key {error} twice. Keep one of them.") from error


class _DoubleError(Exception):
    """A key that stands twice in one object."""


def _written(number: str) -> str:
    """A number as it is written, or without its power of ten if that is short."""
    exponent = number.lower().partition("e")[2]
    return format(Decimal(number), "f") if exponent and len(exponent) <= 3 else number


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        often = Counter(key for key, _ in pairs)
        raise _DoubleError(repr(often.most_common(1)[0][0]))
    return found


def read_json_lines(text: str, *, file: str, name: str) -> list[Grid]:
    """The table of which every line of a text is a record in JSON."""
    check_cells(file, text.count("\n"))
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    records = [parse_json(line, file, line=number) for number, line in lines]
    if any(not isinstance(record, dict) for record in records):
        number = next(
            number for (number, _), record in zip(lines, records, strict=True) if not isinstance(record, dict)
        )
        raise TableError(f'{file}, line {number}: every line must be an object, {{"region": "North", "sales": 1}}.')
    grid = _records(records, [0, *(number for number, _ in lines)], file=file, name=name)
    return [grid] if grid else []


def grids_of_data(data: Any, *, file: str, name: str) -> list[Grid]:
    """The tables in data that was JSON: its own, or those that its members hold."""
    grid = _table(data, file=file, name=name)
    if grid:
        return [grid]
    if not isinstance(data, dict):
        _complain(file)
    inner = {key: _table(value, file=file, name=key) for key, value in data.items() if isinstance(value, (list, dict))}
    grids = [found for found in inner.values() if found]
    check_tables(file, len(grids))
    if not grids:
        _complain(file)
    if len(grids) > 1:
        return grids
    title = next(iter(_said(data, _TITLES)), "")
    return [grids[0]._replace(name=name, title=title, notes=_said(data, _NOTES))]


def _complain(file: str) -> NoReturn:
    raise TableError(f"{file} holds no table that can be seen. {_SHAPES}")


def _said(data: Mapping[str, Any], keys: Sequence[str]) -> tuple[str, ...]:
    """What an object says of its table under some keys."""
    return tuple(_text(data[key]) for key in keys if isinstance(data.get(key), str) and data[key].strip())


def _table(data: Any, *, file: str, name: str) -> Grid | None:
    """The grid of data that is a table itself, None if it is none."""
    if isinstance(data, list) and data:
        if all(isinstance(each, dict) for each in data):
            return _records(data, range(len(data) + 1), file=file, name=name)
        if all(isinstance(each, list) for each in data) and any(data):
            return _lists(data, range(1, len(data) + 1), file=file, name=name)
    if isinstance(data, dict) and data:
        values = list(data.values())
        if isinstance(data.get("columns"), list) and isinstance(data.get("data"), list):
            return _split(data, file=file, name=name)
        if all(isinstance(value, list) and value and not any(map(_is_deep, value)) for value in values):
            length = max(map(len, values))
            check_cells(file, length * len(values))
            columns = [[key, *map(_text, value), *[""] * (length - len(value))] for key, value in data.items()]
            return declared_grid(
                Rows(list(zip(*columns, strict=True)), range(length + 1)), file=file, name=name, header_rows=1
            )
        if len(values) > 1 and all(
            isinstance(value, dict) and value and not any(map(_is_deep, value.values())) for value in values
        ):
            return _keyed(data, file=file, name=name)
    return None


def _split(data: Mapping[str, Any], *, file: str, name: str) -> Grid | None:
    """The grid of names of columns beside the rows of their values, as data frames are written."""
    rows = data["data"]
    index = data.get("index")
    if not all(isinstance(row, list) for row in rows):
        return None
    body = [data["columns"], *rows]
    if isinstance(index, list) and len(index) == len(rows) and index != [str(place) for place in range(len(rows))]:
        body = [["", *data["columns"]], *([key, *row] for key, row in zip(index, rows, strict=True))]
    grid = _lists(body, range(len(body)), file=file, name=name)
    return grid and grid._replace(header_rows=1)


def _lists(data: Sequence[Sequence[Any]], lines: Sequence[int], *, file: str, name: str) -> Grid | None:
    check_cells(file, len(data) * max(map(len, data)))
    return declared_grid(Rows([[_text(cell) for cell in row] for row in data], lines), file=file, name=name)


def _keyed(data: Mapping[str, Mapping[str, Any]], *, file: str, name: str) -> Grid | None:
    """The grid of an object of objects: the outer keys name the rows."""
    columns = list(dict.fromkeys(key for row in data.values() for key in row))
    if columns == [str(place) for place in range(len(columns))]:
        # Numbered rows within named columns.
        listed = {key: [row.get(place) for place in columns] for key, row in data.items()}
        return _table(listed, file=file, name=name)
    check_cells(file, len(data) * len(columns))
    rows = [["", *columns], *([key, *(_text(row.get(column)) for column in columns)] for key, row in data.items())]
    return declared_grid(Rows(rows, range(len(rows))), file=file, name=name, header_rows=1)


def _records(records: Sequence[Mapping[str, Any]], lines: Sequence[int], *, file: str, name: str) -> Grid | None:
    """The grid of records; keys of an object within a record stand below its own key in the header."""
    paths: dict[tuple[str, str], None] = {}
    flat: list[dict[tuple[str, str], Any]] = []
    deep: dict[str, None] = {}
    for record in records:
        row: dict[tuple[str, str], Any] = {}
        for key, value in record.items():
            if isinstance(value, dict):
                row.update({(key, inner): each for inner, each in value.items()})
            else:
                row[key, ""] = value
        flat.append(row)
        paths.update(dict.fromkeys(row))
        deep.update(dict.fromkeys(path[0] for path, value in row.items() if _is_deep(value)))
    ordered = _beside(paths)
    check_cells(file, len(flat) * len(ordered))
    header: list[list[str]] = [[outer for outer, _ in ordered]]
    nested = any(inner for _, inner in ordered)
    if nested:
        header.append([inner for _, inner in ordered])
    body = [[_text(row.get(path)) for path in ordered] for row in flat]
    merged = _merged(header[0]) if nested else ()
    for span in merged:
        header[0][span.left + 1 : span.right + 1] = [""] * (span.right - span.left)
    return declared_grid(
        Rows([*header, *body], [*[lines[0]] * len(header), *lines[1:]]),
        file=file,
        name=name,
        merged=merged,
        header_rows=len(header),
        remarks=tuple(f"{key!r} holds lists or objects within it and is taken as text." for key in deep),
    )


def _beside(paths: Mapping[tuple[str, str], None]) -> list[tuple[str, str]]:
    """The columns in the order of their first key, those of one object beside each other."""
    places = {outer: place for place, outer in reversed(list(enumerate(outer for outer, _ in paths)))}
    return sorted(paths, key=lambda path: places[path[0]])


def _merged(names: Sequence[str]) -> tuple[Span, ...]:
    """The spans of equal names beside each other."""
    spans = []
    left = 0
    for right in range(1, len(names) + 1):
        if right == len(names) or names[right] != names[left]:
            if right - left > 1:
                spans.append(Span(0, left, 0, right - 1))
            left = right
    return tuple(spans)


def _is_deep(value: Any) -> bool:
    """Whether a value is no single one, nor a list of single ones."""
    if isinstance(value, list):
        return any(isinstance(each, (list, dict)) for each in value)
    return isinstance(value, dict)


def _text(value: Any) -> str:
    """A value as the text of a cell."""
    if isinstance(value, str):
        return without_controls(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not _is_deep(value):
        return ", ".join(map(_text, value))
    return without_controls(json.dumps(value, ensure_ascii=False))
