"""Queries: trees of operations over facts and numbers, closed under composition, and what they give."""

from typing import TypeVar

from assistant.facts import Fact, Pack
from assistant.tuples import NamedTuple
from assistant.units import Quantity


class Query(NamedTuple):
    """An operation of the table with its operands; a leaf is a fact of a pack, a given number or words."""

    operation: str
    operands: tuple["Query", ...] = ()
    #: What an operand is called where several stand side by side ("MMLU", "end of 2023").
    label: str = ""
    #: The id behind the label, for comparing names.
    key: str = ""
    #: A fact and its pack; `sign` is -1 where it is read from the other side.
    fact: Fact | None = None
    pack: Pack | None = None
    sign: int = 1
    amount: Quantity | None = None
    words: str = ""
    #: What the operation needs beside its operands: how many, which relation, which end.
    count: int = 0  # type: ignore[assignment]
    relation: str = ""

    def within(self) -> list["Query"]:
        """Itself and all that it is made of, each before its operands."""
        return _within(self)

    def facts(self) -> list[Fact]:
        """The facts that it is made of, each once for every place where it is used."""
        return [part.fact for part in self.within() if part.fact is not None]


def are_some(entries: list[Query]) -> bool:
    """Whether a report gives the figures that some are made of for others as well."""
    own, pack = entries[0].facts(), next((each.pack for each in entries[0].within() if each.pack), None)
    if pack is None or not own or entries[0].key not in pack.members:
        return False
    like = (each for each in pack.facts if each.measure == own[0].measure and each.period == own[0].period)
    kind, wholes = pack.members[entries[0].key].dimension, {each.whole for each in pack.dimensions.values()}
    found = {member for fact in like for dimension, member in fact.members.items() if dimension == kind} - wholes
    return len([each for each in found if not (pack.members[each].kind or pack.members[each].parts)]) > len(entries)


class Amount(NamedTuple):
    """A number with its unit and how exactly it is known."""

    quantity: Quantity
    qualifier: str = ""
    #: The upper end of a range, in the same unit.
    high: Quantity | None = None
    #: Whether it is itself a distance of two percentages, so that sums and means of it are in points.
    is_distance: bool = False


class Words(NamedTuple):
    """A claim in words."""

    text: str


class Truth(NamedTuple):
    """Whether a claim holds; None where the report does not tell."""

    holds: bool


class Names(NamedTuple):
    """Names in the order asked for."""

    names: tuple[str, ...]


class Entries(NamedTuple):
    """Some of the operands, in an order."""

    entries: tuple["Result", ...]


class Many(NamedTuple):
    """Several values side by side."""

    values: tuple["Value", ...]


Value = Amount | Words | Truth | Names | Entries | Many


class Result(NamedTuple):
    """What a query gave, with the results of its operands: working and citations are read off it."""

    query: Query
    value: Value
    operands: tuple["Result", ...] = ()

    def within(self) -> list["Result"]:
        """Itself and all that it was computed from, each before its operands."""
        return _within(self)

    @property
    def amount(self) -> Amount:
        """The value as an amount; raises `NotComputableError` if it is none."""
        if isinstance(self.value, Amount):
            return self.value
        if isinstance(self.value, Entries) and len(self.value.entries) == 1:
            return self.value.entries[0].amount
        raise NotComputableError("the report gives no number for it")


class NotComputableError(Exception):
    """The operands do not allow the operation; the message says why, as the end of "because ..."."""


_Tree = TypeVar("_Tree", Query, Result)


def _within(tree: _Tree) -> list[_Tree]:
    found: list[_Tree] = []
    ahead = [tree]
    while ahead:
        here = ahead.pop()
        found.append(here)
        ahead += here.operands[::-1]
    return found
