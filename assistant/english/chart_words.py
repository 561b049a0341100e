"""English for charts as they are drawn: their bars and lines, where these begin and meet, what is counted in them."""

from __future__ import annotations

#: What the things of a chart are drawn as.
BARS = ("bars?", "columns?", "groups?", "categor(?:y|ies)", "entr(?:y|ies)", "items?", "points?", "one")
LINES = ("lines", "curves", "series", "graphs", "trends", "trend lines", "trendlines")
#: What stands before "point" where a value is meant.
POINTS = ("highest", "lowest", "top", "bottom", "peak", "maximum", "minimum", "max", "min", "tallest", "largest")
#: The ends of all times.
STARTING = ("start", "beginning", "outset", "initial", "begin", "starting")
ENDING = ("end", "ending", "final", "close")
#: What two lines do where they have the same value, and what they are there.
MEETING = frozenset("cross crosses crossed intersect intersects intersected meet meets met converge coincide".split())
BEING_EQUAL = frozenset("equal same identical".split())
#: Headers that only say that something was counted, and what it may be that was counted.
RECORDS = ("records", "observations", "entries", "rows")
BASE_COUNTS = frozenset(("count", "number", "of", "the", "no", "total", *RECORDS))
WHEN_COUNTED = ("days", "times", "occurrences", "instances")
#: What is counted where one is voted for, and at what occasions.
VOTES = frozenset("vote votes ballots seats".split())
ELECTIONS = ("election", "elections", "vote", "referendum", "runoff", "ballot", "poll", "race", "contest")
_LIKES = ("likes?", "loves?", "admires?", "favou?rs?", "approves? of")
_DISLIKES = ("dislikes?", "hates?", "disapproves? of", "distrusts?")
#: Two opposite answers, with the verbs by which the one and the other are meant.
FEELINGS = tuple(
    (good, bad, _LIKES, _DISLIKES)
    for good, bad in (
        ("favorable", "unfavorable"),
        ("favourable", "unfavourable"),
        ("positive", "negative"),
        ("approve", "disapprove"),
        ("good", "bad"),
    )
)
#: Times, with the adjectives of what is told for each of them.
RATES = (
    ("hour", frozenset(("hourly",))),
    ("day", frozenset(("daily",))),
    ("week", frozenset(("weekly",))),
    ("month", frozenset(("monthly",))),
    ("year", frozenset(("yearly", "annual", "annually"))),
)
