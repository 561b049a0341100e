"""Turns that take up what was asked about before the last question: "back to HumanEval", "the models: and the US?"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response
from assistant.conversing.carrying import carried
from assistant.conversing.last_values import measure_of
from assistant.conversing.phrases import stands_in, weighty, without_breaks
from assistant.conversing.state import State
from assistant.conversing.times import months_moved, relative_time, said_at
from assistant.conversing.turns import DOING, Turn, read_turn
from assistant.english.followups import RETURNS
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library, understand
from assistant.tuples import NamedTuple


def resumed(turn: Turn) -> Response | None:
    """The response to a turn that fits an earlier question and not the last one; None if it fits the last."""
    last = turn.state.slots
    # "And the lead on MMLU a year earlier?" moves the time for which that was asked.
    is_moved = bool(months_moved(turn)) and not turn.alone.scan.periods
    is_short = turn.opens or turn.only_names or bool(turn.state.told) or is_moved
    if last is None or not turn.named or not is_short or _fits(turn, last):
        return None
    if "tests" in turn.cues and not turn.keys.isdisjoint(("do", "does")):
        # "Back to MMLU: what does it test?"
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


#: So many readings of what is asked are looked at.
_NEAREST = 5


class GoneBack(NamedTuple):
    """What is asked of an earlier topic, and the state as it was then."""

    said: str
    state: State


def gone_back(question: str, state: State, library: Library) -> GoneBack | None:
    """ "Back to the models: how many more does the US have?": what is asked, after the last question about models."""
    found = _BACK_TO.match(question)
    if found is None or state.slots is None:
        return None
    topic = understand(found["topic"], library)
    asked_of = [each.measure.id for each in topic.readings if not each.unexplained]
    members = [each.sense.id for each in topic.scan.names if each.sense.kind in ("member", "described")]
    questions = [state.slots, *reversed(state.earlier)]
    if members:
        meant = [each for each in questions if set(members) <= {named.member for named in each.named}]
    else:
        # "The models" are those of which their number was asked for.
        keys = {word.key for word in topic.scan.words}
        meant = [each for each in questions if each.measure.id in asked_of or each.measure.each in keys]
    if not meant or meant[0] is state.slots:
        return None
    # What was said of other things since is set aside.
    values = tuple(each for each in state.values if measure_of(each) == meant[0].measure.id)
    if not values:
        return None
    subjects = tuple(each.member for each in meant[0].named if each.dimension not in (meant[0].measure.between or ()))
    earlier = tuple(each for each in state.earlier if each.measure.id == meant[0].measure.id and each is not meant[0])
    then = state._replace(
        slots=meant[0], earlier=earlier, query=values[-1], values=values, subjects=subjects, listed=(), told=""
    )
    asked = understand(found["asked"], library)
    best = asked.readings[0] if asked.readings else None
    kinds = {library.pack.members[each].dimension for each in members if each in library.pack.members}
    is_of_other = best is not None and best.way is not None and best.measure.id != meant[0].measure.id
    is_given_of_it = any(kinds & set(each.measure.dimensions) for each in asked.readings[:_NEAREST])
    if best is not None and is_of_other and is_given_of_it and not best.named:
        # "Returning to South Korea: how many newly funded companies?"
        return GoneBack(f"{found['asked'].rstrip(' ?.!')} in {found['topic']}?", then)
    return GoneBack(found["asked"], then)


_BACK_TO = re.compile(
    r"^\W*(?:(?:ok|okay|so|now|right|and|but|let(?:['’]?s| us|me)|can we|go|going|come|coming)\b[\s,]*)*"
    r"(?:back|return(?:ing)?)?\s*to\s+(?P<topic>\w+(?:\s+[\w-]+){0,3})\s*[,:;.–—-]+\s+(?P<asked>\S.*\w.*)$",
    re.IGNORECASE | re.DOTALL,
)


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


def is_of(response: Response, then: State) -> bool:
    """Whether what a turn gives is of the measure that was spoken of in a state."""
    query, asked = response.query, then.slots
    if query is None or response.answer.status != "answered":
        return False
    return asked is None or measure_of(query) == asked.measure.id


def is_in_words(response: Response) -> bool:
    """Whether something is told that no figure stands behind ("back to MMLU: what does it test?")."""
    return response.answer.status == "answered" and response.query is None
