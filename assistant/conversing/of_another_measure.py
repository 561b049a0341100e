"""Whether a turn is of another measure than the answers before, or only says how far their figures are apart."""

from __future__ import annotations

from assistant.conversing.turns import Turn
from assistant.english.directions import AHEAD, BEHIND
from assistant.utterance.scanning import Scan

#: Words of how far one is from another, which name a measure only where they stand for no other one.
_DISTANCES = AHEAD | BEHIND | frozenset("gap difference distance far spread lead trail have had has get got".split())


def only_distances(scan: Scan, measures: set[str]) -> bool:
    """Whether nothing of a text names some measures but words of how far one is from another."""
    said = {scan.words[at].key for each in scan.measures if each.sense.id in measures for at in each.at}
    return bool(said) and said <= _DISTANCES


def is_of_another_measure(turn: Turn) -> bool:
    """Whether it names a measure of which the last values are not, by more than a word for a distance."""
    if not turn.alone.readings or not turn.state.values:
        return False
    measure, last = turn.alone.readings[0].measure.id, turn.state.values[-1]
    told = {fact.measure for fact in last.facts()}
    return bool(told) and measure not in told and not only_distances(turn.alone.scan, {measure})
