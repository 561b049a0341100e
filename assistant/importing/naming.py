"""Names and ids for what a table prints: what may stand in a pack, what people will call it, and no name twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from assistant.packs.name_checks import folded
from assistant.packs.series import FIELDS
from assistant.tables.names import clean_name, lowered
from assistant.tables.scales import unit_of_note

#: Longer ids are cut.
_LONGEST_ID = 60
#: A name of so many words is said without that of its group.
_SHORT = 2
_ID = re.compile(r"[a-z0-9_.-]{1,100}")
_BRACKETED = re.compile(r"\s*\(([^()]*)\)")
_WHOLE = frozenset(("total", "all", "overall"))
_TOTAL = re.compile(r"(?:sub)?totals?\s+", re.IGNORECASE)
#: The place of the code of two letters in the table of countries.
_TWO_LETTERS = 2
_USUAL = frozenset(("US", "GB"))


def identifier(name: str, *, otherwise: str) -> str:
    """An id made of a name.

    >>> identifier("Côte d’Ivoire (2)", otherwise="member"), identifier("中国", otherwise="member")
    ('cote-d-ivoire-2', 'member')
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST_ID].strip("-") or otherwise


class Ids:
    """Gives ids, none of them twice."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, name: str, *, otherwise: str) -> str:
        """The id of something with a name."""
        wanted = identifier(name, otherwise=otherwise)
        found, number = wanted, 1
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._taken.add(found)
        return found

    def given(self, wanted: str) -> str:
        """An id as it is wanted; "" if it is taken, or none."""
        if wanted in self._taken or not _ID.fullmatch(wanted):
            return ""
        self._taken.add(wanted)
        return wanted


def dimension_id(ids: Ids, name: str) -> str:
    """The id of a dimension: it stands in braces and so begins with a letter, and it is no field of facts."""
    wanted = identifier(name, otherwise="item")
    if wanted in FIELDS:
        wanted = f"{wanted}-name"
    return ids.new(wanted if wanted[0].isalpha() else f"of-{wanted}", otherwise="item")


def plural_of(noun: str) -> str:
    """The plural of a noun.

    >>> plural_of("country"), plural_of("branch"), plural_of("day"), plural_of("group of models")
    ('countries', 'branches', 'days', 'groups of models')
    """
    head, of, rest = noun.partition(" of ")
    if of:
        return f"{plural_of(head)}{of}{rest}"
    if noun.endswith("s"):
        return noun if not noun.endswith("ss") else f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("x", "ch", "sh", "z")) else f"{noun}s"


def other_names(name: str, around: Sequence[str] = ()) -> tuple[str, ...]:
    """What people will call something beside its name: without brackets, with the name of its group, a country's code.

    >>> other_names("Available seat miles (ASM)"), other_names("Other", ["Assets"])
    (('Available seat miles', 'ASM'), ('Assets other', 'other assets', 'other of assets'))
    >>> other_names("Population, total"), other_names("Unemployment, youth (%)")
    (('total population', 'Population'), ('Unemployment, youth', 'youth unemployment'))
    """
    found = []
    bare = " ".join(_BRACKETED.sub(" ", name).split())
    if bare and bare != name:
        found.append(bare)
        inner = _BRACKETED.findall(name)[-1]
        if inner.isupper() and len(inner) > 1 and unit_of_note(f"({inner})") is None:
            found.append(inner)
    told, comma, how = (bare or name).partition(", ")
    if comma and "," not in how and len(how.split()) <= _SHORT:
        # Registers put what is told first, and which of it after a comma.
        found += [f"{how} {lowered(told)}", *([told] if folded(how) in _WHOLE else [])]
    if _TOTAL.match(name) and len(name.split()) > 1:
        found.append(_TOTAL.sub("", name, count=1))
    own = lowered(bare or name)
    for group in around[-1:] if len(own.split()) <= _SHORT else ():
        found += [f"{group} {own}", f"{own} {lowered(group)}", f"{own} of {lowered(group)}"]
    found += _countries().get(folded(name), ())
    return tuple(dict.fromkeys(each for each in map(clean_name, found) if each and each != name))


def unshared(names: Sequence[tuple[str, Sequence[str]]]) -> list[tuple[str, ...]]:
    """For things given by their name and other names, the other names that belong to nothing else."""
    own = {folded(name) for name, _ in names}
    often: dict[str, int] = {}
    for _, others in names:
        for each in {folded(other) for other in others}:
            often[each] = often.get(each, 0) + 1
    return [
        tuple({folded(other): other for other in others if _is_free(other, own, often)}.values()) for _, others in names
    ]


def _is_free(other: str, own: set[str], often: dict[str, int]) -> bool:
    key = folded(other)
    return bool(key) and any(map(str.isalnum, key)) and key not in own and often[key] == 1


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    """Name of a country as it is compared → its other names and codes."""
    table = (Path(__file__).parent.parent / "english" / "countries.csv").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        row = line.split(",")
        names = [name for at, name in enumerate(row) if at != _TWO_LETTERS or name in _USUAL]
        for name in names:
            found[folded(name)] = tuple(other for other in names if other != name)
    return found
