"""The packs of these tests, and transcripts: what is typed after `> `, below it the whole answer as it must be.

A blank line ends a conversation. `python -m tests.several.talking` writes the answers anew: read the difference.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from assistant import Assistant

FOLDER = Path(__file__).parent
EDITIONS = ("ferry-2023", "ferry-2024", "ferry-2025")
#: A newspaper that writes about some of the same things.
STRANGER = "harbour-news"
TRANSCRIPTS = FOLDER / "transcripts.txt"
_TYPED = "> "


@cache
def over(*packs: str) -> Assistant:
    """An assistant over some packs of these tests."""
    return Assistant([FOLDER / "packs" / pack for pack in packs])


def everything() -> Assistant:
    """An assistant over all of them."""
    return over(*EDITIONS, STRANGER)


def transcripts(text: str) -> list[list[str]]:
    """The questions of each conversation of a file of transcripts."""
    return [
        [line.removeprefix(_TYPED) for line in block.splitlines() if line.startswith(_TYPED)]
        for block in text.split("\n\n")
        if block.strip()
    ]


def transcript(questions: list[str]) -> str:
    """A conversation as it goes now."""
    chat = everything().conversation()
    return "\n".join(f"{_TYPED}{question}\n{chat.ask(question).text}" for question in questions)


if __name__ == "__main__":
    written = [transcript(questions) for questions in transcripts(TRANSCRIPTS.read_text(encoding="utf-8"))]
    TRANSCRIPTS.write_text("\n\n".join(written) + "\n", encoding="utf-8")
