"""Golden conversations: every turn gives what is written under it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant import Assistant, Conversation
from tests.corpus.reading import Example, misses

FOLDER = Path(__file__).parent / "conversations"
UNCHECKED = "-"
NONSENSE = ("Wibble the flurgle?", "what is the best pizza in town", "42 purple!!")
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


#: Of so many conversations one is disturbed by nonsense.
_DISTURBED = 5
FILES = sorted(FOLDER.glob("*.txt"))
TALKS = [talk for file in FILES for talk in read_talks(file)]


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """An assistant over the article."""
    return Assistant(["us-china-gap"])


def faults(talk: Talk, chat: Conversation) -> Iterator[str]:
    """What is wrong with the answers to the turns of a conversation."""
    for turn in talk.turns:
        answer = chat.ask(turn.question)
        if turn.expected != UNCHECKED:
            wrong = misses(Example(turn.question, turn.expected, FOLDER, 0), answer)
            if wrong:
                yield f"{talk.place}\n> {turn.question}\n=> {turn.expected}\n{wrong}\n{answer.text}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_turn_gives_what_is_written_under_it(file: Path, assistant: Assistant) -> None:
    told = [fault for talk in read_talks(file) for fault in faults(talk, assistant.conversation())]
    if told:
        pytest.fail("\n\n".join([f"{len(told)} turns", *told]), pytrace=False)


def test_there_are_many_and_every_one_has_a_turn_that_must_not_be_answered() -> None:
    assert len(TALKS) >= FEWEST
    without = [talk.place for talk in TALKS if not any(is_declined(turn) for turn in talk.turns)]
    assert without == []


def is_declined(turn: Turn) -> bool:
    """Whether a turn must be declined, or may be."""
    return "unknown" in turn.expected.split(" or ")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nonsense_anywhere_changes_nothing_that_follows(file: Path, assistant: Assistant) -> None:
    told = [fault for talk in read_talks(file)[::_DISTURBED] for fault in disturbed(talk, assistant.conversation())]
    assert told == []


def disturbed(talk: Talk, chat: Conversation) -> Iterator[str]:
    """Where a conversation goes on in another way after nonsense than without it.

    What differs after a turn is followed through the turns that come; once both are the same they stay so.
    """
    others: list[tuple[str, Conversation]] = []
    for place, turn in enumerate(talk.turns):
        if place:
            other, nonsense = copy(chat), NONSENSE[place % len(NONSENSE)]
            if other.ask(nonsense).status == "answered":
                yield f"{talk.place} {nonsense}"
            others.append((nonsense, other))
        answer = chat.ask(turn.question)
        for nonsense, other in others:
            if other.ask(turn.question) != answer:
                yield f"{talk.place} {nonsense} before {turn.question}"
        others = [(nonsense, other) for nonsense, other in others if other != chat]
