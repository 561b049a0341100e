"""The editions of a report as one pack: put together once and kept, for most of what is in them no question needs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
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
    kept = keeping.load_sealed(_KIND, name, _FORM, made_of) if made_of else None
    if kept is not None:
        parts = Pieces(kept)
        return merged(compiled.from_pieces(parts["pack"]), editions, parts.json("apart"))
    # It is not done often.
    from assistant.editions.uniting import apart_in, unite

    pack = unite(editions)
    apart = apart_in(editions, pack)
    if made_of:
        body = join_pieces({"pack": compiled.to_pieces(pack), "apart": json.dumps(apart).encode()})
        keeping.keep_sealed(_KIND, name, _FORM, made_of, body)
    return merged(pack, editions, apart)


def _made_of(editions: Iterable[Pack]) -> str:
    """What the one pack is made of: the editions, and the state of the code; "" for any not read from files."""
    each = [pack.made_of for pack in editions]
    return f"{keeping.digest(repr(each).encode())}{_state_of_code()}" if all(each) else ""


@cache
def _state_of_code() -> str:
    files = (compiled.__file__, facts.__file__, periods.__file__, units.__file__)
    return keeping.state_of_code((os.path.dirname(__file__),), files)
