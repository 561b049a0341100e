"""The messages of a chat are the conversation: it is held anew for every request, so that none has to be kept."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import accumulate, takewhile
from typing import Final

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.serving.beside import Beside
from assistant.serving.thinking import ask

#: Characters of all questions that are asked anew: a follow-up builds on the last few.
MOST_CHARACTERS: Final = 6_000


def worth_replaying(questions: Sequence[str], *, most: int, characters: int = MOST_CHARACTERS) -> Sequence[str]:
    """The last of some questions, so many of them with so many characters in all.

    >>> worth_replaying(["one", "two", "three"], most=2), worth_replaying(["one", "two"], most=2, characters=5)
    (['two', 'three'], ['two'])
    """
    latest = questions[max(0, len(questions) - most) :]
    fitting = sum(1 for _ in takewhile(lambda sum_: sum_ <= characters, accumulate(map(len, reversed(latest)))))
    return latest[len(latest) - fitting :]


class Replays:
    """Chats that are held anew: of all of them one question is asked at a time, and other requests come in between."""

    def __init__(self, beside: Beside, *, most: int) -> None:
        """At most `most` questions before the last one are asked again; long ones `beside`."""
        self._beside, self._most = beside, most
        self._one_by_one = asyncio.Lock()

    async def answer(self, assistant: Assistant, questions: Sequence[str]) -> Answer:
        """The answer to the last of some questions, which may follow up on those before it."""
        chat = assistant.conversation(keep=0)
        for question in worth_replaying(questions[:-1], most=self._most):
            async with self._one_by_one:
                await ask(chat, question, self._beside)
            # The lock alone would let nobody else in where there is one chat.
            await asyncio.sleep(0)
        return await ask(chat, questions[-1], self._beside)
