"""The periods of a question fitted to those that a matrix prints: a printed span, a quarter apart from its year."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.english.numberwords import ORDINALS
from assistant.english.table_words import TIME_NOUNS
from assistant.english.timewords import MONTHS
from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.picking import has_period
from assistant.tables.matrix.times_said import printed_later, with_times_said
from assistant.tables.matrix.without_year import with_printed_times
from assistant.tables.stems import stem, stems_of
from assistant.tables.synonyms import meanings_at
from assistant.tables.times import whole_year
from assistant.tables.vocabulary import Match, Term
from assistant.utterance.amounts import Given
from assistant.utterance.calendar_words import Dated

_ORDINAL_WORDS = {number: next(word for word, place in ORDINALS.items() if place == number) for number in range(1, 5)}


def fitted(frame: Frame, asked: Asked) -> Asked:
    """The question with its periods as the matrix prints them; those that stand in names only become words."""
    asked = with_times_said(frame, with_printed_times(frame, asked))
    dated = _finest(asked, _as_printed(frame, asked.periods))
    kept: list[Dated] = []
    terms = list(asked.terms)
    for each in dated:
        ends = _ends(frame, asked, each)
        if ends:
            terms += ends
            each = each._replace(period=whole_year(each.period.year))
        if has_period(frame, each.period):
            kept.append(each)
            terms += _days(frame, asked, each) or _months_long(frame, asked, each)
            continue
        if each.period.grain == "since" and not each.is_since:
            later = _later(frame, asked, each)
            terms += later
            kept += [] if later else [each]
            continue
        year = whole_year(each.period.year)
        if each.period.grain == "quarter" and (not frame.time_axis or has_period(frame, year)):
            quarter = _quarter(frame, each)
            if quarter:
                terms += quarter
                kept.append(each._replace(period=year))
                continue
        month = _month(frame, asked, each) if each.period.grain == "month" and has_period(frame, year) else []
        if month:
            terms += month
            kept.append(each._replace(period=year))
            continue
        words = _words(frame, asked, each)
        terms += words
        if not words:
            kept.append(each)
    counted = [given for given in asked.numbers if _counts_times(frame, asked, given)]
    numbers = tuple(given for given in asked.numbers if given not in counted)
    gone = {at for given in counted for at in given.at}
    found = tuple(sorted((term for term in terms if term.at not in gone), key=lambda term: term.at))
    return asked._replace(periods=tuple(kept), terms=found, numbers=numbers)


def _later(frame: Frame, asked: Asked, dated: Dated) -> list[Term]:
    """The words of a line that has all after the last time that is printed: "After 2024", "Thereafter"."""
    found = printed_later(frame)
    spelt = [(at, stem(asked.words[at].text), asked.words[at].text) for at in dated.at]
    known = frame.columns.places | frame.rows.places
    years = [Term(at, word, (), 1.0, text) for at, word, text in spelt if word in known]
    return [Term(dated.at[0] - 1, stem(found[0]), (), 1.0, found[0]), *years] if found else []


def _counts_times(frame: Frame, asked: Asked, given: Given) -> bool:
    """Whether a number only says how many times are meant, as "in which two years", and stands in no name."""
    is_known = any(words.weight(stem(asked.words[given.place].text)) for words in (frame.rows, frame.columns))
    return not given.relation and not is_known and asked.key(given.place + 1) in TIME_NOUNS


#: Cues of questions that set times beside each other, of which one may hold the other.
_COMPARING = ("change", "percent change", "difference", "ratio", "share", "average", "sum", "respect", "respectively")


def _finest(asked: Asked, dated: Sequence[Dated]) -> list[Dated]:
    """Periods without those that hold another one: "the second quarter 2019 programme in 2019"."""
    if asked.has(*_COMPARING):
        return list(dated)
    return [
        each
        for each in dated
        if not any(
            other.period != each.period
            and each.period.start <= other.period.start
            and other.period.end <= each.period.end
            for other in dated
        )
    ]


def without_corner(frame: Frame, asked: Asked) -> Asked:
    """The question with the words of the corner counting little, where another of its words are the name of a row.

    "Revenue by country" over rows of countries says of each of them what the row of the total says of all.
    """
    if frame.row_kinds:
        # "How many aircraft are leased" asks for what is leased.
        terms = [t._replace(counts=t.counts * _HALF) if t.stem in frame.row_kinds else t for t in asked.terms]
        asked = asked._replace(terms=tuple(terms))
    about = set(stems_of(frame.table.corner)) if frame.row_nouns else set()
    others = [term for term in asked.terms if term.stem not in about]
    if len(others) == len(asked.terms):
        return asked
    named = [match for match in best_lines(frame.rows, others)[:_FIRST] if match.is_whole]
    if not any(not frame.table.rows[match.line].is_total and _tells(match, others) for match in named):
        return asked
    terms = [term._replace(counts=term.counts * _LITTLE) if term.stem in about else term for term in asked.terms]
    return asked._replace(terms=tuple(terms))


def _tells(match: Match, terms: Sequence[Term]) -> bool:
    return any(term.counts >= 1 for term in terms if term.at in match.at)


_FIRST, _LITTLE, _HALF = 3, 0.3, 0.5
#: Two years in a row that are one span stand so near each other.
_NEAR = 2


def _as_printed(frame: Frame, dated: Sequence[Dated]) -> list[Dated]:
    """Two years in a row as the one span that is printed."""
    spans = {(time.start // 10000, time.end // 10000): time for time in frame.times if time.grain == "range"}
    found = list(dated)
    for one, other in pairwise(dated):
        span = spans.get((one.period.start // 10000, other.period.end // 10000))
        are_near = one.period.grain == other.period.grain == "year" and other.at[0] - one.at[-1] <= _NEAR
        if span and are_near and one in found and other in found:
            found[found.index(one)] = Dated(span, (*one.at, *other.at))
            found.remove(other)
    return found


def _quarter(frame: Frame, dated: Dated) -> list[Term]:
    """A quarter as the words that the lines of the matrix call it by: "Second Quarter", "Q2", "2nd", "June 30"."""
    number = (dated.period.start // 100 % 100 + 2) // 3
    names = (
        _ORDINAL_WORDS[number],
        f"q{number}",
        f"{number}q",
        f"{number}{_ENDINGS[number - 1]}",
        *_CLOSING[number - 1],
    )
    for name in names:
        if any(stem(name) in words.places for words in (frame.rows, frame.columns)):
            return [Term(dated.at[0], stem(name), (), 1.0, name), Term(dated.at[-1], "quarter", (), 1.0, "quarter")]
    return []


_ENDINGS = ("st", "nd", "rd", "th")
_CLOSING = (("march", "mar"), ("june", "jun"), ("september", "sept", "sep"), ("december", "dec"))
_LAST_MONTHS = (3, 6, 9, 12)


def _ends(frame: Frame, asked: Asked, dated: Dated) -> list[Term]:
    """The words of "at the beginning of (the year) 2019", where rows are called by them; those of "end of 2019" where
    rows are called by both."""
    is_year = any(asked.key(at) in ("year", "period") for at in dated.at)
    is_start = dated.period.grain == "part"
    if frame.time_axis != "columns" or not is_start and dated.period.grain != "edge":
        return []
    edges = _EDGES if is_year or not is_start else _STARTS
    terms = [_term(asked, at) for at in dated.at if asked.key(at) in edges]
    others = [] if is_start else [{"begin", *meanings_at(("begin",))[0]}]
    called = [{term.stem, *term.meanings} for term in terms] + others
    if (is_start or not is_year) and all(signs & frame.rows.places.keys() for signs in called):
        return terms
    # What was so at the end of a year is no mean of it, where rows are called by these two.
    is_apart = not is_start and all({term.stem, *term.meanings} & frame.rows.places.keys() for term in terms)
    is_told = is_apart and _MEAN in frame.rows.places and not asked.has("average")
    return [term._replace(counts=_HALF) for term in terms if term.stem in _LAST] if is_told else []


_MEAN, _LAST, _HALF = stem("average"), frozenset(map(stem, ("end", "ending", "closing"))), 0.5


def _term(asked: Asked, at: int) -> Term:
    word = asked.words[at].text
    return Term(at, stem(word), tuple(sorted(meanings_at((stem(word),)).get(0, ()))), 1.0, word)


_STARTS = frozenset("beginning begin start opening".split())
_EDGES = frozenset("beginning begin start end ending opening closing".split())


def _days(frame: Frame, asked: Asked, dated: Dated) -> list[Term]:
    """The day and the month of a period as terms, where lines are told apart by them: "Outstanding at 1 April".

    The last day of a quarter names it where lines are called by quarters.
    """
    found = [(at, stem(asked.words[at].text)) for at in dated.at if asked.words[at].key in MONTHS]
    if any(word in words.places for _, word in found for words in (frame.rows, frame.columns)):
        return [Term(at, word, (), 1.0, asked.words[at].text) for at, word in found]
    is_quarter = dated.period.end // 100 % 100 in _LAST_MONTHS and {"quarter", "quarterly", "three"} & {
        w.key for w in asked.words
    }
    return _quarter(frame, dated) if found and is_quarter else []


def _months_long(frame: Frame, asked: Asked, dated: Dated) -> list[Term]:
    """The words for the months of a quarter or of a half, where columns that end on one day are told apart by their
    length."""
    is_quarter = dated.period.grain == "quarter" or asked.key(dated.at[-1] + 1) == "quarter"
    length = "three" if is_quarter else "six" if dated.period.grain == "half" else ""
    signs = [stem(length), stem("months")]
    if not length or not all(sign in frame.columns.places for sign in signs):
        return []
    return [Term(at, sign, (), 1.0, sign) for at, sign in zip((dated.at[0], dated.at[-1]), signs, strict=True)]


def _month(frame: Frame, asked: Asked, dated: Dated) -> list[Term]:
    """The month of a period as a term, where months stand in the rows and years in the columns: "April 2020"."""
    found = [_term(asked, at) for at in dated.at if asked.words[at].key in MONTHS]
    return found if all({term.stem, *term.meanings} & frame.rows.places.keys() for term in found) else []


def _words(frame: Frame, asked: Asked, dated: Dated) -> list[Term]:
    """The words of a period as terms, if they stand in names of lines."""
    stems = [(at, stem(asked.words[at].text)) for at in dated.at]
    year = str(dated.period.year)
    if not any(year in words.places for words in (frame.rows, frame.columns)):
        return []
    return [Term(at, word, (), 1.0, asked.words[at].text) for at, word in stems if word]
