"""The numbers that a turn says, held against what came of it: "all four?", "three times as many?", "and 4?"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from assistant.answering.answer import Response
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import Turn
from assistant.english.followups import COUNTED, GOING_ON_WITH, OPERATING
from assistant.operations.query import Query

_ENDS = frozenset("first last top bottom all".split())
_BEFORE_TIME = frozenset("at in for by end late".split())
#: What tells no multiple that was said: only what the figures themselves are, or how they stand to each other.
_TOLD = ("fact", "ratio", "difference", "name", "both")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_JOINING = frozenset("and so but ok okay then".split())


def leaves_out_several(turn: Turn, response: Response) -> bool:
    """Whether the first or last few are asked for and another number of things came of it."""
    keys = [word.key for word in turn.alone.scan.words]
    sizes = {COUNTED[after] for one, after in pairwise(keys) if one in _ENDS and after in COUNTED}
    value, whole = response.answer.value, response.query
    if "rank" in turn.cues and "them" in keys and whole is not None and not isinstance(value, tuple):
        # "Rank them" is asked of several.
        return True
    if whole is not None and whole.operation == "share" and whole.operands[1].operation == "sum":
        # "What share of the two is that?", where the whole is made of three.
        said = {COUNTED[key] for key in turn.keys & {"two", "both", "three"}}
        # "The share of the other two" is that of so many of them.
        of = whole.operands[0] if "other" in keys else whole.operands[1]
        return bool(said - {max(1, len(of.operands))})
    query = response.query if sizes else None
    # "Is it the smallest of all four?" holds it against these, and "the first two" are told themselves.
    is_of = "all" in keys or ("of", "the") in pairwise(keys)
    parts = () if query is None else query.within() if is_of else (query,)
    counts = {len(part.operands) for part in parts}
    # "The average of the top two?"
    counts |= {each.count for part in parts for each in part.operands if each.operation == "top"}
    return bool(sizes) and sizes.isdisjoint({len(value) if isinstance(value, tuple) else 1, *counts})


def leaves_out_number(turn: Turn, response: Response) -> bool:
    """Whether the turn is nothing but numbers, and nothing has been done with them."""
    if _leaves_out_distance(turn, response) or _leaves_out_how_far(turn, response) or _operates(turn, response):
        return True
    if _is_stray(turn, response) or _is_no_share(turn, response):
        return True
    last = turn.state.query
    is_of_figure = (
        last is not None and last.operation == "compare" and "given" in [each.operation for each in last.operands]
    )
    if turn.figures and turn.named and is_of_figure and response.query is not None:
        # "And MMLU by about 17?" after a claim with a figure is one with that figure; "China 15 or 40?" has two.
        given = _given(response.query)
        return any(given.isdisjoint((each.number, each.number / 100)) for each in turn.figures)
    if isinstance(response.answer.value, bool) and len(turn.figures) > 1 and response.query is not None:
        # "And the MATH lead from 24.3 to 3?" after a claim with two figures is one with these.
        said = _amounts(response.query)
        return any(said.isdisjoint((each.number, each.number / 100)) for each in turn.figures)
    times = [each.number for each in turn.figures if each.unit.base == "times"]
    if (
        times
        and response.query is not None
        and response.query.operation in _TOLD
        and _amounts(response.query).isdisjoint(times)
    ):
        # "Three times as many?"
        return True
    if response.query is not None and response.query.operation in _MADE and _adds_up_otherwise(turn, response):
        return True
    if not turn.figures or weighty(turn.beside(*turn.figures)):
        return False
    bare = [each.number for each in turn.figures if each.unit.base in ("", "percent", "times")]
    # What a figure is of tells of the figure ("and 24.3?" after "what is the 8.1?").
    given = _given(response.query) if response.query is not None else _told_of(response)
    # "Half of it" is taken as 50 %, and computed as 0.5 times it.
    return any(given.isdisjoint((number, number / 100)) for number in bare)


def _told_of(response: Response) -> set[Decimal]:
    """The numbers of the facts that an answer without a computation tells."""
    cited = [fact for fact in response.answer.facts if fact.unit is not None]
    printed = [each for fact in cited for each in (fact.value if isinstance(fact.value, tuple) else (fact.value,))]
    return {Decimal(each) for each in printed if each is not None and _NUMBER.fullmatch(each)}


def _leaves_out_distance(turn: Turn, response: Response) -> bool:
    """Whether "how far off the US is that?" is asked, and one figure is told that is no distance by itself."""
    query, keys = response.query, [word.key for word in turn.alone.scan.words]
    fact = query.fact if query is not None else None
    if fact is None or ("how", "far") not in pairwise(keys) or turn.keys.isdisjoint(_AWAY) or not turn.named:
        return False
    return turn.library.pack.measures[fact.measure].between is None


def _leaves_out_how_far(turn: Turn, response: Response) -> bool:
    """Whether it is asked by how much, and what several figures come to is told ("by how much in total?")."""
    keys, query = [word.key for word in turn.alone.scan.words], response.query
    asks = ("by", "how", "much") in zip(keys, keys[1:], keys[2:], strict=False)
    return asks and query is not None and query.operation in _MADE and all(part.fact for part in query.operands)


def _operates(turn: Turn, response: Response) -> bool:
    """Whether something is to be done with the last value ("times the number of models"), and it is not."""
    keys, query = [word.key for word in turn.words if word.key not in _JOINING], response.query
    if query is None or keys[:1] == [] or keys[0] not in GOING_ON_WITH | OPERATING:
        return False
    done = {part.operation for part in query.within()}
    is_product = keys[0] in ("times", "multiplied", "multiply") and len(keys) > 1
    return query.fact is not None or is_product and done.isdisjoint(("scaled", "product", "compound"))


_AWAY = frozenset("off from away short".split())
#: Operations over several figures.
_MADE = ("sum", "mean", "median", "spread")


def _adds_up_otherwise(turn: Turn, response: Response) -> bool:
    """Whether a figure is named for what comes of several, and another one comes ("which two add up to 43?")."""
    query, value = response.query, response.answer.value
    if query is None or not isinstance(value, str) or "up" not in turn.keys and "which" not in turn.keys:
        return False
    bare = {each.number for each in turn.figures if not each.unit.base}
    return bool(bare - _given(query) - {len(query.operands)}) and Decimal(value) not in bare


def _is_stray(turn: Turn, response: Response) -> bool:
    """Whether a bare number at the beginning ("and 4, at the end of 2023?") has come to nothing."""
    words = [word for word in turn.alone.scan.words if not word.is_break and word.key not in _JOINING]
    bare = [each for each in turn.figures if not each.unit.base and not each.relation]
    if len(bare) != 1 or not words or turn.alone.scan.words[bare[0].place] != words[0] or response.query is None:
        return False
    after = words[1].key if len(words) > 1 else ""
    counts = {part.count for part in response.query.within()}
    return after in _BEFORE_TIME and bare[0].number not in _given(response.query) and int(bare[0].number) not in counts


def _is_no_share(turn: Turn, response: Response) -> bool:
    """Whether so many percent more or less are put ("did X make 10 % more?", "less 10 %"), and a share is told."""
    if response.query is None or "share" not in {part.operation for part in response.query.within()}:
        return False
    words, percents = turn.alone.scan.words, [each for each in turn.figures if each.unit.base == "percent"]
    beside = {at for each in percents for at in (each.at[0] - 1, each.at[-1] + 1)}
    return any(not beside.isdisjoint(each.at) for each in turn.alone.scan.cues if each.sense.id in _MORE) and not any(
        words[at].key == "than" for at in beside if 0 <= at < len(words)
    )


_MORE = ("more", "fewer", "difference")


def _amounts(query: Query) -> set[Decimal]:
    return {part.amount.number for part in query.within() if part.amount is not None}


def _given(query: Query) -> set[Decimal]:
    # "And 1.6?" after "when was it 24.3 %?"
    return _amounts(query) | {fact.value for fact in query.facts() if fact.value is not None}
