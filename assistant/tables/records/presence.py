"""Counts in long form, where nothing is printed for what did not occur: which things have no kind, one, or all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.english.table_words import TIME_NOUNS
from assistant.once import for_the_last
from assistant.periods import Period
from assistant.tables.outcome import Outcome, Refused
from assistant.tables.records.adding import adds_up
from assistant.tables.records.aggregating import summed
from assistant.tables.records.columns import Column
from assistant.tables.records.frame import Frame, number_in, period_in
from assistant.tables.records.mentions import ValueMention, value_mentions
from assistant.tables.records.question import Question
from assistant.tables.records.targets import asks_shown
from assistant.tables.records.told import counted, shown, told
from assistant.tables.stems import stem, stems_of

#: What a thing has of the kinds that a column tells: kind → its row.
Kinds = dict[str, int]


def presence(question: Question) -> Outcome | None:
    """The things that lack a kind, have only one or have all, or how many kinds a thing has; None where none of these
    is asked for."""
    columns = _columns(question)
    if columns is None:
        return None
    things, kinds = columns
    number = _kinds_of_one(question, things, kinds)
    if number is not None:
        return number
    if question.word not in ("which", "what", "how many", "when"):
        return None
    holds = _condition(question, kinds)
    is_sum = any(question.asked.key(place[-1]) != "both" for place in question.asked.cues.get("sum", ()))
    if holds is None or is_sum or question.asked.has("max", "min", "average", "difference", "other", "same"):
        return None
    chosen = [name for name, found in _own(question.frame, things, kinds).items() if holds(found)]
    if question.asked.has("latest") != question.asked.has("earliest"):
        chosen = chosen[-1:] if question.asked.has("latest") else chosen[:1]
    first = {shown(text): rows[0] for text, rows in things.rows_of.items()}
    rows = [first[name] for name in chosen]
    if question.word == "how many":
        return counted(question.frame, rows, len(rows))
    return told(question.frame, rows, things.at) if rows else Refused("no_such_entity", "It is so for none of them.")


def _columns(question: Question) -> tuple[Column, Column] | None:
    """The column of things and that of kinds of a table of counts in long form; None where it is no such table."""
    frame = question.frame
    columns = crossed(frame)
    if columns is None:
        return None
    things, kinds = columns
    is_full = len(frame.rows) == things.distinct * kinds.distinct
    # Where all have all kinds nothing is lacking.
    return columns if not is_full or adds_up(frame, frame.numbers[0]) and _has_nothing(question) else None


@for_the_last
def crossed(frame: Frame) -> tuple[Column, Column] | None:
    """The two columns of which every row has another pair, beside one number; None where the table is no such one."""
    others: list[Column] = []
    if len(frame.numbers) != 1:
        return None
    for column in frame.columns:
        # Codes beside names tell nothing further.
        if column.kind == "time" or column.kind == "text" and not any(_is_code(each, column) for each in others):
            others.append(column)
    if len(others) != 2:
        return None
    first, second = others
    pairs = {(first.texts[row], second.texts[row]) for row in frame.rows}
    is_long = len(pairs) == len(frame.rows) and all(column.distinct < len(frame.rows) for column in others)
    return (first, second) if is_long else None


def _is_code(of: Column, column: Column) -> bool:
    """Whether each value of a column has one value beside it in another."""
    return column.distinct <= of.distinct == len(set(zip(of.texts, column.texts, strict=True)))


def counted_crossed(question: Question) -> Outcome | None:
    """How many there are of what a question counts, where a row is no thing but what one has of a kind; None where rows
    are things."""
    frame, columns = question.frame, crossed(question.frame)
    if columns is None:
        return None
    asked, rows = question.asked, list(question.rows)
    (number,) = frame.numbers
    own = {column.at: {*stems_of(column.name)} for column in (*columns, number)}
    named = [at for term in asked.terms_in(question.phrase[:2]) for at, words in own.items() if term.stem in words]
    nouns = {term.text.lower() for term in asked.terms_in(question.phrase[:1])}
    if nouns & (TIME_NOUNS.keys() | {"times"}):
        named += [column.at for column in columns if column.kind == "time"]
    texts = [column.at for column in columns if column.kind == "text"]
    if not named and asks_shown(asked) and len(texts) == 1:
        # "How many lines are there" over numbers of some things at some times.
        named = texts
    if named[:1] == [number.at] and question.bound is None and adds_up(frame, number):
        return summed(frame, rows, number.at)
    pinned = {mention.column for mention in question.reading.values} | {question.reading.time} - {-1}
    free = [column.at for column in columns if column.at not in pinned]
    if not named and len(free) == 1 and question.bound is not None:
        # "In 2015, how many countries were above 20" counts what no other condition is put on.
        named = free
    others = [column for column in columns if column.at not in named[:1]]
    if not named or named[0] == number.at:
        return Refused("unclear", "It is not clear what is counted.")
    column = frame.columns[named[0]]
    is_open = question.bound is not None and not {other.at for other in others} & pinned
    if is_open and (adds_up(frame, number) or not _are_whole(column, rows)):
        # Of what adds up all that one has may be meant, and of what does not any or all of it.
        return Refused("unclear", "It is not clear what is counted.")
    is_of_years = column.kind == "time" and nouns & {"year", "years"}
    is_of_kinds = question.asked.has("distinct") or any(term.stem in _KINDS for term in asked.terms_in(question.phrase))
    is_counted = not own[number.at] - NUMBERS and adds_up(frame, number) and not is_of_kinds
    if is_counted and column is columns[1] and column.kind == "text" and columns[0].at in pinned:
        # The claims of a branch may be the kinds of them, or as many as are counted beside these.
        return Refused("unclear", "It is not clear what is counted.")
    first = {
        (period_in(column, row) or _NO_TIME).year if is_of_years else column.texts[row]: row for row in reversed(rows)
    }
    found = counted(frame, list(first.values()), len(first))
    return found._replace(assumptions=(*found.assumptions, _BY_ITSELF)) if is_open else found


_BY_ITSELF = "Each number of the table is held against that by itself."
#: What a column of numbers is called that only says how many there are.
NUMBERS = frozenset(map(stem, ("number", "count", "quantity", "total", "amount")))


def _are_whole(column: Column, rows: Sequence[int]) -> bool:
    """Whether of each thing that has one of some rows all rows are among them."""
    chosen = set(rows)
    return all(chosen.issuperset(own) or chosen.isdisjoint(own) for own in column.rows_of.values())


_NO_TIME = Period(0, 0, "year", "")


def _has_nothing(question: Question) -> bool:
    (column,) = question.frame.numbers
    return any(number_in(column, row) in (None, 0) for row in question.frame.rows)


@for_the_last
def _own(frame: Frame, things: Column, kinds: Column) -> dict[str, Kinds]:
    """What each thing has of the kinds: those whose number is not nothing."""
    (column,) = frame.numbers
    found: dict[str, Kinds] = {}
    for row in frame.rows:
        own = found.setdefault(shown(things.texts[row]), {})
        if number_in(column, row):
            own[kinds.texts[row]] = row
    return found


def _kinds_of_one(question: Question, things: Column, kinds: Column) -> Outcome | None:
    """How many kinds the one thing has that is named, or there are: "how many kinds of claim did the Mill have"."""
    named = [each for each in question.reading.values if each.column == things.at and len(each.values) == 1]
    others = [each for each in question.reading.values if each.column != things.at]
    first = question.asked.terms_in(question.phrase[:1])
    is_kinds = any(term.stem in _KINDS or term.at in _header(question, kinds) for term in first)
    if (
        question.word != "how many"
        or others
        or not is_kinds
        or question.is_narrowed != bool(named)
        or _is_limited(question)
    ):
        return None
    if not named:
        return counted(question.frame, [rows[0] for rows in kinds.rows_of.values()], kinds.distinct)
    own = _own(question.frame, things, kinds)
    first_own, *others_own = (own[shown(mention.values[0])] for mention in named)
    if any(found.keys() != first_own.keys() for found in others_own):
        # Those that one of them has, that both have, or those of each.
        return Refused("unclear", "It is not clear whether what all of them have is counted, or what any has.")
    rows = list(first_own.values())
    return counted(question.frame, rows, len(rows))


def _is_limited(question: Question) -> bool:
    """Whether a bound or a superlative says which kinds are counted."""
    return question.asked.has("not", "max", "min", "above", "below", "atleast", "atmost", "other", "average")


_KINDS = frozenset(map(stem, ("type", "kind", "sort", "category")))


def _header(question: Question, kinds: Column) -> set[int]:
    """The positions of words that stand in the header of the kinds alone, or say that they are kinds."""
    (column,) = question.frame.numbers
    own = {*stems_of(kinds.name)} - {*stems_of(column.name)} | _KINDS
    return {term.at for term in question.asked.terms if term.stem in own}


def _condition(question: Question, kinds: Column) -> Callable[[Kinds], bool] | None:
    """What has to hold for the kinds of a thing; None where nothing of that sort is said."""
    asked = question.asked
    named = [
        each for each in value_mentions(question.frame, asked) if each.column == kinds.at and len(each.values) == 1
    ]
    is_bounded = question.bound is not None
    if len(named) == 1 and not is_bounded and _is_denied(question, named[0]):
        return lambda found: named[0].values[0] not in found
    between = {asked.key(at) for one, other in pairwise(named) for at in range(one.at[-1] + 1, other.at[0])}
    if len(named) > 1 and not is_bounded and "and" in between <= {"and", ","} and question.wanted != kinds.at:
        meant = {each.values[0] for each in named}
        return lambda found: meant <= found.keys()
    only = {place[-1] for place in asked.cues.get("only", ())}
    if len(named) == 1 and not is_bounded and only & set(range(named[0].at[0] - 2, named[0].at[0])):
        return lambda found: set(found) == {named[0].values[0]}
    header = _header(question, kinds)
    for at, word in enumerate(asked.words):
        near = header & set(range(at + 1, at + 4))
        if word.key in ("all", "every", "each") and near and not named:
            numbers = [given.number for given in asked.numbers if given.place == at + 1]
            return (lambda found: len(found) == kinds.distinct) if set(numbers) <= {kinds.distinct} else None
        counts = [Decimal(1)] if asked.key(at + 1) in ("1", "one") else []
        counts += [given.number for given in asked.numbers if given.place == at + 1]
        if at in only and near and counts and not named:
            return lambda found: len(found) == counts[0]
    return None


def _is_denied(question: Question, mention: ValueMention) -> bool:
    """Whether a kind is said that a thing does not have: "no snow", "without any snow", "did not have snow"."""
    asked = question.asked
    denials = [place[-1] for place in asked.cues.get("not", ())]
    return any(
        0 < mention.at[0] - at <= _NEAR
        and all(asked.key(between) in _BETWEEN for between in range(at + 1, mention.at[0]))
        for at in denials
    )


#: So near a denial stands to what is denied, with these words between.
_NEAR = 4
_BETWEEN = frozenset("any have has had record recorded see saw get got a the single".split())
