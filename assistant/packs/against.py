"""What a pack claims and the text of its report does not say at the place that is given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.errors import Problem
from assistant.packs.compiling import main_source
from assistant.packs.form import FactForm, MemberForm, PackForm, TopicForm
from assistant.packs.number_notation import gives_place, prints
from assistant.packs.reading import Spot

_PLACES = re.compile(r"(paragraph|page)s? (\d[\d, –-]*(?:(?:and|to) \d+)*)")
_PLAIN_SIGNS = str.maketrans("‘’“”–—", "''\"\"--")


class Text:
    """The text of a report, cut into paragraphs (lines that are not blank, the title too) and pages."""

    def __init__(self, text: str) -> None:
        self.whole = text
        self.parts = {
            "paragraph": [line for line in text.splitlines() if line.strip()],
            "page": text.split("\f") if "\f" in text else [],
        }

    def at(self, locator: str) -> str | None:
        """What stands at a locator: a paragraph, a page, or the whole text for any other; None if it ends before.

        >>> Text("Title\\n\\nFirst.\\nSecond.").at("paragraph 3")
        'Second.'
        """
        found = _PLACES.search(locator.lower())
        parts = self.parts[found[1]] if found else []
        if not found or not parts:
            return self.whole
        numbers = [int(number) for number in re.findall(r"\d{1,6}", found[2])]
        if not all(1 <= number <= len(parts) for number in numbers):
            return None
        first, last = min(numbers), max(numbers)
        return "\n".join(parts[first - 1 : last])


def check_against(form: PackForm, facts: Sequence[FactForm], content: str) -> Iterator[Problem]:
    """Every number, place or words of the report's facts that its text does not have at their locator.

    Only facts of the main source are looked at: the text is that of one report.
    """
    text, main = Text(content), main_source(form)
    scales = {measure.id: measure.unit.scale for measure in form.measures}
    for fact in facts:
        if fact.source in ("", main):
            yield from _check_fact(fact, fact.unit.scale if fact.unit else scales.get(fact.measure, 0), text)
    entries: tuple[MemberForm | TopicForm, ...] = (*form.members, *form.topics)
    for entry in entries:
        if entry.at and entry.source in ("", main):
            yield from _check_place(entry.at, entry.spot, text)


def _check_place(locator: str, spot: Spot, text: Text) -> Iterator[Problem]:
    if text.at(locator) is None:
        yield spot.into("at").problem(f"the text has no {locator}", "Count its lines that are not blank, title too")


def _check_fact(fact: FactForm, scale: int, text: Text) -> Iterator[Problem]:
    place = text.at(fact.at)
    if place is None:
        yield from _check_place(fact.at, fact.spot, text)
        return
    for field, what in _unsaid(fact, scale, place):
        paragraphs = enumerate(text.parts["paragraph"], 1)
        fitting = next((number for number, said in paragraphs if not any(_unsaid(fact, scale, said))), 0)
        mend = f"It stands in paragraph {fitting}" if fitting else "Correct it, or its place in `at`"
        yield fact.spot.into(field).problem(f"{fact.at} of the text does not say {what}", mend)


def _unsaid(fact: FactForm, scale: int, said: str) -> Iterator[tuple[str, str]]:
    """The field of everything that a fact claims and a text does not say, and the claim in words."""
    for field, number in (("value", fact.value), ("to", fact.to)):
        if number is not None and not prints(said, number, scale):
            yield field, str(number)
    if fact.words and fact.value is None and _folded(fact.words) not in _folded(said):
        yield "words", repr(fact.words)
    if fact.rank is not None and not gives_place(said, fact.rank):
        yield "rank", f"who is in place {fact.rank}"


def _folded(text: str) -> str:
    """A text as it is compared: capitals, typographic quotes and the length of spaces make no difference."""
    return " ".join(text.casefold().translate(_PLAIN_SIGNS).split())
