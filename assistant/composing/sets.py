"""Extremes, orders, filters, counts, sums, means and shares over the members along an axis."""

from __future__ import annotations

from assistant.composing.counts_of_places import how_many, size_said
from assistant.composing.frame import Frame
from assistant.composing.judged import asks_for_falls, judged_sense
from assistant.composing.outcomes import Declined
from assistant.composing.terms import MOVING, movement, term_of, value_at
from assistant.composing.whens import When, is_meant
from assistant.english.numberwords import ORDINALS
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.reading.selection import Cell


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


def extreme(frame: Frame) -> Query:
    """The member with the most or the least, or those of the first places; of one member the time with the most."""
    if not frame.axis or len(frame.slots.members(frame.axis)) == 1:
        return _extreme_of_one(frame)
    if len(frame.slots.places("ordinal")) > 1 and frame.slots.has("than"):
        raise Declined("out_of_scope", "I did not understand which two places are held against each other.")
    return name_or_amount(frame, top(frame, _several(entries(frame))))


def _several(found: tuple[Query, ...]) -> tuple[Query, ...]:
    """Entries of which one can be the first; a single one is the most of nothing, and declined."""
    if len(found) == 1:
        raise Declined("no_such_period", "The report gives a figure for one of them only.")
    return found


#: Words for an extreme that also belong to the names of groups ("top models").
_TOP = frozenset("top best leading main major foremost".split())


def _is_of_group(frame: Frame, anchors: list[int]) -> bool:
    """Whether extremes only name a group of which the report speaks as a whole: "the costliest American models"."""
    words = frame.slots.scan.words
    if all(words[at].key in _TOP for at in anchors):
        return True
    nouns = {frame.cube.pack.dimensions[dimension].name for dimension in frame.free}
    plural = {at for at, word in enumerate(words) if word.key in nouns and word.text.lower().endswith("s")}
    return sense_of(frame) == "max" and any(not plural.isdisjoint(range(at, at + 4)) for at in anchors)


#: What the ends of a range are called.
_OF_RANGES = frozenset("end bound limit maximum minimum ceiling floor".split())


def _extreme_of_one(frame: Frame) -> Query:
    members = frame.first()
    line = frame.line(members)
    if frame.whens() and len(line) > 1:
        line = tuple(cell for cell in line if any(_is_at(frame, cell, when) for when in frame.whens()))
        if len(line) == 1 and not term_of(frame).is_movement:
            if any(_is_had_by_one(frame.keys, at) for at in frame.slots.cues.get("max", ())):
                raise Declined("unlike", "The report gives one figure for it, and does not say who has the most.", line)
            return frame.query(line[0])
    anchors = [at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ())]
    if len(line) == 1 and line[0].fact.high is not None and _asks_within(frame, anchors):
        message = "The report gives a range for all of them, and does not say which of them is the extreme."
        raise Declined("unlike", message, line)
    if term_of(frame).is_movement or len(line) < 2 and _is_said_of_group(frame, line, anchors):
        return term_of(frame).build(members)
    is_of_range = not _OF_RANGES.isdisjoint(frame.keys) or frame.keys[-2:] == ("cost", "?") or frame.keys[-1] == "cost"
    if len(line) == 1 and line[0].fact.high is not None and is_of_range:
        # What is given as a range has its ends.
        return frame.query(line[0])
    if len(line) < 2:
        message = "The report gives one figure for it, and does not say which of several is the extreme."
        raise Declined("unlike", message, line)
    if any(each.at[0] - 1 in anchors for each in frame.slots.named) or frame.slots.has("between") and frame.whens()[1:]:
        raise Declined("out_of_scope", "The report gives it for a few dates, and for no part or stretch of time.", line)
    over = tuple(
        frame.query(cell, label=cell.fact.period.label if cell.fact.period else "", key=cell.fact.id) for cell in line
    )
    return Query("amount", (Query("top", over, count=1, relation=sense_of(frame)),))


def _asks_within(frame: Frame, anchors: list[int]) -> bool:
    """Whether one of a group that is spoken of as a whole is asked for ("which top US model was the dearest?")."""
    ends = [each.at[-1] for each in frame.slots.named if set(frame.keys[: each.at[0]]) <= _OPENING_A_PICK]
    return bool(ends) and not _PICKING.isdisjoint(frame.keys[:3]) and any(at > min(ends) for at in anchors)


_PICKING = frozenset("which who name".split())
_OPENING_A_PICK = _PICKING | frozenset("one of the these those all some".split())


def _is_had_by_one(keys: tuple[str, ...], anchor: int) -> bool:
    """Whether "most" is said of what somebody has ("the school with the most"), who is asked for thereby."""
    before = [key for key in keys[:anchor] if key != "the"]
    return keys[anchor] == "most" and len(before) > 1 and before[-1] in _HAVING


_HAVING = frozenset("with had has have having".split())


def _is_at(frame: Frame, cell: Cell, when: When) -> bool:
    """Whether a fact is for a time that the question names."""
    if when.period is None:
        return cell is frame.cell(cell.fact.members, when)
    return cell.fact.period is not None and is_meant(when, cell.fact.period)


def _is_said_of_group(frame: Frame, line: tuple[Cell, ...], anchors: list[int]) -> bool:
    """Whether the one fact answers for an extreme: a range ("the highest cost mentioned"), or that of a group."""
    starts = {each.start for each in frame.slots.scan.measures if each.sense.id == frame.measure.id}
    is_range = any(cell.fact.high is not None for cell in line)
    return _is_of_group(frame, anchors) or is_range and any(_next_noun(frame, at) in starts for at in anchors)


def _next_noun(frame: Frame, anchor: int) -> int:
    """Where what an extreme is of begins: "the highest cost", "the upper end of the costs"."""
    words, named = frame.slots.scan.words, {at for each in frame.slots.named for at in each.at}
    after = (at for at in range(anchor + 1, len(words)) if words[at].key not in _OF_AN_END and at not in named)
    return next(after, len(words))


_OF_AN_END = frozenset("end bound limit range of the quoted its their estimated".split())


def top(frame: Frame, over: tuple[Query, ...]) -> Query:
    """The first places of an order; "second largest" is one place alone, "the two largest" are two."""
    relation = "min" if sense_of(frame) == "min" else "max"
    place, size = ordinal(frame), size_said(frame)
    if size and size != len(over):
        raise Declined("false_premise", f"It is asked of {size}, and the report has {len(over)}.")
    count = -place if place > 1 else how_many(frame) or 1
    return Query("top", over, count=count, relation=relation)


def sense_of(frame: Frame) -> str:
    """ "min" or "max", whichever cue stands nearest to the end of its phrase; the later one wins."""
    judged = judged_sense(frame)
    if judged:
        return judged
    if frame.slots.has("than others") and not frame.slots.has("max", "min"):
        return "min" if frame.slots.has("fewer") else "max"
    if frame.slots.has("hold") and not frame.slots.has("fall", "rise", "change"):
        # What held out most moved least.
        return "max" if frame.slots.has("min", "fewer") else "min"
    lows, highs = frame.slots.cues.get("min", ()), frame.slots.cues.get("max", ())
    if asks_for_falls(frame):
        lows, highs = highs, lows
    if lows and highs:
        return "min" if max(lows) >= max(highs) else "max"
    return "min" if lows or frame.slots.has("behind") and not highs and not frame.sides else "max"


def ordinal(frame: Frame) -> int:
    """The place that an ordinal asks for ("second largest", "ranks third"); 0 if none does."""
    for given in frame.slots.amounts:
        words = [word.key for word in frame.slots.scan.words[max(0, given.place - 2) : given.place] if word.key != "."]
        if given.is_bare and words and words[-1] in _NUMBERING and given.number == int(given.number):
            return int(given.number)
    dated = spent_on_times(frame) | {at for each in frame.slots.named for at in each.at}
    for at, word in enumerate(frame.slots.scan.words):
        if word.key in ("runner", "runnerup", "silver") and at not in dated:
            return 2
        if at and word.key == "second" and (frame.keys[at - 1] == "per" or word.text.lower() == "seconds"):
            continue
        if word.key in ORDINALS and at not in dated and ORDINALS[word.key] > 1:
            # What is second only to one is first of the others.
            return 1 if frame.keys[at + 1 : at + 3] == ("only", "to") else ORDINALS[word.key]
        if word.key == "next" and any(at < anchor <= at + _NEXT_TO for anchor in _extremes(frame)):
            # "the next largest", "next-to-worst"
            return 2
    return 0


def spent_on_times(frame: Frame) -> frozenset[int]:
    """Where words stand for times or numbers, and are no ordinals ("the second reading")."""
    scan = frame.slots.scan
    return scan.dated | scan.numbered | {at for each in frame.slots.whens for at in each.at}


#: Words before a number that make it a place ("number 2").
_NUMBERING = frozenset("number no # rank place position nr".split())
#: How far behind a "next" its extreme may stand ("next to the last").
_NEXT_TO = 3


def _extremes(frame: Frame) -> list[int]:
    return [at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ())]


def ordinal_before(frame: Frame, at: int) -> int:
    """The place that an ordinal right before an extreme asks for ("second largest"); 0 if there is none."""
    return ORDINALS.get(frame.keys[at - 1], 0) if at > 0 else 0


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
