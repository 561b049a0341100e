"""How far two places of an order are apart: "how many more did the leader make than the runner-up?"."""

from assistant.composing.clauses import clause_of_axis
from assistant.composing.ends import ordinal_before, spent_on_times
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.pairs import larger_first
from assistant.composing.sets import entries
from assistant.composing.terms import moves
from assistant.english.numberwords import ORDINALS
from assistant.operations.query import Entries, Query
from assistant.operations.table import evaluate
from assistant.tuples import NamedTuple

_RUNNING_UP = frozenset(("runner", "runnerup", "silver"))
#: How far before an extreme an ordinal may stand that is of its order ("the second and the third largest").
_NEAR = 4
_PAIR = 2


class Place(NamedTuple):
    """A place of an order, from which end it is counted, and where the question names it."""

    at: int
    number: int
    sense: str


def places(frame: Frame) -> list[Place]:
    """The places that a question names, in its order: extremes, ordinals, the leader and the runner-up."""
    spent = spent_on_times(frame) | {at for each in frame.slots.named for at in each.at}
    extremes = sorted((at, sense) for sense in ("max", "min") for at in frame.slots.cues.get(sense, ()))
    extremes = [each for each in extremes if each[0] not in spent]
    found = []
    for place, (at, sense) in enumerate(extremes):
        if place and at - extremes[place - 1][0] < _PAIR:
            # "the most" of "with the most" is one
            continue
        number = ordinal_before(frame, at)
        found.append(Place(at, number or 1, sense))
        spent |= {at - 1} if number else {at}
    for at, key in enumerate(frame.keys):
        number = 2 if key in _RUNNING_UP else ORDINALS.get(key, 0)
        if number > 0 and at not in spent:
            sense = next((sense for place, sense in extremes if 0 < place - at <= _NEAR), "max")
            found.append(Place(at, number, sense))
    return sorted(found)


def are_apart(frame: Frame) -> bool:
    """Whether it is asked how far two places that are named are apart, along an axis of which no member is named."""
    slots = frame.slots
    if not frame.axis or slots.members(frame.axis) or len(frame.whens()) > 1 and not moves(frame):
        return False
    asks = slots.has("difference", "ratio", "more", "fewer", "ahead", "behind") or "difference" in frame.keys
    found = places(frame) if asks else []
    is_range = slots.has("spread") and all(each.number == 1 for each in found)
    return len(found) == _PAIR and not is_range


def are_joined(frame: Frame) -> bool:
    """Whether two places are asked for in one breath ("the largest and the second largest lead")."""
    slots = frame.slots
    if not frame.axis or slots.members(frame.axis) or len(frame.whens()) > 1 and not moves(frame):
        return False
    found = places(frame)
    return len(found) == _PAIR and "and" in frame.keys[found[0].at : found[1].at]


def is_apart_from_place(frame: Frame) -> bool:
    """Whether it is asked what lies between one that is named and a place ("what separates X from third place?")."""
    slots = frame.slots
    is_one = bool(frame.axis) and len(slots.members(frame.axis)) == 1
    if not is_one or not slots.has("difference", "between") or slots.has("max", "min") or "from" not in frame.keys:
        return False
    return len(places(frame)) == 1 and len(frame.whens()) <= 1


def from_place(frame: Frame) -> Query:
    """How far one that is named is from a place of the order that another one has."""
    over = entries(frame, named=False)
    own = [entry for entry in over if entry.key in frame.slots.members(frame.axis)]
    (best,) = _tops(frame)
    held = evaluate(best).value
    taken = [entry.query.key for entry in held.entries] if isinstance(held, Entries) else []
    if not own or own[0].key in taken:
        raise Declined("false_premise", "It is the one that has that place itself.")
    return Query("difference", larger_first((own[0], best)))


def joined(frame: Frame) -> Query:
    """The names at two places, in the order asked for."""
    return Query("both", tuple(Query("name", (top,)) for top in _tops(frame)))


def _tops(frame: Frame) -> tuple[Query, ...]:
    over = entries(frame, named=False)
    return tuple(
        Query(
            "top",
            over,
            count=-each.number if each.number > 1 else 1,
            relation=each.sense,
            label=f"place {each.number}" if each.sense == "max" else f"place {each.number} from the end",
        )
        for each in places(frame)
    )


def apart(frame: Frame) -> Query:
    """The difference of two places, or how many times the one is the other."""
    one, other = places(frame)
    if (one.number, one.sense) == (other.number, other.sense) or moves(frame) and clause_of_axis(frame):
        raise Declined("out_of_scope", "I did not understand which two are held against each other.")
    if not frame.slots.has("ratio") and one.number == other.number == 1:
        return Query("spread", entries(frame, named=False))
    tops = _tops(frame)
    pair = larger_first((tops[0], tops[1]))
    is_turned = frame.keys[: other.at].count("than") > 0 and frame.slots.has("more") and pair[0] is not tops[0]
    if is_turned or frame.slots.has("fewer") or frame.slots.has("share", "percent", "relative"):
        raise Declined("out_of_scope", "I did not understand which of the two is held against which.")
    return Query("ratio" if frame.slots.has("ratio") else "difference", pair)
