"""Adjectives of superlatives and comparatives, and the nouns by which they are measured: the oldest by its age."""

from __future__ import annotations

from assistant.english.table_words import DOWNWARD, MEASURED_BY
from assistant.tables.asked import Asked
from assistant.tables.stems import stem


def adjective_of(word: str) -> str:
    """The adjective of a superlative or comparative: "tallest" is "tall"."""
    if word in MEASURED_BY or word in DOWNWARD:
        return word
    for ending in ("est", "er"):
        if word.endswith(ending):
            short = word[: -len(ending)]
            for form in (short, f"{short}e", short[:-1] if short[-2:-1] == short[-1:] else short, f"{short[:-1]}y"):
                if form in MEASURED_BY or form in DOWNWARD:
                    return form
    return word


def measures_of(word: str) -> frozenset[str]:
    """The stems of what an adjective measures: "expensive" the price."""
    return frozenset(stem(noun) for noun in MEASURED_BY.get(adjective_of(word.lower()), "").split())


def nouns_measured(asked: Asked) -> frozenset[str]:
    """The stems of what the superlatives of a question measure; none for those of any amount: "largest".

    >>> from assistant.tables.asked import read_question
    >>> sorted(nouns_measured(read_question("Which plane is the youngest?")))
    ['age', 'birth', 'dat']
    """
    places = [at for cue in ("max", "min") for place in asked.cues.get(cue, ()) for at in place]
    adjectives = {adjective_of(asked.words[at].text.lower()) for at in places} - OF_ANY_AMOUNT
    return frozenset(noun for adjective in adjectives for noun in measures_of(adjective))


#: Adjectives of what any number may be.
OF_ANY_AMOUNT = frozenset("big large small high low popular expensive".split())


def is_sized(asked: Asked) -> bool:
    """Whether a superlative is one of size, which says nothing of how often something stands there: "the biggest"."""
    places = [place for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    is_sized = bool(places) and all(asked.words[at].text.lower() in _SIZES for place in places for at in place)
    return is_sized and not any(
        asked.key(place[-1] + 1) in _HOW_MANY and asked.key(place[-1] + 2) == "of" for place in places
    )


_HOW_MANY = frozenset("number amount count total".split())
_SIZES = frozenset("biggest largest highest greatest smallest lowest maximum minimum max min".split())
