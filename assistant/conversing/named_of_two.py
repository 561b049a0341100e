"""Which of two values a turn names: that of the one named first, and not only a side of a lead."""

from __future__ import annotations

from assistant.conversing.in_play import pair_in_play
from assistant.conversing.turns import Turn
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim


def side_members(turn: Turn) -> set[str]:
    """The members named that are only the sides of the lead asked about ("where did China catch up more?")."""
    before, names = turn.state.slots, turn.alone.scan.names
    sides = before.measure.between or () if before is not None else ()
    starts = {each.start for each in names if each.sense.kind == "member" and each.sense.more in sides}
    return {each.sense.id for each in names if each.start in starts}


def named_first(turn: Turn, values: tuple[Query, ...]) -> tuple[Query, ...]:
    """Two values, that of the one member that the turn names first; none where it names others."""
    of = [set(value.fact.members.values()) if value.fact else set() for value in values]
    named = set(turn.named)
    if named - set().union(*of):
        return ()
    own = [place for place, members in enumerate(of) if members & named]
    if (
        len(values) != 2
        or len(own) != 1
        or len(named - of[own[0]]) == len(named)
        or not turn.cues & {"ratio", "difference"}
    ):
        return ()
    return values if own[0] == 0 else values[::-1]


def side_of(values: tuple[Query, ...], cues: set[str]) -> Query | None:
    """Which side it is ("which is bigger?") of the lead of one side over the other and that seen from there."""
    facts = {each.fact.id if each.fact is not None else each.key for each in values}
    if len(facts) != 1 or len(values) == 1 or values[0].fact is None:
        return None
    return Query("leader", values[:1], words="behind" if cues & {"min", "fewer"} else "ahead")


def compares_told(turn: Turn) -> bool:
    """Whether "is China higher than the US?" is said of the two whose figures were told last, and of no measure."""
    scan = turn.alone.scan
    named = [each for each in scan.measures if each.sense.kind not in ("about", "verb")]
    if named or scan.periods or turn.cues.isdisjoint(_SIDES) or not is_claim(scan):
        return False
    keys = {each.key for each in pair_in_play(turn.state.values)}
    at = {each.start: set[str]() for each in scan.names if each.sense.kind in ("member", "described")}
    for each in scan.names:
        if each.start in at:
            at[each.start].add(each.sense.id)
    own = [ids & keys for ids in at.values()]
    return len(keys) == _PAIR == len(own) and {key for one in own for key in one} == keys and all(own)


_PAIR = 2
_SIDES = frozenset(("more", "fewer", "ahead", "behind"))
