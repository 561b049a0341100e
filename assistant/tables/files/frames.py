"""Data frames of pandas, polars and pyarrow as grids, told by the module of their class; none is imported."""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from assistant.errors import TableError
from assistant.tables.files.limits import check_cells, check_shape
from assistant.tables.files.number_formats import general
from assistant.tables.files.shaping import Rows, declared_grid
from assistant.tables.files.texts import without_controls
from assistant.tables.grid import ColumnHint, Grid

_SHAPES = "Give a path, bytes with a name, or a data frame of pandas, polars or pyarrow"


def read_frame(frame: Any, *, name: str = "") -> Grid | None:
    """The grid of a data frame, None if it is empty. Raises `TableError` for what is none."""
    library = type(frame).__module__.partition(".")[0]
    kind = type(frame).__name__
    if library == "pandas" and kind in ("DataFrame", "Series"):
        return _pandas(frame.to_frame() if kind == "Series" else frame, name)
    if library == "polars" and kind in ("DataFrame", "LazyFrame"):
        return _polars(frame.collect() if kind == "LazyFrame" else frame, name)
    if library == "pyarrow" and kind in ("Table", "RecordBatch"):
        return arrow_grid(frame, file="the data frame", name=name)
    raise TableError(f"A table cannot be read from a {kind}. {_SHAPES}.")


def _pandas(frame: Any, name: str) -> Grid | None:
    check_shape("the data frame", *frame.shape)
    index = frame.index
    if type(index).__name__ != "RangeIndex" or index.name is not None:
        names = [str(each or "") for each in index.names]
        levels = [index.get_level_values(level) for level in range(index.nlevels)]
    else:
        names, levels = [], []
    height = frame.columns.nlevels
    header = [
        [*(names if level == height - 1 else [""] * len(names)), *map(text_of, frame.columns.get_level_values(level))]
        for level in range(height)
    ]
    types = [*(str(level.dtype) for level in levels), *map(str, frame.dtypes)]
    values = [*(list(level) for level in levels), *(list(frame.iloc[:, place]) for place in range(frame.shape[1]))]
    columns = list(map(_shortened, values, types))
    units = frame.attrs.get("units", {})
    return _grid(
        header,
        columns,
        [
            ColumnHint(name=label, unit=_unit(units, label), type=_type(kind))
            for label, kind in zip(header[-1], types, strict=True)
        ],
        name=name,
        title=_title(frame.attrs.get("title")),
    )


def _polars(frame: Any, name: str) -> Grid | None:
    check_shape("the data frame", *frame.shape)
    hints = [ColumnHint(name=label, type=_type(str(kind))) for label, kind in frame.schema.items()]
    columns = [_shortened(column.to_list(), str(column.dtype)) for column in frame.get_columns()]
    return _grid([list(frame.columns)], columns, hints, name=name)


def arrow_grid(table: Any, *, file: str, name: str) -> Grid | None:
    """The grid of a table of pyarrow; metadata of its columns gives their units and descriptions."""
    check_shape(file, table.num_rows, table.num_columns)
    hints = []
    for field in table.schema:
        said = {
            key.decode(errors="replace").lower(): value.decode(errors="replace")
            for key, value in (field.metadata or {}).items()
        }
        hints.append(
            ColumnHint(
                name=_name(field.name),
                title=without_controls(said.get("title", said.get("label", ""))),
                description=without_controls(said.get("description", said.get("comment", ""))),
                unit=without_controls(said.get("unit", said.get("units", ""))),
                type=_type(str(field.type)),
            )
        )
    header = [_name(field.name) for field in table.schema]
    columns = [_shortened(column.to_pylist(), str(column.type)) for column in table.columns]
    title = (table.schema.metadata or {}).get(b"title", b"").decode(errors="replace")
    grid = _grid([header], columns, hints, name=name, title=without_controls(title))
    return grid and grid._replace(file="" if file == "the data frame" else file)


def _name(name: str) -> str:
    """The name of a column, "" for the one that pandas made of an index without a name."""
    return "" if name.startswith("__index_level_") else without_controls(name)


def _grid(
    header: Sequence[Sequence[str]],
    columns: Sequence[Sequence[Any]],
    hints: Sequence[ColumnHint],
    *,
    name: str,
    title: str = "",
) -> Grid | None:
    cells = [[text_of(value) for value in column] for column in columns]
    body = list(zip(*cells, strict=True))
    check_cells("the data frame", len(body) * len(columns))
    return declared_grid(
        Rows(
            [*([*map(without_controls, row)] for row in header), *body], [*[0] * len(header), *range(1, len(body) + 1)]
        ),
        file="",
        name=name,
        title=title,
        hints=hints,
        header_rows=len(header),
    )


def _shortened(values: Sequence[Any], kind: str) -> Sequence[Any]:
    """The values of a column, those of single precision with no more digits than they have."""
    # Arrow calls it "float", the others "float32".
    return list(map(_single, values)) if kind.lower() in ("float", "float32") else values


def _single(value: Any) -> Any:
    """The shortest number that is the same in single precision."""
    if value is None or not isinstance(value, float) or not math.isfinite(value):
        return value
    for digits in range(6, 9):
        shorter = float(f"{value:.{digits}g}")
        with suppress(OverflowError):
            if struct.unpack("f", struct.pack("f", shorter))[0] == value:
                return shorter
    return float(f"{value:.9g}")


def text_of(value: Any) -> str:
    """A value of a data frame as text, "" for one that is missing.

    >>> text_of(2.0), text_of(float("nan")), text_of(Decimal("1.70")), text_of(date(2020, 3, 1))
    ('2', '', '1.70', '2020-03-01')
    """
    if isinstance(value, str):
        return without_controls(value)
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return ""
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return "" if value.is_nan() else format(value, "f") if abs(value.adjusted()) < 100 else str(value)
    if isinstance(value, (datetime, date, time, timedelta)):
        return _moment(value)
    if hasattr(value, "__float__") and not hasattr(value, "__index__"):
        number = float(value)
        # The shortest text of a value in its own precision.
        return "" if math.isnan(number) else general(Decimal(str(value))) if math.isfinite(number) else str(number)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(text_of, value))
    return without_controls(str(value))[:_LONGEST]


_LONGEST = 10_000


def _moment(value: Any) -> str:
    text = str(value)
    return text.removesuffix(" 00:00:00") if isinstance(value, datetime) else text


def _title(said: Any) -> str:
    return without_controls(said) if isinstance(said, str) else ""


def _unit(units: Any, label: str) -> str:
    said = units.get(label) if isinstance(units, dict) else None
    return without_controls(said) if isinstance(said, str) else ""


def _type(kind: str) -> str:
    """The type of a column by the name that its library has for it.

    >>> [_type(kind) for kind in ("int64", "Float64", "datetime64[ns]", "object", "bool", "decimal128(9, 2)")]
    ['integer', 'number', 'date', '', 'truth', 'number']
    """
    lowered = kind.lower()
    for start, found in _TYPES:
        if lowered.startswith(start):
            return found
    return ""


_TYPES = (
    ("int", "integer"),
    ("uint", "integer"),
    ("float", "number"),
    ("double", "number"),
    ("halffloat", "number"),
    ("decimal", "number"),
    ("date", "date"),
    ("timestamp", "date"),
    ("bool", "truth"),
    ("str", "text"),
    ("large_string", "text"),
    ("categor", "text"),
    ("dictionary", "text"),
    ("enum", "text"),
)
