"""The kind of answer that a turn asks for, held against what came of it: a yes or no, an amount, whose or on what."""

from __future__ import annotations

import re

from assistant.answering.answer import Response
from assistant.conversing.stated import PUT
from assistant.conversing.stated_figures import denies_of_name
from assistant.conversing.turns import DOING, Turn
from assistant.reading.understanding import Library, understand
from assistant.utterance.statements import AUXILIARIES

#: Words that ask, by which a turn is more than a noun.
_ASKING = frozenset("who whom whose which what where when why how is are was were do does did list name".split())
_AMOUNTS = frozenset(("many", "much"))


def tells_other_kind(turn: Turn, response: Response) -> bool:
    """Whether an answer is of another kind than its turn asks for."""
    if response.query is None and "example" in turn.keys and turn.cues.isdisjoint(DOING):
        # "Give me an example" asks for none of the questions that can be asked.
        return "question" not in turn.keys
    return any(each(turn, response) for each in _KINDS)


def asks_itself_back(said: str, response: Response, library: Library) -> bool:
    """Whether "which model was the one close to $1 billion?" is asked back which model is meant."""
    answer, members = response.answer, {member.name: member for member in library.pack.members.values()}
    if answer.status != "clarify" or not answer.choices or not set(answer.choices) <= members.keys():
        return False
    kinds, scan = {members[each].dimension for each in answer.choices}, understand(said, library).scan
    asked = {each.start for each in scan.names if each.sense.kind == "dimension" and each.sense.id in kinds}
    return bool(scan.amounts) and any(word.key == "which" and at + 1 in asked for at, word in enumerate(scan.words))


def _is_noun(turn: Turn) -> bool:
    """Whether a turn is a noun and nothing else ("benchmarks?", "and the compute numbers")."""
    return not turn.named and turn.cues.isdisjoint((*DOING, "tests", "define")) and turn.keys.isdisjoint(_ASKING)


def _tells_words(turn: Turn, response: Response) -> bool:
    """Whether a noun after a figure or a claim is told in words, as what it is or who gives it."""
    if response.query is not None or isinstance(response.answer.value, bool) or not _is_noun(turn):
        return False
    is_of_figure = turn.state.query is not None and not turn.state.told or bool(turn.state.pending)
    return is_of_figure and bool(turn.nouns or turn.alone.scan.measures)


def _tells_no_amount(turn: Turn, response: Response) -> bool:
    """Whether a noun after how many of another there are, which was not answered ("patents?"), is told a name."""
    if not turn.state.lapsed or not _is_noun(turn) or turn.nouns or isinstance(response.answer.unit, str):
        return False
    keys = [word.key for word in understand(turn.state.lapsed, turn.library).scan.words]
    return "how" in keys[:-1] and keys[keys.index("how") + 1] in _AMOUNTS and bool(turn.alone.scan.measures)


def _tells_another(turn: Turn, response: Response) -> bool:
    """Whether a noun after the figure of one ("patents?" after the models of the US) is told with another's name."""
    last, members, value = turn.state.query, turn.library.pack.members, response.answer.value
    if last is None or last.fact is None or turn.state.told or not isinstance(value, str) or not _is_noun(turn):
        return False
    own = {members[each].name for each in last.fact.members.values()}
    kinds = {members[each].dimension for each in last.fact.members.values()}
    named = [each for each in turn.library.called.get(value, ()) if members[each].dimension in kinds]
    return bool(named) and value not in own and bool(turn.alone.scan.measures)


def _tells_amount(turn: Turn, response: Response) -> bool:
    """Whether "five times is whose rate?" or "what was it on?" is told an amount."""
    keys = [word.key for word in turn.words if word.key not in ("?", "and", "then", "exactly")]
    asks = "whose" in keys or keys[:1] == ["what"] and keys[-2:] in (["it", "on"], ["that", "on"], ["this", "on"])
    return asks and isinstance(response.answer.unit, str) and not isinstance(response.answer.value, bool)


def _tells_no_time(turn: Turn, response: Response) -> bool:
    """Whether a turn of a few nouns ends with a bare "year?" or "date?", and no time is told."""
    keys = [word.key for word in turn.words if not word.is_break]
    asks = keys[-1:] != [] and keys[-1] in _TIMES and len(keys) <= _FEW and _ASKING.isdisjoint(keys)
    return (
        asks and response.query is not None and response.query.operation != "dates" and bool(turn.alone.scan.measures)
    )


_TIMES = frozenset(("year", "yr", "date"))
_FEW = 4


def _tells_no_verdict(turn: Turn, response: Response) -> bool:
    """Whether a yes or no is asked for in the last clause of a turn, and something else is told."""
    if isinstance(response.answer.value, bool):
        return False
    if turn.alone.scan.text.endswith(PUT) and not turn.question.endswith(PUT) and "not" not in turn.keys:
        # "So MMLU tests the same?" was put as a claim.
        return True
    if response.query is not None and (denies_of_name(turn) or _ends_with_verb(turn)):
        return True
    return response.query is not None and bool(_CLAIMED.search(turn.alone.scan.text))


def _ends_with_verb(turn: Turn) -> bool:
    """Whether a turn is a conclusion of a name and the verb of what was asked before ("so MATH was?")."""
    words = [word for word in turn.alone.scan.words if not word.is_break]
    named = {turn.alone.scan.words[each.at[-1]].start for each in turn.alone.scan.names if each.sense.id in turn.named}
    is_put = len(words) > _PAIR and words[0].key in ("so", "then") and words[-1].key in AUXILIARIES
    return is_put and words[-2].start in named and _ASKING.isdisjoint(turn.keys - AUXILIARIES)


_PAIR = 2
#: "..., would the US still be ahead?", "back to 2023: was that the smallest?", "so the largest is HumanEval's?"
_CLAIMED = re.compile(
    r"[,:;.] (?:and |so |then )?(?:is|are|was|were|would|did|does|do|has|have) (?:the|that|this|it|they|those|these)\b"
    r"[^?,:;]*\?\s*$|^\W*(?:so|then|and so)?,? ?the (?:\w+ )?(?:largest|biggest|smallest|highest|lowest|greatest"
    r"|widest|narrowest|most|least|fewest)\b[^?]* (?:is|was|are|were) [^?]+\?\s*$",
    re.I,
)


def _tells_time_for_who(turn: Turn, response: Response) -> bool:
    """Whether "who has more?" after the figures of one at two times is told one of the times."""
    query = response.query
    if query is None or query.operation != "name" or not isinstance(response.answer.value, str):
        return False
    facts = query.facts()
    is_of_one = len({tuple(sorted(fact.members.items())) for fact in facts}) == 1
    return "who" in turn.keys and is_of_one and len({fact.period for fact in facts}) > 1


def _tells_same_for_opposite(turn: Turn, response: Response) -> bool:
    """Whether "and the best?" after the worst is told the same one."""
    before, last, value = turn.state.slots, turn.state.answer, response.answer.value
    if before is None or last is None or not isinstance(value, str) or value != last.value:
        return False
    was = {word.key for word in before.scan.words}
    pairs = (*_OPPOSITES, *(pair[::-1] for pair in _OPPOSITES))
    return any(one in turn.keys and other in was and other not in turn.keys for one, other in pairs)


_OPPOSITES = (
    *(("best", "worst"), ("better", "worse"), ("most", "least"), ("largest", "smallest"), ("biggest", "smallest")),
    *(("highest", "lowest"), ("strongest", "weakest"), ("cheapest", "dearest"), ("first", "last")),
)
_KINDS = (
    *(_tells_time_for_who, _tells_same_for_opposite),
    _tells_words,
    _tells_no_amount,
    _tells_another,
    _tells_no_time,
    _tells_amount,
    _tells_no_verdict,
)
