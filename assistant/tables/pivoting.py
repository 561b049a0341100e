"""Long tables in which a column names what each row measures: made so that every measure has a column of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.english.table_headings import HEADS
from assistant.tables.cells import read_cell
from assistant.tables.headings import unit_said
from assistant.tables.reshaped import Place, Reshaped, with_rows
from assistant.tables.times import is_period
from assistant.tuples import NamedTuple
from assistant.units import Unit

_HEADS = {role: frozenset(names.split(", ")) for role, names in HEADS.items()}
#: By these columns a grid may be one that is printed long.
_LONG = _HEADS["variable"] | _HEADS["unit"]
#: So many measures can stand beside each other, and so many cells be left empty for each figure.
_MOST, _EMPTY = 80, 4
_SEVERAL = 2
#: A column that is called so numbers what another one names.
_CODE = "code"
_FIGURES = ("number", "nothing")


class _Roles(NamedTuple):
    """The columns of a long table: what each row measures, the figure, its unit, and what it is of."""

    measure: int
    value: int
    unit: int | None
    keys: tuple[int, ...]


def pivoted(long: Reshaped) -> Reshaped | None:
    """A long grid with a row for all that is measured of the same; None where no column names measures, where two
    figures are of the same, or where hardly anything is measured of each.

    >>> from assistant.tables.reshaped import as_it_stands
    >>> from assistant.tables.grid import Grid
    >>> rows = (("Land", "Indicator", "Value"), ("Peru", "Exports", "3"), ("Peru", "Imports", "4"))
    >>> pivoted(as_it_stands(Grid(rows), 1)).grid.rows
    (('Land', 'Exports', 'Imports'), ('Peru', '3', '4'))
    """
    roles = _roles(long.grid.rows) if long.grid.header_rows == 1 else None
    if roles is None:
        return None
    header, *body = long.grid.rows
    names = _names(body, roles)
    at_name = {name: at for at, name in enumerate(dict.fromkeys(names), len(roles.keys))}
    if not _SEVERAL <= len(at_name) <= _MOST:
        return None
    cells: dict[tuple[str, ...], dict[int, tuple[str, Place]]] = {}
    told: dict[tuple[str, ...], tuple[Place, ...]] = {}
    for row, name, place in zip(body, names, long.places[1:], strict=True):
        key = tuple(row[at] for at in roles.keys)
        figures = cells.setdefault(key, {})
        if at_name[name] in figures:
            return None
        figures[at_name[name]] = (row[roles.value], place[roles.value])
        told.setdefault(key, tuple(place[at] for at in roles.keys))
    if len(cells) * len(at_name) > _EMPTY * len(body):
        return None
    tops = (*(long.places[0][at] for at in roles.keys), *(long.places[0][roles.measure] for _ in at_name))
    rows = [(*(header[at] for at in roles.keys), *at_name)]
    places = [tops]
    for key, figures in cells.items():
        nowhere = ("", next(iter(figures.values()))[1])
        found = [figures.get(at, nowhere) for at in at_name.values()]
        rows.append((*key, *(text for text, _ in found)))
        places.append((*told[key], *(place for _, place in found)))
    units = {at_name[name]: unit for name, unit in _units(body, names, roles)}
    return with_rows(long.grid, rows, places, names=len(roles.keys))._replace(units=units)


def _roles(rows: Sequence[tuple[str, ...]]) -> _Roles | None:
    """What the columns of a grid are; None where nothing says what its rows measure."""
    header, *body = rows
    heads = [text.strip().lower() for text in header]
    if not _LONG.intersection(heads):
        return None
    unit = next(
        (at for at, head in enumerate(heads) if head in _HEADS["unit"] and not _holds(body, at, _FIGURES)), None
    )
    numbers = [at for at in range(len(heads)) if at != unit and _holds(body, at, _FIGURES)]
    times = [at for at, head in enumerate(heads) if head in _HEADS["period"] or _are_times(body, at)]
    codes = [at for at in numbers if _CODE in heads[at].split()]
    values = [at for at in numbers if at not in times and at not in codes]
    value = next((at for at in values if heads[at] in _HEADS["value"]), values[0] if len(values) == 1 else None)
    if value is None or len(values) > 1:
        return None
    texts = [at for at in range(len(heads)) if at not in (value, unit, *times, *codes)]
    measure = next((at for at in texts if heads[at] in _HEADS["variable"]), None)
    if measure is None and unit is not None:
        measure = _with_own_unit(body, texts, unit)
    if measure is None:
        return None
    # What each measure has one of, as its code, tells no rows apart.
    free = [at for at in texts if at != measure and not (_follows(body, measure, at) and _differs(body, at))]
    keys = tuple(sorted((*(at for at in free if heads[at] not in _HEADS["remark"]), *times)))
    return _Roles(measure, value, unit, keys) if keys else None


def _holds(body: Sequence[tuple[str, ...]], at: int, kinds: tuple[str, ...]) -> bool:
    texts = [row[at] for row in body if row[at].strip()]
    return bool(texts) and all(read_cell(text).kind in kinds for text in texts)


def _are_times(body: Sequence[tuple[str, ...]], at: int) -> bool:
    return all(is_period(row[at]) for row in body)


def _with_own_unit(body: Sequence[tuple[str, ...]], texts: Sequence[int], unit: int) -> int | None:
    """The first column of words each of which has a unit of its own, where there are several units."""
    if len({row[unit] for row in body}) < _SEVERAL:
        return None
    return next((at for at in texts if _follows(body, at, unit)), None)


def _follows(body: Sequence[tuple[str, ...]], at: int, other: int) -> bool:
    """Whether what stands in one column tells what stands in another."""
    seen: dict[str, str] = {}
    return all(seen.setdefault(row[at], row[other]) == row[other] for row in body)


def _differs(body: Sequence[tuple[str, ...]], at: int) -> bool:
    return any(row[at] != body[0][at] for row in body)


def _names(body: Sequence[tuple[str, ...]], roles: _Roles) -> list[str]:
    """What each row measures; with the unit where the same is measured in several."""
    if roles.unit is None or _follows(body, roles.measure, roles.unit):
        return [row[roles.measure] for row in body]
    return [f"{row[roles.measure]} ({row[roles.unit]})" for row in body]


def _units(body: Sequence[tuple[str, ...]], names: Sequence[str], roles: _Roles) -> Iterator[tuple[str, Unit]]:
    """The measures with the units that a column tells of them."""
    if roles.unit is None:
        return
    for name, row in dict(zip(reversed(names), reversed(body), strict=True)).items():
        if row[roles.unit].strip():
            yield name, unit_said(row[roles.unit]) or Unit.parse(row[roles.unit].strip())
