"""Turns that say which one it is, and so put a claim: "is it MATH?", "so it's the US for papers?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Response, respond, respond_to_query
from assistant.conversing.carrying import told_back
from assistant.conversing.last_values import picked_by
from assistant.conversing.owed import not_made_out
from assistant.conversing.stated import PUT
from assistant.conversing.turns import Turn
from assistant.operations.query import Query
from assistant.reading.understanding import understand
from assistant.utterance.forms import is_claim
from assistant.utterance.scanning import Scan
from assistant.utterance.tags import tag_start

#: "So it's the US for papers", "is it MATH"
_IS_IT = re.compile(
    r"^\W*(?i:(?:(?:so|and|but|then|ok|okay|well|now)\b[\s,]*)*"
    r"(?:(?:it|that)(?:['’]s|s|\s+(?:is|was|must\s+be|would\s+be))(?P<denied>n['’]t|\s+not)?"
    r"|(?:is|was)\s+(?:it|that)))"
    r"\s+(?:(?:also|still|then|again|already)\s+)*"
    r"(?P<who>(?P<same>that\s+one|(?:the|that)\s+same(?:\s+(?:one|country|benchmark|test|model|state|company))?)"
    r"|(?:the\s+)?[^\W\d][\w.’'-]*(?:\s+[A-Z][\w.-]*)?)"
    r"(?:\s+(?P<rest>(?:(?:for|in|on|with|at|by)\s+|(?=an?\s+year\b|the\s+year\b|one\s+year\b))[^,?]+?))?"
    r"(?:\s+(?:then|too|also|as\s+well|again))?\W*$"
)
_POINTING = re.compile(r"\b(?:its?|thats?)\b", re.IGNORECASE)
#: Who or what is asked for in the question before.
_ASKED = re.compile(
    r"^\W*(?:(?:so|and|ok|then)\s+)*(?:(?P<on>on|for|in)\s+)?"
    r"(?:who|(?:which|what)(?:\s+(?!did\b|is\b|was\b)\w+)?(?:\s+of\s+(?:them|these|those))?)\s+",
    re.IGNORECASE,
)
_EXTREME = ("max", "min", "ordinal", "ahead", "behind")


def identified(turn: Turn, said: str, take: Callable[[str], Response | None]) -> Response | None:
    """The claim that it is the one that a turn names, after it was asked which is most, or claimed of another."""
    if turn.state.answer is None or not _POINTING.search(said):
        return None
    end = tag_start(said)
    found = _IS_IT.match(said[:end] if end >= 0 else said)
    picked = picked_by(turn.state.query) if found is not None and found["same"] and found["rest"] else None
    if found is None or turn.figures or not (turn.named or picked):
        return None
    who = picked.label if picked is not None else found["who"]
    last = take(f"and {'which was it ' if picked else ''}{found['rest']}?") if found["rest"] else None
    slots = last.slots if last is not None else turn.state.slots
    full = (last.question if last is not None and last.question else "") or (
        slots.scan.text if slots is not None else ""
    )
    if found["rest"] and (last is None or last.answer.status != "answered") or not full:
        return None
    put = _put_of(full, who, turn)
    if not put:
        return None
    response = respond(put, turn.library)
    if found["denied"] and response.query is not None and isinstance(response.answer.value, bool):
        # "It isn't China, is it?"
        response = respond_to_query(put, Query("not", (response.query,)), turn.library, response.slots)
    is_told = isinstance(response.answer.value, bool)
    return told_back(turn.question, put, response) if is_told else Response(not_made_out(turn))


def _put_of(full: str, who: str, turn: Turn) -> str:
    """The question for the one that is most, or a claim that one is, put of another; "" for any other question."""
    scan = understand(full, turn.library).scan
    if {each.sense.id for each in scan.cues}.isdisjoint(_EXTREME):
        return ""
    asked = _ASKED.match(full)
    if asked is not None and not is_claim(scan):
        rest = full[asked.end() :].rstrip(" ?.!")
        return f"{rest} {asked['on']} {who}?" if asked["on"] else f"{who} {rest}{PUT}"
    subject = _subject(scan, turn) if is_claim(scan) else None
    if subject is None:
        return ""
    start, end = subject
    return f"{full[:start]}{who}{full[end:]}"


def _subject(scan: Scan, turn: Turn) -> tuple[int, int] | None:
    """Where the first name of a text stands that is of a kind which the turn names one of."""
    members = turn.library.pack.members
    kinds = {members[each].dimension for each in turn.named}
    names = [each for each in scan.names if each.sense.kind == "member" and each.sense.more in kinds]
    if not names:
        return None
    first = min(names, key=lambda each: (each.start, -len(each.at)))
    return scan.words[first.at[0]].start, scan.words[first.at[-1]].end
