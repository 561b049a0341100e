"""The JSON and the JSON-LD of a pack."""

from __future__ import annotations

import json
from typing import Any

from assistant.exporting.documents import document_of
from assistant.exporting.linked_data import linked_data_of
from tests.packs.writing import built


def ids_in(value: Any) -> list[str]:
    """Every `@id` that something is declared by."""
    if isinstance(value, dict):
        own = [value["@id"]] if "@id" in value and "@type" in value else []
        return own + [each for inner in value.values() for each in ids_in(inner)]
    return [each for inner in value for each in ids_in(inner)] if isinstance(value, list) else []


def references_in(value: Any) -> list[str]:
    """Every `@id` that is only referred to."""
    if isinstance(value, dict):
        own = [value["@id"]] if set(value) == {"@id"} else []
        return own + [each for inner in value.values() for each in references_in(inner)]
    return [each for inner in value for each in references_in(inner)] if isinstance(value, list) else []


def test_the_document_holds_every_claim_with_its_source() -> None:
    pack = built()
    document = json.loads(json.dumps(document_of(pack)))
    assert [fact["id"] for fact in document["facts"]] == [fact.id for fact in pack.facts]
    assert document["facts"][1] == document["facts"][1] | {
        "value": ["1.70", "2"],
        "members": {"fruit": "pears"},
        "source": "Harvest Report 2024",
        "locator": "paragraph 3",
    }
    assert [topic["id"] for topic in document["topics"]] == ["maker"]
    assert {measure["unit"] for measure in document["measures"]} == {"thousand tonne", "percent"}


def test_linked_data_is_a_dataset_of_observations_with_citations() -> None:
    data = json.loads(json.dumps(linked_data_of(built())))
    assert (data["@context"], data["@type"], data["datePublished"]) == ("https://schema.org/", "Dataset", "2025-03-03")
    assert {each["@type"] for each in data["variableMeasured"]} == {"StatisticalVariable"}
    first, second, third = data["hasPart"]
    assert (first["@type"], first["value"], first["unitText"]) == ("Observation", "973", "thousand tonne")
    assert first["citation"]["name"] == "Harvest Report 2024, paragraph 2"
    assert (second["minValue"], second["maxValue"], "value" in second) == ("1.70", "2", False)
    assert (third["observationPeriod"], third["unitCode"]) == ("2023-12-31", "P1")


def test_whatever_is_referred_to_is_declared_once() -> None:
    data = linked_data_of(built())
    declared = ids_in(data)
    assert sorted(set(declared)) == sorted(declared)
    assert set(references_in(data)) <= set(declared)
