"""Answers as they are printed: the text, the text with its working, the bare value, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from assistant.answers import Answer, Citation
from assistant.cli.environment import Environment

_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"
#: Control characters: a question or a pack must not steer the terminal that an answer is shown on.
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)}
#: What some readers take for the end of a line, beside the line feed.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class Form(NamedTuple):
    """A way to print an answer."""

    name: str
    render: Callable[[Answer, Environment], str]
    #: One line an answer always, so that the lines of input and output go together; else blocks of lines.
    is_line: bool = False


def _as_text(answer: Answer, environment: Environment) -> str:
    return _dimmed(visible(answer.text), environment)


def _as_explanation(answer: Answer, environment: Environment) -> str:
    text = visible(answer.text)
    return "\n".join([_dimmed(text, environment), *(visible(line) for line in _explanation(answer))])


def _as_value(answer: Answer, environment: Environment) -> str:
    return " ".join(visible(answer.short).splitlines())


def _as_json(answer: Answer, environment: Environment) -> str:
    return json_line(answer.to_json(), is_utf8=environment.is_utf8)


TEXT = Form("text", _as_text)
EXPLAIN = Form("explain", _as_explanation)
SHORT = Form("short", _as_value, is_line=True)
JSON = Form("json", _as_json, is_line=True)


def json_line(value: object, *, is_utf8: bool) -> str:
    """The value as one line of JSON, in ASCII where the stream takes no more."""
    import json

    line = json.dumps(value, ensure_ascii=not is_utf8)
    if not line.isascii():
        for end, escape in _LINE_ENDS.items():
            line = line.replace(end, escape)
    return line


def visible(text: str) -> str:
    """The text without blank lines (they divide answers) and with control characters shown, not obeyed."""
    if text.isprintable():
        return text
    return "\n".join(line for line in text.translate(_CONTROLS).split("\n") if line.strip())


def _dimmed(text: str, environment: Environment) -> str:
    """On a terminal that has colours, everything after the first line (working, source) stands back."""
    first, *rest = text.split("\n")
    if not environment.colour or not rest:
        return text
    return "\n".join([first, *(f"{_DIM}{line}{_PLAIN}" for line in rest)])


def _explanation(answer: Answer) -> Iterator[str]:
    if answer.understood:
        yield f"understood: {answer.understood}"
    for number, step in enumerate(answer.derivation, start=1):
        operands = "; ".join(step.operands)
        yield f"step {number}: {step.operation}({operands}) = {step.result}"
    for assumption in answer.assumptions:
        yield f"assumed: {assumption}"
    for fact in answer.facts:
        yield _cited(fact)
    if answer.reason:
        yield f"reason: {answer.reason}"


def _cited(fact: Citation) -> str:
    return f"fact {fact.pack}/{fact.id}: {fact.statement} ({fact.source}, {fact.locator})"
