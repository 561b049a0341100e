"""Columns that a question sets figures against ("more women than men", "below the target"): an answer tells of them."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.operations.query import Query
from assistant.tables.asked import Asked
from assistant.tables.outcome import Refused
from assistant.tables.stems import stem, stems_of
from assistant.tables.table import Line

_AGAINST = frozenset("than below above exceed exceeds exceeded beyond".split())
_SMALL = frozenset("the a an its their his her it they of".split())


def refusal(lines: Iterable[Line], asked: Asked, leaves: Iterable[Query]) -> Refused | None:
    """Why a question is not answered by some cells and what they stand in: figures are set against a column, and none
    of them is in it."""
    places = [at for at, word in enumerate(asked.words) if word.key in _AGAINST]
    if not places:
        return None
    named = {line.label.lower() for at in places for line in lines if _follows(line, asked, at + 1)}
    if not named:
        return None
    told = " ".join(query.fact.statement for query in leaves if query.fact is not None).lower()
    return None if any(name in told for name in named) else Refused("unclear", "It is not clear what is compared.")


def _follows(line: Line, asked: Asked, at: int) -> bool:
    """Whether the whole name of a line of figures stands at a place, small words before it set aside."""
    while asked.key(at) in _SMALL:
        at += 1
    name = stems_of(line.label)
    said = tuple(stem(word.text) for word in asked.words[at : at + len(name)])
    return bool(name) and said == name and line.period is None
