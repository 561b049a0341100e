"""Whether names are those of occupations, so that a question may speak of employees where a table prints groups."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import EMPLOYEES, OCCUPATIONS
from assistant.tables.stems import stem, stems_of

#: The stems of what those are called in common who work for one.
STEMS = frozenset(map(stem, EMPLOYEES))
_OCCUPATIONS = frozenset(map(stem, OCCUPATIONS))


def are_staff(names: Sequence[str]) -> bool:
    """Whether most of some names are those of groups of employees.

    >>> are_staff(["Pilots", "Flight attendants", "Other"]), are_staff(["Salaries", "Pilots' pensions", "Rent"])
    (True, False)
    """
    groups = sum(1 for name in names if not _OCCUPATIONS.isdisjoint(stems_of(name)))
    return groups > 1 and 2 * groups > len(names)
