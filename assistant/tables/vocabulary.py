"""Names of lines by their words: exact, derived, synonymous or abbreviated; indexed once a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log

from assistant.english.table_words import DISTINGUISHING, PLAIN, TOTAL_HEADS
from assistant.tables.left_out import is_without, left_out
from assistant.tables.short_forms import initials_of
from assistant.tables.stems import SMALL, stem, stems_of, words_of
from assistant.tables.synonyms import meanings_at
from assistant.tuples import NamedTuple

#: How much a word counts that only names the same thing, that is an abbreviation, or that stands around the line.
_ALIKE, _SHORT, _OUTSIDE = 0.8, 0.9, 0.7
#: So many names around lines are kept.
_KEPT = 4096


class Named(NamedTuple):
    """The words of one line: of its own name, and of the names around it; each with how much it counts."""

    own: dict[str, float]
    around: dict[str, float]
    #: The stems of its own name in order, small words left out.
    order: tuple[str, ...]
    #: The signs of the synonyms of each of these.
    signs: tuple[frozenset[str], ...]
    #: The stems of other names that it has: that of a group of which it is the only line.
    others: tuple[tuple[str, ...], ...]
    #: Words that make another thing of the name: "other", "per".
    limits: frozenset[str]
    #: The stems of what a name says is left out: "fuel" of "costs, excluding fuel".
    left_out: frozenset[str]
    #: Abbreviation → the stems of the own name that it stands for.
    short: dict[str, frozenset[str]]


class Vocabulary(NamedTuple):
    """The names of many lines, with the lines in which a word stands."""

    named: tuple[Named, ...]
    #: Word → the positions of the lines that have it.
    places: dict[str, tuple[int, ...]]
    #: Word → how telling it is.
    weights: dict[str, float]
    #: Words as printed, for the repair of slips.
    printed: frozenset[str]
    #: For every line the number of its form: lines of one form differ only in words that no other line has.
    forms: tuple[int, ...]

    def weight(self, word: str) -> float:
        """How telling a word is: the rarer, the more."""
        return self.weights.get(word, 0.0)


def vocabulary(names: Sequence[tuple[str, Sequence[str]]]) -> Vocabulary:
    """The vocabulary of lines, each given by its own name and the names around it."""
    groups = Counter(around[-1] for _, around in names if around)
    aliases = _aliases(own for own, _ in names)
    keys = [(own, tuple(around), around[-1] if around and groups[around[-1]] == 1 else "") for own, around in names]
    made = {key: _named(*key, aliases) for key in dict.fromkeys(keys)}
    named = tuple(made[key] for key in keys)
    places: dict[str, list[int]] = {}
    for at, each in enumerate(named):
        for word in {**each.around, **each.own}:
            places.setdefault(word, []).append(at)
    count = len(named)
    weights = {word: log(1 + count / len(found)) + 0.3 for word, found in places.items()}
    printed = frozenset(
        word.lower() for own, around in names for text in (own, *around) for word in words_of(text) if word.isalpha()
    )
    numbers: dict[object, int] = {}
    forms = {key: numbers.setdefault(_form(each, places), len(numbers)) for key, each in made.items()}
    where = {word: tuple(found) for word, found in places.items()}
    return Vocabulary(named, where, weights, printed, tuple(forms[key] for key in keys))


def _form(named: Named, places: Mapping[str, Sequence[int]]) -> object:
    """What some terms find in a line, as far as they do not say a word that no other line has."""
    if named.others or named.left_out or named.short:
        return id(named)
    lone = {word for word in named.order if len(places[word]) == 1} - named.limits - EACH - _EMPTY - _TOTALS
    own = tuple(("*" if word in lone else word, how) for word, how in named.own.items())
    order = tuple("*" if word in lone else word for word in named.order)
    return own, tuple(named.around.items()), order, named.signs, named.limits


def _aliases(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The abbreviations that a table explains itself, with the stems that they stand for: "Seat Miles (SM)"."""
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        alias = _ALIAS.match(name)
        if alias:
            short, full = stem(alias[2]), tuple(each for each in stems_of(alias[1]) if each not in SMALL)
            # Where it is explained twice, it stands for what both have: no "mainline" costs in "(CASM)".
            full = tuple(each for each in full if each in found.get(short, full))
            if len(full) > 1:
                found[short] = full
    return found


def _named(own: str, around: Sequence[str], alone_in: str, aliases: dict[str, tuple[str, ...]]) -> Named:
    stems = stems_of(own)
    meanings = meanings_at(stems)
    initials = initials_of(own)
    words = _with_meanings(own, stems, meanings, initials)
    for short, full in aliases.items():
        if short in words:
            words.update({each: _SHORT for each in full if each not in words})
        elif all(words.get(each) == 1.0 for each in full):
            words[short] = _SHORT
    taken_off = _NET_OF.search(own)
    if taken_off:
        # What is net of something is not that.
        kept_on = set(stems_of(own[: taken_off.start()]))
        words = {word: _OFF * how if word not in kept_on else how for word, how in words.items()}
    outer: dict[str, float] = {}
    for text in around:
        for word, counts in _around(text).items():
            if word not in words:
                outer[word] = max(outer.get(word, 0.0), counts * _OUTSIDE)
    # "Debt, including the current portion" is called "debt".
    last = len(stems_of(_INCLUDING.sub("", own)))
    kept = [at for at, each in enumerate(stems[:last]) if each not in SMALL and each not in _USUAL]
    order = tuple(stems[at] for at in kept)
    signs = tuple(frozenset(meanings.get(at, ())) for at in kept)
    others = (tuple(each for each in stems_of(alone_in) if each not in SMALL),) if alone_in else ()
    bare = {*_bare_stems([own]), *_bare_stems(around)}
    limits = _DISTINGUISHING & bare | {
        word for word in bare if word.startswith("non") and len(word) > _SHORTEST_NEGATED
    }
    return Named(words, outer, order, signs, others, limits, left_out(own), _short(own, order, initials))


#: How much a word counts of what a name says that is taken off.
_OFF = 0.4
_NET_OF = re.compile(r"[,(] ?net of\b", re.IGNORECASE)
_INCLUDING = re.compile(r"(?<=\w)(?:, | \()(?:including|inclusive of|includes|incl\.)\s.*$", re.IGNORECASE)
#: What goes without saying of figures; only the other ones are called so: "non-GAAP".
_USUAL = frozenset(("gaap",))
#: "Noncurrent" is another thing than "current"; "none" and "noni" are too short to be of that kind.
_SHORTEST_NEGATED = 6
_BRACKETED = re.compile(r"\([^()]*\)")


def _bare_stems(names: Sequence[str]) -> tuple[str, ...]:
    """The stems of some names, what stands in brackets left out."""
    return tuple(each for name in names for each in stems_of(_BRACKETED.sub(" ", name)))


_ALIAS = re.compile(r"^(.*?)\s*\([“\"']?([A-Z][A-Za-z&]{1,7})[”\"']?\)")


def _short(own: str, order: tuple[str, ...], initials: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    """The abbreviations of a name: the initials of some of its words, and the one printed after it in brackets."""
    found = {name: frozenset(map(stem, words)) for name, words in initials.items()}
    alias = _ALIAS.match(own)
    if alias:
        found[stem(alias[2])] = frozenset(order)
    return found


@lru_cache(maxsize=_KEPT)
def _around(text: str) -> dict[str, float]:
    """The words of a name that stands around lines, with how much each counts."""
    stems = stems_of(text)
    return _with_meanings(text, stems, meanings_at(stems), initials_of(text))


def _with_meanings(
    text: str, stems: tuple[str, ...], meanings: dict[int, set[str]], initials: dict[str, list[str]]
) -> dict[str, float]:
    read = [meanings, meanings_at(stems_of(_BRACKETED.sub(" ", text)))] if "(" in text else [meanings]
    found = {sign: _ALIKE for each in read for signs in each.values() for sign in signs}
    found.update(dict.fromkeys((word for word in stems if word not in SMALL), 1.0))
    for short in initials:
        found.setdefault(short, _SHORT)
    return found


class Term(NamedTuple):
    """A word of a question that may name something: its place, its stem, and the signs of its synonyms."""

    at: int
    stem: str
    meanings: tuple[str, ...] = ()
    #: How much it counts: words of operations and empty nouns count less.
    counts: float = 1.0
    #: The word as typed.
    text: str = ""
    #: Whether it is written as a name is.
    is_name: bool = False


class Match(NamedTuple):
    """How well a line is named by some terms."""

    line: int
    #: Higher is better; comparable between lines of one vocabulary only.
    score: float
    #: The places of the terms that name it, by how much of each is explained.
    at: dict[int, float]
    #: The share of its own name that is said.
    said: float
    is_whole: bool = False


def strength(named: Named, term: Term) -> float:
    """How far a term names a line, from 0 to 1."""
    best = max(named.own.get(term.stem, 0.0), named.around.get(term.stem, 0.0))
    if best < _ALIKE:
        for sign in term.meanings:
            best = max(best, named.own.get(sign, 0.0), named.around.get(sign, 0.0))
    return best


def match_line(words: Vocabulary, place: int, terms: Sequence[Term]) -> Match | None:
    """How well one line is named; None where no term names it."""
    named = words.named[place]
    at: dict[int, float] = {}
    gains: dict[str, float] = {}
    is_full = bool(named.left_out) and not any(is_without(term.stem, term.meanings) for term in terms)
    for term in terms:
        how = 0.0 if is_full and term.stem in named.left_out else strength(named, term)
        if how:
            at[term.at] = how
            telling = max((words.weight(each) for each in (term.stem, *term.meanings)), default=0.0)
            telling *= _PHRASE if _stands_for_more(named, term) else 1.0
            gains[term.stem] = max(gains.get(term.stem, 0.0), how * term.counts * telling)
    if not at:
        return None
    asked = {term.stem for term in terms if term.counts >= 0.5 or term.stem in _EMPTY}
    signs = {sign for term in terms for sign in term.meanings}
    asked = asked.union(*(named.short[word] for word in asked if word in named.short))
    said = _said(words, named.order, named.signs, asked, signs)
    for other in named.others:
        meanings = meanings_at(other)
        own = tuple(frozenset(meanings.get(at, ())) for at in range(len(other)))
        said = max(said, _said(words, other, own, asked, signs))
    is_whole = is_said_whole(named.order, terms)
    said = 1.0 if is_whole else said
    score = sum(gains.values()) * (0.75 + 0.25 * said) + 0.35 * said + (0.3 if is_whole else 0.0)
    every = {term.stem for term in terms}
    unsaid = [word for word in named.limits if word not in every and not meanings_at((word,)).get(0, set()) & signs]
    score -= _UNSAID * (len(unsaid) + (_MARGIN in unsaid))
    if "per" in every:
        # What is told for each of something is no amount of it, and the other way.
        score += _UNSAID if "per" in named.limits or EACH & named.own.keys() else -_UNSAID
    return Match(place, score, at, said, is_whole)


#: How much more a word tells that stands for a whole phrase: "SG&A".
_PHRASE = 2.0


def _stands_for_more(named: Named, term: Term) -> bool:
    """Whether a word by itself stands for several words of a name."""
    alone = meanings_at((term.stem,)).get(0, set()) if term.meanings and term.stem not in named.own else set()
    return any(sum(sign in found for found in named.signs) > _SEVERAL for sign in alone & named.own.keys())


_SEVERAL = 2


def _said(
    words: Vocabulary, own: tuple[str, ...], meant: tuple[frozenset[str], ...], asked: set[str], signs: set[str]
) -> float:
    """The share of a name that some words say, empty nouns counting little."""
    whole = gained = 0.0
    for word, meanings in zip(own, meant, strict=True):
        counts = words.weight(word) * (_LITTLE if word in _EMPTY or word in _TOTALS else 1.0)
        whole += counts
        if word in asked:
            gained += counts
        elif meanings & signs or word in signs:
            gained += _ALIKE * counts
    return min(1.0, gained / whole) if whole else 0.0


#: How much an empty noun counts in a name.
_LITTLE = 0.4
#: What a name loses for every word that makes another thing of it and is not said.
_UNSAID, _MARGIN = 0.35, stem("margin")
_DISTINGUISHING = frozenset(stem(word) for word in DISTINGUISHING)
#: What is told for each of something without the word.
EACH = frozenset(map(stem, ("yield", "casm", "rasm", "prasm", "trasm", "eps")))
_EMPTY = frozenset(stem(word) for word in PLAIN)
_TOTALS = frozenset(stem(word) for word in TOTAL_HEADS)


def is_said_whole(order: tuple[str, ...], terms: Sequence[Term]) -> bool:
    """Whether the whole name stands in the question, word by word."""
    stems = [term.stem for term in terms if term.stem not in SMALL]
    size = len(order)
    return bool(order) and any(tuple(stems[start : start + size]) == order for start in range(len(stems) - size + 1))
