"""Turns that go on computing from what was told, put in full: "if you take away X's, what's left?", "from 4 units?"."""

from __future__ import annotations

import re

from assistant.conversing.in_play import pair_in_play
from assistant.conversing.state import State
from assistant.english.numberwords import NUMBERS
from assistant.facts import Member

_PAIR = 2
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
#: "How many points up?" asks how many it rose by.
_UP = re.compile(
    rf"{_OPENING}(?:by\s+)?how\s+(?P<far>much|far|many\s+(?:percentage\s+)?points?|many\s+percent)\s+(?P<way>up|down)"
    r"(?:\s+(?:is|was)\s+(?:that|it))?\W*$",
    re.IGNORECASE,
)
#: "And relative to 2023, in percent?" asks how far it has moved since.
_SINCE_THEN = re.compile(
    rf"{_OPENING}(?P<in>in\s+(?:%|percent),?\s+)?(?:relative|compared|versus|vs\.?|against)\s+(?:to\s+|with\s+)?"
    r"(?P<when>(?:the\s+)?(?:[a-z]+\s+(?:of\s+)?)?\d{4})"
    r"\s*,?\s*(?P<how>(?:in|as)\s+(?:an?\s+)?(?:%|percent(?:age)?|per\s+cent|relative\s+terms))?\W*$",
    re.IGNORECASE,
)
#: "The drop from first to last?" takes the last from the first.
_FIRST_TO_LAST = re.compile(
    rf"{_OPENING}(?:(?:what|how\s+large)(?:['’]s|\s+is|\s+was)\s+)?(?:the\s+)?(?:net\s+|total\s+|overall\s+)?"
    r"(?P<move>change|rise|growth|increase|gain|fall|drop|decline|decrease|difference)"
    r"\s+(?:from|between)\s+(?:the\s+)?(?P<one>first|second|third)(?:\s+(?:one|figure|value|year))?\s+(?:to|and)\s+(?:the\s+)?"
    r"(?P<other>last|latest|second|third|fourth)(?:\s+(?:one|figure|value|year))?\W*$",
    re.IGNORECASE,
)
_FALLS = frozenset("fall drop decline decrease".split())
#: "Is China ahead?", "so China is ahead by more than 20?" after the figures of two says whom it is ahead of.
_AHEAD = re.compile(r"\b(?P<side>ahead|in front|behind)\b(?=\s+by\b|\s*,|\W*$)", re.IGNORECASE)
#: "So Kansas passed none, right?" says of how many it is so.
_NONE = re.compile(
    rf"{_OPENING}(?P<said>(?:the\s+)?[^?,]+?\s(?:made|makes|make|had|has|have|passed|got|won|produced|released|published|built|"
    r"installed))\s+(?:none|nothing|zero)(?:\s+at\s+all)?(?P<tag>\s*,\s*[^?,]+)?\s*\?\W*$",
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
        said = _UP.sub(lambda found: f"by how {found['far']} did it {_VERBS[found['way'].lower()]}?", said)
        said = _FIRST_TO_LAST.sub(_as_taken, _SINCE_THEN.sub(_moved_since, said))
        said = _of_whom(said, state)
        said = _NONE.sub(r"\g<said> 0\g<tag>?", said)
        without = "without" if query.operation in ("mean", "median", "both") else "minus"
        said = _TAKEN_AWAY.sub(lambda found: f"{without} {found['what'] or found['those']}?", said)
        if state.slots is not None and not state.slots.measure.between:
            said = _GAP_IS.sub(r"so they are \g<far> apart, right?", said)
        if not _TAKEN_FROM.search(said):
            said = _TAKE_AWAY.sub(lambda found: f"{without} {found['what'] or found['those']}?", said)
        said = _FROM_SO_MANY.sub(lambda found: _grown_from(found, state), said)
    return said


def _of_whom(said: str, state: State) -> str:
    """A claim that one of two is ahead, whose figures were told last, with whom it is ahead of."""
    side, values = _AHEAD.search(said), pair_in_play(state.values)
    if side is None or len(values) != _PAIR:
        return said
    members = [value.pack.members.get(value.key) for value in values if value.pack is not None]
    before = re.findall(r"[\w.’'-]+", said[: side.start()].lower())
    found = [each for each in members if each is not None and _is_named(each, before)]
    others = [each for each in members if each is not None and each not in found]
    if len(found) != 1 or len(others) != 1:
        return said
    of = "" if side["side"].lower() == "behind" else "of "
    return f"{said[: side.end()]} {of}{others[0].spoken}{said[side.end() :]}"


def _is_named(member: Member, words: list[str]) -> bool:
    """Whether the words end in a name of a member, apart from "is" and the like."""
    text = f" {' '.join(words)} "
    return any(f" {name.lower()} " in text for name in (member.name, member.spoken, *member.names))


_VERBS = {"up": "rise", "down": "fall"}


def _as_taken(found: re.Match[str]) -> str:
    one, other = found["one"], found["other"].lower().replace("latest", "last")
    if found["move"].lower() == "difference":
        return f"how far apart are the {one} and the {other}?"
    return f"{one} minus {other}?" if found["move"].lower() in _FALLS else f"{other} minus {one}?"


def _moved_since(found: re.Match[str]) -> str:
    if not (found["how"] or found["in"]):
        return found[0]
    return f"relative change since {found['when']}?"


def _grown_from(found: re.Match[str], state: State) -> str:
    """The question before of what something grows to, from so many on; the turn as it is after any other."""
    is_number = found["many"].lower() in NUMBERS or found["many"][-1].isdigit()
    is_grown = state.query is not None and state.query.operation == "compound" and state.slots is not None
    if not is_grown or state.slots is None or not is_number:
        return found.string
    asked = _STARTING.sub("", state.slots.scan.text).rstrip(" ?.!")
    asked = re.sub(r"\bhow many times\b", "how much", asked, flags=re.IGNORECASE)
    return f"{asked}, starting from {found['many']}{found['unit'] or ' units'}?"
