"""How much work something is, as a multiple of a fixed piece of work done by the same process just before and after it.

It counts the time of the processor, so that neither a slow nor a crowded machine makes a difference.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

#: So many numbers are added up for one unit of work: about a hundredth of a second on a machine of 2024.
_NUMBERS = 300_000


def _units() -> list[float]:
    """The processor times that a few units of work take just now."""
    times = []
    for _ in range(3):
        started = time.process_time()
        sum(number for number in range(_NUMBERS))
        times.append(time.process_time() - started)
    return times


@contextmanager
def at_most(units: float) -> Iterator[None]:
    """Fail if what is done within takes more than so many units of work."""
    before = _units()
    started = time.process_time()
    yield
    # A processor that is shared is slower at one time than at another.
    spent = (time.process_time() - started) / median((*before, *_units()))
    assert spent <= units, f"{spent:.1f} units of work, where {units} are allowed"
