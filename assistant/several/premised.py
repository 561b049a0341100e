"""A question that also claims something: what is asked, with a claim that is not so set right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.answering.set_off import SetOff
from assistant.answering.stated_first import Stated, of_subject
from assistant.answering.taken_for_granted import Granted, noun_of_move, unchecked, with_premise
from assistant.answers import Answer
from assistant.several.states import States

#: An answer, and what gives the states after it.
Taken = tuple[Answer, Callable[[], States]]
#: Gives what is answered to something said after some states.
Take = Callable[[str, States], Taken]


def of_figure(question: str, granted: Granted, states: States, take: Take) -> Taken | None:
    """What a question gives that takes a figure for granted: the answer to the rest, with a wrong figure set right."""
    premise, known = take(granted.claim, states)
    if not isinstance(premise.value, bool):
        measure = _measure_of(take(granted.asked, states)[0])
        full = f"{granted.claim.rstrip('.')} {measure}." if measure else ""
        premise, known = take(full, states) if full else (premise, known)
    if not isinstance(premise.value, bool):
        return None
    told, after = take(granted.asked, known())
    return (with_premise(question, told, premise), after) if told.status == "answered" else None


def of_clause(question: str, off: SetOff, states: States, take: Take) -> Taken | None:
    """What a question gives without a clause that is set off, and which is held against the report.

    None where it may be no such clause; what can't be checked is declined.
    """
    told, after = take(off.asked, states)
    if told.status != "answered":
        return (told._replace(question=question), after) if off.is_plain else None
    checked = (take(claim, states)[0] for claim in _in_full(off.claims, _measure_of(told)))
    premise = next((each for each in checked if isinstance(each.value, bool)), None)
    if premise:
        return with_premise(question, told, premise), after
    return (unchecked(question, told, off.claims[0]), after) if off.is_plain else None


def _in_full(claims: tuple[str, ...], measure: str) -> Iterator[str]:
    """Some claims, and each of them made of a measure."""
    yield from claims
    if measure:
        yield from (f"{claim.rstrip('.')} in {measure}." for claim in claims)


def _measure_of(told: Answer) -> str:
    """The measure of which an answer tells figures; "" if there are several."""
    measures = {fact.measure for fact in told.facts if fact.measure}
    return measures.pop() if len(measures) == 1 else ""


def of_statement(question: str, stated: Stated, states: States, take: Take) -> Taken | None:
    """What a question asks after it has said in words what is so, as a turn after that; None if nothing is said."""
    premise, known = take(stated.claim, states)
    is_checked = isinstance(premise.value, bool)
    if not is_checked and not (stated.is_told and stated.is_yes_or_no):
        return None
    told, after = take(stated.asked, known() if is_checked else states)
    if told.status == "answered" and is_checked:
        return with_premise(question, told, premise), after
    return (told._replace(question=question), after) if stated.is_yes_or_no else None


def of_words(question: str, granted: Granted, states: States, take: Take) -> Taken:
    """What a question asks after a clause that says in words what is so, as a turn after that.

    After what has moved it is asked of that itself, and not of its movement.
    """
    premise, after_claim = take(granted.claim, states)
    is_checked = isinstance(premise.value, bool)
    asked = of_subject(granted.asked, granted.claim)
    noun = noun_of_move(granted.claim)
    about, after_noun = take(f"{noun}?", states) if noun else (premise, after_claim)
    is_known = about.status == "answered" if noun else is_checked
    told, after = take(asked, after_noun() if is_known else after_claim() if is_checked else states)
    if told.status != "answered" or not is_checked:
        return told._replace(question=question), after
    return with_premise(question, told, premise), after
