"""What a server is told when it starts: plain values, which go to its workers as they are."""

from __future__ import annotations

from typing import Final

from assistant.tuples import NamedTuple

#: The addresses that only programs of the same machine reach.
LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")

#: A chat is sent with all that was said, and may be so many times as large as another body.
_LONG_CHATS: Final = 4
#: A table is sent as text, which takes at most so many times as much.
_AS_TEXT: Final = 2


class Limits(NamedTuple):
    """How much a client may ask for; sizes in bytes, times in seconds."""

    body: int = 256 * 1024
    #: Of a table that a conversation is over. Twice as much takes several seconds to read.
    table: int = 2 * 1024 * 1024
    #: Turns of a user in the messages that are sent along: those before the last so many are not replayed.
    replayed: int = 50
    #: Requests a minute of one key, or of one address where no keys are asked for; 0 for any number.
    rate: int = 0
    #: Requests that are worked on at the same time.
    concurrency: int = 100
    #: Until a request has come in, and until it is answered.
    receiving: float = 10.0
    answering: float = 30.0
    #: Until the reading of a table, or an answer from one, is given up.
    over_table: float = 15.0
    #: Until a connection on which nothing is asked is closed, and until a stop is no longer delayed by requests.
    idle: float = 15.0
    stopping: float = 10.0


class Options(NamedTuple):
    """What a server is started with."""

    host: str = "127.0.0.1"
    port: int = 8765
    #: Names or paths of packs; those that ship with the assistant where none is named.
    packs: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    #: The names that requests may be addressed to; any where none is named.
    names: tuple[str, ...] = ()
    #: Where conversations are kept: the memory of the server, or the address of a Redis; and how long, in seconds.
    sessions: str = "memory"
    expiry: float = 24 * 60 * 60
    #: How many processes serve.
    workers: int = 1
    #: The addresses of proxies that are believed when they say for whom they ask.
    proxies: tuple[str, ...] = ()
    #: The origins whose pages may read answers; "*" for any.
    origins: tuple[str, ...] = ()
    limits: Limits = Limits()
    logs_requests: bool = True
    logs_questions: bool = False

    @property
    def larger_bodies(self) -> dict[str, int]:
        """The addresses that take larger bodies than others, with the sizes of these."""
        return {
            "/v1/chat/completions": _LONG_CHATS * self.limits.body,
            "/v1/conversations": self.limits.body + _AS_TEXT * self.limits.table,
        }


DEFAULTS: Final = Options()
