"""What a conversation has come to after a turn; a question on its own needs nothing of this."""

from __future__ import annotations

import re

from assistant.answering.answer import Response
from assistant.conversing.following import Taken
from assistant.conversing.lapses import lacks
from assistant.conversing.last_values import picked_by
from assistant.conversing.listing import first_named, list_after
from assistant.conversing.phrases import opens_with, stands_in, weighty, without_breaks, without_opening
from assistant.conversing.state import NOTHING_BEFORE, State, foretells, state_after, without_last_value
from assistant.english.followups import OPENERS, TAKEN_BACK
from assistant.reading.told import unexplained
from assistant.reading.understanding import Library, understand
from assistant.utterance.scanning import Scan
from assistant.utterance.words import LONGEST_QUESTION, Word

#: A name has no more words.
_BARE = 3
_PAIR = 2


def state_behind(taken: Taken, state: State, library: Library) -> State:
    """The state of a conversation after a turn."""
    state = taken.since or state
    if taken.answer.understood == NOTHING_BEFORE:
        back = taken.answer._replace(status="unknown", understood="")
        after = state_behind(taken._replace(response=taken.response._replace(answer=back)), state, library)
        # A question that it offers can be chosen by its number, and nothing else leans on it.
        return after._replace(offered=("", taken.answer.choices))
    if taken.is_aside:
        return state
    if taken.asks_whether:
        return state._replace(pending=taken.response.question, choices=taken.answer.choices, proposed=True)
    after = _with_what_was_said(taken, state, library)
    if taken.answer.status != "unknown":
        return after._replace(lapsed="", repaired=_repaired(taken, library))
    if after.absent != taken.said and not lacks(taken.said, taken.response, library):
        return after._replace(lapsed=state.lapsed, repaired=state.repaired)
    return after._replace(lapsed=taken.response.question or taken.said, repaired="")


def _repaired(taken: Taken, library: Library) -> str:
    """What was said, if it was answered and words of it were read as others."""
    if taken.answer.status != "answered" or not 0 < len(taken.said) <= LONGEST_QUESTION:
        return ""
    return taken.said if understand(taken.said, library).scan.repairs else ""


def _with_what_was_said(taken: Taken, state: State, library: Library) -> State:
    if _only_doubts(taken, state):
        return state._replace(answer=taken.answer)
    said, response = taken.said, taken.response
    if response.answer.status == "answered" and _takes_back(without_breaks(said)):
        state = without_last_value(response, state)
    after = state_after(said, response, state)._replace(listed=list_after(response, state, library))
    if response.answer.status == "clarify" and response.slots is None and state.is_fresh:
        # "I write about China": what follows may be about China.
        after = after._replace(subjects=first_named(said, library))
    if response.answer.status == "unknown" and state.is_fresh and (when := _time_set(said, library)):
        return after._replace(pending=when)
    if response.answer.status == "unknown" and foretells(said, library):
        # "When?" and "by how much?" ask on of what is not foretold.
        return after._replace(absent=said)
    if response.answer.status == "unknown" and state.is_fresh and 0 < len(said) <= LONGEST_QUESTION:
        # "That test" and "the second one" may point at what it named.
        named = _named_alone(said, library)
        return after._replace(subjects=named, listed=named)
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


def _named_alone(said: str, library: Library) -> tuple[str, ...]:
    """The ids of the members of one kind that a question names, beside the sides between which a lead is."""
    readings, members = understand(said, library).readings, library.pack.members
    sides = readings[0].measure.between or () if readings else ()
    named = dict.fromkeys(each.member for each in readings[0].named if each.dimension not in sides) if readings else {}
    return tuple(named) if len({members[each].dimension for each in named}) == 1 else ()


def _only_doubts(taken: Taken, state: State) -> bool:
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


def _time_set(said: str, library: Library) -> str:
    """The time of all that follows, where a turn says nothing but that ("I only need 2023 numbers", "in 2023?")."""
    if not 0 < len(said) <= LONGEST_QUESTION:
        return ""
    scan = understand(said, library).scan
    if len(scan.periods) != 1 or any(each.sense.kind in ("member", "described") for each in scan.names):
        return ""
    rest = weighty([word for at, word in enumerate(scan.words) if at not in scan.dated and not word.is_break], _SETTING)
    return "" if rest else f"at {scan.periods[0].period.label}"


_SETTING = frozenset(
    "i we us only just need want care interested look looking talk stick number figure value data all everything every "
    "question following now let year end date as for about at in on of with limit restrict focus".split()
)


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
    # "And India?", "India?"
    lacks = any(each.sense.kind == "lacking" for each in scan.names)
    is_absent = lacks or _is_unread(scan)
    leans = (lacks or opens_with(words, OPENERS)) and len(without_breaks(without_opening(said))) <= _BARE
    return after._replace(absent=said) if is_absent and leans else after


def _is_unread(scan: Scan) -> bool:
    """Whether some word is neither a name nor of the language."""
    return bool(unexplained(scan, [*scan.names, *scan.measures], scan.numbered | scan.dated))


def _picked(response: Response, library: Library) -> tuple[str, ...]:
    """The id of the member whose figure was told as the largest or smallest."""
    picked = picked_by(response.query) if response.answer.status == "answered" else None
    return (picked.key,) if picked is not None and picked.key in library.pack.members else ()
