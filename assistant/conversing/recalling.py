"""Turns that ask for an answer again: "say that again?", "what was the first number again?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond, respond_to_query
from assistant.answering.declining import unknown
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.picks import question_for
from assistant.conversing.state import MOST_VALUES
from assistant.conversing.turns import Turn, is_in_words
from assistant.english.followups import CHOICES, COUNTED, GIVEN, HOW_MUCH_WAS_THAT, ONCE_MORE, RECALLING, SAID_AGAIN
from assistant.english.numberwords import NUMBERS
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim

_BEFORE_LAST = frozenset("previous prior penultimate preceding".split())
_NUMBERS = frozenset("number figure value percentage count".split())
_ASIDE = RECALLING | GIVEN | _BEFORE_LAST | {"first", "before", "gave", "me", "number", "told", "mentioned", "earlier"}


def said_again(turn: Turn) -> Response | None:
    """The last answer once more, or the one of those before that the turn counts to."""
    if turn.named or turn.names_measure or turn.alone.scan.periods:
        return None
    query = turn.state.query
    if query is not None and query.operation in ("scaled", "sum", "difference") and is_only(turn.words, ONCE_MORE):
        *rest, given = query.operands
        if given.operation == "given" and len(rest) == 1 and not turn.state.told:
            # "Double it", and then "again"
            return computed(turn, query._replace(operands=(query, given)))
    if (
        query is not None
        and not turn.state.told
        and query.operation in _MADE_OF
        and is_only(turn.words, HOW_MUCH_WAS_THAT)
    ):
        # "How many was that?" after how far two are apart
        return _given(turn, query) if _is_number(query) else None
    keys = [word.key for word in turn.words]
    if is_only(turn.words, SAID_AGAIN):
        answer = turn.state.answer
        is_told = turn.state.told and answer is not None and is_in_words(answer.value, answer.unit)
        if is_told and not _NUMBERS.isdisjoint(keys):
            # "What's the figure again?" after what was told in words is the last figure before that.
            told = [value for value in turn.state.values if _is_number(value)]
            return _given(turn, told[-1]) if told else Response(not_made_out(turn))
        return _last(turn)
    is_order = query is not None and query.operation == "name" and query.operands[0].operation in ("top", "rank")
    if "one" in keys and not _NUMBERS.isdisjoint(keys) or is_order and RECALLING.isdisjoint(keys):
        # "The first one's number?" is that of one of several that were told together, "number three?" a place.
        return None
    place = _place(keys)
    if not place or weighty(turn.words, aside=_ASIDE | CHOICES.keys()):
        return None
    numbers = [value for value in turn.state.values if _is_number(value)]
    is_cut = len(turn.state.values) == MOST_VALUES and place > 0
    if is_cut or abs(place) > len(numbers):
        return Response(not_made_out(turn))
    return _given(turn, numbers[place - 1 if place > 0 else place])


def asked_exactly(turn: Turn) -> Response | None:
    """ "Give me the exact amount" after one figure: that once more if it is exact, and that none is given if not."""
    query, scan = turn.state.query, turn.alone.scan
    fact = query.fact if query is not None else None
    if (
        query is None
        or fact is None
        or turn.state.told
        or turn.keys.isdisjoint(_EXACT)
        or turn.named
        or scan.periods
        or scan.amounts
    ):
        return None
    if weighty(turn.words, aside=_EXACT | _AMOUNTS):
        return None
    if fact.value is None or fact.high is not None or fact.qualifier:
        message = "The report gives no exact figure for it."
        return Response(unknown(turn.question, "no_such_measure", message, turn.library.pack))
    # "The exact price?" of models is none of their number.
    return None if is_claim(scan) or not _OF_KINDS.isdisjoint(turn.keys) else _given(turn, query)


_EXACT = frozenset("exact exactly precise precisely precision".split())
_OF_KINDS = frozenset("dollar sum total price cost percentage percent % model".split())
_AMOUNTS = _OF_KINDS | frozenset(
    "number amount value count much many need want know have like could would "
    "be more s d just only any there in".split()
)


def figures_behind(turn: Turn) -> Response | None:
    """ "What are the two rates?" after what was computed from two: these side by side."""
    query, keys = turn.state.query, [word.key for word in turn.words]
    sizes = [COUNTED[key] for key in keys if key in COUNTED]
    if query is None or len(sizes) != 1 or turn.named or not _BEHIND.isdisjoint(turn.cues):
        return None
    figures = query.operands if query.operation in _MADE_OF else ()
    is_short = not weighty(turn.words, aside=_PLURAL | COUNTED.keys() | _SINGLE)
    is_asked = bool(_PLURAL & turn.keys) and is_short and turn.alone.scan.periods == ()
    if not is_asked or len(figures) != sizes[0] or any(figure.fact is None for figure in figures):
        return None
    return computed(turn, Query("both", told_apart(figures)))


_MADE_OF = ("difference", "ratio", "sum", "mean", "median", "share", "compare", "fall", "change", "relative fall")
_SINGLE = frozenset("individual single separate list".split())
_PLURAL = frozenset("figure number value rate lead count percentage amount size growth gap".split())
_BEHIND = frozenset("sum mean median ratio difference share rank more fewer max min".split())


def _place(keys: list[str]) -> int:
    """Which of the answers is asked for: from 1, or from the last as -1; 0 if none is."""
    nouns = [at for at, key in enumerate(keys) if key in GIVEN]
    is_recalled = not RECALLING.isdisjoint(keys)
    if not (nouns and (is_recalled or keys[nouns[-1]] != "one") or is_recalled and "you" in keys):
        return 0
    if not _BEFORE_LAST.isdisjoint(keys) or "before" in keys[nouns[-1] if nouns else len(keys) :]:
        return -2
    found = {CHOICES[key] for before, key in pairwise(["", *keys]) if key in CHOICES and _is_place(before, key)}
    return found.pop() if len(found) == 1 else 0


def _is_place(before: str, key: str) -> bool:
    """Whether a word names a place, and does not count ("the two figures")."""
    return key not in NUMBERS or before in ("number", "no", "#")


def _is_number(value: Query) -> bool:
    return value.operation not in ("name", "compare", "not", "and", "or", "dates", "leader", "every", "is among")


def _last(turn: Turn) -> Response | None:
    state = turn.state
    numbers = [value for value in state.values if _is_number(value)]
    if numbers and not turn.keys.isdisjoint(_NUMBERS):
        return _given(turn, numbers[-1])
    is_claimed = state.query is not None and state.query.operation == "compare" and not state.told
    if state.query is not None and is_claimed and not turn.keys.isdisjoint(_NUMBERS):
        # "What was the number?" after a claim about it
        return _given(turn, state.query.operands[0])
    if state.query is not None and not state.told:
        return _given(turn, state.query)
    if state.told:
        return told_back(turn.question, state.told, respond(state.told, turn.library))
    return None


def _given(turn: Turn, query: Query) -> Response:
    response = respond_to_query(turn.question, query, turn.library, turn.state.slots)
    return response._replace(slots=question_for(query, turn.library) or response.slots)
