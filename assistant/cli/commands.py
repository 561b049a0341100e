"""The commands: thin callbacks that turn options into calls of plain functions."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from assistant import __version__
from assistant.cli import facts_commands, mcp, serving
from assistant.cli.default_command import DEFAULT, AskByDefault
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.options import (
    STANDARD_INPUT,
    Chart,
    Explain,
    Json,
    Packs,
    Reading,
    Settings,
    Short,
    Table,
    Title,
    finish,
    settings_of,
)
from assistant.cli.slack_command import slack

_PLAIN_HELP = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    cls=AskByDefault,
    context_settings=_PLAIN_HELP,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="[QUESTION... | COMMAND [ARGS]...]",
)
app.add_typer(facts_commands.app, name="facts")
app.command("serve")(serving.serve)
app.command("mcp")(mcp.serve_models)


def run(environment: Environment, arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code of that. BrokenPipeError when nobody reads on."""
    if any(argument.startswith("--chart") for argument in arguments):
        from assistant.cli.charts.option import with_value

        arguments = list(with_value(arguments))
    command = get_command(app)
    try:
        command.main(list(arguments), prog_name="assistant", obj=Settings(environment))
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            # The parser calls it a failure; whoever closed the pipe has read all they wanted.
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else 0
    except (KeyError, ValueError):
        if "_ASSISTANT_COMPLETE" not in os.environ:
            raise
        environment.note("assistant: completion is for the shell; `assistant --show-completion` prints its script.")
        return ExitCode.USAGE
    return 0


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        typer.echo(f"assistant {__version__}")
        raise typer.Exit()


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    json: Json = False,
    short: Short = False,
    explain: Explain = False,
    pack: Packs = None,
    table: Table = "",
    title: Title = "",
    reading: Reading = "",
    chart: Chart = "",
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Answer a question about a report: the exact number, its working and its place in the report.

    Without a question it holds a conversation on a terminal, and answers each line of a pipe.

    \b
    Examples:
      assistant 'How much did the US lead on MMLU shrink?'
      assistant --short how many notable models did China make
      assistant < questions.txt

    A question that begins with "-" or with the name of a command goes after "--".

    \b
    Exit codes: 0 answered, 1 not answered, 2 wrong usage or unreadable text, 3 a broken or
    missing pack or table, 70 a fault of the program, 74 input or output failed, 130 interrupted.
    """
    context.obj = context.obj.adding(
        json=json, short=short, explain=explain, pack=pack, table=table, title=title, reading=reading, chart=chart
    )
    if chart and context.invoked_subcommand not in (None, DEFAULT):
        context.fail(f"--chart cannot go with {context.invoked_subcommand!r}.")
    if context.invoked_subcommand is None:
        _ask(context, question=None)


@app.command()
def ask(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="QUESTION...", show_default=False)] = None,
    json: Json = False,
    short: Short = False,
    explain: Explain = False,
    pack: Packs = None,
    table: Table = "",
    title: Title = "",
    reading: Reading = "",
    chart: Chart = "",
) -> None:
    """Answer one question; words without quotes are joined.

    This is what happens when no command is named.

    \b
    Examples:
      assistant ask 'Did Europe make more notable models than China?'
      assistant ask mmlu gap 2023 vs 2024 --explain
    """
    context.obj = context.obj.adding(
        json=json, short=short, explain=explain, pack=pack, table=table, title=title, reading=reading, chart=chart
    )
    _ask(context, question=None if words is None else " ".join(words))


def _ask(context: typer.Context, question: str | None) -> None:
    from assistant.cli.answering import answer_input, answer_one
    from assistant.cli.opening import open_with_notes

    settings: Settings = context.obj
    form = settings.form(context)
    settings.check_table(context, reads_input=question is None)
    settings.check_chart(context, form, has_question=question is not None)

    def work(environment: Environment, packs: Sequence[str]) -> int:
        assistant = open_with_notes(
            environment, packs, table=settings.table, title=settings.title, reading=settings.reading
        )
        if question is not None:
            return answer_one(environment, question, form=form, assistant=assistant, chart=settings.chart)
        return answer_input(environment, form=form, assistant=assistant)

    finish(settings, work)


@app.command()
def batch(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="JSON lines; - is standard input.",
            exists=True,
            dir_okay=False,
            allow_dash=True,
        ),
    ],
    pack: Packs = None,
    table: Table = "",
    title: Title = "",
    reading: Reading = "",
) -> None:
    """Answer many questions: JSON lines in, JSON lines out, in order.

    \b
    A line is {"id": ..., "question": "..."} or {"id": ..., "turns": ["...", "..."]},
    where turns are one conversation. Out comes {"id": ..., "answers": [...]}, or
    {"id": ..., "error": "..."} for a malformed line, after which the rest goes on.

    \b
    Examples:
      assistant batch questions.jsonl > answers.jsonl
      cat questions.jsonl | assistant batch -
    """
    from assistant.cli.batch import run_batch
    from assistant.cli.opening import open_with_notes
    from assistant.cli.progress import with_progress

    settings = settings_of(context, pack=pack, table=table, title=title, reading=reading)
    settings.check_table(context, reads_input=str(file) == STANDARD_INPUT)

    def work(environment: Environment, packs: Sequence[str]) -> int:
        assistant = open_with_notes(
            environment, packs, table=settings.table, title=settings.title, reading=settings.reading
        )
        if str(file) == STANDARD_INPUT:
            lines = with_progress(environment, environment.stdin, size=0)
            return run_batch(environment, assistant, lines)
        with file.open("rb") as opened:
            lines = with_progress(environment, opened, size=file.stat().st_size)
            return run_batch(environment, assistant, lines)

    finish(settings, work)


app.command()(slack)
