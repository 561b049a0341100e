"""Turns about those that a condition kept, and those that it did not: "which one isn't?", "who had more?"."""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.answers_over import computed
from assistant.conversing.conditions import condition_of, counted
from assistant.conversing.last_values import entries_of, kept_before, told_apart
from assistant.conversing.of_kept import kept_still
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.turns import MADE, Turn
from assistant.english.followups import HOW_MANY_THERE
from assistant.operations.query import Query

_FEW = 4
_ASKING = frozenset("which who what where whose".split())
_OTHERS = frozenset("other others rest remaining".split())
_ASIDE = frozenset(
    "which who what where whose how many have has had not no one ones other others rest remaining all of make "
    "made fall fell does two three were was is are".split()
)


def left_by_condition(turn: Turn) -> Response | None:
    """ "Which one isn't?", "and on the other one?" after those that met a condition: the others, or their figures."""
    condition = condition_of(turn.state.query) or _claimed_of_all(turn) or _turned_top(turn)
    denies, others = "not" in turn.cues, not turn.keys.isdisjoint(_OTHERS)
    if condition is None or not (denies or others) or not _says_nothing_more(turn, condition):
        return None
    turned = condition if condition.operation == "top" else condition._replace(count=1 if condition.count < 0 else -1)
    asks = not turn.keys.isdisjoint(_ASKING) or condition.operation == "top"
    if "how" in turn.keys and "many" in turn.keys:
        return computed(turn, counted(turn, turned))
    left = entries_of(turned)
    if asks and not left and condition_of(turn.state.query) is None:
        # "And the others?" was so of all that it was asked of: "which did not?" is asked of more.
        return Response(not_made_out(turn))
    if asks:
        return _of_others(turn, turned)
    if denies or not left or "one" in turn.keys and len(left) > 1:
        return None
    return computed(turn, Query("both", told_apart(left)) if len(left) > 1 else left[0])


def _claimed_of_all(turn: Turn) -> Query | None:
    """The condition of a claim about all ("did it fall by 15 points on every one?"), which some may not meet."""
    query = turn.state.query
    if query is None or query.operation != "every" or query.words != "all":
        return None
    return Query("filter", query.operands, relation=query.relation, count=1)


def _turned_top(turn: Turn) -> Query | None:
    """The rest, after the two or three largest of some were picked: as many as are left of the smallest.

    Something may have been made of those in the meantime. Where there are not so many others, none are left.
    """
    if turn.keys.isdisjoint(_OTHERS):
        return None
    best = kept_before(turn.state.query) or kept_still(turn.state)[0]
    if best is None or best.operation != "top" or not 1 < best.count < len(best.operands):
        return None
    left = len(best.operands) - best.count
    sizes = [_SIZES[key] for key in turn.keys & _SIZES.keys()]
    if sizes and sizes != [left]:
        return best._replace(count=0)
    return best._replace(count=left, relation="max" if best.relation == "min" else "min")


def _of_others(turn: Turn, turned: Query) -> Response:
    """The others, told as those were, or the same made of them ("and of the other two?" after a sum)."""
    last = turn.state.query
    if turned.operation == "top" and turned.count == 0 or last is None:
        return Response(not_made_out(turn))
    if last.operation in MADE and "of" in turn.keys:
        left = entries_of(turned)
        return (
            computed(turn, last._replace(operands=told_apart(left))) if len(left) > 1 else Response(not_made_out(turn))
        )
    tells_amount = last.operation == "amount" or "much" in turn.keys
    return computed(turn, Query("amount" if tells_amount else "name", (turned,)))


_SIZES = {"one": 1, "two": 2, "three": 3, "four": 4}


def _says_nothing_more(turn: Turn, condition: Query) -> bool:
    """Whether a turn names nothing, and nothing of weight is left of it beside words for what was asked."""
    scan = turn.alone.scan
    if turn.named or scan.periods or turn.whens or any(not each.is_bare or each.number > _FEW for each in turn.figures):
        return False
    asked = turn.state.slots.measure.id if turn.state.slots is not None else ""
    measures = [each for each in scan.measures if each.sense.id == asked]
    aside = _ASIDE | {"much"} if condition.operation == "top" else _ASIDE
    return not weighty(turn.beside(*scan.cues, *measures, *turn.nouns), aside=aside)


def number_listed(turn: Turn) -> Response | None:
    """ "How many are there?" after those that stand in some relation were listed: their number."""
    query, members = turn.state.query, turn.library.pack.members
    if query is None or query.operation != "name":
        return None
    kept = query.operands[0]
    entry = kept.operands[0].key if kept.operation == "filter" else ""
    if entry not in members:
        return None
    kind = members[entry].dimension
    if not is_only(turn.beside(*turn.nouns), HOW_MANY_THERE):
        return None
    if any(each.sense.id != kind for each in turn.nouns):
        # "How many countries is that?" is asked of benchmarks.
        return Response(not_made_out(turn))
    noun = turn.library.pack.dimensions[kind].name
    return computed(turn, Query("count", query.operands, words=noun))
