"""Best and worst: which of the largest and the smallest they ask for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.english.directions import DOES_BADLY, DOES_WELL
from assistant.facts import Measure
from assistant.reading.growth_names import tells_growth


def judged_sense(frame: Frame) -> str:
    """ "max" or "min" where best or worst is asked for: of a lead, the side behind does best where it is least."""
    if not frame.sides:
        return _judged_by_measure(frame)
    keys = {word.key for word in frame.slots.scan.words}
    named = frame.slots.members(frame.sides[0])
    # "Kindest to China" is said of China, which is no side that a lead is held over.
    is_for = len(named) == 1 and not keys.isdisjoint(_KIND | _UNKIND)
    subject = named[0] if is_for else frame.side_members().get(frame.sides[0], "")
    if not subject:
        return ""
    well, badly = bool(keys & (DOES_WELL | _KIND)), bool(keys & (DOES_BADLY | _UNKIND))
    if well == badly:
        return ""
    if any(one in ("least", "less") and other in _GRADED for one, other in pairwise(frame.keys)):
        well = not well
    graded = {at for at, key in enumerate(frame.keys) if key in _GRADED}
    if any({at, at + 1}.isdisjoint(graded) for at in frame.slots.places("max", "min")):
        # "Where did it hold on best and lose the smallest share?" says itself which is asked for.
        return ""
    trails = frame.cube.trails(frame.measure, subject)
    if frame.slots.has("fall", "rise"):
        # "Where was China's catching up weakest?", but the one ahead does best where it fell least.
        return "max" if well == trails else "min"
    return "max" if well != trails else "min"


#: Words for what is good or bad for one side.
_KIND = frozenset("kind kindest friendly friendliest favourable favorable flattering encouraging".split())
_UNKIND = frozenset(
    "unkind unkindest harsh harshest cruel cruellest painful unfavourable unfavorable unflattering embarrassing awful "
    "damaging terrible disappointing humiliating".split()
)
_GRADED = DOES_WELL | DOES_BADLY | _KIND | _UNKIND
#: Words for the best and the worst that say "most" and "least" of what is good.
_BEST, _WORST = (
    frozenset("best better strongest safest topped".split()),
    frozenset("worst worse poorest weakest".split()),
)


def asks_least(words: Collection[str], measures: Iterable[Measure]) -> bool | None:
    """Whether the best or the worst is the least of some measures; None where neither is asked for, or it is not said.

    The worst is the least of what is better the more it is, and the best the least of what is better the less it is.
    """
    kinds = {measure.better for measure in measures}
    is_best, is_worst = not _BEST.isdisjoint(words), not _WORST.isdisjoint(words)
    if is_best == is_worst or kinds not in ({"more"}, {"less"}):
        return None
    return is_worst == (kinds == {"more"})


def _judged_by_measure(frame: Frame) -> str:
    """ "max" or "min" where best or worst is asked for of what is better the more, or the less, it is."""
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    keys = {key for at, key in enumerate(frame.keys) if at not in own}
    if frame.measure.better != "less" and _is_far_behind(frame):
        return "min"
    is_best, is_worst = bool(keys & _BEST), bool(keys & _WORST)
    if is_best == is_worst or not (is_worst or frame.measure.better == "less"):
        return ""
    return "max" if is_best == (frame.measure.better != "less") else "min"


def _is_far_behind(frame: Frame) -> bool:
    """Whether who is furthest behind is asked for, who has the least."""
    # What "lost the most" fell the most.
    behind = {*frame.slots.places("behind")} - {*frame.slots.places("fall")}
    return any(not behind.isdisjoint((at - 1, at + 1, at + 2)) for at in frame.slots.cues.get("max", ()))


def asks_for_falls(frame: Frame) -> bool:
    """Whether growth is asked for as a fall: the steepest one is the smallest growth."""
    said = {each.sense.id for each in frame.slots.scan.cues}
    return tells_growth(frame.measure) and "fall" in said and "rise" not in said
