"""Turns that take the last value times a number: "double it", "a third of that", "divided by 4"."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answering.answer import Response, respond
from assistant.answering.declining import unknown
from assistant.composing.scaling import scaled_by
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import last_values
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import stands_in, weighty
from assistant.conversing.stated_figures import states
from assistant.conversing.substituting import names_for, of_member
from assistant.conversing.times import said_at
from assistant.conversing.turns import MADE, Turn
from assistant.english.followups import DIVIDING, FACTORS, MULTIPLYING, OF_THE_START
from assistant.operations.query import Query
from assistant.units import divide
from assistant.utterance.forms import is_claim

_ASIDE = frozenset("by with again now only just and no wait what would be".split())
#: Words that point at one of the last values → its place.
_POINTING = {"former": 0, "first": 0, "second": 1, "third": 2, "latter": -1, "last": -1}
_FORMER = frozenset(("former",))
_PAIR = 2
_SHARES = ("share", "relative fall", "relative change", "remaining")
_CLAIMED_PART = re.compile(
    r"\W*(?:(?:so|and|but)\W+)?(?:that|it|this)(?:['’]s|\s+(?:is|was))\s+(?:only\s+|just\s+|about\s+)?"
    r"(?:an?\s+|one\s+)?(?:half|third|quarter|fourth|fifth|sixth|eighth|tenth|double|triple|twice)\W*(?:right|no)?\W*",
    re.IGNORECASE,
)
_AUXILIARIES = frozenset("is was are were".split())
#: "Which one triples?" asks for one that does so.
_ASKING_FOR_ONE = frozenset("which who whose when since".split())


def scaled(turn: Turn) -> Response | None:
    """ "double it": the last value times a number; "and triple?" after that takes the value that was doubled."""
    values = turn.state.values
    factor = _factor(turn)
    if values and _CLAIMED_PART.fullmatch(turn.question) and values[-1].operation not in _SHARES:
        # "That's half?" puts a claim: of a share it is clear of what, of a figure it is not.
        return Response(not_made_out(turn))
    if not values or factor is None or turn.alone.scan.periods or turn.keys & _ASKING_FOR_ONE:
        return None
    if values[-1].fact is not None and stands_in(turn.words, OF_THE_START):
        # "Half of what it was?" is no half of what it is.
        return Response(not_made_out(turn))
    if turn.named:
        return _scaled_of_other(turn, factor)
    if _CLAIMED_PART.fullmatch(turn.question):
        return None
    is_figure = states(turn.question) and any(given.unit.base == "percent" for given in turn.figures)
    if is_figure or turn.words[0].key in _AUXILIARIES and is_claim(turn.alone.scan):
        # "Is it 3 %?", "so it's 3 %?" is asked of the value itself.
        return None
    last = _pointed_at(turn) or values[-1]
    if last.operation == "compare" and last.operands[1].operation == "given":
        if last.operands[0].operation in ("ratio", "difference") and not turn.has_pronoun:
            # "Half?" after "is that more than double?" is no half of how many times it is.
            return Response(not_made_out(turn))
        # "Double it" after a claim about a figure doubles the figure.
        last = last.operands[0]
    if any(part.operation == "time to multiply" for part in last.within()) and not turn.has_pronoun:
        # "And to triple?" after how long it takes to double asks for no multiple of that time.
        return Response(not_made_out(turn))
    if last.operation == "scaled" and not turn.has_pronoun and turn.opens and _is_again(turn):
        last = last.operands[0]
    return computed(turn, scaled_by(last, factor))


def of_same_part(turn: Turn) -> Response | None:
    """ "And of the US?" after a third of another figure: the same part of that of the one named."""
    last = turn.state.values[-1] if turn.state.values else None
    keys = [word.key for word in turn.words if word.key not in _LINKING]
    if last is None or last.operation != "scaled" or last != turn.state.query or keys[:1] != ["of"]:
        return None
    names = names_for(last, turn.alone.scan)
    if len(names) != 1 or weighty(turn.beside(*turn.alone.scan.names)) or turn.alone.scan.periods:
        return None
    other = of_member(last.operands[0], names[0].sense.id, turn.library)
    return (
        computed(turn, last._replace(operands=(other, *last.operands[1:]))) if other else Response(not_made_out(turn))
    )


_LINKING = frozenset("and so but then".split())


def _scaled_of_other(turn: Turn, factor: Decimal) -> Response | None:
    """ "And a third of China's?" after half of another figure: that part of the same figure of the one named."""
    last = turn.state.values[-1]
    names = names_for(last, turn.alone.scan)
    if last.operation != "scaled" or not turn.opens or turn.names_measure or len(names) != 1:
        return None
    other = of_member(last.operands[0], names[0].sense.id, turn.library)
    return computed(turn, scaled_by(other, factor)) if other else None


def other_multiple(turn: Turn) -> Response | None:
    """ "And to triple?" after the time in which something doubles: the time in which it becomes the other multiple."""
    query, before, figures = turn.state.query, turn.state.slots, turn.alone.scan.amounts
    if query is None or before is None or {part.operation for part in _timed(query)} != {"time to multiply"}:
        return None
    if len(figures) != 1 or figures[0].unit.base not in ("", "times", "percent"):
        return None
    words, given = turn.alone.scan.words, figures[0]
    doing = weighty(turn.beside(given), aside=_GROWING)
    is_of_time = turn.has_pronoun and "to" not in turn.keys or given.unit.base == "percent" and "of" in turn.keys
    if doing or is_of_time or turn.named or turn.names_measure or turn.alone.scan.periods:
        return None
    goal = divide(given.number, Decimal(100)) if given.unit.base == "percent" else given.number
    if goal <= 1:
        message = "It grows, so there is no time in which it becomes a part of itself."
        return Response(unknown(turn.question, "out_of_scope", message, turn.library.pack), None, before)
    old = [each for each in before.amounts if each.unit.base == "times"]
    if len(old) != 1 or given.relation:
        return Response(not_made_out(turn))
    text, at, said = before.scan.text, old[0].at, said_at(words, given.at)
    new = said if given.unit.base else f"{said} times"
    full = f"{text[: before.scan.words[at[0]].start]}{new}{text[before.scan.words[at[-1]].end :]}"
    response = respond(full, turn.library)
    done = {part.operation for part in _timed(response.query)} if response.query is not None else set()
    return told_back(turn.question, full, response) if done == {"time to multiply"} else Response(not_made_out(turn))


def _timed(query: Query) -> tuple[Query, ...]:
    """The values that stand side by side in an answer, or the one that it is."""
    return query.operands if query.operation == "both" else (query,)


_GROWING = frozenset("become reach grow until how long need".split())


def _is_again(turn: Turn) -> bool:
    """Whether the turn only names another factor ("and triple?", "and 25 %?"), and not what more is to be done."""
    return turn.keys.isdisjoint(MULTIPLYING | DIVIDING)


def _pointed_at(turn: Turn) -> Query | None:
    """The one of the last values that is pointed at ("twice the latter", "half of the first one")."""
    places = {_POINTING[key] for key in turn.keys & _POINTING.keys()}
    pair = turn.state.values[-_PAIR:]
    is_made = len(pair) == _PAIR and pair[0].operation == pair[1].operation and pair[0].operation in MADE
    # The second of two means is none of the figures that they are the mean of.
    values = pair if is_made else last_values(turn.state.values, only_two=False)
    if len(places) != 1 or not values:
        return None
    place = places.pop()
    return values[place] if place < len(values) and not (_FORMER & turn.keys and len(values) > _PAIR) else None


_WAS = frozenset("is was are were be s been".split())


def _factor(turn: Turn) -> Decimal | None:
    """What the last value is to be multiplied by; None where the turn asks for something else."""
    aside = _ASIDE | _POINTING.keys() if _pointed_at(turn) else _ASIDE
    names = [each for each in turn.alone.scan.names if each.sense.id in turn.named]
    keys = weighty(turn.beside(*names), aside=aside)
    if len(keys) == 1 and keys[0] in FACTORS:
        return Decimal(FACTORS[keys[0]])
    if len(turn.alone.scan.amounts) != 1:
        return None
    given = turn.alone.scan.amounts[0]
    doing = weighty(turn.beside(given, *names), aside=aside)
    number = given.number
    if not number or given.relation:
        return None
    is_again = turn.opens and any(value.operation == "scaled" for value in turn.state.values[-1:])
    # "And it was 13.5 %?" takes no part of it.
    is_part = turn.has_pronoun and turn.keys.isdisjoint(_WAS) or "of" in turn.keys
    if given.unit.base == "percent" and (is_part or is_again) and not doing:
        return divide(number, Decimal(100))
    if given.unit.base == "times" and not doing and (turn.has_pronoun or turn.words[0].text[:1] in ("x", "×", "*")):
        return number
    if given.unit.base not in ("", "times") or given.unit.scale or len(doing) > 1:
        return None
    if given.unit.base == "times" and not doing:
        return None
    if doing and doing[0] in MULTIPLYING:
        return number
    return divide(Decimal(1), number) if doing and doing[0] in DIVIDING else None
