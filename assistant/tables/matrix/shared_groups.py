"""Operands of which one alone says the group that all are of: "more shops closed than opened" sets two rows of shops
beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.vocabulary import Term


def with_shared_group(frame: Frame, parts: Sequence[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """The operands, those that name a row of several groups with the words for the group that another one says."""
    if len(parts) < _SEVERAL or not frame.shared:
        return list(parts)
    said = [_group_said(frame, part) for part in parts]
    given = [terms for terms in said if terms]
    if len(given) != 1:
        return list(parts)
    return [part if terms else _within(frame, part, given[0]) for part, terms in zip(parts, said, strict=True)]


def _group_said(frame: Frame, part: tuple[Term, ...]) -> tuple[Term, ...]:
    """The words of an operand that stand in the name of a group of the row that it names whole, and not in its own."""
    best = next(iter(best_lines(frame.rows, part)), None)
    if best is None or not best.is_whole:
        return ()
    named = frame.rows.named[best.line]
    return tuple(t for t in part if t.counts >= 1 and t.stem in named.around and t.stem not in named.own)


def _within(frame: Frame, part: tuple[Term, ...], group: tuple[Term, ...]) -> tuple[Term, ...]:
    """An operand with the words for a group, if the row that it names whole is one of that group and of another."""
    named = frame.rows.named
    rows = [match.line for match in best_lines(frame.rows, part) if match.is_whole]
    alike = [row for row in rows if named[row].order == named[rows[0]].order]
    stems = {term.stem for term in group}
    inside = [row for row in alike if stems & named[row].around.keys()]
    return (*part, *group) if 0 < len(inside) < len(alike) else part


_SEVERAL = 2
