"""Kinds of questions that no report answers, each with the sentence that says so."""

from __future__ import annotations

from assistant.composing.frame import Declined, Frame
from assistant.query import Query


def no_forecast(frame: Frame) -> Query:
    """Decline to foresee."""
    known = frame.cube.pack.published
    named = [when.period for when in frame.whens() if when.period]
    if known and named and all(period.start <= known.end for period in named):
        raise Declined("no_such_period", f"The report does not give it for {named[-1].label}.")
    raise Declined("out_of_scope", "The report makes no forecast.")


def no_reason(frame: Frame) -> Query:
    """Decline to say why."""
    raise Declined("out_of_scope", "The report gives no reason for it.")


def no_advice(frame: Frame) -> Query:
    """Decline to advise or judge."""
    raise Declined("out_of_scope", "The report gives facts, not advice or opinions.")


def no_names(frame: Frame) -> Query:
    """Decline to name what is only counted or compared."""
    raise Declined("no_such_measure", "The report compares or counts them; it does not name them.")


def no_date(frame: Frame) -> Query:
    """Decline to say when something happened between the dates."""
    raise Declined(
        "no_such_period", "The report gives figures for a few dates only; it does not say when that happened."
    )


def no_doublings(frame: Frame) -> Query:
    """Decline to count doublings."""
    raise Declined("out_of_scope", "I can tell how long a doubling takes, not how many of them fit into a time.")


def no_factors(frame: Frame) -> Query:
    """Decline to compare movements by factors."""
    raise Declined("out_of_scope", "I compare movements by points or by percent, not by factors.")


def no_expansion(frame: Frame) -> Query:
    """Decline to say what a name is short for."""
    raise Declined("no_such_measure", "The report does not say what that is short for.")


def nothing_to_compare(frame: Frame) -> Query:
    """Decline a comparison with nothing."""
    raise Declined("unlike", "The question names only one thing to compare.")


def no_parts(frame: Frame) -> Query:
    """Decline a part of a member."""
    raise Declined("no_such_entity", "The report gives it as a whole, not by its parts.")


def not_understood(frame: Frame) -> Query:
    """Decline what is put in a way that is not read yet."""
    raise Declined("out_of_scope", "I did not understand all of the question.")
