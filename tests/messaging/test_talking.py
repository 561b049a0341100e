"""A thread is a conversation: what was said in it is carried on, in it alone, and by whoever holds the store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.messaging.keeping import InMemory, Store
from assistant.messaging.plain_text import cut, readable
from assistant.messaging.talking import Talk, Thread
from assistant.messaging.welcome import welcome


@pytest.fixture(scope="module")
def article() -> Assistant:
    return Assistant("us-china-gap")


def test_threads_know_nothing_of_each_other(article: Assistant) -> None:
    talk = Talk(article, InMemory())
    one, other = Thread("T", "C", "1"), Thread("T", "C", "2")
    talk.ask(one, "Notable models of China?")
    talk.ask(other, "How much did the US lead on MMLU shrink?")
    assert talk.ask(one, "and Europe?").answer.value == "3"
    assert talk.ask(other, "and MATH?").answer.value == "22.7"
    assert [bool(talk.version(each)) for each in (one, other, Thread("T", "D", "1"))] == [True, True, False]


def test_a_turn_that_comes_to_nothing_leaves_the_version(article: Assistant) -> None:
    talk, thread = Talk(article, InMemory()), Thread("T", "C", "1")
    first = talk.ask(thread, "How big is the lead?")
    assert talk.ask(thread, "What a lovely day").version == first.version == talk.version(thread)
    second = talk.ask(thread, "Notable models of China?")
    assert second.version != first.version
    assert Talk(article, InMemory()).ask(thread, "How big is the lead?").version == first.version


def test_a_choice_is_never_taken_for_one_of_another_question(article: Assistant) -> None:
    talk, thread = Talk(article, InMemory()), Thread("T", "C", "1")
    open_turn = talk.ask(thread, "How big is the lead?")
    # The process begins anew, and the thread goes on with something else.
    talk = Talk(article, InMemory())
    talk.ask(thread, "How much did the US lead on MMLU shrink?")
    turn = talk.choose(thread, "MATH", of="How big is the lead?", version=open_turn.version)
    assert turn
    assert (turn.answer.value, turn.answer.unit) == ("1.6", "percent")
    before = talk.version(thread)
    assert talk.choose(thread, "Germany", of="How big is the lead?", version="") is None
    assert talk.choose(thread, "MATH", of="Notable models of China?", version="") is None
    assert talk.version(thread) == before


def test_names_of_threads_do_not_run_together() -> None:
    keys = {Thread(*each).key for each in [("a", "b,c", "d"), ("a,b", "c", "d"), ("a", "b", "c,d"), ('a"', "b", "c")]}
    assert len(keys) == 4


def test_another_process_with_the_same_store_goes_on(article: Assistant) -> None:
    store: Store = InMemory()
    thread = Thread("T", "C", "1")
    Talk(article, store).ask(thread, "Notable models of China?")
    assert Talk(Assistant("us-china-gap"), store).ask(thread, "and Europe?").answer.value == "3"


def test_what_was_said_of_other_facts_is_not_carried_on(article: Assistant) -> None:
    store, thread = InMemory(), Thread("T", "C", "1")
    Talk(article, store).ask(thread, "Notable models of China?")
    answer = Talk(Assistant("ai-index-2025"), store).ask(thread, "and Europe?").answer
    assert answer == Assistant("ai-index-2025").ask("and Europe?")


def test_a_conversation_over_a_table_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "rides.csv"
    file.write_text("Place,2023,2024\nNorth,10,12\nSouth,20,30\n", encoding="utf-8")
    talk = Talk(Assistant.from_table(str(file), title="Rides by place"), InMemory())
    thread = Thread("T", "C", "1")
    assert talk.ask(thread, "How many rides did North see in 2024?").answer.value == "12"
    assert talk.ask(thread, "and South?").answer.value == "30"
    assert talk.ask(thread, "and in 2023?").answer.value == "20"


def test_turns_of_one_thread_wait_for_each_other(article: Assistant) -> None:
    talk, thread = Talk(article, InMemory()), Thread("T", "C", "1")
    talk.ask(thread, "How much did the US lead on MMLU shrink?")
    with ThreadPoolExecutor(8) as executor:
        turns = list(executor.map(lambda _: talk.ask(thread, "and MATH?"), range(40)))
    assert {turn.answer.value for turn in turns} == {"22.7"}


def test_a_thread_gives_what_a_conversation_gives(article: Assistant) -> None:
    turns = ("Notable models of China?", "and Europe?", "double it", "Which is larger?", "How big is the lead?", "MATH")
    chat, talk = article.conversation(), Talk(article, InMemory())
    for turn in turns:
        assert talk.ask(Thread("T", "C", "1"), turn).answer == chat.ask(turn)


def test_the_welcome_has_questions_that_are_answered() -> None:
    assistant = Assistant()
    found = welcome(assistant)
    assert len(found.questions) == len(set(found.questions)) == 8
    assert {assistant.ask(each).status for each in found.questions} == {"answered"}
    assert found.titles == tuple(pack.title for pack in assistant.packs)
    assert found.more == 0


def test_text_is_readable() -> None:
    assert readable("plain text") == "plain text"
    assert readable("two\nlines\tand a tab") == "two\nlines\tand a tab"
    assert readable("a\x00\x1b[31mb") == "a [31mb"
    assert readable("\u202eabc\u202c") == "abc"
    assert readable("\x00\x01") == ""
    assert readable("naïve – 北京 👩‍🔬") == "naïve – 北京 👩‍🔬"
    assert readable("half \ud83d") == "half \ufffd"


def test_what_is_cut_says_so() -> None:
    assert cut("twelve signs", 12) == "twelve signs"
    assert cut("twelve signs", 8) == "twelve…"
