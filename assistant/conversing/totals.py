"""Turns that add to the last value or take from it ("plus 5", "minus China"), or hold it against the whole."""

from __future__ import annotations

import re

from assistant.answering.answer import Response, respond
from assistant.answering.declining import unknown
from assistant.composing.filters import bound
from assistant.conversing.answers_over import computed, put
from assistant.conversing.last_values import claimed_of, last_values, picked_by
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.raised import part_more
from assistant.conversing.replacing import is_denied
from assistant.conversing.substituting import facts_of, names_for, names_others, of_member
from assistant.conversing.turns import OVER, Turn, said_name
from assistant.operations.query import NotComputableError, Query
from assistant.utterance.forms import is_claim

_ADDING = frozenset("add plus +".split())
_TAKING = frozenset("subtract minus less deduct away - − –".split())
_SIGNS = frozenset("- − –".split())
_ASIDE = frozenset("take off no and now then by from to points point percent %".split())
#: The value is in percent itself.
_WHICH = "Percent of it, or percentage points? Please say which."
_WHOLE = frozenset("all total whole everything overall".split())


def figure_added(turn: Turn) -> Response | None:
    """ "Add 5", "minus 3": the last value and a number of the turn, added or one less the other."""
    values, amounts = turn.state.values, turn.figures
    if not values or len(amounts) != 1 or amounts[0].relation or turn.named or turn.names_measure:
        return None
    keys = {word.key for word in turn.alone.scan.words}
    adds, takes = bool(keys & _ADDING), bool(keys & _TAKING)
    scan = turn.alone.scan
    rest = weighty(turn.beside(*scan.cues, amounts[0]), aside=_ASIDE | _ADDING | _TAKING)
    if adds == takes or rest or is_claim(scan) or amounts[0].unit.base == "times":
        return None
    given = amounts[0]
    if given.number < 0:
        if keys & _TAKING - _SIGNS or adds:
            # "Minus −1"
            return Response(not_made_out(turn))
        # "−1" takes one away.
        given = given._replace(number=-given.number)
    last = claimed_of(values[-1])
    if given.unit.base == "percent":
        made = part_more(turn, last, given, is_more=adds)
        return computed(turn, made) if made else Response(unknown(turn.question, "unlike", _WHICH, turn.library.pack))
    try:
        limit = bound(given, last)
    except NotComputableError:
        return None
    return computed(turn, Query("sum" if adds else "difference", (last, limit)))


def part_taken(turn: Turn) -> Response | None:
    """ "Minus China" after a sum that China is a part of: the sum of the others."""
    last = turn.state.values[-1] if turn.state.values else None
    keys = {word.key for word in turn.alone.scan.words}
    if last is None or turn.names_measure or not keys & _TAKING or last.operation not in ("sum", "difference"):
        return None
    kinds = {turn.library.pack.members[part.key].dimension for part in last.operands if part.key in _members(turn)}
    named = {each for each in turn.named if turn.library.pack.members[each].dimension in kinds}
    left = tuple(part for part in last.operands if part.key not in named)
    if last.operation == "difference" and all(part.fact is not None for part in last.operands):
        # "Minus Europe" after "the US minus China"; "the US minus that" takes the difference from another.
        if _TAKEN.search(turn.alone.scan.text):
            return None
        others = [of_member(last.operands[0], each, turn.library) for each in named] if len(named) == 1 else []
        other = others[0] if others else None
        return computed(turn, Query("difference", (last, other))) if other and other not in last.operands else None
    if last.operation != "sum" or not named or len(left) != len(last.operands) - len(named) or not left:
        return None
    return computed(turn, Query("sum", left) if len(left) > 1 else left[0])


_TAKEN = re.compile(r"\b(?:minus|less) (?:that|this|it)\b(?!\s+of\b)", re.I)


def _members(turn: Turn) -> frozenset[str]:
    return frozenset(turn.library.pack.members)


def share_of_whole(turn: Turn) -> Response | None:
    """ "What share of all is that?" after a figure or a sum of things that add up: the part of the sum of all.

    "Is it half of all?" is a claim about that part.
    """
    values, cues, figures = turn.state.values, turn.cues, turn.figures
    if not values or turn.named or turn.alone.scan.periods:
        return None
    is_put = is_claim(turn.alone.scan) and turn.has_pronoun and [each.unit.base for each in figures] == ["percent"]
    if not is_put and cues.isdisjoint(("share", "percent", "base")):
        return None
    if turn.keys.isdisjoint(_WHOLE) and not _is_part_of_last(turn):
        return None
    # "How many?" after the fewest gave the figure of the one that was picked.
    last = picked_by(values[-1]) or claimed_of(values[-1])
    # "As a share of all?" after a part of another is asked of the same part.
    last = last.operands[0] if _is_of_two(last) else last
    facts = list(facts_of(last).values())
    measures = {fact.measure for fact in facts}
    if last.operation not in ("fact", "sum") or len(measures) != 1 or len({fact.period for fact in facts}) != 1:
        return None
    measure = turn.library.pack.measures[measures.pop()]
    if turn.names_measure and turn.alone.readings[0].measure.id != measure.id or "how" in turn.keys:
        return None
    name = said_name(measure)
    when = facts[0].period.label if facts[0].period else ""
    whole = respond(f"sum of all {name} {when}".rstrip(), turn.library).query
    if not measure.adds_up or whole is None or whole.operation != "sum" or not {*facts_of(last)} <= {*facts_of(whole)}:
        return None
    share = Query("share", (last, whole))
    if not is_put:
        return computed(turn, share)
    claim = Query("compare", (share, bound(figures[0], share)), relation=figures[0].relation or "equal")
    return put(turn, claim)


def _is_part_of_last(turn: Turn) -> bool:
    """Whether the last value adds up some of those of the sum before, and only its part is asked for."""
    parts = [each for each in turn.state.values[-2:] if each.operation == "sum"]
    is_bare = turn.has_pronoun and not turn.figures and not weighty(turn.beside(*turn.alone.scan.cues), aside=_THAT)
    return is_bare and len(parts) == len(turn.state.values[-2:]) > 1 and {*facts_of(parts[1])} < {*facts_of(parts[0])}


_THAT = frozenset("what that is are of as a in".split())


def other_part(turn: Turn) -> Response | None:
    """ "And Europe's?" after the part of one in another: its part in the same whole."""
    query, scan = turn.state.query, turn.alone.scan
    if query is None or not turn.only_names or turn.state.told or scan.periods:
        return None
    if pair := _one_of_another(turn):
        # "And Europe's of China's?", which only a part can be asked so.
        own = [of_member(query.operands[0], each, turn.library) for each in pair] if _is_of_two(query) else [None]
        made = tuple(each for each in own if each is not None)
        return computed(turn, Query("share", made)) if len(made) == len(pair) else Response(not_made_out(turn))
    if not _is_of_two(query):
        return None
    part, whole = query.operands
    named = {each.sense.id for each in names_for(part, scan)}
    if len(named) != 1 or names_others(part, scan) or "of" in turn.keys:
        return None
    other = of_member(part, named.pop(), turn.library)
    if other is None or other in query.operands:
        return Response(not_made_out(turn))
    return computed(turn, Query("share", (other, whole)))


def _one_of_another(turn: Turn) -> tuple[str, ...]:
    """Two members of one kind with nothing but an "of" between their names; none elsewhere."""
    names = [each for each in turn.alone.scan.names if each.sense.kind == "member"]
    # "United States of America" is one name.
    names = [each for each in names if not any(set(each.at) < set(other.at) for other in names)]
    for one in names:
        for other in names:
            between = [word.key for word in turn.alone.scan.words[one.at[-1] + 1 : other.start]]
            if between in (["of"], ["of", "the"]) and one.sense.more == other.sense.more:
                return one.sense.id, other.sense.id
    return ()


def _is_of_two(query: Query) -> bool:
    """Whether it is the part of one figure in that of another at the same time."""
    facts = [each.fact for each in query.operands if each.fact is not None]
    is_pair = query.operation == "share" and len(facts) == len(query.operands) > 1
    return is_pair and len({(fact.measure, fact.period) for fact in facts}) == 1


def part_in_numbers(turn: Turn) -> Response | None:
    """ "How many is that?" after a share: the figure of the part."""
    query = turn.state.query
    part = query.operands[0] if query is not None and query.operation == "share" else None
    rest = weighty(turn.beside(*turn.alone.scan.measures), aside=_COUNTING)
    asks = {"how", "many"} <= turn.keys and turn.has_pronoun and not rest and not turn.named
    return computed(turn, part) if asks and part is not None and part.operation in ("fact", "sum") else None


_COUNTING = frozenset("how many is are was were that it those they this".split())


def part_of(turn: Turn) -> Response | None:
    """ "what share of that is Chinese?" after a sum, or "what percentage of the 2023 lead was that?"."""
    if not turn.state.values or not turn.named and not turn.names_measure:
        return None
    if "alone" in turn.keys and "of" in turn.keys and turn.state.values[-1].operation == "share":
        # "And of China's alone?" names another whole.
        return Response(not_made_out(turn))
    last, query = turn.state.values[-1], turn.state.query
    if query is not None and query.operation == "share" and turn.words[0].key == "of" and turn.keys & _FIGURES:
        # "Of the US number?" after a share of all names another whole.
        part, ids = query.operands[0], {each.sense.id for each in names_for(query.operands[0], turn.alone.scan)}
        whole = of_member(part, ids.pop(), turn.library) if len(ids) == 1 else None
        is_other = whole is not None and whole.facts() != part.facts()
        return computed(turn, Query("share", (part, whole))) if whole and is_other else Response(not_made_out(turn))
    told = _told_before(turn)
    if told:
        last = Query("sum", told)
    elif (
        query is not None
        and query.operation == "share"
        and query.operands[1].operation == "sum"
        and turn.cues & OVER <= {"sum", "between"}
    ):
        # "And American?"
        last = query.operands[1]
    elif last.operation == "sum" and turn.cues & OVER <= {"share"} and _asks_part(turn, last):
        # "China's part in percent?", "the Chinese share?"
        pass
    elif not turn.cues & {"share", "base"} or not turn.has_pronoun:
        return None
    if last.operation == "sum" and not turn.names_measure:
        names = [each for each in turn.alone.scan.names if each.sense.id in turn.named]
        # "And from outside Europe?"
        is_rest = not turn.cues.isdisjoint(("except", "left out"))
        meant = {each.sense.id for each in names if not is_rest and not is_denied(turn, each.start)}
        denied = {each.sense.id for each in names} - meant if not meant else set()
        if "not" in turn.cues and not is_rest and len(meant) == len(names):
            return Response(not_made_out(turn))
        own = [part for part in last.operands if (part.key not in denied if denied else part.key in meant)]
        if len(own) == 1:
            return computed(turn, Query("share", (own[0], last)))
        if not own and (told or not turn.keys.isdisjoint(("two", "both"))):
            # "Of the two together, what percentage is European?" after two others
            return Response(not_made_out(turn))
        parts = Query("share", (Query("sum", tuple(own)), last))
        return computed(turn, parts) if own and (denied or "sum" in turn.cues) else None
    if last.fact is None or last.pack is None or not turn.alone.scan.periods:
        return None
    return _share_of_other_time(turn, last)


def _asks_part(turn: Turn, last: Query) -> bool:
    """Whether a part of the sum before is asked for, in percent or as its share of nothing that is named."""
    is_bare = "share" in turn.cues and last == turn.state.query and "of" not in turn.keys
    return "percent" in turn.cues or is_bare and turn.keys.isdisjoint(_WHOLE)


def _told_before(turn: Turn) -> tuple[Query, ...]:
    """The figures told before that a part is asked of ("of the two together, ...", "their total"); none elsewhere."""
    keys, values = turn.keys, turn.state.values
    if turn.cues.isdisjoint(("share", "percent", "base")) or turn.alone.scan.periods or turn.names_measure:
        return ()
    is_pair = not keys.isdisjoint(("two", "both"))
    if is_pair or not keys.isdisjoint(_SUMMING):
        told = last_values(values, only_two=is_pair)
        facts = [each.fact for each in told if each.fact is not None]
        is_alike = len({(fact.measure, fact.period) for fact in facts}) == 1
        of_all = is_pair or not keys.isdisjoint(_POINTING)
        if of_all and is_alike and len(facts) == len(told) and turn.library.pack.measures[facts[0].measure].adds_up:
            return told
    return ()


_FIGURES = frozenset("number figure count value".split())
_SUMMING = frozenset("total sum together combined".split())
_POINTING = frozenset("their these those them".split())


def _share_of_other_time(turn: Turn, last: Query) -> Response | None:
    """The last value as a share of what the same cell was at the time that the turn names."""
    assert last.fact is not None
    assert last.pack is not None
    members = " ".join(last.pack.members[member].name for member in last.fact.members.values())
    times = " ".join(dated.period.label for dated in turn.alone.scan.periods)
    whole = respond(f"{last.pack.measures[last.fact.measure].name} {members} {times}", turn.library).query
    return computed(turn, Query("share", (last, whole))) if whole is not None and whole.operation == "fact" else None
