"""Conversations over editions and a stranger, word for word."""

from __future__ import annotations

import pytest

from tests.several.talking import TRANSCRIPTS, transcript, transcripts

WRITTEN = TRANSCRIPTS.read_text(encoding="utf-8").strip("\n").split("\n\n")


@pytest.mark.parametrize("written", WRITTEN, ids=lambda text: text.split("\n")[0])
def test_a_conversation_goes_as_it_is_written(written: str) -> None:
    (questions,) = transcripts(written)
    assert transcript(questions) == written
