"""A clause set off by commas within a question: what is asked without it, and what it claims by the way.

"How many models did China, which trails Europe, make?" asks of China alone, and claims that it trails Europe.
"""

import re

from assistant.answering.taken_for_granted import is_asking, noun_before
from assistant.tuples import NamedTuple


class SetOff(NamedTuple):
    """A question without its clause, and the clause as a claim about what it stands behind."""

    asked: str
    #: The claim in the ways in which it may be meant, the likeliest first.
    claims: tuple[str, ...]
    #: Whether nothing but such a clause can be meant, so that one that cannot be checked is declined.
    is_plain: bool


_LINK = r"which|who|whose|where|(?:on|in|for|at|of|by|to)\s+(?:which|whom)|(?:the|an?|one\s+of\s+the)(?=\s)"
#: How a noun begins that stands beside another one.
_BESIDE = frozenset("the a an one".split())
#: Where a clause may begin; compiled for the first question with a comma that has one of the words.
_OPENS = rf"(?i),\s+(?P<link>{_LINK})\s+(?P<said>[^?,;:]*\w[%)]?)"
#: What a noun beside another one says, where it can be no other thing of a row.
_DESCRIBES = (
    r"(?i)\b(?:\w+est|most|least|fewest|best|worst|first|second|third|last|leader|winner|loser|runner-up|laggard)\b|"
    r"^\w+\s+(?:with|whose|where|that|which|on\s+which)\b"
)
#: With what a clause goes on about the figure, and not about the one named last before it.
_OF_FIGURE = (
    r"(?i)(?:is|was|are|were|fell|dropped|shrank|rose|grew|narrowed|widened|declined|stood|stands|had|has|came|"
    r"amounted)\b"
)
_VERB = (
    r"(?i)(?:(?:also|now|then|still|only|just|never|already|once|clearly)\s+)*"
    r"(?:\w+(?:s|ed)|beat|overtook|led|made|fell|rose|grew|shrank|had|has|won|lost|are|were|stood|took|came|can)\b"
)
_TELLING = (
    r"(?i)(?:also\s+)?(?:says|said|states|stated|claims|claimed|finds|found|shows|showed)\s+(?:that\s+)?(?=\w+\s+\w)"
)
_NAME = r"((?:(?:[A-Z][\w.’'-]*|\d+)\s+)*[A-Z][\w.’'-]*)$"
_LAST_OF = r"(?i)\b(?:on|in|of|for|by|did|does|do|has|have)\s+(\S+)$"
_TIME = r"(?i)\b(?:at|by|in|as of)\s+(?:the\s+)?(?:(?:end|close|start)\s+of\s+)?(?:[a-z]+\s+)?(?:19|20)\d\d\b"
_OWN_TIME = r"(?i)\b(?:(?:19|20)\d\d|before|earlier|previously|once|ago|now|then|later|after|latest)\b"
#: What cannot be what a clause is about.
_NO_NOUN = (
    r"(?i)\W*(?:(?:how|what|which|who|whose|when|where|why|of|in|on|among|between|out|at|by|for|from)\b|"
    r"(?:it|they|there)\b)"
)
_ASKED_LATER = r"(?i)(?:is|was|are|were|has|had|did|stood|fell|made|makes)\b.*\b(?:how|what|which|who|where|when)\b"
#: A noun beside another one that a clause of its own describes ("the benchmark where ...").
_WITHIN = r"(?i)\w+\s+(?P<link>where|whose|which|who|(?:on|in|for|at)\s+which)\s+(?P<said>.+)"
_SEVERAL = r"(?i)(?:two|three|four|five|six|ones|\d+)\b"
_LONGEST = 300


def set_off(question: str) -> SetOff | None:
    """The question without a clause that commas set off, and what that claims; None where it has none.

    >>> set_off("How many models did China, which trails Europe, make in 2024?").asked
    'How many models did China make in 2024?'
    >>> set_off("What does MATH, whose lead fell most, test?").claims
    ("MATH's lead fell most.",)
    >>> set_off("Which country, the US or China, made more?")
    """
    if ", " not in question or len(question) > _LONGEST:
        return None
    found = re.search(_OPENS, question)
    if not found:
        return None
    before, link, said = question[: found.start()].strip(), found["link"].lower(), found["said"].strip()
    rest = question[found.end() :]
    after = rest.strip(" ,?.!")
    is_enclosed = rest.lstrip().startswith(",") and bool(after)
    if not is_enclosed and after or re.search(r"(?i)\bor\b", said) or re.match(r"(?i)(?:and|or|but)\b", after):
        return None
    noun = noun_before(before) if is_asking(before) else before
    name = re.search(_NAME, noun) or re.search(_LAST_OF, before)
    # "Who publishes the report" has nothing that tells where its noun begins.
    subject = noun if not re.match(_NO_NOUN, noun) else ""
    if not is_asking(before) and not re.match(_ASKED_LATER, after):
        return None
    asked = f"{before} {after}?" if after else f"{before}?"
    if not subject and not name:
        return _of_what_is_asked(asked, link, said, after)
    is_beside = link.split()[0] in _BESIDE
    is_near = is_enclosed or bool(re.search(_NAME, noun))
    if is_beside and (re.match(_SEVERAL, said) or not said[:1].islower() or not is_near):
        return None
    is_clause = link in ("which", "who") and bool(re.match(_VERB, said))
    if link in ("which", "who") and not is_clause:
        return None
    named = name[1] if name else ""
    subjects = [each for each in (named, subject) if each]
    if link == "which" and re.match(_OF_FIGURE, said):
        subjects.reverse()
    claims = [_claimed(each, link, said) for each in subjects]
    time = re.search(_TIME, after or before)
    if time and not re.search(_OWN_TIME, said):
        claims = [each for claim in claims for each in (f"{claim} {time[0]}", claim)]
    is_plain = is_enclosed and bool(re.search(_NAME, noun)) and (not is_beside or bool(re.search(_DESCRIBES, said)))
    return SetOff(asked, tuple(dict.fromkeys(f"{claim}." for claim in claims)), is_plain)


def _of_what_is_asked(asked: str, link: str, said: str, after: str) -> SetOff | None:
    """What is asked where a clause is about the figure itself, or tells what a report says."""
    told = re.match(_TELLING, said)
    if link in ("which", "who") and told:
        return SetOff(asked, (f"{said[told.end() :]}.",), False)
    compared = re.match(r"(?i)(?:is|was|are|were)\s+(?=(?:more|less|fewer|larger|smaller|higher|lower)\s+than\b)", said)
    if link == "which" and compared and re.match(r"(?i)(?:did|does|do|has|have|had)\b", after):
        return SetOff(asked, (f"{after} {said[compared.end() :]}?",), True)
    return None


def _claimed(subject: str, link: str, said: str) -> str:
    """What a clause says of what it stands behind, as a sentence without its full stop."""
    first = link.split()[0]
    if first == "whose":
        return f"{subject}'s {said}"
    if first == "where":
        return f"On {subject} {said}"
    if first in ("which", "who"):
        told = re.match(_TELLING, said)
        return said[told.end() :] if told else f"{subject} {said}"
    within = re.match(_WITHIN, said) if first in _BESIDE else None
    if within:
        return _claimed(subject, within["link"].lower(), within["said"])
    if first in _BESIDE:
        return f"{subject} is {link} {said}"
    return f"{first.capitalize()} {subject} {said}"
