"""Two measures held against each other: "which is larger, A or B?", "A minus B", "how much of A was B?".

Each half is read as a question of its own, with the time that only the other one names; what the two give is put
together where it is alike.
"""

import re

from assistant.answering.answer import Response, respond
from assistant.answering.declining import spoken, unknown
from assistant.answering.halves import Halves
from assistant.answering.part_of_all import respond_to_part
from assistant.answering.telling import compose
from assistant.composing.pairs import larger_first
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.reading.understanding import Library, understand
from assistant.utterance.mentions import choose
from assistant.utterance.words import phrase_key


def respond_to_halves(question: str, halves: Halves, library: Library) -> Response:
    """The response to a question that may hold two measures against each other."""
    is_of_whole = halves.way in _OF_WHOLE
    if not is_of_whole and _is_of_one(question, library):
        response = respond_to_part(question, library)
        return response if response.answer.status == "answered" else _together(question, halves, library) or response
    # A reading of all may see one of two measures alone.
    together = _together(question, halves, library)
    if together is not None and halves.way == "sum" and _adds_up_percentages(together):
        message = "Percentages of different things are not added up; ask for each of them."
        return Response(unknown(question, "unlike", message, library.pack))
    if together is not None and (is_of_whole or _are_two(together)):
        return together
    response = respond_to_part(question, library)
    if response.answer.status != "answered":
        return together or response
    if halves.way in ("part", "portion") and _is_of_half(response, halves, library):
        message = f"{spoken(library)} does not give that part of it."
        return Response(unknown(question, "no_such_measure", message, library.pack))
    return response


def _adds_up_percentages(response: Response) -> bool:
    """Whether a sum is one of percentages of different measures, which are parts of no one whole."""
    return _are_two(response) and any(fact.unit in _PERCENTAGES for fact in response.answer.facts)


_PERCENTAGES = ("percent", "percentage point")


def _is_of_one(question: str, library: Library) -> bool:
    """Whether one measure explains all that is said, and no other is named beside it."""
    understanding = understand(question, library)
    best = understanding.readings[0] if understanding.readings else None
    if best is None or best.unexplained:
        return False
    return len(choose([each for each in understanding.scan.measures if each.sense.kind == "measure"])) <= 1


def _together(question: str, halves: Halves, library: Library) -> Response | None:
    """What the halves of a question give together; None where they give nothing, or nothing alike."""
    texts = _with_times(halves, library)
    if texts is None:
        return None
    owners = _with_owner(texts, library)
    return (
        _held_together(question, texts, halves, library) or owners and _held_together(question, owners, halves, library)
    )


def _held_together(question: str, texts: tuple[str, str], halves: Halves, library: Library) -> Response | None:
    """What two texts, each a question of its own, give together; None where they give nothing, or nothing alike."""
    one, other = (respond(f"{text}?", library) for text in texts)
    if one.answer.status != "answered" and halves.way in _OF_WHOLE:
        # "How much of the private investment was generative AI?" asks of generative AI private investment.
        one = respond(f"{halves.one} {texts[1]}?", library)
    if not _are_alike(one, other, halves.way):
        return None
    left, right = _labelled(one), _labelled(other)
    query = _held(left, right, halves.way)
    if halves.way in ("part", "portion") and not _is_part(one, other):
        return None
    try:
        result = evaluate(query)
        if halves.way in _OF_WHOLE and evaluate(Query("ratio", (left, right))).amount.quantity.number > 1:
            return None
    except NotComputableError:
        return None
    assumptions = tuple(dict.fromkeys((*one.answer.assumptions, *other.answer.assumptions)))
    return one._replace(answer=compose(question, result, assumptions), query=query)


_OF_WHOLE = ("part", "portion", "share")


def _is_part(one: Response, other: Response) -> bool:
    """Whether one measure is a part of another: by its name, or as the report says what the other one is."""
    if one.slots is None or other.slots is None:
        return False
    part, whole = ({*phrase_key(half.slots.measure.name)} - _LIGHT for half in (one, other) if half.slots)
    if whole < part:
        return True
    told = (
        topic for topic in other.slots.pack.topics if any({*phrase_key(name)} - _LIGHT == whole for name in topic.names)
    )
    return any(part <= {*phrase_key(topic.value)} for topic in told)


_LIGHT = frozenset("ai in of the a an and for by with worldwide global world".split())


def _labelled(half: Response) -> Query:
    """The figure of a half, called by what it is a figure of."""
    assert half.query is not None
    assert half.slots is not None
    return half.query._replace(label=half.slots.measure.name, key=half.slots.measure.id)


def _is_of_half(response: Response, halves: Halves, library: Library) -> bool:
    """Whether a response is the figure of the whole or of the part alone, where each of these is a measure."""
    whole = respond(f"{halves.other}?", library)
    fact = response.query.fact if response.query else None
    if fact is None or fact.unit is None or fact.unit.base == "percent" or not _names_another(halves.one, whole):
        # A share that the report gives is one of the part already.
        return False
    texts = _with_times(halves, library)
    alone = [whole, *(respond(f"{text}?", library) for text in texts or ())]
    return any(half.query is not None and half.query.fact == fact for half in alone)


def _names_another(text: str, whole: Response) -> bool:
    """Whether a text names another measure than that of the whole, which is a number and no share."""
    if whole.slots is None or whole.understanding is None or whole.slots.measure.unit.base == "percent":
        return False
    mentions = understand(text, whole.understanding.library).scan.measures
    return any(each.sense.kind == "measure" and each.sense.id != whole.slots.measure.id for each in mentions)


def _are_two(response: Response) -> bool:
    """Whether a response stands on the figures of two measures."""
    return len({fact.measure for fact in response.answer.facts}) > 1


def _held(left: Query, right: Query, way: str) -> Query:
    if way in ("more", "less"):
        return Query("name", (Query("top", (left, right), count=1, relation="max" if way == "more" else "min"),))
    if way in ("above", "below"):
        return Query("compare", (left, right), relation=way)
    if way in ("difference", "shortfall", "apart"):
        pair = larger_first((left, right)) if way == "apart" else (left, right)
        return Query("difference", pair if way != "shortfall" else pair[::-1])
    if way in ("ratio", "sum"):
        return Query(way, (left, right))
    return left if way == "part" else Query("share", (left, right))


def _with_times(halves: Halves, library: Library) -> tuple[str, str] | None:
    """Both halves with what is said of both, and with the time that only one of them names; None if both name two."""
    owned = _owned(halves.one, halves.other, library), _owned(halves.other, halves.one, library)
    texts = [f"{text} {halves.said_of_both}".strip() for text in owned]
    scans = [understand(text, library).scan for text in texts]
    times = [
        tuple(text[scan.words[at.at[0]].start : scan.words[at.at[-1]].end] for at in scan.periods)
        for text, scan in zip(texts, scans, strict=True)
    ]
    if any(len(each) > 1 for each in times):
        return None
    for mine, theirs in ((0, 1), (1, 0)):
        if not times[mine] and times[theirs]:
            texts[mine] = f"{texts[mine]} in {times[theirs][0]}"
    return texts[0], texts[1]


def _with_owner(texts: tuple[str, str], library: Library) -> tuple[str, str] | None:
    """Both halves with what only one of them names as that of which it is asked; None where both or neither do.

    "Exports and imports of Italy" are Italy's exports and Italy's imports.
    """
    scans = [understand(text, library).scan for text in texts]
    named = [[each for each in scan.names if each.sense.kind == "member"] for scan in scans]
    if bool(named[0]) == bool(named[1]):
        return None
    mine = 0 if named[1] else 1
    own, scan = texts[1 - mine], scans[1 - mine]
    names = dict.fromkeys(own[scan.words[each.start].start : scan.words[each.at[-1]].end] for each in named[1 - mine])
    owned = f"{texts[mine]} of {' '.join(re.sub(_OWNING, '', name) for name in names)}"
    return (owned, own) if mine == 0 else (own, owned)


_OWNING = r"['’]s?$"


def _owned(half: str, other: str, library: Library) -> str:
    """A half with the name of whose it is, which the other one says, in place of an "its"."""
    if not re.search(_ITS, half):
        return half
    scan = understand(other, library).scan
    members = {each.at: each for each in scan.names if each.sense.kind == "member"}
    if len(members) != 1:
        return half
    at = next(iter(members))
    name = other[scan.words[at[0]].start : scan.words[at[-1]].end]
    return re.sub(_ITS, name if name.endswith(("'s", "’s")) else f"{name}'s", half, count=1)


_ITS = r"(?i)\b(?:its|their)\b"


def _are_alike(one: Response, other: Response, way: str) -> bool:
    """Whether the halves gave printed figures of two measures, in one unit, for one time and for the same members."""
    mine, theirs = (each.query.fact if each.query else None for each in (one, other))
    if mine is None or theirs is None or mine.quantity is None or theirs.quantity is None:
        return False
    is_of_whole = way in _OF_WHOLE
    if mine.measure == theirs.measure and (is_of_whole or mine.members == theirs.members):
        return False
    if mine.quantity.unit.base != theirs.quantity.unit.base:
        return False
    if mine.period != theirs.period and not (_is_only_figure(one) and _is_only_figure(other) and not is_of_whole):
        return False
    return all(
        _is_same(dimension, one, other, is_of_whole=is_of_whole) for dimension in {*mine.members, *theirs.members}
    )


def _is_only_figure(half: Response) -> bool:
    """Whether a half names no time and its members have one figure alone, so that no time was chosen for them."""
    if half.slots is None or half.slots.periods or half.understanding is None or half.query is None:
        return False
    fact = half.query.fact
    return fact is not None and len(half.understanding.library.cube.cells(half.slots.measure, fact.members)) == 1


def _is_same(dimension: str, one: Response, other: Response, *, is_of_whole: bool) -> bool:
    """Whether the halves are of the same member, the whole included; else each has to name its own.

    Of a part and its whole both have to be of the same one.
    """
    members, are_said = [], True
    for half in (one, other):
        if half.query is None or half.query.fact is None or half.slots is None:
            return False
        members.append(half.query.fact.members.get(dimension, half.slots.pack.dimensions[dimension].whole))
        are_said &= dimension not in half.query.fact.members or bool(half.slots.members(dimension))
    return members[0] == members[1] or are_said and not is_of_whole
