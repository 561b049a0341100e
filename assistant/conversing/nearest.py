"""Turns that ask which of the values told last is nearest to a figure: "which of them is closest to 20 %?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.composing.filters import bound
from assistant.composing.nearest_to import least_apart
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import last_values
from assistant.conversing.one_line import along_one_line
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import Turn
from assistant.operations.query import NotComputableError, Query

_NEAR = frozenset("closest nearest closer nearer close near".split())
_ASIDE = _NEAR | frozenset("which who whose comes come came is was one country to value % percent model models".split())


def nearest_of_told(turn: Turn) -> Response | None:
    """ "Which of them is closest to 20 %?": of the values told last the one that is the least apart from it.

    The smallest of them would be no answer, so that what is nearest to anything else is declined.
    """
    keys = [word.key for word in turn.alone.scan.words]
    places = {at + 1 for at, key in enumerate(keys) if key in _NEAR and keys[at + 1 : at + 2] == ["to"]}
    if not places or len(turn.figures) != 1 or turn.figures[0].at[0] - 1 not in places or "how" in keys:
        return None
    last = turn.state.values[-1] if turn.state.values else None
    told = last_values(turn.state.values, only_two=False)
    if last is not None and last.operation == "name" and last.operands[0].operation in ("top", "rank"):
        told = last.operands[0].operands
    if all(each.operation == "difference" and _bare(each) is not each for each in told):
        # "And to 15?" after what was nearest to 20
        told = tuple(_bare(each)._replace(label=each.label, key=each.key) for each in told)
    scan = turn.alone.scan
    rest = weighty(turn.beside(*scan.cues, *turn.nouns, *scan.measures, *turn.figures), aside=_ASIDE)
    if rest or turn.named or scan.periods or len(told) < _FEWEST or along_one_line(told) != told:
        return Response(not_made_out(turn))
    try:
        least = least_apart(told, bound(turn.figures[0], told[0]))
    except NotComputableError:
        return Response(not_made_out(turn))
    return computed(turn, least)


def _bare(apart: Query) -> Query:
    """What is held against a figure, of a distance from one; any other value itself."""
    left = [each for each in apart.operands if each.operation != "given"]
    return left[0] if len(left) == 1 else apart


_FEWEST = 2
