"""What speaks against an answer that was found: the question asks for something else than what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.tables import (
    asked_claims,
    asked_moves,
    asked_of_several,
    heads_asked,
    kinds_of_profit,
    number_asked,
    other_names,
    other_times,
    qualified,
    rates_added,
    set_against,
    unlike_rows,
)
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.table import Line, Table
from assistant.tuples import NamedTuple


class Told(NamedTuple):
    """What was found for a question over a table, with the words and the names of the table."""

    table: Table
    printed: frozenset[str]
    names: tuple[str, ...]
    #: The columns of figures against which others may be set.
    figures: Sequence[Line]
    asked: Asked
    found: Found
    cells: tuple[Query, ...]


def refusal(told: Told, *, is_called: bool) -> Refused | None:
    """Why what was found is no answer; `is_called` says that somebody gave the table its title."""
    table, printed, names, figures, asked, found, cells = told
    doubt = set_against.refusal(figures, asked, cells)
    doubt = doubt or number_asked.is_no_rate(asked, found, names)
    doubt = doubt or other_times.refusal(asked, found)
    doubt = doubt or kinds_of_profit.refusal(asked, cells)
    doubt = doubt or other_names.refusal(table, printed, asked, found)
    doubt = doubt or unlike_rows.refusal(table, found, cells)
    doubt = doubt or qualified.refusal(table, printed, asked, cells)
    if is_called or doubt:
        return doubt
    doubt = asked_claims.refusal(asked, found, cells)
    doubt = doubt or asked_moves.refusal(asked, found)
    doubt = doubt or heads_asked.refusal(table, asked, found, cells)
    doubt = doubt or rates_added.refusal(table, asked, found)
    doubt = doubt or asked_of_several.refusal(asked, found, cells)
    return doubt or asked_of_several.of_two_unnamed(table, asked, found)
