"""Questions of several parts: where one ends and the next begins, and the answers to all put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answering.answer import Response, respond
from assistant.answering.halves import halves_of
from assistant.answering.part_of_all import respond_to_part
from assistant.answers import Answer
from assistant.english.dearness import by_cost, says_dearer
from assistant.english.needing import by_how_many_more
from assistant.reading.understanding import Library, Understanding, understand
from assistant.utterance.words import LONGEST_QUESTION

_ASKING = (
    r"(?:what|which|who|whose|when|where|how|by how|by whom|in which|on which|in what|on what|of what|at what|to what|"
    r"since when|from when|why)"
)
# All these are compiled for the first question that may have several parts.

_BORDERS = (
    rf"(?i)\?\s+(?=\S)|;\s+|(?:,|–|—)?\s+(?:and|also|plus|as well as|n|&)(?: also)?\s+(?={_ASKING}\b)|"
    rf",\s+(?={_ASKING}\b\s+(?:did|was|were|is|are|many|much|does|do|has)\b)|"
    r",\s+and\s+(?=(?:that|this|it|which)(?:['’]s|\s+(?:is|was|makes|means|comes to))\s[^?.]*\bhow (?:much|many)\b)"
)
#: A noun that a clause describes asks nothing ("the test where a model must ...").
_DESCRIBED = (
    r"(?i)\W*(?:(?:on|in|for|at|about|regarding|concerning)\s+)?(?:the|that|this|a|an)\s+(?:\w+\s+){1,2}"
    r"(?:where|which|that|who|whose|when|of what)\s+(?!is\b|was\b|were\b|are\b|did\b|does\b|do\b|has\b|have\b|had\b)"
)
_BARE = r"(?i)(?:by |and )*how (?:much|many|far)(?: (?:points?|percent|percentage points?|models?|%|pp|times))?\W*"
_OF_TWO = (
    r"(?i)\bor\b|\b(?:is|are|was|were) (?:the )?(?:more|less|fewer|bigger|larger|greater|higher|smaller|lower|faster"
    r"|slower|wider|narrower|better|worse|ahead|behind)\b|\b(?:more|less|further)\W*$"
)
_IS_THERE = r"(?i)\W*(?:is|are|was|were) there\b"
_WHICH_ONE = r"(?i)(?:and |if so,? )*(?:which|which ones?|what|what is it|what are they|how much|how high)\W*"
_QUESTION = rf"(?i)\b{_ASKING}\b"
#: Who is asked, and nothing that is ("Could you remind me, my dear").
_ADDRESS = (
    r"(?i)\W*(?:please |so |hi |hello |hey |ok |and )*(?:can|could|would|will|may|might|do|does)\s+"
    r"(?:you|u|i|we|anyone|anybody|someone|somebody)\b(?!.*\b(?:is|was|were|are|did|how|what|which)\b)"
)
#: A time or condition before what is asked ("When 2023 wrapped up, how much ...").
_CLAUSE = (
    r"(?i)\W*(?:\w+\s+)?(?:when|once|after|before|as|if|by the time|while|since)\s+"
    r"(?!did|does|do|was|were|is|are|will|would)\w"
)
#: Those of whom something is asked after them ("Of those who finished in 2023, how many percent ...").
_OF_THOSE = r"(?i)\W*(?:out\s+of|of|among|amongst)\s+(?:all\s+)?(?:those|the|people|these)\b"
#: Both ends asked for in one breath.
_FROM_TO = r"(?i)\bwhere (?:did|does)\b.*\b(?:start|begin)\b.*\band where (?:did|does) it (?:end|finish|stop)"
#: A clause between commas only describes ("How many models did X, which is second, make?").
_ENCLOSED = r"(?i),\s+(?:which|who)\s+(?:is|was|are|were|has|had)\b[^,?]*,\s+(?!and\b|or\b)\w"
#: Which one is meant, and nothing more; and how what is asked begins.
_ONLY_WHICH = r"(?i)\W*(?:(?:on|in|for|at|by)\s+)?(?:what|which)(?:\s+\w+){1,2}\W*"
_OPENS_ASKING = rf"(?i)\W*(?:{_ASKING}|is|are|was|were|did|does|do|has|have|had|can|could|name|list|give|tell|rank)\b"
#: What follows a question mark and goes on with that question ("... fall? And MATH?").
_LEANS = r"(?i)(?:and|what about|how about|also)\b"
_MOST, _PAIR = 4, 2


def split_parts(question: str) -> list[str]:
    """The parts of a question that each ask something; the question itself if it asks one thing.

    >>> split_parts("Who publishes the AI Index, and when was it published?")
    ['Who publishes the AI Index', 'when was it published?']
    >>> split_parts("Which lead fell most, and by how much?")
    ['Which lead fell most']
    """
    if not _may_have_parts(question):
        return [question.strip()]
    parts = [part.strip() for part in re.split(_BORDERS, question) if part.strip(" ?.!,;")]
    if parts == [question.strip()]:
        return parts
    if (
        len(parts) > 1
        and re.fullmatch(_BARE, parts[-1])
        and re.match(r"\W*(?:which|who|what|where|in which|on which)\b", parts[0], re.IGNORECASE)
        # Of two that are offered, or held together, it is asked how far apart they are.
        and not re.search(_OF_TWO, parts[0])
    ):
        parts.pop()
    if len(parts) > 1 and re.fullmatch(_WHICH_ONE, parts[-1]) and re.match(_IS_THERE, parts[0]):
        # "Is there a figure for it, and which one?" asks for the figure.
        parts.pop()
    if re.search(_FROM_TO, question) or re.search(_ENCLOSED, question):
        return [question]
    opens = parts and (re.match(_CLAUSE, parts[0]) or len(parts) == _PAIR and re.match(_OF_THOSE, parts[0]))
    if opens and "?" not in question[: len(parts[0]) + 1]:
        return [question]
    if len(parts) > 1 and re.fullmatch(_ONLY_WHICH, parts[-1]) and not re.match(_OPENS_ASKING, parts[0]):
        # "Only one lead was above 5 %; on what test?" is one question.
        return [question]
    if len(parts) > 1 and re.fullmatch(_ONLY_WHICH, parts[0]) and "?" not in question[: len(parts[0]) + 1]:
        # "Which test, and how much, in 2024?" asks for no list of tests.
        return [question]
    is_each_asked = all(_asks(part) or at and re.match(_LEANS, part) for at, part in enumerate(parts))
    if not 1 <= len(parts) <= _MOST or len(parts) > 1 and not is_each_asked:
        return [question]
    return parts


#: Words and signs one of which stands at each border.
_BORDERING = frozenset("and also plus as n &".split())
_SIGNS = frozenset(",;")


def _may_have_parts(question: str) -> bool:
    """Whether a question has what may be a border within it, or nothing at all."""
    return (
        not _BORDERING.isdisjoint(question.casefold().split())
        or not _SIGNS.isdisjoint(question)
        or "?" in question.strip()[:-1]
        or not question.strip(" ?.!,;")
    )


def _asks(part: str) -> bool:
    if re.match(_ADDRESS, part) and not re.search(_QUESTION, part):
        return False
    described = re.match(_DESCRIBED, part)
    return bool(re.compile(_QUESTION).search(part, described.end() if described else 0)) or bool(
        re.match(r"\W*(?:is|are|was|were|did|does|do|has|have|can|could)\b", part, re.IGNORECASE)
    )


def join_answers(question: str, answers: Sequence[Answer]) -> Answer:
    """One answer to a question of several parts: each part's text, the values side by side."""
    different: dict[tuple[str, str], Answer] = {}
    for answer in answers:
        different.setdefault((answer.understood, str(answer.value)), answer)
    answers = list(different.values())
    if len(answers) == 1:
        return answers[0]._replace(question=question)
    return put_together(question, answers)


def put_together(question: str, answers: Sequence[Answer]) -> Answer:
    """Several answers as one: their texts one after the other, their values side by side."""
    values: list[str | bool | None] = []
    units: list[str | None] = []
    for answer in answers:
        own = answer.value if isinstance(answer.value, tuple) else (answer.value,)
        values += own
        units += list(answer.unit) if isinstance(answer.unit, tuple) else [answer.unit] * len(own)
    answered = [answer for answer in answers if answer.status == "answered"]
    facts = tuple({(fact.pack, fact.id): fact for answer in answers for fact in answer.facts}.values())
    return Answer(
        status="answered" if answered else answers[0].status,
        question=question,
        text="\n".join(answer.text for answer in answers),
        value=tuple(values) if answered else None,
        unit=(units[0] if len(set(units)) == 1 else tuple(units)) if answered else None,
        understood="; ".join(answer.understood for answer in answers if answer.understood),
        derivation=tuple(step for answer in answers for step in answer.derivation),
        facts=facts,
        assumptions=tuple(dict.fromkeys(note for answer in answers for note in answer.assumptions)),
        reason=None if answered else answers[0].reason,
        choices=() if answered else answers[0].choices,
        suggestions=() if answered else answers[0].suggestions,
    )


_JOINING = (
    *(("and", "also"), ("but", "also"), ("as", "well", "as"), ("along", "with"), ("together", "with")),
    *(("and",), ("&",), ("+",), ("plus",)),
)
_JOINED = r"(?i)\band\b|\bplus\b|\bbut (?:not|also)\b|\bas well as\b|\b(?:along|together) with\b|[&+]"


def respond_to_measures(question: str, library: Library) -> Response:
    """The response to a question, asked of each where it joins two measures ("most papers and patents")."""
    offered = respond_to_offered(question, lambda claim: respond(claim, library), library)
    if offered is not None:
        return offered
    response = _respond_to_one(question, library)
    if response.answer.status != "answered" and (more := by_how_many_more(question)) != question:
        # "How many does X need to catch up with Y?"
        needed = respond(more, library)
        if needed.answer.status == "answered":
            return needed._replace(answer=needed.answer._replace(question=question))
    both = _asked_of_both(question, response, library)
    if both is not None:
        return both
    if response.answer.status == "answered" or len(question) > LONGEST_QUESTION or not re.search(_JOINED, question):
        return response
    understanding = understand(question, library)
    if any(each.sense.id in _PUT_TOGETHER for each in understanding.scan.cues):
        # The two alone are not what is made of them.
        return response
    parts, is_second_denied = _by_measure(understanding)
    responses = [respond(part, library) for part in parts]
    if not parts or any(each.answer.status != "answered" for each in responses):
        return response
    answers = [each.answer for each in responses]
    are_claims = all(isinstance(answer.value, bool) for answer in answers)
    if is_second_denied and not are_claims:
        return response
    joined = join_answers(question, answers)
    if is_second_denied:
        # "Does it lead in X but not in Y?"
        holds = answers[0].value is True and answers[1].value is False
        texts = [answer.text.partition(": ")[2] for answer in answers]
        joined = joined._replace(value=holds, text="\n".join([f"{'Yes' if holds else 'No'}: {texts[0]}", texts[1]]))
    elif are_claims:
        # It is one claim about both.
        joined = joined._replace(value=all(answer.value for answer in answers))
    return responses[-1]._replace(answer=joined)


def respond_to_offered(question: str, take: Callable[[str], Response | None], library: Library) -> Response | None:
    """What is told of a question that offers two of which one is so; None for others. `take` answers a claim."""
    if " or " not in question:
        return None
    from assistant.answering.either_side import side_taken, told_of_each

    side = side_taken(question, take, library)
    each = told_of_each(question, take, library) if side is None else []
    if not each:
        return side
    both = put_together(question, [response.answer for response in each])
    if each[0].answer.value is each[1].answer.value:
        both = both._replace(value=each[0].answer.value, unit=None)
    return each[-1]._replace(answer=both)


#: Cues of what is made of two figures.
_PUT_TOGETHER = frozenset(("difference", "ratio", "sum", "mean", "minus", "than"))


def _asked_of_both(question: str, response: Response, library: Library) -> Response | None:
    """The response to a question that asks for a figure of each of two measures, and of which one alone was told."""
    is_of_one = response.query is None or response.query.fact is not None
    if len(question) > LONGEST_QUESTION or not is_of_one or not re.search(_JOINED, question):
        return None
    from assistant.answering.both_asked import respond_to_both, two_asked

    found = respond_to_both(two_asked(question, library), lambda half: respond(half.said, library))
    if not found:
        return None
    return found[-1]._replace(answer=join_answers(question, [each.answer for each in found]))


def _respond_to_one(question: str, library: Library) -> Response:
    """The response to a question that may hold two measures against each other, or ask for a part of all."""
    asked = by_cost(question) if says_dearer(question) else question
    response = respond(asked, library) if asked != question else None
    if response is not None and response.answer.status == "answered" and not _are_open_owners(question, library):
        # "Is X cheaper than Y?"
        return response._replace(answer=response.answer._replace(question=question))
    halves = halves_of(question)
    if halves is None:
        return respond_to_part(question, library)
    # Most questions hold nothing against another.
    from assistant.answering.held_together import respond_to_halves

    return respond_to_halves(question, halves, library)


def _are_open_owners(question: str, library: Library) -> bool:
    """Whether every name of what would cost so much is that of its owner too ("is China cheaper than the US?")."""
    names = understand(question, library).scan.names
    kinds: dict[int, set[str]] = {}
    for each in names:
        if each.sense.kind in ("member", "described"):
            kinds.setdefault(each.start, set()).add(each.sense.more)
    says_what = any(each.sense.kind in ("subject", "dimension") for each in names) or "train" in question.lower()
    return bool(kinds) and not says_what and all(len(of) > 1 for of in kinds.values())


def _by_measure(understanding: Understanding) -> tuple[list[str], bool]:
    """The question with each of the two measures that it joins alone, and whether it denies the second one of them.

    Nothing where it joins none.
    """
    words, text = understanding.scan.words, understanding.scan.text
    missed = set(understanding.readings[0].unexplained) if understanding.readings else set()
    measures = [each for each in understanding.scan.measures if each.sense.kind == "measure"]
    for one in measures:
        for other in measures:
            between = [word.key for word in words[one.at[-1] + 1 : other.start]]
            is_denied = between[:2] == ["but", "not"]
            joint = next((each for each in _JOINING if tuple(between[: len(each)]) == each), ())
            again = between[2:] if is_denied else between[len(joint) :]
            is_joined = bool(is_denied or joint) and again in _AGAIN and one.sense.id != other.sense.id
            if is_joined and missed and missed <= set(range(one.start, other.at[-1] + 1)):
                before, after = re.sub(_BOTH, "", text[: words[one.start].start]), text[words[other.at[-1]].end :]
                spans = [(words[each.start].start, words[each.at[-1]].end) for each in (one, other)]
                return [f"{before}{text[start:end]}{after}" for start, end in spans], is_denied
    return [], False


#: What may stand again before the second of two that are joined ("both in patents and in papers").
_AGAIN: tuple[list[str], ...] = ([], ["in"], ["of"], ["for"], ["by"], ["the"], ["most"], ["in", "the"], ["the", "most"])
_BOTH = r"(?i)\b(?:both|not (?:only|just))\s+(?=\w*\s*$|\w+\s+\w*\s*$)"
