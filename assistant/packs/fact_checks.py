"""What is wrong with facts beside what they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.errors import Problem
from assistant.packs.fields import QUALIFIERS, UNREAD
from assistant.packs.form import FactForm, MeasureForm
from assistant.packs.known import Known, advice
from assistant.packs.number_notation import prints
from assistant.packs.reading import Spot
from assistant.units import SCALES


def check_facts(facts: Iterable[FactForm], known: Known) -> Iterator[Problem]:
    """Every problem of facts that are sound one by one."""
    facts = list(facts)
    cells: dict[tuple[object, ...], Spot] = {}
    by_id = {fact.id: fact for fact in facts}
    for fact in facts:
        yield from _check_sources(fact, known)
        yield from known.lacks("measure", fact.measure, fact.spot.into("measure"))
        yield from _check_claim(fact)
        yield from _check_named(fact, known)
        measure = known.measure_of(fact)
        yield from _check_statement(fact, measure)
        if measure:
            yield from _check_members(fact, measure, known)
            yield from _check_unit(fact, measure)
        if fact.beside:
            yield from _check_beside(fact, by_id, known)
        elif fact.is_read("measure", "of", "period", "source", "origin", "value", "words", "beside"):
            first = cells.setdefault(_cell(fact), fact.spot)
            if first is not fact.spot:
                place = f"line {first.line}" if first.file == fact.spot.file else f"{first.file}:{first.line}"
                yield fact.spot.problem(
                    f"{place} has a fact of the same measure, members, period and source",
                    "Keep one of them, or give the other its own period or source, or say that it is `beside` it",
                )


def _cell(fact: FactForm) -> tuple[object, ...]:
    """What a source can say one thing about: a value or words, or else a place or order."""
    period = fact.period[:3] if fact.period else None
    is_order = fact.value is None and not fact.words
    return fact.measure, frozenset(fact.of.items()), period, fact.source, fact.origin, is_order


def _check_beside(fact: FactForm, by_id: dict[str, FactForm], known: Known) -> Iterator[Problem]:
    spot = fact.spot.into("beside")
    other = by_id.get(fact.beside)
    if fact.beside in known.unclear or "facts" in known.lost:
        return
    if other is None:
        yield spot.problem(f"there is no fact {fact.beside!r}", advice(fact.beside, tuple(by_id), "facts"))
    elif other.beside:
        yield spot.problem(f"{fact.beside!r} is itself beside another fact", f"Name that one, {other.beside!r}")
    elif _differ(fact, other):
        mend = "A fact is beside another one of the same measure, members and period"
        yield spot.problem(f"{fact.beside!r} is about something else", mend)


#: Qualifiers that say something of a number or of words.
_OF_NUMBERS = frozenset(QUALIFIERS) - {"estimated", "projected", "reported", "range"}


def _differ(fact: FactForm, other: FactForm) -> bool:
    fields = [name for name in ("measure", "of", "period") if fact.is_read(name) and other.is_read(name)]
    return any(getattr(fact, name) != getattr(other, name) for name in fields)


def _check_sources(fact: FactForm, known: Known) -> Iterator[Problem]:
    yield from known.lacks("source", fact.source, fact.spot.into("source"))
    yield from known.lacks("source", fact.origin, fact.spot.into("origin"))
    if fact.editorial:
        yield from known.lacks("source", fact.editorial.source, fact.spot.into("editorial", "source"))


def _check_claim(fact: FactForm) -> Iterator[Problem]:
    spot = fact.spot
    claims = fact.value is not None or fact.words or fact.rank is not None or fact.above
    if not claims and fact.is_read("value", "words", "rank", "above"):
        yield spot.problem("this fact claims nothing", "Give it a `value`, `words`, a `rank` or `above`")
    if fact.to is not None and fact.value is None and fact.is_read("value"):
        yield spot.into("to").problem("a range has no lower end", "Add `value`")
    if fact.to is not None and fact.value is not None and fact.to <= fact.value:
        yield spot.into("to").problem("the range ends before it begins", "Write the smaller number as `value`")
    if fact.qualifier in _OF_NUMBERS and _is_without(fact, "value", "words"):
        yield spot.into("qualifier").problem(
            f"there is nothing that could be {fact.qualifier!r}", "Leave the qualifier out, or give a `value`"
        )
    if fact.to is None and fact.qualifier == "range" and fact.is_read("to"):
        yield spot.into("qualifier").problem("this is no range", "Add the upper end as `to`")
    if fact.to is not None and fact.qualifier not in ("", "range"):
        yield spot.into("qualifier").problem(
            f"a range cannot be {fact.qualifier!r} too", "Leave the qualifier out, or leave `to` out"
        )


def _check_named(fact: FactForm, known: Known) -> Iterator[Problem]:
    """That every member is one of its dimension: this can be told without the measure."""
    for dimension, member in fact.of.items():
        if dimension in known.dimensions:
            yield from _check_member(member, dimension, fact.spot.into("of", dimension), known)


def _check_members(fact: FactForm, measure: MeasureForm, known: Known) -> Iterator[Problem]:
    spot = fact.spot.into("of")
    dimensions = [dimension for dimension in measure.dimensions if dimension in known.dimensions]
    for dimension in dimensions if fact.is_read("of") else ():
        if dimension not in fact.of:
            yield spot.problem(f"the fact does not say which {dimension}", f"Add `{dimension}` to `of`")
    for dimension in fact.of:
        if dimension not in measure.dimensions and measure.is_read("dimensions"):
            yield spot.into(dimension).problem(
                f"{measure.id!r} has no dimension {dimension!r}",
                advice(dimension, tuple(measure.dimensions), "dimensions of this measure"),
            )
    sides = {fact.of.get(dimension, dimension) for dimension in measure.between or ()}
    if len(sides) == 1 and UNREAD not in sides:
        yield spot.problem("leader and follower are the same", "Name two members")
    first = measure.dimensions[0] if measure.dimensions else ""
    if not first and (fact.above or fact.rank is not None) and measure.is_read("dimensions"):
        yield fact.spot.problem("a measure without dimensions knows no order", "Leave `rank` and `above` out")
    for index, member in enumerate(fact.above if first else ()):
        here = fact.spot.into("above", index)
        yield from _check_member(member, first, here, known)
        if member == fact.of.get(first) != UNREAD:
            yield here.problem(f"{member!r} cannot exceed itself", "Leave it out")


def _check_member(member: str, dimension: str, spot: Spot, known: Known) -> Iterator[Problem]:
    if not known.can_tell("member", member) or (member in known.members and known.serves(member, dimension)):
        return
    mend = advice(member, known.ids_in(dimension), f"members of {dimension}")
    yield spot.problem(f"{dimension} has no member {member!r}", mend)


def _check_unit(fact: FactForm, measure: MeasureForm) -> Iterator[Problem]:
    if fact.unit and measure.unit.base and fact.unit.base != measure.unit.base:
        yield fact.spot.into("unit").problem(
            f"the unit {fact.unit.name!r} is unlike that of {measure.id!r}, {measure.unit.name!r}",
            "Only the scale may differ; make it a measure of its own",
        )
    if fact.value is not None and not measure.unit.base and measure.is_read("unit"):
        yield fact.spot.into("value").problem(
            f"the measure {measure.id!r} has no unit", "Add a `unit` to it: what its numbers count"
        )


def _check_statement(fact: FactForm, measure: MeasureForm | None) -> Iterator[Problem]:
    if not fact.statement:
        if measure and not measure.sentence and fact.is_read("statement") and measure.is_read("sentence"):
            yield fact.spot.problem("the statement is missing", "Add `statement`, or a `sentence` to the measure")
        elif measure and measure.sentence and _is_without(fact, "value", "words") and fact.is_read("statement"):
            yield fact.spot.problem("a fact without value or words needs a statement", "Add `statement`")
        return
    unit = fact.unit or (measure.unit if measure else None)
    is_sure = unit is not None and fact.is_read("unit") and measure is not None and measure.is_read("unit")
    scales = (unit.scale,) if unit and is_sure else tuple(SCALES.values())
    for number in (fact.value, fact.to):
        if number is not None and not any(prints(fact.statement, number, scale) for scale in scales):
            yield fact.spot.into("statement").problem(
                f"the statement does not say {number}", "Write the number in it, exactly as in the source"
            )


def _is_without(fact: FactForm, *fields: str) -> bool:
    return fact.is_read(*fields) and not any(getattr(fact, field) not in (None, "") for field in fields)
