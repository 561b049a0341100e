"""What a question takes for granted in a clause with a figure: the clause as a claim of its own, and what is asked.

"By how much did the lead, which was 31.6 % in 2023, fall?" claims a figure and asks for another.
"""

import re
from collections.abc import Sequence

from assistant.answering.declining import quoted
from assistant.answering.other_times import IT_WAS_OTHERWISE
from assistant.answering.telling import FROM_BEFORE
from assistant.answers import Answer, Citation
from assistant.tuples import NamedTuple


class Granted(NamedTuple):
    """A claim within a question, as a sentence, and the question without it."""

    claim: str
    asked: str


#: A figure: a number with its unit, or any number that is no year.
_FIGURE = r"(?i)\d\s*(?:%|percent|points?\b|pp\b|models?\b|times\b)|\d\.\d|\b(?!(?:19|20)\d\d\b)\d+\b"
_VERB = (
    r"(?:was|were|is|are|stood|stands|had|has|made|makes|produced|produces|fell|dropped|shrank|narrowed|declined|rose|"
    r"grew|came|comes|amounted|led|leads|trailed|trails|built|developed|released|created)"
)
#: A clause between commas that goes on about the noun before it.
_RELATIVE = rf"(?i)^(?P<before>[^?]*?),\s+(?:which|who)\s+(?P<said>{_VERB}\b[^?,]*)(?:,\s*(?P<after>.*))?\??\s*$"
#: A figure between commas or in brackets that stands beside the noun before it.
_APPOSED = (
    r"(?i)^(?P<before>[^?,(]*?)(?:,\s+|\s+(?P<open>\())(?:(?:once|formerly|still|now|then|at|about|some|only|just)\s+)*"
    r"(?P<said>\d[^?,()]*)(?(open)\)|,)\s*(?P<after>[^,?]*\w.*)$"
)
#: A clause before the question that gives a reason for it.
_GIVEN = (
    r"(?i)^\W*(?:given(?: that)?|since|as|now that|considering(?: that)?|seeing(?: that)?|knowing(?: that)?|because|"
    rf"granted(?: that)?)\s+(?P<claim>[^,?]*\b{_VERB}\b[^,?]*),\s*(?:then\s+)?(?P<asked>.+)$"
)
#: What is said to be so in words, in a clause before the question.
_MOST = r"(?:most|fewest|least|largest|biggest|widest|highest|smallest|narrowest|lowest|best|worst)"
_MORE = (
    r"(?:more|fewer|less|larger|bigger|smaller|higher|lower|ahead|behind|leads?|led|trails?|trailed|fell|rose|shrank)"
)
_SAID = (
    rf"(?i)^\W*(?:(?:although|though|even though|while|whereas|because|since|given that|seeing (?:that|as)|"
    rf"considering(?: that)?|granted(?: that)?)\s+(?P<said>[^,?]*\b{_VERB}\b[^,?]*)|"
    rf"(?:if|as)\s+(?P<if>[^,?]*\b{_VERB}\b[^,?]*\b{_MOST}\b[^,?]*)),\s*(?:then\s+)?(?P<asked>.+)$"
)
#: A clause that says what moved as a noun does: "despite investment falling", "with trust on the decline".
_DESPITE = (
    r"(?i)^\W*(?:despite|in spite of|notwithstanding|with)\s+(?P<noun>[^,?]*?\w)\s+(?:having\s+)?"
    r"(?P<moving>falling|dropping|declining|shrinking|decreasing|rising|growing|increasing|fallen|dropped|declined|"
    r"shrunk|risen|grown|increased)(?P<when>[^,?]*),\s*(?P<asked>.+)$"
)
#: "Despite the fall in investment in 2023".
_DESPITE_NOUN = (
    r"(?i)^\W*(?:despite|in spite of|notwithstanding|with)\s+(?:the|a|this|its)\s+(?:\w+\s+)?"
    r"(?P<moving>falls?|drops?|declines?|decrease|slump|rise|growth|increase)\s+(?:in|of)\s+(?P<noun>[^,?]*?)"
    r"(?P<when>(?:\s+(?:in|since|from)\s+(?:19|20)\d\d\b[^,?]*)?),\s*(?P<asked>.+)$"
)
_GREW = frozenset("rising growing increasing risen grown increased rise growth increase".split())
#: What stands before the noun that a clause goes on about.
_BEFORE_NOUN = (
    r"(?i)^.*\b(?:did|does|do|is|was|are|were|has|have|had|can|could|will|would|happened to|became of|about|"
    r"true that)\s+"
)
_ASKING = (
    r"(?i)^\W*(?:so |and |but |ok |well )*(?:by |in |on |at |to |from )?"
    r"(?:how|what|which|who|when|where|did|does|do|is|was|are|were|has|have|had)\b"
)
#: What a clause begins with that may say in words what is so; hardly any question begins so.
_OPENERS = (
    *("despite", "in spite", "notwithstanding", "with", "although", "though", "even", "while", "whereas"),
    *("because", "since", "as", "given", "seeing", "if"),
)
#: Until here a question may be read for clauses.
_LONGEST = 300


def taken_for_granted(question: str) -> Granted | None:
    """The claim that a question makes by the way; None where it makes none.

    >>> taken_for_granted("How much did the lead on MATH, which was 24.3 % in 2023, shrink?")
    Granted(claim='the lead on MATH was 24.3 % in 2023.', asked='How much did the lead on MATH shrink?')
    >>> taken_for_granted("Since 2018, how fast has it grown?")
    """
    if "," not in question and "(" not in question or len(question) > _LONGEST or not re.search(_FIGURE, question):
        return None
    given = re.match(_GIVEN, question)
    if given and re.search(_FIGURE, given["claim"]) and re.match(_ASKING, given["asked"]):
        return Granted(f"{given['claim'].strip()}.", given["asked"])
    for pattern, link in ((_RELATIVE, ""), (_APPOSED, "was ")):
        found = re.match(pattern, question)
        if not found or not re.search(_FIGURE, found["said"]):
            continue
        before, after = found["before"].strip(), (found["after"] or "").strip()
        is_asked = is_asking(before)
        noun = noun_before(before) if is_asked else before
        if not noun or not after and not is_asked:
            continue
        rest = f"{before} {after}".strip() if after else f"{before}?"
        return Granted(f"{noun} {link}{found['said'].strip(' ?.')}.", rest)
    return None


def said_in_words(question: str) -> Granted | None:
    """The claim without a figure that a clause before the question makes; None where there is none.

    >>> said_in_words("Although the US made the most notable models, how many did Europe make?")
    Granted(claim='the US made the most notable models.', asked='how many did Europe make?')
    >>> said_in_words("Despite investment in China falling in 2023, how much did the US get?").claim
    'investment in China fell in 2023.'
    >>> said_in_words("If it went on like this, when would it reach zero?")
    """
    if "," not in question or len(question) > _LONGEST or not question.lower().lstrip().startswith(_OPENERS):
        return None
    moved = re.match(_DESPITE, question) or re.match(_DESPITE_NOUN, question)
    if moved and is_asking(moved["asked"]):
        verb = "rose" if moved["moving"].lower() in _GREW else "fell"
        return Granted(f"{moved['noun'].strip()} {verb}{moved['when'].rstrip()}.", moved["asked"])
    found = re.match(_SAID, question)
    claim = (found["said"] or found["if"]).strip() if found else ""
    if not found or re.search(_FIGURE, claim) or not re.search(rf"(?i)\b(?:{_MOST}|{_MORE})\b", claim):
        return None
    return Granted(f"{claim}.", found["asked"]) if is_asking(found["asked"]) else None


def noun_of_move(claim: str) -> str:
    """What a claim says to have moved, with its time; "" for a claim about no movement.

    >>> noun_of_move("investment in China fell in 2023.")
    'investment in China in 2023'
    """
    noun, count = re.subn(rf"(?i)\s+(?:has\s+|have\s+|had\s+)?(?:{_MOVED})\b", "", claim.rstrip("."), count=1)
    return noun if count else ""


_MOVED = r"fell|fallen|dropped|shrank|declined|rose|risen|grew|grown|increased|decreased|narrowed"


def has_figure(text: str) -> bool:
    """Whether a number with a unit, or one that is no year, is said."""
    return bool(re.search(_FIGURE, text))


def is_asking(text: str) -> bool:
    """Whether words begin as a question does."""
    return bool(re.match(_ASKING, text))


def noun_before(asked: str) -> str:
    """The noun at the end of what is asked before a clause that goes on about it.

    >>> noun_before("By how much did the lead on MATH")
    'the lead on MATH'
    """
    return re.sub(_BEFORE_NOUN, "", asked)


def with_premise(question: str, told: Answer, premise: Answer) -> Answer:
    """The answer to what is asked, which sets right a wrong premise; a statement holds only with its premise."""
    assert isinstance(premise.value, bool)
    told = _on_its_own(told)
    if premise.value or _was_so(premise):
        return told._replace(question=question)
    if told.value is True and "?" not in question:
        text = "\n".join((f"No: {_without_verdict(premise.text)}", *_sources(told.text.split("\n")[1:])))
        return told._replace(question=question, value=False, facts=_facts_of(told, premise), text=text)
    return _set_right(question, told, premise, _without_verdict(premise.text))


#: A claim of what was, which holds for another time than the latest.
_WAS = r"(?i)\b(?:was|were|stood|had|made|led|trailed|came|amounted)\b(?!\s+(?:now|currently)\b)"


def _was_so(premise: Answer) -> bool:
    """Whether what is said to have been so is so for an earlier time, which the question need not name."""
    return IT_WAS_OTHERWISE in premise.text and bool(re.search(_WAS, premise.question))


def _on_its_own(told: Answer) -> Answer:
    """An answer that leans on nothing before: what it leans on is said in the same question."""
    if FROM_BEFORE not in told.assumptions:
        return told
    lines = [line.replace(f"({FROM_BEFORE})", "").strip() for line in told.text.split("\n")]
    left = tuple(note for note in told.assumptions if note != FROM_BEFORE)
    return told._replace(text="\n".join(line for line in lines if line), assumptions=left)


def unchecked(question: str, told: Answer, claim: str) -> Answer:
    """The answer that declines what is asked, since it takes for granted what the report does not say."""
    said = quoted(claim.rstrip("."))
    lines = (f"I cannot check what the question says by the way: {said}.", f"It does say: {told.text}")
    return Answer(status="unknown", question=question, text="\n".join(lines), reason="out_of_scope", facts=told.facts)


def with_level(question: str, told: Answer, level: Answer) -> Answer:
    """The answer to what is asked, with what the report gives in place of the figure that the question says."""
    return _set_right(question, told, level, level.text.split("\n")[0])


def _set_right(question: str, told: Answer, other: Answer, so: str) -> Answer:
    """An answer with what is so, by another one, under its headline."""
    headline, *lines = told.text.split("\n")
    corrected = f"But what the question takes for granted is not so: {so}"
    facts = _facts_of(told, other)
    return told._replace(question=question, facts=facts, text="\n".join((headline, corrected, *lines)))


def _facts_of(*answers: Answer) -> tuple[Citation, ...]:
    """The facts of some answers, each once."""
    return tuple({(fact.pack, fact.id): fact for answer in answers for fact in answer.facts}.values())


def _without_verdict(text: str) -> str:
    return text.split("\n")[0].partition(": ")[2]


def _sources(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if line.startswith("Source")]
