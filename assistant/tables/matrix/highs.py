"""Columns that are called "High" and "Low": of prices in a quarter the highest is printed there."""

from __future__ import annotations

from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import stem

#: What the two columns are called, each by the cue that asks for it.
_CALLED = {"max": "high highest maximum max".split(), "min": "low lowest minimum min".split()}
#: Times that are short enough for one row to tell them.
_SHORT = ("quarter", "month", "day")


def with_highs(frame: Frame, asked: Asked) -> Asked:
    """The question in which "the highest price" in a quarter names the column that is called "High"."""
    columns = frame.columns
    printed = {
        cue: [
            each
            for each in map(stem, words)
            if any(columns.named[at].order == (each,) for at in columns.places.get(each, ()))
        ]
        for cue, words in _CALLED.items()
    }
    is_short = any(dated.period.grain in _SHORT for dated in asked.periods) or asked.find("quarter") >= 0
    if not all(printed.values()) or not is_short or any(asked.key(at) in ("which", "when") for at in range(2)):
        return asked
    others = [term for term in asked.terms if term.counts >= 1]
    if any(sign in frame.columns.places for term in others for sign in (term.stem, *term.meanings)):
        # "The highest dividend" is no price.
        return asked
    cues, terms = dict(asked.cues), list(asked.terms)
    for cue, words in printed.items():
        places = {at for place in cues.pop(cue, ()) for at in place}
        terms = [term._replace(stem=words[0], counts=1.0) if term.at in places else term for term in terms]
    return asked._replace(cues=cues, terms=tuple(terms))
