"""A turn over several reports: who is asked, what comes of it, and what the conversation has come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from assistant.answering.parts import join_answers, split_parts
from assistant.answering.put_right import PutRight, put_right
from assistant.answering.said_first import SaidFirst, said_first
from assistant.answering.set_off import set_off
from assistant.answering.stated_first import stated_first
from assistant.answering.taken_for_granted import Granted, said_in_words, taken_for_granted, with_level, with_premise
from assistant.answers import Answer
from assistant.reading.general_questions import asks_for_capabilities
from assistant.several.agreeing import is_number, is_said
from assistant.several.heard import Heard, hear
from assistant.several.reports import Reports, Speaker
from assistant.several.states import States, fresh_states
from assistant.utterance.words import LONGEST_QUESTION, split_words

#: Gives the states after a turn: that takes its time, and a question on its own has no use for it.
_After = Callable[[], States]


def converse_over(question: str, states: States, reports: Reports) -> tuple[Answer, States]:
    """The answer to a turn, and the states after it."""
    answer, after = _turn(question, states, reports)
    return answer, after()


def answer_over(question: str, reports: Reports) -> Answer:
    """The answer to a question on its own."""
    return _turn(question, fresh_states(reports), reports)[0]


def _turn(question: str, states: States, reports: Reports) -> tuple[Answer, _After]:
    right = put_right(question) if len(question) <= LONGEST_QUESTION else None
    if right:
        return _put_right(question, right, states, reports)
    claimed = _in_one(question) if ", which " in question or question.rstrip(" ?.!").endswith(_MAY_BACK) else ""
    if claimed:
        return _said(question, claimed, states, reports)
    first = said_first(question)
    told = _after_what_is_said(question, first, states, reports) if first else None
    if told:
        return told
    answered = _of_editions(question, states, reports)
    if answered:
        return answered
    granted = taken_for_granted(question)
    found = _with_what_it_claims(question, granted, states, reports)
    if found:
        return found
    # A clause with a figure is no question of its own.
    parts = split_parts(question) if len(question) <= LONGEST_QUESTION and not granted else [question]
    if len(parts) == 1:
        parts = _parts_again(question, states, reports) or parts
    if len(parts) == 1:
        taken = _take(question, parts[0], states, reports)
        if taken[0].status == "answered" and not isinstance(taken[0].value, bool):
            return taken
        return _of_two_claims(question, taken[0], states, reports) or taken
    answer, after = _take(parts[0], parts[0], states, reports)
    answers = [answer]
    between: list[States] = []
    for part in parts[1:]:
        between.append(after())
        answer, after = _take(part, part, between[-1], reports)
        answers.append(answer)
    return join_answers(question, answers), partial(_states_of_parts, between, after)


def _with_what_it_claims(
    question: str, granted: Granted | None, states: States, reports: Reports
) -> tuple[Answer, _After] | None:
    """What a question gives that also claims something; None if it claims nothing that is to be held apart."""
    off = set_off(question)
    stated = None if off else stated_first(question)
    in_words = said_in_words(question)
    if not (granted or off or stated or in_words):
        return None
    # Most questions only ask.
    from assistant.several import premised

    def take(said: str, states: States) -> tuple[Answer, _After]:
        return _take(said, said, states, reports)

    found = premised.of_figure(question, granted, states, take) if granted else None
    found = found or (premised.of_clause(question, off, states, take) if off else None)
    found = found or (premised.of_statement(question, stated, states, take) if stated else None)
    return found or (premised.of_words(question, in_words, states, take) if in_words else None)


def _in_one(question: str) -> str:
    """A claim without the "which is" of a clause that goes on with it, or what asks if the report says so; else ""."""
    if len(question) > LONGEST_QUESTION:
        return ""
    # Hardly any question has such a clause.
    from assistant.answering.joined_claims import with_tag_for_backing, without_clause

    return with_tag_for_backing(question) or without_clause(question)


#: The last words of what asks if the report says so.
_MAY_BACK = (" that", " this", " so", " it", " up", " out")


def _of_two_claims(question: str, whole: Answer, states: States, reports: Reports) -> tuple[Answer, _After] | None:
    """What is answered to a claim of two parts, where each is understood as a claim of its own; else None.

    Where the whole was judged by what is said of one measure, and the other part is of another, both have to hold.
    """
    if len(question) > LONGEST_QUESTION:
        return None
    from assistant.answering.joined_claims import both_count, both_hold, parts_of_claim

    for one, other in parts_of_claim(question):
        first, after_first = _take(one, one, states, reports)
        if whole.status != "answered" and not isinstance(first.value, bool):
            return None
        between = after_first()
        second, after = _take(other, other, between, reports)
        if whole.status == "answered" and not both_count(whole, first, second):
            return None
        told = [(first, after_first), (second, after)]
        missed = next((each for each in told if not isinstance(each[0].value, bool)), None)
        if missed:
            return (missed[0]._replace(question=question), missed[1]) if whole.status == "answered" else None
        return both_hold(question, (first, second)), partial(_states_of_parts, (between,), after)
    return None


def _of_editions(question: str, states: States, reports: Reports) -> tuple[Answer, _After] | None:
    """What editions give that a question names; None if it names none."""
    if not reports.editions:
        return None
    from assistant.editions.asked import read_editions

    asked = read_editions(question, reports.editions)
    if not asked.years and not (len(states.current) == 1 and states.current[0] < len(reports.packs)):
        return None
    # Most questions name none, and follow none that does.
    from assistant.several.selected import hear_editions

    heard = hear_editions(question, asked, states, reports)
    return None if heard is None else (heard[0], partial(_same, heard[1]))


def _same(known: States) -> States:
    return known


def _parts_again(question: str, states: States, reports: Reports) -> list[str]:
    """The parts of the last question that a turn asks again at another time; of several reports each has its own."""
    speakers = reports.speakers
    if len(speakers) != 1 or speakers[0].editions:
        return []
    place = speakers[0].place
    state = states.each[place]
    if not state.beside:
        return []
    # Most turns do not follow a question of several parts.
    from assistant.conversing.parts_again import parts_at_time

    return parts_at_time(question, state, reports.library(place))


def _states_of_parts(between: Sequence[States], after: _After) -> States:
    """The states after a question of several parts; `between` are those after each part but the last."""
    last = after()
    from assistant.conversing.parts_again import beside_last

    each = [beside_last([states.each[at] for states in between], state) for at, state in enumerate(last.each)]
    return States(tuple(each), last.current)


def _put_right(question: str, right: PutRight, states: States, reports: Reports) -> tuple[Answer, _After]:
    """What is meant by a question that puts itself right: another turn, or a name in place of another."""
    first, after_first = _said(right.first, right.first, states, reports)
    if first.status != "answered" and right.replaced:
        return _said(question, right.replaced, states, reports)
    return _said(question, right.instead, after_first(), reports)


def _said(question: str, said: str, states: States, reports: Reports) -> tuple[Answer, _After]:
    """What is answered to one thing said in a question, of the editions that it names or of all."""
    found = _of_editions(said, states, reports)
    return (found[0]._replace(question=question), found[1]) if found else _take(question, said, states, reports)


def _after_what_is_said(
    question: str, first: SaidFirst, states: States, reports: Reports
) -> tuple[Answer, _After] | None:
    """What a question asks after it has said a figure, as a turn after that; None if the report has none such."""
    dated = _said(question, first.when, states, reports) if first.when else None
    if dated and dated[0].status == "answered":
        return dated
    asked = [(figure, *_said(text, text, states, reports)) for figure, text in first.questions]
    levels = [each for each in asked if isinstance(each[1].value, str) and is_number(each[1].value)]
    if not first.asked:
        return asked[0][1:]
    if not levels:
        return _said(question, first.asked, asked[0][2](), reports)
    figure, level, known = next((each for each in levels if is_said(*each[:2])), levels[0])
    if dated and not is_said(figure, level):
        return dated
    answer, after = _said(question, first.asked, known(), reports)
    if answer.status != "answered" or is_said(figure, level):
        return answer, after
    if isinstance(answer.value, str) and is_number(answer.value) and is_said(figure, answer):
        # What is said is what is asked for: something is mixed up.
        return None
    premise = _said(first.statement, first.statement, states, reports)[0]
    told = with_premise(question, answer, premise) if isinstance(premise.value, bool) else None
    return told or with_level(question, answer, level), after


def _take(question: str, said: str, states: States, reports: Reports) -> tuple[Answer, _After]:
    answer, chosen = _joined(question, said, states, reports)
    return answer, partial(_states_after, answer, chosen, states, reports)


def _joined(question: str, said: str, states: States, reports: Reports) -> tuple[Answer, Sequence[Heard]]:
    """The answer of those who are asked, and whose it is."""
    asked = _asked(said, states, reports)
    heard = [_hear(question, said, speaker, states, reports) for speaker in asked]
    if any(each.is_answered and each.is_on and not each.taken.leans for each in heard):
        # What one of them takes as a question of its own is none that leans on the one before to another.
        fresh = fresh_states(reports)
        heard = [
            _hear(question, said, speaker, fresh, reports) if each.taken.leans and not each.taken.is_aside else each
            for speaker, each in zip(asked, heard, strict=True)
        ]
    if len(heard) == 1:
        return heard[0].answer, heard
    # One report agrees with itself, and needs nothing of this.
    from assistant.several.joining import join

    return join(question, heard, reports)


def _hear(question: str, said: str, speaker: Speaker, states: States, reports: Reports) -> Heard:
    if speaker.editions:
        from assistant.several.series import hear_series

        heard = hear_series(question, said, speaker, states, reports)
        if not states.is_on(speaker.place):
            return heard
        from assistant.conversing.beside_told import with_growth_of_told

        return heard.saying(with_growth_of_told(heard.taken.response, states.each[speaker.place]))
    return hear(question, said, speaker.place, states, reports)


def _asked(said: str, states: States, reports: Reports) -> Sequence[Speaker]:
    """Who is asked: those from whom the conversation goes on, and those who can know what the question is about.

    A report cannot if the question has none of its names, nor if it has a name of another one alone: it would be left
    over. Where that leaves nobody all are asked, and where it is asked what can be asked.
    """
    speakers = reports.speakers
    if len(speakers) == 1 or len(said) > LONGEST_QUESTION:
        return speakers
    if states.current:
        from assistant.conversing.doing import only_holds

        if only_holds(said):
            return [each for each in speakers if not {each.place, *each.editions}.isdisjoint(states.current)]
    keys = {word.key for word in split_words(said)}
    may_be_slips = any(key.isalpha() and not reports.knows(key) for key in keys)
    asked = [
        speaker
        for speaker in speakers
        if (may_be_slips or any(reports.is_telling(key, speaker.place) for key in keys))
        and not any(reports.is_strange(key, speaker.place) for key in keys)
        or any(place in states.current for place in (speaker.place, *speaker.editions))
    ]
    is_of_all = len(asked) < len(speakers) and asks_for_capabilities(said)
    return speakers if is_of_all else asked or speakers


def _states_after(answer: Answer, chosen: Sequence[Heard], states: States, reports: Reports) -> States:
    """The states after a turn, for those whose answer it was."""
    # A question on its own has no use for them.
    from assistant.conversing.after_turn import state_behind
    from assistant.conversing.state import NOTHING_BEFORE

    each = list(states.each)
    for heard in chosen:
        each[heard.place] = state_behind(heard.taken, each[heard.place], reports.library(heard.place))
    if answer.status == "unknown" or answer.understood == NOTHING_BEFORE:
        understood = tuple(sorted(heard.place for heard in chosen if heard.taken.response.slots is not None))
        return States(tuple(each), understood or states.current)
    if all(heard.taken.is_aside for heard in chosen):
        return States(tuple(each), states.current)
    return States(tuple(each), tuple(sorted(heard.place for heard in chosen)))
