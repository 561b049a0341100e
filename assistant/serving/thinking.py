"""Questions asked where they hold up nobody: short ones at once, long ones beside what is answered meanwhile."""

from __future__ import annotations

import re
from functools import partial
from typing import Final, Protocol

from assistant.answers import Answer
from assistant.serving.beside import Beside

#: Characters and words of a question that is answered within a few milliseconds; to go into a thread would take as
#: long. It is words that cost: each may be a name.
SHORT: Final = 100
FEW: Final = 16
_WORD: Final = re.compile(r"\w+")


class Asked(Protocol):
    """What answers questions: an `Assistant`, or a `Conversation` that nobody else asks meanwhile."""

    def ask(self, question: str) -> Answer:
        """The answer to a question."""


async def ask(asked: Asked, question: str, beside: Beside) -> Answer:
    """The answer to a question."""
    if len(question) <= SHORT and len(_WORD.findall(question)) <= FEW:
        return asked.ask(question)
    return await beside.run(partial(asked.ask, question))
