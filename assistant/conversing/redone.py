"""Turns that do the last operation over answers again: the difference of two, then "and at the end of 2024?"."""

from __future__ import annotations

from itertools import pairwise

from assistant.answering.answer import Response, respond
from assistant.conversing.answers_over import computed, distance
from assistant.conversing.last_values import as_falls, last_values, picked_by, told_apart
from assistant.conversing.movements import ends_of
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, opens_with, weighty
from assistant.conversing.relatively import RELATIVE, relatively, says_more
from assistant.conversing.replacing import slots_changed
from assistant.conversing.substituting import at_time, facts_of, names_for, of_member, of_members
from assistant.conversing.times import periods_stated, relative_time, said_at
from assistant.conversing.turns import DOING, MODIFIERS, MOVEMENTS, Turn
from assistant.english.followups import AGAINST, AS_RATIO, HOW_FAR
from assistant.operations.query import Query
from assistant.operations.table import number_of
from assistant.reading.slots import Slots, fill_slots
from assistant.utterance.forms import is_claim
from assistant.utterance.words import Word, split_words

_ASIDE = frozenset(
    "compared compare comparison with against versus vs relative and also then what about same again that there for "
    "late early end".split()
)
#: Operations over answers of which no part is meant by what follows.
_MADE = ("difference", "sum", "mean", "median", "scaled")
#: Operations over one member's figures that are meant again where another is named.
_OF_ONE = (
    *("scaled", "difference", "ratio", "share", "per", "compare", "not", "both", "time between"),
    *("name", "sum", "mean", "median"),
    *RELATIVE.values(),
)
_PAIR = 2
#: Operations over several members' figures that are meant again where as many others are named.
_OF_SEVERAL = ("mean", "sum", "median", "spread")
_IN_PERCENT = frozenset(("relative", "percent"))
#: "By how many percent?"
_BY = frozenset("by what which how many much".split())


def redone(turn: Turn) -> Response | None:
    """The operation of the last turn at another time or of another member, or put in percent.

    None where the question before asked for that operation itself, so that it can be changed in its words.
    """
    query, before = turn.state.query, turn.state.slots
    if query is None or before is None or query.operation == "dates":
        return None
    several = _all_at_time(turn, before)
    if several:
        return several
    if query.operation == "share" and is_only(turn.words, f"{AS_RATIO}, as a ratio, ratio", _ASIDE):
        # The part is held against the whole in another way.
        return computed(turn, query._replace(operation="ratio"))
    if query.fact is not None:
        return _apart_from_other(turn, query, before) or _beside_other_time(turn, query)
    if turn.names_measure:
        return None
    picked = picked_by(query)
    if picked and turn.state.told and turn.has_pronoun and turn.keys.isdisjoint(_PLURAL):
        # "What was it the year before?" after what it tests is asked of that one, and not which was the largest then.
        return Response(not_made_out(turn))
    if picked and query.operation == "amount" and any(each.member == picked.key for each in before.named):
        # "How much was it?" made the one that was picked the one that is spoken of.
        return None
    if picked and turn.nouns and not turn.keys.isdisjoint(("that", "this")) and (when := relative_time(turn, before)):
        # "A year before on that benchmark?" is asked of the one that was picked.
        then = at_time(picked, when, turn.library)
        return computed(turn, then) if then is not None else Response(not_made_out(turn))
    found = _again(turn, query)
    if found and query.operation in turn.cues and query.operation in _OF_SEVERAL:
        return found
    if found and query.operation in ("trend", "both", "difference") and turn.cues & _IN_PERCENT:
        return found
    return found if found and respond(before.scan.text, turn.library).query != query else None


def _all_at_time(turn: Turn, before: Slots) -> Response | None:
    """ "All of these a year later?" after several figures: each of them at that time."""
    if (
        turn.named
        or turn.names_measure
        or turn.cues & DOING
        or turn.keys.isdisjoint(_PLURAL)
        or is_claim(turn.alone.scan)
    ):
        return None
    if _is_of_several(turn.state.query) and _stands_for_nouns(turn):
        # "Now those of 2023?" after a sum of some leads: the sum again.
        return None
    stated = periods_stated(turn, before)
    when = relative_time(turn, before) or (said_at(turn.alone.scan.words, stated[0].at) if len(stated) == 1 else "")
    values = last_values(turn.state.values, only_two=not turn.keys.isdisjoint(("two", "both")))
    if (
        not when
        or len(values) < _PAIR
        or weighty(turn.beside(*turn.alone.scan.periods), aside=_ASIDE | _PLURAL | _LATER)
    ):
        return None
    moved = tuple(each for value in values if (each := at_time(value, when, turn.library)) is not None)
    if len(moved) != len(values):
        return Response(not_made_out(turn))
    return computed(turn, Query("both", told_apart(moved)))


def _is_of_several(query: Query | None) -> bool:
    """Whether one figure was made of those of several."""
    return query is not None and query.operation in _OF_SEVERAL


def _stands_for_nouns(turn: Turn) -> bool:
    """Whether "those" stands in for the noun before ("those of 2023", "the same for those at the end of 2023")."""
    keys = [word.key for word in turn.words]
    return any(this == "those" and following in _OF for this, following in pairwise(keys))


_OF = frozenset("of from in at for".split())
_PLURAL = frozenset("these those them both two all".split())
_LATER = frozenset("year month later after before earlier on following next previous".split())


def _apart_from_other(turn: Turn, query: Query, before: Slots) -> Response | None:
    """ "The difference to 2024?", "the difference from the MATH lead?" after one figure: how far it is from that."""
    scan = turn.alone.scan
    stated, named = periods_stated(turn, before), names_for(query, scan)
    asks_far = {"how", "far", "from"} <= turn.keys
    if (
        turn.keys.isdisjoint(_DIFFERING)
        and not asks_far
        or len(stated) + len(named) != 1
        or is_claim(scan)
        or scan.amounts
    ):
        return None
    if weighty(turn.beside(*scan.cues, *scan.periods, *scan.names, *scan.measures), aside=_ASIDE | _DIFFERING | _FAR):
        return None
    at = stated[0].at if stated else named[0].at
    if _HOLDING.isdisjoint(word.key for word in scan.words[max(0, at[0] - _PAIR) : at[0]]):
        # "The difference in 2024?" is that between two things.
        return None
    said = said_at(scan.words, at)
    other = at_time(query, said, turn.library) if stated else of_member(query, named[0].sense.id, turn.library)
    return computed(turn, distance(*told_apart((query, other)))) if other is not None and other != query else None


_HOLDING = frozenset("to from with than against and".split())
_FAR = frozenset("how far away off one".split())
_DIFFERING = frozenset("difference differ differs differed".split())


def _beside_other_time(turn: Turn, query: Query) -> Response | None:
    """ "Compared to January 2024?" after one figure: that at the other time beside it."""
    asks = bool(turn.words) and opens_with(turn.words, AGAINST) and turn.cues & {"than", "compare"}
    when = time_stated(turn) if asks and not (turn.named or turn.names_measure) else ""
    other = at_time(query, when, turn.library) if when else None
    if other is None or other == query:
        return None
    return computed(turn, Query("both", told_apart((query, other))))


def _again(turn: Turn, query: Query) -> Response | None:
    before = turn.state.slots
    assert before is not None
    if turn.named:
        named = _named_of_one_kind(turn)
        # "I meant China plus Europe" after the sum of two others
        put = turn.cues & DOING - {query.operation}
        if len(named) > 1 and query.operation in _OF_SEVERAL and _only_names(turn) and not put:
            several = of_members(query, named, turn.library)
            return _computed_again(turn, several and several._replace(operands=told_apart(several.operands)))
        if len(named) > 1 and query.operation in MOVEMENTS and _only_names(turn) and not turn.cues & DOING:
            others = [of_members(each, named, turn.library) for each in query.operands if each.operation in _OF_SEVERAL]
            told = tuple(each for each in others if each is not None)
            return _computed_again(turn, query._replace(operands=told)) if len(told) == _PAIR else None
        is_other = _only_names(turn) and len(named) == 1 and not opens_with(turn.words, AGAINST)
        if not is_other or turn.cues & DOING or query.operation not in _OF_ONE:
            return None
        puts = {"is", "are", "was", "were", "does", "did", "has"} & turn.keys
        if query.operation == "compare" and puts and (subject := of_member(query.operands[0], named[0], turn.library)):
            # "Is the US?" after "is China above that?"
            return _computed_again(turn, of_member(query, named[0], turn.library) or _of_subject(query, subject))
        return _computed_again(turn, of_member(query, named[0], turn.library))
    if query.operation == "difference" and _asks_how_far(turn):
        # "By how much?", and then "and by how much at the end of 2024?"
        stated = periods_stated(turn, before)
        when = said_at(turn.alone.scan.words, stated[0].at) if len(stated) == 1 else ""
        return _computed_again(turn, at_time(query, when, turn.library)) if when else None
    put = turn.cues & DOING
    put -= {"count"} | ({"difference"} if "by" in turn.keys else set()) if put & _IN_PERCENT else set()
    if put == {query.operation} and query.operation in _OF_SEVERAL and (when := relative_time(turn, before)):
        # "The median a year later"
        return _computed_again(turn, at_time(query, when, turn.library))
    if not put:
        when = "" if "how" in turn.keys else time_stated(turn)
        if when and not turn.keys.isdisjoint(("which", "who")) and picked_by(query) is None:
            # "Which is smaller?", "how much smaller?", and then "and in 2023 which?"
            asked = next((each for each in reversed(turn.state.values[-_PAIR:]) if picked_by(each)), None)
            return _computed_again(turn, at_time(asked, when, turn.library)) if asked else Response(not_made_out(turn))
        if query.operation == "compare" and query.relation in ("", "equal") and not is_claim(before.scan):
            # "I thought it was 15", and then "and a year later?"
            query = query.operands[0] if query.operands[1].operation == "given" else query
        return _computed_again(turn, at_time(query, when, turn.library)) if when else None
    aside = _ASIDE | _BY if put & _IN_PERCENT else _ASIDE
    if not put <= set(MODIFIERS) or weighty(_without_modifiers(turn), aside=aside) or picked_by(query):
        return None
    relative = relatively(query) if put <= _IN_PERCENT else query
    if query.operation == "difference" and put <= _IN_PERCENT and (ends := ends_of(query)):
        # "How much lower than in January?", and then "in percent"; what rose did not fall by that.
        (relative,) = as_falls((Query("relative change", ends),))
    elif query.operation == "difference" and put <= _IN_PERCENT and says_more(turn, query):
        # "How many more did the US make than China?"
        relative = query._replace(operation="relative difference")
    if query.operation == "ratio" and put <= _IN_PERCENT and not ends_of(query) and not before.has("more", "fewer"):
        # "How many times as many?", and then "in percent"
        relative = query._replace(operation="share")
    if relative != query:
        return computed(turn, relative)
    asked = respond(before.scan.text, turn.library).query
    is_asked = asked is not None and asked.operation in (query.operation, "difference")
    return Response(not_made_out(turn)) if query.operation in _MADE and not is_asked else None


def _asks_how_far(turn: Turn) -> bool:
    """Whether it is only asked how far two are apart, at a time that is stated."""
    scan = turn.alone.scan
    return bool(scan.periods) and is_only(turn.beside(*scan.periods), HOW_FAR, _ASIDE)


def _of_subject(query: Query, subject: Query) -> Query:
    return query._replace(operands=(subject, query.operands[1]))


def _only_names(turn: Turn) -> bool:
    """Whether a turn says nothing of weight beside names ("same for HumanEval")."""
    scan = turn.alone.scan
    rest = weighty(turn.beside(*scan.names), aside=_ASIDE | {"plus"})
    return bool(turn.named) and not rest and turn.cues.isdisjoint(("tests", "define"))


def _named_of_one_kind(turn: Turn) -> list[str]:
    """The members that a turn names, of the dimension that the last figures differ or agree in."""
    members = turn.library.pack.members
    query = turn.state.query
    kinds = {kind for fact in facts_of(query).values() for kind in fact.members} if query is not None else set()
    return [each for each in dict.fromkeys(turn.named) if members[each].dimension in kinds]


def _computed_again(turn: Turn, query: Query | None) -> Response | None:
    """The response to the operation done again; what follows leans on the question before with what has changed."""
    before = turn.state.slots
    if query is None or before is None:
        return None
    if query == turn.state.query and not any(each.operation == "given" for each in query.operands):
        # What is held against a figure of the turn before is so again ("above 25?", then "and at the end of 2023?").
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    if query.operation == "difference" and not _is_signed(turn) and not _was_negative(turn.state.query):
        query = distance(*query.operands)
    return computed(turn, query)._replace(slots=respond(slots_changed(turn, now, before), turn.library).slots or before)


def _was_negative(query: Query | None) -> bool:
    """Whether a difference was told as one of less than nothing, so that it is clear which is taken from which."""
    number = number_of(query) if query is not None and query.operation == "difference" else None
    return number is not None and number < 0


def _is_signed(turn: Turn) -> bool:
    """Whether the last turn said which is taken from which ("the first minus the second")."""
    asked = {word.key for word in split_words(turn.state.answer.question)} if turn.state.answer is not None else set()
    return not asked.isdisjoint(("minus", "less", "subtract", "subtracted", "−", "-"))


def time_stated(turn: Turn) -> str:
    """The one time that a turn names and beside which it says nothing of weight; "" for others."""
    scan, before = turn.alone.scan, turn.state.slots
    assert before is not None
    stated = [each.at for each in periods_stated(turn, before)] or turn.whens
    spoken = {scan.words[at].start for each in stated for at in each}
    moved = "" if stated else relative_time(turn, before)
    if moved:
        return moved
    rest = weighty([word for word in turn.words if word.start not in spoken], aside=_ASIDE)
    return said_at(scan.words, stated[0]) if len(stated) == 1 and not rest else ""


def _without_modifiers(turn: Turn) -> list[Word]:
    return turn.beside(*(each for each in turn.alone.scan.cues if each.sense.id in MODIFIERS))
