"""The figures that an answer stands on: those of the facts that it cites, or those that stand in its working."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from assistant.answers import Answer, Citation
from assistant.packs.period_notation import read_period
from assistant.periods import OPEN, Period
from assistant.tables.times import period_of
from assistant.tuples import NamedTuple
from assistant.units import NUMBER, SCALES, Unit


class Figure(NamedTuple):
    """A number with all that tells it from others."""

    measure: str
    entity: str
    period: str
    value: Decimal
    high: Decimal | None
    unit: Unit
    qualifier: str
    pack: str
    #: The sources that give it, each with its place there; "" where that is not known.
    places: tuple[tuple[str, str], ...]
    #: What the cell of a table is of, by its statement; "" where the entity says it.
    row: str = ""
    #: What the working of the answer calls it; "" where that tells nothing.
    called: str = ""


def figures_of(answer: Answer) -> tuple[Figure, ...]:
    """The figures of an answer in its order, each once; none for an answer in words."""
    cited = _of_like_units([figure for citation in answer.facts if (figure := _cited(citation))])
    found = _named(cited, answer) if _are_alike(cited) else cited
    if len(found) < _FEWEST:
        # Of a table the answer may cite no more than the cell that was picked; the working tells the others.
        found = _worked(answer, cited[0] if cited else None) or found
    return tuple(_merged(found))


#: Fewer figures are nothing to compare.
_FEWEST = 2


def _of_like_units(figures: list[Figure]) -> list[Figure]:
    """The figures; where several packs give them in unlike units, those of the first, which the answer begins with.

    A range of another report, in what it measures in its own way, is no bar beside the figures of the first one.
    """
    own = [figure for figure in figures if figure.pack == figures[0].pack]
    measures = {figure.measure for figure in own}
    others = [figure for figure in figures if figure.pack != figures[0].pack and figure.measure not in measures]
    has_range = any(figure.high is not None for figure in others) and all(figure.high is None for figure in own)
    are_unlike = has_range or len({figure.unit.base for figure in figures}) > 1
    return own if are_unlike and len(own) >= _FEWEST and len({figure.unit.base for figure in own}) == 1 else figures


def _merged(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those that several sources give alike once, with all their places."""
    found: dict[Figure, list[Figure]] = {}
    for figure in figures:
        found.setdefault(figure._replace(pack="", places=()), []).append(figure)
    return [
        alike[0]._replace(places=tuple(dict.fromkeys(place for figure in alike for place in figure.places)))
        for alike in found.values()
    ]


def _cited(citation: Citation) -> Figure | None:
    if citation.value is None or citation.unit is None or citation.measure is None:
        return None
    first, last = citation.value if isinstance(citation.value, tuple) else (citation.value, None)
    value, high = _number(first), _number(last) if last is not None else None
    if value is None:
        return None
    return Figure(
        measure=clean(citation.measure),
        entity=clean(citation.entity or ""),
        period=clean(citation.period or ""),
        value=value,
        high=high,
        unit=_unit(citation.unit),
        qualifier=clean(citation.qualifier or ""),
        pack=citation.pack,
        places=((clean(citation.source), clean(citation.locator)),),
        row=_row(citation),
    )


def _row(citation: Citation) -> str:
    """What a cell is of, where it has no entity: "Tokyo" of "People of Tokyo, 2024: 37.4."."""
    end = f", {citation.period}: " if citation.period else ": "
    start, found, rest = citation.statement.partition(f"{citation.measure} of ")
    is_told = not citation.entity and found and not start and end in rest
    return clean(rest.partition(end)[0]) if is_told else ""


def _unit(name: str) -> Unit:
    """The unit of a name; a bare scale, as tables have it, counts plain numbers.

    >>> _unit("million USD"), _unit("thousand")
    (Unit(base='USD', scale=6), Unit(base='number', scale=3))
    """
    if name in SCALES:
        return Unit(NUMBER.base, SCALES[name])
    return Unit.parse(name)


def clean(text: str) -> str:
    """The text in one line, without what no picture can show."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


# -- what the working calls them --------------------------------------------------------------------------


def _are_alike(figures: Sequence[Figure]) -> bool:
    """Whether what is cited does not tell one figure from another: rows of a table."""
    keys = {(figure.measure, figure.entity, figure.period, figure.places[0][0]) for figure in figures}
    return len(keys) < len(figures)


def _named(figures: list[Figure], answer: Answer) -> list[Figure]:
    """The figures as a step of the working calls them, if it names just these; else by what their cells are of."""
    for step in answer.derivation:
        operands = [each for operand in step.operands if (each := _operand(operand))]
        values = [operand.value for operand in operands]
        if len({operand.label for operand in operands}) == len(values) and values == [each.value for each in figures]:
            return [figure._replace(called=operand.label) for figure, operand in zip(figures, operands, strict=True)]
    return [figure._replace(called=figure.row) for figure in figures]


class _Operand(NamedTuple):
    label: str
    value: Decimal
    unit: str
    period: str


#: "Harbour: 1,288 thousand (2024)": a label, a number, perhaps a unit and a period.
_OPERAND = re.compile(
    r"(?P<label>.+): (?:[a-z ]+ )?(?P<number>[−-]?\d[\d,]*(?:\.\d+)?) ?(?P<unit>[^\d()]*?) ?(?:\((?P<period>[^()]+)\))?"
)


def _operand(text: str) -> _Operand | None:
    """An operand of a step as it is printed.

    >>> _operand("Harbour: 1,288 thousand (2024)")
    _Operand(label='Harbour', value=Decimal('1288'), unit='thousand', period='2024')
    """
    found = _OPERAND.fullmatch(clean(text))
    if found is None:
        return None
    number = _number(found["number"].replace(",", "").replace("−", "-"))
    return _Operand(found["label"], number, found["unit"], found["period"] or "") if number is not None else None


def _worked(answer: Answer, cited: Figure | None) -> list[Figure]:
    """The figures of the step that compares most of them; none where its operands are no figures of one unit."""
    if cited is None:
        return []
    best: list[_Operand] = []
    for step in answer.derivation:
        operands = [operand for each in step.operands if (operand := _operand(each))]
        if len(operands) == len(step.operands) > len(best) and len({each.unit for each in operands}) == 1:
            best = operands
    if len(best) < _FEWEST or not any(operand.value == cited.value for operand in best):
        return []
    return [
        cited._replace(
            measure="",
            entity="",
            called=each.label,
            value=each.value,
            high=None,
            period=each.period,
            places=((cited.places[0][0], ""),),
        )
        for each in best
    ]


# -- times ------------------------------------------------------------------------------------------------

#: A longer range is no point of a line: "2013 to 2023".
_LONGEST_YEARS = 2


def time_of(label: str) -> Period | None:
    """The period that a label names, if it is a point in a series."""
    period = read_period(label) or period_of(label)
    if period is None or OPEN in (period.start, period.end) or period.grain in ("since", "until"):
        return None
    years = period.end // 10000 - period.start // 10000 + 1
    return period if years <= _LONGEST_YEARS else None
