"""What is wrong between the entries of a pack: ids that two of them have, and ids that none has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.errors import Problem
from assistant.packs.fact_checks import check_facts
from assistant.packs.fields import UNREAD
from assistant.packs.form import DimensionForm, FactForm, MeasureForm, MemberForm, PackForm, SourceForm, TopicForm
from assistant.packs.known import Known, advice
from assistant.packs.reading import Spot
from assistant.packs.sentences import gaps_of
from assistant.packs.series import FIELDS
from assistant.periods import OPEN


def cross_check(form: PackForm, facts: Sequence[FactForm], known: Known) -> Iterator[Problem]:
    """Every problem between the entries of a pack, as far as they could be read."""
    yield from _check_ids(form, facts)
    if form.published and OPEN in (form.published.start, form.published.end):
        yield form.spot.into("published").problem("the report cannot have been published since then", "Write a day")
    for dimension in form.dimensions:
        if dimension.id in FIELDS:
            yield dimension.spot.into("id").problem(
                f"{dimension.id!r} is the name of a field of facts", "Choose another id for the dimension"
            )
        yield from _check_whole(dimension, known)
    for member in form.members:
        yield from _check_member(member, known)
    for measure in form.measures:
        yield from _check_measure(measure, known)
    for topic in form.topics:
        yield from known.lacks("source", topic.source, topic.spot.into("source"))
        if topic.editorial:
            yield from known.lacks("source", topic.editorial.source, topic.spot.into("editorial", "source"))
    yield from check_facts(facts, known)


def _check_ids(form: PackForm, facts: Iterable[FactForm]) -> Iterator[Problem]:
    yield from _twice(form.sources)
    yield from _twice(form.dimensions)
    yield from _twice(form.members)
    yield from _twice(form.measures)
    # `facts show` finds both of these by id.
    yield from _twice((*facts, *form.topics))


def _twice(
    entries: Iterable[SourceForm | DimensionForm | MemberForm | MeasureForm | FactForm | TopicForm],
) -> Iterator[Problem]:
    first: dict[str, Spot] = {}
    for entry in entries:
        spot = entry.spot
        if entry.is_read("id") and (other := first.setdefault(entry.id, spot)) is not spot:
            place = f"line {other.line}" if other.file == spot.file else f"{other.file}:{other.line}"
            yield spot.into("id").problem(
                f"the id {entry.id!r} is taken, see {place}", "Give each entry an id of its own"
            )


def _check_whole(dimension: DimensionForm, known: Known) -> Iterator[Problem]:
    spot = dimension.spot.into("whole")
    yield from known.lacks("member", dimension.whole, spot)
    if dimension.whole in known.members and not known.serves(dimension.whole, dimension.id):
        mend = advice(dimension.whole, known.ids_in(dimension.id), f"members of {dimension.id}")
        yield spot.problem(f"{dimension.whole!r} is no member of {dimension.id!r}", mend)


def _check_member(member: MemberForm, known: Known) -> Iterator[Problem]:
    yield from known.lacks("dimension", member.in_, member.spot.into("in"))
    yield from known.lacks("source", member.source, member.spot.into("source"))
    for index, part in enumerate(member.parts):
        spot = member.spot.into("parts", index)
        yield from known.lacks("member", part, spot)
        if part in known.members and not known.serves(part, member.in_):
            yield spot.problem(
                f"{part!r} is of another dimension, {known.members[part].in_!r}",
                "A group is made of members of its own dimension",
            )
        if member.id != UNREAD and member.id in _inside(part, known):
            yield spot.problem(f"{member.id!r} is made of itself", "Leave this part out")


def _inside(part: str, known: Known) -> set[str]:
    """The ids of a part, its parts, theirs, and so on."""
    found: set[str] = set()
    waiting = [part]
    while waiting:
        key = waiting.pop()
        if key not in found and key in known.members:
            found.add(key)
            waiting += known.members[key].parts
    return found


def _check_measure(measure: MeasureForm, known: Known) -> Iterator[Problem]:
    for index, dimension in enumerate(measure.dimensions):
        spot = measure.spot.into("dimensions", index)
        yield from known.lacks("dimension", dimension, spot)
        if dimension in measure.dimensions[:index] and dimension != UNREAD:
            yield spot.problem(f"the dimension {dimension!r} stands there twice", "Keep one of them")
    between = measure.between or []
    for index, dimension in enumerate(between):
        if dimension not in measure.dimensions and dimension != UNREAD and measure.is_read("dimensions"):
            yield measure.spot.into("between", index).problem(
                f"{dimension!r} is none of the dimensions of this measure",
                advice(dimension, tuple(measure.dimensions), "dimensions"),
            )
    if between and between[0] == between[1] != UNREAD:
        yield measure.spot.into("between").problem(
            "leader and follower are the same dimension", "Give the follower a dimension of its own"
        )
    if not between and measure.is_read("between") and (measure.names_either_way or measure.names_reversed):
        yield measure.spot.problem(
            "names_either_way and names_reversed are for a lead of one over another", "Add `between`, or drop them"
        )
    if measure.sentence:
        yield from _check_sentence(measure)


def _check_sentence(measure: MeasureForm) -> Iterator[Problem]:
    spot = measure.spot.into("sentence")
    gaps = gaps_of(measure.sentence)
    if gaps is None:
        yield spot.problem("the braces of this sentence do not fit", "Write gaps such as {value}, without more in them")
        return
    allowed = (*measure.dimensions, "value", "period")
    for gap in gaps:
        if gap not in allowed and measure.is_read("dimensions"):
            yield spot.problem(f"{{{gap}}} stands for nothing here", advice(gap, allowed, "gaps"))
    for gap in allowed[:-1]:
        if gap not in gaps and gap != UNREAD:
            yield spot.problem(f"the sentence does not say {{{gap}}}", f"Put {{{gap}}} where it belongs")
