"""What a table measures where its title calls that by a word that elsewhere asks for an operation: "GDP growth"."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.stems import stem, stems_of

#: Cues of operations that may be what a title says is told.
_CUES = ("change", "percent change")
#: A word that the name of a measure may have in a question and not in the title.
_RATE = stem("rate")
#: Between two times what is measured may change itself.
_ENDS = 2


def without_measure(title: str, asked: Asked) -> Asked:
    """The question without the cues that only name what the title says is told, at one time or at none.

    >>> from assistant.tables.asked import read_question
    >>> without_measure("GDP growth by region", read_question("What is the growth of Asia in 2023?")).cues
    {}
    """
    told = {*stems_of(title), _RATE}
    if len(asked.periods) >= _ENDS or any(dated.is_since for dated in asked.periods) or not asked.has(*_CUES):
        return asked
    if told == {_RATE}:
        return asked
    cues = {
        cue: left
        for cue, places in asked.cues.items()
        if (left := places if cue not in _CUES else tuple(at for at in places if not _is_told(asked, at, told)))
    }
    return asked._replace(cues=cues)


def _is_told(asked: Asked, place: tuple[int, ...], told: set[str]) -> bool:
    """Whether a title has all words of a cue, each as a noun: what "grew" is no growth that is told."""
    words = [asked.words[at].text for at in place]
    return all(stem(word) in told for word in words) and not any(word.lower().endswith("ed") for word in words)
