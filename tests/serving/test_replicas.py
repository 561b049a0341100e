"""Two servers on one Redis: one is killed under load, Redis is killed and started again, and nothing is lost."""

from __future__ import annotations

import itertools
import json
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant import Assistant
from assistant.serving.sessions.store import MOST_TURNS
from tests.serving.redis_server import RedisServer
from tests.serving.requests import Reply, ask, send
from tests.serving.running import serving
from tests.serving.test_workers import eventually

ARTICLE = "us-china-gap"
TURNS = (
    "How much did the US lead on MMLU shrink?",
    "and MATH?",
    "What is the sound of one hand clapping?",
    "Notable models of China?",
    "and Europe?",
    "how many more did the US make?",
    "back to HumanEval",
)


class Talker(threading.Thread):
    """Holds a conversation with whichever server answers, until it is told to stop."""

    def __init__(self, urls: Sequence[str], is_over: threading.Event) -> None:
        super().__init__()
        self._urls: Iterator[str] = itertools.cycle(urls)
        self._is_over = is_over
        self.key = send(urls[0], "POST", "/v1/conversations").json["id"]
        #: The answers that came back, and the refusals.
        self.heard: list[Any] = []
        self.refused: list[Reply] = []

    def run(self) -> None:
        """Ask one question after the other; one that was not answered is asked again."""
        for question in itertools.cycle(TURNS):
            while not self._asks(question):
                if self._is_over.is_set():
                    return
            if self._is_over.is_set():
                return

    def _asks(self, question: str) -> bool:
        url = next(self._urls)
        try:
            reply = send(url, "POST", f"/v1/conversations/{self.key}/ask", {"question": question})
        except OSError:
            return False
        if reply.status == 200:
            self.heard.append(reply.json)
            return True
        self.refused.append(reply)
        time.sleep(0.05)
        return False


def is_within(part: Sequence[Any], whole: Sequence[Any]) -> bool:
    """Whether the one can be had from the other by leaving things out."""
    rest = iter(whole)
    return all(each in rest for each in part)


def test_no_conversation_is_lost(tmp_path: Path, own_redis: RedisServer) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    arguments = ("--pack", ARTICLE, "--sessions", own_redis.url)
    with serving(first, *arguments) as one, serving(second, *arguments) as other:
        is_over = threading.Event()
        talkers = [Talker((one.url, other.url), is_over) for _ in range(6)]
        for talker in talkers:
            talker.start()
        try:
            assert eventually(lambda: min(len(talker.heard) for talker in talkers) > len(TURNS))
            one.process.kill()
            heard = [len(talker.heard) for talker in talkers]
            assert eventually(
                lambda: all(len(talker.heard) > before + 3 for talker, before in zip(talkers, heard, strict=True))
            )
            own_redis.kill()
            assert eventually(lambda: all(talker.refused for talker in talkers))
            away = send(other.url, "GET", "/readyz")
            assert (away.status, send(other.url, "GET", "/healthz").status) == (503, 200)
            assert ask(other.url, TURNS[0])["value"] == "17.2"
            own_redis.start()
            heard = [len(talker.heard) for talker in talkers]
            assert eventually(
                lambda: all(len(talker.heard) > before + 3 for talker, before in zip(talkers, heard, strict=True))
            )
            assert send(other.url, "GET", "/readyz").status == 200
        finally:
            is_over.set()
            for talker in talkers:
                talker.join()
        for talker in talkers:
            for reply in talker.refused:
                assert (reply.status, reply.json["error"]["code"], reply.headers["retry-after"]) == (
                    503,
                    "unavailable",
                    "1",
                )
                assert "cannot be reached just now. Ask again" in reply.json["error"]["message"]
            kept = send(other.url, "GET", f"/v1/conversations/{talker.key}").json["turns"]
            # A turn whose answer was lost on its way is kept and was asked again; none that was heard is missing.
            assert is_within(talker.heard[-MOST_TURNS // 2 :], kept)
            if len(kept) < MOST_TURNS:
                chat = Assistant(ARTICLE).conversation()
                assert [json.loads(json.dumps(chat.ask(turn["question"]).to_json())) for turn in kept] == kept
        assert other.stop() == 0
        assert "Traceback" not in other.log.read_text()


def test_turns_at_once_through_two_servers_are_all_kept_and_none_is_mixed_up(
    tmp_path: Path, redis_server: RedisServer
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    arguments = ("--pack", ARTICLE, "--sessions", redis_server.url)
    with serving(first, *arguments) as one, serving(second, *arguments) as other:
        key = send(one.url, "POST", "/v1/conversations").json["id"]
        heard: list[Any] = []

        def work(url: str, questions: Sequence[str]) -> None:
            for question in questions:
                while (
                    reply := send(url, "POST", f"/v1/conversations/{key}/ask", {"question": question})
                ).status == 409:
                    pass
                assert reply.status == 200
                heard.append(reply.json)

        threads = [threading.Thread(target=work, args=(url, TURNS)) for url in (one.url, other.url) * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = send(other.url, "GET", f"/v1/conversations/{key}").json["turns"]
        assert len(kept) == len(heard) == 6 * len(TURNS)
        assert sorted(map(json.dumps, kept)) == sorted(map(json.dumps, heard))
        chat = Assistant(ARTICLE).conversation()
        assert [json.loads(json.dumps(chat.ask(turn["question"]).to_json())) for turn in kept] == kept


def test_a_server_may_be_there_before_its_redis(tmp_path: Path) -> None:
    redis = RedisServer(tmp_path)
    with serving(tmp_path, "--pack", ARTICLE, "--sessions", redis.url) as server:
        assert (send(server.url, "GET", "/readyz").status, ask(server.url, TURNS[0])["value"]) == (503, "17.2")
        away = send(server.url, "POST", "/v1/conversations")
        assert (away.status, away.headers["retry-after"]) == (503, "1")
        redis.start()
        try:
            assert eventually(lambda: send(server.url, "GET", "/readyz").status == 200)
            assert send(server.url, "POST", "/v1/conversations").status == 201
        finally:
            redis.stop()


def test_what_was_answered_before_a_stop_is_kept(tmp_path: Path, redis_server: RedisServer) -> None:
    arguments = ("--pack", ARTICLE, "--sessions", redis_server.url)
    is_over = threading.Event()
    with serving(tmp_path, *arguments, "--workers", "2") as server:
        talkers = [Talker((server.url,), is_over) for _ in range(4)]
        for talker in talkers:
            talker.start()
        assert eventually(lambda: min(len(talker.heard) for talker in talkers) > 3)
        assert server.stop() == 0
        is_over.set()
        for talker in talkers:
            talker.join()
            assert talker.refused == []
        assert "Traceback" not in server.log.read_text()
    with serving(tmp_path, *arguments) as server:
        for talker in talkers:
            assert is_within(talker.heard, send(server.url, "GET", f"/v1/conversations/{talker.key}").json["turns"])
