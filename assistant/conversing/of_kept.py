"""Turns about those that a condition kept, or the two largest: what they make together, one of them, each one's."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond
from assistant.composing.ends import top_count
from assistant.composing.pairs import larger_first
from assistant.conversing.answers_over import computed
from assistant.conversing.conditions import condition_of
from assistant.conversing.last_values import entries_of, kept_before, measure_of, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.owed_figures import asks_of_other_kind
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.places import place_asked
from assistant.conversing.state import State
from assistant.conversing.substituting import at_time
from assistant.conversing.times import said_at
from assistant.conversing.turns import MADE, MOVES, Spoken, Turn, said_name
from assistant.english.followups import HOW_FAR
from assistant.english.numberwords import ORDINALS
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim

_PAIR = 2
_RECENT = 4
#: Cues of what is made of several, or of two.
_MAKING = MADE | {"spread", "rank", "difference", "ratio"}
_ENDS = {"max": "max", "min": "min", "more": "max", "fewer": "min"}
_KEEPING = {"above": "max", "below": "min"}
_SUPERLATIVE = frozenset(("max", "min"))
_ALL = frozenset("all every everything everyone overall others other rest without but except".split())
_THOSE = frozenset(
    "those these them they their the two both do does did make made have has had together of in for and what is was "
    "are were which who whose where one ones each by how much many big high large out now come comes".split()
)
#: Words by which one of two is asked for ("which is the smaller?"), and not for others than those ("smaller?").
_ONE_OF_TWO = frozenset("is was one the two both them those these".split())
_SEVERAL = frozenset(("are", "were"))
_POINTING = frozenset("those these them".split())
#: Words that stand to something other than those, and places of what was shown.
_BESIDE = frozenset("above below over under ahead behind".split())
_PLACES = frozenset((*ORDINALS, "last"))
_FALLS = {"points": "fall", "relative": "relative fall", "percent": "relative fall"}


def kept_still(state: State) -> tuple[Query | None, tuple[Query, ...]]:
    """What listed some of all, after something was made of just those or one of them was picked, and what of them."""
    last = state.query
    of = last.operands[0] if last is not None and last.operation in ("name", "amount") else last
    over = of.operands if of is not None and of.operation in (*MADE, "both", "top") else ()
    for value in state.values[-_RECENT:-1]:
        best = kept_before(value)
        if best is not None and over and {each.key for each in over} == {each.key for each in entries_of(best)}:
            return best, over
    return None, ()


def of_kept(turn: Turn) -> Response | None:
    """ "The total?", "the smallest?", "how much each?" after some were listed: of those, and of no others."""
    best, scan = kept_before(turn.state.query), turn.alone.scan
    over = entries_of(best) if best is not None else ()
    if best is None and (turn.cues & {*MOVES} or not turn.keys.isdisjoint(_POINTING)):
        # "The sum?", and then "which fell least?"; "the largest of those?", and then "and the smallest of them?"
        best, over = kept_still(turn.state)
    if best is None or turn.state.told or turn.named or is_claim(scan) or "than" in turn.keys:
        return None
    if asks_of_other_kind(turn, over):
        return None
    in_all = ("in", "all") in pairwise(word.key for word in turn.words)
    if not turn.keys.isdisjoint(_ALL - {"all"} if in_all else _ALL) or "not" in turn.cues:
        return None
    spoken: tuple[Spoken, ...] = (*scan.cues, *scan.measures, *scan.amounts, *scan.periods, *turn.nouns)
    if weighty(turn.beside(*spoken), aside=_THOSE):
        return None
    kinds, ends = turn.cues & _MAKING | ({"sum"} if in_all else set()), turn.cues & _ENDS.keys()
    # "By how much?" after those that fell by more than 20 points
    is_far = is_only(turn.words, HOW_FAR, frozenset(("each",))) and "by" in turn.keys
    # "Which is less?" asks for no difference.
    kinds -= {"difference"} if is_far or ends and "how" not in turn.keys else set()
    is_each = ("each" in turn.keys or is_far) and len(over) >= _PAIR
    if not kinds and not ends and not is_each:
        return None
    if scan.periods or turn.whens:
        over = _then(turn, over)
    if not over:
        return Response(not_made_out(turn)) if kinds or scan.periods else None
    if kinds <= {"spread", "rank"} and kinds or not ends and kinds:
        return _made(turn, kinds.pop(), over) if len(kinds) == 1 else Response(not_made_out(turn))
    if kinds:
        return None
    return _end_of(turn, best, over) if ends else _of_each(turn, best, over)


def _then(turn: Turn, over: tuple[Query, ...]) -> tuple[Query, ...]:
    """Their figures at the time that a turn names; none where there are not these."""
    periods = turn.alone.scan.periods
    if len(periods) != 1 or turn.whens:
        return ()
    then = at_time(Query("both", over), said_at(turn.alone.scan.words, periods[0].at), turn.library)
    return then.operands if then is not None else ()


def _made(turn: Turn, kind: str, over: tuple[Query, ...]) -> Response:
    """What all of those make together."""
    of = _as_asked(turn, over)
    is_count = any(not each.is_bare or each.number != len(over) for each in turn.alone.scan.amounts)
    # The sum of parts, each of another whole, is nothing.
    is_of_parts = kind == "sum" and any(each.operation in ("relative fall", "relative change") for each in of)
    is_of_two = kind in ("difference", "ratio")
    if len(of) < _PAIR or is_count or is_of_parts or is_of_two and (len(of) != _PAIR or _names(turn)):
        return Response(not_made_out(turn))
    of = told_apart(of)
    if is_of_two:
        return computed(turn, Query(kind, larger_first((of[0], of[1]))))
    if kind == "rank":
        return computed(turn, Query("name", (Query(kind, of, relation="min" if "ascending" in turn.cues else "max"),)))
    return computed(turn, Query(kind, of))


def _end_of(turn: Turn, best: Query, over: tuple[Query, ...]) -> Response | None:
    """The largest or smallest of those, or the larger of two."""
    relations = {_ENDS[each] for each in turn.cues & _ENDS.keys()}
    is_of_two = _SUPERLATIVE.isdisjoint(turn.cues)
    asks = not turn.keys.isdisjoint(("which", "who"))
    if len(over) < _PAIR or turn.figures or len(relations) != 1 or not turn.keys.isdisjoint(_BESIDE):
        return None
    if (
        is_of_two
        and "how" in turn.keys
        or not (asks or is_of_two or place_asked(turn) or turn.keys.isdisjoint(_PLACES))
    ):
        return None
    relation = relations.pop()
    # "Which fell less?" after those with a lead above 20 % asks for nothing that the condition was about.
    is_of_other = bool(turn.cues & {*MOVES}) and all(each.fact is not None for each in over)
    is_turned = _KEEPING.get(best.relation, relation) != relation and not is_of_other
    is_plural = not _SEVERAL.isdisjoint(turn.keys) or any(word.text.lower() == "ones" for word in turn.words)
    if is_of_two and (is_plural or is_turned and turn.keys.isdisjoint(_ONE_OF_TWO)):
        # "And smaller?", "who made less?" after those with more than 10 may ask for the others.
        return Response(not_made_out(turn)) if asks and not is_plural else None
    of, place = _as_asked(turn, over), place_asked(turn)
    if not of or is_of_two and len(of) != _PAIR or place > len(of):
        return Response(not_made_out(turn))
    count = top_count(place) if place else 1
    return computed(turn, Query("name", (Query("top", told_apart(of), count=count, relation=relation),)))


def _of_each(turn: Turn, best: Query, over: tuple[Query, ...]) -> Response:
    """The figure of each of those; how far each is from their bound, where figures were held against it."""
    of = _as_asked(turn, over)
    limit = best.operands[-1] if condition_of(turn.state.query) is not None else None
    if "by" in turn.keys and all(each.fact is not None for each in of):
        before = turn.state.slots
        if limit is None or "each" not in turn.keys or before is not None and before.has("ahead", "behind"):
            # "By how much?" of several figures, "by how much each?" after "where is it ahead by more than 5 %?"
            return Response(not_made_out(turn))
        pairs = [(each, limit) if best.relation == "above" else (limit, each) for each in of]
        ends = zip(of, pairs, strict=True)
        of = tuple(Query("difference", pair, label=each.label, key=each.key) for each, pair in ends)
    return computed(turn, Query("both", told_apart(of))) if of else Response(not_made_out(turn))


def _as_asked(turn: Turn, over: tuple[Query, ...]) -> tuple[Query, ...]:
    """Their figures, or how those moved, as a turn asks for; none where it asks for what was not spoken of."""
    moves, kinds = turn.cues & {*MOVES}, {each.operation for each in over}
    wanted = {_FALLS[cue] for cue in turn.cues & _FALLS.keys()}
    if kinds <= {"fall", "relative fall"}:
        if moves - {"fall", "change"} or _names(turn) and not moves or len(wanted) > 1:
            return ()
        kind = wanted.pop() if wanted else kinds.pop()
        return tuple(each._replace(operation=kind) for each in over)
    if kinds != {"fact"} or _names(turn) and turn.alone.readings[0].measure.id != measure_of(over[0]):
        return over if kinds != {"fact"} and not moves and not _names(turn) else ()
    if not moves:
        return over
    found = [_fall_of(turn, each) for each in over] if moves <= {"fall", "change"} and not wanted else []
    return tuple(each for each in found if each is not None) if all(found) else ()


def _names(turn: Turn) -> bool:
    """Whether a turn names a measure, and not only a distance that may be of any ("the gap?")."""
    return turn.names_measure and turn.alone.readings[0].way != "either"


def _fall_of(turn: Turn, figure: Query) -> Query | None:
    """How far a figure of the report fell over the time for which it is given."""
    if figure.fact is None:
        return None
    members = turn.library.pack.members
    name = said_name(turn.library.pack.measures[figure.fact.measure])
    of = " and ".join(members[each].name for each in figure.fact.members.values())
    moved = respond(f"how far did {name} fall for {of}", turn.library).query
    return moved._replace(label=figure.label, key=figure.key) if moved and moved.operation == "fall" else None
