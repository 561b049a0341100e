"""Questions over a chart that name none of its things, or that set its series beside each other."""

from __future__ import annotations

from assistant.english.table_words import SAYING
from assistant.tables.asked import Asked
from assistant.tables.matrix.frame import Frame


def sets_series_beside(frame: Frame, asked: Asked) -> bool:
    """Whether columns of a matrix without times are set beside each other, or what they come to on average."""
    return not frame.time_axis and asked.has("average", "difference")


def names_nothing(asked: Asked) -> bool:
    """Whether a question for an extreme names nothing of a chart: "the value of the tallest bar"."""
    cued = {at for places in asked.cues.values() for place in places for at in place}
    telling = [term for term in asked.terms if term.counts >= 1 and term.at not in cued]
    is_bare = not asked.periods and all(term.text.lower() in SAYING for term in telling)
    return is_bare and asked.has("max", "min") and not asked.has("change", "difference")
