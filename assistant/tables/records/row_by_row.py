"""Two columns of figures held against each other row by row: "which items cost more than planned"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from assistant.english.column_comparisons import BEFORE
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.frame import Frame, number_in
from assistant.tables.records.held import Held, held_columns, is_half_held, is_relative, is_unread, may_hold
from assistant.tables.records.question import Question
from assistant.tables.records.told import cell_of, counted, shown

_SURE = 0.85
_PAIR = 2
_BEING = frozenset(("is", "are", "was", "were"))
_VERBS = frozenset("is are was were do does did has have had".split())


def row_by_row(question: Question) -> Outcome | None:
    """The rows in which one column of figures is more than another, how many there are, whether it is so in one, by
    how much, and where most; None where not every word of the question is understood as that."""
    if not may_hold(question.asked) or question.asked.has("not"):
        return None
    held = held_columns(question)
    if question.bound is not None:
        is_both = held is not None and held.relation and question.asked.find("and") > 0
        return Refused("unclear", "It is not clear what all has to hold.") if is_both else None
    if held is None and is_half_held(question):
        return Refused("unclear", "It is not clear what is compared.")
    if held is None or held.first.line.unit != held.second.line.unit or is_unread(question, held):
        return None
    asked, frame = question.asked, question.frame
    sizes = {row: size for row in question.rows if (size := _size(held, row)) is not None}
    names_row = len(question.rows) == 1 and bool(question.reading.values or asked.periods)
    asks_size = question.word in ("how much", "how many") and _asks_size(question, held)
    if names_row and held.relation and is_relative(asked):
        how = "relative difference" if held.relation == "above" else "relative shortfall"
        return _gap(frame, held, question.rows[0], how)
    if names_row and (asks_size or question.word in ("", "what") and asked.has("difference") and not _is_claim(asked)):
        return _gap(frame, held, question.rows[0])
    if not held.relation or _asks_most(asked):
        return _farthest(question, held, sizes) if question.word in ("which", "who", "when", "what") else None
    found = [row for row, size in sizes.items() if size > 0]
    if names_row and _is_claim(asked):
        return _claim(frame, held, question.rows[0])
    if question.word == "how many" and not asks_size:
        return counted(frame, found, len(found), sure=_SURE)
    if question.word not in ("which", "who", "when", "what"):
        return None
    if not found:
        return Refused("no_such_entity", "None of the rows is.")
    return _told(frame, held, found, _picked(question))


def _is_claim(asked: Asked) -> bool:
    return asked.key(0) in _VERBS or asked.words[0].text.lower() in _VERBS


def in_place_of(question: Question, leaves: Iterable[Query]) -> Outcome | None:
    """What is told where two columns are held against each other and an answer does not stand on cells of both."""
    held = held_columns(question)
    if held is None or question.word == "which" or _is_claim(question.asked):
        return row_by_row(question)
    told = " ".join(query.fact.statement for query in leaves if query.fact is not None).lower()
    is_told = all(each.line.label.lower() in told for each in (held.first, held.second))
    return None if is_told else row_by_row(question)


def _asks_most(asked: Asked) -> bool:
    """Whether it is asked where the one is most above the other: "more" between two columns says no such thing."""
    places = [place for cue in ("max", "min") for place in asked.cues.get(cue, ())]
    return any(
        asked.words[at].text.lower() not in BEFORE["above"] | BEFORE["below"] for place in places for at in place
    )


def _size(held: Held, row: int) -> Decimal | None:
    """By how much the one column is more than the other in a row, or less, as the question has it."""
    first, second = number_in(held.first, row), number_in(held.second, row)
    if first is None or second is None:
        return None
    return second - first if held.relation == "below" else first - second


def _asks_size(question: Question, held: Held) -> bool:
    """Whether it is asked by how much the one is more, and not how many rows are so."""
    words = [word.text.lower() for word in question.asked.words]
    how = next((at for at in range(len(words) - 1) if words[at] == "how"), -1)
    is_more = words[how + 2 : how + 3] and words[how + 2] in BEFORE["above"] | BEFORE["below"]
    is_by = how > 0 and words[how - 1] == "by"
    # "How many units is it short of its level"; "how many are there" counts.
    is_one = len(question.rows) == 1 and bool(_BEING & set(words)) and "there" not in words
    return question.word == "how much" or bool(is_more) or is_by or is_one


def _gap(frame: Frame, held: Held, row: int, operation: str = "difference") -> Outcome | None:
    """How far apart the two are in one row."""
    size = _size(held, row)
    if size is None:
        return Refused("no_such_measure", "Nothing is printed there.")
    cells = (cell_of(frame, row, held.first.at), cell_of(frame, row, held.second.at))
    # What is said to be above and lies below is told with its sign.
    is_first_less = size < 0 if not held.relation else held.relation == "below"
    return Found(_SURE, Query(operation, cells[::-1] if is_first_less else cells))


def _claim(frame: Frame, held: Held, row: int) -> Outcome | None:
    size = _size(held, row)
    if size is None:
        return Refused("no_such_measure", "Nothing is printed there.")
    told = f"{held.first.name} {shown(held.first.texts[row])}, {held.second.name} {shown(held.second.texts[row])}"
    leaves = (cell_of(frame, row, held.first.at), cell_of(frame, row, held.second.at))
    return Found(_SURE, value=size > 0, headline=f"{'Yes' if size > 0 else 'No'}: {told}.", leaves=leaves)


def _farthest(question: Question, held: Held, sizes: dict[int, Decimal]) -> Outcome | None:
    """The row in which the two lie farthest apart."""
    asked = question.asked
    if not _asks_most(asked) or asked.has("max") and asked.has("min") or len(sizes) < _PAIR:
        return None
    apart = sizes if held.relation else {row: abs(size) for row, size in sizes.items()}
    apart = {row: size for row, size in apart.items() if size > 0 or not held.relation}
    if not apart:
        return Refused("no_such_entity", "None of the rows is.")
    best = (max if asked.has("max") else min)(apart.values())
    return _told(question.frame, held, [row for row, size in apart.items() if size == best], _picked(question))


def _picked(question: Question) -> int:
    wanted = question.wanted
    is_name = wanted is not None and question.frame.columns[wanted].kind != "number"
    return wanted if wanted is not None and is_name else question.frame.subject


def _told(frame: Frame, held: Held, rows: Sequence[int], column: int) -> Found:
    """The names of some rows, with both figures of each."""
    names = tuple(shown(frame.columns[column].texts[row]) for row in rows)
    each = tuple(
        f"{name} ({shown(held.first.texts[row])} to {shown(held.second.texts[row])})"
        for name, row in zip(names, rows, strict=True)
    )
    leaves = tuple(cell_of(frame, row, at) for row in rows for at in (held.first.at, held.second.at))
    value = names[0] if len(names) == 1 else names
    headline = f"{listed(each)}: {held.first.name} to {held.second.name}."
    return Found(_SURE, value=value, headline=headline, leaves=leaves)
