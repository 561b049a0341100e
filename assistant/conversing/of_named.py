"""Turns that name only another measure of what was asked about: "robots in Japan?", "and private investment?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import without_opening
from assistant.conversing.times import times_carried
from assistant.conversing.turns import DOING, Turn, said_name


def of_named(turn: Turn) -> Response | None:
    """The other measure's figure for the members and at the time of the question before, or that there is none.

    A figure of the whole, which is meant where no member is named, would be no answer to such a turn.
    """
    before = turn.state.slots
    if before is None or not turn.opens or not turn.names_measure or turn.named or turn.has_pronoun:
        return None
    scan, members = turn.alone.scan, turn.library.pack.members
    is_told = turn.state.query is not None and turn.state.query.fact is not None
    if not is_told or scan.periods or scan.amounts or turn.whens or turn.cues & DOING - {"share", "percent"}:
        return None
    named = {each.dimension: each.member for each in before.named}
    wholes = {turn.library.cube.total(each) for each in named}
    if len({each.member for each in before.named}) != len(named) or wholes & set(named.values()):
        return None
    of_same = [each.measure for each in turn.alone.readings if named.keys() <= set(each.measure.dimensions)]
    of_same = [each for each in of_same if not each.between and each.id != before.measure.id]
    if not named or not of_same:
        return None
    said = without_opening(scan.text).strip(" ?.!")
    places = " and ".join(members[each].name for each in named.values())
    full = f"{said} in {places} {times_carried(turn, before)}".strip()
    response = respond(full, turn.library)
    is_meant = response.answer.status == "answered" or of_same[0].id == turn.alone.readings[0].measure.id
    return told_back(turn.question, full, response) if is_meant else None


def about_told(turn: Turn) -> Response | None:
    """A measure asked for of what was told of: "What does MMMU test?", then "and the lead in 2023?"."""
    state, members = turn.state, turn.library.pack.members
    if not state.told or len(state.subjects) != 1:
        return None
    in_its_place = _in_its_place(turn)
    if in_its_place or not turn.names_measure or turn.cues & _OF_ALL:
        return in_its_place
    sides = turn.alone.readings[0].measure.between or ()
    if any(members[each].dimension not in sides for each in turn.named if members[each].dimension in _kinds(turn)):
        return None
    slots, member = turn.alone.readings[0], members[state.subjects[0]]
    if slots.unexplained or member.dimension not in slots.measure.dimensions:
        return None
    if respond(turn.question, turn.library).answer.status != "clarify":
        return None
    before = state.slots
    is_of_same = before is not None and before.measure.id == slots.measure.id
    times = times_carried(turn, before) if before is not None and is_of_same else ""
    full = f"{turn.alone.scan.text.rstrip(' ?.!')} {member.name} {times}".rstrip()
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def _in_its_place(turn: Turn) -> Response | None:
    """ "How far ahead was the US on it?" after "what does MMMU test?": asked of MMMU, which "it" stands for."""
    subject, words, text = turn.state.subjects[0], turn.alone.scan.words, turn.alone.scan.text
    pairs = [(at, words[at - 1].key if at else "") for at, word in enumerate(words) if word.key in _BEFORE_PLACES]
    places = [at for at, before in pairs if before in _BEFORE_PLACES[words[at].key]]
    if len(places) != 1:
        return None
    word = words[places[0]]
    on = "on " if word.key == "there" else ""
    full = f"{text[: word.start]}{on}{turn.library.pack.members[subject].name}{text[word.end :]}"
    response, before = respond(full, turn.library), turn.state.slots
    is_of_same = before is not None and turn.names_measure and turn.alone.readings[0].measure.id == before.measure.id
    if response.answer.status != "answered" and is_of_same and before is not None:
        # "And what was the lead there a year before?"
        named = turn.library.pack.members[subject].name
        full = f"{said_name(before.measure)} {named} {times_carried(turn, before)}".rstrip()
        response = respond(full, turn.library)
    is_of_it = response.query is not None and any(subject in fact.members.values() for fact in response.query.facts())
    if response.answer.status == "answered" and not is_of_it:
        # "How many models were made on it?"
        return Response(not_made_out(turn)) if response.query is not None else None
    return told_back(turn.question, full, response)


_BEFORE_PLACES = {
    "it": ("on", "in", "at", "for", "of"),
    "there": ("lead", "gap", "advantage", "margin", "difference", "ahead"),
}


def _kinds(turn: Turn) -> tuple[str, ...]:
    """The dimensions of the measure that a turn names."""
    return turn.alone.readings[0].measure.dimensions


_OF_ALL = frozenset("max min rank mean median sum count list all compare spread more fewer which".split())
