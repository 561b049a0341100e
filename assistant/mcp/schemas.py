"""The shapes of what tools take and give, as JSON Schema; that of an answer is the published one."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

from assistant.utterance.words import LONGEST_QUESTION

MOST_EARLIER: Final = 50
MOST_FACTS: Final = 100
_LONGEST_NAME: Final = 200
_SOME_FACTS: Final = 20


@cache
def answer_schema() -> dict[str, Any]:
    """The schema of an answer. Without name and dialect: clients compile those of all tools together."""
    text = (files("assistant") / "answer.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return {name: value for name, value in schema.items() if name not in ("$schema", "$id")}


def fact_schema() -> dict[str, Any]:
    """The schema of one fact."""
    defined = answer_schema()["$defs"]
    return {**defined["fact"], "$defs": {name: value for name, value in defined.items() if name != "fact"}}


def facts_schema() -> dict[str, Any]:
    """The schema of a page of facts."""
    return {
        "type": "object",
        "required": ["total", "facts", "next_offset"],
        "properties": {
            "total": {"description": "How many facts there are for the query.", "type": "integer", "minimum": 0},
            "facts": {"type": "array", "items": {"$ref": "#/$defs/fact"}},
            "next_offset": {
                "description": "The offset of the facts after these; null if there are none.",
                "type": ["integer", "null"],
            },
        },
        "$defs": answer_schema()["$defs"],
    }


def packs_schema() -> dict[str, Any]:
    """The schema of the list of packs."""
    text = {"type": "string"}
    fields = {
        "name": text,
        "title": text,
        "summary": text,
        "publisher": text,
        "date": text,
        "facts": {"type": "integer"},
    }
    pack = {"type": "object", "properties": {**fields, "examples": {"type": "array", "items": text}}}
    return {
        "type": "object",
        "required": ["packs"],
        "properties": {"packs": {"type": "array", "items": {**pack, "required": list(pack["properties"])}}},
    }


def arguments(**properties: dict[str, Any]) -> dict[str, Any]:
    """The schema of arguments; those without a default have to be given."""
    required = [name for name, wanted in properties.items() if "default" not in wanted]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def name_of(description: str, **more: Any) -> dict[str, Any]:
    """The schema of a name or a few words."""
    return {"type": "string", "description": description, "minLength": 1, "maxLength": _LONGEST_NAME, **more}


def optional_name(description: str) -> dict[str, Any]:
    """The schema of a name that may be left out."""
    return {"type": "string", "description": description, "maxLength": _LONGEST_NAME, "default": ""}


QUESTION: Final = {
    "type": "string",
    "description": "One question in English, as a person would ask it. It should name what is asked for, and of whom "
    "or what and when where that matters: 'How many … did X make in 2024?', not a list of keywords.",
    "minLength": 1,
    "maxLength": LONGEST_QUESTION,
}
EARLIER: Final = {
    "type": "array",
    "description": "Only for a follow-up ('and in 2023?', 'how many times as much?'): the questions that were asked "
    "before it, oldest first, as they were asked; the last few are enough. Nothing is remembered between calls.",
    "items": {"type": "string", "maxLength": LONGEST_QUESTION},
    "maxItems": MOST_EARLIER,
    "default": [],
}
LIMIT: Final = {
    "type": "integer",
    "description": "How many facts to return.",
    "minimum": 1,
    "maximum": MOST_FACTS,
    "default": _SOME_FACTS,
}
OFFSET: Final = {
    "type": "integer",
    "description": "How many facts to leave out from the start: `next_offset` of the page before.",
    "minimum": 0,
    "maximum": 10_000_000,
    "default": 0,
}
