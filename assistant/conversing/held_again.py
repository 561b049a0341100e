"""Claims and distances held again against another: "than HumanEval?", "18?", "less than half?", "how many less?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.composing.pairs import larger_first
from assistant.composing.scaling import factor_of, scaled_by
from assistant.conversing.answers_over import computed, distance, put
from assistant.conversing.conditions import ASKING, relation_in, says_more
from assistant.conversing.last_values import picked_by, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import opens_with
from assistant.conversing.substituting import facts_of, of_member
from assistant.conversing.turns import Turn
from assistant.english.followups import AGAINST
from assistant.operations.query import Query
from assistant.reading.slots import Slots, fill_slots
from assistant.utterance.forms import is_claim

_SUBJECTS = frozenset("that it this".split())
_OF_ALL = frozenset("any all every each none no".split())


def claimed_of_other(turn: Turn) -> Response | None:
    """ "Than HumanEval?", "more than HumanEval?" after "was that more than MMMU?": the claim against another one."""
    last, before = _last_held(turn, "compare", "difference", "ratio"), turn.state.slots
    if (
        last is None
        or before is None
        or not turn.named
        or len(turn.kinds_named) != len(turn.named)
        or turn.names_measure
        or turn.figures
    ):
        return None
    against = opens_with(turn.words, AGAINST) or last.operation == "ratio" and opens_with(turn.words, "by, and by")
    against = against or bool({"than", "behind", "ahead"} & turn.keys)
    if (
        not against
        and turn.cues.isdisjoint(("more", "fewer"))
        or _asks_of_another(turn, last)
        or turn.alone.scan.periods
    ):
        return None
    if turn.puts_more and not against and last.operation == "compare":
        # "And HumanEval, bigger?" may be put of HumanEval, or of what was larger before.
        return Response(not_made_out(turn))
    if turn.keys & _OF_ALL:
        # "Did any country make more than X?" is put of all.
        return None
    if last.operation == "difference" and turn.cues & {"share", "base", "percent"}:
        # "As a share of X's?" asks for a part and not for another distance.
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    other = of_member(last.operands[1], turn.named[0], turn.library)
    if other is None and last.operands[1].operation == "sum":
        other = of_member(last.operands[0], turn.named[0], turn.library)
    if now is None or now.unexplained or other is None or other == last.operands[0]:
        return None
    if last.operation != "compare" and "behind" in turn.keys:
        # "How far is X behind Y?", then "and behind Z?": it is X that is behind.
        pair = (of_member(last.operands[0], turn.named[0], turn.library) or other, last.operands[1])
        is_so = larger_first(pair) == pair
        return computed(turn, last._replace(operands=told_apart(pair))) if is_so else Response(not_made_out(turn))
    if last.operation == "difference" and is_claim(turn.alone.scan):
        # "Did it make more than the US?" after by how much it made more than another
        own = _first_named_of(turn, last)
        new = of_member(own, turn.named[0], turn.library) if own is not None else None
        relation = relation_in(turn)
        if own is None or new is None or new == own or not relation or not turn.has_pronoun:
            return Response(not_made_out(turn))
        return put(turn, Query("compare", told_apart((own, new)), relation=relation))
    if last.operation == "difference" and (side := _side_kept(before)) is not None:
        # "How many more than China did the US make?", and then "than Europe?": it is the US still.
        own = last.operands[side]
        new = of_member(own, turn.named[0], turn.library)
        if not against or new is None or new == own:
            return None
        return computed(turn, last._replace(operands=told_apart((own, new) if side == 0 else (new, own))))
    if last.operation == "difference" and (kept := _of_first_named(before, last)) is not None:
        # "How many does X lack to reach Y?", and then "and to reach Z?"
        other = of_member(kept, turn.named[0], turn.library)
        return computed(turn, distance(kept, other)) if other is not None and against and other != kept else None
    operands = told_apart((last.operands[0], other))
    if last.operation != "compare":
        return computed(turn, last._replace(operands=operands)) if against else None
    return put(turn, last._replace(operands=operands, relation=relation_in(turn) or last.relation))


def _asks_of_another(turn: Turn, last: Query) -> bool:
    """Whether it asks how much something is, and not only how far behind another the same one is."""
    keys = [word.key for word in turn.alone.scan.words if word.key != "the"]
    before = keys[: keys.index("behind") + 1] if "behind" in keys and "is" not in keys else []
    return "how" in turn.keys and not (last.operation == "difference" and before[-3:] == ["how", "far", "behind"])


def _first_named_of(turn: Turn, last: Query) -> Query | None:
    """The side of a difference whose member the last question of two named first."""
    before = turn.state.slots
    sides = {each.key: each for each in last.operands if each.fact is not None}
    named = [each.member for each in before.named if each.member in sides] if before is not None else []
    return sides[named[0]] if len(set(named)) > 1 else None


def _side_kept(before: Slots) -> int | None:
    """Which operand of a difference is asked about: what is more comes first in it, and what is fewer second."""
    fewer, more = before.has("fewer", "behind"), before.has("more", "ahead")
    if fewer == more or before.has("same"):
        return None
    return int(fewer)


def _of_first_named(before: Slots, last: Query) -> Query | None:
    """The operand of the member that was named first, where it is the smaller one that is taken from the other."""
    first = before.named[0].member if before.named else ""
    second = last.operands[1]
    return second if second.fact is not None and first in second.fact.members.values() else None


def figure_against(turn: Turn) -> Response | None:
    """ "How many less than China?", "by how much over MATH?" after a figure or one that was picked: how far it is."""
    last = turn.state.values[-1] if turn.state.values else None
    figure = (picked_by(last) or last) if last is not None else None
    beyond = _beyond(turn)
    relation = beyond or relation_in(turn)
    if figure is None or figure.operation not in _FIGURES or not relation or turn.names_measure or turn.figures:
        return None
    if "how" not in turn.keys or not beyond and "than" not in turn.keys:
        return None
    if turn.alone.scan.periods or turn.cues - ASKING - {"points"}:
        return None
    facts = list(facts_of(figure).values())
    named = [each for each in turn.named if turn.library.pack.members[each].dimension in facts[0].members]
    between = turn.library.pack.measures[facts[0].measure].between or ()
    one = figure.operands[0] if figure.operation == "sum" else figure
    other = of_member(one, named[0], turn.library) if len(named) == 1 else None
    if figure.operation == "sum" and other in figure.operands and turn.has_pronoun:
        # "By how many did they beat Europe?" after a sum of which Europe is a part
        return Response(not_made_out(turn))
    if other is None or other in (figure, *figure.operands) or turn.library.pack.members[named[0]].dimension in between:
        return None
    # "How many more than that did they make?" asks for the other one.
    is_held = any(one == "than" and key in _SUBJECTS for one, key in pairwise(word.key for word in turn.words))
    pair = (figure, other) if (relation == "above") != is_held else (other, figure)
    # "How many times more than Europe?"
    is_multiple = "ratio" in turn.cues and "times" in turn.keys
    return computed(turn, Query("ratio" if is_multiple else "difference", told_apart(pair)))


def _beyond(turn: Turn) -> str:
    """The relation of what is asked about to the one that is named right after "over", "behind" or "ahead of"."""
    words = turn.alone.scan.words
    first = min((each.start for each in turn.alone.scan.names if each.sense.id in turn.named), default=0)
    before = [word.key for word in words[max(0, first - 3) : first] if word.key not in ("the", "of")]
    return _BEYOND.get(before[-1], "") if before else ""


_BEYOND = {"over": "above", "above": "above", "ahead": "above", "behind": "below", "below": "below", "under": "below"}


_FIGURES = ("fact", "sum", "fall", "change", "relative fall", "relative change")


def made_against(turn: Turn) -> Response | None:
    """ "Is that bigger than MMMU's?" after "triple it": what was made of the figure, against that of the other."""
    last, relation = turn.state.values[-1] if turn.state.values else None, relation_in(turn)
    # "Is it the same as China?"
    relation = relation or ("equal" if "same" in turn.cues and turn.cues.isdisjoint(("more", "fewer")) else "")
    if last is None or last != turn.state.query or not relation or turn.names_measure:
        return None
    if last.operation not in _MADE and not (last.fact is not None and relation == "equal"):
        return None
    if not turn.has_pronoun or not is_claim(turn.alone.scan) or turn.figures or turn.alone.scan.periods:
        return None
    facts = list(facts_of(last).values())
    named = [each for each in turn.named if turn.library.pack.members[each].dimension in facts[0].members]
    words = turn.alone.scan.words
    subject = next((at for at, word in enumerate(words) if word.key in _SUBJECTS), len(words))
    if any(each.start < subject for each in turn.alone.scan.names if each.sense.id in named):
        # "Is HumanEval above it?"
        return None
    is_like = last.operation in _LIKE
    figure = last if is_like else Query("fact", fact=facts[0], pack=turn.library.pack)
    other = of_member(figure, named[0], turn.library) if len(named) == 1 else None
    if other is None or not is_like and len({fact.period for fact in facts}) != 1:
        return None
    held = Query("compare", (last, other), relation=relation)
    return put(turn, held)


#: Operations that are held against the same of another, and those whose value is held against another's figure.
_LIKE = ("relative fall", "relative change")
_MADE = ("scaled", "sum", "mean", "median", *_LIKE)


def claimed_part_of_it(turn: Turn) -> Response | None:
    """ "Less than half?" after "is that less than China?": the claim against such a part of the same."""
    last, scan, amounts = _last_held(turn, "compare"), turn.alone.scan, turn.figures
    if last is None or len(amounts) != 1 or turn.named or turn.names_measure or scan.periods:
        return None
    given = amounts[0]
    relation = given.relation or relation_in(turn)
    if (
        given.unit.base not in ("percent", "times")
        or not relation
        or says_more(turn)
        or turn.cues - ASKING - {"ordinal"}
    ):
        return None
    whole = last.operands[1].operands[0] if last.operands[1].operation == "scaled" else last.operands[1]
    part = scaled_by(whole, factor_of(given))
    claim = Query("compare", (last.operands[0], part), relation=relation)
    return put(turn, claim)


def _last_held(turn: Turn, *held: str) -> Query | None:
    """The last answer, if it held one figure of the report against another."""
    last = turn.state.values[-1] if turn.state.values else None
    if last is None or last.operation not in held or last != turn.state.query:
        return None
    return None if any(operand.operation == "given" for operand in last.operands) else last
