"""Names that share a word with the one beside them, that go on otherwise than a cell, or that are denied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.tables.asked import Asked
from assistant.tables.records.frame import Frame
from assistant.tables.records.mentions import ValueMention
from assistant.tables.stems import stem, stems_of
from assistant.tables.times import is_month


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


def with_those_between(frame: Frame, asked: Asked, values: Sequence[ValueMention]) -> list[ValueMention]:
    """The mentions, two months that are the ends of a span as all from the one to the other: "from June to August"."""
    found = list(values)
    for first, second in pairwise(values):
        column = frame.columns[first.column]
        if second.column != first.column or not first.at or second.at[:1] != (first.at[-1] + 2,):
            continue
        joint = asked.key(first.at[-1] + 1)
        is_span = joint in _THROUGH or joint == "and" and asked.key(first.at[0] - 1) == "between"
        # A row of the whole year may stand below the months.
        names = [name for name in column.rows_of if is_month(name)]
        are_months = len(names) > 2 and {first.values[0], second.values[0]} <= set(names)
        if not is_span or asked.has("change", "difference", "percent change", "ratio") or not are_months:
            continue
        ends = sorted(names.index(mention.values[0]) for mention in (first, second))
        inside = tuple(names[ends[0] : ends[1] + 1])
        joined = first._replace(at=(*first.at, *second.at), values=inside)
        found = [joined if each is first else each for each in found if each is not second]
    return found


_THROUGH = frozenset("to through until till - –".split())


def goes_on(asked: Asked, mention: ValueMention) -> bool:
    """Whether a name goes on otherwise than the cell that it begins: "Gen Z" is not "Gen X"."""
    place = mention.at[-1] + 1
    after = asked.words[place] if place < len(asked.words) else None
    if after is None or len(after.text) != 1 or not after.text.isalnum() or after.text.lower() in ("a", "i"):
        return False
    return not any(stem(after.text) in stems_of(text) for text in mention.values)
