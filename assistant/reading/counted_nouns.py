"""The noun of what a measure counts in a question: "how many models", "foundation models"."""

from __future__ import annotations

from itertools import pairwise

from assistant.facts import Measure
from assistant.reading.glance import Glance
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
