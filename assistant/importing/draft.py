"""Claims as the entries of a pack: sources, dimensions, members, measures and the rows of its facts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.table_headings import NOT_ADDING
from assistant.importing.cells import NIL, TAKEN_OFF
from assistant.importing.cube import Cube, Observation, Told
from assistant.importing.naming import Ids, dimension_id, other_names, plural_of, unshared
from assistant.importing.periods import notation_of
from assistant.importing.yaml_text import Value
from assistant.tables.headers import is_unit_note
from assistant.tables.names import clean_name
from assistant.tuples import NamedTuple
from assistant.units import NUMBER, Unit, plain

Fields = dict[str, Value]
#: Fields of a fact that no row of a CSV file can hold.
_BESIDE = ("rank", "above", "editorial")
_NOTED = f"(?:{'|'.join(map(re.escape, (NIL, TAKEN_OFF)))})"
_AT = re.compile(rf"row (\d+), column (\d+)(?: {_NOTED})?")


class Draft(NamedTuple):
    """The entries of a pack, as they are written."""

    title: str
    sources: tuple[Fields, ...]
    dimensions: tuple[Fields, ...]
    members: tuple[Fields, ...]
    measures: tuple[Fields, ...]
    #: Facts that cannot stand in a row.
    facts: tuple[Fields, ...]
    #: Header and rows of the CSV file.
    rows: tuple[tuple[str, ...], ...]
    topics: tuple[Fields, ...] = ()


class _Known(NamedTuple):
    """Ids by what they are of."""

    dimensions: dict[str, str]
    #: (dimension, name) → id.
    members: dict[tuple[str, str], str]
    measures: dict[str, str]
    sources: dict[str, str]


def draft_of(cube: Cube) -> Draft:
    """The entries of a pack that says what a table claims."""
    known = _known(cube)
    ids = Ids()
    measures = tuple(_measures(cube, known))
    units = {entry["id"]: entry["unit"] for entry in measures}
    facts = [_fact(each, known, ids) for each in cube.observations]
    for fact in facts:
        if fact.get("unit") == units[fact["measure"]]:
            del fact["unit"]
    beside = [any(name in fact for name in _BESIDE) for fact in facts]
    return Draft(
        title_of(cube),
        tuple(_sources(cube, known)),
        tuple(_dimension(name, key) for name, key in known.dimensions.items()),
        tuple(_members(known)),
        measures,
        tuple(fact for fact, is_beside in zip(facts, beside, strict=True) if is_beside),
        _rows([fact for fact, is_beside in zip(facts, beside, strict=True) if not is_beside], known),
        tuple(_topic(each, ids) for each in cube.told),
    )


def _topic(told: Told, ids: Ids) -> Fields:
    place = _AT.fullmatch(told.at)
    return {
        "id": ids.new(f"r{place[1]}c{place[2]}" if place else told.at, otherwise="topic"),
        "of": [told.of],
        "asks": list(told.asks),
        "value": told.value,
        "statement": told.statement,
        "at": told.at,
    }


def _known(cube: Cube) -> _Known:
    ids, members, names = Ids(), Ids(), Ids()
    dimensions: dict[str, str] = {}
    found: dict[tuple[str, str], str] = {}
    for dimension, member in [pair for each in cube.observations for pair in each.members]:
        if dimension not in dimensions:
            dimensions[dimension] = dimension_id(ids, dimension)
        if (dimension, member) not in found:
            found[dimension, member] = members.new(member, otherwise=dimensions[dimension])
    measures = dict.fromkeys(each.measure for each in cube.observations)
    titles = Ids(("table",))
    told = [dict(each.fields) for each in cube.observations]
    sources = dict.fromkeys(
        fields[name] for name in ("source", "origin", "added from") for fields in told if name in fields
    )
    return _Known(
        dimensions,
        found,
        {measure: names.new(measure, otherwise="measure") for measure in measures},
        {title: titles.new(title, otherwise="source") for title in sources},
    )


def _sources(cube: Cube, known: _Known) -> list[Fields]:
    told = [dict(each.fields) for each in cube.observations]
    of_report = {fields["source"] for fields in told if "source" in fields}
    origins = {fields["origin"] for fields in told if "origin" in fields}
    found: list[Fields] = []
    if len(of_report) == 0 or any("source" not in fields for fields in told):
        found.append({"id": "table", "title": title_of(cube)})
    for title, key in known.sources.items():
        kind = "" if title in of_report else "origin" if title in origins else "editorial"
        found.append({"id": key, "title": title, "kind": kind})
    return sorted(found, key=lambda entry: bool(entry.get("kind")))


def title_of(cube: Cube) -> str:
    """The title of a table on one line, without lines that only tell its unit."""
    lines = [line for line in cube.title.splitlines() if line.strip()]
    said = [line for line in lines if not is_unit_note(line)] or lines
    return clean_name(", ".join(said)) or "A table"


def _dimension(name: str, key: str) -> Fields:
    plural = plural_of(name)
    return {"id": key, "name": "" if name == key else name, "plural": "" if plural == f"{name}s" else plural}


def _members(known: _Known) -> list[Fields]:
    found: list[Fields] = []
    for dimension, key in known.dimensions.items():
        names = [name for of, name in known.members if of == dimension]
        others = unshared([(name, other_names(name)) for name in names])
        for name, more in zip(names, others, strict=True):
            found.append({"id": known.members[dimension, name], "in": key, "name": name, "names": more})
    return found


def _measures(cube: Cube, known: _Known) -> list[Fields]:
    first: dict[str, Observation] = {}
    units: dict[str, Unit] = {}
    dimensions: dict[str, tuple[str, ...]] = {}
    for each in cube.observations:
        first.setdefault(each.measure, each)
        if each.number is not None:
            units.setdefault(each.measure, each.unit)
        dimensions.setdefault(each.measure, tuple(dimension for dimension, _ in each.members))
    told = dict(cube.names)
    others = unshared([(name, told.get(name) or other_names(name)) for name in first])
    found: list[Fields] = []
    for (measure, key), more in zip(known.measures.items(), others, strict=True):
        unit = units.get(measure, Unit(""))
        entry: Fields = {"id": key, "name": measure, "unit": unit.name.strip()}
        entry["dimensions"] = [known.dimensions[dimension] for dimension in dimensions[measure]]
        entry["names"] = [measure, *more] if more else ()
        entry["adds_up"] = "yes" if dimensions[measure] and _adds_up(measure, unit, cube) else ""
        entry["sentence"] = sentence_for(measure, [known.dimensions[name] for name in dimensions[measure]])
        found.append(entry)
    return found


def _adds_up(measure: str, unit: Unit, cube: Cube) -> bool:
    """Whether the members of a measure make a whole: a total says so, or it counts things or money."""
    words = set(re.findall(r"\w+", f"{measure} {unit.base}".lower()))
    if words & NOT_ADDING or unit.base in ("percent", "percentage point", "times", "°C", "°F"):
        return False
    return measure in cube.adding or unit.base != NUMBER.base and bool(unit.base)


def sentence_for(measure: str, dimensions: Sequence[str]) -> str:
    """The pattern by which a value of a measure is said; the ids of its dimensions stand in braces."""
    first, *rest = [f"{{{key}}}" for key in dimensions] or [""]
    of = f" of {first}" if first else ""
    beside = f" ({', '.join(rest)})" if rest else ""
    return f"{measure[:1].upper()}{measure[1:]}{of}{beside} stood at {{value}}"


def _fact(observation: Observation, known: _Known, ids: Ids) -> Fields:
    told = dict(observation.fields)
    place = _AT.fullmatch(observation.at)
    wanted = f"r{place[1]}c{place[2]}" if place else observation.at
    entry: Fields = {
        "id": ids.given(told.get("id", "")) or ids.new(wanted, otherwise="fact"),
        "measure": known.measures[observation.measure],
    }
    entry["of"] = {
        known.dimensions[dimension]: known.members[dimension, member] for dimension, member in observation.members
    }
    entry["period"] = notation_of(observation.period) if observation.period else ""
    entry["value"] = plain(observation.number) if observation.number is not None else ""
    entry["unit"] = observation.unit.name.strip() if observation.number is not None else ""
    entry["qualifier"] = observation.qualifier
    entry |= {name: told[name] for name in ("to", "words", "rank", "statement", "beside") if name in told}
    if observation.qualifier == "range" or "to" in told:
        entry["qualifier"] = ""
    if "above" in told and observation.members:
        dimension = observation.members[0][0]
        keys = [known.members.get((dimension, name), "") for name in told["above"].split("; ")]
        entry["above"] = [key for key in keys if key]
    entry |= {name: known.sources[told[name]] for name in ("source", "origin") if name in told}
    if "added" in told and "added from" in told:
        entry["editorial"] = {"adds": told["added"], "source": known.sources[told["added from"]]}
    entry["at"] = observation.at
    return {name: value for name, value in entry.items() if value}


#: The fields of rows, in the order of their columns; dimensions come after the measure.
_COLUMNS = ("period", "value", "to", "unit", "qualifier", "words", "statement", "source", "origin", "at", "beside")


def _rows(facts: Sequence[Fields], known: _Known) -> tuple[tuple[str, ...], ...]:
    used = [name for name in _COLUMNS if any(name in fact for fact in facts)]
    dimensions = list(known.dimensions.values())
    header = ("id", "measure", *dimensions, *used)
    rows = []
    for fact in facts:
        of = fact.get("of", {})
        assert isinstance(of, dict)
        cells = [
            fact["id"],
            fact["measure"],
            *(of.get(key, "") for key in dimensions),
            *(fact.get(name, "") for name in used),
        ]
        rows.append(tuple(str(cell) for cell in cells))
    return (header, *rows) if rows else ()
