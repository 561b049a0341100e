"""Follow-ups that see a lead from its other side: "and China's deficit?", "did China's grow?"."""

from __future__ import annotations

from assistant.conversing.times import said_at
from assistant.conversing.turns import MOVES, Turn
from assistant.reading.slots import Slots
from assistant.utterance.words import Word

_OWNING = ("'s", "’s", "s'", "s’")


def lead_renamed(turn: Turn, now: Slots | None, before: Slots) -> tuple[int, int, str] | None:
    """Where the question before names its lead, and what the turn calls it from another side ("deficit" for "lead")."""
    if before.measure.between is None:
        return _direction_renamed(turn, before)
    if now is None or before.way is None or now.way in (None, before.way):
        return None
    new, old = (
        max((each.at for each in scan.measures if _names(each.sense.kind, each.sense.id, before)), key=len, default=())
        for scan in (turn.alone.scan, before.scan)
    )
    if not new or not old or old[-1] - old[0] != len(old) - 1:
        return None
    words = before.scan.words
    return words[old[0]].start, words[old[-1]].end, said_at(turn.alone.scan.words, new)


def _direction_renamed(turn: Turn, before: Slots) -> tuple[int, int, str] | None:
    """Where the question before says that one is ahead of another, and the turn that one is behind, or the reverse."""
    for was, now in (("ahead", "behind"), ("behind", "ahead")):
        words = before.scan.words
        at = [place for place, word in enumerate(words) if word.key == was]
        if now in turn.keys and was not in turn.keys and len(at) == 1:
            is_of = words[at[0] + 1 : at[0] + 2] and words[at[0] + 1].key == "of"
            return words[at[0]].start, words[at[0] + bool(is_of)].end, "behind" if now == "behind" else "ahead of"
    return None


def _names(kind: str, measure: str, before: Slots) -> bool:
    return kind in ("measure", "head") and measure == before.measure.id


def owner_of_lead(turn: Turn, before: Slots) -> Word | None:
    """The side that owns the lead in a turn which does not name it ("did China's grow?"); None in others."""
    sides, words = before.measure.between or (), turn.alone.scan.words
    for each in turn.alone.scan.names:
        if each.sense.more in sides and words[each.at[-1]].text.lower().endswith(_OWNING):
            return words[each.at[-1]]
    return None


def asks_side_of_gap(turn: Turn) -> bool:
    """Whether one side is named after it was asked how a gap moved, which is that of both ("and China?")."""
    before, members = turn.state.slots, turn.library.pack.members
    if before is None or not before.has(*MOVES) or not turn.only_names:
        return False
    sides = before.measure.between or ()
    was_named = any(before.members(side) for side in sides)
    return not was_named and len({each for each in turn.named if members[each].dimension in sides}) == 1


def sees_no_side(turn: Turn, before: Slots) -> bool:
    """Whether a turn sees a lead from neither side: "is that less than on X?", "by how much?" after "A or B?".

    A figure is held against another as it was told, and of two that were offered it is the one ahead that leads.
    """
    last, cues = turn.state.query, turn.cues
    if not cues.isdisjoint(("ahead", "behind")):
        return False
    is_told = last is not None and last.fact is not None and last.sign > 0
    is_held = is_told and not cues.isdisjoint(("more", "fewer"))
    sides = [each for side in before.measure.between or () for each in before.members(side)]
    is_offered = len(set(sides)) > 1 and any(word.key == "or" for word in before.scan.words)
    return is_held or is_offered and "how" in turn.keys
