"""Turns about the last answer where it is open which that is: it is asked whether the one before is meant.

That is so where the question right before had no answer ("in 2019?", and then "double it"), and where what was made of
a number would be left out ("double it", and then "as a fraction").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.answering.answer import Response
from assistant.answering.declining import clarify, quoted, unknown
from assistant.answering.telling import FROM_BEFORE
from assistant.conversing.choosing import NAMING, picked_of
from assistant.conversing.phrases import is_only, weighty, without_breaks
from assistant.conversing.picks import question_for
from assistant.conversing.state import State, foretells
from assistant.conversing.still_lacking import lacks_member, lacks_still, leaves_time, names_beside, narrows
from assistant.conversing.turns import DOING, MOVES, words_beside
from assistant.english.followups import AGREEMENTS, CHOICES, HOW_FAR, NO_CHOICE, OF_THE_OTHERS, REFUSALS
from assistant.english.timewords import MONTHS
from assistant.operations.query import Query
from assistant.operations.table import evaluate
from assistant.operations.wording import capitalised, describe, listed, say_value
from assistant.reading.told import unexplained
from assistant.reading.understanding import Library, understand
from assistant.utterance.forms import is_claim
from assistant.utterance.scanning import Scan
from assistant.utterance.words import LONGEST_QUESTION, Word, phrase_key

#: Why the report has no answer to what was understood.
_LACKING = frozenset(("no_such_entity", "no_such_period", "no_such_measure"))
_LEAVING = frozenset(("not", "except", "left out"))
#: "I did not mean MMLU", "apart from it"
_BESIDE_LEAVING = frozenset(("mean", "difference"))
_IT = frozenset("it that this them those these".split())
#: Words for times that are none by themselves ("in January").
_WHENS = frozenset((*MONTHS, "halfway", "midway"))
_JOINING = frozenset("i but just only later before earlier after over back year month".split())
_REFUSED = frozenset(("why", "advice", "predict"))
_LENGTHS = ("year", "month", "quarter", "week", "day")
#: Operations by which a number is made of another one and a number that was said.
_MAKING = frozenset(("scaled", "sum", "difference"))


def lacks(question: str, response: Response, library: Library) -> bool:
    """Whether a question that had no answer asked for what the report lacks, so that "it" may stand for that next.

    What is about something else altogether is none, nor is what only could not be made out.
    """
    if not 0 < len(question) <= LONGEST_QUESTION:
        return False
    scan = understand(question, library).scan
    if any(each.sense.kind == "lacking" for each in scan.names):
        return True
    if is_only(without_breaks(question), f"{REFUSALS}, {OF_THE_OTHERS}"):
        # "No", and then "double it": what was answered is not what was meant.
        return True
    if response.answer.reason == "out_of_scope" and _of_some([word.key for word in scan.words]):
        # "How many of these are good?", and then "what share is that?"
        return True
    if _compares(scan):
        # "Is that more than the fall on MMLU?", and then "by how much?"
        return True
    spoken = [*scan.names, *scan.measures]
    missed = unexplained(scan, spoken, scan.numbered | scan.dated)
    if missed == (0,) and [word.key in _IT for word in scan.words if not word.is_break] == [False, True]:
        # "Square it" does something that is not known here, and what follows goes on from that.
        return True
    if any(scan.words[at].key not in _WHENS for at in missed):
        # "US minus EU", of which one is none that is known: what follows is not asked of what was told before.
        is_asked = not _ASKING.isdisjoint(word.key for word in scan.words)
        is_named = any(each.sense.kind in ("member", "described") for each in scan.names)
        return not is_asked and (is_named or any(scan.words[at].text.isupper() for at in missed))
    if (spoken or scan.periods) and response.answer.reason in _LACKING:
        return True
    # "And in 2030?" is carried, and declined for what is to come.
    is_held = response.answer.reason == "unlike"
    if not missed and {"shifted", "which"} <= {each.sense.id for each in scan.cues}:
        # "And a year earlier, which were above 15?"
        return True
    if response.answer.reason == "out_of_scope" and narrows(scan) and not missed:
        # What follows is asked of fewer or more than what was answered before.
        return True
    return bool(scan.periods) and (bool(response.question) or is_held) or _only_turns(scan)


def _of_some(keys: list[str]) -> bool:
    """Whether it is asked how many of those that were told of are so."""
    at = next((at for at, pair in enumerate(pairwise(keys)) if pair == ("many", "of")), len(keys))
    return not {"these", "those", "them"}.isdisjoint(keys[at : at + 3])


def _compares(scan: Scan) -> bool:
    """Whether it is asked if, or which, one is more than another."""
    asks = is_claim(scan) or any(word.key in _WHICH for word in scan.words)
    return asks and any(each.sense.id in _COMPARING for each in scan.cues)


def _is_compared(state: State, library: Library) -> bool:
    """Whether the last question came to nothing as a comparison, of nothing that the report lacks."""
    if not state.lapsed:
        return False
    scan = understand(state.lapsed, library).scan
    is_timed = bool(scan.periods) or any(each.sense.id == "shifted" for each in scan.cues)
    return _compares(scan) and not is_timed and all(each.sense.kind != "lacking" for each in scan.names)


_ASKING = frozenset(
    "give tell show who what which where when why how is are was were do does did can could would".split()
)
_WHICH = frozenset(("which", "who"))
_COMPARING = frozenset(("more", "fewer"))


def _only_turns(scan: Scan) -> bool:
    """Whether a turn only puts another thing or time in place of one ("not China", "a year later", "and Europe?")."""
    turned = {each.sense.id for each in scan.cues}
    leaves = turned & _LEAVING
    if turned & (DOING | _REFUSED) - (_BESIDE_LEAVING if leaves else set()) or is_claim(scan):
        return False
    words = [word for word in scan.words if not word.is_break]
    lengths = [given for given in scan.amounts if given.unit.base in _LENGTHS]
    said = words_beside(words, scan, (*scan.names, *scan.periods, *scan.cues, *lengths))
    if weighty(said, aside=_WHENS | _JOINING):
        return False
    names = any(each.sense.kind in NAMING for each in scan.names)
    times = _moves(scan) or any(word.key in _WHENS for word in words)
    pointed = not _IT.isdisjoint(word.key for word in words)
    return names or bool(leaves) and (pointed or bool(scan.periods)) or times and not scan.periods


def _moves(scan: Scan) -> bool:
    """Whether a time is moved or has a length ("a year later", "over two years")."""
    lasts = any(given.unit.base in _LENGTHS for given in scan.amounts)
    return lasts or any(each.sense.id == "shifted" for each in scan.cues)


def asked_whether(question: str, response: Response, state: State, library: Library) -> Response | None:
    """The question back whether a turn is meant of the answers before; None where it is clear what it is about."""
    if response.answer.status != "answered":
        return None
    if state.pending and state.choices and response.question and names_beside(state, library):
        # "How big is the lead?", "over India", and then "1": the choice is of the question without India.
        said = f"There was no answer to {quoted(state.lapsed)}. Do you mean the question without that?"
        full = response.question
        return Response(clarify(question, said, (full,)), question=full)
    is_over, query = FROM_BEFORE in response.answer.assumptions, response.query
    scan = understand(question, library).scan
    if state.pending and state.choices:
        is_made = is_over and query is not None and query.operation != "name" and not _names_any(scan)
        ranks = query is not None and any(each.sense.id == "rank" for each in scan.cues) and not _names_any(scan)
        is_made = is_made or ranks and query is not None and _drops_doing(state.pending, query, library)
        # "By how much?" after "compared with which?" is none of what was answered before.
        is_made = is_made or query is not None and is_only(without_breaks(question), HOW_FAR)
        is_pointing = not CHOICES.keys().isdisjoint(word.key for word in scan.words)
        return _still_open(question, state) if is_made and not is_pointing else None
    if _is_compared(state, library):
        asks_far = query is not None and is_only(without_breaks(question), HOW_FAR)
        return _whether_before(question, response, state, library) if asks_far else None
    if state.lapsed:
        is_of_lapsed = state.slots is not None and state.slots.scan.text == state.lapsed
        if is_of_lapsed and query is not None and not _names_any(scan) and lacks_still(state.lapsed, query, library):
            return _whether(question, response, state)
        if query is not None and scan.periods and lacks_member(scan, state.lapsed, query, library):
            # "Against Europe?", and then "in 2024?"
            return _whether(question, response, state)
        is_clear = query is None or is_of_lapsed or _names_any(scan) and not leaves_time(scan, state, library)
        is_clear = is_clear or _moves(scan) and not understand(state.lapsed, library).scan.periods
        if _names_any(scan) and any(each.sense.id in _LEAVING for each in scan.cues):
            # "Without that one?", and then "without HumanEval".
            return None
        return None if is_clear and not is_over else _whether(question, response, state)
    last = _made(state)
    if last is None or query is None or _names_any(scan) or query.operation == "scaled" or last in query.within():
        return None
    return _whether(question, response, state)


def state_meant(question: str, response: Response, state: State, library: Library) -> State | None:
    """The state before the last turn, where what leans on that comes to nothing and may be meant of what was before."""
    if response.answer.status != "unknown" or state.pending or _names_any(understand(question, library).scan):
        return None
    if not state.lapsed or _is_compared(state, library):
        return _before(state, library) if _made(state) else None
    # "By how much?" after "will it fall?" asks on of what is to come.
    return None if response.question or foretells(state.lapsed, library) else _before(state, library)


def ground_whether(question: str, state: State, library: Library) -> Response | None:
    """The question back where the ground of an answer is asked for and the last question had none."""
    if state.pending and state.choices:
        return _still_open(question, state)
    if not state.lapsed or _is_compared(state, library) or is_only(without_breaks(state.lapsed), REFUSALS):
        # "No", and then "are you sure?": it is the answer that is doubted.
        return None
    return _whether_before(question, None, state, library)


def _whether_before(question: str, response: Response | None, state: State, library: Library) -> Response:
    """The question back whether the answers before are meant; where there are none, that there was no answer."""
    back = _whether(question, response, state) if state.answer is not None else None
    message = f"There was no answer to {quoted(state.lapsed)}."
    return back or Response(unknown(question, "out_of_scope", message, library.pack))


def settled(question: str, words: list[Word], state: State, library: Library) -> tuple[str, State] | None:
    """The turn that was open and the state that it is meant in, where another says so; None if it is refused."""
    cleared = state._replace(pending="", choices=(), proposed=False)
    label = state.choices[0]
    picked, _ = picked_of(question, words, state.choices, library)
    typed = phrase_key(question)
    if picked == [label] or is_only(words, AGREEMENTS) or typed and phrase_key(label)[: len(typed)] == typed:
        return state.pending, _before(cleared, library)
    return None if picked or is_only(words, f"{REFUSALS}, {NO_CHOICE}") else (question, cleared)


def refused(question: str, library: Library) -> Response:
    """The response where the answers before are not meant either."""
    return Response(unknown(question, "out_of_scope", "Then please ask it as a whole question.", library.pack))


def _before(state: State, library: Library) -> State:
    """The state in which the answers before a question without one, or before something made, are the last."""
    made = None if state.lapsed else _made(state)
    if made is not None:
        values = state.values[:-1]
        return state._replace(values=values, query=values[-1] if values else made.operands[0])
    last = state.values[-1] if state.values else state.query
    slots = question_for(last, library) if last is not None else None
    return state._replace(lapsed="", absent="", query=last, slots=slots or state.slots)


def _whether(question: str, response: Response | None, state: State) -> Response | None:
    made = None if state.lapsed else _made(state)
    if made is None:
        said, values = f"There was no answer to {quoted(state.lapsed)}.", state.values
    else:
        said, values = f"The last answer was {say_value(evaluate(made).value)}.", state.values[:-1]
    query = response.query if response is not None and FROM_BEFORE in response.answer.assumptions else None
    values = _within(query, values) if query is not None else ()
    if made is not None:
        values = values or made.operands[:1]
    if values:
        meant = _called(values)
    elif response is not None and response.question:
        meant = quoted(response.question)
    elif state.answer is not None:
        meant = state.answer.text.partition("\n")[0]
    else:
        return None
    return Response(clarify(question, f"{said} Do you mean what was answered before?", (meant,)), question=question)


def _still_open(question: str, state: State) -> Response:
    message = f"There is no answer yet to {quoted(state.pending)}: which of these do you mean?"
    return Response(clarify(question, message, state.choices))


def _called(values: Sequence[Query]) -> str:
    """Values in words, and what they are of."""
    said = tuple(f"{say_value(evaluate(each).value)} ({describe(each)})" for each in values)
    return capitalised(listed(said))


def _made(state: State) -> Query | None:
    """The last value, if it was made of another one and a number ("double it")."""
    last = state.values[-1] if state.values else None
    if last is None or last != state.query or state.told or last.operation not in _MAKING:
        return None
    return last if any(each.operation == "given" for each in last.operands) else None


def _within(query: Query, values: Sequence[Query]) -> tuple[Query, ...]:
    """Those of some values of whose figures something is made."""
    made_of = query.facts()
    return tuple(each for each in values if each.facts() and all(fact in made_of for fact in each.facts()))


def _names_any(scan: Scan) -> bool:
    """Whether something of the report is named, or a time."""
    # "More than 3 %?" names no measure that is about more.
    spent = scan.numbered.union(*(each.at for each in scan.cues))
    measures = [each for each in scan.measures if each.sense.kind != "about" or not spent.issuperset(each.at)]
    return bool(measures or scan.periods) or any(each.sense.kind in NAMING for each in scan.names)


def _drops_doing(pending: str, query: Query, library: Library) -> bool:
    """Whether a question that is open asks how something moved, and what is told are the figures themselves."""
    asked = {each.sense.id for each in understand(pending, library).scan.cues}
    done = {part.operation for part in query.within()}
    return not asked.isdisjoint((*MOVES, "ratio")) and done <= _LEVELS


_LEVELS = frozenset(("fact", "rank", "top", "name", "both", "amount"))
