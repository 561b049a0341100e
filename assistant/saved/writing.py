"""The states of a conversation as values that JSON can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.answers import Answer, Citation
from assistant.conversing.state import State
from assistant.operations.query import Query
from assistant.reading.slots import Slots
from assistant.saved.citing import Shelf, name_of, place_of, shelf_of
from assistant.several.reports import Reports
from assistant.several.states import States
from assistant.units import plain

#: The version of this notation.
FORMAT = "report-assistant-conversation-7"


def saved(
    states: States,
    asked: str,
    answered: Sequence[str],
    turns: Sequence[Answer],
    reports: Reports,
    contents: Sequence[tuple[str, str]],
) -> dict[str, Any]:
    """What a conversation has come to, as JSON-ready values.

    `asked` is the last full question over a table, `answered` are the last turns there that were answered; `contents`
    are packs and tables with their fingerprints.
    """
    values = {
        "format": FORMAT,
        "packs": [{"id": name, "content": content} for name, content in contents],
        "asked": asked,
        "answered": list(answered),
        "current": list(states.current),
        "states": [
            None if state == State() else _state(state, shelf_of(place, reports))
            for place, state in enumerate(states.each)
        ],
        "turns": [turn.to_json() for turn in turns],
    }
    return {**values, "check": digest(values)}


def digest(values: Mapping[str, Any]) -> str:
    """What a saved conversation is checked by, so that one that was edited is not gone on with."""
    import json
    from hashlib import sha256

    text = json.dumps({**values}, sort_keys=True, default=dict)
    return sha256(text.encode(errors="backslashreplace")).hexdigest()


def _state(state: State, shelf: Shelf) -> dict[str, Any]:
    question, choices = state.offered
    return {
        "slots": _slots(state.slots) if state.slots else None,
        "earlier": [_slots(slots) for slots in state.earlier],
        "beside": [_slots(slots) for slots in state.beside],
        "query": _query(state.query, shelf) if state.query else None,
        "values": [_query(query, shelf) for query in state.values],
        "answer": _answer(state.answer, shelf) if state.answer else None,
        "subjects": list(state.subjects),
        "listed": list(state.listed),
        "told": state.told,
        "absent": state.absent,
        "pending": state.pending,
        "choices": list(state.choices),
        "offered": [question, list(choices)],
        "lapsed": state.lapsed,
        "proposed": state.proposed,
        "repaired": state.repaired,
    }


def _slots(slots: Slots) -> list[str]:
    """What was asked, and the measure that it was understood to be about: the rest is read off the text again."""
    return [slots.scan.text, slots.measure.id]


def _query(query: Query, shelf: Shelf) -> dict[str, Any]:
    """The operation with what it has beside its operands, where that is not what it is if nothing is said."""
    amount = query.amount
    found = {
        "operation": query.operation,
        "operands": [_query(operand, shelf) for operand in query.operands],
        "label": query.label,
        "key": query.key,
        "fact": name_of(query.fact, shelf.pack) if query.fact else None,
        "of_pack": query.pack is not None,
        "sign": query.sign,
        "amount": [plain(amount.number), amount.unit.base, amount.unit.scale] if amount else None,
        "words": query.words,
        "count": query.count,
        "relation": query.relation,
    }
    return {name: value for name, value in found.items() if name == "operation" or value != WITHOUT[name]}


#: What a query has where nothing is written.
WITHOUT: dict[str, Any] = {
    "operands": [],
    "label": "",
    "key": "",
    "fact": None,
    "of_pack": False,
    "sign": 1,
    "amount": None,
    "words": "",
    "count": 0,
    "relation": "",
}


def _answer(answer: Answer, shelf: Shelf) -> dict[str, Any]:
    return {**answer.to_json(), "facts": [_citation(citation, shelf) for citation in answer.facts]}


def _citation(citation: Citation, shelf: Shelf) -> list[str]:
    return [place_of(citation, shelf), name_of(citation, shelf.pack)]
