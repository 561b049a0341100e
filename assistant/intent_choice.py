"""Which intent a question has: the first of the table whose needs it meets."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.features import FEATURES
from assistant.intent import Intent
from assistant.intents import INTENTS


def choose_intent(frame: Frame) -> Intent:
    """The first intent whose needs the question meets."""
    is_met = _Needs(frame).__getitem__
    for intent in INTENTS:
        if all(map(is_met, intent.needs)) and not any(map(is_met, intent.unless)):
            return intent
    raise AssertionError("the last intent needs nothing")


_NO_CUES = {
    way: False
    for intent in INTENTS
    for need in (*intent.needs, *intent.unless)
    for way in need.split("|")
    if way not in FEATURES
}


class _Needs(dict[str, bool]):
    """Which needs a question meets; each is looked into when it is first asked for, and never again."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(_NO_CUES)
        self.update(dict.fromkeys(frame.slots.cues, True))
        self._frame = frame

    def __missing__(self, need: str) -> bool:
        has = FEATURES.get(need)
        met = has(self._frame) if has else any(map(self.__getitem__, need.split("|")))
        self[need] = met
        return met
