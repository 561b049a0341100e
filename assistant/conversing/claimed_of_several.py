"""Claims put of the values told last together: "are both above 20?", "do they add up to 58?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.composing.filters import bound
from assistant.conversing.answers_over import put
from assistant.conversing.conditions import relation_in
from assistant.conversing.last_values import along_one_line, last_values
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import Turn
from assistant.english.followups import COUNTED
from assistant.operations.query import NotComputableError, Query
from assistant.utterance.forms import is_claim

_PLURAL = frozenset("they these those them both two three four all each either any".split())
_ALL = frozenset(("both", "all", "each"))
_ANY = frozenset(("either", "any"))
_PAIRS = frozenset(("both", "either"))
_ASIDE = frozenset(
    "both all each either any two three four together total sum add adds added come comes up make makes amount amounts "
    "reach more less fewer than over under above below exactly just at least most really do does did be equal "
    "equals".split()
)
_CUES = frozenset(
    "sum compound any all of more fewer above below atleast atmost than plain difference ahead behind verify".split()
)


def claimed_of_several(turn: Turn) -> Response | None:
    """ "Are both more than 20?" after two figures, "do they add up to 58?": a claim about each, or about their sum."""
    figures, scan = turn.figures, turn.alone.scan
    if len(figures) != 1 or turn.named or turn.names_measure or scan.periods or turn.whens or not is_claim(scan):
        return None
    if turn.cues - _CUES or turn.keys.isdisjoint(_PLURAL) or weighty(turn.beside(figures[0]), aside=_ASIDE):
        return None
    adds = "sum" in turn.cues
    last = turn.state.query
    is_again = last is not None and last.operation == "every" and turn.keys.isdisjoint(_PAIRS)
    if not adds and (turn.keys.isdisjoint(_ALL | _ANY) or is_again):
        # After a claim of each another number is put of the same.
        return None
    sizes = {COUNTED[key] for key in turn.keys & COUNTED.keys() if key not in scan.words[figures[0].place].key}
    values = _meant(turn, sizes)
    relation = figures[0].relation or relation_in(turn)
    if not values or not relation and not adds:
        return Response(not_made_out(turn))
    try:
        whole = Query("sum", values)
        limit = bound(figures[0], whole if adds else values[0])
    except NotComputableError:
        return None
    if adds:
        return put(turn, Query("compare", (whole, limit), relation=relation))
    return put(turn, Query("every", (*values, limit), relation=relation, words="any" if turn.keys & _ANY else "all"))


def _meant(turn: Turn, sizes: set[int]) -> tuple[Query, ...]:
    """The values that a claim is about: those side by side, or told one after another; none where others may be."""
    last = turn.state.query
    if last is not None and last.operation == "every" and "sum" not in turn.cues:
        return last.operands[:-1] if sizes <= {len(last.operands) - 1} else ()
    if last is None or last.fact is None and last.operation != "both":
        return ()
    values = last_values(turn.state.values, only_two=False)
    if last.operation != "both" and len(along_one_line(values)) != len(values):
        return ()
    if sizes and sizes != {len(values)}:
        is_pair = sizes == {_PAIR} and last.operation != "both" and len(values) > _PAIR and "two" not in turn.keys
        return values[-_PAIR:] if is_pair else ()
    return values if len(values) > 1 else ()


_PAIR = 2
