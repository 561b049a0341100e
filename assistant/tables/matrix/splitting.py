"""Where a question for a ratio or a share names the part, and where the whole."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.standards import compared
from assistant.tables.vocabulary import Term

#: Phrases between a part and its whole, and between a whole and its part.
_PART_FIRST: tuple[tuple[str, ...], ...] = (
    ("as", "a", "percentage", "of"), ("as", "a", "percent", "of"), ("as", "a", "%", "of"),
    ("as", "percentage", "of"), ("as", "a", "proportion", "of"), ("as", "a", "ratio", "of"),
    ("as", "a", "share", "of"), ("out", "of"), ("over",), ("divided", "by"), ("in", "relation", "to"),
    ("relative", "to"), ("compared", "to"), ("against",), ("versus",), ("vs",), ("to",),
    ("in", "proportion", "to"), ("in",), ("from",), ("among",),
)  # fmt: skip
#: So many of these leave no doubt which is the part.
_STRONG = 12
_WHOLE_FIRST: tuple[tuple[str, ...], ...] = (
    ("consists", "of"), ("consist", "of"), ("consisted", "of"), ("comprised", "of"), ("relates", "to"),
    ("related", "to"), ("attributed", "to"), ("is", "from"), ("was", "from"), ("derived", "from"), ("comes", "from"),
    ("came", "from"), ("made", "up", "of"),
    ("is",), ("are",), ("was",), ("were",), ("does",), ("do",), ("did",), ("accounted",), ("comprise",),
    ("constitute",), ("went", "to"), ("goes", "to"), ("go", "to"), ("spent", "on"), ("fell", "on"), ("falls", "on"),
    ("belongs", "to"), ("belonged", "to"),
    ("lives", "in"), ("live", "in"), ("lived", "in"), ("works", "in"), ("work", "in"), ("worked", "in"),
    ("occurred", "in"), ("happened", "in"), ("fell", "in"), ("lies", "in"), ("lie", "in"),
    ("relate",), ("represent",), ("that",), ("due",), ("attributable",),
)  # fmt: skip
_SHARE_WORDS = frozenset("percentage percent % share proportion fraction portion pct constitution".split())


_VERBS = frozenset("is are was were did came comes come consisted consists".split())


def split(frame: Frame, asked: Asked, wants: Wanted) -> tuple[list[int], list[int]] | None:
    """The places of the words for the part and of those for the whole; None where a question does not say."""
    keys = [word.key for word in asked.words]
    lowered = [word.text.lower() for word in asked.words]
    if asked.find("many", "times") >= 0:
        sides = compared(asked)
        if sides is not None:
            return list(sides.thing), list(sides.standard)
    start = next((at for at, key in enumerate(keys) if key in _SHARE_WORDS or key == "ratio"), 0)
    to = keys.index("to", 1, start) if "to" in keys[1:start] else 0
    if keys[start] == "ratio" and to and not any(term.counts >= 1 for term in asked.terms if term.at > start):
        # "The debt to equity ratio".
        return list(range(to)), list(range(to + 1, start))
    if keys[0] in ("of", "out") and start > 2:
        return list(range(start + 1, len(keys))), list(range(1, start))
    much = asked.find("how", "much", "of")
    if much >= 0:
        # "How much of the costs, in percent, was rent".
        verb = next((at for at in range(much + 3, len(keys)) if lowered[at] in _VERBS), len(keys))
        return (list(range(verb + 1, len(keys))), list(range(much + 3, verb))) if verb < len(keys) else None
    owner = next((t.at for t in asked.terms if t.counts >= 1 and t.text.lower().endswith(("'s", "’s"))), -1)
    is_theirs = 0 <= owner < start and not any(t.counts >= 1 for t in asked.terms if owner < t.at < start)
    if keys[start] in _SHARE_WORDS and is_theirs and keys[start + 1 : start + 2] == ["of"]:
        # "The north's share of the total".
        return list(range(owner + 1)), list(range(start + 2, len(keys)))
    of = len(keys) - 1 - keys[::-1].index("of") if "of" in keys else 0
    if keys[start] in _SHARE_WORDS and keys[start + 1 : start + 2] in (["is"], ["was"]) and of > start + 2:
        # "What percentage was the rent of the costs".
        return list(range(start + 2, of)), list(range(of + 1, len(keys)))
    for phrase in _PART_FIRST[:_STRONG]:
        at = _find(lowered, phrase, 0)
        if at > 0:
            return list(range(at)), list(range(at + len(phrase), len(keys)))
    if keys[start] in _SHARE_WORDS and start + 1 < len(keys) and keys[start + 1] == "of":
        for phrase in _WHOLE_FIRST:
            at = _find(lowered, phrase, start + 2)
            if at > start + 2 and at + len(phrase) < len(keys) - 1:
                return list(range(at + len(phrase), len(keys))), list(range(start + 2, at))
    for phrase in _PART_FIRST[_STRONG:]:
        at = _find(lowered, phrase, start + 1)
        if at > 0 and phrase == ("to",) and keys[start] in _SHARE_WORDS and says_for_whom(lowered[at - 1]):
            continue
        if at > start + 1 and at + 1 < len(keys):
            has_terms = any(term.counts >= 1 for term in asked.terms if start < term.at < at) and any(
                term.counts >= 0.5 for term in asked.terms if term.at > at
            )
            if has_terms:
                return list(range(start + 1, at)), list(range(at + len(phrase), len(keys)))
    if wants.operation == "ratio" and len(wants.periods) <= 1:
        return _around_and(frame, asked, start)
    return None


def part_of_much(frame: Frame, asked: Asked, wants: Wanted) -> tuple[Term, ...] | None:
    """The words for the part where an amount of it is asked for: "how much of the costs was rent"; None where a
    question does not ask so."""
    sides = split(frame, asked, wants) if asked.find("how", "much", "of") >= 0 and wants.operation == "value" else None
    if sides is None:
        return None
    terms = asked.terms_in(sides[0])
    best = next(iter(best_lines(frame.rows, terms)), None)
    return terms if best is not None and best.said >= _WELL else None


def asks_part(asked: Asked) -> bool:
    """Whether a part is asked for by a word for that, which is no more than its whole."""
    return any(asked.find(noun, "of") >= 0 for noun in ("share", "portion", "fraction", "proportion"))


def says_for_whom(word: str) -> bool:
    """Whether "to" after a word says for whom something is: "fees paid to advisors"."""
    return word in _GIVEN or word.endswith("ed") and word not in _SETTING


_GIVEN = frozenset("paid due payable attributable available loans payments sold given sales".split())
#: Words before "to" that set one thing beside another.
_SETTING = frozenset("compared related".split())


def _around_and(frame: Frame, asked: Asked, start: int) -> tuple[list[int], list[int]] | None:
    """The places before and after the "and" between the names of two rows: "the ratio between rent and costs"."""
    size = len(asked.words)
    for at in range(start + 1, size):
        sides = list(range(start + 1, at)), list(range(at + 1, size))
        found = [next(iter(best_lines(frame.rows, asked.terms_in(side))), None) for side in sides]
        named = {match.line for match in found if match is not None and match.said >= _SAID}
        if asked.key(at) in ("and", "&") and len(named) == len(sides):
            return sides
    return None


#: So much of the name of a row is said that it is meant; so much that nothing else is.
_SAID, _WELL = 0.5, 0.7


def _find(keys: Sequence[str], phrase: tuple[str, ...], start: int) -> int:
    for at in range(start, len(keys) - len(phrase) + 1):
        if tuple(keys[at : at + len(phrase)]) == phrase:
            return at
    return -1
