"""A turn over several packs: each is asked, and the one that the turn fits best answers."""

from __future__ import annotations

from typing import NamedTuple

from assistant.answers import Answer
from assistant.conversing.following import converse
from assistant.conversing.state import State
from assistant.understanding import Library, understand
from assistant.words import LONGEST_QUESTION, phrase_key

_MESSAGE = "Which report do you mean?"


class States(NamedTuple):
    """What a conversation has come to in each pack, and which pack answered last."""

    each: tuple[State, ...]
    #: The place of the pack that answered last; -1 before the first answer.
    last: int = -1
    #: The question that is waiting for the choice of a pack.
    pending: str = ""
    #: The places of the packs to choose from.
    choices: tuple[int, ...] = ()


def fresh_states(libraries: tuple[Library, ...]) -> States:
    """The states of a conversation in which nothing has been said."""
    return States(tuple(State() for _ in libraries))


def converse_over(question: str, states: States, libraries: tuple[Library, ...]) -> tuple[Answer, States]:
    """The answer of the pack that a turn fits best, or the question back which is meant; and the states after it."""
    if states.pending:
        chosen = _chosen(question, states.choices, libraries)
        if chosen >= 0:
            return _asked(states.pending, chosen, states, libraries)
    taken = [converse(question, state, library) for state, library in zip(states.each, libraries, strict=True)]
    fitting = _fitting(question, [answer for answer, _ in taken], states, libraries)
    if len(fitting) > 1:
        titles = tuple(libraries[place].pack.title for place in fitting)
        numbered = "\n".join(f"  {at}. {title}" for at, title in enumerate(titles, 1))
        answer = Answer(status="clarify", question=question, text=f"{_MESSAGE}\n{numbered}", choices=titles)
        return answer, states._replace(pending=question, choices=fitting)
    answer, state = taken[fitting[0]]
    return answer, _after(states, fitting[0], state)


def _asked(question: str, place: int, states: States, libraries: tuple[Library, ...]) -> tuple[Answer, States]:
    answer, state = converse(question, states.each[place], libraries[place])
    return answer, _after(states, place, state)


def _after(states: States, place: int, state: State) -> States:
    each = tuple(state if at == place else other for at, other in enumerate(states.each))
    return States(each, place)


def _chosen(question: str, choices: tuple[int, ...], libraries: tuple[Library, ...]) -> int:
    """The place of the pack that a turn names by its title, its id or its number in the list; -1 for none."""
    typed = phrase_key(question[:LONGEST_QUESTION])
    for number, place in enumerate(choices, 1):
        pack = libraries[place].pack
        if typed in (phrase_key(pack.title), phrase_key(pack.id), (str(number),)):
            return place
    return -1


#: What is better told than what, where packs differ.
_STATUSES = ("unknown", "clarify", "answered")


def _fitting(question: str, answers: list[Answer], states: States, libraries: tuple[Library, ...]) -> tuple[int, ...]:
    """The places of the packs that fit best: by the status of their answers, then by their reading.

    Several only where they answer differently and none of them answered last.
    """
    if len(answers) == 1:
        return (0,)
    best = max(answers, key=lambda answer: _STATUSES.index(answer.status)).status
    places = [place for place, answer in enumerate(answers) if answer.status == best]
    scores = {place: _score(question, libraries[place]) for place in places}
    fitting = tuple(place for place in places if scores[place] == max(scores.values()))
    if states.last in fitting:
        return (states.last,)
    is_same = best != "answered" or len({str(answers[place].value) for place in fitting}) == 1
    return fitting[:1] if is_same else fitting


def _score(question: str, library: Library) -> int:
    """How well a question fits a pack: the score of its best reading."""
    if len(question) > LONGEST_QUESTION:
        return 0
    understanding = understand(question, library)
    scores = [slots.score for slots in understanding.readings[:1]]
    return max([*scores, understanding.told.score if understanding.told else 0], default=0)
