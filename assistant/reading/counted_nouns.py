"""The noun of what a measure counts in a question: "how many models", "foundation models"."""

from __future__ import annotations

from itertools import pairwise

from assistant.facts import Measure
from assistant.reading.glance import NAMING, Glance
from assistant.utterance.mentions import Mention


def names_counted(seen: Glance, measure: Measure) -> bool:
    """Whether the noun of what the measure counts is there ("how many models")."""
    return bool(counted_at(seen, measure.each))


def counted_at(seen: Glance, each: str) -> set[int]:
    """Where the noun of a counted thing begins ("model", "foundation model"); nowhere for "", which is none."""
    noun = tuple(each.split())
    if not noun or noun[0] not in seen.keys:
        return set()
    return {at for at, key in enumerate(seen.keys) if key == noun[0] and seen.keys[at : at + len(noun)] == noun}


def is_asked_alone(seen: Glance, measure: Measure) -> bool:
    """Whether "how many models?" asks for what the measure counts, and nothing in it names a measure."""
    is_place = "who" in seen.meanings and not _PLACES.isdisjoint(seen.meanings)
    if not is_place and "count" not in seen.meanings or any(each.sense.kind in NAMING for each in seen.scan.measures):
        return False
    return is_place and _is_place_in(seen, measure) or "count" in seen.meanings and counts(seen, measure)


#: Cues of a place among several.
_PLACES = frozenset("ordinal max min ahead behind".split())
_BEFORE_COUNTED = frozenset("in by for on most fewest".split())


def _is_place_in(seen: Glance, measure: Measure) -> bool:
    """Whether it is asked who has a place by the number of what a measure counts ("who is second in models")."""
    return bool(measure.each) and any(
        seen.keys[at - 1] in _BEFORE_COUNTED for at in counted_at(seen, measure.each) if at
    )


def counts(seen: Glance, measure: Measure) -> bool:
    """Whether it is asked how many of what the measure counts there are ("how many models", "number of models")."""
    keys = seen.keys
    ends_in_it = keys[-1] == "number" and keys[-2:-1] != ("the",) or keys[-2:] == ("how", "many")
    if ends_in_it and names_counted(seen, measure):
        # "open models 2023 number"
        return True
    subjects = {at for each in seen.names if each.sense.kind == "subject" for at in each.at}
    for at, key in enumerate(keys):
        if key in ("many", "fewer", "more") or key == "of" and keys[at - 1] == "number":
            # "how many AI models", "how many of the models of 2024"
            light = subjects | seen.scan.dated | _said_about(seen, measure)
            after = next(
                (place for place in range(at + 1, len(keys)) if place not in light and keys[place] not in _OF_THE), at
            )
            if {after, at + 1} & counted_at(seen, measure.each):
                return True
    return False


def _said_about(seen: Glance, measure: Measure) -> set[int]:
    """The proper names that say of whom a measure is ("how many more US agencies"), but for what it counts."""
    about = (each for each in seen.measures.get(measure.id, ()) if each.sense.kind == "about")
    words = seen.scan.words
    return {at for each in about for at in each.at if words[at].text[:1].isupper() and words[at].key != measure.each}


_OF_THE = frozenset("of the these those all more".split())


def is_unit_of_move(seen: Glance, mention: Mention) -> bool:
    """Whether a mention is but the "points" by which something is asked to have moved, as shares do too."""
    is_unit = seen.keys[mention.start - 1 : mention.at[-1] + 1] in _IN_SO_MANY
    return is_unit and not seen.meanings.isdisjoint(("rise", "fall", "change"))


def is_lead_in_other_unit(seen: Glance, measure: Measure) -> bool:
    """Whether "how many points ahead" is asked of a lead in percent, or without any points of one in points."""
    if not measure.between or seen.meanings.isdisjoint(("ahead", "behind")):
        return False
    if measure.unit.base == "point":
        return "points" not in seen.meanings
    return measure.unit.base == "percent" and ("many", "point") in pairwise(seen.keys)


_IN_SO_MANY = (("many", "point"), ("percentage", "point"))
