"""The editions of a report as one pack: put together once and kept, for most of what is in them no question needs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from functools import cache

from assistant import compiled, facts, keeping, periods, units
from assistant.editions.merging import Merged, in_order, merged
from assistant.facts import Pack
from assistant.pieces import Pieces, join_pieces

_KIND = "editions"
_FORM = f"report-assistant-editions-1 {compiled.FORM}"


def open_merged(packs: Iterable[Pack]) -> Merged:
    """The editions of one report, in any order, as one pack; that of packs that were read from files is kept."""
    editions = in_order(packs)
    name = "+".join(pack.id for pack in editions)
    made_of = _made_of(editions)
    kept = Pieces(
        keeping.kept_or_made(_KIND, name, _FORM, made_of, lambda: _united(editions))
        if made_of
        else memoryview(_united(editions))
    )
    return merged(compiled.from_pieces(kept["pack"]), editions, kept.json("other members"), kept.json("other measures"))


def _united(editions: Sequence[Pack]) -> bytes:
    # It is not done often.
    from assistant.editions.uniting import other_measures, other_members, unite

    pack = unite(editions)
    return join_pieces(
        {
            "pack": compiled.to_pieces(pack),
            "other members": json.dumps(other_members(editions, pack)).encode(),
            "other measures": json.dumps(other_measures(editions, pack)).encode(),
        }
    )


def _made_of(editions: Iterable[Pack]) -> str:
    """What the one pack is made of: the editions, and the state of the code; "" for any not read from files."""
    each = [pack.made_of for pack in editions]
    return f"{keeping.digest(repr(each).encode())}{_state_of_code()}" if all(each) else ""


@cache
def _state_of_code() -> str:
    files = (compiled.__file__, facts.__file__, periods.__file__, units.__file__)
    return keeping.state_of_code((os.path.dirname(__file__),), files)
