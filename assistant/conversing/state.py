"""What a conversation has come to, and what a turn makes of it."""

from assistant.answering.answer import Response
from assistant.answers import Answer
from assistant.operations.query import Query
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library, understand
from assistant.tuples import NamedTuple
from assistant.utterance.words import LONGEST_QUESTION, split_words

#: So many of the last answers are kept.
MOST_VALUES = 8
_MOST_EARLIER = 8
_MOST_OPEN_WORDS = 9
#: Words that say what to do ("which is smaller?", "by how much did it fall?").
_DOING = frozenset(
    "fall fell fallen rise rose risen change changed bigger smaller larger higher lower difference ratio "
    "shrink shrank shrunk narrow narrowed drop dropped decline declined decrease decreased increase increased grow "
    "grew grown close closed widen widened lose lost move moved biggest smallest largest highest lowest "
    "further closer wider narrower".split()
)
#: Verbs that say so with a direction ("go down").
_GOING = frozenset("go goes went gone going come comes came".split())
#: Cues of questions that are always refused: what follows leans on the question before them.
#: Why a turn that leaned on the one before came to nothing, so that what follows leans on that one too.
_NOT_DONE = ("out_of_scope", "unlike")
_REFUSED = ("why", "advice", "predict")


#: What is understood of a turn that could only follow another, where there is none; what it asks back is not open then.
NOTHING_BEFORE = "nothing to follow"


class State(NamedTuple):
    """What a conversation has come to: the last understood turn, the last answers, an open question."""

    slots: Slots | None = None
    #: The turns understood before that one, newest last.
    earlier: tuple[Slots, ...] = ()
    query: Query | None = None
    #: What the parts of the last question before its last one were understood as.
    beside: tuple[Slots, ...] = ()
    #: The queries of the last turns that gave a value, newest last; a turn without one clears nothing.
    values: tuple[Query, ...] = ()
    answer: Answer | None = None
    #: The members that the last turn was about.
    subjects: tuple[str, ...] = ()
    #: The members that were listed last, in their order.
    listed: tuple[str, ...] = ()
    #: The last question that was told something without a measure ("What does MMLU test?").
    told: str = ""
    #: The last turn, if it put something that the report lacks in place of what was asked about ("and Japan?").
    absent: str = ""
    #: The question that is waiting for a choice, and the choices.
    pending: str = ""
    choices: tuple[str, ...] = ()
    #: The question and the choices of which the last turn took one ("and 3?").
    offered: tuple[str, tuple[str, ...]] = ("", ())
    #: The last question, if it asked for something that the report has no answer to.
    lapsed: str = ""
    #: Whether it is asked if the question that is waiting is meant of the answers before.
    proposed: bool = False
    #: The last turn that was answered, if words of it were repaired.
    repaired: str = ""

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been said that a turn could lean on."""
        return (
            self.answer is None
            and self.slots is None
            and not self.pending
            and not self.told
            and not self.absent
            and not self.lapsed
        )


def state_after(question: str, response: Response, state: State) -> State:
    """The state that a turn and the response to it leave behind."""
    answer = response.answer
    if answer.status == "clarify":
        pending = response.question or question
        slots, subjects = response.slots or state.slots, _subjects(response) or state.subjects
        if response.slots is not None and _asks_for_measure(answer, response.slots):
            # Which measure is meant is open; whom the question was about is not.
            slots = state.slots
        state = state._replace(pending=pending, choices=answer.choices, subjects=subjects)
        return state._replace(slots=slots, offered=("", ()))
    if answer.status == "unknown" and response.slots is None and not state.choices and _only_does(question):
        return state._replace(pending=question, choices=(), offered=("", ()))
    is_answered = answer.status == "answered"
    values = state.values
    if response.query is not None and is_answered and _is_rounded(response.query):
        # What follows goes on with the exact number.
        exact = _unrounded(response.query)
        if exact != state.query:
            return state_after(question, response._replace(query=exact), state)
        return state._replace(answer=answer, told="", pending="", choices=(), offered=("", ()))
    if response.query is not None and is_answered:
        values = (*values, response.query)[-MOST_VALUES:]
    # "Why did it fall on MMLU?", "and on MATH?": both are refused, and what follows leans on the second.
    was_refused = state.slots is not None and state.slots.has(*_REFUSED) and state.query is None
    # What was carried into a turn that makes no sense is not carried on with it.
    is_understood = (
        response.slots is not None
        and not (
            answer.status == "unknown" and state.slots is not None and not was_refused and response.slots.has(*_REFUSED)
        )
        and not (answer.status == "unknown" and response.question and not was_refused and answer.reason in _NOT_DONE)
        and (is_answered or not response.question or not response.slots.unexplained)
    )
    if answer.status == "unknown" and (not is_understood or response.question and answer.reason == "no_such_entity"):
        return state
    slots = response.slots if is_understood else state.slots
    is_told = is_answered and response.query is None and response.slots is None
    return State(
        slots=slots,
        earlier=_earlier(state, slots),
        query=response.query or state.query,
        values=values,
        answer=answer if is_answered else state.answer,
        subjects=_subjects(response) or (() if is_told else state.subjects),
        told=(response.question or question) if is_told else "" if is_answered else state.told,
        offered=response.offered,
    )


def _is_rounded(query: Query) -> bool:
    return any(part.operation == "rounded" for part in (query, *query.operands))


def _unrounded(query: Query) -> Query:
    """A query as it was before its numbers were rounded."""
    if query.operation == "rounded":
        return query.operands[0]
    return query._replace(operands=tuple(map(_unrounded, query.operands)))


def without_last_value(response: Response, state: State) -> State:
    """The state without its last value, where the response gives the same corrected ("no, at the end of 2023")."""
    last = state.values[-1] if state.values else None
    is_same = last is not None and response.query is not None and last.operation == response.query.operation
    return state._replace(values=state.values[:-1]) if is_same else state


def is_spoken_of(state: State) -> bool:
    """Whether the last figure is for the time spoken of last: it is not where the turn between them was declined."""
    fact = state.query.fact if state.query is not None else None
    if fact is None or fact.period is None or state.slots is None or not state.slots.periods:
        return True
    if state.slots.measure.id != fact.measure or state.slots.measure.unit.is_rate:
        return True
    return any(dated.period.contains(fact.period) for dated in state.slots.periods)


def _asks_for_measure(answer: Answer, slots: Slots) -> bool:
    return {measure.name for measure in slots.pack.measures.values()}.issuperset(answer.choices)


def _earlier(state: State, slots: Slots | None) -> tuple[Slots, ...]:
    """The questions understood before the one that is the last now."""
    if state.slots is None or slots is None or slots.scan.text == state.slots.scan.text:
        return state.earlier
    kept = (each for each in state.earlier if each.scan.text != state.slots.scan.text)
    return (*kept, state.slots)[-_MOST_EARLIER:]


def under_question(response: Response, question: str) -> Response:
    """The response with its answer under the words that were typed."""
    if response.answer.question == question:
        return response
    return response._replace(answer=response.answer._replace(question=question))


def _subjects(response: Response) -> tuple[str, ...]:
    """The ids of the members that an answer names, or that its question named."""
    if response.members:
        return response.members
    if response.slots is None:
        return ()
    sides = response.slots.measure.between or ()
    return tuple(dict.fromkeys(each.member for each in response.slots.named if each.dimension not in sides))


def _only_does(question: str) -> bool:
    """Whether a question says what to do and not with what ("which is smaller?", "by how much did it fall?")."""
    if len(question) > LONGEST_QUESTION:
        return False
    said = [word.key for word in split_words(question)]
    keys = set(said)
    if not keys.isdisjoint(_GOING) and not keys.isdisjoint(("down", "up")):
        # "How much did it go down?"
        keys.add("fall")
    if said[:1] != [] and said[0] in _DOING and said[1:2] in (["that"], ["it"], ["this"]):
        # "Drop that" is said of what was talked about.
        return False
    return len(keys) <= _MOST_OPEN_WORDS and bool(keys & _DOING)


def foretells(question: str, library: Library) -> bool:
    """Whether a question asks what is to come ("will China overtake the US?")."""
    if not 0 < len(question) <= LONGEST_QUESTION:
        return False
    return any(each.sense.id == "predict" for each in understand(question, library).scan.cues)
