"""How people write periods: months, edges and parts of a year, and words for the first and the last date."""

from __future__ import annotations

#: Word → month, 1 to 12.
MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec decem",
        ),
        1,
    )
    for word in words.split()
}

#: Words that stand before or after a year and mean its end or its start.
END = frozenset(
    "end ended ending finale close closed closing finish finished finishing conclusion concluded expired expiry eoy "
    "ye "
    "yearend "
    "wound wrapped ran out drew final late done".split()
) - {"late", "final", "out", "ran"}
START = frozenset("start started starting beginning begin began opening opened outset onset dawn".split())
LATE = frozenset("late latter".split())
EARLY = frozenset("early".split())
MID = frozenset("mid middle midyear midway halfway midpoint".split())
#: What may stand between an edge word and its year ("the close of the year 2023", "as 2023 drew to an end").
LINKS = frozenset(
    "of the in year calendar s to an a its at for on out up down was had has is by calendar came come".split()
)
#: What may stand between an edge word and the year after it ("the close of the year 2023").
LINKS_BEFORE = frozenset("of the in year s calendar to".split())
#: Edge words that follow the year ("when 2023 ended", "2024's close", "2023 year-end").
AFTER = END | START | frozenset("end".split())

#: Phrases for the latest and the first of the dates that the report has.
LATEST = (
    "it finished at, finished at, it ended at, ended at, it ended up at, ended up at, where it ended, newer, "
    "newer one, newer gap, newer lead, newer value, newer figure, newer reading, "
    "later of the two dates, later of both dates, later of the two, later of the dates, second of the two dates, "
    "last of the two dates, "
    "at the later date, second measurement, last measurement, second reading, "
    "at end, last measurement, last measuring, last count, last survey, last time measured, most recent measurement, "
    "new one, new gap, new lead, new value, new figure, newest value, latest, most recent, current, currently, now, "
    "newest, "
    "final reading, final value, final figure, final, "
    "at present, present, presently, at last count, most recently, last reading, "
    "last value, last gap, last lead, last reported, last recorded, last given, "
    "last figure, last measured, end value, ending value, at the end, in the end, finally, up to date, to date, "
    "so far, recently, "
    "most up to date, later date, later one, later reading, later figure, later value, second date, at the moment, "
    "of late, "
    "lately, end point, endpoint, recent, closing value, closing figure, last date, the later"
)
FIRST = (
    "used to be, once was, once stood at, "
    "it started from, started from, it started at, started out at, it began at, it began from, started out from, "
    "where it started, where it began, older gap, older lead, older value, older figure, older reading, "
    "earlier of the two dates, earlier of both dates, earlier of the two, earlier of the dates, "
    "first of the two dates, first measurement, first reading, "
    "at the earlier date, "
    "at begin, at the begin, in the begin, starting figure, starting number, opening number, when the series begins, "
    "when the series starts, "
    "series begins, "
    "series starts, start of the series, beginning of the series, "
    "oldest, old one, old gap, old lead, old figure, old value, initially, initial, at first, original, originally, "
    "starting value, start value, first value, first reading, "
    "first figure, first gap, first lead, first reported, first recorded, first given, "
    "at the start, in the beginning, at the beginning, earliest, first date, earlier date, earlier one, "
    "earlier reading, earlier figure, "
    "earlier value, opening value, opening figure, starting point, first measured, starting level, initial value, "
    "beginning value, "
    "previously, before that, back then, the earlier, at the outset, first time, old value, old figure, old, older, "
    "oldest, oldest one, earliest one"
)
#: Phrases for the time before or after the movement that the report tells of: its first or its latest date.
_MOVEMENTS = (
    "drop fall decline narrowing collapse shrinking shrinkage plunge slump reduction decrease contraction "
    "catch-up closing erosion slide tumble dip convergence".split()
)
_MOVED = "dropped,fell,declined,narrowed,collapsed,shrank,plunged,slumped,contracted,closed,caught up".split(",")


def _around(word: str) -> str:
    nouns = [f"{word} {article} {noun}" for noun in _MOVEMENTS for article in ("the", "that", "this")]
    return ", ".join([*nouns, *(f"{word} it {verb}" for verb in _MOVED), f"{word} catching up"])


BEFORE_THE_MOVE = _around("before")
AFTER_THE_MOVE = _around("after")
#: Phrases for the day on which it is asked, of which no report tells.
TODAY = "today, nowadays, these days, right now, as of now, as of today, this very day, this week, this month"
#: Phrases that name two dates at once: the first and the last.
BOTH = (
    "then versus now, then vs now, then and now, before and after, now versus then, now vs then, then to now, "
    "now and then"
)
