"""What checked forms become in memory."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant import Assistant, PackError
from assistant.compiled import from_bytes, to_bytes
from assistant.facts import Edition
from assistant.units import Unit
from tests.packs.writing import HARVEST, built, spoiled, with_entry


def test_what_is_left_out_follows_from_what_is_there() -> None:
    pack = built()
    assert pack.spoken == "the report"
    assert pack.dimensions["fruit"].names == ("fruit", "fruits")
    assert pack.dimensions["country"].names == ("country", "countries", "place")
    assert pack.members["apples"].names == ("apples", "apple crop")
    assert (pack.members["chile"].spoken, pack.members["norway"].spoken) == ("Chile", "the Norwegians")
    assert pack.measures["crop"].names == ("crop", "harvest")
    assert pack.measures["lead"].names == ("lead in yield",)
    assert (pack.sources["report"].rights, pack.sources["editor"].rights) == ("CC BY 4.0", "none")


def test_what_is_special_about_a_measure_and_a_member_is_kept() -> None:
    pack = built()
    assert (pack.measures["crop"].heads, pack.measures["crop"].each) == (("output",), "tonne")
    assert pack.measures["lead"].between == ("country", "rival")
    assert pack.members["norway"].adjective == "Norwegian"
    assert pack.members["fruits"].parts == ("apples", "pears")


def test_the_words_that_a_part_needs_are_spelt_out() -> None:
    pack = built(spoiled("heads: [output]", "heads: [output]\n    needs: [organic, (bio|biological) fruit]"))
    assert pack.measures["crop"].needs == ("organic", "bio fruit", "biological fruit")
    assert built().measures["crop"].needs == ()


def test_an_edition_has_its_series_its_year_and_the_names_of_the_series() -> None:
    pack = built(spoiled("rights:", "edition: {of: Harvest, year: '2025', names: [Harvest (Report|Book)]}\nrights:"))
    assert pack.edition == Edition("Harvest", 2025, ("Harvest Report", "Harvest Book"))
    assert from_bytes(to_bytes(pack, ""), "") == pack
    assert built().edition is None


def test_a_fact_has_its_unit_source_and_statement_from_its_measure_and_pack() -> None:
    apples, _, lead = built().facts
    assert (apples.value, apples.unit, apples.source) == (Decimal(973), Unit("tonne", 3), "report")
    assert apples.statement == "Apples gave 973 thousand tonnes in 2024."
    assert lead.statement == "The Norwegians led Chile by about 17.5 % at the end of 2023."
    assert (lead.origin, lead.editorial) == ("survey", "the year 2023, from Calendar")


def test_a_range_has_two_ends_and_says_that_it_is_one() -> None:
    pears = built().facts[1]
    assert (str(pears.value), str(pears.high), pears.qualifier) == ("1.70", "2", "range")
    assert pears.quantity is None


def test_a_fact_in_words_has_no_unit() -> None:
    entry = "- {id: f, measure: crop, of: {fruit: fruits}, words: millions of tonnes, at: page 1}"
    fact = built(with_entry("facts", entry)).facts[0]
    assert (fact.words, fact.value, fact.unit) == ("millions of tonnes", None, None)
    assert fact.statement == "All fruit gave millions of tonnes."


def test_what_plain_numbers_count_is_left_unsaid() -> None:
    pack = built(spoiled("unit: thousand tonne", "unit: thousand number"))
    assert pack.facts[0].statement == "Apples gave 973 thousand in 2024."
    answer = Assistant([pack]).ask("What was the harvest of apples in 2024?")
    assert (answer.value, answer.unit) == ("973", "thousand number")
    assert answer.text.startswith("973 thousand. ")


def test_the_first_source_of_no_kind_is_the_one_of_facts_that_name_none() -> None:
    text = with_entry("sources", "- {id: census, title: Census, kind: origin}")
    assert {fact.source for fact in built(text).facts} == {"report"}


def test_a_broken_pack_is_no_pack_but_a_list_of_its_problems() -> None:
    with pytest.raises(PackError) as caught:
        built(spoiled("17.5", "many").replace("in: fruit, name: pears", "in: fruit"))
    assert str(caught.value) == (
        "the pack 'harvest' has 2 problems:\n"
        "  harvest/pack.yaml:16: members[2].name is missing. Add `name:`\n"
        "  harvest/pack.yaml:46: facts[3].value: 'many' is no number. Write digits alone, such as 17.5, and what they "
        "count under `unit`"
    )
    assert [problem.line for problem in caught.value.problems] == [16, 46]


def test_a_pack_in_bytes_comes_back_as_it_was() -> None:
    pack = built()
    assert from_bytes(to_bytes(pack, "x"), "x") == pack


def test_the_same_pack_is_the_same_bytes() -> None:
    assert to_bytes(built(), "x") == to_bytes(built(), "x")


def test_bytes_made_of_something_else_are_no_pack() -> None:
    assert from_bytes(to_bytes(built(), "x"), "y") is None


def test_bytes_written_for_other_fields_are_no_pack() -> None:
    head, _, body = to_bytes(built(), "x").partition(b"\n")
    name, model, *rest = head.split()
    assert from_bytes(b" ".join([name, model[::-1], *rest]) + b"\n" + body, "x") is None


def test_damaged_bytes_are_no_pack() -> None:
    whole = to_bytes(built(), "x")
    assert from_bytes(b"", "x") is None
    for place in range(0, len(whole), 97):
        assert from_bytes(whole[:place], "x") is None
        assert from_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :], "x") is None


def test_bytes_that_only_look_like_a_pack_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    head = to_bytes(built(), "x").partition(b"\n")[0]
    monkeypatch.setattr("assistant.keeping._head", lambda form, made_of, body: head.decode())
    for body in (b"", b"[", b"{}", b"[]", b"null", b"3", b"[[1]]", b'"pack"', b"[" * 100_000, b"\xff"):
        assert from_bytes(head + b"\n" + body, "x") is None


def test_a_thousand_names_are_one_member() -> None:
    names = ", ".join(f"n{number}" for number in range(1000))
    pack = built(HARVEST.replace("names: [apple crop]", f"names: [{names}]"))
    assert len(pack.members["apples"].names) == 1001
