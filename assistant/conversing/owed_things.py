"""What a turn points at or asks after, held against what came of it: "who?", "that much", "those", "2023 or 2024?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.last_values import entries_of, kept_before
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import Turn
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim

_JOINING = frozenset("and so but ok okay then now".split())
_WHICH = frozenset("which what any who where".split())
_AS_MUCH = frozenset((each, "much") for each in ("that", "this", "so", "as", "equally"))
_POINTING = frozenset("those these them they".split())


def tells_no_one(turn: Turn, response: Response) -> bool:
    """Whether it is asked who is ahead, and what comes of it is on which of several things."""
    keys = [word.key for word in turn.words if word.key not in _JOINING]
    query, members = response.query, turn.library.pack.members
    if keys[:1] != ["who"] or query is None or query.operation != "name" or turn.cues.isdisjoint(("ahead", "behind")):
        return False
    measures = {turn.library.pack.measures[fact.measure] for fact in query.facts()}
    sides = {side for measure in measures for side in measure.between or ()}
    told = {members[each.key].dimension for each in query.operands[0].operands if each.key in members}
    return bool(sides) and told.isdisjoint(sides)


def leaves_out_as_much(turn: Turn, response: Response) -> bool:
    """Whether it is asked which moved as much as the last, and how much is not looked at ("which fell that much?")."""
    typed = pairwise(word.key for word in turn.alone.scan.words)
    return response.query is not None and not turn.keys.isdisjoint(_WHICH) and not _AS_MUCH.isdisjoint(typed)


def of_none(turn: Turn, response: Response) -> bool:
    """Whether "those" are the ones that a condition kept, and it kept none."""
    best = kept_before(turn.state.query)
    is_empty = best is not None and best.operation == "filter" and not entries_of(best)
    return is_empty and not turn.named and not turn.keys.isdisjoint(_POINTING) and response.query is not None


def offers_times(turn: Turn, response: Response) -> bool:
    """Whether it is only asked which of two times is meant ("in 2023 or 2024?"), and what is told is of both."""
    periods = turn.alone.scan.periods
    is_bare = len(periods) > 1 and "or" in turn.keys and not weighty(turn.beside(*periods), frozenset(("or", "end")))
    return is_bare and response.query is not None and len({fact.period for fact in response.query.facts()}) > 1


def leaves_out_rest(turn: Turn, response: Response) -> bool:
    """Whether it is asked what is left for one after the shares of others, and its number is told; or left of none."""
    if "left" in turn.keys and not (turn.state.values or turn.named or turn.names_measure):
        return True
    last, query = turn.state.query, response.query
    is_of_shares = last is not None and any(part.operation == "share" for part in last.within())
    return is_of_shares and "left" in turn.keys and query is not None and query.operation != "share"


def leaves_out_bound(turn: Turn, response: Response) -> bool:
    """Whether it is asked how far the highest is above "it", and two of those that were told are held together."""
    typed = set(pairwise(word.key for word in turn.alone.scan.words))
    is_from_it = any((one, it) in typed for one in ("above", "below", "over", "under") for it in ("it", "that"))
    return is_from_it and not turn.cues.isdisjoint(("max", "min")) and _is_of_two(response.query)


def _is_of_two(query: Query | None) -> bool:
    """Whether it is the distance between two figures."""
    return query is not None and query.operation == "difference" and all(each.fact for each in query.operands)


def only_defines(turn: Turn, response: Response) -> bool:
    """Whether it is told what something tests, where a figure is asked for ("what was it?") or something is claimed."""
    is_defined = response.query is None and "when" not in turn.keys and not isinstance(response.answer.value, bool)
    if response.query is None and not is_defined and turn.state.query is not None and turn.alone.told is None:
        # "And China's is three too?" says nothing of the report; "is it from China?" does of what was spoken of.
        if "it" in turn.keys and turn.state.subjects and not turn.figures:
            return False
        return not turn.alone.tells and turn.named != []
    if not is_defined or turn.state.told or turn.named:
        return False
    is_put = is_claim(turn.alone.scan) or response.question.endswith(", right?")
    return is_put or bool({"was", "were"} & turn.keys) and "tests" not in turn.cues


def leaves_out_claim(turn: Turn, response: Response) -> bool:
    """Whether it is said of what it names that it is more or less ("so MMLU's smaller?"), and a figure is told."""
    return turn.puts_more and turn.opens and not isinstance(response.answer.value, bool)


def leaves_out_each(turn: Turn, response: Response) -> bool:
    """Whether it is asked for each of several ("after three years each?"), and one value is told."""
    keys = [word.key for word in turn.words if word.key not in ("?", "please")]
    return keys[-1:] == ["each"] and not isinstance(response.answer.value, tuple) and not turn.named


def leaves_out_made(turn: Turn, response: Response) -> bool:
    """Whether a figure is told for the same again ("same 2024") of what was made of two, or percent for points."""
    last, query = turn.state.query, response.query
    if last is None and "add" in turn.keys and turn.alone.scan.periods and not (turn.named or turn.names_measure):
        # Nothing was told that a year could be added to.
        return query is not None and query.operation == "sum"
    if last is None or query is None:
        return False
    if "points" in turn.cues and any(part.operation.startswith("relative ") for part in query.within()):
        return True
    is_same = "same" in turn.keys and not turn.named and not turn.names_measure
    return is_same and query.operation == "fact" and last.operation in _MADE


def tells_several(turn: Turn, response: Response) -> bool:
    """Whether "the other one" or "the remaining one" is asked for, and the figures of several are told."""
    said = [word.text.lower().removesuffix("'s") for word in turn.words]
    asks = any(one in _LEFT and after == "one" for one, after in pairwise(said))
    return asks and isinstance(response.answer.value, tuple) and not turn.named


def leaves_out_between(turn: Turn, response: Response) -> bool:
    """Whether it is asked what lies between two times ("any points between?"), and one figure is told."""
    query = response.query
    if "between" not in turn.keys or turn.named or turn.alone.scan.periods or query is None:
        return False
    return query.fact is not None and query.fact.id in {fact.id for each in turn.state.values for fact in each.facts()}


def leaves_out_else(turn: Turn, response: Response) -> bool:
    """Whether it is asked what else is so ("ahead in anything else?"), and the same is told again."""
    query, last = response.query, turn.state.query
    if "else" not in turn.keys or turn.named or query is None or last is None:
        return False
    return {fact.id for fact in query.facts()} <= {fact.id for fact in last.facts()}


def leaves_out_sides(turn: Turn, response: Response) -> bool:
    """Whether it is asked how far two are apart, or where they are nearest, and a side or the widest is told."""
    query = response.query
    if query is not None and query.operation == "name" and not turn.keys.isdisjoint(("nearest", "closest")):
        return query.operands[0].relation == "max" and response.question != turn.question
    if "apart" not in turn.keys or response.query is None or response.query.fact is None:
        return False
    return isinstance(response.answer.value, str) and response.answer.value.startswith("-")


def leaves_out_growth(turn: Turn, response: Response) -> bool:
    """Whether another rate is put for what grows over a time ("at five times?"), and how long it takes is told."""
    last, query = turn.state.query, response.query
    if last is None or query is None or last.operation != "compound" or query.operation != "time to multiply":
        return False
    return "at" in turn.keys and _LONG.isdisjoint(turn.keys)


_LONG = frozenset("when long until till year years month months reach".split())
_LEFT = frozenset(("other", "remaining", "left"))
_MADE = ("difference", "ratio", "sum", "mean", "share", "both")
OF_THINGS = (
    tells_several,
    leaves_out_between,
    leaves_out_else,
    leaves_out_sides,
    leaves_out_growth,
    leaves_out_made,
    leaves_out_each,
    only_defines,
    leaves_out_claim,
    tells_no_one,
    leaves_out_as_much,
    of_none,
    offers_times,
    leaves_out_rest,
    leaves_out_bound,
)
