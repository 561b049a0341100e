"""A compiled pack as bytes: one line that says what it was made of, then rows of plain values as JSON.

The rows follow the fields of the classes in `assistant.facts`, in their order. A file that was written for
other fields, is damaged, or belongs to another version of the pack is no file: it is made anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from assistant import facts
from assistant.entries import Entries
from assistant.facts import Facts
from assistant.keeping import digest, seal, unseal
from assistant.periods import Period
from assistant.pieces import Pieces, join_pieces
from assistant.units import Unit

#: The version of this notation itself; fields that are added to the model show by themselves.
_FORMAT = "report-assistant-pack-5"

#: What stands between the texts of a list where they are written as one, which is read faster than many.
_BETWEEN = "|"

Code = Callable[[Any], Any]


def to_bytes(pack: facts.Pack, made_of: str) -> bytes:
    """A pack as bytes; `made_of` tells what it was compiled from and comes back in `from_bytes`."""
    return seal(FORM, made_of, to_pieces(pack))


def from_bytes(content: bytes, made_of: str) -> facts.Pack | None:
    """The pack of `to_bytes`; None if the content is damaged or was made of something else."""
    body = unseal(FORM, made_of, content)
    if body is None:
        return None
    try:
        return from_pieces(body)
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return None


def to_pieces(pack: facts.Pack) -> bytes:
    """A pack as bytes for `from_pieces`."""
    stated = Facts.grouped(pack.facts)
    rows = {measure: [[place, *_row(fact)] for place, fact in stated.placed(measure)] for measure in stated.measures}
    having = {measure: sorted(stated.members(measure)) for measure in stated.measures}
    parts = {
        "pack": _json(_row(pack)),
        **{field: _joined({key: _row(entry) for key, entry in getattr(pack, field).items()}) for field in _ENTRIES},
        "facts": _joined(rows),
        "having": _joined(having),
    }
    return join_pieces(parts)


def from_pieces(content: memoryview) -> facts.Pack:
    """The pack of `to_pieces`; what most questions do not ask for is only read when it is asked for."""
    parts = Pieces(content)
    pack: facts.Pack = _READERS[facts.Pack](parts.json("pack"))
    return pack._replace(
        members=_entries_in(parts.within("members"), facts.Member),
        measures=_entries_in(parts.within("measures"), facts.Measure),
        facts=_facts_in(parts.within("facts"), parts.within("having")),
    )


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def _joined(values: Mapping[str, Any]) -> bytes:
    return join_pieces({key: _json(value) for key, value in values.items()})


def _entries_in(rows: Pieces, cls: type) -> Entries[Any]:
    read = _READERS[cls]
    return Entries(rows, lambda key: read(rows.json(key)))


def _facts_in(rows: Pieces, having: Pieces) -> Facts:
    def read(measure: str) -> Iterator[tuple[int, facts.Fact]]:
        for place, *row in rows.json(measure):
            yield place, _READERS[facts.Fact](row)

    return Facts(rows, read, lambda measure: frozenset(having.json(measure)))


def _same(value: Any) -> Any:
    return value


def _optional(code: Code) -> Code:
    return lambda value: None if value is None else code(value)


def _as_one(texts: tuple[str, ...]) -> str | tuple[str, ...]:
    """Texts as one, or as they are where they could not be parted again."""
    return _BETWEEN.join(texts) if texts and all(text and _BETWEEN not in text for text in texts) else texts


def _as_many(kept: str | list[str]) -> tuple[str, ...]:
    return tuple(kept.split(_BETWEEN) if isinstance(kept, str) else kept)


_CLASSES = (
    facts.Source,
    facts.Dimension,
    facts.Member,
    facts.Measure,
    facts.Fact,
    facts.Topic,
    facts.Edition,
    facts.Pack,
)
#: The fields of a pack with entries by their ids.
_ENTRIES = ("members", "measures")
_APART = (Mapping[str, facts.Member], Mapping[str, facts.Measure], Sequence[facts.Fact])
#: How a value of a type is written and read.
_WRITERS: dict[Any, Code] = {
    **dict.fromkeys((str, bool, int, int | None, dict[str, str]), _same),
    **dict.fromkeys((tuple[str, str] | None, Unit, Unit | None, Period | None), _same),
    tuple[str, ...]: _as_one,
    Decimal | None: _optional(str),
    # They are pieces of their own.
    **dict.fromkeys(_APART, lambda _: None),
}
_READERS: dict[Any, Code] = {
    **dict.fromkeys((str, bool, int, int | None, dict[str, str]), _same),
    tuple[str, ...]: _as_many,
    tuple[str, str] | None: _optional(tuple),
    Decimal | None: _optional(Decimal),
    Unit: Unit._make,
    Unit | None: _optional(Unit._make),
    Period | None: _optional(Period._make),
    **dict.fromkeys(_APART, _same),
}
_FIELDS: dict[type, tuple[tuple[str, Any], ...]] = {cls: tuple(cls.__annotations__.items()) for cls in _CLASSES}
#: The notation with the fields of the model.
FORM = f"{_FORMAT} {digest(repr(_FIELDS).encode())}"


def _row(entry: Any) -> list[Any]:
    return [_WRITERS[kind](getattr(entry, name)) for name, kind in _FIELDS[type(entry)]]


def _reader_of(cls: type) -> Code:
    """Makes an entry of a row; only the fields whose JSON is not yet their value cost anything."""
    fields = _FIELDS[cls]
    conversions = [(index, _READERS[kind]) for index, (_, kind) in enumerate(fields) if _READERS[kind] is not _same]
    width = len(fields)

    def read(row: list[Any]) -> Any:
        if len(row) != width:
            raise ValueError("a row of another width")
        for index, convert in conversions:
            row[index] = convert(row[index])
        return cls(*row)

    return read


def _add_class(cls: Any) -> None:
    read = _reader_of(cls)
    _READERS[cls] = read
    _READERS[cls | None] = _optional(read)
    _WRITERS[cls | None] = _optional(_row)
    _READERS[tuple[cls, ...]] = lambda rows: tuple(map(read, rows))
    _READERS[dict[str, cls]] = lambda rows: {entry.id: entry for entry in map(read, rows)}
    _WRITERS[tuple[cls, ...]] = lambda entries: list(map(_row, entries))
    _WRITERS[dict[str, cls]] = lambda entries: list(map(_row, entries.values()))


for _class in _CLASSES:
    _add_class(_class)
