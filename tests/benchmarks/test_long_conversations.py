"""A conversation of 10,000 turns: as fast and as small at its end as at its beginning."""

from __future__ import annotations

import itertools
import json

from assistant import Assistant
from tests.benchmarks.measuring import seconds
from tests.test_conversations import TALKS

_TURNS, _PART = 10_000, 1_000
#: Of so many golden conversations one is typed, again and again.
_EVERY = 8
#: What is saved of a conversation with its last turns is never larger, in characters; and what it has come to alone.
_LARGEST, _LARGEST_STATE = 250_000, 50_000
#: Turns that build on what they gave before.
_GROWING = ("double it", "double it", "now add the Chinese ones", "add the two", "and the US?", "reverse it")


def test_the_last_thousand_turns_take_as_long_as_the_first_and_leave_as_little() -> None:
    typed = [turn.question for talk in TALKS[::_EVERY] for turn in talk.turns] + list(_GROWING) * 30
    questions = itertools.cycle(typed)
    chat = Assistant(["us-china-gap"]).conversation()
    for question in typed:
        # Everything that is kept of words is kept now.
        chat.ask(question)
    times, sizes = [], []
    for _ in range(_TURNS // _PART):
        part = list(itertools.islice(questions, _PART))
        times.append(seconds(lambda part=part: [chat.ask(question) for question in part]))  # type: ignore[misc]
        saved = chat.to_json()
        sizes.append(len(json.dumps(saved)))
        assert sizes[-1] - len(json.dumps(saved["turns"])) < _LARGEST_STATE
        assert len(chat.turns) == 50
    assert max(sizes) < _LARGEST
    # The parts are not the same questions, and the machine may be busy.
    assert min(times[-3:]) < 3 * min(times[:3])


def test_a_turn_cannot_make_an_answer_grow_for_ever() -> None:
    chat = Assistant(["us-china-gap"]).conversation(keep=0)
    chat.ask("How many notable models did China make?")
    for _ in range(200):
        last = chat.ask("double it")
    assert last.status == "unknown"
    assert len(json.dumps(chat.to_json())) < _LARGEST_STATE
    # What was done so often is as often done to another; a question of its own is not touched by it.
    again = chat.ask("and the US?")
    assert again.value == str(40 * 2 ** len(again.derivation))
    assert len(json.dumps(chat.to_json())) < _LARGEST_STATE
    assert chat.ask("How many notable models did the US make?").value == "40"
