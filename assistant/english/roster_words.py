"""English with which people speak of rosters and registers: who is on when, who came and who was away."""

from __future__ import annotations

from assistant.english.sheet_words import FILLERS

#: Nouns for a time at which something stands, for a shift, and for the whole of it.
DAYS = frozenset("day days date dates weekday weekdays when".split())
SLOTS = frozenset("shift shifts slot slots duty duties turn turns session sessions lesson lessons".split())
TIMES = frozenset("time times often occasion occasions instances".split())
WHOLE = frozenset("week rota roster schedule timetable plan register month term list table sheet".split())
PERSONS = frozenset(
    "people person persons participants participant students student pupils pupil employees employee members member "
    "staff someone somebody anyone anybody colleagues kids children".split()
)
#: Words that only say that somebody is where a cell says so, or that all of it is meant.
BEING = frozenset(
    "work works working worked marked listed scheduled rostered assigned booked down covering covers cover doing "
    "recorded shown counted status attendance altogether total overall together "
    "in on whole entire this per number count".split()
)
EVERY = frozenset(("all", "every", "each", "everyone", "everybody"))
NEVER = frozenset(("never", "not", "n't", "didn't", "wasn't", "isn't"))
MOST = {"most": 1, "fewest": -1, "least": -1}
#: What may stand anywhere in a question about a roster.
SMALL = (FILLERS | BEING | WHOLE) - frozenset("off out away free".split())
#: How days of the week are written, in full and short.
DAY_NAMES = {
    name: day
    for day, names in {
        "mon": "mon monday mondays", "tue": "tue tues tuesday tuesdays", "wed": "wed weds wednesday wednesdays",
        "thu": "thu thur thurs thursday thursdays", "fri": "fri friday fridays", "sat": "sat saturday saturdays",
        "sun": "sun sunday sundays",
    }.items()
    for name in names.split()
}  # fmt: skip
