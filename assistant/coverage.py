"""The last check before an answer: everything that the question says has been used, or it is not answered."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from assistant.amounts import Given
from assistant.composing.claimed_sets import alone
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import is_count
from assistant.english.numberwords import UNITS
from assistant.english.timewords import MONTHS
from assistant.facts import Fact
from assistant.periods import months_between
from assistant.query import Amount, Names, Query, Result
from assistant.selection import Cell
from assistant.words import Word

#: Cue → the operations that use it. A cue of this table that no operation used is a reason to decline.
USES: dict[str, frozenset[str]] = {
    "permonth": frozenset({"percent growth", "per", "crossing", "project", "time to multiply", "compound"}),
    "mean": frozenset({"mean", "per", "compare"}),
    "median": frozenset({"median"}),
    "max": frozenset({"top", "rank", "spread", "fact", "every", "filter"}),
    "min": frozenset({"top", "rank", "spread", "fact", "every", "filter"}),
    "relative": frozenset(
        {
            "relative change",
            "relative fall",
            "relative difference",
            "remaining",
            "share",
            "ratio",
            "percent growth",
            "difference",
            "top",
            "compare",
        }
    ),
    "double": frozenset({"time to multiply", "ratio", "compound", "compare", "scaled"}),
}


def operations(query: Query) -> Iterator[Query]:
    """The query and all within it."""
    yield query
    for operand in query.operands:
        yield from operations(operand)


#: The operations that give a truth: a "not" in the question has been used by them.
_CLAIMS = frozenset(
    ("says", "says within", "compare", "is among", "is order", "every", "how many", "not", "and", "alone", "or")
)


#: Operations that run from one time to another by themselves.
_FROM_TO = frozenset(
    ("project", "compound", "crossing", "fall", "change", "relative fall", "relative change", "remaining", "ratio")
)


def check_coverage(frame: Frame, query: Query) -> None:
    """Decline if the question names a time, a member, a number or an operation that the query does not use."""
    parts = list(operations(query))
    is_claim = query.operation in _CLAIMS
    names = {part.operation for part in parts}
    facts = [part.fact for part in parts if part.fact is not None]
    for cue, used in USES.items():
        if frame.slots.has(cue) and not names & used:
            raise Declined("out_of_scope", "I did not understand all of the question.")
    spent = frame.slots.scan.numbered
    _check_small_words(frame, query, facts)
    _check_left_out(frame, query, facts)
    negations = [at for at in frame.slots.cues.get("not", ()) if at not in spent]
    turned = query.operation == "name" and any(part.operation == "filter" and part.count < 0 for part in parts)
    starts = {each.at[0] for each in frame.slots.named}
    apart = [at for at in negations if frame.slots.scan.words[at - 1].is_break and {at + 1, at + 2} & starts]
    if apart or negations and not is_claim and not turned:
        raise Declined("out_of_scope", "I did not understand what the “not” turns.")
    if frame.slots.has("shifted") and not frame.slots.periods and not _runs_over(frame, parts, names):
        raise Declined("no_such_period", "The question counts from a time that it does not name.")
    if {"crossing", "project"} & names:
        _check_periods(frame, parts, is_open=True)
    elif not {"compound", "time to multiply"} & names:
        _check_periods(frame, parts, is_open=False)
    if frame.slots.has("none") and not is_claim:
        raise Declined("out_of_scope", "I did not understand what the “no” means here.")
    members = {member for fact in facts for member in fact.members.values()} | {part.key for part in parts}
    members |= {key for part in parts for key in part.key.split()}
    for each in frame.slots.named:
        if frame.measure.unit.base and each.member not in members:
            raise Declined("no_such_entity", f"The report does not give it for {frame.label(each.member)}.")


def _check_left_out(frame: Frame, query: Query, facts: list[Fact]) -> None:
    """Decline an "except" that leaves out nothing, all there is, or what is used all the same."""
    words = frame.slots.scan.words
    excepts = [at for cue in ("except", "left out") for at in frame.slots.cues.get(cue, ())]
    # "had all but drawn level" says nearly, and leaves out nothing.
    excepts = [at for at in excepts if [word.key for word in words[at : at + 2]] != ["all", "but"]]
    if excepts and not frame.slots.left_out:
        raise Declined("out_of_scope", "I did not understand what is left out.")
    for each in frame.slots.left_out:
        used = {fact.members.get(each.dimension) for fact in facts} | {part.key for part in operations(query)}
        is_single = query.operation == "fact" and not frame.measure.adds_up and not frame.slots.members(each.dimension)
        if is_single or not used - {each.member, None, ""} or each.member in used and query.operation != "share":
            raise Declined("out_of_scope", f"I did not understand what is asked without {frame.label(each.member)}.")


def _runs_over(frame: Frame, parts: list[Query], names: set[str]) -> bool:
    """Whether the query itself runs from one time to another, over a year where that is what is counted."""
    if names.isdisjoint(_FROM_TO):
        return False
    periods = sorted(part.fact.period for part in parts if part.fact is not None and part.fact.period)
    keys = {word.key for word in frame.slots.scan.words}
    return "year" not in keys or not periods or abs(months_between(periods[0], periods[-1])) == _YEAR


_YEAR = 12
#: Operations of which one member is the value.
_VALUES = ("fact", "both")


def _check_small_words(frame: Frame, query: Query, facts: list[Fact]) -> None:
    """Decline an "only", "who" or month that the query takes no notice of."""
    words = frame.slots.scan.words
    if query.operation in _CLAIMS and alone(frame) and "alone" not in {part.operation for part in operations(query)}:
        raise Declined("out_of_scope", "I did not understand what the “only” means here.")
    is_lead = bool(frame.sides) and frame.slots.way is not None
    if frame.slots.has("who") and query.operation in _VALUES and frame.measure.unit.base and not is_lead:
        raise Declined("no_such_entity", "The report does not say who.")
    parts = [at for at in frame.slots.cues.get("share", ()) if words[at].key not in _PERCENT]
    if parts and {part.operation for part in operations(query)} <= {*_VALUES, "name", "amount", "top"}:
        raise Declined("out_of_scope", "The report does not give a share for that.")
    asked = {word.key for word in words}
    if asked & _PRECISE and asked & _AMOUNTS and any(fact.value is None or fact.high is not None for fact in facts):
        raise Declined("no_such_measure", "The report gives no exact figure for it.", _cells_of(frame, facts))
    ranges = [fact for fact in facts if fact.high is not None]
    if ranges and query.operation in _CLAIMS and frame.slots.has("all"):
        raise Declined("out_of_scope", "The report gives a range for some of them, not for each.")
    for link, word in pairwise(words):
        if word.key in MONTHS and link.key in ("in", "by", "until") and not _is_dated(frame, word):
            raise Declined("no_such_period", f"The report does not give it for {word.text}.")


_PERCENT = frozenset("% percent percentage pct per".split())
#: Words for a single exact number, and for what it would be the number of.
_PRECISE = frozenset("precisely precise exactly exact".split())
_AMOUNTS = frozenset("many much number figure amount sum dollar cost price".split())


def _cells_of(frame: Frame, facts: list[Fact]) -> tuple[Cell, ...]:
    return tuple(cell for fact in facts for cell in frame.cube.cells(frame.measure, fact.members) if cell.fact is fact)


def _is_dated(frame: Frame, word: Word) -> bool:
    dated = frame.slots.scan.dated
    return any(frame.slots.scan.words[at] is word for at in dated)


def _check_periods(frame: Frame, parts: list[Query], *, is_open: bool) -> None:
    """Decline a time that none of the facts used is for; with `is_open` times after the last of them are fine."""
    periods = [part.fact.period for part in parts if part.fact is not None and part.fact.period]
    beside = {when.period for when in frame.whens() if when.end in ("before", "after")}
    several = len(frame.slots.periods) > 1
    for dated in frame.slots.periods:
        if is_open and periods and dated.period.start > max(period.end for period in periods):
            continue
        if not is_open and (dated.period in beside or several and frame.beside(dated.at[0])):
            continue
        if periods and not any(dated.period.contains(period) for period in periods):
            raise Declined("no_such_period", f"The report does not give it for {dated.period.label}.")
        if not periods:
            raise Declined(
                "no_such_period", f"The report gives no date for it, so not for {dated.period.label} either."
            )


#: Units that can be asked for by "how many" and that nothing else stands for.
_TIMES = ("year", "month", "week", "day", "hour", "minute")
_CURRENCIES = ("USD", "EUR", "GBP", "CNY")
#: What "how many" can ask for where a percentage comes out.
_COUNTED = frozenset(
    "% percent percentage point pp pps ppt pt pts pct per percentage-point times time length fold exactly precisely "
    "more fewer less of did does was were is are year month".split()
)
#: Words after which a unit is asked for.
_BEFORE_UNITS = ("many", "much", "in")


def check_unit(frame: Frame, result: Result) -> None:
    """Decline if a time or a currency is asked for ("how many months ...") and something else comes out."""
    words = frame.slots.scan.words
    many, much, within = ({after.key for one, after in pairwise(words) if one.key == key} for key in _BEFORE_UNITS)
    units = {each.value.quantity.unit.base for each in _results(result) if isinstance(each.value, Amount)}
    units.add(frame.measure.unit.base)
    in_percent = not units.isdisjoint(("percent", "percentage point"))
    times = [unit for unit in _TIMES if unit in many | much]
    is_time = not units.isdisjoint(_TIMES)
    keys = [word.key for word in words]
    asked = {after for how, one, after in zip(keys, keys[1:], keys[2:], strict=False) if (how, one) == ("how", "many")}
    bare = [word.key for word in words if not word.is_break][-2:] == ["how", "many"]
    given = result.value.quantity.unit.base if isinstance(result.value, Amount) else ""
    if given in ("percent", "percentage point") and (asked - _COUNTED or bare and not frame.slots.has("difference")):
        raise Declined("no_such_measure", "The report gives no number of them.")
    if times and not is_time:
        raise Declined("no_such_measure", f"The report does not give that in {times[0]}s.")
    if frame.slots.has("percent") and not in_percent and not frame.slots.amounts:
        raise Declined("unlike", f"The {frame.measure.name} is not given in percent.")
    if frame.slots.has("howlong") and not is_time:
        raise Declined("no_such_measure", "The report does not say how long.")
    if many and frame.measure.unit.base in _CURRENCIES and not _currencies(many | much):
        raise Declined("no_such_measure", "The report gives no number of them.")
    things = {measure.each for measure in frame.cube.pack.measures.values() if measure.each} - {frame.measure.each}
    if things & many:
        raise Declined("no_such_measure", "The report does not give how many that are.")
    if frame.measure.unit.is_rate and _counts_members(frame):
        raise Declined("no_such_measure", "The report does not give how many that are.")
    currencies = _currencies(many | much | within)
    if currencies and units.isdisjoint(currencies):
        raise Declined("no_such_measure", f"The report does not give that in {currencies[0]}.")


def _counts_members(frame: Frame) -> bool:
    """Whether "how many" stands right before the name of a member or of a dimension ("how many Chinese models")."""
    words = frame.slots.scan.words
    many = {at + 1 for at, word in enumerate(words) if word.key == "many"}
    named = {each.at[0] for each in (*frame.slots.named, *frame.slots.nouns)}
    return not many.isdisjoint(named)


def _currencies(keys: set[str]) -> list[str]:
    """The currencies among some words, always in the same order."""
    named = {UNITS.get(key) for key in keys}
    return [currency for currency in _CURRENCIES if currency in named]


def check_numbers(frame: Frame, result: Result) -> None:
    """Decline if the question gives a number that is neither used, nor a figure, nor what comes out."""
    parts = list(operations(result.query))
    computed = {each.value.quantity.number for each in _results(result) if isinstance(each.value, Amount)}
    given = {part.amount.number for part in parts if part.amount is not None}
    printed = {part.fact.value for part in parts if part.fact is not None} | {
        part.fact.high for part in parts if part.fact is not None
    }
    if frame.slots.has("level", "fall"):
        # "the 17.5 % lead melted to what?" names the figure of another time of the same cell.
        facts = [part.fact for part in parts if part.fact is not None]
        printed |= {cell.fact.value for fact in facts for cell in frame.cube.cells(frame.measure, fact.members)}
    sides = {len(frame.slots.members(each)) for each in frame.measure.dimensions} | ({2} if frame.sides else set())
    sides |= {len(frame.choices(frame.axis))} if frame.axis else set()
    others = {len(part.operands) - 1 for part in parts}
    counts = (
        {len({part.fact.id for part in parts if part.fact is not None})}
        | sides
        | others
        | {len(part.operands) - less for part in parts for less in (0, 1)}
        | {abs(part.count) for part in parts}
        | {len(each.value.names) for each in _results(result) if isinstance(each.value, Names)}
    )
    for amount in frame.slots.amounts:
        if amount.number in given or amount.number in printed or amount.number in computed:
            continue
        is_count_of = _is_spent(amount, counts) or _counts_points(frame, amount, counts)
        if is_count_of or _is_length_of_span(frame, amount, given, parts):
            continue
        raise Declined("out_of_scope", f"The number {amount.number} does not fit what the report says.")


def _results(result: Result) -> Iterator[Result]:
    yield result
    for operand in result.operands:
        yield from _results(operand)


def _is_spent(amount: Given, counts: set[int]) -> bool:
    return is_count(amount) and int(amount.number) in counts


def _counts_points(frame: Frame, amount: Given, counts: set[int]) -> bool:
    """Whether a number counts movements in points ("the four point declines") and is none of points."""
    before = frame.slots.scan.words[amount.place - 1].key if amount.place else ""
    is_whole = amount.number == int(amount.number) and int(amount.number) in counts
    return amount.unit.base == "percentage point" and before in ("the", "all", "these", "those") and is_whole


def _is_length_of_span(frame: Frame, amount: Given, given: set[Decimal], parts: list[Query]) -> bool:
    """Whether a length of time ("over those twelve months") is that between the dates used."""
    if amount.unit.base not in ("month", "year"):
        return False
    months = int(amount.number) * (12 if amount.unit.base == "year" else 1)
    periods = sorted(part.fact.period for part in parts if part.fact is not None and part.fact.period)
    return bool(periods) and months == abs(months_between(periods[0], periods[-1]))
