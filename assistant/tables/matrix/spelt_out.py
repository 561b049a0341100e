"""Words of a question that a table prints as an abbreviation: "restricted stock units" where it has "RSUs"."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem

#: Abbreviations have so many letters.
_SHORTEST, _LONGEST = 3, 5


def with_abbreviations(frame: Frame, asked: Asked) -> Asked:
    """The question with the abbreviations that the table prints among the meanings of the words that they stand for.

    Where the table has all of these words itself, they stand for themselves.
    """
    if not frame.short:
        return asked
    terms = {term.at: term for term in asked.terms}
    for start in terms:
        for size in range(_SHORTEST, _LONGEST + 1):
            run = [terms.get(at) for at in range(start, start + size)]
            words = [term for term in run if term is not None]
            if len(words) < size or words[0].is_name and not all(term.is_name for term in words):
                # "Northwind's available seat miles" are no NASM.
                continue
            initials = "".join(term.text[0] for term in words).lower()
            printed = next((short for short in (initials, f"{initials}s") if short in frame.short), "")
            if not printed or all(frame.rows.weight(t.stem) or frame.columns.weight(t.stem) for t in words):
                continue
            for term in words:
                terms[term.at] = term._replace(meanings=(*term.meanings, stem(printed)), counts=1.0)
    return asked._replace(terms=tuple(terms[at] for at in sorted(terms)))
