"""What is written down of the messenger's work: failures with their places, never what anybody asked."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from slack_sdk.errors import SlackApiError

from assistant.errors import place_of

LOG = logging.getLogger("assistant.slack")
#: Letters of a cause; those that Slack has are short.
_LONGEST = 200


def log_failure(error: Exception) -> None:
    """Write down what failed where; the text of an error is left out, as it may hold a question."""
    if isinstance(error, SlackApiError):
        LOG.error("Slack refuses a call: %s", cause_of(error))
    else:
        LOG.error("a fault of the assistant: %s in %s", type(error).__name__, place_of(error))


def cause_of(error: SlackApiError) -> str:
    """Why Slack refuses a call, with the scope that it wants if that is why."""
    said, needed = (error.response.get(each) for each in ("error", "needed"))
    return f"{_in_one_line(said)}{f' (it needs {_in_one_line(needed)})' if needed else ''}"


def _in_one_line(said: object) -> str:
    r"""What came from outside, so that it is one entry of the log and no more.

    >>> print(_in_one_line("ok\nERROR: \x1b[31m"))
    ok\nERROR: \x1b[31m
    """
    return str(said)[:_LONGEST].encode("unicode_escape").decode()


@contextmanager
def failures_logged() -> Iterator[None]:
    """Write down what fails within, and go on: Bolt would take back an acknowledgement that it has not yet sent."""
    try:
        yield
    except Exception as error:
        log_failure(error)
