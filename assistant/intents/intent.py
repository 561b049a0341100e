"""What an intent is: a kind of question, with what calls for it and how its query is made."""

from collections.abc import Callable

from assistant.composing.frame import Frame
from assistant.operations.query import Query
from assistant.tuples import NamedTuple


class Intent(NamedTuple):
    """A kind of question and how its query is made."""

    name: str
    needs: tuple[str, ...]
    build: Callable[[Frame], Query]
    unless: tuple[str, ...] = ()
