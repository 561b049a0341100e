"""Golden conversations: every turn gives what is written under it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from assistant import Assistant
from tests.corpus.reading import Example, misses

FOLDER = Path(__file__).parent / "conversations"
UNCHECKED = "-"


class Turn(NamedTuple):
    """What is typed and what must come of it."""

    question: str
    expected: str


class Talk(NamedTuple):
    """A conversation and where it is written."""

    place: str
    turns: tuple[Turn, ...]


def read_talks(file: Path) -> list[Talk]:
    """The conversations of a file: `> question`, then `=> expectation`; a blank line ends one."""
    talks: list[Talk] = []
    turns: list[Turn] = []
    began = 0
    for number, line in enumerate([*file.read_text(encoding="utf-8").splitlines(), ""], start=1):
        if line.startswith("> "):
            began = began or number
            turns.append(Turn(line.removeprefix("> ").strip(), UNCHECKED))
        elif line.startswith("=> "):
            turns[-1] = turns[-1]._replace(expected=line.removeprefix("=> ").strip())
        elif not line.strip() and turns:
            talks.append(Talk(f"{file.name}:{began}", tuple(turns)))
            turns, began = [], 0
    return talks


TALKS = [talk for file in sorted(FOLDER.glob("*.txt")) for talk in read_talks(file)]


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """An assistant over the article."""
    return Assistant(["us-china-gap"])


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.place)
def test_every_turn_gives_what_is_written_under_it(talk: Talk, assistant: Assistant) -> None:
    chat = assistant.conversation()
    for turn in talk.turns:
        answer = chat.ask(turn.question)
        if turn.expected != UNCHECKED:
            wrong = misses(Example(turn.question, turn.expected, FOLDER, 0), answer)
            assert not wrong, f"> {turn.question}\n{wrong}\n{answer.text}"
