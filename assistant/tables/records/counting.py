"""How many rows fulfil the conditions, or the number that a column gives for them."""

from __future__ import annotations

from assistant.english.table_words import EMPLOYEES, PLAIN, TIME_NOUNS
from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import summed
from assistant.tables.records.column_counted import count_in_column
from assistant.tables.records.columns import Column
from assistant.tables.records.figures_counted import is_of_orders, of_figures
from assistant.tables.records.lacking import left_over
from assistant.tables.records.ordering import PLACES
from assistant.tables.records.percentages import come_to_hundred, has_percents
from assistant.tables.records.presence import counted_crossed
from assistant.tables.records.question import Question
from assistant.tables.records.respondents import answered
from assistant.tables.records.rows_counted import row_counted
from assistant.tables.records.series import is_series
from assistant.tables.records.staff_and_planes import are_employees
from assistant.tables.records.targets import asks_shown
from assistant.tables.records.told import counted, told
from assistant.tables.records.wholes import asks_all
from assistant.tables.stems import stem, stems_of, words_of


def count(question: Question) -> Outcome | None:
    """The answer to "how many": a count of rows, or what a column of numbers gives."""
    if question.word != "how many" or question.asked.has("difference"):
        return None
    respondents = answered(question)
    if respondents is not None:
        return respondents
    figures = of_figures(question)
    if figures is not None:
        return figures
    frame, rows = question.frame, list(question.rows)
    wanted = None if is_of_orders(question) else question.wanted
    if (
        frame.table.value_columns
        and wanted is not None
        and not question.is_number(wanted)
        and asks_shown(question.asked)
    ):
        names = frame.columns[wanted].rows_of
        return counted(frame, [found[0] for found in names.values()], len(names))
    if frame.table.title and question.phrase and question.asked.key(question.phrase[0]) == "bar":
        return counted(frame, rows, len(rows))
    if question.phrase and question.asked.key(question.phrase[0]) in _PERCENT:
        return _percent(question)
    if asks_all(question) and frame.main_number is not None:
        return summed(frame, rows, frame.main_number)
    if question.bound is not None and question.asked.key(next(iter(question.phrase), -1)) in TIME_NOUNS:
        times = counted_crossed(question)
        if times is not None:
            return times
    beyond = _beyond(question)
    if beyond is not None:
        return counted(frame, beyond, len(beyond))
    if _are_together(question) and frame.main_number is not None and not question.is_number(wanted):
        return summed(frame, rows, frame.main_number)
    if question.is_number(wanted) and wanted is not None and wanted != question.bound:
        if len(rows) == 1 and question.is_narrowed:
            return told(frame, rows, wanted)
        order = question.order
        if order is not None and (order.column == wanted or order.column >= 0 and not question.is_narrowed):
            return None
        if _is_label(frame.columns[wanted]) or _asks_listed(question):
            return counted(frame, rows, len(rows))
        if rows and (question.reading.values or question.reading.asked.periods):
            return summed(frame, rows, wanted)
        if not question.is_narrowed:
            totals = list(frame.sums)
            return told(frame, totals, wanted) if len(totals) == 1 else summed(frame, rows, wanted)
    if question.order is not None and _is_one_of(question):
        return None
    named = count_in_column(question)
    if named is not None:
        return named
    row = row_counted(question)
    if row is not None:
        return row
    added = _series_added(question)
    if added is not None:
        return added
    if _names_one(question):
        return _of_one(question)
    if not rows and question.bound is not None and question.reading.values:
        return Refused("unclear", "It is not clear what the number is of.")
    single = _only_number(question)
    if single is not None:
        return told(frame, rows, single, sure=0.6)
    if len(rows) == 1 and _is_of_one_time(question):
        named_at = {each.column for each in question.reading.headers if question.is_number(each.column)}
        if len(named_at) == 1:
            return told(frame, rows, named_at.pop(), sure=0.7)
        return Refused("unclear", "It is not clear what is counted.")
    if frame.table.value_columns and wanted is None and question.bound is None:
        return Refused("unclear", "It is not clear what is counted.")
    pairs = counted_crossed(question)
    if pairs is not None:
        return pairs
    if frame.table.title and not question.is_narrowed and _is_unknown(question):
        return Refused("unclear", "It is not clear what is counted.")
    if not question.reading.values and question.bound is None and _is_of_column(question):
        return Refused("unclear", "It is not clear what is counted.")
    number = len(rows)
    said = max((mention.said for mention in question.reading.headers if mention.column == wanted), default=0.0)
    is_of_others = said >= (_WHOLLY if question.is_narrowed else _MOSTLY)
    is_text = wanted is not None and frame.columns[wanted].kind != "number"
    is_long = wanted is not None and 2 * frame.columns[wanted].distinct <= frame.size
    if (
        wanted is not None
        and is_text
        and (
            question.asked.has("distinct")
            or frame.table.title
            and frame.apart
            and wanted == frame.subject
            or is_of_others
            and (is_long or wanted != frame.subject)
            and not question.is_narrowed
        )
    ):
        number = len({frame.columns[wanted].texts[row].strip().lower() for row in rows})
    return counted(frame, rows, number)


def _is_unknown(question: Question) -> bool:
    """Whether what is counted is none of what the rows of a chart are called, nor of what its title says."""
    noun = question.phrase[:1]
    named = {at for mention in question.reading.headers for at in mention.at}
    said = {stem(question.asked.words[at].text) for at in noun}
    return (
        len(question.frame.numbers) > 1
        and bool(noun)
        and not set(noun) & named
        and not said & set(stems_of(question.frame.table.title))
    )


def _is_of_column(question: Question) -> bool:
    """Whether something unknown is counted of what a column is called by its whole name: "seats" of "Labour"."""
    unknown = {term.at for term in left_over(question)}
    is_unknown = bool(unknown & set(question.phrase[:1]))
    return is_unknown and any(
        mention.said >= _WHOLLY and question.is_number(mention.column) for mention in question.reading.headers
    )


def _is_of_one_time(question: Question) -> bool:
    """Whether one time is asked for where every row is another time: the number of its rows is always one."""
    frame, time = question.frame, question.reading.time
    noun = question.asked.key(next(iter(question.phrase), -1))
    is_key = time == 0 and frame.columns[0].distinct == frame.size > 1
    is_bare = question.bound is None and _LISTED.isdisjoint(word.key for word in question.asked.words)
    return is_key and is_bare and len(question.asked.periods) == 1 and noun not in TIME_NOUNS


_PERCENT = ("percent", "percentage", "%")


def _percent(question: Question) -> Outcome:
    """The percentage that is told of what is named; that of several parts of one whole is their sum."""
    frame, column, rows = question.frame, question.frame.main_number, list(question.rows)
    if column is None or not question.is_narrowed or not has_percents(frame, frame.columns[column]):
        return Refused("unclear", "It is not clear which percentage is asked for.")
    if len(rows) > 1 and not come_to_hundred(frame, frame.columns[column]):
        return Refused("unclear", "These percentages are not of one whole.")
    return told(frame, rows, column) if len(rows) == 1 else summed(frame, rows, column)


def _beyond(question: Question) -> list[int] | None:
    """The rows after, or before, the one that is named: "how many ships were built after the Ardent"."""
    asked, frame = question.asked, question.frame
    mentions = [mention for mention in question.reading.values if mention.at]
    if len(mentions) != 1 or mentions[0].column != frame.subject or len(question.rows) != 1 or asked.periods:
        return None
    if any(asked.words[at].text.lower() in TIME_NOUNS for at in question.phrase):
        return None
    start = mentions[0].at[0]
    before = asked.key(start - 2) if asked.key(start - 1) == "the" else asked.key(start - 1)
    if before not in ("after", "before") or question.is_number(question.wanted) or question.bound is not None:
        return None
    own = question.rows[0]
    return [row for row in frame.rows if (row > own if before == "after" else row < own)]


def _are_together(question: Question) -> bool:
    """Whether what several things have is asked for together: "how many medals have these two won combined"."""
    subject = question.frame.subject
    named = [mention for mention in question.reading.values if mention.column == subject and mention.said >= _WHOLLY]
    return len(named) > 1 and question.asked.has("sum") and len(question.rows) == len(named)


def _is_label(column: Column) -> bool:
    """Whether the numbers of a column only put rows in order or call them, so that no sum of them means anything."""
    return column.is_numbering or bool(PLACES & set(stems_of(column.name)))


_LISTED = frozenset("listed list table chart".split())


def _asks_listed(question: Question) -> bool:
    """Whether it is asked how many rows there are: "how many districts are listed"."""
    words = {word.key for word in question.asked.words}
    return bool(words & _LISTED) and not question.is_narrowed


def _is_one_of(question: Question) -> bool:
    """Whether a superlative picks one of the rows, whose number is asked for."""
    return question.order is not None and question.order.column >= 0 and question.is_number(question.wanted)


def _series_added(question: Question) -> Outcome | None:
    """The sum over all things of the series that is counted: "how many women", where a column tells their number."""
    frame, column = question.frame, question.frame.main_number
    named = {
        at
        for mention in question.reading.values
        for at in mention.at
        if is_series(frame, frame.columns[mention.column])
    }
    is_asked = bool(question.phrase) and question.phrase[0] in named and question.bound is None
    if column is None or not is_asked or not frame.table.title or not adds_up(frame, frame.columns[column]):
        return None
    return summed(frame, list(question.rows), column)


def _names_one(question: Question) -> bool:
    """Whether one row is named by what it is: then its number is asked for, and not how many such rows there are."""
    subject = question.frame.subject
    whole = [mention for mention in question.reading.values if mention.column == subject and mention.said >= _WHOLLY]
    in_phrase = any(set(mention.at) & set(question.phrase[:1]) for mention in whole)
    return len(question.rows) == 1 and len(whole) == 1 and not in_phrase


_WHOLLY, _MOSTLY = 0.98, 0.45


def _of_one(question: Question) -> Outcome:
    """The main number of the one row that is named, if what is asked for is not something else."""
    column = question.frame.main_number
    is_only = sum(1 for each in question.frame.columns if each.kind == "number" and not each.is_numbering) == 1
    unknown = [
        term
        for term in question.asked.terms_in(question.phrase[:1])
        if term.counts >= 1
        and (len(question.phrase) > 1 or not is_only or _says_what(question, column))
        and term.stem not in question.frame.headers.places
        and term.stem not in stems_of(question.frame.table.title)
        and not (term.text.lower() in _PERSONS and are_employees(question.frame))
    ]
    if column is None or unknown:
        return Refused("no_such_measure", "The table does not tell how many that are.")
    return told(question.frame, list(question.rows), column, sure=0.7)


#: Whatever employees are, they are people.
_PERSONS = frozenset(("people", "persons", *EMPLOYEES, *(f"{each}s" for each in EMPLOYEES)))


def _says_what(question: Question, column: int | None) -> bool:
    """Whether the name of a column says of what its numbers are: "Pupils", and not "W" or "Total"."""
    words = words_of(question.frame.columns[column].name) if column is not None else ()
    return bool(question.frame.table.title) and any(
        len(word) >= _TELLING and word.lower() not in PLAIN for word in words
    )


_TELLING = 4


def _only_number(question: Question) -> int | None:
    """The only column of numbers, where one row is named and something is asked that the rows are not called."""
    frame = question.frame
    numbers = [column.at for column in frame.columns if column.kind == "number"]
    told_of = {mention.column for mention in question.reading.values}
    others = {column.at for column in frame.columns if column.kind != "number"}
    if (
        len(numbers) == 1
        and len(question.rows) == 1
        and len(others) > 1
        and others <= told_of | {question.reading.time}
    ):
        return numbers[0]
    named = [mention for mention in question.reading.values if mention.column == frame.subject and mention.said >= 0.99]
    words = {mention.column for mention in question.reading.headers if set(mention.at) & set(question.phrase)}
    if (
        len(numbers) == 1
        and len(frame.columns) == 2
        and named
        and len(question.rows) == 1
        and frame.subject not in words
    ):
        return numbers[0]
    return None
