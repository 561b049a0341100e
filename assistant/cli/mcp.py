"""`assistant mcp`: the assistant as tools for language models."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.guard import describe_fault
from assistant.cli.options import STANDARD_INPUT, Packs, Reading, Table, Title, finish, settings_of

_INSTALL = "pip install 'report-assistant[mcp]'"


def serve_models(
    context: typer.Context,
    pack: Packs = None,
    table: Table = "",
    title: Title = "",
    reading: Reading = "",
) -> None:
    """Serve language models over the Model Context Protocol: tools to ask, compare and read facts.

    The program that starts it (a desktop client, an editor, an agent) talks to it over standard
    input and output.

    \b
    Examples:
      assistant mcp
      assistant mcp --pack my-report
    """
    settings = settings_of(context, pack=pack, table=table, title=title, reading=reading)
    if settings.table == STANDARD_INPUT:
        context.fail("Standard input carries the protocol and cannot hold the table: give the path of a file.")
    settings.check_table(context, reads_input=False)

    def work(environment: Environment, packs: Sequence[str]) -> int:
        from assistant.cli.answering import open_assistant

        try:
            from assistant.mcp.server import server_over
            from assistant.mcp.stdio import serve_stdio
        except ImportError:
            environment.note(f"assistant: `assistant mcp` needs the SDK of the protocol. Install it: {_INSTALL}")
            return ExitCode.USAGE
        assistant = open_assistant(packs, table=settings.table, title=settings.title, reading=settings.reading)

        def note(error: Exception) -> str:
            environment.note(f"assistant: {describe_fault(error)}")
            return describe_fault(error)

        server = server_over(assistant, note=note)
        if environment.stdin.isatty():
            environment.note("assistant: a program that speaks the Model Context Protocol starts this; Ctrl-C ends it.")
        serve_stdio(server)
        return ExitCode.OK

    finish(settings, work)
