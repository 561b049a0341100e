"""An answer as a completion of a chat: in one piece, or as the events of a stream."""

from __future__ import annotations

import json
import re
import secrets
import time
from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from assistant.answers import Answer
from assistant.tuples import NamedTuple

_PIECE = re.compile(r"\s*(?:\S+\s*){1,6}")


class Completion(NamedTuple):
    """An answer with what a completion has around it."""

    answer: Answer
    #: The answer in words, or as JSON where that was asked for.
    content: str
    model: str
    fingerprint: str
    #: Words of the messages: what stands for tokens, which there are none of.
    prompt_words: int
    id: str
    created: int

    @property
    def usage(self) -> dict[str, int]:
        """How much was read and written, in words."""
        said = len(self.content.split())
        return {
            "prompt_tokens": self.prompt_words,
            "completion_tokens": said,
            "total_tokens": self.prompt_words + said,
        }

    def to_json(self) -> dict[str, Any]:
        """The completion in one piece; beside what OpenAI's has, `answer` is the whole answer."""
        message: dict[str, Any] = {"role": "assistant", "content": self.content, "refusal": None, "annotations": []}
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
        return {
            **self._around("chat.completion", [choice]),
            "usage": self.usage,
            "answer": self.answer.to_json(),
        }

    def events(self, *, tells_usage: bool) -> Iterator[bytes]:
        """The events of a stream, each as it is sent."""
        unset = {"usage": None} if tells_usage else {}
        for delta in ({"role": "assistant", "content": ""}, *({"content": piece} for piece in pieces(self.content))):
            yield _event({**self._chunk(delta), **unset})
        yield _event({**self._chunk({}, finish="stop"), "answer": self.answer.to_json(), **unset})
        if tells_usage:
            yield _event({**self._around("chat.completion.chunk", []), "usage": self.usage})
        yield b"data: [DONE]\n\n"

    def _chunk(self, delta: dict[str, str], *, finish: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return self._around("chat.completion.chunk", [choice])

    def _around(self, kind: str, choices: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "id": self.id,
            "object": kind,
            "created": self.created,
            "model": self.model,
            "system_fingerprint": self.fingerprint,
            "choices": choices,
        }


def completion_of(answer: Answer, *, as_json: bool, model: str, fingerprint: str, prompt_words: int) -> Completion:
    """The completion that an answer is."""
    content = json.dumps(answer.to_json(), ensure_ascii=False) if as_json else answer.text
    name = f"chatcmpl-{secrets.token_hex(12)}"
    return Completion(answer, content, model, fingerprint, prompt_words, name, int(time.time()))


def pieces(text: str) -> list[str]:
    """The text in the pieces that are sent one by one; together they are the text.

    >>> pieces("17.2 percentage points: the lead of the US")
    ['17.2 percentage points: the lead of ', 'the US']
    """
    return _PIECE.findall(text)


def _event(values: dict[str, Any]) -> bytes:
    return b"data: %b\n\n" % to_json(values)
