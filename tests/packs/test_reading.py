"""Files that are no packs: each gets a message, none an exception or a long wait."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.packs.checking import check_contents
from assistant.packs.reading import read_yaml
from tests.packs.writing import HARVEST, contents_of, problems_of

BOMB = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "the file is empty. Write the pack in it"),
        ("# nothing but a comment\n", "the file is empty"),
        ("just words", "1: this is no pack. Write fields"),
        ("- a\n- list", "1: this is no pack"),
        (b"pack: harvest\ntitle: caf\xe9\n", "2: this is not UTF-8. Save the file as UTF-8"),
        ("pack: harvest".encode("utf-16"), "1: this is not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "1: this is not UTF-8"),
        (b"pack: a\x00b", "this is not YAML"),
        (b"pack: harvest\ntitle: a\x1bb", "this is not YAML"),
        ("pack: [harvest\n", "this is not YAML"),
        ("pack: 'harvest\n", "this is not YAML"),
        ("pack: a\n\ttitle: b", "2: this is not YAML"),
        ("pack: a: b", "1: this is not YAML"),
        ("pack: harvest\npack: other\n", "2: 'pack' is written twice, first in line 1. Keep one of them"),
        ("sources:\n  - id: a\n    id: b\n", "3: 'id' is written twice, first in line 2"),
        ("pack: a\n---\npack: b\n", "2: a second document begins here. Keep one document a file"),
        (BOMB, "1: anchors and aliases (& and *) are not used in packs. Write the value out"),
        ("pack: *unknown\n", "1: anchors and aliases"),
        ("<<: *base\n", "1: anchors and aliases"),
        ("pack: !!python/object/apply:os.system [ls]\n", "1: the tag"),
        ("pack: !include /etc/passwd\n", "1: the tag"),
        ("? [a, b]\n: c\n", "1: a field's name must be plain text. Write `name: value`"),
        ("? {a: b}\n: c\n", "1: a field's name must be plain text"),
        ("a: " + "[" * 50, "1: this is nested too deeply. Follow the form of the other packs"),
        ("a: " + "{b: " * 50, "1: this is nested too deeply"),
        ("a: " + "[" * 100_000, "nest"),  # some versions of the parser end it themselves
        ("- " * 10_000, "1: this is nested too deeply"),
        ("".join(f"{' ' * depth}a:\n" for depth in range(500)), "this is nested too deeply"),
        ("k" * 900 + ": v", "1: a field's name is far too long. Look for a missing quote"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_is_no_pack_is_told_so(content: str | bytes, problem: str) -> None:
    found = problems_of(content)
    assert any(problem in line for line in found), found
    assert all(len(line) < 500 for line in found)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert problems_of(b"\xef\xbb\xbf" + HARVEST.replace("\n", "\r\n").encode()) == []


def test_a_pack_with_thousands_of_facts_is_checked_in_a_moment() -> None:
    facts = "".join(
        f'  - {{id: f-{number}, measure: crop, of: {{fruit: apples}}, period: "{1000 + number}", value: "{number}", '
        f"at: page 1}}\n"
        for number in range(1000)
    )
    assert problems_of(HARVEST.replace("facts:\n", f"facts:\n{facts}")) == []


def test_a_field_with_a_megabyte_in_it_makes_a_short_message() -> None:
    long = "x" * 1_000_000
    for old in ("pack: harvest", "value: 17.5", "period: end of 2023", "measure: lead", "kind: origin", "in: fruit"):
        text = HARVEST.replace(old, f"{old.split(': ')[0]}: {long}")
        assert all(len(problem) < 500 for problem in problems_of(text))
        assert problems_of(text)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_reported(content: bytes) -> None:
    read = read_yaml(content, "pack.yaml")
    assert read.data is not None or read.problems


LINES = HARVEST.split("\n")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_to_a_pack_is_reported_and_never_raises(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        index = data.draw(st.integers(0, len(lines) - 1))
        words = lines[index].split(" ")
        place = data.draw(st.integers(0, len(words) - 1))
        words[place] = data.draw(
            st.sampled_from(["", "x", "[]", "{}", "a: b", "-", "'", "fruit", "0", "{value}", ": "])
        )
        lines[index] = " ".join(words)
    check_contents(contents_of("\n".join(lines)), against="One.\nTwo 973.")
