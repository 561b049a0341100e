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


def only_qualifies(turn: Turn, before: set[str], told: set[str]) -> bool:
    """Whether a turn names a measure by nothing but how it is counted ("cumulative since 2013?")."""
    own = {at for each in turn.alone.scan.measures if each.sense.id in told for at in each.at}
    words = {key for at in own if not (key := turn.alone.scan.words[at].key).isdigit()}
    if not words or turn.named or not words <= _QUALIFYING:
        return False
    measures = turn.library.pack.measures
    called = [{word for each in ids for word in measures[each].name.lower().split()} for ids in (told, before)]
    # "And since 2016?" after the laws of a year is asked of all laws since.
    return (called[0] & called[1]) <= _COMMON


_COMMON = frozenset("ai the of in by for and a an number share rate total us".split())
_QUALIFYING = frozenset("cumulative cumulatively total overall annual annually yearly average since up to date".split())
