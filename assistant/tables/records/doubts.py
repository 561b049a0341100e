"""What makes an answer to a question over records doubtful, each with how much of the sureness it takes."""

from __future__ import annotations

from collections.abc import Callable

from assistant.english.known import common_words
from assistant.english.table_words import MEASURED_BY
from assistant.tables.records.lacking import left_over
from assistant.tables.records.loose_ends import (
    bounds_a_part,
    has_another_office,
    has_loose_bound,
    has_loose_difference,
    has_loose_figure,
    has_loose_least,
    has_loose_superlative,
    is_by_another,
    is_guessed,
    is_most_of_a_kind,
    is_rate,
    is_tied,
    is_turned,
    leaves_both,
    leaves_change,
    leaves_denial,
    leaves_or,
    leaves_respect,
    leaves_series,
    leaves_time,
    measures_key,
)
from assistant.tables.records.percentages import has_percents
from assistant.tables.records.question import Question
from assistant.tables.stems import stem, stems_of
from assistant.tables.unexplained import is_measure, is_measured, is_titled, unexplained

_COMPARING = (
    "difference",
    "than_another",
    "choice",
    "claim",
    "more_or_less",
    "ratio",
    "more_than_other",
    "passing",
    "meeting",
    "signed",
)
#: Kinds of questions that are about what is equal.
_EQUAL = ("same_as", "equal_values", "claim", "meeting")
#: Kinds of questions in which "or" sets two things beside each other.
_CHOOSING = ("choice", "more_or_less", "aggregate", "range_end", "claim")
_WHOLLY = 0.98
Doubt = Callable[[Question, str], bool]
#: What makes an answer doubtful, with how much of the sureness it takes; `kind` is the kind of question it was read as.
DOUBTS: tuple[tuple[float, Doubt], ...] = (
    (0.80, lambda question, kind: kind not in ("presence", "truth", "membership") and is_turned(question)),
    (0.80, lambda question, kind: has_loose_bound(question)),
    (0.80, lambda question, kind: kind == "lookup" and has_another_office(question)),
    (0.80, lambda question, kind: _is_all_foreign(question)),
    (0.60, lambda question, kind: kind == "lookup" and has_loose_superlative(question)),
    (0.60, lambda question, kind: _is_of_another(question)),
    (0.80, lambda question, kind: kind not in _COMPARING and is_rate(question)),
    (
        0.80,
        lambda question, kind: (
            kind not in ("ratio", "difference", "share", "share_of_row", "share_within", "ranking", "moved_in_columns")
            and _asks_share(question)
        ),
    ),
    (0.60, lambda question, kind: _is_more_or_less(question)),
    (0.40, lambda question, kind: kind == "lookup" and _asks_another(question)),
    (0.30, lambda question, kind: kind == "extreme" and is_guessed(question)),
    (0.25, lambda question, kind: kind == "extreme" and is_guessed(question) and not _is_titled(question)),
    (0.60, lambda question, kind: kind in ("extreme", "most_frequent") and leaves_change(question)),
    (0.30, lambda question, kind: kind == "extreme" and leaves_change(question) and _is_titled(question)),
    (0.80, lambda question, kind: has_loose_least(question)),
    (0.80, lambda question, kind: leaves_denial(question)),
    (0.50, lambda question, kind: kind == "extreme" and leaves_series(question) and bool(left_over(question))),
    (0.60, lambda question, kind: kind == "extreme" and leaves_series(question) and is_by_another(question)),
    (0.60, lambda question, kind: kind == "extreme" and leaves_respect(question)),
    (0.80, lambda question, kind: leaves_both(question)),
    (0.80, lambda question, kind: bounds_a_part(question)),
    (0.60, lambda question, kind: kind in ("lookup", "count") and is_tied(question)),
    (0.60, lambda question, kind: kind == "aggregate" and _is_titled(question) and _sums_of_others(question)),
    (0.80, lambda question, kind: kind in ("lookup", "count", "signed") and _measures_another(question)),
    (0.90, lambda question, kind: kind != "lookup" and measures_key(question)),
    (0.40, lambda question, kind: kind == "lookup" and question.asked.has("sum") and not question.in_header("sum")),
    (0.50, lambda question, kind: _is_titled(question) and leaves_time(question)),
    (0.25, lambda question, kind: question.asked.has("consecutive")),
    (0.90, lambda question, kind: kind == "extreme" and is_most_of_a_kind(question)),
    (0.90, lambda question, kind: kind == "difference" and _asks_names(question)),
    (0.30, lambda question, kind: _is_partly_named(question)),
    (0.25, lambda question, kind: _joins(question) and len(question.reading.values) < 2),
    (0.30, lambda question, kind: kind in ("extreme", "lookup") and question.wanted is None and _is_open(question)),
    (0.80, lambda question, kind: kind in ("count", "aggregate") and _sums_unknown(question)),
    (0.20, lambda question, kind: kind == "count" and not question.is_narrowed),
    (0.80, lambda question, kind: kind == "count" and not question.is_narrowed and _counts_another(question)),
    (0.40, lambda question, kind: kind == "count" and not question.is_narrowed and _is_bare_of(question)),
    (0.60, lambda question, kind: kind in ("extreme", "choice") and _is_partly_named(question, titled=False)),
    (0.15, lambda question, kind: kind in ("count", "most_frequent", "neighbour")),
    (0.50, lambda question, kind: kind == "neighbour" and len(question.reading.values) > 1),
    (0.90, lambda question, kind: kind not in _CHOOSING and leaves_or(question)),
    (0.25, lambda question, kind: kind not in _EQUAL and question.asked.has("same")),
    (0.60, lambda question, kind: kind not in _EQUAL and question.asked.has("same") and _is_apart(question, kind)),
    (0.50, lambda question, kind: kind == "lookup" and _is_vague(question)),
    (0.50, lambda question, kind: kind == "aggregate" and not question.reading.headers and not _is_titled(question)),
    (0.50, lambda question, kind: kind == "aggregate" and _sums_another(question)),
    (0.85, lambda question, kind: kind == "lookup" and has_loose_difference(question)),
    (0.85, lambda question, kind: kind in ("lookup", "extreme") and has_loose_figure(question)),
    (0.60, lambda question, kind: kind == "count" and not question.rows and bool(left_over(question))),
    (0.60, lambda question, kind: kind != "length" and question.asked.find("how", "long") >= 0),
    (0.30, lambda question, kind: kind == "lookup" and question.asked.find("how", "long") >= 0 and _takes(question)),
    (0.80, lambda question, kind: kind not in _COMPARING and _compares(question)),
)


def _is_apart(question: Question, kind: str) -> bool:
    """Whether no title says what the table is about, or cells are only looked up."""
    return kind == "lookup" or not _is_titled(question)


def _names_number(question: Question) -> bool:
    """Whether a column of numbers is called by its name."""
    return any(question.frame.columns[each.column].kind == "number" for each in question.reading.headers)


def _is_bare_of(question: Question) -> bool:
    """Whether words without a meaning stand beside no title that could explain them."""
    return not _is_titled(question) and bool(left_over(question))


def _is_partly_named(question: Question, *, titled: bool = True) -> bool:
    """Whether only a part of a cell is said by which rows are chosen; over tables with a title only if that counts."""
    return (titled or not _is_titled(question)) and any(
        mention.said < _WHOLLY and mention.at for mention in question.reading.values
    )


def _sums_another(question: Question) -> bool:
    """Whether an unknown noun stands in a question for a sum, and no column of numbers is named."""
    return not _names_number(question) and any(not term.text.endswith("ed") for term in left_over(question))


def _measures_another(question: Question) -> bool:
    """Whether an unknown word is another measure than the only column of numbers: "profit" where sales are told."""
    frame, only = question.frame, question.frame.main_number
    if only is None or _names_number(question):
        return False
    if _is_titled(question) and question.word != "how many":
        unknown = (term for term in left_over(question) if not term.is_name)
        return any(is_measure(term.text) and question.asked.key(term.at - 1) != "total" for term in unknown)
    name = frame.columns[only].name
    return is_measure(name) and any(
        is_measure(term.text) and is_measured(question.asked, term) and not _measure_one(name, term.stem)
        for term in left_over(question)
    )


def _measure_one(name: str, noun: str) -> bool:
    """Whether a noun and a name measure the same of things: a price and a cost."""
    groups = (set(map(stem, nouns.split())) for nouns in MEASURED_BY.values())
    return any(noun in group and group & set(stems_of(name)) for group in groups)


def _is_titled(question: Question) -> bool:
    """Whether a title says what the table is about, as that of a chart does."""
    return bool(question.frame.table.title)


def _is_vague(question: Question) -> bool:
    """Whether "what" is asked of a table without a title, and no word tells which column is meant."""
    return question.word == "what" and question.wanted is None and not _is_titled(question)


def _is_open(question: Question) -> bool:
    """Whether several columns of words could be the one that is asked for."""
    used = {mention.column for mention in question.reading.values}
    return sum(1 for column in question.frame.columns if column.kind != "number" and column.at not in used) > 1


def _is_all_foreign(question: Question) -> bool:
    """Whether no telling word of a question stands in the table or its title: it may well be about another."""
    frame, asked = question.frame, question.asked
    about = set(stems_of(frame.table.title))
    cued = {at for places in asked.cues.values() for place in places for at in place}
    telling = [term for term in asked.terms if term.counts >= 1 and term.at not in cued]
    known = {at for mention in question.reading.headers for at in mention.at} | question.reading.explained
    unsaid = {term.at for term in unexplained(frame.table, asked, lambda term: False)}
    return bool(unsaid) and not any(
        term.at in known
        or term.stem in about
        or any(sign in words for sign in (term.stem, *term.meanings) for words in (frame.headers.places, frame.places))
        for term in telling
    )


def _sums_of_others(question: Question) -> bool:
    """Whether a word without a meaning stands where none of the things is named that are added up."""
    frame = question.frame
    if any(mention.column == frame.subject for mention in question.reading.values):
        return False
    known = question.reading.explained | {at for mention in question.reading.headers for at in mention.at}
    cued = {at for places in question.asked.cues.values() for place in places for at in place}
    unheeded = (term for term in question.asked.terms if term.counts >= 1 and term.at not in known | cued)
    return bool(left_over(question)) or any(
        term.stem in frame.places and not is_titled(frame.table, term) for term in unheeded
    )


def _is_of_another(question: Question) -> bool:
    """Whether what is asked for is made of a column and not it: a population density."""
    named = {at for mention in question.reading.headers for at in mention.at}
    telling = {term.at for term in question.asked.terms if term.counts >= 1}
    return any(
        term.at - 1 in named
        and term.at - 1 in telling
        and term.at + 1 not in telling
        and term.text.lower() in common_words()
        for term in left_over(question)
        if not term.is_name and not term.text.endswith("ed")
    )


#: Nouns for parts of a whole, which not all rows are.
_PARTS = frozenset("source segment component element".split())


def _counts_another(question: Question) -> bool:
    """Whether the number of parts is asked for where neither the table nor its title speaks of such: "sources"."""
    table = question.frame.table
    return any(
        question.asked.key(term.at) in _PARTS
        and term.stem not in question.frame.headers.places
        and not is_titled(table, term)
        for term in question.asked.terms_in(question.phrase[:2])
    )


def _sums_unknown(question: Question) -> bool:
    """Whether the number of something unknown is asked for in a chart that tells the numbers of others."""
    unknown = {term.at for term in left_over(question)}
    is_of_chart = bool(question.frame.table.value_columns) or _is_titled(question) and not question.is_narrowed
    return is_of_chart and bool(unknown & set(question.phrase))


def _asks_another(question: Question) -> bool:
    """Whether a noun that neither the table nor its title has is asked of something: "the capital of France"."""
    asked = question.asked
    return (
        question.word == "what"
        and asked.key(1) in ("is", "was")
        and any(
            term.at == question.phrase[0]
            and asked.key(term.at + 1) in ("of", "at", "in")
            and term.text.lower() in common_words()
            for term in left_over(question)
        )
    )


def _is_more_or_less(question: Question) -> bool:
    """Whether a word without a meaning makes another answer of one that is named: "strongly agree"."""
    begin = {mention.at[0] for mention in question.reading.values if mention.at}
    return any(term.at + 1 in begin and term.text.lower().endswith("ly") for term in left_over(question))


_SHARES = frozenset("share percentage percent % proportion fraction".split())


def _asks_share(question: Question) -> bool:
    """Whether a share is asked for that no column gives."""
    if _SHARES.isdisjoint(word.key for word in question.asked.words):
        return False
    is_given = any(
        has_percents(question.frame, column) or set(stems_of(column.name)) & {stem(word) for word in _SHARES}
        for column in question.frame.columns
    )
    return not is_given and not any(given.unit.base == "percent" for given in question.asked.numbers)


def _asks_names(question: Question) -> bool:
    """Whether several things are asked for by name, which no difference of numbers is: "which countries fell"."""
    frame, wanted = question.frame, question.wanted
    is_name = wanted is not None and frame.columns[wanted].kind == "text"
    return is_name and question.word == "which" and not question.asked.has("max", "min")


def _takes(question: Question) -> bool:
    """Whether it is asked how long something took, which no length tells."""
    return bool({word.text.lower() for word in question.asked.words} & {"take", "took", "taken"})


def _joins(question: Question) -> bool:
    return question.asked.find("and") > 0


def _compares(question: Question) -> bool:
    return question.asked.find("than") > 0 and question.bound is None
