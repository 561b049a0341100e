"""Turns about the last answer itself: its sources, the figure behind a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.answering.answer import Response, respond, respond_to_query
from assistant.answering.declining import unknown
from assistant.answering.telling import source_lines
from assistant.answers import Answer, Citation
from assistant.conversing.carrying import carried
from assistant.conversing.judged import is_judgement
from assistant.conversing.last_values import told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, stands_in, without, without_breaks, without_corrections
from assistant.conversing.picks import question_for
from assistant.conversing.state import State
from assistant.conversing.turns import read_turn
from assistant.english.followups import (
    AS_RATIO,
    BEHIND_CLAIM,
    BEHIND_PLACE,
    BEHIND_SHARE,
    DOUBTS,
    GROUNDS,
    NO_CHOICE,
    ORIGINS,
    RIGHT_ONES,
    WRONG_PART,
)
from assistant.operations.query import Query, Truth
from assistant.operations.table import evaluate
from assistant.reading.understanding import Library
from assistant.utterance.words import Word


def ground(question: str, words: list[Word], state: State, library: Library) -> Answer | None:
    """ "how do you know?": the working of the last answer and the facts with their places; its value again."""
    last = state.answer
    if last is None or not asks_for_ground(question, words, state):
        return None
    lines = [f"{_who(fact, library)} says{_where(fact)}: {fact.statement}" for fact in last.facts]
    publisher = _publisher(library) if _WHO & {word.key for word in words} else None
    if publisher:
        lines.append(publisher)
    working = [f"{step.operation}: {'; '.join(step.operands)} = {step.result}" for step in last.derivation]
    return Answer(
        status="answered",
        question=question,
        text="\n".join([*(lines or [last.text]), *working, *source_lines(last.facts)]),
        value=last.value,
        unit=last.unit,
        qualifier=last.qualifier,
        period=last.period,
        understood=f"the ground of: {last.understood}",
        derivation=last.derivation,
        facts=last.facts,
        assumptions=(f"about the answer to “{last.question}”",),
    )


def asks_for_ground(question: str, words: list[Word], state: State) -> bool:
    """Whether a turn asks for nothing but the ground of an answer, or doubts it."""
    if "of" in [word.key for word in words[:2]] or _counts_citations(words, state):
        # "And of citations?" goes on with what is counted.
        return False
    if not words or state.pending and (not state.choices or stands_in(words, NO_CHOICE)):
        return False
    is_claimed = state.answer is not None and isinstance(state.answer.value, bool)
    if is_claimed and words[0].key in _ASKING_FIGURE and is_only(words, BEHIND_CLAIM):
        # "What is it really?" after a claim asks for the figure.
        return False
    if state.answer is not None and is_judgement(question):
        return True
    return bool(_PASSAGE.fullmatch(question)) or any(_asks(each, state) for each in _said(question, words))


def _counts_citations(words: list[Word], state: State) -> bool:
    """Whether "and citations?" asks how often things are cited, where that is given of what was told of."""
    fact, pack = (state.query.fact, state.query.pack) if state.query is not None else (None, None)
    if fact is None or pack is None or [word.key for word in words[-1:]] not in (["citations"], ["citation"]):
        return False
    measure = pack.measures[fact.measure]
    same = [
        each for each in pack.measures.values() if each.dimensions == measure.dimensions and each.unit == measure.unit
    ]
    return any("citation" in each.name.lower() for each in same)


_ASKING_FIGURE = frozenset("what how so then".split())
_PART = (
    r"(?:sentence|passage|paragraph|line|wording|place|quote|quotation|statement|excerpt|section|page|words|part|bit)s?"
)
_BODY = (
    r"(?:organi[sz]ation|institut(?:e|ion)|body|study|publication|source|report|survey|authority|group|people|company"
    r"|firm|outlet|agency|team|researchers?|index|university)"
)
_GIVEN = r"(?:statistic|figure|number|datum|data|estimate|count|result|finding|value|measurement|calculation)s?"
_SAYS = r"(?:says?|states?|gives?|mentions?|contains?|has|tells?|reports?|supports?|backs?)"
_THAT = r"(?:that|this|it|so|these|those|them|they)"
#: "Quote the passage please", "which sentence says that?", "which organisation's statistics are these?"
_PASSAGE = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|please|now)\b\W*)*(?:(?:can|could|will|would)\s+you\s+(?:please\s+)?)?(?:"
    rf"(?:quote|show|give|cite|read|print|repeat|point to|paste)(?:\s+me)?(?:\s+(?:out|to))?(?:\s+(?:the|its|that|a))?"
    rf"(?:\s+(?:exact|original|relevant|very|whole|full|precise))?\s+{_PART}(?:\s+(?:on|for|with|about|behind)\s+{_THAT})?"
    rf"(?:\s+(?:that|which)?\s*{_THAT}\s+(?:comes?|came|is|was|are|were)\s+(?:taken\s+)?(?:from|in))?"
    rf"|(?:(?:what(?:['’]s| is| are)|is)\s+)?the\s+(?:exact|original|relevant|precise)\s+{_PART}"
    rf"(?:\s+(?:of|for|in)\s+(?:{_THAT}|the\s+(?:article|report|text)))?"
    rf"|(?:in\s+)?(?:which|what)\s+{_PART}(?:\s+of\s+(?:the\s+)?(?:article|report|text))?\s+"
    rf"(?:{_SAYS}\s+{_THAT}|(?:is|was|are)\s+{_THAT}(?:\s+(?:in|from|said|stated|written|given|mentioned))?"
    rf"|(?:does|do|did)\s+{_THAT}\s+(?:come\s+from|appear\s+in|stand\s+in))"
    rf"|where\s+(?:does|do|did|is|are)\s+(?:that|this|the|these|those|your)\s+{_GIVEN}\s+(?:come\s+from|stem\s+from|originate|from)"
    rf"|(?:which|what)\s+{_BODY}(?:['’]s?)?\s+{_GIVEN}\s+(?:is|are|was|were)\s+{_THAT}"
    rf"|(?:which|what)\s+{_BODY}\s+(?:counted|gathered|collected|compiled|measured|published|produced|provided"
    rf"|{_SAYS})\s+(?:{_THAT}|the\s+{_GIVEN})"
    r")(?:\s+please|\s+then)?\W*",
    re.IGNORECASE,
)


def _said(question: str, words: list[Word]) -> Iterator[list[Word]]:
    """The words of a turn without those that take something back, and all of them ("no way!")."""
    if words:
        kept = without_breaks(without_corrections(question))
        if len(kept) < len(words) and [word.text.lower() for word in kept] == ["citations"]:
            # "No, citations" corrects what was asked for, and asks for no ground.
            return
        yield kept
        if len(kept) < len(words):
            yield words


def _asks(words: list[Word], state: State) -> bool:
    """Whether a turn asks for nothing but the ground of the last answer, or doubts it."""
    phrases = f"{GROUNDS}, {DOUBTS}" if words[:1] and words[0].key in _DOUBTING else GROUNDS
    return is_only(words, phrases, _ASIDE) or not state.told and is_only(words, ORIGINS)


_ASIDE = frozenset("only just but very have has or any got wow well".split())
#: "That few?" doubts, and "is that few?" asks for an opinion.
_DOUBTING = frozenset("that so this only just really wow but".split())


def _publisher(library: Library) -> str:
    """The first line of what the report says of who publishes it; "" if it says nothing of it."""
    told = respond("Who published the report?", library).answer
    return told.text.split("\n")[0] if told.status == "answered" else ""


_WHO = frozenset("who whom whose organisation organization institute institution".split())


def _who(fact: Citation, library: Library) -> str:
    """The beginning of a sentence about what says a fact: the report, or of several editions the one."""
    pack = library.pack
    return f"{pack.spoken[:1].upper()}{pack.spoken[1:]}" if fact.pack == pack.id else fact.source


def _where(fact: Citation) -> str:
    return f" ({fact.locator})" if fact.locator else ""


def behind_claim(question: str, words: list[Word], state: State, library: Library) -> Response | None:
    """What the last claim was about: the figure ("so what was it?"), or who it is ("who is, then?")."""
    query = state.query
    while query is not None and query.operation == "not":
        query = query.operands[0]
    is_doubted = state.answer is not None and isinstance(state.answer.value, bool)
    if query is not None and query.fact is not None and is_doubted and is_only(words, BEHIND_CLAIM):
        # "It was 18", and then "what was it?"
        return respond_to_query(question, query, library, state.slots)
    wrong = is_only(words, WRONG_PART, _THERE)
    if query is not None and is_doubted and (wrong or query.operation == "and" and is_only(words, RIGHT_ONES, _THERE)):
        figures = _figures_behind(query, only_wrong=wrong)
        if not figures:
            return Response(not_made_out(read_turn(question, question, state, library)))
        both = figures[0] if len(figures) == 1 else Query("both", told_apart(figures))
        return respond_to_query(question, both, library, state.slots)
    if query is not None and query.operation == "every" and is_only(words, BEHIND_PLACE) and _is_of_one(query):
        # "Was it ever above 20?", and then "which was?" is asked of others.
        return Response(unknown(question, "out_of_scope", _ASK_OF_THEM, library.pack))
    if query is None or query.operation not in ("compare", "is among"):
        return None
    asks_figure = {"what", "it"} <= {word.key for word in words} and is_only(words, BEHIND_CLAIM)
    is_true = state.answer is not None and state.answer.value is True
    if is_true and any(word.key == "else" for word in words):
        # "Did China make more than Europe?", and then "who else did?" is asked of others.
        return None
    keys = [word.key for word in words]
    is_placing = any(one in _PLACING and other == "which" for one, other in pairwise(keys))
    if is_placing and is_only(words, BEHIND_PLACE):
        # "On which was it?" does not ask for the side that is ahead.
        return Response(not_made_out(read_turn(question, question, state, library)))
    if is_only(words, BEHIND_PLACE) and not (query.operation == "compare" and asks_figure):
        behind = _who_it_is(query)
        is_of_one = any(part.operation == "given" for part in behind.operands[0].operands)
        asks_which = "which" in keys and behind.operation == "leader" and _says_figure(query)
        if is_of_one and behind.operation == "name" or asks_which:
            # "On which did it?" after a claim about one figure is asked of others.
            return Response(unknown(question, "out_of_scope", _ASK_OF_THEM, library.pack))
        return respond_to_query(question, behind, library, state.slots)
    if "by" in keys:
        # "By how much then?" asks how far the two are apart.
        return None
    asked = _ASKED_OF.get(query.operands[0].operation, "") if query.operation == "compare" else ""
    if query.operation == "compare" and (is_only(words, BEHIND_CLAIM) or asked and is_only(words, asked, _EXACTLY)):
        meant = query.operands[0]
        if meant.operation == "remaining":
            # "It went down to almost nothing", and then "what was it?" asks for what it went down to.
            meant = meant.operands[-1]
        figure = respond_to_query(question, meant, library, state.slots)
        # What follows leans on the question for the figure and no longer on the claim.
        return figure._replace(slots=question_for(meant, library) or figure.slots)
    if query.operation == "compare" and stands_in(words, BEHIND_CLAIM) and state.slots:
        slots = question_for(query.operands[0], library)
        if slots is not None:
            rest = without(question, BEHIND_CLAIM)
            return carried(read_turn(rest, rest, state._replace(slots=slots), library))
    return None


#: What a claim says so of → the phrases that ask for it alone.
_ASKED_OF = {"share": BEHIND_SHARE, "ratio": AS_RATIO}
_ASK_OF_THEM = "Ask of which of them it is true."
_EXACTLY = frozenset("exactly precisely really actually exact is was it that this does do did".split())
_THERE = frozenset("there with it that here then in so now".split())


def _is_of_one(query: Query) -> bool:
    return len({tuple(fact.members.items()) for fact in query.facts()}) == 1


def _figures_behind(query: Query, *, only_wrong: bool) -> tuple[Query, ...]:
    """The figures that a claim, or each part of one, gives a number for; those alone of which it is not so."""
    claims = query.operands if query.operation == "and" else (query,)
    if any(each.operation != "compare" or each.operands[-1].operation != "given" for each in claims):
        return ()
    truths = [evaluate(each).value for each in claims]
    return tuple(
        each.operands[0]
        for each, truth in zip(claims, truths, strict=True)
        if not only_wrong or isinstance(truth, Truth) and not truth.holds
    )


def _says_figure(claim: Query) -> bool:
    """Whether a claim is about how large a lead is ("was it 8.1 %?"), and not only about who has it."""
    return any(part.amount is not None and part.amount.number for part in claim.operands)


_PLACING = frozenset("on in for at".split())


def _who_it_is(claim: Query) -> Query:
    """The query for the one that a claim about a place or about a comparison is true of."""
    if claim.operation == "is among":
        return Query("name", claim.operands[:1])
    figure = claim.operands[0]
    others = [each.fact.id for each in claim.operands[1:] if each.fact is not None]
    if figure.fact is not None and any(each != figure.fact.id for each in others):
        # "Is the lead on MMLU bigger than on MATH?", and then "which one is?"
        figure = claim
    if figure.fact is not None and figure.pack is not None and figure.pack.measures[figure.fact.measure].between:
        return Query("leader", (figure,), words="ahead")
    relation = "min" if claim.relation == "below" else "max"
    return Query("name", (Query("top", claim.operands, count=1, relation=relation),))
