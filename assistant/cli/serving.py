"""`assistant serve`: the options of a server checked, and the server run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.addresses import names, origins, proxies
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.listening import RATE, ListeningError, check_reach, keys, listen_at
from assistant.cli.options import Packs, finish, settings_of

if TYPE_CHECKING:
    from assistant.serving.options import Options

_COMMAND = 'pip install "report-assistant[serve]"'


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any free one.")] = 8765,
    pack: Packs = None,
    sessions: Annotated[
        str,
        typer.Option(
            metavar="URL",
            envvar="ASSISTANT_SESSIONS",
            help="Keep conversations in this Redis or Valkey: redis://, rediss:// or unix://.",
        ),
    ] = "memory",
    expiry: Annotated[
        float, typer.Option(min=0.001, help="Hours until a conversation that rests is forgotten.")
    ] = 24.0,
    workers: Annotated[
        int, typer.Option(min=1, max=64, help="Processes that answer; more than one needs --sessions.")
    ] = 1,
    insecure: Annotated[
        bool, typer.Option("--insecure", help="Answer to everybody who reaches the address, without a key.")
    ] = False,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name that the server is reached by, where it asks for no keys."),
    ] = None,
    trust_proxy: Annotated[
        list[str] | None,
        typer.Option(metavar="ADDRESS", help="A proxy that is believed when it says for whom it asks."),
    ] = None,
    cors_origin: Annotated[
        list[str] | None, typer.Option(metavar="ORIGIN", help="A site whose pages may ask; * for all of them.")
    ] = None,
    rate: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Requests a minute of each key or address; 0 for any number. 6000 if left out, for other machines.",
            show_default=False,
        ),
    ] = None,
    concurrency: Annotated[int, typer.Option(min=1, help="Requests that are worked on at the same time.")] = 100,
    max_body: Annotated[int, typer.Option(min=1024, help="Bytes of a request.")] = 262_144,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds until an answer is given up.")] = 30.0,
    access_log: Annotated[
        bool, typer.Option("--access-log/--no-access-log", help="Write a line for each request to standard error.")
    ] = True,
    log_questions: Annotated[bool, typer.Option("--log-questions", help="Write the questions there too.")] = False,
) -> None:
    """Serve the assistant over HTTP, also in the shape of OpenAI's API, until Ctrl-C or SIGTERM.

    Only programs of this machine reach it unless --host says otherwise; then it wants keys from its
    clients, which the environment variable ASSISTANT_API_KEYS holds, separated by commas.

    \b
    Examples:
      assistant serve
      ASSISTANT_API_KEYS=secret assistant serve --host 0.0.0.0 --pack my-report
    """
    settings = settings_of(context, pack=pack)
    settings.refuse_table(context)

    def work(environment: Environment, packs: Sequence[str]) -> int:
        try:
            from assistant.serving import running
            from assistant.serving.options import LOOPBACK, Limits, Options
        except ImportError as error:
            environment.note(f"assistant: the server needs {error.name!r}, which is not installed: {_COMMAND}")
            return ExitCode.USAGE
        given, is_local = keys(), host in LOOPBACK
        try:
            check_reach(host, given, is_open=insecure or is_local)
            known, trusted, sites = names(allow_host or ()), proxies(trust_proxy or ()), origins(cors_origin or ())
        except ListeningError as error:
            environment.note(f"assistant: {error}")
            return ExitCode.USAGE
        options = Options(
            host=host,
            port=port,
            packs=tuple(packs),
            keys=given,
            names=(*LOOPBACK, *known) if is_local and not given else (),
            sessions=sessions,
            expiry=expiry * 3600,
            workers=workers,
            proxies=trusted,
            origins=sites,
            limits=Limits(
                body=max_body,
                rate=(0 if is_local else RATE) if rate is None else rate,
                concurrency=concurrency,
                answering=timeout,
            ),
            logs_requests=access_log,
            logs_questions=log_questions,
        )
        try:
            _check(options)
            opened = listen_at(host, port)
        except ListeningError as error:
            environment.note(f"assistant: {error}")
            return ExitCode.USAGE
        with opened:
            running.serve(options, opened, tell=lambda line: environment.write(f"{line}\n"))
        return ExitCode.OK

    finish(settings, work)


def _check(options: Options) -> None:
    """Raise `ListeningError` for options that do not go together."""
    from assistant.serving.sessions.opening import MEMORY, SessionsAddressError, open_sessions

    if options.workers > 1 and options.sessions == MEMORY:
        raise ListeningError(
            f"--workers {options.workers} needs --sessions redis://HOST: "
            "what one process keeps in its memory the others do not know."
        )
    try:
        open_sessions(options.sessions)
    except SessionsAddressError as error:
        raise ListeningError(str(error)) from None
