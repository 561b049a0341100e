"""Packs and facts as resources, each with an address of its own: report://packs/NAME, …/facts and …/facts/ID."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

from assistant.asking import Assistant
from assistant.catalogue import PackSummary
from assistant.tuples import NamedTuple

_ROOT = "report://packs/"
_FACTS = "facts"
_JSON, _LINES = "application/json", "application/jsonl"
#: Completions of one argument that are given at the most.
MOST_COMPLETIONS = 100


class Listed(NamedTuple):
    """A resource as it is listed."""

    uri: str
    name: str
    title: str
    description: str
    mime_type: str


class Template(NamedTuple):
    """The address of resources of one kind, and what they are."""

    uri_template: str
    name: str
    title: str
    description: str
    mime_type: str


TEMPLATES = (
    Template(f"{_ROOT}{{pack}}", "pack", "A report", "What a report is, and what it can be asked.", _JSON),
    Template(
        f"{_ROOT}{{pack}}/{_FACTS}", "facts", "The facts of a report", "All facts of a report, one a line.", _LINES
    ),
    Template(
        f"{_ROOT}{{pack}}/{_FACTS}/{{id}}",
        "fact",
        "A fact",
        "One fact with its statement, exact value, unit, period, source and place.",
        _JSON,
    ),
)


def listed(assistant: Assistant) -> Iterator[Listed]:
    """The packs, and the lists of their facts."""
    for pack in assistant.list_packs():
        about = pack.summary or pack.title
        told = f"What the report is, and what it can be asked. {about}"
        yield Listed(uri_of(pack.name), pack.name, pack.title, told, _JSON)
        facts = f"All {pack.facts} facts of the report, each with its value, unit, period and place, as JSON lines."
        yield Listed(f"{uri_of(pack.name)}/{_FACTS}", f"{pack.name}-facts", f"Facts: {pack.title}", facts, _LINES)


def uri_of(pack: str, fact: str = "") -> str:
    """The address of a pack, or of a fact in it.

    >>> uri_of("sales 2024", "r2c3")
    'report://packs/sales%202024/facts/r2c3'
    """
    address = f"{_ROOT}{quote(pack, safe='')}"
    return f"{address}/{_FACTS}/{quote(fact, safe='')}" if fact else address


def read(assistant: Assistant, uri: str) -> tuple[str, str] | None:
    """The media type and the text of a resource; None if there is none at the address."""
    if not uri.startswith(_ROOT):
        return None
    name, *rest = [unquote(part, errors="replace") for part in uri.removeprefix(_ROOT).split("/")]
    pack = next((pack for pack in assistant.list_packs() if pack.name == name), None)
    if pack is None:
        return None
    if not rest:
        return _JSON, _text(pack.to_json())
    if rest == [_FACTS]:
        return _LINES, _all_facts(assistant, pack)
    fact = assistant.get_fact(name, rest[1]) if len(rest) == 2 and rest[0] == _FACTS else None
    return (_JSON, _text(fact.to_json())) if fact else None


def _all_facts(assistant: Assistant, pack: PackSummary) -> str:
    return "\n".join(_text(fact.to_json()) for fact in assistant.find_facts(pack=pack.name).facts)


def _text(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)


def completed(assistant: Assistant, argument: str, begun: str, others: dict[str, str]) -> list[str]:
    """The names of packs, or the ids of facts in the pack that was chosen, which begin like what was typed."""
    if argument == "pack":
        names = [pack.name for pack in assistant.list_packs()]
    elif argument == "id" and others.get("pack") in [pack.name for pack in assistant.list_packs()]:
        names = [fact.id for fact in assistant.find_facts(pack=others["pack"]).facts]
    else:
        names = []
    return [name for name in names if name.startswith(begun)]
