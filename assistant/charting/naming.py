"""What the marks of a chart are called: as much of their names as tells them apart; the rest is said once for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.charting.figures import Figure, time_of
from assistant.tuples import NamedTuple

#: A source with a longer title is given by its number.
_LONGEST_SOURCE = 28


class Named(NamedTuple):
    """Figures with the names of their marks, and what all have in common."""

    figures: tuple[Figure, ...]
    names: tuple[str, ...]
    #: The measure, members that all figures are of, the period of all; each "" or empty where they differ in it.
    measure: str
    members: tuple[str, ...]
    period: str
    #: The sources that names give by their numbers, from 1; empty where they give none or their titles.
    numbered: tuple[str, ...]


def named(figures: Sequence[Figure]) -> Named:
    """The figures with names that tell them apart as far as their periods do not."""
    held = tuple(_dated(figures))
    parts = _parts(held)
    has_one_measure = _is_one(figure.measure for figure in held)
    varying = [at for at in range(len(parts[0])) if not _is_one(each[at] for each in parts)]
    names = []
    for figure, members in zip(held, parts, strict=True):
        told = [] if has_one_measure else [figure.measure]
        told += [members[at] for at in varying]
        names.append(figure.called or ", ".join(filter(None, told)) or _only(figure))
    constant = [parts[0][at] for at in range(len(parts[0])) if at not in varying]
    numbered = _numbered(held)
    by_source = [_mark(figure.places[0][0], numbered) for figure in held]
    by_place = [_mark(figure.places[0][1], ()) for figure in held]
    apart = _told_apart(names, held, by_source)
    return Named(
        held,
        tuple(_told_apart(apart, held, by_place)),
        held[0].measure if has_one_measure else "",
        tuple(filter(None, constant)),
        held[0].period if _is_one(figure.period for figure in held) else "",
        numbered if apart != names else (),
    )


def _only(figure: Figure) -> str:
    """What the one thing is called that all figures are of: the members that its measure does not name already."""
    members = [member for member in figure.entity.split(", ") if member and not is_named(member, figure.measure)]
    return ", ".join(members) or figure.measure


def is_named(member: str, text: str) -> bool:
    """Whether a text names a member, be it by its initials.

    >>> is_named("United States", "lead of the US"), is_named("China", "lead of the US")
    (True, False)
    """
    initials = "".join(word[0] for word in member.split())
    return member.lower() in text.lower() or len(initials) > 1 and initials in text.split()


def _dated(figures: Sequence[Figure]) -> Sequence[Figure]:
    """The figures, with what the working calls them as their periods if it calls them by periods."""
    if all(figure.called and not figure.period and time_of(figure.called) for figure in figures):
        return [figure._replace(called="", period=figure.called) for figure in figures]
    return figures


def _parts(figures: Sequence[Figure]) -> list[tuple[str, ...]]:
    """The members that each figure is of; all in one where they are not equally many.

    A comma may belong to a name ("Washington, DC"), so that members are only told apart where all figures have as many.
    """
    parts = [tuple(figure.entity.split(", ")) for figure in figures]
    return parts if _is_one(len(each) for each in parts) else [(figure.entity,) for figure in figures]


def _is_one(values: object) -> bool:
    return len(set(values)) == 1  # type: ignore[call-overload]


def _numbered(figures: Sequence[Figure]) -> tuple[str, ...]:
    """The sources of figures in their order, if one of them has too long a title to stand beside a bar."""
    sources = dict.fromkeys(figure.places[0][0] for figure in figures)
    return tuple(sources) if any(len(source) > _LONGEST_SOURCE for source in sources) else ()


def _mark(word: str, numbered: Sequence[str]) -> str:
    """What a name gets behind it for a source or place: its number if it has one."""
    if word in numbered:
        return f" [{numbered.index(word) + 1}]"
    return f" ({word})" if word else ""


def _told_apart(names: list[str], figures: Sequence[Figure], marks: list[str]) -> list[str]:
    """The names, with their marks where two figures of one name and time differ in them."""
    count = Counter(zip(names, (figure.period for figure in figures), strict=True))
    doubled = {name for (name, _), times in count.items() if times > 1}
    if _is_one(marks):
        return names
    return [f"{name}{mark}" if name in doubled else name for name, mark in zip(names, marks, strict=True)]
