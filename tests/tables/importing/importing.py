"""Importing in tests: a table in bytes becomes a pack in memory."""

from __future__ import annotations

from typing import Any

from assistant import Assistant
from assistant.importing.making import Made, make_pack, read_source


def imported(table: str | bytes, **options: Any) -> Made:
    """The pack of a table."""
    content = table.encode() if isinstance(table, str) else table
    return make_pack(read_source(content, **options), name="figures")


def claims(made: Made) -> list[tuple[str, str, str, str]]:
    """The facts as text: measure and members, period, value with unit, place."""
    pack = made.pack
    return [
        (
            ", ".join([pack.measures[fact.measure].name, *(pack.members[key].name for key in fact.members.values())]),
            fact.period.label if fact.period else "",
            f"{fact.value} {fact.unit.name if fact.unit else ''}".strip(),
            fact.locator,
        )
        for fact in pack.facts
    ]


def answers(made: Made, question: str) -> tuple[object, object]:
    """Value and unit of the answer to a question."""
    answer = Assistant([made.pack]).ask(question)
    return answer.value, answer.unit


def left_out(made: Made) -> dict[str, str]:
    """What was left out, with why."""
    return {each.what: each.why for each in made.read.cube.left_out}
