"""Turns that name others to hold against each other: "and China to Europe?", "of Europe's?", "X instead of Y"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.composing.pairs import larger_first
from assistant.conversing.answers_over import computed, distance
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.replacing import is_denied
from assistant.conversing.substituting import facts_of, members_of, names_for, of_member
from assistant.conversing.turns import MADE, Turn
from assistant.operations.query import Query
from assistant.reading.understanding import understand

_PAIR = 2
_AGAINST = (["to"], ["over"], ["divided", "by"], ["by"], [":"], ["/"])
#: What joins two without saying which is held against which ("and between China and Europe?").
_JOINED = (["and"], ["&"], ["versus"], ["vs"], ["against"], ["with"], ["from"])
_HELD = ("ratio", "difference", "relative difference")
_ASIDE = frozenset("to over divided by ratio what about now same how between versus vs against then lead".split())
_BESIDE = frozenset(("ratio", "share", "difference", "between", "compare", "than"))


def other_pair(turn: Turn) -> Response | None:
    """ "And China to Europe?" after a ratio: that of the first of these to the second, however the last was put."""
    query, scan = turn.state.query, turn.alone.scan
    if query is None or query.operation not in ("share", *_HELD, *MADE) or len(query.operands) < _PAIR:
        return None
    names = names_for(query, scan)
    if len(names) != _PAIR:
        return _of_one_changed(turn, query)
    # "Over" and "to" between the names compare nothing else.
    inner = range(names[0].at[-1] + 1, names[1].start)
    cues = {each.sense.id for each in scan.cues if not set(each.at) <= set(inner)}
    if turn.names_measure or scan.periods or scan.amounts or cues - _BESIDE:
        return None
    between = [word.key for word in scan.words[inner.start : inner.stop] if word.key not in ("the", "on")]
    if between not in (*_AGAINST, *_JOINED) or weighty(turn.beside(*scan.names), aside=_ASIDE):
        return None
    if between in _JOINED and query.operation not in _HELD:
        return None
    if query.operation == "share" and between != ["to"]:
        return None
    if query.operation in MADE or query.operation == "share" and any(each.fact is None for each in query.operands):
        # "China to Europe?" after the share in all is no share of one in the other.
        return Response(not_made_out(turn))
    told = [{fact.members.get(names[0].sense.more) for fact in facts_of(each).values()} for each in query.operands]
    if told[0] == told[1]:
        # One thing at two times was held against itself.
        return Response(not_made_out(turn))
    of = [of_member(each, name.sense.id, turn.library) for each, name in zip(query.operands, names, strict=True)]
    pair = tuple(each for each in of if each is not None)
    if len(pair) != _PAIR or pair[0] == pair[1]:
        return None
    if query.operation == "difference":
        return computed(turn, distance(*told_apart(pair)))
    if between in _JOINED and larger_first((query.operands[0], query.operands[1])) == query.operands:
        pair = larger_first((pair[0], pair[1]))
    return computed(turn, Query(query.operation, told_apart(pair)))


def _of_one_changed(turn: Turn, query: Query) -> Response | None:
    """ "And on HumanEval?" after "how many times larger was it on MMMU?": HumanEval in the place of MMMU."""
    last = turn.state.answer
    names = names_for(query, turn.alone.scan)
    if query.operation not in _HELD or last is None or len(names) != 1 or not (turn.only_names and turn.opens):
        return None
    if turn.cues or turn.alone.scan.periods or turn.alone.scan.amounts or turn.names_measure:
        return None
    asked = understand(last.question, turn.library).scan
    said = {each.sense.id for each in names_for(query, asked)}
    new, old = names[0].sense.id, [each for each in query.operands if said & members_of(each)]
    if (
        len(query.operands) != _PAIR
        or len(old) != 1
        or new in said
        or any(each.fact is None for each in query.operands)
    ):
        return None
    kept = next(each for each in query.operands if each != old[0])
    other = of_member(old[0], new, turn.library)
    if other is None or other == kept or query.operation != "ratio":
        return Response(not_made_out(turn))
    pair = tuple(other if each == old[0] else each for each in query.operands)
    if larger_first((pair[0], pair[1])) != pair:
        # It is not larger: how many times smaller it is was not asked.
        return Response(not_made_out(turn))
    return computed(turn, query._replace(operands=told_apart(pair)))


def of_another_whole(turn: Turn) -> Response | None:
    """ "Of the American number?" after a share of another figure: the share of the same in that of the one named."""
    query, scan = turn.state.query, turn.alone.scan
    if query is None or query.operation != "share" or len(query.operands) != _PAIR or not _opens_with_of(turn):
        return None
    names = names_for(query, scan)
    if len(names) != 1 or turn.names_measure or scan.periods or scan.amounts or turn.cues - {"share"}:
        return None
    part, whole = query.operands
    other = of_member(whole, names[0].sense.id, turn.library) if whole.fact is not None else None
    if other is None or other == part or weighty(turn.beside(*scan.names), aside=_ASIDE_OF):
        return None
    return computed(turn, Query("share", told_apart((part, other))))


def _opens_with_of(turn: Turn) -> bool:
    keys = [word.key for word in turn.words if word.key not in ("and", "or", "so", "then")]
    return keys[:1] == ["of"]


_ASIDE_OF = frozenset("number count figure one then".split())


def in_its_place(turn: Turn) -> Response | None:
    """ "Now for Europe instead of China" after something was made of figures told before: the same with that one's."""
    query, before, scan = turn.state.query, turn.state.slots, turn.alone.scan
    if query is None or before is None or query.operation not in _OF_FIGURES or turn.names_measure or scan.periods:
        return None
    names = names_for(query, scan)
    denied = [each for each in names if is_denied(turn, each.start)]
    if len(names) != _PAIR or len(denied) != 1 or weighty(turn.beside(*scan.names, *scan.cues), aside=_ASIDE_DENIED):
        return None
    if respond(before.scan.text, turn.library).query == query:
        # It is asked again in the words of its question.
        return None
    old = denied[0].sense.id
    new = next(each.sense.id for each in names if each not in denied)
    own = [old in members_of(each) for each in query.operands]
    others = [
        of_member(each, new, turn.library) if has else each for each, has in zip(query.operands, own, strict=True)
    ]
    found = tuple(each for each in others if each is not None)
    if sum(own) != 1 or len(found) != len(others) or len({each.fact and each.fact.id for each in found}) < len(found):
        return Response(not_made_out(turn))
    if query.operation == "difference":
        return computed(turn, distance(*told_apart(found)))
    return computed(turn, query._replace(operands=told_apart(found)))


_OF_FIGURES = ("difference", "ratio", "share", "both", *MADE)
_ASIDE_DENIED = frozenset("not instead now for and then again".split())
