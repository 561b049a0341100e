"""Turns that name a sibling of the measure asked about by the one word in which they differ: "and unsure?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import is_only, weighty, without_opening
from assistant.conversing.turns import DOING, Turn
from assistant.english.followups import IN_ALL
from assistant.facts import Measure
from assistant.operations.query import Query
from assistant.reading.cumulative import cumulative_of
from assistant.reading.slots import Slots
from assistant.utterance.words import phrase_key

_NAMING = ("measure", "head")
_LINKING = frozenset("of for among on in about with the by to who that".split())
#: So many words of the question before at least are those of both measures.
_SHARED = 2


def sibling(turn: Turn) -> Response | None:
    """The question before with what a turn says in place of the words that only its own measure has.

    None unless the turn leaves open what it is asked of, and names a measure that the question before nearly names.
    """
    before, scan = turn.state.slots, turn.alone.scan
    if before is None or not turn.alone.readings or scan.periods or scan.amounts or not _leaves_open(turn, before):
        return None
    if not turn.cues.isdisjoint(DOING) or weighty(turn.beside(*scan.measures, *scan.names), _OF_IT):
        return None
    found = []
    for each in turn.alone.readings:
        said = _said(turn, each.measure)
        full = _with(said, before, each.measure) if said and not each.unexplained and each.named_words else ""
        response = respond(full, turn.library) if full else None
        if response and response.answer.status == "answered" and _is_of(response, each.measure):
            found.append(told_back(turn.question, full, response))
    return found[0] if len(found) == 1 else None


def of_kin(turn: Turn) -> Response | None:
    """The question before with a name of another kind in place of its own: "papers of the US?", "and academia?".

    None unless a measure answers it that is called the same but for what it is by.
    """
    before, members = turn.state.slots, turn.library.pack.members
    is_name = bool(turn.named) and turn.only_names and not turn.has_pronoun
    if before is None or len(before.named) != 1 or not is_name or turn.alone.scan.periods:
        return None
    if not {members[each].dimension for each in turn.named}.isdisjoint(before.measure.dimensions):
        return None
    words, at = before.scan.words, before.named[0].at
    said = without_opening(turn.alone.scan.text).strip(" ?.!")
    full = f"{before.scan.text[: words[at[0]].start]}{said}{before.scan.text[words[at[-1]].end :]}"
    response = respond(full, turn.library)
    is_other = response.slots is not None and response.slots.measure.id != before.measure.id
    if response.answer.status != "answered" or response.slots is None or not is_other:
        return None
    names = set(phrase_key(before.measure.name)), set(phrase_key(response.slots.measure.name))
    is_kin = names[0] <= names[1] or names[1] <= names[0]
    return told_back(turn.question, full, response) if is_kin else None


def of_all_years(turn: Turn) -> Response | None:
    """ "In total?" after the figure of one year: that of all years together, of the same and called the same.

    >>> from assistant import Assistant
    >>> chat = Assistant("ai-index-2025").conversation()
    >>> chat.ask("AI laws passed in Belgium in 2024").value, chat.ask("and in total?").value
    ('5', '18')
    """
    query = turn.state.query
    fact = query.fact if query is not None else None
    if fact is None or turn.state.pending or _SPANNING.isdisjoint(word.key for word in turn.words):
        return None
    times = {at for each in turn.alone.scan.periods for at in each.at}
    rest = [word for at, word in enumerate(turn.alone.scan.words) if at not in times and not word.is_break]
    if not is_only(rest, IN_ALL, _AND_SINCE) or len(turn.alone.scan.periods) > 1:
        return None
    for measure in cumulative_of(turn.library.pack.measures[fact.measure], turn.library.pack):
        cells = turn.library.cube.cells(measure, fact.members)
        since = turn.alone.scan.periods[0].period.start if turn.alone.scan.periods else None
        told = [each.fact for each in cells if each.fact.period and since in (None, each.fact.period.start)]
        if told:
            latest = max(told, key=lambda each: each.period.end if each.period else 0)
            return computed(turn, Query("fact", fact=latest, pack=turn.library.pack))
    return None


#: The words of which an "in total" has one, and those that may stand around it.
_SPANNING = frozenset("total all altogether overall cumulatively".split())
_AND_SINCE = frozenset("and since from what how much many is it that then so cumulatively".split())


_OF_IT = frozenset(("it", "them", "that", "who", "which", "this"))


def _leaves_open(turn: Turn, before: Slots) -> bool:
    """Whether several things may be meant, or none of those that the question before was asked of is named."""
    best = turn.alone.readings[0]
    is_other = best.measure.id != before.measure.id and not best.named
    return (
        turn.alone.is_open
        or is_other
        and bool(before.named)
        and {each.dimension for each in before.named} <= set(best.measure.dimensions)
    )


def _said(turn: Turn, measure: Measure) -> str:
    """The words of a turn from the first to the last that name a measure."""
    scan = turn.alone.scan
    at = sorted({at for each in scan.measures if each.sense.id == measure.id for at in each.at})
    return scan.text[scan.words[at[0]].start : scan.words[at[-1]].end] if at else ""


def _is_of(response: Response, measure: Measure) -> bool:
    return response.slots is not None and response.slots.measure.id == measure.id


def _with(said: str, before: Slots, measure: Measure) -> str:
    """The question before with what is said for the words that another measure has not; "" where they differ more."""
    own = before.measure
    if measure.id == own.id or (measure.unit.base, measure.dimensions) != (own.unit.base, own.dimensions):
        return ""
    mentions = before.scan.measures
    mine = {at for each in mentions if each.sense.id == own.id and each.sense.kind in _NAMING for at in each.at}
    theirs = {at for each in mentions if each.sense.id == measure.id for at in each.at}
    apart = sorted(at for at in mine - theirs if before.scan.words[at].key not in _LINKING)
    if len(mine & theirs) < _SHARED or not apart or apart[-1] - apart[0] >= len(apart):
        return ""
    text, words = before.scan.text, before.scan.words
    return f"{text[: words[apart[0]].start]}{said}{text[words[apart[-1]].end :]}"
