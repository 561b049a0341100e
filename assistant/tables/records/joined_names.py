"""Names that share a word with the one beside them, that go on otherwise than a cell, or that are denied."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.asked import Asked
from assistant.tables.records.mentions import ValueMention
from assistant.tables.stems import stem, stems_of


def is_denied(asked: Asked, mention: ValueMention, others: Sequence[ValueMention]) -> bool:
    """Whether an answer stands after "neither", or "nor", which is an answer itself: "neither good nor bad"."""
    at = asked.find("neither")
    is_answer = any(at in other.at and other.column == mention.column for other in others)
    return at >= 0 and is_answer and at not in mention.at and asked.key(mention.at[0] - 1) in ("neither", "nor")


def are_joined(asked: Asked, mentions: Sequence[ValueMention]) -> bool:
    """Whether the first of two names shares its last word with the other: "before and after tax"."""
    if len(mentions) < 2:
        return False
    first, second = (mention.at for mention in mentions)
    return second[0] - first[-1] == 2 and asked.key(first[-1] + 1) in ("and", "or", "vs", "versus", "to", "than")


def is_joined(asked: Asked, mention: ValueMention, others: Sequence[ValueMention]) -> bool:
    """Whether a mention shares the rest of its name with one right after it: "pre and post rebate"."""
    end = mention.at[-1]
    return any(
        other is not mention
        and other.column == mention.column
        and 0 < other.at[0] - end <= 2
        and asked.key(end + 1) in ("and", "or", "vs", "versus", "to", "/")
        for other in others
    )


def goes_on(asked: Asked, mention: ValueMention) -> bool:
    """Whether a name goes on otherwise than the cell that it begins: "Gen Z" is not "Gen X"."""
    place = mention.at[-1] + 1
    after = asked.words[place] if place < len(asked.words) else None
    if after is None or len(after.text) != 1 or not after.text.isalnum() or after.text.lower() in ("a", "i"):
        return False
    return not any(stem(after.text) in stems_of(text) for text in mention.values)
