"""The extreme of one member: the time at which it has the most, or the one figure that the report calls an extreme."""

from __future__ import annotations

from assistant.composing.ends import ordinal, sense_of, top_count
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.spans import course, is_series
from assistant.composing.terms import term_of
from assistant.composing.whens import When, is_meant
from assistant.operations.query import Query
from assistant.reading.narrowing import is_span
from assistant.reading.selection import Cell

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


#: A span of time has so many ends.
_ENDS = 2


def extreme_of_one(frame: Frame) -> Query:
    """The most or the least of one member over the times that are meant, or its one figure that is called so."""
    members = frame.first()
    line = frame.line(members)
    dated = frame.slots.periods
    is_stretch = len(dated) == _ENDS and is_span(frame.slots, *dated) or len(dated) == 1 and dated[0].is_since
    if is_stretch and is_series(frame):
        # "The highest from 2013 to 2024", or since then, may be that of any year between.
        line = course(frame, members)
    elif frame.whens() and len(line) > 1:
        line = tuple(cell for cell in line if any(_is_at(frame, cell, when) for when in frame.whens()))
        if len(line) == 1 and not term_of(frame).is_movement:
            highs = frame.slots.cues.get("max", ())
            if any(_is_had_by_one(frame.keys, at) for at in highs) or _asks_within(frame, [*highs]):
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
    is_between = frame.slots.has("between") and frame.whens()[1:] and len(line) <= _ENDS
    if any(each.at[0] - 1 in anchors for each in frame.slots.named) or is_between:
        raise Declined("out_of_scope", "The report gives it for a few dates, and for no part or stretch of time.", line)
    over = tuple(
        frame.query(cell, label=cell.fact.period.label if cell.fact.period else "", key=cell.fact.id) for cell in line
    )
    return Query("amount", (Query("top", over, count=top_count(ordinal(frame)), relation=sense_of(frame)),))


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
