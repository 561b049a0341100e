"""What the words of a question name in a sheet: columns by their headers, and cells by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.english.sheet_words import FILLERS
from assistant.once import for_the_last
from assistant.tables.asked import Asked
from assistant.tables.records.columns import Column, are_truths
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import ValueMention, value_mentions
from assistant.tables.standings import names_in_full
from assistant.tables.stems import SMALL, stem, stems_of, words_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.times import agrees
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given

#: How much a word counts that has the same meaning, or stands in brackets or around a header.
_ALIKE, _BESIDE = 0.8, 0.6
_WHOLE, _HALF = 0.98, 0.45
_PAIR, _SHORTEST_PREFIX = 2, 3
#: So many words that add nothing may stand within the name of a column.
_GAP = 3


class Named(NamedTuple):
    """Words that name a column; several columns where they name each as well as the others."""

    at: tuple[int, ...]
    columns: tuple[int, ...]
    #: The share of the header that is said.
    said: float


class Links(NamedTuple):
    """What a question names."""

    values: tuple[ValueMention, ...]
    columns: tuple[Named, ...]


class Header(NamedTuple):
    """The words of a header: of its own name in order, and those beside it, with what each counts."""

    own: tuple[str, ...]
    counts: dict[str, float]


#: Words that make another thing of a name: these are said as they are printed.
_RATES = frozenset("rate rates percentage percent share average mean median proportion per total".split())
#: Small words that tell columns apart: "check in", "check out".
_PARTICLES = frozenset("in out up down off on over under".split())
#: What stands in brackets behind a name.
NOTE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


@for_the_last
def headers_of(frame: Frame) -> tuple[Header, ...]:
    """The words by which each column may be called."""
    in_full = names_in_full([column.line.label for column in frame.columns])
    return tuple(_header(column, in_full.get(column.line.label, "")) for column in frame.columns)


def _header(column: Column, in_full: str) -> Header:
    label = in_full or column.line.label
    bare = NOTE.sub(" ", label)
    own = tuple(each for each in stems_of(bare) if each not in SMALL or each in _PARTICLES)
    counts: dict[str, float] = {}
    for text in (*NOTE.findall(label), *column.line.path, *((column.line.label,) if in_full else ())):
        counts |= dict.fromkeys(stems_of(text), _BESIDE)
    for signs in meanings_at(stems_of(bare)).values():
        for sign in signs:
            counts[sign] = _ALIKE
    counts |= dict.fromkeys(own, 1.0)
    return Header(own, counts)


def headed(frame: Frame, asked: Asked) -> frozenset[int]:
    """Where words stand that are cells, and may as well name a column of times or figures."""
    words = {
        each
        for place, header in enumerate(headers_of(frame))
        if frame.columns[place].kind != "text"
        for each in header.own
    }
    mentions = (each for each in _cells(frame, asked) if len(each.at) == 1)
    return frozenset(each.at[0] for each in mentions if stem(asked.words[each.at[0]].text) in words)


def links_of(frame: Frame, asked: Asked, headers: frozenset[int] = frozenset()) -> Links:
    """The cells and columns that a question names, those in `headers` only columns; no word has two meanings."""
    found = [each for each in _cells(frame, asked) if not headers & set(each.at)]
    values = tuple(_exact(asked, found))
    taken = {at for each in values for at in each.at}
    with_figures = list(_with_figures(frame, asked, taken))
    taken |= {at for each in with_figures for at in each.at}
    taken |= {at for given in asked.numbers for at in given.at} | {at for each in asked.periods for at in each.at}
    of_time = list(_of_time(frame, asked))
    return Links(values, (*with_figures, *of_time, *_columns(frame, asked, taken)))


def _exact(asked: Asked, values: list[ValueMention]) -> Iterator[ValueMention]:
    """The mentions without those by another form of a word where a cell of the column is said as it is printed."""
    printed = {
        each.column
        for each in values
        if any(" ".join(asked.words[at].text for at in each.at).lower() == text.strip().lower() for text in each.values)
    }
    for each in values:
        said = " ".join(asked.words[at].text for at in each.at).lower()
        same = any(said in (low := text.strip().lower()) or low in said for text in each.values)
        if same or each.column not in printed:
            yield each


def _with_figures(frame: Frame, asked: Asked, taken: set[int]) -> Iterator[Named]:
    """The columns whose names have figures in them that are said in their order: "20 mg", "week 25"."""
    stems = [stem(word.text) for word in asked.words]
    for place, header in enumerate(headers_of(frame)):
        own = header.own
        if len(own) < _PAIR or not any(word.isdigit() for word in own):
            continue
        signs, meant = meanings_at(stems), meanings_at(own)
        for at in range(len(stems) - len(own) + 1):
            places = range(at, at + len(own))
            is_said = all(
                stems[at + step] == word or signs.get(at + step, set()) & meant.get(step, set())
                for step, word in enumerate(own)
            )
            if is_said and not taken & set(places):
                yield Named(tuple(places), (place,), 1.0)


def _of_time(frame: Frame, asked: Asked) -> Iterator[Named]:
    """The columns that are called by the times that are asked for, where no cell tells times."""
    if any(column.kind == "time" for column in frame.columns):
        return
    for dated in asked.periods:
        found = [
            column.at
            for column in frame.columns
            if column.kind == "number" and column.line.period is not None and agrees(dated.period, column.line.period)
        ]
        if len(found) == 1:
            yield Named(dated.at, (found[0],), 1.0)


@for_the_last
def _cells(frame: Frame, asked: Asked) -> tuple[ValueMention, ...]:
    """The cells that a question names, before it is seen which of them may be meant as columns."""
    return tuple(_values(frame, asked))


def _values(frame: Frame, asked: Asked) -> Iterator[ValueMention]:
    for mention in value_mentions(frame, asked):
        column = frame.columns[mention.column]
        words = [asked.words[at] for at in mention.at]
        if column.kind != "text" or are_truths(column):
            continue
        if all(word.text.lower() in FILLERS and not (word.text.isupper() and len(word.text) > 1) for word in words):
            continue
        is_name = len(mention.values) == 1 and (mention.said >= _HALF or mention.column == frame.subject)
        if mention.said < _WHOLE and not is_name:
            continue
        if mention.said < _WHOLE and _heads(frame, asked, mention.at):
            continue
        yield mention


def _heads(frame: Frame, asked: Asked, at: Iterable[int]) -> bool:
    """Whether some words are words of one header."""
    stems = {stem(asked.words[place].text) for place in at}
    return any(stems <= set(header.own) for header in headers_of(frame))


def _columns(frame: Frame, asked: Asked, taken: set[int]) -> Iterator[Named]:
    headers = headers_of(frame)
    stems = [stem(word.text) for word in asked.words]
    meanings = meanings_at(stems)
    particles = {each for header in headers if len(header.own) > 1 for each in header.own}
    particles |= {
        each for column in frame.columns for each in words_of(column.line.label.lower()) if each in _PARTICLES
    }
    open_ = [
        at
        for at, word in enumerate(asked.words)
        if at not in taken
        and not word.is_break
        and (word.text.lower() not in FILLERS or word.text.lower() in particles & _PARTICLES)
    ]
    fits: dict[int, dict[int, float]] = {}
    for at in open_:
        signs = meanings.get(at, ())
        for place, header in enumerate(headers):
            if asked.words[at].text.lower() in _RATES and stems[at] not in header.counts:
                continue
            counts = max((header.counts.get(each, 0.0) for each in (stems[at], *signs)), default=0.0)
            if not counts and any(_is_clipped(stems[at], own) for own in header.own):
                counts = _BESIDE
            if counts:
                fits.setdefault(place, {})[at] = counts
    left = set(open_)
    while left:
        runs = [
            (run, place)
            for place, found in fits.items()
            if (run := _run(headers[place], asked, found, left)) is not None
        ]
        if not runs:
            return
        best = max(score for (score, _, _), _ in runs)
        meant = [(run, place) for run, place in runs if run[0] > best - 0.01]
        places = meant[0][0][1]
        same = tuple(place for run, place in meant if run[1] == places)
        yield Named(places, same, meant[0][0][2])
        left -= set(places)


def _run(
    header: Header, asked: Asked, found: dict[int, float], left: set[int]
) -> tuple[float, tuple[int, ...], float] | None:
    """The words in a row that name a column best: how well, which they are, and how much of the header they say."""
    places = sorted(at for at in found if at in left)
    best: tuple[float, tuple[int, ...], float] | None = None
    start = 0
    while start < len(places):
        end = start
        while end + 1 < len(places) and _is_near(asked, places[end], places[end + 1]):
            end += 1
        at = tuple(places[start : end + 1])
        if all(asked.words[place].text.lower() in _PARTICLES for place in at):
            start = end + 1
            continue
        said = _said(header, asked, at)
        score = sum(found[place] for place in at) + said
        if best is None or score > best[0]:
            best = (score, at, said)
        start = end + 1
    return best


def _is_clipped(word: str, own: str) -> bool:
    """Whether a word of a header is the beginning of a word, or the other way: "Cat." and the category, miles and
    the mileage."""
    return (
        len(own) >= _SHORTEST_PREFIX and word.startswith(own) or len(word) > _SHORTEST_PREFIX and own.startswith(word)
    )


def _is_near(asked: Asked, first: int, second: int) -> bool:
    between = asked.words[first + 1 : second]
    return len(between) <= _GAP and all(word.text.lower() in _WITHIN for word in between)


#: Words that may stand within the name of a column.
_WITHIN = frozenset("of the in per to a an at for and on".split())


def _said(header: Header, asked: Asked, at: Iterable[int]) -> float:
    if not header.own:
        return 0.0
    stems = {stem(asked.words[place].text) for place in at}
    signs = {sign for found in meanings_at([stem(asked.words[place].text) for place in at]).values() for sign in found}
    own = meanings_at(header.own)
    told = sum(1 for place, word in enumerate(header.own) if word in stems or not signs.isdisjoint(own.get(place, ())))
    return told / len(header.own)


def factors_in(asked: Asked, links: Links) -> tuple[Given, ...]:
    """The numbers that make a part or a multiple of what is named after them."""
    starts = [each.at[0] for each in links.values]
    columns = {at for each in links.columns for at in each.at}
    return tuple(
        given
        for given in asked.numbers
        if given.unit.base in _RELATIVE_UNITS and given.relation
        for start in starts[:1]
        if given.at[-1] < start
        if all(at in columns or asked.words[at].text.lower() in FILLERS for at in range(given.at[-1] + 1, start))
    )


_RELATIVE_UNITS = ("times", "percent")


def without_named_numbers(asked: Asked, links: Links) -> Asked:
    """The question without the numbers that stand in names: "week 25", "T-05"."""
    named = {at for each in links.values for at in each.at} | {at for each in links.columns for at in each.at}
    numbers = tuple(each for each in asked.numbers if each.place not in named)
    periods = tuple(each for each in asked.periods if not set(each.at) <= named)
    return asked._replace(numbers=numbers, periods=periods)
