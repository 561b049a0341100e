"""A question about a table: its words with periods, numbers, cues of operations and terms that may name something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from assistant.english.known import common_words
from assistant.english.table_words import (
    ASKING_FIRST,
    COUNTRY,
    CUES,
    CURRENCIES,
    NAMED_CUES,
    NAMING,
    NATIONALITY,
    ORGANIZATIONS,
    PLAIN,
)
from assistant.periods import Period
from assistant.tables.organizations import is_named_after
from assistant.tables.set_apart import apart, bare_than, behind
from assistant.tables.short_forms import as_clipped, as_doer, in_full, joined
from assistant.tables.spelling import as_cue, is_opposite, spelt_plainly
from assistant.tables.stems import stem, with_negations
from assistant.tables.synonyms import meanings_at
from assistant.tables.times import plain_years
from assistant.tables.vocabulary import Term
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given, find_amounts
from assistant.utterance.calendar_words import Dated
from assistant.utterance.dating import find_periods, spots
from assistant.utterance.mentions import find_all
from assistant.utterance.phrases import Index, Sense
from assistant.utterance.words import Word, phrase_key, split_words

#: Words that count half beside others: what they say may be an operation.
_HALF = 0.5
#: Words inside a longer phrase of an operation ("net difference").
_QUARTER = 0.3
#: Words that name something only where nothing better does.
_LITTLE = 0.12


class Asked(NamedTuple):
    """A question as it is read before anything of the table is looked up."""

    question: str
    words: tuple[Word, ...]
    periods: tuple[Dated, ...]
    numbers: tuple[Given, ...]
    #: Cue → the positions of the words of each of its mentions.
    cues: dict[str, tuple[tuple[int, ...], ...]]
    terms: tuple[Term, ...]
    #: Slips that were mended: (typed, read).
    repairs: tuple[tuple[str, str], ...] = ()

    def has(self, *cues: str) -> bool:
        """Whether the question has one of some cues."""
        return any(cue in self.cues for cue in cues)

    def key(self, at: int) -> str:
        """The word at a position as it is compared; "" where there is none."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def terms_in(self, places: Iterable[int]) -> tuple[Term, ...]:
        """The terms at some positions."""
        wanted = set(places)
        return tuple(term for term in self.terms if term.at in wanted)

    def find(self, *keys: str) -> int:
        """The first position at which some words stand one after the other; -1 where they do not."""
        for at in range(len(self.words) - len(keys) + 1):
            if all(self.words[at + step].key == key for step, key in enumerate(keys)):
                return at
        return -1


@cache
def _cue_index() -> Index:
    return Index((phrase, Sense("cue", name)) for name, phrases in CUES.items() for phrase in phrases.split(","))


def read_question(question: str, printed: frozenset[str] = frozenset()) -> Asked:
    """A question with its periods, numbers and cues; unknown words that are one slip away from one of the table's
    are read as that."""
    spelt = joined(spelt_plainly(question), printed) if printed else spelt_plainly(question)
    words = [word for word in split_words(plain_years(with_negations(spelt))) if word.key]
    words, repairs = _mended(words, printed) if printed else (words, ())
    dated = [_many_years(words, each) for each in find_periods(_without_verbs(words), None)]
    in_time = frozenset(spots(dated))
    # "Users per 100 people" puts no bound on anything.
    numbers = tuple(
        each for each in find_amounts(words, in_time) if each.place < 1 or words[each.place - 1].key != "per"
    )
    cues = _cues(words)
    return Asked(question, tuple(words), tuple(dated), numbers, cues, _terms(words, in_time, cues), repairs)


def _without_verbs(words: Sequence[Word]) -> list[Word]:
    """Words of which those that say what happened are no parts of a time: "opened in the 1930s" is no start of them,
    and "did they close in 2021" no end."""
    did = next((at for at, word in enumerate(words) if word.key == "did"), len(words))
    return [
        word.read_as("was", text="was")
        if (lowered := word.text.lower()) in _HAPPENED or at > did and lowered in _HAPPENING
        else word
        for at, word in enumerate(words)
    ]


_HAPPENED = frozenset("starts opened started closed ended finished".split())
_HAPPENING = frozenset("open close".split())


def _many_years(words: Sequence[Word], dated: Dated) -> Dated:
    """A year that stands for its decade or century as that: "the 1990s", "the 1800s"."""
    last = dated.at[-1] + 1
    first = dated.period.start // 10000
    if dated.period.grain != "year" or first % 10 or last >= len(words) or words[last].key not in ("s", "'s"):
        return dated
    if words[last].start > words[last - 1].end + 1:
        return dated
    length = 100 if first % 100 == 0 and first < _CENTURIES_END else 10
    end = (first + length - 1) * 10000 + 1231
    return Dated(Period(first * 10000 + 101, end, "range", f"{first}s"), (*dated.at, last))


#: "The 1900s" are a century, "the 2000s" are a decade.
_CENTURIES_END = 2000


def _cues(words: Sequence[Word]) -> dict[str, tuple[tuple[int, ...], ...]]:
    keys = [word.key for word in words]
    lowered = [word.text.lower() for word in words]
    found: dict[str, list[tuple[int, ...]]] = {}
    for sequence in (keys, lowered):
        for mention in find_all(_cue_index(), sequence):
            known = found.setdefault(mention.sense.id, [])
            if mention.at not in known:
                known.append(mention.at)
    places = apart(keys, found) or bare_than(keys, found) or behind(keys)
    if places:
        found.setdefault("difference", []).append(places)
    for cue, before in NAMED_CUES:
        # A "weighted average" is a name of what is printed, and asks for no mean.
        found[cue] = [at for at in found.get(cue, ()) if at[0] < 1 or keys[at[0] - 1] != before]
    longer = [place for cue in _SWALLOWING for place in found.get(cue, ()) if len(place) > 1]
    return {
        name: kept
        for name, places in found.items()
        if (kept := tuple(place for place in places if not any(_is_inside(place, other) for other in longer)))
    }


#: Cues whose longer phrases hold words that are cues by themselves elsewhere: "more than" is no superlative.
_SWALLOWING = ("above", "below", "atleast", "atmost", "difference", "percent change", "respect", "due", "other")


def _is_inside(place: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len(place) < len(other) and set(place) <= set(other)


def _terms(
    words: Sequence[Word], in_time: frozenset[int], cues: dict[str, tuple[tuple[int, ...], ...]]
) -> tuple[Term, ...]:
    stems = [stem(word.text) for word in words]
    meanings = meanings_at(stems)
    cued = {at for places in cues.values() for place in places for at in place}
    in_phrase = {at for places in cues.values() for place in places if len(place) > 1 for at in place}
    terms: list[Term] = []
    for at, word in enumerate(words):
        if at in in_time or word.is_break or not word.key[0].isalnum() and word.key not in "%#":
            continue
        lowered = word.text.lower()
        if lowered in _SCALED and at > 0 and words[at - 1].text in CURRENCIES:
            continue
        is_plain = (word.key in PLAIN or lowered in PLAIN) and not (at > 0 and lowered in ASKING_FIRST)
        counts = _LITTLE if is_plain else _QUARTER if at in in_phrase else _HALF if at in cued else 1.0
        if is_plain and (word.text.isupper() and len(word.text) > 1 or _is_title_case(words, at)):
            counts = 1.0
        is_name = at > 0 and word.text[0].isupper() and not words[at - 1].is_break
        is_name = is_name or bool(terms) and terms[-1].is_name and lowered in ORGANIZATIONS
        signs = () if at in in_phrase else tuple(sorted(meanings.get(at, ())))
        if is_named_after(words, at):
            is_name, signs = True, tuple(sign for sign in signs if not sign.startswith((COUNTRY, NATIONALITY)))
        terms.append(Term(at, stems[at], signs, counts, word.text, is_name))
    return tuple(terms)


#: Letters for a scale after the sign of a currency, which name no column: "$M".
_SCALED = frozenset(("m", "mm", "mn", "k", "b", "bn"))


def _is_title_case(words: Sequence[Word], at: int) -> bool:
    """Whether a small word is written as a name begins within a sentence: "the percentage change in Other"."""
    is_inside = at > 0 and not words[at - 1].is_break and words[at - 1].text[0].islower()
    return is_inside and words[at].text.istitle() and words[at].text.lower() in NAMING


# -- slips ----------------------------------------------------------------------------------------------

_SHORTEST, _LONG = 4, 8


def _mended(words: Sequence[Word], printed: frozenset[str]) -> tuple[list[Word], tuple[tuple[str, str], ...]]:
    known = stems_printed(printed)
    mended, repairs = [], []
    for before, word in zip(("", *(each.key for each in words)), words, strict=False):
        lowered = word.text.lower()
        is_open = lowered.isalpha() and len(lowered) >= _SHORTEST
        is_known = not lowered.isalpha() or stem(word.text) in known
        is_english = _is_english(word, lowered)
        done = lowered.removesuffix("ed") if before == "who" else lowered
        near = "" if is_known else _in_print(lowered, printed, is_english=is_english) or as_doer(done, printed)
        if not near and (not is_open or is_known or is_english):
            mended.append(word)
            continue
        near = near or _nearest_form(lowered, printed) or as_cue(lowered, _nearest_form(lowered, _cue_words()))
        if near:
            repairs.append((word.text, near))
            mended.append(word.read_as(phrase_key(near)[0], text=near))
        else:
            mended.append(word)
    return mended, tuple(repairs)


def _in_print(word: str, printed: frozenset[str], *, is_english: bool) -> str:
    """Another form of a word that is printed: in full or clipped."""
    return in_full(word, printed, is_english=is_english) or as_clipped(word, printed)


@cache
def _cue_words() -> frozenset[str]:
    """The words of operations that are long enough to be told from other words."""
    words = {word for phrases in CUES.values() for phrase in phrases.split(",") for word in phrase.split()}
    return frozenset(word for word in words if word.isalpha() and len(word) >= _LONG_CUE)


_LONG_CUE = 7


def _nearest_form(word: str, pool: frozenset[str]) -> str:
    return _nearest(word, pool) or _nearest(_singular(word), pool)


def _singular(word: str) -> str:
    """A word without the ending of a plural: a slip in "contries" is one in "contry"."""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


@lru_cache(maxsize=8)
def stems_printed(printed: frozenset[str]) -> frozenset[str]:
    """The stems of some printed words."""
    return frozenset(stem(word) for word in printed)


def _is_english(word: Word, lowered: str) -> bool:
    return (
        lowered in common_words()
        or word.key in common_words()
        or lowered in PLAIN
        or word.key in PLAIN
        or bool(_cue_index().senses(word.key) or _cue_index().senses(lowered))
    )


#: A slip at the beginning of a word is read in words of so many letters; so many near words are looked at.
_LONGER, _NEAREST = 6, 20


@lru_cache(maxsize=8)
def by_length(printed: frozenset[str]) -> dict[int, tuple[str, ...]]:
    """Words by how long they are; those that are too short to be mended to left out."""
    found: dict[int, list[str]] = {}
    for word in sorted(printed):
        if len(word) >= _SHORTEST:
            found.setdefault(len(word), []).append(word)
    return {size: tuple(words) for size, words in found.items()}


def _nearest(word: str, printed: frozenset[str]) -> str:
    """The one printed word that a word is a slip of; "" where there is none, or more than one."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    farthest = 2 if len(word) >= _LONG else 1
    lengths = by_length(printed)
    pool = [other for size in range(len(word) - farthest, len(word) + farthest + 1) for other in lengths.get(size, ())]
    best: dict[int, set[str]] = {}
    pool = [other for other in pool if not is_opposite(word, other)]
    for other, distance, _ in process.extract(word, pool, scorer=OSA.distance, score_cutoff=farthest, limit=_NEAREST):
        is_form = other.startswith(word) or word.startswith(other)
        if not is_form and (other[0] == word[0] or len(word) >= _LONGER):
            best.setdefault(int(distance), set()).add(other)
    for distance in sorted(best):
        stems = {stem(each) for each in best[distance]}
        return min(best[distance]) if len(stems) == 1 else ""
    swapped = {other for other in lengths.get(len(word), ()) if other[0] == word[0] and sorted(other) == sorted(word)}
    return min(swapped) if len(word) >= _LONGER and len(set(map(stem, swapped))) == 1 else ""
