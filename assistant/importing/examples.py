"""Questions that a pack answers, tried before they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.facts import Fact, Measure, Pack
from assistant.operations.wording import say_period
from assistant.several.reports import Reports
from assistant.several.turn import answer_over
from assistant.units import plain

#: So many are shown, and so many are tried for each.
_SHOWN, _TRIED = 3, 6


def examples_of(pack: Pack) -> tuple[str, ...]:
    """A few questions of different kinds that the pack answers."""
    reports = Reports([pack])
    found = []
    for kind in (_lookups, _changes, _extremes):
        for tried, (question, value) in enumerate(kind(pack)):
            if tried == _TRIED:
                break
            answer = answer_over(question, reports)
            if answer.status == "answered" and value in ("", answer.value):
                found.append(question)
                break
    return tuple(found[:_SHOWN])


def question_for(pack: Pack, fact: Fact) -> str:
    """The question for one figure, by the names of all that it is about."""
    measure = pack.measures[fact.measure]
    of = _of(pack, measure, [fact.members[dimension] for dimension in measure.dimensions])
    when = f" {say_period(fact.period)}" if fact.period else ""
    verb = "were" if _is_plural(measure.name) else "was"
    return f"What {verb} the {measure.name}{of}{when}?"


def _of(pack: Pack, measure: Measure, members: Iterable[str]) -> str:
    """What a figure is of, behind the name of its measure; what that says itself is not said again."""
    said = f" {measure.name.lower()} "
    found = map(pack.members.__getitem__, members)
    names = [each.spoken for each in found if not any(f" {name.lower()} " in said for name in (each.name, *each.names))]
    return f" of {' for '.join(names)}" if names else ""


def _is_plural(name: str) -> bool:
    """Whether the noun that a name is about stands in the plural: not in "share of adults"."""
    noun = _BEHIND.split(name, maxsplit=1)[0]
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


_BEHIND = re.compile(r",| (?:of|in|on|at|by|per|for|from|to|with|among|between|who|that)\b")


def _lookups(pack: Pack) -> Iterator[tuple[str, str]]:
    for fact in reversed(pack.facts):
        if fact.value is not None and fact.high is None:
            yield question_for(pack, fact), plain(fact.value)


def _changes(pack: Pack) -> Iterator[tuple[str, str]]:
    times: dict[tuple[str, tuple[str, ...]], list[Fact]] = {}
    for fact in pack.facts:
        if fact.period and fact.value is not None:
            times.setdefault((fact.measure, tuple(fact.members.values())), []).append(fact)
    for (measure, members), facts in times.items():
        periods = sorted({fact.period for fact in facts if fact.period})
        if len(periods) > 1 and periods[0].label != periods[-1].label:
            of = _of(pack, pack.measures[measure], members)
            when = f"from {periods[0].label} to {periods[-1].label}"
            yield f"How much did the {pack.measures[measure].name}{of} change {when}?", ""


def _extremes(pack: Pack) -> Iterator[tuple[str, str]]:
    for measure in pack.measures.values():
        facts = [fact for fact in pack.facts if fact.measure == measure.id and fact.value is not None]
        if len(measure.dimensions) == 1 and len({fact.members[measure.dimensions[0]] for fact in facts}) > 1:
            when = f" {say_period(facts[-1].period)}" if facts[-1].period else ""
            yield f"Which {pack.dimensions[measure.dimensions[0]].name} had the highest {measure.name}{when}?", ""
