"""How much work something is, as a multiple of a fixed piece of work done by the same process just before it.

It counts the time of the processor, so that neither a slow nor a crowded machine makes a difference.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

#: So many numbers are added up for one unit of work: about a hundredth of a second on a machine of 2024.
_NUMBERS = 300_000


@contextmanager
def at_most(units: float) -> Iterator[None]:
    """Fail if what is done within takes more than so many units of work."""
    started = time.process_time()
    sum(number for number in range(_NUMBERS))
    unit = time.process_time() - started
    started = time.process_time()
    yield
    spent = (time.process_time() - started) / unit
    assert spent <= units, f"{spent:.1f} units of work, where {units} are allowed"
