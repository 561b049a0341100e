"""Extremes, orders, filters, counts, sums, means and shares over the members along an axis."""

from __future__ import annotations

from decimal import Decimal

from assistant.amounts import Given
from assistant.composing.frame import Declined, Frame, When, relabel
from assistant.composing.terms import MOVING, Term, movement, moves, operation_of, runs_from, term_of, value_at
from assistant.english.numberwords import ORDINALS
from assistant.query import Query, Result, Truth
from assistant.units import PERCENT, POINT, Quantity, Unit

_COMPARING = ("above", "below", "atleast", "atmost")
_AGGREGATES = ("sum", "mean", "median", "spread")
_NEAR = 3


def entries(frame: Frame, *, named: bool = True) -> tuple[Query, ...]:
    """The term for every member along the axis; a fall where the question does not say which way."""
    term = term_of(frame)
    if term.operation in ("change", "relative change") and not frame.slots.has("rise"):
        term = movement(frame, "relative fall" if "relative" in term.operation else "fall")
    found = frame.series(term.build, named=named)
    if frame.slots.has("rise") and term.operation in ("change", "relative change") and not frame.slots.has("fall"):
        _check_rise(frame, found)
    return found


def _check_rise(frame: Frame, found: tuple[Query, ...]) -> None:
    from assistant.operations import evaluate

    if all(evaluate(entry).amount.quantity.number < 0 for entry in found):
        raise Declined("false_premise", "None of them rose: all fell.")


def extreme(frame: Frame) -> Query:
    """The member with the most or the least, or those of the first places; of one member the time with the most."""
    if not frame.axis or len(frame.slots.members(frame.axis)) == 1:
        return _extreme_of_one(frame)
    return name_or_amount(frame, top(frame, entries(frame)))


def _extreme_of_one(frame: Frame) -> Query:
    members = frame.first()
    line = frame.line(members)
    if len(line) < 2 or term_of(frame).is_movement:
        return term_of(frame).build(members)
    over = tuple(frame.query(cell, label=cell.fact.period.label if cell.fact.period else "", key=cell.fact.id) for cell in line)
    return Query("amount", (Query("top", over, count=1, relation=sense_of(frame)),))


def top(frame: Frame, over: tuple[Query, ...]) -> Query:
    """The first places of an order; "second largest" is one place alone, "the two largest" are two."""
    relation = "min" if sense_of(frame) == "min" else "max"
    place = ordinal(frame)
    count = -place if place > 1 else how_many(frame) or 1
    return Query("top", over, count=count, relation=relation)


def sense_of(frame: Frame) -> str:
    """ "min" or "max", whichever cue stands nearest to the end of its phrase; the later one wins."""
    if frame.slots.has("than others") and not frame.slots.has("max", "min"):
        return "min" if frame.slots.has("fewer") else "max"
    lows, highs = frame.slots.cues.get("min", ()), frame.slots.cues.get("max", ())
    if lows and highs:
        return "min" if max(lows) >= max(highs) else "max"
    is_behind = frame.slots.has("behind") and not highs and not frame.sides
    return "min" if lows or is_behind else "max"


def ordinal(frame: Frame) -> int:
    """The place that an ordinal asks for ("second largest", "ranks third"); 0 if none does."""
    dated = frame.slots.scan.dated | frame.slots.scan.numbered
    for at, word in enumerate(frame.slots.scan.words):
        if word.key in ("runner", "runnerup", "silver"):
            return 2
        if word.key in ORDINALS and at not in dated and ORDINALS[word.key] > 1:
            return ORDINALS[word.key]
    return 0


def ordinal_before(frame: Frame, at: int) -> int:
    """The place that an ordinal right before an extreme asks for ("second largest"); 0 if there is none."""
    words = frame.slots.scan.words
    return ORDINALS.get(words[at - 1].key, 0) if at > 0 else 0


def places_at(frame: Frame, at: int) -> int:
    """The small number right beside an extreme ("the two largest", "top three"); 0 if there is none."""
    for given in frame.slots.amounts:
        if is_count(given) and abs(given.place - at) <= 2 and not _counts_others(frame, given):
            return int(given.number)
    return 0


def _counts_others(frame: Frame, given: Given) -> bool:
    """Whether a number counts something that is not on the axis ("the two countries")."""
    follows = given.at[-1] + 1
    return any(
        each.sense.kind == "dimension" and each.start == follows and each.sense.id != frame.axis for each in frame.slots.scan.names
    )


def how_many(frame: Frame) -> int:
    """The small number beside an extreme or a noun of the axis ("top two", "the three lowest"); 0 if there is none."""
    anchors = [at for meaning in ("max", "min") for at in frame.slots.cues.get(meaning, ())]
    nouns = [each.at[0] - 1 for each in frame.slots.nouns if each.dimension == frame.axis]
    for given in frame.slots.amounts:
        if is_count(given) and not _counts_others(frame, given) and (any(abs(given.place - at) <= 2 for at in anchors) or given.place in nouns):
            size = len(frame.along(frame.axis)) if frame.axis else 0
            if int(given.number) < size or size == 0:
                return int(given.number)
    return 0


def is_count(given: Given) -> bool:
    """Whether a number can say how many: small, whole and bare."""
    return given.is_bare and given.number == int(given.number) and 1 < given.number < 20


def name_or_amount(frame: Frame, chosen: Query) -> Query:
    """The names or the amounts of the chosen entries, whichever the question asks for."""
    return Query("amount" if asks_amount(frame) else "name", (chosen,))


def asks_amount(frame: Frame) -> bool:
    """Whether a number is asked for ("how large is the largest lead", "what was the biggest drop")."""
    slots = frame.slots
    if slots.has("which", "who", "where"):
        return False
    words = [word.key for word in slots.scan.words]
    for each in slots.nouns:
        before = words[max(0, each.at[0] - 5) : each.at[0]]
        if {"what", "name"} & set(before) or each.at[0] == 0:
            return False
    if any(key in ("value", "size", "figure", "number") and words[at - 1 : at] != ["by"] for at, key in enumerate(words)):
        return True
    if "how" in words and _SIZES & set(words):
        return True
    return "what" in words


_SIZES = frozenset("much many big large far high wide small low tiny narrow long great steep strong close".split())


def rank(frame: Frame) -> Query:
    """The names along the axis in order, the largest first unless asked otherwise."""
    descending = not frame.slots.has("ascending")
    if frame.slots.has("descending"):
        descending = True
    elif frame.slots.has("min") and not frame.slots.has("max") and not frame.slots.has("ascending"):
        descending = False
    elif frame.slots.has("min", "max") and frame.slots.has("min") and frame.slots.has("max"):
        descending = min(frame.slots.cues["max"]) < min(frame.slots.cues["min"])
    return Query("name", (Query("rank", entries(frame), relation="max" if descending else "min"),))


def place(frame: Frame) -> Query:
    """The place of the one named in the order of all."""
    member = frame.slots.members(frame.axis)[0]
    order = Query("rank", entries(frame, named=False), relation="min" if frame.slots.has("ascending", "min") else "max")
    return Query("place", (order,), label=frame.label(member), key=member)


def threshold(frame: Frame) -> Given | None:
    """The number that entries are held against ("below 2 %", "at least ten models")."""
    for given in frame.slots.amounts:
        if given.relation in _COMPARING:
            return given
    return _figure_asked_for(frame)


def _figure_asked_for(frame: Frame) -> Given | None:
    """A figure of the report whose owner is asked for ("on which benchmark was the lead 24.3 %?")."""
    keys = {word.key for word in frame.slots.scan.words}
    if not keys & {"which", "who", "whose", "where"} or frame.slots.has("sum", "mean", "difference", "ratio", "max", "min", "share"):
        return None
    printed = {fact.value for fact in frame.cube.by_measure.get(frame.measure.id, ())}
    named = frame.slots.members(frame.axis) if frame.axis else ()
    for given in frame.slots.amounts:
        if not named and given.number in printed and not given.relation.startswith("at") and given.unit.base not in ("year", "month"):
            return given._replace(relation="equal")
    return None


def bound(given: Given, like: Query) -> Query:
    """A number of the question as an operand, in the unit of what it is held against where it names none."""
    from assistant.operations import evaluate

    unit = evaluate(like).amount.quantity.unit
    own = given.unit
    if unit.is_rate and own.base == "times":
        own = unit
    if not own.base:
        own = Unit(unit.base, own.scale or unit.scale)
    return Query("given", amount=Quantity(given.number, own))


def against_mean(frame: Frame) -> Query:
    """The names, or the count, of the entries above or below the mean or median of all."""
    over = entries(frame, named=False)
    kind = "median" if frame.slots.has("median") else "mean"
    relation = "below" if frame.slots.has("below", "fewer") else "above"
    kept = Query("filter", (*over, Query(kind, over)), relation=relation)
    if frame.slots.has("count") and not frame.slots.has("which"):
        return Query("count", (kept,), words=frame.cube.pack.dimensions[frame.axis].name)
    return Query("name", (kept,))


def filtered(frame: Frame, given: Given) -> Query:
    """The entries that stand in a relation to a number."""
    over = level_or_movement(frame, given)
    spent = frame.slots.scan.numbered
    negated = -1 if any(at not in spent for at in frame.slots.cues.get("not", ())) else 0
    return Query("filter", (*over, bound(given, over[0])), relation=given.relation, count=negated)


def level_or_movement(frame: Frame, given: Given) -> tuple[Query, ...]:
    """The entries that a number speaks of: the level after "fell below 2 %", the fall after "fell by 2 points"."""
    term = term_of(frame)
    if term.operation == "remaining":
        return frame.series(term.build)
    if term.is_movement and is_level(frame, given):
        return frame.series(lambda members: frame.dated(members, next(iter(reversed(frame.whens())), None)))
    if term.is_movement and given.unit == PERCENT and term.operation in ("fall", "change"):
        return frame.series(movement(frame, f"relative {term.operation}").build)
    if term.is_movement and given.unit == POINT:
        return frame.series(movement(frame, "fall" if frame.slots.has("fall") or not frame.slots.has("rise") else "change").build)
    return entries(frame)


def is_level(frame: Frame, given: Given) -> bool:
    """Whether a number after a movement is where it ended ("to 0.3 %", "fell below 2 %") and not how far it went."""
    words = frame.slots.scan.words
    before = [word.key for word in words[max(0, given.at[0] - 2) : given.place]]
    if "by" in before:
        return False
    if "to" in before or "at" in before:
        return True
    moved = [at for cue in ("fall", "rise", "change") for at in frame.slots.cues.get(cue, ())]
    if given.unit == POINT or frame.slots.has("rise" if given.relation == "below" else "fall") and given.relation == "above":
        return False
    return given.relation in ("below", "above") and any(0 < given.at[0] - at <= 2 for at in moved) and "than" not in before


def which(frame: Frame) -> Query:
    """The names of the entries that fulfil a condition."""
    given = threshold(frame)
    assert given is not None
    return Query("name", (filtered(frame, given),))


def count(frame: Frame) -> Query:
    """How many members there are, or how many fulfil a condition."""
    given = threshold(frame)
    noun = frame.cube.pack.dimensions[frame.axis].name
    if given:
        return Query("count", (filtered(frame, given),), words=noun)
    if frame.slots.has("fall", "rise") or frame.side_members():
        over = entries_moving(frame) if moves(frame) else frame.series(term_of(frame).build)
        zero = Query("given", amount=Quantity(Decimal(0), Unit("")))
        return Query("count", (Query("filter", (*over, _zero_like(over[0], zero)), relation="above"),), words=noun)
    members = frame.along(frame.axis)
    names = tuple(Query("words", words=frame.label(member), label=frame.label(member), key=member) for member in members)
    return Query("count", names, words=noun)


def entries_moving(frame: Frame) -> tuple[Query, ...]:
    """How far each fell or rose, as the question says."""
    return frame.series(movement(frame, "fall" if frame.slots.has("fall") else "change").build)


def _zero_like(like: Query, zero: Query) -> Query:
    from assistant.operations import evaluate

    return zero._replace(amount=Quantity(Decimal(0), evaluate(like).amount.quantity.unit))


def aggregate(frame: Frame) -> Query:
    """The sum, mean, median or range over the axis, over the named members, or over the first places."""
    found = [each for each in _AGGREGATES if frame.slots.has(each)]
    if len(found) > 1 and "sum" in found and frame.slots.has("mean", "median"):
        found.remove("sum")
    kinds = sorted(found, key=lambda each: frame.slots.cues[each][0])
    if len(kinds) > 1 and {"mean", "median"} <= set(kinds):
        over = entries(frame)
        return Query("both", tuple(Query(each, over, label=each) for each in kinds))
    kind = kinds[0]
    if _is_moved(frame, kind):
        return moved_aggregate(frame, kind)
    over = entries(frame)
    given = threshold(frame)
    if given:
        return Query(kind, (filtered(frame, given),))
    if frame.slots.has("max", "min") and how_many(frame) and kind != "spread":
        return Query(kind, (top(frame, over),))
    if frame.slots.has("except"):
        over = without(frame, over)
    return Query(kind, over)


def _is_moved(frame: Frame, kind: str) -> bool:
    """Whether it is the mean that moved ("by how much did the average lead fall") and not the mean of the moves."""
    slots = frame.slots
    if not moves(frame) or slots.way is None:
        return False
    measured = [each.start for each in slots.scan.measures if each.sense.id == frame.measure.id]
    at = slots.cues[kind][0]
    moved = max((place for cue in MOVING for place in slots.cues.get(cue, ())), default=-1)
    asked = any(word.key in ("did", "has", "have", "had") for word in slots.scan.words[:at])
    if kind == "spread":
        return moved > at
    return any(0 < place - at <= 2 for place in measured) and (asked and moved > at)


def moved_aggregate(frame: Frame, kind: str) -> Query:
    """How far the mean, median, sum or range of all moved between two times."""
    whens = frame.whens()
    first, last = (whens[0], whens[-1]) if len(whens) > 1 else (When(None, "first", -1), When(None, "latest", -1))
    if len(whens) > 1 and first.period and last.period and first.period > last.period and not runs_from(frame, first):
        first, last = last, first
    start = Query(kind, frame.series(value_at(frame, first).build), label="first")
    end = Query(kind, frame.series(value_at(frame, last).build), label="last")
    return Query(operation_of(frame), (start, end))


def without(frame: Frame, over: tuple[Query, ...]) -> tuple[Query, ...]:
    """All along the axis but those named after "except"."""
    excluded = set(frame.slots.members(frame.axis))
    everything = frame.series(term_of(frame).build, named=False)
    return tuple(entry for entry in everything if entry.key not in excluded)


def sum_of_others(frame: Frame) -> Query:
    """The sum of all but the members that are left out."""
    left = without(frame, ())
    if not left:
        raise Declined("no_such_entity", "The report has no others.")
    return left[0] if len(left) == 1 else Query("sum", left)


def share(frame: Frame) -> Query:
    """The share that the named members have of the whole."""
    axis = frame.axis
    if not frame.measure.adds_up:
        raise Declined("unlike", "These figures do not add up to a whole, so there are no shares of it.")
    named = frame.slots.members(axis)
    if not named:
        raise frame.open(axis, frame.along(axis))
    everything = frame.series(term_of(frame).build, named=False)
    missing = [member for member in named if member not in {entry.key for entry in everything}]
    if missing:
        raise Declined("no_such_entity", f"The report has nothing on {frame.label(missing[0])}.")
    part = tuple(entry for entry in everything if entry.key in named)
    if frame.slots.has("except"):
        part = tuple(entry for entry in everything if entry.key not in named)
    elif len(part) == len(everything):
        part = part[:1]
    portion = part[0] if len(part) == 1 else Query("sum", part, label=" and ".join(entry.label for entry in part))
    return Query("share", (portion, Query("sum", everything, label="all")))


def share_of_sum(frame: Frame) -> Query:
    """The share that one member has of the sum over the axis, where the question itself speaks of that sum."""
    moved = movement(frame, "change" if frame.slots.has("rise") else "fall") if moves(frame) else term_of(frame)
    everything = frame.series(moved.build, named=False)
    named = frame.slots.members(frame.axis)
    part = tuple(entry for entry in everything if entry.key in named)
    if len(part) != 1:
        raise Declined("no_such_entity", "The report does not give it for that one.")
    return Query("share", (part[0], Query("sum", everything, label="all")))


def of_the_extreme(frame: Frame) -> Query:
    """What is asked of the member that is the extreme at another time or in another respect.

    "What was the lead at the end of 2024 on the benchmark with the largest lead in 2023?"
    """
    anchor = min(at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ()))
    whens = sorted(frame.whens(), key=lambda when: abs(when.place - anchor))
    nearest = whens[0] if whens else None
    others = [when for when in frame.whens() if when != nearest]
    moved = [at for cue in MOVING for at in frame.slots.cues.get(cue, ())]
    inner_moves = any(0 <= at - anchor <= 3 for at in moved)
    if inner_moves:
        way = "fall" if not frame.slots.has("rise") else "change"
        inner = frame.series(movement(frame, way).build)
        outer = frame.series(movement(frame, operation_of(frame) if frame.slots.has("relative") else way).build)
        if not frame.slots.has("relative"):
            outer = frame.series(value_at(frame, others[0] if others else nearest).build)
    else:
        inner = frame.series(value_at(frame, nearest).build)
        outer = frame.series(term_of(frame).build) if moved else frame.series(value_at(frame, others[0]).build)
    best = Query("top", inner, count=1, relation=sense_of(frame))
    return Query("at", (best, *outer))


def holds(result: Result) -> bool:
    """The truth of a result of a claim."""
    assert isinstance(result.value, Truth)
    return result.value.holds


def plain_term(frame: Frame) -> Term:
    """The term, for callers that need no series."""
    return term_of(frame)


_ = relabel
