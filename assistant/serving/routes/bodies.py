"""What clients send, checked by pydantic; each is a schema of the OpenAPI document too."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from assistant.serving.text import Text
from assistant.utterance.words import LONGEST_QUESTION

Question = Annotated[
    Text,
    Field(
        min_length=1,
        max_length=LONGEST_QUESTION,
        description="A question in English, as a person would ask it.",
    ),
]


class Body(BaseModel):
    """A body; fields that are not known are an error, so that a slip of the pen is not passed over."""

    model_config = ConfigDict(extra="forbid", strict=True)


class TableSent(Body):
    """A table of one's own: its file in base 64, and what it is about where it does not say so itself."""

    name: str = Field(min_length=1, max_length=200, description="The name of its file.", examples=["figures.csv"])
    content: str = Field(
        description="The bytes of the file in base 64.",
        json_schema_extra={"contentEncoding": "base64"},
    )
    title: str = Field(default="", max_length=300, description="What it is about: measure, dimension and unit.")


class Beginning(Body):
    """What a conversation is over, if it is not over the packs, and its first question, if that is there already."""

    table: TableSent | None = None
    question: Question | None = None


class Asked(Body):
    """A question."""

    question: Question
