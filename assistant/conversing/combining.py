"""Turns that combine the last values: "add the two", "which is larger?", "the ratio?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.composing.judged import asks_least
from assistant.composing.pairs import larger_first
from assistant.conversing.answers_over import computed, distance
from assistant.conversing.each_way import are_ways, asks_which_distance, by_each_way, of_pairs_told, were_asked_in_turn
from assistant.conversing.last_values import (
    all_told,
    are_of_the_same,
    as_falls,
    entries_of,
    holds_one_against_another,
    last_values,
    of_those_picked,
    picked_by,
    single_values,
    told_apart,
)
from assistant.conversing.named_of_two import named_first, side_members, side_of
from assistant.conversing.of_another_measure import is_of_another_measure
from assistant.conversing.one_line import along_one_line
from assistant.conversing.orders import is_made_of_order
from assistant.conversing.owed import not_made_out
from assistant.conversing.parts_claimed import claim_of_two
from assistant.conversing.phrases import is_only
from assistant.conversing.places import (
    at_place,
    counted_to,
    means_others,
    place_asked,
    points_at_first,
    says_number,
    those_meant,
)
from assistant.conversing.substituting import at_time
from assistant.conversing.times import relative_time, said_at
from assistant.conversing.turns import MADE, MOVEMENTS, MOVES, OVER, PLACE_OF_TWO, Turn
from assistant.english.followups import AS_RATIO, COUNTED
from assistant.operations.query import Query
from assistant.utterance.forms import is_claim

#: Comparatives of "how many times bigger".
_COMPARATIVES = frozenset("bigger larger greater higher wider smaller lower narrower fewer".split())
_PAIRS = frozenset(("two", "both", "latter", "former", "other"))
_PLURAL_OBJECTS = frozenset("these those two both".split())
_POINTING = frozenset("these those two both them their three".split())
#: Of pairs it is not asked which value is larger.
_PAIR_NOUNS = frozenset("pair couple combination".split())
_FEW, _TWO = 4, 2
_SUPERLATIVE = frozenset(("max", "min"))
_ASKING = frozenset("what how which".split())
_HELD = ("difference", "ratio")
_BEING = frozenset("is are was were".split())
#: Words with which a superlative is asked of two that were held against each other, and not of all.
_BOTH = _POINTING | _PAIRS | PLACE_OF_TWO.keys()
_PLURAL = frozenset("their them these those they".split())
_WHOLE = frozenset("all total whole everything overall".split())
#: Operations of just two values.
_OF_TWO = ("difference", "ratio", "share")


def combined(turn: Turn) -> Response | None:
    """ "add the two", "which is larger?", "the ratio?": over the last two values, or those side by side."""
    alone, cues = turn.alone, turn.cues | ({"ratio"} if is_only(turn.words, AS_RATIO) else set())
    keys = [word.key for word in turn.words]
    if points_at_first(turn):
        # "The first one" is no largest one.
        cues = cues - {"max"}
    # "Which of them has the larger share?" asks for no share of one in the other.
    is_picking = turn.keys & {"which", "who"} and cues & (_SUPERLATIVE | {"more", "fewer"})
    cues = cues - {"share"} if is_picking else cues
    last_operation = turn.state.values[-1].operation if turn.state.values else ""
    if is_picking and turn.names_measure and last_operation not in _HELD:
        # "Which of the two had the wider gap?" after two leads asks for no gap between them.
        cues = cues - {"difference"}
    if turn.names_measure and not turn.has_pronoun and not turn.places_of_two and is_of_another_measure(turn):
        # "And the top model gap?" after two falls is asked of that gap.
        return None
    if turn.names_measure and any(key == "there" and one not in _BEING for one, key in pairwise(keys)):
        # "What was the gap there a year before?" is asked of the one that was named.
        return None
    asks_far = "how" in turn.keys and cues & {"more", "fewer"}
    only_two = bool(turn.keys & _PAIRS or cues & {"ratio", "difference"} or asks_far)
    if are_ways(turn.state.values[-2:]):
        return by_each_way(turn, cues)
    if is_picking and asks_which_distance(turn):
        return of_pairs_told(turn)
    counted = counted_to(turn)
    values = counted or last_values(turn.state.values, only_two=only_two, any_lead="two" in turn.keys)
    results = single_values(turn.state.values)
    if "rank" in cues and "all" in turn.keys:
        # "Rank all" after "X or Y?", "or Z?" leaves out none of them.
        values = all_told(turn.state.values) or values
    if len(results) == _TWO and turn.keys & (_PLURAL | {"both"}) and last_operation in _HELD:
        # "Add those" after two differences that were asked for one after the other.
        values = results
    elif len(results) > 1 and last_operation in _HELD and cues & {*MADE, "difference"} and turn.keys.isdisjoint(_BOTH):
        if turn.named:
            return None
        # "The sum?" after two ratios may be of these, or of the figures of the last.
        return Response(not_made_out(turn))
    last = turn.state.values[-1] if turn.state.values else None
    if last is not None and is_made_of_order(turn, last, cues):
        several = entries_of(last.operands[0])
        values = told_apart(several) if len(several) > 1 else values
    top = last.operands[0] if last is not None and picked_by(last) else None
    if top and cues & MADE and len(top.operands) > _TWO and turn.keys.isdisjoint(_POINTING):
        # "The average?" after the largest of all is that of all, unless the figures of several were told.
        values = of_those_picked(turn.state.values, results) if "all" not in turn.keys else top.operands
        if not values:
            return Response(not_made_out(turn))
    is_ranked = top is not None and "rank" in cues and top.operands[0].fact is None
    if top and (cues & MADE or is_ranked) and len(top.operands) == _TWO:
        # "And their sum?" after the larger of two
        values = told_apart(top.operands)
    if top and cues & _SUPERLATIVE and len(top.operands) > _TWO and turn.keys.isdisjoint(_POINTING | _PAIRS):
        # "And the smallest?" after the largest of all is asked of all, too.
        return None
    held = cues & set(_HELD)
    is_of_held = bool(held) and "which" in turn.keys and len(results) > 1 and results[-1].operation in held
    is_of_all = cues & _SUPERLATIVE and turn.keys.isdisjoint(_BOTH) and not is_of_held
    if last is not None and is_of_all and holds_one_against_another(last):
        # "So who made the most?" after one was held against another is asked of all.
        return None
    if held and cues & {"more", "fewer"} and ("of", "the", "two") in zip(keys, keys[1:], keys[2:], strict=False):
        # "The bigger gap of the two?" is none of the last two figures.
        return None if is_of_held else Response(not_made_out(turn))
    if len(results) > 1 and were_asked_in_turn(turn, results, cues):
        # "Which is the largest?" of ratios, "which is bigger?" of sums that were asked for one after the other.
        values = results
    if is_of_held:
        # "Which ratio is larger?"
        values, cues = results, cues - held
    holds_two = len(turn.places_of_two) == _TWO
    over = turn.keys & _PLURAL_OBJECTS or cues & MADE and len(turn.words) <= _FEW or holds_two
    # "The difference between these falls?", "was the second drop bigger than the first?"
    is_of_moves = over and all(value.operation in MOVEMENTS for value in turn.state.values[-2:])
    moved = not is_of_moves and bool(cues & {*MOVES, "permonth"})
    # "Which of them had the larger lead at the end of 2024?" after both at another time
    is_dated = bool(is_picking) and len(alone.scan.periods) == 1 and bool(turn.keys & (_PLURAL | _PAIRS))
    if len(values) < 2 or alone.scan.periods and not is_dated or moved or not _PAIR_NOUNS.isdisjoint(turn.keys):
        return None
    if "share" in cues and not _WHOLE.isdisjoint(turn.keys):
        # A share of all is none of one of them in the other.
        last = turn.state.query
        return Response(not_made_out(turn)) if last is not None and last.operation not in ("fact", "sum") else None
    if not cues & OVER and not ("points" in cues and turn.has_pronoun):
        return None
    is_put_as = "as" in keys and "ratio" in cues and last_operation in MADE and not turn.has_pronoun
    if is_put_as and len(turn.words) <= _FEW:
        # "As a ratio" puts the last value in another way, which a sum has none of.
        return Response(not_made_out(turn))
    if "share" in cues and last_operation in {*MADE, "difference", "share"} and PLACE_OF_TWO.keys().isdisjoint(keys):
        # "As a share" after a sum or a difference does not say of what, nor which of the two.
        return Response(not_made_out(turn)) if not turn.named else None
    if set(turn.named) - side_members(turn):
        values = named_first(turn, values)
        if not values:
            return None
    if turn.names_measure and not (turn.has_pronoun or holds_two) and alone.readings[0].way != "either":
        return None
    if any(slots.unexplained for slots in alone.readings[:1]):
        return None
    sizes = [COUNTED[key] for key, after in pairwise([*keys, ""]) if key in COUNTED and after != "times"]
    if any(size != len(values) for size in sizes) or says_number(turn):
        # "All three?" of two is asked of others, and "add 10" done with that number.
        return None
    if means_others(turn, values) and not counted:
        return Response(not_made_out(turn))
    before = turn.state.slots
    when = relative_time(turn, before) if before is not None else ""
    if is_dated and not when:
        when = said_at(alone.scan.words, alone.scan.periods[0].at)
    if not when and any(given.unit.base in ("year", "month") for given in turn.figures):
        # "After two years, how far apart are they?"
        return Response(not_made_out(turn))
    if cues & _SUPERLATIVE and not {("which", "two"), ("what", "two")}.isdisjoint(pairwise(keys)):
        best = Query("top", results, count=_TWO, relation="min" if "min" in cues else "max")
        return computed(turn, Query("name", (best,))) if len(results) > _TWO else Response(not_made_out(turn))
    if is_claim(alone.scan):
        claim = claim_of_two(turn, values, cues)
        return computed(turn, claim) if claim else None
    if (
        len(values) > _TWO
        and cues & {"more", "fewer"}
        and turn.keys & {"which", "who"}
        and cues.isdisjoint(_SUPERLATIVE)
    ):
        # Which is higher is asked of two, and so of the last two.
        values = told_apart(values[-_TWO:]) if len(along_one_line(values)) == _TWO else values
    values = values if only_two or counted else those_meant(turn, values)
    values = as_falls(values) if "which" in keys else values
    if held and len(values) == _TWO and {value.operation for value in values} <= cues & MADE:
        # "The difference of the sums?"
        cues -= MADE
    asks_times = "ratio" in cues and {"how", "times"} <= turn.keys and "that" not in turn.keys
    is_factor = len(turn.words) <= _FEW or top is not None and len(top.operands) == _TWO
    asks_times = asks_times or is_factor and not turn.keys.isdisjoint(("multiple", "factor"))
    is_open = not turn.named and len(values) == _TWO and PLACE_OF_TWO.keys().isdisjoint(keys)
    if asks_times and is_open and last_operation != "ratio":
        # "How many times as many?" is asked of the larger one, if neither is pointed at.
        values = larger_first((values[0], values[1]))
    if is_picking and (side := side_of(values, cues)) is not None:
        return computed(turn, side)
    is_difference = turn.state.values[-1].operation == "difference"
    query = _combination(cues, values, keys, is_difference=is_difference) if values else None
    if (place := place_asked(turn)) > 1 and query is not None:
        query = at_place(query, place)
        return computed(turn, query) if query else Response(not_made_out(turn))
    if not values or query is not None and query.operation in _OF_TWO and not counted and _are_several(turn, values):
        return Response(not_made_out(turn))
    if query is not None and query.operation == "sum" and values[0].operation.startswith("relative"):
        # The sum of parts, each of another whole, is nothing.
        return Response(not_made_out(turn))
    if query is not None and when:
        # "And that difference a year before?"
        query = at_time(query, when, turn.library)
    return computed(turn, query) if query else None


def _are_several(turn: Turn, values: tuple[Query, ...]) -> bool:
    """Whether there are more than two values of which an operation of two could take any."""
    if len(values) > _TWO:
        return True
    is_free = not turn.named and turn.keys.isdisjoint(_PAIRS)
    return is_free and len(along_one_line(single_values(turn.state.values))) > _TWO


def _combination(cues: set[str], values: tuple[Query, ...], keys: list[str], *, is_difference: bool) -> Query | None:
    """The operation that cues ask for over some values; of two named "the second ... the first", in that order."""
    if "rank" in cues:
        return Query("name", (Query("rank", values, relation="min" if "ascending" in cues else "max"),))
    if {"above", "below"} & set(keys) and cues & {"mean", "median"}:
        return None
    made = next((each for each in ("mean", "median", "sum") if each in cues), "")
    if made:
        return Query(made, values)
    in_order = values
    for later, earlier in (("second", "first"), ("latter", "former")):
        if later in keys and earlier in keys:
            is_turned = keys.index(later) < keys.index(earlier)
            # "How many times the second is the first?" asks for the first as a multiple of the second.
            is_multiple = "times" in keys[max(0, min(keys.index(later), keys.index(earlier)) - 2) :][:2]
            values = values[::-1] if is_turned != is_multiple else values
            # "How many times smaller is the first than the second?" takes the second by the first.
            values = values[::-1] if "fewer" in cues and "ratio" in cues else values
    if "share" in cues or "base" in cues:
        wholes = [at for at, key in enumerate(keys) if key in ("first", "former") and keys[:at][-2:] == ["of", "the"]]
        if wholes and {"second", "latter"} & set(keys):
            # "What percentage of the former is the latter?"
            return Query("share", (in_order[1], in_order[0]))
        pointed = [PLACE_OF_TWO[key] for key in keys if key in PLACE_OF_TWO]
        if len(pointed) == 1 and "of" in keys and is_difference:
            # Of the distance, or of the other one?
            return None
        if len(pointed) == 1 and "of" in keys:
            return Query("share", (values[1 - pointed[0]], values[pointed[0]]))
        return Query("share", values[:2])
    if "ratio" in cues:
        is_of_last = "that" in keys[-2:] and "times" in keys and keys[:1] != ["what"]
        if is_of_last:
            # "How many times as many is that?" asks of the larger one, "how many times smaller?" of the smaller one.
            pair = larger_first((values[0], values[1]))
            is_of_side = cues & {"more", "fewer"} and not are_of_the_same(*pair)
            return None if is_of_side and (pair[0] == values[1]) != ("more" in cues) else Query("ratio", pair)
        if cues & {"more", "fewer"} and not PLACE_OF_TWO.keys() & set(keys):
            return Query("ratio", larger_first((values[0], values[1])))
        is_ordered = not _COMPARATIVES.isdisjoint(keys) and {"first", "second", "former", "latter"}.isdisjoint(keys)
        return Query("ratio", larger_first((values[0], values[1])) if is_ordered else values[:2])
    if (
        cues & {"percent", "share"}
        and "points" not in cues
        and len(cues & {"more", "fewer"}) == 1
        and (_ASKING.intersection(keys) or {"%", "percent"}.intersection(keys[:2]))
    ):
        # "What percentage fewer?"
        kind = "relative difference" if "more" in cues else "relative shortfall"
        return Query(kind, larger_first((values[0], values[1])))
    if cues & {"max", "min", "more", "fewer"} and "difference" not in cues and "how" not in keys:
        if keys[-1:] in (["above"], ["below"]) or keys[-2:-1] in (["above"], ["below"]):
            return None  # Above something, and not the highest.
        measures = [each.pack.measures[each.fact.measure] for each in values if each.fact and each.pack]
        is_judged, is_less = asks_least(keys, measures), bool(cues & {"min", "fewer"})
        relation = "min" if (is_less if is_judged is None else is_judged) else "max"
        return Query("name", (Query("top", values, count=1, relation=relation),))
    if "both" in keys and values[0].operation == "share" and values[0].operands[1] == values[1].operands[1]:
        # "From both?" after the share of one and of the other.
        return Query("sum", values)
    is_between = "between" in cues and "both" not in keys and ("in", "between") not in pairwise(keys)
    if "difference" in cues and "minus" in keys and not PLACE_OF_TWO.keys().isdisjoint(keys):
        # "The second minus the first"
        return Query("difference", values[:2])
    if cues & {"difference", "more", "fewer", "points"} or is_between:
        return distance(*values[:2])
    return None
