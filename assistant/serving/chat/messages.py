"""A chat as clients send it: its messages, and the questions in them."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue

from assistant.serving.text import Text

#: The kind of the parts that are read.
TEXT: Final = "text"
_ONE: Final[dict[str, JsonValue]] = {"minimum": 1, "maximum": 1, "description": "There is one answer."}


def _only_one(number: int | None) -> int | None:
    if number not in (None, 1):
        raise ValueError("has to be 1: there is one answer to a question")
    return number


class Lenient(BaseModel):
    """A part of a request; what is not known of it is passed over, because clients send much that is for others."""

    model_config = ConfigDict(extra="ignore", strict=True)


class Part(Lenient):
    """A part of a message: text. Pictures, sounds and files cannot be asked about; in messages before the last one
    they are passed over."""

    type: Annotated[Text, Field(examples=[TEXT])]
    text: Text = ""


class UserMessage(Lenient):
    """What the user says: a question."""

    role: Literal["user"]
    content: Text | list[Part]

    @property
    def parts(self) -> list[Part]:
        """What it consists of."""
        return [Part(type=TEXT, text=self.content)] if isinstance(self.content, str) else self.content

    @property
    def question(self) -> str:
        """The text of all parts."""
        return "\n".join(part.text for part in self.parts if part.type == TEXT).strip()


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
    n: Annotated[int | None, AfterValidator(_only_one), Field(json_schema_extra=_ONE)] = None

    @property
    def words(self) -> int:
        """The number of words that the messages hold, as far as they are text."""
        told = (message.question if isinstance(message, UserMessage) else message.content for message in self.messages)
        return sum(len(text.split()) for text in told if isinstance(text, str))
