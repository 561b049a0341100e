"""`assistant slack`: the assistant answers in Slack until it is told to stop."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from types import FrameType

from assistant.asking import Assistant
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.errors import place_of
from assistant.messaging.errors import SetUpError
from assistant.messaging.keeping import InMemory
from assistant.messaging.once import Once
from assistant.messaging.slack.credentials import BOT_TOKEN, check_extra, credentials
from assistant.messaging.talking import Talk
from assistant.messaging.welcome import welcome

#: What a signal adds to for the code of the process that it ends.
_BY_SIGNAL = 128
_OPEN = "Connected to Slack"
_NOT_YET = "The socket to Slack does not open yet, and is tried again"


def print_manifest(environment: Environment, *, url: str) -> int:
    """Print what Slack makes the app from."""
    import json

    from assistant.messaging.slack.manifest import manifest

    environment.write(json.dumps(manifest(url=url), indent=2) + "\n")
    return ExitCode.OK


def answer_in_slack(environment: Environment, assistant: Assistant, *, host: str = "", port: int = 0) -> int:
    """Answer in Slack until a signal comes: over HTTP if there is a host to listen at, else over a socket."""
    try:
        check_extra()
        known = credentials(os.environ, over_http=bool(host))
        # Bolt would warn that the token which it is given is also found there.
        os.environ.pop(BOT_TOKEN)
        from assistant.messaging.slack.listening import Desk
        from assistant.messaging.slack.manifest import PATH
        from assistant.messaging.slack.running import Address, over_http, over_socket

        desk = Desk(Talk(assistant, InMemory()), welcome(assistant), Once())
        with _logged(environment), _signals() as signals:
            if host:
                with over_http(desk, known, Address(host, port)) as address:
                    environment.note(f"Waiting for Slack at http://{address}{PATH}; Ctrl-C ends it.")
                    code = _told_to_stop(signals)
            else:
                with over_socket(desk, known) as is_open:
                    environment.note(f"{_OPEN if is_open else _NOT_YET}; Ctrl-C ends it.")
                    code = _told_to_stop(signals)
    except SetUpError as error:
        environment.note(f"assistant: {error}")
        return ExitCode.USAGE
    return code


def _told_to_stop(signals: SimpleQueue[int]) -> ExitCode:
    """Wait until the process is told to stop, and return what it ends with."""
    return ExitCode.INTERRUPTED if signals.get() == signal.SIGINT else ExitCode.OK


@contextmanager
def _signals() -> Iterator[SimpleQueue[int]]:
    """The signals that tell the process to stop; at the second one of a kind it does so at once."""
    told: SimpleQueue[int] = SimpleQueue()

    def stop(number: int, frame: FrameType | None) -> None:
        if number in seen:
            os._exit(_BY_SIGNAL + number)
        seen.add(number)
        told.put(number)

    seen: set[int] = set()
    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


class _OneLine(logging.Formatter):
    """A line for each entry: of a failure its kind and place, and no traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The entry in one line."""
        error = record.exc_info[1] if record.exc_info else None
        what = f" {type(error).__name__} in {place_of(error)}" if error else ""
        return " ".join(f"assistant: {record.getMessage()}{what}".split())


@contextmanager
def _logged(environment: Environment) -> Iterator[None]:
    """Failures go to standard error while the app is at work."""
    from assistant.messaging.slack.logs import LOG

    handler = logging.StreamHandler(environment.stderr)
    handler.setFormatter(_OneLine())
    # The server warns of all that is no HTTP; whoever sends it is told.
    levels = {LOG: logging.WARNING, logging.getLogger("uvicorn"): logging.ERROR}
    for log, level in levels.items():
        log.addHandler(handler)
        log.setLevel(level)
        log.propagate = False
    try:
        yield
    finally:
        for log in levels:
            log.removeHandler(handler)
            log.propagate = True
