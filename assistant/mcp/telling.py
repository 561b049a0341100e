"""What tools give, as text that a model reads; the same is there in full as structured content."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Answer, Citation
from assistant.catalogue import FactPage, PackSummary

_NOT_ANSWERED = (
    "NOT ANSWERED ({reason}). Tell the user that the report does not answer this. Do not put a figure from memory or "
    "an estimate in its place. Facts that are near and questions that can be answered stand below, if there are any."
)
_OPEN = "OPEN QUESTION. Ask the user which of these is meant, or ask again with the one that they named."


def told_answer(answer: Answer) -> str:
    """The text of an answer; one that is none begins with what to make of it."""
    if answer.status == "unknown":
        return f"{_NOT_ANSWERED.format(reason=answer.reason)}\n{answer.text}"
    if answer.status == "clarify":
        return f"{_OPEN}\n{answer.text}"
    unsaid = [each for each in answer.assumptions if each not in answer.text]
    return "\n".join([answer.text, *(f"({each})" for each in unsaid)])


def told_fact(fact: Citation) -> str:
    """A fact with its place in the report and its id."""
    place = ", ".join(filter(None, (fact.source, fact.locator)))
    return f"{fact.statement} ({place}) [{fact.pack}/{fact.id}]"


def told_page(page: FactPage, offset: int, after: int | None) -> str:
    """A page of facts, a line each, with what to do if there are none or more."""
    if not page.total:
        return "No fact has all of these words. Try fewer or other words, or leave the query out to list all facts."
    if not page.facts:
        return f"There are {page.total} facts, none after the first {offset}."
    first = f"Facts {offset + 1} to {offset + len(page.facts)} of {page.total}:"
    more = [f"Call again with offset {after} for more."] if after is not None else []
    return "\n".join([first, *map(told_fact, page.facts), *more])


def told_packs(packs: Sequence[PackSummary]) -> str:
    """The packs, each with examples of what it can be asked."""
    return "\n\n".join(map(_told_pack, packs)) or "There is nothing to ask: no pack is loaded."


def _told_pack(pack: PackSummary) -> str:
    about = ", ".join(filter(None, (pack.publisher, pack.date, f"{pack.facts} facts")))
    lines = [f"{pack.name}: {pack.title} ({about})", pack.summary, *(f"- {each}" for each in pack.examples)]
    return "\n".join(filter(None, lines))
