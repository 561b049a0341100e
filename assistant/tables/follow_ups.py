"""A follow-up over a table as the full question that it stands for: "and the South?" after one about the North."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import ASKING, FOLLOWING, PRONOUNS
from assistant.tables.answering import Reader
from assistant.tables.asked import Asked, read_question
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.operands import operands
from assistant.tables.records.frame import Frame
from assistant.tables.records.reading import read
from assistant.tables.stems import with_negations
from assistant.tables.times import plain_years
from assistant.tables.vocabulary import Term, Vocabulary
from assistant.tuples import NamedTuple
from assistant.utterance.words import split_words

#: What is put in place of something has no more words than this.
_LONGEST = 7
#: So much of a name is said that it is meant.
_SAID = 0.6


class Spot(NamedTuple):
    """The part of a text that names something, from one letter to another."""

    start: int
    end: int


def instead(question: str) -> str:
    """What a question puts in place of something in the one before; "" where it is a question of its own.

    >>> instead("And what about the South?"), instead("for 2021?"), instead("And how many live there?")
    ('the South', '2021', '')
    """
    words = question.strip().rstrip("?!. ").split()
    lowered = [word.lower().strip(",") for word in words]
    size = max((len(lead) for lead in _LEADS if tuple(lowered[: len(lead)]) == lead), default=0)
    rest = words[size:]
    if not size or not 0 < len(rest) <= _LONGEST or set(lowered[size:]) & ASKING:
        return ""
    return " ".join(rest)


_LEADS = tuple(tuple(lead.split()) for lead in FOLLOWING.split(", "))


def rewritten(reader: Reader, phrase: str, before: str) -> str:
    """The question before with a phrase in place of what it names of the same kind; "" where it names nothing such."""
    text = _plain(before)
    told, new = read_question(before, reader.printed), read_question(phrase, reader.printed)
    if new.periods:
        return _with_periods(reader, phrase, text, told, new)
    spot = _named_alike(reader, told, new) or _extreme_alike(told, new)
    if spot is None and reader.records is not None:
        spot = _column_alike(reader.records, told, new)
        phrase = phrase[3:] if phrase.lower().startswith("by ") else phrase
    return _put(text, spot, phrase.strip(" ?!.")) if spot else ""


def is_time(reader: Reader, question: str) -> bool:
    """Whether a turn is a time and nothing else: "2022?"."""
    asked = read_question(question, reader.printed)
    return bool(asked.periods) and not any(term.counts >= _TELLING for term in asked.terms)


def time_left(reader: Reader, question: str, before: str) -> str:
    """The time of which the question before was asked, where a turn names none and asks for nothing; else ""."""
    asked, told = read_question(question, reader.printed), read_question(before, reader.printed)
    if asked.periods or ASKING & {word.text.lower() for word in asked.words} or len(told.periods) != 1:
        return ""
    at = told.periods[0].at
    return _plain(before)[told.words[at[0]].start : told.words[at[-1]].end]


#: Words that count less tell nothing.
_TELLING = 0.3


def with_name(reader: Reader, question: str, before: str) -> str:
    """A question with the thing that the one before names in place of its pronoun; "" where there is none."""
    words = split_words(question)
    place = next((word for word in words if word.text.lower() in PRONOUNS), None)
    told = read_question(before, reader.printed)
    spot = _thing(reader, told)
    if place is None or spot is None:
        return ""
    name = _plain(before)[spot.start : spot.end]
    owner = "'s" if place.text.lower() in ("its", "their") else ""
    return f"{question[: place.start]}{name}{owner}{question[place.end :]}"


def names_something(reader: Reader, question: str) -> bool:
    """Whether a question names anything of a table, so that what follows may be about it."""
    return _thing(reader, read_question(question, reader.printed)) is not None


def _put(text: str, spot: Spot, phrase: str) -> str:
    """A text with a phrase at a spot; an article that stands there already is not said twice."""
    first, _, rest = phrase.partition(" ")
    if first.lower() == "the" and rest and text[: spot.start].lower().endswith("the "):
        phrase = rest
    return f"{text[: spot.start]}{phrase}{text[spot.end :]}"


def _plain(question: str) -> str:
    """A question as its words are counted in."""
    return plain_years(with_negations(question))


def _spot(asked: Asked, places: Sequence[int]) -> Spot | None:
    """Where some words stand in a question; None if others that tell something stand between them."""
    first, last = min(places), max(places)
    between = [term for term in asked.terms if first < term.at < last and term.at not in places and term.counts >= 1]
    return None if between else Spot(asked.words[first].start, asked.words[last].end)


def _with_periods(reader: Reader, phrase: str, text: str, told: Asked, new: Asked) -> str:
    """The question before with other periods, and with another thing if the phrase names one as well."""
    whole = _plain(phrase)
    times = [whole[new.words[each.at[0]].start : new.words[each.at[-1]].end] for each in new.periods]
    if told.periods and len(told.periods) != len(times):
        return ""
    spots = [(told.words[each.at[0]].start, told.words[each.at[-1]].end) for each in told.periods]
    changes = [(Spot(*spot), time) for spot, time in zip(spots, times, strict=False)]
    if any(term.counts >= 1 for term in new.terms):
        named = _named_alike(reader, told, new)
        if named is None:
            return ""
        cut = min(new.words[each.at[0]].start for each in new.periods)
        changes.append((named, whole[:cut].removesuffix("in ").removesuffix("for ").strip()))
    for spot, put in sorted(changes, reverse=True):
        text = _put(text, spot, put)
    return text if told.periods else f"{text.rstrip(' ?.!')} in {' and '.join(times)}"


def _named_alike(reader: Reader, told: Asked, new: Asked) -> Spot | None:
    """Where the question before names what a phrase names another of: a row, a column, a value of one column."""
    if reader.matrix is not None:
        frame = reader.matrix
        if len(operands(frame, told, range(len(told.words)))) > 1:
            return None
        for words in (frame.rows, frame.columns):
            other, own = _line(words, new.terms), _line(words, told.terms)
            if other is not None and own is not None:
                return _spot(told, own)
        return None
    assert reader.records is not None
    now, before = read(reader.records, new).values, read(reader.records, told).values
    columns = {
        each.column
        for each in now
        if each.at and each.said >= _SAID and reader.records.columns[each.column].kind == "text"
    }
    found = [mention for mention in before if mention.at and mention.column in columns]
    return _spot(told, found[0].at) if len(columns) == 1 and len(found) == 1 else None


def _extreme_alike(told: Asked, new: Asked) -> Spot | None:
    """Where the question before has the superlative in place of which a phrase is another, and nothing else."""
    own = [place for cue in _EXTREMES for place in told.cues.get(cue, ())]
    other = {at for cue in _EXTREMES for place in new.cues.get(cue, ()) for at in place}
    is_all = bool(other) and all(term.at in other for term in new.terms if term.counts >= _TELLING)
    return _spot(told, own[0]) if is_all and len(own) == 1 else None


_EXTREMES = ("max", "min")


def _column_alike(frame: Frame, told: Asked, new: Asked) -> Spot | None:
    """Where the question before names the column of numbers in place of which a phrase names another, and nothing
    else."""
    now, before = read(frame, new), read(frame, told)
    asked = [each for each in now.headers if frame.columns[each.column].kind == "number" and each.said >= _SAID]
    named = [each for each in before.headers if frame.columns[each.column].kind == "number" and each.said >= _SAID]
    said = {at for each in asked for at in each.at}
    is_all = all(term.at in said for term in new.terms if term.counts >= 1)
    if len(asked) != 1 or len(named) != 1 or not is_all or now.values:
        return None
    if not new.has(*_EXTREMES):
        return _spot(told, named[0].at)
    # "And the biggest budget?" stands for "the most employees".
    extremes = [place for cue in _EXTREMES for place in told.cues.get(cue, ())]
    return _spot(told, (*extremes[0], *named[0].at)) if len(extremes) == 1 else None


def _thing(reader: Reader, told: Asked) -> Spot | None:
    """Where a question names a row of a matrix, or what a row of records is."""
    if reader.matrix is not None:
        own = _line(reader.matrix.rows, told.terms)
        return _spot(told, own) if own is not None else None
    assert reader.records is not None
    found = [each for each in read(reader.records, told).values if each.at and each.column == reader.records.subject]
    return _spot(told, found[0].at) if len(found) == 1 else None


def _line(words: Vocabulary, terms: Sequence[Term]) -> list[int] | None:
    """The places of the words that name one line; None where none is named."""
    best = next(iter(best_lines(words, [term for term in terms if term.counts >= 1])), None)
    return sorted(best.at) if best is not None and best.said >= _SAID else None
