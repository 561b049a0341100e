"""`assistant serve`: the options of a server checked, and the server run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.options import Packs, finish, settings_of

_COMMAND = 'pip install "report-assistant[serve]"'


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any free one.")] = 8765,
    pack: Packs = None,
) -> None:
    """Serve the assistant over HTTP, also in the shape of OpenAI's API, until Ctrl-C or SIGTERM.

    \b
    Examples:
      assistant serve
      ASSISTANT_API_KEYS=secret assistant serve --host 0.0.0.0 --pack my-report
    """
    settings = settings_of(context, pack=pack)
    settings.refuse_table(context)

    def work(environment: Environment, packs: Sequence[str]) -> int:
        try:
            from assistant.serving.options import KEYS_VARIABLE, Options
            from assistant.serving.running import listen
            from assistant.serving.running import serve as run
        except ImportError as error:
            environment.note(f"assistant: the server needs {error.name!r}, which is not installed: {_COMMAND}")
            return ExitCode.USAGE
        keys = tuple(key.strip() for key in os.environ.get(KEYS_VARIABLE, "").split(",") if key.strip())
        try:
            opened = listen(host, port)
        except OSError as error:
            environment.note(f"assistant: cannot listen at {host} port {port}: {error.strerror or error}.")
            return ExitCode.USAGE
        with opened:
            run(
                Options(host=host, port=port, packs=tuple(packs), keys=keys),
                opened,
                tell=lambda line: environment.write(f"{line}\n"),
            )
        return ExitCode.OK

    finish(settings, work)
