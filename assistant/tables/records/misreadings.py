"""Answers that are none, whatever else speaks for them: a cell or a number of rows where something else is asked."""

from __future__ import annotations

from itertools import pairwise

from assistant.english.table_words import FALLING, GAINS, LOSSES, MEASURED_BY, RISING
from assistant.tables.adjectives import OF_ANY_AMOUNT, adjective_of, measures_of
from assistant.tables.outcome import Found
from assistant.tables.records.adding import CHANGES, change_column
from assistant.tables.records.bounds import BOUNDS
from assistant.tables.records.lacking import left_over
from assistant.tables.records.moves import asks_most_moved
from assistant.tables.records.other_sorts import is_of_another_sort, is_year
from assistant.tables.records.percentages import has_percents
from assistant.tables.records.question import Question
from assistant.tables.records.staff_and_planes import are_employees
from assistant.tables.records.told import counted
from assistant.tables.standards import compared
from assistant.tables.stems import stem, stems_of, words_of
from assistant.tables.unexplained import is_country, is_measure, is_organization
from assistant.tables.vocabulary import Term


def is_misread(question: Question, kind: str, found: Found) -> bool:
    """Whether what was found, as a kind of question, cannot be what is asked for."""
    if kind in ("lookup", "count") and _asks_times(question) or is_of_another_sort(question, kind, found):
        return True
    if kind in ("lookup", "extreme", "count") and _is_measured_otherwise(question):
        return True
    if kind in ("lookup", "count", "difference") and _is_of_some_only(question):
        return True
    if kind == "count" and found.query is None and _counts_groups(question):
        return True
    if _is_namesake(question) or kind == "difference" and _differs_in_another(question):
        return True
    if kind in ("extreme", "most_frequent", "lookup") and (_is_always(question) or _is_among_itself(question)):
        return True
    if kind == "extreme" and asks_most_moved(question) and any(each.kind == "time" for each in question.frame.columns):
        # What is largest need not have grown most.
        return True
    if _asks_age(question) and any(is_year(query) for query in found.leaves or (found.query,) if query):
        return True
    if _asks_truth(question) and not isinstance(found.value, bool):
        return True
    if kind in ("aggregate", "difference", "ranking") and _asks_name(question) and found.query is not None:
        return True
    if kind in ("extreme", "most_frequent", "count") and _is_of_no_change(question):
        return True
    if kind == "lookup" and _is_when_else(question):
        return True
    if kind == "always" and any(not term.is_name for term in left_over(question)):
        return True
    if _bounds_another(question) or kind == "lookup" and _is_no_time(question, found):
        return True
    if kind == "count" and (_is_number_of_named(question, found) or _is_of_one_of_two(question, found)):
        return True
    if kind in ("aggregate", "count") and _is_preferred(question):
        return True
    if question.word == "how many" and kind in ("lookup", "count") and _is_restricted(question):
        return True
    is_number = found.query is not None or kind == "count"
    return is_number and not question.frame.table.title and any(_is_in(question, term) for term in left_over(question))


def _is_of_some_only(question: Question) -> bool:
    """Whether a word that nothing explains may say which of those are counted that a chart tells the number of, where
    these are called by another name: "female students" of the enrolment."""
    names = [mention for mention in question.reading.headers if question.is_number(mention.column)]
    is_alike = any(mention.said < _WHOLLY for mention in names)
    numbers = {given.at[-1] + 1 for given in question.asked.numbers}
    unknown = [term for term in left_over(question) if not term.is_name and term.at not in numbers]
    return bool(question.frame.table.title) and question.word == "how many" and is_alike and bool(unknown)


def _counts_groups(question: Question) -> bool:
    """Whether rows were counted that are groups of employees, and it is no group that is asked for."""
    nouns = question.asked.terms_in(question.phrase)
    return are_employees(question.frame) and not any(term.stem in question.frame.headers.places for term in nouns)


def _is_measured_otherwise(question: Question) -> bool:
    """Whether it is asked how deep something is where the numbers tell another thing, its area."""
    frame, asked, only = question.frame, question.asked, question.frame.main_number
    words = [asked.key(1)] if asked.key(0) == "how" else []
    words += [asked.words[at].text.lower() for cue in BOUNDS for place in asked.cues.get(cue, ()) for at in place]
    words = [word for word in words if measures_of(word) and adjective_of(word) not in OF_ANY_AMOUNT]
    if only is None or question.wanted is not None and question.is_number(question.wanted) and question.wanted != only:
        return False
    told = {*stems_of(frame.columns[only].name), *stems_of(frame.table.title)}
    is_told = bool(told & _MEASURED) or is_measure(frame.columns[only].name)
    return is_told and any(not told & measures_of(word) for word in words)


#: What adjectives measure.
_MEASURED = frozenset(stem(noun) for nouns in MEASURED_BY.values() for noun in nouns.split())


def _is_namesake(question: Question) -> bool:
    """Whether a row is named by one word of its name, beside which another name stands that the table lacks: "John
    Smith" where a John Redmond is."""
    unknown = {term.at for term in left_over(question) if term.is_name and not is_organization(question.asked, term)}
    subject = question.frame.subject
    partly = [
        each for each in question.reading.values if each.column == subject and 0 < each.said < _WHOLLY and each.at
    ]
    return any(
        len(each.at) == 1
        and question.asked.words[each.at[0]].text[0].isupper()
        and _is_of_a_person(each.values)
        and bool({each.at[0] - 1, each.at[0] + 1} & unknown)
        for each in partly
    )


_WHOLLY = 0.98


def _is_of_a_person(names: tuple[str, ...]) -> bool:
    """Whether a name may be that of a person: two to four words that all begin with a capital."""
    return all(
        1 < len(words) <= _LONGEST and all(word[0].isupper() for word in words) for words in map(words_of, names)
    )


_LONGEST = 4


def _is_preferred(question: Question) -> bool:
    """Whether one thing is held against another of its kind, of which no sum is asked: "prefer tea over coffee"."""
    named = [(mention.column, mention.at) for mention in question.reading.values if mention.at]
    return any(
        column == other and bool({question.asked.key(at) for at in range(one[-1] + 1, second[0])} & _RATHER)
        for (column, one), (other, second) in pairwise(named)
    )


_RATHER = frozenset("over rather instead versus vs".split())


def _asks_name(question: Question) -> bool:
    """Whether a name or a time is asked for, which no sum and no difference is."""
    wanted = question.wanted
    return question.word in ("which", "who", "when") and wanted is not None and not question.is_number(wanted)


def _asks_truth(question: Question) -> bool:
    """Whether yes or no is asked for, which no name and no number is."""
    asked = question.asked
    return asked.key(0) in _VERBS and asked.find("or") < 0 and question.word not in ("how many", "how much")


_VERBS = frozenset("is are was were do does did has have had".split())


def _is_in(question: Question, term: Term) -> bool:
    """Whether a place that the table lacks limits what is asked for: "sales of the North in Europe"."""
    asked = question.asked
    before = asked.key(term.at - 2) if asked.key(term.at - 1) == "the" else asked.key(term.at - 1)
    return before == "in" and (is_country(term) or term.is_name) and not is_organization(asked, term)


def _is_number_of_named(question: Question, found: Found) -> bool:
    """Whether only the rows that a question names were counted: "how many kids do Ann and Bob have"."""
    frame = question.frame
    subject = frame.columns[frame.subject]
    named = [mention for mention in question.reading.values if mention.at]
    is_count = found.query is None and found.leaves == counted(frame, question.rows, len(question.rows)).leaves
    is_each_one = subject.distinct == frame.size and 0 < len(question.rows) == len(named)
    return is_count and is_each_one and all(m.column == frame.subject and len(m.values) == 1 for m in named)


def _is_of_one_of_two(question: Question, found: Found) -> bool:
    """Whether the number of one of two things is told, of which one is no part of the other: "how many of the North
    did the South sell"."""
    subject = question.frame.subject
    named = [each for each in question.reading.values if each.column == subject and each.said >= _WHOLLY]
    is_one = found.query is not None and not found.query.operands
    return is_one and len({mention.values for mention in named}) > 1


def _asks_times(question: Question) -> bool:
    """Whether it is asked how many times as much something is: no cell and no number of rows says that."""
    asked = question.asked
    at = asked.find("many", "times")
    is_bare = question.bound is None and not asked.numbers
    return at >= 0 and is_bare and (asked.key(at + 2) in ("as", "more", "less", "few") or compared(asked) is not None)


def _is_restricted(question: Question) -> bool:
    """Whether words that the table lacks tell which of the counted are meant: "how many pupils passed the exam"."""
    left = {term.at for term in left_over(question)}
    counted = {at for mention in question.reading.headers for at in mention.at}
    verbs = [at for at in left if at - 1 in counted and question.asked.words[at].text.lower().endswith("ed")]
    return any(len(left) > 1 and other > at for at in verbs for other in left)


def _asks_age(question: Question) -> bool:
    """Whether it is asked how old something is, which the year in which it began does not say."""
    return question.asked.find("how", "old") >= 0 or question.asked.find("what", "age") >= 0


def _is_always(question: Question) -> bool:
    """Whether something has to be so at all times, which the largest of all numbers does not say."""
    named = {at for each in question.reading.headers for at in each.at}
    named |= {at for each in question.reading.values for at in each.at}
    words = question.asked.words
    return question.order is not None and any(
        word.text.lower() in ("always", "consistently") and at not in named for at, word in enumerate(words)
    )


def _is_among_itself(question: Question) -> bool:
    """Whether one thing is named where it is asked which of its kind has most: "which country likes Spain most"."""
    wanted, asked = question.wanted, question.asked
    if question.order is None or question.word not in ("which", "who") or asked.find("or") >= 0 or wanted is None:
        return False
    named = [each for each in question.reading.values if each.column == wanted and each.at]
    is_one = len(named) == 1 and len(named[0].values) == 1 and named[0].said >= _WHOLLY
    return bool(question.frame.table.title) and is_one and question.frame.columns[wanted].kind == "text"


def _differs_in_another(question: Question) -> bool:
    """Whether it is asked how many more of something one has than another, of which the table tells no number."""
    asked = question.asked
    noun = next((at + 3 for more in ("more", "fewer", "less") if (at := asked.find("how", "many", more)) >= 0), -1)
    column = question.frame.main_number
    unknown = any(term.at == noun and not term.is_name for term in left_over(question))
    is_share = column is not None and has_percents(question.frame, question.frame.columns[column])
    return unknown and asked.key(noun) not in _POINTS and (is_share or is_measure(asked.words[noun].text))


#: What a difference is counted in.
_POINTS = ("point", "pts", "percent", "percentage")


def _bounds_another(question: Question) -> bool:
    """Whether a bound is one on the number of something that the table lacks: "more than 5 schools"."""
    bounds = (given for given in question.asked.numbers if given.relation in BOUNDS and not given.unit.base)
    ends = {given.at[-1] + 1 for given in bounds}
    unknown = [term for term in left_over(question) if term.at in ends and not term.is_name]
    return question.bound is not None and bool(question.frame.table.title) and bool(unknown)


def _is_no_time(question: Question, found: Found) -> bool:
    """Whether a time is asked for and a number is told that is none: how many there were."""
    if question.word != "when" or found.query is None or found.query.operands or question.asked.key(0) != "when":
        return False
    column = question.wanted
    is_timed = column is not None and question.frame.columns[column].kind == "time"
    return not is_timed and not is_year(found.query)


def _is_of_no_change(question: Question) -> bool:
    """Whether a chart tells changes alone, and a question asks for sizes: "the cheapest", "sold the most", "cost more
    than 5"."""
    asked = question.asked
    words = {word.text.lower() for word in asked.words}
    stems = {term.stem for term in asked.terms}
    if change_column(question.frame, [mention.column for mention in question.reading.values]) is None:
        return False
    if words & _MOVING or stems & CHANGES or asked.has("change", "percent change", "positive", "negative"):
        return False
    bounds = [given for given in asked.numbers if given.relation in BOUNDS]
    ends = {asked.words[place[-1]].text.lower() for cue in ("max", "min") for place in asked.cues.get(cue, ())}
    return any(given.unit.base != "percent" for given in bounds) or bool(ends - _OF_ANY)


_MOVING = RISING | FALLING | GAINS | LOSSES
#: Superlatives of any number, changes too.
_OF_ANY = frozenset("highest lowest best worst top bottom largest smallest greatest maximum minimum max min".split())


def _is_when_else(question: Question) -> bool:
    """Whether it is asked when something happened of which the table tells no time, but that of something else."""
    wanted = question.wanted
    if question.asked.key(0) != "when" or wanted is None or question.frame.columns[wanted].kind != "time":
        return False
    happened = [word for word in words_of(question.frame.columns[wanted].name) if word.lower().endswith("ed")]
    is_said = any(mention.column == wanted for mention in question.reading.headers)
    return bool(happened) and not is_said and any(term.text.endswith("ed") for term in left_over(question))
