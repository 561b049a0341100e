"""The next turn of a conversation: what it gives where it leans on the ones before, or as a question of its own."""

import re

from assistant.answering.answer import Response, respond
from assistant.answering.courtesies import courtesy
from assistant.answering.declining import clarify, unknown
from assistant.answering.parts import respond_to_measures
from assistant.answers import Answer
from assistant.conversing.phrases import may_open, opens_with, without_breaks, without_opening
from assistant.conversing.state import State, under_question
from assistant.english.followups import COMPARED_WITH, CORRECTIONS, OPENERS
from assistant.operations.query import NotComputableError
from assistant.reading.understanding import Library, understand
from assistant.tuples import NamedTuple
from assistant.utterance.words import LONGEST_QUESTION, Word

#: Longer turns lean on nothing.
_MOST_WORDS = 40
#: A name has no more words.
_BARE = 3
_PAIR = 2


#: "Good. On which did it fall least?"
_PRAISE = (
    r"(?i)^\W*(?:very\s+|ok(?:ay)?,?\s+)?(?:good|nice(?:\s+one)?|excellent|brilliant|super|awesome|lovely|noted|understood|"
    r"makes sense|right|alright|all right|fantastic|wonderful|amazing|thanks(?: a lot| so much)?|"
    r"thank you(?: very much| so much)?|cheers|thx|ty|great|perfect|k|kk|new (?:segment|topic|question)|unrelated"
    r"|different (?:topic|question)|next (?:topic|question))\s*[.!,;:–—]+\s*(?=\w)"
)


#: What is held against another, where "that" has to stand for something said before; compiled where it may stand.
_HELD = (
    r"(?i)^\W*(?:(?:and|so|but|ok|now|then)\W+)*(?:(?:is|was|are|were|would)\s+(?:that|this|it|they|those|these)\s+"
    r"(?:still\s+|also\s+|much\s+|far\s+|a lot\s+|really\s+|even\s+)*"
    r"(?:more|less|fewer|higher|lower|larger|bigger|smaller|greater|better|worse|cheaper|faster|slower|above|below)\b"
    r"|compare\s+(?:that|this|it|them|those|these)\s+(?:with|to|against)\b)"
)
_STANDING = (" that ", " this ", " it ", " they ", " them ", " those ", " these ")
_POINTS = r"(?i)\W*(?:that|this)\b"


class Taken(NamedTuple):
    """A turn as it was taken: the response, and whether it leans on what was said before."""

    said: str
    response: Response
    leans: bool = False
    #: Whether it only asks about the answer before, and changes nothing.
    is_aside: bool = False
    #: Whether it is asked back if the answers before are meant.
    asks_whether: bool = False
    #: The state that it was taken in, where that is not the one that the conversation had come to.
    since: State | None = None

    @property
    def answer(self) -> Answer:
        """The answer of the response."""
        return self.response.answer


def take_turn(question: str, said: str, state: State, library: Library) -> Taken:
    """A turn of a conversation that has come to a state; `said` is the part of the question that is asked."""
    if len(said) <= _LONGEST_COURTESY:
        from assistant.conversing.learners import in_plain_order

        said = in_plain_order(said, state)
    lowered = said.lower()
    if ("round" in lowered or "decimal" in lowered) and len(said) <= LONGEST_QUESTION:
        from assistant.conversing.rounding import apart_from_rounding, with_rounding

        asked, how = apart_from_rounding(said, library)
        if how:
            taken = take_turn(question, asked, state, library)
            return taken._replace(response=with_rounding(question, how, taken.response, library))
    if state.is_fresh:
        may_lean = len(said) <= LONGEST_QUESTION and (may_open(said) or _points(said))
        words = without_breaks(said) if may_lean else []
        if state.offered[1] and (picked := _picked_example(said, state, library)):
            return Taken(said, under_question(picked, question), leans=True)
        response = _operated(said, state, library) or _alone(said, words, library)
        if response.answer.status == "unknown" or "behind" in said.lower():
            # Most questions are answered; "who is behind it?" is, of the report, which nobody has spoken of.
            from assistant.conversing.nothing_before import follows_nothing

            response = follows_nothing(said, response, library) or response
        elif may_lean and " it " in lowered and not isinstance(response.answer.value, bool):
            # "So it leads in both?" puts a claim, of what only another report told of.
            from assistant.conversing.stated import as_claim

            if as_claim(said) != said:
                message = "I cannot make out what that stands for; please ask it as a whole question."
                response = Response(unknown(said, "out_of_scope", message, library.pack))
        return Taken(said, under_question(response, question))
    if len(said) <= _LONGEST_COURTESY and courtesy(said, ""):
        # "Thanks, that is all" asks for nothing of all.
        return Taken(said, under_question(_alone(said, [], library), question))
    said = re.sub(_PRAISE, "", said, count=1)
    if len(said) <= LONGEST_QUESTION:
        # Its patterns take long to compile, and most processes answer one question.
        from assistant.conversing.judged import without_judgement

        said = without_judgement(said)
    words = without_breaks(said) if len(said) <= LONGEST_QUESTION else []
    if state.proposed:
        from assistant.conversing.lapses import lacks, refused, settled

        meant = settled(said, words, state, library)
        if meant is None:
            cleared = state._replace(pending="", choices=(), proposed=False)
            return Taken(said, refused(question, library), leans=True, since=cleared)
        taken = take_turn(question, *meant, library)
        if taken.answer.status == "unknown" and not lacks(meant[0], taken.response, library):
            # What is about something else altogether leaves the question open.
            return taken._replace(is_aside=True)
        return taken._replace(since=taken.since or meant[1])
    made = _operated(said, state, library)
    if made is not None:
        return Taken(said, under_question(made, question))
    return _after_others(question, said, words, state, library)


def _operated(said: str, state: State, library: Library) -> Response | None:
    """The response to a question that does something with one figure at its end; None where it does nothing so."""
    if len(said) > LONGEST_QUESTION or not any(word in said.lower() for word in _OPERATING):
        return None
    from assistant.conversing.operated import operated
    from assistant.conversing.state import state_after

    parts = operated(said)
    if parts is None:
        return None
    asked = _alone(parts.asked, without_breaks(parts.asked), library)
    if asked.answer.status != "answered" or asked.query is None or asked.query.operation != "fact":
        return None
    return take_turn(parts.done, parts.done, state_after(parts.asked, asked, state), library).response


#: Words of what is done with a figure.
_OPERATING = ("times", "multiplied", "divided", "plus", "minus")


def _after_others(question: str, said: str, words: list[Word], state: State, library: Library) -> Taken:
    """A turn after which others were taken, with nothing open about what it is meant of."""
    # Most processes answer one question and need nothing of this.
    from assistant.conversing.asked_kinds import asks_itself_back
    from assistant.conversing.beside_told import with_growth_of_told
    from assistant.conversing.doing import doing_in, only_holds
    from assistant.conversing.falling_short import is_cut_off
    from assistant.conversing.grounds import asks_for_ground, ground
    from assistant.conversing.lapses import asked_whether, ground_whether, state_meant
    from assistant.conversing.owed import not_made_out
    from assistant.conversing.owed_times import drops_time, not_then
    from assistant.conversing.repaired import saying_repairs
    from assistant.conversing.stated import as_claim
    from assistant.conversing.turns import read_turn
    from assistant.conversing.ways import follow

    if asks_for_ground(said, words, state):
        back = ground_whether(said, state, library)
        if back:
            return _asked_back(question, said, back)
        about = ground(said, words, state, library)
        if about:
            return Taken(said, under_question(Response(about), question), leans=True, is_aside=True)
    try:
        followed = follow(said, words, state, library) if 0 < len(words) <= _MOST_WORDS else None
    except NotComputableError as error:
        # "How many times as much is that?" of what has no number.
        answer = unknown(question, "unlike", f"That cannot be computed: {error}.", library.pack)
        return Taken(said, Response(answer), leans=True)
    # What is stated ("so MMLU tests images?") and leans on nothing is a claim all the same.
    put = as_claim(said)
    response = followed.response if followed else _alone(put, words, library)
    if followed is None and only_holds(said) and state.query is not None:
        # "As a percentage" asks for none of all the shares that there are, "the difference" for no lead told before.
        doing = doing_in(said)
        is_back = response.answer.status == "clarify" and doing is not None and doing.what == "apart"
        response = response if is_back else Response(not_made_out(read_turn(said, said, state, library)))
    is_open = bool(state.pending or state.lapsed) or state.query is None and not state.told
    # "And China tests the same thing?" would be checked against what its words only point to.
    only_points = put != said and response.slots is not None and response.slots.way is None
    if followed is None and (only_points or is_open and _names_nothing(said, response)):
        # "On average per test?" after a question that had no answer would be told of something else.
        message = "I cannot make out what that leans on; please ask it as a whole question."
        response = Response(unknown(question, "out_of_scope", message, library.pack))
    if followed is None and 0 < len(words) <= _MOST_WORDS:
        turn = read_turn(said, said, state, library)
        response = Response(not_made_out(turn)) if is_cut_off(turn, response) else response
    if response.answer.status == "clarify" and asks_itself_back(said, response, library):
        message = "The report does not name the one that this is said of."
        response = Response(unknown(question, "no_such_entity", message, library.pack))
    if drops_time(said, response, state, library):
        response = Response(not_then(question, library))
    leans = followed is not None and followed.leans
    since = followed.since if followed else None
    meant = state_meant(said, response, since or state, library) if leans else None
    tried = follow(said, words, meant, library) if meant is not None else None
    back = asked_whether(said, tried.response if tried else response, since or state, library) if leans else None
    if back:
        return _asked_back(question, said, back)
    response = with_growth_of_told(under_question(saying_repairs(said, response, library), question), state)
    return Taken(said, response, leans=leans, since=since)


def _names_nothing(said: str, response: Response) -> bool:
    """Whether a figure is told for a question that names neither what is measured, nor a member, nor a time.

    So is the date of the report, where only a date is asked for.
    """
    slots = response.slots
    if response.answer.status == "answered" and _BARE_DATE.issuperset(word.key for word in without_breaks(said)):
        return True
    is_figure = response.answer.status == "answered" and response.query is not None
    return is_figure and slots is not None and slots.way is None and not slots.named and not slots.periods


_BARE_DATE = frozenset(
    "and so over between on at in of from which what date day month year time exactly ? when".split()
)


def _asked_back(question: str, said: str, back: Response) -> Taken:
    is_whether = bool(back.question)
    return Taken(said, under_question(back, question), leans=True, is_aside=not is_whether, asks_whether=is_whether)


def _alone(said: str, words: list[Word], library: Library) -> Response:
    """The response to a turn that leans on nothing; one that opens as a follow-up is asked back what it is about."""
    pointed = _pointed_at_none(said, words, library)
    if pointed:
        return pointed
    if len(said) <= LONGEST_QUESTION and any(each in said.lower() for each in _STANDING) and re.match(_HELD, said):
        message = "I cannot make out what that stands for; please ask it as a whole question."
        return Response(unknown(said, "out_of_scope", message, library.pack))
    if opens_with(words, COMPARED_WITH) and "," not in said and _ASKING.isdisjoint(word.key for word in words):
        # "Compared to the lead on MATH" holds against that what nobody has told.
        message = "I cannot make out what that is to be compared with; please ask it as a whole question."
        return Response(unknown(said, "out_of_scope", message, library.pack))
    if opens_with(words, OPENERS) or opens_with(words, CORRECTIONS):
        rest = without_opening(said)
        if len(without_breaks(rest)) <= _BARE:
            bare = respond(rest, library)
            if bare.answer.status == "clarify":
                return bare._replace(question=rest)
    return respond_to_measures(said, library)


def _picked_example(said: str, state: State, library: Library) -> Response | None:
    """The response to the question that was offered by a number, where there was nothing that a turn could follow."""
    from assistant.conversing.choosing import chosen

    return chosen(said, without_breaks(said), state, library) if len(said) <= _LONGEST_CHOICE else None


_LONGEST_CHOICE = 30
_LONGEST_COURTESY = 80


def _points(said: str) -> bool:
    """Whether "that" or "this" comes first; most questions have neither."""
    typed = said.casefold()
    return any(each in typed for each in _POINTING) and bool(re.match(_POINTS, said))


def _pointed_at_none(said: str, words: list[Word], library: Library) -> Response | None:
    """The question back which is meant, where nothing was said that "that test" could point at."""
    rest = without_breaks(without_opening(said)) if opens_with(words, OPENERS) else words
    if not rest or len(rest) > _BARE or rest[0].key not in _POINTING | {"the"}:
        return None
    scan = understand(said, library).scan
    nouns = [each for each in scan.names if each.sense.kind == "dimension" and each.start >= len(scan.words) - _PAIR]
    if rest[0].key == "the" and (rest is words or rest[-1].text != rest[-1].key):
        # "The tests" are all of them.
        return None
    is_bare = len(nouns) == 1 and len(nouns[0].at) == len(rest) - 1 and not any(each.isdigit() for each in said)
    if not is_bare:
        return None
    dimension = library.pack.dimensions[nouns[0].sense.id]
    names = tuple(each.name for each in library.pack.members.values() if each.dimension == dimension.id)
    answer = clarify(said, f"Which {dimension.name} do you mean?", names)
    return Response(answer, question="What is") if 1 < len(names) <= _MOST_CHOICES else None


_POINTING = frozenset(("that", "this"))
_ASKING = frozenset("how what which who whose when where why is are was were do does did has have".split())
_MOST_CHOICES = 9
