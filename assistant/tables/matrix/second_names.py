"""Names that a matrix lacks and that are not those of what all of it is about: a second one, and one of a kind with
those of its rows."""

from __future__ import annotations

from assistant.english.known import common_words
from assistant.english.rarer import is_rarer_word
from assistant.once import for_the_last
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import words_of
from assistant.tables.unexplained import in_runs, is_organization
from assistant.tables.vocabulary import Term

#: Words before the name of another than whose table it is.
_BEFORE = frozenset("for with to".split())


def second_name(asked: Asked, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """Of the `unknown` words those of a name after another one: JetBlue in "how many planes does SkyWest fly for
    JetBlue"."""
    # An abbreviation is rather what is measured.
    names = [term for term in unknown if term.is_name and not term.text.removesuffix("s").isupper()]
    return tuple(term for run in in_runs(names)[1:] if asked.key(run[0].at - 1) in _BEFORE for term in run)


def another_of_kind(frame: Frame, asked: Asked, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """The `unknown` names that stand where names of rows have another word: "the Alder line" where rows are "Northern
    line" and "Ash line"."""
    found = []
    for term in unknown:
        after = asked.terms_in((term.at + 1,))
        if not term.is_name or asked.key(term.at - 1) != "the" or not after or is_organization(asked, term):
            continue
        rows = frame.rows.places.get(after[0].stem, ())
        before = [order.index(after[0].stem) for at in rows if after[0].stem in (order := frame.rows.named[at].order)]
        if before and all(before):
            found.append(term)
    return tuple(found)


def one_of_names(frame: Frame, asked: Asked, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """The `unknown` words that are a name of the kind that rows have, which are called by names and not by words: sales
    of a medicine where the rows are medicines."""
    names = [
        term
        for term in unknown
        if term.is_name and (frame.row_nouns or asked.key(term.at - 1) in _OF) and not is_organization(asked, term)
    ]
    names = [term for term in names if _is_made_up(term.text)]
    return tuple(names) if names and not frame.row_kinds and _are_names(frame) else ()


_OF = frozenset("of for from by".split())


@for_the_last
def _are_names(frame: Frame) -> bool:
    """Whether several of the first rows are called by words that are none of the language."""
    labels = [words_of(row.label) for row in frame.table.rows[:_LOOKED_AT] if not row.is_total]
    return sum(1 for words in labels if words and all(map(_is_made_up, words))) >= _SEVERAL


#: So many rows are looked at, of which so many have names.
_LOOKED_AT, _SEVERAL = 40, 3


def _is_made_up(word: str) -> bool:
    """Whether a word is none of the language: a brand, a name."""
    forms = (word.lower(), word.lower().removesuffix("s"))
    is_word = not common_words().isdisjoint(forms) or any(map(is_rarer_word, forms))
    return word.isalpha() and word[0].isupper() and not word.isupper() and not is_word
