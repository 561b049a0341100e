"""Packs and facts as Python reads them."""

from __future__ import annotations

import pytest

from assistant import Assistant, PackError
from assistant.packs.browsing import find_claims
from tests.effort import at_most
from tests.packs.writing import HARVEST, built

OTHER = built(HARVEST.replace("pack: harvest", "pack: other"))
SHIPPED = Assistant()


@pytest.fixture(scope="module")
def both() -> Assistant:
    """An assistant over two packs with the same ids."""
    return Assistant([built(), OTHER])


def test_packs_come_in_short(both: Assistant) -> None:
    first, second = both.list_packs()
    assert first.to_json() == {
        "name": "harvest",
        "title": "The harvest of 2024",
        "summary": "",
        "publisher": "the Board",
        "date": "3 March 2025",
        "facts": 4,
        "examples": list(built().examples),
    }
    assert second.name == "other"
    assert both.list_packs() is both.list_packs()


def test_every_shipped_pack_has_a_publisher_a_date_and_examples() -> None:
    for pack in SHIPPED.list_packs():
        assert pack.publisher
        assert pack.date
        assert pack.examples
        assert pack.facts == SHIPPED.find_facts(pack=pack.name, limit=0).total


def test_all_facts_come_in_pages(both: Assistant) -> None:
    everything = both.find_facts().facts
    assert [fact.id for fact in everything] == ["apples-2024", "pears-2024", "norway-chile", "maker"] * 2
    pages = [both.find_facts(limit=3, offset=offset) for offset in (0, 3, 6, 9)]
    assert {page.total for page in pages} == {8}
    assert tuple(fact for page in pages for fact in page.facts) == everything
    assert both.find_facts(limit=0).facts == ()


def test_facts_of_one_pack(both: Assistant) -> None:
    assert {fact.pack for fact in both.find_facts(pack="other").facts} == {"other"}
    assert both.find_facts("apples", pack="other").total == 1


@pytest.mark.parametrize(
    "words", ["training cost", "China 2024", "MMLU", "patents granted", "?!", "zzz", "us", "Épóch"]
)
def test_programs_find_what_the_terminal_finds(words: str) -> None:
    found = SHIPPED.find_facts(words).facts
    assert [(fact.pack, fact.id) for fact in found] == [
        (claim.pack.id, claim.entry.id) for claim in find_claims(SHIPPED.packs, words)
    ]


def test_what_is_called_so_comes_first() -> None:
    for words, name in (("GPT-4", "GPT-4"), ("gpt-4", "GPT-4"), ("humaneval", "HumanEval")):
        found = [(fact.entity or "").split(", ") for fact in SHIPPED.find_facts(words).facts]
        called = [name in each for each in found]
        assert called == sorted(called, reverse=True)
        assert called[0]


@pytest.mark.parametrize("words", ["R&D", "GPT-5.9", "r-d"])
def test_a_word_with_a_sign_is_no_two_letters(words: str) -> None:
    assert SHIPPED.find_facts(words).total == 0


def test_a_word_is_found_by_its_pieces_too() -> None:
    assert SHIPPED.find_facts("GPT 4").facts[0].entity == SHIPPED.find_facts("GPT-4").facts[0].entity
    assert SHIPPED.find_facts("open-models").total == SHIPPED.find_facts("open models").total


def test_what_cannot_be_looked_for_is_said(both: Assistant) -> None:
    with pytest.raises(PackError, match=r"there is no pack 'mine' here; there are: harvest, other\."):
        both.find_facts(pack="mine")
    for numbers in ({"limit": -1}, {"offset": -1}):
        with pytest.raises(ValueError, match="cannot be below 0"):
            both.find_facts(**numbers)
    with pytest.raises(TypeError, match="a query is text, not int"):
        both.find_facts(5)  # type: ignore[arg-type]


def test_a_fact_is_found_by_pack_and_id(both: Assistant) -> None:
    assert both.get_fact("other", "apples-2024") in both.find_facts("apples", pack="other").facts
    assert both.get_fact("other", "maker").statement == "The Board publishes it."  # type: ignore[union-attr]
    for pack, key in (("other", "plums-2024"), ("mine", "maker"), ("", ""), ("other", "pears")):
        assert both.get_fact(pack, key) is None


def test_whatever_an_answer_cites_is_found(both: Assistant) -> None:
    for question in ("What are apples?", "How many apples were there in 2024?", "Who publishes it?"):
        answer = both.ask(question)
        assert answer.facts, question
        for fact in answer.facts:
            assert both.get_fact(fact.pack, fact.id) == fact


def test_the_facts_of_a_table_are_read_too() -> None:
    over_table = Assistant.from_table(b"region,2023,2024\nNorth,5,7\nSouth,6,8\n", title="Sales, million USD")
    table = over_table.list_packs()[0]
    assert table.facts == 4
    assert [fact.value for fact in over_table.find_facts("south").facts] == ["6", "8"]


def test_a_search_takes_little_time() -> None:
    SHIPPED.find_facts("lead")
    with at_most(40):
        for _ in range(20):
            SHIPPED.find_facts("notable models China", limit=20)
