"""How an answer came about: its reading, its steps, what was taken for granted and its facts."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer


def explanation(answer: Answer) -> Iterator[tuple[str, str]]:
    """Pairs of a label and what it labels, which put together are lines such as "understood: the lead on MMLU"."""
    if answer.understood:
        yield "understood:", answer.understood
    for number, step in enumerate(answer.derivation, start=1):
        yield f"step {number}:", f"{step.operation}({'; '.join(step.operands)}) = {step.result}"
    for assumption in answer.assumptions:
        yield "assumed:", assumption
    for fact in answer.facts:
        yield "fact", f"{fact.pack}/{fact.id}: {fact.statement} ({fact.source}, {fact.locator})"
    if answer.reason:
        yield "reason:", answer.reason
