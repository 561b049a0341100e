"""Builders of queries that are loaded for the first question that calls for them."""

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module

from assistant.composing.frame import Frame
from assistant.operations.query import Query

Builder = Callable[[Frame], Query]


def later(place: str) -> Builder:
    """A builder of `assistant.composing`, "module.function": few questions need it, so that not each waits for it."""
    return partial(_build, place)


def _build(place: str, frame: Frame) -> Query:
    return builder_at(place)(frame)


@cache
def builder_at(place: str) -> Builder:
    """The builder at a place.

    >>> builder_at("trends.trend").__name__
    'trend'
    """
    module, _, name = place.partition(".")
    builder: Builder = getattr(import_module(f"assistant.composing.{module}"), name)
    return builder
