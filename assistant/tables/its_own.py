"""Shares of which the part or the whole is nothing of the table: "what share of its capacity did it use", "rent as a
percentage of inventory"."""

from __future__ import annotations

from assistant.english.table_words import TIME_NOUNS
from assistant.tables.asked import Asked, stems_printed
from assistant.tables.outcome import Refused
from assistant.tables.standards import is_change_of_other, whole_named
from assistant.tables.synonyms import meanings_at
from assistant.tables.table import Table
from assistant.tables.unexplained import is_measure, is_titled, quoted
from assistant.tables.vocabulary import Term

_SHARES = frozenset("share percentage percent proportion fraction portion part much % pct".split())
_DOING, _BEING = ("did", "does", "do", "has", "have", "had"), ("is", "was", "are", "were")


def refusal(table: Table, asked: Asked, printed: frozenset[str]) -> Refused | None:
    """Why a question is not answered that asks for a share of what, or by what, the table does not tell."""
    whole = whole_named(asked)
    if is_change_of_other(asked) and not any(is_titled(table, term) for term in whole) and not _is_name(asked, printed):
        return Refused("unclear", "A change is not told as a percentage of something else.")
    head = whole[-1] if whole else None
    if head is None or head.is_name or _is_printed(table, head, printed):
        return _used(table, asked, printed)
    if asked.key(whole[0].at - 1) == "all" and not is_measure(head.text):
        # "All drinks" may be what all rows are.
        return None
    return Refused("no_such_measure", f"The table has nothing about {quoted((head,))}.")


def _is_name(asked: Asked, printed: frozenset[str]) -> bool:
    """Whether a word for a change stands in names of the table: "workforce reduction"."""
    places = {at for place in asked.cues.get("change", ()) for at in place}
    return any(term.stem in stems_printed(printed) for term in asked.terms_in(places))


def _is_printed(table: Table, term: Term, printed: frozenset[str]) -> bool:
    """Whether a word, or one of the same meaning, stands in the table or is what all of it is about."""
    known = stems_printed(printed)
    signs = set(term.meanings)
    is_meant = bool(signs) and any(signs & group for group in meanings_at(tuple(sorted(known))).values())
    return term.stem in known or is_meant or is_titled(table, term)


def _used(table: Table, asked: Asked, printed: frozenset[str]) -> Refused | None:
    """Why a question is not answered that asks how much of its own a thing did something with, by a verb of which the
    table says nothing; None where it names the part, or asks for something else."""
    of = next((asked.find("of", owner) for owner in ("its", "their") if asked.find("of", owner) > 0), -1)
    if of < 0 or asked.key(of - 1) not in _SHARES:
        return None
    in_time = {at for dated in asked.periods for at in dated.at}
    words = [at for at in range(of + 2, len(asked.words)) if asked.words[at].text[0].isalpha() and at not in in_time]
    verb = next((at for at in words if asked.key(at) in _DOING + _BEING), -1)
    told = [at for at in words if asked.key(at) not in _AROUND and asked.key(at) not in TIME_NOUNS]
    if verb < 0 or not told or told[-1] <= verb + 1:
        return None
    by = next((at for at in words if at > verb and asked.key(at) == "by"), -1)
    last = by - 1 if asked.key(verb) in _BEING and by > verb else told[-1] if asked.key(verb) in _DOING else -1
    if last <= verb or any(_is_printed(table, term, printed) for term in asked.terms_in((last,))):
        return None
    return Refused("unclear", f'It is not clear which part "{asked.words[last].text}" asks for.')


#: Small words after which a time is said.
_AROUND = frozenset("in at on for of the during year end over".split())
