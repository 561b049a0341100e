"""From a question to its answer: the one way through all stages, and the place where "I don't know" is said."""

from collections.abc import Iterator

from assistant.answering.attempts import (
    LACKING,
    OTHER_UNIT,
    Computed,
    computed_best,
    first_that_answers,
    growth_that_answers,
    in_unit_asked,
    together_instead,
    unmarked,
)
from assistant.answering.beyond import beyond_figures
from assistant.answering.courtesies import courtesy
from assistant.answering.declining import FEWEST, clarify, not_about, not_explained, spoken, unknown
from assistant.answering.notes import notes, what_it_tests
from assistant.answering.of_all_together import also_meant, of_all_together
from assistant.answering.other_times import at_time_meant, otherwise
from assistant.answering.places_within import asks_where_within, by_place_within
from assistant.answering.releases import Release, in_release, release_asked
from assistant.answering.shares_instead import is_count_beside_shares
from assistant.answering.shares_of_totals import share_of_total
from assistant.answering.stand_ins import filled_instead, taken_instead
from assistant.answering.telling import FROM_BEFORE, compose, notes_line, source_lines, unique_leaves
from assistant.answering.two_kin import apart
from assistant.answers import Answer, cite, cite_member, cite_topic
from assistant.checks.premises import correction
from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined, Open
from assistant.facts import Fact, Pack
from assistant.operations.query import NotComputableError, Query, Result
from assistant.operations.table import evaluate
from assistant.reading.barely_asked import is_bare, is_of_one_measure, is_one_noun, is_only_doing, is_only_implied
from assistant.reading.narrowing import narrowed
from assistant.reading.scoring import fits
from assistant.reading.selection import Cell, Cube
from assistant.reading.slots import Slots
from assistant.reading.told import Told, unexplained
from assistant.reading.understanding import Library, Understanding, every_reading, understand
from assistant.tuples import NamedTuple
from assistant.utterance.forms import is_claim, is_code
from assistant.utterance.words import LONGEST_QUESTION


class Response(NamedTuple):
    """An answer with what the next turn of a conversation may lean on."""

    answer: Answer
    query: Query | None = None
    slots: Slots | None = None
    #: The full question where the turn was only a part of it.
    question: str = ""
    #: The ids of the members that the answer names.
    members: tuple[str, ...] = ()
    #: The question and the choices of which the turn took one.
    offered: tuple[str, tuple[str, ...]] = ("", ())
    #: How the question was read, for comparison with how others read it.
    understanding: Understanding | None = None


def respond(question: str, library: Library) -> Response:
    """The response of one pack to one question; never raises for what the question says."""
    response = _respond(question, library)
    return response._replace(members=_named_in(response.answer, library))


def respond_as(question: str, understanding: Understanding) -> Response:
    """The response to a question that has been understood already."""
    library = understanding.library
    response = _respond_as(question, understanding, library)
    return response._replace(members=_named_in(response.answer, library), understanding=understanding)


def _named_in(answer: Answer, library: Library) -> tuple[str, ...]:
    """The ids of the members whose names are the value of an answer, or whose definition was told."""
    if answer.status != "answered":
        return ()
    values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    return tuple(member for value in values if isinstance(value, str) for member in library.called.get(value, ()))


def respond_to_query(question: str, query: Query, library: Library, slots: Slots | None) -> Response:
    """The response to a turn whose query is known already."""
    try:
        answer = compose(question, evaluate(query), (FROM_BEFORE,))
    except NotComputableError as error:
        return Response(unknown(question, "unlike", f"That cannot be computed: {error}.", library.pack), None, slots)
    return Response(answer, query, slots, members=_named_in(answer, library))


def _respond(question: str, library: Library) -> Response:
    if len(question) > LONGEST_QUESTION:
        return Response(
            unknown(
                question, "out_of_scope", "The question is too long; ask one thing in a sentence or two.", library.pack
            )
        )
    if is_code(question):
        return Response(
            unknown(question, "out_of_scope", "That looks like code and not like a question.", library.pack)
        )
    release = release_asked(question, library.pack)
    if release:
        return _respond_in(release, question, library)
    understanding = understand(question, library)
    return _respond_as(question, understanding, library)._replace(understanding=understanding)


def _respond_in(release: Release, question: str, library: Library) -> Response:
    """The response with the figure that one release of the report gives, where another one gives a different figure."""
    response = _respond(release.asked, library)
    query = in_release(response.query, release.words, library.cube)
    if query is not None:
        return response._replace(answer=compose(question, evaluate(query), response.answer.assumptions), query=query)
    if response.answer.status != "answered":
        return response._replace(answer=response.answer._replace(question=question))
    return Response(unknown(question, "no_such_period", "That release gives no figure for it.", library.pack))


#: Cues of questions that nothing in words answers: an opinion is asked for, or something is left out.
_BESIDE_TELLING = ("advice", "except", "left out")


def _respond_as(question: str, understanding: Understanding, library: Library) -> Response:
    """The response to a question as it is understood."""
    if not any(word.text.isalnum() or not word.text.isascii() for word in understanding.scan.words):
        return Response(unknown(question, "out_of_scope", "There is no question in that.", library.pack))
    beyond = courtesy(question, library.pack.spoken) or beyond_figures(understanding.scan)
    if beyond:
        return Response(unknown(question, "out_of_scope", beyond, library.pack))
    is_turned = any(each.sense.id in _BESIDE_TELLING for each in understanding.scan.cues)
    if understanding.tells and understanding.told and not understanding.told.unexplained and not is_turned:
        told = _tell(question, understanding.told, library.pack, repairs_of(understanding))
        return Response(told, None, _overviewed(understanding))
    grown = _by_given_rate(question, understanding)
    if grown:
        return Response(grown)
    if not understanding.readings:
        return Response(not_about(question, understanding))
    between = apart(understanding)
    if between:
        return Response(compose(question, between, repairs_of(understanding)), between.query)
    slots = understanding.readings[0]
    is_read = (not slots.unexplained or slots.way is not None) and not (understanding.is_open and slots.way is None)
    answer, query = _computed(question, understanding)
    if answer.status == "answered" and (is_one_noun(slots) or is_only_doing(slots)):
        return Response(clarify(question, "What do you want to know?", (slots.measure.name,)))
    return Response(answer, query, (taken_instead(query, slots, understanding) or slots) if is_read else None)


def _by_given_rate(question: str, understanding: Understanding) -> Answer | None:
    """The answer where the question itself gives the yearly factor and names no member of the report."""
    scan = understanding.scan
    best = understanding.readings[0] if understanding.readings else None
    if best and not best.named and not best.named_words and best.way is None:
        # Only a number that it quotes points to it.
        best = None
    if (
        best
        and (best.named or not best.measure.unit.is_rate)
        or any(each.sense.id == "not" for each in scan.cues)
        or is_claim(scan)
    ):
        return None
    from assistant.composing.given_rates import by_given_rate

    query = by_given_rate(scan)
    if query is None or (best.unexplained if best else unexplained(scan, scan.measures, scan.numbered)):
        return None
    try:
        return compose(question, evaluate(query), repairs_of(understanding))
    except NotComputableError:
        return None


def _computed(question: str, understanding: Understanding) -> tuple[Answer, Query | None]:
    """The answer of the best reading, with its query if it has one."""
    slots = filled_instead(unmarked(understanding), understanding)
    library = understanding.library
    by_place = None
    if asks_where_within(slots, understanding):
        by_place = by_place_within(slots, understanding)
        if by_place is None:
            return unknown(
                question, "no_such_entity", f"{spoken(library)} does not say where in it.", library.pack
            ), None
        slots = by_place
    if slots.unexplained:
        return not_explained(question, slots, library), None
    asks_should = next((word.key for word in slots.scan.words if not word.is_break), "") == "should"
    if is_bare(slots) or is_only_implied(slots) and not is_of_one_measure(slots, library.cube):
        names = tuple(each.measure.name for each in every_reading(understanding) if not each.unexplained)
        if is_bare(slots):
            member = library.pack.members[slots.named[0].member]
            return clarify(question, f"{member.name}: {member.definition}. What do you want to know?", names), None
        if len(names) < FEWEST or slots.has("why", "advice", "predict", "unread"):
            message = f"{spoken(library)} does not say that."
            return unknown(question, "no_such_measure", message, library.pack, _cells(Frame(slots, library.cube))), None
        return clarify(question, "What do you want to know?", names), None
    asks_forecast = slots.has("predict") and slots.scan.words[0].key == "will"
    refused = (
        asks_should or asks_forecast or slots.has("why", "advice", "predict", "unread") and not is_claim(slots.scan)
    )
    is_settled = (
        refused or by_place is not None or understanding.is_open and is_count_beside_shares(slots, understanding)
    )
    if understanding.is_open and slots is understanding.readings[0] and slots.way is None and not is_settled:
        from assistant.answering.only_one import all_say_as_much, only_one_answers

        if only := only_one_answers(understanding) or all_say_as_much(understanding):
            return _told(question, understanding, only)
        tied = [each for each in understanding.readings if each.score == slots.score and each.way is None]
        is_asked_of = any(each.named or each.periods for each in tied)
        if is_asked_of and not any(fits(library.cube, each.measure, each.named, each.periods) for each in tied):
            message = f"{spoken(library)} does not give that."
            return unknown(question, "no_such_measure", message, library.pack), None
        names = tuple(each.measure.name for each in tied)
        return clarify(question, "What do you want to know?", names), None
    frame = Frame(narrowed(slots, library.cube), library.cube)
    try:
        return _told(question, understanding, computed_best(understanding, frame))
    except Open as open_:
        instead = of_all_together(slots, understanding)
        declined = clarify(question, str(open_), (*open_.choices, *also_meant(slots, understanding)))
    except Declined as error:
        instead = first_that_answers(understanding) if error.reason in LACKING else None
        if error.reason == "no_such_entity":
            instead = growth_that_answers(understanding) or together_instead(understanding)
        if error.reason in OTHER_UNIT:
            instead = in_unit_asked(understanding) or share_of_total(frame)
        declined = unknown(question, error.reason, str(error), library.pack, error.near)
    except NotComputableError as error:
        instead = None
        declined = unknown(question, "unlike", f"That cannot be computed: {error}.", library.pack, _cells(frame))
    return _told(question, understanding, instead) if instead else (declined, None)


def _told(question: str, understanding: Understanding, found: Computed) -> tuple[Answer, Query]:
    """The answer that was computed, with its query."""
    frame, query, result, taken_as = at_time_meant(found)
    assumptions = (*repairs_of(understanding), *taken_as, *notes(frame, query), *what_it_tests(frame, result))
    beside = tuple(told_beside(result, understanding.library.cube))
    corrected = correction(frame, result) or otherwise(frame, result)
    return compose(question, result, assumptions, correction=corrected, beside=beside), query


def told_beside(result: Result, cube: Cube) -> Iterator[tuple[Fact, Pack]]:
    """The figures that the report gives beside those that a result stands on, where they differ."""
    for fact, pack in unique_leaves(result):
        for other in cube.beside(fact):
            if (other.value, other.high, other.words) != (fact.value, fact.high, fact.words):
                yield other, pack


def repairs_of(understanding: Understanding) -> tuple[str, ...]:
    """What is said of the words of a question that were read as others."""
    return tuple(f"read “{each.typed}” as “{_shown(each.read, understanding)}”" for each in understanding.scan.repairs)


def _shown(key: str, understanding: Understanding) -> str:
    for member in understanding.library.pack.members.values():
        if member.name.lower() == key:
            return member.name
    return key


def _cells(frame: Frame) -> tuple[Cell, ...]:
    try:
        return tuple(cell for members in frame.products() for cell in frame.line(members))
    except (Declined, Open):
        return ()


def _overviewed(understanding: Understanding) -> Slots | None:
    """The measure of which an overview was given, so that a turn after it may name what it is asked of."""
    is_overview = understanding.told is not None and understanding.told.kind == "overview"
    best = next(iter(understanding.readings), None)
    return best if is_overview and understanding.scan.measures else None


def _tell(question: str, told: Told, pack: Pack, assumptions: tuple[str, ...]) -> Answer:
    facts = (
        *(cite(pack, fact) for fact in told.facts),
        *(cite_topic(pack, topic) for topic in told.topics),
        *(cite_member(pack, member) for member in told.members if member.locator),
    )
    lines = [told.text, *notes_line(assumptions), *source_lines(facts)]
    return Answer(
        status="answered",
        question=question,
        text="\n".join(lines),
        value=told.value,
        unit=told.unit,
        understood=told.kind,
        facts=facts,
        assumptions=assumptions,
    )
