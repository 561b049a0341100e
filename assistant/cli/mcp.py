"""`assistant mcp`: the assistant as tools for language models."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from assistant.cli.addresses import names, origins
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.listening import RATE, ListeningError, check_reach, keys, listen_at
from assistant.cli.options import STANDARD_INPUT, Packs, Reading, Table, Title, finish, settings_of

if TYPE_CHECKING:
    from mcp.server.lowlevel.server import Server

    from assistant.serving.knowledge import Knowledge

_INSTALL = "pip install 'report-assistant[mcp]'"
_HOST, _PORT = "127.0.0.1", 8766


def serve_models(
    context: typer.Context,
    pack: Packs = None,
    table: Table = "",
    title: Title = "",
    reading: Reading = "",
    http: Annotated[bool, typer.Option("--http", help="Listen for clients instead: streamable HTTP at /mcp.")] = False,
    host: Annotated[str, typer.Option(help="With --http, the address to listen at.")] = _HOST,
    port: Annotated[int, typer.Option(min=0, max=65535, help="With --http, the port; 0 for any free one.")] = _PORT,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="With --http, a name that it is reached by."),
    ] = None,
    cors_origin: Annotated[
        list[str] | None,
        typer.Option(metavar="ORIGIN", help="With --http, a site whose pages may ask; * for all of them."),
    ] = None,
    insecure: Annotated[
        bool,
        typer.Option("--insecure", help="With --http, answer to everybody who reaches the address, without a key."),
    ] = False,
) -> None:
    """Serve language models over the Model Context Protocol: tools to ask, compare and read facts.

    The program that starts it (a desktop client, an editor, an agent) talks to it over standard
    input and output. With --http it listens instead, for programs of this machine unless --host
    says otherwise; then clients have to send one of the keys that the environment variable
    ASSISTANT_API_KEYS holds, separated by commas.

    \b
    Examples:
      assistant mcp
      assistant mcp --pack my-report
      ASSISTANT_API_KEYS=secret assistant mcp --http --host 0.0.0.0
    """
    settings = settings_of(context, pack=pack, table=table, title=title, reading=reading)
    if settings.table == STANDARD_INPUT:
        context.fail("Standard input carries the protocol and cannot hold the table: give the path of a file.")
    settings.check_table(context, reads_input=False)
    if not http and (host != _HOST or port != _PORT or allow_host or cors_origin or insecure):
        context.fail("--host, --port, --allow-host, --cors-origin and --insecure need --http.")

    def work(environment: Environment, packs: Sequence[str]) -> int:
        from assistant.cli.answering import open_assistant

        try:
            from assistant.mcp.server import server_over
            from assistant.serving.knowledge import Knowledge
            from assistant.serving.middleware.faults import place_of
        except ImportError:
            environment.note(f"assistant: `assistant mcp` needs the SDK of the protocol. Install it: {_INSTALL}")
            return ExitCode.USAGE
        opening = partial(open_assistant, packs, table=settings.table, title=settings.title, reading=settings.reading)

        def note(error: Exception) -> str:
            # What an error says may hold a question, and nobody asked for that to be written anywhere.
            told = f"an internal error ({place_of(error)}); please report this line."
            environment.note(f"assistant: {told}")
            return told

        if http:
            knowledge = Knowledge(tuple(packs), opening=opening)
            server = server_over(lambda: knowledge.now.assistant, note=note)
            told = _Told(host, port, tuple(allow_host or ()), tuple(cors_origin or ()), insecure)
            return _listen(environment, server, knowledge, told)
        from assistant.mcp.stdio import serve_stdio

        if environment.stdin.isatty():
            environment.note("assistant: a program that speaks the Model Context Protocol starts this; Ctrl-C ends it.")
        assistant = opening()
        serve_stdio(server_over(lambda: assistant, note=note))
        return ExitCode.OK

    finish(settings, work)


class _Told(NamedTuple):
    """What the command was told of listening."""

    host: str
    port: int
    names: tuple[str, ...]
    origins: tuple[str, ...]
    insecure: bool


def _listen(environment: Environment, server: Server[Any], knowledge: Knowledge, told: _Told) -> int:
    from assistant.mcp.http import serve_http
    from assistant.serving.options import LOOPBACK, Limits, Options

    host, port, _, _, insecure = told
    given, is_local = keys(), host in LOOPBACK
    try:
        check_reach(host, given, is_open=insecure or is_local)
        known, sites = names(told.names), origins(told.origins)
        opened = listen_at(host, port)
    except ListeningError as error:
        environment.note(f"assistant: {error}")
        return ExitCode.USAGE
    own = (*LOOPBACK, *known)
    options = Options(
        host=host,
        port=port,
        keys=given,
        # Others reach it by names that only whoever starts it can know.
        names=own if is_local or known else (),
        origins=sites,
        limits=Limits(rate=0 if is_local else RATE),
    )
    with opened:
        serve_http(server, knowledge, options, opened, origins=own, tell=lambda line: environment.write(f"{line}\n"))
    return ExitCode.OK
