"""Turns that name another measure, or what it counts, for the one asked about: "and the most models?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.carrying import carried, told_back
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty, without_opening
from assistant.conversing.times import months_moved, said_at
from assistant.conversing.turns import DOING, MOVES, Turn, read_turn, said_name
from assistant.reading.general_questions import asks_for_capabilities
from assistant.reading.slots import Slots
from assistant.reading.understanding import understand
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan
from assistant.utterance.words import phrase_key


def noun_changed(turn: Turn) -> Response | None:
    """The question before with the noun of a turn in place of its measure; declined where that is no other measure."""
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or turn.names_measure or turn.named or scan.periods or scan.amounts or turn.has_pronoun:
        return None
    if asks_for_capabilities(turn.question) or months_moved(turn) or turn.whens:
        # "And the year after?" names no other measure, though one may be called so.
        return None
    nouns = [each for each in scan.measures if each.sense.id != before.measure.id and _is_counted(turn, each)]
    old = [each.at for each in before.scan.measures if each.sense.id == before.measure.id]
    old = [at for at in old if not {each.at for each in before.scan.measures if each.sense.kind == "verb"} & {at}]
    is_own = any(each.sense.id == before.measure.id and _is_counted(turn, each) for each in scan.measures)
    if not nouns or not old or is_own:
        return None
    noun = max(nouns, key=lambda each: len(each.at))
    if weighty(turn.beside(noun, *(each for each in scan.cues if each.sense.id in before.cues))):
        return None
    was = max(old, key=len)
    start, end = before.scan.words[was[0]].start, before.scan.words[was[-1]].end
    measures = {each.sense.id for each in nouns}
    name = said_name(turn.library.pack.measures[noun.sense.id])
    for said in (said_at(scan.words, noun.at), name):
        full = f"{before.scan.text[:start]}{said}{before.scan.text[end:]}"
        response = respond(full, turn.library)
        is_other = response.slots is not None and response.slots.measure.id in measures
        if is_other and _is_alike(response, turn) and (said != name or response.answer.status == "answered"):
            return told_back(turn.question, full, response)
    # "And what about the number of models?" after a lead is asked of somebody.
    full = name
    response = respond(full, turn.library) if turn.opens and len(measures) == 1 else Response(not_made_out(turn))
    return told_back(turn.question, full, response) if response.answer.choices else Response(not_made_out(turn))


def _is_alike(response: Response, turn: Turn) -> bool:
    """Whether a claim is answered as the one before, or what is no claim as such."""
    last = turn.state.answer
    return (
        last is None
        or response.answer.status != "answered"
        or isinstance(last.value, bool) == isinstance(response.answer.value, bool)
    )


def of_another(turn: Turn) -> Response | None:
    """ "Of AI papers?" after "who makes the most AI patents?": the question before of the other measure."""
    before, scan, query = turn.state.slots, turn.alone.scan, turn.state.query
    if before is None or query is None or not turn.names_measure or turn.words[0].key != "of":
        return None
    measure = turn.alone.readings[0].measure
    if measure.id == before.measure.id or turn.named or weighty(turn.beside(*scan.measures)):
        return None
    said = f"and {scan.text.lstrip()}"
    response = carried(read_turn(said, said, turn.state, turn.library))
    if response is None or response.query is None or response.query.operation != query.operation:
        return Response(not_made_out(turn))
    return told_back(turn.question, response.question or said, response)


def _is_counted(turn: Turn, mention: Mention) -> bool:
    """Whether a noun is what the figures of a measure count ("models"): only such a noun asks for that measure."""
    measure = turn.library.pack.measures[mention.sense.id]
    counted = {*phrase_key(measure.each), *phrase_key(measure.unit.base)}
    return mention.sense.kind == "about" and counted.issuperset(turn.alone.scan.words[at].key for at in mention.at)


def movement_of_other(turn: Turn) -> Response | None:
    """ "And the top-model gap?" after a movement, or what comes of it: that of the other measure, not its level."""
    before, scan, query = turn.state.slots, turn.alone.scan, turn.state.query
    if before is None or query is None or not turn.opens or not turn.names_measure or scan.periods or scan.amounts:
        return None
    measure = turn.alone.readings[0].measure
    if before.measure.unit.is_rate or measure.id == before.measure.id:
        return None
    if not (before.has(*MOVES, "trend") or query.operation in _OVER_TIME):
        return None
    said = without_opening(scan.text).strip(" ?.!")
    if turn.has_pronoun or weighty(turn.beside(*scan.measures, *scan.names)) or turn.whens:
        return None
    full = _with_measure(said, before, measure.dimensions)
    if not full:
        return Response(not_made_out(turn))
    response = respond(full, turn.library)
    if response.answer.reason == "no_such_period" and before.periods:
        # It moved between times of its own, which the answer names.
        full = _without_times(understand(full, turn.library).scan)
        response = respond(full, turn.library)
    is_other = response.slots is not None and response.slots.measure.id == measure.id
    is_level = response.query is not None and response.query.operation in ("fact", "name")
    if response.answer.status == "answered" and (is_level or not is_other):
        return Response(not_made_out(turn))
    return told_back(turn.question, full, response)


def _without_times(scan: Scan) -> str:
    """A text without the times in it and the words that lead to them ("between the ends of 2023 and 2024")."""
    words, spoken = scan.words, {at for dated in scan.periods for at in dated.at}
    start = min(spoken, default=len(words))
    while start and words[start - 1].key in _BEFORE_TIMES:
        start -= 1
    end = max(spoken, default=-1)
    kept = [word.text for at, word in enumerate(words) if not start <= at <= end]
    return " ".join(kept)


_BEFORE_TIMES = frozenset("between from at in by since and the end ends start of".split())


def movement_of_named(turn: Turn) -> Response | None:
    """ "And MMLU's?" after how much another measure moved: how much its own did, and never how much it is."""
    before, scan = turn.state.slots, turn.alone.scan
    is_short = (turn.opens or turn.only_names) and turn.named and not turn.names_measure and not turn.alone.tells
    if before is None or not is_short or not before.has(*MOVES) or scan.periods or turn.cues & DOING:
        return None
    if before.measure.unit.is_rate:
        # How fast something grows is its figure, and no movement of it.
        return None
    members = turn.library.pack.members
    if not {members[each].dimension for each in turn.named}.isdisjoint(before.measure.dimensions):
        return None
    old = [each.at for each in before.scan.measures if each.sense.id == before.measure.id and each.sense.kind != "verb"]
    if not turn.alone.readings or not old or before.named:
        return Response(not_made_out(turn))
    measure, words, was = turn.alone.readings[0].measure, before.scan.words, max(old, key=len)
    names = " and ".join(members[each].name for each in dict.fromkeys(turn.named))
    said = f"{names} {said_name(measure)}"
    full = f"{before.scan.text[: words[was[0]].start]}{said}{before.scan.text[words[was[-1]].end :]}"
    response = respond(full, turn.library)
    is_level = response.query is None or response.query.fact is not None
    return Response(not_made_out(turn)) if is_level else told_back(turn.question, full, response)


#: Operations that follow a movement on, or tell its pace.
_OVER_TIME = ("crossing", "project", "per", "time between")


def _with_measure(said: str, before: Slots, dimensions: tuple[str, ...]) -> str:
    """A question with another measure for its own and without what that is not given of; "" if it names none."""
    words = before.scan.words
    old = [each.at for each in before.scan.measures if each.sense.id == before.measure.id and each.sense.kind != "verb"]
    if not old:
        return ""
    was = max(old, key=len)
    start = was[0] - 1 if was[0] and words[was[0] - 1].key == "the" else was[0]
    spans = [(words[start].start, words[was[-1]].end, said)]
    for each in before.named:
        if each.dimension in dimensions or not set(each.at).isdisjoint(was):
            continue
        at = each.at[0]
        # "on MMLU", "for the MMLU"
        while at and words[at - 1].key in ("on", "for", "in", "of", "the") and at - 1 not in was:
            at -= 1
        begin = words[at].start
        if begin <= spans[0][0] <= words[each.at[-1]].end + 1:
            # "the MMLU lead"
            spans[0] = (begin, spans[0][1], said)
        else:
            spans.append((begin, words[each.at[-1]].end, ""))
    text = before.scan.text
    for begin, end, new in sorted(spans, reverse=True):
        text = f"{text[:begin]}{new}{text[end:]}"
    return " ".join(text.split())
