"""What clients send, checked by pydantic; each is a schema of the OpenAPI document too."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from assistant.serving.text import Text
from assistant.words import LONGEST_QUESTION

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


class Asked(Body):
    """A question."""

    question: Question
