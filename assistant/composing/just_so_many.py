"""How many members have just so many of what a measure counts: "three laws", "no law at all", "in all schools"."""

from __future__ import annotations

from decimal import Decimal

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.units import PERCENT, Unit
from assistant.utterance.amounts import Given

#: How far after the number the noun of what is counted may stand ("three new AI laws").
_WIDE = 6
#: Words of a single one, after a "not".
_SINGLE = frozenset("a single any".split())
#: How far before it the verb may stand ("passed the three laws").
_NEAR = 2
_NONE = Given(Decimal(0), Unit(""), "equal", (), 0)


def just_so_many(frame: Frame) -> Given | None:
    """The number that members are to have; None unless it is asked how many, or which, have just so many."""
    slots = frame.slots
    everybody = _all_of_each(frame)
    if everybody:
        return everybody
    if not frame.measure.each or not frame.axis or slots.members(frame.axis) or not slots.has("count", "which", "list"):
        return None
    is_apart = slots.has("max", "min", "more", "fewer", "rank", "sum", "mean", "difference", "ratio")
    if is_apart or not any(each.dimension == frame.axis for each in slots.nouns):
        return None
    # Of several numbers none is that of all: "between 4 and 8 laws".
    for given in slots.amounts if len(slots.amounts) == 1 else ():
        is_exact = given.relation == "exactly" and not given.unit.base
        if (given.is_bare or is_exact or is_by_own_verb(frame, given)) and _counts(frame, given.place):
            return given._replace(relation="equal")
    nones = slots.cues.get("none", ())
    if len(nones) == 1 and frame.keys[nones[0]] in ("no", "not", "none") and _counts(frame, nones[0]):
        return _NONE._replace(at=(nones[0],), place=nones[0])
    return None


_ALL = Given(Decimal(100), PERCENT, "equal", (), 0)
_OF_THE = frozenset("of the their its".split())


def _all_of_each(frame: Frame) -> Given | None:
    """All of what a measure gives the share of ("states where all schools offer it", "100 % of schools"); else None."""
    slots = frame.slots
    if frame.measure.unit != PERCENT or frame.sides or not frame.axis or slots.members(frame.axis):
        return None
    if not slots.has("count", "which", "list", "where") or any(given.number != _ALL.number for given in slots.amounts):
        return None
    nouns = [each.at[-1] for each in slots.nouns if each.dimension == frame.axis]
    own = {at for each in slots.scan.measures if each.sense.id == frame.measure.id for at in each.at} - set(nouns)
    # "Of all states" says of which one is asked, and "share of all vacancies" of what.
    alls = [
        at
        for at, key in enumerate(frame.keys)
        if key in ("all", "every")
        and frame.keys[at - 1] not in _OF_THE
        and _past_small(frame, at) in own
        and any(noun < at for noun in nouns)
    ]
    if not nouns or not alls and not slots.amounts:
        return None
    place = slots.amounts[0].place if slots.amounts else alls[0]
    return _ALL._replace(at=(place,), place=place)


def _past_small(frame: Frame, at: int) -> int:
    """The first position after one at which no article stands."""
    return next((place for place in range(at + 1, len(frame.keys)) if frame.keys[place] not in _OF_THE), at)


def is_by_own_verb(frame: Frame, given: Given) -> bool:
    """Whether the word before a number is the verb of the measure, and no bound ("how many states passed 3 laws")."""
    first = given.at[0]
    if first == given.place or frame.keys[first] not in frame.measure.verbs and frame.keys[first] != "passed":
        return False
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    return first in own and given.relation == "above" and given.place - first <= _NEAR


def _counts(frame: Frame, place: int) -> bool:
    """Whether what the measure counts stands right after a place, with nothing between but what it is about."""
    scan = frame.slots.scan
    own = {at for each in scan.measures if each.sense.id == frame.measure.id for at in each.at}
    own |= {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    own -= {at for each in frame.slots.nouns for at in each.at}
    if frame.keys[place] == "not":
        own |= {at for at in range(place, len(frame.keys)) if frame.keys[at] in _SINGLE}
    for at in range(place + 1, min(place + 1 + _WIDE, len(frame.keys))):
        if frame.keys[at] == frame.measure.each:
            return True
        if at not in own:
            return False
    return False


def check_just_so_many(over: tuple[Query, ...], given: Given, *, of_all: bool) -> None:
    """Decline where the report names only some of those that have so few, or so few that they may be a choice.

    Where but the one is asked for that has so many, that is told if there is one.
    """
    numbers = [evaluate(entry).amount.quantity.number for entry in over]
    is_choice = len(numbers) < _FEWEST or given.number == min(numbers) > 0
    if given.number not in numbers or of_all and is_choice:
        raise Declined("no_such_entity", "The report does not name all that may have just so many.")


#: A list of fewer is a choice out of more.
_FEWEST = 10
