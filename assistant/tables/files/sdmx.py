"""SDMX-CSV: which columns are dimensions, the time, the value and its unit, as the standard names them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.tables.files.shaping import Rows, declared_grid
from assistant.tables.grid import ColumnHint, Grid
from assistant.tuples import NamedTuple

_VALUE = "OBS_VALUE"
_TIME = "TIME_PERIOD"
_UNITS = {"UNIT_MEASURE", "UNIT", "CURRENCY"}
_SCALE = "UNIT_MULT"
#: What says which data set a row belongs to, not what it holds.
_ABOUT = {"DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE"}
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_@$-]*")
#: "FREQ: Frequency" in a header, "A: Annual" in a cell.
_BOTH = re.compile(r"(?P<code>\S+?): (?P<name>\S.*)")
_SCALE_WORDS = {"3": "thousand", "6": "million", "9": "billion", "12": "trillion"}


class _Column(NamedTuple):
    code: str
    name: str
    cells: tuple[str, ...]
    codes: tuple[tuple[str, str], ...]
    role: str
    #: Where it stands in the file, counted from 0.
    at: int


def is_sdmx(header: Sequence[str]) -> bool:
    """Whether the first row of a CSV is that of SDMX-CSV.

    >>> is_sdmx(["DATAFLOW", "GEO", "TIME_PERIOD", "OBS_VALUE"]), is_sdmx(["Region", "Sales"])
    (True, False)
    """
    codes = {_code_of(cell).upper() for cell in header}
    return _VALUE in codes and bool(codes & {_TIME, "DATAFLOW", "STRUCTURE"})


def sdmx_grid(rows: Rows, *, file: str, name: str) -> Grid | None:
    """The grid of an SDMX-CSV, names in the place of codes, with a hint for every column."""
    header, *body = rows.cells
    width = len(header)
    cells = [(*row[:width], *[""] * (width - len(row))) for row in body]
    table = list(zip(*cells, strict=True)) or [()] * width
    columns = _columns(header, table)
    about = {column.code: column for column in columns if column.code in _ABOUT}
    columns = [column for column in columns if column.code not in _ABOUT]
    printed = [tuple(column.name for column in columns), *zip(*(column.cells for column in columns), strict=True)]
    grid = declared_grid(
        Rows(printed, rows.lines),
        file=file,
        name=name,
        title=_title(about),
        hints=[_hint(column, columns) for column in columns],
        header_rows=1,
    )
    kept = (grid.across or range(len(columns))) if grid else ()
    return grid and grid._replace(across=tuple(columns[at].at for at in kept))


def _columns(header: Sequence[str], table: Sequence[tuple[str, ...]]) -> list[_Column]:
    """The columns; a column of names after one of codes is joined with it."""
    found: list[_Column] = []
    seen_value = False
    place = 0
    while place < len(header):
        code, name = _code_of(header[place]).upper(), _name_of(header[place])
        cells, codes = _named(table[place])
        at = place
        following = header[place + 1] if place + 1 < len(header) else ""
        if following and _is_name_beside(header[place], following):
            names = table[place + 1]
            codes = tuple(dict.fromkeys((each, said) for each, said in zip(cells, names, strict=True) if said != each))
            codes = tuple(pair for pair in codes if all(pair))
            cells = tuple(said or each for each, said in zip(cells, names, strict=True))
            name = following
            place += 1
        role = _role(code, seen_value)
        if role == "scale":
            # The power of ten is what counts, not what it is called.
            known = {said: each for each, said in codes}
            cells = tuple(known.get(cell, cell) for cell in cells)
        found.append(_Column(code, name, cells, codes, role, at))
        seen_value = seen_value or code == _VALUE
        place += 1
    return found


def _role(code: str, after_value: bool) -> str:
    if code in _UNITS:
        return "unit"
    fixed = {_VALUE: "measure", _TIME: "time", _SCALE: "scale"}
    return fixed.get(code) or ("attribute" if after_value else "dimension")


def _is_name_beside(code: str, name: str) -> bool:
    """Whether a header is the name of the code in the header before it: "REF_AREA", "Reference area"."""
    return bool(_CODE.fullmatch(code)) and code.isupper() and not name.isupper() and not _BOTH.fullmatch(name)


def _code_of(cell: str) -> str:
    both = _BOTH.fullmatch(cell)
    # The second edition of the format writes "STRUCTURE[;]" and "TITLE[]".
    return (both["code"] if both else cell).partition("[")[0].strip()


def _name_of(cell: str) -> str:
    both = _BOTH.fullmatch(cell)
    return both["name"] if both else cell.partition("[")[0].strip()


def _named(cells: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Cells with names in the place of "code: name", and which code stands for which name."""
    pairs = [_BOTH.fullmatch(cell) for cell in dict.fromkeys(cells) if cell]
    known = {pair[0]: (pair["code"], pair["name"]) for pair in pairs if pair}
    if not pairs or len(known) < len(pairs):
        return cells, ()
    return tuple(known[cell][1] if cell else "" for cell in cells), tuple(known.values())


def _title(about: dict[str, _Column]) -> str:
    for code in ("STRUCTURE_NAME", "DATAFLOW"):
        if (column := about.get(code)) and column.cells and (column.codes or code == "STRUCTURE_NAME"):
            return column.cells[0] if len(set(column.cells)) == 1 else ""
    return ""


def _hint(column: _Column, columns: Sequence[_Column]) -> ColumnHint:
    return ColumnHint(
        name=column.name,
        title=column.name if column.name != column.code else "value" if column.code == _VALUE else "",
        unit=_unit(columns) if column.code == _VALUE else "",
        type="number" if column.code == _VALUE else "",
        role=column.role,
        codes=column.codes,
    )


def _unit(columns: Sequence[_Column]) -> str:
    """The unit of all values, if it is one: "million US dollar"; else "", and each row has its own."""
    units = {cell for column in columns if column.role == "unit" for cell in column.cells}
    scales = {cell for column in columns if column.role == "scale" for cell in column.cells}
    if len(units) != 1 or len(scales) > 1:
        return ""
    power = next(iter(scales), "0")
    scale = _SCALE_WORDS.get(power, "" if power in ("", "0") else f"10^{power}")
    return f"{scale} {next(iter(units))}".strip()
