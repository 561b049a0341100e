"""The last check before an answer: everything that the question says has been used, or it is not answered."""

from __future__ import annotations

from itertools import pairwise

from assistant.checks.left_out import check_left_out
from assistant.checks.stretching import cells_of, check_stretch
from assistant.checks.unspent import COURSES, asks_course, check_spent
from assistant.checks.years_together import check_spans, check_years_together
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.terms import moved_on, moves
from assistant.composing.whens import beside, covers
from assistant.english.framed import ASKING
from assistant.english.numberwords import NUMBERS, SCALES
from assistant.english.timewords import MONTHS
from assistant.facts import Fact
from assistant.operations.query import Query
from assistant.periods import months_between
from assistant.reading.named_members import not_before
from assistant.utterance.words import Word, keys_of_words

#: Cue → the operations that use it. A cue of this table that no operation used is a reason to decline.
USES: dict[str, frozenset[str]] = {
    "permonth": frozenset({"percent growth", "per", "crossing", "project", "time to multiply", "compound"}),
    "mean": frozenset({"mean", "per", "compare", "growth a year"}),
    "median": frozenset({"median", "top"}),
    "max": frozenset({"top", "rank", "spread", "fact", "every", "filter"}),
    "min": frozenset({"top", "rank", "spread", "fact", "every", "filter"}),
    "relative": frozenset(
        {
            "relative change",
            "relative fall",
            "relative shortfall",
            "relative difference",
            "remaining",
            "share",
            "ratio",
            "percent growth",
            "growth a year",
            "difference",
            "top",
            "compare",
        }
    ),
    "nearly gone": frozenset({"remaining"}),
    "adjacent": frozenset({"top"}),
    "double": frozenset({"time to multiply", "ratio", "compound", "compare", "scaled"}),
}


#: The operations that give a truth: a "not" in the question has been used by them.
_CLAIMS = frozenset(
    (
        *("says", "says within", "begins", "compare", "is among", "is order"),
        *("every", "how many", "not", "and", "alone", "or"),
    )
)


#: Operations that run from one time to another by themselves.
_FROM_TO = frozenset(
    (
        "trend",
        "growth a year",
        "project",
        "compound",
        "crossing",
        "fall",
        "change",
        "relative fall",
        "relative change",
        "remaining",
        "ratio",
    )
)


def check_coverage(frame: Frame, query: Query) -> None:
    """Decline if the question names a time, a member, a number or an operation that the query does not use."""
    parts = query.within()
    is_claim = query.operation in _CLAIMS
    names = {part.operation for part in parts}
    if is_claim:
        _check_both_ways(frame, names)
    facts = [part.fact for part in parts if part.fact is not None]
    for cue in frame.slots.cues.keys() & USES.keys():
        if names.isdisjoint(USES[cue]) and not _is_in_percent(frame, cue):
            raise Declined("out_of_scope", "I did not understand all of the question.")
    check_spent(frame, parts, is_claim=is_claim)
    check_years_together(frame, query, facts)
    if not names.isdisjoint(_FROM_TO):
        check_spans(frame, facts)
    is_of_time = frame.slots.has("extreme time") and not is_claim and "dates" not in names
    if is_of_time and len({fact.period for fact in facts}) == 1:
        raise Declined("no_such_period", "The report does not give it for enough times to say which stands out.")
    if query.operation == "fact" and not COURSES.isdisjoint(frame.keys) and asks_course(frame):
        raise Declined(
            "no_such_period", "The report gives one figure for it, and not how it went.", cells_of(frame, facts)
        )
    if query.operation == "fact" and frame.slots.has("points") and frame.slots.has("more", "fewer") and not frame.sides:
        raise Declined("unlike", "The report does not say how many points more that is.")
    spent = frame.slots.scan.numbered
    _check_small_words(frame, query, names, facts)
    check_left_out(frame, query, parts, facts)
    spent |= {not_before(frame.keys, each.at[0]) for each in frame.slots.left_out}
    negations = [at for at in frame.slots.cues.get("not", ()) if at not in spent]
    turned = query.operation == "name" and any(part.operation == "filter" and part.count < 0 for part in parts)
    starts = {each.at[0] for each in frame.slots.named}
    apart = [at for at in negations if frame.slots.scan.words[at - 1].is_break and {at + 1, at + 2} & starts]
    if apart or negations and not is_claim and not (turned and len(negations) == 1):
        raise Declined("out_of_scope", "I did not understand what the “not” turns.")
    if (
        frame.slots.has("shifted")
        and not frame.measure.unit.is_rate
        and not frame.slots.periods
        and not _runs_over(frame, parts, names)
    ):
        raise Declined("no_such_period", "The question counts from a time that it does not name.")
    if {"crossing", "project"} & names:
        _check_periods(frame, parts, is_open=True)
    elif not {"compound", "time to multiply", "begins"} & names and not moved_on(frame):
        _check_periods(frame, parts, is_open=False)
    keys = frame.keys
    nones = [at for at in frame.slots.cues.get("none", ()) if keys[at] != "no" or not _is_number(keys, at + 1)]
    # "No more than 2 %" is a bound.
    nones = [at for at in nones if at not in spent]
    has_none = any(part.operation == "filter" and part.relation == "equal" for part in parts)
    if nones and not is_claim and not (has_none and len(nones) == 1):
        raise Declined("out_of_scope", "I did not understand what the “no” means here.")
    members = {member for fact in facts for member in fact.members.values()} | {part.key for part in parts}
    members |= {key for part in parts for key in part.key.split()}
    for each in frame.slots.named:
        if frame.measure.unit.base and each.member not in members:
            raise Declined("no_such_entity", f"The report does not give it for {frame.label(each.member)}.")
    _check_sources(frame, facts)
    check_stretch(frame, query, frozenset(names), facts, is_claim=is_claim)


#: Words that join a second claim of how something went.
_WHILE = frozenset("while whereas whilst though although even but as and than".split())


def _check_both_ways(frame: Frame, names: set[str]) -> None:
    """Decline if a claim says of one thing that it fell and of another that it rose, and one of them is looked at."""
    falls, rises = frame.slots.places("fall"), frame.slots.places("rise")
    if not falls or not rises or "and" in names:
        return
    first, last = sorted((min(falls), min(rises)))
    if not _WHILE.isdisjoint(frame.keys[first:last]):
        raise Declined("out_of_scope", "It is said to have fallen and to have risen; ask for each by itself.")


def _is_number(keys: tuple[str, ...], at: int) -> bool:
    """Whether a number stands at a position, or behind the full stop there ("no. 2")."""
    here = at + 1 if keys[at : at + 1] == (".",) else at
    return here < len(keys) and (keys[here].isdigit() or keys[here] in NUMBERS)


def _check_sources(frame: Frame, facts: list[Fact]) -> None:
    """Decline if the question names a source that the report has not taken these figures from."""
    sources = frame.cube.pack.sources
    for each in frame.slots.scan.names:
        source = sources.get(each.sense.id) if each.sense.kind == "subject" else None
        if source and source.kind == "origin" and facts and any(fact.origin != source.id for fact in facts):
            raise Declined("no_such_entity", f"The report does not say that of {source.title}.", cells_of(frame, facts))


def _is_in_percent(frame: Frame, cue: str) -> bool:
    """Whether "percentage-wise" only says in what a figure is given that is in percent."""
    words = frame.slots.scan.words
    typed = {words[at].text.lower() for at in frame.slots.cues.get(cue, ())}
    in_percent = {"percentage-wise", "percentagewise", "in"}
    return cue == "relative" and frame.measure.unit.base == "percent" and typed <= in_percent and not moves(frame)


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


def _check_small_words(frame: Frame, query: Query, names: set[str], facts: list[Fact]) -> None:
    """Decline an "only", "who" or month that the query takes no notice of."""
    words = frame.slots.scan.words
    if query.operation in _CLAIMS:
        # Most questions claim nothing.
        from assistant.composing.claimed_alone import alone

        if alone(frame) and "alone" not in names:
            raise Declined("out_of_scope", "I did not understand what the “only” means here.")
    anchors = [at for sense in ("max", "min") for at in frame.slots.cues.get(sense, ())]
    if words[0].key == "if" and len(anchors) > 1 and not _only_looks_at(frame, min(anchors)):
        raise Declined("out_of_scope", "I did not understand what follows from that “if”.")
    if "minus" in frame.keys and not frame.sides and names <= {*_VALUES, "name", "amount"}:
        raise Declined("out_of_scope", "I did not understand what is to be taken from what.")
    inside = {at for each in frame.slots.named for at in each.at}
    if (
        query.operation == "fact"
        and not _TOGETHER.isdisjoint(frame.keys)
        and frame.slots.has("sum")
        and any(key == "and" and at not in inside for at, key in enumerate(frame.keys))
    ):
        raise Declined("out_of_scope", "I did not understand what is to be added up.")
    starts = {each.at[0] for each in frame.slots.named}
    left = [at for at in frame.slots.cues.get("remain", ()) if frame.keys[at] == "left" and at + 1 in starts]
    if left and query.operation in _VALUES:
        raise Declined("no_such_measure", "The report does not say how many left.")
    by_itself = any(frame.keys[at] == "alone" for at in frame.slots.cues.get("only", ()))
    if (
        frame.slots.has("only")
        and not by_itself
        and query.operation == "name"
        and frame.axis
        and frame.slots.members(frame.axis)
    ):
        raise Declined("out_of_scope", "I did not understand what the “only” means here.")
    is_lead = bool(frame.sides) and frame.slots.way is not None
    tells = not _TELLING.isdisjoint(frame.keys)
    if frame.slots.degrees:
        raise Declined("no_such_measure", "The report does not say how strongly.")
    if frame.slots.has("who") and query.operation in {*_VALUES, "list"} and tells:
        raise Declined("no_such_entity", "The report does not say who.")
    if frame.slots.has("who") and query.operation in _VALUES and frame.measure.unit.base and not is_lead:
        raise Declined("no_such_entity", "The report does not say who.")
    before_nouns = {each.at[0] - 1 for each in frame.slots.nouns if each.dimension == frame.axis}
    is_which = any(at >= 0 and words[at].key in ("which", "what") for at in before_nouns)
    is_single = query.operation == "fact" and frame.axis and frame.slots.members(frame.axis)
    if is_which and is_single and frame.measure.unit.base:
        raise Declined("out_of_scope", "I did not understand which one is asked for.")
    shares = [at for at in frame.slots.cues.get("share", ()) if words[at].key not in _PERCENT]
    in_percent = frame.measure.unit.base in ("percent", "percentage point")
    is_share = in_percent and "share" in keys_of_words((frame.measure.name, *frame.measure.names))
    if is_share or "a share of {value}" in frame.measure.sentence:
        shares = []
    is_counted = bool(frame.measure.each) and any(words[at].key == "share" for at in shares)
    if shares and (names <= {*_VALUES, "name", "amount", "top"} or is_counted and not names.isdisjoint(_MOVES)):
        raise Declined("unlike", "The report does not give a share for that.")
    asked = {word.key for word in words}
    is_precise = asked & _PRECISE or any(one.key == "many" and two.key in SCALES for one, two in pairwise(words))
    if is_precise and asked & _AMOUNTS and any(fact.value is None or fact.high is not None for fact in facts):
        raise Declined("no_such_measure", "The report gives no exact figure for it.", cells_of(frame, facts))
    ranges = [fact for fact in facts if fact.high is not None]
    if ranges and query.operation in _CLAIMS and frame.slots.has("all"):
        raise Declined("out_of_scope", "The report gives a range for some of them, not for each.")
    for link, word in pairwise(words):
        if word.key in MONTHS and link.key in ("in", "by", "until") and not _is_dated(frame, word):
            raise Declined("no_such_period", f"The report does not give it for {word.text}.")


def _only_looks_at(frame: Frame, at: int) -> bool:
    """Whether an "if" says only what is looked at ("if I look at hiring, where did it grow most?"), and no extreme."""
    return 0 in frame.slots.cues.get("plain", ()) and not ASKING.isdisjoint(frame.keys[:at])


#: How far something moved, which is no movement of the share that it is of something.
_MOVES = frozenset(("fall", "change", "relative fall", "relative change"))
_TOGETHER = frozenset("together combined".split())
#: Verbs of those who tell of figures.
_TELLING = frozenset("measure measured say says said claim claims calculate calculated wrote writes".split())
_PERCENT = frozenset("% percent percentage pct per".split())
#: Words for a single exact number, and for what it would be the number of.
_PRECISE = frozenset("precisely precise exactly exact".split())
_AMOUNTS = frozenset("many much number figure amount sum dollar cost price".split())


def _is_dated(frame: Frame, word: Word) -> bool:
    dated = frame.slots.scan.dated
    return any(frame.slots.scan.words[at] is word for at in dated)


def _check_periods(frame: Frame, parts: list[Query], *, is_open: bool) -> None:
    """Decline a time that none of the facts used is for; with `is_open` times after the last of them are fine."""
    periods = [part.fact.period for part in parts if part.fact is not None and part.fact.period]
    around = {when.period for when in frame.whens() if when.end in ("before", "after")}
    several = len(frame.slots.periods) > 1
    for dated in frame.slots.periods:
        if is_open and periods and dated.period.start > max(period.end for period in periods):
            continue
        if not is_open and (dated.period in around or several and beside(frame.slots, dated.at[0])):
            continue
        if periods and not any(covers(dated.period, period) for period in periods):
            raise Declined("no_such_period", f"The report does not give it for {dated.period.label}.")
        if not periods:
            raise Declined(
                "no_such_period", f"The report gives no date for it, so not for {dated.period.label} either."
            )
