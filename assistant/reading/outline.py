"""What a question may need to know of all members and measures of a pack, so that they need not be read for it."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from assistant import facts, keeping, units
from assistant.english import wholes
from assistant.english.wholes import begins_whole, is_whole
from assistant.facts import Pack
from assistant.tuples import NamedTuple
from assistant.units import CURRENCIES
from assistant.utterance import words
from assistant.utterance.words import phrase_key

_FORM = "report-assistant-outline-1"


class Group(NamedTuple):
    """Measures that mean the same to a question which names none of them: of the same dimensions and sides."""

    dimensions: tuple[str, ...]
    sides: tuple[str, ...]
    is_money: bool
    #: Their ids.
    measures: tuple[str, ...]


class Outline(NamedTuple):
    """What is known of all members and measures of a pack."""

    groups: tuple[Group, ...]
    #: The measures in percent.
    in_percent: Sequence[str]
    #: The members that are groups or other kinds of things than those that are ranked, counted and listed.
    apart: Sequence[str]
    #: Dimension → the member that stands for all of them together.
    totals: Mapping[str, str]
    #: Measure → the noun of what it counts, where it counts anything.
    counted: Mapping[str, str]
    #: The members by their names and definitions.
    called: Mapping[str, Sequence[str]]


def open_outline(pack: Pack) -> Outline:
    """The outline of a pack; that of one that was read from files is made once and kept."""
    if not pack.made_of:
        return _built(pack)
    made_of = f"{keeping.digest(pack.made_of.encode())}{_state_of_code()}"
    kept = keeping.kept_or_made("outlines", pack.id, _FORM, made_of, lambda: _to_bytes(_built(pack)))
    return _from_json(*json.loads(str(kept, "ascii")))


@cache
def _state_of_code() -> str:
    return keeping.state_of_code((), (__file__, facts.__file__, units.__file__, wholes.__file__, words.__file__))


def _to_bytes(outline: Outline) -> bytes:
    return json.dumps(outline).encode()


def _from_json(groups: list[list[Any]], *others: Any) -> Outline:
    found = (
        Group(tuple(dimensions), tuple(sides), is_money, tuple(measures))
        for dimensions, sides, is_money, measures in groups
    )
    return Outline(tuple(found), *others)


def _built(pack: Pack) -> Outline:
    alike: dict[tuple[tuple[str, ...], tuple[str, ...], bool], list[str]] = {}
    for measure in pack.measures.values():
        key = (measure.dimensions, measure.between or (), measure.unit.base in CURRENCIES)
        alike.setdefault(key, []).append(measure.id)
    return Outline(
        groups=tuple(Group(*key, tuple(ids)) for key, ids in alike.items()),
        in_percent=tuple(measure.id for measure in pack.measures.values() if measure.unit.base == "percent"),
        apart=tuple(member.id for member in pack.members.values() if member.parts or member.kind),
        totals=_totals(pack),
        counted={measure.id: measure.each for measure in pack.measures.values() if measure.each},
        called=_called(pack),
    )


def _called(pack: Pack) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for member in pack.members.values():
        for text in sorted({member.name, member.definition} - {""}):
            found.setdefault(text, []).append(member.id)
    return found


def _totals(pack: Pack) -> dict[str, str]:
    named = {dimension.id: dimension.whole for dimension in pack.dimensions.values() if dimension.whole}
    found = {
        member.dimension: member.id
        for member in pack.members.values()
        # The names of most members begin with no such word, and need no look at the others.
        if not member.parts and begins_whole(member.name) and is_whole(phrase_key(member.name))
    }
    return found | named
