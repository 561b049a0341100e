"""Places that a turn counts to: "the second biggest", "between the first and the third"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.conversing.last_values import last_values, told_apart
from assistant.conversing.listing import in_order
from assistant.conversing.one_line import along_one_line
from assistant.conversing.phrases import without_breaks
from assistant.conversing.state import MOST_VALUES, State
from assistant.conversing.turns import MADE, PLACE_OF_TWO, Turn
from assistant.english.followups import COUNTED
from assistant.english.numberwords import ORDINALS
from assistant.operations.query import Query
from assistant.reading.understanding import understand
from assistant.utterance.forms import is_claim

_SUPERLATIVE = ("max", "min")
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "1st": 0, "2nd": 1, "3rd": 2, "4th": 3, "last": -1}
_TWO = 2
_PLURAL = frozenset("their them these those they".split())
#: Operations over values that were told before: what is counted to are these values.
_OVER = ("difference", "ratio", "sum", "mean")


def place_asked(turn: Turn) -> int:
    """The place that an ordinal before a superlative asks for ("the second biggest"); 0 if there is none."""
    keys = [word.key for word in turn.alone.scan.words]
    starts = [each.start for each in turn.alone.scan.cues if each.sense.id in _SUPERLATIVE]
    return next((ORDINALS[keys[at - 1]] for at in starts if at and keys[at - 1] in ORDINALS), 0)


def at_place(query: Query, place: int) -> Query | None:
    """The one at a place of an order where a query picks the first; None where there are not so many."""
    top = query.operands[0]
    if query.operation != "name" or top.operation != "top" or place > len(top.operands):
        return None
    return query._replace(operands=(top._replace(count=-place),))


def counted_to(turn: Turn) -> tuple[Query, ...]:
    """Those of more values that are counted to ("between the first two", "the first and the third"); none if none.

    Of more than two of them only a sum or the like is asked ("the sum of the second, the third and the fourth").
    """
    keys = [word.key for word in turn.words]
    asked = list(turn.state.values)
    while asked and asked[-1].operation in _OVER:
        # "And between the first and the second?"
        asked.pop()
    order = asked[-1].operands[0] if asked and asked[-1].operation in ("name", "amount") else None
    # One place of an order was told, and the order before it.
    is_order = order is not None and (order.operation == "rank" or order.operation == "top" and order.count < 0)
    told = in_order(order) if order is not None and is_order else last_values(tuple(asked), only_two=False)
    values = tuple(each._replace(label="", key="") for each in told)
    if len(values) <= _TWO or len(turn.state.values) == MOST_VALUES:
        return ()
    most = len(values) if turn.cues & MADE else _TWO
    ends = [(one, COUNTED[other]) for one, other in pairwise(keys) if one in ("first", "last") and other in COUNTED]
    if len(ends) == 1 and ends[0][1] <= most:
        return told_apart(values[: ends[0][1]] if ends[0][0] == "first" else values[-ends[0][1] :])
    places = [_PLACES[key] % len(values) for key in keys if _PLACES.get(key, len(values)) < len(values)]
    said = [key for key in keys if key in _PLACES]
    if not _TWO <= len(said) <= most or len(set(places)) != len(said):
        return ()
    return told_apart(tuple(values[place] for place in places))


def points_at_first(turn: Turn) -> bool:
    """Whether "the first one" is all that could be read as "the largest"."""
    words = turn.alone.scan.words
    places = {at for each in turn.alone.scan.cues if each.sense.id == "max" for at in each.at}
    is_one = all(
        words[at].key in PLACE_OF_TWO and words[at + 1 : at + 2] and words[at + 1].key == "one" for at in places
    )
    return turn.keys.isdisjoint(("which", "who")) and is_one


def means_others(turn: Turn, values: tuple[Query, ...]) -> bool:
    """Whether the first and the second, all or the middle one are not of the two values told last.

    They may be of more that were shown before, of which these were picked or held against each other.
    """
    if len(values) != _TWO:
        return False
    keys, shown = turn.keys, turn.state.listed
    is_shown = len(shown) <= _TWO or tuple(each.key for each in values) == shown[:_TWO]
    if len(turn.places_of_two) == _TWO:
        return not is_shown
    if place_asked(turn) > 1:
        return turn.state.values[-1].operation == "difference"
    return "middle" in keys or "all" in keys and not turn.cues.isdisjoint(MADE)


def those_meant(turn: Turn, values: tuple[Query, ...]) -> tuple[Query, ...]:
    """The values that an operation over the last ones is over; none where they are of several things and times."""
    line = along_one_line(values)
    if len(line) == len(values):
        return values
    # "Their sum?" after "the former?" and "the latter?"
    is_pair = set(turn.state.listed) == {each.key for each in line} and not turn.keys.isdisjoint(_PLURAL)
    return line if is_pair else ()


def as_place(said: str, state: State) -> str:
    """A claim that something is "number one" as that it is first, after figures that have no sides of their own.

    "How far behind number one?" is asked of the first as well.
    """
    if "n" not in said.lower() or state.slots is None or state.pending:
        return said
    said = _BESIDE_NUMBERED.sub(lambda found: f"{found['beside']}the {_ORDINAL[found['place'].lower()]}", said)
    if state.slots.measure.between:
        return said
    return _NUMBERED_PLACE.sub(lambda found: f"{found['claim']}{_ORDINAL[found['place'].lower()]}", said)


#: "Is it number one?"
_NUMBERED_PLACE = re.compile(
    r"^(?P<claim>\W*(?:(?:and|so|but|then|ok)\W+)*(?:is|are|was|were)n?['’]?t?\s+[^?]{1,40}?)(?:the\s+)?"
    r"\b(?:number|no\.?|nr\.?)\s*(?P<place>one|1|two|2|three|3)(?=(?:\s+(?:there|then|too|now))?\s*[?.!]*\s*$)",
    re.IGNORECASE,
)
#: "How far behind number one?"
_BESIDE_NUMBERED = re.compile(
    r"(?P<beside>\b(?:behind|of|than|from|to|below|above)\s+)(?:the\s+)?(?:number|place|rank|no\.?|nr\.?|#)\s*"
    r"(?P<place>one|1|two|2|three|3)\b(?!\s*(?:%|models?|points?|in\b))",
    re.IGNORECASE,
)
_ORDINAL = {"one": "first", "1": "first", "two": "second", "2": "second", "three": "third", "3": "third"}


def says_number(turn: Turn) -> bool:
    """Whether a turn that is no claim says a number other than how many things it is asked of ("add 10")."""
    return not is_claim(turn.alone.scan) and any(f"{given.number}" not in COUNTED for given in turn.figures)


def with_place(turn: Turn, full: str) -> str:
    """A full question with the place that its turn states ("is China second?" after "is the US first?").

    It is "" where a claim has nothing in whose stead that could be put.
    """
    words = without_breaks(full)
    kept = {word.key for word in words}
    said = [word.key for word in turn.words if word.key in (*ORDINALS, "runner") and word.key not in kept]
    if not said or not is_claim(understand(full, turn.library).scan):
        return full
    old = [word for word in words if word.key in ORDINALS]
    if len(said) > 1 or len(old) != 1:
        return ""
    place = "second" if said[0] == "runner" else said[0]
    return f"{full[: old[0].start]}{place}{full[old[0].end :]}"


#: "The gap between first and third?" after an order is of its places, whatever is called a gap.
_BETWEEN_PLACES = re.compile(
    r"\b(?:the\s+)?(?:gap|difference|distance|margin|lead)\s+between\s+(?:the\s+)?(?P<one>\w+)\s+(?:and|to)\s+(?:the\s+)?"
    r"(?P<other>\w+)(?:\s+places?)?(?=\W*$)",
    re.IGNORECASE,
)
#: "Gap to first?" after the second asks how far that is behind the first.
_GAP_TO = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok|okay|now|what(?:['’]s|\s+is|\s+was)|the)\b[\s,]*)*(?P<what>(?:gap|distance|difference|margin)\s+)?"
    r"(?:to|from)\s+(?:the\s+)?(?P<place>\w+)(?:\s+(?:place|one))?\W*$",
    re.IGNORECASE,
)
#: "Absolute for that one" after the largest relative change
_POINTS_FOR_IT = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|now|fine|right|good|thanks)\b[\s,]*)*(?:in\s+|the\s+)?(?:absolute(?:\s+(?:terms|change|number))?|(?:percentage\s+)?points)"
    r"\s+(?:for|of|on)\s+(?:that|this)(?:\s+one)?\W*$",
    re.IGNORECASE,
)


def _from_place(said: str, state: State) -> str:
    """ "Gap to first?" after the second of an order was picked, or how far that is from another place, in full."""
    gap = _GAP_TO.match(said)
    orders = [value for value in state.values[-_RECENT:] if value.operation in ("name", "amount")]
    if gap is None or not orders or orders[-1].operands[0].operation != "top":
        return said
    last, best, key = state.values[-1], orders[-1].operands[0], gap["place"].lower()
    if last != orders[-1] and last.operation != "difference" or not gap["what"] and last.operation != "difference":
        return said
    place, own = 1 if key in ("leader", "top") else ORDINALS.get(key, 0), max(1, -best.count)
    if not place or place == own or best.relation != "max":
        return said
    ordinal = next(word for word, number in ORDINALS.items() if number == place)
    return f"how far {'behind' if place < own else 'ahead of'} the {ordinal}?"


#: An order is asked on about for so many answers.
_RECENT = 3


def of_picked(said: str, state: State) -> str:
    """The turn with what is asked of the places, or of the one, that the last answer picked."""
    query, said = state.query, _from_place(said, state)
    if query is None or query.operation not in ("name", "amount") or query.operands[0].operation not in ("top", "rank"):
        return said
    found = _BETWEEN_PLACES.search(said)
    if found and {found["one"].lower(), found["other"].lower()} <= ORDINALS.keys():
        return f"how far apart are {found['one']} and {found['other']}?"
    is_relative = any(part.operation.startswith("relative ") for part in query.within())
    return _POINTS_FOR_IT.sub("by how many points did it change?", said) if is_relative else said
