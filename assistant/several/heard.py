"""A turn as one library takes it."""

from assistant.answering.answer import Response
from assistant.answers import Answer
from assistant.conversing.following import Taken, take_turn
from assistant.conversing.state import State
from assistant.several.reports import Reports
from assistant.several.states import States
from assistant.tuples import NamedTuple


class Heard(NamedTuple):
    """A turn as the library at a place took it."""

    place: int
    taken: Taken
    #: Whether it might lean on what was said there before.
    is_on: bool

    @property
    def answer(self) -> Answer:
        """What was answered."""
        return self.taken.response.answer

    @property
    def is_answered(self) -> bool:
        """Whether it was answered."""
        return self.answer.status == "answered"

    def saying(self, response: Response) -> "Heard":
        """The same turn with another response."""
        return self._replace(taken=self.taken._replace(response=response))


def hear(question: str, said: str, place: int, states: States, reports: Reports) -> Heard:
    """A turn as a library takes it: as a follow-up too, if the conversation goes on from there."""
    is_on = states.is_on(place)
    state = states.each[place] if is_on else State()
    return Heard(place, take_turn(question, said, state, reports.library(place)), is_on)


def hear_alone(question: str, said: str, place: int, reports: Reports) -> Heard:
    """A question on its own as a library takes it."""
    return Heard(place, take_turn(question, said, State(), reports.library(place)), is_on=False)
