"""Which place within a country is asked for ("where in the US is it highest?"): a measure by such places is meant."""

from __future__ import annotations

from assistant.reading.slots import Slots
from assistant.reading.understanding import Understanding, near_readings
from assistant.utterance.mentions import Mention

#: Nouns of dimensions whose members are places.
_PLACES = frozenset("state country region city county province district area place continent territory".split())
#: How much less well than the best a measure by places may fit.
_FARTHER = 12


def asks_where_within(slots: Slots, understanding: Understanding) -> bool:
    """Whether it is asked where within a member that is named something is highest or lowest."""
    if not slots.has("max", "min"):
        return False
    return any(_is_one(understanding, each.sense.id) for each in _whole(slots))


def by_place_within(slots: Slots, understanding: Understanding) -> Slots | None:
    """The reading as a measure by places that is of the member as a whole; None if there is none."""
    pack = understanding.library.pack
    starts = {each.start for each in _whole(slots)}
    for each in near_readings(understanding, _FARTHER):
        nouns = {pack.dimensions[dimension].name for dimension in each.measure.dimensions}
        is_whole = not each.unexplained and starts.isdisjoint(other.at[0] for other in each.named)
        if is_whole and each.measure.unit.base == slots.measure.unit.base and nouns & _PLACES:
            return each
    return None


def _whole(slots: Slots) -> list[Mention]:
    """The members after a "where in"."""
    return [each for each in slots.scan.names if each.sense.kind == "member" and _is_where_in(slots, each.start)]


def _is_one(understanding: Understanding, member: str) -> bool:
    found, wholes = understanding.library.pack.members[member], understanding.library.cube.wholes
    return not (found.parts or found.kind or member in wholes)


def _is_where_in(slots: Slots, at: int) -> bool:
    keys = [word.key for word in slots.scan.words]
    before = at - 1 if at and keys[at - 1] == "the" else at
    return before > 1 and keys[before - 1] == "in" and keys[before - 2] == "where"
