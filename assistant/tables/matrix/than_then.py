"""Questions for rows that hold one time against another: what sold more in June than in January rose between them."""

from __future__ import annotations

from assistant.english.column_comparisons import BEFORE
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame

_CHOOSING = frozenset(("which", "who", "what"))
_JOINING = frozenset(("in", "on", "at", "for", "during", "the", "by"))
_PAIR = 2
#: Cues that the comparison is read as elsewhere.
_COMPARING = ("max", "min", "above", "below", "difference")


def with_moves(frame: Frame, asked: Asked) -> Asked:
    """The question with such a comparison as a rise or a fall from the earlier time to the later one."""
    than = asked.find("than")
    if than < 0 or len(asked.periods) != _PAIR or not frame.time_axis or asked.numbers:
        return asked
    first, second = asked.periods
    between = {asked.key(at) for at in range(than + 1, second.at[0])}
    more = next((at for at in range(than) if _way(asked, at)), -1)
    asks = (
        any(asked.key(at) in _CHOOSING for at in range(min(more, _EARLY))) or asked.find("how", "many") == 0 < more - 2
    )
    if not (first.at[-1] < than < second.at[0] and between <= _JOINING and more >= 0 and asks):
        return asked
    is_later = first.period > second.period
    word = "rose" if (_way(asked, more) == "above") == is_later else "fell"
    words = tuple(each.read_as(word, text=word) if at == more else each for at, each in enumerate(asked.words))
    cues = {cue: places for cue, places in asked.cues.items() if cue not in _COMPARING}
    cues["change"] = ((more,),)
    terms = tuple(term for term in asked.terms if term.at != more)
    return asked._replace(words=words, cues=cues, terms=terms, periods=(second, first) if is_later else (first, second))


#: The word that asks for rows stands among so many first words.
_EARLY = 4


def _way(asked: Asked, at: int) -> str:
    """Whether a word says that the one is more, or less; "" where it says neither."""
    return next((way for way, words in BEFORE.items() if asked.words[at].text.lower() in words), "")
