"""From a result to the sentences of an answer: the number first, then what, when, the working and the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.answering.headlines import explain_names, headline
from assistant.answers import Answer, Citation, Step, cite
from assistant.facts import Fact, Pack
from assistant.operations.query import Amount, Entries, Many, Names, Result, Truth, Value, Words
from assistant.operations.table import OPERATIONS, formula
from assistant.operations.wording import about_fact, describe, say, say_value
from assistant.units import Quantity, plain

_MANY = 12


def compose(
    question: str,
    result: Result,
    assumptions: tuple[str, ...],
    *,
    correction: str = "",
    beside: Sequence[tuple[Fact, Pack]] = (),
) -> Answer:
    """The answer that a result gives to a question; `correction` sets right what the question takes for granted.

    `beside` are figures that the report gives for the same thing elsewhere, and otherwise.
    """
    own = unique_leaves(result)
    citations = tuple(cite(pack, fact) for fact, pack in (*own, *beside))
    value, unit = bare(result.value)
    lines = [f"{headline(result)} {correction}".rstrip(), *working(result)]
    lines += [
        f"The report also gives {say_fact(fact)} for {'it' if len(own) == 1 else about_fact(fact, pack)} "
        f"({pack.sources[fact.source].title}, {fact.locator})."
        for fact, pack in beside
    ]
    lines += notes_line(assumptions)
    lines += source_lines(citations) or ["Computed from the numbers in the question alone."]
    return Answer(
        status="answered",
        question=question,
        text="\n".join(line for line in lines if line),
        value=value,
        unit=unit,
        qualifier=qualifier(result.value),
        period=period_of(fact for fact, _ in own),
        understood=describe(result.query),
        derivation=tuple(steps(result)),
        facts=citations,
        assumptions=assumptions,
    )


#: What is taken for granted of an answer that was made of earlier ones.
FROM_BEFORE = "from the answers before"


def notes_line(assumptions: Sequence[str]) -> list[str]:
    """The line that says what was taken for granted, if anything was."""
    return [" ".join(f"({assumption})" for assumption in assumptions)] if assumptions else []


def with_notes(answer: Answer, notes: tuple[str, ...]) -> Answer:
    """The answer that says more of what was taken for granted, above its sources."""
    lines = answer.text.split("\n")
    at = len(lines) - bool(answer.facts)
    text = "\n".join([*lines[:at], *notes_line(notes), *lines[at:]])
    return answer._replace(text=text, assumptions=(*answer.assumptions, *notes))


def say_fact(fact: Fact) -> str:
    """The figure of a fact in words."""
    if fact.value is None or fact.unit is None:
        return fact.words
    high = Quantity(fact.high, fact.unit) if fact.high is not None else None
    return say(Amount(Quantity(fact.value, fact.unit), high=high, qualifier=fact.qualifier))


def unique_leaves(result: Result) -> list[tuple[Fact, Pack]]:
    """The facts that a result stands on with their packs, in order, each once."""
    found: dict[tuple[str, str], tuple[Fact, Pack]] = {}
    for each in result.within():
        fact, pack = each.query.fact, each.query.pack
        if fact is not None and pack is not None:
            found.setdefault((fact.pack, fact.id), (fact, pack))
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


def period_of(facts: Iterable[Fact]) -> str | None:
    """The period of a result: that of its facts, or the first and the last of them."""
    periods = sorted({fact.period for fact in facts if fact.period})
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
        chosen = (
            part.value.entries if isinstance(part.value, Entries) and len(part.operands) > _BESIDE else part.operands
        )
        for operand in chosen:
            visit(operand)
        line = formula(part) if part.query.operation not in ("fact", "given", "words", "count") else ""
        if line and line not in found:
            found.append(line)

    visit(result)
    if len(found) > _MANY:
        found = [*found[:_MANY], "…"]
    for part in result.operands if result.query.operation == "both" else (result,):
        listing = _listing(part)
        if listing and listing not in found:
            found.append(listing)
    return found


#: How many entries are shown beside those that are the answer.
_BESIDE = 5


def _most_shown(inner: Result) -> int:
    """How many entries of a set are listed: those that are the answer, and a few after them."""
    chosen = len(inner.value.entries) if isinstance(inner.value, Entries) else 0
    return max(_BESIDE, chosen + 2 if inner.query.operation == "top" else chosen)


def _listing(result: Result) -> str:
    operation = result.query.operation
    if operation in ("name", "amount", "is among"):
        inner = result.operands[0]
        if inner.query.operation in ("rank", "top", "filter"):
            return explain_names(inner, most=_most_shown(inner))
        return ""
    if operation == "count":
        return (
            explain_names(result.operands[0], most=_most_shown(result.operands[0]))
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
