"""What one way to read a question came to, with the words that it explains."""

from __future__ import annotations

from assistant.tables.outcome import Outcome
from assistant.tuples import NamedTuple

#: How sure a reading is in which every word has its part; so many cells are cited.
SURE, CITED = 0.85, 20
PAIR = 2
#: The cells of a longer sum are not told one by one, and then it is not told here.
MANY = 60
#: Words for percentages.
RELATIVE = frozenset("percent percentage % pct".split())


class Reading(NamedTuple):
    """What one way to read a question came to, with the words that it explains beside the conditions."""

    outcome: Outcome
    used: set[int]
