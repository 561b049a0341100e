"""How far one side is ahead on each of two things, which is no distance between these."""

from __future__ import annotations

from assistant.composing.frame import Frame


def asks_both_leads(frame: Frame) -> bool:
    """Whether it is asked how far one side is ahead on two things or at two times, and not how these differ."""
    slots, keys = frame.slots, {word.key for word in frame.slots.scan.words}
    # "By how much does the US lead on both?"
    leads = slots.has("ahead", "behind") or not keys.isdisjoint(_LEADING) and not keys.isdisjoint(("do", "does", "did"))
    if not frame.sides or not leads or "and" not in keys or not keys.isdisjoint(_APART):
        return False
    # "Its leads" are several, of which the distance may be meant.
    return any(each.dimension in frame.sides for each in slots.named) and not keys.isdisjoint(_HOW)


_LEADING = frozenset("lead leads led trail trails lag lags".split())
_HOW = frozenset("far much many".split())
_APART = frozenset(
    "apart differ difference from minus less than more fewer larger bigger smaller wider narrower higher lower greater "
    "between versus vs against compare compared same times percent percentage ratio relative gap distance or".split()
)
