"""Golden conversations: every turn gives what is written under it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from assistant import Assistant, Conversation
from tests.corpus.reading import Example, misses

FOLDER = Path(__file__).parent / "conversations"
UNCHECKED = "-"
#: So many golden conversations there are at least.
FEWEST = 120


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


def ask_all(talk: Talk, chat: Conversation, at: int = -1, nonsense: str = "") -> None:
    """Ask all turns of a conversation, with a turn of nonsense put in before one of them."""
    for place, turn in enumerate(talk.turns):
        if place == at:
            assert chat.ask(nonsense).status != "answered"
        answer = chat.ask(turn.question)
        if turn.expected != UNCHECKED:
            wrong = misses(Example(turn.question, turn.expected, FOLDER, 0), answer)
            assert not wrong, f"> {turn.question}\n{wrong}\n{answer.text}"


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.place)
def test_every_turn_gives_what_is_written_under_it(talk: Talk, assistant: Assistant) -> None:
    ask_all(talk, assistant.conversation())


def test_there_are_many_and_every_one_has_a_turn_that_must_not_be_answered() -> None:
    assert len(TALKS) >= FEWEST
    without = [talk.place for talk in TALKS if not any(is_declined(turn) for turn in talk.turns)]
    assert without == []


def is_declined(turn: Turn) -> bool:
    """Whether a turn must be declined, or may be."""
    return "unknown" in turn.expected.split(" or ")


@pytest.mark.parametrize("nonsense", ["Wibble the flurgle?", "what is the best pizza in town", "42 purple!!"])
@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.place)
def test_nonsense_anywhere_changes_nothing_that_follows(talk: Talk, nonsense: str, assistant: Assistant) -> None:
    for at in range(1, len(talk.turns)):
        ask_all(talk, assistant.conversation(), at, nonsense)
