"""Questions over rosters and registers: who is on when, which days somebody works, how often somebody was late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.answers import Step
from assistant.english.numberwords import NUMBERS
from assistant.english.roster_words import (
    DAY_NAMES,
    DAYS,
    EVERY,
    MOST,
    NEVER,
    PERSONS,
    SLOTS,
    SMALL,
    TIMES,
)
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.records.told import cell_of
from assistant.tables.sheets.reading import CITED, SURE
from assistant.tables.sheets.word_grids import CELLS, COLUMNS, ROWS, Grid
from assistant.tables.stems import stem, stems_of
from assistant.tuples import NamedTuple

_ALL = (ROWS, COLUMNS, CELLS)
_BEING = frozenset("is are was were did does do has have".split())
_FIRST = frozenset("who who's whos which what when how on in at".split())
_UNCLEAR = Refused("unclear", "It is not clear what is asked of the table.")


class Said(NamedTuple):
    """What a question says of a grid: what it names along each axis, and the words left."""

    named: dict[int, frozenset[int]]
    left: tuple[str, ...]
    #: Axes of which several are named that are joined by "and".
    joined: frozenset[int]


def answer(grid: Grid, asked: Asked) -> Outcome | None:
    """What a question over a grid comes to; None where it names nothing that stands in it, and declined where more
    is asked than is understood."""
    words = _words(asked)
    said = _said(grid, words)
    if not said.named:
        return None
    told = _answer(grid, said, words) if not said.left and not said.joined else None
    if told is None:
        is_shaped = bool(words) and (words[0] in _FIRST | _BEING or bool({"how", *PERSONS} & {*words}))
        is_of_cells = len(said.named) > 1 or CELLS in said.named and "how" in words
        return _UNCLEAR if is_shaped and is_of_cells else None
    return told


def _words(asked: Asked) -> list[str]:
    """The words of a question as they were typed."""
    typed = {meant.lower(): mistaken.lower() for mistaken, meant in asked.repairs}
    words = [word.text.lower() for word in asked.words if any(map(str.isalnum, word.text))]
    return [typed[word] if typed.get(word) in SMALL | SLOTS | DAYS else word for word in words]


def _said(grid: Grid, words: Sequence[str]) -> Said:
    named: dict[int, frozenset[int]] = {}
    left, last, joined = [], -1, set()
    heads = {*stems_of(grid.frame.columns[grid.frame.subject].name)}
    for place, word in enumerate(words):
        key = DAY_NAMES.get(word) or stem(word)
        is_many = (word.isdigit() or word in NUMBERS) and words[place - 1] in EVERY
        axes = [] if is_many or word in SMALL - _PARTED else [axis for axis in _ALL if key in grid.names[axis]]
        if len(axes) > 1 and COLUMNS in axes and words[place + 1 : place + 2] and words[place + 1] in SLOTS:
            axes = [COLUMNS]
        if not axes:
            is_known = word in SMALL | SLOTS | DAYS | TIMES | PERSONS | EVERY | NEVER | MOST.keys()
            if not is_known and key not in heads and not word.isdigit() and word not in NUMBERS:
                left.append(word)
            continue
        if len(axes) > 1:
            left.append(word)
            continue
        (axis,) = axes
        found = grid.names[axis][key]
        narrowed = named.get(axis, found) & found
        if last == axis and words[place - 1] not in _JOINING and narrowed:
            # "Omar Haddad" is one.
            named[axis] = narrowed
        elif axis in named:
            named[axis] |= found
            joined |= {axis} if words[place - 1] == "and" or words[place - 1] not in _JOINING else set()
        else:
            named[axis] = found
        last = axis
    return Said(named, tuple(left), frozenset(joined))


_JOINING = frozenset(("and", "or"))
#: Words that say nothing elsewhere and may be those of a cell.
_PARTED = frozenset("late off in out down".split())


def _answer(grid: Grid, said: Said, words: Sequence[str]) -> Found | Refused | None:
    """What a question of which every word is known comes to."""
    several = [axis for axis, found in said.named.items() if len(found) > 1]
    if several and "or" not in words:
        return Refused("unclear", "Several of that name stand in the table.")
    cells = [
        (row, at, word)
        for (row, at), found in grid.cells.items()
        if ROWS not in said.named or row in said.named[ROWS]
        if COLUMNS not in said.named or at in said.named[COLUMNS]
        for word in found
        if word in grid.words
        if CELLS not in said.named or word in {grid.words[each] for each in said.named[CELLS]}
    ]
    first = words[0]
    if first in _BEING and "how" not in words:
        return _claim(grid, said, cells, words)
    target = _target(grid, said, words)
    is_counted = "many" in words or "how" in words and "often" in words or "number" in words or first == "count"
    ways = [word for word in words if word in MOST]
    if ways and target is not None and target not in said.named:
        return _most(grid, cells, target, MOST[ways[0]]) if len(ways) == 1 and not is_counted else None
    if ways or EVERY & {*words} and not is_counted and target is None:
        return None
    if is_counted:
        noun = _noun(grid, words)
        if noun is None or noun in said.named or NEVER & {*words}:
            return None
        things = {cell[:2] if noun < 0 else _at(cell, noun) for cell in cells}
        return _counted(grid, cells, len(things))
    if target is None or target in said.named:
        return None
    found = list(dict.fromkeys(_at(cell, target) for cell in cells))
    if NEVER & {*words}:
        if CELLS not in said.named or target == CELLS:
            return None
        found = [each for each in _things(grid, target) if each not in found]
    elif EVERY & {*words}:
        across = COLUMNS if target == ROWS else ROWS
        if across in said.named or target == CELLS or CELLS not in said.named:
            return None
        many = Counter(_at(cell, target) for cell in cells)
        found = [each for each in found if many[each] == len(_things(grid, across))]
    if not found:
        return Refused("no_such_entity", "The table has none of them.")
    return _told(grid, cells, target, found)


def _at(cell: tuple[int, int, str], axis: int) -> int | str:
    return cell[axis]


def _things(grid: Grid, axis: int) -> list[int | str]:
    if axis == CELLS:
        return list(grid.words)
    return list(dict.fromkeys(place[axis] for place in grid.cells))


def _noun(grid: Grid, words: Sequence[str]) -> int | None:
    """The axis of which things are counted, -1 for the cells themselves; None where it is not clear."""
    at = words.index("many") + 1 if "many" in words else len(words)
    nouns = [word for word in words[at:] if word in DAYS | SLOTS | TIMES | PERSONS or _is_head(grid, word)]
    noun = nouns[0] if nouns else ""
    if noun in DAYS:
        return grid.times if grid.times >= 0 else None
    if noun in PERSONS:
        return _people(grid)
    if not noun and "often" not in words:
        return _people(grid)
    return -1


def _is_head(grid: Grid, word: str) -> bool:
    return stem(word) in stems_of(grid.frame.columns[grid.frame.subject].name)


def _people(grid: Grid) -> int:
    """The axis of people: that of the words where these are names, else that of the rows."""
    are_names = all(word[:1].isupper() and len(word) > 1 for word in grid.words)
    return CELLS if are_names and grid.times >= 0 and not _are_signs(grid) else ROWS


def _are_signs(grid: Grid) -> bool:
    return all(len(word) <= _SIGN for word in grid.words)


_SIGN = 2


def _target(grid: Grid, said: Said, words: Sequence[str]) -> int | None:
    """The axis of which names are asked for."""
    first, *rest = words
    if first in ("on", "in", "at", "for") and rest:
        first, *rest = rest
    noun = rest[0] if rest else ""
    if first == "when" or first in ("which", "what") and noun in DAYS:
        return grid.times if grid.times >= 0 else None
    if first in ("who", "who's", "whos") or first == "which" and noun in PERSONS:
        return _people(grid)
    if first in ("which", "what") and _is_head(grid, noun):
        return ROWS
    if first in ("which", "what") and noun in SLOTS:
        left = [axis for axis in (ROWS, COLUMNS) if axis not in said.named and axis != grid.times]
        return left[0] if len(left) == 1 else None
    if first == "what" and len(said.named) > 1:
        return CELLS
    return None


def _claim(
    grid: Grid, said: Said, cells: Sequence[tuple[int, int, str]], words: Sequence[str]
) -> Found | Refused | None:
    """Whether it is so what is said to stand in one cell."""
    if CELLS not in said.named or len(said.named) < 2 or {*words} & (NEVER | EVERY | MOST.keys() | {"or"}):
        return None
    if len(said.named) < len(_ALL):
        return _told_of(grid, cells)
    (row,), (at,) = said.named[ROWS], said.named[COLUMNS]
    printed = grid.cells.get((row, at), ())
    if not printed:
        return Refused("no_such_measure", "Nothing is printed there.")
    is_so = bool(cells)
    what = f"{grid.called(ROWS, row)}, {grid.called(COLUMNS, at)}: {listed(printed)}"
    leaves = (cell_of(grid.frame, row, grid.columns[at].at),)
    return Found(SURE, value=is_so, headline=f"{'Yes' if is_so else 'No'}. ({what}.)", leaves=leaves)


def _told_of(grid: Grid, cells: Sequence[tuple[int, int, str]]) -> Found:
    """Whether a word stands anywhere along a row or a column."""
    headline = f"Yes: {'; '.join(_places(grid, cells))}." if cells else "No."
    return Found(SURE, value=bool(cells), headline=headline, leaves=_leaves(grid, cells))


def _most(grid: Grid, cells: Sequence[tuple[int, int, str]], target: int, sign: int) -> Found | None:
    """What stands in most of the cells that are meant, or in fewest."""
    many = Counter(dict.fromkeys(_things(grid, target), 0))
    many.update(_at(cell, target) for cell in cells)
    if not cells:
        return None
    best = (max if sign > 0 else min)(many.values())
    return _told(grid, cells, target, [each for each in many if many[each] == best], f" ({best} each)" if best else "")


def _counted(grid: Grid, cells: Sequence[tuple[int, int, str]], many: int) -> Found:
    steps = (Step("count", _places(grid, cells), str(many)),)
    return Found(SURE, value=str(many), headline=f"{many}.", steps=steps, leaves=_leaves(grid, cells))


def _places(grid: Grid, cells: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """What the first of some cells are called by their rows and columns."""
    return tuple(f"{grid.called(ROWS, row)}, {grid.called(COLUMNS, at)}" for row, at, _ in cells[:CITED])


def _leaves(grid: Grid, cells: Sequence[tuple[int, int, str]]) -> tuple[Query, ...]:
    """The first of some cells, as they are cited."""
    return tuple(cell_of(grid.frame, row, grid.columns[at].at) for row, at, _ in cells[:CITED])


def _told(
    grid: Grid, cells: Sequence[tuple[int, int, str]], target: int, found: Sequence[int | str], note: str = ""
) -> Found:
    names = tuple(each if isinstance(each, str) else grid.called(target, each) for each in found)
    own = [cell for cell in cells if _at(cell, target) in found] or list(cells)
    value = names[0] if len(names) == 1 else names
    return Found(SURE, value=value, headline=f"{listed(names)}{note}.", leaves=_leaves(grid, own))
