"""What `--sessions` may say."""

from __future__ import annotations

import pytest

from assistant.serving.sessions.memory import MemorySessions
from assistant.serving.sessions.opening import SessionsAddressError, open_sessions
from assistant.serving.sessions.redis import RedisSessions


@pytest.mark.parametrize(
    "address",
    [
        "redis://localhost",
        "redis://localhost:6379/0",
        "redis://user:p%40ss@redis.example:6380/12",
        "redis://[::1]:6379/0",
        "redis://localhost?socket_timeout=5",
        "rediss://:secret@redis.example:6380/0",
        "rediss://redis.example?ssl_cert_reqs=none",
        "unix:///run/redis.sock",
        "unix:///run/redis.sock?db=2",
    ],
)
def test_these_are_addresses_of_redis(address: str) -> None:
    assert isinstance(open_sessions(address), RedisSessions)


def test_memory_is_what_is_used_if_nothing_is_said() -> None:
    assert isinstance(open_sessions(), MemorySessions)
    assert isinstance(open_sessions("memory"), MemorySessions)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "an address without a scheme"),
        ("localhost:6379", "'localhost' is the address of no Redis"),
        ("127.0.0.1", "an address without a scheme"),
        ("http://localhost", "'http' is the address of no Redis"),
        ("redis://", "names no host"),
        ("redis:///0", "names no host"),
        ("redis://localhost:99999", "Port out of range"),
        ("redis://localhost:port", "Port could not be cast"),
        ("redis://localhost/first", "'first' is no number of a database"),
        ("redis://localhost/0?db=", "'db' has no value"),
        ("redis://localhost/0?speed=high", "there is no option 'speed'"),
        ("redis://localhost/0?socket_timeout=soon", "Invalid value for 'socket_timeout'"),
        ("redis://[::1", "Invalid IPv6 URL"),
        ("unix://run/redis.sock", "a socket has an absolute path"),
        ("unix://", "a socket has an absolute path"),
    ],
)
def test_a_bad_address_is_told_with_what_one_looks_like(address: str, said: str) -> None:
    with pytest.raises(SessionsAddressError) as caught:
        open_sessions(address)
    message = str(caught.value)
    assert message.startswith("--sessions: ")
    assert said in message
    assert message.endswith("Write redis://HOST:PORT/NUMBER, rediss://… or unix:///PATH.")
    assert "\n" not in message


def test_a_password_is_in_no_message() -> None:
    for address in ("redis://:geheim@localhost:port", "geheim://:geheim2@x", "redis://:geheim@localhost/0?a=b"):
        with pytest.raises(SessionsAddressError) as caught:
            open_sessions(address)
        assert ":geheim" not in str(caught.value)
