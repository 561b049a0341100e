"""The answer to a question: the one shape that the terminal, JSON, HTTP and Python all speak."""

from typing import Any, Literal

from assistant.facts import Fact, Member, Pack, Topic
from assistant.tuples import NamedTuple
from assistant.units import plain

#: Version of the shape of `Answer.to_json()`; its JSON Schema is `answer.schema.json` beside this file.
SCHEMA_VERSION = "1"

Status = Literal["answered", "clarify", "unknown"]
#: A number as a decimal string, a truth, a name or period, a list of those, or nothing.
Value = str | bool | tuple[str | bool | None, ...] | None


class Step(NamedTuple):
    """One step of the working: an operation, what went in and what came out, each as it is printed.

    >>> from assistant import Assistant
    >>> step = Assistant("us-china-gap").ask("How many more notable models did the US make than China?").derivation[0]
    >>> step.operation, step.operands, step.result
    ('difference', ('United States: 40 models', 'China: 15 models'), '25 models')
    """

    operation: str
    operands: tuple[str, ...]
    result: str

    def to_json(self) -> dict[str, Any]:
        """The step as JSON-ready values.

        >>> Step("difference", ("17.5", "0.3"), "17.2").to_json()
        {'operation': 'difference', 'operands': ['17.5', '0.3'], 'result': '17.2'}
        """
        return {"operation": self.operation, "operands": list(self.operands), "result": self.result}


class Citation(NamedTuple):
    """A fact that an answer stands on, with everything needed to find it in the report.

    `measure` is None where the fact is no figure (a definition, who publishes the report), `entity` where it is
    about nothing that has a name. `value` is as printed; a tuple of its two ends if it is a range.

    >>> from assistant import Assistant
    >>> fact = Assistant("us-china-gap").ask("What was the US lead on MMLU at the end of 2024?").facts[0]
    >>> fact.pack, fact.id, fact.measure
    ('us-china-gap', 'lead-mmlu-2024', 'lead of the US over China')
    >>> fact.entity, fact.period, fact.value, fact.unit, fact.qualifier
    ('United States, China, MMLU', 'end of 2024', '0.3', 'percent', None)
    >>> fact.statement
    'By the end of 2024 only 0.3 % was left of the US lead over China on MMLU.'
    >>> fact.source, fact.locator
    ('China Invests Far Less, Yet Nearly Closes AI Performance Gap with US', 'paragraph 3')
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
        """The citation as JSON-ready values.

        >>> from assistant import Assistant
        >>> Assistant("us-china-gap").get_fact("us-china-gap", "notable-china").to_json()["value"]
        '15'
        """
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
    Answers are values: they can be compared, hashed, copied and pickled.

    >>> from assistant import Assistant
    >>> assistant = Assistant("us-china-gap")
    >>> answer = assistant.ask("How much did the US lead on MMLU shrink?")
    >>> answer.status, answer.value, answer.unit, answer.period
    ('answered', '17.2', 'percentage point', 'end of 2023 to end of 2024')
    >>> answer.question
    'How much did the US lead on MMLU shrink?'
    >>> answer.understood
    'the fall of the lead of the US over China on MMLU from end of 2023 to end of 2024'
    >>> answer.text.split("\\n")[1]
    '17.5 − 0.3 = 17.2 percentage points'
    >>> [step.operation for step in answer.derivation], [fact.locator for fact in answer.facts]
    (['fall'], ['paragraph 3', 'paragraph 3'])
    >>> answer.assumptions, answer.schema_version
    ((), '1')

    An answer `unknown` has its reason and questions that can be answered, one to be clarified what it may be about:

    >>> unknown = assistant.ask("What was the lead on MMLU in 2019?")
    >>> unknown.status, unknown.reason, unknown.suggestions[0]
    ('unknown', 'no_such_period', 'What was the US lead on MMLU at the end of 2024?')
    >>> assistant.ask("How big is the lead?").choices
    ('MMLU', 'MMMU', 'MATH', 'HumanEval')
    >>> assistant.ask("By how much a year does the computing power of Chinese models grow?").qualifier
    'about'
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
        """The bare value as one line: what `--short` prints; empty where there is none.

        >>> Answer("answered", "Which two?", "MMMU and MATH.", value=("MMMU", "MATH")).short
        'MMMU, MATH'
        """
        if self.value is None:
            return ""
        if isinstance(self.value, tuple):
            return ", ".join(_bare(value) for value in self.value)
        return _bare(self.value)

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON-ready values, with the fields in their published order: what `--json` prints.

        >>> Answer("unknown", "Why?", "The report gives no reason for it.", reason="out_of_scope").to_json()["status"]
        'unknown'
        """
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
