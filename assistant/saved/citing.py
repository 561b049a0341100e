"""Facts and citations by their ids, so that a saved conversation holds no wording of a pack's facts."""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from assistant.answers import Citation, cite, cite_member, cite_topic
from assistant.facts import Fact, Pack, Topic
from assistant.reading.understanding import Library
from assistant.several.reports import Reports
from assistant.tuples import NamedTuple

PLACES = ("fact", "topic", "member")


class Shelf(NamedTuple):
    """A pack's library with its facts and topics by id; of a series those of all its editions, by pack and id."""

    library: Library
    facts: dict[str, Fact]
    topics: dict[str, Topic]
    #: Of a series its editions by id, each with its own topics: what is told in words each of them tells itself.
    editions: dict[str, tuple[Pack, dict[str, Topic]]]

    @property
    def pack(self) -> Pack:
        """The pack."""
        return self.library.pack


#: Whoever saves each turn of many conversations needs the same shelves again and again.
_SHELVES: WeakKeyDictionary[Reports, dict[int, Shelf]] = WeakKeyDictionary()


def shelf_of(place: int, reports: Reports) -> Shelf:
    """The shelf of the library at a place."""
    shelves = _SHELVES.setdefault(reports, {})
    if place not in shelves:
        shelves[place] = _filled(place, reports)
    return shelves[place]


def _filled(place: int, reports: Reports) -> Shelf:
    library = reports.library(place)
    pack = library.pack
    facts: Iterable[Fact] = pack.facts
    editions: tuple[Pack, ...] = ()
    if place >= len(reports.packs):
        facts, editions = reports.merged(place).facts.all_stated(), reports.merged(place).editions
    return Shelf(
        library,
        {name_of(fact, pack): fact for fact in facts},
        _by_id(pack),
        {edition.id: (edition, _by_id(edition)) for edition in editions},
    )


def _by_id(pack: Pack) -> dict[str, Topic]:
    return {topic.id: topic for topic in pack.topics}


def name_of(fact: Fact | Citation, pack: Pack) -> str:
    """The name of a fact on the shelf of a pack: its id, after that of its own pack if it is of another one."""
    return fact.id if fact.pack == pack.id else f"{fact.pack}/{fact.id}"


def cited(place: str, key: str, shelf: Shelf) -> Citation | None:
    """The citation of the fact, topic or member with an id; None if the pack has none."""
    if place == "fact":
        return cite(shelf.pack, shelf.facts[key]) if key in shelf.facts else None
    pack, topics = shelf.pack, shelf.topics
    edition, _, own = key.partition("/")
    if edition in shelf.editions:
        (pack, topics), key = shelf.editions[edition], own
    if place == "member":
        return cite_member(pack, pack.members[key]) if key in pack.members else None
    return cite_topic(pack, topics[key]) if key in topics else None


def place_of(citation: Citation, shelf: Shelf) -> str:
    """Whether a citation is that of a fact, a topic or a member."""
    if citation.measure is not None:
        return "fact"
    return "topic" if cited("topic", name_of(citation, shelf.pack), shelf) == citation else "member"
