"""From a result to the sentences of an answer: the number first, then what, when, the working and the source."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer, Citation, Step, cite
from assistant.facts import Fact, Pack
from assistant.headlines import explain_names, headline
from assistant.operations import OPERATIONS, formula
from assistant.query import Amount, Entries, Many, Names, Result, Truth, Value, Words
from assistant.units import plain
from assistant.wording import describe, say_value

_MANY = 12


def leaves(result: Result) -> Iterator[tuple[Fact, Pack]]:
    """The facts that a result stands on, in order, each once for every place where it is used."""
    if result.query.fact is not None and result.query.pack is not None:
        yield result.query.fact, result.query.pack
    for operand in result.operands:
        yield from leaves(operand)


def compose(question: str, result: Result, assumptions: tuple[str, ...], *, correction: str = "") -> Answer:
    """The answer that a result gives to a question; `correction` sets right what the question takes for granted."""
    citations = tuple(cite(pack, fact) for fact, pack in unique_leaves(result))
    value, unit = bare(result.value)
    lines = [f"{headline(result)} {correction}".rstrip(), *working(result)]
    if assumptions:
        lines.append(" ".join(f"({assumption})" for assumption in assumptions))
    lines += source_lines(citations) or ["Computed from the numbers in the question alone."]
    return Answer(
        status="answered",
        question=question,
        text="\n".join(line for line in lines if line),
        value=value,
        unit=unit,
        qualifier=qualifier(result.value),
        period=period_of(result),
        understood=describe(result.query),
        derivation=tuple(steps(result)),
        facts=citations,
        assumptions=assumptions,
    )


def unique_leaves(result: Result) -> list[tuple[Fact, Pack]]:
    """The facts of a result with their packs, each once."""
    found: dict[tuple[str, str], tuple[Fact, Pack]] = {}
    for fact, pack in leaves(result):
        found.setdefault((pack.id, fact.id), (fact, pack))
    return list(found.values())


def bare(value: Value) -> tuple[str | bool | tuple[str | bool | None, ...] | None, str | tuple[str | None, ...] | None]:
    """The `value` and `unit` of an answer."""
    if isinstance(value, Amount):
        unit = value.quantity.unit.name or None
        if value.high is not None:
            return (plain(value.quantity.number), plain(value.high.number)), unit
        return plain(value.quantity.number), unit
    if isinstance(value, Words):
        return value.text, None
    if isinstance(value, Truth):
        return value.holds, None
    if isinstance(value, Names):
        return (value.names[0] if len(value.names) == 1 else value.names), None
    if isinstance(value, Entries):
        return tuple(entry.query.label for entry in value.entries), None
    pairs = [_bare_among_others(each) for each in value.values]
    flat, units = tuple(each for each, _ in pairs), tuple(unit for _, unit in pairs)
    return flat, (units[0] if len(set(units)) == 1 else units)


def _bare_among_others(value: Value) -> tuple[str | bool | None, str | None]:
    """The `value` and `unit` of one of several; what takes more than one place, as a range does, in words."""
    own, unit = bare(value)
    if isinstance(own, tuple) or isinstance(unit, tuple):
        return say_value(value), None
    return own, unit


def qualifier(value: Value) -> str | None:
    """How exactly the value is known."""
    if isinstance(value, Amount):
        return value.qualifier or None
    if isinstance(value, Many):
        found = {qualifier(each) for each in value.values}
        return found.pop() if len(found) == 1 else None
    return None


def period_of(result: Result) -> str | None:
    """The period of a result: that of its facts, or the first and the last of them."""
    periods = sorted({fact.period for fact, _ in leaves(result) if fact.period})
    if not periods:
        return None
    if len(periods) == 1:
        return periods[0].label
    return f"{periods[0].label} to {periods[-1].label}"


def steps(result: Result) -> Iterator[Step]:
    """The steps of the working, inner ones first, each once."""
    seen: set[Step] = set()
    for step in _steps(result):
        if step not in seen:
            seen.add(step)
            yield step


def _steps(result: Result) -> Iterator[Step]:
    for operand in result.operands:
        yield from _steps(operand)
    name = OPERATIONS[result.query.operation].name
    if name:
        operands = tuple(_operand(operand) for operand in result.operands)
        yield Step(name, operands, say_value(result.value))


def _operand(result: Result) -> str:
    said = say_value(result.value)
    return f"{result.query.label}: {said}" if result.query.label and not isinstance(result.value, Words) else said


def working(result: Result) -> list[str]:
    """The lines of arithmetic, inner ones first; for sets the entries with their values."""
    found: list[str] = []

    def visit(part: Result) -> None:
        for operand in part.operands:
            visit(operand)
        line = formula(part) if part.query.operation not in ("fact", "given", "words", "count") else ""
        if line and line not in found:
            found.append(line)

    visit(result)
    if len(found) > _MANY:
        found = [*found[:_MANY], "…"]
    listing = _listing(result)
    if listing and listing not in found:
        found.append(listing)
    return found


def _listing(result: Result) -> str:
    operation = result.query.operation
    if operation in ("name", "amount", "is among"):
        inner = result.operands[0]
        if inner.query.operation in ("rank", "top", "filter"):
            return explain_names(inner)
        return ""
    if operation == "count":
        return (
            explain_names(result.operands[0])
            if result.operands and result.operands[0].query.operation == "filter"
            else ""
        )
    return ""


def source_lines(citations: tuple[Citation, ...]) -> list[str]:
    """One line that names every source with its places."""
    places: dict[str, list[str]] = {}
    for citation in citations:
        listed_places = places.setdefault(citation.source, [])
        if citation.locator not in listed_places:
            listed_places.append(citation.locator)
    if not places:
        return []
    return ["Source: " + "; ".join(f"{source}, {', '.join(where)}" for source, where in places.items())]
