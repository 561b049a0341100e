"""A claim of two parts that is not understood as a whole: each part as a claim of its own, and both together.

"X had the smallest lead in 2023 but the largest in 2024, right?" says two things of X.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.parts import put_together
from assistant.answers import Answer
from assistant.utterance.tags import tag_start

#: All these are compiled for the first claim of two parts.
_JOINT = r"(?i),?\s+(?:and|but|while|whereas|whilst|yet|though)\s+(?:also\s+|then\s+)?"
_OPENER = (
    r"(?i)\W*(?:so,?\s+|well,?\s+)?(?:[^,;:?]{1,45}?(?:\bthat\b|:)\s+|"
    r"(?:\w+\s+){1,3}(?:says|said|claims|claimed|thinks|believes|told me|tells me)\s+)"
)
_VERB = (
    r"(?i)\b(?:was|were|is|are|had|has|have|made|makes|make|led|leads|fell|falls|dropped|drops|shrank|rose|grew|grows|"
    r"came|comes|took|ranks|ranked|stood|stands|went|ended|started|began|narrowed|declined|decreased|increased|topped|tops|trails|trailed|lost|produced|produces|publishes|tests|"
    r"measures|checks|cost|costs)\b(?!\s+of\b)"
)
_ASKED = r"(?i)\W*(?:did|does|do|is|was|were|are|has|have|had|can|could|will|would|what|which|who|how|when|where|why)\b"
_PLACE = r"(?:\w+est|most|least|first|second|third|fourth|last)"
#: With what goes on what is said of the same one ("but the largest in 2024").
_GOING_ON = (
    rf"(?i)(?:(?:the|only|only the)\s+{_PLACE}|only|in|on|by|to|over|under|about|"
    r"almost|nearly|less|more|first|second|third|last|\d)\b"
)
#: Where in a part without a verb what is said of another begins ("the lead on Y by 17 points").
_SAID = rf"(?i)\s(?=(?:by|to|from|at|in|only|about|almost|nearly|the\s+{_PLACE}|\d)\b)"
#: What the most or the least is said of, and where that is left out the second time ("the biggest in percent").
_OF_WHAT = r"(?i)\b(?:\w+est|most|least)\s+(?!(?:of|in|on|at|by|for|to|from|than|and)\b)([a-z-]+)\b"
_LEFT_OUT = r"(?i)(\bthe\s+(?:second\s+|third\s+)?(?:\w+est|most|least))(?=\s+(?:in|on|at|by|for)\b|\W*$)"
_PRONOUN = r"(?i)(?:it|they|this|that)\s+(?=\w)"
_TIME = (
    r"(?i)\s*(?:,\s*)?(?:(?:at|by|in|as of)\s+)?(?:the\s+)?"
    r"(?:(?:end|close)(?:\s+of\s+|-)|late\s+|year-end\s+)?(?:19|20)\d\d\b"
)
_NAMED_TIME = r"(?i)\b(?:19|20)\d\d\b|\b(?:january|february|december)\b"
#: How a claim opens that denies or joins what follows.
_TURNED = r"(?i)(?:not|neither|either|both|no|none|if|unless)\b"
_CONFIRMING = ", right?"
#: A clause that goes on with what a claim says, and what makes a claim of the whole.
_CLAUSE = (
    r"(?i),\s+which\s+(?:is|are|was|were)\s+(?=(?:(?:far|much|well|also|even|slightly|about|nearly|almost|exactly|only|"
    r"still)\s+)*(?:more|less|fewer|higher|lower|larger|smaller|bigger|second|third|ahead|behind|the\s+(?:most|\w+est))\b)"
)
_CHECKED = (
    r"(?i)\W*(?:is|was)\s+it\s+(?:true|right|correct|so|the\s+case|a\s+fact)\b|"
    r".*[.;:–—-]\s*(?:is\s+(?:that|this|it)\s+)?(?:true|right|correct|so)(?:\s+or\s+(?:false|not|wrong))?\s*\?\W*$"
)


def without_clause(question: str) -> str:
    """A claim with what its clause says in a row with the rest; "" where it has no such clause.

    >>> without_clause("It made 15, which is more than Europe's 3. True?")
    "It made 15, more than Europe's 3. True?"
    >>> without_clause("Of the two, which is more than 3?")
    ''
    """
    found = re.split(_CLAUSE, question)
    is_claim = len(found) == _PAIR and (tag_start(question) >= 0 or re.match(_CHECKED, question))
    return ", ".join(found) if is_claim and not re.search(_OTHER, found[1]) else ""


#: What asks after a claim if the report says so ("does the report back that up?"); nothing else is asked before it.
_BACKED = (
    r"(?is)^(?P<said>[^?]*[\w%]\s*[\"'”’)]*)\s*[.;:,!–—-]+\s*(?:and\s+|so\s+|but\s+)?(?:does|do|did|would)\s+"
    r"(?:the\s+|this\s+|your\s+)?(?:report|article|text|study|source|data|it)\s+(?:really\s+|actually\s+)?"
    r"(?:say|state|back|support|confirm|claim|agree\s+with|bear\s+out)\s+(?:that|this|so|it)(?:\s+(?:up|out))?\W*$"
)


def with_tag_for_backing(question: str) -> str:
    """A claim after which it is asked if the report says so, as one to be confirmed; "" for any other question.

    >>> with_tag_for_backing("China made 15 models. Does the report back that?")
    'China made 15 models, right?'
    """
    found = re.match(_BACKED, question)
    return found["said"] + _CONFIRMING if found else ""


_PAIR = 2
_OTHER = r"(?i)\b(?:what|which|who|whose|how|when|where|why)\b"


def parts_of_claim(question: str) -> Iterator[tuple[str, str]]:
    """The two parts of a claim, each whole and with what asks to confirm it.

    >>> list(parts_of_claim("MMMU had the smallest lead in 2023 but the largest in 2024, right?"))
    [('MMMU had the smallest lead in 2023, right?', 'MMMU had the largest lead in 2024, right?')]
    >>> list(parts_of_claim("X had the largest lead in 2023 and Y in 2024, true?"))
    [('X had the largest lead in 2023, right?', 'Y had the largest lead in 2024, right?')]
    """
    if not re.search(_JOINT, question):
        return
    tag = tag_start(question)
    said = (question[:tag] if tag >= 0 else question).strip(" .?!")
    opener = re.match(_OPENER, said)
    said = said[opener.end() :] if opener else said
    joints = list(re.finditer(_JOINT, said))
    if len(joints) != 1 or re.match(_ASKED, said):
        return
    one, other = said[: joints[0].start()].strip(), said[joints[0].end() :].strip()
    verb = re.compile(_VERB).search(one)
    if verb is None or verb.start() == 0 or re.match(_TURNED, one):
        return
    if re.search(_NAMED_TIME, other) and not re.search(_NAMED_TIME, one):
        # The time at the end may be that of both.
        return
    noun = re.compile(_OF_WHAT).search(one)
    if noun:
        other = re.sub(_LEFT_OUT, rf"\1 {noun.group(1)}", other)
    whole = _completed(other, one[: verb.start()].strip(), verb.group(), one[verb.end() :].strip())
    if whole:
        # Right at the end "before" is a time: the first.
        parts = [re.sub(r"(?i)\b(?:before|earlier)$", "at first", part) for part in (one, whole)]
        yield parts[0] + _CONFIRMING, parts[1] + _CONFIRMING


def both_count(whole: Answer, first: Answer, second: Answer) -> bool:
    """Whether a claim was judged by one of its two parts alone, and the other is of another measure."""
    is_by_one = any(part.facts == whole.facts and isinstance(part.value, bool) for part in (first, second))
    one, other = ({fact.measure for fact in part.facts} for part in (first, second))
    return is_by_one and bool(one) and bool(other) and one.isdisjoint(other)


def _completed(other: str, subject: str, verb: str, rest: str) -> str:
    """The second part with what it leaves out of the first; "" where that is not plain."""
    pronoun = re.match(_PRONOUN, other)
    if pronoun:
        return f"{subject} {other[pronoun.end() :]}"
    own = re.compile(_VERB).search(other)
    if own:
        return f"{subject} {other}" if own.start() == 0 else other
    if re.match(_GOING_ON, other):
        return f"{subject} {verb} {other}"
    name, *said = re.split(_SAID, other, maxsplit=1)
    if not said or len(name.split()) > _LONGEST or name.lower().startswith("not"):
        return ""
    if re.fullmatch(_TIME, said[0]):
        return f"{name} {verb} {re.sub(_TIME, '', rest)} {said[0]}"
    return f"{name} {verb} {said[0]}"


#: So many words name the one of whom something else is said.
_LONGEST = 4


def both_hold(question: str, answers: Sequence[Answer]) -> Answer:
    """The answer to a claim from those to its two parts: it holds if both do."""
    holds = all(answer.value is True for answer in answers)
    texts = [answer.text.partition(": ")[2] or answer.text for answer in answers]
    verdicts = ["" if answer.value is holds else f"{'Yes' if answer.value else 'No'}: " for answer in answers]
    if holds:
        told = [f"Yes: {texts[0]}", texts[1]]
    else:
        # The part that is not so comes first.
        order = sorted(range(len(texts)), key=lambda at: answers[at].value is True)
        told = [f"No: {texts[order[0]]}", *(f"{verdicts[at]}{texts[at]}" for at in order[1:])]
    return put_together(question, answers)._replace(value=holds, unit=None, text="\n".join(told))
