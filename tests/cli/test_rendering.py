"""Answers as they are printed."""

from __future__ import annotations

import json

from assistant import Answer
from assistant.cli.rendering import EXPLAIN, JSON, SHORT, TEXT
from tests.cli.running import around

PLAIN = "17.2 percentage points.\n17.5 − 0.3 = 17.2\nSource: The article, paragraph 4"


def test_text(shrunk: Answer) -> None:
    assert TEXT.render(shrunk, around()) == PLAIN


def test_explanation(shrunk: Answer) -> None:
    assert EXPLAIN.render(shrunk, around()).removeprefix(PLAIN).splitlines() == [
        "",
        "understood: change of the lead on MMLU",
        "step 1: difference(17.5; 0.3) = 17.2",
        "assumed: read shrnk as shrink",
        "fact us-china-gap/gap-mmlu-2023: The US led China by 17.5 points on MMLU. (The article, paragraph 4)",
    ]


def test_short(shrunk: Answer) -> None:
    assert SHORT.render(shrunk, around()) == "17.2"
    assert SHORT.render(Answer("answered", "?", "", value=("1", True, None)), around()) == "1, true, "
    assert SHORT.render(Answer("answered", "?", "", value="two\nlines"), around()) == "two lines"


def test_json_is_ascii_where_the_stream_is_not_utf8(shrunk: Answer) -> None:
    full, narrow = JSON.render(shrunk, around()), JSON.render(shrunk, around(is_utf8=False))
    assert "−" in full
    assert narrow.isascii()
    assert json.loads(full) == json.loads(narrow) == shrunk.to_json()
