"""Turns that point at one of several things given before: "the second one", "the latter", "the other two", "both"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response, respond
from assistant.answering.declining import clarify
from assistant.conversing.against import compared
from assistant.conversing.carrying import carried, told_back
from assistant.conversing.choosing import without_members
from assistant.conversing.completing import retold
from assistant.conversing.last_values import picked_by
from assistant.conversing.listing import is_told_backwards, listed_last, offered_last, told_before
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty, without_breaks, without_opening
from assistant.conversing.picks import beside_kept, beside_picked
from assistant.conversing.places import place_asked
from assistant.conversing.state import State
from assistant.conversing.substituting import facts_of
from assistant.conversing.times import times_carried
from assistant.conversing.turns import DOING, MADE, MOVES, OVER, Turn, read_turn
from assistant.english.followups import CHOICES
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library
from assistant.utterance.words import Word

_PAIR = 2
_OPENING = frozenset("about other number value one much many was were is are".split())
_ONE = ("one", "ones")
_PLACES = {key: place for key, place in CHOICES.items() if key not in ("one", "two", "three", "four", "five")}
_ENDS = {"top": 1, "bottom": -1}
_RUNNER_UP = ("runner", "up")
_TWO = ("both", "two")
#: Words that point at one of just two.
_OF_A_PAIR = frozenset(("former", "latter"))
#: A noun of several things ("the other countries").
_PLURAL = re.compile(r"[a-z]{3,}s", re.IGNORECASE)
_COUNTS = {"two": 2, "three": 3, "four": 4}
_RANKS = frozenset("place position spot rank".split())


def pointed(turn: Turn) -> Response | None:
    """The response to a turn with names for what it points at; the question back which is meant if that is open."""
    words = turn.alone.scan.words
    pointer = _pointer(words)
    if pointer is None or turn.named:
        return None
    start, end, place, count = pointer
    is_apart = turn.state.query is not None and turn.state.query.operation == "difference"
    if place_asked(turn) and (is_apart or not _is_order(turn.state)):
        # "Which was the second biggest?" is no second of a list.
        return None
    if count > 1 and place and turn.cues & OVER and turn.cues.isdisjoint(MOVES) and not turn.state.told:
        return None
    if not turn.keys.isdisjoint(_ENDS) and not _is_order(turn.state):
        # "The top one" of what was told in no order is the largest, or the first.
        return Response(not_made_out(turn))
    made = [value.operation for value in turn.state.values[-_PAIR:] if value.operation in MADE]
    if place > 0 and count == 1 and len(made) == _PAIR and made[0] == made[1]:
        # The second of two means is none of the things that they are the mean of.
        return None if turn.cues.isdisjoint(MOVES) else Response(not_made_out(turn))
    is_bare = False
    if place == 0:
        beside = [word for word in turn.words if not words[start].start <= word.start < words[end].end]
        spent = {turn.alone.scan.words[at].start for each in turn.nouns for at in each.at}
        beside = [word for word in beside if word.start not in spent]
        is_bare = not weighty(beside, _OPENING) and turn.cues.isdisjoint(DOING - {"count"})
        members, dimension = _others(turn.state, turn.library, count)
        were_told = _were_told(turn, members) and not _pointed_before(turn.state)
        if count == 1 and is_bare and were_told and not turn.nouns:
            # Of two that were asked for, one after the other, the other one may be the first, or a third.
            return _which(turn, turn.library.pack.members[members[0]].dimension) or Response(not_made_out(turn))
        if count == 1 and is_bare and (were_told or _told_together(turn.state, turn.library)):
            # Neither of two is the other one, where both were asked for: a third is, if they were not compared.
            members, dimension = _beside_both(turn.state, turn.library)
            if dimension and not turn.nouns and _compared(turn.state):
                return _which(turn, dimension, but=())
    elif len(listed_last(turn.state, turn.library)) > _PAIR and {words[start].key, words[end].key} & _OF_A_PAIR:
        return Response(not_made_out(turn))
    elif is_told_backwards(turn.state, turn.library):
        # "17.5" and "24.3", and then "the difference": the second less the first, of which either may be the former.
        return Response(not_made_out(turn))
    else:
        members, dimension = _listed(turn.state, turn.library, place, count), ""
    if place == 0 and is_bare and not members and not dimension and turn.state.told and len(turn.state.subjects) > 1:
        # After several were told of, it is not said of which of these or of which others it is asked.
        return Response(not_made_out(turn))
    if dimension and not members:
        return _which(turn, dimension)
    if not members:
        is_one = place > 0 and count == 1 and "one" in turn.keys and turn.names_measure
        others = turn.beside(*turn.alone.scan.periods)
        beside = [word for word in others if not words[start].start <= word.start < words[end].end]
        is_one = is_one or place > 0 and count == 1 and not weighty(beside) and not _is_order(turn.state)
        return Response(not_made_out(turn)) if is_one else None
    names = " and ".join(turn.library.pack.members[member].name for member in members)
    text = turn.alone.scan.text
    said = f"{text[: words[start].start]}{names}{text[words[end].end :]}"
    named = read_turn(said, said, turn.state, turn.library)
    response = (
        (beside_picked(named) if is_bare else None)
        or compared(named)
        or retold(named)
        or beside_kept(named)
        or beside_picked(named)
        or carried(named)
        or respond(_with_time(named, said), turn.library)
    )
    if (
        response.query is None
        and response.answer.status == "answered"
        and turn.state.query is not None
        and _recalls(turn)
    ):
        # "What was the first again?" after figures is none of what it tests.
        alone = read_turn(names, names, turn.state, turn.library)
        response = carried(alone) or Response(not_made_out(turn))
    return told_back(turn.question, response.question or said, response)


def _recalls(turn: Turn) -> bool:
    """Whether it is asked what something was, after a figure."""
    return not turn.state.told and "tests" not in turn.cues and bool({"was", "again"} & turn.keys)


def _with_time(named: Turn, said: str) -> str:
    """A question with the names of what it points at, and the time of the question before of the same measure."""
    before, text = named.state.slots, without_opening(said)
    if before is None or not named.names_measure or named.alone.readings[0].measure.id != before.measure.id:
        return text
    return f"{text.rstrip(' ?.!')} {times_carried(named, before)}" if named.cues.isdisjoint(MOVES) else text


def _pointer(words: tuple[Word, ...]) -> tuple[int, int, int, int] | None:
    """The first and last word of what points, the place that it points at (0 for the others) and how many it means."""
    keys = [word.key for word in words]
    found = [
        at
        for at, (key, after) in enumerate(zip(keys, [*keys[1:], ""], strict=True))
        if key in _PLACES or key in _ENDS and after in _ONE or (key, after) == _RUNNER_UP
    ]
    others = [at for at, key in enumerate(keys) if key in ("other", "others", "rest", "remaining")]
    both = [at for at, key in enumerate(keys) if key in _TWO and not others]
    if len(found) + len(others) + len(both) != 1:
        return None
    at = (found or others or both)[0]
    start = at - 1 if at and keys[at - 1] in ("the", "these", "those") else at
    after = keys[at + 1] if at + 1 < len(keys) else ""
    if both:
        return (start, at, 1, 2) if keys[at] == "both" or start < at else None
    is_noun = bool(others) and at + 1 < len(words) and _PLURAL.fullmatch(words[at + 1].text) is not None
    end = at + 1 if is_noun or after in _ONE or after in _COUNTS or (keys[at], after) == _RUNNER_UP else at
    if found and after in _RANKS:
        # "The one in third place"
        start = (
            at - 3 if keys[max(0, at - 3) : at] == ["the", "one", "in"] else at - 1 if keys[at - 1] == "in" else start
        )
        return (start, at + 1, _PLACES.get(keys[at], 2), 1) if start < at else None
    if others:
        is_plural = (
            keys[at] in ("others", "rest", "remaining")
            or words[at].text.lower() == "others"
            or after == "ones"
            or is_noun
        )
        return (start, end, 0, _COUNTS.get(after, 9 if is_plural else 1)) if start < at or end > at else None
    is_bare = keys[at] in ("former", "latter") or start < at or end > at
    place = _PLACES.get(keys[at]) or _ENDS.get(keys[at], 2)
    return (start, end, place, 1) if is_bare and after not in _COUNTS else None


def _is_order(state: State) -> bool:
    """Whether what was listed last stands in an order, and not as it was named."""
    last = next(
        (value for value in reversed(state.values) if len(value.operands) > _PAIR or value.operation == "name"), None
    )
    return last is not None and last.operation != "both"


def _listed(state: State, library: Library, place: int, count: int) -> tuple[str, ...]:
    """The members at a place of those listed last, or that many from it on; none where there are not so many."""
    listed = listed_last(state, library) or told_before(state)
    if count > 1:
        return listed if len(listed) == count else ()
    if not listed or abs(place) > len(listed) or len(listed) < _PAIR:
        return ()
    return (listed[place - 1 if place > 0 else place],)


def _others(state: State, library: Library, count: int) -> tuple[tuple[str, ...], str]:
    """The members beside those that were meant last, if there are just so many; and the dimension that they are of."""
    slots = state.slots
    if slots is None:
        return (), ""
    listed = offered_last(state, library) or listed_last(state, library)
    answer = state.answer
    picked = [member for member in listed if answer and library.pack.members[member].name == answer.value]
    if len(listed) == _PAIR and count == 1:
        if _is_beside(slots, listed, library):
            return (), library.pack.members[listed[0]].dimension
        last = picked[0] if picked else _picked_before(state, listed) or _last_named(state, listed)
        return tuple(member for member in listed if member != last), library.pack.members[listed[0]].dimension
    free = [each for each in slots.measure.dimensions if each not in (slots.measure.between or ())]
    named = [each for each in free if slots.members(each)]
    if len(named) != 1:
        return (), ""
    every = library.cube.members(slots.measure, named[0], {})
    rest = tuple(member for member in every if member not in slots.members(named[0]))
    if len(rest) != count and count <= 4:
        # Two were given, one after the other: the other two are those beside both.
        rest = tuple(member for member in rest if member not in listed)
    return (rest if len(rest) == count or count > 4 else ()), named[0]


def _is_beside(slots: Slots, pair: tuple[str, ...], library: Library) -> bool:
    """Whether a third was asked for after a pair, so that neither of the two is the other one."""
    named = set(slots.members(library.pack.members[pair[0]].dimension))
    return bool(named) and named.isdisjoint(pair)


def _told_together(state: State, library: Library) -> bool:
    """Whether the figures of two were told in one answer, and none was picked, so that neither is the other one."""
    query = state.query
    if query is None or len(query.operands) < _PAIR or state.told:
        return False
    is_held = query.operation in _HELD and not _picked_before(state, listed_last(state, library))
    return is_held or query.operation == "both"


def _pointed_before(state: State) -> bool:
    """Whether the last turn pointed at one of two itself ("the former"), so that the other one is the other of them."""
    return state.answer is not None and _pointer(tuple(without_breaks(state.answer.question))) is not None


def _compared(state: State) -> bool:
    """Whether the two told last were held against each other."""
    asks = state.slots is not None and state.slots.has("compare")
    return asks or state.query is not None and state.query.operation in _HELD


_HELD = ("difference", "ratio", "compare")


def _were_told(turn: Turn, members: tuple[str, ...]) -> bool:
    """Whether the last figure is for another member than the one before it, which is of one that is meant."""
    last = turn.state.values[-_PAIR:]
    if len(last) != _PAIR or last[1] != turn.state.query or last[0].operation != last[1].operation:
        return False
    of = [facts_of(value).values() for value in last]
    measures = turn.library.pack.measures
    # Since when something has grown tells no two rates apart.
    times = [
        {(fact.measure, None if measures[fact.measure].unit.is_rate else fact.period) for fact in facts} for facts in of
    ]
    told = [{member for fact in facts for member in fact.members.values()} for facts in of]
    return times[0] == times[1] and not told[0].isdisjoint(members) and told[1].isdisjoint(members)


def _beside_both(state: State, library: Library) -> tuple[tuple[str, ...], str]:
    """The one member beside those that were told together, if there is just one; and the dimension that it is of."""
    listed, slots = listed_last(state, library), state.slots
    if slots is None or len(listed) < _PAIR:
        return (), ""
    dimension = library.pack.members[listed[0]].dimension
    if dimension not in slots.measure.dimensions:
        return (), ""
    rest = tuple(each for each in library.cube.members(slots.measure, dimension, {}) if each not in listed)
    return (rest if len(rest) == 1 else ()), dimension


def _picked_before(state: State, listed: tuple[str, ...]) -> str:
    """The one of two that was picked before it was asked how far they are apart; "" if none was."""
    if len(state.values) < _PAIR or state.values[-1].operation not in ("difference", "ratio"):
        return ""
    picked = picked_by(state.values[-2])
    return picked.key if picked is not None and picked.key in listed else ""


def _last_named(state: State, listed: tuple[str, ...]) -> str:
    slots = state.slots
    named = [each.member for each in slots.named if each.member in listed] if slots else []
    return named[-1] if len(set(named)) == 1 else listed[-1]


def _which(turn: Turn, dimension: str, but: tuple[str, ...] | None = None) -> Response | None:
    """The question back which of the others is meant, but for those that were asked about last or some that are not."""
    before = turn.state.slots
    if before is None:
        return None
    library = turn.library
    last = before.members(dimension) if but is None else but
    possible = [each for each in library.cube.members(before.measure, dimension, {}) if each not in last]
    if not possible:
        return None
    names = tuple(library.pack.members[member].name for member in possible)
    noun = library.pack.dimensions[dimension].name
    answer = clarify(turn.question, f"Which {noun} do you mean?", names)
    return Response(answer, None, None, without_members(before, dimension))
