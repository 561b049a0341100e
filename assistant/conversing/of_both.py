"""Turns about two things that were asked for one after the other: "are they equal?", "how much did they shrink?"."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed, put
from assistant.conversing.carrying import told_back
from assistant.conversing.in_play import pair_in_play
from assistant.conversing.last_values import last_values, picked_by, single_values
from assistant.conversing.listing import one_after_another
from assistant.conversing.one_line import along_one_line
from assistant.conversing.owed import leaves_out, not_made_out
from assistant.conversing.phrases import is_only
from assistant.conversing.substituting import members_of
from assistant.conversing.turns import MOVES, Turn, read_turn, said_name
from assistant.english.followups import COUNTED
from assistant.operations.query import Query
from assistant.utterance.words import Word

_PAIR = 2
_PLURAL = frozenset("they them their these those".split())
_BOTH = "both"
_COUNTED = COUNTED.keys() - {_BOTH}
_EQUAL = ", ".join(
    (
        *(
            f"{opening} {word}"
            for opening in (
                *("are they", "are both", "are the two", "are these", "are those", "were they"),
                *("they", "they are", "they were", "both are", "the two are", "these are"),
            )
            for word in (
                *("equal", "the same", "alike", "identical", "level", "tied", "even", "on a par", "on par"),
                *("neck and neck", "as large", "equally large", "as big", "equally big", "as high", "equally high"),
            )
        ),
        *("do they agree", "do they match", "is it the same", "is that the same", "is it a tie", "it a tie"),
    )
)
_SAME_ONE = (
    "same one, the same one, is it the same one, is that the same one, is this the same one, is it the same, "
    "is that the same, the same, same, still the same one, still the same, was it the same one, was it the same, "
    "was that the same one, are they the same one, same both times, the same both times"
)
_COMPARING = (
    "how do they compare, how do these compare, how do those compare, how do both compare, how do the two compare"
)
_UNEQUAL = "do they differ, do both differ, do the two differ, are they different, did they differ, were they different"


def alike(turn: Turn) -> Response | None:
    """ "Are they equal?", "do they differ?" after two values: the one held against the other."""
    # "So they're level, right?"
    words = [word for word in turn.words if word.key != "right"]
    differs = is_only(words, _UNEQUAL)
    if turn.state.told or turn.state.pending or not (differs or is_only(words, _EQUAL)):
        return None
    values = pair_in_play(turn.state.values)
    if len(values) != _PAIR or turn.keys.isdisjoint(_PLURAL | {_BOTH, "two", "tie"}):
        return None
    if len(along_one_line(single_values(turn.state.values))) > _PAIR:
        # "Are they equal?" after three
        return Response(not_made_out(turn))
    claim = Query("compare", values, relation="equal")
    return put(turn, Query("not", (claim,)) if differs else claim)


def same_picked(turn: Turn) -> Response | None:
    """ "The same one?" after one was picked at one time and then at another: whether it is the same that was picked."""
    pair = turn.state.values[-_PAIR:]
    nouns = turn.beside(*turn.nouns)
    if turn.state.told or turn.state.pending or len(pair) != _PAIR or not is_only(nouns, _SAME_ONE):
        return None
    picked = [picked_by(each) if each.operation == "name" else None for each in pair]
    one, other = picked
    members = turn.library.pack.members
    if one is None or other is None or one.key not in members or pair[1] != turn.state.query:
        return None
    kinds = {members[each.key].dimension for each in (one, other) if each.key in members}
    if len(kinds) != 1 or any(each.sense.id not in kinds for each in turn.nouns):
        return Response(not_made_out(turn))
    again = Query("is among", pair[1].operands, key=one.key, label=members[one.key].name)
    return put(turn, again._replace(relation=pair[1].operands[0].relation))


def compared_again(turn: Turn) -> Response | None:
    """ "How do they compare?" after two values: both, side by side."""
    if turn.state.told or turn.state.pending or not is_only(turn.words, _COMPARING):
        return None
    values = last_values(turn.state.values, only_two=True)
    return computed(turn, Query("both", values)) if len(values) == _PAIR else None


def of_both(turn: Turn, response: Response, taken: Callable[[Turn], Response | None]) -> Response:
    """What a turn asks of "them", told of both where only the last one is told; declined where that cannot be."""
    words, pair = turn.alone.scan.words, _pair(turn)
    keys = [*(word.key for word in words), ""]
    # How many are meant by "those two" is said.
    places = [at for at, key in enumerate(keys) if key in _PLURAL and keys[at + 1] not in _COUNTED]
    if response.answer.status != "answered" or not pair or len(places) != 1 or _is_told(response, pair):
        return response
    last, pack = turn.state.values[-1], turn.library.pack
    facts = last.facts()
    measure = pack.measures[facts[0].measure]
    is_of_last = response.query is None or any({*pair} & {*fact.members.values()} for fact in response.query.facts())
    if turn.state.query != last or turn.state.told or measure.verbs or not is_of_last or {*pair} & {*turn.named}:
        # "How many did they make?" may be asked of the one that made them.
        return response
    if len(along_one_line(single_values(turn.state.values))) > _PAIR and _BOTH not in turn.keys:
        return Response(not_made_out(turn))
    names = " and ".join(pack.members[each].name for each in pair)
    said = _in_place(turn, words, places[0], names if words[places[0]].key == "their" else _BOTH)
    other = taken(read_turn(said, said, turn.state, turn.library))
    if other is not None and _is_told_alike(other, response, pair):
        return Response(not_made_out(turn)) if leaves_out(turn, other) else told_back(turn.question, said, other)
    if turn.cues & {*MOVES} and all(fact.sign == 1 for fact in (last, *last.operands)):
        whole = f"the {said_name(measure)} for {names}"
        full = _in_place(turn, words, places[0], whole)
        other = respond(full, turn.library)
        if _is_told_alike(other, response, pair):
            return told_back(turn.question, full, other)
    return Response(not_made_out(turn))


def _in_place(turn: Turn, words: tuple[Word, ...], at: int, said: str) -> str:
    """The turn with something for the word at a place, and for a "both" right after that."""
    end = words[at + 1].end if words[at + 1 : at + 2] and words[at + 1].key == _BOTH else words[at].end
    return f"{turn.alone.scan.text[: words[at].start]}{said}{turn.alone.scan.text[end:]}"


def _pair(turn: Turn) -> tuple[str, ...]:
    """The two that were asked for one after the other, before or after something was made of them."""
    state, last = turn.state, turn.state.values[-1:]
    is_held = bool(last) and last[0].operation in _HELD and all(each.fact is not None for each in last[0].operands)
    held = state.listed if is_held and len(state.listed) == _PAIR else ()
    pair = one_after_another(state) or held
    if pair or not last:
        return pair
    # "And MMMU?", "how much did that change?", and then "how much did they change?"
    before = one_after_another(state._replace(values=state.values[:-1]))
    told = members_of(last[0])
    return before if len(told.intersection(before)) == 1 else ()


def _is_told_alike(response: Response, of_last: Response, pair: tuple[str, ...]) -> bool:
    """Whether both of two are told of as the last one is: how they moved, or what they are."""
    if response.answer.status != "answered" or not _is_told(response, pair):
        return False
    done = [
        {part.operation for part in each.query.within()} - _OVER_BOTH if each.query is not None else set[str]()
        for each in (response, of_last)
    ]
    return done[0] == done[1]


_HELD = ("difference", "ratio", "compare", "both")
#: Operations that tell of both what is told of one.
_OVER_BOTH = frozenset(("both", "every", "compare", "sum"))


def _is_told(response: Response, pair: tuple[str, ...]) -> bool:
    """Whether both of two are told of."""
    query = response.query
    if query is None:
        return set(pair) <= set(response.members)
    told = members_of(query)
    return set(pair) <= told
