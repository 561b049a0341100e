"""Whether the figure of one thing was told where another is named that the table lacks: "FR" where all is of "DE"."""

from __future__ import annotations

from assistant.english.known import common_words
from assistant.english.table_words import COUNTRY
from assistant.tables.asked import Asked, stems_printed
from assistant.tables.outcome import Found, Refused
from assistant.tables.stems import stems_of
from assistant.tables.synonyms import meanings_at, names_of_code
from assistant.tables.table import Table
from assistant.tables.unexplained import is_organization, is_saying, is_titled, quoted
from assistant.tables.vocabulary import Term

#: A code has so many letters.
_CODES = (2, 3)
_HALF = 0.5
#: So many rows are looked at for codes.
_LOOKED_AT = 200


def refusal(table: Table, printed: frozenset[str], asked: Asked, found: Found) -> Refused | None:
    """Why a cell is no answer: it is of a thing of which the question says nothing, and that names another.

    `printed` are the words of the table.
    """
    fact = found.query.fact if found.query is not None and not found.query.operands else None
    if fact is None or not fact.members or asked.has("max", "min"):
        return None
    names = [term for term in asked.terms if _is_name(asked, term)]
    if not names:
        return None
    thing = fact.statement.rpartition(": ")[0].partition(" of ")[2]
    told, known = _signs(fact.statement), stems_printed(printed)
    told |= frozenset(sign for name in names_of_code(thing.partition(",")[0]) for sign in _signs(name))
    other = tuple(
        term
        for term in names
        if not _is_said(term, told, thing) and term.stem not in known and not is_titled(table, term)
    )
    if not other:
        return None
    is_named = any(told & {term.stem, *term.meanings} for term in asked.terms if term.counts >= _HALF)
    telling = [term for term in asked.terms if term.counts >= 1 and not is_saying(asked, term)]
    is_bare = not is_named and all(term in other for term in telling)
    of_country = any(sign.startswith(COUNTRY) for sign in _signs(thing))
    if is_bare or any(
        _is_code(term) and (_has_codes(table, len(term.text)) or of_country and names_of_code(term.text))
        for term in other
    ):
        return Refused("no_such_entity", f"The table has nothing about {quoted(other)}.")
    return None


def _signs(text: str) -> frozenset[str]:
    stems = stems_of(text)
    return frozenset((*stems, *(sign for signs in meanings_at(stems).values() for sign in signs)))


def _is_said(term: Term, told: frozenset[str], thing: str) -> bool:
    """Whether a name is that of what is told: of the thing, or a code of it."""
    return bool(told & {term.stem, *term.meanings}) or thing.partition(",")[0] in names_of_code(term.text)


def _is_name(asked: Asked, term: Term) -> bool:
    """Whether a word is a name or a code in capital letters among words that are not."""
    text = term.text
    in_capitals = sum(1 for word in asked.words if word.text.isalpha()) > 1 and asked.question.isupper()
    if is_organization(asked, term) or not text.isalpha() or in_capitals:
        return False
    if text.isupper():
        return _is_code(term)
    is_first = term.at == 0 and text.istitle() and text.lower() not in common_words() and not is_saying(asked, term)
    return term.is_name or is_first


def _is_code(term: Term) -> bool:
    return len(term.text) in _CODES and term.text.isalpha() and term.text.isupper()


def _has_codes(table: Table, length: int) -> bool:
    """Whether a column has nothing but codes of so many letters."""
    heads = {line.at for line in table.columns} | {0}
    rows = [table.grid[row.at] for row in table.rows[:_LOOKED_AT]] if not table.is_turned else []
    return any(
        all(len(text) == length and text.isalpha() and text.isupper() for text in texts)
        for at in heads
        if (texts := [row[at].strip() for row in rows if at < len(row)])
    )
