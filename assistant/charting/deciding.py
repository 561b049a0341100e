"""What is drawn of an answer: whether there is a chart in it, of which kind, with which marks and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from assistant.answers import Answer
from assistant.charting.chart import Chart, Kind, Mark, NoChart
from assistant.charting.figures import Figure, figures_of, time_of
from assistant.charting.naming import Named, named
from assistant.charting.telling import alt_text, label_of, note_of, source_of, subtitle_of, title_of, unit_name
from assistant.operations.table import OPERATIONS
from assistant.operations.wording import listed
from assistant.periods import ordinal
from assistant.units import Quantity, Unit

#: More than so many bars, lines or slopes are not read; those with the largest values are drawn.
MOST_BARS, MOST_LINES, MOST_SLOPES = 40, 8, 8
#: So many times make a series of what otherwise is a change.
_SERIES = 3


def chart_of(answer: Answer) -> Chart | NoChart:
    """The chart of the figures that an answer stands on, or why there is none.

    >>> chart_of(Answer("answered", "What is it?", "A test.", value="a test"))
    NoChart(why='The answer holds no figures to draw.')
    """
    if answer.status != "answered":
        return NoChart("There is no answer to draw.")
    figures = figures_of(answer)
    if not figures:
        return NoChart("The answer holds no figures to draw.")
    if len(figures) == 1:
        return NoChart(
            "The answer holds one figure and nothing to compare it with. Ask for several things or several dates."
        )
    bases = dict.fromkeys(figure.unit.base for figure in figures)
    if len(bases) > 1:
        kinds = listed(tuple(unit_name(Unit(base)) or "plain numbers" for base in bases))
        return NoChart(f"Figures in {kinds} cannot share an axis. Ask for those of one unit.")
    return _drawn(answer, named(figures))


def _drawn(answer: Answer, found: Named) -> Chart:
    unit = _common_unit(found.figures)
    marks = _marks(answer, found, unit)
    kind: Kind = "bars" if _are_beside_each_other(answer, found) else _kind(marks)
    kept, left_out = (_bars if kind == "bars" else _most_lines)(marks)
    drawn = {id(mark) for mark in kept}
    cited = [figure for figure, mark in zip(found.figures, marks, strict=True) if id(mark) in drawn]
    title = title_of(answer, [mark.name for mark in marks], [mark.period or mark.name for mark in marks])
    subtitle = subtitle_of(found, title, left_out)
    if kind == "bars":
        kept = _with_periods(kept)
    chart = Chart(kind, title, subtitle, unit_name(unit), tuple(kept), source_of(cited, found.numbered), "")
    if kind == "lines":
        exact = {id(mark) for mark, figure in zip(marks, found.figures, strict=True) if not figure.qualifier}
        chart = chart._replace(note=note_of(chart, [mark for mark in kept if id(mark) not in exact]))
    return chart._replace(alt=alt_text(chart))


def _common_unit(figures: Sequence[Figure]) -> Unit:
    """The unit that most figures are printed in, the larger of two."""
    count = Counter(figure.unit for figure in figures)
    return max(count, key=lambda unit: (count[unit], unit.scale))


def _marks(answer: Answer, found: Named, unit: Unit) -> list[Mark]:
    with_unit = len({figure.unit for figure in found.figures}) > 1
    named_in_answer = _answers(answer, found)
    standing_out = [
        bool(named_in_answer & {name, figure.called, figure.measure, figure.period, *figure.entity.split(", ")})
        for name, figure in zip(found.names, found.figures, strict=True)
    ]
    marks = []
    for name, figure, stands_out in zip(found.names, found.figures, standing_out, strict=True):
        time = time_of(figure.period)
        marks.append(
            Mark(
                name=name,
                period=figure.period,
                day=ordinal(time.end) if time else None,
                value=_scaled(figure.value, figure.unit, unit),
                high=_scaled(figure.high, figure.unit, unit) if figure.high is not None else None,
                label=label_of(figure, with_unit=with_unit),
                stands_out=stands_out and not all(standing_out),
            )
        )
    return marks


def _answers(answer: Answer, found: Named) -> frozenset[str]:
    """The names that the answer is, or whose place it is."""
    values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    names = {value for value in values if isinstance(value, str)}
    if any(step.operation == OPERATIONS["place"].name for step in answer.derivation):
        names |= {name for name in found.names if f" {name} " in f" {answer.understood} "}
    return frozenset(names)


def _scaled(number: Decimal, unit: Unit, common: Unit) -> Decimal:
    return Quantity(number, unit).in_unit(common).number


def _are_beside_each_other(answer: Answer, found: Named) -> bool:
    """Whether figures of one thing are of several packs and nothing was made of them: then they are no series."""
    packs: dict[str, set[str]] = {}
    for name, figure in zip(found.names, found.figures, strict=True):
        packs.setdefault(name, set()).add(figure.pack)
    return not answer.derivation and any(len(each) > 1 for each in packs.values())


def _kind(marks: Sequence[Mark]) -> Kind:
    """Lines for a series, a slope for a change between two times, bars for all else."""
    places = {(mark.name, mark.day) for mark in marks}
    if any(mark.day is None or mark.high is not None for mark in marks) or len(places) < len(marks):
        return "bars"
    times = Counter(mark.name for mark in marks)
    days = {mark.day for mark in marks}
    if len(days) >= _SERIES and max(times.values()) > 1:
        return "lines"
    is_change = len(days) == 2 and all(count == 2 for count in times.values())
    return "slope" if is_change and len(times) <= MOST_SLOPES else "bars"


def _bars(marks: Sequence[Mark]) -> tuple[list[Mark], str]:
    """The bars from the largest to the smallest, those of one name together and in order of time.

    Where the answer is the smallest of them, they begin with these. What stands out is among them in any case.
    """
    largest: dict[str, Decimal] = {}
    for mark in marks:
        largest[mark.name] = max(mark.top, largest.get(mark.name, mark.top))
    names = list(largest)
    ordered = sorted(marks, key=lambda mark: (-largest[mark.name], names.index(mark.name), mark.day or 0, -mark.top))
    count = sum(mark.stands_out for mark in ordered)
    end = "largest"
    if count and all(mark.stands_out for mark in ordered[-count:]) and len(names) == len(marks):
        ordered, end = ordered[::-1], "smallest"
    if len(ordered) <= MOST_BARS:
        return ordered, ""
    others = [mark for mark in ordered if not mark.stands_out][: max(0, MOST_BARS - count)]
    kept = [mark for mark in ordered if mark.stands_out or mark in others]
    is_one_end = kept == ordered[: len(kept)]
    return kept, f"the {len(kept)} {end} of {len(marks)}" if is_one_end else f"{len(kept)} of {len(marks)}"


def _most_lines(marks: Sequence[Mark]) -> tuple[list[Mark], str]:
    """The marks of the series that end highest, by name in the order asked for and by time."""
    last: dict[str, Mark] = {}
    for mark in marks:
        if mark.name not in last or (mark.day or 0) > (last[mark.name].day or 0):
            last[mark.name] = mark
    names = sorted(last, key=lambda name: (not last[name].stands_out, -last[name].value))[:MOST_LINES]
    order = {name: at for at, name in enumerate(last) if name in names}
    kept = sorted((mark for mark in marks if mark.name in order), key=lambda mark: (order[mark.name], mark.day or 0))
    return kept, f"the {MOST_LINES} largest of {len(last)}" if len(last) > len(names) else ""


def _with_periods(bars: Sequence[Mark]) -> list[Mark]:
    """The bars with their periods as names or in them, where the periods differ."""
    if len({bar.period for bar in bars}) == 1:
        return list(bars)
    has_one_name = len({bar.name for bar in bars}) == 1
    return [
        bar._replace(
            name=bar.period if has_one_name and bar.period else ", ".join(filter(None, (bar.name, bar.period)))
        )
        for bar in bars
    ]
