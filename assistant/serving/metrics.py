"""What a server counts, for Prometheus; right with several workers, and without a word of what was asked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from platform import python_version
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from assistant import __version__
from assistant.answers import Answer
from assistant.serving.counting_together import VARIABLE
from assistant.tuples import NamedTuple

#: Of anything else only that it is something else is counted, so that no client can add labels.
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "DELETE", "OPTIONS"})
_OTHER: Final = "other"
_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Now(NamedTuple):
    """What is looked up when the counts are read: of the whole server, not of one worker."""

    #: How many facts each pack has that is loaded.
    facts: dict[str, int]
    #: How many conversations are open; None where the store cannot be reached.
    conversations: int | None


class Metrics:
    """The counts of a server, or of one of its workers."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self._requests = Counter(
            "assistant_requests", "Requests that were done.", ("method", "route", "status"), registry=registry
        )
        self._seconds = Histogram(
            "assistant_request_seconds", "How long they took.", ("route",), buckets=_SECONDS, registry=registry
        )
        self._answers = Counter(
            "assistant_answers", "Answers, and why there was none.", ("status", "reason"), registry=registry
        )
        self._reloads = Counter(
            "assistant_pack_reloads",
            "How often changed packs were loaded, or were broken.",
            ("result",),
            registry=registry,
        )
        self._loaded = Gauge(
            "assistant_packs_loaded_timestamp_seconds",
            "When the packs that answer were loaded.",
            multiprocess_mode="mostrecent",
            registry=registry,
        )
        self._broken = Gauge(
            "assistant_packs_broken",
            "Whether the packs on disk are broken, so that those loaded before go on answering.",
            multiprocess_mode="mostrecent",
            registry=registry,
        )
        # Looking a label up takes longer than counting.
        self._request = lru_cache(maxsize=1000)(self._requests.labels)
        self._duration = lru_cache(maxsize=1000)(self._seconds.labels)
        self._answer = lru_cache(maxsize=1000)(self._answers.labels)

    def count_request(self, *, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request; `route` is the pattern of its path, "" where there is none."""
        self._request(method if method in _METHODS else _OTHER, route or _OTHER, str(status)).inc()
        self._duration(route or _OTHER).observe(seconds)

    def count_answer(self, answer: Answer) -> None:
        """Count an answer by what became of the question."""
        self._answer(answer.status, answer.reason or "").inc()

    def packs_loaded(self, time: float, *, is_first: bool) -> None:
        """Note that packs were loaded at a time, in seconds since 1970."""
        self._loaded.set(time)
        self._broken.set(0)
        if not is_first:
            self._reloads.labels("loaded").inc()

    def packs_broken(self) -> None:
        """Note that changed packs are broken."""
        self._broken.set(1)
        self._reloads.labels("broken").inc()

    def text(self, now: Now) -> bytes:
        """All counts, those of all workers together, as Prometheus reads them."""
        registry = CollectorRegistry()
        if os.environ.get(VARIABLE):
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        else:
            registry.register(_Of(self._registry))
        registry.register(_LookedUp(now))
        return generate_latest(registry)


class _Of(Collector):
    """What is in another registry."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._registry = registry

    def collect(self) -> Iterator[Metric]:
        """The metrics of the other one."""
        return iter(self._registry.collect())


class _LookedUp(Collector):
    def __init__(self, now: Now) -> None:
        self._now = now

    def collect(self) -> Iterator[Metric]:
        """The metrics that are looked up."""
        yield _gauge("assistant_build_info", "What runs.", ("version", "python"), {(__version__, python_version()): 1})
        packs: dict[tuple[str, ...], float] = {(pack,): float(number) for pack, number in self._now.facts.items()}
        yield _gauge("assistant_pack_facts", "Facts of each pack that is loaded.", ("pack",), packs)
        is_there = self._now.conversations is not None
        yield _gauge("assistant_sessions_up", "Whether conversations can be kept now.", (), {(): float(is_there)})
        if self._now.conversations is not None:
            open_ones: dict[tuple[str, ...], float] = {(): self._now.conversations}
            yield _gauge("assistant_open_conversations", "Conversations that can be gone on with.", (), open_ones)


def _gauge(name: str, told: str, labels: tuple[str, ...], values: Mapping[tuple[str, ...], float]) -> Metric:
    gauge = GaugeMetricFamily(name, told, labels=labels)
    for each, value in values.items():
        gauge.add_metric(each, value)
    return gauge
