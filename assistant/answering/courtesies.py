"""What is said to somebody who only greets, thanks or takes leave."""

from __future__ import annotations

from assistant.english.chat import BESIDE_THANKS, CLOSING, FAREWELLS, GREETINGS, THANKS
from assistant.utterance.words import split_words


def courtesy(said: str, about: str) -> str:
    """The reply to a courtesy, with what is answered here; "" to all else that is said.

    >>> courtesy("Good morning!", "the Bicycle Report")
    'Hello! I answer questions about the Bicycle Report.'
    >>> courtesy("Thanks a lot!", "the Bicycle Report"), courtesy("How many bicycles?", "the Bicycle Report")
    ('You are welcome.', '')
    """
    keys = {word.key for word in split_words(said) if not word.is_break}
    if keys & THANKS and keys <= THANKS | BESIDE_THANKS or "?" not in said and _closes(keys):
        return "You are welcome."
    if not keys <= GREETINGS or keys.isdisjoint(_CALLING):
        return ""
    return "Goodbye!" if keys & FAREWELLS else hello(about)


def _closes(keys: set[str]) -> bool:
    """Whether somebody says that they are done ("ok, that is all for now")."""
    return {"that", "is"} <= keys and bool(keys & {"all", "it"}) and keys <= CLOSING


#: Of the words of greetings, those of which one has to be there.
_CALLING = GREETINGS - frozenset("good how are there".split())


def hello(about: str) -> str:
    """The greeting that says what is answered here."""
    return f"Hello! I answer questions about {about}."
