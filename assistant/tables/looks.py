"""Questions about how a chart looks, which its numbers do not tell: "what does the red bar show"."""

from __future__ import annotations

from assistant.english.table_words import COLORS
from assistant.tables.asked import Asked, stems_printed
from assistant.tables.outcome import Refused
from assistant.tables.stems import stems_of
from assistant.tables.table import Table

_ASKED = frozenset(("color", "colors", "colour", "colours", "colored", "coloured"))


def refusal(table: Table, asked: Asked, printed: frozenset[str], *, is_one_series: bool) -> Refused | None:
    """Why a question is not answered that goes by colors of which the table has none; None where it does not.

    Where a chart has one series all its bars have one color, and "the blue bar of the north" is the bar of the north.
    """
    known, titled = stems_printed(printed), stems_of(table.title)
    words = [term for term in asked.terms if term.stem not in known and term.stem not in titled]
    lowered = [term.text.lower() for term in words]
    is_counted = asked.find("how", "many") >= 0
    is_called = any(word in COLORS and not term.is_name for word, term in zip(lowered, words, strict=True))
    if is_called and not is_one_series or not is_counted and _ASKED & set(lowered):
        return Refused("out_of_scope", "The table tells nothing about colors.")
    return None
