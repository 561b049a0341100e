"""Turns that ask for more than the answer that they would be given: the last one again, or things of another kind."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond
from assistant.conversing.phrases import weighty
from assistant.conversing.substituting import facts_of
from assistant.conversing.times import months_moved
from assistant.conversing.turns import Turn
from assistant.conversing.whole import keeps_to_itself
from assistant.english.directions import AHEAD
from assistant.utterance.forms import is_claim
from assistant.utterance.words import fold

#: Words that may stand in a turn that asks for the last value once more.
_SAME = frozenset(
    "so and but then again exactly precisely number value percentage percent % much many big large high low small size "
    "lead gap advantage distance difference margin deficit still now today currently be have had has really actually "
    "just only sure right correct same say said call answer result amount count rate figure know want need would like "
    "could will i we he she not no yes oh hm well total all whole full exact precise final actual real true as "
    "point pp or with name made make".split()
)
_OWNED = frozenset("theirs ours hers his".split())
_COMPARING = ("than", "compare", "difference", "ratio", "more", "fewer")
_NAMING = frozenset("called name named names call".split())
_EARLY = 3
_THEY = ("they", "these", "those")
_JOINING = frozenset("and so but ok okay then".split())
_PREPOSITIONS = frozenset("by from of for with through in on".split())
_ASKED_NAMES = ("what", "which", "who", "how")


def only_repeats(turn: Turn, response: Response) -> bool:
    """Whether the last answer is given again though the turn says something that nothing was made of."""
    query, last = response.query, turn.state.query
    if query is None or last is None or (query.operation, query.relation) != (last.operation, last.relation):
        return False
    is_same = turn.state.answer is not None and turn.state.answer.value == response.answer.value
    if not is_same or facts_of(query).keys() != facts_of(last).keys():
        return False
    scan = turn.alone.scan
    if turn.named and not turn.keys.isdisjoint(_OWNED):
        # "And theirs on us?" is asked of the other side.
        return True
    if not turn.named and query == last and (months_moved(turn) or scan.periods and "or" in turn.keys):
        # "And the year before that?", "in 2024 or 2023?" of what is told of both times.
        return True
    if turn.named or scan.periods or scan.amounts or turn.whens:
        return False
    cues = [each for each in scan.cues if each.sense.id not in _COMPARING]
    measures = [each for each in scan.measures if each.sense.kind == "measure"]
    return bool(weighty(turn.beside(*cues, *scan.names, *measures), aside=_SAME))


def asks_for_name(turn: Turn, response: Response) -> bool:
    """Whether it is asked what something is called, and an amount is given ("what is that model called?")."""
    if not isinstance(response.answer.unit, str) or response.query is None:
        return False
    keys = [word.key for word in turn.words if word.key not in _JOINING]
    if keys[:1] == ["which"] and keys[1:2] in (["one"], ["ones"]) and "many" not in keys and not turn.named:
        # "Which one triples?"
        return True
    if keys[:3] == ["which", "is", "it"]:
        # "Which is it in 2024?"
        return True
    if keys[:1] == ["which"] and keys[1:2] in (["are"], ["were"]) and keys[-1] in _THEY and len(keys) <= _EARLY:
        # "Which are they?" after how many there are
        return True
    if not turn.has_pronoun:
        return False
    keys = [word.key for word in turn.alone.scan.words]
    nouns = {each.start for each in turn.nouns}
    asks = any(key == "which" and at + 1 in nouns for at, key in enumerate(keys[:_EARLY]))
    return asks or not _NAMING.isdisjoint(keys) and not turn.keys.isdisjoint(_ASKED_NAMES)


def lists_others(turn: Turn) -> bool:
    """Whether things of a kind would be listed that share only their noun with what was counted ("name the models")."""
    before, told = turn.state.slots, turn.alone.told
    if before is None or turn.state.told or told is None or told.kind != "list" or not turn.alone.tells:
        return False
    pack, last = turn.library.pack, turn.state.query
    kinds = {each.sense.id for each in turn.nouns}
    if last is not None and last.operation in ("compare", "not") and not turn.keys.isdisjoint(("did", "does", "do")):
        # "Which country did?" after a claim
        return bool(kinds) and "which" in turn.keys
    if _asks_just_which(turn) and turn.state.query is not None and turn.state.query.fact is not None:
        # "Which countries exactly?" after the figure of one is no question for all there are.
        return True
    spoken = {fold(word) for name in (before.measure.name, *before.measure.names) for word in name.split()}
    nouns = {fold(word) for kind in kinds for word in pack.dimensions[kind].name.split()}
    is_of_last = bool(nouns & spoken) or turn.words[0].key in _PREPOSITIONS
    return bool(kinds) and kinds.isdisjoint(before.measure.dimensions) and is_of_last


def _asks_just_which(turn: Turn) -> bool:
    """Whether it says nothing beside "which" and the noun for what is listed ("which ones exactly?")."""
    is_bare = not weighty(turn.beside(*turn.nouns), _EXACTLY) and turn.keys.isdisjoint(("there", "all", "list"))
    return "which" in turn.keys and is_bare


_EXACTLY = frozenset("exactly precisely specifically".split())


def points_at_nothing(turn: Turn) -> bool:
    """Whether a turn that nothing was found for would be answered of all things, though its pronoun means one."""
    if not turn.has_pronoun or turn.alone.tells or not turn.alone.readings or keeps_to_itself(turn):
        return False
    slots = turn.alone.readings[0]
    free = [each for each in slots.measure.dimensions if each not in (slots.measure.between or ())]
    open_ = [each for each in free if not slots.members(each)] if not slots.nouns else []
    if any(set(turn.library.cube.members(slots.measure, each, {})) <= set(turn.state.listed) for each in open_):
        # "On which of those?" after all were listed.
        return False
    return bool(open_) and respond(turn.question, turn.library).answer.status == "answered"


def _points_elsewhere(turn: Turn, response: Response) -> bool:
    """Whether "on it" points at a thing that the answer is not about ("how many models did they make on it?")."""
    keys, members = [word.key for word in turn.alone.scan.words], turn.library.pack.members
    if response.query is None or not turn.names_measure or ("on", "it") not in pairwise(keys):
        return False
    told = {each for fact in response.query.facts() for each in fact.members}
    of = {members[each].dimension for each in turn.state.subjects}
    return bool(of) and of.isdisjoint(told)


def _of_other_group(turn: Turn, response: Response) -> bool:
    """Whether the worst of a kind are asked about ("and the bottom ones?"), and what is told is for the top ones."""
    query, library = response.query, turn.library
    if query is None or not any(one in _BOTTOM and key in _GROUPED for one, key in pairwise(_keys(turn))):
        return False
    facts = query.facts()
    names = [library.pack.measures[fact.measure].name for fact in facts]
    names += [library.pack.members[member].name for fact in facts for member in fact.members.values()]
    return any(not _TOP.isdisjoint(name.split()) for name in names)


def _keys(turn: Turn) -> list[str]:
    return [word.key for word in turn.alone.scan.words]


_BOTTOM = frozenset("bottom worst weakest poorest lowest least smallest cheapest average typical lesser".split())
_GROUPED = frozenset("one ones model system llm ten 10 five 5".split())
_TOP = frozenset("top best leading".split())


def _of_other_time(turn: Turn, response: Response) -> bool:
    """Whether a ratio is asked for after one figure ("as a ratio"), and that at another time is brought in."""
    query, last = response.query, turn.state.query
    if query is None or query.operation != "ratio" or last is None or last.fact is None or turn.has_pronoun:
        return False
    says_more = turn.named or turn.names_measure or turn.alone.scan.periods or turn.whens or turn.cues - {"ratio"}
    told = {value.fact.id for value in turn.state.values if value.fact is not None}
    return not says_more and not {fact.id for fact in query.facts()} <= told


def _as_fast(turn: Turn, response: Response) -> bool:
    """Whether something is said to be so many times as fast, and the time in which it doubles is told."""
    is_length = response.query is not None and response.query.operation == "time to multiply"
    return is_length and "as" in _keys(turn) and turn.keys.isdisjoint(("how", "when", "long"))


def _told_elsewhere(turn: Turn, response: Response) -> bool:
    """Whether "there" is where the last answer was, and what is told is of something else that may be led in."""
    last, query = turn.state.query, response.query
    if last is None or query is None or "there" not in turn.keys or not is_claim(turn.alone.scan):
        return False
    words = turn.alone.scan.words
    if any(words[at].key not in AHEAD for each in turn.alone.scan.measures for at in each.at):
        # "In papers, does it lead there?"
        return False
    of = [{fact.measure for fact in each.facts()} for each in (last, query)]
    return bool(of[0]) and of[0].isdisjoint(of[1])


def _tells_in_words(turn: Turn, response: Response) -> bool:
    """Whether something is to be computed, and what is told are words ("the sum of the others?", what they test)."""
    if response.query is not None or "often" in turn.keys or is_claim(turn.alone.scan):
        return False
    return not turn.cues.isdisjoint(_COMPUTED)


def _tells_one_of_two(turn: Turn, response: Response) -> bool:
    """Whether two are asked about together ("how do these two compare now?"), and one figure is told."""
    keys = _keys(turn)
    are_two = any(one in _POINTING and other == "two" for one, other in pairwise(keys))
    return are_two and response.query is not None and response.query.fact is not None


def _moves_no_place(turn: Turn, response: Response) -> bool:
    """Whether it is asked who moved in the order ("which changed place most?"), and what is told moved otherwise."""
    last, keys = turn.state.query, _keys(turn)
    is_ranked = last is not None and any(part.operation == "rank" for part in last.within())
    is_of_first = is_ranked and any(pair in _FIRST for pair in pairwise(keys)) and not turn.named
    if response.query is None or "change" not in turn.cues or _PLACES.isdisjoint(keys) and not is_of_first:
        return False
    return all("place" not in part.operation for part in response.query.within())


def _than_what(turn: Turn, response: Response) -> bool:
    """Whether it is asked which it is larger than, and what is told are none that were found to be less."""
    is_open = _keys(turn)[-1:] == ["than"] or _keys(turn)[-2:] == ["than", "?"]
    return (
        is_open and response.query is not None and all(each.operation != "filter" for each in response.query.within())
    )


_FIRST = (("top", "one"), ("first", "one"), ("the", "top"), ("the", "leader"), ("the", "first"), ("the", "winner"))
_POINTING = ("these", "those", "the", "them")
_PLACES = frozenset("place places position positions rank ranks spot spots".split())
_COMPUTED = ("sum", "median", "ratio", "share")


def is_idle(turn: Turn, response: Response) -> bool:
    """Whether an answer makes nothing of what its turn says."""
    return response.answer.status == "answered" and any(each(turn, response) for each in _IDLE)


_IDLE = (
    *(only_repeats, asks_for_name, _points_elsewhere, _of_other_group, _of_other_time, _as_fast, _told_elsewhere),
    *(_tells_in_words, _tells_one_of_two, _moves_no_place, _than_what),
)
