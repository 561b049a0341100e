"""Answers as they are printed: the text, the text with its working, the bare value, or JSON."""

from collections.abc import Callable

from assistant.answering.explaining import explanation
from assistant.answers import Answer
from assistant.cli.environment import Environment
from assistant.cli.visible import visible
from assistant.tuples import NamedTuple

#: What some readers take for the end of a line, beside the line feed.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class Form(NamedTuple):
    """A way to print an answer."""

    name: str
    render: Callable[[Answer, Environment], str]
    #: One line an answer always, so that the lines of input and output go together; else blocks of lines.
    is_line: bool = False


def _as_text(answer: Answer, environment: Environment) -> str:
    if not environment.is_terminal:
        return visible(answer.text)
    from assistant.cli.answer_layout import lay_out

    return lay_out(answer, environment)


def _as_explanation(answer: Answer, environment: Environment) -> str:
    if not environment.is_terminal:
        return "\n".join([visible(answer.text), *(visible(" ".join(pair)) for pair in explanation(answer))])
    from assistant.cli.answer_layout import lay_out, lay_out_explanation

    return "\n".join(filter(None, [lay_out(answer, environment), lay_out_explanation(answer, environment)]))


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
