"""The full question that an elliptical turn stands for, and the response to it."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.bare_names import (
    asks_where_one_leads,
    fits,
    is_ellipsis,
    only_describes,
    only_leaves_out,
    only_names_part,
    only_renames,
    only_says_when,
    puts_again,
)
from assistant.conversing.last_values import picked_by
from assistant.conversing.measure_kept import measure_kept, of_all_at_that_time, of_the_same
from assistant.conversing.named_of_two import compares_told
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import opens_with, without_opening
from assistant.conversing.places import with_place
from assistant.conversing.replacing import figure_instead, measure_changed, slots_changed
from assistant.conversing.rewriting import (
    asks_when,
    beside_referred,
    in_percent,
    leaves_measure,
    moves_freely,
    operation_on,
    put_otherwise,
    with_names_in_place,
    with_referred,
    with_referred_at,
)
from assistant.conversing.stated import denied, still_put
from assistant.conversing.times import relative_time, said_at, times_carried
from assistant.conversing.turned_leads import asks_side_of_gap
from assistant.conversing.turns import DOING, MODIFIERS, MOVES, OF_SEVERAL, OVER, Turn, said_name
from assistant.english.followups import AGAINST
from assistant.reading.slots import Slots, fill_slots
from assistant.utterance.forms import is_claim

_TOLD_OF_ONE = ("definition", "which member")
_IN_PERCENT = frozenset(("percent", "relative"))


def carried(turn: Turn) -> Response | None:
    """The response to the full question that the turn stands for; None if it stands alone."""
    if _means_several(turn) or asks_side_of_gap(turn):
        return Response(not_made_out(turn))
    if same := of_the_same(turn):
        return told_back(turn.question, *same)
    is_alone = stands_alone(turn)
    other = _of_other_kind(turn) if not is_alone or turn.has_pronoun else None
    if is_alone or other:
        return other
    # "Who's behind it?" of what is only named compares nothing.
    cues = turn.cues - {"fewer"} if turn.state.pending and {"who", "behind"} <= turn.keys else turn.cues
    if turn.referred and not (turn.names_measure or turn.named or _asks_value(turn)) and cues.isdisjoint(DOING):
        # "Where is it from?" is told of the thing, and not of its figure.
        full = with_referred(turn)
        response = respond(full, turn.library)
        if response.answer.status == "answered" and response.query is None:
            return told_back(turn.question, full, response)
    if not (full := _full_question(turn)):
        return None
    if not (full := with_place(turn, still_put(turn, full))):
        return Response(not_made_out(turn))
    response = denied(turn, full, respond(full, turn.library))
    is_of_one = "spread" in turn.cues and response.query is not None and response.query.fact is not None
    # A number of things is in no points.
    is_share = "points" in turn.cues and response.query is not None and response.query.operation == "share"
    if is_of_one or is_share or isinstance(response.answer.value, bool) and only_names_part(turn):
        return Response(not_made_out(turn))
    is_told = response.answer.status == "answered"
    kept = None if is_told else measure_kept(turn, full, response) or of_all_at_that_time(turn)
    if kept:
        return told_back(turn.question, *kept)
    if not turn.alone.readings and _asks_for_measure(response, turn):
        # "What time is it?" is about nothing that the report could be asked for.
        return Response(not_made_out(turn))
    if is_told or turn.puts_figure or not (turn.names_measure and _answers_alone(turn)):
        return told_back(turn.question, full, response)
    return None


def _means_several(turn: Turn) -> bool:
    """Whether a claim is put of one thing, where two were spoken of ("is it more than Europe's?")."""
    if _ONE.isdisjoint(turn.keys) or not is_claim(turn.alone.scan) or turn.cues & {"max", "min"}:
        return False
    kinds = [turn.library.pack.members[each].dimension for each in turn.referred]
    return len(set(kinds)) < len(kinds)


_ONE = frozenset(("it", "its"))


def _of_other_kind(turn: Turn) -> Response | None:
    """The response to a turn that names a thing of which the measure before is not given, and another measure is."""
    before, members = turn.state.slots, turn.library.pack.members
    if before is None or not turn.alone.readings:
        return None
    apart = {members[each].dimension for each in turn.named} - set(before.measure.dimensions)
    if not apart or turn.alone.readings[0].measure.id == before.measure.id:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    if now is not None and not now.unexplained:
        return None
    if (
        turn.state.query is not None
        and is_claim(turn.alone.scan)
        and {"more", "fewer"} & turn.cues
        and "than" in turn.keys
    ):
        # "Is that more than the lead on MMLU?" after a number of models
        return Response(not_made_out(turn))
    said = without_opening(with_names_in_place(turn))
    for full in dict.fromkeys((f"{said.rstrip(' ?.!')} {times_carried(turn, before)}".strip(), said)):
        response = respond(full, turn.library)
        if response.answer.status == "answered" and response.slots is not None:
            return told_back(turn.question, full, response)
    return None


def _asks_for_measure(response: Response, turn: Turn) -> bool:
    """Whether nothing came of a turn but the question back what is to be known of the thing that it refers to."""
    names = {measure.name for measure in turn.library.pack.measures.values()}
    return response.answer.status == "clarify" and names.issuperset(response.answer.choices) and not turn.named


def told_back(question: str, full: str, response: Response) -> Response:
    """The response under the turn's own words, with the full question among the assumptions."""
    assumptions = tuple(dict.fromkeys((f"read as “{full}”", *response.answer.assumptions)))
    return response._replace(answer=response.answer._replace(question=question, assumptions=assumptions), question=full)


def stands_alone(turn: Turn) -> bool:
    """Whether the turn needs nothing of what came before."""
    alone = turn.alone
    if alone.told and not alone.told.unexplained and alone.tells:
        leans = turn.opens and turn.state.slots and alone.told.kind in _TOLD_OF_ONE and not _asks_what_tests(turn)
        # "What is MMMU's?" asks for its figure.
        is_owned = turn.state.query is not None and turn.question.rstrip(" ?.!").endswith(("'s", "’s"))
        leans = leans or only_describes(turn) or is_owned and alone.told.kind == "definition"
        asks_which = alone.told.kind == "which member" and "which" in turn.keys
        return (not turn.has_pronoun or asks_which) and not leans
    if not alone.readings or only_renames(turn) or compares_told(turn):
        return False
    best = alone.readings[0]
    is_of_that = turn.keys & {"that", "it"} and turn.cues & {"share", "percent"}
    if turn.named and turn.state.slots is not None and not fits(turn, turn.state.slots) and not is_of_that:
        # "MMMU at the end of 2024" after something that has no benchmarks.
        return True
    if best.unexplained and not _is_explained_by(turn, turn.state.slots):
        return True
    if turn.has_pronoun or not turn.names_measure:
        return False
    if not turn.opens and _is_complete(best):
        return True
    if (turn.opens or puts_again(turn)) and not (best.named and (best.periods or best.whens)):
        return False
    return not turn.puts_figure and _answers_alone(turn)


_COMPARING = frozenset("more fewer than above below ratio difference between ahead behind".split())
_OPERATIONS = frozenset(("ratio", "difference"))


def _changes_both(turn: Turn, now: Slots | None, before: Slots) -> bool:
    """Whether two are named in the place of the two that were compared ("and China more than Europe?")."""
    if now is None or now.unexplained or not before.has("more", "fewer", "ratio", "difference") or turn.has_pronoun:
        return False
    kinds = {each.dimension for each in now.named}
    if not turn.cues & _OPERATIONS <= before.cues.keys():
        # "X divided by Y" after "X minus Y"
        return False
    is_pair = len(kinds) == 1 and len(now.named) == len([each for each in before.named if each.dimension in kinds])
    return is_pair and len(now.named) > 1 and turn.cues <= _COMPARING and "how" not in turn.keys


def _asks_value(turn: Turn) -> bool:
    """Whether it asks what the last figure was ("what was it at the start?"), and not what the thing is."""
    was = {"was", "were"} & turn.keys and "tests" not in turn.cues and not turn.names_measure
    return bool(was) and turn.state.query is not None and not turn.state.told


def _asks_what_tests(turn: Turn) -> bool:
    """Whether it asks what something tests ("and what does MMLU test?"), and not only calls it one."""
    return "tests" in turn.cues and bool({"do", "does", "is"} & turn.keys)


def _is_complete(slots: Slots) -> bool:
    """Whether a question names a time and a member along every dimension, so that nothing is left to carry."""
    sides = slots.measure.between or ()
    free = [dimension for dimension in slots.measure.dimensions if dimension not in sides]
    return bool(slots.periods) and bool(free) and all(slots.members(dimension) for dimension in free)


def _answers_alone(turn: Turn) -> bool:
    return respond(turn.question, turn.library).answer.status == "answered"


def _is_explained_by(turn: Turn, before: Slots | None) -> bool:
    """Whether the words that its own best reading leaves open are explained by the measure asked about before."""
    if before is None:
        return False
    filled = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    return filled is not None and not filled.unexplained


def _full_question(turn: Turn) -> str:
    """The question that the turn stands for; "" if it carries nothing."""
    before = turn.state.slots
    if before is None:
        return with_referred(turn)
    scan = turn.alone.scan
    is_swapped = is_claim(before.scan) or turn.opens and before.has("max", "min", "rank", "ahead", "behind")
    if turn.names_measure and is_swapped and not turn.puts_figure and (full := measure_changed(turn, before)):
        return full
    now = fill_slots(scan, turn.library.cube, before.measure)
    if turn.cues & {"except", "left out"} and (turn.only_names or only_leaves_out(turn)):
        if not before.has("except", "left out"):
            return f"{before.scan.text.rstrip(' ?.!')} {turn.alone.scan.text}"
        left_out = next(each for each in before.scan.cues if each.sense.id in ("except", "left out"))
        return f"{before.scan.text[: before.scan.words[left_out.at[0]].start]}{turn.alone.scan.text}"
    doing = (set(now.cues) if now is not None and not now.unexplained else turn.cues) & DOING
    moved = relative_time(turn, before)
    when = moved or (said_at(scan.words, scan.periods[0].at) if len(scan.periods) == 1 and "its" in turn.keys else "")
    was_picked = before.has("max", "min") or picked_by(turn.state.query) is not None
    names_none = not turn.named and turn.keys.isdisjoint(("which", "who"))
    if when and turn.referred and was_picked and not doing and names_none:
        # "Its value a year later" is that of the one that was picked.
        return with_referred_at(turn, before, when)
    is_put = is_claim(scan) and bool(turn.referred) and bool(turn.cues & {"max", "min"})
    # "A year later, which had the smaller lead?"
    is_picked = bool(doing & {"more", "fewer"}) and not turn.keys.isdisjoint(("which", "who"))
    if moved and not doing & {*MOVES, "ratio", "difference", "max", "min"} and not is_put and not is_picked:
        return slots_changed(turn, now, before)
    if (
        turn.referred
        and not _asks_value(turn)
        and (turn.names_measure or turn.cues & {"tests", "define"} and turn.cues.isdisjoint(OVER | DOING))
    ):
        if not turn.names_measure:
            return with_referred(turn).strip()
        # "Is that less than for the others?" says what it is about by the names alone.
        measure = said_name(before.measure) if leaves_measure(turn, before) else ""
        times = "" if moves_freely(turn.cues, before) else times_carried(turn, before)
        return f"{with_referred(turn)} {measure} {beside_referred(turn, before)} {times}".strip()
    if (
        now is not None
        and len(now.named) == 1
        and opens_with(turn.words, AGAINST)
        and before.has("ratio", "difference", "more", "fewer", "compare", "than")
    ):
        return slots_changed(turn, now, before)
    has_slots = (now is not None and bool(now.named or now.periods or now.whens)) or bool(scan.periods)
    has_slots = has_slots or only_says_when(turn)
    if not doing and not has_slots and not turn.has_pronoun and not scan.amounts:
        return ""
    is_bare = bool(scan.amounts) and all(not given.unit.base for given in scan.amounts)
    if is_bare and not doing and before.amounts and not asks_when(turn):
        return slots_changed(turn, now, before)
    if doing and doing <= _IN_PERCENT and not has_slots and before.measure.unit.is_rate and not before.amounts:
        # "And in percent?" after how many times something grows a year
        return put_otherwise(turn, before)
    holds_two = before.has("which", "who") or is_claim(before.scan) and not before.amounts
    is_of_several = before.has(*OF_SEVERAL) or holds_two and before.has("more", "fewer")
    if doing and doing <= set(MODIFIERS) and not has_slots and is_of_several and before.has(*MOVES):
        return put_otherwise(turn, before)
    if figure_instead(turn, before):
        return slots_changed(turn, now, before)
    if is_claim(before.scan) and not is_claim(scan) and turn.asks_figure and now is not None and now.named:
        # "How much is the global rate?" after a claim about it.
        return operation_on(turn, now, before)
    if doing and doing <= _IN_PERCENT and not has_slots and before.has("more", "fewer"):
        # How many times larger it is, in percent, may be so much more or so much of it.
        return "" if before.has("ratio") else in_percent(before)
    if asks_where_one_leads(turn, now, before):
        return ""
    fits_before = now is not None and bool(now.named) and not now.unexplained and now.way is None
    names_another = turn.names_measure and turn.alone.readings[0].measure.id != before.measure.id and not fits_before
    if _changes_both(turn, now, before):
        return slots_changed(turn, now, before)
    is_refused = before.has("why", "advice", "predict") and turn.names_measure
    if (
        is_refused
        or names_another
        or doing - {"percent"}
        or "percent" in doing
        and before.has(*MOVES)
        or scan.amounts
        or is_claim(scan)
        and "ordinal" in turn.cues
        or (turn.has_pronoun and not is_ellipsis(turn))
    ):
        return operation_on(turn, now, before)
    return slots_changed(turn, now, before)
