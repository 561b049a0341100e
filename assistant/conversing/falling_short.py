"""All that an answer in a conversation is held against, whichever way took its turn: it gives what is asked, or is none.

A turn that could be a question of its own is held to what was said before too: "gap at the first?" and "benchmarks?"
are told nothing of another measure or another kind than what they go on from.
"""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.owed import leaves_out
from assistant.conversing.owed_figures import tells_other_figures
from assistant.conversing.phrases import opens_with, stands_in, without_breaks
from assistant.conversing.repeating import is_idle
from assistant.conversing.turns import DOING, MADE, Turn
from assistant.english.directions import AHEAD, BEHIND
from assistant.english.followups import AGAINST, RETURNS
from assistant.operations.query import Query
from assistant.reading.understanding import understand
from assistant.utterance.scanning import Scan

#: Words that ask, by which a turn is more than a noun.
_ASKING = frozenset("who whom whose which what where when why how is are was were do does did list name".split())
#: Words of how far one is from another, which name a measure only where they stand for no other one.
_DISTANCES = AHEAD | BEHIND | frozenset("gap difference distance far spread lead trail have had has get got".split())
_AMOUNTS = frozenset(("many", "much"))


def falls_short(turn: Turn, response: Response) -> bool:
    """Whether an answer leaves out what its turn asks for, or is of other figures or of another kind."""
    if response.answer.status != "answered":
        return False
    if leaves_out(turn, response) or tells_other_figures(turn, response) or is_idle(turn, response):
        return True
    return any(each(turn, response) for each in _KINDS)


def _is_noun(turn: Turn) -> bool:
    """Whether a turn is a noun and nothing else ("benchmarks?", "and the compute numbers")."""
    return not turn.named and turn.cues.isdisjoint((*DOING, "tests", "define")) and turn.keys.isdisjoint(_ASKING)


def _tells_words(turn: Turn, response: Response) -> bool:
    """Whether a noun after a figure or a claim is told in words, as what it is or who gives it."""
    if response.query is not None or isinstance(response.answer.value, bool) or not _is_noun(turn):
        return False
    is_of_figure = turn.state.query is not None and not turn.state.told
    return is_of_figure and bool(turn.nouns or turn.alone.scan.measures)


def _tells_no_amount(turn: Turn, response: Response) -> bool:
    """Whether a noun after how many of another there are, which was not answered ("patents?"), is told a name."""
    if not turn.state.lapsed or not _is_noun(turn) or isinstance(response.answer.unit, str):
        return False
    keys = [word.key for word in understand(turn.state.lapsed, turn.library).scan.words]
    return "how" in keys[:-1] and keys[keys.index("how") + 1] in _AMOUNTS and bool(turn.alone.scan.measures)


def _tells_of_another(turn: Turn, response: Response) -> bool:
    """Whether "the gap at the first?" after some figures is told of another measure, which nothing else names."""
    last, query = turn.state.query, response.query
    if last is None or query is None or turn.named or turn.alone.scan.periods or stands_in(without_breaks(turn.question), RETURNS):
        return False
    if not _changes_measure(last, query):
        return False
    told = _measures(query)
    return _only_distances(turn.alone.scan, told) and not turn.nouns


def _only_distances(scan: Scan, measures: set[str]) -> bool:
    """Whether nothing of a text names some measures but words of how far one is from another."""
    said = {scan.words[at].key for each in scan.measures if each.sense.id in measures for at in each.at}
    return said <= _DISTANCES


def _measures(query: Query) -> set[str]:
    return {fact.measure for fact in query.facts()}


def _changes_measure(last: Query, query: Query) -> bool:
    was, told = _measures(last), _measures(query)
    return bool(was and told) and was.isdisjoint(told)


def _compares_nothing(turn: Turn, response: Response) -> bool:
    """Whether "how does that compare with the top models?" is told of another measure, and nothing of "that"."""
    last, query = turn.state.query, response.query
    if last is None or query is None or not _changes_measure(last, query):
        return False
    is_that = bool(turn.keys & {"that", "this"}) and not turn.cues.isdisjoint(("compare", "difference", "ratio"))
    return is_that or opens_with(turn.words, AGAINST)


def _guesses(turn: Turn, response: Response) -> bool:
    """Whether something is told of a measure that only the question before pointed to, which had no answer."""
    before, query = turn.state.slots, response.query
    if before is None or query is None or turn.state.query is not None or before.scan.text != turn.state.lapsed:
        return False
    is_named = turn.names_measure or turn.alone.scan.periods or turn.alone.tells
    return before.way is None and not is_named


def _makes_of_all(turn: Turn, response: Response) -> bool:
    """Whether "the average of the rest" is made of all there are."""
    query = response.query
    if query is None or query.operation not in MADE or turn.keys.isdisjoint(_REST) or "plus" in turn.keys:
        return False
    if any(part.operation == "top" for part in query.within()):
        # "The largest aside, the mean of the rest?"
        return False
    facts, cube = query.facts(), turn.library.cube
    kinds = [kind for kind in facts[0].members if len({fact.members.get(kind) for fact in facts}) > 1] if facts else []
    measure = turn.library.pack.measures[facts[0].measure] if facts else None
    return measure is not None and any(
        set(cube.members(measure, kind, {})) <= {fact.members.get(kind) for fact in facts} for kind in kinds
    )


def _does_otherwise(turn: Turn, response: Response) -> bool:
    """Whether a turn says what is to be done, and nothing of what came of it does that."""
    query = response.query
    if query is None or turn.cues.isdisjoint(_DONE_BY):
        return False
    scan, measures = turn.alone.scan, turn.library.pack.measures
    own = {at for each in (*scan.names, *scan.measures) for at in each.at}
    asked = {each.sense.id for each in scan.cues if own.isdisjoint(each.at)} & _DONE_BY.keys()
    done = {part.operation for part in query.within()}
    if done & {"top", "rank"} and len({part.relation for part in query.within() if part.operation == "top"}) > 1:
        done.add("spread")
    if any(measures[each].unit.is_rate for each in _measures(query)):
        asked -= {"ratio", "peryear"}
    return any(done.isdisjoint(_DONE_BY[each]) for each in asked)


#: Cue → operations of which one does what it says; a figure of several times or things has it done by none.
_DONE_BY = {
    "permonth": frozenset(("per", "growth a year")),
    "peryear": frozenset(("per", "growth a year", "mean", "time to multiply", "compound")),
    "ratio": frozenset("ratio compound scaled compare crossing share product filter remaining".split())
    | {"time to multiply", "relative difference"},
    "spread": frozenset(("spread", "difference")),
    "median": frozenset(("median",)),
    "howlong": frozenset(("time to multiply", "time between", "crossing")),
    "which place": frozenset(("place", "places", "place number", "name", "fact", "both")),
}
_REST = frozenset("rest others remaining remainder".split())
_KINDS = (_tells_words, _tells_no_amount, _tells_of_another, _compares_nothing, _guesses, _makes_of_all, _does_otherwise)
