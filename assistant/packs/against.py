"""What a pack claims and the text of its report does not say at the place that is given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.errors import Problem
from assistant.packs.compiling import main_source
from assistant.packs.fields import UNREAD
from assistant.packs.form import FactForm, MeasureForm, MemberForm, PackForm, TopicForm
from assistant.packs.number_notation import gives_place, numbers_in, prints
from assistant.packs.passages import Passage, Report, folded, read_passage
from assistant.packs.reading import Spot
from assistant.packs.said_periods import has_period
from assistant.packs.said_qualifiers import forecast_of, has_qualifier, hearsay_of, hedge_of, sides_of, sides_of_words
from assistant.packs.said_units import Place, counts, has_sign, places_of, stem
from assistant.packs.said_words import BEFORE
from assistant.packs.spellings import all_spellings
from assistant.periods import OPEN, Period
from assistant.tuples import NamedTuple
from assistant.units import SCALES, Unit

_CORRECT = "Correct it, or its place in `at`"
_NO_UNIT = Unit("")


class _Looked(NamedTuple):
    """What a fact is held against."""

    fact: FactForm
    unit: Unit
    #: Stems of the words by which the measure is called.
    names: frozenset[str]
    #: Those of them that no other measure is called by.
    own_names: frozenset[str]
    report: Report
    published: Period | None


def check_against(form: PackForm, facts: Sequence[FactForm], content: str) -> Iterator[Problem]:
    """Everything in the report's facts that its text does not bear out at their locator.

    Only what is of the main source is looked at: the text is that of one report. What a fact marks as `editorial`
    counts as said.
    """
    report, main = Report(content), main_source(form)
    measures = {measure.id: measure for measure in form.measures}
    names = {measure.id: _names_of(measure) for measure in form.measures}
    shared = {stem for stem, times in Counter(stem for own in names.values() for stem in own).items() if times > 1}
    for fact in facts:
        if fact.source in ("", main) and fact.is_read("at"):
            measure = measures.get(fact.measure)
            unit = fact.unit or (measure.unit if measure else _NO_UNIT)
            own = names.get(fact.measure, frozenset())
            yield from _check_fact(_Looked(fact, unit, own, own - shared, report, form.published), fact.at)
    entries: tuple[MemberForm | TopicForm, ...] = (*form.members, *form.topics)
    for entry in entries:
        if entry.at not in ("", UNREAD) and entry.source in ("", main):
            yield from _check_place(entry.at, entry.spot, report)
    for topic in form.topics:
        if topic.source in ("", main):
            yield from _check_topic(topic, report)


def _names_of(measure: MeasureForm) -> frozenset[str]:
    texts = all_spellings((measure.name, *measure.names, *measure.names_either_way, *measure.heads, measure.each))
    return frozenset(stem(word) for text in texts for word in re.findall(r"[^\W\d_]{4,}|[A-Z]{2,}", text))


def _check_place(locator: str, spot: Spot, report: Report) -> Iterator[Problem]:
    if report.at(locator) is None:
        yield spot.into("at").problem(f"the text has no {locator}", "Count its lines that are not blank, title too")


def _check_topic(topic: TopicForm, report: Report) -> Iterator[Problem]:
    place = report.at(topic.at)
    if place is None or not topic.is_read("value"):
        return
    said = f"{place}\n{topic.editorial.adds}" if topic.editorial else place
    for number in numbers_in(topic.value):
        if number.is_digits and not prints(said, Decimal(number.digits), number.scale):
            yield topic.spot.into("value").problem(f"{topic.at} of the text does not say {number.digits}", _CORRECT)


def _check_fact(looked: _Looked, locator: str) -> Iterator[Problem]:
    fact, report = looked.fact, looked.report
    place = report.at(locator)
    if place is None:
        yield from _check_place(locator, fact.spot, report)
        return
    said = f"{place}\n{fact.editorial.adds}" if fact.editorial else place
    places = _places(looked, said, locator)
    unsaid = list(_unsaid(looked, said, places))
    fitting = next((key for key in _paragraphs_with(fact, report) if _fits(looked, key)), "") if unsaid else ""
    for field, what in unsaid:
        mend = f"It stands in {fitting}" if fitting else _CORRECT
        yield fact.spot.into(field).problem(f"{locator} of the text does not say {what}", mend)
    if not fitting:
        yield from _check_ways(looked, said, places, locator)


def _paragraphs_with(fact: FactForm, report: Report) -> Iterator[str]:
    """The paragraphs that may say what a fact does."""
    for number, text in enumerate(report.parts["paragraph"], 1):
        passage = read_passage(text)
        if fact.value is None or abs(fact.value) in passage.printed or any(_is_multiple(fact.value, passage)):
            yield f"paragraph {number}"


def _is_multiple(number: Decimal, passage: Passage) -> Iterator[bool]:
    """Whether a passage prints a number in one of the scales."""
    return (abs(number).scaleb(scale) in passage.whole for scale in SCALES.values())


def _places(looked: _Looked, said: str, locator: str) -> dict[str, list[Place] | None]:
    """Where a text prints the numbers of a fact, by the field."""
    numbers = (("value", looked.fact.value), ("to", looked.fact.to))
    return {
        field: places_of(number, looked.unit, said, looked.report, locator)
        for field, number in numbers
        if number is not None
    }


def _fits(looked: _Looked, locator: str) -> bool:
    said = looked.report.at(locator) or ""
    return not any(_unsaid(looked, said, _places(looked, said, locator)))


def _unsaid(looked: _Looked, said: str, places: dict[str, list[Place] | None]) -> Iterator[tuple[str, str]]:
    """The field of every number, words and place of a fact that a text does not say, and the claim in words."""
    fact = looked.fact
    for field, number in (("value", fact.value), ("to", fact.to)):
        if number is not None and places[field] == []:
            is_seen = prints(said, number, 0) and looked.unit.scale
            yield field, f"{number} {looked.unit.name}" if is_seen else str(number)
    if fact.words and fact.value is None and folded(fact.words) not in folded(said):
        yield "words", repr(fact.words)
    if fact.words and fact.value is not None:
        yield from (("words", what) for what in _unsaid_in(fact.words, said))
    if fact.rank is not None and not gives_place(_about(looked.own_names, said), fact.rank):
        yield "rank", f"who is in place {fact.rank}"


def _about(names: frozenset[str], said: str) -> str:
    """The sentences of a text with a word for the measure; all of it if none has one."""
    sentences = [sentence.text for sentence in read_passage(said).sentences]
    of_it = [text for text in sentences if names & {stem(word) for word in re.findall(r"[^\W\d_]+", text)}]
    return "\n".join(of_it) or said


def _unsaid_in(words: str, said: str) -> Iterator[str]:
    """What words beside a number say of numbers and a text does not."""
    if folded(words) in folded(said):
        return
    for sentence in read_passage(words).sentences:
        for given in sentence.amounts:
            place = (sentence, given)
            found = places_of(given.number, given.unit, said, Report(said), "")
            hedge = hedge_of([sides_of(place)])
            if found == []:
                yield f"{given.number} {given.unit.name}".strip()
            elif hedge and found and not _is_hedged_alike(hedge, found):
                yield f"{hedge!r} of {given.number}"


def _is_hedged_alike(hedge: str, places: list[Place]) -> bool:
    kinds = [kind for kind, cues in BEFORE.items() if re.fullmatch(cues, hedge, re.IGNORECASE)]
    sides = [sides_of(place) for place in places]
    return not kinds or any(has_qualifier(kind, sides, "") for kind in kinds)


def _check_ways(looked: _Looked, said: str, found: dict[str, list[Place] | None], locator: str) -> Iterator[Problem]:
    """What a text does not say of a number that it has: its sign, unit, qualifier and time."""
    fact, spot = looked.fact, looked.fact.spot
    lacks = f"{locator} of the text does not say"
    for field, number in (("value", fact.value), ("to", fact.to)):
        if number is None or not (places := found[field]):
            continue
        if not has_sign(number, places):
            yield spot.into(field).problem(f"{lacks} {number} with this sign", _CORRECT)
        if looked.unit.base and not counts(looked.unit, places, looked.names, said, looked.report, locator):
            what = f"{lacks} that {number} is in {looked.unit.name!r}"
            yield spot.into("unit" if fact.unit else field).problem(what, "Correct the unit, or the place in `at`")
    places = [place for field in ("value", "to") for place in found.get(field) or ()]
    sides = [sides_of(place) for place in places]
    if fact.value is None and fact.words:
        sides = sides_of_words(fact.words, said)
    if fact.qualifier and fact.qualifier != "range" and (sides or fact.value is None):
        around = "\n".join(dict.fromkeys(sentence.text for sentence, _ in places)) or _about(looked.own_names, said)
        if not has_qualifier(fact.qualifier, sides, around):
            mend = "Correct the qualifier, or drop it"
            yield spot.into("qualifier").problem(f"{lacks} {fact.qualifier!r} of this", mend)
    hedge = hedge_of(sides) or hearsay_of(sides)
    if fact.period and looked.published and looked.published.end < fact.period.end != OPEN:
        hedge = hedge or forecast_of(sides)
    if hedge and not fact.qualifier and fact.to is None and fact.is_read("qualifier"):
        what = f"{locator} of the text says {hedge!r} of this, and the fact does not"
        yield spot.problem(what, "Give it a `qualifier`")
    if fact.period and not has_period(fact.period, said, places, looked.report, locator, looked.published):
        mend = "Correct the period, or say in `editorial` what the pack adds and from where"
        yield spot.into("period").problem(f"{lacks} {fact.period.label!r}", mend)
