"""Builders of queries, and features of questions, that are loaded for the first question that calls for them."""

from collections.abc import Callable

from assistant import once
from assistant.composing.frame import Frame
from assistant.operations.query import Query


def later(place: str) -> Callable[[Frame], Query]:
    """A builder of `assistant.composing`, "module.function": few questions need it, so that not each waits for it.

    >>> later("trends.trend").args
    ('composing.trends:trend',)
    """
    return once.later(_home(place))


def asked_later(place: str) -> Callable[[Frame], bool]:
    """A feature that `assistant.composing` tells, "module.function", which few questions are asked for."""
    return once.later(_home(place))


def _home(place: str) -> str:
    module, _, name = place.partition(".")
    return f"composing.{module}:{name}"
