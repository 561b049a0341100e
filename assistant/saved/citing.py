"""Facts and citations by their ids, so that a saved conversation holds no wording of a pack's facts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from assistant.answers import Citation, cite, cite_member, cite_topic
from assistant.facts import Fact, Pack, Topic
from assistant.several.reports import Reports
from assistant.understanding import Library

PLACES = ("fact", "topic", "member")


class Shelf(NamedTuple):
    """A pack's library with its facts and topics by id; of a series those of all its editions, by pack and id."""

    library: Library
    facts: dict[str, Fact]
    topics: dict[str, Topic]

    @property
    def pack(self) -> Pack:
        """The pack."""
        return self.library.pack


def shelf_of(place: int, reports: Reports) -> Shelf:
    """The shelf of the library at a place."""
    library = reports.library(place)
    pack = library.pack
    facts: Iterable[Fact] = pack.facts
    if place >= len(reports.packs):
        facts = reports.merged(place).facts.all_stated()
    topics = {topic.id: topic for topic in pack.topics}
    return Shelf(library, {name_of(fact, pack): fact for fact in facts}, topics)


def name_of(fact: Fact | Citation, pack: Pack) -> str:
    """The name of a fact on the shelf of a pack: its id, after that of its own pack if it is of another one."""
    return fact.id if fact.pack == pack.id else f"{fact.pack}/{fact.id}"


def cited(place: str, key: str, shelf: Shelf) -> Citation | None:
    """The citation of the fact, topic or member with an id; None if the pack has none."""
    pack = shelf.pack
    if place == "member":
        return cite_member(pack, pack.members[key]) if key in pack.members else None
    if place == "topic":
        return cite_topic(pack, shelf.topics[key]) if key in shelf.topics else None
    return cite(pack, shelf.facts[key]) if key in shelf.facts else None


def place_of(citation: Citation, shelf: Shelf) -> str:
    """Whether a citation is that of a fact, a topic or a member."""
    if citation.measure is not None:
        return "fact"
    return "topic" if cited("topic", citation.id, shelf) == citation else "member"
