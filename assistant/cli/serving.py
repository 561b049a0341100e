"""`assistant serve`: the options of a server checked, and the server run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

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
from assistant.cli.options import Packs, finish, settings_of

if TYPE_CHECKING:
    from assistant.serving.options import Options

_COMMAND = 'pip install "report-assistant[serve]"'


def serve(
    context: typer.Context,
    host: Host = HOST,
    port: Port = 8765,
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
    insecure: Insecure = False,
    allow_host: AllowHost = None,
    trust_proxy: TrustProxy = None,
    cors_origin: CorsOrigin = None,
    rate: RateLimit = None,
    concurrency: Concurrency = CONCURRENCY,
    max_body: MaxBody = MAX_BODY,
    timeout: Timeout = TIMEOUT,
    access_log: Logging = True,
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
        except ImportError as error:
            environment.note(f"assistant: the server needs {error.name!r}, which is not installed: {_COMMAND}")
            return ExitCode.USAGE
        told = (insecure, allow_host, trust_proxy, cors_origin, rate, concurrency, max_body, timeout, access_log)
        try:
            options = options_of(Told(host, port, *told))._replace(
                packs=tuple(packs),
                sessions=sessions,
                expiry=expiry * 3600,
                workers=workers,
                logs_questions=log_questions,
            )
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
