"""Whether a profit of another kind than the one that is asked for was told: net income is no operating profit."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.outcome import Refused
from assistant.tables.stems import words_of

_KINDS = frozenset("net gross operating".split())
_PROFITS = frozenset("income profit profits loss earnings result margin surplus".split())


def refusal(asked: Asked, leaves: Iterable[Query]) -> Refused | None:
    """Why cells are no answer: a kind of profit is asked for, and what they are called by is only another one."""
    words = [word.text.lower() for word in asked.words]
    kinds = _kinds(words)
    if len(kinds) != 1:
        return None
    told = [
        _kinds([word.lower() for word in words_of(cell.fact.statement)]) for cell in leaves if cell.fact is not None
    ]
    if not told or not all(each and not each & kinds for each in told):
        return None
    return Refused("no_such_measure", f"The table tells another profit, and no {kinds.pop()} one.")


def _kinds(words: list[str]) -> set[str]:
    """The kinds of profit that some words name."""
    return {word for at, word in enumerate(words[:-1]) if word in _KINDS and words[at + 1] in _PROFITS}
