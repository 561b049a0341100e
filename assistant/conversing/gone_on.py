"""Turns that go on computing from what was told, put in full: "if you take away X's, what's left?", "from 4 units?"."""

from __future__ import annotations

import re

from assistant.conversing.state import State
from assistant.english.numberwords import NUMBERS

_OPENING = r"^\W*(?:(?:and|so|now|then|but|ok|okay)\b[\s,]*)*"
#: "Months between these two dates?" asks how many lie between those told.
_BETWEEN_DATES = re.compile(
    r"(?P<long>\b(?:months?|years?|time|long)\b[^?]*\bbetween)\s+(?:these|those|the|both)\s+(?:two\s+|2\s+)?"
    r"(?:dates|times|months|years|points(?:\s+in\s+time)?|readings|measurements|moments)\W*$",
    re.IGNORECASE,
)
#: "And the reverse, X per Y?" says itself what is turned round.
_REVERSED = re.compile(
    r"^\W*(?:(?:and|now|then|so|ok)\b[\s,]*)*(?:the\s+)?(?:reverse|inverse|converse|opposite|other\s+way\s+a?round)\s*"
    r"[,:;–-]+\s*(?=\w+[^?]*\s\w)",
    re.IGNORECASE,
)
#: "And if you take away X's, what's left?"
_TAKEN_AWAY = re.compile(
    rf"{_OPENING}(?:if|when|once)\s+(?:you|we|i|one)\s+(?:then\s+)?"
    r"(?:(?:take\s+(?:away|off|out)|subtract|deduct|remove|leave\s+out|drop)\s+(?P<what>[^?,]+?)|take\s+(?P<those>[^?,]+?)\s+"
    r"(?:away|off|out))\s*,?\s*(?:then\s+)?(?:what(?:['’]s|\s+is|\s+are|\s+would\s+be|\s+do\s+(?:you|we|i)|\s+does\s+that)?"
    r"|how\s+(?:many|much)(?:\s+(?:is|are|would\s+be|does\s+that))?)\s+(?:then\s+)?(?:left|get|have|have\s+left|remains?|leave"
    r"|remaining|be\s+left|it|that)(?:\s+over)?\W*$",
    re.IGNORECASE,
)
#: "So the gap is 25?" after two numbers of things is said of how far apart they are.
_GAP_IS = re.compile(
    rf"{_OPENING}(?:the|a)\s+(?:gap|difference|distance)(?:\s+between\s+(?:them|the\s+two))?"
    r"\s+(?:is|was|of|would\s+be)\s+(?:then\s+)?(?P<far>(?:about\s+|exactly\s+|only\s+)?[\d.,]*\d(?:\s+(?:models?|points?))?)"
    r"(?:\s*,?\s*(?:then|right|correct|no|yes))?\W*$",
    re.IGNORECASE,
)
#: "Take away X's", "take X's away" take it from the value before.
_TAKE_AWAY = re.compile(
    r"^\W*(?:(?:and|so|now|then|but|ok|okay|please)\b[\s,]*)*take\s+(?:(?:away|off)\s+(?P<what>[^?,]+?)|(?P<those>[^?,]+?)\s+(?:away|off))"
    r"(?:\s+(?:now|then|again|please))?\W*$",
    re.IGNORECASE,
)
_TAKEN_FROM = re.compile(r"\b(?:from|that|it|this|\d[\d.]*)\b", re.IGNORECASE)
#: "If I begin from 4 units, how many is it then?" after what something grows to
_FROM_SO_MANY = re.compile(
    rf"{_OPENING}(?:(?:if|when|suppose|say)\s+)?(?:(?:you|we|i|one|it|they)\s+)?"
    r"(?:begin|start)(?:s|ning|ing|ed)?\s+(?:off\s+)?(?:from|with|at|on)\s+(?:an?\s+)?(?P<many>[\d.,]*\d|[a-z]+)(?P<unit>\s+(?!how\b)[a-z]+)?"
    r"\s*(?:(?:,|\bhow\b|\bwhat\b).*|\W*)$",
    re.IGNORECASE,
)
#: "I wanted the drop, not the level" names last what is not meant.
_NOT_LEVEL = re.compile(
    r"(?<=\w)\s*,?\s*(?:and\s+)?not\s+(?:the|its|that|a|just\s+the)\s+(?:absolute\s+)?"
    r"(?:level|value|figure|number|amount|size)(?:\s+(?:itself|alone))?\W*$",
    re.IGNORECASE,
)
#: "Just once, or how often?"
_OR_HOW_OFTEN = re.compile(r"^[^?]*\bor\s+how\s+often\W*$", re.IGNORECASE)
#: So many that it was said before to start from.
_STARTING = re.compile(r",?\s*\bstarting from\b.*$", re.IGNORECASE)


def gone_on(said: str, state: State) -> str:
    """A turn that goes on computing as what it stands for after the last answer; any other turn unchanged."""
    query = state.query
    if state.told:
        said = _OR_HOW_OFTEN.sub("how often?", said)
    said = _REVERSED.sub("and ", _NOT_LEVEL.sub("", said))
    if query is not None and not state.told and not state.pending:
        said = _BETWEEN_DATES.sub(r"\g<long> them?", said)
        without = "without" if query.operation in ("mean", "median", "both") else "minus"
        said = _TAKEN_AWAY.sub(lambda found: f"{without} {found['what'] or found['those']}?", said)
        if state.slots is not None and not state.slots.measure.between:
            said = _GAP_IS.sub(r"so they are \g<far> apart, right?", said)
        if not _TAKEN_FROM.search(said):
            said = _TAKE_AWAY.sub(lambda found: f"{without} {found['what'] or found['those']}?", said)
        said = _FROM_SO_MANY.sub(lambda found: _grown_from(found, state), said)
    return said


def _grown_from(found: re.Match[str], state: State) -> str:
    """The question before of what something grows to, from so many on; the turn as it is after any other."""
    is_number = found["many"].lower() in NUMBERS or found["many"][-1].isdigit()
    is_grown = state.query is not None and state.query.operation == "compound" and state.slots is not None
    if not is_grown or state.slots is None or not is_number:
        return found.string
    asked = _STARTING.sub("", state.slots.scan.text).rstrip(" ?.!")
    asked = re.sub(r"\bhow many times\b", "how much", asked, flags=re.IGNORECASE)
    return f"{asked}, starting from {found['many']}{found['unit'] or ' units'}?"
