"""`NamedTuple` as that of `typing`, of which the classes are made in a tenth of the time.

A question loads some seventy such classes before it is read, and the standard ones took a sixth of the whole run:
each compiles its constructor and checks its annotations. Here a constructor is compiled when the first of its tuples
is made, and annotations are left alone. For type checkers it is the one of `typing`.
"""

from __future__ import annotations

import collections
from operator import itemgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NamedTuple as NamedTuple
else:
    #: Reads a field of a tuple without a call; what stands in for it where Python has no such thing is slower.
    _field = getattr(collections, "_tuplegetter", lambda place, doc: property(itemgetter(place), doc=doc))

    class _Named(tuple):
        """What all named tuples have."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Any:
            """A tuple of values in the order of the fields. Raises TypeError where their number is another one."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values: Any) -> Any:
            """The same with other values in some fields. Raises ValueError for a name that is no field."""
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            """The values by their fields."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            """The name of the class, and each field with its value."""
            said = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(said)})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            """The values, for copies and pickles."""
            return tuple(self)

    def _constructor(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> Callable[..., Any]:
        said = "".join(f", {field}" for field in fields)
        space: dict[str, Any] = {"_new": tuple.__new__, "__builtins__": {}}
        # The names are those of annotations in a class of ours: no text of anybody else comes here.
        exec(f"def __new__(_cls{said}): return _new(_cls, ({said[2:]}{',' if len(fields) == 1 else ''}))", space)
        made: Callable[..., Any] = space["__new__"]
        made.__defaults__ = defaults or None
        return made

    class _Kind(type):
        """Makes a class of named tuples of one whose base is `NamedTuple`."""

        def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, space)
            fields = tuple(space.get("__annotations__", ()))
            defaults = {field: space.pop(field) for field in fields if field in space}
            if list(defaults) != list(fields[len(fields) - len(defaults) :]):
                raise TypeError(f"a field of {name} without a default follows one with a default")

            def first(kind: type, /, *values: Any, **named: Any) -> Any:
                constructor = _constructor(fields, tuple(defaults.values()))
                made.__new__ = constructor
                return constructor(kind, *values, **named)

            space |= {field: _field(place, f"Alias for field number {place}") for place, field in enumerate(fields)}
            space |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields, "__new__": first}
            space.setdefault("__slots__", ())
            made = type(name, (_Named,), space)
            return made

    class NamedTuple(metaclass=_Kind):
        """The base of a class of named tuples: its annotations are the fields, in their order."""
