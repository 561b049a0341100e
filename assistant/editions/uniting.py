"""What editions of a report have in common, put together: of a name or unit that changed, that of the newest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from assistant.editions.merged_facts import key_in, kind_of
from assistant.facts import Dimension, Measure, Member, Pack, Topic


def other_members(editions: Iterable[Pack], pack: Pack) -> dict[str, list[str]]:
    """For each edition the members that are others there than in the one pack."""
    return {
        edition.id: [key for key, member in edition.members.items() if pack.members[key].dimension != member.dimension]
        for edition in editions
    }


def other_measures(editions: Iterable[Pack], pack: Pack) -> dict[str, list[str]]:
    """For each edition the measures that are others there than in the one pack."""
    return {
        edition.id: [
            key for key, measure in edition.measures.items() if kind_of(pack.measures[key]) != kind_of(measure)
        ]
        for edition in editions
    }


def unite(editions: Sequence[Pack]) -> Pack:
    """Editions, the newest first, as one pack without facts.

    What has the same id in two of them is the same thing, unless its unit, its dimensions or its kind differ: then
    that of the newest is kept alone. Of a name that has come to mean another member only the newest meaning is kept.
    """
    newest = editions[0]
    assert newest.edition is not None
    dimensions = _dimensions(editions)
    members = _members(editions)
    measures = _measures(editions)
    lacking = {name: why for pack in reversed(editions) for name, why in pack.lacking.items()}
    named = _named_in(lacking, measures, members)
    return Pack(
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
        facts=(),
        lacking={name: why for name, why in lacking.items() if name.lower() not in named},
        topics=tuple(_moved(topic, pack) for pack in editions for topic in pack.topics),
        examples=tuple(dict.fromkeys(example for pack in editions for example in pack.examples)),
        made_of=" ".join(pack.made_of for pack in editions) if all(pack.made_of for pack in editions) else "",
    )


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
_NAMES = ("names", "names_either_way", "names_reversed", "heads", "about", "needs", "otherwise", "verbs")


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
