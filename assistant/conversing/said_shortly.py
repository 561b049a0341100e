"""Turns of a few words put in full: "larger drop?", "is that a majority?", "that's what, a tenth or less?"."""

from __future__ import annotations

import re

from assistant.conversing.state import State
from assistant.english.numberwords import NUMBERS

#: "The other figure?" after one of two
_OTHER_FIGURE = re.compile(
    r"\W*(?:and |so |ok |but )*(?:(?:what|how) (?:was|is|about) )?the other(?: one)?(?:['’]s)?"
    r"(?: figure| value| number| count| level| amount)?\W*",
    re.IGNORECASE,
)
#: "Was that so at the end of 2023 too?" puts the claim before again.
_ALSO_SO = re.compile(
    r"^\W*(?:(?:and|but|so|ok|now),?\s+)*(?:is|was|are|were|does|did|has|would)\s+(?:that|this|it|the same)\s+"
    r"(?:also\s+|still\s+|already\s+|equally\s+)?"
    r"(?:so|true|the case|right|hold(?: true)?|held|like that|be (?:so|true))\s+"
    r"(?:also\s+|already\s+|too\s+)?(?P<slots>.*?)(?:,?\s+(?:too|also|as well|already|either))?\W*$",
    re.IGNORECASE,
)
#: "Was it at the end of 2023 as well?" does so too.
_ALSO_THEN = re.compile(
    r"^\W*(?:(?:and|but|so|ok|now),?\s+)*(?:is|was|are|were|does|did|has|would)\s+(?:that|this|it|they)\s+"
    r"(?:(?:also|still|already|equally)\s+)?(?P<slots>(?:(?:at|in|by|for|on|during)\s+|back\s+in\s+)(?:[a-z]+\s+){0,4}\d{4})"
    r"(?:,?\s+(?:too|also|as well|already|either|then))?\W*$",
    re.IGNORECASE,
)
#: "And the Chinese factor?" after a growth asks for the Chinese one.
_FACTOR = re.compile(
    r"^(?P<named>\W*(?:(?:and|what about|how about|what is|what was|what(?:'|’)s|so|then)\s+)*(?:the\s+)?"
    r"(?!by\b|what\b|which\b|as\b|in\b|a\b)[^\W\d][\w.'’-]*(?:\s[^\W\d][\w.'’-]*)?)\s+"
    r"(?:growth\s+)?(?:factor|multiple|multiplier)\W*$",
    re.IGNORECASE,
)
#: "Which one is the exception?", "the exceptions?" ask which are not so.
_EXCEPTION = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay)\b[\s,]*)*(?:(?:which|what|who)(?:\s+(?:one|ones|\w+))?\s+(?:is|are|was|were|makes?|forms?)\s+)?"
    r"(?:the|an)\s+(?:only\s+|sole\s+)?(?:exceptions?|odd one out|outliers?)(?:\s+there)?(?:,?\s+then)?\W*$",
    re.IGNORECASE,
)
_OPENING = r"^\W*(?:(?:and|so|but|then|ok|okay|well|hm+)\b[\s,]*)*"
#: "Larger drop?" asks which of those told had it.
_LARGER = re.compile(
    rf"{_OPENING}(?:the\s+)?(?P<which>(?:larger|bigger|greater|higher|wider|steeper|smaller|lower|narrower|slighter)\s+"
    r"(?:drop|fall|rise|decline|decrease|increase|change|gap|lead|share|part|number|figure|value|count|growth|rate))\W*$",
    re.IGNORECASE,
)
#: "Drop?" after figures of two times, which leaves nothing out.
_DROP = re.compile(rf"{_OPENING}(?P<how>drop|fall|decline|decrease|rise|increase)(?:\s+stop)?\W*$", re.IGNORECASE)
#: "Versus the US that's what percentage?" asks what part of the American number it is.
_VERSUS = re.compile(
    rf"{_OPENING}(?:versus|vs\.?|against|compared\s+(?:to|with)|relative\s+to)\s+(?P<whom>(?:the\s+)?[^\s,?]+)\s*,?\s+"
    r"(?:that|it|which)(?:['’]s|\s+is)\s+(?P<part>(?:what|which|how\s+many)\s+(?:percentage|percent|share|fraction|part|%))\W*$",
    re.IGNORECASE,
)
#: "Is that a majority?", "so most of them?" ask whether it is more than half of all.
_MAJORITY = re.compile(
    rf"{_OPENING}(?:(?:(?:is|was|are|were)\s+)?(?:that|it|this|they)(?:['’]s|\s+is|\s+are)?\s+)?(?:still\s+|already\s+)?"
    r"(?P<of>(?:an?|the)\s+(?:clear\s+|absolute\s+)?(?:majority|minority)|majority|minority|(?:the\s+)?most\s+of\s+(?:them|all))"
    r"(?:\s+of\s+(?:them|all|the\s+(?:total|whole|\w+)))?(?:,?\s+(?:then|right|no|yes))?\W*$",
    re.IGNORECASE,
)
#: "That's what, a tenth or less?" asks whether it is.
_GUESSED = re.compile(
    rf"{_OPENING}(?:that|it|this|which)(?:['’]s|\s+is|\s+was)\s+(?:what|like|about|around|roughly|maybe|perhaps|say)\s*,\s*"
    r"(?P<rest>[^?]+?)\W*$",
    re.IGNORECASE,
)
#: "That's still over 5 points, isn't it?" asks whether it is; of a lead in percent, 24 is no year.
_JUDGED = re.compile(
    rf"{_OPENING}(?:(?P<who>that|this|it)(?:['’]s|\s+is)|(?:is|was)\s+(?P<whom>that|this|it))\s+(?:still\s+|already\s+|only\s+|just\s+)?"
    r"(?P<rest>(?:over|above|under|below|(?:more|less|fewer)\s+than|at\s+(?:least|most)|about|around|roughly|nearly|almost)"
    r"\s+[^?,]*[\d%][^?,]*?)(?:\s*,?\s*(?:right|correct|no|yes|isn['’]?t\s+it|is\s+it\s+not))?\W*$",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    rf"{_OPENING}(?:is|was)\s+(?P<whom>that|it)(?P<who>)\s+(?P<rest>\d{{1,2}}(?:\.\d+)?)\W*$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"^(?:\w+\s+){0,2}\d+(?:\.\d+)?$")
_UNITS = {"percent": " %", "percentage point": " points"}
#: "Halved, or more than halved?" asks whether it is more.
_OR_MORE_THAN = re.compile(
    rf"{_OPENING}(?:did\s+it\s+|has\s+it\s+|it\s+)?(?P<how>halv|doubl|tripl|quadrupl)(?:ed|e|es)\s*,?\s+or\s+(?P<more>more|less)\s+"
    r"than\s+(?P=how)(?:ed|e|es)\W*$",
    re.IGNORECASE,
)
#: "And MATH times?" after how many times another fell asks for that of MATH.
_TIMES_TOO = re.compile(
    rf"{_OPENING}(?P<named>(?:for|on|in|with)?\s*(?P<name>[^\W\d][\w.'’-]*))(?:\s+(?P<how>many|much))?\s+times\W*$",
    re.IGNORECASE,
)
#: "How many would they still need?" asks how many more.
_NEEDED = re.compile(
    rf"(?P<opening>{_OPENING}how\s+many)\s+(?:(?:would|do|does|did|will|must)\s+(?:it|they|that|these)\s+(?:still\s+|yet\s+)?"
    r"(?:need|lack|be\s+missing|be\s+short|have\s+to\s+(?:add|make\s+up))|(?:are|is|were)\s+(?:they\s+|it\s+)?(?:still\s+|yet\s+)?"
    r"(?:missing|lacking|needed|short))(?:\s+(?:for|to)\s+(?:that|it|get\s+there|catch\s+up|draw\s+level))?\W*$",
    re.IGNORECASE,
)
#: "How many would it have to add to catch up with X?" asks how many more X has.
_TO_REACH = re.compile(
    rf"(?P<opening>{_OPENING}how\s+many)(?:\s+more)?\s+(?:would|does|do|did|will|must)\s+(?:it|they)\s+(?:still\s+|yet\s+)?"
    r"(?:need|lack|have\s+to\s+(?:add|make|build|produce))(?:\s+to\s+(?:add|make|build|produce))?\s+(?:in\s+order\s+)?to\s+"
    r"(?:catch\s+up\s+(?:with|to)|match|reach|equal|draw\s+level\s+with)\s+(?P<whom>[^?!.]+?)\W*$",
    re.IGNORECASE,
)
#: "By how much did it on MMLU?" after why something fell.
_DID = re.compile(
    rf"^(?P<how>{_OPENING[1:]}(?:by\s+)?how\s+(?:much|far|many\s+(?:percentage\s+)?points))\s+(?P<did>did|has|have)\s+"
    r"(?P<who>it|that|this|they)(?P<rest>(?:\s+(?:on|for|in|at|between|from)\b[^?]*)?)\W*$",
    re.IGNORECASE,
)
_VERBS = {
    "did": {"fall": "fall", "rise": "rise", "change": "change"},
    "has": {"fall": "fallen", "rise": "risen", "change": "changed"},
}
#: "Bigger by?", "by?" and "from?" leave out how much, and what.
_BY = re.compile(
    rf"{_OPENING}(?P<how>(?:(?:bigger|larger|more|less|fewer|smaller|higher|lower|ahead|behind|up|down)\s+)?by)\W*$",
    re.IGNORECASE,
)
_FROM = re.compile(rf"{_OPENING}(?P<end>from|(?:down |up )?to)\W*$", re.IGNORECASE)
#: "By how much did it lose?" after who has more of something asks how far the two are apart.
_LOST = re.compile(
    rf"{_OPENING}(?P<how>by\s+how\s+(?:much|many)(?:\s+\w+)?)\s+(?:did|does|do|is|was|were|are)\s+(?:it|that|they|he|she)\s+"
    r"(?:lose|lost|losing|win|won|winning|beaten|trail|trailing|lead|leading|ahead|behind|short)(?:\s+(?:out|by))?\W*$",
    re.IGNORECASE,
)
#: "So a difference of 20?" after two numbers claims how many more the one has.
_APART_BY = re.compile(
    rf"{_OPENING}(?:(?:is\s+)?(?:that|it)(?:['’]s|\s+is)?\s+)?an?\s+(?:difference|gap|margin|distance)\s+of\s+"
    r"(?P<number>\d+(?:\.\d+)?)(?:\s+\w+)?(?:\s*,?\s*(?:right|correct|yes|no|then))?\W*$",
    re.IGNORECASE,
)
#: "What is that test called?" asks which it is.
_CALLED = re.compile(
    rf"{_OPENING}(?:what(?:['’]s|\s+is|\s+was)?\s+(?:that|this|the)\s+(?P<noun>\w+)\s+called|what\s+(?:do|does)\s+(?:you|they|it)\s+"
    r"call\s+(?:that|this)\s+(?P<thing>\w+))\W*$",
    re.IGNORECASE,
)
#: "And patents, who is first there?" asks who is first in patents.
_THERE = re.compile(
    rf"{_OPENING}(?:in\s+|for\s+|on\s+|at\s+)?"
    r"(?P<what>(?!(?:how|who|what|which|where|when|if|of)\b)[\w][\w '’.-]{1,30}),\s+"
    r"(?P<ask>(?:who|which|what|how)\b[^,?]+?)\s+there\W*$",
    re.IGNORECASE,
)
#: "N in percent?" in a chat, "that difference as a percentage of the US number?" of the last value.
_AND = re.compile(r"^\W*n\s+(?=\w)")
_POINTED = re.compile(
    rf"{_OPENING}(?:that|this|the)\s+(?P<noun>difference|gap|margin|distance|sum|total|mean|average|median)\s*,?\s+"
    r"(?:expressed\s+)?(?P<rest>(?:as|in|times|plus|minus|divided|multiplied|relative\s+to)\b.*)$",
    re.IGNORECASE,
)
_RELATIVE_TO = re.compile(r"^relative\s+to\b", re.IGNORECASE)
#: Nouns for what was made by an operation.
_MADE_BY = {
    "difference": frozenset("difference gap margin distance".split()),
    "sum": frozenset(("sum", "total")),
    "mean": frozenset(("mean", "average")),
    "median": frozenset(("median",)),
}
#: Units of what multiplies, and of growth.
_MULTIPLES = ("times", "times per year")


def says_where(said: str) -> bool:
    """Whether a turn says itself what its "there" is.

    >>> says_where("and patents, who is first there?"), says_where("who is first there?")
    (True, False)
    """
    return "there" in said.lower() and _THERE.match(said) is not None


#: "Not private, total" puts one word of what was asked for in the place of another.
_NOT_THAT_WORD = re.compile(
    r"^\W*(?:no\b\W*)?not\s+(?:the\s+)?(?P<said>[a-z]{4,})\s*[,;–-]\s*(?:but\s+)?(?:the\s+)?(?P<meant>[a-z]{4,})\W*$",
    re.IGNORECASE,
)


def _in_the_place_of_a_word(said: str, state: State) -> str:
    """The last question with another word in the place of one that named no member; what was said where it has none."""
    found, slots = _NOT_THAT_WORD.match(said), state.slots
    if found is None or slots is None:
        return said
    named = {at for each in slots.named for at in each.at}
    places = [
        word
        for at, word in enumerate(slots.scan.words)
        if word.text.lower() == found["said"].lower() and at not in named
    ]
    if len(places) != 1:
        return said
    text = slots.scan.text
    return f"{text[: places[0].start]}{found['meant']}{text[places[0].end :]}"


def put_in_full(said: str, state: State) -> str:
    """A turn of a few words as what it stands for after the last answer; any other turn unchanged."""
    query = state.query
    said = _in_the_place_of_a_word(said, state)
    said = _FROM.sub(r"\g<end> what?", _BY.sub(r"\g<how> how much?", _AND.sub("and ", said)))
    said = _CALLED.sub(lambda found: f"which {found['noun'] or found['thing']} is that?", said)
    if query is not None and query.operation == "compare" and state.slots and not state.slots.measure.between:
        said = _LOST.sub(r"\g<how>?", said)
    if query is not None and state.slots is not None and not state.slots.measure.between:
        said = _APART_BY.sub(r"so \g<number> more, right?", said)
    said = _THERE.sub(r"and \g<ask> in \g<what>?", said)
    did = _DID.match(said)
    if did and state.slots is not None and (moves := [each for each in _VERBS["did"] if state.slots.has(each)]):
        verb = _VERBS["did" if did["did"].lower() == "did" else "has"][moves[0]]
        said = f"{did['how']} {did['did']} {did['who']} {verb}{did['rest']}?"
    if query is not None and not state.told and not state.pending:
        pointed = _POINTED.match(said)
        if pointed and pointed["noun"].lower() in _MADE_BY.get(query.operation, ()):
            said = f"that {_RELATIVE_TO.sub('as a percentage of', pointed['rest'])}"
        said = _VERSUS.sub(r"\g<part> is that of \g<whom>?", _DROP.sub(r"the \g<how>?", said))
        said = _LARGER.sub(r"which had the \g<which>?", said)
        for put in (_FIGURE, _JUDGED):
            said = put.sub(lambda found: _as_bound(found, state), said)
        said = _GUESSED.sub(r"is that \g<rest>?", _OR_MORE_THAN.sub(r"\g<more> than \g<how>ed?", said))
        said = _TO_REACH.sub(r"\g<opening> more does \g<whom> have?", said)
        said = _NEEDED.sub(r"\g<opening> more would they need?", said)
        said = _MAJORITY.sub(lambda found: _as_half(found, state), said)
    if state.answer is not None and isinstance(state.answer.value, (bool, tuple)):
        said = _EXCEPTION.sub("which ones are not?", said)
    if state.answer is not None and isinstance(state.answer.value, bool):
        said = _ALSO_THEN.sub(r"and \g<slots>?", _ALSO_SO.sub(r"and \g<slots>?", said))
    if state.answer is not None and state.answer.unit in _MULTIPLES:
        said = _TIMES_TOO.sub(_without_times, _FACTOR.sub(r"\g<named> one?", said))
    is_other = state.query is not None and not state.told and _OTHER_FIGURE.fullmatch(said)
    return "how much was the other one?" if is_other else said


def _without_times(found: re.Match[str]) -> str:
    is_number = found["name"].lower() in NUMBERS.keys() | _ASKING_TIMES
    return found[0] if is_number else f"and {found['named']}?"


_ASKING_TIMES = frozenset("how many by what which as in several other all both first last these".split())


def _as_bound(found: re.Match[str], state: State) -> str:
    """The question whether something is so much, with the unit of the last answer where it says none."""
    bound, who = found["rest"].strip(), found["who"] or found["whom"]
    unit = state.answer.unit if state.answer is not None else None
    held = state.query.operands[-1].amount if state.query is not None and state.query.operation == "compare" else None
    unit = held.unit.base if held is not None else unit
    named = _UNITS.get(unit, "") if isinstance(unit, str) and _BARE_NUMBER.match(bound) else ""
    return f"is {who} {bound}{named}?"


def _as_half(found: re.Match[str], state: State) -> str:
    is_share = state.query is not None and "share" in (state.query.operation, *_held(state))
    more = "less" if "minority" in found["of"].lower() else "more"
    return f"is that {more} than half{'' if is_share else ' of the total'}?"


def _held(state: State) -> tuple[str, ...]:
    """The operations of what the last claim was about."""
    query = state.query
    return tuple(each.operation for each in query.operands) if query and query.operation in ("compare", "not") else ()
