"""The cue phrases and words of English as one index and three sets: read from the tables once, and kept."""

import os
from functools import cache

from assistant import keeping
from assistant.pieces import Pieces, join_pieces
from assistant.tuples import NamedTuple
from assistant.utterance import phrases, words
from assistant.utterance.phrases import Index, KeptIndex, Sense, to_pieces
from assistant.utterance.words import fold

_FORM = "report-assistant-english-3"
#: The meaning of phrases that look like cues and are none.
PLAIN = "plain"
_ENGLISH = os.path.join(os.path.dirname(os.path.dirname(__file__)), "english")


class _English(NamedTuple):
    cues: Index
    words: frozenset[str]
    general: frozenset[str]
    idle: frozenset[str]


def english() -> Index:
    """The cue phrases and the words for the first and the latest date."""
    return _english().cues


def english_words() -> frozenset[str]:
    """Every word that English itself explains: cues, numbers, times and harmless words."""
    return _english().words


def general_words() -> frozenset[str]:
    """The words of the general questions that every report can be asked."""
    return _english().general


def idle_words() -> frozenset[str]:
    """The words that stand only in turns of phrase which mean nothing: no word that matters is a slip of them."""
    return _english().idle


@cache
def state_of_english() -> str:
    """16 hexadecimal digits that change with the tables of English and with how words are read."""
    return keeping.state_of_code((_ENGLISH,), (__file__, phrases.__file__, words.__file__))


@cache
def _english() -> _English:
    kept = Pieces(keeping.kept_or_made("words", "english", _FORM, state_of_english(), lambda: _to_pieces(_built())))
    cues, *sets = _English._fields
    return _English(KeptIndex(kept.within(cues)), *(frozenset(kept.text(field).split(" ")) for field in sets))


def _to_pieces(built: _English) -> bytes:
    cues, *sets = _English._fields
    words = {field: " ".join(sorted(getattr(built, field))).encode() for field in sets}
    return join_pieces({cues: to_pieces(built.cues), **words})


def _built() -> _English:
    from assistant.english import general, numberwords, timewords
    from assistant.english.cues import CUES, FROM_HOW_MANY
    from assistant.english.harmless import HARMLESS

    cues = ((phrase, Sense("cue", meaning)) for meaning, listed in CUES.items() for phrase in listed.split(","))
    times = (
        ("latest", timewords.LATEST),
        ("first", f"{timewords.FIRST}, {FROM_HOW_MANY}"),
        ("both", timewords.BOTH),
        ("today", timewords.TODAY),
        ("before the move", timewords.BEFORE_THE_MOVE),
        ("after the move", timewords.AFTER_THE_MOVE),
    )
    whens = ((phrase, Sense("when", which)) for which, listed in times for phrase in listed.split(","))
    index = Index((*cues, *whens))
    numbers = (
        *(numberwords.FRACTIONS, numberwords.MULTIPLES, numberwords.NUMBERS),
        *(numberwords.ORDINALS, numberwords.SCALES, numberwords.UNITS),
    )
    dates = (timewords.MONTHS, timewords.END, timewords.START, timewords.LATE, timewords.EARLY, timewords.MID)
    folded = (fold(word) for word in HARMLESS if word[-1] == "s")
    apart = (listed for both in general.ABOUT_APART.values() for listed in both)
    asked = Index(
        (phrase, Sense("about", ""))
        for listed in (*general.ABOUT.values(), general.CAPABILITIES, *apart)
        for phrase in listed.split(",")
    )
    others = frozenset(HARMLESS).union(folded, *numbers, *dates)
    meant = {key for phrase in index if phrase.sense.id != PLAIN for key in phrase.keys}
    return _English(
        index, others.union(index.words()), frozenset(asked.words()), frozenset(index.words() - meant - others)
    )
