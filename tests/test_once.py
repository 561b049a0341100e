"""What is found once, and given again."""

from __future__ import annotations

from assistant.once import for_the_last


def test_what_was_found_right_before_for_the_same_things_is_given_again() -> None:
    asked: list[list[str]] = []

    @for_the_last
    def count(words: list[str]) -> int:
        asked.append(words)
        return len(words)

    some = ["a", "lead"]
    assert [count(some), count(some)] == [2, 2]
    assert asked == [some]


def test_what_is_only_equal_is_looked_at_again() -> None:
    @for_the_last
    def first(words: list[str]) -> list[str]:
        return words

    one, other = ["a"], ["a"]
    assert first(one) is one
    assert first(other) is other
    assert first(one) is one
