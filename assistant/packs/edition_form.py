"""The written form of `edition`: which edition a pack is, and of which report."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from assistant.packs.fields import Names, Text, YearNumber


class EditionForm(BaseModel):
    """That the report is one of several editions, each a pack of its own: "in the 2025 report" asks this one.

    In all editions of a series the same id stands for the same thing: a measure (with the same unit and dimensions),
    a member. A figure of the same measure, members and period in two editions is then one that was said again, or
    revised. What is counted otherwise than before is another measure, with another id.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    #: The name of the series, the same in all its editions: "AI Index".
    of: Text
    #: The year by which people tell this edition from the others.
    year: YearNumber
    #: What else people call the series ("AI Index Report"), the same in all editions.
    names: list[Names] = []
