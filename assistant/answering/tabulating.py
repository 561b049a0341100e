"""The entries of an answer as a table: members with their values, or with both ends of a move and how far it went."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.said_values import SOURCE
from assistant.answers import Answer, Step
from assistant.tuples import NamedTuple
from assistant.units import SCALES

#: Steps over entries that are worth a table, with the shortest that is.
_OVER_ENTRIES = frozenset(("extreme", "ranking", "filter"))
_FEWEST = 3
_MOVES = frozenset(("change", "fall", "relative change", "relative fall"))
_COURSE, _COURSES = "development", "developments"
#: The most rows that are shown.
MOST = 12
_NUMBER = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?")
#: "about", "more than" and the like.
_WORDS_BEFORE = re.compile(r"^(?:[^\W\d_]+ )+")
_SCALED = re.compile(rf"\s({'|'.join(word for word in SCALES if word)})\b")
_MORE = re.compile(r"and (\d+) more")


class Table(NamedTuple):
    """A table of printed cells; `left` counts the rows that it would have too."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left: int = 0


def table_of(answer: Answer) -> Table | None:
    """The table that an answer is worth; None where it has too few entries, or none at all.

    None too where several reports say something, for the table would be of one of them only: see `table_for`.
    """
    sources = sum(line.startswith(SOURCE) for line in answer.text.split("\n"))
    if answer.status != "answered" or sources > 1:
        return None
    courses = [step for step in answer.derivation if step.operation == _COURSE]
    if any(step.operation == _COURSES for step in answer.derivation):
        names = next(step for step in answer.derivation if step.operation == _COURSES).operands
        return _of_courses(courses, [name.rpartition(": ")[0] for name in names])
    step = next((step for step in reversed(answer.derivation) if step.operation in _OVER_ENTRIES), None)
    return _of_entries(answer, step) if step else None


def table_for(line: str, answer: Answer) -> Table | None:
    """The table of what a line of an answer lists; None for another line, and where several sets could be meant."""
    sets = [step for step in answer.derivation if step.operation in _OVER_ENTRIES and _lists(line, step)]
    found = {_of_entries(answer, step) for step in sets}
    return found.pop() if answer.status == "answered" and len(found) == 1 else None


def _lists(line: str, step: Step) -> bool:
    """Whether a line lists the entries of a set, and says of all others how many they are."""
    left = sorted((" ".join(operand.rpartition(": ")[::2]) for operand in step.operands), key=len, reverse=True)
    rest = f"{line}, "
    while entry := next((each for each in left if rest.startswith(f"{each}, ")), None):
        left.remove(entry)
        rest = rest[len(entry) + 2 :]
    more = _MORE.fullmatch(rest.removesuffix(", "))
    return rest != f"{line}, " and (int(more[1]) == len(left) if more else not rest and not left)


def is_listing(line: str, tabulated: Table) -> bool:
    """Whether a line of an answer lists what its table shows: it begins with two of the rows."""
    said = [f"{row[0]} {row[-1]}" for row in tabulated.rows]
    first, _, rest = line.partition(", ")
    return first in said and any(rest.startswith(each) for each in said)


def _of_courses(courses: list[Step], names: list[str]) -> Table | None:
    """Several series, each with its first and its last value and what lies between."""
    points = [[operand.partition(": ") for operand in course.operands if ": " in operand] for course in courses]
    times = {(own[0][0], own[-1][0]) for own in points}
    shared = times.pop() if len(times) == 1 else None
    rows = []
    for name, course, own in zip(names, courses, points, strict=False):
        ends = [each[2] if shared else "".join(each) for each in (own[0], own[-1])]
        rows.append((name, *ends, ", ".join(operand for operand in course.operands if ": " not in operand)))
    return Table(("", *(shared or ("first", "last")), "change"), tuple(rows)) if rows else None


def _of_entries(answer: Answer, step: Step) -> Table | None:
    """The entries of a set in their order, the first of them; with both ends where they are moves."""
    entries = [operand.rpartition(": ")[::2] for operand in step.operands if ": " in operand]
    if len(entries) < _FEWEST:
        return None
    moves = [each for each in answer.derivation if each.operation in _MOVES and len(each.operands) == 2]
    ends = [tuple(operand.partition(": ") for operand in move.operands) for move in moves]
    starts = {end[0][0] for end in ends}
    is_of_moves = [move.result for move in moves] == [said for _, said in entries] and len(starts) == 1
    rows: list[tuple[str, ...]] = [
        (name, ends[at][0][2], ends[at][1][2], said) if is_of_moves else (name, said)
        for at, (name, said) in enumerate(entries)
    ]
    columns = ("", ends[0][0][0], ends[0][1][0], moves[0].operation) if is_of_moves else ()
    ordered = _ordered(rows, step)
    return Table(columns, tuple(ordered[:MOST]), max(0, len(ordered) - MOST))


def _ordered(rows: list[tuple[str, ...]], step: Step) -> list[tuple[str, ...]]:
    """The rows in the order that was found, else by their last cells, from the end at which what was found stands."""
    places = {name: at for at, name in enumerate(re.split(r", | and ", step.result))}
    if step.operation == "ranking" and {row[0] for row in rows} == set(places):
        return sorted(rows, key=lambda row: places[row[0]])
    numbers = [_number(row[-1]) for row in rows]
    if None in numbers or len({_unit(row[-1]) for row in rows}) > 1:
        return rows
    sizes = dict(zip(rows, numbers, strict=True))
    ordered = sorted(rows, key=lambda row: sizes[row] or Decimal(0), reverse=True)
    found = [row[0] for row in rows if row[0] in step.result]
    is_low = ordered[-1][0] in found and ordered[0][0] not in found
    return ordered[::-1] if is_low else ordered


def _unit(said: str) -> str:
    """What a number counts: "about 4 models" and "5 models" are of one kind."""
    return _SCALED.sub("", _NUMBER.sub("", _WORDS_BEFORE.sub("", said))).strip().rstrip("s")


def _number(said: str) -> Decimal | None:
    """The number of a text, in ones: 4 million is less than 12 million and more than 160,000."""
    found = _NUMBER.search(said)
    if found is None:
        return None
    scale = _SCALED.match(said, found.end())
    power = SCALES[scale[1]] if scale else 0
    return Decimal(found.group().replace("−", "-").replace(",", "")).scaleb(power)
