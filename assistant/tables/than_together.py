"""One figure held against several that are taken together: "did Harbour carry more than Island and Fjord together"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.operations.query import Amount, Query
from assistant.operations.table import evaluate
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.computed import Read, leaves_of
from assistant.tables.leaves import in_one_unit
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.regions import holds_countries
from assistant.tables.standards import says_less
from assistant.tables.table import Table
from assistant.tuples import NamedTuple
from assistant.units import plain

_TOGETHER = frozenset("together combined".split())
_CLAIMING = frozenset("did does do is are was were has have had".split())
_SURE, _SEVERAL = 0.85, 2
#: So many rows are asked of one after the other.
_MOST_ROWS = 60

#: What a question comes to over the table.
Reading = Callable[[str], Read]


class _Sides(NamedTuple):
    """A figure, and those that it is held against together."""

    one: Query
    others: tuple[Query, ...]


def may_ask(asked: Asked) -> bool:
    """Whether a question holds something against several taken together."""
    words = [word.text.lower() for word in asked.words]
    than = words.index("than") if "than" in words else -1
    return than > 0 and not _TOGETHER.isdisjoint(words[than:]) and "and" in words[than:]


def in_place_of(read: Reading, table: Table, asked: Asked, told: Outcome) -> Outcome | None:
    """What is told in place of what a question came to; no thing that was picked without taking them together."""
    found = answer(read, table, asked)
    if found is None and isinstance(told, Found) and isinstance(told.value, str | tuple):
        return Refused("unclear", "It is not clear what is taken together.")
    return found


def answer(read: Reading, table: Table, asked: Asked) -> Found | None:
    """What a question comes to that holds one figure against the sum of others; None where not all of them are told."""
    words = [word.text for word in asked.words]
    lowered = [word.lower() for word in words]
    than = lowered.index("than")
    end = next(at for at in range(than, len(words)) if lowered[at] in _TOGETHER)
    names = _names(words[than + 1 : end])
    if len(names) < _SEVERAL or end - than <= _SEVERAL:
        return None
    head, tail = " ".join(words[: than + 1]), " ".join(words[end + 1 :])
    is_less = says_less(asked._replace(words=asked.words[:than]))
    if lowered[0] in ("which", "who"):
        start = 1 if lowered[0] == "who" else _SEVERAL
        head = " ".join((_base(words[start]), *words[start + 1 : than + 1]))
        return _which(read, table, (head, tail), names, is_less=is_less)
    sides = _sides(read, head, tail, names)
    if sides is None:
        return None
    if lowered[0] in _CLAIMING:
        size = _size(sides)
        if size is None:
            return None
        holds = size < 0 if is_less else size > 0
        told = f"{_told(sides.one)} beside {_told(Query('sum', sides.others))} together"
        leaves = (sides.one, *sides.others)
        return Found(_SURE, value=holds, headline=f"{'Yes' if holds else 'No'}: {told}.", leaves=leaves)
    if lowered[0] == "how" or lowered[0] == "by":
        both = (sides.one, Query("sum", sides.others))
        return Found(_SURE, Query("difference", both[::-1] if is_less else both))
    return None


def _base(verb: str) -> str:
    """A verb as it stands after "did": "earn" of "earns"."""
    return verb[:-1] if len(verb) > _SHORT and verb.endswith("s") and not verb.endswith("ss") else verb


_SHORT = 3


def _names(words: Sequence[str]) -> list[str]:
    """The names between "than" and "together"."""
    names: list[list[str]] = [[]]
    for word in words:
        if word.lower() in ("and", ","):
            names.append([])
        else:
            names[-1].append(word)
    return [" ".join(name) for name in names if name]


def _sides(read: Reading, head: str, tail: str, names: Sequence[str]) -> _Sides | None:
    """The figure that is held against each of some names, and those of the names."""
    pairs = []
    for name in names:
        found = read(f"{head} {name} {tail}".strip())
        if not isinstance(found.outcome, Found):
            return None
        cells = {cell.fact.id: cell for cell in leaves_of(found) if cell.fact and cell.fact.value is not None}
        if len(cells) != _SEVERAL:
            return None
        pairs.append(cells)
    shared = set.intersection(*(set(cells) for cells in pairs))
    others = {key: cell for cells in pairs for key, cell in cells.items() if key not in shared}
    if len(shared) != 1 or len(others) != len(names):
        return None
    one, *rest = in_one_unit((pairs[0][shared.pop()], *others.values()))
    return _Sides(one, tuple(rest))


def _size(sides: _Sides) -> int | None:
    """1 where the one figure is more than the others together, -1 where it is less, 0 where it is as much."""
    results = [evaluate(query).value for query in (sides.one, Query("sum", sides.others))]
    first, second = (value.quantity if isinstance(value, Amount) else None for value in results)
    if first is None or second is None or first.unit != second.unit:
        return None
    return (first.number > second.number) - (first.number < second.number)


def _told(query: Query) -> str:
    value = evaluate(query).value
    return plain(value.quantity.number) if isinstance(value, Amount) else ""


def _which(
    read: Reading, table: Table, around: tuple[str, str], names: Sequence[str], *, is_less: bool
) -> Found | None:
    """The rows whose figures are more than those of some others together."""
    rows = [row for row in table.rows if row.label and not row.is_total and not holds_countries(row.label)]
    if not 1 < len(rows) <= _MOST_ROWS:
        return None
    head, tail = around
    said = {name.lower() for name in names}
    found, leaves = [], list[Query]()
    for row in rows:
        if row.label.lower() in said:
            continue
        sides = _sides(read, f"Did {row.label} {head}", tail, names)
        size = _size(sides) if sides is not None else None
        if sides is None or size is None:
            return None
        leaves += [sides.one] if leaves else [*sides.others, sides.one]
        if size < 0 if is_less else size > 0:
            found.append(row.label)
    if not found:
        return None
    value = found[0] if len(found) == 1 else tuple(found)
    return Found(_SURE, value=value, headline=f"{listed(tuple(found))}.", leaves=tuple(leaves))
