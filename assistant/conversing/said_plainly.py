"""A turn with plain words in the place of those that mean the same after the last answer, before any way takes it."""

from __future__ import annotations

from assistant.conversing.ones_meant import with_ones_meant
from assistant.conversing.other_wordings import put_plainly
from assistant.conversing.phrases import without_corrections, without_lead_in
from assistant.conversing.places import as_place, of_picked
from assistant.conversing.state import State
from assistant.conversing.stated import as_claim
from assistant.conversing.tenses import with_past_meant
from assistant.conversing.times import (
    with_full_year,
    with_lengths_in_full,
    with_other_time,
    with_year_after,
    with_year_of_month,
)
from assistant.conversing.told_costs import with_cost_meant
from assistant.conversing.wanted import with_unit_wanted
from assistant.reading.understanding import Library


def said_plainly(question: str, state: State, library: Library) -> str:
    """What a turn says, in the words that the ways of following are told by."""
    plain = with_cost_meant(with_unit_wanted(with_past_meant(question, state, library)), state, library)
    # Words for things and places come before those for what is done with them.
    plain = put_plainly(as_place(of_picked(with_ones_meant(plain, state, library), state), state), state)
    said = with_lengths_in_full(as_claim(with_year_of_month(without_lead_in(without_corrections(plain)), state)))
    return with_full_year(with_year_after(with_other_time(said, state, library), state), state, library)
