"""Long questions hold up nobody."""

from __future__ import annotations

import asyncio
import threading

import pytest

from assistant.answers import Answer
from assistant.serving.beside import Beside
from assistant.serving.thinking import FEW, SHORT, ask


class Slow:
    """Answers when it is told to, with the name of the thread that asked."""

    def __init__(self) -> None:
        self.go = threading.Event()

    def ask(self, question: str) -> Answer:
        """Wait and answer."""
        self.go.wait(10)
        return Answer("answered", question, threading.current_thread().name)


@pytest.mark.parametrize("question", ["a" * (SHORT + 1), "US " * (FEW + 1), "US," * (FEW + 1)])
def test_a_long_question_is_thought_about_beside_the_others(question: str) -> None:
    async def use() -> tuple[str, str]:
        slow, places = Slow(), Beside(at_once=1)
        long = asyncio.create_task(ask(slow, question, places))
        await asyncio.sleep(0.01)
        assert not long.done()
        slow.go.set()
        return (await long).text, (await ask(slow, ("US " * FEW).ljust(SHORT), places)).text

    beside, at_once = asyncio.run(use())
    assert at_once == threading.current_thread().name != beside
