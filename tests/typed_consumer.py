"""A bot that uses all that programs may use, with the types of it: checked strictly against an installed wheel."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, assert_type

from assistant import (
    Answer,
    Assistant,
    AssistantError,
    Citation,
    Conversation,
    FactPage,
    Pack,
    PackError,
    PackSummary,
    Problem,
    ResumeError,
    Step,
    TableError,
    __version__,
)

Status = Literal["answered", "clarify", "unknown"]


def told(answer: Answer) -> str:
    """What the bot says."""
    assert_type(answer.status, Status)
    assert_type(answer.value, str | bool | tuple[str | bool | None, ...] | None)
    assert_type(answer.unit, str | tuple[str | None, ...] | None)
    assert_type(answer.facts, tuple[Citation, ...])
    assert_type(answer.derivation, tuple[Step, ...])
    assert_type(answer.choices, tuple[str, ...])
    assert_type(answer.to_json(), dict[str, Any])
    if answer.status == "clarify":
        return " or ".join(answer.choices) + "?"
    if answer.status == "unknown":
        return f"{answer.reason}: {answer.text}"
    cited = [f"{fact.source}, {fact.locator}" for fact in answer.facts]
    return f"{answer.short} ({'; '.join(cited)})"


def opened(packs: Sequence[str | Path | Pack]) -> Assistant:
    """The assistant over packs; the reason why there is none goes to whoever runs the bot."""
    try:
        return Assistant(packs)
    except PackError as error:
        assert_type(error.problems, tuple[Problem, ...])
        raise SystemExit(str(error)) from error


def went_on(assistant: Assistant, saved: str) -> Conversation:
    """The conversation that was saved, or a new one."""
    try:
        return assistant.resume(saved)
    except ResumeError:
        return assistant.conversation()


async def talked(assistant: Assistant) -> list[Answer]:
    """The answers of a conversation, which is saved after its first turn."""
    chat = assistant.conversation()
    first = await chat.aask("Notable models of China?")
    assert_type(chat.turns, tuple[Answer, ...])
    chat = went_on(assistant, json.dumps(chat.to_json()))
    return [first, await chat.aask("and Europe?"), await chat.copy().aask("double it")]


def say(*words: object) -> None:
    """Print a line."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")


def main() -> None:
    """Ask, talk and look around."""
    assistant = opened(["us-china-gap"])
    assert_type(assistant.packs, tuple[Pack, ...])
    assert_type(assistant.list_packs(), tuple[PackSummary, ...])
    page = assert_type(assistant.find_facts("lead", limit=2), FactPage)
    fact = assert_type(assistant.get_fact(page.facts[0].pack, page.facts[0].id), Citation | None)
    say(__version__, page.total, fact == page.facts[0])
    say(told(assistant.ask("How much did the US lead on MMLU shrink?")))
    say(*[answer.value for answer in asyncio.run(talked(assistant))])
    try:
        sales = Assistant.from_table(b"region,2023,2024\nNorth,5,7", title="Sales, million USD")
    except (TableError, AssistantError) as error:
        raise SystemExit(str(error)) from error
    say(sales.ask("Sales of the North in 2024?").value)


if __name__ == "__main__":
    main()
