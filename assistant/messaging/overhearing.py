"""What is said among people in a thread: whether it is clearly meant for the assistant that answers there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answers import Answer
from assistant.english.followups import AMONG_PEOPLE, CLEAR_GROUNDS, CLEAR_OPENERS
from assistant.english.table_words import ASKING
from assistant.utterance.words import phrase_key, split_words

_OPENERS = tuple(tuple(opener.split()) for opener in CLEAR_OPENERS.split(", "))
_GROUNDS = frozenset(map(phrase_key, CLEAR_GROUNDS.split(", ")))
_WORD = re.compile(r"[\w'’]+")
#: What an answer says of a word that was taken for a slip, and of what was taken for granted.
_REPAIRED = re.compile(r"read “[^”]*” as “")
_NOT_NAMED = re.compile(r"no [^:]* was named: ")
#: So much may be left open in a question that nobody put to the assistant: the time, but not of whom it is asked too.
_MOST_OPEN = 1


def is_asked(said: str, choices: Sequence[str]) -> bool:
    """Whether a message asks something or takes one of the choices that a question back gave.

    What people say of themselves and to each other asks the assistant nothing.

    >>> is_asked("and MATH?", ()), is_asked("which one fell most", ()), is_asked("MATH", ["MMLU", "MATH"])
    (True, True, True)
    >>> is_asked("2024 was a great year", ()), is_asked("MATH", ()), is_asked("how do we compare?", ())
    (False, False, False)
    """
    typed = said.strip().casefold()
    if typed in {choice.casefold() for choice in choices}:
        return True
    if typed.isdecimal():
        return 1 <= int(typed) <= len(choices)
    if any(_of_people(word) for word in _WORD.findall(said)):
        return False
    keys = tuple(word.key for word in split_words(said))
    return typed.endswith("?") or keys[:1] != () and (keys[0] in ASKING or _opens(keys))


def is_follow_up(said: str, choices: Sequence[str]) -> bool:
    """Whether a message has a form that hardly anything but a follow-up has.

    >>> is_follow_up("and in 2024?", ()), is_follow_up("source?", ()), is_follow_up("2", ["MMLU", "MATH"])
    (True, True, True)
    >>> is_follow_up("why?", ()), is_follow_up("Is there a room for that?", ())
    (False, False)
    """
    typed = said.strip().casefold()
    is_choice = typed.isdecimal() or typed in {choice.casefold() for choice in choices}
    return is_choice or phrase_key(said) in _GROUNDS or _opens(tuple(word.key for word in split_words(said)))


def is_answer(answer: Answer) -> bool:
    """Whether an answer shows that a message was meant for the assistant: it says something of the reports.

    Nothing in the message had to be put right for it, and next to nothing was taken for granted.
    """
    is_said = answer.status == "answered" and bool(answer.facts or answer.derivation)
    if not is_said or any(map(_REPAIRED.match, answer.assumptions)):
        return False
    return sum(_NOT_NAMED.match(each) is not None for each in answer.assumptions) <= _MOST_OPEN


def _opens(keys: tuple[str, ...]) -> bool:
    return any(keys[: len(opener)] == opener for opener in _OPENERS)


def _of_people(word: str) -> bool:
    return word != "US" and word.replace("’", "'").lower() in AMONG_PEOPLE
