"""Laws of words: each is a stretch of the question, and no letter of the question that counts is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.utterance.words import fold, phrase_key, split_words

_SIGNS = st.sampled_from(list("?!.;:,()[]{}\"“”–—|/→%$€£&+-'’‘`*_~#@=<>≥≤×÷ \t\n\xa0"))
_PIECE_TEXT = """
    U.S. u.s.a. R&D 1,234.5 .5 17.5% $1.2bn '24 ’23 won't can't isn't China's V3's R1 GPT-4 end-2023 3x Q4 H2 end cannot
    1e9 2024's é ß ﬁ ǆ ½ ² ① ४ 한 中
"""
_PIECES = st.sampled_from(_PIECE_TEXT.split())
_PARTS = _PIECES | _SIGNS | st.text(max_size=5) | st.from_regex(r"[a-z]{1,8}", fullmatch=True)
texts = st.lists(_PARTS, max_size=20).map("".join)
spaced = st.lists(_PIECES | st.text(max_size=6), max_size=12).map(" ".join)


@given(texts | spaced)
def test_word_is_what_stands_at_its_place(text: str) -> None:
    for word in split_words(text):
        assert text[word.start : word.end] == word.text
        assert word.text
        assert word.key


@given(texts | spaced)
def test_words_stand_in_order_and_do_not_overlap(text: str) -> None:
    places = [(word.start, word.end) for word in split_words(text)]
    assert places == sorted(places)
    # A contraction is opened into two words at one place ("won't": will, not).
    distinct = sorted(set(places))
    assert all(one[1] <= other[0] for one, other in pairwise(distinct))
    assert all(places.count(place) <= 2 for place in distinct)


@given(texts | spaced)
def test_no_letter_and_no_digit_is_lost(text: str) -> None:
    kept = {at for word in split_words(text) for at in range(word.start, word.end)}
    assert [text[at] for at in range(len(text)) if text[at].isalnum() and at not in kept] == []


@given(st.from_regex(r"[A-Za-z]{1,14}", fullmatch=True))
def test_folding_knows_no_capitals(word: str) -> None:
    assert fold(word) == fold(word.lower()) == fold(word.upper())


@given(texts)
def test_key_of_a_phrase_holds_no_breaks(text: str) -> None:
    assert [key for key in phrase_key(text) if key in "?!.;:,()"] == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", []),
        ("   \n\t", []),
        ("U.S. and U.S.A.", ["us", "and", "usa"]),
        ("R&D", ["r", "&", "d"]),
        ("17.5%", ["17.5", "%"]),
        ("$1,234.50", ["$", "1234.50"]),
        ("1,2", ["1", ",", "2"]),
        (".5 points", [".5", "point"]),
        ("the '90s", ["the", "'90", "s"]),
        ("’24", ["'24"]),
        (
            "I can't, won't, shan't and don't",
            ["i", "can", "not", ",", "will", "not", ",", "shall", "not", "and", "do", "not"],
        ),
        ("China's lead; China’s lead", ["china", "lead", ";", "china", "lead"]),
        ("DeepSeek-R1", ["deepseek", "r1"]),
        ("countries' leads", ["country", "lead"]),
        ("analyses, classes, boxes, matches", ["analyse", ",", "class", ",", "box", ",", "match"]),
        ("Señor José", ["senor", "jose"]),
        ("2023–2024 and 2023-2024", ["2023", "–", "2024", "and", "2023", "2024"]),
        ("a - b", ["a", "–", "b"]),
        ("us, plus, this, US", ["us", ",", "plus", ",", "this", ",", "us"]),
    ],
)
def test_words_of_a_text(text: str, keys: list[str]) -> None:
    assert [word.key for word in split_words(text)] == keys
