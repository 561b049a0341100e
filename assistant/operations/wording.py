"""All words that people read: amounts, noun phrases for queries, sentences for answers."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from functools import cache

from assistant import units
from assistant.english.articles import with_article
from assistant.english.noun_phrases import PHRASES, RELATIONS
from assistant.english.numberwords import ordinal
from assistant.facts import Fact, Pack
from assistant.operations.query import Amount, Entries, Names, Query, Truth, Value, Words, are_some
from assistant.operations.unit_nouns import is_date, noun
from assistant.periods import Period
from assistant.units import plain

_DIGITS = 4
_SHOWN = Context(prec=_DIGITS)
_BEFORE = {"edge": "at the ", "range": "from ", "day": "on ", "half": "in the ", "since": ""}


def shown(number: Decimal) -> Decimal:
    """The number as texts show it: whole if it is exact, else cut to four significant digits.

    >>> shown(Decimal("17.2")), shown(Decimal("58.3333333333"))
    (Decimal('17.2'), Decimal('58.33'))
    """
    if not units.has_more_digits(number, units.SIGNIFICANT - 2):
        return number
    if number.adjusted() >= _DIGITS - 1:
        return number.to_integral_value()
    return _SHOWN.plus(number)


def say_number(number: Decimal) -> str:
    """The number with thousands separated and a real minus sign."""
    whole, dot, rest = (text := plain(shown(number))).lstrip("-").partition(".")
    grouped = f"{int(whole):,}" if len(whole) > 4 else whole
    return f"{'−' if text.startswith('-') else ''}{grouped}{dot}{rest}"


def say(amount: Amount, *, in_working: bool = False) -> str:
    """An amount with its unit: "17.2 percentage points", "about 3 times a year", "100 to 1000 million US dollars"."""
    number, unit = amount.quantity
    digits = say_number(number)
    if amount.high is not None:
        digits = f"{digits} to {say_number(amount.high.number)}"
    called = "" if is_date(number, unit) else noun(unit, is_one=abs(number) == 1 and amount.high is None)
    said = f"{digits} {called}".rstrip()
    if in_working or amount.qualifier in ("", "range", "projected"):
        return said
    return f"{amount.qualifier} {said}" if amount.qualifier != "reported" else f"reportedly {said}"


def say_value(value: Value) -> str:
    """Any value in words."""
    if isinstance(value, Amount):
        return say(value)
    if isinstance(value, Words):
        return value.text
    if isinstance(value, Truth):
        return "yes" if value.holds else "no"
    if isinstance(value, Names):
        return listed(value.names) or "none"
    if isinstance(value, Entries):
        return listed(tuple(entry.query.label for entry in value.entries)) or "none"
    return listed(tuple(say_value(each) for each in value.values))


def listed(names: tuple[str, ...]) -> str:
    """Names as a list in a sentence: "a, b and c"."""
    return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1] if names else ""


def capitalised(text: str) -> str:
    """The text as it begins a sentence: the rest of its capitals stay as they are."""
    return text[:1].upper() + text[1:]


def say_period(period: Period) -> str:
    """A period as the adverb of a sentence: "in 2024", "at the end of 2023", "since 2018"."""
    if period.grain == "part" and period.label.startswith("start of"):
        return f"at the {period.label}"
    return f"{_BEFORE.get(period.grain, 'in ')}{period.label}"


def about_fact(fact: Fact, pack: Pack, *, with_period: bool = True, is_turned: bool = False) -> str:
    """What a fact is about, as a noun: "the lead of the US over China on MMLU"; turned, from the other side."""
    measure = pack.measures[fact.measure]
    gaps = {dimension: pack.members[member].spoken for dimension, member in fact.members.items()}
    if is_turned and measure.between:
        one, other = measure.between
        gaps[one], gaps[other] = gaps[other], gaps[one]
    phrase = measure.phrase
    if phrase:
        for dimension, spoken in gaps.items():
            phrase = phrase.replace(f"{{{dimension}}}", spoken)
    else:
        phrase = f"{measure.name} of {listed(tuple(gaps.values()))}" if gaps else measure.name
    when = f" {say_period(fact.period)}" if fact.period and with_period else ""
    return f"the {phrase}{when}"


def describe(query: Query) -> str:
    """A query as a noun phrase."""
    if query.operation == "fact":
        assert query.fact is not None
        assert query.pack is not None
        return about_fact(query.fact, query.pack, is_turned=query.sign < 0)
    if query.operation == "given":
        assert query.amount is not None
        return say(Amount(query.amount))
    if query.operation == "words":
        return query.words
    pattern = PHRASES.get(query.operation)
    if pattern is None:
        return _claim(query)
    nouns = [describe(operand) for operand in query.operands]
    if query.operation in _OVER_TIME:
        first = query.operands[0]
        if first.fact is not None and first.pack is not None:
            nouns[0] = about_fact(first.fact, first.pack, with_period=False)
        elif first.operation in ("sum", "mean", "median") and len({operand.label for operand in first.operands}) > 1:
            # The period in which it begins is not that of the change.
            nouns[0] = describe(first._replace(operands=tuple(map(_undated, first.operands))))
    return pattern.format(*nouns, **{name: _GAPS[name](query, nouns) for name in _gaps_of(pattern)}).rstrip()


@cache
def _gaps_of(pattern: str) -> tuple[str, ...]:
    """The names of the gaps that a phrase has beside its nouns."""
    return tuple(name for name in _GAPS if f"{{{name}}}" in pattern)


#: Operations on one thing at several times, which are said once for all.
_OVER_TIME = frozenset(
    ("change", "fall", "relative change", "relative fall", "remaining", "growth a year", "trend", "overtaking")
)
#: How the gaps of the phrases are filled, from the query and the nouns of its operands; only those that are there.
_GAPS: dict[str, Callable[[Query, list[str]], str]] = {
    "list": lambda query, _: common(query.operands),
    "any": lambda query, _: _any(query.operands),
    "one": lambda query, _: one_of(query.operands),
    "those": lambda query, nouns: _those(query, nouns),
    "span": lambda query, _: _span(query),
    "course": lambda query, _: _course(query),
    "per": lambda query, _: query.relation,
    "words": lambda query, _: _plural(query.words) if query.words else "",
    "words_": lambda query, _: query.words,
    "label": lambda query, _: query.label,
    "member": lambda query, _: _ranked(query).label,
    "measure": lambda query, _: _measured(query),
    "each_": lambda query, _: "" if query.operands[0].operation == "compound" else f" a {query.relation or 'year'}",
    "extreme": lambda query, _: _extreme(query),
    "relation": lambda query, nouns: (
        f"{'not ' if query.count < 0 else ''}{RELATIONS.get(query.relation, '')} {nouns[-1]}" if nouns else ""
    ),
    "zero": lambda _, nouns: f"{nouns[0].partition(' at ')[0]} reaches {nouns[-1]}" if nouns else "",
}


def _ranked(query: Query) -> Query:
    """The entry whose place in an order it is."""
    place = query.operands[0] if query.operation == "places" else query
    return next((each for each in place.operands[0].operands if each.key == place.key), place)


def _measured(query: Query) -> str:
    """What an order is one of, without its time."""
    entry = _ranked(query)
    return entry.pack.measures[entry.fact.measure].name if entry.fact and entry.pack else ""


def _those(query: Query, nouns: list[str]) -> str:
    """How a condition begins: it goes on from the one before where it is a second one ("... and at most 8 %")."""
    is_second = query.operands[:1] and query.operands[0].operation == "filter"
    return f"{nouns[0]} and" if is_second else f"those where {one_of(query.operands)} is"


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def _extreme(query: Query) -> str:
    is_last = 1 < -query.count == len(query.operands)
    name = "smallest" if (query.relation == "min") != is_last else "largest"
    if query.count > 1:
        return f"{query.count} with the {name}"
    return name if is_last or query.count >= -1 else f"{ordinal(-query.count)} {name}"


def _undated(query: Query) -> Query:
    return query._replace(fact=query.fact._replace(period=None)) if query.fact else query


def _span(query: Query) -> str:
    facts = [operand.fact or next((each.fact for each in operand.operands), None) for operand in query.operands]
    ends = [fact.period.label for fact in facts if fact and fact.period]
    return f"from {ends[0]} to {ends[1]}" if len(ends) == 2 else ""


def _course(query: Query) -> str:
    """From the first to the last time of the facts among the operands."""
    times = [operand.fact.period.label for operand in query.operands if operand.fact and operand.fact.period]
    return f"from {times[0]} to {times[-1]}" if times else ""


def common(queries: tuple[Query, ...]) -> str:
    """Several queries of one kind as one phrase: what they share is said once, then their labels."""
    entries = [query for query in queries if query.operation != "given"]
    if len(entries) == 1:
        return describe(entries[0])
    dates = [entry.fact.period for entry in entries if entry.fact and entry.fact.period]
    is_one_cell = len(set(dates)) > 1 and len({describe(_undated(entry)) for entry in entries}) == 1
    if is_one_cell and (fact := entries[0].fact) and (pack := entries[0].pack):
        names = tuple(each.label for each in entries if each.label) or tuple(each.label for each in dates)
        return f"{about_fact(fact, pack, with_period=False)} ({listed(names)})"
    phrases = [query.pack.measures[query.fact.measure].phrase for query in entries if query.fact and query.pack]
    if phrases and [each.lower() for each in phrases] == [query.label.lower() for query in entries]:
        # These are called by what is measured and nothing else.
        when = f" {say_period(dates[0])}" if len(set(dates)) == 1 else ""
        return f"{listed(tuple(entry.label for entry in entries))}{when}"
    # Rows of a table are measures of their own, but the same is said of each.
    is_of_one = len({entry.fact.measure for entry in entries if entry.fact}) < 2 or len(set(map(_shared, entries))) == 1
    if entries and is_of_one and all(each.label and each.operation not in _OF_SEVERAL for each in entries):
        return f"{_shared(_first_of(entries))} ({listed(tuple(dict.fromkeys(entry.label for entry in entries)))})"
    return listed(tuple(describe(entry) for entry in entries))


def _any(queries: tuple[Query, ...]) -> str:
    """What an extreme is the extreme of: " lead of the US over China on any benchmark", or " of" several nouns."""
    entries = [query for query in queries if query.operation != "given"]
    shared = _shared(_first_of(entries)) if entries else ""
    if len(entries) < 2 or " each " not in shared or entries[0].operation in _OF_SEVERAL:
        return f" of {common(queries)}"
    *labels, last = [entry.label for entry in entries]
    if all((*labels, last)) and (len(labels) == 1 or len(labels) < _FEW and are_some(entries)):
        shared = _shared(_first_of(entries), f"{', '.join(labels)} or {last}")
    return f" {shared.removeprefix('the ').replace(' each ', ' any ', 1)}"


def one_of(queries: tuple[Query, ...]) -> str:
    """What one of several queries is, whichever it is: "the lead of the US over China on the benchmark"."""
    entries = [query for query in queries if query.operation != "given"]
    shared = _shared(_first_of(entries)) if entries else ""
    return shared.replace(" each ", " the ", 1) if " each " in shared else common(queries)


def _first_of(entries: list[Query]) -> Query:
    """The first of several, without its time where the others are of other times."""
    times = {entry.fact.period for entry in entries if entry.fact}
    return _undated(entries[0]) if len(times) > 1 else entries[0]


_FEW = 4  # So many are named instead of "any", where they are two or there are others.
_OF_SEVERAL = ("sum", "mean", "median")


def _shared(query: Query, instead: str = "") -> str:
    """The noun of a query with "each" or other words in place of the member that its label names."""
    said = describe(query)
    fact = query.fact or next((operand.fact for operand in query.operands if operand.fact), None)
    pack = query.pack or next((operand.pack for operand in query.operands if operand.pack), None)
    if fact is None or pack is None:
        return said
    for dimension, member in fact.members.items():
        if query.key == member:
            spoken = pack.members[member].spoken
            noun_ = pack.dimensions[dimension].name
            said = said.replace(f" {spoken}", f" {instead or f'each {noun_}'}", 1)
    if (not fact.members or query.key == fact.id) and query.label:
        # What is said of rows of a table is listed after it.
        name = with_article(query.label)
        said = said.replace(f"figure for {name}", "figures", 1).replace(f" of {name}", "", 1)
    return said


def _claim(query: Query) -> str:
    if query.operation == "not":
        return f"not: {describe(query.operands[0])}"
    if query.operation in ("and", "alone", "or"):
        return f" {'or' if query.operation == 'or' else 'and'} ".join(describe(operand) for operand in query.operands)
    nouns = [describe(operand) for operand in query.operands]
    if query.operation == "compare":
        return f"{nouns[0]} is {RELATIONS[query.relation] or 'equal to'} {nouns[1]}".replace("is exactly", "is")
    if query.operation == "says":
        return f"{nouns[0]} is in {query.words}s"
    if query.operation == "begins":
        fact, pack = query.operands[0].fact, query.operands[0].pack
        return f"{about_fact(fact, pack, with_period=False)} runs since {query.label}" if fact and pack else nouns[0]
    if query.operation in ("is among", "is order"):
        best = query.operands[0]
        verb = "is among" if best.count > 1 else "has" if best.operation == "top" else "is"
        return f"{query.label} {verb} {nouns[0]}"
    if query.operation == "every":
        which = {"all": "all of", "most": "most of", "any": "any of", "none": "none of"}[query.words]
        return f"{which} {common(query.operands)} are {RELATIONS[query.relation]} {nouns[-1]}"
    return query.operation
