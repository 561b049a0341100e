"""Turns that put another operation in the place of the last one: "double it", then "I meant triple it"."""

from __future__ import annotations

import re

from assistant.composing.filters import COMPARING
from assistant.conversing.doing import may_be_held_otherwise
from assistant.conversing.last_values import claimed_of, picked_by
from assistant.conversing.phrases import opens_with, weighty, without_breaks, without_corrections, without_lead_in
from assistant.conversing.state import State
from assistant.conversing.turns import words_beside
from assistant.english.followups import DIVIDING, FACTORS, MULTIPLYING, TAKEN_BACK
from assistant.operations.query import Query
from assistant.reading.understanding import Library, understand
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan
from assistant.utterance.words import LONGEST_QUESTION

#: Operations that a turn makes of the figure before.
_MADE = ("scaled", "sum", "difference", "ratio", "share")
_PAIR = 2
_OPERATORS = MULTIPLYING | DIVIDING | FACTORS.keys() | frozenset("minus plus add subtract deduct less + − –".split())
_ASIDE = frozenset("by times of that it the no not instead rather actually and but".split())
_INSTEAD = re.compile(r"[\s,]+(?:instead|rather)\W*$", re.IGNORECASE)
_ASKING = frozenset("what which who whose when where how is are was were did do does".split())
_CORRECTING = f"{TAKEN_BACK}, actually"


class Undone(NamedTuple):
    """What is to be done in the place of the last operation, and the state as it was before that."""

    said: str
    state: State


def undone(question: str, state: State, library: Library) -> Undone | None:
    """ "No, plus MMMU" after "plus MATH", "I meant 3" after "times 2": what is meant, before anything was added.

    Nothing is said to be done where it is not clear with what.
    """
    last, before = state.query, state.values[-_PAIR:-1]
    if last is None or not before or state.values[-1] != last or not 0 < len(question) <= LONGEST_QUESTION:
        return None
    if not _is_made_of(last, before[0]) or state.pending or state.told:
        return None
    if may_be_held_otherwise(question, last):
        return None
    at_end = _INSTEAD.sub("", question)
    if at_end == question and not opens_with(without_breaks(question), _CORRECTING):
        return None
    said = without_lead_in(without_corrections(at_end)).strip(" ,;:.!?–—-")
    does = _does(said)
    said = said if does else _in_its_place(said, state, library)
    if not said:
        return None
    if does and any(_is_made_of(last, each) and not _is_made_of(before[0], each) for each in state.values[:-_PAIR]):
        # "The sum", and then "no, plus MMMU": of which of the two?
        return Undone("", state)
    then = state._replace(query=before[0], values=state.values[:-1], answer=None, listed=())
    return Undone(said, then)


def _is_made_of(made: Query, value: Query) -> bool:
    """Whether an operation was done with a value, or another one added to what it was made of."""
    if made.operation not in _MADE:
        return False
    parts, own = tuple(map(_bare, made.operands)), _bare(value)
    # Of a claim it is made of the figure, and of the largest of several of the one that was picked.
    meant = [own, _bare(claimed_of(value)), *(_bare(one) for one in [picked_by(value)] if one is not None)]
    return (
        any(each in parts for each in meant)
        or 1 < len(own.operands) < len(parts)
        and own.operands == parts[: len(own.operands)]
    )


def _bare(query: Query) -> Query:
    """A query whatever its operands are called."""
    return query._replace(label="", key="", operands=tuple(map(_bare, query.operands)))


def _does(said: str) -> bool:
    """Whether a text says what to do with the figure before ("plus MMMU", "triple it", "a third of that")."""
    keys = [word.key for word in without_breaks(said)]
    is_part = keys[-2:] in (["of", "it"], ["of", "that"], ["of", "this"])
    return keys[:1] != [] and (keys[0] in _OPERATORS or keys[:2] == ["as", "a"] or is_part)


def _in_its_place(said: str, state: State, library: Library) -> str:
    """The last turn with the one name or number that a text says in the place of its own; "" where either has more."""
    asked = state.answer.question if state.answer is not None else ""
    keys = {word.key for word in without_breaks(said)}
    if not keys or not keys.isdisjoint(_ASKING) or not 0 < len(asked) <= LONGEST_QUESTION:
        return ""
    old, new = understand(asked, library).scan, understand(said, library).scan
    for kind in (_names, _numbers):
        ours, theirs = kind(new), kind(old)
        if len(ours) != 1 or len(theirs) != 1:
            continue
        rest = weighty(words_beside(without_breaks(said), new, ours), _ASIDE)
        if rest or new.periods:
            return ""
        place = [old.words[at] for at in theirs[0].at]
        said_now = said[new.words[ours[0].at[0]].start : new.words[ours[0].at[-1]].end]
        put = without_corrections(f"{asked[: place[0].start]}{said_now}{asked[place[-1].end :]}").strip(" ,;:.!?–—-")
        # "No, a third" after "wait, half"
        return f"{put} of it" if put == said_now else put
    return ""


def _names(scan: Scan) -> tuple[Mention, ...]:
    # One name may be that of several things.
    named = {each.at: each for each in scan.names if each.sense.kind in ("member", "described")}
    return tuple(named.values())


def _numbers(scan: Scan) -> tuple[Given, ...]:
    # "No more than 3" bounds what was made.
    return () if _names(scan) else tuple(each for each in scan.amounts if each.relation not in COMPARING)
