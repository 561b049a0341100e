"""Times that a question leaves open at one end, as the spans that they mean: "since 2011", "before 2011"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.periods import Period
from assistant.tables.asked import Asked
from assistant.utterance.calendar_words import Dated

_CHANGES = ("change", "percent change", "difference")


def closed(asked: Asked, times: Sequence[Period]) -> Asked:
    """The question with the one time that opens a span as the first and the last of some times that lie in it.

    What changed after a time changed from that time on.
    """
    if len(asked.periods) != 1 or len(times) < _ENDS:
        return asked
    (dated,) = asked.periods
    if dated.period.grain in _WITHIN_YEARS and asked.has(*_CHANGES) and _YEARLY.search(asked.question):
        return asked._replace(periods=(Dated(_year_before(dated.period), dated.at, is_since=True), dated))
    word = "since" if dated.is_since else asked.key(dated.at[0] - 1)
    period = dated.period
    if word == "since" or word == "after" and asked.has(*_CHANGES):
        inside = [time for time in times if time.end > period.start]
    elif word == "after":
        inside = [time for time in times if time.start > period.end]
    elif word in _UP_TO and asked.has(*_CHANGES):
        inside = [time for time in times if time.start <= period.end]
    elif word in ("before", "until", "till"):
        inside = [time for time in times if time.end < period.start]
    else:
        return asked
    if not inside and word == "after":
        # No time that is printed, and never the last one.
        later = Period(period.end + 1, _NEVER, "since", f"after {period.label}")
        return asked._replace(periods=(dated._replace(period=later),))
    if len(inside) < _ENDS:
        return asked._replace(periods=(dated._replace(period=inside[0], is_since=False),)) if inside else asked
    ends = (Dated(inside[0], dated.at, is_since=True), Dated(inside[-1], dated.at[-1:]))
    return asked._replace(periods=ends)


#: Parts of a year, and words that compare one with the same part of the year before.
_WITHIN_YEARS = frozenset(("quarter", "month", "half"))
_YEARLY = re.compile(
    r"\b(?:year[- ]o(?:ver|n)[- ]year|yoy|y/y|(?:a|one|the) (?:same \w+ )?(?:year|time) "
    r"(?:earlier|before|ago|last year))\b",
    re.IGNORECASE,
)
#: The days of a year, in the numbers by which periods count them.
_A_YEAR = 10000


def _year_before(period: Period) -> Period:
    """The same part of the year before."""
    label = period.label.replace(str(period.year), str(period.year - 1))
    return Period(period.start - _A_YEAR, period.end - _A_YEAR, period.grain, label)


#: What moved by a time, or until it, moved from the first of all times on.
_UP_TO = frozenset("by until till through".split())
_NEVER = 99991231
#: A span has two ends.
_ENDS = 2
