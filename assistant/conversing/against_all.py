"""Turns that hold the last value against the mean of all, or another value against it ("is MATH's below that?")."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed, put
from assistant.conversing.last_values import as_falls, picked_by, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.replacing import slots_changed
from assistant.conversing.substituting import at_time, names_for, names_others, of_member
from assistant.conversing.times import periods_stated, said_at, times_carried
from assistant.conversing.turns import MOVEMENTS, MOVES, RELATIONS, Turn, said_name
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.periods import Period
from assistant.reading.slots import fill_slots
from assistant.utterance.forms import is_claim

_KINDS = ("mean", "median")
_OBJECTS = frozenset("that it this those".split())
_BEFORE_OBJECT = frozenset("than above below over under exceed beat".split())
_ADDING_ON = frozenset("and so or ok okay".split())
#: Words with which others than the last value are asked about.
_OF_OTHERS = frozenset("which who what where all any every each both they those them others".split())


def against_mean(turn: Turn) -> Response | None:
    """ "Is that more than the average?", "than the average?" after a claim: the last value held against the mean."""
    kinds, scan = turn.cues & {*_KINDS}, turn.alone.scan
    last = turn.state.values[-1] if turn.state.values else None
    if last is None or len(kinds) != 1 or turn.named or turn.names_measure or scan.periods or scan.amounts:
        return None
    keys = [word.key for word in turn.words if word.key not in _ADDING_ON]
    relation, asks_far = _relation(turn), "how" in keys
    is_object = keys[:1] == ["than"] or bool(relation) and not turn.has_pronoun and not asks_far and len(keys) < _SHORT
    if not _OF_OTHERS.isdisjoint(keys) or not (is_object or turn.has_pronoun and relation):
        return None
    claim = _unturned(last)
    relation = relation or (claim.relation if claim.operation == "compare" else "")
    if claim.operation == "compare" and claim.operands[1].operation in ("sum", "mean"):
        # The average of those that it was held against last, or of all?
        return Response(not_made_out(turn))
    figure = _figure(claim)
    whole = _mean_with(kinds.pop(), figure, turn) if figure is not None else None
    if not relation or figure is None or whole is None:
        return Response(not_made_out(turn))
    if asks_far:
        pair = (figure, whole) if relation == "above" else (whole, figure)
        far = Query("difference", pair)
        return computed(turn, far if _is_positive(far) else Query("compare", (figure, whole), relation=relation))
    held = Query("compare", (figure, whole), relation=relation)
    return put(turn, held)


def beside_last(turn: Turn) -> Response | None:
    """ "Is the lead in 2024 below that?": the claim that another value is more or less than the last one."""
    before, scan, relation = turn.state.slots, turn.alone.scan, _relation(turn)
    keys = [word.key for word in turn.words]
    # "How far above it is MMMU?"
    asks_far = "how" in keys and not _FAR.isdisjoint(keys)
    if before is None or not turn.state.values or not relation or scan.amounts or not (is_claim(scan) or asks_far):
        return None
    if keys[-1:] == ["?"]:
        keys.pop()
    objects = [at for at, (one, key) in enumerate(pairwise(keys)) if one in _BEFORE_OBJECT and key in _OBJECTS]
    if len(keys) < _FEW or not objects or not asks_far and objects[-1] != len(keys) - 2:
        return None
    now = fill_slots(scan, turn.library.cube, before.measure)
    if now is None or now.unexplained or not (now.named or periods_stated(turn, before)):
        return None
    last = turn.state.values[-1]
    full = slots_changed(turn, now, before)
    if last.operation in ("sum", "mean", "median"):
        # "Is HumanEval above it?" asks for one figure, and not for another mean.
        names = " ".join(turn.library.pack.members[each.member].name for each in now.named)
        measure = said_name(before.measure)
        full = f"{measure} {names} {times_carried(turn, before)}"
    other = respond(full, turn.library).query
    if other is None or other == last or last.operation in ("compare", "not", "name", "both"):
        return Response(not_made_out(turn))
    held = Query("compare", (other, last), relation=relation)
    if asks_far:
        far = Query("difference", (other, last) if relation == "above" else (last, other))
        return computed(turn, far if _is_positive(far) else held)
    return put(turn, held)


_FAR = frozenset("far much many".split())


def set_beside(turn: Turn) -> Response | None:
    """ "Compare with MATH", "compare it to 2024" after a figure: that figure and the same of what the turn names."""
    scan, last = turn.alone.scan, turn.state.values[-1] if turn.state.values else None
    keys = [word.key for word in turn.words if word.key not in _ADDING_ON]
    if last is None or last != turn.state.query or turn.state.told or not keys or turn.names_measure or scan.amounts:
        return None
    # "Compared to MMLU?" after a figure is put in the words of its question.
    figure = picked_by(last) or last
    # A movement that was picked is called by what it is of.
    figure = figure if figure.fact is not None else figure._replace(label="", key="")
    opens = _COMPARING if figure.operation in (*MOVEMENTS, "sum") else frozenset(("compare",))
    if keys[0] not in opens or weighty(turn.beside(*scan.names, *scan.periods, *scan.cues), aside=_BESIDE):
        return None
    named = names_for(last, scan)
    # Beside the sum of some the others are set by themselves.
    own = figure.operands[0] if figure.operation == "sum" else figure
    others = tuple(of_member(own, each.sense.id, turn.library) for each in named) or (figure,)
    if not turn.named and not scan.periods:
        return None
    if figure.operation == "sum" and (scan.periods or own.fact is None):
        return None
    if scan.periods:
        when = said_at(scan.words, scan.periods[0].at)
        others = tuple(each and at_time(each, when, turn.library) for each in others)
    found = tuple(each for each in others if each is not None)
    sides = {side for fact in figure.facts() for side in turn.library.pack.measures[fact.measure].between or ()}
    is_of_sides = not sides.isdisjoint(each.sense.more for each in named)
    is_figure = figure.operation in ("fact", *MOVEMENTS) and len(scan.periods) < _PAIR
    is_figure = is_figure or figure.operation == "sum"
    is_known = len(found) == len(others) and not names_others(own, scan) and figure not in found
    is_known = is_known and not any(each in figure.operands for each in found)
    # Of another thing and another time at once it is not told which is meant to differ.
    is_known = is_known and not (named and _times(figure) != _times(*found))
    if not is_figure or not is_known or is_of_sides:
        return Response(not_made_out(turn))
    return computed(turn, Query("both", told_apart((figure, *found))))


def _times(*figures: Query) -> set[Period | None]:
    return {fact.period for each in figures for fact in each.facts()}


_COMPARING = frozenset("compare compared comparing versus vs".split())
_BESIDE = _COMPARING | frozenset("with to against it that this them and the of in at by late end".split())
_PAIR = 2


def against_named(turn: Turn) -> Response | None:
    """ "Is that more than the lead on HumanEval in 2024?": the last value against a figure asked for in full."""
    scan, relation = turn.alone.scan, _relation(turn)
    last = turn.state.values[-1] if turn.state.values else None
    if last is not None and turn.cues & {*MOVES} and not any(each.operation in MOVEMENTS for each in last.within()):
        # "Did that lead shrink more than the one on MATH?" after a level holds the falls against each other.
        return None
    words = [word for word in scan.words if not word.is_break]
    at = next((place for place, word in enumerate(words) if word.key in _BEFORE_OBJECT), -1)
    # "Is that more than the drop on MMMU?" names its measure by the thing alone.
    moves = last is not None and last.operation in MOVEMENTS and bool(turn.named) and bool(turn.cues & {*MOVES})
    if last is None or not relation or at < 0 or scan.amounts or not (turn.names_measure or moves):
        return None
    if moves and "fall" in turn.cues:
        # What changed by −7.56 points fell by 7.56.
        last = as_falls((last,))[0]
    subject, rest = {word.key for word in words[:at]}, {word.key for word in words[at:]}
    # "Above the lead on MMMU?" after a claim is one about the same figure.
    goes_on = at <= 1 and last.operation == "compare" and "how" not in turn.keys
    if goes_on:
        last = last.operands[0]
    if not goes_on and not (is_claim(scan) and subject & _SUBJECTS) or rest & _SUBJECTS:
        return None
    times = [fact.period.label for fact in last.facts() if fact.period]
    when = "" if scan.periods or turn.whens or len(set(times)) != 1 else times[0]
    other = respond(f"{scan.text[words[at].end :].rstrip(' ?.!')} {when}".strip(), turn.library).query
    are_moves = other is not None and other.operation == last.operation and last.operation in MOVEMENTS
    if (
        other is None
        or not are_moves
        and _measures(other) != _measures(last)
        or last.operation in ("compare", "not", "name", "both")
    ):
        return None
    held = Query("compare", (last, other), relation=relation)
    return put(turn, held)


_SUBJECTS = frozenset("that it this".split())


def _measures(query: Query) -> set[str]:
    return {fact.measure for fact in query.facts()}


_FEW = 4
_SHORT = 7


def _relation(turn: Turn) -> str:
    found = [relation for cue, relation in RELATIONS.items() if cue in turn.cues]
    return found[0] if len(found) == 1 else ""


def _unturned(query: Query) -> Query:
    while query.operation == "not":
        query = query.operands[0]
    return query


def _figure(query: Query) -> Query | None:
    """The figure that the last value is, that it picked or that it claimed something of."""
    figure = picked_by(query) or (query.operands[0] if query.operation == "compare" else query)
    return figure if figure.operation in ("fact", *MOVEMENTS) else None


def _mean_with(kind: str, figure: Query, turn: Turn) -> Query | None:
    """The mean or median of all figures of the same kind; None where it does not take in the figure."""
    fact = figure.facts()[0]
    measure = turn.library.pack.measures[fact.measure]
    name = said_name(measure)
    when = fact.period.label if figure.operation == "fact" and fact.period else ""
    what = f"{figure.operation} of {name}" if figure.operation != "fact" else name
    whole = respond(f"{kind} {what} {when}".rstrip(), turn.library).query
    if whole is None or whole.operation != kind:
        return None
    return whole if _facts(figure) <= _facts(whole) and len(whole.operands) > 1 else None


def _facts(query: Query) -> set[str]:
    return {fact.id for fact in query.facts()}


def _is_positive(query: Query) -> bool:
    try:
        return evaluate(query).amount.quantity.number > 0
    except NotComputableError:
        return True
