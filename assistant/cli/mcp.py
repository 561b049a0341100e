"""`assistant mcp`: the assistant as tools for language models."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.listening import ListeningError, listen_at
from assistant.cli.listening_options import (
    CONCURRENCY,
    HOST,
    MAX_BODY,
    TIMEOUT,
    AllowHost,
    Concurrency,
    CorsOrigin,
    Host,
    Insecure,
    Logging,
    MaxBody,
    Port,
    RateLimit,
    Timeout,
    Told,
    TrustProxy,
    options_of,
)
from assistant.cli.options import STANDARD_INPUT, Packs, Reading, Table, Title, finish, settings_of

if TYPE_CHECKING:
    from mcp.server.lowlevel.server import Server

    from assistant.serving.knowledge import Knowledge

_INSTALL = "pip install 'report-assistant[mcp]'"
#: The options that say how to listen.
_WITH_HTTP = tuple(Told._fields)


def serve_models(
    context: typer.Context,
    pack: Packs = None,
    table: Table = "",
    title: Title = "",
    reading: Reading = "",
    http: Annotated[bool, typer.Option("--http", help="Listen for clients instead: streamable HTTP at /mcp.")] = False,
    host: Host = HOST,
    port: Port = 8766,
    insecure: Insecure = False,
    allow_host: AllowHost = None,
    trust_proxy: TrustProxy = None,
    cors_origin: CorsOrigin = None,
    rate: RateLimit = None,
    concurrency: Concurrency = CONCURRENCY,
    max_body: MaxBody = MAX_BODY,
    timeout: Timeout = TIMEOUT,
    access_log: Logging = True,
) -> None:
    """Serve language models over the Model Context Protocol: tools to ask, compare and read facts.

    The program that starts it (a desktop client, an editor, an agent) talks to it over standard
    input and output. With --http it listens instead, for programs of this machine unless --host
    says otherwise; then clients have to send one of the keys that the environment variable
    ASSISTANT_API_KEYS holds, separated by commas. The options from --host on go with --http.

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
    if not http and (wrong := [name for name in _WITH_HTTP if _is_given(context, name)]):
        context.fail(f"--{wrong[0].replace('_', '-')} needs --http.")

    def work(environment: Environment, packs: Sequence[str]) -> int:
        from assistant.cli.opening import open_assistant

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
            limits = (rate, concurrency, max_body, timeout, access_log)
            told = Told(host, port, insecure, allow_host, trust_proxy, cors_origin, *limits)
            return _listen(environment, server, knowledge, told)
        from assistant.mcp.stdio import serve_stdio

        if environment.stdin.isatty():
            environment.note("assistant: a program that speaks the Model Context Protocol starts this; Ctrl-C ends it.")
        assistant = opening()
        serve_stdio(server_over(lambda: assistant, note=note))
        return ExitCode.OK

    finish(settings, work)


def _is_given(context: typer.Context, name: str) -> bool:
    """Whether an option was written on the command line."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def _listen(environment: Environment, server: Server[Any], knowledge: Knowledge, told: Told) -> int:
    from assistant.mcp.http import serve_http

    try:
        options = options_of(told)
        opened = listen_at(told.host, told.port)
    except ListeningError as error:
        environment.note(f"assistant: {error}")
        return ExitCode.USAGE
    with opened:
        serve_http(server, knowledge, options, opened, tell=lambda line: environment.write(f"{line}\n"))
    return ExitCode.OK
