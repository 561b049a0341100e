"""Sheets whose columns are the things and whose rows tell their features: turned so that a row is one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.table_headings import FEATURE_HEADS
from assistant.english.table_words import NO, YES
from assistant.tables.cells import read_cell
from assistant.tables.reshaped import Reshaped, with_rows
from assistant.tables.times import is_month, is_period

#: What the column of the things is called, for nothing names it.
THING = "Name"
#: So many things are set beside each other, by so many features.
_FEWEST, _MOST, _FEATURES = 2, 40, 3
_UNIT = re.compile(r"[(\[]([^()\[\]]+)[)\]]\s*$|(%)\s*$")


def with_things_in_rows(shape: Reshaped) -> Reshaped | None:
    """The sheet turned; None where its rows may as well be the things.

    Its rows tell features where their header says so and they are of several kinds or units, and where they have no
    header and some tell numbers, others yes or no.

    >>> from assistant.tables.grid import Grid
    >>> from assistant.tables.reshaped import as_it_stands
    >>> rows = (("Feature", "Alto", "Brisk"), ("Price", "3", "4"), ("Lamp", "yes", "no"), ("Weight", "7", "9"))
    >>> with_things_in_rows(as_it_stands(Grid(rows), 1)).grid.rows[1:]
    (('Alto', '3', 'yes', '7'), ('Brisk', '4', 'no', '9'))
    """
    header, *body = shape.grid.rows
    corner, *things = (text.strip() for text in header)
    if shape.grid.header_rows != 1 or not _FEWEST <= len(things) <= _MOST or len(body) < _FEATURES:
        return None
    if shape.grid.hints or not all(things) or len(set(things)) < len(things):
        return None
    if any(is_period(thing) or is_month(thing) for thing in things):
        return None
    labels = [row[0].strip() for row in body]
    kinds = [_kind(row[1:]) for row in body]
    if not all(labels) or len(set(labels)) < len(labels) or not all(kinds) or any(map(is_period, labels)):
        return None
    are_features = corner.lower() in FEATURE_HEADS and (len(set(kinds)) > 1 or len(set(map(_unit, labels))) > 1)
    if not are_features and (corner or not {"number", "truth"} <= set(kinds)):
        return None
    rows = [(THING, *labels), *zip(things, *(row[1:] for row in body), strict=True)]
    columns = list(zip(*shape.places, strict=True))
    return with_rows(shape.grid, rows, columns)


def _kind(texts: Sequence[str]) -> str:
    """Of what kind all cells of a row are; "" where they are of several."""
    kinds = {_kind_of(text) for text in texts if text.strip()} - {"nothing"}
    return kinds.pop() if len(kinds) == 1 else "" if kinds else "nothing"


def _unit(label: str) -> str:
    """What the end of a name says that something is measured in."""
    found = _UNIT.search(label)
    return found[0] if found else ""


def _kind_of(text: str) -> str:
    if text.strip().lower() in YES | NO:
        return "truth"
    kind = read_cell(text).kind
    return "number" if kind == "loose" else kind
