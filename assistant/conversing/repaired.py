"""Turns that refuse or confirm how a word of the last question was read: "no, I didn't mean that"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.answering.declining import clarify, unknown
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import is_only
from assistant.conversing.referring import without_members
from assistant.conversing.state import State
from assistant.english.followups import AGREEMENTS, REFUSALS
from assistant.reading.named_members import Named
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library
from assistant.utterance.words import Word


def answered_repair(question: str, words: list[Word], state: State, library: Library) -> Response | None:
    """The question back what a repaired word means, where its reading is refused; the same answer if it is agreed."""
    slots = state.slots
    if slots is None or not slots.scan.repairs or state.pending:
        return None
    if is_only(words, AGREEMENTS):
        full = slots.scan.text
        return told_back(question, full, respond(full, library))
    if not is_only(words, REFUSALS):
        return None
    repaired = slots.scan.repairs[-1]
    named = next((each for each in slots.named if _is_of(each, slots, repaired.typed)), None)
    message = f"What do you mean by “{repaired.typed}”?"
    if named is None:
        text = f"{message} Please ask again with another word."
        return Response(unknown(question, "out_of_scope", text, library.pack))
    members = library.cube.members(slots.measure, named.dimension, {})
    names = tuple(library.pack.members[member].name for member in members if member != named.member)
    return Response(clarify(question, message, names), question=without_members(slots, named.dimension))


def _is_of(named: Named, slots: Slots, typed: str) -> bool:
    """Whether a member was read from a word that was typed in another way."""
    return any(slots.scan.words[at].text == typed for at in named.at)
