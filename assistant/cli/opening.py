"""The assistant that a command asks: over the packs and the table that its options name."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.asking import Assistant
from assistant.cli.environment import Environment


def open_with_notes(
    environment: Environment, packs: Sequence[str], *, table: str = "", title: str = "", reading: str = ""
) -> Assistant:
    """An assistant as below; what a person should know of how its table was read is noted."""
    assistant = open_assistant(packs, table=table, title=title, reading=reading)
    for remark in assistant.remarks:
        environment.note(f"assistant: {remark}")
    return assistant


def open_assistant(packs: Sequence[str] = (), *, table: str = "", title: str = "", reading: str = "") -> Assistant:
    """An assistant over a table and the packs that are named; without either, over the packs that ship with it."""
    if table:
        return Assistant.from_table(table, title=title, reading=reading or None, packs=packs)
    return Assistant(packs=packs or None)
