"""Questions asked where they hold up nobody: short ones at once, long ones beside what is answered meanwhile."""

from __future__ import annotations

import re
from typing import Final, Protocol

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

from assistant.answers import Answer

#: Characters and words of a question that is answered within a few milliseconds; to go into a thread would take as
#: long. It is words that cost: each may be a name.
SHORT: Final = 100
FEW: Final = 16
_WORD: Final = re.compile(r"\w+")
_AT_ONCE: Final = 4
_limiters: RunVar[CapacityLimiter] = RunVar("limiter of long questions")


class Asked(Protocol):
    """What answers questions: an `Assistant`, or a `Conversation` that nobody else asks meanwhile."""

    def ask(self, question: str) -> Answer:
        """The answer to a question."""


async def ask(asked: Asked, question: str) -> Answer:
    """The answer to a question."""
    if len(question) <= SHORT and len(_WORD.findall(question)) <= FEW:
        return asked.ask(question)
    try:
        limiter = _limiters.get()
    except LookupError:
        limiter = CapacityLimiter(_AT_ONCE)
        _limiters.set(limiter)
    return await to_thread.run_sync(asked.ask, question, limiter=limiter)
