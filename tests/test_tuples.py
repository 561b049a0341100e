"""Our `NamedTuple` does what that of `typing` does."""

import copy
import inspect
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import tuples


class Ours(tuples.NamedTuple):
    """A count of something."""

    thing: str
    count: int = 1
    notes: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The count and its thing."""
        return f"{self.count} {self.thing}"


class Theirs(typing.NamedTuple):
    """A count of something."""

    thing: str
    count: int = 1
    notes: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The count and its thing."""
        return f"{self.count} {self.thing}"


class Bare(tuples.NamedTuple):
    only: int


FIELDS = st.fixed_dictionaries(
    {"thing": st.text()}, optional={"count": st.integers(), "notes": st.tuples(st.text(), st.text())}
)


@given(FIELDS, FIELDS)
def test_values_are_read_compared_and_replaced_alike(one: dict[str, Any], other: dict[str, Any]) -> None:
    ours, theirs = Ours(**one), Theirs(**one)
    assert ours == theirs
    assert hash(ours) == hash(theirs)
    assert [*ours] == [*theirs]
    assert len(ours) == len(theirs)
    assert (ours.thing, ours.count, ours.notes, ours.said) == (theirs.thing, theirs.count, theirs.notes, theirs.said)
    assert ours._replace(**other) == theirs._replace(**other)
    assert ours._asdict() == theirs._asdict()
    assert repr(ours).replace("Ours", "") == repr(theirs).replace("Theirs", "")
    assert (ours < Ours(**other)) == (theirs < Theirs(**other))


@given(FIELDS)
def test_copies_and_pickles_are_of_the_same_class(values: dict[str, Any]) -> None:
    ours = Ours(**values)
    for same in (copy.copy(ours), copy.deepcopy(ours), pickle.loads(pickle.dumps(ours)), Ours._make(ours)):
        assert same == ours
        assert type(same) is Ours


def test_the_class_tells_the_same_of_itself() -> None:
    for name in ("_fields", "_field_defaults", "__match_args__", "__doc__", "__slots__", "__annotations__"):
        assert getattr(Ours, name) == getattr(Theirs, name), name
    Ours("apple")
    assert str(inspect.signature(Ours)).replace("_cls, ", "") == "(thing, count=1, notes=())"
    assert not hasattr(Ours("apple"), "__dict__")
    assert Bare(4) == (4,)
    assert repr(Bare(4)) == "Bare(only=4)"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind("apple", 1, (), 4),
        lambda kind: kind("apple", colour="red"),
        lambda kind: kind._make(("apple",)),
        lambda kind: kind("apple")._replace(colour="red"),
        lambda kind: setattr(kind("apple"), "thing", "pear"),
    ],
)
def test_what_is_no_tuple_of_it_is_refused_alike(wrong: Callable[[Any], object]) -> None:
    errors = []
    for kind in (Ours, Theirs):
        with pytest.raises((TypeError, ValueError, AttributeError)) as error:
            wrong(kind)
        errors.append(error.type)
    assert errors[0] is errors[1]


def test_a_field_without_a_default_comes_first() -> None:
    with pytest.raises(TypeError, match="follows one with a default"):
        type(tuples.NamedTuple)("Late", (tuples.NamedTuple,), {"__annotations__": {"one": int, "other": int}, "one": 1})
