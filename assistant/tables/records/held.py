"""Two columns of figures that a question holds against each other, with how the one stands to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from assistant.english.column_comparisons import BEFORE, BETWEEN, EMPTY, GAPS, RELATIVE, STANDARDS
from assistant.english.table_words import TIME_NOUNS
from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.tables.records.columns import Column
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question
from assistant.tables.stems import stem, stems_of
from assistant.tables.times import agrees, undated
from assistant.tuples import NamedTuple

_PAIR = 2
_MOSTLY = 0.75


class Held(NamedTuple):
    """A column that is held against another, how it stands to it, and the words that say so."""

    first: Column
    second: Column
    #: "above" or "below"; "" where only the gap between them is asked for.
    relation: str
    at: frozenset[int]


def may_hold(asked: Asked) -> bool:
    """Whether a question has a word by which two columns may be held against each other."""
    return not _cues().isdisjoint(word.text.lower() for word in asked.words)


@cache
def _cues() -> frozenset[str]:
    return frozenset(keys[0] for keys, _ in _phrases()) | GAPS | frozenset(("than",))


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    """What is said between the columns, the longest first."""
    found = [(tuple(phrase.split()), way) for way, phrases in BETWEEN.items() for phrase in phrases.split(", ")]
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def held_columns(question: Question) -> Held | None:
    """The columns that are held against each other, in the order of the question."""
    asked = question.asked
    in_time = _at_two_times(question) if len(asked.periods) == _PAIR else None
    if in_time is not None:
        return in_time
    columns = dict(_columns(question))
    words = [word.text.lower() for word in asked.words]
    named = sorted(columns)
    before, than = _more_than(asked)
    after = [columns[at] for at in named if at > than]
    # "More women than men"; "women have more seats than men".
    ahead = [columns[at] for at in named if before < at < than] or [columns[at] for at in named if at < before]
    if 0 <= before < than - 1 and ahead and after:
        way = next(way for way, each in BEFORE.items() if words[before] in each)
        return _pair(ahead[0], after[0], way, {before, than})
    for keys, way in _phrases():
        at = next((at for at in range(len(words)) if tuple(words[at : at + len(keys)]) == keys), -1)
        if at < 0:
            continue
        places = {*range(at, at + len(keys))}
        behind = [columns[place] for place in named if place >= at + len(keys)]
        ahead = [columns[place] for place in named if place < at]
        standard = behind[0] if behind else None
        compared = ahead[-1] if ahead else _other(question, standard)
        return None if compared is None or standard is None else _pair(compared, standard, way, places)
    distinct = list({column.at: column for column in (columns[at] for at in named)}.values())
    gaps = {at for at, word in enumerate(words) if word in GAPS}
    if not gaps or len(distinct) != _PAIR or gaps & columns.keys():
        return None
    return _pair(distinct[0], distinct[1], "", gaps | {at for at, word in enumerate(words) if word == "between"})


def _at_two_times(question: Question) -> Held | None:
    """The two columns of one measure at the two times that are held against each other: "more in 2023 than in 2022"."""
    asked, frame = question.asked, question.frame
    before, than = _more_than(asked)
    first, second = asked.periods
    if not 0 <= before < than or not first.at[-1] < than < second.at[0]:
        return None
    said = {mention.column for mention in question.reading.headers}
    dated = [each for each in frame.numbers if each.line.period is not None]
    names = {undated(each.line.label) for each in dated if each.at in said} or {undated(x.line.label) for x in dated}
    columns = [
        [each for each in dated if undated(each.line.label) in names and _is_at(each, time.period)]
        for time in (first, second)
    ]
    if len(names) != 1 or [len(each) for each in columns] != [1, 1]:
        return None
    way = next(way for way, each in BEFORE.items() if asked.words[before].text.lower() in each)
    return _pair(columns[0][0], columns[1][0], way, {before, than, *first.at, *second.at})


def _is_at(column: Column, time: Period) -> bool:
    return column.line.period is not None and agrees(time, column.line.period)


def is_half_held(question: Question) -> bool:
    """Whether something unknown is held against a column: "more teachers than men" where only men are told."""
    asked, columns = question.asked, dict(_columns(question))
    more, than = _more_than(asked)
    if not 0 <= more < than - 1 or asked.numbers or question.reading.values or asked.periods:
        return False
    left, right = (any(at < than for at in columns), any(at > than for at in columns))
    unknown = {term.at for term in left_over(question)}
    if left == right or not unknown:
        return False
    return any(at > than if left else more < at < than for at in unknown)


def _more_than(asked: Asked) -> tuple[int, int]:
    """Where a comparative and the "than" behind it stand; -1 for what does not."""
    than = asked.find("than")
    words = [word.text.lower() for word in asked.words[: max(than, 0)]]
    return next((at for at, text in enumerate(words) if any(text in way for way in BEFORE.values())), -1), than


def _pair(first: Column, second: Column, way: str, at: set[int]) -> Held | None:
    return Held(first, second, way, frozenset(at)) if first.at != second.at else None


def _columns(question: Question) -> Iterator[tuple[int, Column]]:
    """The columns of figures that are named, by where they are."""
    words = [word.text.lower() for word in question.asked.words]
    of_standards = {at for at, text in enumerate(words) if any(text in standards for standards, _, _ in STANDARDS)}
    taken = {at for mention in question.reading.values for at in mention.at}
    said = [each for each in question.reading.headers if question.is_number(each.column) and each.said >= _MOSTLY]
    often = Counter(at for mention in said for at in mention.at)
    for mention in said:
        column = question.frame.columns[mention.column]
        if mention.at:
            # Of "cash in week 1" and "in week 2" the cash is said once.
            own = {at for at in mention.at if often[at] == 1}
            yield min(of_standards & set(mention.at) or own or mention.at), column
            taken |= set(mention.at)
    for at in sorted(of_standards - taken):
        for standards, outcomes, _ in STANDARDS:
            standard = _of(question, standards)
            if words[at] in standards and standard is not None and _of(question, outcomes):
                yield at, standard


def _of(question: Question, names: frozenset[str]) -> Column | None:
    """The only column of figures that is called by one of some names, at the time that is asked for."""
    stems, times = {stem(name) for name in names}, question.asked.periods
    found = [
        column
        for column in question.frame.numbers
        if stems & set(stems_of(column.name)) and column.line.unit.base != "percent"
    ]
    if len(found) > 1 and len(times) == 1:
        found = [column for column in found if _is_at(column, times[0].period)]
    return found[0] if len(found) == 1 else None


def _other(question: Question, column: Column | None) -> Column | None:
    """What came to be, where only that is named which was meant to be."""
    for standards, outcomes, _ in STANDARDS:
        standard = _of(question, standards)
        if column is not None and standard is not None and column.at == standard.at:
            return _of(question, outcomes)
    return None


def is_unread(question: Question, held: Held) -> bool:
    """Whether a word of the question has no part in what is read of it."""
    asked, reading = question.asked, question.reading
    read = set(held.at) | set(reading.explained)
    of_pair = {held.first.at, held.second.at}
    nouns = {*stems_of(question.frame.columns[question.frame.subject].name), *stems_of(question.frame.table.name)}
    nouns |= {stem(column.name) for column in question.frame.columns if column.kind == "time"}
    shared = set(stems_of(held.first.name)) & set(stems_of(held.second.name))
    for mention in reading.headers:
        if mention.column in of_pair or question.frame.columns[mention.column].kind != "number":
            read |= set(mention.at)
    said = frozenset[str]().union(*(words for _, outcomes, words in STANDARDS if _of(question, outcomes)))
    is_spent = not any(mention.column == held.first.at for mention in reading.headers)
    extremes = {at for place in asked.cues.get("max", ()) for at in place}
    of_times = any(column.kind == "time" for column in question.frame.columns)
    times = [each.line.period for each in (held.first, held.second) if each.line.period is not None]
    read |= {at for each in asked.periods for at in each.at if times and all(agrees(each.period, own) for own in times)}
    for at, word in enumerate(asked.words):
        text = word.text.lower()
        if at in read or word.is_break or not any(map(str.isalnum, text)) or text in EMPTY or at in extremes:
            continue
        if any(text in standards and _of(question, standards) == held.second for standards, _, _ in STANDARDS):
            continue
        if text in GAPS and asked.has("difference") or is_spent and text in said or stem(text) in nouns | shared:
            continue
        if text in RELATIVE and held.relation and is_relative(asked):
            continue
        if text in ("more", "less") and asked.has("difference"):
            continue
        is_of_time = text in TIME_NOUNS or text.removesuffix("s") in TIME_NOUNS
        if at in question.phrase[:1] and question.word in ("which", "how many") and (of_times or not is_of_time):
            continue
        return True
    return False


def is_relative(asked: Asked) -> bool:
    """Whether it is asked by what percentage the one is more than the other."""
    return any(
        word.text.lower() in RELATIVE and asked.key(at - 1) in ("what", "many", "much", "which", "a")
        for at, word in enumerate(asked.words)
    )
