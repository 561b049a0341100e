"""Names, origins and addresses of proxies, checked before anything listens: misspelt, they let nobody in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from ipaddress import ip_address, ip_network
from typing import Final

from assistant.cli.listening import ListeningError

_ANY: Final = "*"
_NAME: Final = r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?"
_ORIGIN: Final = re.compile(rf"https?://({_NAME}|\[[0-9A-Fa-f:.]+\])(:[0-9]{{1,5}})?")


def origins(given: Iterable[str]) -> tuple[str, ...]:
    """The sites that `--cors-origin` names, as browsers tell them; raises `ListeningError`.

    >>> origins(["https://Chat.example", "*"])
    ('https://chat.example', '*')
    >>> origins(["chat.example"])
    Traceback (most recent call last):
    assistant.cli.listening.ListeningError: --cors-origin: 'chat.example' is no origin. Write https://NAME or \
http://NAME:PORT, without a path, or * for all.
    """
    mend = "Write https://NAME or http://NAME:PORT, without a path, or * for all."
    return tuple(_checked(each, _is_origin, f"--cors-origin: {each!r} is no origin. {mend}").lower() for each in given)


def names(given: Iterable[str]) -> tuple[str, ...]:
    """The names that `--allow-host` gives; raises `ListeningError`.

    >>> names(["reports.example", "::1"])
    ('reports.example', '::1')
    """
    mend = "Write the name alone, without a port: reports.example."
    return tuple(_checked(each, _is_name, f"--allow-host: {each!r} is no name of a machine. {mend}") for each in given)


def proxies(given: Iterable[str]) -> tuple[str, ...]:
    """The addresses that `--trust-proxy` gives, or networks of them; raises `ListeningError`.

    >>> proxies(["10.0.0.7", "10.1.0.0/16", "*"])
    ('10.0.0.7', '10.1.0.0/16', '*')
    """
    mend = "Write one like 10.0.0.7, a network like 10.0.0.0/8, or * for all."
    return tuple(_checked(each, _is_network, f"--trust-proxy: {each!r} is no address. {mend}") for each in given)


def _checked(given: str, is_right: Callable[[str], bool], message: str) -> str:
    if not is_right(given):
        raise ListeningError(message)
    return given


def _is_origin(given: str) -> bool:
    return given == _ANY or _ORIGIN.fullmatch(given) is not None


def _is_name(given: str) -> bool:
    return re.fullmatch(_NAME, given) is not None or _is_of(ip_address, given)


def _is_network(given: str) -> bool:
    return given == _ANY or _is_of(ip_network, given)


def _is_of(kind: Callable[[str], object], given: str) -> bool:
    try:
        kind(given)
    except ValueError:
        return False
    return True
