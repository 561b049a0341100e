"""Turns that name only another measure of what was asked about: "robots in Japan?", "and private investment?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import without_opening
from assistant.conversing.times import times_carried
from assistant.conversing.turns import DOING, Turn


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
