"""Turns that refuse or confirm how a word of the last question was read: "no, I didn't mean that"."""

from __future__ import annotations

from assistant.answering.answer import Response, repairs_of, respond
from assistant.answering.declining import clarify, unknown
from assistant.answering.telling import with_notes
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import is_only
from assistant.conversing.state import State
from assistant.english.followups import AGREEMENTS, REFUSALS
from assistant.operations.wording import listed
from assistant.reading.understanding import Library, understand
from assistant.tuples import NamedTuple
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan
from assistant.utterance.words import LONGEST_QUESTION, Word


class Repaired(NamedTuple):
    """The response to a turn about a repaired word, and the state that it leaves."""

    response: Response
    state: State


def answered_repair(question: str, words: list[Word], state: State, library: Library) -> Repaired | None:
    """The question back what repaired words mean, where their reading is refused; the same answer if it is agreed."""
    full = state.told or (state.slots.scan.text if state.slots is not None else "")
    if not state.repaired or not full or state.pending:
        return None
    if is_only(words, AGREEMENTS):
        return Repaired(told_back(question, full, respond(full, library)), state)
    if not is_only(words, REFUSALS):
        return None
    scan = understand(state.repaired, library).scan
    typed = tuple(dict.fromkeys(f"“{each.typed}”" for each in scan.repairs))
    message = f"What do you mean by {listed(typed)}?"
    forgotten = _without_last(state)
    kinds = state.slots.measure.dimensions if state.slots is not None and not state.told else None
    members = [each for each in scan.names if each.sense.kind == "member" and _is_repaired(each, scan)]
    named = next((each for each in members if kinds is None or each.sense.more in kinds), None)
    rest = _without(named.sense.id, full, library) if named is not None else ""
    if named is None or not rest:
        text = f"{message} Please ask again with {'another word' if len(typed) == 1 else 'other words'}."
        return Repaired(Response(unknown(question, "out_of_scope", text, library.pack)), forgotten)
    names = _others_of_its_kind(named, state, library)
    kept = [each for each in scan.repairs if not any(scan.words[at].text == each.typed for at in named.at)]
    if kept:
        # Only the name is asked for; how the other words are read is said before one is chosen.
        own = tuple(f"“{each.typed}”" for each in scan.repairs if each not in kept)
        still = listed(tuple(dict.fromkeys(f"“{each.typed}” as “{each.read}”" for each in kept)))
        message = f"What do you mean by {listed(own)}? I would still read {still}; if not, please ask again."
    return Repaired(Response(clarify(question, message, names), question=rest), forgotten)


def saying_repairs(question: str, response: Response, library: Library) -> Response:
    """The response with the words of a turn that were repaired, where the full question has them right."""
    answer = response.answer
    if answer.status != "answered" or len(question) > LONGEST_QUESTION:
        return response
    notes = tuple(each for each in repairs_of(understand(question, library)) if each not in answer.assumptions)
    return response._replace(answer=with_notes(answer, notes)) if notes else response


def _without(member: str, full: str, library: Library) -> str:
    """A question without the name of a member; "" if it does not name it."""
    scan = understand(full, library).scan
    named = next((each for each in scan.names if each.sense.id == member), None)
    if named is None:
        return ""
    start, end = scan.words[named.at[0]].start, scan.words[named.at[-1]].end
    return " ".join(f"{full[:start]}{full[end:]}".split())


def _is_repaired(named: Mention, scan: Scan) -> bool:
    """Whether a name was read from a word that was typed in another way."""
    typed = {each.typed for each in scan.repairs}
    return any(scan.words[at].text in typed for at in named.at)


def _others_of_its_kind(named: Mention, state: State, library: Library) -> tuple[str, ...]:
    """The names of the members that could be meant in place of one: of those that the last question's measure has."""
    members, dimension = library.pack.members, library.pack.members[named.sense.id].dimension
    known = {each.id for each in members.values() if each.dimension == dimension}
    if state.slots is not None and not state.told and dimension in state.slots.measure.dimensions:
        known &= set(library.cube.members(state.slots.measure, dimension, {}))
    return tuple(each.name for each in members.values() if each.id in known and each.id != named.sense.id)


def _without_last(state: State) -> State:
    """The state without the last question and what was answered to it."""
    values = state.values if state.told or state.lapsed else state.values[:-1]
    return State(earlier=state.earlier, values=values, query=values[-1] if values else None)
