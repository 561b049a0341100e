"""Turns that go on computing with a value that was computed: "minus Europe's", "is that 25 more, then?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.composing.filters import bound
from assistant.conversing.answers_over import computed, distance, put
from assistant.conversing.last_values import single_values, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.substituting import facts_of, members_of, of_member
from assistant.conversing.turns import Turn
from assistant.operations.query import NotComputableError, Query
from assistant.utterance.forms import is_claim

#: Operations whose value stands by itself; a fall or a share is held against its like instead.
_MADE = ("scaled", "sum", "difference", "mean", "median")
_TAKING = frozenset("subtract minus less deduct − -".split())
_DIVIDING = frozenset("divide divided ÷ / over".split())
_OBJECTS = frozenset("that it this".split())
_ASIDE = frozenset(
    "subtract minus less deduct divide divided add plus of models model number s times percentage".split()
)
#: Cues of the operations, and those that may stand beside them.


_MAKING = frozenset("made make makes produced has had got".split())
_OPERATIONS = frozenset(("difference", "ratio", "share", "base", "percent", "relative", "between", "define"))
_PAIR = 2


def made_with(turn: Turn) -> Response | None:
    """ "Divide that by Europe's" after a difference, "as a percentage of China's" after "double it"."""
    last = turn.state.values[-1] if turn.state.values else None
    if last is None or last != turn.state.query or last.operation not in _MADE or turn.names_measure:
        return None
    scan = turn.alone.scan
    if is_claim(scan) or scan.periods or scan.amounts or turn.cues - _OPERATIONS:
        return None
    facts = list(facts_of(last).values())
    if not facts or len({(fact.measure, fact.period) for fact in facts}) != 1:
        return None
    kinds = facts[0].members.keys()
    named = [each for each in scan.names if each.sense.kind == "member" and each.sense.more in kinds]
    figure = Query("fact", fact=facts[0], pack=turn.library.pack)
    ids = {each.sense.id for each in named}
    other = of_member(figure, ids.pop(), turn.library) if len(ids) == 1 else None
    rest = weighty(turn.beside(*named, *scan.cues), aside=_ASIDE)
    is_share = last.operation == "difference" and turn.cues & {"share", "base"} and "of" in turn.keys
    if other is None or rest or other.fact in facts and last.operation != "scaled" and not is_share:
        # Of a part of the value itself more is asked than of another.
        return None
    query = _operation(turn, last, other, named[0].start)
    return computed(turn, query) if query else None


def per_other(turn: Turn) -> Response | None:
    """ "How many is that per European one?", "and for each Chinese one?": the last figure divided by the other."""
    last, scan = turn.state.values[-1] if turn.state.values else None, turn.alone.scan
    keys = [word.key for word in scan.words]
    links = [at for at, key in enumerate(keys) if key == "per" or key in _EACH and keys[at - 1 : at] == ["for"]]
    kinds = {kind for fact in facts_of(last).values() for kind in fact.members} if last is not None and links else set()
    named = [each for each in scan.names if each.start == links[0] + 1 and each.sense.more in kinds] if kinds else []
    if last is None or not named or scan.periods or turn.figures or is_claim(scan):
        return None
    if weighty(turn.beside(*scan.cues, *scan.names, *scan.measures), aside=_BESIDE_PER):
        return None
    # "And for each Chinese one?" after a ratio holds the same one against another.
    figures = last.operands[: None if last.operation == "both" else 1] if last.operation in _OF_PAIRS else (last,)
    others = {each.sense.id for each in scan.names if each.sense.more in kinds and each.start < links[0]}
    facts = list(facts_of(last).values())
    if len(figures) == len(others) == 1 and len({(fact.measure, fact.period) for fact in facts}) == 1:
        # "How many American ones for each European one?", and then "and Chinese ones?"
        figure = of_member(Query("fact", fact=facts[0], pack=turn.library.pack), others.pop(), turn.library)
        figures = (figure,) if figure is not None else figures
    own = [each for each in figures if each.fact is not None]
    other = of_member(figures[0], named[0].sense.id, turn.library) if len(own) == len(figures) else None
    held = [each.fact for each in own if other is not None and each.fact is not None and each.fact != other.fact]
    if other is None or len(held) != 1 or turn.library.pack.measures[held[0].measure].between:
        return Response(not_made_out(turn))
    figure = next(each for each in own if each.fact == held[0])
    return computed(turn, Query("ratio", told_apart((figure, other))))


_OF_PAIRS = ("both", "ratio")
_EACH = ("each", "every")
_BESIDE_PER = frozenset("per for each every one model many come made make there".split())


def _operation(turn: Turn, last: Query, other: Query, named_at: int) -> Query | None:
    """What is to be done with the last value and the figure of the one that is named."""
    keys = [word.key for word in turn.alone.scan.words]
    pointed = next((at for at, key in enumerate(keys) if key in _OBJECTS), -1)
    is_turned = pointed > named_at
    if turn.keys & _DIVIDING or "ratio" in turn.cues:
        return Query("ratio", (other, last) if is_turned and turn.keys & _DIVIDING else (last, other))
    if turn.cues & {"share", "base", "percent"} and keys[:named_at][-1:] in (["of"], ["the"]):
        return Query("share", (last, other))
    if turn.keys & _TAKING:
        # "Subtract that from China's" takes it from the other, "China's minus that" too.
        is_taken = keys.index("from") < named_at if "from" in keys else is_turned
        return Query("difference", (other, last) if is_taken else (last, other))
    return distance(last, other) if "difference" in turn.cues else None


def claimed_distance(turn: Turn) -> Response | None:
    """ "So 25 more, right?" after two figures: the claim that they are so far apart."""
    scan, pair, last = turn.alone.scan, single_values(turn.state.values[-_PAIR:]), turn.state.query
    if last is not None and last.operation == "compare" and last.operands[0].operation == "difference":
        # Another number is put of the same two.
        pair = last.operands[0].operands
    amounts = turn.figures
    own = [members_of(each).isdisjoint(turn.named) for each in pair]
    if len(pair) != _PAIR or len(amounts) != 1 or turn.names_measure or scan.periods:
        return None
    if turn.named and (len(turn.kinds_named) < len(turn.named) or own[0] == own[1] or "than" in turn.keys):
        return None
    if not is_claim(scan) or not turn.cues & {"more", "fewer", "difference"} or amounts[0].relation:
        return None
    words = scan.words
    follows = words[amounts[0].at[-1] + 1].key if amounts[0].at[-1] + 1 < len(words) else ""
    rest = weighty(turn.beside(*scan.cues, *scan.names, amounts[0]), aside=_ASIDE | _MAKING if turn.named else _ASIDE)
    if rest or follows not in (
        "more",
        "less",
        "fewer",
        "apart",
        "higher",
        "lower",
        "larger",
        "smaller",
        "bigger",
        "point",
    ):
        return None
    apart = distance(*pair)
    if turn.named:
        # "So China made 25 more?" is said of China's over the other's, and "fewer" the other way round.
        is_first = own[1] == ("more" in turn.cues)
        apart = Query("difference", told_apart(pair if is_first else pair[::-1]))
    try:
        limit = bound(amounts[0], apart)
    except NotComputableError:
        return None
    held = Query("compare", (apart, limit))
    return put(turn, held)
