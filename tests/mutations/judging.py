"""Whether the answer to a mutated question is what the mutation demands."""

from __future__ import annotations

from typing import NamedTuple

from assistant import Answer
from assistant.operations.table import OPERATIONS
from tests.mutations.asked import Asked, accepted, ask
from tests.mutations.making import KINDS, Must, Mutation


class Violation(NamedTuple):
    """A mutated question whose answer is not what must come of it."""

    original: Asked
    mutation: Mutation
    answer: Answer

    def __str__(self) -> str:
        query = self.original.query
        root = query.operation if query else "told"
        return (
            f"[{root}; must be {self.mutation.must.value}]\n"
            f"    {self.original.question}\n      {shown(self.original.answer)}\n"
            f"    {self.mutation.question}\n      {shown(self.answer)}"
        )


def violations(kind: str) -> tuple[list[Violation], int]:
    """The violations of a kind of mutation over every accepted question, and how many mutations there were."""
    found, count = [], 0
    for asked in accepted():
        for mutation in KINDS[kind](asked):
            count += 1
            answer = ask(mutation.question).answer
            if not is_right(asked.answer, answer, mutation.must):
                found.append(Violation(asked, mutation, answer))
    return found, count


def is_right(before: Answer, after: Answer, must: Must) -> bool:
    """Whether the answer after a mutation is what it demands."""
    if after.status != "answered":
        return True
    if must is Must.DECLINE:
        # Of a publisher, a maker or a beginning there is one: that it is another one is false, whichever that is.
        begins = any(step.operation == OPERATIONS["begins"].name for step in after.derivation)
        return after.value is False and (after.understood == "claim" or begins)
    return (_content(before) == _content(after)) is (must is Must.KEEP)


def _content(answer: Answer) -> tuple[object, object]:
    """What an answer says, values side by side in any order."""
    value = sorted(map(str, answer.value)) if isinstance(answer.value, tuple) else answer.value
    unit = sorted(map(str, answer.unit)) if isinstance(answer.unit, tuple) else answer.unit
    return value, unit


def shown(answer: Answer) -> str:
    """An answer in one line."""
    return f"{answer.status}: {answer.short} {answer.unit or ''} | {answer.understood}"
