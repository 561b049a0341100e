"""Turns that hold the last answer against another: "how many more did Europe make?", "twice as many as China?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.answering.declining import clarify
from assistant.conversing.against_sums import DOING_MORE, against_sum, beside_made, not_alike
from assistant.conversing.answers_over import computed, put
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import as_falls, last_values, picked_by, told_apart
from assistant.conversing.listing import listed_last, two_at_two_times
from assistant.conversing.multiples import times_as_large
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import opens_with
from assistant.conversing.relatively import factors_as_falls
from assistant.conversing.replacing import slots_changed
from assistant.conversing.substituting import facts_of
from assistant.conversing.times import periods_stated, relative_time, said_at, times_carried
from assistant.conversing.turns import MOVES, Turn, said_name
from assistant.english.followups import AGAINST, BESIDE
from assistant.operations.query import Query
from assistant.reading.slots import Slots, fill_slots
from assistant.utterance.forms import is_claim

_BEFORE_OBJECT = frozenset("than as".split())
#: Words that may stand between these and the name ("than in Europe").
_LINKING = frozenset("in from of for on by with the that those did does is was".split())
_VERBS = frozenset("does did is was".split())
_COMPARING = ("more", "fewer", "difference", "ratio")
_PAIR = 2
_OF_TWO = frozenset("two both them these those".split())


def changed_by(turn: Turn) -> Response | None:
    """ "How much smaller was it by February?": the last value and the same at the other time, one less the other."""
    before, values, cues = turn.state.slots, turn.state.values, turn.cues
    if before is None or not values or turn.named or turn.names_measure:
        return None
    is_put = is_claim(turn.alone.scan) and turn.has_pronoun and not turn.alone.scan.amounts
    if "how" not in turn.keys and not is_put or not cues & {"more", "fewer"}:
        return None
    if {"ahead", "behind"} & turn.keys and "than" not in turn.keys:
        # How far one side was ahead is the lead itself.
        return None
    multiplies = "ratio" in cues and not is_put
    may_move = is_put or multiplies or "than" in turn.keys
    if len(periods_stated(turn, before)) != 1 and not (may_move and relative_time(turn, before)):
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    other = respond(slots_changed(turn, now, before), turn.library).query
    if other is None or other.operation != values[-1].operation or other == values[-1]:
        return not_alike(turn)
    # "Is that lower than in 2023?" is about the last value, "was it lower in 2023?" about the other.
    is_about_last = "than" in turn.keys
    pair = told_apart((values[-1], other))
    if is_put:
        relation = "below" if "fewer" in cues else "above"
        claim = Query("compare", pair if is_about_last else pair[::-1], relation=relation)
        return put(turn, claim)
    if multiplies:
        return times_as_large(turn, pair, is_about_last=is_about_last)
    return computed(turn, Query("difference", pair[::-1] if ("fewer" in cues) == is_about_last else pair))


def compared(turn: Turn) -> Response | None:
    """ "How many more did the US make?", "more than twice as many as China?": compared with what was asked about."""
    before = turn.state.slots
    is_of_two = bool(turn.keys & (_OF_TWO | {"one"})) and "which" in turn.keys
    if before is None or turn.has_pronoun and not is_of_two or turn.names_measure:
        return None
    if not turn.named and turn.cues & {*MOVES} and turn.cues & {"more", "fewer"} and "which" in turn.keys:
        return _which_moved(turn, before)
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure) if not turn.has_pronoun else None
    if now is None or now.unexplained:
        return None
    asked_of = {each.sense.id for each in turn.alone.scan.measures if each.sense.kind == "measure"}
    if asked_of and before.measure.id not in asked_of:
        # "Back to the papers, how many more does the US have?" after numbers of models
        return None
    keys = [word.key for word in turn.alone.scan.words]
    asks = bool(turn.cues & {"more", "fewer"}) and "how" in turn.keys and _BEFORE_OBJECT.isdisjoint(keys)
    # "So how many times as many did the US make?"
    multiplies = "ratio" in turn.cues and "how" in turn.keys and keys.count("as") < _PAIR + 1 and "than" not in keys
    puts = is_claim(turn.alone.scan) and len(turn.cues & _MORE) == 1 and "than" not in keys
    held = against_sum(turn, now) if asks or multiplies or puts else None
    if held is not None:
        return held
    others = _others(turn, now, before) or _ahead_of_all(turn, now)
    if len(others) != 1:
        # How far one side of a lead is behind is the lead itself.
        is_side = any(each.dimension in (before.measure.between or ()) for each in now.named)
        return _compared_with_what(turn, now) if asks and len(now.named) == 1 and not is_side else None
    made = beside_made(turn, now)
    if made is not None:
        return made
    name = turn.library.pack.members[others[0]].name
    said = turn.alone.scan.text.rstrip(" ?.!")
    measure = said_name(before.measure)
    if opens_with(turn.words, AGAINST) and BESIDE & set(keys[:2]) and not turn.cues & DOING_MORE:
        full = f"compare {name} and {said_at(turn.alone.scan.words, now.named[0].at)} {measure}"
        full = f"{full} {times_carried(turn, before)}".rstrip()
        return told_back(turn.question, full, respond(full, turn.library))
    before_name = [key for key in keys[: now.named[0].at[0]] if key not in _LINKING]
    is_object = bool(before_name) and before_name[-1] in _BEFORE_OBJECT
    if multiplies and before_name[-1:] == ["times"] and keys[now.named[0].at[0] - 1] not in _VERBS and not asks:
        # "How many times China's number?" is asked of the last one.
        full = f"ratio of {measure} {name} to {said_at(turn.alone.scan.words, now.named[0].at)}"
    elif multiplies and not is_object and not asks:
        full = f"ratio of {measure} {said_at(turn.alone.scan.words, now.named[0].at)} to {name}"
    elif asks:
        full = f"{said} {measure} than {name}"
    elif is_object and "how" not in turn.keys and not now.amounts and now.has("more", "fewer"):
        return _claimed(turn, now, before)
    elif is_object and "how" not in turn.keys and now.amounts:
        full = f"is {name} {said} {measure}"
    else:
        return None
    full = f"{full} {times_carried(turn, before)}".rstrip()
    return told_back(turn.question, full, respond(full, turn.library))


def pointed_against(turn: Turn) -> Response | None:
    """ "How many times as many does the second have?": one of two that were given, held against the other."""
    values = last_values(turn.state.values, only_two=True)
    words = {word.key for word in turn.alone.scan.words}
    # "The first to the last" points at two.
    is_one = words.isdisjoint(_FIRST) != words.isdisjoint(_SECOND) and "last" not in words
    asks = "how" in words or "ratio" in turn.cues and not is_claim(turn.alone.scan)
    claims = is_claim(turn.alone.scan) and len(turn.cues & _MORE) == 1 and not turn.figures and "than" not in words
    if not is_one or len(values) != _PAIR or not (asks or claims) or turn.named:
        return None
    if turn.cues & {*MOVES} and values[0].operation == "fact":
        # "How many points did the latter lose?" is asked of that one alone.
        return None
    place = 0 if words & _FIRST else 1
    pair = told_apart((values[place], values[1 - place]))
    if claims:
        # "Was the second bigger?"
        return put(turn, Query("compare", pair, relation="above" if "more" in turn.cues else "below"))
    if "ratio" in turn.cues:
        return computed(turn, Query("ratio", pair[::-1] if "fewer" in turn.cues else pair))
    if turn.cues & {"more", "ahead"}:
        return computed(turn, Query("difference", pair))
    return computed(turn, Query("difference", pair[::-1])) if turn.cues & {"fewer", "behind"} else None


_MORE = frozenset(("more", "fewer"))
_RELATIVE = ("relative fall", "relative change")
_FIRST = frozenset(("first", "former"))
_SECOND = frozenset(("second", "latter"))


def _claimed(turn: Turn, now: Slots, before: Slots) -> Response | None:
    """ "More than HumanEval's?": the claim that the last value is more than the same of another thing."""
    last = turn.state.values[-1] if turn.state.values else None
    other = respond(slots_changed(turn, now, before), turn.library).query
    if last is not None and last.operation in ("compare", "not"):
        # "And more than the US?" after "is it more than Europe?"
        return None
    if last is not None and other is not None and last.operation == other.operation == "scaled":
        # "Double the Chinese number", and then "still less than the US?": the American one is not doubled.
        other = other.operands[0]
    is_alike = last is not None and other is not None and (last.operation in (other.operation, "scaled"))
    if last is not None and other is not None and last.operation == "sum" and other.fact is not None:
        # "Fewer than the US?" after the sum of two others
        is_alike = other.fact.id not in facts_of(last)
    if last is None or other is None or not is_alike or other == last:
        return not_alike(turn)
    relation = "above" if now.has("more") else "below"
    pair = (last, other)
    if last.operation == "both" and len({each.operation for each in last.operands}) == len(last.operands):
        # A fall was given in percent and in points: they agree on nothing less than the first that was asked for.
        pair = (last.operands[0], other.operands[0])
    return computed(turn, Query("compare", told_apart(pair), relation=relation))


def against_both(turn: Turn) -> Response | None:
    """ "Than both together?" after two claims about one thing: the claim that it is more than their sum."""
    keys = [word.key for word in turn.alone.scan.words]
    last = turn.state.values[-1] if turn.state.values else None
    points = keys.count("both") + keys.count("two") == 1
    if last is None or last.operation not in ("compare", "difference") or turn.named or "than" not in keys[:2]:
        return None
    if not points and "sum" not in turn.cues:
        return None
    if last.operation == "difference" or "sum" not in turn.cues:
        return not_alike(turn)
    others: tuple[Query, ...] = ()
    for each in turn.state.values:
        if each.operation == "compare" and _is_of_one(each, last) and each.operands[1] not in others:
            others = (*others, each.operands[1])
    if len(others) != _PAIR or not points:
        return not_alike(turn)
    return computed(turn, last._replace(operands=(last.operands[0], Query("sum", told_apart(others)))))


def _is_of_one(claim: Query, other: Query) -> bool:
    return claim.operands[0] == other.operands[0] and claim.relation == other.relation


def moved_relatively(turn: Turn) -> Response | None:
    """ "Which of the two fell more?" after both falls were asked for in relative terms: compared as they were given."""
    relations = turn.cues & _MORE
    if len(relations) != 1 or "which" not in turn.keys or turn.cues.isdisjoint(MOVES) or "points" in turn.cues:
        return None
    values = factors_as_falls(turn.state.values[-_PAIR:]) or last_values(turn.state.values, only_two=True)
    kinds = {value.operation for value in values}
    if len(values) != _PAIR or len(kinds) != 1 or turn.named or turn.names_measure or turn.alone.scan.periods:
        return None
    kind = kinds.pop()
    if kind not in _RELATIVE or "rise" in turn.cues and kind == "relative fall":
        return None
    relation = "min" if "fewer" in relations else "max"
    values = values if "rise" in turn.cues else as_falls(values)
    return computed(turn, Query("name", (Query("top", told_apart(values), count=1, relation=relation),)))


def _which_moved(turn: Turn, before: Slots) -> Response | None:
    """ "Which shrank more?" of two things that were asked about one after the other."""
    last = turn.state.values[-_PAIR:]
    kinds = [tuple(part.operation for part in value.operands) for value in last if value.operation == "both"]
    if len(kinds) == _PAIR and len(set(kinds[0])) > 1:
        # Each was given in percent and in points.
        return None
    listed = listed_last(turn.state, turn.library)
    if len(listed) != _PAIR:
        listed = two_at_two_times(turn.state)
    if len(listed) != _PAIR:
        return None
    names = " and ".join(turn.library.pack.members[member].name for member in listed)
    measure = said_name(before.measure)
    spoken = " ".join(word.text for word in turn.alone.scan.words if word.key not in _OF_TWO and not word.is_break)
    full = f"{spoken.replace('of the ', '').replace('of ', '')} {names} {measure}"
    return told_back(turn.question, full, respond(full, turn.library))


def open_pair(turn: Turn) -> Response | None:
    """ "And Europe?" after a comparison of two: the question back which of the two it is compared with."""
    before = turn.state.slots
    if before is None or turn.has_pronoun or not turn.only_names or opens_with(turn.words, AGAINST):
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    compares = before.has(*_COMPARING) or turn.state.query is not None and turn.state.query.operation == "difference"
    if now is None or now.unexplained or len(now.named) != 1 or not compares:
        return None
    named, last = now.named[0], turn.state.query
    # "How many then?", and then "and China?" is asked of one of the two that were shown.
    own = [each for each in last.operands if each.key == named.member] if last and last.operation == "both" else []
    if own:
        return computed(turn, own[0])
    old = [each for each in before.named if each.dimension == named.dimension]
    if len({each.member for each in old}) != _PAIR or named.dimension in (before.measure.between or ()):
        return None
    members = turn.library.pack.members
    choices = tuple(dict.fromkeys(members[each.member].name for each in old if each.member != named.member))
    words, text = before.scan.words, before.scan.text.rstrip(" ?.!")
    pieces = [text[: words[old[0].at[0]].start], members[named.member].name]
    pieces += [text[words[old[0].at[-1]].end : words[old[-1].at[0]].start], text[words[old[-1].at[-1]].end :]]
    answer = clarify(turn.question, "Compared with which?", choices)
    if before.has("ratio") and old[0].at[0] and words[old[0].at[0] - 1].key in _BEFORE_OBJECT:
        # "How many times as many as X did Y make?" names first what it compares with.
        measure = said_name(before.measure)
        pieces = [f"ratio of {measure} {members[named.member].name} {times_carried(turn, before)} to"]
    return Response(answer, question=" ".join("".join(pieces).split()))


def _others(turn: Turn, now: Slots, before: Slots) -> tuple[str, ...]:
    """The members that the last question was about or that were listed, where the turn names one of their kind."""
    if len(now.named) != 1 or now.named[0].dimension in (now.measure.between or ()):
        return ()
    named = now.named[0]
    found = before.members(named.dimension)
    if named.member not in found:
        return found
    listed = listed_last(turn.state, turn.library)
    return tuple(member for member in listed if member != named.member) if named.member in listed else ()


def _ahead_of_all(turn: Turn, now: Slots) -> tuple[str, ...]:
    """The one that was picked as the largest, behind which another is ("how far is X behind?")."""
    query, named, members = turn.state.query, now.named, turn.library.pack.members
    first = picked_by(query)
    if query is None or first is None or first.key not in members or len(named) != 1 or now.measure.between:
        return ()
    best = query.operands[0]
    is_largest = (best.operation, best.relation, best.count) == ("top", "max", 1)
    is_other = members[first.key].dimension == named[0].dimension and first.key != named[0].member
    return (first.key,) if is_largest and is_other and turn.cues & {"behind", "fewer"} else ()


def _compared_with_what(turn: Turn, now: Slots) -> Response:
    """The question back what a "how many more" is to be compared with."""
    named, library = now.named[0], turn.library
    members = [each for each in library.cube.members(now.measure, named.dimension, {}) if each != named.member]
    names = tuple(library.pack.members[member].name for member in members)
    if not names:
        return Response(not_made_out(turn))
    measure = said_name(now.measure)
    pending = f"{turn.alone.scan.text.rstrip(' ?.!')} {measure} than"
    return Response(clarify(turn.question, "Compared with which?", names), question=pending)
