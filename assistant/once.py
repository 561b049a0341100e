"""What follows from a value and is found once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
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
