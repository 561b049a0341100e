"""Claims about how something moved: that it fell, by how much, to what, or that nothing is left of it."""

from __future__ import annotations

from decimal import Decimal

from assistant.composing import growth
from assistant.composing.becoming import grown
from assistant.composing.claim_bounds import claimed_bound, is_level_of, term_for
from assistant.composing.filters import COMPARING
from assistant.composing.frame import Frame
from assistant.composing.levels import is_part
from assistant.composing.outcomes import Declined
from assistant.composing.sets import zero
from assistant.composing.terms import ends, movement, value_at
from assistant.composing.whens import When
from assistant.operations.query import Query
from assistant.operations.table import number_of
from assistant.reading.growth_names import tells_growth
from assistant.units import PERCENT, TIMES, Quantity
from assistant.utterance.amounts import Given

#: Units of lengths of time.
LENGTHS = ("year", "month")


def vanished(frame: Frame) -> Query:
    """Whether nothing of it is left; a "still" asks for the contrary."""
    if frame.axis and not frame.slots.members(frame.axis):
        over = frame.series(lambda members: frame.query(frame.cell(members, frame.last_when())))
        gone = Query("every", (*over, zero(over[0])), relation="equal", words="all")
    else:
        figure = frame.query(frame.cell(frame.first(), frame.last_when()))
        gone = Query("compare", (figure, zero(figure)), relation="equal")
    return Query("not", (gone,)) if any(word.key == "still" for word in frame.slots.scan.words) else gone


#: Of what is nearly gone so many percent are left at most.
MOST_LEFT = Decimal(10)


def nearly_gone(frame: Frame) -> Query:
    """Whether it is nearly gone: a tenth of it, or less, is left."""
    left = movement(frame, "remaining").build(frame.first())
    return Query("compare", (left, Query("given", amount=Quantity(MOST_LEFT, PERCENT))), relation="atmost")


def grew(frame: Frame) -> Query | None:
    """That what is given as a growth in percent rose or fell in a year; None where that is not what is claimed."""
    slots = frame.slots
    # The name of the growth may hold the words for the move.
    cues = {each.sense.id for each in slots.scan.cues}
    is_one_way = ("rise" in cues) != ("fall" in cues) and not slots.amounts
    if not (is_one_way and tells_growth(frame.measure) and len(slots.periods) < 2) or "growth" in frame.keys:
        return None
    figure = value_at(frame, frame.last_when()).build(frame.first())
    return Query("compare", (figure, zero(figure)), relation="above" if "rise" in cues else "below")


def even(frame: Frame) -> Query:
    """Whether the sides of a lead are nearly level; of two others no figure says how near that would be."""
    if not frame.sides or frame.axis and len(frame.slots.members(frame.axis)) > 1:
        raise Declined("out_of_scope", "The report gives the figures, and does not say how near counts as level.")
    return nearly_gone(frame)


def which_nearly_gone(frame: Frame) -> Query:
    """The members of whose figure a tenth or less is left."""
    over = frame.series(movement(frame, "remaining").build)
    bound = Query("given", amount=Quantity(MOST_LEFT, PERCENT))
    return Query("name", (Query("filter", (*over, bound), relation="atmost"),))


def grown_by(frame: Frame, given: Given) -> Query | None:
    """ "It grew 27 times in three years": what the yearly growth makes of that time; None where no time is named."""
    if frame.slots.has("peryear", "rate"):
        return None
    if growth.length(frame) is not None:
        figure = growth.compound(frame)
        return Query("compare", (figure, claimed_bound(frame, given, figure)), relation=given.relation)
    if frame.whens():
        raise Declined("unlike", "The report gives the growth of each year, not all of it together.")
    return None


#: Verbs of the time that something takes.
_TAKING = frozenset("take takes took taken taking need needs needed needing require requires required".split())
#: Words before a time that bound it only where it is said what takes it: things also grow "over" and "within" a time.
_DURING = frozenset("over within inside".split())
#: How a time that something takes stands to the one that it is held against ("faster than in 8 months").
_SPEEDS = {"faster": "below", "quicker": "below", "sooner": "below", "slower": "above", "later": "above"}


def taken(frame: Frame, given: Given) -> Query | None:
    """ "It doubles in under a year": how long that takes, held against the time; None where no such time is claimed."""
    lengths = [each for each in frame.slots.amounts if each.unit.base in (*LENGTHS, "half year")]
    takes = not _TAKING.isdisjoint(frame.keys)
    time = growth.length_of(tuple(lengths))
    if len(lengths) != 1 or time is None or len(frame.slots.members(frame.axis)) != 1:
        return None
    said = lengths[0]
    during = said.at[0] != said.place and frame.keys[said.at[0]] in _DURING
    sped = [_SPEEDS[key] for key in frame.keys if key in _SPEEDS] if "than" in frame.keys else []
    said = said._replace(relation=sped[0]) if sped and not said.relation else said
    is_bound = said.relation in COMPARING and (not during or takes or not given.relation)
    if during and frame.keys[said.at[0]] == "over" and not takes or not is_bound and not takes:
        return None
    if given.relation in COMPARING or said.relation in ("about", "nearly"):
        raise Declined("out_of_scope", "I can tell how long it takes to grow by one factor; ask for that.")
    (rate,) = growth.rates(frame)
    factor = growth.number(Quantity(given.number, TIMES))
    needed = Query("time to multiply", (rate, factor), relation=time.unit.base)
    relation = "atmost" if during and said.relation == "below" else said.relation
    return Query("compare", (needed, growth.number(time)), relation=relation or "equal")


def offers_ways(frame: Frame) -> bool:
    """Whether it is asked which way it moved ("did it shrink or grow?", "up or down?")."""
    places = [frame.slots.places(each) for each in ("fall", "rise")]
    if ("up", "or", "down") in zip(frame.keys, frame.keys[1:], frame.keys[2:], strict=False):
        return True
    if not all(places) or "or" not in frame.keys:
        return False
    at = frame.keys.index("or")
    return any(min(one, other) < at < max(one, other) for one in places[0] for other in places[1])


def check_other_named(frame: Frame) -> None:
    """Raise where a movement is held against another ("did it fall more than on MATH?") and only one is named."""
    if frame.slots.has("more", "fewer") and "than" in frame.keys:
        raise Declined("unlike", "The question names only one thing to compare.")


def moved(frame: Frame, given: Given | None) -> Query:
    """That it moved at all, as far as a number says, or to where it says."""
    members = frame.first()
    if len(frame.whens()) > 1 and frame.slots.has("more", "fewer", "than") and given is None:
        raise Declined("no_such_period", "The report gives no movement for each of these times.")
    if given is None:
        way = "fall" if frame.slots.has("fall") else "change"
        moved = movement(frame, way).build(members)
        if offers_ways(frame):
            fell = moved._replace(operation="fall")
            amount = number_of(fell)
            return fell if amount is None or amount > 0 else moved._replace(operation="change")
        if frame.slots.has("fall", "rise"):
            return Query("compare", (moved, zero(moved)), relation="above")
        same = Query("compare", (moved, zero(moved)), relation="equal")
        return Query("not", (same,)) if frame.slots.has("change") and not frame.slots.has("hold") else same
    at_ends = [each for each in frame.slots.amounts if each.unit.base not in LENGTHS and is_level_of(frame, each)]
    parts = [each for each in at_ends if is_part(frame, each)]
    if parts:
        left = movement(frame, "remaining").build(members)
        return Query("compare", (left, claimed_bound(frame, parts[0], left)), relation=parts[0].relation)
    if at_ends:
        apart = [each for each in frame.slots.amounts if each not in at_ends and frame.keys[each.at[0] - 1] == "by"]
        if apart:
            raise Declined("out_of_scope", "Ask for the figures at its ends, and how far it moved, one by one.")
        return levels(frame, at_ends)
    if given.unit == TIMES or any(word.key == "factor" for word in frame.slots.scan.words):
        quotient = Query("ratio", grown(frame, *movement(frame, "fall").build(members).operands))
        factor = Query("given", amount=Quantity(given.number, TIMES))
        return Query("compare", (quotient, factor), relation=given.relation)
    if given.unit == PERCENT and frame.slots.has("remain", "kept") and not frame.slots.has("fall"):
        left = movement(frame, "remaining").build(members)
        return Query("compare", (left, claimed_bound(frame, given, left)), relation=given.relation)
    term = term_for(frame, given)
    moved = term.build(members)
    if given.unit == PERCENT and term.operation == "fall":
        relative = movement(frame, "relative fall").build(members)
        return Query("compare", (relative, claimed_bound(frame, given, relative)), relation=given.relation)
    return Query("compare", (moved, claimed_bound(frame, given, moved)), relation=given.relation)


def levels(frame: Frame, at_ends: list[Given]) -> Query:
    """ "from 17.5 % to 0.3 %": each number against the figure at its end of the movement."""
    start, end = ends(frame, frame.first())
    words = frame.slots.scan.words
    claims = []
    for given in at_ends:
        cell = start if words[given.at[0] - 1].key == "from" else end
        # Whoever brought it there, a lead is that of the one ahead.
        figure = frame.query(cell)._replace(sign=1)
        claims.append(Query("compare", (figure, claimed_bound(frame, given, figure)), relation=given.relation))
    return claims[0] if len(claims) == 1 else Query("and", tuple(claims))


def aggregate_at_ends(frame: Frame, kind: str, at_ends: list[Given]) -> Query:
    """ "The mean fell from 21.7 to 3.4 %": each figure against the aggregate at its end."""
    claims = []
    for given in at_ends:
        end = "first" if frame.keys[given.at[0] - 1] == "from" else "latest"
        over = frame.series(value_at(frame, When(None, end, -1)).build)
        figure = Query(kind, over, label=f"the {kind}")
        claims.append(Query("compare", (figure, claimed_bound(frame, given, figure)), relation=given.relation))
    return claims[0] if len(claims) == 1 else Query("and", tuple(claims))
