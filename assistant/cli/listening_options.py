"""The options of the commands that listen for clients: who may ask, how much, and what is logged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final

import typer

from assistant.cli.addresses import names, origins, proxies
from assistant.cli.listening import RATE, check_reach, keys
from assistant.tuples import NamedTuple

if TYPE_CHECKING:
    from assistant.serving.options import Options

HOST: Final = "127.0.0.1"
CONCURRENCY: Final = 100
MAX_BODY: Final = 262_144
TIMEOUT: Final = 30.0

Host = Annotated[str, typer.Option(help="The address to listen at.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any free one.")]
Insecure = Annotated[
    bool, typer.Option("--insecure", help="Answer to everybody who reaches the address, without a key.")
]
AllowHost = Annotated[list[str] | None, typer.Option(metavar="NAME", help="A name that the server is reached by.")]
TrustProxy = Annotated[
    list[str] | None,
    typer.Option(metavar="ADDRESS", help="A proxy that is believed when it says for whom it asks."),
]
CorsOrigin = Annotated[
    list[str] | None, typer.Option(metavar="ORIGIN", help="A site whose pages may ask; * for all of them.")
]
RateLimit = Annotated[
    int | None,
    typer.Option(
        "--rate",
        min=0,
        help="Requests a minute of each key or address; 0 for any number. 6000 if left out, for other machines.",
        show_default=False,
    ),
]
Concurrency = Annotated[int, typer.Option(min=1, help="Requests that are worked on at the same time.")]
MaxBody = Annotated[int, typer.Option(min=1024, help="Bytes of a request.")]
Timeout = Annotated[float, typer.Option(min=0.1, help="Seconds until an answer is given up.")]
Logging = Annotated[
    bool, typer.Option("--access-log/--no-access-log", help="Write a line for each request to standard error.")
]


class Told(NamedTuple):
    """What a command was told by these options, in their order."""

    host: str
    port: int
    insecure: bool
    allow_host: Sequence[str] | None
    trust_proxy: Sequence[str] | None
    cors_origin: Sequence[str] | None
    rate: int | None
    concurrency: int
    max_body: int
    timeout: float
    access_log: bool


def options_of(told: Told) -> Options:
    """What a server is started with. Raises `ListeningError` for what does not go together, or is misspelt."""
    from assistant.serving.options import LOOPBACK, Limits, Options

    given, is_local = keys(), told.host in LOOPBACK
    check_reach(told.host, given, is_open=told.insecure or is_local)
    known = names(told.allow_host or ())
    return Options(
        host=told.host,
        port=told.port,
        keys=given,
        # By which other names it is reached only whoever starts it can know; a key tells the friends apart as well.
        names=(*LOOPBACK, *known) if known or (is_local and not given) else (),
        proxies=proxies(told.trust_proxy or ()),
        origins=origins(told.cors_origin or ()),
        limits=Limits(
            body=told.max_body,
            rate=(0 if is_local else RATE) if told.rate is None else told.rate,
            concurrency=told.concurrency,
            answering=told.timeout,
        ),
        logs_requests=told.access_log,
    )
