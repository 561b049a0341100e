"""The words of a question that nothing in a table explains, and that are not the asker's own manner of speaking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from assistant.english.harmless import HARMLESS
from assistant.english.light import LIGHT, LIGHT_NOUNS
from assistant.english.numberwords import ORDINALS
from assistant.english.table_headings import EMPTY_TITLES, NOT_ADDING
from assistant.english.table_words import (
    COUNTRY,
    DESTINATIONS,
    MEASURED_BY,
    ORGANIZATIONS,
    ORIGINS,
    PARTS_OF_COMPANIES,
    SAYING,
    SENDING,
    SYNONYMS,
    TELLING,
)
from assistant.tables.adjectives import measures_of
from assistant.tables.asked import Asked
from assistant.tables.headings import subject_of
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.table import Table
from assistant.tables.vocabulary import Term


def unexplained(table: Table, asked: Asked, is_known: Callable[[Term], bool]) -> tuple[Term, ...]:
    """The telling words that name nothing: not known to the table, not in its title or unit, no cue, no small talk."""
    cued = {at for places in asked.cues.values() for place in places for at in place}
    counted = {at for given in asked.numbers for at in given.at}
    corner = {*stems_of(table.corner), *_meant_by(table.corner)}
    return tuple(
        term
        for term in asked.terms
        if term.counts >= 1
        and term.at not in cued | counted
        and corner.isdisjoint((term.stem, *term.meanings))
        and not is_titled(table, term)
        and not is_known(term)
        and not (is_saying(asked, term) or _goes_this_way(table, term))
        and not (term.text.lower() in PARTS_OF_COMPANIES and any(map(is_known, asked.terms_in((term.at - 1,)))))
    )


def _directions(table: Table) -> tuple[bool, bool]:
    """Whether a table says of its things that something goes from them, and that it comes to them."""
    texts = (table.title, *(line.full_name for line in table.columns))
    said = {word.lower() for text in texts for word in words_of(text)}
    return bool(said & ORIGINS), bool(said & DESTINATIONS)


def _goes_this_way(table: Table, term: Term) -> bool:
    """Whether a verb only says the way that a title says too: who sent those of whom it tells where they come from."""
    return term.text.lower() in SENDING and _directions(table) == (True, False)


def is_titled(table: Table, term: Term) -> bool:
    """Whether the title or the unit has a word, or one that begins with it: "rain" where "rainfall" is told."""
    about = {*stems_of(table.title), *stems_of(table.unit.name), *stems_of(table.name.replace("-", " "))}
    if table.unit.base == "percent":
        about |= _SHARES
    if _PER in about:
        # Births per thousand people are a rate.
        about |= _RATES
    if _SELL in about:
        about |= _SOLD
    if term.stem in about or measures_of(term.text) & about:
        # The most expensive is so by the price.
        return True
    if term.meanings and not is_country(term) and not _meant_by(table.title).isdisjoint(term.meanings):
        # Students are those whose enrolment is told.
        return True
    return len(term.stem) >= _SHORTEST and any(
        each.startswith(term.stem) or len(each) >= _SHORTEST and term.stem.startswith(each) for each in about
    )


@lru_cache(maxsize=64)
def _meant_by(title: str) -> frozenset[str]:
    """The signs of what a title means, in whatever words."""
    return frozenset(sign for signs in meanings_at(stems_of(title)).values() for sign in signs)


def is_measured_by_title(table: Table, term: Term) -> bool:
    """Whether a word is what a title says that is measured, by something else: "passengers" of passengers by route."""
    subject = subject_of(table.title)
    return bool(subject.dimensions) and term.stem in stems_of(subject.measure)


#: What percentages may be called.
_SHARES = frozenset(map(stem, ("share", "proportion", "percentage", "rate", "fraction")))
#: What is sold are sales.
_SELL, _SOLD = stem("sold"), frozenset(map(stem, ("sales", "sale")))
_PER, _RATES = "per", frozenset(map(stem, ("rate", "density")))
#: Words with fewer letters are the beginning of too many others.
_SHORTEST = 4


def says_subject(table: Table) -> bool:
    """Whether a table without a title says by the name of its file what it is about: "sales-2023"."""
    words = words_of(table.name.replace("-", " ").replace("_", " "))
    return not table.title.strip() and is_measure(" ".join(word for word in words if word.lower() not in EMPTY_TITLES))


def is_measure(text: str) -> bool:
    """Whether a word of a text is what tables are often about: sales, staff, costs."""
    return bool(_SUBJECTS & set(stems_of(text)))


#: Words that have others of the same meaning are what tables are about.
_SUBJECTS = frozenset(
    each
    for group in (*SYNONYMS, *MEASURED_BY.values(), *NOT_ADDING)
    for each in stems_of(group)
    if len(each) > 2 and each.isalpha()
)


def is_saying(asked: Asked, term: Term) -> bool:
    """Whether a word is the asker's own manner of speaking, and names nothing."""
    word = asked.words[term.at]
    lowered = word.text.lower()
    forms = (word.key, lowered)
    if any(each in SAYING or each in ORDINALS for each in forms):
        return True
    if asked.key(term.at - 1) == "of" and asked.key(term.at - 2) in _KINDS and asked.key(term.at - 3) in _ASKING:
        return True
    if word.key == "volume" and asked.key(term.at + 1) == "of" and asked.key(term.at - 1) in ("the", "total"):
        return True
    if word.key == "point" and asked.find("by", "how", "many") == term.at - 3:
        return True
    if word.key == "point" and asked.key(term.at - 1) in ("percentage", "percent", "%"):
        return True
    # Nouns that add nothing elsewhere may be what a table is asked for.
    is_noun = any(each in LIGHT_NOUNS or each in TELLING for each in forms)
    return not is_noun and any(each in words for words in (HARMLESS, LIGHT) for each in forms)


#: "Which type of transport" asks for one of the things, whatever these are.
_KINDS = ("type", "kind", "sort", "form", "mode", "category", "class", "group")
_ASKING = ("which", "what")


def is_country(term: Term) -> bool:
    """Whether a word is the name of a country or a part of one."""
    return any(sign.startswith(COUNTRY) for sign in term.meanings)


def is_measured(asked: Asked, term: Term) -> bool:
    """Whether an unknown word stands where what is measured does: "employees of the North", "profit did it make"."""
    is_owner = term.text.lower() in ORGANIZATIONS
    is_noun = not (
        is_owner or term.is_name or term.text.endswith("ed") or asked.key(term.at - 1) in ("percent", "percentage")
    )
    return is_noun and asked.key(term.at + 1) in _AFTER_MEASURES


_AFTER_MEASURES = frozenset("of in for at from by do does did was were is are has have had".split())


def in_runs(terms: Sequence[Term]) -> list[list[Term]]:
    """Words in groups of those that stand side by side."""
    runs: list[list[Term]] = []
    for term in terms:
        if runs and runs[-1][-1].at == term.at - 1:
            runs[-1].append(term)
        else:
            runs.append([term])
    return runs


def quoted(terms: tuple[Term, ...]) -> str:
    """Words as typed, in quotation marks, for a sentence."""
    return ", ".join(f'"{term.text}"' for term in terms)


def is_organization(asked: Asked, term: Term) -> bool:
    """Whether a name is an owner's or that of an organization: "Delta's", "Delta Airlines", "Red Sea Airlines"."""
    at = term.at
    while at < len(asked.words) and asked.words[at].text[0].isupper():
        text = asked.words[at].text
        if text.endswith(("'s", "’s")) or at > term.at and text.lower() in ORGANIZATIONS:
            return True
        at += 1
    return at < len(asked.words) and at > term.at and asked.words[at].text.lower() in ORGANIZATIONS
