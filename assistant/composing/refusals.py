"""Kinds of questions that no report answers, each with the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.operations.query import Query


def no_forecast(frame: Frame) -> Query:
    """Decline to foresee."""
    known = frame.cube.pack.published
    named = [when.period for when in frame.whens() if when.period]
    if known and named and all(period.start <= known.end for period in named):
        raise Declined("no_such_period", f"The report does not give it for {named[-1].label}.")
    raise Declined("out_of_scope", "The report makes no forecast.")


def _declining(reason: str, message: str) -> Callable[[Frame], Query]:
    """What builds no query but declines, whatever the question names."""

    def decline(_: Frame) -> Query:
        raise Declined(reason, message)

    return decline


#: Decline to say why.
no_reason = _declining("out_of_scope", "The report gives no reason for it.")
#: Decline to advise or judge.
no_advice = _declining("out_of_scope", "The report gives facts, not advice or opinions.")
#: Decline to name what is only counted or compared.
no_names = _declining("no_such_measure", "The report compares or counts them; it does not name them.")
#: Decline to say when something happened between the dates.
no_date = _declining(
    "no_such_period", "The report gives figures for a few dates only; it does not say when that happened."
)
#: Decline to count doublings.
no_doublings = _declining("out_of_scope", "I can tell how long a doubling takes, not how many of them fit into a time.")
#: Decline to compare movements by factors.
no_factors = _declining("out_of_scope", "I compare movements by points or by percent, not by factors.")
#: Decline to say what a name is short for.
no_expansion = _declining("no_such_measure", "The report does not say what that is short for.")
#: Decline to say what a word means.
no_meaning = _declining("no_such_measure", "The report does not say what it means by that.")
#: Decline a comparison with nothing.
nothing_to_compare = _declining("unlike", "The question names only one thing to compare.")
#: Decline a part of a member.
no_parts = _declining("no_such_entity", "The report gives it as a whole, not by its parts.")
#: Decline what is put in a way that is not read yet.
not_understood = _declining("out_of_scope", "I did not understand all of the question.")
