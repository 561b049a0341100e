"""Turns that go on computing from what was told, put in full: "if you take away X's, what's left?", "from 4 units?"."""

from __future__ import annotations

import re

from assistant.conversing.in_play import pair_in_play
from assistant.conversing.last_values import are_of_the_same, single_values
from assistant.conversing.state import State
from assistant.english.numberwords import NUMBERS
from assistant.facts import Member
from assistant.utterance.forms import is_claim

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
#: "So more than halved?" after the figures of two times says it of the figure.
_HALVED = re.compile(
    rf"{_OPENING}(?P<how>(?:(?:more|less)\s+than|nearly|almost|at\s+least|roughly|about)\s+)?"
    r"(?P<verb>halved|doubled|tripled|quadrupled)(?P<tag>\s*,\s*[^?,]+)?\W*$",
    re.IGNORECASE,
)
#: "It kept what share of its starting value?" asks what is left.
_KEPT = re.compile(
    rf"{_OPENING}(?:in\s+per\s*cent,?\s+|in\s+%,?\s+)?(?:it|that)\s+(?:kept|retained|still\s+has|held\s+on\s+to)\s+(?:what|which|how\s+much)"
    r"(?:\s+(?:share|percentage|percent|part|fraction))?(?:\s+of\s+(?:its|the)\s+(?:starting|initial|original|first|earlier)"
    r"\s+(?:value|level|figure|size))?\W*$",
    re.IGNORECASE,
)
#: "Rise in percentage points?" after figures of two times
_MOVE_IN = re.compile(
    rf"{_OPENING}(?:the\s+)?(?P<move>drop|fall|decline|decrease|loss|rise|increase|gain|growth|change)\s+in\s+"
    r"(?P<unit>(?:percentage\s+)?points?|percent|per\s+cent|%|pp)\W*$",
    re.IGNORECASE,
)
#: "Exactly double?" after two figures claims that of the last.
_EXACTLY = re.compile(
    rf"{_OPENING}(?P<how>exactly|precisely|just\s+over|just\s+under|over|under|more\s+than|less\s+than|at\s+least|nearly|almost)\s+"
    r"(?P<times>double|twice|triple|three\s+times|half)(?P<tag>\s*,\s*[^?,]+)?\s*\?\W*$",
    re.IGNORECASE,
)
#: "Highest to lowest?", "sort these, lowest one first", "line them up from most to fewest"
_ORDERED = re.compile(
    rf"{_OPENING}(?:please\s+)?(?:(?:sort|order|rank|arrange|line|put|list|sorted|ordered|ranked)\b"
    r"(?:\s+(?:them|these|those|it|all|the\s+(?:two|three|four|lot)))*(?:\s+(?:up|in\s+order))?)?[\s,]*(?:from\s+)?(?:the\s+)?"
    r"(?:(?P<one>highest|largest|biggest|most|best|lowest|smallest|fewest|least|worst|cheapest|dearest)(?:\s+one)?\s+"
    r"(?:to|through|→|->|-)\s+(?:the\s+)?(?:highest|largest|biggest|most|best|lowest|smallest|fewest|least|worst|cheapest|dearest)"
    r"|(?P<first>highest|largest|biggest|lowest|smallest|fewest|cheapest|dearest)(?:\s+(?:one|value|figure))?\s+first)\W*$",
    re.IGNORECASE,
)
_LOW = frozenset("lowest smallest fewest least worst cheapest".split())
#: "Did it more than double?" after the figures of two times is asked of these.
_MULTIPLIED = re.compile(
    rf"{_OPENING}(?P<said>(?:did|has|had)\s+(?:it|that)\s+(?:(?:more|less)\s+than\s+|nearly\s+|almost\s+|at\s+least\s+)?"
    r"(?:double|triple|quadruple|halve|fall|rise|grow|shrink|increase|decrease)(?:d|s)?)(?P<tag>\s*,\s*[^?,]+)?\W*$",
    re.IGNORECASE,
)
#: "As a ratio to MMLU" asks how many times that is meant.
_RATIO_TO = re.compile(
    rf"{_OPENING}(?:as\s+)?(?:an?\s+|the\s+)?(?:ratio|multiple)\s+(?:to|with|of|over)\s+(?P<whom>(?!(?:the|that|this|it|them|those|its)\b)"
    r"[^?\d]*[^?\d\s][^?]*?)\W*$",
    re.IGNORECASE,
)
#: "Total?" after the figures of two
_BARE_TOTAL = re.compile(rf"{_OPENING}(?:what(?:['’]s|\s+is)\s+)?(?:the\s+|in\s+)?(?P<how>total)\W*$", re.IGNORECASE)
#: "Than the US?" after "does China make more?"
_THAN = re.compile(
    rf"{_OPENING}(?:also\s+)?(?P<than>than\s+(?!(?:the\s+)?(?:that|this|it|average|mean|median|rest|others?|first|last|second|total|sum)\b)[^?\d]+?)\W*$",
    re.IGNORECASE,
)
#: "And the worst?" after a question for the best
_JUDGED = re.compile(
    rf"{_OPENING}(?:(?:which|what|who)\s+(?:is|was)\s+)?(?:the\s+)?(?P<one>best|worst)(?:\s+one)?\W*$", re.IGNORECASE
)
_OPPOSITE = {"best": "worst", "worst": "best"}
#: "And its value at the end?" after how it moved
_AT_END = re.compile(
    rf"{_OPENING}(?:what(?:['’]s|\s+is|\s+was)\s+)?(?:its|the)\s+(?:value|level|figure)\s+at\s+the\s+(?P<end>end|start|beginning)\W*$",
    re.IGNORECASE,
)
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
        if query.fact is not None and state.slots is not None:
            said = _RATIO_TO.sub(r"how many times \g<whom>?", said)
        said = _BARE_TOTAL.sub(lambda found: _sum_of_told(found, state), said)
        said = _MULTIPLIED.sub(lambda found: _between_told(found, state), said)
        said = _AT_END.sub(r"what was it at the \g<end>?", said)
        said = _JUDGED.sub(lambda found: _judged_again(found, state), said)
        said = _THAN.sub(lambda found: _than_whom(found, state), said)
        said = _MOVE_IN.sub(_as_asked_move, _ORDERED.sub(_as_order, said))
        if len(state.values) >= _PAIR:
            said = _EXACTLY.sub(lambda found: f"is it {found['how']} {found['times']} the other one?", said)
        said = _KEPT.sub("what share of the original figure is left?", _of_whom(said, state))
        said = _HALVED.sub(lambda found: _it_halved(found, state), said)
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
    side = _AHEAD.search(said)
    values = pair_in_play(state.values) if side is not None else ()
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


def _sum_of_told(found: re.Match[str], state: State) -> str:
    told = single_values(state.values)
    return "their sum?" if told and all(each.fact is not None for each in told[-_PAIR:]) else found.string


def _it_halved(found: re.Match[str], state: State) -> str:
    is_figure = state.query is not None and state.query.fact is not None
    if not is_figure and len(pair_in_play(state.values)) != _PAIR:
        return found.string
    return f"it {found['how'] or ''}{found['verb']}, right?"


def _between_told(found: re.Match[str], state: State) -> str:
    """A claim of how something moved, between the two times of which its figures were told."""
    pair = pair_in_play(state.values)
    if len(pair) != _PAIR or not are_of_the_same(*pair):
        return found.string
    times = sorted((each.fact.period for each in pair if each.fact and each.fact.period), key=lambda each: each.end)
    if len(times) != _PAIR or times[0] == times[1]:
        return found.string
    return f"{found['said']} between {times[0].label} and {times[1].label}{found['tag'] or ''}?"


def _judged_again(found: re.Match[str], state: State) -> str:
    """The question before for the best with the worst in its place, or the other way round; any other turn as it is."""
    text = state.slots.scan.text if state.slots is not None else ""
    one = found["one"].lower()
    swapped = re.sub(rf"\b{_OPPOSITE[one]}\b", one, text, flags=re.IGNORECASE)
    return swapped if swapped != text and not re.search(rf"\b{one}\b", text, re.IGNORECASE) else found.string


def _than_whom(found: re.Match[str], state: State) -> str:
    """The claim before that something is more, with what it is more than; the turn as it is after any other."""
    if state.slots is None or not is_claim(state.slots.scan) or not state.slots.has("more", "fewer"):
        return found.string
    text = state.slots.scan.text.rstrip(" ?.!")
    at = text.lower().rfind(" than ")
    if at >= 0 and " and " not in found["than"]:
        return found.string
    return f"{text[:at] if at >= 0 else text} {found['than']}?"


def _as_order(found: re.Match[str]) -> str:
    first = (found["one"] or found["first"]).lower()
    return f"rank them, {'smallest' if first in _LOW else 'largest'} first"


def _as_asked_move(found: re.Match[str]) -> str:
    move = found["move"].lower()
    verb = "change" if move == "change" else "fall" if move in (*_FALLS, "loss") else "rise"
    return f"by how many {found['unit']} did it {verb}?"


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
