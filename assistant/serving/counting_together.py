"""The folder in which several workers put their counts, so that each of them can tell those of all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

#: Where the client library of Prometheus looks for the folder, when it is loaded.
VARIABLE: Final = "PROMETHEUS_MULTIPROC_DIR"


@contextmanager
def counted_together() -> Iterator[Callable[[int], None]]:
    """Meanwhile there is such a folder; gives what has to be told the ids of workers that have ended."""
    with tempfile.TemporaryDirectory(prefix="report-assistant-") as folder:
        os.environ[VARIABLE] = folder

        from prometheus_client.multiprocess import mark_process_dead

        try:
            yield mark_process_dead
        finally:
            del os.environ[VARIABLE]
