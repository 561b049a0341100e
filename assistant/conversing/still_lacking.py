"""What the last question had no answer for, held against what a turn after it would be told."""

from __future__ import annotations

from assistant.conversing.choosing import NAMING
from assistant.conversing.state import State
from assistant.conversing.substituting import members_of
from assistant.english.followups import NARROWING
from assistant.operations.query import Query
from assistant.reading.understanding import Library, understand
from assistant.utterance.scanning import Scan


def names_beside(state: State, library: Library) -> bool:
    """Whether a turn since a question that is open had no answer, and named something that is none of its choices."""
    if not state.lapsed:
        return False
    pack, scan = library.pack, understand(state.lapsed, library).scan
    kinds = {member.dimension for member in pack.members.values() if member.name in state.choices}
    known = {each.sense.id for each in understand(state.pending, library).scan.names}
    chosen = {each.start for each in scan.names if each.sense.more in kinds or each.sense.id in known}
    named = [each for each in scan.names if each.sense.kind in ("member", "described") and each.start not in chosen]
    lacking = [each.sense.id for each in scan.names if each.sense.kind == "lacking"]
    # What the report has instead of it is said with it.
    return bool(named) or any(not any(choice in pack.lacking[each] for choice in state.choices) for each in lacking)


def lacks_still(lapsed: str, query: Query, library: Library) -> bool:
    """Whether what is told leaves out the name or the time for which the question before had no answer."""
    missed = understand(lapsed, library).scan
    if any(each.sense.kind == "lacking" for each in missed.names):
        return True
    if any(each.sense.id == "shifted" for each in missed.cues):
        # "And a year earlier, which were above 15?"
        return True
    times = [fact.period for fact in query.facts() if fact.period is not None]
    return bool(times) and any(not any(each.period.contains(time) for time in times) for each in missed.periods)


def lacks_member(scan: Scan, lapsed: str, query: Query, library: Library) -> bool:
    """Whether a turn names only a time, and what is told is not of the one that had no answer before."""
    if scan.measures or any(each.sense.kind in NAMING for each in scan.names):
        return False
    missed = [each for each in understand(lapsed, library).scan.names if each.sense.kind == "member"]
    told = members_of(query)
    kinds = {kind for fact in query.facts() for kind in fact.members}
    # One word may name several members.
    starts = {each.start for each in missed if each.sense.more in kinds}
    return any(all(each.sense.id not in told for each in missed if each.start == start) for start in starts)


def leaves_time(scan: Scan, state: State, library: Library) -> bool:
    """Whether no time is named, and the question without an answer named one."""
    missed = understand(state.lapsed, library).scan.periods
    kept = {each.period for each in state.slots.periods} if state.slots is not None else set()
    return not scan.periods and any(each.period not in kept for each in missed)


def narrows(scan: Scan) -> bool:
    """Whether a turn says of which things it is to go on ("only coding", "drop the last", "without Europe")."""
    first = next((word.key for word in scan.words if not word.is_break and word.key not in _JOINED), "")
    return first in NARROWING


_JOINED = frozenset("and so but ok okay now then please".split())
