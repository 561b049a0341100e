"""Which measures of a pack a question can mean: found by what it names, so that the others cost nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

from assistant.facts import Measure
from assistant.glance import MEMBER_KINDS, Glance
from assistant.selection import Cube

#: Of up to so many measures all are looked at.
_FEW = 24
#: So many are looked at of those that explain most of the question.
_MOST = 10
_NOUNS = ("dimension",)


def candidates(seen: Glance, cube: Cube) -> Sequence[Measure]:
    """The measures that may explain a question best, in the order of the pack."""
    measures = cube.pack.measures
    if len(measures) <= _FEW:
        return tuple(measures.values())
    open_words = _open_words(seen)
    places = _places(seen)
    found = []
    for key in _pointed_to(seen, cube, places):
        measure = measures[key]
        covered = {at for each in seen.measures.get(key, ()) for at in each.at}
        named = sum(len(each.at) for each in seen.measures.get(key, ()) if each.sense.kind == "measure")
        for dimension in measure.dimensions:
            covered |= places.get(dimension, frozenset())
        missed = len(open_words - covered)
        found.append((6 * missed - len(covered) - named, missed, key))
    found.sort(key=itemgetter(0))
    kept = {key for _, missed, key in found[:_MOST]}
    return tuple(measure for key, measure in measures.items() if key in kept)


def _open_words(seen: Glance) -> frozenset[int]:
    """The words that only a name can explain."""
    return seen.unknown - {at for each in seen.cues for at in each.cue.at}


def _places(seen: Glance) -> Mapping[str, frozenset[int]]:
    """Where members and nouns of each dimension stand."""
    found: dict[str, set[int]] = {}
    for each in seen.names:
        if each.sense.kind in MEMBER_KINDS:
            found.setdefault(each.sense.more, set()).update(each.at)
        elif each.sense.kind in _NOUNS:
            found.setdefault(each.sense.id, set()).update(each.at)
    return {dimension: frozenset(at) for dimension, at in found.items()}


def _pointed_to(seen: Glance, cube: Cube, places: Mapping[str, frozenset[int]]) -> Sequence[str]:
    """The ids of the measures that are named or have a dimension of which a member or noun is named."""
    found = dict.fromkeys(seen.measures)
    for dimension in places:
        found |= dict.fromkeys(cube.by_dimension.get(dimension, ()))
    return tuple(found)
