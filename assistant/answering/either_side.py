"""Questions that offer two of which one is so: "ahead or behind?", "above or below 5 %?", "ahead of X or Y?"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.reading.understanding import Library, understand
from assistant.utterance.scanning import Scan

#: Sides of which something is on one alone, and places of which it has one.
_OPPOSITES = (
    "ahead behind",
    "leading trailing",
    "winning losing",
    "above below",
    "over under",
    "growing shrinking",
    "widening narrowing",
    "widening closing",
    "opening closing",
    "rising falling",
    "increasing decreasing",
    "first second third fourth last",
)
_SIDES = "|".join(f"(?:{'|'.join(pair.split())})" for pair in _OPPOSITES)
_OFFERED = (
    rf"(?i)\b(?P<one>{_SIDES})(?P<than>(?:\s+of)?(?:\s+(?!or\b)[\w.]+){{0,3}}?)\s*,?\s+or\s+"
    rf"(?:(?:is|was)\s+(?:it|they)\s+)?(?P<other>{_SIDES})\b(?:\s+(?:it|them|that)\b)?"
)
_ASKED = r"(?i)\W*(?:(?:and|so|but|ok|now|then|well)\W+)*(?:is|are|was|were|does|did|has|have|do)\b"
#: What stands before the two of which one is held against each.
_HELD = (("ahead", "of"), ("than",), ("behind",), ("beat",), ("beaten",), ("outdo",), ("trail",))
_PAIR = 2
_AGAIN = frozenset("or the in than of behind ahead either".split())


def sides_offered(question: str) -> tuple[tuple[str, str], ...]:
    """The two sides that a question offers, each with the claim that something is on it; none for others.

    >>> sides_offered("Is China ahead of or behind the US on MATH?")
    (('ahead', 'Is China ahead of the US on MATH?'), ('behind', 'Is China behind the US on MATH?'))
    >>> sides_offered("Is it above or beyond 5 %?")
    ()
    """
    found = re.search(_OFFERED, question) if " or " in question.lower() and re.match(_ASKED, question) else None
    if found is None:
        return ()
    one, than, other = found["one"], found["than"], found["other"]
    if one.lower() == other.lower() or not any({one.lower(), other.lower()} <= {*pair.split()} for pair in _OPPOSITES):
        return ()
    before, after = question[: found.start()], question[found.end() :]
    than = "" if than.strip().lower() == "of" else re.sub(r"(?i)^\s+of\b", "", than)
    after = re.sub(r"(?i)^\s+of\b", "", after)
    rest = f"{than}{after}"
    of = {"ahead": " of"} if re.match(r"(?i)\s+(?!on\b|in\b|at\b|by\b|of\b|for\b|now\b|then\b)\w", rest) else {}
    return tuple((side.lower(), f"{before}{side}{of.get(side.lower(), '')}{rest}") for side in (one, other))


def side_taken(question: str, take: Callable[[str], Response | None], library: Library) -> Response | None:
    """The side that is so of the two that a question offers; None where it offers none, or neither is told."""
    claims = sides_offered(question)
    told = [(side, take(claim)) for side, claim in claims]
    judged = [(side, each) for side, each in told if each is not None and isinstance(each.answer.value, bool)]
    if not judged:
        return None
    so = [(side, each) for side, each in judged if each.answer.value is True]
    if len(judged) < _PAIR and not so and {side for side, _ in claims} == _WHOLE:
        # Who is not ahead is behind, also where it is not said behind whom.
        so = [(next(side for side, _ in claims if side != judged[0][0]), judged[0][1])]
    if len(so) != 1:
        message = "It is on neither side, or I cannot tell on which; please ask of each of them."
        return Response(unknown(question, "out_of_scope", message, library.pack))
    side, response = so[0]
    text = f"{side.capitalize()}: {response.answer.text.partition(': ')[2]}"
    return response._replace(answer=response.answer._replace(question=question, text=text, value=side))


_WHOLE = {"ahead", "behind"}


def told_of_each(question: str, take: Callable[[str], Response | None], library: Library) -> list[Response]:
    """What is so of each of two, "or" between them, that one is held against; nothing for other questions."""
    if not re.match(_ASKED, question):
        return []
    told = [
        response
        for response in map(take, _claims_of_each(question, understand(question, library).scan))
        if response is not None and isinstance(response.answer.value, bool)
    ]
    return told if len(told) == _PAIR else []


def _claims_of_each(question: str, scan: Scan) -> list[str]:
    """The question with each of two members alone that follow each other after what holds one against them."""
    words, keys = scan.words, [word.key for word in scan.words]
    kinds: dict[tuple[int, ...], set[str]] = {}
    for each in scan.names:
        if each.sense.kind == "member":
            kinds.setdefault(each.at, set()).add(each.sense.more)
    places = sorted(kinds)
    for one, other in pairwise(places):
        between = keys[one[-1] + 1 : other[0]]
        start = one[0] - (keys[one[0] - 1] == "the")
        is_held = any(tuple(keys[start - len(each) : start]) == each for each in _HELD)
        if is_held and "or" in between and _AGAIN.issuperset(between) and kinds[one] & kinds[other]:
            first, last = words[one[0]].start, words[one[-1]].end
            second, end = words[other[0]].start, words[other[-1]].end
            return [question[:last] + question[end:], question[:first] + question[second:]]
    return []
