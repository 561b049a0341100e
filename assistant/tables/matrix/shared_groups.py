"""Operands of which one alone says the group that all are of: "more shops closed than opened" sets two rows of shops
beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.table_words import COMPANY_WIDE, TOTAL_HEADS
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.stems import SMALL, stem, stems_of
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


def _row_of_group(frame: Frame, part: Sequence[Term], whole: int) -> int:
    """The row of the group whose name is said that tells of it what another row tells of all groups together: the
    operating profit of "the tea business" as a part of the group's; -1 where there is none."""
    order = frame.rows.named[whole].order
    said = {term.stem for term in part}
    lines, named = frame.table.rows, frame.rows.named
    rows = [
        at
        for at, line in enumerate(lines)
        if line.path not in ((), lines[whole].path)
        and (words := {*stems_of(NOTED.sub(" ", line.path[-1]))} - SMALL)
        and words <= said
        and 0 < len(named[at].order) <= len(order)
        and order[-len(named[at].order) :] == named[at].order
    ]
    return rows[0] if len(rows) == 1 else -1


def alike_in(frame: Frame, terms: Sequence[Term], part: Sequence[Term], row: int) -> int:
    """The row of the name of another one, which says its group, in the group that is all that is said of it: what
    "throughput of the north" is as a percentage "of capacity"; -1 where there is none."""
    lines, named = frame.table.rows, frame.rows.named
    if lines[row].label not in frame.shared or not {term.stem for term in part} & named[row].around.keys():
        return -1
    said = {term.stem for term in terms if term.counts >= _TELLING}
    alike = [
        at
        for at, line in enumerate(lines)
        if line.path
        and line.path != lines[row].path
        and named[at].order == named[row].order
        and said
        and said <= {*stems_of(NOTED.sub(" ", line.path[-1]))}
    ]
    return alike[0] if len(alike) == 1 else -1


_TELLING = 0.5


def part_in_group(frame: Frame, part: Sequence[Term], row: int, whole: int) -> int:
    """The row that is meant by a part of a whole beside the one that was found; -1 where that one is."""
    own = _row_of_group(frame, part, whole)
    return own if own >= 0 else _alike_beside(frame, part, row, whole)


def _alike_beside(frame: Frame, part: Sequence[Term], row: int, whole: int) -> int:
    """The row of the name of a part in the group of its whole, where nothing is said of the group that the part was
    found in: the "north" of the profit, and not that of the sales; -1 where there is none."""
    lines, named = frame.table.rows, frame.rows.named
    path = lines[whole].path
    if lines[row].label not in frame.shared or lines[row].path == path or not path:
        return -1
    said = {sign for term in part if term.counts >= 1 for sign in (term.stem, *term.meanings)} - set(named[row].order)
    inside = [at for at, line in enumerate(lines) if line.path == path and named[at].order == named[row].order]
    return inside[0] if len(inside) == 1 and not said & named[row].around.keys() else -1


def rows_of_groups(frame: Frame, whole: Sequence[Term], row: int) -> list[int]:
    """The rows of one name of all groups, one in each, where it is said of none of them: "gross premiums"; none where
    a group is said or one holds the others."""
    lines, named = frame.table.rows, frame.rows.named
    rows = [at for at, each in enumerate(named) if lines[at].label in frame.shared and each.order == named[row].order]
    paths = [lines[at].path for at in rows]
    said = {term.stem for term in whole if term.counts >= 1} - set(named[row].order)
    is_said = any(said & named[at].around.keys() for at in rows)
    holds_all = any(lines[at].is_total or _ALL & {*stems_of(" ".join(lines[at].path))} for at in rows)
    return [] if len(set(paths)) < len(rows) or is_said or holds_all else rows


_ALL = frozenset(map(stem, (*COMPANY_WIDE, *TOTAL_HEADS)))
#: What stands in brackets after the name of a group: its unit.
NOTED = re.compile(r"\([^()]*\)")
_SEVERAL = 2
