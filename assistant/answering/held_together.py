"""Two measures held against each other: "which is larger, A or B?", "A minus B", "how much of A was B?".

Each half is read as a question of its own, with the time that only the other one names; what the two give is put
together where it is alike.
"""

import re
from functools import cache
from typing import NamedTuple

from assistant.answering.answer import Response, respond
from assistant.answering.declining import spoken, unknown
from assistant.answering.part_of_all import respond_to_part
from assistant.answering.telling import compose
from assistant.composing.pairs import larger_first
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.reading.understanding import Library, understand
from assistant.utterance.words import phrase_key


class Halves(NamedTuple):
    """The two things that a question holds against each other, what it says of both, and how it holds them."""

    one: str
    other: str
    said_of_both: str
    #: "more" and "less" ask which it is, "above" and "below" whether it is, "part" and "portion" what the first is of
    #: the second as a number and in percent, "share" in percent whether or not it is a part of it.
    way: str


_MORE = r"(?:larger|bigger|higher|greater|more|most|largest|biggest|highest)"
_LESS = r"(?:smaller|lower|less|fewer|least|smallest|lowest)"
_SIZE = rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS}))"
_BE = r"(?:is|was|were|are)"
_SHARE = r"(?:share|percentage|percent|%|part|portion|proportion|fraction)"
_GOING = (
    rf"(?:{_BE}(?:\s+(?:due\s+to|for|in|from|down\s+to|made\s+up\s+of))?|went\s+(?:in)?to|goes\s+(?:in)?to|came\s+from|comes\s+from|"
    r"consisted\s+of|consists\s+of|fell\s+to|was\s+spent\s+on|took\s+the\s+form\s+of)"
)
_IN_POINTS = r"(?:,?\s+in\s+(?:percentage\s+)?points)?"
_END = r"[\s?.!]*$"
#: What is asked of two halves, and the way in which they are held against each other.
_FORMS = (
    (
        rf"^\W*(?:which|what)(?:\s+of\s+(?:the\s+)?two)?(?:\s+(?:one|figure|number|amount|sum))?\s+{_BE}\s+(?:the\s+)?{_SIZE}"
        rf"(?P<both>\s+[^,:;?]*?)?\s*[,:;–—-]\s*(?P<one>[^?]+?),?\s+or\s+(?P<other>[^?]+?){_END}",
        "which",
    ),
    (
        rf"^\W*(?P<one>[^?:;]+?)\s+or\s+(?P<other>[^?:;]+?)\s*[,:;?–—-]\s*(?:which|what)(?:\s+(?:one|of\s+(?:the\s+)?two))?\s+"
        rf"{_BE}\s+(?:the\s+)?{_SIZE}(?P<both>\s+[^,:;?]*?)?{_END}",
        "which",
    ),
    (rf"^\W*{_BE}\s+(?P<one>[^?,]+?)\s+{_SIZE}\s+than\s+(?P<other>[^?]+?)(?P<both>){_END}", "claim"),
    (
        rf"^\W*(?:what\s+{_BE}\s+)?(?P<one>[^?]+?)\s+as\s+a\s+{_SHARE}\s+of\s+(?P<other>[^?]+?)(?P<both>){_END}",
        "share",
    ),
    (
        rf"^\W*(?:(?:what|which)\s+{_SHARE}|(?P<much>how\s+much))\s+of\s+(?P<other>[^?]+?)\s+{_GOING}\s+(?P<one>[^?]+?)"
        rf"(?P<both>)(?P<percent>,?\s+(?:in\s+(?:percent|%)|as\s+a\s+{_SHARE}))?{_END}",
        "part",
    ),
    (
        rf"^\W*(?P<both>[^?:]+):\s*(?P<one>[^?:,;]+?)\s+minus\s+(?P<other>[^?:]+?){_IN_POINTS}{_END}",
        "difference",
    ),
    (
        rf"^\W*(?:what\s+{_BE}\s+)?(?P<one>[^?:,;]+?)\s+minus\s+(?P<other>[^?:]+?)(?:\s*:\s*(?P<both>[^?]+?))?{_IN_POINTS}{_END}",
        "difference",
    ),
    (
        rf"^\W*(?:by\s+)?how\s+(?:much|many)(?:\s+\w+){{0,2}}?\s+{_SIZE}\s+{_BE}\s+(?P<one>[^?,]+?)\s+than\s+(?P<other>[^?]+?)"
        rf"(?P<both>){_IN_POINTS}{_END}",
        "distance",
    ),
    (
        rf"^\W*(?:what\s+{_BE}\s+)?(?:the\s+)?(?:difference|gap|distance)\s+(?:in\s+(?:percentage\s+)?points\s+)?between\s+"
        rf"(?P<one>[^?]+?)\s+and\s+(?P<other>[^?]+?)(?P<both>){_IN_POINTS}{_END}",
        "apart",
    ),
)
#: Words that turn round what is asked, or put something in place of a half.
_TURNED = (
    r"(?i)\b(?:not|no|never|without|except|excluding|other than|rest|remaining|each|every|average|mean)\b|n['’]t\b"
)
_IN_PERCENT = r"(?i)^\W*(?:in\s+(?:percent|%)|as\s+a\s+percentage)\s*[,:]\s*"
_LONGEST = 250
#: The words one of which every such question has.
_SIGNS = frozenset("or than minus between share percentage percent % part portion proportion fraction of".split())


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The forms, compiled for the first question that may have one of them."""
    return tuple((re.compile(form, re.IGNORECASE), way) for form, way in _FORMS)


def halves_of(question: str) -> Halves | None:
    """The halves of a question that holds two things against each other; None for any other.

    >>> halves_of("Which was larger in 2024, private investment or mergers?")
    Halves(one='private investment', other='mergers', said_of_both='in 2024', way='more')
    >>> halves_of("How much of the corporate investment of 2024 was mergers?")
    Halves(one='mergers', other='the corporate investment of 2024', said_of_both='', way='part')
    """
    if len(question) > _LONGEST or _SIGNS.isdisjoint(question.lower().split()) or re.search(_TURNED, question):
        return None
    in_percent = re.match(_IN_PERCENT, question)
    text = question[in_percent.end() :] if in_percent else question
    for form, way in _forms():
        found = form.match(text)
        if found is None:
            continue
        said = found.groupdict()
        if way in ("which", "claim"):
            is_more = bool(said["more"])
            way = ("more" if is_more else "less") if way == "which" else "above" if is_more else "below"
        elif way == "distance":
            way = "difference" if said["more"] else "shortfall"
        elif way == "part" and (in_percent or said["percent"] or not said["much"]):
            way = "portion"
        return Halves(said["one"].strip(" ,"), said["other"].strip(" ,"), (said["both"] or "").strip(), way)
    return None


def respond_to_halves(question: str, library: Library) -> Response:
    """The response to a question, which may hold two measures against each other."""
    halves = halves_of(question)
    if halves is None:
        return respond_to_part(question, library)
    is_of_whole = halves.way in _OF_WHOLE
    # The part is asked for, where a reading of all may see the whole alone.
    together = _together(question, halves, library) if is_of_whole else None
    if together is not None:
        return together
    response = respond_to_part(question, library)
    if response.answer.status != "answered":
        return _together(question, halves, library) or response
    if halves.way in ("part", "portion") and _is_of_half(response, halves, library):
        message = f"{spoken(library)} does not give that part of it."
        return Response(unknown(question, "no_such_measure", message, library.pack))
    return response


def _together(question: str, halves: Halves, library: Library) -> Response | None:
    """What the halves of a question give together; None where they give nothing, or nothing alike."""
    texts = _with_times(halves, library)
    if texts is None:
        return None
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
    if response.query is None or response.query.fact is None or not _names_another(halves.one, whole):
        return False
    texts = _with_times(halves, library)
    alone = [whole, *(respond(f"{text}?", library) for text in texts or ())]
    return any(half.query is not None and half.query.fact == response.query.fact for half in alone)


def _names_another(text: str, whole: Response) -> bool:
    """Whether a text names another measure than that of the whole, which is a number and no share."""
    if whole.slots is None or whole.understanding is None or whole.slots.measure.unit.base == "percent":
        return False
    mentions = understand(text, whole.understanding.library).scan.measures
    return any(each.sense.kind == "measure" and each.sense.id != whole.slots.measure.id for each in mentions)


def _held(left: Query, right: Query, way: str) -> Query:
    if way in ("more", "less"):
        return Query("name", (Query("top", (left, right), count=1, relation="max" if way == "more" else "min"),))
    if way in ("above", "below"):
        return Query("compare", (left, right), relation=way)
    if way in ("difference", "shortfall", "apart"):
        pair = larger_first((left, right)) if way == "apart" else (left, right)
        return Query("difference", pair if way != "shortfall" else pair[::-1])
    return left if way == "part" else Query("share", (left, right))


def _with_times(halves: Halves, library: Library) -> tuple[str, str] | None:
    """Both halves with what is said of both, and with the time that only one of them names; None if both name two."""
    texts = [f"{text} {halves.said_of_both}".strip() for text in (halves.one, _owned(halves, library))]
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


def _owned(halves: Halves, library: Library) -> str:
    """The second half with the name of whose it is in place of an "its"."""
    if not re.search(_ITS, halves.other):
        return halves.other
    scan = understand(halves.one, library).scan
    members = {each.at: each for each in scan.names if each.sense.kind == "member"}
    if len(members) != 1:
        return halves.other
    at = next(iter(members))
    name = halves.one[scan.words[at[0]].start : scan.words[at[-1]].end]
    return re.sub(_ITS, name if name.endswith(("'s", "’s")) else f"{name}'s", halves.other, count=1)


_ITS = r"(?i)\b(?:its|their)\b"


def _are_alike(one: Response, other: Response, way: str) -> bool:
    """Whether the halves gave printed figures of two measures, in one unit, for one time and for the same members."""
    mine, theirs = (each.query.fact if each.query else None for each in (one, other))
    if mine is None or theirs is None or mine.quantity is None or theirs.quantity is None:
        return False
    is_of_whole = way in _OF_WHOLE
    if mine.measure == theirs.measure and (is_of_whole or mine.members == theirs.members):
        return False
    if mine.quantity.unit.base != theirs.quantity.unit.base or mine.period != theirs.period:
        return False
    return all(
        _is_same(dimension, one, other, is_of_whole=is_of_whole) for dimension in {*mine.members, *theirs.members}
    )


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
