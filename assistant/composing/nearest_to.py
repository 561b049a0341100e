"""What is nearest to a number, or to which of two something is closer: those that are the least apart."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.composing.filters import bound
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.pairs import larger_first
from assistant.composing.sets import entries
from assistant.composing.terms import moves
from assistant.operations.query import NotComputableError, Query

NEAR = frozenset("closer closest nearer nearest".split())
_BEFORE_ONE = frozenset("the that those of figure number lead score a an in on about around roughly".split())
_PAIR, _THREE = 2, 3


def asks_nearest(frame: Frame) -> bool:
    """Whether it is asked which stands nearest to one number, or to which of two one that is named is closer."""
    if NEAR.isdisjoint(frame.keys) or "than" in frame.keys or moves(frame) or not frame.axis:
        return False
    return _is_to_figure(frame) or _one_of_three(frame) is not None


def _is_to_figure(frame: Frame) -> bool:
    given = frame.slots.amounts
    if len(given) != 1 or given[0].relation or len(frame.slots.members(frame.axis)) == 1:
        return False
    keys, at = frame.keys, given[0].at[0] - 1
    while at > 0 and keys[at] in _BEFORE_ONE:
        at -= 1
    return keys[at] == "to" and keys[at - 1] in NEAR and "or" not in keys[given[0].at[-1] :]


def _one_of_three(frame: Frame) -> tuple[str, str, str] | None:
    """The member that is closer to one of the two others, and these, which "or" stands between; None for others."""
    named = frame.slots.named_in(frame.axis)
    if len(named) != _THREE or frame.slots.amounts or len({each.member for each in named}) != _THREE:
        return None
    one, other = named[1], named[2]
    if "or" not in frame.keys[one.at[-1] : other.at[0]]:
        return None
    return named[0].member, one.member, other.member


def nearest_to(frame: Frame) -> Query:
    """The name of the entry whose distance from the number, or from the one that is named, is the smallest."""
    found = entries(frame)
    three = _one_of_three(frame)
    if three is None:
        try:
            given = bound(frame.slots.amounts[0], found[0])
            return least_apart(found, given)
        except NotComputableError as error:
            raise Declined("unlike", f"That cannot be computed: {error}.") from error
    by_key = {each.key: each for each in found}
    if set(three) - by_key.keys():
        raise Declined("unlike", "I cannot tell which is nearest to another.")
    own, *others = (by_key[each] for each in three)
    return least_apart(others, own)


def least_apart(over: Sequence[Query], one: Query) -> Query:
    """The name of those of several that are the least apart from one."""
    apart = tuple(Query("difference", larger_first((each, one)), label=each.label, key=each.key) for each in over)
    return Query("name", (Query("top", apart, count=1, relation="min"),))
