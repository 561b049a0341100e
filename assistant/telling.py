"""From a result to the sentences of an answer: the number first, then what, when, the working and the source."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer, Citation, Step, cite
from assistant.facts import Fact, Pack
from assistant.operations import OPERATIONS, formula
from assistant.query import Amount, Entries, Many, Names, Query, Result, Truth, Value, Words
from assistant.units import plain
from assistant.wording import RELATIONS, common, describe, explain_names, explain_who, listed, one_of, say, say_value

_MANY = 12


def leaves(result: Result) -> Iterator[tuple[Fact, Pack]]:
    """The facts that a result stands on, in order, each once for every place where it is used."""
    if result.query.fact is not None and result.query.pack is not None:
        yield result.query.fact, result.query.pack
    for operand in result.operands:
        yield from leaves(operand)


def compose(question: str, result: Result, assumptions: tuple[str, ...]) -> Answer:
    """The answer that a result gives to a question."""
    citations = tuple(cite(pack, fact) for fact, pack in unique_leaves(result))
    value, unit = bare(result.value)
    lines = [headline(result), *working(result)]
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
    pairs = [bare(each) for each in value.values]
    flat = tuple(each if not isinstance(each, tuple) else ", ".join(map(str, each)) for each, _ in pairs)
    units = tuple(unit if not isinstance(unit, tuple) else None for _, unit in pairs)
    return flat, (units[0] if len(set(units)) == 1 else units)


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
        return explain_names(result.operands[0]) if result.operands and result.operands[0].query.operation == "filter" else ""
    return ""


def headline(result: Result) -> str:
    """The first line: the value, then what it is."""
    query, value = result.query, result.value
    if isinstance(value, Truth):
        return _verdict(result)
    if query.operation == "fact":
        assert query.fact is not None
        if isinstance(value, Amount) and query.sign < 0:
            return f"{say(value)}. {query.fact.statement}"
        return f"{_capital(_said(result))}. {query.fact.statement}"
    if query.operation == "both":
        return _side_by_side(result)
    if query.operation == "name":
        return _names(result)
    if query.operation == "crossing":
        return _crossing(result)
    if query.operation == "dates":
        facts = [operand.query.fact for operand in result.operands if operand.query.fact]
        return f"{say_value(value)}. {' '.join(fact.statement for fact in facts)}"
    if query.operation == "leader":
        fact = query.operands[0].fact
        assert fact is not None
        return f"{say_value(value)}. {fact.statement}"
    if query.operation == "amount" and result.operands[0].query.operation == "top":
        return f"{_capital(say_value(value))}{_of_whom(result.operands[0])}: {describe(query)}."
    if query.operation == "count" and result.operands and result.operands[0].query.operation == "filter":
        return f"{_capital(say_value(value))}{_of_whom(result.operands[0])}: {describe(query.operands[0])}."
    what = describe(query)
    if query.operation == "project":
        what += ", if it went on like this"
    return f"{_capital(say_value(value))}: {what}."


def _of_whom(result: Result) -> str:
    """The names that a set came down to, in brackets."""
    who = explain_who(result)
    return f" ({who})" if who else ""


def _crossing(result: Result) -> str:
    assert isinstance(result.value, Amount)
    from assistant.periods import shift

    end = result.query.operands[1].fact
    when = ""
    if end is not None and end.period is not None:
        whole = -(-result.value.quantity.number // 1)
        if 0 <= whole < 1200:
            reached = shift(end.period._replace(grain="month"), int(whole))
            when = f", in {reached.label}"
    return f"About {say(result.value)} after the {result.query.label}{when}: {describe(result.query)}, if it went on like this."


def _side_by_side(result: Result) -> str:
    parts = []
    for operand in result.operands:
        said = _said(operand)
        label = operand.query.label or describe(operand.query)
        parts.append(f"{label}: {said}")
    if all(not operand.query.label for operand in result.operands):
        return "; ".join(f"{say_value(operand.value)}: {describe(operand.query)}" for operand in result.operands) + "."
    shared = common(result.query.operands)
    return f"{'; '.join(parts)}. ({_capital(shared)}.)"


def _said(result: Result) -> str:
    """A value in words; a printed range in the words that the pack has for it."""
    fact = result.query.fact
    if fact is not None and fact.words and isinstance(result.value, Amount):
        return fact.words
    return say_value(result.value)


def _names(result: Result) -> str:
    assert isinstance(result.value, Names)
    inner = result.query.operands[0]
    if inner.operation == "fact":
        assert inner.fact is not None
        return f"{listed(result.value.names)}. {inner.fact.statement}"
    names = listed(result.value.names)
    if inner.operation == "stated":
        return f"{names}. {_statements(inner)}"
    if not names:
        return f"None: there are no {_bare_what(inner)}."
    if inner.operation == "rank":
        way = "from the smallest to the largest" if inner.relation == "min" else "from the largest to the smallest"
        return f"{', '.join(result.value.names)}: {way}, by {one_of(inner.operands)}."
    tie = " (they are equal)" if inner.operation == "top" and len(result.value.names) > max(1, abs(inner.count)) else ""
    return f"{names}: {describe(inner)}{tie}."


def _statements(query: Query) -> str:
    """The statements of the facts that are a query's operands, in order."""
    return " ".join(operand.fact.statement for operand in query.operands if operand.fact)


def _bare_what(query: Query) -> str:
    return describe(query).removeprefix("those of ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _verdict(result: Result) -> str:
    assert isinstance(result.value, Truth)
    word = "Yes" if result.value.holds else "No"
    query = result.query
    inner = query
    while inner.operation == "not":
        inner = inner.operands[0]
        result = result.operands[0]
    return f"{word}: {_finding(inner, result)}."


def _finding(query: Query, result: Result) -> str:
    if query.operation in ("and", "or"):
        return "; ".join(_finding(part, operand) for part, operand in zip(query.operands, result.operands, strict=True))
    if query.operation == "says":
        fact = query.operands[0].fact
        assert fact is not None
        return fact.statement.rstrip(".")
    if query.operation == "is among":
        inner = result.operands[0]
        if inner.query.operation == "fact":
            assert inner.query.fact is not None
            return inner.query.fact.statement.rstrip(".")
        if inner.query.operation == "stated":
            return _statements(inner.query).rstrip(".")
        names = listed(tuple(entry.query.label for entry in inner.value.entries)) if isinstance(inner.value, Entries) else ""
        return f"{names} is {describe(inner.query)}"
    if query.operation == "compare":
        left, right = result.operands
        what = describe(query.operands[0])
        if query.operands[1].operation == "given":
            return f"{what} is {say_value(left.value)}{_against(result)}"
        return f"{what} is {say_value(left.value)}, {describe(query.operands[1])} {say_value(right.value)}"
    if query.operation == "every":
        return f"{common(query.operands)}: {explain_names(result)}"
    return describe(query)


def _against(result: Result) -> str:
    """What a value was held against, where that is not the value itself: ", not more than 20 %"."""
    left, right = result.operands
    relation = result.query.relation
    limit = right.amount.quantity.number
    if limit == 0 or limit == left.amount.quantity.number and relation in ("", "equal", "exactly"):
        return ""
    is_so = isinstance(result.value, Truth) and result.value.holds
    than = "" if relation in ("", "equal", "exactly") else f"{RELATIONS[relation]} "
    return f", {'' if is_so else 'not '}{than}{say(right.amount)}"


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
