"""From the sound forms of a pack to the fact base in memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from assistant.english.articles import with_article
from assistant.facts import Dimension, Edition, Fact, Measure, Member, Pack, Source, Topic
from assistant.packs.edition_form import EditionForm
from assistant.packs.entry_form import Form
from assistant.packs.form import (
    DimensionForm,
    EditorialForm,
    FactForm,
    MeasureForm,
    MemberForm,
    PackForm,
    SourceForm,
    TopicForm,
)
from assistant.packs.sentences import fill_sentence, say_amount
from assistant.packs.spellings import all_spellings
from assistant.tuples import NamedTuple

M = TypeVar("M")


class Context(NamedTuple):
    """What the facts of a pack refer to, by id."""

    pack: str
    main: str
    sources: dict[str, Source]
    members: dict[str, Member]
    measures: dict[str, Measure]


def compile_pack(form: PackForm, facts: Iterable[FactForm]) -> Pack:
    """The pack of forms in which nothing is wrong; `facts` are those of its series too."""
    main = main_source(form)
    context = Context(
        pack=form.pack,
        main=main,
        sources={entry.id: _source(entry, form.rights) for entry in form.sources},
        members={entry.id: _member(entry, main) for entry in form.members},
        measures={entry.id: _measure(entry) for entry in form.measures},
    )
    return _made(
        Pack,
        form,
        id=form.pack,
        sources=context.sources,
        dimensions={entry.id: _dimension(entry) for entry in form.dimensions},
        members=context.members,
        measures=context.measures,
        facts=tuple(_fact(entry, context) for entry in facts),
        topics=tuple(_topic(entry, context) for entry in form.topics),
        edition=_edition(form.edition),
    )


def main_source(form: PackForm) -> str:
    """The id of the source of whatever names none: the first without a kind, or the first of all."""
    return next((source.id for source in form.sources if not source.kind), form.sources[0].id)


def _made(model: type[M], form: Form, **computed: Any) -> M:
    """An entry of the model: the fields that are computed, and every other as the form has it, names spelt out."""
    names = [name for name in getattr(model, "_fields") if hasattr(form, name)]  # noqa: B009
    return model(**{name: _frozen(name, getattr(form, name)) for name in names} | computed)


#: The fields whose texts may hold choices.
_NAMES = frozenset("names described heads about needs otherwise names_either_way names_reversed verbs of asks".split())


def _frozen(field: str, value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return all_spellings(value) if field in _NAMES else tuple(value)


def _joined(*names: str) -> tuple[str, ...]:
    """The names that are not empty, spelt out, each once."""
    return all_spellings(name for name in names if name)


def _edition(form: EditionForm | None) -> Edition | None:
    return Edition(form.of, form.year, all_spellings(form.names)) if form else None


def _source(form: SourceForm, rights: str) -> Source:
    return _made(Source, form, rights=form.rights or rights)


def _dimension(form: DimensionForm) -> Dimension:
    name = form.name or form.id
    plural = form.plural or f"{name}s"
    return _made(Dimension, form, name=name, plural=plural, names=_joined(name, plural, *form.names))


def _member(form: MemberForm, main: str) -> Member:
    return _made(
        Member,
        form,
        dimension=form.in_,
        spoken=form.spoken or with_article(form.name),
        names=_joined(form.name, *form.names),
        locator=form.at,
        source=form.source or (main if form.at else ""),
    )


def _measure(form: MeasureForm) -> Measure:
    between = tuple(form.between) if form.between else None
    return _made(Measure, form, names=all_spellings(form.names or (form.name,)), between=between)


def _fact(form: FactForm, context: Context) -> Fact:
    measure = context.measures[form.measure]
    unit = form.unit or (measure.unit if form.value is not None else None)
    qualifier = form.qualifier if form.to is None else "range"
    return _made(
        Fact,
        form,
        pack=context.pack,
        members={dimension: form.of[dimension] for dimension in measure.dimensions},
        high=form.to,
        unit=unit,
        qualifier=qualifier,
        statement=form.statement or statement_of(form, measure, context.members),
        source=form.source or context.main,
        locator=form.at,
        editorial=_editorial(form.editorial, context),
    )


def statement_of(form: FactForm, measure: Measure, members: dict[str, Member]) -> str:
    """The claim as a sentence that follows from its measure's pattern."""
    said = form.words
    if form.value is not None:
        # "Is estimated to have cost {value}" says already how exact the figure is.
        qualifier = "" if form.qualifier in measure.sentence.split() else form.qualifier
        said = say_amount(form.value, form.unit or measure.unit, form.to, qualifier)
    gaps = {dimension: members[member].spoken for dimension, member in form.of.items()}
    return fill_sentence(measure.sentence, {**gaps, "value": said}, form.period)


def _topic(form: TopicForm, context: Context) -> Topic:
    return _made(
        Topic,
        form,
        source=form.source or context.main,
        locator=form.at,
        editorial=_editorial(form.editorial, context),
    )


def _editorial(form: EditorialForm | None, context: Context) -> str:
    """What was added and from where, as a phrase; "" for nothing."""
    return f"{form.adds}, from {context.sources[form.source].title}" if form else ""
