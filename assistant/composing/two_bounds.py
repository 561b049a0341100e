"""Two conditions that a question joins: "more than Europe but fewer than the US", "between the two"."""

from itertools import pairwise

from assistant.composing.anchors import anchors
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.terms import moves, term_of
from assistant.english.directions import JOINING
from assistant.operations.operands import exact_number
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.tuples import NamedTuple

#: Cue → how what it is said of stands to what follows.
_DIRECTIONS = {"more": "above", "fewer": "below", "ahead": "above", "behind": "below"}
#: Words that join two conditions.
#: Words that may stand between a comparative's "than" and the member that it is held against.
_BEFORE_MEMBER = frozenset("the that those in on of for from did at with one".split())
_HOLDING = frozenset("than behind of ahead to under over below above beat".split())
#: What lies "between" two others, and is no choice of the two ("between A and B, which is larger?").
_LYING = frozenset(
    "is are was were lie lay rank ranked stand stood sit sat come came place placed fall fell finish finished land "
    "landed model number".split()
)
_PAIR = 2


class Bound(NamedTuple):
    """Where a comparative stands, and its direction."""

    place: int
    relation: str


def comparatives(frame: Frame) -> list[Bound]:
    """The comparatives of a question in its order; who is "ahead" is one only where nothing is said to move."""
    cues = ("more", "fewer") if moves(frame) or frame.sides else tuple(_DIRECTIONS)
    # A "smaller" may be read as a number's "below" and as a comparative at the same place.
    return sorted({Bound(at, _DIRECTIONS[cue]) for cue in cues for at in frame.slots.cues.get(cue, ())})


def goes_both_ways(frame: Frame) -> bool:
    """Whether a question joins a "more" and a "fewer" ("more than Europe but fewer than the US")."""
    found = comparatives(frame) if not JOINING.isdisjoint(frame.keys) else []
    return any(
        one.relation != other.relation and not JOINING.isdisjoint(frame.keys[one.place : other.place])
        for one, other in pairwise(found)
    )


def lies_between(frame: Frame) -> bool:
    """Whether one that lies between two others is asked for ("which country is between the US and Europe?")."""
    if frame.keys.count("between") != 1 or frame.slots.has("more", "fewer", "max", "min", "rank"):
        return False
    at = frame.keys.index("between")
    if {*frame.slots.places("difference")} - {at - 1, at}:
        return False
    starts = [each.at[0] for each in frame.slots.named_in(frame.axis)] if frame.axis else []
    is_near = len(starts) == _PAIR and min(starts) - at > 0 and _is_bare(frame, at + 1, min(starts))
    return is_near and frame.keys[at - 1] in _LYING and not frame.slots.amounts


def exceeds_both(frame: Frame) -> bool:
    """Whether one is asked for that has more than each of two ("more than China and Europe")."""
    named = frame.slots.named_in(frame.axis) if frame.axis else []
    if len(named) != _PAIR or "than" not in frame.keys or not frame.slots.has("more", "fewer"):
        return False
    first, second = (each.at for each in named)
    than = frame.keys.index("than")
    is_tied = {*frame.keys[first[-1] + 1 : second[0]]} <= _TYING | _BEFORE_MEMBER
    return is_tied and than < first[0] and {*frame.keys[than + 1 : first[0]]} <= _BEFORE_MEMBER | {"both"}


_TYING = frozenset("and or & also more fewer less larger smaller than".split())


def is_within_two(frame: Frame) -> bool:
    """Whether what is asked for is held against two members that are named."""
    return lies_between(frame) or goes_both_ways(frame) or exceeds_both(frame)


def _is_bare(frame: Frame, start: int, end: int) -> bool:
    return all(key in _BEFORE_MEMBER for key in frame.keys[start:end])


def within_two(frame: Frame) -> Query:
    """The names of those that have more than one member that is named and less than another."""
    named = frame.slots.named_in(frame.axis) if frame.axis else []
    everything = frame.series(term_of(frame).build, named=False)
    own = {entry.key: entry for entry in everything}
    members = [each.member for each in named]
    kept = tuple(entry for entry in everything if entry.key not in members)
    if len(named) != _PAIR or len({*members}) != _PAIR or not own.keys() >= {*members} or not kept:
        raise Declined("out_of_scope", "I did not understand which two the question holds it against.")
    if lies_between(frame):
        low, high = sorted((own[each] for each in members), key=lambda entry: exact_number(evaluate(entry)))
        bounds = [(low, "above"), (high, "below")]
    elif not goes_both_ways(frame):
        bounds = [(own[each], comparatives(frame)[0].relation) for each in members]
    else:
        bounds = [(own[each.member], _relation_of(frame, each.at[0])) for each in named]
    for bound, relation in bounds:
        kept = (Query("filter", (*kept, bound), relation=relation, key=" ".join(members)),)
    return Query("name", kept)


def _relation_of(frame: Frame, place: int) -> str:
    """How it stands to a member: by the comparative before it. Declines where it does not say so plainly."""
    before = [each for each in comparatives(frame) if each.place < place]
    start = place - 1
    while start > 0 and frame.keys[start] in _BEFORE_MEMBER and frame.keys[start] not in _HOLDING:
        start -= 1
    if not before or frame.keys[start] not in _HOLDING or "or" in frame.keys:
        raise Declined("out_of_scope", "I did not understand what is more and what is less.")
    return before[-1].relation


def is_held_against_each(frame: Frame) -> bool:
    """Whether one is held against "both" or "each" of several others: they are not spoken of together with it."""
    named = frame.slots.named_in(frame.axis) if frame.axis else []
    places = [each.at[0] for each in named]
    eaches = [at for at in frame.slots.places("all") if places and places[0] < at]
    is_of_others = len({each.member for each in named}) > _PAIR and bool(eaches)
    compared = [at for at in frame.slots.places(*_DIRECTIONS) if places and at < places[1]]
    return is_of_others and bool(compared)


def held_against_each(frame: Frame, found: tuple[Query, ...], relation: str) -> Query:
    """That the first of several things stands to each of the others as the comparative before that says."""
    first, *rest = found
    both = goes_both_ways(frame)
    places = [each.place for each in anchors(frame)]
    if both and (len(places) != len(found) or places[0] > comparatives(frame)[0].place):
        raise Declined("out_of_scope", "I did not understand what is more and what is less.")
    if len(places) == len(found) and all(each.place > places[1] for each in comparatives(frame)):
        # "Are A and B behind C?" holds two against the last.
        raise Declined("out_of_scope", "I did not understand which of them are held against which.")
    claims = []
    for at, other in enumerate(rest, 1):
        own = _relation_of(frame, places[at]) if both else relation
        claims.append(Query("compare", (first, other), relation=own))
    return Query("and", tuple(claims))
