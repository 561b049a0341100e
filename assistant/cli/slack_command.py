"""The command that answers in Slack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from assistant.cli.environment import Environment
from assistant.cli.options import Packs, Reading, Table, Title, finish, settings_of


def slack(
    context: typer.Context,
    http: Annotated[
        bool, typer.Option("--http", help="Wait for Slack's requests instead of opening a socket.")
    ] = False,
    host: Annotated[str, typer.Option("--host", help="With --http: where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="With --http: the port.", min=0, max=65535)] = 3000,
    manifest: Annotated[bool, typer.Option("--manifest", help="Print what Slack makes the app from.")] = False,
    url: Annotated[str, typer.Option("--url", metavar="URL", help="With --manifest: where Slack sends requests.")] = "",
    pack: Packs = None,
    table: Table = "",
    title: Title = "",
    reading: Reading = "",
) -> None:
    """Answer in Slack: mentions, direct messages, and /report.

    \b
    A socket needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN in the environment, --http needs
    SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET.

    \b
    Examples:
      assistant slack --manifest > manifest.json
      assistant slack
      assistant slack --http --port 3000
    """
    from assistant.cli.opening import open_assistant
    from assistant.cli.slack import answer_in_slack, print_manifest

    settings = settings_of(context, pack=pack, table=table, title=title, reading=reading)
    settings.check_table(context, reads_input=False)
    if url and not (manifest and url.startswith("https://")):
        context.fail("--url goes with --manifest, and is an address that begins with https://.")
    if manifest and http and not url:
        context.fail("The manifest of an app over HTTP names where Slack sends requests: add --url.")

    def work(environment: Environment, packs: Sequence[str]) -> int:
        if manifest:
            return print_manifest(environment, url=url)
        assistant = open_assistant(packs, table=settings.table, title=settings.title, reading=settings.reading)
        return answer_in_slack(environment, assistant, host=host if http else "", port=port)

    finish(settings, work)
