"""Conversations over editions and a stranger, word for word."""

from __future__ import annotations

import json

import pytest

from tests.several.talking import TRANSCRIPTS, everything, transcript, transcripts

WRITTEN = TRANSCRIPTS.read_text(encoding="utf-8").strip("\n").split("\n\n")


@pytest.mark.parametrize("written", WRITTEN, ids=lambda text: text.split("\n")[0])
def test_a_conversation_goes_as_it_is_written(written: str) -> None:
    (questions,) = transcripts(written)
    assert transcript(questions) == written


@pytest.mark.parametrize("written", WRITTEN, ids=lambda text: text.split("\n")[0])
def test_saved_and_resumed_at_any_turn_it_goes_on_the_same(written: str) -> None:
    (questions,) = transcripts(written)
    whole, resumed = everything().conversation(), everything().conversation()
    for question in questions:
        resumed = everything().resume(json.dumps(resumed.to_json()))
        assert resumed == whole
        assert resumed.ask(question) == whole.ask(question)
