"""A chat as clients send it: its messages, and the questions in them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.serving.text import Text


class Lenient(BaseModel):
    """A part of a request; what is not known of it is passed over, because clients send much that is for others."""

    model_config = ConfigDict(extra="ignore", strict=True)


class TextPart(Lenient):
    """A part of a message. Images, sounds and files cannot be asked about."""

    type: Literal["text"]
    text: Text


class UserMessage(Lenient):
    """What the user says: a question."""

    role: Literal["user"]
    content: Text | list[TextPart]

    @property
    def question(self) -> str:
        """The text of all parts."""
        if isinstance(self.content, str):
            return self.content.strip()
        return "\n".join(part.text for part in self.content).strip()


class OtherMessage(Lenient):
    """What others say. It is passed over: an answer depends on what was asked, and on nothing that was put in."""

    role: Literal["system", "developer", "assistant", "tool", "function"]
    content: Any = None


class StreamOptions(Lenient):
    """How a stream is sent."""

    include_usage: bool | None = None


class ResponseFormat(Lenient):
    """`text` for the answer in words, `json_object` for all of it as JSON."""

    type: Literal["text", "json_object"]


class ChatRequest(Lenient):
    """A chat: all messages so far, the last of which asks. Parameters that are not listed change nothing."""

    model: Annotated[Text, Field(description="`report-assistant`, or the name of a pack to ask that alone.")]
    messages: Annotated[list[Annotated[UserMessage | OtherMessage, Field(discriminator="role")]], Field(min_length=1)]
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    response_format: ResponseFormat | None = None
    n: Annotated[int | None, Field(ge=1, le=1, description="There is one answer.")] = None

    @property
    def questions(self) -> list[str]:
        """What the user has asked, in its order: the last is what is asked now, "" where that is nothing."""
        *before, last = ["", *(message.question for message in self.messages if isinstance(message, UserMessage))]
        return [*filter(None, before), last]

    @property
    def words(self) -> int:
        """The number of words that the messages hold, as far as they are text."""
        told = (message.question if isinstance(message, UserMessage) else message.content for message in self.messages)
        return sum(len(text.split()) for text in told if isinstance(text, str))
