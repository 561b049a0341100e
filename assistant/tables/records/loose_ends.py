"""Loose ends of a question over records: bounds, superlatives, times and series that nothing took up."""

from __future__ import annotations

from assistant.english.table_words import GAINS, LOSSES, NEGATIONS, SAYING
from assistant.tables.adjectives import adjective_of
from assistant.tables.records.bounds import BOUNDS
from assistant.tables.records.lacking import left_over
from assistant.tables.records.mentions import measured_columns
from assistant.tables.records.number_keys import number_key
from assistant.tables.records.percentages import has_percents
from assistant.tables.records.question import Question
from assistant.tables.records.series import is_series
from assistant.tables.stems import stem, stems_of
from assistant.tables.unexplained import is_titled
from assistant.utterance.amounts import Given


def has_loose_bound(question: Question) -> bool:
    """Whether a bound stands in the question that was put on no column."""
    loose = [given for given in question.asked.numbers if not set(given.at) & question.reading.explained]
    return question.bound is None and any(given.relation in BOUNDS for given in loose)


def has_loose_difference(question: Question) -> bool:
    """Whether a difference is asked for, by a word that sets no bound: "goal difference", and not "exceed 2000"."""
    bounds = {place for cue in BOUNDS for place in question.asked.cues.get(cue, ())}
    return any(place not in bounds for place in question.asked.cues.get("difference", ()))


def has_loose_figure(question: Question) -> bool:
    """Whether a figure of money, percent or more than three digits is told of which nothing was made: "when was the
    rent first 950"."""
    explained = question.reading.explained | {at for each in question.reading.headers for at in each.at}
    is_bound = question.bound is not None or question.asked.has("above", "below", "atleast", "atmost")
    return not is_bound and any(
        not set(given.at) & explained and (given.unit.base or given.number >= _FIGURE) and not _is_year(question, given)
        for given in question.asked.numbers
    )


#: A smaller number may count what is asked for.
_FIGURE = 100


def _is_year(question: Question, given: Given) -> bool:
    return len(question.asked.words[given.place].text) == len("2000") and not given.unit.base


def has_loose_least(question: Question) -> bool:
    """Whether all from one answer on are asked for, by words that no number follows: "at least weekly"."""
    asked = question.asked
    places = [place for cue in ("atleast", "atmost") for place in asked.cues.get(cue, ())]
    ends = [place[-1] for place in places if asked.key(place[0]) == "at"]
    begin = {mention.at[0] for mention in question.reading.values if mention.at}
    begin |= {mention.at[0] for mention in question.reading.headers}
    return any(end + 1 in begin and asked.key(end + 1).isalpha() for end in ends)


def has_loose_superlative(question: Question) -> bool:
    """Whether a superlative stands in the question by which nothing was put in order."""
    places = [place for cue in ("max", "min") for place in question.asked.cues.get(cue, ())]
    return any(not set(place) & question.reading.explained for place in places)


def leaves_change(question: Question) -> bool:
    """Whether a change is asked for by which nothing was put in order: "grew fastest" means the column of growth."""
    column = question.order.column if question.order is not None else -1
    named = {at for mention in question.reading.headers if mention.column == column for at in mention.at}
    if any(not named & set(place) for place in question.asked.cues.get("change", ())):
        return True
    # "The biggest cut" is one as well where nothing is called so.
    after = {place[-1] + 1 for cue in ("max", "min") for place in question.asked.cues.get(cue, ())}
    known = question.reading.explained | named
    return any(
        term.text.lower() in LOSSES | GAINS and term.at not in known and not is_titled(question.frame.table, term)
        for term in question.asked.terms_in(after)
    )


def leaves_series(question: Question) -> bool:
    """Whether a column tells series apart of which the question names none, and no sum of them means anything."""
    frame = question.frame
    named = {mention.column for mention in question.reading.values} | {question.wanted}
    are_added = bool(question.frame.table.title) and not any(has_percents(frame, column) for column in frame.numbers)
    return not are_added and any(is_series(frame, each) and each.at not in named for each in frame.columns)


def leaves_time(question: Question) -> bool:
    """Whether a time is asked for that no column was looked up for."""
    named = {at for mention in question.reading.headers for at in mention.at} | question.reading.explained
    return any(not set(dated.at) & named for dated in question.asked.periods)


def leaves_or(question: Question) -> bool:
    """Whether "or" joins what are not two things of one column, between which a superlative would choose."""
    columns = [mention.column for mention in question.reading.values]
    bounds = {at for given in question.asked.numbers if given.relation in BOUNDS for at in given.at}
    bounds |= {at for cue in BOUNDS for place in question.asked.cues.get(cue, ()) for at in place if len(place) > 1}
    bounds = bounds if question.frame.table.title else set()
    # "Weekly or more" may be what a row is called.
    bounds |= {at for mention in question.reading.values if mention.said >= _WHOLLY for at in mention.at}
    return question.asked.find("or") not in bounds | {-1, 0} and len(set(columns)) == len(columns)


def is_turned(question: Question) -> bool:
    """Whether a negation turns what is asked that neither a cell nor a bound has."""
    places = [place for place in question.asked.cues.get("not", ()) if not set(place) & question.reading.explained]
    return bool(places) and question.bound is None


def is_by_another(question: Question) -> bool:
    """Whether an adjective after "most" or "least" tells an order that nothing of the table does: "most skeptical"."""
    frame, asked, order = question.frame, question.asked, question.order
    if order is None or asked.key(order.at[-1]) not in ("most", "least"):
        return False
    return any(
        term.counts >= 1
        and term.at not in question.reading.explained | {at for each in question.reading.headers for at in each.at}
        and not is_titled(frame.table, term)
        and term.text.lower() not in SAYING
        for term in asked.terms_in((order.at[-1] + 1,))
    )


def leaves_respect(question: Question) -> bool:
    """Whether what is largest is so only beside something else: "the highest gross relative to its budget"."""
    return any(len(place) > 1 for place in question.asked.cues.get("respect", ()))


def bounds_a_part(question: Question) -> bool:
    """Whether a bound stands before what was taken for a part of a name: "below $50k" of "$50k-$100k"."""
    places = [place[-1] for cue in BOUNDS for place in question.asked.cues.get(cue, ())]
    return any(
        mention.said < _WHOLLY
        and any(question.asked.key(at).isdigit() for at in mention.at)
        and 0 < mention.at[0] - end <= _NEAR
        for mention in question.reading.values
        for end in places
    )


_WHOLLY, _NEAR = 0.98, 2


def is_tied(question: Question) -> bool:
    """Whether the words that name the column of numbers which is asked for name another one as well: "leased" of
    "Capital Lease" and "Operating Lease"."""
    own = next((each for each in question.reading.headers if each.column == question.wanted), None)
    if own is None or own.said >= _WHOLLY or not question.is_number(own.column):
        return False
    return any(
        each.column != own.column and each.at == own.at and each.said == own.said and question.is_number(each.column)
        for each in question.reading.headers
    )


def leaves_both(question: Question) -> bool:
    """Whether a bound is to hold for both of two series: "less than 30 percent of both women and men"."""
    columns = [mention.column for mention in question.reading.values]
    numbers = {each.column for each in question.reading.headers if question.is_number(each.column)}
    is_of_two = any(columns.count(column) > 1 for column in columns) or len(numbers) > 1
    return question.bound is not None and is_of_two and question.asked.find("both") >= 0


def has_another_office(question: Question) -> bool:
    """Whether a person is asked for by an office that no column is called by: "who is the caretaker of …"."""
    asked = question.asked
    if question.word != "who" or asked.key(1) not in ("is", "was", "are", "were", "be"):
        return False
    return any(
        asked.key(term.at - 1) == "the" and asked.key(term.at + 1) in ("of", "for", "at", "in")
        for term in left_over(question)
    )


def leaves_denial(question: Question) -> bool:
    """Whether only a part of a name is said without the denial in it: "a watch" of "Watch, but no smartwatch"."""
    said = {stem(word.text) for word in question.asked.words}
    return any(
        mention.said < _WHOLLY and len(mention.values) == 1 and ({*stems_of(mention.values[0])} & NEGATIONS) - said
        for mention in question.reading.values
        if mention.at and is_series(question.frame, question.frame.columns[mention.column])
    ) and not question.asked.has("not")


def measures_key(question: Question) -> bool:
    """Whether the numbers by which a chart's groups are called are measured themselves, or bounded: "the average age",
    "women over 50"."""
    asked, frame = question.asked, question.frame
    line = number_key(frame.table)
    key = next((column for column in frame.columns if line >= 0 and column.line.at == line), None)
    if key is None or key.kind != "text":
        return False
    named = {at for mention in question.reading.headers if mention.column == key.at for at in mention.at}
    ends = [place[-1] for cue in ("max", "min", "average", "median") for place in asked.cues.get(cue, ())]
    if any(set(range(end + 1, end + _NOUN)) & named for end in ends):
        return True
    is_measured = any(question.is_number(mention.column) for mention in question.reading.headers)
    bounds = (given for given in asked.numbers if given.relation in BOUNDS)
    return not is_measured and any(str(given.number) in key.rows_of for given in bounds)


#: A noun stands so far behind a superlative at most: "highest number of cylinders".
_NOUN = 4
#: What is made of counts: a win rate is no number of wins.
_RATES = frozenset("rate rates ratio ratios".split())


def is_rate(question: Question) -> bool:
    """Whether the rate of what is only counted is asked for."""
    said = {at for header in question.reading.headers for at in header.at}
    said |= {at for value in question.reading.values for at in value.at}
    if not any(term.text.lower() in _RATES and term.at - 1 in said for term in left_over(question)):
        return False
    return all(each == each.to_integral_value() for column in question.frame.numbers for each in column.numbers)


def is_guessed(question: Question) -> bool:
    """Whether the column by which rows are put in order is only the likeliest one."""
    order = question.order
    if order is None or order.column < 0 or question.frame.columns[order.column].kind == "time":
        return False
    words = [question.asked.words[at].text.lower() for at in order.at if at < len(question.asked.words)]
    meant = {at for word in words for at in measured_columns(question.frame, adjective_of(word))}
    return order.column not in meant | {mention.column for mention in question.reading.headers}


def is_most_of_a_kind(question: Question) -> bool:
    """Whether the most positive or negative is asked for where nothing is told that may be so."""
    signs = [place[0] for cue in ("positive", "negative") for place in question.asked.cues.get(cue, ())]
    most = {place[-1] for place in question.asked.cues.get("max", ())}
    named = {at for mention in question.reading.headers for at in mention.at} | question.reading.explained
    return any(at - 1 in most and at not in named for at in signs)
