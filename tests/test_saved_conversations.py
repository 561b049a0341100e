"""A conversation is a value: copied, saved as JSON and resumed, it goes on as if nothing had happened."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Answer, Assistant, AssistantError, Conversation, ResumeError
from tests.test_conversations import FILES, TALKS, Talk, read_talks

_PACK = "us-china-gap"
#: Of so many conversations one is saved and resumed, at each of its turns.
_EVERY = 8
_LEADING_UP = (
    "How big is the lead on HumanEvl?",
    "and MATH?",
    "in 2023",
    "rank all the leads in 2024",
    "how much did it fall?",
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """An assistant over the article."""
    return Assistant([_PACK])


@pytest.fixture(scope="module")
def saved(assistant: Assistant) -> dict[str, Any]:
    """A conversation of some turns, saved."""
    chat = assistant.conversation()
    for question in _LEADING_UP:
        chat.ask(question)
    return chat.to_json()


def over_json(chat: Conversation, assistant: Assistant) -> Conversation:
    """The conversation after its way through a JSON text."""
    return assistant.resume(json.dumps(chat.to_json()))


# -- what is saved comes back ----------------------------------------------------------------------------


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_saved_and_resumed_at_any_turn_it_goes_on_the_same(file: Path, assistant: Assistant) -> None:
    for talk in read_talks(file)[::_EVERY]:
        chat = assistant.conversation()
        for turn in talk.turns:
            resumed = over_json(chat, assistant)
            assert resumed == chat, talk.place
            answer = chat.ask(turn.question)
            assert resumed.ask(turn.question) == answer, talk.place


def test_it_is_resumed_in_another_process(saved: dict[str, Any], assistant: Assistant) -> None:
    program = (
        "import sys; from assistant import Assistant; "
        f"print(Assistant([{_PACK!r}]).resume(sys.stdin.read()).ask('and MMLU?').value)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(saved), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == assistant.resume(saved).ask("and MMLU?").value


@pytest.mark.parametrize(
    "question",
    [
        "Who publishes the report?",
        "Could you briefly explain the MMLU benchmark?",
        "How many AI patents were granted in 2010?",
        "Average number of notable models per region",
    ],
)
def test_what_several_editions_say_comes_back(question: str) -> None:
    every = Assistant()
    chat = every.conversation()
    assert chat.ask(question).status == "answered"
    assert over_json(chat, every) == chat


def test_its_turns_come_back(assistant: Assistant) -> None:
    over_table = Assistant.from_table(b"region,2023,2024\nNorth,5,7\nSouth,6,8", title="Sales, million USD")
    for asked, questions in (
        (assistant, _LEADING_UP),
        (Assistant(), ("Who publishes the report?", "How big is the lead?", "private investment by country in 2024")),
        (over_table, ("Sales in the North in 2024?", "and in 2023?", "Sales on the moon?")),
    ):
        chat = asked.conversation()
        given = tuple(chat.ask(question) for question in questions)
        assert over_json(chat, asked).turns == chat.turns == given
        assert asked.resume(chat.to_json(), keep=2).turns == given[-2:]
        assert asked.resume(chat.to_json(), keep=0).turns == ()


def test_only_the_last_turns_are_kept(assistant: Assistant) -> None:
    chat, none = assistant.conversation(keep=3), assistant.conversation(keep=0)
    given = [chat.ask(f"Notable models of China? {number}") for number in range(5)]
    assert chat.turns == tuple(given[-3:])
    none.ask("Notable models of China?")
    assert none.turns == ()
    assert none.ask("and Europe?").value == "3"
    long = chat.ask("What " * 10_000)
    assert long.question.startswith(chat.turns[-1].question)
    assert len(chat.turns[-1].question) == 1000
    with pytest.raises(ValueError, match="keep is the number of turns"):
        assistant.conversation(keep=-1)


def test_turns_are_those_of_one_moment(assistant: Assistant) -> None:
    chat = assistant.conversation()
    with ThreadPoolExecutor(8) as pool:
        given = list(pool.map(chat.ask, ["Notable models of China?"] * 40))
        copies = [pool.submit(chat.copy).result() for _ in range(10)]
    assert sorted(chat.turns) == sorted(given)
    assert {other.turns for other in copies} == {chat.turns}


# -- copies and neighbours -------------------------------------------------------------------------------


@pytest.mark.parametrize("copied", [Conversation.copy, copy.copy, copy.deepcopy])
def test_a_copy_goes_its_own_way(copied: Any, assistant: Assistant) -> None:
    chat = assistant.conversation()
    chat.ask("MMLU lead at the end of 2023?")
    other = copied(chat)
    assert other.ask("and MATH?").value == "24.3"
    assert chat.ask("and a year later?").value == "0.3"
    assert other.ask("and a year later?").value == "1.6"


def test_conversations_in_many_threads_do_not_mix(assistant: Assistant) -> None:
    talks = [talk for talk in TALKS if len(talk.turns) > 2][:20]

    def ask(talk: Talk) -> list[Answer]:
        chat = assistant.conversation()
        return [chat.ask(turn.question) for turn in talk.turns]

    alone = [ask(talk) for talk in talks]
    with ThreadPoolExecutor(16) as pool:
        together = list(pool.map(ask, talks * 4))
    assert together == alone * 4


# -- what is no saved conversation -----------------------------------------------------------------------


def changed(saved: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The saved conversation with fields of the whole or of its one state changed."""
    whole = copy.deepcopy(saved)
    for name, value in fields.items():
        (whole if name in whole else whole["states"][0])[name] = value
    return whole


_BOTTOMLESS = '{"operation":"not","operands":[' * 100_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "17.5",
        '"chat"',
        "{}",
        b"\xff\xfe",
        b"\x80\x04\x95",
        '{"format": NaN}',
        '{"format": "x", "format": "x"}',
        "[" * 100_000,
        _BOTTOMLESS,
        "9" * 100_000,
        '{"__class__": "os.system"}',
        " " * 30_000_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_other_text_is_one_clear_error(text: str | bytes, assistant: Assistant) -> None:
    with pytest.raises(ResumeError, match=r"^The saved conversation cannot be resumed: .*\. Begin a new one\.$"):
        assistant.resume(text)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"format": "report-assistant-conversation-0"}, "another version"),
        ({"packs": []}, "other packs"),
        ({"packs": [{"id": _PACK, "content": "0" * 64}]}, f"the facts of {_PACK} have changed"),
        ({"packs": [{"id": "else", "content": ""}]}, "other packs"),
        ({"last": 7}, "last"),
        ({"last": True}, "last"),
        ({"states": []}, "states"),
        ({"choices": [3]}, "choices"),
        ({"slots": ["What is the lead on MMLU?", "no-measure"]}, "not understood"),
        ({"slots": ["nonsense", "lead"]}, "not understood"),
        ({"slots": ["x" * 100_000, "lead"]}, "too long"),
        ({"query": {"operation": "eval"}}, "no such operation"),
        ({"query": {"operation": "fact", "fact": "no-fact"}}, "no such fact"),
        ({"query": {"operation": "fact"}}, "no computation"),
        ({"query": {"operation": "difference"}}, "no computation"),
        ({"query": {"operation": "both"}}, "over nothing"),
        ({"query": {"operation": "given", "amount": ["1e999999999", "", 0]}}, "no number"),
        ({"query": {"operation": "fact", "module": "os"}}, "unknown field 'module'"),
        ({"subjects": ["nobody"]}, "no such member"),
        ({"told": 5}, "no text"),
        ({"offered": []}, "offered"),
        ({"turns": {}}, "turns"),
        ({"turns": [{}]}, r"turns\[0\]"),
    ],
)
def test_what_does_not_fit_is_named(
    fields: dict[str, Any], message: str, saved: dict[str, Any], assistant: Assistant
) -> None:
    with pytest.raises(ResumeError, match=message):
        assistant.resume(changed(saved, **fields))


@pytest.mark.parametrize("where", ["whole", "state"])
def test_nothing_is_dropped_in_silence(where: str, saved: dict[str, Any], assistant: Assistant) -> None:
    for name in saved if where == "whole" else saved["states"][0]:
        for how in ("missing", "renamed"):
            whole = copy.deepcopy(saved)
            row = whole if where == "whole" else whole["states"][0]
            value = row.pop(name)
            if how == "renamed":
                row[f"{name}_"] = value
            with pytest.raises(ResumeError):
                assistant.resume(whole)


_JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["fact", "not", "lead", "mmlu"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def places_in(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place within a JSON value, as the keys that lead to it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [*([at] if at else []), *(place for key, each in inner for place in places_in(each, (*at, key)))]


_GOING_ON = (
    "and MATH?",
    "the second one",
    "double it",
    "why?",
    "2",
    "which is larger?",
    "the other way round",
)


@settings(max_examples=1500)
@given(data=st.data())
def test_a_forged_conversation_is_an_error_or_goes_on_without_one(
    data: st.DataObject, saved: dict[str, Any], assistant: Assistant
) -> None:
    whole = copy.deepcopy(saved)
    *path, last = data.draw(st.sampled_from(places_in(whole)))
    inner = whole
    for key in path:
        inner = inner[key]
    inner[last] = data.draw(_JUNK)
    try:
        chat = assistant.resume(json.dumps(whole))
    except AssistantError as error:
        assert type(error) is ResumeError  # noqa: PT017
        return
    assert chat.ask(data.draw(st.sampled_from(_GOING_ON))).text
