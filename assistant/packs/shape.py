"""From plain data to forms: everything that pydantic finds wrong, as problems; what is sound goes on."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assistant.errors import Problem
from assistant.packs.edition_form import EditionForm
from assistant.packs.form import (
    DimensionForm,
    EditorialForm,
    FactForm,
    Form,
    MeasureForm,
    MemberForm,
    PackForm,
    SeriesForm,
    SourceForm,
    TopicForm,
)
from assistant.packs.likeness import nearest
from assistant.packs.reading import Data, Spot

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
#: What stands in for the name of a pack that gives none.
NO_NAME = "unnamed"
#: What stands in for a missing or broken field of the pack itself, so that the rest is checked too.
_STAND_INS: dict[str, Data] = {"pack": NO_NAME, "title": "untitled", "sources": [{"id": "-", "title": "-"}]}
_FIELDS = "fields with values"
_KINDS = {"string_type": "text", "list_type": "a list", "dict_type": _FIELDS, "model_type": _FIELDS}

F = TypeVar("F", bound=Form)


class Shaped(NamedTuple):
    """The sound part of a pack, the ids of the entries that are not, and what is wrong with them."""

    form: PackForm | None
    broken: frozenset[str]
    problems: tuple[Problem, ...]


def shape_pack(data: Data | None, spot: Spot) -> Shaped:
    """The forms of a whole file. Entries that are wrong are reported, left out, and the rest goes on."""
    if not isinstance(data, dict):
        return Shaped(None, frozenset(), (spot.problem("this is no pack", "Write fields: `pack: name` first"),))
    sections = {name: _entries(data.get(name)) for name in SECTIONS}
    left = {name: list(range(len(entries))) for name, entries in sections.items()}
    sound: dict[str, Any] = dict(data)
    problems: list[Problem] = []
    broken: set[str] = set()
    try:
        form = PackForm.model_validate(sound)
    except ValidationError as error:
        problems = problems_of(error, spot, PackForm)
        for way in (item["loc"] for item in error.errors(include_url=False)):
            head = str(way[0])
            if len(way) > 1 and isinstance(way[1], int) and head in SECTIONS:
                if way[1] in left[head]:
                    left[head].remove(way[1])
                    broken |= _id_of(sections[head][way[1]])
                sound[head] = [sections[head][index] for index in left[head]]
            elif head in _STAND_INS:
                sound[head] = _STAND_INS[head]
            else:
                sound.pop(head, None)
        if not sound.get("sources"):
            sound["sources"] = _STAND_INS["sources"]
        form = PackForm.model_validate(sound)
    form.placed(spot)
    for name in SECTIONS:
        for index, entry in zip(left[name], getattr(form, name), strict=False):
            entry.placed(spot.into(name, index))
    return Shaped(form, frozenset(broken), tuple(problems))


def shape_entry(data: dict[str, Any], spot: Spot, model: type[F]) -> tuple[F | None, list[Problem]]:
    """The form of one entry, or what is wrong with it."""
    try:
        entry = model.model_validate(data)
    except ValidationError as error:
        return None, problems_of(error, spot, model)
    entry.placed(spot)
    return entry, []


def problems_of(error: ValidationError, spot: Spot, model: type[Form]) -> list[Problem]:
    """The findings of pydantic in plain words, each at its line."""
    return [_problem(item, spot, model) for item in error.errors(include_url=False)]


def _problem(item: ErrorDetails, spot: Spot, model: type[Form]) -> Problem:
    way = tuple(step for step in item["loc"] if step != "[key]")
    here = spot.into(*way)
    name = str(way[-1]) if way else ""
    field = _readable(way)
    kind = item["type"]
    if kind == "missing":
        return spot.into(*way[:-1]).problem(f"{field} is missing", f"Add `{name}:`")
    if kind == "extra_forbidden":
        known = fields_of(_model_at(model, way[:-1]))
        guess = nearest(name, known)
        mend = f"Did you mean `{guess}`?" if guess else f"The fields here are: {', '.join(known)}"
        return here.problem(f"{field} is an unknown field", mend)
    if kind == "value_error":
        what, _, mend = str(item["ctx"]["error"]).rpartition("; ")
        return here.problem(f"{field}: {what}", mend[:1].upper() + mend[1:])
    if kind in _KINDS:
        given = item["input"]
        found = "text" if isinstance(given, str) else "a list" if isinstance(given, list) else _FIELDS
        return here.problem(f"{field} is {found}", f"Write {_KINDS[kind]}")
    if kind == "too_short":
        return here.problem(f"{field} has too few entries", f"Write at least {item['ctx']['min_length']}")
    return here.problem(f"{field}: {item['msg'].lower()}", "The forms are in assistant/packs/form.py")


def _readable(way: tuple[str | int, ...]) -> str:
    named = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in way]
    return "".join(named).removeprefix(".") or "the entry"


def _entries(section: Any) -> list[Any]:
    return section if isinstance(section, list) else []


def _id_of(entry: Any) -> set[str]:
    found = entry.get("id") if isinstance(entry, dict) else None
    return {found} if isinstance(found, str) else set()


def _model_at(model: type[BaseModel], way: tuple[str | int, ...]) -> type[BaseModel]:
    for step in way:
        model = _INNER.get(str(step)) or SECTIONS.get(str(step)) or model
    return model


def fields_of(model: type[BaseModel]) -> list[str]:
    """The fields of a form as they are written."""
    return [field.alias or name for name, field in model.model_fields.items()]
