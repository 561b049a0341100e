"""Which intent a question has: the first of the table whose needs it meets."""

from __future__ import annotations

from assistant.composing.frame import Frame
from assistant.intents.features import FEATURES
from assistant.intents.intent import Intent
from assistant.intents.table import INTENTS


def choose_intent(frame: Frame) -> Intent:
    """The first intent whose needs the question meets."""
    needs = _Needs(frame)
    is_met = needs.__getitem__
    called = {place for need in needs.met for place in _CALLED.get(need, ())}
    for place in sorted(called.union(_UNCALLED)):
        intent = INTENTS[place]
        if all(map(is_met, intent.needs)) and not any(map(is_met, intent.unless)):
            return intent
    raise AssertionError("the last intent needs nothing")


_ALL_NEEDS = frozenset(need for intent in INTENTS for need in (*intent.needs, *intent.unless))
#: Needs that cues alone meet, each with the cues of which any is enough.
_BY_CUES = {need: need.split("|") for need in _ALL_NEEDS if FEATURES.keys().isdisjoint(need.split("|"))}
_NO_CUES = dict.fromkeys(
    [*(way for need in _ALL_NEEDS for way in need.split("|") if way not in FEATURES), *_BY_CUES], False
)
#: The places of the intents that need one of these, which cues alone meet, and of those that need none such.
_CALLED: dict[str, list[int]] = {}
_UNCALLED: list[int] = []
for _place, _intent in enumerate(INTENTS):
    _calls = next((need for need in _intent.needs if need in _BY_CUES), None)
    (_UNCALLED if _calls is None else _CALLED.setdefault(_calls, [])).append(_place)
#: Which needs a cue meets.
_MEETS: dict[str, list[str]] = {}
for _need, _ways in _BY_CUES.items():
    for _way in _ways:
        _MEETS.setdefault(_way, []).append(_need)


class _Needs(dict[str, bool]):
    """Which needs a question meets; each is looked into when it is first asked for, and never again."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(_NO_CUES)
        #: Those that cues alone meet.
        self.met = {need for cue in frame.slots.cues for need in (cue, *_MEETS.get(cue, ()))}
        self.update(dict.fromkeys(self.met, True))
        self._frame = frame

    def __missing__(self, need: str) -> bool:
        has = FEATURES.get(need)
        met = has(self._frame) if has else any(map(self.__getitem__, need.split("|")))
        self[need] = met
        return met
