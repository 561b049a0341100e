"""All that an answer in a conversation is held against, whichever way took its turn: else it is none.

A turn that could be a question of its own is held to what was said before too: "gap at the first?" and "benchmarks?"
are told nothing of another measure or another kind than what they go on from.
"""

from __future__ import annotations

from assistant.answering.answer import Response
from assistant.conversing.asked_kinds import tells_other_kind
from assistant.conversing.not_done import NOT_DONE
from assistant.conversing.of_another_measure import only_distances, only_qualifies
from assistant.conversing.owed import leaves_out
from assistant.conversing.owed_figures import tells_other_figures
from assistant.conversing.phrases import opens_with, stands_in, without_breaks
from assistant.conversing.repeating import is_idle
from assistant.conversing.said_shortly import says_where
from assistant.conversing.turns import DOING, MADE, MOVEMENTS, MOVES, Turn
from assistant.conversing.unasked import UNASKED
from assistant.english.followups import AGAINST, RETURNS
from assistant.operations.query import Query
from assistant.reading.general_questions import asks_for_capabilities
from assistant.reading.understanding import understand
from assistant.utterance.forms import is_claim


def falls_short(turn: Turn, response: Response) -> bool:
    """Whether an answer leaves out what its turn asks for, or is of other figures or of another kind."""
    if response.answer.status != "answered":
        return False
    if leaves_out(turn, response) or tells_other_figures(turn, response) or is_idle(turn, response):
        return True
    return any(each(turn, response) for each in _KINDS)


def is_cut_off(turn: Turn, response: Response) -> bool:
    """Whether a turn that is taken for a question of its own is only short for another, and is told too little.

    A question of many words, which says all that it asks, is told the same whatever was said before, and so is one for
    what can be asked.
    """
    is_short = len(turn.words) <= _FEW_WORDS and falls_short(turn, response)
    return is_short and not asks_for_capabilities(turn.question)


_FEW_WORDS = 7


def _tells_of_another(turn: Turn, response: Response) -> bool:
    """Whether "the gap at the first?" after some figures is told of another measure, which nothing else names."""
    last, query = turn.state.query, response.query
    if last is None or query is None or not _changes_measure(last, query):
        return False
    told = _measures(query)
    if only_qualifies(turn, _measures(last), told):
        return True
    if turn.named or turn.alone.scan.periods or stands_in(without_breaks(turn.question), RETURNS):
        return False
    return only_distances(turn.alone.scan, told) and not turn.nouns


def _drops_member(turn: Turn, response: Response) -> bool:
    """Whether "and publications?" after a figure of one country is told of all, though it is given by country too."""
    last, query = turn.state.query, response.query
    if last is None or last.fact is None or query is None or query.fact is None or turn.named:
        return False
    if len(turn.words) > _FEW_WORDS or not _changes_measure(last, query):
        return False
    cube, own = turn.library.cube, last.fact.members
    kinds = {kind for kind, member in own.items() if member != cube.total(kind)}
    if not set(own.values()).isdisjoint(query.fact.members.values()):
        return False
    measures = turn.library.pack.measures
    named = {each.sense.id for each in turn.alone.scan.measures if each.sense.kind in ("measure", "head")}
    return any(kinds & set(measures[each].dimensions) for each in named - {query.fact.measure} if each in measures)


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


def _drops_made(turn: Turn, response: Response) -> bool:
    """Whether another is held against the sum or the mean told last ("vs the US?"), and that is not told of."""
    last, query = turn.state.query, response.query
    if last is None or query is None or last.operation not in MADE or len(set(turn.named)) != 1 or turn.names_measure:
        return False
    is_held = opens_with(turn.words, AGAINST) or turn.has_pronoun and not turn.cues.isdisjoint(("more", "fewer"))
    return is_held and last not in query.within() and query.operation != last.operation


def _tells_elsewhere(turn: Turn, response: Response) -> bool:
    """Whether "there" is what was told of last, and what is told is of a measure that is not given for such things."""
    query, members = response.query, turn.library.pack.members
    if query is None or turn.named or "there" not in turn.keys or isinstance(response.answer.value, bool):
        return False
    if says_where(turn.question):
        return False
    kinds = {members[each].dimension for each in turn.state.subjects if each in members}
    return bool(kinds) and all(kinds.isdisjoint(fact.members) for fact in query.facts())


def _takes_up_noun(turn: Turn, response: Response) -> bool:
    """Whether "and American models?" after what they cost, which was not answered, is told how many there are."""
    query = response.query
    if query is None or not turn.state.lapsed or not turn.opens or turn.names_measure:
        return False
    own = {each.sense.id for each in turn.alone.scan.measures if each.sense.kind == "about"}
    asked = {each.sense.id for each in understand(turn.state.lapsed, turn.library).scan.measures}
    return bool(asked) and _measures(query) <= own - asked


def _drops_last(turn: Turn, response: Response) -> bool:
    """Whether "how many times smaller than on MATH?" after another figure is told nothing of that figure."""
    last, query, scan = turn.state.query, response.query, turn.alone.scan
    if last is None or last.fact is None or query is None or "than" not in turn.keys or len(set(turn.named)) != 1:
        return False
    than = next((at for at, word in enumerate(scan.words) if word.key == "than"), 0)
    starts = [each.start for each in scan.names if each.sense.id in turn.named]
    if turn.names_measure or scan.periods or min(starts) < than or scan.amounts:
        return False
    return last.fact.id not in {fact.id for fact in query.facts()}


def _moves_unasked(turn: Turn, response: Response) -> bool:
    """Whether "which came closest?" after levels is told what moved least, or "which held up best?" what fell most."""
    last, query = turn.state.query, response.query
    if last is None or query is None or query.operation not in ("name", "amount"):
        return False
    over = query.operands[0].operands if query.operands else ()
    if not any(each.operation in MOVEMENTS for each in over):
        return False
    if "hold" in turn.cues:
        return query.operands[0].relation == "max"
    return turn.cues.isdisjoint(MOVES) and not any(part.operation in MOVEMENTS for part in last.within())


def _claims_otherwise(turn: Turn, response: Response) -> bool:
    """Whether "so only MMMU stayed above five?" is told of what is below it, or of MMMU alone beside the others."""
    query = response.query
    if query is None or not isinstance(response.answer.value, bool) or "not" in turn.cues:
        return False
    parts = query.within()
    if "only" in turn.cues and turn.named and {part.operation for part in parts}.isdisjoint(("alone", "filter", "top")):
        return True
    said = {_OPPOSITE[each.relation] for each in turn.figures if each.relation in _OPPOSITE}
    return len(said) == 1 and said <= {part.relation for part in parts if part.operation in ("compare", "every")}


def _crosses(turn: Turn, response: Response) -> bool:
    """Whether "and between 2023 and 2024?" after how far two are apart is told of one then and the other later."""
    query = response.query
    facts = [part.fact for part in query.operands] if query is not None and query.operation in _OF_TWO else []
    if len(turn.alone.scan.periods) != len(facts) or turn.named or len(facts) < 2:
        return False
    one, other = facts[0], facts[1]
    return one is not None and other is not None and one.members != other.members and one.period != other.period


_OF_TWO = ("difference", "ratio", "compare", "relative difference")
_OPPOSITE = {"above": "below", "below": "above"}


def _guesses(turn: Turn, response: Response) -> bool:
    """Whether something is told of a question that had no answer, where nothing has been answered and nothing is named.

    What only pointed to a measure there, or was the number of a list in it, is meant by nothing that is told now.
    """
    before, query = turn.state.slots, response.query
    if query is None or turn.state.query is not None:
        return False
    if not turn.state.lapsed:
        # "1) MMLU 2) MMMU in 2024", and then "total?"
        is_numbered = before is not None and bool(before.amounts) and not is_claim(before.scan)
        return is_numbered and turn.state.answer is None and not turn.named and not turn.names_measure
    if turn.alone.scan.periods or turn.alone.tells or turn.named and turn.names_measure:
        return False
    if turn.places_of_two and not turn.named and not turn.state.listed:
        # "Gap at the first?"
        return True
    if before is None or turn.names_measure or any(each.sense.kind in _NAMING for each in turn.alone.scan.measures):
        return False
    asks = not turn.cues.isdisjoint((*DOING, "which", "since when"))
    is_guess = before.way is None and before.scan.text == turn.state.lapsed
    return is_guess and not asks or bool(before.amounts) and not turn.named


_NAMING = ("measure", "head")


def _tells_one(turn: Turn, response: Response) -> bool:
    """Whether "what are those numbers?" after what was made of several is told one of them."""
    last, query = turn.state.query, response.query
    if last is None or query is None or query.fact is None or turn.named or turn.keys.isdisjoint(("those", "these")):
        return False
    return len({fact.id for fact in last.facts()}) > 1 and turn.keys.isdisjoint(("one", "which", "of"))


def _drops_ever(turn: Turn, response: Response) -> bool:
    """Whether "the largest?" after the smallest of all times is told that of one time."""
    before, query = turn.state.slots, response.query
    if before is None or query is None or not before.has("ever") or turn.alone.scan.periods or turn.whens:
        return False
    is_bare = not turn.named and not turn.names_measure and not turn.cues.isdisjoint(("max", "min", "rank"))
    return is_bare and len({fact.period for fact in query.facts()}) == 1


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
    if any(part.operation == "top" and part.count < 0 for part in query.within()):
        # "The middle one" of an order is that place of it.
        done.add("median")
    if "spread" in asked and not done.isdisjoint(MADE) and "spread" not in done:
        # "Highest minus lowest?" after two averages is asked of what they are made of.
        return True
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


_KINDS = (
    *UNASKED,
    *NOT_DONE,
    *(tells_other_kind, _claims_otherwise, _crosses, _tells_of_another, _compares_nothing, _moves_unasked),
    *(_drops_made, _drops_last, _drops_member, _guesses),
    *(
        _makes_of_all,
        _does_otherwise,
        _tells_one,
        _drops_ever,
        _tells_elsewhere,
        _takes_up_noun,
    ),
)
