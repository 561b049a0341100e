"""Data in long form, where a column tells which series a number is of: which series is meant where few words say it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import NEGATIONS, PLAIN
from assistant.tables.asked import Asked, read_question
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import ValueMention, value_mentions
from assistant.tables.records.nouns import asked_noun
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import meanings_at

#: A column with more values than this tells no series apart.
_MOST = 6


def is_series(frame: Frame, column: Column) -> bool:
    """Whether a column tells series apart: few values, each many times, beside one column of numbers."""
    return (
        column.kind == "text"
        and len(frame.numbers) == 1
        and 1 < column.distinct <= _MOST
        and sum(map(len, column.rows_of.values())) >= 2 * column.distinct
        and column.at != frame.subject
    )


def plainest(values: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    """Those of several values that no unsaid negation turns: "common" is not "not common"."""
    negated = tuple(text for text in values if set(stems_of(text)) & NEGATIONS & set(said))
    if negated:
        return negated
    kept = tuple(text for text in values if not (set(stems_of(text)) & NEGATIONS) - set(said))
    return kept or tuple(values)


def _signed(stems: tuple[str, ...]) -> set[str]:
    """The words of a series with the groups of synonyms to which they belong."""
    return set(stems).union(*meanings_at(stems).values())


def closest_series(frame: Frame, column: Column, asked: Asked) -> ValueMention | None:
    """The one series whose own words a question has most of, in no order: those that the other series lack."""
    stems = {text: _signed(stems_of(text)) for text in column.rows_of}
    word, phrase = asked_noun(asked)
    asked_for = phrase[0] if word in ("which", "what") and phrase else -1
    places = {
        stem(word.text): at
        for at, word in enumerate(asked.words)
        if asked.key(at - 1) != "how" and not (at == asked_for and _is_verb(asked, at + 1))
    }
    cued = {at for spans in asked.cues.values() for span in spans for at in span}
    signs = {at for cue in ("positive", "negative") for place in asked.cues.get(cue, ()) for at in place}
    for term in asked.terms_in(signs & set(places.values())):
        # "The most positive" means the answer "Good".
        places.update(dict.fromkeys(term.meanings, term.at))
        cued.discard(term.at)
    titled = set(stems_of(frame.table.title))
    scores: list[tuple[float, str, list[int]]] = []
    for text, own in stems.items():
        others = set().union(*(other for name, other in stems.items() if name != text))
        at = list({places[word] for word in own - others if word in places})
        if len(at) == 1 and len(stems_of(text)) > 1 and stem(asked.words[at[0]].text) in titled:
            # "Books" of a chart of books are no e-books.
            at = []
        score = sum(_PLAIN if asked.words[place].key in PLAIN else _CUE if place in cued else 1.0 for place in at)
        scores.append((score, text, sorted(at)))
    scores.sort(key=lambda each: (-each[0], each[1]))
    score, text, at = scores[0]
    if score < 1 or score - scores[1][0] < _APART:
        return None
    return ValueMention(tuple(at), column.at, (text,), _SURELY, frame.weight(stem(text)))


def _is_verb(asked: Asked, at: int) -> bool:
    """Whether a word says what something did or has."""
    return asked.key(at) in _VERBS or at < len(asked.words) and asked.words[at].text.lower().endswith("ed")


def series_told_apart(frame: Frame, column: Column, asked: Asked) -> list[ValueMention]:
    """The series of which a question has every word that the others lack, where these are two: "pre and post rebate"
    of "Pre UK rebate" and "Post UK rebate"."""
    places = {stem(word.text): at for at, word in reversed(list(enumerate(asked.words)))}
    stems = {text: set(stems_of(text)) for text in column.rows_of}
    found = []
    for text, words in stems.items():
        own = words.difference(*(other for name, other in stems.items() if name != text)) - _SMALL
        at = sorted(places[word] for word in own if word in places)
        if own and len(at) == len(own) and not all(asked.words[place].key in PLAIN for place in at):
            found.append(ValueMention(tuple(at), column.at, (text,), _SURELY, frame.weight(stem(text))))
    return sorted(found) if len(found) == _PAIR else []


def strongest_series(frame: Frame, column: Column, asked: Asked) -> ValueMention | None:
    """The series of the strongest answer, by which it is told where something is most or least so: "Very important"."""
    places = [place[-1] for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    said = {stem(asked.words[at + 1].text): at + 1 for at in places if asked.key(at) in _MOST_OF and asked.key(at + 1)}
    found = [
        ValueMention((at,), column.at, (text,), _SURELY, frame.weight(word))
        for text in column.rows_of
        for word, at in said.items()
        if stems_of(text)[:1] and stems_of(text)[0] in _STRONGLY and word in stems_of(text)[1:]
    ]
    return found[0] if len(found) == 1 else None


_MOST_OF = ("most", "least")
_STRONGLY = frozenset(map(stem, ("very", "strongly", "extremely", "highly", "completely", "totally")))
_PAIR = 2
_SMALL = frozenset(map(stem, PLAIN))
#: After these the noun before is what is asked for, and no series.
_VERBS = frozenset("is are was were has have had".split())
#: How much a small word and one of an operation count for a series, and by how much it has to be ahead of the next.
_PLAIN, _CUE, _APART = 0.25, 0.5, 0.5
_SURELY = 0.98


def from_title(frame: Frame, values: Sequence[ValueMention]) -> list[ValueMention]:
    """The series that the title names, for columns of which the question says nothing."""
    named = {mention.column for mention in values}
    open_ = [column for column in frame.columns if column.at not in named and is_series(frame, column)]
    if not open_ or not frame.table.title:
        return []
    asked = read_question(frame.table.title)
    cued = {at for places in asked.cues.values() for place in places for at in place}
    found = []
    for mention in value_mentions(frame, asked):
        if mention.column in {column.at for column in open_}:
            stems = [each for at in mention.at for each in stems_of(asked.words[at].text)]
            kept = plainest(mention.values, stems)
            telling = [at for at in mention.at if at not in cued and asked.words[at].key not in PLAIN]
            # "Books sold by format" is about no e-books.
            is_noun = mention.said < _SURELY and all(asked.words[at].text.endswith("s") for at in mention.at)
            if len(kept) == 1 and telling and not is_noun:
                found.append(mention._replace(at=(), values=kept))
    return found
