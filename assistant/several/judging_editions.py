"""What is asked of several editions beside their figures: whether they give the same, and which gives what."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.telling import source_lines
from assistant.answers import Answer
from assistant.editions.asked import Asked
from assistant.editions.grounding import Grounded
from assistant.editions.merging import year_of
from assistant.editions.telling import call, is_same
from assistant.operations.query import Amount
from assistant.several.heard import Heard
from assistant.several.reports import Reports

#: Less than this many editions cannot be held against each other.
_FEWEST = 2


def judged(answer: Answer, asked: Asked, grounded: Sequence[Grounded]) -> Answer:
    """The figures of some editions with the yes or no, or the edition, that was asked for."""
    if asked.which in ("most", "least"):
        return _with_most(answer, asked, grounded)
    if not asked.verdict:
        return answer
    if len(grounded) < _FEWEST:
        return answer
    holds = _holds(asked, grounded)
    if holds is None:
        return answer
    said = "Yes." if holds else "No."
    return answer._replace(value=holds, unit=None, text=f"{said}\n{answer.text}")


def _holds(asked: Asked, grounded: Sequence[Grounded]) -> bool | None:
    """Whether it is as the question has it; None where that cannot be said."""
    first, *others = grounded
    all_same = all(is_same(first.result.value, other.result.value) for other in others)
    if asked.verdict in ("same", "different"):
        return all_same == (asked.verdict == "same")
    by_year = {year_of(each.edition): each.result.value for each in grounded}
    if len(asked.order) != _FEWEST or not set(asked.order) <= by_year.keys():
        return None
    one, other = (by_year[year] for year in asked.order)
    if not (isinstance(one, Amount) and isinstance(other, Amount)):
        return None
    mine, theirs = one.quantity, other.quantity.in_unit(one.quantity.unit)
    return mine.number > theirs.number if asked.verdict == "more" else mine.number < theirs.number


def _with_most(answer: Answer, asked: Asked, grounded: Sequence[Grounded]) -> Answer:
    """The edition with the largest or the smallest figure, before the figures of all."""
    values = [(year_of(each.edition), each.result.value) for each in grounded]
    amounts = [(year, value.quantity) for year, value in values if isinstance(value, Amount)]
    if len(amounts) < _FEWEST or len(amounts) != len(values):
        return answer
    numbers = [quantity.in_unit(amounts[0][1].unit).number for _, quantity in amounts]
    best = max(numbers) if asked.which == "most" else min(numbers)
    years = [year for (year, _), number in zip(amounts, numbers, strict=True) if number == best]
    if len(years) == len(amounts):
        return answer
    said = call(years)
    return answer._replace(
        value=said.removeprefix("the "), unit=None, text=f"{said[:1].upper()}{said[1:]}.\n{answer.text}"
    )


def of_which_true(question: str, heard: Sequence[Heard], reports: Reports) -> Answer | None:
    """The editions of which something is true; None if it is of none."""
    true = [each for each in heard if each.answer.value is True]
    if not true:
        return None
    said = call([year_of(reports.packs[each.place]) for each in true])
    facts = tuple({(fact.pack, fact.id): fact for each in true for fact in each.answer.facts}.values())
    lines = [f"{said[:1].upper()}{said[1:]}.", true[0].answer.text.split("\n")[0], *source_lines(facts)]
    return true[0].answer._replace(
        question=question, value=said.removeprefix("the "), unit=None, text="\n".join(lines), facts=facts
    )
