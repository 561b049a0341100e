"""From what `--sessions` says to the store."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qsl, urlsplit

from assistant.errors import AssistantError
from assistant.serving.sessions.memory import MemorySessions
from assistant.serving.sessions.store import USUAL_EXPIRY, Sessions

#: What `--sessions` says where conversations are to be kept by the server itself.
MEMORY = "memory"
_SCHEMES = ("redis", "rediss", "unix")


class SessionsAddressError(AssistantError):
    """What `--sessions` says is the address of no store."""


def open_sessions(address: str = MEMORY, *, seconds: float = USUAL_EXPIRY) -> Sessions:
    """The store at an address; nothing is connected yet. Raises `SessionsAddressError` for a bad address.

    >>> open_sessions("redis://localhost:port/0")
    Traceback (most recent call last):
    assistant.serving.sessions.opening.SessionsAddressError: --sessions: Port could not be cast to integer value as \
'port'. Write redis://HOST:PORT/NUMBER, rediss://… or unix:///PATH.
    """
    if address == MEMORY:
        return MemorySessions(seconds=seconds)
    try:
        _check(urlsplit(address))
        from assistant.serving.sessions.redis import RedisSessions, redis_pool

        return RedisSessions(redis_pool(address), seconds=seconds)
    except ImportError as error:
        raise SessionsAddressError(
            '--sessions needs the client of Redis: pip install "report-assistant[serve]".'
        ) from error
    except TypeError as error:
        # "… got an unexpected keyword argument 'speed'"
        raise _wrong(f"there is no option {str(error).rpartition(' ')[2]}") from error
    except ValueError as error:
        raise _wrong(str(error).rstrip(".")) from error


def _check(address: SplitResult) -> None:
    """Raise `ValueError` for what the client of Redis would take for something else, or leave out."""
    if address.scheme not in _SCHEMES:
        raise ValueError(f"{address.scheme or 'an address without a scheme'!r} is the address of no Redis")
    if address.scheme == "unix":
        if not address.path.startswith("/") or address.hostname:
            raise ValueError("a socket has an absolute path, after three slashes")
        return
    if not address.hostname:
        raise ValueError("the address names no host")
    # Reading it checks it.
    _ = address.port
    database = address.path.strip("/")
    if database and not database.isdecimal():
        raise ValueError(f"{database!r} is no number of a database")
    if unknown := [name for name, value in parse_qsl(address.query, keep_blank_values=True) if not value]:
        raise ValueError(f"{unknown[0]!r} has no value")


def _wrong(what: str) -> SessionsAddressError:
    return SessionsAddressError(f"--sessions: {what}. Write redis://HOST:PORT/NUMBER, rediss://… or unix:///PATH.")
