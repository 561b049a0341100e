"""When a row of a matrix rose or fell from one time to the next, how often, and when most."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.answers import Step
from assistant.english.table_words import ALWAYS, EVER, FALLING, FASTEST, RISING
from assistant.operations.query import Query
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.over_time import label
from assistant.tables.matrix.series import Entry, is_known, series, times_meant
from assistant.tables.matrix.times_said import unit_counted
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.outcome import Found
from assistant.tables.stems import stem, stems_of
from assistant.units import plain

Move = tuple[Entry, Entry]


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The times at which a row rose or fell, their number, or the one of the largest move; None where a question
    asks for something else."""
    words = {word.text.lower() for word in asked.words}
    rises, falls = bool(words & RISING), bool(words & FALLING)
    if rises and falls and _leaves_choice(asked) and len(wants.periods) == 2:
        return _which_way(frame, asked, wants)
    is_asked = wants.target in ("time", "count of times", "truth", "number") and asked.has("change", "percent change")
    is_named = not any(at in wants.at for cue in _MOVING for place in asked.cues.get(cue, ()) for at in place)
    if asked.has("difference") and asked.find("between") >= 0 and not wants.periods and _are_two(frame, asked):
        # How far two things are apart is no move of one.
        return None
    if not is_asked or is_named or rises and falls or _has_number(frame, asked) or asked.find("than") >= 0:
        return None
    is_most = asked.has("max", "min") or bool(words & FASTEST)
    if wants.target == "number" and (wants.periods or not is_most or asked.has("max") and asked.has("min")):
        return None
    if not (rises or falls or is_most) or wants.target == "truth" and not words & (EVER | ALWAYS):
        return None
    if not frame.times or not is_known(frame, asked):
        return None
    found = series(frame, asked, asked.terms, times_meant(frame, wants))
    if (rises or falls) and _are_changes(asked, found):
        # "Net change in cash" tells by its sign how cash moved.
        return _by_sign(frame, asked, wants, found, falls=falls)
    moves = list(pairwise(found))
    if not moves or any(move.cell.label == other.cell.label for move, other in moves):
        return None
    fitting = [move for move in moves if _is_so(move, rises=rises, falls=falls)]
    if wants.target == "truth":
        return _claimed(frame, asked, moves, fitting, is_always=bool(words & ALWAYS))
    if is_most:
        fitting = _largest(fitting, is_relative=asked.has("percent change"), is_least=asked.has("min"))
    if wants.target == "number":
        ends = tuple(entry.cell for entry in fitting[0]) if fitting else ()
        how = "relative change" if asked.has("percent change") else "fall" if falls else "change"
        return Found(0.8, Query(how, ends)) if ends and len(frame.times) > _ENDS else None
    return _told(frame, asked, wants, fitting)


def _are_two(frame: Frame, asked: Asked) -> bool:
    """Whether two rows or columns are named."""
    lines = [
        match for words in (frame.rows, frame.columns) for match in best_lines(words, asked.terms) if match.is_whole
    ]
    return len(lines) > 1


#: Cues of a move; where all of them stand in the name of a row, none is asked for.
_MOVING = ("change", "percent change")
#: Between two times there is one move, which is no largest one.
_ENDS = 2


def _has_number(frame: Frame, asked: Asked) -> bool:
    """Whether a number stands in the question that is part of no name."""
    return any(given.relation or not frame.rows.weight(stem(asked.words[given.place].text)) for given in asked.numbers)


def _which_way(frame: Frame, asked: Asked, wants: Wanted) -> Found | None:
    """The word of the question for how a row moved between two times: "did it rise or fall"."""
    found = series(frame, asked, asked.terms, wants.periods) if is_known(frame, asked) else []
    if len(found) != len(wants.periods):
        return None
    first, last = sorted(found, key=lambda entry: entry.time)
    words = RISING if last.value > first.value else FALLING
    said = next((word.text.lower() for word in asked.words if word.text.lower() in words), "")
    if not said or last.value == first.value:
        return None
    leaves = (first.cell, last.cell)
    told = _shown(frame, asked, (first, last))
    return Found(0.8, value=said, headline=f"{said.capitalize()}: {told}.", leaves=leaves)


def _leaves_choice(asked: Asked) -> bool:
    """Whether a verb is left open: "did it rise or fall"."""
    at = asked.find("or")
    ends = {asked.words[place].text.lower() for place in (at - 1, at + 1) if 0 < place < len(asked.words)}
    return at > 0 and len(ends) == 2 and ends <= RISING | FALLING and asked.find("did") >= 0


#: Stems of what rows of changes are called.
_CHANGES = frozenset(map(stem, ("change", "movement", "increase", "decrease")))


def _are_changes(asked: Asked, entries: Sequence[Entry]) -> bool:
    """Whether the numbers of a row are changes by its name, which the question does not say."""
    said = {stem(word.text) for word in asked.words}
    facts = [entry.cell.fact for entry in entries if entry.cell.fact is not None]
    return bool(facts) and all(_CHANGES & {*stems_of(fact.statement.partition(":")[0])} - said for fact in facts)


def _by_sign(frame: Frame, asked: Asked, wants: Wanted, entries: Sequence[Entry], *, falls: bool) -> Found | None:
    """The times at which a row of changes says that something rose or fell, or their number."""
    if wants.target not in ("time", "count of times"):
        return None
    fitting = [entry for entry in entries if (entry.value < 0 if falls else entry.value > 0)]
    if asked.has("max", "min"):
        sizes = [abs(entry.value) for entry in fitting]
        best = (min if asked.has("min") else max)(sizes, default=None)
        fitting = [entry for entry, size in zip(fitting, sizes, strict=True) if size == best]
    names = tuple(label(frame, asked, entry.time) for entry in fitting)
    told = "; ".join(f"{plain(entry.value)} in {name}" for entry, name in zip(fitting, names, strict=True))
    leaves = tuple(entry.cell for entry in entries)
    if wants.target == "count of times":
        headline = f"{len(names)}: {told or 'none of them'}."
        return Found(0.8, value=str(len(names)), unit=unit_counted(asked), headline=headline, leaves=leaves)
    value = names[0] if len(names) == 1 else names
    return Found(0.8, value=value, headline=f"{listed(names) or 'None of them'}: {told}.", leaves=leaves)


def _size(move: Move) -> Decimal:
    return move[1].value - move[0].value


def _is_so(move: Move, *, rises: bool, falls: bool) -> bool:
    size = _size(move)
    return size > 0 if rises else size < 0 if falls else size != 0


def _largest(moves: Sequence[Move], *, is_relative: bool, is_least: bool) -> list[Move]:
    """The largest moves, or the smallest; several where they are equal."""
    sizes = [abs(_size(move) / move[0].value) if is_relative and move[0].value else abs(_size(move)) for move in moves]
    best = (min if is_least else max)(sizes, default=None)
    return [move for move, size in zip(moves, sizes, strict=True) if size == best]


def _told(frame: Frame, asked: Asked, wants: Wanted, moves: Sequence[Move]) -> Found:
    leaves = tuple(entry.cell for move in moves for entry in move)
    shown = "; ".join(_shown(frame, asked, move) for move in moves) or "None of them"
    steps = (Step("comparison", tuple(_shown(frame, asked, move) for move in moves), shown),)
    if wants.target == "count of times":
        count = str(len(moves))
        return Found(
            0.8, value=count, unit=unit_counted(asked), headline=f"{count}: {shown}.", steps=steps, leaves=leaves
        )
    if asked.find("first") >= 0:
        moves = moves[:1]
    if asked.has("between") and len(moves) == 1:
        # "Between which years" asks for both ends.
        names = tuple(label(frame, asked, entry.time) for entry in moves[0])
    else:
        names = tuple(label(frame, asked, end.time) for _, end in moves)
    value = names[0] if len(names) == 1 else names
    return Found(0.8, value=value, headline=f"{listed(names) or 'None of them'}: {shown}.", steps=steps, leaves=leaves)


def _shown(frame: Frame, asked: Asked, move: Move) -> str:
    """A move in words: "11.3 in 2009 to 13.9 in 2010"."""
    return " to ".join(f"{plain(entry.value)} in {label(frame, asked, entry.time)}" for entry in move)


def _claimed(frame: Frame, asked: Asked, moves: Sequence[Move], fitting: Sequence[Move], *, is_always: bool) -> Found:
    """Whether a row moved so ever, or always, as is claimed."""
    holds = len(fitting) == len(moves) if is_always else bool(fitting)
    against = [move for move in moves if move not in fitting] if is_always else fitting
    shown = against or moves if holds or not is_always else against
    told = "; ".join(_shown(frame, asked, move) for move in shown)
    leaves = tuple(entry.cell for move in moves for entry in move)
    return Found(0.8, value=holds, headline=f"{'Yes' if holds else 'No'}: {told}.", leaves=leaves)
