"""Extremes, orders, filters, counts, sums, means and shares over the members along an axis."""

from __future__ import annotations

from decimal import Decimal

from assistant.composing.counts_of_places import how_many, size_said
from assistant.composing.ends import ordinal, sense_of
from assistant.composing.frame import Frame
from assistant.composing.judged import asks_for_falls
from assistant.composing.outcomes import Declined
from assistant.composing.terms import MOVING, movement, term_of, value_at
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.units import Quantity


def entries(frame: Frame, *, named: bool = True) -> tuple[Query, ...]:
    """The term for every member along the axis; a fall where all fell and the question does not say which way."""
    term = value_at(frame, frame.last_when()) if _is_extreme_level(frame) else term_of(frame)
    found = frame.series(term.build, named=named)
    if not term.is_movement and frame.sides and all(entry.sign < 0 for entry in found):
        is_turned = frame.slots.has("behind") and len(frame.slots.members(frame.sides[0])) > 1
        if frame.leads_by_name or frame.slots.has("ahead") or is_turned:
            raise Declined("false_premise", "That side was ahead on none of them.")
        # Seen from the side behind, the gaps are the same: the smallest is where it had caught up most.
        return tuple(entry._replace(sign=1) for entry in found)
    if term.operation in ("fall", "relative fall") and all(evaluate(each).amount.quantity.number < 0 for each in found):
        raise Declined("false_premise", "By the figures that there are, none of them fell.")
    if term.operation not in ("change", "relative change"):
        return found
    if frame.slots.has("rise"):
        if not frame.slots.has("fall"):
            check_rise(found)
        return found
    fell = [evaluate(entry).amount.quantity.number <= 0 for entry in found]
    if all(fell):
        way = "relative fall" if "relative" in term.operation else "fall"
        return frame.series(movement(frame, way).build, named=named)
    if any(fell) and frame.slots.has("max", "min"):
        raise Declined("unlike", "Some rose and some fell: ask for the largest rise or the largest fall.")
    return found


def _is_extreme_level(frame: Frame) -> bool:
    """Whether the extreme is one of a level, though it follows a movement ("had caught up: the smallest gap")."""
    anchors = [at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ())]
    measured = {each.start: each.at[-1] for each in frame.slots.scan.measures if each.sense.id == frame.measure.id}
    moved = frame.slots.places(*MOVING)
    if len(anchors) != 1 or anchors[0] + 1 not in measured or not moved:
        return False
    return (
        frame.slots.way is not None and max(moved) < anchors[0] and frame.slots.scan.words[anchors[0] - 1].key != "to"
    )


def check_rise(found: tuple[Query, ...]) -> None:
    """Raises `Declined` where it is asked which of some rose more, and all of them fell."""
    if all(evaluate(entry).amount.quantity.number < 0 for entry in found):
        raise Declined("false_premise", "None of them rose: all fell.")


def in_plural(frame: Frame) -> bool:
    """Whether a noun stands for the members along the axis, or for their numbers, in the plural ("counts")."""
    words = frame.slots.scan.words
    own = (each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id)
    if any(words[each.at[-1]].text.lower() in ("counts", "totals", "tallies") for each in own):
        return True
    nouns = (each for each in frame.slots.nouns if each.dimension == frame.axis)
    return any(words[each.at[-1]].text.lower().endswith("s") for each in nouns)


def is_asked_in_plural(frame: Frame) -> bool:
    """Whether it is asked which of the axis, in the plural ("which countries", "what benchmarks")."""
    is_what = any(frame.keys[max(0, each.at[0] - 1)] == "what" for each in frame.slots.nouns)
    return (frame.slots.has("which", "list") or is_what) and in_plural(frame)


def extreme(frame: Frame) -> Query:
    """The member with the most or the least, or those of the first places; of one member the time with the most."""
    if not frame.axis or len(frame.slots.members(frame.axis)) == 1:
        from assistant.composing.extremes_of_one import extreme_of_one

        return extreme_of_one(frame)
    if len(frame.slots.places("ordinal")) > 1 and frame.slots.has("than"):
        raise Declined("out_of_scope", "I did not understand which two places are held against each other.")
    return name_or_amount(frame, top(frame, _several(entries(frame))))


def _several(found: tuple[Query, ...]) -> tuple[Query, ...]:
    """Entries of which one can be the first; a single one is the most of nothing, and declined."""
    if len(found) == 1:
        raise Declined("no_such_period", "The report gives a figure for one of them only.")
    return found


def top(frame: Frame, over: tuple[Query, ...]) -> Query:
    """The first places of an order; "second largest" is one place alone, "the two largest" are two."""
    relation = "min" if sense_of(frame) == "min" else "max"
    place, size = ordinal(frame), size_said(frame)
    if size and size != len(over):
        raise Declined("false_premise", f"It is asked of {size}, and the report has {len(over)}.")
    count = -place if place > 1 else how_many(frame) or 1
    if relation == "max" and asks_for_falls(frame):
        # The smallest fall is one, and no rise.
        over = (Query("filter", (*over, zero(over[0])), relation="below"),)
    return Query("top", over, count=count, relation=relation)


def zero(like: Query) -> Query:
    """Nothing, in the unit of what it is held against."""
    return Query("given", amount=Quantity(Decimal(0), evaluate(like).amount.quantity.unit))


def name_or_amount(frame: Frame, chosen: Query) -> Query:
    """The names or the amounts of the chosen entries, whichever the question asks for."""
    return Query("amount" if asks_amount(frame) else "name", (chosen,))


#: How far before a noun the word stands that asks for what it is ("what were the three best-attended conferences").
_FAR, _NEAR = 8, 5
#: Words between the two that make the noun the place where something else is asked for.
_WITHIN = frozenset("among amongst of across over for on in by".split())


def asks_amount(frame: Frame) -> bool:
    """Whether a number is asked for ("how large is the largest lead", "what was the biggest drop")."""
    slots = frame.slots
    if slots.has("which", "who", "where"):
        return False
    words = [word.key for word in slots.scan.words]
    for each in slots.nouns:
        before = words[max(0, each.at[0] - _FAR) : each.at[0]]
        is_near = bool({"what", "name"} & set(before[-_NEAR:])) or "what" in before and _WITHIN.isdisjoint(before)
        if is_near or "name" in before or each.at[0] == 0:
            return False
    if any(
        key in ("value", "size", "figure", "number")
        and words[at - 1 : at] != ["by"]
        and words[at + 1 : at + 2] not in (["one"], ["1"], ["two"], ["2"])
        for at, key in enumerate(words)
    ):
        return True
    if "how" in words and _SIZES & set(words):
        return True
    return "what" in words and "place" not in words


_SIZES = frozenset("much many big large far high wide small low tiny narrow long great steep strong close".split())


def rank(frame: Frame) -> Query:
    """The names along the axis in order, the largest first unless asked otherwise; of the first places only those."""
    other_ends = ("ascending",) if frame.slots.has("max") else ("ascending", "descending")
    if frame.slots.has("max", "min") and how_many(frame) and not frame.slots.has(*other_ends):
        return Query("name", (top(frame, entries(frame)),))
    descending = frame.slots.has("descending") or not frame.slots.has("ascending", "min")
    if frame.slots.has("min") and frame.slots.has("max") and not frame.slots.has("descending"):
        descending = min(frame.slots.cues["max"]) < min(frame.slots.cues["min"])
    return Query("name", (Query("rank", _several(entries(frame)), relation="max" if descending else "min"),))


def place(frame: Frame) -> Query:
    """The place of the one named in the order of all."""
    member = frame.slots.members(frame.axis)[0]
    over = _several(entries(frame, named=False))
    order = Query("rank", over, relation="min" if frame.slots.has("ascending", "min") else "max")
    return Query("place", (order,), label=frame.label(member), key=member)


#: Pronouns that are of all, of any or of none of them.
_OF_ALL, OF_NONE = frozenset("everyone everybody".split()), frozenset("nobody none".split())
_OF_ANY = frozenset("anyone anybody someone somebody".split())
#: Words that stand right before such a pronoun: "someone says that" is none of them.
_BEFORE_PRONOUNS = frozenset("do does did is are was were has have by of than over beat trail".split())


def spoken_of(frame: Frame) -> tuple[str, int]:
    """Whether any, all or none of them are spoken of, and where ("any country", "nobody"); "" if none of these is."""
    nouns = {each.start for each in frame.slots.scan.names if each.sense[:2] == ("dimension", frame.axis)}
    for quantifier, pronouns in (("none", OF_NONE), ("any", _OF_ANY), ("all", _OF_ALL)):
        for at in frame.slots.places(quantifier):
            after = at + 1 + (frame.keys[at + 1 : at + 2] in (("other",), ("single",), ("of",)))
            is_other = frame.keys[at + 1 : at + 2] == ("other",)
            if is_other or frame.keys[at] in pronouns or frame.keys[at : at + 2] == ("no", "one") or after in nouns:
                return quantifier, at
        places = (at for at, key in enumerate(frame.keys) if key in pronouns)
        found = next((at for at in places if at and frame.keys[at - 1] in _BEFORE_PRONOUNS), -1)
        if found >= 0:
            return quantifier, found
    # "Is there a country that ...?" asks for any.
    there = next((at for at in nouns if frame.keys[max(0, at - 2) : at] in (("there", "a"), ("there", "an"))), -1)
    return ("any" if there >= 0 else "", there)
