"""Who is asked for, held against what came of it: one of a group, or who has made a thing."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.phrases import asks_who_made
from assistant.conversing.turns import Turn, is_in_words
from assistant.utterance.forms import asks_what_is_called


def leaves_out_member(turn: Turn, response: Response) -> bool:
    """Whether the most of several is asked for, and only the one figure comes of it that was told of them all."""
    last, query = turn.state.query, response.query
    if last is None or last.fact is None or query is None or turn.named or turn.cues.isdisjoint(("max", "min")):
        return False
    if not last.fact.above:
        return False
    names = {turn.library.pack.members[each].name for each in last.fact.members.values()}
    is_named = isinstance(response.answer.value, str) and response.answer.value in names
    return is_named or {fact.id for fact in query.facts()} == {last.fact.id}


def leaves_out_name(turn: Turn, response: Response) -> bool:
    """Whether it is asked what something is called, and no words come of it."""
    keys = [word.key for word in turn.words if not word.is_break]
    if ("which", "one") in pairwise(keys) and "there" in keys and not turn.named:
        # "And on which one is there still a noticeable gap?"
        return response.query is not None and response.query.fact is not None
    asks = asks_what_is_called(keys) or ("name", "of") in pairwise(keys)
    return asks and not is_in_words(response.answer.value, response.answer.unit)


def leaves_out_maker(turn: Turn, response: Response) -> bool:
    """Whether it is asked who is behind a thing, and who is behind in a number is told, or what the thing is."""
    keys, facts = [word.key for word in turn.words], response.answer.facts
    asks_by_whom = not {("by", "whom"), ("by", "who")}.isdisjoint(pairwise(keys))
    if asks_by_whom and response.query is None and facts:
        return facts[0].id in turn.library.pack.members
    return response.query is not None and (asks_by_whom or asks_who_made(turn.words))


def were_told(turn: Turn, names: set[str]) -> bool:
    """Whether the last answer was of all of some things, or told how many there are of them."""
    answer, query = turn.state.answer, turn.state.query
    if turn.state.told:
        listed = set(answer.value) if answer is not None and isinstance(answer.value, tuple) else set()
        return names <= listed or answer is not None and isinstance(answer.unit, str)
    if query is None or query.operation == "spread":
        return False
    members = turn.library.pack.members
    return names <= {members[each].name for fact in query.facts() for each in fact.members.values()}
