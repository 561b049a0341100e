"""The surface for programs: all of it has examples, answers never change, threads and tasks may share it."""

from __future__ import annotations

import asyncio
import copy
import doctest
import inspect
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import assistant
from assistant import Answer, Assistant, Conversation, ResumeError
from assistant.ground import Ground
from tests.corpus.reading import corpus_files, read_corpus

_PACK = "us-china-gap"
_TABLE = b"region,2022,2023,2024\nNorth,5,7,9\nSouth,6,8,11\n"
_EXAMPLES = doctest.DocTestParser()
#: A question with what follows it, and the values of both.
_TALKS = (
    (("How much did the US lead on MMLU shrink?", "and MATH?"), ("17.2", "22.7")),
    (("Notable models of China?", "and Europe?"), ("15", "3")),
    (("What was the US lead on MMMU at the end of 2024?", "a year earlier?"), ("8.1", "13.5")),
)


@pytest.fixture(scope="module")
def article() -> Assistant:
    """An assistant over the article."""
    return Assistant(_PACK)


@pytest.fixture(scope="module")
def over_table() -> Assistant:
    """An assistant over a table."""
    return Assistant.from_table(_TABLE, title="Sales by region, million USD")


# -- documentation ---------------------------------------------------------------------------------------


def public_things() -> Iterator[tuple[str, Any]]:
    """Every public name, and every public method and attribute of the classes among them."""
    for name in assistant.__all__:
        if name == "__version__":
            continue
        thing = getattr(assistant, name)
        yield name, thing
        fields = getattr(thing, "_fields", ())
        for inner, value in vars(thing).items():
            if not inner.startswith("_") and inner not in fields:
                yield f"{name}.{inner}", value


@pytest.mark.parametrize(
    ("name", "thing"), [*public_things()], ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_public_name_has_an_example_that_runs(name: str, thing: Any) -> None:
    doc = inspect.getdoc(thing) or ""
    examples = _EXAMPLES.get_examples(doc)
    assert doc.split("\n")[0].endswith((".", ":"))
    assert any(example.want for example in examples), "the doctests of the suite run it"
    assert not any("SKIP" in example.source for example in examples)


@pytest.mark.parametrize("name", ["Answer", "Citation", "Step", "Problem", "PackSummary", "FactPage"])
def test_every_field_is_in_the_example_or_the_text(name: str) -> None:
    value = getattr(assistant, name)
    doc = inspect.getdoc(value) or ""
    assert [field for field in value._fields if f".{field}" not in doc and f"`{field}`" not in doc] == []


def test_every_public_function_is_typed() -> None:
    for name, thing in public_things():
        function = getattr(thing, "__func__", getattr(thing, "fget", thing))
        if inspect.isfunction(function):
            signature = inspect.signature(function)
            assert signature.return_annotation is not signature.empty, name
            assert all(each.annotation is not each.empty for each in list(signature.parameters.values())[1:]), name


def test_the_names_are_found_without_being_asked_for() -> None:
    program = "import assistant; print(*dir(assistant))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert set(assistant.__all__) <= set(done.stdout.split())


# -- answers ---------------------------------------------------------------------------------------------


def some_questions(every: int) -> list[str]:
    """Some of the questions of the corpus, of every kind."""
    return [each.question for file in corpus_files() for each in read_corpus(file)][::every]


def is_frozen(value: object) -> bool:
    """Whether nothing within a value can be changed."""
    if isinstance(value, tuple):
        return all(map(is_frozen, value))
    return value is None or isinstance(value, (str, bool))


def test_answers_are_immutable_all_the_way_down(over_table: Assistant) -> None:
    everything = Assistant()
    answers = [everything.ask(question) for question in some_questions(75)]
    answers += [over_table.ask(each) for each in ("sales in 2024?", "Which region grew most?", "Cars?", "total 2023")]
    assert {answer.status for answer in answers} == {"answered", "clarify", "unknown"}
    assert [answer.question for answer in answers if not is_frozen(answer)] == []
    for answer in answers:
        assert hash(answer) == hash(copy.deepcopy(answer))
        assert pickle.loads(pickle.dumps(answer)) == answer
    with pytest.raises(AttributeError):
        answers[0].other = 5  # type: ignore[attr-defined]


def test_what_is_made_of_an_answer_is_ones_own(article: Assistant) -> None:
    answer = article.ask("How much did the US lead on MMLU shrink?")
    first = answer.to_json()
    first["facts"][0]["value"] = first["derivation"][0]["operands"][0] = "5"
    first["suggestions"].append("5")
    assert answer.to_json() == article.ask(answer.question).to_json() != first


# -- conversations ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["Notable models of China?", "How big is the lead?", "What?", "sales in 2023?"])
def test_conversations_are_equal_if_they_go_on_alike(question: str, article: Assistant, over_table: Assistant) -> None:
    for asked in (article, over_table):
        one, other = asked.conversation(), asked.conversation()
        assert one == other
        one.ask(question)
        other.ask(question)
        assert one == other == one.copy() == asked.resume(one.to_json())
    assert article.conversation() == Assistant(_PACK).conversation() != Assistant().conversation()
    assert article.conversation() != over_table.conversation()
    assert article.conversation() != "a conversation"


def test_a_conversation_is_no_key() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Assistant(_PACK).conversation())


def test_a_conversation_over_a_table_is_saved_and_resumed(over_table: Assistant) -> None:
    chat = over_table.conversation()
    assert chat.ask("Sales of the North in 2023?").value == "7"
    saved = chat.to_json()
    again = Assistant.from_table(_TABLE, title="Sales by region, million USD").resume(saved)
    assert again.ask("and 2024?").value == chat.ask("and 2024?").value == "9"
    for other in (_TABLE.replace(b"9", b"8"), _TABLE + b"West,1,2,3\n"):
        with pytest.raises(ResumeError, match="have changed since"):
            Assistant.from_table(other, title="Sales by region, million USD").resume(saved)
    with pytest.raises(ResumeError, match="other packs"):
        Assistant(_PACK).resume(saved)


def test_after_a_turn_of_any_length_a_conversation_can_be_saved(article: Assistant, over_table: Assistant) -> None:
    for asked in (article, over_table):
        chat = asked.conversation()
        for length in (10, 1_000, 10_000, 100_000):
            chat.ask("sales in 2023 " + "x" * length)
            chat.ask("and 2024?")
            assert asked.resume(chat.to_json()) == chat


# -- threads ---------------------------------------------------------------------------------------------


def values_of(chat: Conversation, questions: tuple[str, ...]) -> tuple[Any, ...]:
    """The values of the turns of a conversation."""
    return tuple(chat.ask(question).value for question in questions)


def test_many_threads_share_an_assistant_from_its_first_question_on() -> None:
    questions = some_questions(140)
    alone = list(map(Assistant().ask, questions))
    fresh = Assistant()
    ready = threading.Barrier(8)

    def ask_all(start: int) -> list[Answer]:
        ready.wait()
        answers = [fresh.ask(question) for question in questions[start:] + questions[:start]]
        return answers[-start:] + answers[:-start] if start else answers

    with ThreadPoolExecutor(8) as pool:
        assert all(answers == alone for answers in pool.map(ask_all, range(8)))


def test_conversations_in_threads_never_mix(article: Assistant) -> None:
    def talk(at: int) -> bool:
        questions, values = _TALKS[at % len(_TALKS)]
        return values_of(article.conversation(), questions) == values

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(talk, range(300)))


def test_a_conversation_shared_by_threads_takes_whole_turns(article: Assistant) -> None:
    chat = article.conversation()
    chat.ask("Notable models of China?")
    possible = {article.ask(f"Notable models of {name}?").value for name in ("China", "Europe", "the US")}
    with ThreadPoolExecutor(8) as pool:
        values = set(pool.map(lambda name: chat.ask(f"and {name}?").value, ["Europe", "the US", "China"] * 20))
    assert values == possible


# -- asyncio ---------------------------------------------------------------------------------------------


class Slow(Ground):
    """A ground on which a turn takes until it is let go; it answers with the turns before."""

    def __init__(self) -> None:
        super().__init__(())
        self.fresh: Any = ()
        self.begun = threading.Event()
        self.may_go_on = threading.Event()
        self.threads: list[int] = []

    def answer(self, question: str) -> Answer:
        return self.turn(question, self.fresh)[0]

    def turn(self, question: str, said: Any) -> tuple[Answer, Any]:
        self.threads.append(threading.get_ident())
        self.begun.set()
        assert self.may_go_on.wait(10)
        return Answer("answered", question, " ".join((*said, question))), (*said, question)


@pytest.fixture
def slow() -> Iterator[Slow]:
    """A slow ground; what still waits in the end goes on."""
    ground = Slow()
    yield ground
    ground.may_go_on.set()


def conversation_over(ground: Any) -> Conversation:
    """A conversation over a stand-in."""
    return Conversation(ground)


def answering(ground: Any) -> Assistant:
    """An assistant over a stand-in."""
    made = Assistant(())
    made._ground = ground
    return made


@pytest.mark.parametrize("asking", [conversation_over, answering])
def test_the_event_loop_goes_on_while_a_question_is_worked_out(asking: Callable[[Any], Any], slow: Slow) -> None:
    async def main() -> Answer:
        asked = asyncio.create_task(asking(slow).aask("one"))
        # Were it worked out on the loop, nobody would be left to let it go on.
        while not slow.begun.is_set():
            await asyncio.sleep(0)
        slow.may_go_on.set()
        return await asked

    assert asyncio.run(main()).text == "one"
    assert threading.get_ident() not in slow.threads


def test_awaited_turns_keep_their_order(slow: Slow) -> None:
    slow.may_go_on.set()

    async def main() -> list[Answer]:
        chat = conversation_over(slow)
        return await asyncio.gather(*(chat.aask(str(number)) for number in range(30)))

    assert [answer.text.split() for answer in asyncio.run(main())] == [
        [str(number) for number in range(last + 1)] for last in range(30)
    ]
    assert len(set(slow.threads)) == 1


def test_a_cancelled_turn_was_never_said(slow: Slow) -> None:
    async def main() -> str:
        chat = conversation_over(slow)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(chat.aask("too slow"), 0.05)
        waiting = [asyncio.create_task(chat.aask(text)) for text in ("one", "never", "two")]
        await asyncio.sleep(0.01)
        waiting[1].cancel()
        slow.may_go_on.set()
        first, cancelled, last = await asyncio.gather(*waiting, return_exceptions=True)
        assert isinstance(cancelled, asyncio.CancelledError)
        assert isinstance(first, Answer)
        assert isinstance(last, Answer)
        return last.text

    assert asyncio.run(main()) == "one two"


def test_conversations_in_tasks_never_mix_and_outlive_their_loop(article: Assistant) -> None:
    chats = [article.conversation() for _ in range(60)]

    async def turn(at: int) -> list[Any]:
        return [
            answer.value
            for answer in await asyncio.gather(
                *(chat.aask(_TALKS[place % len(_TALKS)][0][at]) for place, chat in enumerate(chats))
            )
        ]

    for at in (0, 1):
        assert asyncio.run(turn(at)) == [_TALKS[place % len(_TALKS)][1][at] for place in range(len(chats))]


def test_a_turn_said_in_a_thread_meanwhile_is_not_lost(slow: Slow) -> None:
    async def main() -> tuple[str, str]:
        chat = conversation_over(slow)
        awaited = asyncio.create_task(chat.aask("awaited"))
        while not slow.begun.is_set():
            await asyncio.sleep(0)
        other = asyncio.create_task(asyncio.to_thread(chat.ask, "in a thread"))
        slow.may_go_on.set()
        return (await awaited).text, (await other).text

    texts = asyncio.run(main())
    assert sorted(texts) in (["awaited", "awaited in a thread"], ["in a thread", "in a thread awaited"])


@pytest.mark.parametrize("asking", [answering(Ground(())), answering(Ground(())).conversation()])
def test_what_is_no_text_is_refused_at_once(asking: Any) -> None:
    for nothing in (None, 5, b"What?"):
        with pytest.raises(TypeError, match="a question is text, not"):
            asking.ask(nothing)
        with pytest.raises(TypeError, match="a question is text, not"):
            asyncio.run(asking.aask(nothing))


# -- what it costs to begin ------------------------------------------------------------------------------


@pytest.mark.parametrize("packs", [[], (), iter(())])
def test_over_no_pack_nothing_is_known(packs: Any) -> None:
    nothing = Assistant(packs)
    chat = nothing.conversation()
    for answer in (nothing.ask("What is MMLU?"), chat.ask("Who leads?"), chat.ask("and China?")):
        assert (answer.status, answer.value, answer.facts) == ("unknown", None, ())
        assert "no pack is loaded" in answer.text
    assert nothing.resume(chat.to_json()) == chat


@pytest.mark.parametrize("packs", [42, [42], [None], True])
def test_what_is_no_pack_is_told_so(packs: Any) -> None:
    with pytest.raises(TypeError, match=r"^packs are names, folders or Pack values, not (int|NoneType|bool)$"):
        Assistant(packs)


def test_what_is_shown_of_them_tells_what_they_are(article: Assistant, over_table: Assistant) -> None:
    chat = article.conversation()
    assert [repr(article), repr(Assistant([]))] == ["<Assistant over us-china-gap>", "<Assistant over no pack>"]
    assert repr(over_table).startswith("<Assistant over '")
    assert repr(chat) == "<Conversation over us-china-gap, nothing to follow up yet>"
    chat.ask("Notable models of China?")
    assert repr(chat) == "<Conversation over us-china-gap, going on>"


def test_what_is_not_pickled_says_what_to_do_instead(article: Assistant) -> None:
    with pytest.raises(TypeError, match="make one from the same packs"):
        pickle.dumps(article)
    with pytest.raises(TypeError, match=r"save chat.to_json\(\), and Assistant.resume takes it up again"):
        pickle.dumps(article.conversation())
    assert copy.copy(article) is copy.deepcopy(article) is article


def test_asking_loads_no_event_loop_and_nothing_of_servers() -> None:
    program = (
        "import sys; from assistant import Assistant, Conversation\n"
        f"chat = Assistant({_PACK!r}).conversation(); chat.ask('What is MMLU?'); chat.copy() == chat\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert not set(done.stdout.split()) & set("asyncio mcp anyio starlette uvicorn concurrent pydantic logging".split())


def test_the_import_alone_takes_no_time() -> None:
    program = "import time; start = time.perf_counter(); import assistant; print(time.perf_counter() - start)"
    times = [
        float(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60).stdout)
        for _ in range(5)
    ]
    assert min(times) < 0.02
