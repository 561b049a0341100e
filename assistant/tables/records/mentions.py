"""What a question over records mentions: values of cells and names of columns, every word for one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from assistant.english.table_words import ALIAS, COUNTRY, MEASURED_BY, NATIONALITY, ORGANIZATIONS
from assistant.tables.asked import Asked
from assistant.tables.lines_named import matches_of
from assistant.tables.records.frame import Frame
from assistant.tables.records.offices import INITIALS
from assistant.tables.records.parts_of_names import is_as_good_as_whole, with_scattered
from assistant.tables.records.staff_and_planes import are_things
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import SYNONYM, meanings_at
from assistant.tuples import NamedTuple

_YEAR = re.compile(r"\b[12]\d{3}\b")
#: Nouns after the names of many tell little.
_ORGANIZATIONS = frozenset(stem(word) for word in ORGANIZATIONS)
_EMPTY = 0.2
_WHOLE = 0.98
#: Among more values than this a word of the same meaning may well mean something else.
_FEW = 12
#: So many people may have one title, of whom one may be meant.
_ALIKE = 4
#: A value has no more words than this in a question.
_LONGEST = 12


#: What a question may put between the words of a name.
_ARTICLES = frozenset(map(stem, ("a", "an", "the")))


class ValueMention(NamedTuple):
    """Some words that stand in cells of a column."""

    at: tuple[int, ...]
    column: int
    #: The cells in which they stand, as printed.
    values: tuple[str, ...]
    #: The share of the shortest of these cells that is said.
    said: float
    weight: float

    def rows(self, frame: Frame) -> set[int]:
        """The rows that have them."""
        rows_of = frame.columns[self.column].rows_of
        return {row for text in self.values for row in rows_of[text]}


class HeaderMention(NamedTuple):
    """Some words that name a column."""

    at: tuple[int, ...]
    column: int
    said: float
    score: float


def value_mentions(frame: Frame, asked: Asked) -> list[ValueMention]:
    """The values of cells that a question mentions, none overlapping another, in order."""
    stems = [stem(word.text) if word.key[0].isalnum() else "" for word in asked.words]
    plain = {term.at for term in asked.terms if term.counts < 0.5}
    # What is left out may be called by a small word: "except other".
    apart = {place[-1] + 1 for place in asked.cues.get("other", ())}
    found: list[ValueMention] = []
    for start, first in enumerate(stems):
        if first not in frame.places:
            continue
        mentions = _from(frame, asked, stems, start)
        if start in plain and not asked.words[start].text[0].isupper():
            # A small word begins a name only where the whole cell is said: "do not agree".
            mentions = [
                each
                for each in mentions
                if each.said >= _WHOLE
                and (
                    not set(each.at) <= plain
                    or start in apart
                    or _is_thing(frame, asked, each)
                    or _STATES & set(frame.headers.named[each.column].own)
                )
            ]
        found += mentions
    keys = [word.key for word in asked.words]
    found = with_scattered(frame, keys, stems, found + _by_other_names(frame, asked, stems))
    return _but_for_the_usual(frame, stems, _chosen(found))


#: What a column is called that tells how far each row has come: "done".
_STATES = frozenset(map(stem, ("status", "state", "stage", "progress")))


def _but_for_the_usual(frame: Frame, stems: Sequence[str], found: list[ValueMention]) -> list[ValueMention]:
    """Mentions with those of names as whole ones of which what is left unsaid tells them from no others."""
    open_ = [each for each in found if each.said < _WHOLE]
    told = {
        each
        for each in open_
        if len(each.values) == 1
        and is_as_good_as_whole(frame, each.column, each.values[0], [stems[at] for at in each.at])
    }
    # Of several names of one column that are said in part none is meant before the others.
    counts = Counter(each.column for each in open_)
    return [each._replace(said=_WHOLE) if each in told and counts[each.column] == 1 else each for each in found]


def _is_thing(frame: Frame, asked: Asked, mention: ValueMention) -> bool:
    """Whether a plural with which people speak of tables calls one of the things here: "tables", beside chairs."""
    words = [asked.words[at].text.lower() for at in mention.at]
    is_plural = len(words) == 1 and words[0].endswith("s") and words[0] not in _SMALL_ONES
    return is_plural and words[0] == mention.values[0].strip().lower()


_SMALL_ONES = frozenset("is was as us its his this has does".split())


#: What a column is called that tells men and women apart.
_SEXES = ("sex", "gender", "m/f")


def _by_other_names(frame: Frame, asked: Asked, stems: Sequence[str]) -> list[ValueMention]:
    """The cells that hold another name of what is said: "Italy" or "Italian" for "ITA", "CEO" for what that means."""
    found = []
    meanings = {at: {sign.replace(NATIONALITY, COUNTRY) for sign in signs} for at, signs in meanings_at(stems).items()}
    for place, word in enumerate(asked.words):
        if word.text.isupper() and (sign := f"{INITIALS}{word.text.lower()}") in frame.places:
            meanings.setdefault(place, set()).add(sign)
    is_plain = frame.table.title and len(frame.numbers) == 1 or are_things(frame)
    sexes = {each.at for each in frame.columns if each.name.strip().lower() in _SEXES}
    kinds = (ALIAS, COUNTRY, INITIALS, *([SYNONYM] if is_plain or sexes else []))
    for sign in sorted({sign for signs in meanings.values() for sign in signs if sign.startswith(kinds)}):
        at = tuple(place for place in sorted(meanings) if sign in meanings[place])
        by_column: dict[int, list[str]] = {}
        for column, text in frame.places.get(sign, ()):
            is_few = frame.columns[column].distinct <= _FEW and (is_plain or column in sexes)
            if not sign.startswith(SYNONYM) or is_few:
                by_column.setdefault(column, []).append(text)
        weight = frame.weight(sign) if sign in frame.places else 0.0
        found += [
            ValueMention(at, column, tuple(sorted(set(texts))), 0.98, weight)
            for column, texts in by_column.items()
            if len(set(texts)) == 1 or sign.startswith(INITIALS) and len(texts) <= _ALIKE
        ]
    return found


def _from(frame: Frame, asked: Asked, stems: Sequence[str], start: int) -> list[ValueMention]:
    """The mentions that begin at a word: the longest of every column."""
    alive = set(frame.places[stems[start]])
    #: Column → the words of the longest name in it that is said, and the cells in which they stand.
    longest: dict[int, tuple[tuple[int, ...], tuple[str, ...], list[str]]] = {}
    end = start
    span: list[str] = []
    positions: list[int] = []
    while end < len(stems) and end - start < _LONGEST:
        if stems[end] in _ARTICLES and span and not any(_stands_in([*span, stems[end]], text) for _, text in alive):
            # "A phone but not a tablet" is "Phone, but not tablet".
            end += 1
            continue
        if stems[end]:
            alive &= set(frame.places.get(stems[end], ()))
            span.append(stems[end])
            positions.append(end)
            here = [(column, text) for column, text in alive if _stands_in(span, text)]
            if not here:
                break
            texts_in: dict[int, list[str]] = {}
            for column, text in here:
                texts_in.setdefault(column, []).append(text)
            longest |= {column: (tuple(positions), tuple(span), texts_in[column]) for column in sorted(texts_in)}
        end += 1
    return [_mention(frame, column, *said) for column, said in longest.items()]


def _mention(
    frame: Frame, column: int, at: tuple[int, ...], span: tuple[str, ...], texts: Iterable[str]
) -> ValueMention:
    """The cells of a column in which some words stand: those of which they are all, where there are any."""
    size = {text: len(_name_in(text)) for text in sorted(texts)}
    if _LISTS & set(stems_of(frame.columns[column].name)):
        # One of several things that a cell lists is said in full.
        size = {text: len(span) if span in map(stems_of, _BETWEEN.split(text)) else many for text, many in size.items()}
    meant = tuple(text for text in size if size[text] == len(span)) or tuple(size)
    said = max(min(1.0, len(span) / max(1, size[text])) for text in meant)
    weight = sum(frame.weight(each) * (_EMPTY if each in _ORGANIZATIONS else 1.0) for each in span)
    return ValueMention(at, column, meant, said, weight)


#: What columns are called of which a cell lists several things, and what stands between these.
_LISTS = frozenset(
    map(stem, "feature features amenity amenities facility facilities included includes extras tags topics".split())
)
_BETWEEN = re.compile(r"\s*[,;/|]\s*|\s+and\s+")
#: A code in brackets after a name: "Iran (IRI)".
_CODE = re.compile(r"(?<=\w) \([A-Z]{2,4}\)\s*$")


def _name_in(text: str) -> tuple[str, ...]:
    """The stems of a cell without the code behind its name."""
    return stems_of(_CODE.sub("", text) if "(" in text else text)


def _stands_in(span: Sequence[str], text: str) -> bool:
    own = stems_of(text)
    size = len(span)
    if size == 1:
        return span[0] in own
    return any(list(own[at : at + size]) == list(span) for at in range(len(own) - size + 1))


def _chosen(found: list[ValueMention]) -> list[ValueMention]:
    taken: set[int] = set()
    chosen = []
    for mention in sorted(found, key=lambda each: (-len(each.at), -round(each.said, 2), each.column, each.at)):
        if not taken & set(mention.at):
            taken |= set(mention.at)
            chosen.append(mention)
    return sorted(chosen, key=lambda each: each.at)


def header_mentions(frame: Frame, asked: Asked, taken: frozenset[int]) -> list[HeaderMention]:
    """The columns that the words of a question name, the best first."""
    terms = [term for term in asked.terms if term.at not in taken]
    years = {str(dated.period.year) for dated in asked.periods}
    found = []
    matches = matches_of(frame.headers, terms, range(len(frame.columns)))
    for column in frame.columns:
        match = matches[column.at]
        if match and match.said >= 0.3:
            printed = set(_YEAR.findall(column.name))
            fits = 1.0 if printed & years else -0.5 if printed and years else 0.0
            found.append(HeaderMention(tuple(sorted(match.at)), column.at, match.said, match.score + fits))
    return sorted(found, key=lambda each: (-each.score, each.column))


def measured_columns(frame: Frame, adjective: str) -> list[int]:
    """The columns by which an adjective is measured: "tallest" by the height."""
    nouns = {stem(noun) for noun in MEASURED_BY.get(adjective, "").split()}
    return [column.at for column in frame.columns if nouns & set(stems_of(column.line.full_name))]
