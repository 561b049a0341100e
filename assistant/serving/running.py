"""The process that serves: it listens, answers until it is told to stop, and lets those finish that it has begun."""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable

import uvicorn

from assistant.serving.application import create_app
from assistant.serving.options import Options


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
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    config = uvicorn.Config(
        create_app(options),
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        lifespan="on",
        timeout_keep_alive=int(options.limits.idle),
        timeout_graceful_shutdown=int(options.limits.stopping),
    )
    # Uvicorn raises the signal again that it was stopped by; to stop when told is no failure.
    signal.signal(signal.SIGTERM, lambda *_: None)
    host, port = opened.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    tell(f"Listening on http://{shown}:{port} (Ctrl-C stops it).")
    uvicorn.Server(config).run(sockets=[opened])
