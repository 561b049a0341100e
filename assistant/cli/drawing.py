"""How a table is read, drawn for a terminal: its head, what became of rows and columns, what is left out and why."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.cli.environment import Environment
from assistant.cli.layout import QUIET, STRONG, cells, paragraph, table
from assistant.cli.visible import in_one_line
from assistant.importing.cube import Cube, Observation
from assistant.importing.making import Read
from assistant.tables.headers import header_depth
from assistant.units import NUMBER, plain

#: So many names are shown of one kind, facts, and lines of what is left out.
_NAMES, _FACTS, _LEFT_OUT = 12, 5, 12
#: So much is shown of the table itself: rows below the header, columns, signs of a cell.
_ROWS, _COLUMNS, _CELL = 6, 6, 16


def drawing(read: Read, environment: Environment) -> str:
    """How a table is read: its head, what became of its rows and columns, what is left out and why."""
    parts = [paragraph(in_one_line(read.cube.title or read.grid.file or "a table"), environment, style=STRONG)]
    parts.append(_sample(read))
    rows = [(label, in_one_line(said)) for label, said in (*_shape(read), *_found(read.cube))]
    parts.append(table(rows, environment, label=QUIET))
    if read.cube.left_out:
        parts.append(paragraph("left out", environment, style=STRONG))
        shown = read.cube.left_out[:_LEFT_OUT]
        parts += [
            paragraph(f"{in_one_line(each.what)}: {each.why}", environment, indent=2, hanging=2) for each in shown
        ]
        if len(read.cube.left_out) > _LEFT_OUT:
            parts.append(f"  and {len(read.cube.left_out) - _LEFT_OUT} more")
    parts.append(paragraph(_MEND, environment, style=QUIET))
    return "\n".join(filter(None, parts))


_MEND = (
    "If it is read wrongly, correct it with --reading FILE: YAML with header_rows, skip_rows, transpose, unit, scale, "
    "columns …"
)


def _sample(read: Read) -> str:
    """The first rows as they stand in the file, with what those are that are no data."""
    lines = read.grid.lines or tuple(range(1, len(read.grid.rows) + 1))
    count = _depth(read) + _ROWS
    shown = [[_cut(cell) for cell in row[:_COLUMNS]] for row in read.grid.rows[:count]]
    widths = [max(cells(row[at]) for row in shown) for at in range(len(shown[0]))]
    more = " …" if len(read.grid.rows[0]) > _COLUMNS else ""
    drawn = []
    for at, row in enumerate(shown):
        padded = " │ ".join(cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True))
        drawn.append(f"{_mark(read, at, lines[at]):>7} {lines[at]:>4} │ {padded}{more}".rstrip())
    if len(read.grid.rows) > count:
        drawn.append(f"{'':>7} {'…':>4}")
    return "\n".join(drawn)


def _depth(read: Read) -> int:
    """How many rows are header; none where rows are to be columns."""
    if read.correction.is_turned:
        return 0
    return read.correction.header_rows or read.grid.header_rows or header_depth(read.grid.rows)


def _mark(read: Read, at: int, line: int) -> str:
    if line in read.correction.skip_rows:
        return "skipped"
    if at < _depth(read):
        return "header"
    row = read.grid.rows[at]
    return "group" if row[0].strip() and not any(map(str.strip, row[1:])) else ""


def _cut(cell: str) -> str:
    text = in_one_line(cell)
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


def _shape(read: Read) -> list[tuple[str, str]]:
    said = [("read as", "exported facts" if read.table is None else _FORMS[read.table.form])]
    if read.table is not None and read.table.is_turned:
        said.append(("turned", "time runs down the rows"))
    said += read.cube.reading
    said += [("remark", remark) for remark in read.grid.remarks]
    return said


_FORMS = {"matrix": "a table of two sides", "records": "records: a row is one thing"}


def _found(cube: Cube) -> list[tuple[str, str]]:
    """What is in it: measures with their units, members by dimension, periods, the first facts."""
    measures: dict[str, str] = {}
    members: dict[str, dict[str, None]] = {}
    for each in cube.observations:
        if each.number is not None or each.measure not in measures:
            measures[each.measure] = _unit(each) or "no unit"
        for dimension, member in each.members:
            members.setdefault(dimension, {})[member] = None
    units = [f"{name} ({unit})" for name, unit in measures.items()]
    periods = sorted({each.period for each in cube.observations if each.period})
    said = [("measures", listed(units) or "none")]
    said += [(dimension, listed(list(names))) for dimension, names in members.items()]
    said.append(("periods", listed([period.label for period in periods]) or "none"))
    asked = dict.fromkeys(each.asks[0] for each in cube.told)
    said += [("words", f"{listed(list(asked))}: {len(cube.told):,} topics")] if asked else []
    said.append(("facts", f"{len(cube.observations):,}"))
    said += [("such as" if at == 0 else "", _claim(each)) for at, each in enumerate(cube.observations[:_FACTS])]
    return said


def _claim(observation: Observation) -> str:
    number = plain(observation.number) if observation.number is not None else ""
    return f"{observation.called}: {number} {_unit(observation)}".strip() + f" ({observation.at})"


def _unit(observation: Observation) -> str:
    return observation.unit.name.removesuffix(NUMBER.base).strip()


def listed(names: Sequence[str]) -> str:
    """Names in a line, the first of many."""
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    return in_one_line(", ".join(names[:_NAMES])) + more
