"""Whether something is so of all rows or times of a matrix, of any of them, or of none: "did all regions grow"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.english.table_words import ALWAYS, FALLING, RISING, TIME_NOUNS
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.bounds import condition_on
from assistant.tables.leaves import leaf
from assistant.tables.matrix import at_all_times
from assistant.tables.matrix.compared_columns import columns_along, columns_compared
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import place_of, row_name
from assistant.tables.matrix.rows_compared import are_unlike, candidates, moved, scale_at, sign_of, told_of, value_of
from assistant.tables.matrix.steadily import moved_always
from assistant.tables.matrix.together import names_rows, places_of_nouns
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found, Outcome, Refused

#: Words before the noun for what rows are, with how many of them it has to be so of.
_QUANTIFIERS = {
    "all": "all", "every": "all", "each": "all", "both": "both", "any": "any", "some": "any", "no": "none",
    "none": "none",
}  # fmt: skip
#: Words between a quantifier and its noun: "any of the regions", "none of these regions".
_BETWEEN = frozenset("of the these those".split())


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """Yes or no, with the rows or times that tell against it or for it; None where no such thing is claimed."""
    at_times = at_all_times.answer(frame, asked, wants)
    if at_times is not None:
        return at_times
    nouns = places_of_nouns(frame, asked)
    how = _quantifier(asked, nouns)
    if not how or wants.target != "truth" or frame.time_axis == "rows":
        return None
    words = {word.text.lower() for word in asked.words}
    is_move = bool(words & RISING) != bool(words & FALLING)
    if names_rows(frame, asked, nouns, set()) or asked.find("than") >= 0 and not asked.numbers:
        return None
    if asked.has("not") and how != "none":
        return Refused("unclear", "It is not clear of which of them that is denied.")
    terms = [term for term in asked.terms if term.at not in nouns]
    rows = candidates(frame, terms)
    columns = columns_compared(frame, wants, terms, frozenset(), is_pair=is_move)
    if is_move and not columns and len(wants.periods) == 1:
        return Refused("no_such_period", f"The table has nothing before {wants.periods[0].label}.")
    if how == "both":
        if len(rows) != _SEVERAL:
            return Refused("unclear", f"There are {len(rows)} of them.")
        how = "all"
    if not columns or len(rows) < _SEVERAL or are_unlike(frame, rows, columns[0]):
        return None
    sign = sign_of(frame, rows, columns)
    compared = {row: value_of(frame, row, columns, sign, is_relative=False) for row in rows}
    values = {row: value for row, value in compared.items() if value is not None}
    if len(values) < len(rows):
        lacking = tuple(row_name(frame.table.rows[row]) for row in rows if row not in values)
        return Refused("no_such_period", f"There is no number for {listed(lacking)}.")
    falls = bool(words & FALLING)
    if is_move and _is_steady(asked):
        fitting = moved_always(frame, rows, columns_along(frame, wants, terms, frame.times), falls=falls)
    elif is_move:
        fitting = list(moved(values, falls=falls))
    else:
        holds = condition_on(asked, scale_at(frame, rows[0], columns[0]), values.values())
        if holds is None:
            return None
        fitting = [row for row, value in values.items() if holds(value)]
    return _judged(frame, how, rows, fitting, columns, sign)


#: One row is none among several.
_SEVERAL = 2


def _quantifier(asked: Asked, nouns: frozenset[int]) -> str:
    """Of how many of the rows something is claimed: "all", "any" or "none"; "" where none of these is said."""
    for at in sorted(nouns):
        before = at - 1
        while before > 0 and asked.key(before) in _BETWEEN:
            before -= 1
        if found := _QUANTIFIERS.get(asked.key(before), ""):
            return found
    return ""


def _is_steady(asked: Asked) -> bool:
    """Whether it has to be so from every time to the next: "in every year"."""
    words = [word.text.lower() for word in asked.words]
    is_each = any(word in ("every", "each") and after in TIME_NOUNS for word, after in pairwise(words))
    return is_each or bool((ALWAYS - _QUANTIFIERS.keys()).intersection(words))


def _judged(
    frame: Frame, how: str, rows: Sequence[int], fitting: Sequence[int], columns: Sequence[int], sign: int
) -> Found:
    """What is claimed of rows against those of which it is so."""
    others = [row for row in rows if row not in fitting]
    holds = not others if how == "all" else bool(fitting) == (how == "any")
    telling = others if how == "all" and others else fitting or rows
    said = "; ".join(told_of(frame, row, columns, sign, is_relative=False) for row in telling[:_TOLD])
    leaves = tuple(leaf(frame.table, place_of(frame, row, at)) for row in rows[:_TOLD] for at in columns)
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {said}.", leaves=leaves)


#: So many of the rows are told.
_TOLD = 20
