"""What people are greeted with: what is asked here, and questions that are answered."""

from __future__ import annotations

from assistant.asking import Assistant
from assistant.catalogue import examples_in_turn
from assistant.tuples import NamedTuple

#: How many titles and how many questions are shown.
_TITLES = 10
_QUESTIONS = 8


class Welcome(NamedTuple):
    """The titles of the reports, how many of them are not shown, and questions to begin with."""

    titles: tuple[str, ...]
    more: int
    questions: tuple[str, ...]


def welcome(assistant: Assistant) -> Welcome:
    """The welcome of an assistant: questions of all its packs in turn, those that it answers."""
    packs = assistant.described
    questions: list[str] = []
    for each in examples_in_turn(packs):
        if len(questions) == _QUESTIONS:
            break
        if assistant.ask(each).status == "answered":
            questions.append(each)
    titles = tuple(pack.title for pack in packs)
    return Welcome(titles[:_TITLES], max(0, len(titles) - _TITLES), tuple(questions))
