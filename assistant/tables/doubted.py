"""What speaks against an answer that was found: the question asks for something else than what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.operations.query import Query
from assistant.tables import (
    asked_claims,
    asked_moves,
    asked_of_several,
    asked_sorts,
    heads_asked,
    kinds_of_profit,
    number_asked,
    other_names,
    other_times,
    part_of_one,
    qualified,
    rates_added,
    set_against,
    unlike_rows,
)
from assistant.tables.asked import Asked, stems_printed
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


def in_place_of(table: Table, asked: Asked, found: Found, *, is_called: bool) -> Found | Refused | None:
    """What is meant in place of what was found: the share of one thing's own whole, a change that is printed; None
    where it is what was found."""
    if asked.has("share"):
        return part_of_one.in_place_of(table, asked, found)
    return None if is_called else asked_moves.in_place_of(asked, found)


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
    doubt = doubt or asked_sorts.refusal(table, stems_printed(printed), asked, found, cells)
    doubt = doubt or rates_added.refusal(table, asked, found)
    doubt = doubt or asked_of_several.refusal(asked, found, cells)
    return doubt or asked_of_several.of_two_unnamed(table, asked, found)
