"""Arithmetic that is asked for and left out: "more than North and South together", "half of the total", "A less B"."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.operations.query import Query
from assistant.tables.adjectives import adjective_of
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.table import Table

_TOGETHER = frozenset("together combined".split())
#: Words that make another figure of a printed one.
_MAKING = frozenset("minus plus half twice double triple".split())
#: Before and after these "less" takes nothing away.
_BEFORE_LESS, _AFTER_LESS = frozenset("much many or no the is was are were and".split()), frozenset(("than", "of"))
#: One, and two that are taken together.
_FEWEST = 3


def of_two_unnamed(table: Table, asked: Asked, found: Found) -> Refused | None:
    """Why what was picked of many is no answer to "which is cheaper?", which asks of two that were named before."""
    words = [word.text.lower() for word in asked.words]
    if words[:1] not in (["which"], ["who"]) or len(table.rows) <= _PAIR or {"than", "or"} & {*words}:
        return None
    compared = [
        at for at, word in enumerate(words) if word in _MORE or word.endswith("er") and adjective_of(word) != word
    ]
    is_bare = all(term.counts < 1 or term.at in compared for term in asked.terms)
    is_picked = isinstance(found.value, str) and bool(compared) and is_bare
    return Refused("unclear", "It is not clear which two are compared.") if is_picked else None


_PAIR, _MORE = 2, frozenset("more less fewer".split())


def refusal(asked: Asked, found: Found, leaves: Iterable[Query]) -> Refused | None:
    """Why an answer is none: it stands on fewer figures than are to be computed with; None where it is one."""
    words = [word.text.lower() for word in asked.words]
    than = words.index("than") if "than" in words else -1
    cells = {query.fact.id for query in leaves if query.fact is not None}
    if than > 0 and not _TOGETHER.isdisjoint(words[than:]) and "and" in words[than:] and len(cells) < _FEWEST:
        return Refused("unclear", "It is not clear what is taken together.")
    if than > 0 and words[0] in ("which", "who") and isinstance(found.value, str):
        told_words = found.value.lower().split()
        if told_words and all(word in words[than:] for word in told_words) and "or" not in words:
            return Refused("no_such_entity", "What it is held against is no more than itself.")
    query = found.query
    if query is None or query.operation != "fact":
        return None
    dated = {at for each in asked.periods for at in each.at}
    told = query.fact.statement.lower() if query.fact is not None else ""
    for at, word in enumerate(words):
        takes = word == "less" and 0 < at < len(words) - 1
        takes = takes and words[at - 1] not in _BEFORE_LESS and words[at + 1] not in _AFTER_LESS
        if (word in _MAKING or takes) and at not in dated and word not in told:
            return Refused("unclear", "It is not clear what is to be computed.")
    return None
