"""What several reports answer, put together: once where they agree, side by side where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Response
from assistant.answering.courtesies import hello
from assistant.answering.parts import put_together
from assistant.answers import Answer
from assistant.conversing.state import NOTHING_BEFORE
from assistant.editions.telling import same_number
from assistant.facts import Pack
from assistant.operations.wording import capitalised, listed
from assistant.reading.capabilities import asked_about
from assistant.several.agreeing import agree, decimals, quantity, years_in
from assistant.several.fitting import is_open, rank, without_worse
from assistant.several.heard import Heard
from assistant.several.reports import Reports
from assistant.several.settling import with_more


def join(question: str, heard: Sequence[Heard], reports: Reports) -> tuple[Answer, tuple[Heard, ...]]:
    """The answer of several reports to one turn, and those from which the conversation goes on.

    Answers go before questions back, and these before declines. Of those that answer, one that reads more of the
    question goes alone; what the others agree on is cited from all, and where they differ each is given.
    """
    if not heard:
        return Answer("unknown", question, "There is nothing to ask: no pack is loaded.", reason="out_of_scope"), ()
    if len(heard) == 1:
        return heard[0].answer, tuple(heard)
    answered = [each for each in heard if each.is_answered]
    if not answered:
        return _not_answered(heard, reports)
    asking = [each for each in heard if each.answer.status == "clarify" and is_open(each, answered)]
    if asking:
        return _not_answered(asking, reports)
    # What can be asked is told of all reports, whatever else the question may be read as.
    asides = [each for each in answered if each.taken.is_aside or each.answer.understood == "capabilities"]
    leaning = [each for each in answered if each.is_on and each.taken.leans]
    # A turn that leans on what was said last is asked of those who said it.
    chosen = sorted(asides or leaning or without_worse(answered), key=lambda each: rank(each, reports))
    groups: list[list[Heard]] = []
    for each in chosen:
        # Each tells its own ground of what they agree on.
        comparable = [] if each.taken.is_aside else groups
        group = next((group for group in comparable if agree(group[0].answer, each.answer)), None)
        earlier = next((group for group in comparable if _is_of_earlier(each.answer, group[0].answer)), None)
        if group is not None:
            group.append(each)
        elif earlier is not None:
            earlier[0] = earlier[0].saying(_with_earlier(earlier[0], each, reports))
        else:
            groups.append([each])
    following = (*chosen, *(each for each in heard if _understands(each, chosen)))
    answers = [_in_agreement(group, reports) for group in groups]
    if len(answers) == 1:
        return answers[0], following
    named = [
        _named(answer, _spoken(group[0], reports), is_first=place == 0, is_aside=bool(asides))
        for place, (answer, group) in enumerate(zip(answers, groups, strict=True))
    ]
    joined = put_together(question, named)
    if len({(answer.value, answer.unit) for answer in answers}) == 1:
        # For other times it is the same.
        joined = joined._replace(value=answers[0].value, unit=answers[0].unit)
    return joined, following


def _named(answer: Answer, report: str, *, is_first: bool, is_aside: bool) -> Answer:
    """The answer of a report with its name, as it stands among those of others."""
    if is_aside:
        return answer._replace(text=asked_about(answer.text, report))
    return answer if is_first else answer._replace(text=f"{capitalised(report)}: {answer.text}")


def _understands(heard: Heard, answered: Sequence[Heard]) -> bool:
    """Whether a report that has no answer knows what is asked as well as those that have one, so that it can go on."""
    slots = heard.taken.response.slots
    return (
        heard.answer.status == "unknown"
        and slots is not None
        and not slots.unexplained
        and heard in without_worse([heard, *answered])
    )


def _is_of_earlier(answer: Answer, revised: Answer) -> bool:
    """Whether an answer gives what an edition did before a newer one revised it."""
    number = quantity(answer.value, answer.unit if isinstance(answer.unit, str) else None)
    given = [quantity(fact.value, fact.unit) for fact in revised.facts if isinstance(fact.value, str)]
    is_one = len(answer.facts) == 1 and len({fact.period for fact in revised.facts}) == 1
    same_time = {years_in(fact.period) for fact in (*answer.facts, *revised.facts)}
    return (
        is_one
        and number is not None
        and len(same_time) == 1
        and any(same_number(number, each) for each in given if each is not None)
    )


def _with_earlier(heard: Heard, other: Heard, reports: Reports) -> Response:
    line = other.answer.text.partition("\n")[0]
    said = f"{capitalised(_spoken(other, reports))}, as before the revision: {line}"
    response = heard.taken.response
    answer = with_more(response.answer, said, (*response.answer.facts, *other.answer.facts))
    return response._replace(answer=answer)


def _in_agreement(group: Sequence[Heard], reports: Reports) -> Answer:
    """The answer that all of a group give: the most exact one, with the citations of all."""
    best = max(group, key=lambda each: decimals(each.answer))
    answer = best.answer
    for other in group:
        if other is best:
            continue
        rounded = other.answer.value != answer.value and decimals(other.answer) < decimals(answer)
        line = other.answer.text.partition("\n")[0] if rounded else ""
        said = f"{capitalised(_spoken(other, reports))}, rounded: {line}" if line else ""
        answer = with_more(answer, said, (*answer.facts, *other.answer.facts))
    return answer


def _not_answered(heard: Sequence[Heard], reports: Reports) -> tuple[Answer, tuple[Heard, ...]]:
    """The question back of the report that reads most of the question; else the decline of that report."""
    asking = [each for each in heard if each.answer.status == "clarify"]
    if any(each.is_on and each.answer.understood != NOTHING_BEFORE for each in heard):
        # What follows nothing that one of them said may follow what another did.
        asking = [each for each in asking if each.answer.understood != NOTHING_BEFORE]
    if asking:
        best = min(asking, key=lambda each: rank(each, reports, by_fit=True))
        return best.answer, (best,)
    best = min(heard, key=lambda each: rank(each, reports, by_fit=True))
    answer = best.answer
    if answer.reason == "out_of_scope" and not answer.facts:
        pack = _pack(best, reports)
        own = f"{capitalised(pack.spoken)} does not say."
        text = answer.text.replace(own, "None of the reports says that.", 1)
        every = tuple(dict.fromkeys(_spoken(each, reports) for each in heard))
        text = text.replace(hello(pack.spoken), hello(listed(every)), 1)
        answer = answer._replace(text=text)
    going_on = tuple(each for each in heard if each.is_on)
    is_followed = any(each.taken.response.slots is not None for each in going_on)
    return answer, going_on if is_followed or best in going_on else (*going_on, best)


def _pack(heard: Heard, reports: Reports) -> Pack:
    return reports.library(heard.place).pack


def _spoken(heard: Heard, reports: Reports) -> str:
    """What a report is called beside others."""
    pack = _pack(heard, reports)
    if pack.edition:
        return f"the {pack.edition.of} {pack.edition.year}"
    return pack.spoken if pack.spoken != "the report" else f"“{pack.title}”"
