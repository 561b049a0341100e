"""The slots of a question held against the facts of a measure: who is ahead of whom, where it is one of leads."""

from __future__ import annotations

from typing import Final

from assistant.composing.outcomes import Declined
from assistant.english.directions import AHEAD, BE, BEHIND, OVER, OVER_TO
from assistant.facts import Measure
from assistant.once import once
from assistant.reading.beaten import is_beaten, is_trailed
from assistant.reading.selection import Cell, Cube
from assistant.reading.slots import Slots

Members = dict[str, str]

#: Pronouns of whoever it may be.
_ANYONE = frozenset("anyone anybody someone somebody nobody noone one else".split())
_SUBJECTS = frozenset(("it", "they", "its", "their"))


#: What may stand between "ahead of" and the side it is ahead of ("its closest Chinese counterpart", "its rival X").
_BEFORE_OBJECTS = frozenset(
    "the of its their his her closest nearest next best top leading strongest main chief big great old arch rival "
    "competitor opponent adversary challenger contender counterpart".split()
)


class Sided:
    """Slots and cube together, and what follows from them for the two sides of a lead."""

    def __init__(self, slots: Slots, cube: Cube) -> None:
        self.slots: Final = slots
        self.cube: Final = cube
        #: The measure asked about, and the two dimensions of a lead or none.
        self.measure: Final[Measure] = slots.measure
        self.sides: Final[tuple[str, ...]] = slots.measure.between or ()

    @once
    def keys(self) -> tuple[str, ...]:
        """The keys of the question's words."""
        return tuple(word.key for word in self.slots.scan.words)

    def side_members(self) -> Members:
        """The named sides of a lead: who is said to have it, and over whom."""
        if not self.sides:
            return {}
        named = self.slots.members(self.sides[0])
        if len(named) > 2:
            raise Declined("no_such_entity", "The report compares two sides at a time.")
        if len(named) == 2:
            turned = not self._is_object(named[1]) and (
                self._is_object(named[0]) or self._is_owner(named[1]) and not self._is_owner(named[0])
            )
            order = named[::-1] if turned else named
            return dict(zip(self.sides, order, strict=True))
        if len(named) == 1:
            return {self.sides[1 if self._is_object(named[0]) else 0]: named[0]}
        return {}

    def _is_owner(self, member: str) -> bool:
        """Whether a side stands right before the name of the lead ("the US lead")."""
        return any(each.member == member and each.at[-1] + 1 in self.lead_starts for each in self.slots.named)

    @once
    def lead_starts(self) -> frozenset[int]:
        """Where the measure is named with a word that says who is ahead ("lead", "advantage")."""
        words = self.slots.scan.words
        ours = [each for each in self.slots.scan.measures if each.sense.id == self.measure.id]
        return frozenset(each.start for each in ours if any(words[at].key in AHEAD for at in each.at))

    @property
    def leads_by_name(self) -> bool:
        """Whether a side is said to own the lead ("China's lead")."""
        return any(each.dimension in self.sides and each.at[-1] + 1 in self.lead_starts for each in self.slots.named)

    def _is_object(self, member: str) -> bool:
        first = next(each for each in self.slots.named if each.member == member)
        words = self.slots.scan.words
        before = first.at[0] - 1
        while before >= 0 and words[before].key in _BEFORE_OBJECTS:
            before -= 1
        if before < 0 or words[before].key not in OVER:
            # "anyone leads X", which "beat X" says by itself
            return before > 0 and words[before].key in AHEAD | BEHIND and self._is_of_anyone(before)
        if words[before].key in ("clear", "adrift", "short") and words[before + 1].key != "of":
            # "the clear US lead"
            return False
        if words[before].key == "to" and self.lead_starts and words[before - 1].key not in OVER_TO:
            # "the edge left to the US"
            return False
        if words[before].key in ("behind", "ahead") and words[before - 1].key in BE:
            # "how far was ahead the US (of China)"
            return False
        is_plain = words[before].key not in ("behind", "ahead") or words[before + 1].key == "of"
        return is_plain or not self._is_clause(first.at[-1] + 1)

    def _is_of_anyone(self, verb: int) -> bool:
        """Whether whoever it may be is said to do what the verb at a position says ("anyone", "no other country")."""
        scan = self.slots.scan
        ends = {each.at[-1] for each in scan.names if each.sense[:2] == ("dimension", self.sides[0])}
        return scan.words[verb - 1].key in _ANYONE or verb - 1 in ends

    def _is_beside_other(self) -> bool:
        """Whether one side is held against the other with "than", and nothing moves."""
        if self.slots.has("fall", "rise", "change") or len(self.slots.members(self.sides[0])) < 2:
            return False
        words, starts = self.slots.scan.words, [each.at[0] for each in self.slots.named if each.dimension in self.sides]
        before = [[word.key for word in words[max(0, at - 2) : at] if word.key != "the"] for at in starts]
        return any(keys[-1:] == ["than"] for keys in before)

    def _is_clause(self, at: int) -> bool:
        """Whether a verb stands there and no other side or pronoun after it: "I wonder how far behind China was"."""
        words = self.slots.scan.words
        others = [each for each in self.slots.named if each.dimension in self.sides and each.at[0] > at]
        if at + 1 < len(words) and words[at + 1].key in _SUBJECTS:
            # "How far behind the US were they?"
            return False
        return at < len(words) and words[at].key in ("was", "is", "were", "are", "stood", "lay", "fell") and not others

    def _names_pair(self) -> bool:
        """Whether both sides name the lead together, and neither is said to have it ("the US-China lead")."""
        sides = [each for each in self.slots.named if each.dimension in self.sides]
        return len(sides) == 2 and sides[0].at[-1] + 1 == sides[1].at[0] and sides[1].at[-1] + 1 in self.lead_starts

    def sign(self, cell: Cell) -> int:
        """1 where the value is asked for as it is printed, -1 where it is asked for from the other side."""
        if not self.sides or not self.slots.members(self.sides[0]) or self._names_pair():
            return 1
        direction = self.direction()
        return {"ahead": cell.sign, "behind": -cell.sign}.get(direction, 1)

    def direction(self) -> str:
        """ "ahead" or "behind" where the question says from which side it looks, else ""."""
        if self.slots.way == "either":
            return ""
        spent = self.slots.scan.numbered | self.slots.scan.dated
        keys = {word.key for at, word in enumerate(self.slots.scan.words) if at not in spent}
        if is_trailed(self.slots.scan.words):
            return "ahead"
        if self.slots.way == "reversed" or keys & BEHIND or is_beaten(self.slots.scan.words):
            return "behind"
        if keys & AHEAD or self.slots.has("ahead") and not self.slots.has("behind"):
            return "ahead"
        if self.slots.has("more") != self.slots.has("fewer") and self._is_beside_other():
            # "Is Y more accurate than Z?"
            return "ahead" if self.slots.has("more") else "behind"
        return "behind" if self.slots.has("behind") and not self.slots.has("ahead", "fall") else ""
