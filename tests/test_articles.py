"""Names stand with "the" in made sentences where they take it, and nowhere else."""

from __future__ import annotations

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("before", "turn", "read"),
    [
        ("What were the notable models of the United States?", "and China?", "What were the notable models of China"),
        ("How many notable models did the US make?", "and Europe?", "How many notable models did Europe make"),
        ("How many notable models did China make?", "and US?", "How many notable models did the US make"),
        (
            "How many notable models did China make?",
            "the United States?",
            "How many notable models did the United States make",
        ),
        ("notable models of China", "and the States?", "notable models of the States"),
        ("notable models of the US", "and America?", "notable models of America"),
        # The article is that of the lead.
        ("How much did the US lead on MMLU shrink?", "and China?", "How much did the China lead on MMLU shrink"),
        ("the US lead on MMLU", "and on MATH?", "the US lead on MATH"),
    ],
)
def test_a_name_brings_its_own_article(before: str, turn: str, read: str) -> None:
    chat = Assistant("us-china-gap").conversation()
    chat.ask(before)
    assert chat.ask(turn).assumptions[0] == f"read as “{read}”"


def test_names_of_a_table_have_theirs() -> None:
    table = b"Country,2023,2024\nUnited States,5,7\nFrance,3,4\n"
    assistant = Assistant.from_table(table, title="Sales by country")
    assert "the sales of the United States rose" in assistant.ask("How much did the United States grow?").text
    assert "the sales of France rose" in assistant.ask("How much did France grow?").text
    assert "(United States and France)" in assistant.ask("total in 2024?").text
    assert any("of the United States" in fact.statement for fact in assistant.find_facts().facts)
