"""The TSV of Eurostat: what rows are about in one column, values with flags behind them, a colon for nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from assistant.tables.files.shaping import Rows, declared_grid
from assistant.tables.grid import Grid

#: The first header: names of dimensions, and of what runs across.
_HEAD = re.compile(r"(?P<names>\w+(?:,\w+)*)\\(?:TIME_PERIOD|time)", re.IGNORECASE)
_CELL = re.compile(r"(?P<value>:|-?\d[\d.]*)(?: (?P<flags>[a-z]{1,4}))?")
#: What people call the dimensions that nearly every table has; others go by their own name.
_NOUNS = {"geo": "country", "nace_r2": "industry", "isced11": "education", "citizen": "citizenship"}
#: How a country is coded there and nowhere else.
_CODES = {"EL": "GR", "UK": "GB"}
#: Units by their codes.
_UNITS = {
    "PC": "percent", "PC_GDP": "percent", "MIO_EUR": "million EUR", "EUR": "EUR", "THS_PER": "thousand persons",
    "THS_T": "thousand tonnes", "T": "tonne", "NR": "number", "THS": "thousand", "KTOE": "ktoe", "MIO": "million",
}  # fmt: skip
_TWO_LETTERS = 2


def is_eurostat(header: Sequence[str]) -> bool:
    """Whether the first row is that of such a file.

    >>> is_eurostat(["freq,unit,geo\\\\TIME_PERIOD", "2019"]), is_eurostat(["Region", "2019"])
    (True, False)
    """
    return bool(header) and bool(_HEAD.fullmatch(header[0].strip()))


def eurostat_grid(rows: Rows, *, file: str, name: str) -> Grid | None:
    """The grid: rows are called by what differs between them, the last column has their units."""
    header, *body = rows.cells
    found = _HEAD.fullmatch(header[0].strip())
    assert found
    names = [each.lower() for each in found["names"].split(",")]
    keys = [[*row[0].split(","), *[""] * len(names)][: len(names)] for row in body]
    told = [at for at, each in enumerate(names) if each not in ("freq", "unit") and len({key[at] for key in keys}) > 1]
    told = told or [len(names) - 1]
    unit = names.index("unit") if "unit" in names else None
    printed = [[_NOUNS.get(names[told[-1]], names[told[-1]]), *(text.strip() for text in header[1:]), "unit"]]
    flags: dict[str, None] = {}
    for key, row in zip(keys, body, strict=True):
        label = " | ".join(_called(names[at], key[at]) for at in told)
        cells = [_value(text, flags) for text in [*row[1:], *[""] * len(header)][: len(header) - 1]]
        printed.append([label, *cells, _UNITS.get(key[unit], key[unit]) if unit is not None else ""])
    remarks = (f"Flags behind values are left aside: {', '.join(flags)}.",) if flags else ()
    grid = declared_grid(Rows(printed, rows.lines), file=file, name=name, title="", header_rows=1, remarks=remarks)
    # All keys stand in the first column of the file, the unit among them.
    stand = (*range(len(header)), 0)
    return grid and grid._replace(across=tuple(stand[at] for at in grid.across) or stand)


def _value(text: str, flags: dict[str, None]) -> str:
    """The value of a cell without its flags, which are gathered."""
    found = _CELL.fullmatch(text.strip())
    if found is None:
        return text.strip()
    flags.update(dict.fromkeys([found["flags"]] if found["flags"] and found["value"] != ":" else []))
    return "" if found["value"] == ":" else found["value"]


def _called(dimension: str, code: str) -> str:
    """What a code stands for, where that is a country."""
    code = code.partition("_")[0] if code.startswith(("EU", "EA")) else code
    name = _countries().get(_CODES.get(code, code)) if dimension == "geo" else None
    return name or code


@cache
def _countries() -> dict[str, str]:
    """Code of two letters → name of the country."""
    table = (Path(__file__).parents[2] / "english" / "countries.csv").read_text(encoding="utf-8")
    rows = [line.split(",") for line in table.splitlines()]
    return {row[_TWO_LETTERS]: row[0] for row in rows if len(row) > _TWO_LETTERS}
