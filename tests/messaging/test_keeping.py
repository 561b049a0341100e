"""Conversations are kept for a while and within bounds, and what was seen is remembered likewise."""

from __future__ import annotations

import threading
import tracemalloc

from assistant import Assistant
from assistant.messaging.keeping import InMemory
from assistant.messaging.once import Once
from assistant.messaging.talking import Talk, Thread


class Clock:
    """A clock that stands still unless it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_is_saved_is_loaded_until_it_is_deleted() -> None:
    store = InMemory()
    assert store.load("a") is None
    store.save("a", b"1")
    store.save("b", b"2")
    store.save("a", b"3")
    assert (store.load("a"), store.load("b"), len(store)) == (b"3", b"2", 2)
    store.delete("a")
    store.delete("a")
    assert (store.load("a"), store.load("b"), len(store)) == (None, b"2", 1)


def test_what_nobody_goes_on_with_is_forgotten() -> None:
    clock = Clock()
    store = InMemory(expiry=10, clock=clock)
    store.save("old", b"1")
    store.save("used", b"2")
    clock.now = 9
    assert store.load("used") == b"2"
    clock.now = 11
    assert (store.load("old"), store.load("used")) == (None, b"2")
    clock.now = 30
    assert len(store) == 0


def test_beyond_the_most_those_that_rested_longest_are_forgotten() -> None:
    store = InMemory(most=3)
    for key in "abc":
        store.save(key, key.encode())
    store.load("a")
    store.save("d", b"d")
    assert [key for key in "abcd" if store.load(key)] == ["a", "c", "d"]


def test_beyond_the_most_bytes_too() -> None:
    store = InMemory(most_bytes=10)
    for key in "abc":
        store.save(key, b"12345")
    assert [key for key in "abc" if store.load(key)] == ["b", "c"]
    store.save("b", b"1")
    store.save("d", b"1234")
    assert [key for key in "bcd" if store.load(key)] == ["b", "c", "d"]


def test_ten_thousand_threads_take_little_and_no_more_are_kept() -> None:
    article = Assistant("us-china-gap")
    talk = Talk(article, store := InMemory(most=10_000))
    talk.ask(Thread("T", "C", "first"), "How much did the US lead on MMLU shrink?")
    state = store.load(Thread("T", "C", "first").key)
    assert state
    tracemalloc.start()
    try:
        for number in range(12_000):
            store.save(Thread("T", "C", f"1730000000.{number:06}").key, bytes([*state]))
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(store) == 10_000
    assert held < 50 * 1024 * 1024
    assert talk.version(Thread("T", "C", "1730000000.000000")) == ""
    last = Thread("T", "C", "1730000000.011999")
    assert talk.version(last)
    assert talk.ask(last, "and MATH?").answer.value == "22.7"


def test_a_name_is_the_first_of_its_kind_once() -> None:
    clock = Clock()
    once = Once(expiry=10, most=3, clock=clock)
    assert [once.is_first(name) for name in "aab"] == [True, False, True]
    clock.now = 11
    assert once.is_first("a")
    for number in range(100):
        once.is_first(str(number))
    assert len(once) <= 4


def test_of_many_who_ask_at_once_one_is_first() -> None:
    once, firsts, start = Once(), [], threading.Barrier(8)

    def ask() -> None:
        start.wait()
        for number in range(500):
            if once.is_first(str(number)):
                firsts.append(number)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(firsts) == list(range(500))
