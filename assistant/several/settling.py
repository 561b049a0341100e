"""An answer over the figures of several editions: from one of them, if one has all; what the others give beside it."""

from assistant.answering.answer import Response, told_beside
from assistant.answering.declining import unknown
from assistant.answering.telling import bare, compose, source_lines
from assistant.answers import Answer, Citation, cite
from assistant.editions.grounding import Grounded, figures, in_each
from assistant.editions.merging import Merged, year_of
from assistant.editions.telling import is_same, mixture, overlap, revision
from assistant.facts import Fact
from assistant.operations.query import NotComputableError, Query
from assistant.operations.table import evaluate
from assistant.reading.selection import Cell, Cube
from assistant.tuples import NamedTuple

_SOURCE = "Source: "
#: Operations that only give back what is printed.
PRINTED = ("fact", "both", "name", "amount")


class Settled(NamedTuple):
    """A response with the figures of one edition; `is_mixed` if no single one has all of them."""

    response: Response
    is_mixed: bool = False


def settle(response: Response, merged: Merged, cube: Cube) -> Settled:
    """The response of the newest edition that has all figures, with what the others give for the same."""
    query, answer = response.query, response.answer
    if query is None or not list(figures(query)) or not _is_value(query, answer):
        return Settled(response)
    whole = in_each(query, merged)
    if not whole:
        return Settled(response._replace(answer=_mixed(answer, query, merged, cube)), is_mixed=True)
    best = whole[0]
    own = answer
    if best.result.query != query:
        beside = tuple(told_beside(best.result, cube))
        own = compose(answer.question, best.result, answer.assumptions, beside=beside)
    return Settled(response._replace(answer=_beside(own, whole, merged), query=best.result.query))


def _is_value(query: Query, answer: Answer) -> bool:
    """Whether a query gives the whole of an answer: of one that was put together it gives a part."""
    try:
        return bare(evaluate(query).value)[0] == answer.value
    except NotComputableError:
        return False


def _beside(answer: Answer, whole: tuple[Grounded, ...], merged: Merged) -> Answer:
    """An answer with what other editions give: the citations where it is the same, else the difference too."""
    best, *others = whole
    if not others:
        return answer
    is_printed = best.result.query.operation in PRINTED
    same = [
        each
        for each in others
        if _same_figures(best, each) or is_printed and is_same(best.result.value, each.result.value)
    ]
    changed = [each for each in others if each not in same and not is_same(best.result.value, each.result.value)]
    shown = [each for each in whole if each is best or each in same or each in changed]
    said = revision(shown, is_figure=is_printed) if changed else ""
    citations = (*answer.facts, *(cite(merged.pack, fact) for each in (*changed, *same) for fact in each.facts))
    return with_more(answer, said, citations)


def _same_figures(one: Grounded, other: Grounded) -> bool:
    return all(
        (mine.value, mine.high, mine.words) == (theirs.value, theirs.high, theirs.words)
        or _is_same_number(mine, theirs)
        for mine, theirs in zip(one.facts, other.facts, strict=True)
    )


def _is_same_number(one: Fact, other: Fact) -> bool:
    """Whether two facts give the same number, whatever the scale that it is printed in."""
    mine, theirs = one.quantity, other.quantity
    return (
        mine is not None
        and theirs is not None
        and mine.unit.base == theirs.unit.base
        and mine.in_unit(theirs.unit).number == theirs.number
    )


def with_more(answer: Answer, line: str, citations: tuple[Citation, ...], *, note: str = "") -> Answer:
    """An answer with one more line before its sources, its citations being these, each once."""
    facts = tuple({(fact.pack, fact.id): fact for fact in citations}.values())
    lines = [each for each in (without_sources(answer.text), line, f"({note})" if note else "") if each]
    assumptions = (*answer.assumptions, note) if note else answer.assumptions
    return answer._replace(text="\n".join([*lines, *source_lines(facts)]), facts=facts, assumptions=assumptions)


def without_sources(text: str) -> str:
    """The text of an answer without the lines that name its sources."""
    return "\n".join(line for line in text.split("\n") if not line.startswith(_SOURCE))


def is_of_things(query: Query | None, cube: Cube) -> bool:
    """Whether a query is over things that have one figure each, and no line of them, in all editions together."""
    used = list(figures(query)) if query else []
    measures = {fact.measure for fact in used}
    lines = (cube.cells(cube.pack.measures[fact.measure], fact.members) for fact in used)
    return len(measures) == 1 and len(used) > 1 and all(len(line) == 1 for line in lines)


def _mixed(answer: Answer, query: Query, merged: Merged, cube: Cube) -> Answer:
    """An answer over the figures of several editions, which says so and where they disagree.

    It runs along one line of figures, over one time, or over things that have one figure each: all else is declined,
    since each edition counts in its way.
    """
    years = {pack.id: year_of(pack) for pack in merged.editions}
    facts = list({(fact.pack, fact.id): fact for fact in figures(query)}.values())
    if len({fact.pack for fact in facts}) == 1:
        return answer
    lines = {(fact.measure, tuple(sorted(fact.members.items()))) for fact in facts}
    if len(lines) > 1 and len({fact.period for fact in facts}) > 1 and not is_of_things(query, cube):
        message = f"No single edition of {merged.pack.spoken} has all figures for it."
        return unknown(answer.question, "unlike", message, merged.pack, [Cell(fact) for fact in facts])
    notes = [mixture(facts, years), *_breaks(facts, merged, years)[:1]]
    return with_more(answer, "", answer.facts, note="; ".join(notes))


def _breaks(facts: list[Fact], merged: Merged, years: dict[str, int]) -> list[str]:
    """Where two of the editions used give different figures for the same time of what is put together, newest first."""
    used = {fact.pack for fact in facts}
    lines = {(fact.measure, tuple(sorted(fact.members.items()))) for fact in facts}
    found = []
    for measure in sorted({fact.measure for fact in facts}):
        for place, figure in merged.facts.figures(measure).items():
            known = [fact for pack, fact in figure.items() if pack in used]
            if place[:2] in lines and len(known) > 1:
                found.append((place[2], overlap(known[0], known[-1], years)))
    return [said for _, said in sorted(found, reverse=True) if said]
