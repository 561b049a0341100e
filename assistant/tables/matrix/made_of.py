"""Of which rows another one is made, going by their numbers: "what does the net financial result consist of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answers import Step
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.cells import number_of
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import names_in, row_name
from assistant.tables.outcome import Found, Outcome, Refused

#: "What items are included in": what stands between "what" and the verb is no amount.
_INCLUDED = r"(?:(?:\w+ )?(?:items?|lines?|rows?|things) )?(?:is|are|was|were) (?:all )?included (?:in|under|within)\b"
_PARTS = re.compile(
    rf"\s*(?:what|which) (?:{_INCLUDED}|(?:is|are|were|was) the (?:components?|constituents) of\b)", re.IGNORECASE
)
_ASKED = re.compile(
    r"\s*(?:what|which)\b(?!.*\b(?:percent\w*|share|proportion|portion|much|many|each|total amount)\b)[^?]*?"
    r"(?P<verb>\b(?:consists?|comprises?|(?:is|are|was|were)\b.*\b(?:composed|comprised|made up)) of\b"
    r"|\b(?:consists?|comprised?) of\b|\b(?:makes?|made|go(?:es)?) (?:up|into)\b"
    r"|\b(?:components?|constituents)\b.*\b(?:of|in|for|calculat\w+|comput\w+)\b)",
    re.IGNORECASE,
)
#: So much of the name of a row is said that it is meant.
_SAID = 0.6
#: No row is made of more rows than this, nor of fewer.
_MOST, _FEWEST = 15, 2
#: Rounded numbers add up to one that differs by no more than this.
_ROUNDED = 1


def answer(frame: Frame, asked: Asked) -> Outcome | None:
    """The rows of which the one that is named is made; None where a question does not ask for them."""
    is_asked = _ASKED.match(asked.question) or _PARTS.match(asked.question)
    if not is_asked or asked.has("max", "min", "change", "percent change", "average", "share"):
        return None
    if asked.has("above", "below") or frame.table.is_turned:
        return None
    not_told = Refused("unclear", "The table does not tell of what that is made.", names_in(frame))
    telling = [term for term in asked.terms if term.counts >= _HALF]
    match = next(iter(best_lines(frame.rows, telling)), None)
    if match is None or match.said < _SAID:
        return not_told if _PARTS.match(asked.question) else None
    rows = components(frame).get(match.line, ())
    if not rows:
        return not_told
    names = tuple(row_name(frame.table.rows[at]) for at in rows)
    return Found(0.8, value=names, headline=f"{listed(names)}.", steps=(Step("names", (), listed(names)),))


_HALF = 0.5


def components(frame: Frame) -> dict[int, tuple[int, ...]]:
    """Row → the rows before it of which it is the sum, or the first without the others; sums stand for their parts."""
    columns = [column for column in frame.table.columns if column.kind == "value"]
    numbers = {
        at: [number_of(frame.table.cell(row, column)) for column in columns] for at, row in enumerate(frame.table.rows)
    }
    found: dict[int, tuple[int, ...]] = {}
    before: list[int] = []
    for at, whole in numbers.items():
        if all(number is None for number in whole):
            before = []
            continue
        size = next(
            (
                count
                for count in range(_FEWEST, min(_MOST, len(before)) + 1)
                if _makes([numbers[each] for each in before[-count:]], whole)
            ),
            0,
        )
        if size:
            found[at] = tuple(before[-size:])
            del before[-size:]
        before.append(at)
    return found


def _makes(parts: Sequence[Sequence[Decimal | None]], whole: Sequence[Decimal | None]) -> bool:
    """Whether some rows add up to another in each column, or come to it where all but the first are taken off."""
    columns = [
        ([number or Decimal(0) for number in column], total)
        for *column, total in zip(*parts, whole, strict=True)
        if total is not None
    ]
    if not columns or all(not any(numbers) for numbers, _ in columns):
        return False
    is_sum = all(abs(sum(numbers) - total) <= _ROUNDED for numbers, total in columns)
    return is_sum or all(abs(numbers[0] - sum(numbers[1:]) - total) <= _ROUNDED for numbers, total in columns)
