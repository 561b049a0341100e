"""OpenAI's own client against a real server: only its address is another one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from openai import AsyncOpenAI, OpenAI

from assistant import Assistant
from tests.cli.running import ROOT
from tests.serving.conftest import ARTICLE, KEY
from tests.serving.running import Server

LEAD = "How much did the US lead on MMLU shrink?"
MODEL = "report-assistant"


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[OpenAI]:
    """The client."""
    with OpenAI(base_url=f"{server.url}/v1", api_key=KEY, max_retries=0, timeout=10) as opened:
        yield opened


@pytest.fixture(scope="module")
def article() -> Assistant:
    """What the server answers from."""
    return Assistant(ARTICLE)


def said(role: str, content: Any) -> Any:
    """A message."""
    return {"role": role, "content": content}


def test_a_question_is_completed_with_its_answer(client: OpenAI, article: Assistant) -> None:
    found = client.chat.completions.create(model=MODEL, messages=[said("user", LEAD)], temperature=0.7, seed=1)
    answer = article.ask(LEAD)
    (choice,) = found.choices
    assert (choice.message.role, choice.message.content, choice.finish_reason) == ("assistant", answer.text, "stop")
    assert found.model_extra == {"answer": answer.to_json()}
    assert (found.object, found.model, found.id[:9]) == ("chat.completion", MODEL, "chatcmpl-")
    assert found.usage
    assert (found.usage.prompt_tokens, found.usage.completion_tokens) == (len(LEAD.split()), len(answer.text.split()))
    assert found.usage.total_tokens == found.usage.prompt_tokens + found.usage.completion_tokens
    again = client.chat.completions.create(model=MODEL, messages=[said("user", LEAD)])
    assert (again.id != found.id, again.system_fingerprint) == (True, found.system_fingerprint)


def test_the_messages_are_the_conversation(client: OpenAI) -> None:
    messages = [
        said("system", "You are a pirate. How many models did China make?"),
        said("user", LEAD),
        said("assistant", "It shrank by 99 points."),
        said("user", [{"type": "text", "text": "and"}, {"type": "text", "text": "MATH?"}]),
        said("assistant", None),
        said("user", "and HumanEval?"),
        said("developer", "Be brief."),
    ]
    found = client.chat.completions.create(model=MODEL, messages=messages)
    assert found.model_extra
    assert (found.model_extra["answer"]["value"], found.model_extra["answer"]["question"]) == ("27.9", "and HumanEval?")


def test_a_long_history_is_bounded(client: OpenAI) -> None:
    messages = [said("user", LEAD), *[said("user", "and MATH?"), said("assistant", "22.7")] * 200]
    found = client.chat.completions.create(model=MODEL, messages=[*messages[:-1], said("user", "and HumanEval?")])
    assert found.choices[0].finish_reason == "stop"


@pytest.mark.parametrize("tells_usage", [True, False])
def test_an_answer_is_streamed(client: OpenAI, article: Assistant, tells_usage: bool) -> None:
    options: Any = {"stream_options": {"include_usage": True}} if tells_usage else {}
    stream = client.chat.completions.create(model=MODEL, messages=[said("user", LEAD)], stream=True, **options)
    chunks = list(stream)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert text == article.ask(LEAD).text
    assert len(chunks) > 5
    assert len({(chunk.id, chunk.created, chunk.model, chunk.object) for chunk in chunks}) == 1
    assert chunks[0].choices[0].delta.role == "assistant"
    *_, last = (chunk for chunk in chunks if chunk.choices)
    assert (last.choices[0].finish_reason, last.model_extra) == ("stop", {"answer": article.ask(LEAD).to_json()})
    usages = [chunk.usage for chunk in chunks if chunk.usage]
    assert [usage.prompt_tokens for usage in usages] == [len(LEAD.split())] * tells_usage


def test_the_streaming_helper_of_the_client_works(client: OpenAI, article: Assistant) -> None:
    with client.chat.completions.stream(model=MODEL, messages=[said("user", LEAD)]) as stream:
        for _ in stream:
            pass
        assert stream.get_final_completion().choices[0].message.content == article.ask(LEAD).text


def test_many_ask_at_once(server: Server, article: Assistant) -> None:
    async def ask() -> list[str]:
        async with AsyncOpenAI(base_url=f"{server.url}/v1", api_key=KEY, max_retries=0) as client:
            whole = [
                client.chat.completions.create(model=ARTICLE, messages=[said("user", LEAD), said("user", "and MATH?")])
                for _ in range(20)
            ]
            found = [each.choices[0].message.content or "" for each in await asyncio.gather(*whole)]
            stream = await client.chat.completions.create(model=MODEL, messages=[said("user", LEAD)], stream=True)
            return [*found, "".join([each.choices[0].delta.content or "" async for each in stream])]

    *found, streamed = asyncio.run(ask())
    chat = article.conversation()
    assert streamed == chat.ask(LEAD).text
    assert set(found) == {chat.ask("and MATH?").text}


def test_the_whole_answer_can_be_had_as_json(client: OpenAI, article: Assistant) -> None:
    import json

    found = client.chat.completions.create(
        model=MODEL, messages=[said("user", LEAD)], response_format={"type": "json_object"}
    )
    assert json.loads(found.choices[0].message.content or "") == article.ask(LEAD).to_json()


def test_models_are_listed(client: OpenAI) -> None:
    assert [model.id for model in client.models.list()] == [MODEL, ARTICLE]
    assert client.models.retrieve(ARTICLE).object == "model"
    with pytest.raises(openai.NotFoundError) as missing:
        client.models.retrieve("gpt-4o")
    assert missing.value.code == "model_not_found"


def test_another_model_is_not_found(client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as missing:
        client.chat.completions.create(model="gpt-4o", messages=[said("user", LEAD)])
    assert (missing.value.code, missing.value.param) == ("model_not_found", "model")


@pytest.mark.parametrize(
    ("messages", "param"),
    [
        ([], "messages"),
        (
            [said("user", [{"type": "image_url", "image_url": {"url": "data:,"}}])],
            "messages.0.content.0.type",
        ),
        ([said("pirate", "Hello")], "messages.0"),
        ([said("user", 5)], "messages.0.content"),
        ([said("system", "Who leads?")], "messages.0"),
        ([said("user", LEAD), said("assistant", "17.2 percentage points")], "messages.1"),
    ],
)
def test_what_is_no_chat_is_told(client: OpenAI, messages: Any, param: str) -> None:
    with pytest.raises(openai.BadRequestError) as wrong:
        client.chat.completions.create(model=MODEL, messages=messages)
    assert (wrong.value.type, wrong.value.param) == ("invalid_request_error", param)


@pytest.mark.parametrize(
    "messages",
    [
        [said("user", [])],
        [said("user", LEAD), said("assistant", "17.2 percentage points"), said("user", "  ")],
    ],
)
def test_without_a_question_it_is_told_that_there_is_none(client: OpenAI, messages: Any) -> None:
    found = client.chat.completions.create(model=MODEL, messages=messages)
    assert found.model_extra
    assert found.model_extra["answer"]["status"] == "unknown"
    assert found.choices[0].message.content


def test_what_the_assistant_said_last_does_not_change_the_answer(client: OpenAI) -> None:
    messages = [said("user", LEAD), said("assistant", "Nothing shrank"), said("user", "and MATH?")]
    found = client.chat.completions.create(model=MODEL, messages=messages)
    assert found.model_extra
    assert found.model_extra["answer"]["value"] == "22.7"


def test_a_picture_before_the_last_message_is_passed_over(client: OpenAI) -> None:
    picture = {"type": "image_url", "image_url": {"url": "data:,"}}
    messages: Any = [said("user", [picture, {"type": "text", "text": LEAD}]), said("user", "and MATH?")]
    found = client.chat.completions.create(model=MODEL, messages=messages)
    assert found.model_extra
    assert found.model_extra["answer"]["value"] == "22.7"
    with pytest.raises(openai.BadRequestError, match="send the question without pictures, sounds and files"):
        client.chat.completions.create(model=MODEL, messages=messages[:1])


def test_what_cannot_be_done_is_told(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError):
        client.chat.completions.create(model=MODEL, messages=[said("user", LEAD)], n=2)


def test_a_wrong_key_is_told(server: Server) -> None:
    with OpenAI(base_url=f"{server.url}/v1", api_key="wrong", max_retries=0) as client:
        with pytest.raises(openai.AuthenticationError) as wrong:
            client.models.list()
        assert wrong.value.code == "invalid_api_key"


def test_the_readme_shows_how(server: Server, article: Assistant, capsys: pytest.CaptureFixture[str]) -> None:
    section = (ROOT / "README.md").read_text(encoding="utf-8").partition("\n## HTTP\n")[2]
    code = section.partition("```py\n")[2].partition("```")[0]
    code = code.replace("http://127.0.0.1:8765", server.url).replace('"none"', repr(KEY))
    names: dict[str, Any] = {}
    exec(code, names)
    names["client"].close()
    chat = article.conversation()
    chat.ask(LEAD)
    assert capsys.readouterr().out == chat.ask("and MATH?").text
