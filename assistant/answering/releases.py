"""Figures of an earlier release of a report ("in the first release of April"), which it gives beside later ones."""

import re

from assistant.facts import Pack
from assistant.operations.query import Query
from assistant.periods import MONTH_NAMES
from assistant.reading.selection import Cube
from assistant.tuples import NamedTuple
from assistant.utterance.words import phrase_key

_MONTH = "|".join(MONTH_NAMES)
_SAID = rf"(?P<said>(?:(?:first|earliest|original|initial|\(?(?:{_MONTH})\)?)\s+){{1,2}}(?:release|version))"
_MORE = r"(?:\s*\((?P<more>[^()]*)\)?)?(?:\s+of\s+the\s+report)?"
_AT_THE_END = rf"(?i)[\s,;:(–-]*(?:\b(?:in|by|from|of|per|according\s+to)\s+)?(?:the\s+|its\s+)?\b{_SAID}{_MORE}\W*$"
_IN_FRONT = rf"(?i)^\W*(?:in|by|from|per|according\s+to)\s+(?:the\s+|its\s+)?{_SAID}{_MORE}\s*[,:]\s*"
#: Other words for the first one.
_FIRST = {"earliest": "first", "original": "first", "initial": "first", "version": "release"}


class Release(NamedTuple):
    """The words for a release, and the question without them."""

    words: frozenset[str]
    asked: str


def release_asked(question: str, pack: Pack) -> Release | None:
    """The release that a question asks of; None where it asks of none, or the pack has no source that is called so.

    >>> from assistant.asking import Assistant
    >>> release_asked("Sales of Spain in the first release (April)?", Assistant("us-china-gap").packs[0])
    """
    if "release" not in question.lower() and "version" not in question.lower():
        return None
    for pattern in (_AT_THE_END, _IN_FRONT):
        found = re.search(pattern, question)
        if not found:
            continue
        words = frozenset(_FIRST.get(key, key) for key in phrase_key(f"{found['said']} {found['more'] or ''}"))
        asked = f"{question[: found.start()]}{question[found.end() :]}".strip()
        if asked and any(_is_called(source.title, words) for source in pack.sources.values()):
            return Release(words, asked)
    return None


def in_release(query: Query | None, words: frozenset[str], cube: Cube) -> Query | None:
    """The query for the figure that a release gives in place of another's; None where it gives none."""
    fact = query.fact if query is not None and query.operation == "fact" else None
    for each in (fact, *cube.beside(fact)) if fact is not None else ():
        if _is_called(cube.pack.sources[each.source].title, words):
            return query._replace(fact=each) if query is not None else None
    return None


def _is_called(title: str, words: frozenset[str]) -> bool:
    return words <= set(phrase_key(title))
