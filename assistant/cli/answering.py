"""Questions in, printed answers out: one question, or the lines of a pipe."""

from __future__ import annotations

from typing import Protocol

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.input import read_lines
from assistant.cli.opening import open_assistant
from assistant.cli.rendering import TEXT, Form


class Answers(Protocol):
    """Whatever answers a question: an `Assistant`, a `Conversation`, or a stand-in for one in a test."""

    def ask(self, question: str) -> Answer:
        """The answer to a question."""


def answer_input(environment: Environment, *, form: Form = TEXT, assistant: Assistant | None = None) -> int:
    """Hold a conversation with a person at a terminal; else answer each line of standard input on its own."""
    assistant = assistant or open_assistant()
    if not environment.is_interactive:
        return answer_lines(environment, assistant, form=form)
    from assistant.cli.repl.loop import converse

    return converse(environment, assistant, form=form)


def answer_one(
    environment: Environment, question: str, *, form: Form = TEXT, assistant: Answers | None = None, chart: str = ""
) -> int:
    """Print the answer to one question, from the shipped packs unless told; the exit code says whether there is one.

    `chart` says where a chart of it goes; then the code also says whether there is that.
    """
    answer = (assistant or open_assistant()).ask(question)
    environment.write(form.render(answer, environment) + "\n")
    if chart:
        from assistant.cli.charts.showing import show_chart

        return show_chart(answer, environment, target=chart)
    return ExitCode.OK if answer.status == "answered" else ExitCode.NOT_ANSWERED


def answer_lines(environment: Environment, assistant: Answers, *, form: Form = TEXT) -> int:
    """Print the answer to each line of standard input, every line on its own."""
    is_first = True
    for line in read_lines(environment.stdin, name="standard input"):
        if form.is_line:
            environment.write(form.render(assistant.ask(line), environment) + "\n")
        elif line.strip():
            answer = form.render(assistant.ask(line), environment)
            environment.write(f"{answer}\n" if is_first else f"\n{answer}\n")
            is_first = False
    return ExitCode.OK
