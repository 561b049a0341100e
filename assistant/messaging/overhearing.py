"""What is said among people in a thread: whether it is clearly meant for the assistant that answers there."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Answer
from assistant.english.followups import CLEAR_OPENERS
from assistant.english.table_words import ASKING
from assistant.utterance.words import split_words

_OPENERS = tuple(tuple(opener.split()) for opener in CLEAR_OPENERS.split(", "))


def is_asked(said: str, choices: Sequence[str]) -> bool:
    """Whether a message asks something or takes one of the choices that a question back gave.

    >>> is_asked("and MATH?", ()), is_asked("which one fell most", ()), is_asked("MATH", ["MMLU", "MATH"])
    (True, True, True)
    >>> is_asked("2024 was a great year", ()), is_asked("MATH", ())
    (False, False)
    """
    typed = said.strip().casefold()
    if typed.endswith("?") or typed in {choice.casefold() for choice in choices}:
        return True
    if typed.isdecimal():
        return 1 <= int(typed) <= len(choices)
    keys = tuple(word.key for word in split_words(said))
    return keys[:1] != () and (keys[0] in ASKING or any(keys[: len(opener)] == opener for opener in _OPENERS))


def is_answer(answer: Answer) -> bool:
    """Whether an answer shows that a message was meant for the assistant: it says something of the reports."""
    return answer.status == "answered" and bool(answer.facts or answer.derivation)
