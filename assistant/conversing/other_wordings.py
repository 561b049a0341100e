"""Turns put plainly that ask in another way: "wasn't it 18?", "change MATH to MMMU", "I thought it was 20"."""

from __future__ import annotations

import re

from assistant.conversing.gone_on import gone_on
from assistant.conversing.multiples import divided_by_that
from assistant.conversing.noted import as_noted
from assistant.conversing.said_shortly import put_in_full
from assistant.conversing.state import State
from assistant.conversing.turns import said_name
from assistant.utterance.forms import is_claim

#: Words that people hang on a turn and that say nothing ("by how much tho").
_TRAILING = re.compile(
    r"[\s,]+(?:in (?:that|this|the) (?:last |latter |second )?case|tho|though|btw|lol|haha|thx|ty)(\s*[?.!]*)\s*$",
    re.IGNORECASE,
)
#: "MATH, by contrast?", "by contrast, MATH?"
_CONTRASTING = re.compile(
    r"(?:^\W*(?:(?:and|but)\s+)?|[\s,–—-]+)(?:by|in)\s+contrast\b(?=\s*(?:[,:?.!–—-]|$))[\s,:–—-]*", re.IGNORECASE
)
#: "Same calculation for MMLU?"
_CALCULATION = re.compile(
    r"\bsame\s+(?:calculations?|computations?|calc|arithmetic|working|procedure|exercise)(?=\s+(?:but\s+)?(?:for|with|on)\b)",
    re.IGNORECASE,
)
#: "What was left of that lead a year later?" asks for it at that time.
_LEFT_OF = re.compile(
    r"\bwhat\s+(?:(?:was|is|were)\s+(?:still\s+)?left|remained|remains|is remaining|was remaining)\s+of\s+"
    r"(?=(?:it|that|this|the)\b.*\b(?:later|after(?:wards?)?|years?|(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
#: "Now leave X out", "and if we drop X?" after what was made of several
_LEFT_OUT = re.compile(
    r"^\W*(?:(?:and|now|ok|then|but|so|please|what if|if|we|you|i)\b[\s,]*)*(?:"
    r"(?:leave|leaving|take|taking|kick|cut)\s+(?P<out>(?!out\b)[^\s?!.]+(?:\s[^\s?!.]+){0,2}?)\s+out(?:\s+of\s+(?:it|that|this))?"
    r"|(?:leave\s+out|leaving\s+out|drop|remove|ignore|disregard|omit|skip)\s+(?!in\b|of\b|for\b|from\b|on\b|by\b|at\b)"
    r"(?P<name>[^\s?!.]+(?:\s[^\s?!.]+){0,2}?))\s*[?!.]*\s*$",
    re.IGNORECASE,
)
#: "What did it fall to?" asks to what it fell, "how does that compare with MATH?" for the one beside the other.
_MOVED_TO = re.compile(
    r"\bwhat\s+(?:did|has|had)\s+(?:it|that|this|they)\s+(?:\w+\s+){1,2}?(?P<end>to|from)(?=\s*(?:[?.!]|$))",
    re.IGNORECASE,
)
#: "What had that gap come down to a year later?" asks what it was then.
_CAME_TO = re.compile(
    r"\bwhat\s+(?:did|has|had)\s+(it|that|this|they|(?:that|the|this)\s+\w+)\s+(?:\w+\s+){1,2}?to\s+"
    r"(?=(?:by\s+)?\w+\s+(?:years?|months?)\s+(?:later|on|after)\b)",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\bhow\s+(?:does|do|did|would)\s+(?:it|that|this|they|those)\s+compare\s+(?:to|with|against)\b", re.IGNORECASE
)
#: "X plus Y as a percentage of all three?"
_PLUS_AS_PART = re.compile(
    r"(?<=\S)\s*(?:\bplus\b|\+)\s*(?=[^?]*\bas\s+(?:a|the|what)\s+(?:percentage|percent|share|part|fraction|proportion|%)\s+of\b)",
    re.IGNORECASE,
)
#: "Fallen since?" is since then.
_SINCE = re.compile(r"(\b(?:has|have|had)\b.*\ssince)(\s*[?.!]*)\s*$", re.IGNORECASE)
#: "Relative, sorry, not points" names what is meant, and last what is not; "where did it stand?" asks what it was.
_NOT_IN = re.compile(
    r"(?<=\w)\s*,?\s*(?:sorry|i mean|rather|please)?\s*,?\s*(?:and\s+)?not\s+(?:in\s+)?(?:the\s+)?"
    r"(?:percentage\s+|absolute\s+)?(?:points?|pp|percent|%|percentages?|absolute(?:\s+terms)?|relative(?:\s+terms)?)\s*[.!?]*\s*$",
    re.IGNORECASE,
)
_STOOD = re.compile(r"\bwhere\s+(?:did|does|do)\s+(it|that|this|they)(?:\s+one)?\s+stand\b", re.IGNORECASE)
#: "Not MMLU - HumanEval" has its comma as a dash.
_NOT_BUT = re.compile(r"^(\W*(?:no,?\s+)?not\s+\S+(?:\s\S+)?)\s+[-–—]+\s+(?=\S)", re.IGNORECASE)
#: "Wasn't it 18?" asks no more than "was it 18?".
_TURNED = re.compile(r"^\W*\b(was|is|were|are|did|does|has)n['’]?t\s+(it|that|this|they|those|these)\b", re.IGNORECASE)
#: "Are you sure? I thought it was 18" asks whether it was 18.
_THOUGHT = re.compile(
    r"^\W*(?:(?:are you (?:really |quite |absolutely )?sure|really|but|hm+|no|and|so|sure)\b[\s,?!.…]*)*"
    r"(?:i (?:had |always |really )?(?:thought|think|heard|read|believed|remember(?:ed)?|assumed|was told"
    r"|would have said)|are you sure)\s+(?:that\s+)?(it|that|this|they)(?:\s+(was|is|were|are)|['’]s)\s+"
    r"(?:not\s+|actually\s+|more like\s+)?(?=[^?]*\d)",
    re.IGNORECASE,
)
#: "Change MATH to MMMU", "replace 2023 with 2024", "leave out China and take Europe": the other one is meant.
_EXCHANGED = re.compile(
    r"^\W*(?:(?:please|hm+|ok|no|well|actually)\b\W*)*(?:(?:change|replace|switch|exchange)\s+(?!from\b|in\b|of\b)((?:\S+\s+){1,4}?)(?:to|with|by|for|into)|"
    r"(?:leave out|drop|remove|take out)\s+((?:\S+\s+){1,4}?)and (?:take|use|add|put in|include|insert))\s+"
    r"((?:\S+\s*){1,4}?)(?:\binstead\W*)?$",
    re.IGNORECASE,
)
_IN_PLACE_OF = re.compile(
    r"^\W*(?:(?:and|now|then|ok|so|for|with)\s+)*((?:\w[^\s,]*\s+){1,3}?)"
    r"(?:instead|in place) of\s+(\w[^,?]{0,40}?)\W*$",
    re.IGNORECASE,
)
#: "Down by how much?", "so it is up what %?" ask how far something moved.
_MOVED = re.compile(
    r"^\W*(?:(?:so|and|then|ok|thats|that['’]s|that is|it is|it['’]s|which is|now)\b[\s,]*)*\b(down|up)\s+(?:by\s+)?"
    r"(?:how (?:much|many|far)|what)\b\s*(%|percent(?:age)?(?: points?)?|points?|pts|pp)?\W*$",
    re.IGNORECASE,
)
#: "Do the average again for 2024", "now do it for 2023", "repeat that with MMMU"
_AGAIN = re.compile(
    r"^\W*(?:(?:ok|okay|now|please|and|then|so|can you|could you|would you)\b[\s,]*)*(?:"
    r"(?:do|give me|tell me|compute|calculate)\s+(?:the|that|this|it)(?:\s+\w+)?\s+again"
    r"|(?:re-?do|repeat|re-?run)\s+(?:it|that|this|the (?:calculation|exercise|ranking|comparison))"
    r"|do\s+(?:it|that|this|so))(?:\s+(?:again|too|also|as well|now))?,?\s+(?:but\s+|now\s+)?"
    r"(?=(?:for|at|in|on|with)\b)",
    re.IGNORECASE,
)
#: "The corresponding figure for X?"
_CORRESPONDING = re.compile(
    r"^\W*(?:and\s+)?(?:the|its)\s+(?:corresponding|equivalent|same|matching|analogous)\s+"
    r"(?:factor|figure|number|value|rate|count|amount|percentage)\s+(?=(?:for|of|on|in|at)\b)",
    re.IGNORECASE,
)
#: "That's what percent of X?", "it is how many times Y's?" ask what that is.
_THAT_IS = re.compile(
    r"^\W*(?:(?:so|and|then|ok|now),?\s+)*(?:that|it|this|which)(?:['’]s|\s+(?:is|was|are|makes|would be))\s+"
    r"(?:then\s+)?((?:what|which|how many)\s+(?:%|percent|percentage|share|fraction|part|proportion|times)\b.+?)\W*$",
    re.IGNORECASE,
)
#: "How many more to match X?", "how many more would it need to catch up with X?"
_TO_MATCH = re.compile(
    r"^(\W*(?:(?:and|so|then|ok),?\s+)*how many more)\s+(?:(?:would|do|does|did|will)\s+"
    r"(?:it|they|that)\s+(?:need|take|have)\s+)?to\s+"
    r"(?:catch up (?:with|to)|catch|match|equal|reach|draw level with)\s+(?=\S)",
    re.IGNORECASE,
)
#: "What is it on MATH?"
_IT_IS_ON = re.compile(r"(?i)^\W*(?:(?:and|so|but)\s+)?what(?:'s|\s+is|\s+are)\s+(?:it|that|they)\s+((?:on|for|in)\s)")
#: "And it says the US is first" claims it, and "line 5:" says where.
_IT_SAYS = re.compile(
    r"^\W*(?:(?:and|but|also|then|so)\b[\s,]*)*(?:it|he|she|they)\s+(?:also\s+)?(?:says?|claims?|states?|adds?|writes?)\s+"
    r"(?:that\s+)?(?=(?:the\s+)?\w+(?:\s+\w+)?\s+(?:is|are|was|were|has|had|made|leads?|led|produces?|produced)\b)",
    re.IGNORECASE,
)
_AT_LINE = re.compile(r"^\W*(?:line|slide|item|point|claim|row|bullet|question)\s*[0-9]{1,2}\s*:\s*", re.IGNORECASE)
#: "By Feb 2025 it was?"
_IT_WAS = re.compile(
    r"^\W*((?:at|by|in|on|for)\b[^?]*?),?\s+(?:it|that|they|this)\s+(?:was|were|is|are|stood at)\s*\?+\s*$",
    re.IGNORECASE,
)
#: "Was it also the biggest before?"
_BEFORE = re.compile(
    r"^(?!.*\b(?:year|years|month|months|ever|never|long|one|that|this|than)\b.*\b(?:before|earlier))"
    r"(\W*(?:(?:and|but|so),?\s+)*(?:was|were|had|did)\b.*\S)\s+(?:before|earlier)\s*\?*\s*$",
    re.IGNORECASE,
)
#: "How many short of X is that?"
_SHORT_OF = re.compile(
    r"\bhow (many|much|far) short of (?=\S.*\b(?:is|are|was|were) (?:that|it|this)\b)", re.IGNORECASE
)
#: "Divide the one by the other" does so with the former and the latter; which is taken from which is left open.
_ONE_AND_OTHER = re.compile(
    r"\b(?P<verb>(?:subtract|take|deduct)\s+)?(?:the\s+)?one(?:\s+(?:figure|value|number))?\s+"
    r"(?P<how>(?!of\b)(?:(?!one\b|which\b|that\b)[^\s?!.,;]+\s+){1,6}?)(?:the\s+)?other\b(?:\s+(?:one|figure|value|number)\b)?",
    re.IGNORECASE,
)
#: "By how many did they beat X?" asks how far they are ahead of it.
_BEATEN = re.compile(
    r"\b(?:by\s+(?:how\s+(?:many|much|far)|what(?:\s+margin)?)|how\s+far)\s+(?:did|does|do)\s+(?P<who>it|they|that)\s+"
    r"(?:(?P<ahead>beat|outdo|outnumber|outperform|outstrip|outpace|exceed|surpass|top|lead)|trail|lag(?:\s+behind)?)\s+"
    r"(?P<whom>(?!there\b|on\b|in\b|by\b)[^?!.]*?)\s*(?=[?!.]*\s*$)",
    re.IGNORECASE,
)
#: "I'd like the earlier date", "can I have that for 2023?", "could you give me the other one instead"
_REQUEST = re.compile(
    r"^\W*(?:(?:ok|okay|no|and|then|so|now|well|please|actually|but)\b[\s,]*)*"
    r"(?:(?:i['’]?d|i would|i['’]?ll|i)\s+(?:rather\s+|really\s+)?(?:like|love|want|prefer|need|take|have)"
    r"(?:\s+to\s+(?:have|see|get|know))?|(?:can|could|may)\s+(?:i|we|you)\s+(?:please\s+)?"
    r"(?:have|get|see|show(?:\s+me)?|give\s+me|take|tell\s+me)|let['’]?s\s+(?:have|take|see|try)|take|try)\s+"
    r"(?=(?:(?:the|that|this)\s+(?:\w+\s+)?(?:date|year|time|one|figure|value|number|count)|(?:that|this|it)\s+(?:for|in))\b"
    r"(?!.*\b(?:from|by|to|off|away|and|plus|minus|as|into|out|percent)\b))",
    re.IGNORECASE,
)
#: "The highest among those?", "the lowest out of them?"
_AMONG = re.compile(r"\b(?:among|amongst|out\s+of|within)\s+(?=(?:those|these|them)\b(?!\s+\w+s\b))", re.IGNORECASE)
_EACH_OTHER = re.compile(r"\b(?:each|every one) of (?=the (?:others\b|other (?:two|three|four)\b))", re.IGNORECASE)
_OTHER_ONES = re.compile(r"\bthe (two|three|four) others\b", re.IGNORECASE)
#: "Minus one" after a value takes 1 from it.
_ONE_MORE_OR_LESS = re.compile(
    r"^(\W*(?:(?:and|then|now|ok|so)\s+)*(?:plus|minus|add|subtract|deduct|take(?:\s+away)?))\s+one\s*([?.!]*)\s*$",
    re.IGNORECASE,
)
#: Comparatives that are made with "more", as learners make them.
_COMPARATIVES = {
    "big": "bigger biggest",
    "large": "larger largest",
    "small": "smaller smallest",
    "high": "higher highest",
    "low": "lower lowest",
    "strong": "stronger strongest",
    "great": "greater greatest",
    "near": "nearer nearest",
    "fast": "faster fastest",
}
_MORE_OF = re.compile(rf"\b(more|most)\s+({'|'.join(_COMPARATIVES)})\b", re.IGNORECASE)


#: Operations over several things, of which some can be left out.
_OVER_SEVERAL = ("sum", "mean", "median", "rank", "top", "share", "name", "amount", "both")


def _in_one_word(found: re.Match[str]) -> str:
    return _COMPARATIVES[found[2].lower()].split()[found[1].lower() == "most"]


def _as_former_and_latter(found: re.Match[str]) -> str:
    how = found["how"].strip().lower()
    if found["verb"] or how in _TAKING:
        return "the difference between the former and the latter"
    # Which is the larger one is not said by "how much bigger is one than the other?".
    one, other = ("larger", "smaller") if how == "than" else ("former", "latter")
    return f"the {one} {how} the {other}"


_TAKING = ("minus", "less", "from")


def _as_distance(found: re.Match[str]) -> str:
    side = "ahead of" if found["ahead"] else "behind"
    verb = "were" if found["who"].lower() == "they" else "was"
    return f"how far {side} {found['whom']} {verb} {found['who']}"


def _in_full(found: re.Match[str]) -> str:
    unit = f" in {found[2]}" if found[2] else ""
    return f"how much did it {'fall' if found[1].lower() == 'down' else 'rise'}{unit}?"


def put_plainly(question: str, state: State) -> str:
    """The turn without what is only another way to put it: "wasn't it", "change MATH to MMMU", "the other figure"."""
    # In this order: one may hide what is another's.
    said = _CONTRASTING.sub(" ", _TRAILING.sub(r"\1", question)).strip()
    said = _PLUS_AS_PART.sub(" and ", _LEFT_OF.sub("how large was ", _CALCULATION.sub("same", said)))
    said = _COMPARES.sub("compared to", _MOVED_TO.sub(r"\g<end> what", _CAME_TO.sub(r"what was \1 ", said)))
    if state.query is not None and state.slots is not None:
        # After a claim it is the figure that is asked for.
        said = _IT_IS_ON.sub(
            f"and {said_name(state.slots.measure) if is_claim(state.slots.scan) else ''} \\1",
            _AT_LINE.sub("", _IT_SAYS.sub("", said)),
        )
    if state.query is not None and state.query.operation in _OVER_SEVERAL:
        said = _LEFT_OUT.sub(lambda found: f"without {found['out'] or found['name']}?", said)
    said = _THOUGHT.sub(lambda found: f"{found[2] or 'was'} {found[1]} ", said)
    said = as_noted(said, state)
    said = _ONE_AND_OTHER.sub(_as_former_and_latter, said)
    said = _REQUEST.sub("", said)
    said = _BEATEN.sub(_as_distance, said)
    said = _AMONG.sub("of ", said)
    said = _EACH_OTHER.sub("", _OTHER_ONES.sub(r"the other \1", said))
    said = _MORE_OF.sub(_in_one_word, said)
    said = _ONE_MORE_OR_LESS.sub(r"\1 1\2", said)
    said = _AGAIN.sub("again ", said)
    said = _IT_WAS.sub(r"and \1?", said)
    if state.slots is not None and not state.slots.measure.unit.is_rate:
        said = _BEFORE.sub(r"\1 previously?", said)
    said = _SHORT_OF.sub(r"how \1 less than ", said)
    said = _MOVED.sub(_in_full, said)
    said = _THAT_IS.sub(r"\1 is that?", said)
    said = divided_by_that(said, state)
    said = _TO_MATCH.sub(r"\1 would it need to match ", said)
    said = _SINCE.sub(r"\1 then\2", said)
    said = _STOOD.sub(r"what was \1", _NOT_IN.sub("", _NOT_BUT.sub(r"\1, ", said)))
    said = _TURNED.sub(r"\1 \2", said)
    said = _IN_PLACE_OF.sub(r"not \2, \1", said)
    said = _EXCHANGED.sub(lambda found: f"not {(found[1] or found[2]).strip()}, {found[3].strip()}", said)
    return put_in_full(gone_on(said, state), state)


def without_corresponding(question: str) -> str:
    """ "The corresponding figure for X?" as what it stands for ("and for X?"); any other turn unchanged."""
    return _CORRESPONDING.sub("and ", question)
