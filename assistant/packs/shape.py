"""From plain data to forms: everything that pydantic finds wrong, as problems; what can still be judged goes on."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assistant.errors import Problem
from assistant.packs.edition_form import EditionForm
from assistant.packs.entry_form import Form
from assistant.packs.form import (
    DimensionForm,
    EditorialForm,
    FactForm,
    MeasureForm,
    MemberForm,
    PackForm,
    SeriesForm,
    SourceForm,
    TopicForm,
)
from assistant.packs.likeness import nearest
from assistant.packs.reading import Data, Spot
from assistant.packs.salvaging import fields_of, lists_of, salvage, unread_entry
from assistant.packs.yaml_recovery import Lost
from assistant.tuples import NamedTuple

SECTIONS: dict[str, type[Form]] = {
    "sources": SourceForm,
    "dimensions": DimensionForm,
    "members": MemberForm,
    "measures": MeasureForm,
    "facts": FactForm,
    "series": SeriesForm,
    "topics": TopicForm,
}
#: Forms that are the value of one field.
_INNER: dict[str, type[BaseModel]] = {"edition": EditionForm, "editorial": EditorialForm}
_FIELDS = "fields with values"
_LIST = "a list: each entry on a line of its own, after `- `"
_KINDS = {"string_type": "text", "list_type": _LIST, "dict_type": _FIELDS, "model_type": _FIELDS}
#: How like a known field a misspelt one has to be to be read as that one.
MEANT = 72

F = TypeVar("F", bound=Form)


class Shaped(NamedTuple):
    """What could be read of a pack, and what is wrong with the rest."""

    form: PackForm | None
    problems: tuple[Problem, ...]


def shape_pack(data: Data | None, spot: Spot, lost: Lost) -> Shaped:
    """The forms of a whole file. What is wrong is reported and left out, field by field, and the rest goes on.

    `lost` is what stood in the parts of the file that are no YAML.
    """
    if not isinstance(data, dict):
        return Shaped(None, (spot.problem("this is no pack", "Write fields: `pack: name` first"),))
    given, spot, problems = _respelt(data, spot, PackForm)
    for name, model in SECTIONS.items():
        if name in given:
            entries, wrong = _entries(name, given[name], spot.into(name), model)
            shaped = [shape_entry(entry, place, model) for entry, place in entries]
            given[name] = [form for form, _ in shaped]
            problems += [] if name in lost.sections and not entries else wrong
            problems += (problem for _, found in shaped for problem in found)
    unread = {name for name in SECTIONS if isinstance(data.get(name, []), str)} | lost.fields
    for name in unread & {*SECTIONS}:
        given[name] = given.get(name) or []
    form, wrong = _shaped(given, spot, PackForm, frozenset(unread))
    return Shaped(form, (*problems, *wrong))


def shape_entry(
    data: Data | dict[str, Any], spot: Spot, model: type[F], *, unread: frozenset[str] = frozenset()
) -> tuple[F, list[Problem]]:
    """What could be read of one entry, and what is wrong with the rest; `unread` fields are known to be wrong."""
    if not isinstance(data, dict):
        form, every = unread_entry(data, model)
        form.placed(spot, unread=every)
        return form, [spot.problem(f"{_readable(spot.way)} is {_kind_of(data)}", f"Write {_FIELDS}")]
    given, spot, problems = _respelt(data, spot, model)
    for field in lists_of(model):
        if isinstance(written := given.get(field), str):
            here = spot.into(field)
            problems.append(_no_list(written, here))
            given[field] = [part.strip() for part in written.split(",") if part.strip()]
    form, wrong = _shaped(given, spot, model, unread)
    return form, [*problems, *wrong]


def _shaped(given: dict[str, Any], spot: Spot, model: type[F], unread: frozenset[str]) -> tuple[F, list[Problem]]:
    problems: list[Problem] = []
    try:
        form = model.model_validate(given)
    except ValidationError as error:
        form, touched = salvage(given, error, model)
        found = error.errors(include_url=False)
        problems = [_problem(item, spot, model) for item in found if item["loc"][0] not in unread]
        unread |= touched
    form.placed(spot, unread=unread)
    return form, problems


def _respelt(data: dict[str, Any], spot: Spot, model: type[BaseModel]) -> tuple[dict[str, Any], Spot, list[Problem]]:
    """An entry with its misspelt fields under the names that were meant, and without those that mean nothing."""
    known = fields_of(model)
    given = {name: value for name, value in data.items() if name in known}
    problems = []
    for name in (name for name in data if name not in known):
        problems.append(_unknown_field((*spot.way, name), spot.into(name), known))
        if meant := nearest(name, (field for field in known if field not in given), enough=MEANT):
            given[meant] = data[name]
            spot = spot.renamed(name, meant)
    return given, spot, problems


def _entries(
    name: str, section: Data, spot: Spot, model: type[BaseModel]
) -> tuple[list[tuple[Data, Spot]], list[Problem]]:
    """The entries of a section, each with its place, also where they are not written as a list."""
    if isinstance(section, list):
        return [(entry, spot.into(index)) for index, entry in enumerate(section)], []
    if isinstance(section, str):
        return [], [_no_list(section, spot)]
    wrong = [spot.problem(f"{name} is {_FIELDS}", f"Write {_LIST}")]
    if any(field in fields_of(model) for field in section):
        return [(section, spot)], wrong
    inner = {key: entry for key, entry in section.items() if isinstance(entry, dict)}
    return [({"id": key, **entry}, spot.into(key)) for key, entry in inner.items()], wrong


def _no_list(written: str, spot: Spot) -> Problem:
    field = _readable(spot.way)
    if not written.strip():
        return spot.problem(f"{field} is empty", "Write entries under it, or leave it out")
    return spot.problem(f"{field} is text", f"Write {_LIST}, or all in brackets: [one, another]")


def problems_of(error: ValidationError, spot: Spot, model: type[Form]) -> list[Problem]:
    """The findings of pydantic in plain words, each at its line."""
    return [_problem(item, spot, model) for item in error.errors(include_url=False)]


def _problem(item: ErrorDetails, spot: Spot, model: type[BaseModel]) -> Problem:
    inside = tuple(step for step in item["loc"] if step != "[key]")
    here = spot.into(*inside)
    name = str(inside[-1]) if inside else ""
    field = _readable(here.way)
    kind = item["type"]
    if kind == "missing":
        return spot.into(*inside[:-1]).problem(f"{field} is missing", f"Add `{name}:`")
    if kind == "extra_forbidden":
        return _unknown_field(here.way, here, fields_of(_model_at(model, inside[:-1])))
    if kind == "value_error":
        what, _, mend = str(item["ctx"]["error"]).rpartition("; ")
        return here.problem(f"{field}: {what}", mend[:1].upper() + mend[1:])
    if kind in _KINDS:
        return here.problem(f"{field} is {_kind_of(item['input'])}", f"Write {_KINDS[kind]}")
    if kind == "too_short":
        return here.problem(f"{field} has too few entries", f"Write at least {item['ctx']['min_length']}")
    if kind == "too_long":
        return here.problem(f"{field} has too many entries", f"Write {item['ctx']['max_length']} at most")
    return here.problem(f"{field}: {item['msg'].lower()}", "The forms are in assistant/packs/form.py")


def _unknown_field(way: tuple[str | int, ...], spot: Spot, known: list[str]) -> Problem:
    guess = nearest(str(way[-1]), known)
    mend = f"Did you mean `{guess}`?" if guess else f"The fields here are: {', '.join(known)}"
    return spot.problem(f"{_readable(way)} is an unknown field", mend)


def _kind_of(given: object) -> str:
    return "text" if isinstance(given, str) else "a list" if isinstance(given, list) else _FIELDS


def _readable(way: tuple[str | int, ...]) -> str:
    named = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in way]
    return "".join(named).removeprefix(".") or "the entry"


def _model_at(model: type[BaseModel], way: tuple[str | int, ...]) -> type[BaseModel]:
    for step in way:
        model = _INNER.get(str(step)) or SECTIONS.get(str(step)) or model
    return model
