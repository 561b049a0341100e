"""The log: lines on standard error, each with its time; a fault is one of them, never a traceback."""

from __future__ import annotations

import logging

from assistant.serving.middleware.faults import place_of


class OneLine(logging.Formatter):
    """Writes every record as one line; of an exception its kind and place."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        told = record.getMessage().strip()
        if record.exc_info and record.exc_info[1]:
            told = f"{told.rstrip(':')}: {place_of(record.exc_info[1])}"
        told = told.replace("\n", " ").replace("\r", " ")
        return f"{self.formatTime(record, '%Y-%m-%dT%H:%M:%S%z')} {record.levelname.lower()} {told}"


def write_log() -> None:
    """Have all records of this process written from now on; those of libraries only if they are warnings."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("assistant").setLevel(logging.INFO)
    # It warns of each request that is no HTTP; whoever sends them is told.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
