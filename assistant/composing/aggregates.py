"""Sums, means, medians, ranges and shares over the members along an axis."""

from __future__ import annotations

from assistant.composing import without
from assistant.composing.counts_of_places import how_many
from assistant.composing.filters import filtered, threshold
from assistant.composing.frame import Frame, relabel
from assistant.composing.outcomes import Declined
from assistant.composing.sets import entries, top
from assistant.composing.terms import MOVING, measured_move, movement, moves, runs_from, term_of, value_at
from assistant.composing.whens import When
from assistant.operations.query import Query

_AGGREGATES = ("sum", "mean", "median", "spread")


#: How far from an extreme the movement stands that it is the extreme of ("the smallest drop").
_NEAR = 1


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
    is_asked = frame.slots.has("which", "who") and any(each.dimension == frame.axis for each in frame.slots.nouns)
    if is_asked and kind in ("mean", "median") and frame.slots.has("max", "min"):
        raise Declined("unlike", "There is one figure for each of them, of which no average is taken.")
    if _is_moved(frame, kind):
        return moved_aggregate(frame, kind)
    if kind == "sum" and without.is_of_whole(frame):
        # Not all there are need be among those that there are figures for.
        return without.whole_without(frame)
    if kind == "sum" and without.is_whole_itself(frame):
        return without.whole_itself(frame)
    if kind == "sum" and not frame.axis and not frame.slots.named:
        # The total of what is given as one figure is that figure.
        if frame.measure.unit.base == "percent" and not frame.whens() and len(frame.line(frame.first())) > 1:
            raise Declined("unlike", "It is given for several times, and percentages of these do not add up.")
        return term_of(frame).build(frame.first())
    ends = _two_ends(frame)
    if ends and not moves(frame):
        found_at = ((when, frame.series(value_at(frame, when).build)) for when in ends)
        return Query("both", tuple(Query(kind, over, label=_called(frame, when)) for when, over in found_at))
    over = entries(frame)
    if kind == "sum" and len(frame.slots.amounts) > 1 and not frame.slots.members(frame.axis):
        raise Declined("out_of_scope", "Those numbers are not added up here; ask for the figures that they stand for.")
    given = threshold(frame)
    if given:
        if kind == "sum" and not frame.measure.adds_up and not frame.slots.members(frame.axis):
            # "The total of the rounds above 100 million" is as well how many there were.
            raise Declined("unlike", "Those that a figure is given for are some of all, and are not added up.")
        return Query(kind, (filtered(frame, given),))
    if frame.slots.has("max", "min") and how_many(frame) and kind != "spread":
        return Query(kind, (top(frame, over),))
    slots, way = frame.slots, over[0].operation if over else ""
    is_open = slots.has("percent") and not slots.has("points") and frame.measure.unit.base == "percent"
    if is_open and kind in ("mean", "median") and way in ("fall", "change"):
        # By how many percent percentages moved is open: relative, or in points.
        parts = frame.series(movement(frame, f"relative {way}").build)
        return Query("both", (Query(kind, parts, label="relative"), Query(kind, over, label="in points")))
    return Query(kind, over)


def middle(frame: Frame) -> Query:
    """The name of the one in the middle of an order; declines where their number is even."""
    over = entries(frame)
    if len(over) % 2 == 0:
        raise Declined("unlike", f"None is in the middle of {len(over)}.")
    return Query("name", (Query("top", over, count=-(len(over) // 2 + 1)),))


def _two_ends(frame: Frame) -> tuple[When, ...]:
    """The two times at which all are to be put together ("the average lead at both year-ends"); none if it is one."""
    whens = frame.whens()
    if len(frame.dates) != _PAIR or not frame.axis or frame.slots.members(frame.axis):
        return ()
    if len(whens) == _PAIR:
        return whens
    is_each = frame.slots.has("trend") or frame.slots.has("by year") and not _EACH.isdisjoint(frame.keys)
    return (When(None, "first", -1), When(None, "latest", -1)) if is_each and not whens else ()


_PAIR = 2
_EACH = frozenset(("each", "every"))


def _called(frame: Frame, when: When) -> str:
    return when.period.label if when.period else frame.dates[0 if when.end == "first" else -1].label


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
        extremes = [place for sense in ("max", "min") for place in slots.cues.get(sense, ())]
        return moved > at and not any(0 < moved - place <= _NEAR for place in extremes)
    return any(0 < place - at <= 2 for place in measured) and (asked and moved > at)


def moved_aggregate(frame: Frame, kind: str) -> Query:
    """How far the mean, median, sum or range of all moved between two times."""
    whens = frame.whens()
    first, last = (whens[0], whens[-1]) if len(whens) > 1 else (When(None, "first", -1), When(None, "latest", -1))
    if len(whens) > 1 and first.period and last.period and first.period > last.period and not runs_from(frame, first):
        first, last = last, first
    start = Query(kind, frame.series(value_at(frame, first).build), label="first")
    end = Query(kind, frame.series(value_at(frame, last).build), label="last")
    if frame.slots.has("ratio") and not frame.slots.has("percent", "relative", "share"):
        # "By how many times did the average shrink?"
        return Query("ratio", (start, end) if frame.slots.has("fall") else (end, start))
    return Query(measured_move(frame), (start, end))


#: Words before "all" that put the figures of all together ("over all four degrees").
_OVER = frozenset("over across".split())


def is_over_all(frame: Frame) -> bool:
    """Whether figures that add up are asked for over all that there are ("across all countries")."""
    keys = frame.keys
    nouns = {each.at[0] for each in frame.slots.nouns if each.dimension == frame.axis}
    ends = (at + 2 for at, key in enumerate(keys[:-1]) if key in _OVER and keys[at + 1] in ("all", "every"))
    return frame.measure.adds_up and any(nouns & {end, end + 1, end + 2} for end in ends)


def sum_of_all(frame: Frame) -> Query:
    """The sum over all members along the axis."""
    return Query("sum", entries(frame))


def share(frame: Frame) -> Query:
    """The share that the named members have of the whole: of one that is named or given, else of all together."""
    axis = frame.axis
    if not has_shares(frame):
        raise Declined("unlike", "These figures do not add up to a whole, so there are no shares of it.")
    within = share_within_named(frame)
    if within:
        return within
    if any("with" in frame.keys[max(0, at - 2) : at] for at in frame.slots.places("max", "min")):
        # "As a percentage of that of the country with the most" is held against one, and not all.
        raise Declined("out_of_scope", "I did not understand of what the share is asked for.")
    whole = _whole(frame)
    left_out = frame.slots.without(axis)
    named = tuple(member for member in frame.slots.members(axis) if member != whole)
    term = term_of(frame)
    if whole and named and not left_out:
        fixed = frame.fixed(axis)
        part = tuple(relabel(term.build({**fixed, axis: member}), frame.label(member), member) for member in named)
        together = relabel(term.build({**fixed, axis: whole}), frame.label(whole), whole)
        if _exceed(part, together):
            raise Declined("out_of_scope", "The question does not say whose share is meant.")
        return Query("share", (without.portion(part), together))
    if named and left_out:
        return _share_without(frame, named, bool(whole))
    if whole and left_out and without.is_of_whole(frame):
        rest = without.whole_without(frame)
        return Query("share", (rest, rest.operands[0]))
    everything = Frame(frame.slots._replace(left_out=()), frame.cube).series(term.build, named=False)
    named = named or tuple(entry.key for entry in everything if left_out and entry.key not in left_out)
    if not named and _asks_each(frame):
        together = Query("sum", everything, label="all")
        if whole:
            together = relabel(term.build({**frame.fixed(axis), axis: whole}), frame.label(whole), whole)
        parts = tuple(entry for entry in everything if entry.key != whole)
        shares = (relabel(Query("share", (without.portion((one,)), together)), one.label, one.key) for one in parts)
        return Query("both", tuple(shares))
    if not named:
        raise frame.open(axis, frame.along(axis))
    missing = [member for member in named if member not in {entry.key for entry in everything}]
    if missing:
        raise Declined("no_such_entity", f"The report has nothing on {frame.label(missing[0])}.")
    part = tuple(entry for entry in everything if entry.key in named)
    if len(part) == len(everything):
        # All are named: the part is the one that is named again.
        again = [each.member for each in frame.slots.named if each.dimension == axis]
        part = tuple(entry for entry in everything if again.count(entry.key) > 1)
        if len(part) != 1:
            raise Declined("out_of_scope", "The question does not say whose share is meant.")
    return Query("share", (without.portion(part), Query("sum", everything, label="all")))


def _asks_each(frame: Frame) -> bool:
    """Whether it is asked what each has, and not what some have ("each country's share", "shares by country")."""
    is_each = any(frame.keys[at] in ("each", "every") for at in frame.slots.places("all"))
    return is_each or frame.slots.has("list")


#: What stands between members that are named as one group, and what ties them.
_IN_GROUP = frozenset("and & plus , the of s from by in".split())
_TYING = frozenset("and & plus".split())


def share_within_named(frame: Frame) -> Query | None:
    """The share of one member in the group of those named together ("of the models of X and Y, what share is X's?").

    None where no member is named twice. Declines where the group and its part are not told apart.
    """
    mentions = frame.slots.named_in(frame.axis)
    members = frame.slots.members(frame.axis)
    if len(mentions) == len(members) or len(members) < _PAIR or frame.slots.left_out:
        return None
    runs: list[list[str]] = []
    last = -1
    for each in sorted(mentions, key=lambda each: each.at):
        between = set(frame.keys[last + 1 : each.at[0]])
        is_tied = bool(runs) and between <= _IN_GROUP and (not between.isdisjoint(_TYING) or between == {","})
        if is_tied and each.member not in runs[-1]:
            runs[-1].append(each.member)
        else:
            runs.append([each.member])
        last = each.at[-1]
    runs.sort(key=len)
    *parts, whole = runs
    if len(parts) != 1 or not set(parts[0]) < set(whole) or set(whole) & frame.cube.wholes:
        raise Declined("out_of_scope", "The question does not say whose share is meant.")
    found = frame.series(term_of(frame).build)
    part = tuple(entry for entry in found if entry.key in parts[0])
    return Query("share", (without.portion(part), without.portion(found)))


def _share_without(frame: Frame, named: tuple[str, ...], is_given: bool) -> Query:
    """The share that the named members have of all but those left out; declines where the whole is a given figure."""
    if is_given or _is_parted(frame):
        raise Declined("out_of_scope", "I did not understand of what that is to be a share.")
    rest = frame.series(term_of(frame).build, named=False)
    part = tuple(entry for entry in rest if entry.key in named)
    if len(part) != len(named) or len(part) == len(rest):
        raise Declined("out_of_scope", "The question does not say whose share is meant.")
    return Query("share", (without.portion(part), Query("sum", rest, label="all the others")))


def _is_parted(frame: Frame) -> bool:
    """Whether a "but not" only says whose share is not asked for ("what share did X, but not Y, make?")."""
    keys = frame.keys
    return any(keys[at : at + 2] in (("but", "not"), ("and", "not")) for at in range(len(keys)))


def _exceed(part: tuple[Query, ...], whole: Query) -> bool:
    """Whether figures are together more than what is to be their whole: then it is a member beside them."""
    values = [each.fact.value for each in (*part, whole) if each.fact is not None and each.fact.value is not None]
    return len(values) > len(part) and sum(values[:-1]) > values[-1]


#: Units of which a part and a whole are no such things, though one is said to be of the world.
_RATES = ("percent", "percentage point", "times", "")


def has_shares(frame: Frame) -> bool:
    """Whether a part of a whole can be told: the members add up, or the report gives the whole beside them."""
    unit = frame.measure.unit
    return frame.measure.adds_up or unit.base not in _RATES and not unit.is_rate and bool(_whole(frame))


def rest_adds_up(frame: Frame) -> bool:
    """Whether what is left beside the members left out can be told: of a whole that has a figure, or of all."""
    is_open = bool(frame.axis) and not frame.slots.members(frame.axis)
    return without.is_of_whole(frame) or is_open and has_shares(frame) and not frame.slots.has("difference")


def _whole(frame: Frame) -> str:
    """The member along the axis that is the whole of the others: the one named beside a part, else that of all."""
    if not frame.axis:
        return ""
    named = frame.slots.members(frame.axis)
    wholes = [member for member in named if member in frame.cube.wholes]
    if len(wholes) == 1 and len(named) > 1:
        return wholes[0]
    total = frame.cube.total(frame.axis)
    return total if total in frame.choices(frame.axis) and total not in named else ""


def share_of_sum(frame: Frame) -> Query:
    """The share that one member has of the sum over the axis, where the question itself speaks of that sum."""
    moved = movement(frame, "change" if frame.slots.has("rise") else "fall") if moves(frame) else term_of(frame)
    everything = frame.series(moved.build, named=False)
    named = frame.slots.members(frame.axis)
    part = tuple(entry for entry in everything if entry.key in named)
    if len(part) != 1:
        raise Declined("no_such_entity", "The report does not give it for that one.")
    return Query("share", (part[0], Query("sum", everything, label="all")))
