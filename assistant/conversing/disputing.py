"""Turns that hold another figure against the last one: "no, it's 18.5 %", "that's wrong, it is 16", "16?"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response
from assistant.composing.filters import bound
from assistant.conversing.answers_over import computed, computed_of
from assistant.conversing.owed import not_made_out
from assistant.conversing.state import is_spoken_of
from assistant.conversing.turns import Turn
from assistant.operations.query import NotComputableError, Query, Truth
from assistant.operations.table import evaluate
from assistant.reading.understanding import understand
from assistant.utterance.words import fold

_IT_IS = r"(?:it|that|this)(?:['’]?s|\s+is|\s+was)"
_WRONG = r"(?:wrong|false|incorrect|untrue|mistaken|rubbish|nonsense|not\s+(?:right|true|correct|so))"
#: What people say of an answer that they dispute, before the figure that they hold to be right.
_DISPUTING = re.compile(
    rf"^\W*(?P<denied>(?:(?:no|nope|nah|but|well|sorry|{_WRONG}|{_IT_IS}\s+{_WRONG}|you(?:['’]re|\s+are|\s+were)\s+{_WRONG}"
    rf"|(?:that|it|this)\s+(?:is|was)n['’]?t\s+(?:right|true|correct|so))\b[\s,;:.!–—-]*)*)"
    rf"(?P<put>{_IT_IS}\s+)?(?:(?:actually|really|rather|in fact|more like)\s+)?(?P<figure>[0-9][^,;:]*?)"
    r"(?:,?\s*(?:no|right))?[\s?.!]*$",
    re.IGNORECASE,
)


def disputed(turn: Turn) -> Response | None:
    """Whether the last figure is the one that a turn says and nothing else."""
    if _is_dated(turn):
        return None
    last, found = turn.state.values[-1] if turn.state.values else None, _DISPUTING.match(turn.question)
    if last is None or found is None or last != turn.state.query or turn.state.told or not is_spoken_of(turn.state):
        return None
    is_bare = not found["denied"] and not found["put"]
    while last.operation == "not" or last.operation == "compare" and not is_bare:
        last = last.operands[0]
    if last.operation in _NO_FIGURE or is_bare and not _takes_bare(turn, last):
        return None
    # By itself "16" is no year, as it may be after "it's".
    scan = understand(found["figure"], turn.library).scan
    given = scan.amounts
    if len(given) != 1 or given[0].relation or scan.periods:
        return None
    counted = turn.library.pack.measures[last.fact.measure].each if last.fact is not None else ""
    own = {*(scan.words[at].key for at in given[0].at), *map(fold, counted.split())}
    if any(word.key not in own and not word.is_break for word in scan.words):
        return None
    try:
        claim = Query("compare", (last, bound(given[0], last)))
        evaluate(claim)
    except NotComputableError:
        return None
    return computed(turn, claim)


def _is_dated(turn: Turn) -> bool:
    """Whether its number was read as a year spoken of ("24?" after "at the end of 2023")."""
    dated = {turn.alone.scan.words[at].text for each in turn.alone.scan.periods for at in each.at}
    return any(text.isdigit() and text not in turn.question.split() and len(text) == _YEAR for text in dated)


_YEAR = 4


def _takes_bare(turn: Turn, last: Query) -> bool:
    """Whether a number alone, put as a question, can only mean the last figure."""
    before = turn.state.slots
    is_rate = last.fact is not None and turn.library.pack.measures[last.fact.measure].unit.is_rate
    asks = turn.question.rstrip().endswith("?")
    return asks and last.fact is not None and not is_rate and before is not None and not before.amounts


_NO_FIGURE = ("both", "name", "amount", "dates", "leader", "every", "scaled", "compare")


def date_claimed(turn: Turn, claim: Query) -> Response | None:
    """The time at which a claimed figure is so ("was it 24.3 % in 2024?", and then "when was it?"); None for others."""
    if claim.operation == "every":
        return _date_of_several(turn, claim)
    one, given = claim.operands
    if one.fact is None or given.operation != "given" or given.amount is None or claim.relation not in ("", "equal"):
        return None
    cells = turn.library.cube.cells(turn.library.pack.measures[one.fact.measure], one.fact.members)
    meant = [cell.fact for cell in cells if cell.fact.value == given.amount.number and cell.fact.period is not None]
    if len(meant) != 1:
        return Response(not_made_out(turn))
    figure = one._replace(fact=meant[0])
    return computed_of(turn, Query("dates", (figure,)), figure)


def _date_of_several(turn: Turn, claim: Query) -> Response:
    """The time of those of which a claim about several is so ("is any below 1 %?", and then "when was that?")."""
    *claimed, limit = claim.operands
    facts = [each for each in claimed if each.fact is not None and _holds(each, limit, claim.relation)]
    if not facts or len({each.fact.period for each in facts if each.fact}) > 1:
        return Response(not_made_out(turn))
    return computed(turn, Query("dates", tuple(facts[:1])))


def _holds(one: Query, limit: Query, relation: str) -> bool:
    """Whether one figure stands to another as is claimed."""
    try:
        return evaluate(Query("compare", (one, limit), relation=relation)).value == Truth(True)
    except NotComputableError:
        return False
