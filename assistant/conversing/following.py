"""The next turn of a conversation: what it gives where it leans on the ones before, or as a question of its own."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.answering.answer import Response, respond
from assistant.answering.declining import clarify, unknown
from assistant.answering.parts import respond_to_measures
from assistant.answers import Answer
from assistant.conversing.listing import first_named, list_after
from assistant.conversing.phrases import may_open, opens_with, stands_in, without_breaks, without_opening
from assistant.conversing.state import State, foretells, state_after, under_question, without_last_value
from assistant.english.followups import CORRECTIONS, OPENERS, TAKEN_BACK
from assistant.operations.query import NotComputableError
from assistant.reading.told import unexplained
from assistant.reading.understanding import Library, understand
from assistant.utterance.scanning import Scan
from assistant.utterance.words import LONGEST_QUESTION, Word

#: Longer turns lean on nothing.
_MOST_WORDS = 40
#: A name has no more words.
_BARE = 3
_PAIR = 2


#: "Good. On which did it fall least?"
_PRAISE = re.compile(
    r"^\W*(?:very\s+|ok(?:ay)?,?\s+)?(?:good|nice(?:\s+one)?|excellent|brilliant|super|awesome|lovely|noted|understood|"
    r"makes sense|right|alright|all right|fantastic|wonderful|amazing|thanks(?: a lot| so much)?|"
    r"thank you(?: very much| so much)?|cheers|thx|ty|great|perfect|k|kk|new (?:segment|topic|question)|unrelated"
    r"|different (?:topic|question)|next (?:topic|question))\s*[.!,;:–—]+\s*(?=\w)",
    re.IGNORECASE,
)


_POINTS = re.compile(r"\W*(?:that|this)\b", re.IGNORECASE)


class Taken(NamedTuple):
    """A turn as it was taken: the response, and whether it leans on what was said before."""

    said: str
    response: Response
    leans: bool = False
    #: Whether it only asks about the answer before, and changes nothing.
    is_aside: bool = False

    @property
    def answer(self) -> Answer:
        """The answer of the response."""
        return self.response.answer


def take_turn(question: str, said: str, state: State, library: Library) -> Taken:
    """A turn of a conversation that has come to a state; `said` is the part of the question that is asked."""
    if state.is_fresh:
        may_lean = len(said) <= LONGEST_QUESTION and (may_open(said) or _POINTS.match(said))
        words = without_breaks(said) if may_lean else []
        return Taken(said, under_question(_alone(said, words, library), question))
    said = _PRAISE.sub("", said, count=1)
    words = without_breaks(said) if len(said) <= LONGEST_QUESTION else []
    # Most processes answer one question and need nothing of this.
    from assistant.conversing.grounds import ground
    from assistant.conversing.ways import follow

    about = ground(question, words, state, library)
    if about:
        return Taken(said, Response(about), leans=True, is_aside=True)
    try:
        followed = follow(said, words, state, library) if 0 < len(words) <= _MOST_WORDS else None
    except NotComputableError as error:
        # "How many times as much is that?" of what has no number.
        answer = unknown(question, "unlike", f"That cannot be computed: {error}.", library.pack)
        return Taken(said, Response(answer), leans=True)
    response = followed.response if followed else _alone(said, words, library)
    return Taken(said, under_question(response, question), leans=followed is not None and followed.leans)


def state_behind(taken: Taken, state: State, library: Library) -> State:
    """The state of a conversation after a turn."""
    if taken.is_aside:
        return state
    if _only_doubts(taken, state, library):
        return state._replace(answer=taken.answer)
    said, response = taken.said, taken.response
    if response.answer.status == "answered" and _takes_back(without_breaks(said)):
        state = without_last_value(response, state)
    after = state_after(said, response, state)._replace(listed=list_after(response, state, library))
    if response.answer.status == "unknown" and foretells(said, library):
        # "When?" and "by how much?" ask on of what is not foretold.
        return after._replace(absent=said)
    if response.answer.status != "answered" and not state.is_fresh:
        return _after_decline(said, after, library)
    if response.query is not None and response.query.operation == "amount":
        after = after._replace(subjects=_picked(response, library) or after.subjects)
    if after.told and not after.subjects and response.answer.status == "answered":
        # "Is MMLU a coding test?": what follows may be about MMLU.
        after = after._replace(subjects=first_named(after.told, library))
    members = library.pack.members
    told = dict.fromkeys((*state.subjects, *after.subjects)) if state.told and after.told else {}
    if len(told) == _PAIR and len({members[each].dimension for each in told}) == 1:
        # Two that were told of one after the other are the two that follow.
        after = after._replace(listed=tuple(told))
    return after


def _only_doubts(taken: Taken, state: State, library: Library) -> bool:
    """Whether a turn only says that the last figure is another ("it was 18", "wasn't it 18?")."""
    query = taken.response.query
    if not taken.leans or query is None or state.query is None or not isinstance(taken.answer.value, bool):
        return False
    inner = query.operands[0] if query.operation == "not" else query
    if inner.operation != "compare" or inner.relation not in ("", "equal"):
        return False
    if inner.operands[0].fact is None or inner.operands[0].fact != state.query.fact:
        return False
    keys = [word.key for word in without_breaks(taken.said)]
    if not {"right", "correct", "true", "or"}.isdisjoint(keys):
        return False
    return bool(_SAYING.search(taken.said)) and len(keys) <= _SHORT and inner.operands[1].operation == "given"


#: "It was ...", "wasn't it ...?"
_SAYING = re.compile(
    r"^\W*(?:no,?\s+|but\s+|actually,?\s+)*(?:(?:it|that|this)(?:['’]s| is| was)|(?:was|is)n['’]?t (?:it|that))\b", re.I
)
_SHORT = 6


def _takes_back(words: list[Word]) -> bool:
    return opens_with(words, TAKEN_BACK) or stands_in(words, "i mean, i meant, sorry")


def _after_decline(said: str, after: State, library: Library) -> State:
    """The state in which what a declined turn named is what a pronoun may mean next."""
    if not 0 < len(said) <= LONGEST_QUESTION:
        return after
    words = without_breaks(said)
    scan = understand(without_opening(said), library).scan
    named = dict.fromkeys(each.sense.id for each in scan.names if each.sense.kind in ("member", "described"))
    if any(each.sense.kind == "lacking" for each in scan.names) and not opens_with(words, OPENERS) and scan.measures:
        # "What did GPT-4 cost?" asks another thing than what was told before.
        after = after._replace(told="")
    if named:
        kinds = {library.pack.members[each].dimension for each in after.subjects}
        same = tuple(each for each in named if library.pack.members[each].dimension in kinds)
        return after._replace(subjects=same or after.subjects)
    is_absent = any(each.sense.kind == "lacking" for each in scan.names) or _is_unread(scan)
    leans = opens_with(words, OPENERS) and len(without_breaks(without_opening(said))) <= _BARE
    return after._replace(absent=said) if is_absent and leans else after


def _is_unread(scan: Scan) -> bool:
    """Whether some word is neither a name nor of the language."""
    return bool(unexplained(scan, [*scan.names, *scan.measures], scan.numbered | scan.dated))


def _picked(response: Response, library: Library) -> tuple[str, ...]:
    """The id of the member whose figure was told as the largest or smallest."""
    from assistant.conversing.last_values import picked_by

    picked = picked_by(response.query) if response.answer.status == "answered" else None
    return (picked.key,) if picked is not None and picked.key in library.pack.members else ()


def _alone(said: str, words: list[Word], library: Library) -> Response:
    """The response to a turn that leans on nothing; one that opens as a follow-up is asked back what it is about."""
    pointed = _pointed_at_none(said, words, library)
    if pointed:
        return pointed
    if opens_with(words, OPENERS) or opens_with(words, CORRECTIONS):
        rest = without_opening(said)
        if len(without_breaks(rest)) <= _BARE:
            bare = respond(rest, library)
            if bare.answer.status == "clarify":
                return bare._replace(question=rest)
    return respond_to_measures(said, library)


def _pointed_at_none(said: str, words: list[Word], library: Library) -> Response | None:
    """The question back which is meant, where nothing was said that "that test" could point at."""
    rest = without_breaks(without_opening(said)) if opens_with(words, OPENERS) else words
    if not rest or len(rest) > _BARE or rest[0].key not in _POINTING | {"the"}:
        return None
    scan = understand(said, library).scan
    nouns = [each for each in scan.names if each.sense.kind == "dimension" and each.start >= len(scan.words) - _PAIR]
    if rest[0].key == "the" and (rest is words or rest[-1].text != rest[-1].key):
        # "The tests" are all of them.
        return None
    is_bare = len(nouns) == 1 and len(nouns[0].at) == len(rest) - 1 and not any(each.isdigit() for each in said)
    if not is_bare:
        return None
    dimension = library.pack.dimensions[nouns[0].sense.id]
    names = tuple(each.name for each in library.pack.members.values() if each.dimension == dimension.id)
    answer = clarify(said, f"Which {dimension.name} do you mean?", names)
    return Response(answer, question="What is") if 1 < len(names) <= _MOST_CHOICES else None


_POINTING = frozenset(("that", "this"))
_MOST_CHOICES = 9
