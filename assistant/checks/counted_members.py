"""How many members a question says there are, where the answer is of more or fewer: "the two benchmarks" of four."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.composing.counts_of_places import is_count
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.english.numberwords import GROUPS_OF
from assistant.facts import Fact
from assistant.operations.query import Names, Result
from assistant.utterance.forms import is_claim

#: What stands before a number of those that are left when others are taken away, or of those that are to be picked.
_OF_THE_REST = frozenset("other others remaining rest further first last next top bottom".split())


def check_members_counted(frame: Frame, result: Result) -> None:
    """Decline if the question counts members, or figures, and those that the answer is of are another number."""
    for number, dimension in _counted(frame):
        if number not in _possible(frame, result, dimension):
            raise Declined("out_of_scope", f"The report has no {number} of these that the question could mean.")


def _check_commonest(frame: Frame, result: Result) -> None:
    """Decline if the most common thing is asked for, and the time comes out at which there were most of all."""
    if _COMMON.isdisjoint(frame.keys) or result.query.operation not in ("name", "amount") or not result.query.operands:
        return
    best = result.query.operands[0]
    facts = best.facts()
    is_in_time = len({tuple(sorted(fact.members.items())) for fact in facts}) == 1 and len(facts) > 1
    if best.operation == "top" and is_in_time and not _asks_time(frame):
        raise Declined("no_such_measure", "The report gives how many there were, and not which is the most common.")


_COMMON = frozenset("common commonest frequent prevalent widespread rarest rare".split())


def _asks_time(frame: Frame) -> bool:
    return frame.slots.has("when") or not frozenset(("year", "when", "month")).isdisjoint(frame.keys)


def check_one_of_kind(frame: Frame, result: Result) -> None:
    """Decline if one thing of a kind is asked for ("which model cost the most?"), and a group of them comes out."""
    _check_commonest(frame, result)
    names = result.value.names if isinstance(result.value, Names) else ()
    best = result.query.operands[0] if result.query.operation == "name" else None
    if (
        best is None
        or best.operation not in ("top", "stated")
        or abs(best.count) > 1
        or len(names) != 1
        or not frame.axis
    ):
        return
    pack = frame.cube.pack
    member = pack.members.get(best.key) or next((each for each in pack.members.values() if each.name == names[0]), None)
    if member is None or frame.slots.members(member.dimension):
        return
    noun = pack.dimensions[member.dimension].name
    is_group = member.name.rsplit(" ", 1)[-1] == f"{noun}s"
    said = [word.text.lower() for word in frame.slots.scan.words]
    # "Who spent the most?" asks whose they are.
    in_plural = not {f"{noun}s", "were", "are", "who", "where"}.isdisjoint(said)
    if is_group and not in_plural:
        message = f"The report speaks of {member.name} together, and names no single one of them."
        own = [fact for fact in result.query.facts() if member.id in fact.members.values()]
        raise Declined("no_such_entity", message, frame.cube.cells(frame.measure, own[0].members) if own else ())


def _counted(frame: Frame) -> Iterator[tuple[int, str]]:
    """The numbers of members, each with their dimension; "" for numbers of figures."""
    scan = frame.slots.scan
    nouns = {each.start: each.sense.id for each in scan.names if each.sense.kind == "dimension"}
    heads = {each.start for each in scan.measures if each.sense.id == frame.measure.id and each.sense.kind != "about"}
    for amount in frame.slots.amounts:
        after = amount.at[-1] + 1 if amount.at else -1
        if not is_count(amount) or amount.relation or frame.keys[amount.at[0] - 1] in _OF_THE_REST:
            continue
        if nouns.get(after) in frame.measure.dimensions:
            yield int(amount.number), nouns[after]
        elif after in heads and scan.words[after].text.endswith("s"):
            yield int(amount.number), ""
    said = [key for key in frame.keys if key != "?"]
    if said[-1:] == ["both"] and said[-2:-1] != [] and said[-2] in _BEFORE_BOTH and is_claim(scan):
        # "Does it lead in both?"
        yield 2, ""
    for at, key in enumerate(frame.keys):
        if key in GROUPS_OF and frame.axis and frame.keys[at - 1] in ("the", "this", "whole"):
            yield GROUPS_OF[key], frame.axis


_BEFORE_BOTH = ("in", "on", "at", "for", "of")


def _possible(frame: Frame, result: Result, dimension: str) -> set[int]:
    """How many members of a dimension, or figures, may be counted by a question with a result."""
    parts = result.query.within()
    facts = {part.fact.id: part.fact for part in parts if part.fact is not None}
    # A number of them may be what is claimed.
    picked = picked_by(result) | {int(part.amount.number) for part in parts if part.amount is not None}
    named = {len(frame.slots.members(each)) for each in frame.measure.dimensions if dimension in ("", each)}
    if not dimension:
        return {len(facts), len({fact.period for fact in facts.values()}), *picked, *named, *sizes_along(frame)}
    sides = set(frame.measure.between or ())
    of = sides if dimension in sides else {dimension}
    used = {member for fact in facts.values() for each, member in fact.members.items() if each in of}
    return {
        len(used),
        *picked,
        *put_above(facts.values()),
        *named,
        *(sizes_along(frame) if dimension == frame.axis else ()),
    }


def picked_by(result: Result) -> set[int]:
    """How many are picked out, or named, on the way to a result."""
    counts = {abs(part.count) for part in result.query.within()}
    return counts | {len(each.value.names) for each in result.within() if isinstance(each.value, Names)}


def put_above(facts: Iterable[Fact]) -> set[int]:
    """How many facts set in an order: "which of the two invests less?" counts the one above another, and that one."""
    return {1 + len(fact.above) for fact in facts if fact.above}


def sizes_along(frame: Frame) -> set[int]:
    """How many members there are along the axis, with and without those that are left out."""
    if not frame.axis:
        return set()
    # "Of the three, without X" counts the one that is left out.
    size = len(frame.rivals(frame.axis))
    return {size, size + len(frame.slots.without(frame.axis))}
