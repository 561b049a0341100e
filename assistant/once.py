"""What follows from a value and is found once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial, wraps
from importlib import import_module
from operator import is_
from typing import Any, Generic, ParamSpec, TypeVar, overload

P = ParamSpec("P")
T = TypeVar("T")


def for_the_last(find: Callable[P, T]) -> Callable[P, T]:
    """A function that gives again what it found for the same things right before: stages ask it one after the other.

    The things are held, so that none of another turn can be taken for them.
    """
    last: tuple[tuple[object, ...], T] | None = None

    @wraps(find)
    def found(*args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal last
        # Another thread may put its own there meanwhile.
        known = last
        if known is not None and len(known[0]) == len(args) and not kwargs and all(map(is_, known[0], args)):
            return known[1]
        value = find(*args, **kwargs)
        if not kwargs:
            last = args, value
        return value

    return found


class once(Generic[T]):  # noqa: N801 - a decorator
    """A property that is computed once and then is an attribute.

    Unlike `functools.cached_property` of this Python it takes no lock: two threads at most compute the same twice.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> once[T]: ...

    @overload
    def __get__(self, owner: object, kind: type) -> T: ...

    def __get__(self, owner: object | None, kind: type) -> once[T] | T:
        if owner is None:
            return self
        found = owner.__dict__[self._name] = self._find(owner)
        return found


def later(place: str) -> Callable[..., Any]:
    """The function at "module:name" of this package, loaded when it is first called: few questions need it.

    >>> later("units:ratio").args
    ('units:ratio',)
    """
    return partial(_called, place)


def _called(place: str, *args: Any) -> Any:
    return function_at(place)(*args)


@cache
def function_at(place: str) -> Callable[..., Any]:
    """The function at a place.

    >>> function_at("composing.trends:trend").__name__
    'trend'
    """
    module, _, name = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(f"assistant.{module}"), name)
    return found
