"""The facts of a pack as CSV: a row a fact, everything by its name, so that `facts import` reads it back."""

from __future__ import annotations

import csv
import io

from assistant.facts import Fact, Pack
from assistant.importing.from_facts import JOINED, guarded
from assistant.units import plain

#: The columns before and behind those of the dimensions; the latter only where a fact has them.
_FIRST = ("id", "measure")
_ALWAYS = ("period", "value", "unit", "statement", "source", "at")
_SOMETIMES = ("to", "qualifier", "words", "rank", "above", "origin", "added", "added from", "beside")


def csv_of(pack: Pack) -> str:
    """The facts of a pack as CSV; its topics, which are no figures, are left out."""
    rows = [_row(pack, fact) for fact in pack.facts]
    dimensions = _dimensions(pack)
    used = [name for name in _SOMETIMES if any(row.get(name) for row in rows)]
    header = (*_FIRST, *dimensions.values(), *_ALWAYS, *used)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(guarded(name) for name in header)
    writer.writerows([guarded(row.get(name, "")) for name in header] for row in rows)
    return out.getvalue()


def _dimensions(pack: Pack) -> dict[str, str]:
    """The dimensions that facts have, by id, under their names; under their ids where two have one name."""
    used = {key: pack.dimensions[key].name for fact in pack.facts for key in fact.members}
    names = [name.lower() for name in used.values()]
    taken = {*_FIRST, *_ALWAYS, *_SOMETIMES, *(name for name in names if names.count(name) > 1)}
    return {key: key if name.lower() in taken else name for key, name in used.items()}


def _row(pack: Pack, fact: Fact) -> dict[str, str]:
    names = _dimensions(pack)
    added, _, added_from = fact.editorial.rpartition(", from ")
    return {
        "id": fact.id,
        "measure": pack.measures[fact.measure].name,
        **{names[key]: pack.members[member].name for key, member in fact.members.items()},
        "period": fact.period.label if fact.period else "",
        "value": plain(fact.value) if fact.value is not None else "",
        "to": plain(fact.high) if fact.high is not None else "",
        "unit": fact.unit.name if fact.unit else "",
        "qualifier": fact.qualifier,
        "words": fact.words,
        "rank": str(fact.rank or ""),
        "above": JOINED.join(pack.members[member].name for member in fact.above),
        "statement": fact.statement,
        "source": pack.sources[fact.source].title,
        "origin": pack.sources[fact.origin].title if fact.origin else "",
        "added": added,
        "added from": added_from,
        "at": fact.locator,
        "beside": fact.beside,
    }
