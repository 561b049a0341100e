"""Names that two things have, so that a question with one of them could mean either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.errors import Problem
from assistant.packs.fields import UNREAD
from assistant.packs.form import PackForm
from assistant.packs.known import Known
from assistant.packs.reading import Spot
from assistant.packs.spellings import spellings

#: Whose name it is (an id), the name, and where it is written.
Named = tuple[str, str, Spot]


def check_names(form: PackForm, known: Known) -> Iterator[Problem]:
    """Every name of a member, measure or topic that another one of the same kind has."""
    by_dimension: dict[str, list[Named]] = {}
    for member in form.members:
        names = [(member.id, member.name, member.spot.into("name"))]
        names += _listed(member.id, "names", member.names, member.spot)
        names += _listed(member.id, "described", member.described, member.spot)
        by_dimension.setdefault(known.kind(member.in_), []).extend(names)
    for names in by_dimension.values():
        yield from _shared("member", names)
    names = []
    for measure in form.measures:
        names.append((measure.id, measure.name, measure.spot.into("name")))
        names += _listed(measure.id, "names", measure.names, measure.spot)
        names += _listed(measure.id, "names_either_way", measure.names_either_way, measure.spot)
        names += _listed(measure.id, "names_reversed", measure.names_reversed, measure.spot)
    yield from _shared("measure", names)
    yield from _check_topics(form)


def _check_topics(form: PackForm) -> Iterator[Problem]:
    names: list[Named] = []
    for topic in form.topics:
        names += _listed(topic.id, "names", topic.names, topic.spot)
        if bool(topic.of) != bool(topic.asks) and topic.is_read("of", "asks"):
            yield topic.spot.problem("`of` and `asks` need each other", "Give both, or neither")
        if not (topic.names or topic.about or topic.of) and topic.is_read("names", "about", "of"):
            mend = "Give it `names`, or `of` and `asks`, or say what it is `about`"
            yield topic.spot.problem("nobody can ask for this topic", mend)
    yield from _shared("topic", names)
    yield from _shared("topic", [(topic.id, topic.about, topic.spot.into("about")) for topic in form.topics])


def _listed(key: str, field: str, names: Iterable[str], spot: Spot) -> list[Named]:
    return [(key, name, spot.into(field, index)) for index, text in enumerate(names) for name in spellings(text)]


def _shared(kind: str, names: Iterable[Named]) -> Iterator[Problem]:
    first: dict[str, Named] = {}
    for key, name, spot in names:
        other, _, place = first.setdefault(folded(name), (key, name, spot))
        if name and other != key and UNREAD not in (name, key):
            yield spot.problem(
                f"{name!r} also names the {kind} {other!r}, see line {place.line}", "Leave it to one of them"
            )


def folded(name: str) -> str:
    """A name as it is compared: capitals, hyphens and the length of spaces make no difference.

    >>> folded("DeepSeek-V3") == folded("deepseek  v3")
    True
    """
    return " ".join(name.replace("-", " ").casefold().split())
