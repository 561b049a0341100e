"""The process that serves: it listens, answers until it is told to stop, and lets those finish that it has begun."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp

from assistant.connections import most_connections
from assistant.serving.counting_together import counted_together
from assistant.serving.logs import write_log
from assistant.serving.options import Options
from assistant.serving.protocol import LINGERING, protocol_with
from assistant.serving.sessions.opening import open_sessions
from assistant.serving.sessions.store import Unavailable
from assistant.serving.supervising import supervise


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at an address; raises `OSError` where that is taken or not of this machine."""
    family, kind, number, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[
        0
    ]
    opened = socket.socket(family, kind, number)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind(address)
        opened.listen(2048)
    except BaseException:
        opened.close()
        raise
    opened.set_inheritable(True)
    return opened


def serve(options: Options, opened: socket.socket, *, tell: Callable[[str], None]) -> None:
    """Answer at the socket until SIGTERM or Ctrl-C. Raises `PackError` before anything is answered."""
    prepare()
    asyncio.run(_look_for(options.sessions))
    if options.workers > 1:
        with counted_together() as died:
            run = _server(options, opened, tell)
            number = supervise(run, workers=options.workers, died=died, patience=options.limits.stopping + 2)
        if number == signal.SIGINT:
            raise KeyboardInterrupt
    else:
        _server(options, opened, tell)()


async def _look_for(address: str) -> None:
    """Have the store of conversations tell in the log if it is away, once for all workers."""
    sessions = open_sessions(address)
    with suppress(Unavailable):
        await sessions.check()
    await sessions.close()


def prepare() -> None:
    """Have this process log, stop when it is told to, and not when it is to load its packs anew."""
    # Uvicorn raises the signal again that it was stopped by; to stop when told is no failure.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    # Until there is something to load anew.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    write_log()


def _server(options: Options, opened: socket.socket, tell: Callable[[str], None]) -> Callable[[], None]:
    """What answers, with its packs loaded."""
    # Here and not above: where counts are put together has to be known before it is loaded.
    from assistant.serving.application import create_app

    app = create_app(options)
    # Made once, before anybody asks: all would wait for it, and each worker make its own.
    app.openapi()
    return server_of(app, options, opened, tell)


def server_of(
    app: ASGIApp, options: Options, opened: socket.socket, tell: Callable[[str], None], *, path: str = ""
) -> Callable[[], None]:
    """What answers at a socket with an application; `tell` is told where, with the path that clients ask."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        http=protocol_with(seconds=options.limits.receiving),
        limit_concurrency=most_connections(),
        server_header=False,
        proxy_headers=bool(options.proxies),
        forwarded_allow_ips=list(options.proxies),
        ws="none",
        lifespan="on",
        timeout_keep_alive=int(options.limits.idle),
        timeout_graceful_shutdown=int(options.limits.stopping),
    )
    host, port = opened.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    tell(f"Listening on http://{shown}:{port}{path} (Ctrl-C stops it).")
    return lambda: _Server(config).run(sockets=[opened])


class _Server(uvicorn.Server):
    """Uvicorn's own, which goes on listening for a moment when it is told to stop: those who connected wait in line."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening, and end once what has begun is answered."""
        await asyncio.sleep(LINGERING)
        await super().shutdown(sockets)
