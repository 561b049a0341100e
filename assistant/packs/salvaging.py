"""What of an entry can be judged although something in it is wrong: the rest of it, with stand-ins."""

from __future__ import annotations

from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from assistant.packs.entry_form import Form
from assistant.packs.fields import UNREAD, as_identifier

F = TypeVar("F", bound=Form)


def salvage(given: dict[str, Any], error: ValidationError, model: type[F]) -> tuple[F, frozenset[str]]:
    """The form of an entry without what pydantic finds wrong in it, and the fields that were touched."""
    data = dict(given)
    unread: set[str] = set()
    for item in error.errors(include_url=False):
        field, *inside = item["loc"]
        unread.add(str(field))
        _leave_out(data, str(field), inside, model)
    try:
        return model.model_validate(data), frozenset(unread)
    except ValidationError:
        for field in unread:
            _stand_in(data, field, model)
        return model.model_validate(data), frozenset(unread)


def unread_entry(text: object, model: type[F]) -> tuple[F, frozenset[str]]:
    """An entry of which nothing could be read but what may be its id."""
    data = {"id": as_identifier(text) if isinstance(text, str) else ""}
    every = frozenset(fields_of(model))
    for field in every:
        _stand_in(data, field, model)
    return model.model_validate(data), every


def fields_of(model: type[BaseModel]) -> list[str]:
    """The fields of a form as they are written."""
    return [field.alias or name for name, field in model.model_fields.items()]


def lists_of(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a form that take a list."""
    return frozenset(field.alias or name for name, field in model.model_fields.items() if _is_list(field.annotation))


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is list or (get_origin(kind) is not dict and any(map(_is_list, get_args(kind))))


def _leave_out(data: dict[str, Any], field: str, inside: list[int | str], model: type[BaseModel]) -> None:
    """Take the thing at a place out of a field, as little as can be."""
    value = data.get(field)
    if isinstance(value, list) and inside and isinstance(inside[0], int):
        data[field] = [UNREAD if index == inside[0] else item for index, item in enumerate(value)]
    elif isinstance(value, dict) and inside and isinstance(inside[0], str) and not _is_form(model, field):
        rest = {key: item for key, item in value.items() if key != inside[0]}
        data[field] = rest if inside[-1] == "[key]" else {**rest, inside[0]: UNREAD}
    else:
        _stand_in(data, field, model)


def _is_form(model: type[BaseModel], field: str) -> bool:
    kind = next(each.annotation for name, each in model.model_fields.items() if field in (name, each.alias))
    return not any(get_origin(each) is dict for each in (kind, *get_args(kind)))


def _stand_in(data: dict[str, Any], field: str, model: type[BaseModel]) -> None:
    """Leave a field out, or put something in its place that stands for anything."""
    known = {each.alias or name: each for name, each in model.model_fields.items()}.get(field)
    written = data.pop(field, None)
    if known is None or not known.is_required():
        return
    if _is_list(known.annotation):
        data[field] = [{"id": UNREAD, "title": UNREAD}]
    elif field == "id":
        names = (written, data.get("name"), data.get("title"))
        data[field] = next((key for name in names if isinstance(name, str) and (key := as_identifier(name))), UNREAD)
    else:
        data[field] = UNREAD
