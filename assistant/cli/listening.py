"""What the commands that listen for clients have in common: keys, who may reach them, and the socket."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

#: The environment variable with the keys that clients send, separated by commas.
KEYS = "ASSISTANT_API_KEYS"
#: Requests a minute of a key or address, where other machines may ask.
RATE = 6000


class ListeningError(Exception):
    """Options that do not go together, or an address at which nobody can listen."""


def keys() -> tuple[str, ...]:
    """The keys that clients may send."""
    return tuple(key for each in os.environ.get(KEYS, "").split(",") if (key := each.strip()))


def check_reach(host: str, given: tuple[str, ...], *, is_open: bool) -> None:
    """Raise `ListeningError` where others would reach what asks for no keys; `is_open` says that it may do without."""
    if not (is_open or given):
        raise ListeningError(f"whoever reaches {host} could ask. Put keys into {KEYS}, or say --insecure.")


def listen_at(host: str, port: int) -> socket.socket:
    """A socket that listens; raises `ListeningError`."""
    from assistant.serving import running

    try:
        return running.listen(host, port)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "this is no address"
        raise ListeningError(f"cannot listen at {host}, port {port}: {reason}. Choose others.") from None
