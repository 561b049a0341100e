"""What people script against: the shape of an answer, its published schema, and what Python code may rely on."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from assistant import Answer, Assistant, AssistantError, PackError
from assistant.packs.fields import QUALIFIERS
from tests.corpus.reading import corpus_files, read_corpus

#: The fields of an answer, in their published order.
FIELDS = [
    "schema_version",
    "status",
    "question",
    "text",
    "value",
    "unit",
    "qualifier",
    "period",
    "understood",
    "derivation",
    "facts",
    "assumptions",
    "reason",
    "choices",
    "suggestions",
]
FACT_FIELDS = [
    "id",
    "pack",
    "measure",
    "entity",
    "statement",
    "value",
    "unit",
    "period",
    "qualifier",
    "source",
    "locator",
]
SCHEMA: dict[str, Any] = json.loads((files("assistant") / "answer.schema.json").read_text(encoding="utf-8"))
#: Every how many questions are asked.
_EVERY = 24
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


@pytest.fixture(scope="module")
def answers() -> list[Answer]:
    """The answers to some questions of every file of the corpus."""
    assistant = Assistant()
    return [assistant.ask(example.question) for file in corpus_files() for example in list(read_corpus(file))[::_EVERY]]


def problems(instance: object) -> list[str]:
    """What is wrong with an answer according to the schema."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(instance)]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_has_the_fields_of_the_contract() -> None:
    answer = Answer("unknown", "?", "?", reason="out_of_scope").to_json()
    assert list(answer) == list(SCHEMA["properties"]) == SCHEMA["required"] == FIELDS
    assert SCHEMA["$defs"]["fact"]["required"] == list(SCHEMA["$defs"]["fact"]["properties"]) == FACT_FIELDS
    assert SCHEMA["properties"]["schema_version"]["const"] == answer["schema_version"]


def test_every_answer_is_as_the_schema_says(answers: list[Answer]) -> None:
    assert {answer.status for answer in answers} == {"answered", "clarify", "unknown"}
    wrong = {
        answer.question: found for answer in answers if (found := problems(json.loads(json.dumps(answer.to_json()))))
    }
    assert not wrong


def test_the_schema_publishes_the_qualifiers_that_a_pack_may_use() -> None:
    assert set(SCHEMA["$defs"]["qualifier"]["enum"]) == {None, *QUALIFIERS}


def test_every_unit_is_in_the_published_list(answers: list[Answer]) -> None:
    *published, of_packs = SCHEMA["$defs"]["unit"]["anyOf"]
    units = {unit for answer in answers for unit in (answer.unit if isinstance(answer.unit, tuple) else [answer.unit])}
    units |= {fact.unit for answer in answers for fact in answer.facts}
    others = {
        unit
        for unit in units
        if unit and not any(map(jsonschema.Draft202012Validator(of).is_valid, [unit]) for of in published)
    }
    nouns = {
        noun
        for pack in Assistant().packs
        for measure in pack.measures.values()
        for noun in (measure.each, measure.unit.base)
    }
    nouns |= {dimension.name for pack in Assistant().packs for dimension in pack.dimensions.values()}
    assert others <= nouns
    assert all(map(jsonschema.Draft202012Validator(of_packs).is_valid, nouns - {""}))


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "answered"},
        {"status": "clarify", "reason": None},
        {"reason": None},
        {"reason": "nobody_knows"},
        {"value": "17.5"},
        {"unit": "percent"},
        {"unit": 5},
        {"schema_version": "0"},
        {"choices": [""]},
        {"facts": [{}]},
        {"derivation": ["17.5 − 0.3"]},
        {"qualifier": "roughly"},
        {"status": "answered", "reason": None, "value": 17.5},
        {"status": "answered", "reason": None, "value": ["1", "2"], "unit": ["percent"]},
        {"status": "answered", "reason": None, "value": "1", "unit": ["percent", "times"]},
        {"status": "answered", "reason": None, "value": True, "unit": "percent"},
        {"status": "answered", "reason": None, "value": "1", "unit": ""},
    ],
)
def test_the_schema_rejects(changes: dict[str, object]) -> None:
    sound = Answer("unknown", "?", "?", reason="out_of_scope").to_json()
    assert not problems(sound)
    assert problems(sound | changes)
    assert problems({name: value for name, value in sound.items() if name not in changes})


def test_an_answer_is_immutable() -> None:
    answer = Assistant().ask("What was the US lead on MMLU at the end of 2024?")
    for part in (answer, *answer.facts, *answer.derivation):
        with pytest.raises(AttributeError):
            part.value = "5"  # type: ignore[misc, union-attr]
    assert hash(answer) == hash(Assistant().ask(answer.question))


def test_numbers_are_plain_decimals(answers: list[Answer]) -> None:
    number = jsonschema.Draft202012Validator(SCHEMA["$defs"]["number"])
    for answer in answers:
        values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
        units = answer.unit if isinstance(answer.unit, tuple) else (answer.unit,) * len(values)
        for value, unit in zip(values, units, strict=True):
            assert unit is None or number.is_valid(value), answer.question


def test_a_missing_pack_is_the_one_error() -> None:
    with pytest.raises(PackError, match="nowhere") as caught:
        Assistant(packs=["nowhere"])
    assert isinstance(caught.value, AssistantError)


@pytest.mark.parametrize(
    "question", ["", " ", "\0", "\ud800", "?" * 100_000, "\x1b[31m", "{}", "'; drop table", "\u202e"]
)
def test_no_question_raises(question: str) -> None:
    answer = Assistant().ask(question)
    assert answer.status == "unknown"
    assert answer.question == question
    assert not problems(answer.to_json())


def test_answers_over_a_table_are_answers_too() -> None:
    over_table = Assistant.from_table(b"region,2022,2023\nNorth,5,7\nSouth,6,8\n", title="Sales, million USD")
    chat = over_table.conversation()
    for question in (
        "Sales of the North in 2023?",
        "and 2022?",
        "Which region grew most?",
        "and North?",
        "and cars?",
        "",
    ):
        assert not problems(over_table.ask(question).to_json())
        assert not problems(chat.ask(question).to_json())


def test_the_turns_of_a_conversation_are_answers_too() -> None:
    chat = Assistant().conversation()
    for question in ("How much did the US lead on MMLU shrink?", "and MATH?", "what?", ""):
        assert not problems(chat.ask(question).to_json())


def test_the_question_is_given_back_whole_where_one_of_its_parts_has_no_answer() -> None:
    question = "So the US has more models but China has more papers, right?"
    answer = Assistant(["us-china-gap"]).ask(question)
    assert (answer.status, answer.question) == ("unknown", question)
