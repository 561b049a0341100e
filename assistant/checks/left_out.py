"""What is left out of an answer ("other than the US", "except MATH") is no part of what it is computed from."""

from __future__ import annotations

from collections.abc import Set

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.reading.named_members import ALL, Named

#: How far before a "but" the "all" stands that makes it an "except".
_FAR = 3
_SO_MANY = (["one"], ["two"], ["three"], ["1"], ["2"])


def check_left_out(frame: Frame, query: Query, parts: list[Query], facts: list[Fact]) -> None:
    """Decline an "except" that leaves out nothing, all there is, or what is used all the same."""
    words = frame.slots.scan.words
    excepts = frame.slots.places("except", "left out")
    # "had all but drawn level" says nearly, and leaves out nothing.
    excepts = [at for at in excepts if [word.key for word in words[at : at + 2]] != ["all", "but"]]
    if frame.slots.has("ordinal"):
        # "Gold medal aside, which had the second largest" leaves out no other.
        tops = {at for each in frame.slots.scan.cues if each.sense.id == "max" for at in each.at}
        excepts = [at for at in excepts if at - 1 not in tops]
    keys = [word.key for word in words]
    # "All leads but one" leaves out any of them.
    is_any = any(key == "but" and keys[at + 1 : at + 2] in _SO_MANY for at, key in enumerate(keys))
    dated = frame.slots.scan.dated
    # "All years but 2020" leaves out a time.
    is_time = any(
        key == "but" and at + 1 in dated and not ALL.isdisjoint(keys[max(0, at - _FAR) : at])
        for at, key in enumerate(keys)
    )
    if (is_time or excepts or is_any and not ALL.isdisjoint(keys)) and not frame.slots.left_out:
        raise Declined("out_of_scope", "I did not understand what is left out.")
    for each in frame.slots.left_out:
        used = {fact.members.get(each.dimension) for fact in facts} | {part.key for part in parts}
        is_single = query.operation == "fact" and not frame.measure.adds_up and not frame.slots.members(each.dimension)
        # A share is one of the whole that is left; elsewhere what is left out has to be taken from it.
        is_taken = query.operation == "share" or _is_taken(frame, query, each) and each.member in used
        is_lost = not is_taken and (each.member in used or _has_part(frame, used, each.member))
        if is_single or is_lost or not used - {each.member, None, ""}:
            raise Declined("out_of_scope", f"I did not understand what is asked without {frame.label(each.member)}.")


def _is_taken(frame: Frame, query: Query, left: Named) -> bool:
    """Whether a query takes from a whole what is left out of it, and nothing else is asked of that."""
    whole = {query.operands[0].key} if query.operation == "difference" else set()
    return _has_part(frame, whole, left.member) and left.member not in frame.slots.members(left.dimension)


def _has_part(frame: Frame, members: Set[str | None], part: str) -> bool:
    """Whether one of some members is the whole of its dimension, or a group, that another is a part of.

    Where no part would be left, what is put aside is only that there are parts ("Republicans and Democrats aside").
    """
    known, dimension = frame.cube.pack.members, frame.cube.pack.members[part].dimension
    if {*frame.cube.members(frame.measure, dimension, {})} - frame.cube.wholes <= frame.slots.without(dimension):
        return False
    total = frame.cube.total(dimension)
    return any(each and (each == total or each in known and part in known[each].parts) for each in members - {part})
