"""Turns that take up what was asked about before the last question: "back to HumanEval", "the models: and the US?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.carrying import carried
from assistant.conversing.last_values import measure_of
from assistant.conversing.phrases import stands_in, weighty, without_breaks
from assistant.conversing.times import months_moved, relative_time, said_at
from assistant.conversing.turns import DOING, Turn, read_turn
from assistant.english.followups import RETURNS
from assistant.reading.slots import Slots


def resumed(turn: Turn) -> Response | None:
    """The response to a turn that fits an earlier question and not the last one; None if it fits the last."""
    last = turn.state.slots
    # "And the lead on MMLU a year earlier?" moves the time for which that was asked.
    is_moved = bool(months_moved(turn)) and not turn.alone.scan.periods
    is_short = turn.opens or turn.only_names or bool(turn.state.told) or is_moved
    if last is None or not turn.named or not is_short or _fits(turn, last):
        return None
    if turn.names_measure and not is_moved and not stands_in(without_breaks(turn.question), RETURNS):
        return None
    before = next((each for each in reversed(turn.state.earlier) if _fits(turn, each)), None)
    if before is None:
        return None
    query = next((each for each in reversed(turn.state.values) if measure_of(each) == before.measure.id), None)
    return carried(turn._replace(state=turn.state._replace(slots=before, query=query)))


def returned(turn: Turn) -> Response | None:
    """ "Back to the gap: what was it at the end of 2024?": the earlier question of that measure, at the time stated."""
    last, scan = turn.state.slots, turn.alone.scan
    if last is None or turn.named or not scan.measures or not stands_in(without_breaks(turn.question), RETURNS):
        return None
    meant = {each.measure.id for each in turn.alone.readings if not each.unexplained} - {last.measure.id}
    before = next((each for each in reversed(turn.state.earlier) if each.measure.id in meant), None)
    is_of_last = any(each.sense.id == last.measure.id for each in scan.measures)
    if before is None or is_of_last or turn.cues & (DOING - {"difference"}):
        return None
    query = next((each for each in reversed(turn.state.values) if measure_of(each) == before.measure.id), None)
    when = relative_time(turn, before) or " and ".join(said_at(scan.words, each.at) for each in scan.periods)
    if weighty(turn.beside(*scan.measures, *scan.periods, *scan.cues), _GOING_BACK):
        return None
    said_so = f"and {when}?" if when else "and that?"
    state = turn.state._replace(slots=before, query=query)
    return carried(read_turn(said_so, said_so, state, turn.library)) if when else None


_GOING_BACK = frozenset(
    "back go going come coming return returning once more again let us ok year later earlier".split()
)


def _fits(turn: Turn, before: Slots) -> bool:
    """Whether the members that a turn names are of the kinds that a question was about, and its measure is the same."""
    if turn.names_measure and all(each.measure.id != before.measure.id for each in turn.alone.readings[:1]):
        return False
    sides = before.measure.between or ()
    dimensions = {each for each in before.measure.dimensions if each not in sides} or set(sides)
    kinds = {each.sense.more for each in turn.alone.scan.names if each.sense.id in turn.named}
    return not kinds.isdisjoint(dimensions)
