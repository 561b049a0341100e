"""Things that are called by a noun and a number: "the second season" where "Season 2" is printed, and those that a
table lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.english.numberwords import ORDINALS
from assistant.tables.outcome import Refused

#: A noun in small letters with the numbers that follow it in names.
Numbered = dict[str, frozenset[int]]

_NAME = re.compile(r"([A-Za-z]{3,})\.? (\d{1,3})(?![\d.,%-])")
#: Of fewer names the number may be part of another name.
_FEWEST = 2
_ORDINAL = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
#: Before these the first of some is asked for, whatever it is called: "the first season with …".
_NARROWED = r"(?! (?:with|without|to|that|which|where|when|in which|after|since|before|not|having|whose)\b)"
_ASKS_FIRST = re.compile(rf"\s*(?:which|what) (?:is|was|were) the (?:{_ORDINAL}) \w+\b", re.IGNORECASE)


def numbered(names: Iterable[str]) -> Numbered:
    """The nouns by which most of some names are numbered.

    >>> numbered(["Season 1 (2004)", "Season 2 (2005)", "Average"]) == {"season": frozenset({1, 2})}
    True
    """
    found: dict[str, set[int]] = {}
    count = 0
    for name in names:
        count += 1
        match = _NAME.match(name.strip())
        if match:
            found.setdefault(match[1].lower(), set()).add(int(match[2]))
    return {
        noun: frozenset(numbers)
        for noun, numbers in found.items()
        if len(numbers) >= _FEWEST
        and 2 * len(numbers) > count
        and numbers == set(range(min(numbers), max(numbers) + 1))
    }


def by_numbers(question: str, names: Numbered) -> str:
    """A question in which what is numbered is called by its number.

    >>> seasons = {"season": frozenset({1, 2, 3})}
    >>> by_numbers("How many more viewers did the second season have than the first?", seasons)
    'How many more viewers did season 2 have than season 1?'
    >>> by_numbers("What was the first season with 9 viewers?", seasons)
    'What was the first season with 9 viewers?'
    """
    for noun, numbers in names.items():
        if _ASKS_FIRST.match(question):
            continue
        form = re.compile(rf"\b(?:the )?({_ORDINAL}) {noun}\b{_NARROWED}", re.IGNORECASE)
        places = {int(ORDINALS[match[1].lower()]) for match in form.finditer(question)}
        if not places or not places <= numbers:
            continue
        question = form.sub(lambda match, noun=noun: f"{noun} {ORDINALS[match[1].lower()]}", question)  # type: ignore[misc]
        bare = re.compile(rf"\bthe ({_ORDINAL})(?: one)?(?=\s*[?.,]|\s*$)", re.IGNORECASE)
        question = bare.sub(lambda match, noun=noun: f"{noun} {ORDINALS[match[1].lower()]}", question)  # type: ignore[misc]
    return question


def refusal(question: str, names: Numbered) -> Refused | None:
    """Why a question for a number of which nothing is called so is not answered."""
    for noun, numbers in names.items():
        for match in re.finditer(rf"\b{noun} (\d{{1,3}})(?![\d.,%-])", question, re.IGNORECASE):
            if int(match[1]) not in numbers:
                near = tuple(f"{noun} {number}" for number in sorted(numbers)[-3:])
                return Refused("no_such_entity", f'The table has no "{match[0]}".', near)
        for match in re.finditer(rf"\b({_ORDINAL}) {noun}\b{_NARROWED}", question, re.IGNORECASE):
            if ORDINALS[match[1].lower()] > max(numbers):
                return Refused("no_such_entity", f'The table has no "{match[0]}".')
    return None
