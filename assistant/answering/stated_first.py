"""A sentence that first says in words what is so and then asks: what it says as a claim, and what it asks.

"The report says China makes the most papers. Does it make the most models?" asks of the models alone.
"""

import re

from assistant.answering.said_first import has_border
from assistant.answering.taken_for_granted import has_figure
from assistant.tuples import NamedTuple
from assistant.utterance.tags import tag_start


class Stated(NamedTuple):
    """What a sentence says before it asks, and what it asks."""

    claim: str
    asked: str
    #: Whether somebody is said to say it, so that it is no question itself.
    is_told: bool
    #: Whether yes or no is asked for.
    is_yes_or_no: bool


_SAYING = (
    r"(?:says?|said|states?|stated|claims?|claimed|writes?|wrote|notes?|noted|finds?|found|reports?|reported|shows?|"
    r"showed|tells?(?:\s+(?:us|me))?|suggests?|know|knew|read|hear|heard|saw|see|understand|gather|learned|learnt)"
)
_TELLER = (
    rf"(?:(?:well|so|ok(?:ay)?|look|right|now),?\s+)?(?:according\s+to\s+[^,.;]{{2,40}},\s+|"
    rf"(?:the\s+|this\s+|your\s+)?(?:[\w’'-]+\s+){{1,4}}?{_SAYING}\s*:?\s+(?:that\s+)?)"
)
#: That somebody only believes what follows.
_BELIEF = (
    r"(?i)^\W*(?:if\s+i\s+(?:have\s+|['’]?ve\s+)?(?:understand|understood|remember|recall|read|got|gather|follow|am\s+not\s+mistaken)"
    r"(?:\s+(?:it|this|that|you|the\s+\w+))?(?:\s+(?:correctly|right(?:ly)?|well))?|my\s+understanding\s+is(?:\s+that)?|"
    r"as\s+far\s+as\s+i\s+(?:know|understand|can\s+tell|remember|can\s+see))\s*,?\s+(?=\w+\s+\w)"
)
_GIVEN = (
    r"(?:if|since|because|given(?:\s+that)?|seeing\s+(?:that|as)|considering(?:\s+that)?|knowing(?:\s+that)?|now\s+that|"
    r"granted(?:\s+that)?|although|though|even\s+though|while|whereas|as)\s+"
)
_BORDER = r"(?P<border>\s*;\s+|(?<!\bu\.s)\.\s+|\s*:\s+|,\s+|\s+[-–—]\s+|\s*—\s*)"
_LINK = r"(?:(?:but|and|so|now|then|yet|ok|well|however),?\s+)*"
_YES_OR_NO = r"(?:did|does|do|is|was|are|were|has|have|had|can|could)(?:n['’]t)?\s+"
#: What only asks whether what was said is so.
_CONFIRMING = (
    r"(?:i|you|we)\b|(?:that|this|it|they|he|she|so|there)\s*(?:not\s+)?(?:(?:really|actually)\s+)?"
    r"(?:right|true|so|correct|wrong|false|accurate|the\s+case|a\s+fact|what\b.*|say\b.*|mean\b.*)?\s*\W*$|(?:that|this|so)\b|"
    r"(?:the\s+)?(?:report|article|text|paper|study)\s+(?:say|agree|confirm|support|claim|state|mention|wrong|right)"
)
_WH = r"(?:(?:by|in|on|at|to|from|of|for)\s+)?(?:how|what|which|who|whose|where|when)\b"
_PATTERN = (
    rf"(?is)^\W*(?P<given>{_GIVEN})?(?P<teller>{_TELLER})?(?P<said>[^?]*?\w\W+\w[^?]*?){_BORDER}"
    rf"{_LINK}(?P<asked>(?:(?P<verb>{_YES_OR_NO})(?!{_CONFIRMING})|{_WH})[^?]*\w\W*)$"
)
#: What is said of nothing, or is asked itself.
_NOTHING_SAID = (
    r"(?i)\W*(?:did|does|do|is|was|are|were|has|have|had|can|could|will|would|how|what|which|who|whose|where|when|why|"
    r"in|on|of|at|for|from|between|among|out|by|with|i|please|tell|give|hi|hello)\b|"
    r".*\b(?:if|suppose|supposing|assume|assuming|imagine|would|could|should|what|which|who|how)\b"
)
_SUBJECT = (
    r"(?i)(?P<subject>(?:the\s+)?[^,\s]+(?:\s+[^,\s]+){0,3}?)\s+(?:(?:has|have|had|nearly|almost|already|now|just|also)\s+)*"
    r"(?:was|were|is|are|had|has|have|made|makes|make|led|leads|fell|falls|dropped|shrank|rose|grew|grows|came|nearly|"
    r"almost|closed|reached|caught|narrowed|declined|topped|tops|trails|trailed|produced|produces|publishes|published|"
    r"tests|measures|checks|costs?|overtook|beats?|needs?|needed|makes)\b"
)
#: A pronoun of a yes-or-no question, or of who did something: "how far did it fall" may be said of what fell.
_PRONOUN = (
    r"(?i)(?:^(?P<first>(?:did|does|do|is|was|are|were|has|have|had|can|could)\s+)(?:it|they)\b|"
    r"(?P<within>\b(?:did|does|do|has|have|had)\s+)(?:it|they)(?=\s+(?:have|made?|produced?|publish(?:ed)?|buil[dt]|"
    r"created?|develop(?:ed)?|released?|lead|trail)\b))"
)
_NOT_MEANT = frozenset("it they this that there he she".split())
_LONGEST = 300


def stated_first(question: str) -> Stated | None:
    """What a question says in words before it asks; None where it only asks.

    >>> stated_first("China has nearly closed the gap; is it ahead now?").asked
    'is China ahead now?'
    >>> stated_first("The report says China leads in patents. Is that right?")
    """
    if len(question) > _LONGEST or not has_border(question) or tag_start(question) >= 0:
        return None
    found = re.match(_PATTERN, re.sub(_BELIEF, "", question, count=1))
    if not found:
        return None
    said = found["said"].strip(" ,")
    if has_figure(said) or re.match(_NOTHING_SAID, said) or said.split()[0].lower() in _NOT_MEANT:
        return None
    is_yes_or_no = bool(found["verb"])
    return Stated(f"{said}.", of_subject(found["asked"].strip(), said), bool(found["teller"]), is_yes_or_no)


def of_subject(asked: str, said: str) -> str:
    """What is asked with the subject of what was said in the place of its pronoun.

    >>> of_subject("how many does it have?", "Europe overtook China in models")
    'how many does Europe have?'
    """
    subject = re.match(_SUBJECT, said)
    if not subject:
        return asked
    name = re.sub(r"^The\b", "the", subject["subject"])
    return re.sub(_PRONOUN, lambda found: f"{found['first'] or found['within']}{name}", asked, count=1)
