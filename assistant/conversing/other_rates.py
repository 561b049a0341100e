"""Turns that name another yearly factor to grow by: "and at the global rate?", "and if it quadruples each year?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.composing.filters import bound
from assistant.composing.given_rates import by_given_rate, given_rate
from assistant.composing.growth import number
from assistant.conversing.answers_over import computed
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import Turn, said_name
from assistant.operations.query import Query
from assistant.reading.understanding import understand
from assistant.units import TIMES, Quantity

#: Operations of which the first operand is a yearly factor.
_BY_A_RATE = ("compound", "time to multiply", "percent growth")
#: Cues that only say that a factor is one by which something grows in a year.
_GROWING = frozenset(("rate", "peryear", "by year", "trend", "rise", "ongoing"))
_PACES = frozenset("rate pace speed".split())
_RATES = _PACES | frozenset("factor growth at with under with given assuming using if each every per a".split())
_ASKING = frozenset("what how which who when is was does do did".split())


def at_other_rate(turn: Turn) -> Response | None:
    """The last growth by another yearly factor: one that the turn gives, or that the report gives of a member."""
    query, scan = _last(turn), turn.alone.scan
    if scan.periods:
        return None
    if query is None or query.operation not in _BY_A_RATE:
        return _claimed(turn)
    named = {at for each in (*scan.names, *scan.measures) for at in each.at}
    if any(
        each.sense.id not in _GROWING for each in scan.cues if named.isdisjoint(each.at) and each.sense.kind == "cue"
    ):
        return None
    last = query.operands[0]
    if last.operation != "given" and last.fact is None or not turn.keys.isdisjoint(_ASKING):
        return None
    # What the report gives of another member is carried as any other name is.
    rate = _given(turn) or (_reported(turn) if last.operation == "given" else None)
    if rate is None and last.operation == "given" and not turn.keys.isdisjoint(_PACES):
        # "At the rate of the tests?" names what has none.
        return Response(not_made_out(turn))
    if rate is None or rate == last:
        return None
    return computed(turn, query._replace(operands=(rate, *query.operands[1:]), label=rate.label, key=rate.key))


def _claimed(turn: Turn) -> Response | None:
    """Whether the growth that was asked about is the factor that a turn says and nothing else ("3 times a year?")."""
    before, figures = turn.state.slots, turn.alone.scan.amounts
    if before is None or not before.measure.unit.is_rate or turn.state.told or turn.state.pending or not figures:
        return None
    is_put = turn.question.rstrip().endswith("?") and turn.keys.isdisjoint(_ASKING | _SUPPOSING)
    if not is_put or _given(turn) is None:
        return None
    names = " and ".join(turn.library.pack.members[each.member].name for each in before.named)
    rate = respond(f"{said_name(before.measure)} {names}", turn.library).query
    if rate is None or rate.fact is None:
        return Response(not_made_out(turn))
    return computed(turn, Query("compare", (rate, bound(figures[0], rate))))


_SUPPOSING = frozenset("if at with assuming given suppose".split())


def _last(turn: Turn) -> Query | None:
    """The last operation; what is made of a factor that the question itself gave is told without a query."""
    told = turn.state.told
    return by_given_rate(understand(told, turn.library).scan) if told else turn.state.query


def _given(turn: Turn) -> Query | None:
    """The yearly factor that a turn gives and beside which it says nothing of weight."""
    scan = turn.alone.scan
    if len(scan.amounts) != 1 or turn.named or scan.amounts[0].relation:
        return None
    amount = scan.amounts[0]
    # "And tenfold?" is another multiple to be reached.
    is_rate = given_rate(scan) is not None or amount.unit == TIMES and not turn.keys.isdisjoint(("at", *_PACES))
    rest = weighty(
        turn.beside(*scan.cues, *scan.measures, amount),
        aside=_RATES | {"grow", "goe", "go", "up", "year", "yearly", "increase"},
    )
    return number(Quantity(amount.number, TIMES)) if is_rate and not rest else None


def _reported(turn: Turn) -> Query | None:
    """The yearly factor that the report gives of the one member that a turn names beside nothing of weight."""
    members, measures = turn.library.pack.members, turn.library.pack.measures.values()
    scan = turn.alone.scan
    if not turn.named or scan.amounts or weighty(turn.beside(*scan.cues, *scan.names, *scan.measures), aside=_RATES):
        return None
    found: list[Query] = []
    for measure in (each for each in measures if each.unit.is_rate):
        for member in dict.fromkeys(each for each in turn.named if members[each].dimension in measure.dimensions):
            rate = respond(f"{said_name(measure)} {members[member].name}", turn.library).query
            if rate is not None and rate.fact is not None and member in rate.fact.members.values():
                found.append(rate._replace(label=members[member].name, key=member))
    return found[0] if len(found) == 1 else None
