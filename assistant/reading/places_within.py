"""Places within a country that a measure is not of: "laws that the states passed" are no laws of the country."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.facts import Measure, Pack
from assistant.reading.glance import Glance
from assistant.utterance.mentions import Mention
from assistant.utterance.words import phrase_key

#: Nouns of dimensions that elsewhere may be verbs ("the report states"), or a part of a name ("the States").
_PLACES = frozenset(("states",))
#: Words after which they are such verbs.
_SAYING = frozenset("report index edition document study article it that which paper stanford source".split())


def other_places(seen: Glance, pack: Pack, measure: Measure, taken: set[int]) -> Iterator[int]:
    """The positions of places that are asked for and that a measure is not of."""
    for each in seen.names:
        last = each.at[-1]
        typed = seen.scan.words[last].text
        if each.sense.kind != "dimension" or typed.lower() not in _PLACES or each.sense.id in measure.dimensions:
            continue
        if len(each.at) > 1:
            if last not in taken:
                yield last
        elif (
            typed == typed.lower()
            and not (last and seen.keys[last - 1] in _SAYING)
            and _tells(seen, pack, each, measure)
        ):
            yield last


def _tells(seen: Glance, pack: Pack, place: Mention, measure: Measure) -> bool:
    """Whether a measure of those places is named beside them, of the same kind of figures as one that is of none."""
    if place.sense.id in phrase_key(measure.name):
        return False
    for id_, mentions in seen.measures.items():
        other = pack.measures[id_]
        is_of_places = place.sense.id in other.dimensions or place.sense.id in phrase_key(other.name)
        is_named = any(each.sense.kind in ("measure", "head") and place.at[-1] not in each.at for each in mentions)
        if is_of_places and is_named and other.unit.base == measure.unit.base:
            return True
    return False
