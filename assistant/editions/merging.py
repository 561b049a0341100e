"""The editions of a report as one pack: of every figure the newest, and all the others beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from assistant.editions.merged_facts import MergedFacts, key_in, kind_of
from assistant.facts import Dimension, Facts, Measure, Member, Pack, Topic


class Merged(NamedTuple):
    """Several editions as one pack."""

    pack: Pack
    #: The editions, the newest first.
    editions: tuple[Pack, ...]
    #: Where each figure stands in each of them.
    facts: MergedFacts


def year_of(pack: Pack) -> int:
    """The year of an edition; 0 for a pack that is none."""
    return pack.edition.year if pack.edition else 0


def merge_editions(packs: Iterable[Pack]) -> Merged:
    """The editions of one report, in any order, as one pack.

    What has the same id in two of them is the same thing, unless its unit, its dimensions or its kind differ: then
    that of the newest is kept alone. Of a name that has come to mean another member only the newest meaning is kept.
    """
    editions = tuple(sorted(packs, key=lambda pack: (-year_of(pack), pack.id)))
    newest = editions[0]
    assert newest.edition is not None
    dimensions = _dimensions(editions)
    members = _members(editions)
    measures = _measures(editions)
    facts = MergedFacts(editions, measures, members)
    lacking = {name: why for pack in reversed(editions) for name, why in pack.lacking.items()}
    named = _named_in(lacking, measures, members)
    pack = Pack(
        id="+".join(pack.id for pack in editions),
        title=newest.edition.of,
        summary="",
        published=newest.published,
        spoken=f"the {newest.edition.of}",
        subject=tuple(dict.fromkeys(word for pack in editions for word in pack.subject)),
        sources={
            key_in(pack, source.id): source._replace(id=key_in(pack, source.id))
            for pack in editions
            for source in pack.sources.values()
        },
        dimensions=dimensions,
        members=members,
        measures=measures,
        facts=Facts(facts.measures, facts.newest, facts.members),
        lacking={name: why for name, why in lacking.items() if name.lower() not in named},
        topics=tuple(_moved(topic, pack) for pack in editions for topic in pack.topics),
        examples=tuple(dict.fromkeys(example for pack in editions for example in pack.examples)),
        made_of=" ".join(pack.made_of for pack in editions) if all(pack.made_of for pack in editions) else "",
    )
    return Merged(pack, editions, facts)


def _named_in(lacking: Iterable[str], measures: dict[str, Measure], members: dict[str, Member]) -> set[str]:
    """Those of some names, in small letters, that are names of a measure or member."""
    wanted = {name.lower() for name in lacking}
    # There are ten thousands of names: only those that are as long as one of these are looked at.
    sizes = set(map(len, wanted))
    names = [(measure.name, *measure.names) for measure in measures.values()]
    names += [(member.name, *member.names) for member in members.values()]
    return wanted.intersection(name.lower() for some in names for name in some if len(name) in sizes)


def _moved(topic: Topic, pack: Pack) -> Topic:
    return topic._replace(id=key_in(pack, topic.id), source=key_in(pack, topic.source))


def _dimensions(editions: Sequence[Pack]) -> dict[str, Dimension]:
    found: dict[str, Dimension] = {}
    for pack in editions:
        for key, dimension in pack.dimensions.items():
            known = found.setdefault(key, dimension)
            found[key] = known._replace(names=_joined(known.names, dimension.names))
    return found


def _members(editions: Sequence[Pack]) -> dict[str, Member]:
    found: dict[str, Member] = {}
    meant: dict[str, dict[str, str]] = {}
    for pack in editions:
        for key, member in pack.members.items():
            known = found.get(key)
            if known and known.dimension != member.dimension:
                continue
            means = meant.setdefault(member.dimension, {}).setdefault
            names, described = (
                tuple([each for each in listed if means(each.lower(), key) == key])
                for listed in ((member.name, *member.names), member.described)
            )
            if known is None:
                found[key] = member._replace(names=names, described=described, source=key_in(pack, member.source))
                continue
            found[key] = known._replace(
                names=_joined(known.names, names),
                described=_joined(known.described, described),
                parts=tuple(dict.fromkeys((*known.parts, *member.parts))),
            )
            if not known.definition and member.definition:
                source = key_in(pack, member.source)
                found[key] = found[key]._replace(definition=member.definition, source=source, locator=member.locator)
    return found


#: The fields in which a measure's names stand.
_NAMES = ("names", "names_either_way", "names_reversed", "heads", "about", "verbs")


def _measures(editions: Sequence[Pack]) -> dict[str, Measure]:
    """The measures; two may have a name in common, and what else the question names tells which is meant."""
    found: dict[str, Measure] = {}
    for pack in editions:
        for key, measure in pack.measures.items():
            known = found.setdefault(key, measure)
            if known is not measure and kind_of(known) == kind_of(measure):
                joined: dict[str, Any] = {
                    field: _joined(getattr(known, field), getattr(measure, field)) for field in _NAMES
                }
                found[key] = known._replace(**joined)
    return found


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
