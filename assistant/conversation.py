"""A conversation: questions that follow one another. It is a value that can be copied, compared and saved."""

from __future__ import annotations

from _thread import allocate_lock
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

from assistant.answers import Answer
from assistant.ground import USUALLY_KEPT, Ground, Said, check_text
from assistant.utterance.words import LONGEST_QUESTION

if TYPE_CHECKING:
    import asyncio


class Conversation:
    """Questions that follow one another; independent of every other conversation.

    It can be copied (`copy.copy` and `copy.deepcopy` do the same), compared, saved and resumed. Threads and tasks may
    share one: each turn follows a whole turn before it. However long it grows, it holds no more than its last turns.

    >>> from assistant import Assistant
    >>> chat = Assistant("us-china-gap").conversation()
    >>> chat.ask("Notable models of China?").value, chat.ask("and Europe?").value
    ('15', '3')
    """

    __hash__ = None  # type: ignore[assignment]  # It changes with every turn.

    def __init__(
        self, ground: Ground, said: Said | None = None, *, turns: tuple[Answer, ...] = (), keep: int = USUALLY_KEPT
    ) -> None:
        if keep < 0:
            raise ValueError(f"keep is the number of turns that are kept, not {keep}")
        self._ground = ground
        self._said = said or ground.fresh
        self._keep = keep
        self._turns = turns[max(0, len(turns) - keep) :]
        self._lock = allocate_lock()
        #: Where the turns of an event loop wait for one another, in the order in which they came.
        self._queue: tuple[asyncio.AbstractEventLoop, asyncio.Lock] | None = None

    def __repr__(self) -> str:
        come_to = "nothing to follow up yet" if self._said == self._ground.fresh else "going on"
        return f"<Conversation over {self._ground.called}, {come_to}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Conversation is not pickled: save chat.to_json(), and Assistant.resume takes it up again")

    def ask(self, question: str) -> Answer:
        """The answer to the next turn. Raises `TypeError` for anything but text.

        >>> from assistant import Assistant
        >>> chat = Assistant("us-china-gap").conversation()
        >>> chat.ask("How much did the US lead on MMLU shrink?").value
        '17.2'
        >>> chat.ask("and MATH?").value
        '22.7'
        """
        check_text(question, "a question")
        while True:
            before = self._said
            answer, after = self._ground.turn(question, before)
            if self._goes_on(before, after, answer):
                return answer

    async def aask(self, question: str) -> Answer:
        """The answer to the next turn, for `await` under asyncio: it is worked out in a thread, off the event loop.

        Turns are answered in the order in which they were asked, also if several are awaited at once. One that is
        cancelled, by a time-out for example, was never said: the next goes on from the turn before it.

        >>> import asyncio
        >>> from assistant import Assistant
        >>> chat = Assistant("us-china-gap").conversation()
        >>> async def talk():
        ...     return await asyncio.gather(chat.aask("Notable models of China?"), chat.aask("and Europe?"))
        >>> [answer.value for answer in asyncio.run(talk())]
        ['15', '3']
        """
        check_text(question, "a question")
        import asyncio

        async with self._waiting(asyncio.get_running_loop()):
            while True:
                before = self._said
                answer, after = await self._ground.off_loop(partial(self._ground.turn, question, before))
                if self._goes_on(before, after, answer):
                    return answer

    def _goes_on(self, before: Said, after: Said, answer: Answer) -> bool:
        """Whether the conversation goes on with this turn: it does not if another was said in the meantime."""
        with self._lock:
            if self._said is not before:
                return False
            self._said = after
            self._turns = (*self._turns, _shortened(answer))[-self._keep :] if self._keep else ()
            return True

    def _now(self) -> tuple[Said, tuple[Answer, ...]]:
        """What it has come to and its turns, of one moment."""
        with self._lock:
            return self._said, self._turns

    @property
    def turns(self) -> tuple[Answer, ...]:
        """The answers so far, the oldest first, each with its `question`: the last 50, or those that it is to keep.

        They are saved with the conversation, and are there again when it is resumed. Of a question that was too long
        to be read they have the beginning.

        >>> from assistant import Assistant
        >>> chat = Assistant("us-china-gap").conversation()
        >>> chat.ask("Notable models of China?").value, chat.ask("and Europe?").value
        ('15', '3')
        >>> [(turn.question, turn.value) for turn in chat.turns]
        [('Notable models of China?', '15'), ('and Europe?', '3')]
        """
        return self._turns

    def _waiting(self, loop: asyncio.AbstractEventLoop) -> asyncio.Lock:
        import asyncio

        with self._lock:
            if self._queue is None or self._queue[0] is not loop:
                self._queue = (loop, asyncio.Lock())
            return self._queue[1]

    def copy(self) -> Conversation:
        """A conversation that goes on from here; what is asked in one changes nothing in the other.

        >>> from assistant import Assistant
        >>> chat = Assistant("us-china-gap").conversation()
        >>> chat.ask("Notable models of China?").value
        '15'
        >>> other = chat.copy()
        >>> other == chat, other.ask("and Europe?").value, other == chat
        (True, '3', False)
        """
        said, turns = self._now()
        return Conversation(self._ground, said, turns=turns, keep=self._keep)

    def __copy__(self) -> Conversation:
        return self.copy()

    def __deepcopy__(self, _: dict[int, Any]) -> Conversation:
        return self.copy()

    def __eq__(self, other: object) -> bool:
        """Whether both have come to the same over the same packs and tables, so that they go on alike."""
        if not isinstance(other, Conversation):
            return NotImplemented
        is_alike = self._ground is other._ground or self._ground.contents == other._ground.contents
        return is_alike and self._said == other._said

    def to_json(self) -> dict[str, Any]:
        """What the conversation has come to, as JSON-ready values for `Assistant.resume`.

        What was understood of the last turns is small, a few kilobytes; beside it stand the `turns` that it keeps.

        >>> import json
        >>> from assistant import Assistant
        >>> assistant = Assistant("us-china-gap")
        >>> chat = assistant.conversation()
        >>> chat.ask("Notable models of China?").value
        '15'
        >>> saved = json.dumps(chat.to_json())
        >>> assistant.resume(saved) == chat
        True
        """
        from assistant.saved.writing import saved

        said, turns = self._now()
        return saved(said.states, said.asked, said.answered, turns, self._ground.reports, self._ground.contents)


def _shortened(answer: Answer) -> Answer:
    """The answer without the end of a question that nobody read."""
    return (
        answer
        if len(answer.question) <= LONGEST_QUESTION
        else answer._replace(question=answer.question[:LONGEST_QUESTION])
    )
