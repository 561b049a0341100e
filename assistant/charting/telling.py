"""The words of a chart: its title, what is measured, the labels of values, the source and the chart in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.answers import Answer
from assistant.charting.chart import Chart, Mark, runs
from assistant.charting.figures import Figure, clean
from assistant.charting.naming import Named, is_named
from assistant.operations.unit_nouns import noun
from assistant.operations.wording import listed, say_number
from assistant.units import PERCENT, Unit

#: The places of a source that are named, the points that are not exact, the figures in words that are told in full.
_PLACES, _INEXACT, _TOLD = 4, 5, 20
_LISTING = re.compile(r" \((?P<names>[^()]*)\)$")
#: Qualifiers that the label says by itself, or in another word.
_SAID = {"range": "", "reported": "reportedly"}


def label_of(figure: Figure, *, with_unit: bool) -> str:
    """A value as it is printed, with how exactly it is known: "about 3", "17.5 %", "100 to 1000"."""
    digits = say_number(figure.value)
    if figure.high is not None:
        digits = f"{digits} to {say_number(figure.high)}"
    if figure.unit == PERCENT:
        digits = f"{digits} %"
    elif with_unit:
        digits = f"{digits} {noun(figure.unit, is_one=False)}".rstrip()
    return f"{_SAID.get(figure.qualifier, figure.qualifier)} {digits}".lstrip()


def unit_name(unit: Unit) -> str:
    """The unit as the title of an axis; "" for plain numbers."""
    return PERCENT.base if unit == PERCENT else noun(unit, is_one=False)


def title_of(answer: Answer, names: Sequence[str], periods: Sequence[str]) -> str:
    """The reading of the question as a title, without a list of names or periods that the chart gives anyway."""
    reading = clean(_first_reading(answer)).rstrip(".")
    found = _LISTING.search(reading)
    lists = [told for told in (names, periods) if len(set(told)) > 1]
    if found and any(all(each in found["names"] for each in told) for told in lists):
        reading = reading[: found.start()]
    told = {period for period in periods if re.search(_at(period), reading)}
    if len(told) == 1 < len(set(periods)):
        # The reading names the time of the first of them only.
        reading = re.sub(_at(told.pop()), "", reading)
    if isinstance(answer.value, bool) and not reading.startswith(("Yes", "No")):
        # A claim that does not hold must not stand above its chart as if it did.
        reading = f"{reading}: {'yes' if answer.value else 'no'}"
    return f"{reading[:1].upper()}{reading[1:]}"


def _first_reading(answer: Answer) -> str:
    """How the question was read; by the first of several reports, as those after it read it in other words."""
    is_of_several = len({fact.pack for fact in answer.facts}) > 1
    return (answer.understood.split("; ")[0] if is_of_several else answer.understood) or answer.question


def _at(period: str) -> str:
    """How a reading says that something was at a period, as a pattern."""
    return rf" (?:in|on|at the|in the) {re.escape(period)}(?!\w)"


def subtitle_of(found: Named, title: str, left_out: str) -> str:
    """What is measured, of what and when, as far as all marks have it in common, and how many there are no marks of."""
    members = [member for member in found.members if not is_named(member, f"{found.measure} {title}")]
    said = [found.measure, *members, found.period, left_out]
    text = ", ".join(filter(None, said))
    return f"{text[:1].upper()}{text[1:]}"


def source_of(figures: Sequence[Figure], numbered: Sequence[str] = ()) -> str:
    """The sources of figures with their places, and the numbers that some have: "Source: Bicycle Report, page 5"."""
    places: dict[str, dict[str, None]] = {}
    for figure in figures:
        for source, locator in figure.places:
            found = places.setdefault(source, {})
            if locator:
                found[locator] = None
    told = []
    for source, where in places.items():
        number = f"[{numbered.index(source) + 1}] " if source in numbered else ""
        told.append(number + ", ".join((source, *_first(list(where)))))
    return f"Source: {'; '.join(told)}"


def _first(places: list[str]) -> list[str]:
    if len(places) <= _PLACES:
        return places
    return [*places[: _PLACES - 1], f"and {len(places) - _PLACES + 1} more places"]


def note_of(chart: Chart, inexact: Sequence[Mark]) -> str:
    """Which points of lines are about, more or less than what is drawn, and which are estimates."""
    told = [
        f"{'' if chart.has_one_series else f'{mark.name} '}{mark.label} ({mark.period})" for mark in inexact[:_INEXACT]
    ]
    more = [f"and {len(inexact) - _INEXACT} more"] if len(inexact) > _INEXACT else []
    return f"Not exact: {'; '.join([*told, *more])}." if told else ""


# -- in words -----------------------------------------------------------------------------------------------

_KINDS = {"bars": "Bar chart", "lines": "Line chart", "slope": "Slope chart"}


def alt_text(chart: Chart) -> str:
    """The chart in words: its kind, what it shows, its figures or the course of its lines, and its unit."""
    what = f"{_KINDS[chart.kind]}: {chart.title}."
    about = ", ".join(filter(None, (chart.subtitle, chart.unit and f"in {chart.unit}")))
    told = "; ".join(_figures(chart) if chart.kind == "bars" else [_course(chart, each) for each in chart.series])
    told = told if chart.marks[0].name in told[: len(chart.marks[0].name)] else f"{told[:1].upper()}{told[1:]}"
    return " ".join(filter(None, (what, about and f"{about[:1].upper()}{about[1:]}.", f"{told}.", chart.note)))


def _figures(chart: Chart) -> list[str]:
    told = [f"{mark.name} {mark.label}" for mark in chart.marks[:_TOLD]]
    more = len(chart.marks) - _TOLD
    return [*told, f"and {more} more, down to {chart.marks[-1].label}"] if more > 0 else told


def _course(chart: Chart, series: tuple[Mark, ...]) -> str:
    """How a series runs: where it starts and ends, its extremes between, and where figures are missing."""
    first, last = series[0], series[-1]
    name = "" if chart.has_one_series else f"{first.name} "
    if len(series) == 1:
        return f"{name}{first.label} ({first.period}) only"
    said = f"{name or 'the value goes '}from {first.label} ({first.period}) to {last.label} ({last.period})"
    highest, lowest = max(series, key=lambda mark: mark.value), min(series, key=lambda mark: mark.value)
    ends = (first.value, last.value)
    said += f", highest {highest.label} ({highest.period})" if highest.value not in ends else ""
    said += f", lowest {lowest.label} ({lowest.period})" if lowest.value not in ends else ""
    gaps = [
        f"{before[-1].period} and {after[0].period}"
        for before, after in pairwise(run for run in runs(chart) if run[0].name == first.name)
    ]
    return f"{said}, no figures between {listed(tuple(gaps))}" if gaps else said
