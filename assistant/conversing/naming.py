"""Turns that ask which one it is: the one that an extreme or a claim about any was true of, or how many there are."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.composing.pairs import larger_first
from assistant.conversing.about_report import is_told_of_report
from assistant.conversing.answers_over import computed, computed_of, distance, of_figure
from assistant.conversing.antecedents import told_on
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import claimed_of, picked_by, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.owed_names import were_told
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.turns import MOVEMENTS, MOVES, Turn
from assistant.english.followups import HOW_FAR, HOW_MANY_THERE, WHICH_IT_IS, WHO_LEADS
from assistant.english.numberwords import ORDINALS
from assistant.operations.query import Query
from assistant.utterance.words import Word

_PAIR = 2
#: A claim about any or none of several → whether those are meant that stand in its relation.
_KEPT = {"any": 1, "none": 1, "all": -1}


def which_one(turn: Turn) -> Response | None:
    """ "Which one is that?" after the largest figure, "which one?" after "did any make more than China?"."""
    query = turn.state.query
    while query is not None and query.operation == "not":
        query = query.operands[0]
    if query is None or turn.named or not is_only(turn.beside(*turn.nouns), WHICH_IT_IS):
        return None
    if query.operation == "name" and picked_by(query):
        # "The name of that one?"
        return computed(turn, query)
    if query.operation == "amount" and query.operands[0].operation in ("top", "filter"):
        return computed(turn, Query("name", query.operands))
    if query.operation == "count" and query.operands[0].operation == "filter":
        return computed(turn, Query("name", query.operands))
    if query.operation == "median" and len(query.operands) % 2:
        own = Query("filter", (*query.operands, query), relation="equal")
        return computed(turn, Query("name", (own,)))
    if query.operation == "every" and query.words in _KEPT:
        kept = Query("filter", query.operands, relation=query.relation, count=_KEPT[query.words])
        return computed(turn, Query("name", (kept,)))
    return None


def which_of_kind(turn: Turn) -> Response | None:
    """ "Which country?", "on what benchmark?": the one that was told or picked, and never all that there are."""
    nouns, query, members = turn.nouns, turn.state.query, turn.library.pack.members
    if len(nouns) != 1 or turn.named or turn.names_measure or weighty(turn.beside(*nouns), aside=_OF_KIND):
        return None
    keys = [word.key for word in turn.words]
    is_asked = "which" in keys or keys[0] == "what" or keys[1:2] == ["what"] or len(keys) == 1
    if not is_asked or {"do", "does", "did"} & turn.keys or not _BEING.isdisjoint(keys) and _IT.isdisjoint(keys):
        # "What does it test?" asks for no test.
        return None
    answer, kind = turn.state.answer, nouns[0].sense.id
    names = {member.name for member in members.values() if member.dimension == kind}
    is_of_several = turn.alone.scan.words[nouns[0].at[-1]].text.lower().endswith("s") and "'" not in turn.question
    if names & {*turn.state.choices} or not (turn.alone.told and turn.alone.tells):
        return None
    if is_of_several:
        # "Which tests?" after the range of the leads on all of them is asked of its ends.
        return None if were_told(turn, names) or "which" not in keys else _none(turn)
    if turn.state.told:
        is_one = answer is not None and answer.value in names
        if is_one:
            return told_back(turn.question, turn.state.told, respond(turn.state.told, turn.library))
        return told_on(turn) or _none(turn)
    if query is not None and query.operation in ("median", "every", "count", "not"):
        # Whose it is can be made out.
        return None
    if query is None or query.operation not in ("name", "amount") or turn.state.pending:
        return of_figure(turn, kind) or _none(turn)
    picked = query.operands[0] if len(query.operands) == 1 and query.operands[0].fact is not None else picked_by(query)
    if picked is None or picked.key not in members or members[picked.key].dimension != kind:
        return _none(turn)
    return computed(turn, Query("name", query.operands))


_OF_KIND = frozenset("which what and so on in for of from by the is was that it one this then theirs its".split())
_BEING = frozenset("is was are were".split())
_IT = frozenset(("that", "this"))


def _none(turn: Turn) -> Response:
    return Response(not_made_out(turn))


def who_leads(turn: Turn) -> Response | None:
    """ "Who is behind?" after the lead of one side over the other: the side that is."""
    query = turn.state.query
    is_short = is_only(turn.words, "behind, ahead, trailing, leading")
    if query is not None and query.operation == "leader" and (is_short or is_only(turn.words, WHO_LEADS)):
        # "Who is ahead?", and then "and behind?"
        query = query.operands[0]
    elif query is not None and query.operation in ("compare", "not") and is_only(turn.words, WHO_LEADS):
        # "Is China behind on MMLU?", and then "who is behind?"
        query = claimed_of(query)
    elif not is_only(turn.words, WHO_LEADS):
        return None
    if query is None or query.fact is None or turn.named or turn.state.told:
        return None
    if turn.library.pack.measures[query.fact.measure].between is None:
        return None
    relation = "behind" if turn.cues & {"behind", "fewer"} or "trails" in turn.keys else "ahead"
    return computed(turn, Query("leader", (query,), words=relation))


def whose_it_is(turn: Turn) -> Response | None:
    """ "Whose?" after a lead: the side that has it; "by whom?" after any other figure is asked back.

    Neither asks where the figure comes from.
    """
    query = turn.state.query
    heads = [each for each in turn.alone.scan.measures if each.sense.kind in ("measure", "head")]
    if turn.named or not is_only(turn.beside(*heads), _WHOSE):
        return None
    if turn.state.told and "whose" not in turn.keys and not is_told_of_report(turn):
        # "By whom?" after what a model is
        return Response(not_made_out(turn))
    if query is None or turn.state.told or picked_by(query):
        return None
    figure = claimed_of(query.operands[0] if query.operation == "leader" else query)
    is_lead = figure.fact is not None and turn.library.pack.measures[figure.fact.measure].between is not None
    if not is_lead or "whose" not in turn.keys:
        return Response(not_made_out(turn))
    return computed(turn, Query("leader", (figure,), words="ahead"))


_WHOSE = (
    "whose, whose is it, whose is that, whose was it, whose was that, whose is, whose was, by whom, by who, from whom, "
    "from who, of whom, of who"
)


def apart_from_other(turn: Turn) -> Response | None:
    """ "How many more?" after the largest and the smallest were asked for, one after the other: how far they are."""
    query = turn.state.query
    if query is None or turn.named or not turn.state.values or turn.state.values[-1] != query:
        return None
    if "one" in turn.keys:
        # "The one below it" is another place of an order.
        return None
    if turn.names_measure and turn.alone.readings[0].way != "either":
        return None
    scan = turn.alone.scan
    rest = turn.beside(*(each for each in scan.cues if each.sense.id in _APART))
    if not turn.cues & {*_APART} or "they" not in turn.keys and is_only(turn.words, HOW_FAR):
        return None
    if "two" in turn.keys and not turn.keys.isdisjoint(("those", "these", "them")):
        return _apart_from_each_other(turn, rest)
    if weighty(rest, aside=_HOW):
        return None
    if query.operation == "name" and query.operands[0].operation == "top" and len(query.operands[0].operands) == _PAIR:
        # "Which made fewer, X or Y?", and then "how many fewer?"
        return computed(turn, distance(*query.operands[0].operands)) if "how" in turn.keys else None
    if len(turn.state.values) < _PAIR:
        return None
    one, other = (picked_by(value) for value in turn.state.values[-2:])
    if one is None or other is None or one == other:
        return None
    first, second = (query.operands[0] for query in turn.state.values[-2:])
    if len(first.operands) != len(second.operands) or any(each not in second.operands for each in first.operands):
        return None
    return computed(turn, distance(one, other))


def _apart_from_each_other(turn: Turn, rest: list[Word]) -> Response | None:
    """ "The difference between those two?" after two were picked, whatever their times."""
    picks: list[Query] = []
    for value in reversed(turn.state.values):
        picked = picked_by(value)
        is_one = picked is not None and (picked.fact is not None or picked.operation in MOVEMENTS)
        if picked is None or not is_one or len(picks) == _PAIR:
            break
        if picked.facts() not in [each.facts() for each in picks]:
            picks.insert(0, picked)
    is_moved = bool(picks) and picks[-1].operation in MOVEMENTS
    moves = [each for each in turn.alone.scan.cues if each.sense.id in MOVES] if is_moved else []
    own = {word.start for word in turn.beside(*moves)}
    rest = [word for word in rest if word.start in own]
    is_short = not weighty(rest, aside=_HOW | {"those", "these", "them", "two", "between", "what", "is", "the"})
    return computed(turn, distance(*picks)) if is_short and len(picks) == _PAIR else None


def from_place(turn: Turn) -> Response | None:
    """ "How far behind the first is it?" after one place of an order, "how far is the first ahead of the second?"."""
    orders = [query for query in turn.state.values[-_RECENT:] if query.operation in ("name", "amount")]
    places = [ORDINALS[word.key] for word in turn.alone.scan.words if word.key in ORDINALS]
    if not orders or orders[-1].operands[0].operation not in ("top", "rank") or turn.names_measure:
        return None
    if places and "last" in turn.keys and "at" not in turn.keys:  # "between the first and the last"
        return None
    if turn.named:
        return _from_named(turn, orders[-1])
    asks = "how" in turn.keys and not turn.cues.isdisjoint(("behind", "ahead", "more", "fewer", "difference"))
    last = turn.state.values[-1]
    if last == turn.state.query and (asks or is_only(turn.words, _BEHIND_FIRST)) and not turn.alone.scan.periods:
        beside = _from_neighbour(turn, last)
        if beside is not None:
            return beside
    if asks and not places and turn.cues & {"behind", "fewer"} and not turn.keys.isdisjoint(_LEADERS):
        places = [1]
    goes_on = last.operation == "difference" and len(places) == _PAIR and not weighty(turn.words, aside=_ORDINAL)
    if last.operation == "difference" and len(places) == 1 and is_only(turn.words, _BESIDE_PLACE, _ORDINAL):
        # "How far behind the first?", and then "and ahead of the third?"
        asks = True
    if not asks and not goes_on or turn.alone.scan.periods:
        return None
    order = orders[-1].operands[0]
    if not places and order.operation == "top" and order.count < -1 and last == orders[-1]:
        if not is_only(turn.words, _BEHIND_FIRST):
            return None
        # "Who came second?", and then "how far behind?"
        places = [1]
    picked = [picked_by(Query("name", (order._replace(operation="top", count=-place),))) for place in places]
    if len(places) == 1 and order.operation == "top":
        picked.insert(0, picked_by(orders[-1]))
    one, other = picked if len(picked) == _PAIR else (None, None)
    if one is None or other is None or one.key == other.key:
        return None
    return computed(turn, distance(one, other))


def _from_named(turn: Turn, order: Query) -> Response | None:
    """ "How far behind the US?" after "who is second?": how far the one that was picked is from that one."""
    picked, last, keys = picked_by(order), turn.state.query, [word.key for word in turn.words if word.key != "the"]
    if picked is None or last is None or _BESIDE_ONE.isdisjoint(keys[-_PAIR:-1]):
        return None
    if order != last and (last.operation != "difference" or picked.key not in {each.key for each in last.operands}):
        return None
    asks = "how" in turn.keys and len(turn.cues & {"behind", "ahead"}) == 1
    others = [each for each in order.operands[0].operands if each.key in turn.named]
    aside = _OF_IT | {"behind", "ahead", "of"}
    if not asks or len(others) != 1 or others[0].key == picked.key:
        return None
    if turn.alone.scan.periods or turn.figures or weighty(turn.beside(*turn.alone.scan.names), aside):
        return None
    ahead, behind = (others[0], picked) if "behind" in turn.cues else (picked, others[0])
    if larger_first((ahead, behind)) != (ahead, behind):
        return Response(not_made_out(turn))
    return computed_of(turn, Query("difference", told_apart((ahead, behind))), picked)


_BESIDE_ONE = frozenset(("behind", "of"))


def _from_neighbour(turn: Turn, last: Query) -> Response | None:
    """ "How many fewer did it have?" after "who is right behind X?": how far that one is from X."""
    picked = picked_by(last) if last.operation == "name" else None
    kept = last.operands[0].operands[:1] if picked is not None else ()
    if picked is None or not kept or kept[0].operation != "filter":
        return None
    bound, relation = kept[0].operands[-1], kept[0].relation
    if bound.fact is None or relation not in ("below", "above") or weighty(turn.beside(*turn.alone.scan.cues), _OF_IT):
        return None
    if turn.cues & ({"more", "ahead"} if relation == "below" else {"fewer", "behind"}):
        # It has not more than what it comes right behind.
        return Response(not_made_out(turn))
    return computed_of(turn, distance(bound, picked), picked)


_OF_IT = frozenset("how much many far by and so have had has make made did it they was is".split())
_LEADERS = frozenset("leader winner frontrunner".split())
_BEHIND_FIRST = (
    "how far behind, how much behind, how many behind, by how much behind, how many fewer, how much less, "
    "how many less, how far back, by how many"
)
_BESIDE_PLACE = "ahead of, behind, ahead of the, behind the, in front of, above, below"
_ORDINAL = frozenset((*ORDINALS, "and"))
_RECENT = 3
_APART = ("more", "fewer", "difference")
_HOW = frozenset("how much many far by apart and so difference".split())


def how_many_there_are(turn: Turn) -> Response | None:
    """ "How many are there?" after things were listed: their number, as the full question gives it."""
    members, listed = turn.library.pack.members, turn.state.listed
    if turn.state.told == "" or len(listed) < _PAIR or not is_only(turn.beside(*turn.nouns), HOW_MANY_THERE):
        return None
    noun = turn.library.pack.dimensions[members[listed[0]].dimension]
    full = f"How many {noun.plural or noun.name} are there?"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def which_there_are(turn: Turn) -> Response | None:
    """ "Which ones?" after how many there are was told: what they are called."""
    last, dimensions = turn.state.answer, turn.library.pack.dimensions.values()
    if not turn.state.told or last is None or turn.named or not is_only(turn.beside(*turn.nouns), WHICH_IT_IS):
        return None
    noun = next((each for each in dimensions if each.name == last.unit), None)
    if noun is None:
        return None
    full = f"List the {noun.plural or noun.name}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None
