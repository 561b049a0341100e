"""Many questions at once: JSON lines in, JSON lines out, in order and one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from math import isfinite
from typing import Any, Protocol

from assistant.cli.answering import Answers
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.input import UnreadableTextError, decode
from assistant.cli.rendering import json_line


class Conversations(Answers, Protocol):
    """Whatever answers single questions and holds conversations: an `Assistant`, or a stand-in in a test."""

    def conversation(self) -> Answers:
        """A new conversation."""


class MalformedLineError(Exception):
    """A line of a batch is not what it has to be; the batch goes on without it."""

    def __init__(self, message: str, key: object = None) -> None:
        super().__init__(message)
        self.key = key


def run_batch(environment: Environment, assistant: Conversations, lines: Iterable[bytes]) -> int:
    """Answer every line of a batch; the exit code says whether all lines were well formed."""
    code = ExitCode.OK
    for number, line in enumerate(lines, start=1):
        try:
            text = decode(line, is_first=number == 1)
            if not text.strip():
                continue
            result = _answered(assistant, text)
        except (UnreadableTextError, MalformedLineError) as error:
            code = ExitCode.USAGE
            result = {"id": getattr(error, "key", None), "error": f"line {number}: {error}"}
        environment.write(json_line(result, is_utf8=environment.is_utf8) + "\n")
    return code


def _answered(assistant: Conversations, text: str) -> dict[str, Any]:
    key, turns = read_request(text)
    answering = assistant.conversation() if len(turns) > 1 else assistant
    return {"id": key, "answers": [answering.ask(turn).to_json() for turn in turns]}


def read_request(text: str) -> tuple[object, list[str]]:
    """The id and the turns of a line of a batch; a question is a single turn. Raises `MalformedLineError`.

    >>> read_request('{"id": 7, "question": "What is MMLU?", "note": "ignored"}')
    (7, ['What is MMLU?'])
    """
    try:
        request = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise MalformedLineError(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except (ValueError, RecursionError) as error:
        raise MalformedLineError(f"not usable JSON: {error}") from None
    if not isinstance(request, dict):
        raise MalformedLineError('not an object with "id" and "question" or "turns"')
    key = request.get("id")
    if "id" not in request:
        raise MalformedLineError('no "id"')
    if ("question" in request) == ("turns" in request):
        raise MalformedLineError('needs either "question" or "turns"', key)
    if "question" in request:
        if not isinstance(request["question"], str):
            raise MalformedLineError('"question" is not a string', key)
        return key, [request["question"]]
    turns = request["turns"]
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        raise MalformedLineError('"turns" is not a list of one or more strings', key)
    return key, turns


def _finite(number: str) -> float:
    value = float(number)
    if not isfinite(value):
        raise ValueError(f"the number {number} is too large")
    return value


def _not_a_number(name: str) -> float:
    raise ValueError(f"{name} is not a JSON value")


_DECODER = json.JSONDecoder(parse_float=_finite, parse_constant=_not_a_number)
