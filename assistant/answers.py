"""The answer to a question: the one shape that the terminal, JSON, HTTP and Python all speak."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from assistant.facts import Fact, Member, Pack, Topic
from assistant.units import plain

#: Version of the shape of `Answer.to_json()`; its JSON Schema is `answer.schema.json` beside this file.
SCHEMA_VERSION = "1"

Status = Literal["answered", "clarify", "unknown"]
#: A number as a decimal string, a truth, a name or period, a list of those, or nothing.
Value = str | bool | tuple[str | bool | None, ...] | None


class Step(NamedTuple):
    """One step of the working: an operation, what went in and what came out, each as it is printed."""

    operation: str
    operands: tuple[str, ...]
    result: str

    def to_json(self) -> dict[str, Any]:
        """The step as JSON-ready values."""
        return {"operation": self.operation, "operands": list(self.operands), "result": self.result}


class Citation(NamedTuple):
    """A fact that an answer stands on, with everything needed to find it in the report.

    `measure` is None where the fact is no figure (a definition, who publishes the report), `entity` where it is
    about nothing that has a name.
    """

    id: str
    pack: str
    measure: str | None
    entity: str | None
    statement: str
    value: str | tuple[str, ...] | None
    unit: str | None
    period: str | None
    qualifier: str | None
    source: str
    locator: str

    def to_json(self) -> dict[str, Any]:
        """The citation as JSON-ready values."""
        value = list(self.value) if isinstance(self.value, tuple) else self.value
        return {
            "id": self.id,
            "pack": self.pack,
            "measure": self.measure,
            "entity": self.entity,
            "statement": self.statement,
            "value": value,
            "unit": self.unit,
            "period": self.period,
            "qualifier": self.qualifier,
            "source": self.source,
            "locator": self.locator,
        }


def cite(pack: Pack, fact: Fact) -> Citation:
    """The citation of a fact of a pack."""
    measure = pack.measures[fact.measure]
    value: str | tuple[str, ...] | None = fact.words or None
    if fact.value is not None:
        value = plain(fact.value)
        if fact.high is not None:
            value = (value, plain(fact.high))
    source = pack.sources[fact.source].title
    if fact.origin:
        source = f"{source}, citing {pack.sources[fact.origin].title}"
    return Citation(
        id=fact.id,
        pack=fact.pack,
        measure=measure.name,
        entity=", ".join(pack.members[member].name for member in fact.members.values()) or None,
        statement=fact.statement,
        value=value,
        unit=fact.unit.name if fact.unit and fact.value is not None else None,
        period=fact.period.label if fact.period else None,
        qualifier=fact.qualifier or None,
        source=source,
        locator=fact.locator,
    )


def cite_topic(pack: Pack, topic: Topic) -> Citation:
    """The citation of a topic of a pack: a claim in words that is not a figure."""
    return _in_words(pack, topic.id, topic.statement, topic.value, source=topic.source, locator=topic.locator)


def cite_member(pack: Pack, member: Member) -> Citation:
    """The citation of what a pack says that one of its members is or does; its id is that of the member."""
    return _in_words(
        pack,
        member.id,
        f"{member.name}: {member.definition}.",
        member.definition,
        entity=member.name,
        source=member.source,
        locator=member.locator,
    )


def _in_words(
    pack: Pack, key: str, statement: str, value: str, *, entity: str | None = None, source: str, locator: str
) -> Citation:
    return Citation(
        id=key,
        pack=pack.id,
        measure=None,
        entity=entity,
        statement=statement,
        value=value or None,
        unit=None,
        period=None,
        qualifier=None,
        source=pack.sources[source].title if source else pack.title,
        locator=locator,
    )


class Answer(NamedTuple):
    """An immutable answer; `value` is exact and bare, `text` is the whole answer in words.

    Numbers are decimal strings in the scale that `unit` names; tuples hold several values in the order asked for.
    """

    status: Status
    question: str
    text: str
    value: Value = None
    unit: str | tuple[str | None, ...] | None = None
    qualifier: str | None = None
    period: str | None = None
    understood: str = ""
    derivation: tuple[Step, ...] = ()
    facts: tuple[Citation, ...] = ()
    assumptions: tuple[str, ...] = ()
    reason: str | None = None
    choices: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    schema_version: str = SCHEMA_VERSION

    @property
    def short(self) -> str:
        """The bare value as one line: what `--short` prints; empty where there is none."""
        if self.value is None:
            return ""
        if isinstance(self.value, tuple):
            return ", ".join(_bare(value) for value in self.value)
        return _bare(self.value)

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON-ready values, with the fields in their published order."""
        return {
            "schema_version": self.schema_version,
            "status": self.status,
            "question": self.question,
            "text": self.text,
            "value": list(self.value) if isinstance(self.value, tuple) else self.value,
            "unit": list(self.unit) if isinstance(self.unit, tuple) else self.unit,
            "qualifier": self.qualifier,
            "period": self.period,
            "understood": self.understood,
            "derivation": [step.to_json() for step in self.derivation],
            "facts": [fact.to_json() for fact in self.facts],
            "assumptions": list(self.assumptions),
            "reason": self.reason,
            "choices": list(self.choices),
            "suggestions": list(self.suggestions),
        }


def _bare(value: str | bool | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value).lower()
