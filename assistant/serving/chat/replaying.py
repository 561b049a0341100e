"""The messages of a chat are the conversation: it is held anew for every request, so that none has to be kept."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.serving.thinking import ask


async def replayed(assistant: Assistant, questions: Sequence[str], *, most: int) -> Answer:
    """The answer to the last of some questions, after the `most` before it; other requests come in between."""
    chat = assistant.conversation()
    for question in questions[-most - 1 : -1]:
        await ask(chat, question)
        await asyncio.sleep(0)
    return await ask(chat, questions[-1])
