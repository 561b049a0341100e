"""Yes or no over records: whether one thing is more than another, above a bound, or the one that is largest."""

from __future__ import annotations

from decimal import Decimal

from assistant.english.table_words import EVER, FALLING, RISING
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.aggregating import value_column
from assistant.tables.records.bounds import BOUNDS
from assistant.tables.records.claims_of_several import (
    against_several,
    is_any,
    is_largest_whole,
    more_than_half,
    share_of_all,
    total_of,
)
from assistant.tables.records.comparing import groups
from assistant.tables.records.frame import number_in, order_of, scale_of
from assistant.tables.records.lacking import left_over
from assistant.tables.records.ordering import column_measured
from assistant.tables.records.percentages import has_percents
from assistant.tables.records.question import Question
from assistant.tables.records.reading import kept
from assistant.tables.records.told import cell_of, shown
from assistant.tables.standards import is_as_many

_VERBS = frozenset("is are was were do does did has have had can could will would".split())


def claim(question: Question) -> Outcome | None:
    """Whether what a question claims is so; None where it claims nothing."""
    asked = question.asked
    if not asked.words or asked.words[0].key not in _VERBS:
        return None
    if asked.find("or") > 0:
        is_of_either = question.bound is not None and len(question.reading.rows) > 1 and not left_over(question)
        return is_any(question) if is_of_either and _is_plainly_bound(asked) else None
    sides = [side for side in groups(question) if side]
    times = [each.at for each in question.frame.columns if each.kind == "time"]
    if len(sides) == 2 and len(times) == 1 and asked.has("previous", "next") and all(len(side) == 1 for side in sides):
        return _in_time(question, times[0], sides)
    column = _column(question)
    is_of_times = not times and asked.has("previous", "next") and not asked.has("above", "below", "max", "min")
    if column is None or len(sides) == 2 and is_of_times:
        return Refused("unclear", "It is not clear what is compared.")
    if len(sides) == 2 and asked.has("sum"):
        return more_than_half(question, column, sides)
    named = [each for each in question.reading.values if question.frame.columns[each.column].kind == "text"]
    if len(sides) == 2 and {word.key for word in asked.words} & _ALL and not named:
        return _all_of(question, column, sides)
    if len(sides) == 2:
        return _against_each_other(question, column, sides)
    several = against_several(question, column)
    if several is not None:
        return several
    rows = list(question.reading.rows)
    numbers = [given for given in asked.numbers if not set(given.at) & question.reading.explained]
    asked = asked._replace(numbers=tuple(numbers))
    question = question._replace(asked=asked)
    if asked.find("than") > 0 and not asked.numbers:
        return Refused("unclear", "It is not clear what is compared with what.")
    is_of_any = (
        asked.find("there") == 1
        or len(rows) > 1
        and bool({word.key for word in asked.words} & EVER)
        or asked.find("any") > 0
        and len(rows) != 1
        and not left_over(question)
    )
    if is_of_any and question.bound is not None:
        return is_any(question)
    if len(rows) == 1 and not asked.numbers and _is_majority(question, column):
        return _against_half(question, column, rows[0])
    if len(rows) == 1 and asked.numbers:
        return _against_bound(question, column, rows[0])
    if question.order is not None and question.reading.values:
        found = _is_the_one(question, column, rows[0]) if len(rows) == 1 else is_largest_whole(question, column)
        if found is not None or len(rows) == 1:
            return found
    return (
        Refused("unclear", "It is not clear what is compared.") if asked.has("max", "min", "above", "below") else None
    )


def _is_plainly_bound(asked: Asked) -> bool:
    """Whether one bound stands in a question, and is no "or more" itself."""
    return len(asked.numbers) == 1 and asked.numbers[0].relation in ("above", "below")


#: Words that claim something of each row.
_ALL = frozenset("all every each everywhere".split())


def _all_of(question: Question, column: int, sides: list[list[int]]) -> Outcome:
    """Whether everything has more, or less, at one time than at another."""
    frame = question.frame
    cells = frame.columns[column]
    by_name: list[dict[str, Decimal]] = [
        {
            frame.columns[frame.subject].texts[row]: number
            for row in side
            if (number := number_in(cells, row)) is not None
        }
        for side in sides
    ]
    names = [name for name in by_name[0] if name in by_name[1]]
    if len(names) < 2 or len(names) < max(map(len, sides)):
        return Refused("unclear", "Not everything has a number at both times.")
    is_more, words = _is_more(question), {word.text.lower() for word in question.asked.words}
    if bool(words & RISING) != bool(words & FALLING) and len(question.asked.periods) == len(by_name):
        # Between two times the later is held against the earlier.
        is_more = bool(words & FALLING) == (question.asked.periods[0] < question.asked.periods[1])
    others = [
        shown(name)
        for name in names
        if not (by_name[0][name] > by_name[1][name] if is_more else by_name[0][name] < by_name[1][name])
    ]
    leaves = tuple(cell_of(frame, row, column) for side in sides for row in side[:10])
    headline = f"No: not {listed(tuple(others))}." if others else f"Yes: {listed(tuple(map(shown, names)))}."
    return Found(0.8, value=not others, headline=headline, leaves=leaves)


def _in_time(question: Question, column: int, sides: list[list[int]]) -> Outcome | None:
    """Whether the first of two things came before or after the second, as is claimed."""
    cells = question.frame.columns[column]
    first, second = (order_of(cells, side[0]) for side in sides)
    if first is None or second is None:
        return None
    holds = first < second if question.asked.has("previous") else first > second
    printed = " and ".join(shown(cells.texts[side[0]]) for side in sides)
    leaves = tuple(cell_of(question.frame, side[0], column) for side in sides)
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {printed}.", leaves=leaves)


#: The two words between which a question leaves the choice, the larger side first.
_EITHER = (("more", "less"), ("more", "fewer"), ("higher", "lower"), ("larger", "smaller"), ("bigger", "smaller"))


def more_or_less(question: Question) -> Outcome | None:
    """Which of two words holds for one thing beside another: "did A have more or fewer than B"."""
    asked = question.asked
    words = [word.text.lower() for word in asked.words]
    pair = next(((up, down) for up, down in _EITHER if {up, down} <= set(words) and asked.find("or") > 0), None)
    column = _column(question)
    if pair is None or column is None:
        return None
    sides = [side for side in groups(question) if side]
    if any(given.place > asked.find("than") > 0 and given.unit.base == "percent" for given in asked.numbers):
        # "More or less than half of all": what is named is held against a number.
        sides = [list(question.reading.rows)] if question.reading.values else []
    totals = [total_of(question, column, side) for side in sides]
    totals += [share_of_all(question, column)] if len(totals) == 1 else []
    if len(totals) != 2 or totals[0] is None or totals[1] is None:
        return Refused("unclear", "It is not clear what is compared.")
    if totals[0] == totals[1]:
        return Refused("unclear", "Both are equal.")
    word = pair[0] if totals[0] > totals[1] else pair[1]
    leaves = tuple(cell_of(question.frame, row, column) for side in sides for row in side[:5])
    return Found(0.8, value=word, headline=f"{word.capitalize()}: {totals[0]} and {totals[1]}.", leaves=leaves)


def choice(question: Question) -> Outcome | None:
    """Which of two things, set beside each other with "or", has more or less of a column."""
    asked, frame = question.asked, question.frame
    is_preferred = bool({word.key for word in asked.words} & _PREFERRED)
    is_compared = asked.has("max", "min", "above", "below", "latest", "earliest") or is_preferred
    is_together = asked.has("share") and not asked.has("max", "min", "above", "below")
    if asked.find("or") < 0 or not is_compared or is_together or question.word == "how many":
        return None
    if asked.key(0) in _VERBS and any(given.relation in BOUNDS for given in asked.numbers):
        # "Does either have more than ten" asks for yes or no.
        return Refused("unclear", "It is not clear what is compared.")
    sides = [side for side in groups(question) if side]
    column = _column(question)
    if len(sides) < 2 or column is None:
        return None
    totals = [total_of(question, column, side) for side in sides]
    if any(total is None for total in totals):
        return None
    if question.order is not None:
        is_largest = question.order.is_largest
    else:
        is_largest = (asked.has("max", "above") or is_preferred) and not asked.has("min", "below")
    values = [total for total in totals if total is not None]
    best = max(values) if is_largest else min(values)
    mentions = [mention for mention in question.reading.values if _is_among(question, mention.column)]
    names = tuple(shown(mention.values[0]) for mention, value in zip(mentions, values, strict=False) if value == best)
    if not names or len(names) == len(values):
        return Refused("unclear", "Both are equal.")
    leaves = tuple(cell_of(frame, row, column) for side in sides for row in side[:5])
    value = names[0] if len(names) == 1 else names
    return Found(0.8, value=value, headline=f"{listed(names)}.", leaves=leaves)


#: Words by which the larger share is meant.
_PREFERRED = frozenset("preferred prefer favored favoured favorite favourite ahead".split())


def _is_among(question: Question, column: int) -> bool:
    columns = [mention.column for mention in question.reading.values]
    return columns.count(column) > 1


def _column(question: Question) -> int | None:
    order = question.order
    is_told = order is not None and question.frame.columns[order.column].kind == "time" and question.asked.periods
    if order is not None and order.column >= 0 and not is_told:
        return order.column
    measured = column_measured(question.frame, question.asked)
    if measured is not None:
        return measured
    return question.wanted if question.is_number(question.wanted) else value_column(question)


def _is_more(question: Question) -> bool:
    asked = question.asked
    if question.order is not None:
        return question.order.is_largest
    return not asked.has("below", "min")


def _against_each_other(question: Question, column: int, sides: list[list[int]]) -> Outcome | None:
    first, second = (total_of(question, column, side) for side in sides)
    if first is None or second is None:
        return None
    words = {word.text.lower() for word in question.asked.words}
    are_alike = is_as_many(question.asked)
    if are_alike and any(not set(given.at) & question.reading.explained for given in question.asked.numbers):
        return Refused("unclear", "It is not clear how many times as many are meant.")
    if are_alike or question.asked.has("same", "equal"):
        holds = first == second
    elif words & (RISING | FALLING) and len(question.asked.periods) == 2 and question.asked.find("than") < 0:
        start, end = (first, second) if question.asked.periods[0] < question.asked.periods[1] else (second, first)
        holds = end < start if words & FALLING else end > start
    else:
        holds = first > second if _is_more(question) else first < second
    leaves = tuple(cell_of(question.frame, row, column) for side in sides for row in side[:5])
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {first} and {second}.", leaves=leaves)


def _against_bound(question: Question, column: int, row: int) -> Outcome | None:
    number = number_in(question.frame.columns[column], row)
    holds = condition_on(question.asked, scale_of(question.frame, column), question.frame.columns[column].numbers)
    if number is None or holds is None:
        return None
    is_so = holds(number)
    return Found(
        0.8,
        value=is_so,
        headline=f"{'Yes' if is_so else 'No'}: it is {shown(question.frame.columns[column].texts[row])}.",
        leaves=(cell_of(question.frame, row, column),),
    )


#: A majority is more than so many percent.
_HALF = Decimal(50)


def _is_majority(question: Question, column: int) -> bool:
    """Whether it is claimed of a percentage that it is more than half."""
    words = {word.key for word in question.asked.words}
    # "Do most people own one" asks for more than half of them.
    is_begun = question.asked.key(1) == "most" or question.asked.key(1) == "the" and question.asked.key(2) == "majority"
    is_claimed = bool(words & {"majority", "half"}) or "most" in words and (question.order is None or is_begun)
    return is_claimed and has_percents(question.frame, question.frame.columns[column])


def _against_half(question: Question, column: int, row: int) -> Outcome | None:
    number = number_in(question.frame.columns[column], row)
    if number is None:
        return None
    holds = number > _HALF
    text = shown(question.frame.columns[column].texts[row])
    leaves = (cell_of(question.frame, row, column),)
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: it is {text}.", leaves=leaves)


def _is_the_one(question: Question, column: int, row: int) -> Outcome | None:
    frame, order = question.frame, question.order
    others = [each for each in question.reading.values if each.column not in (column, frame.subject)]
    among = kept(frame, frame.rows, others)
    values = {at: value for at in among if (value := order_of(frame.columns[column], at)) is not None}
    if row not in values or order is None:
        return None
    best = max(values.values()) if order.is_largest else min(values.values())
    holds = values[row] == best
    return Found(
        0.7,
        value=holds,
        headline=f"{'Yes' if holds else 'No'}: it is {shown(frame.columns[column].texts[row])}.",
        leaves=(cell_of(frame, row, column),),
    )
