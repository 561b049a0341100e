"""What a conversation over several reports has come to."""

from assistant.conversing.state import State
from assistant.several.reports import Reports
from assistant.tuples import NamedTuple


class States(NamedTuple):
    """What a conversation has come to in each library, by its place, and from which of them it goes on."""

    each: tuple[State, ...]
    #: The places of those that answered last: a follow-up leans on what they said. None before the first answer.
    current: tuple[int, ...] = ()

    def is_on(self, place: int) -> bool:
        """Whether the next turn may lean on what was said in a library."""
        return not self.current or place in self.current


def fresh_states(reports: Reports) -> States:
    """The states of a conversation in which nothing has been said."""
    return States((State(),) * reports.size)
