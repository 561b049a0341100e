"""The text of a report, cut into the places that a pack names, and what a place says: its numbers and its times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given, find_amounts
from assistant.utterance.calendar_words import Dated
from assistant.utterance.dating import find_periods
from assistant.utterance.words import Word, split_words

_PLACES = re.compile(r"(paragraph|page)s? (\d[\d, –-]*(?:(?:and|to) \d+)*)")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]?[A-Z])|\n")
_PLAIN_SIGNS = str.maketrans("‘’“”–—‑", "''\"\"---")
#: Short ways to write years, quarters and halves of companies, and the plain ones.
_SHORT_TIMES = (
    (re.compile(r"\bFY ?['’]?(\d{4})\b"), r"\1"),
    (re.compile(r"\b(?:FY ?['’]?|fiscal (?:year )?['’])(\d{2})\b"), r"20\1"),
    (re.compile(r"\b([1-4])Q ?['’]?(\d{2}|\d{4})\b"), r"Q\1 \2"),
    (re.compile(r"\b(Q[1-4]|H[12]) ?['’]?(\d{2})\b"), r"\1 20\2"),
    (re.compile(r"\bH([12]) (\d{4})\b"), lambda found: f"{('first', 'second')[found[1] == '2']} half of {found[2]}"),
    (re.compile(r"\b(\d{4})/(\d{2})\b"), r"\1-\2"),
)
#: A heading has so many words at most.
_LONGEST_HEADING = 12
_NOTE = re.compile(r"\s*(?:\*|\(|notes?\b|all figures\b|figures\b|data\b|numbers\b|source\b|results\b)", re.IGNORECASE)


class Sentence(NamedTuple):
    """A sentence or line, its words, and the numbers and times in it."""

    text: str
    words: tuple[Word, ...]
    amounts: tuple[Given, ...]
    times: tuple[Dated, ...]


class Passage(NamedTuple):
    """What stands at a place, sentence by sentence, and where in it each number is."""

    text: str
    sentences: tuple[Sentence, ...]
    #: Number as printed → where it stands.
    printed: dict[Decimal, list[tuple[Sentence, Given]]]
    #: The same by the whole amount: 1.2 billion is 1200000000.
    whole: dict[Decimal, list[tuple[Sentence, Given]]]

    @property
    def times(self) -> Iterator[tuple[Sentence, Dated]]:
        """All times, each with its sentence."""
        return ((sentence, dated) for sentence in self.sentences for dated in sentence.times)


@lru_cache(maxsize=8192)
def read_passage(text: str) -> Passage:
    """What a text says."""
    sentences = tuple(_sentence(part) for part in _SENTENCE_ENDS.split(text) if part.strip())
    printed: dict[Decimal, list[tuple[Sentence, Given]]] = {}
    whole: dict[Decimal, list[tuple[Sentence, Given]]] = {}
    for sentence in sentences:
        for given in sentence.amounts:
            printed.setdefault(abs(given.number), []).append((sentence, given))
            whole.setdefault(abs(given.number).scaleb(given.unit.scale), []).append((sentence, given))
    return Passage(text, sentences, printed, whole)


def _sentence(text: str) -> Sentence:
    for short, plain in _SHORT_TIMES:
        text = short.sub(plain, text)
    words = tuple(split_words(text))
    times = tuple(find_periods(words, None))
    taken = frozenset(at for dated in times for at in dated.at)
    return Sentence(text, words, tuple(find_amounts(words, taken)), times)


class Report:
    """The text of a report, cut into paragraphs (lines that are not blank, the title too) and pages."""

    def __init__(self, text: str) -> None:
        self.whole = text
        self._before: dict[str, tuple[str, ...]] = {}
        self._headings: dict[str, str] = {}
        self.parts = {
            "paragraph": [line for line in text.splitlines() if line.strip()],
            "page": text.split("\f") if "\f" in text else [],
        }

    def at(self, locator: str) -> str | None:
        """What stands at a locator: a paragraph, a page, or the whole text for any other; None if it ends before.

        >>> Report("Title\\n\\nFirst.\\nSecond.").at("paragraph 3")
        'Second.'
        """
        span = self._span(locator)
        if span is None:
            return self.whole
        parts, first, last = span
        return "\n".join(parts[first - 1 : last]) if 1 <= first <= last <= len(parts) else None

    def before(self, locator: str) -> tuple[str, ...]:
        """The lines before a place, and the notes behind it; all lines for a place that is the whole text."""
        if locator not in self._before:
            span = self._span(locator)
            parts, first, last = span or (self.parts["paragraph"], len(self.parts["paragraph"]) + 1, 0)
            lines = (line for part in parts[: first - 1] for line in part.splitlines())
            notes = (part for part in parts[last:] if span and _NOTE.match(part))
            self._before[locator] = (*lines, *notes)
        return self._before[locator]

    def headings(self, locator: str) -> str:
        """The title, and the lines before a place that are no sentences."""
        if locator not in self._headings:
            lines = (line for line in self.before(locator) if line.strip())
            self._headings[locator] = "\n".join((*self.parts["paragraph"][:1], *_headings_in(lines)))
        return self._headings[locator]

    def _span(self, locator: str) -> tuple[list[str], int, int] | None:
        found = _PLACES.search(locator.lower())
        parts = self.parts[found[1]] if found else []
        if not found or not parts:
            return None
        numbers = [int(number) for number in re.findall(r"\d{1,6}", found[2])]
        return parts, min(numbers), max(numbers)


def _headings_in(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if len(line.split()) <= _LONGEST_HEADING and line.rstrip()[-1] not in ".!?;")


def folded(text: str) -> str:
    """A text as it is compared: capitals, typographic quotes and the length of spaces make no difference."""
    return " ".join(text.casefold().translate(_PLAIN_SIGNS).split())
