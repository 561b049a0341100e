"""What a conversation at a terminal has come to: whom it is with, and all that was said."""

from __future__ import annotations

from assistant.answers import Answer
from assistant.asking import Assistant
from assistant.conversation import Conversation
from assistant.facts import Pack
from assistant.tuples import NamedTuple


class Passage(NamedTuple):
    """Turns that follow one another, with nothing forgotten between them."""

    packs: tuple[Pack, ...]
    answers: tuple[Answer, ...] = ()


class Talk(NamedTuple):
    """A conversation at a terminal. `chat` is the one thing in it that changes."""

    assistant: Assistant
    chat: Conversation
    #: All passages, the last of which goes on.
    passages: tuple[Passage, ...]
    #: What the keys of the keyboard do here, for the help.
    keys: str = ""
    #: The files that this conversation was saved in, as they were written.
    saved: tuple[tuple[str, bytes], ...] = ()
    is_over: bool = False

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs that are being asked, and what tables hold as packs."""
        return self.assistant.described

    @property
    def last(self) -> Answer | None:
        """The last answer, if nothing has been forgotten since."""
        answers = self.passages[-1].answers
        return answers[-1] if answers else None

    @property
    def examples(self) -> tuple[str, ...]:
        """Questions that can be asked: those that the last answer proposes, then those of the packs."""
        proposed = self.last.suggestions if self.last else ()
        return tuple(dict.fromkeys((*proposed, *(example for pack in self.packs for example in pack.examples))))


def begin(assistant: Assistant, *, keys: str = "") -> Talk:
    """A conversation in which nothing has been said."""
    return Talk(assistant, assistant.conversation(), (Passage(assistant.described),), keys)


def begin_anew(talk: Talk, assistant: Assistant) -> Talk:
    """The conversation with everything forgotten, with this assistant from now on; what was said is kept for /save."""
    said = tuple(passage for passage in talk.passages if passage.answers)
    return talk._replace(
        assistant=assistant, chat=assistant.conversation(), passages=(*said, Passage(assistant.described))
    )


def say(talk: Talk, question: str) -> tuple[Talk, Answer]:
    """The answer to the next turn, and the conversation after it."""
    answer = talk.chat.ask(question)
    *before, passage = talk.passages
    return talk._replace(passages=(*before, passage._replace(answers=(*passage.answers, answer)))), answer
