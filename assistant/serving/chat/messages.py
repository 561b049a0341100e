"""The messages of a chat, and the questions in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.serving.errors import RequestError

#: Who may speak without asking anything: what they say is passed over.
_SILENT = ("system", "developer", "tool", "function")


class Lenient(BaseModel):
    """A part of a request; what is not known of it is passed over, because clients send much that is for others."""

    model_config = ConfigDict(extra="ignore", strict=True)


class Part(Lenient):
    """A part of what a message says. Only text is read."""

    type: str
    text: str | None = None


class Message(Lenient):
    """A message. What users ask is read; what others say is not."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None


class StreamOptions(Lenient):
    """How a stream is sent."""

    include_usage: bool | None = None


class ResponseFormat(Lenient):
    """`text` for the answer in words, `json_object` for all of it as JSON."""

    type: Literal["text", "json_object"]


class ChatRequest(Lenient):
    """A chat: all messages so far, the last of which asks. Parameters that are not listed change nothing."""

    model: Annotated[str, Field(description="`report-assistant`, or the name of a pack to ask that alone.")]
    messages: Annotated[list[Message], Field(min_length=1)]
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    response_format: ResponseFormat | None = None
    n: Annotated[int | None, Field(ge=1, le=1, description="There is one answer.")] = None


def questions_in(messages: Sequence[Message]) -> list[str]:
    """What the user has asked, in its order; an error 400 where the last message asks nothing.

    >>> questions_in([Message(role="system", content="Be kind."), Message(role="user", content="Who leads?")])
    ['Who leads?']
    """
    asking = [message for message in messages if message.role not in _SILENT]
    if not asking or asking[-1].role != "user":
        raise _wrong("The last message has to be one of the user, with a question.")
    if isinstance(asking[-1].content, list) and any(part.type != "text" for part in asking[-1].content):
        raise _wrong("Only text can be asked: leave out images, sounds and files.")
    questions = ["\n".join(_texts(message)).strip() for message in asking if message.role == "user"]
    if not questions[-1]:
        raise _wrong("The last message is empty: put a question into it.")
    return [question for question in questions if question]


def words_in(messages: Sequence[Message]) -> int:
    """The number of words that the messages hold."""
    return sum(len(text.split()) for message in messages for text in _texts(message))


def _texts(message: Message) -> Iterator[str]:
    if isinstance(message.content, str):
        yield message.content
    for part in message.content if isinstance(message.content, list) else ():
        if part.type == "text" and part.text:
            yield part.text


def _wrong(message: str) -> RequestError:
    return RequestError(400, "invalid_request", message, param="messages")
