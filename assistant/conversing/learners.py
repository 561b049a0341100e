"""Turns in the order of words that learners of English give them: "what means MMLU?", "how much it is?"."""

from __future__ import annotations

import re

from assistant.conversing.state import State
from assistant.english.chat import SPELLINGS
from assistant.utterance.words import split_words

_LEAD_IN = r"^(\W*(?:(?:and|so|then|but|ok|okay)\b\W*)*)"
_FALLING = r"(?:decrease|fall|drop|decline|reduction|loss)"
_RISING = r"(?:increase|rise|gain|growth)"
_END = r"\s*\?*$"
_FELL = r"(\w+ed|fell|rose|grew|shrank|lost) (more|most|less|least)\b"
_NAMED = r"((?!ever\b|long\b|yet\b|when\b|not\b|what\b|how\b|and\b)\w+)"
_PERCENT_IS = r"\bhow many percent (is|are) (?!it\b|that\b|this\b)"
_STEP = r"\bhow (?:large|big|wide|great) is the (?:step|gap|jump|distance|difference)"
_PLACE = r"(first|second|third|fourth|last)"
_MORE = r"(more|less|bigger|larger|higher|greater|smaller|lower)"
_MADE = r"(?:mean|median|average|sum|total|ratio|difference)"
_OR = r"\b(?:vs|versus|or)\b"
_ONE = r"((?:the )?(?!or\b|it\b|that\b|this\b)\w+)"
_FRONT = r"(ahead|better|leading|stronger|in front|in the lead)"
_OF_HOW_MANY = rf" of how (?:many|much){_END}"
#: A part that a turn has to have → the order that it has, and the plain one.
_PLAIN: tuple[tuple[str, str, str], ...] = (
    # "In other words under half a percent?"
    ("in other words", rf"{_LEAD_IN}in other words\W+", r"\1"),
    ("half a", r"\bhalf an? (?=(?:percentage |per ?cent|percent|%|point))", "0.5 "),
    # "What had become of it by then?"
    (" of it", r"\bwhat (?:(?:had|has) become|became) of it\b", "what was it"),
    # "And which one about images?"
    (" about ", rf"{_LEAD_IN}which (one|\w+) about (?!it\b|that\b|this\b)", r"\1which \2 is about "),
    # "Which was it instead?"
    (" it instead", rf"{_LEAD_IN}(which|who|what)(?: one)? (is|was) it instead{_END}", r"\1\2 is it then?"),
    # "And the same average for 2024?"
    (
        "the same ",
        rf"{_LEAD_IN}the same (?:average|mean|median|sum|total|difference|ratio|share|order)(?= (?:for|in|at|on)\b)",
        r"\1the same",
    ),
    # "What means MMLU?"
    ("what means", rf"{_LEAD_IN}what means (?!of\b|that\b|it\b|this\b)(?=\S)", r"\1what is "),
    ("what means", rf"{_LEAD_IN}what means (that|it|this){_END}", r"\1what does \2 mean?"),
    # "How much it is?"
    (" it ", rf"\bhow (much|many|big|large|high) (it|that|they) (is|was|are|were)\b(?={_END})", r"how \1 \3 \2"),
    # "Which models it has?"
    (" it h", rf"{_LEAD_IN}which (\w+) (it) (?:has|had){_END}", r"\1which \2 does it have?"),
    # "What was more, A in 2023 vs B in 2023?"
    ("what ", rf"{_LEAD_IN}what (is|was|are|were) {_MORE}(?=[\s,:].*{_OR})", r"\1which \2 \3"),
    # "Is the US or China ahead on MMLU?", "is A ahead or is B ahead?", "A is better or B is better?"
    (
        " or ",
        rf"{_LEAD_IN}(is|was|are|were) {_ONE} or {_ONE} {_FRONT}\b(?! than)(.*?){_END}",
        r"\1who \2 \5\6, \3 or \4?",
    ),
    (" or ", rf"{_LEAD_IN}(is|was) {_ONE} {_FRONT} or (?:is|was) {_ONE} \4{_END}", r"\1who \2 \4, \3 or \5?"),
    (" or ", rf"^(?:.*:)?\s*{_ONE} (is|was) {_FRONT} or {_ONE} \2 \3{_END}", r"who \2 \3, \1 or \4?"),
    # "Is gap closing?"
    *(
        (f" {noun} ", rf"{_LEAD_IN}(is|was|has|did|does) ({noun}) (?=\w)", r"\1\2 the \3 ")
        for noun in ("gap", "lead", "distance", "difference", "margin")
    ),
    # "How many percent is X from Y?"
    ("percent", rf"{_PERCENT_IS}(.+?) (?:from|of) (.+?){_END}", r"what percentage of \3 \1 \2?"),
    # "In which the less?", "where the more?"
    ("the less", rf"\b(which|where)((?:\s+\w+){{0,2}}) the less{_END}", r"\1\2 the least?"),
    ("the more", rf"\b(which|where)((?:\s+\w+){{0,2}}) the more{_END}", r"\1\2 the most?"),
    # "Where decreased more?"
    ("where ", rf"{_LEAD_IN}where {_FELL}", r"\1which \2 \3"),
    # "So it was decrease of how many?"
    ("of how", rf"{_LEAD_IN}(?:it|that) (?:is|was) (?:an? )?{_FALLING}{_OF_HOW_MANY}", r"\1how much did it fall?"),
    ("of how", rf"{_LEAD_IN}(?:it|that) (?:is|was) (?:an? )?{_RISING}{_OF_HOW_MANY}", r"\1how much did it rise?"),
    # "How large is the step from first to second?"
    (" from ", rf"{_STEP} from (?:the )?{_PLACE} to (?:the )?{_PLACE}\b", r"how far is the \1 ahead of the \2"),
    # "The end of 2023 would be fine."
    (" fine", r"^(\W*(?:the|at|in|for)\b.+?) (?:would|will) be (?:just )?fine\W*$", r"\1"),
    # "And in end of 2023 it was the same one?"
    (
        " same",
        rf"{_LEAD_IN}((?:in|at|by|for) [^?,]+?),? (it|that) (was|is) (the same(?: one| \w+)?|that one){_END}",
        r"\1\4 it \5 \2?",
    ),
    # "How many it is behind the first?"
    (" it ", rf"{_LEAD_IN}how (?:many|much|far) (it|that) (is|was) (behind|ahead)\b", r"\1how far \3 \2 \4"),
    # "And the other 2?"
    ("other 2", r"\bthe other 2\b", "the other two"),
    ("other 3", r"\bthe other 3\b", "the other three"),
    # "Which models exactly? Names."
    ("? name", r"\?\s*(?:just )?names?(?: please)?\W*$", "?"),
    # "Hmm and MATH?"
    (" hm", r"^\W*hm+[\s,.…]+(?=(?:and|n|so|but|then|what|how|which|who)\b)", ""),
    (" lol", r"^\W*lol[\s,.…]+(?=\w)", ""),
    # "And the median instead of the mean?"
    (
        " instead of ",
        rf"\b({_MADE}) instead of (?:the |an? )?{_MADE}\b",
        r"\1",
    ),
    # "If I put MMMU back in?", "strip out MMMU"
    (" back in", rf"{_LEAD_IN}(?:if (?:i|we|you) )?(?:put|add|bring|take) (.+?) back in{_END}", r"\1with \2 again?"),
    ("strip", rf"{_LEAD_IN}strip(?:ping)? out ", r"\1without "),
    # "What multiple of the first is that?"
    (
        " of the first",
        rf"{_LEAD_IN}(?:what|which) (?:multiple|factor) of the first is (?:that|this|it){_END}",
        r"\1last over first?",
    ),
    # "Express Denmark's as a percentage of Finland's."
    (
        " as a ",
        rf"{_LEAD_IN}(?:express|state|give|put|show) (?=.+ as an? (?:percentage|share|fraction|multiple) of )",
        r"\1",
    ),
    # "It more than doubled in those two years, didn't it?"
    (
        " years",
        r"\s+(?:in|over|within|during) (?:those|these|that|this)(?: single| whole)? (?:two |three )?years?"
        r"(?=\W*(?:,|\?|$))",
        "",
    ),
    # "Running total for the three years?"
    (
        " total",
        rf"{_LEAD_IN}(?:the )?(?:running|grand|combined) total (?:for|of|over) the (two|three|four)\b.*$",
        r"\1sum of the \2?",
    ),
    # "Points between the highest and the lowest?"
    (
        " between ",
        rf"{_LEAD_IN}(?:(?:percentage )?points )?between (?:the )?(highest|largest|biggest) and (?:the )?"
        rf"(lowest|smallest){_END}",
        r"\1\2 minus \3?",
    ),
    # "China's rate, since?"
    (" since", rf"{_LEAD_IN}(\w+['’]s)(?: (?:rate|growth|factor|figure))?,? since{_END}", r"\1since when \2?"),
    # "Global since?"
    (" since", rf"{_LEAD_IN}{_NAMED} since{_END}", r"\1since when \2?"),
)
#: "And for year 2023 how many?" after a percentage, of which there is no number.
_HOW_MANY_LAST = r"^(\W*(?:and|then|so|but)\b.+?),?\s+how (?:many|much)\s*\?*$"


def in_plain_order(said: str, state: State) -> str:
    """A turn with its words in their usual order; any other turn unchanged."""
    said = _in_full_spelling(said)
    lowered = f" {said.lower()}"
    for part, order, plain in _PLAIN:
        if part in lowered:
            said = re.sub(order, plain, said, count=1, flags=re.IGNORECASE)
    fact = state.query.fact if state.query is not None else None
    if " how m" in lowered and fact is not None and fact.measure and state.query is not None and state.query.pack:
        is_counted = bool(state.query.pack.measures[fact.measure].each)
        said = said if is_counted else re.sub(_HOW_MANY_LAST, r"\1?", said, count=1, flags=re.IGNORECASE)
    return said


def _in_full_spelling(said: str) -> str:
    """A turn with words that are written as in chats ("hw mutch more") as what they stand for."""
    words = split_words(said)
    for word in reversed(words):
        meant = SPELLINGS.get(word.text) if len(word.text) > 1 else None
        if meant in _LEADING:
            said = f"{said[: word.start]}{meant}{said[word.end :]}"
    return said


#: Words by which turns are known.
_LEADING = frozenset(
    "how what which was is were much many more the and between difference percent percentage that these right when has "
    "back year".split()
)
