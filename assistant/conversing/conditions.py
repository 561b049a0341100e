"""Turns that put a condition on what was listed, or another one in place of the last: "which of them are above 20?"."""

from __future__ import annotations

from decimal import Decimal

from assistant.answering import Response, respond
from assistant.composing.filters import bound
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import last_values, picked_by, told_apart
from assistant.conversing.phrases import is_only, opens_with, weighty
from assistant.conversing.substituting import facts_of, of_member
from assistant.conversing.turns import Turn
from assistant.english.followups import AGAINST, FOR_ALL
from assistant.forms import is_claim, turns
from assistant.query import NotComputableError, Query
from assistant.slots import fill_slots
from assistant.units import Quantity, Unit, divide

_RELATIONS = {"more": "above", "fewer": "below", "above": "above", "below": "below"}
#: Cues that only ask which ones or how many they are, and how they stand to a number.
_ASKING = frozenset(
    "which who where list count how all any more fewer above below atleast atmost than plain ahead behind difference "
    "ratio define tests".split()
)
_ASIDE = frozenset(
    "lie lies stand stands and only just those them these which who how many were have has had or also".split()
)
_FEWEST = 2


def kept(turn: Turn) -> Response | None:
    """ "Which of them are above 20?" after a list of figures, "and above 5?" after those below it."""
    amounts, over = turn.figures, _listed(turn)
    if not over or len(amounts) != 1 or not amounts[0].relation or turn.named or turn.names_measure:
        return None
    if turn.alone.scan.periods or turn.cues - _ASKING or _says_more(turn) or is_claim(turn.alone.scan):
        return None
    is_again = _filter(turn.state.query) is not None
    counts = "how" in turn.keys and "many" in turn.keys
    if not is_again and not counts and turn.keys.isdisjoint(("which", "who", "where", "ones", "those")):
        return None
    try:
        condition = Query("filter", (*over, bound(amounts[0], over[0])), relation=amounts[0].relation)
    except NotComputableError:
        return None
    if not counts:
        return computed(turn, Query("name", (condition,)))
    members, dimensions = turn.library.pack.members, turn.library.pack.dimensions
    noun = dimensions[members[over[0].key].dimension].name
    return computed(turn, Query("count", (condition,), words=noun))


def _filter(query: Query | None) -> Query | None:
    """The condition by which the last answer picked, if it did."""
    if query is None or query.operation not in ("name", "count", "amount"):
        return None
    inner = query.operands[0]
    return inner if inner.operation == "filter" else None


def _listed(turn: Turn) -> tuple[Query, ...]:
    """The figures that the last answer gave side by side, or put its condition on, each of another member."""
    query, members = turn.state.query, turn.library.pack.members
    condition = _filter(query)
    if condition is not None:
        found = condition.operands[:-1]
    else:
        found = query.operands if query is not None and query.operation in ("both", "name") else ()
        found = found[0].operands if len(found) == 1 and found[0].operation == "rank" else found
        found = found or last_values(turn.state.values, only_two=False)
    keys = {each.key for each in found}
    return found if len(found) >= _FEWEST and len(keys) == len(found) and keys <= members.keys() else ()


def _says_more(turn: Turn) -> bool:
    scan = turn.alone.scan
    spoken = {scan.words[at].start for each in (*scan.cues, *scan.names) for at in each.at}
    spoken |= {scan.words[at].start for given in scan.amounts for at in given.at}
    return bool(weighty([word for word in turn.words if word.start not in spoken], aside=_ASIDE))


def claimed_of_other(turn: Turn) -> Response | None:
    """ "Than HumanEval?", "more than HumanEval?" after "was that more than MMMU?": the claim against another one."""
    last, before = _last_held(turn, "compare", "difference", "ratio"), turn.state.slots
    if (
        last is None
        or before is None
        or not turn.named
        or len(_kinds(turn)) != len(turn.named)
        or turn.names_measure
        or turn.figures
    ):
        return None
    against = opens_with(turn.words, AGAINST) or bool({"than", "behind", "ahead"} & turn.keys)
    if not against and turn.cues.isdisjoint(("more", "fewer")) or "how" in turn.keys or turn.alone.scan.periods:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    other = of_member(last.operands[1], turn.named[0], turn.library)
    if other is None and last.operands[1].operation == "sum":
        other = of_member(last.operands[0], turn.named[0], turn.library)
    if now is None or now.unexplained or other is None or other == last.operands[0]:
        return None
    if last.operation != "compare" and "behind" in turn.keys:
        # "How far is X behind Y?", then "and behind Z?": it is X that is behind.
        other = of_member(last.operands[0], turn.named[0], turn.library) or other
        return computed(turn, last._replace(operands=told_apart((other, last.operands[1]))))
    operands = told_apart((last.operands[0], other))
    if last.operation != "compare":
        return computed(turn, last._replace(operands=operands)) if against else None
    return computed(turn, last._replace(operands=operands, relation=_relation(turn) or last.relation))


def figure_against(turn: Turn) -> Response | None:
    """ "How many less than China?" after a figure, or after the one that was picked: how far it is from that."""
    last = turn.state.values[-1] if turn.state.values else None
    figure = (picked_by(last) or last) if last is not None else None
    relation = _relation(turn)
    if figure is None or figure.operation not in _FIGURES or not relation or turn.names_measure or turn.figures:
        return None
    if "how" not in turn.keys or "than" not in turn.keys or turn.alone.scan.periods or turn.cues - _ASKING - {"points"}:
        return None
    facts = list(facts_of(figure).values())
    named = [each for each in turn.named if turn.library.pack.members[each].dimension in facts[0].members]
    between = turn.library.pack.measures[facts[0].measure].between or ()
    other = of_member(figure, named[0], turn.library) if len(named) == 1 else None
    if other is None or other == figure or turn.library.pack.members[named[0]].dimension in between:
        return None
    pair = (figure, other) if relation == "above" else (other, figure)
    return computed(turn, Query("difference", told_apart(pair)))


_FIGURES = ("fact", "fall", "change", "relative fall", "relative change")


def for_all(turn: Turn) -> Response | None:
    """ "For all?" after one figure: those of all, side by side."""
    query = turn.state.query
    scan = turn.alone.scan
    nouns = {scan.words[at].start for each in scan.names if each.sense.kind == "dimension" for at in each.at}
    words = [word for word in turn.words if word.start not in nouns]
    if query is None or query.fact is None or turn.named or not is_only(words, FOR_ALL):
        return None
    every = _all_like(query, turn)
    return computed(turn, Query("both", every)) if len(every) >= _FEWEST else None


def made_against(turn: Turn) -> Response | None:
    """ "Is that bigger than MMMU's?" after "triple it": what was made of the figure, against that of the other."""
    last, relation = turn.state.values[-1] if turn.state.values else None, _relation(turn)
    if last is None or last.operation not in _MADE or last != turn.state.query or not relation or turn.names_measure:
        return None
    if not turn.has_pronoun or not is_claim(turn.alone.scan) or turn.figures or turn.alone.scan.periods:
        return None
    facts = list(facts_of(last).values())
    named = [each for each in turn.named if turn.library.pack.members[each].dimension in facts[0].members]
    words = turn.alone.scan.words
    subject = next((at for at, word in enumerate(words) if word.key in _BACK), len(words))
    if any(each.start < subject for each in turn.alone.scan.names if each.sense.id in named):
        # "Is HumanEval above it?"
        return None
    figure = Query("fact", fact=facts[0], pack=turn.library.pack)
    other = of_member(figure, named[0], turn.library) if len(named) == 1 else None
    if other is None or len({fact.period for fact in facts}) != 1:
        return None
    held = Query("compare", (last, other), relation=relation)
    return computed(turn, Query("not", (held,)) if turns(turn.alone.scan) % 2 else held)


_MADE = ("scaled", "sum", "mean", "median")


def claimed_figure(turn: Turn) -> Response | None:
    """ "18?", "more than 25?" after a claim about a figure: the claim with the other number."""
    query, amounts = turn.state.query, turn.figures
    if query is None or query.operation not in ("compare", "every") or len(amounts) != 1:
        return None
    *figures, limit = query.operands
    if limit.operation != "given":
        return None
    if (
        turn.named
        or turn.names_measure
        or turn.alone.scan.periods
        or _says_more(turn)
        or turn.cues - _ASKING - {"percent", "points"}
    ):
        return None
    if turn.keys & {"which", "who", "where", "how"}:
        return None
    relation = amounts[0].relation or _relation(turn) or query.relation
    try:
        other = bound(amounts[0], figures[0])
    except NotComputableError:
        return None
    assert other.amount is not None
    assert limit.amount is not None
    if other.amount.unit.base != limit.amount.unit.base:
        return None
    claim = query._replace(operands=(*figures, other), relation=relation)
    return computed(turn, Query("not", (claim,)) if turns(turn.alone.scan) % 2 else claim)


def kept_by_last(turn: Turn) -> Response | None:
    """ "Which ones are above that?", "who is above the mean?": those that stand so to the last value."""
    keys = [word.key for word in turn.words if word.key != "?"]
    relation, last = _relation(turn), turn.state.values[-1] if turn.state.values else None
    asks = turn.keys & {"which", "who", "where"} or "how" in turn.keys and "many" in turn.keys
    if last is None or not relation or turn.named or turn.figures or turn.alone.scan.periods:
        return None
    condition = _filter(turn.state.query)
    if condition is not None and not asks:
        # "And below?" after those that were above something.
        again = condition._replace(relation=relation)
        is_short = len(keys) <= _SHORT and not _says_more(turn) and again != condition
        return computed(turn, Query("name", (again,))) if is_short and not turn.cues - _ASKING else None
    kinds = turn.cues & {"mean", "median"}
    points_back = len(keys) > 1 and keys[-1] in _BACK and keys[-2] in _BEFORE_OBJECT or keys[-1:] in _ABOVE
    if not asks or not (kinds or points_back) or turn.cues - _ASKING - kinds or _says_more(turn):
        return None
    over = last.operands if last.operation in ("mean", "median", "sum") else _all_like(last, turn)
    if len(over) < _FEWEST or kinds and points_back:
        return None
    limit = Query(kinds.pop(), over) if kinds else last
    kept_ = Query("filter", (*over, limit), relation=relation)
    if "how" not in turn.keys:
        return computed(turn, Query("name", (kept_,)))
    noun = turn.library.pack.dimensions[turn.library.pack.members[over[0].key].dimension].name
    return computed(turn, Query("count", (kept_,), words=noun))


_SHORT = 4
_ABOVE = (["above"], ["below"])
_BACK = frozenset("that it this".split())
_BEFORE_OBJECT = frozenset("than above below over under exceed beat".split())


def _all_like(last: Query, turn: Turn) -> tuple[Query, ...]:
    """The figures of all members at the time of the last one, which is a figure of the report itself."""
    if last.fact is None:
        return ()
    measure = turn.library.pack.measures[last.fact.measure]
    name = measure.names[0] if measure.names else measure.name
    when = last.fact.period.label if last.fact.period else ""
    ranked = respond(f"rank by {name} {when}".rstrip(), turn.library).query
    inner = ranked.operands[0] if ranked is not None and ranked.operation == "name" else ranked
    found = inner.operands if inner is not None and inner.operation == "rank" else ()
    return found if any(each.fact == last.fact for each in found) else ()


def claimed_part_of_it(turn: Turn) -> Response | None:
    """ "Less than half?" after "is that less than China?": the claim against such a part of the same."""
    last, scan, amounts = _last_held(turn, "compare"), turn.alone.scan, turn.figures
    if last is None or len(amounts) != 1 or turn.named or turn.names_measure or scan.periods:
        return None
    given = amounts[0]
    relation = given.relation or _relation(turn)
    if given.unit.base not in ("percent", "times") or not relation or _says_more(turn) or turn.cues - _ASKING:
        return None
    factor = divide(given.number, Decimal(100)) if given.unit.base == "percent" else given.number
    part = Query("scaled", (last.operands[1], Query("given", amount=Quantity(factor, Unit("")))))
    claim = Query("compare", (last.operands[0], part), relation=relation)
    return computed(turn, Query("not", (claim,)) if turns(scan) % 2 else claim)


def _last_held(turn: Turn, *held: str) -> Query | None:
    """The last answer, if it held one figure of the report against another."""
    last = turn.state.values[-1] if turn.state.values else None
    if last is None or last.operation not in held or last != turn.state.query:
        return None
    return None if any(operand.operation == "given" for operand in last.operands) else last


def _relation(turn: Turn) -> str:
    found = {relation for cue, relation in _RELATIONS.items() if cue in turn.cues}
    return found.pop() if len(found) == 1 else ""


def _kinds(turn: Turn) -> set[str]:
    """The dimensions of the members that a turn names: a name may be one of a country and one of its models."""
    return {turn.library.pack.members[member].dimension for member in turn.named}
