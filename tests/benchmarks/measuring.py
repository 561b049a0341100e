"""Measuring times that can be compared."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter

_ATTEMPTS = 4


def loop() -> None:
    """A millisecond of work, of the kinds that reading a question is made of."""
    counts: dict[str, int] = {}
    for number in range(5_000):
        word = f"word {number % 97}"
        counts[word] = counts.get(word, 0) + len(word.split())


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes."""
    started = perf_counter()
    work()
    return perf_counter() - started


def loop_seconds() -> float:
    """How long the loop takes just now."""
    return median(seconds(loop) for _ in range(15))


def in_loops(measure: Callable[[], float]) -> float:
    """What `measure` returns in seconds, in the time of the loop before and after it."""
    gc.collect()
    before = loop_seconds()
    taken = measure()
    return taken / min(before, loop_seconds())


def within(limit: float, measure: Callable[[], float]) -> float:
    """The first measurement that keeps the limit; the smallest of a few if none does."""
    measured: list[float] = []
    for _ in range(_ATTEMPTS):
        measured.append(measure())
        if measured[-1] <= limit:
            break
    print(f"measured {', '.join(f'{value:.2f}' for value in measured)}; the limit is {limit}")  # noqa: T201
    return min(measured)


def process_ratio(one: Sequence[str], other: Sequence[str], *, env: Mapping[str, str], rounds: int = 11) -> float:
    """How long one command takes in the median, divided by how long the other takes; run in turns."""

    def run(command: Sequence[str]) -> None:
        subprocess.run([sys.executable, *command], env=env, stdout=subprocess.DEVNULL, check=True)

    run(one), run(other)
    times = [(seconds(lambda: run(one)), seconds(lambda: run(other))) for _ in range(rounds)]
    return median(first for first, _ in times) / median(second for _, second in times)
