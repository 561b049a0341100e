"""Answers as plain JSON values, checked value by value when they are read back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast, get_args

from assistant.answers import SCHEMA_VERSION, Answer, Citation, Status, Step, Value
from assistant.saved.checking import fields, listed, text, texts, wrong


def read_citation(value: Any, place: str) -> Citation:
    """The citation that `Citation.to_json` wrote. Raises `ResumeError` for whatever else is given."""
    row = fields(value, Citation._fields, place)
    printed = row["value"]
    return Citation(
        id=text(row["id"], place),
        pack=text(row["pack"], place),
        measure=_optional(row["measure"], place),
        entity=_optional(row["entity"], place),
        statement=text(row["statement"], place),
        value=texts(printed, place) if isinstance(printed, list) else _optional(printed, place),
        unit=_optional(row["unit"], place),
        period=_optional(row["period"], place),
        qualifier=_optional(row["qualifier"], place),
        source=text(row["source"], place),
        locator=text(row["locator"], place),
    )


def read_answer(value: Any, place: str, cite: Callable[[Any, str], Citation] = read_citation) -> Answer:
    """The answer that `Answer.to_json` wrote; `cite` reads its facts, which may be written in another way.

    Raises `ResumeError` for whatever else is given.
    """
    row = fields(value, Answer._fields, place)
    if text(row["status"], place) not in get_args(Status):
        wrong(place, "there is no such status")
    if row["schema_version"] != SCHEMA_VERSION:
        wrong(place, "it was saved by another version of the assistant")
    derivation = [fields(each, Step._fields, place) for each in listed(row["derivation"], place)]
    unit = row["unit"]
    return Answer(
        status=cast(Status, row["status"]),
        question=text(row["question"], place),
        text=text(row["text"], place),
        value=_value(row["value"], place),
        unit=tuple(_optional(each, place) for each in unit) if isinstance(unit, list) else _optional(unit, place),
        qualifier=_optional(row["qualifier"], place),
        period=_optional(row["period"], place),
        understood=text(row["understood"], place),
        derivation=tuple(
            Step(text(each["operation"], place), texts(each["operands"], place), text(each["result"], place))
            for each in derivation
        ),
        facts=tuple(cite(each, place) for each in listed(row["facts"], place)),
        assumptions=texts(row["assumptions"], place),
        reason=_optional(row["reason"], place),
        choices=texts(row["choices"], place),
        suggestions=texts(row["suggestions"], place),
    )


def _optional(value: Any, place: str) -> str | None:
    return None if value is None else text(value, place)


def _value(value: Any, place: str) -> Value:
    if isinstance(value, list):
        return tuple(_bare(each, place) for each in value)
    return _bare(value, place)


def _bare(value: Any, place: str) -> str | bool | None:
    return value if isinstance(value, bool) else _optional(value, place)
