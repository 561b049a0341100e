"""What the cells of a table claim: observations of measures, for members of dimensions, at periods."""

from __future__ import annotations

from decimal import Decimal

from assistant.periods import Period
from assistant.tuples import NamedTuple
from assistant.units import Unit


class Observation(NamedTuple):
    """One cell with a number, or a row that claims something without one."""

    #: What is measured.
    measure: str
    #: Dimension and member, in the order of the table.
    members: tuple[tuple[str, str], ...]
    period: Period | None
    number: Decimal | None
    #: What it counts; the base is "" where the table does not say.
    unit: Unit
    #: The place in the file: "row 3, column 2".
    at: str
    qualifier: str = ""
    #: Further fields of the fact, as the table gives them (`statement`, `source`, `to`, `words`).
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What a table can say one thing about; fields that tell facts of several sources apart are part of it."""
        times = self.period[:3] if self.period else None
        told = dict(self.fields)
        is_order = self.number is None and "words" not in told
        return (
            self.measure,
            frozenset(self.members),
            times,
            told.get("source"),
            told.get("origin"),
            told.get("beside"),
            is_order,
        )

    @property
    def called(self) -> str:
        """What it is about, in words: "sales, North, 2020"."""
        names = [self.measure, *(member for _, member in self.members)]
        return ", ".join([*names, self.period.label] if self.period else names)


class Told(NamedTuple):
    """What a cell of text says of one thing."""

    of: str
    #: By which words it is asked for.
    asks: tuple[str, ...]
    value: str
    statement: str
    at: str


class LeftOut(NamedTuple):
    """What of a table became no fact, and why."""

    what: str
    why: str


class Cube(NamedTuple):
    """A table as claims, with how it was read."""

    title: str
    observations: tuple[Observation, ...]
    left_out: tuple[LeftOut, ...] = ()
    #: How it was read, as pairs of a label and what is said of it: ("header", "rows 1 and 2").
    reading: tuple[tuple[str, str], ...] = ()
    #: Measure → further names that the table gives it.
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: What cells of text say.
    told: tuple[Told, ...] = ()
    #: Measures of which a total proves that their members add up.
    adding: tuple[str, ...] = ()
