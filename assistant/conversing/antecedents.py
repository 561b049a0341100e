"""Turns whose pronoun stands for what was told last without a figure ("Who made R1?", "how many did they?")."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.about_report import not_of_that
from assistant.conversing.carrying import told_back
from assistant.conversing.completing import asked_on, behind_told, retold
from assistant.conversing.figures_asked_on import other_figure
from assistant.conversing.last_values import last_values
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.turns import DOING, Turn
from assistant.conversing.whole import lists_of_another
from assistant.english.followups import COUNTED
from assistant.reading.understanding import understand

_STANDING = frozenset("it its they them their that this these those".split())
_PLURAL = frozenset("they them their these those".split())
#: Cues of operations over several figures.
_OVER_SEVERAL = frozenset(("rank", "sum", "mean", "median", "max", "min", "spread"))
_PERSONAL = frozenset("they them their".split())
#: Cues of questions for what something is or does.
_TELLING = frozenset(("tests", "define"))


def of_told(turn: Turn) -> Response | None:
    """The response to a turn whose pronoun stands for what was told last, or can stand for nothing."""
    keys = turn.keys & _STANDING
    if (
        keys & _PLURAL
        and turn.cues & _OVER_SEVERAL
        and _gave_one(turn)
        and len(last_values(turn.state.values, only_two=False)) > 1
    ):
        # "Rank them" after a list of figures and something told in between.
        return None
    if turn.state.told and keys and not turn.keys.isdisjoint(("else", "other", "others")) and not turn.names_measure:
        # "Who made V3?", and then "what else did they make?"
        return Response(not_made_out(turn))
    named = _with_its_name(turn) if keys and turn.state.told else None
    if named:
        return named
    if not turn.state.told or not keys or not turn.has_pronoun or _fits(turn) or _is_named(turn):
        return None
    for way in (behind_told, asked_on, retold, not_of_that):
        response = way(turn)
        if response:
            return response
    told = turn.alone.told
    is_told = told is not None and turn.alone.tells and not told.unexplained
    if lists_of_another(turn):
        return Response(not_made_out(turn))
    if is_told or turn.names_measure and turn.named and keys.isdisjoint(_PERSONAL):
        return respond(turn.question, turn.library)
    return Response(not_made_out(turn))


def _gave_one(turn: Turn) -> bool:
    """Whether what was told last was no list, which the pronoun could stand for."""
    return turn.state.answer is None or not isinstance(turn.state.answer.value, tuple)


def told_on(turn: Turn) -> Response | None:
    """ "From which country?" after "who makes R1?", "and 24.3?" after "what is the 8.1?": asked of what was told of."""
    if not turn.state.told:
        return None
    if turn.figures and not turn.named:
        return other_figure(turn)
    if turn.named or turn.names_measure or turn.has_pronoun or turn.cues & DOING:
        return None
    if turn.words[0].key == "of" and len(turn.words) <= _PAIR:
        # "Of which?" says no more of what is asked.
        return None
    asks = turn.keys & {"which", "what", "who", "where", "whose"}
    last = turn.state.answer
    things = _things(turn)
    if not things and last is not None and isinstance(last.value, str) and asks:
        # "Which model is among the best?", and then "from which country?"
        things = {last.value}
    is_noun = len(turn.words) == 1 and len(turn.nouns) == 1 and len(things) == 1
    if is_noun:
        # "Who made R1?", and then "country?"
        full = f"{turn.alone.scan.text.rstrip(' ?.!')} of {next(iter(things))}?"
        response = respond(full, turn.library)
        is_told = response.answer.status == "answered" and response.query is None
        return told_back(turn.question, full, response) if is_told else None
    if not asks or len(things) != 1 or turn.alone.tells and turn.alone.told and not turn.alone.told.unexplained:
        return None
    full = f"{turn.alone.scan.text.rstrip(' ?.!')} is {things.pop()}?"
    response = respond(full, turn.library)
    is_told = response.answer.status == "answered" and response.query is None
    # What was put into the question is no answer to it.
    is_told = is_told and (last is None or response.answer.value != last.value)
    return told_back(turn.question, full, response) if is_told else None


def _things(turn: Turn) -> set[str]:
    """What the last question was told of ("R1"), in its words."""
    told = understand(turn.state.told, turn.library).scan
    named = {each.at for each in told.names if each.sense.kind == "topic of"}
    # "The R1 model" and "R1" are one thing.
    longest = [at for at in named if not any(set(at) < set(other) for other in named)]
    return {" ".join(told.words[place].text for place in at) for at in longest}


def _with_its_name(turn: Turn) -> Response | None:
    """What is told with the name of what was told of for the pronoun ("What is HAI?", then "what is it part of?")."""
    words, things = turn.alone.scan.words, _things(turn)
    places = [at for at, word in enumerate(words) if word.key in ("it", "they", "that", "this", *_OWNING)]
    last = turn.state.answer
    titles = {source.title for source in turn.library.pack.sources.values() if source.kind == "origin"}
    is_source = last is not None and last.value in titles
    if last is not None and is_source:
        # "Whose figures are these?", and then "what did they say about China?"
        things = {str(last.value)}
    if len(things) != 1 or len(places) != 1:
        return None
    text, word = turn.alone.scan.text, words[places[0]]
    name = things.pop()
    owns = "'s" if word.key in _OWNING else ""
    if lists_of_another(turn) and last is not None and turn.state.told.lower().startswith("who"):
        # "Who made R1?", and then "what models do they have?"
        name = str(last.value)
    full = f"{text[: word.start]}{name}{owns}{text[word.end :]}"
    response = respond(full, turn.library)
    is_told = response.answer.status == "answered" and response.query is None
    if turn.names_measure:
        # "Where is R1 from?", and then "what did it cost?", of which the report has no figure.
        is_lacking = response.answer.status == "unknown" and response.answer.reason == "no_such_entity"
        is_of_it = word.key == "it" and not _is_named(turn)
        return told_back(turn.question, full, response) if is_lacking and is_of_it else None
    is_same = last is not None and last.value == response.answer.value
    if is_told and is_same and not is_source and (_says_more(turn) or word.key == "they"):
        # "What is HAI?", and then "what does it track?"
        return Response(not_made_out(turn))
    titles = {
        title for topic in turn.library.pack.topics if topic.about == "title" for title in (topic.value, *topic.also)
    }
    if words[0].key == "who" and response.answer.status == "unknown" and name not in titles:
        # "What is HAI?", and then "who runs it?"
        return Response(not_made_out(turn))
    return told_back(turn.question, full, response) if is_told else None


_OWNING = ("its", "their")


def _says_more(turn: Turn) -> bool:
    """Whether it says anything of weight beside its pronoun and the words for what something is called."""
    return bool(weighty(turn.words, aside=_STANDING | _CALLING))


_CALLING = frozenset(
    "mean meant call called name full spell spelt written letter abbreviation acronym short who".split()
)


def _fits(turn: Turn) -> bool:
    """Whether what was told was about something that the question can be about."""
    if turn.cues & _TELLING and turn.state.subjects:
        return True
    before = turn.state.slots
    measure = turn.alone.readings[0].measure if turn.names_measure else before.measure if before else None
    members = turn.library.pack.members
    if measure is None:
        return bool(turn.state.subjects)
    return any(members[each].dimension in measure.dimensions for each in turn.state.subjects)


def _is_named(turn: Turn) -> bool:
    """Whether the turn has named a measure before its pronoun ("back to the top-model lead: what was it in 2025?")."""
    words = turn.alone.scan.words
    named = [at for each in turn.alone.scan.measures if each.sense.kind == "measure" for at in each.at]
    pronouns = [at for at, word in enumerate(words) if word.key in _STANDING]
    return bool(named and pronouns) and min(named) < pronouns[0]


def which_of_told(turn: Turn) -> Response | None:
    """ "Which one had the larger lead?" after two were told of, one after the other: asked of these two."""
    state, members = turn.state, turn.library.pack.members
    if not state.told or len(state.listed) != _PAIR or turn.named or not turn.names_measure:
        return None
    if "which" not in turn.keys or turn.cues.isdisjoint(("more", "fewer", "max", "min")):
        return None
    full = f"{turn.alone.scan.text.rstrip(' ?.!')} {' and '.join(members[each].name for each in state.listed)}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def others_told(turn: Turn) -> Response | None:
    """ "And the other two?" after what each of two does: the same told of those that were not asked about."""
    state, pack = turn.state, turn.library.pack
    if not state.told or turn.keys.isdisjoint(_OTHERS) or turn.named or turn.names_measure or turn.alone.scan.periods:
        return None
    counts = [COUNTED[word.key] for word in turn.words if word.key in COUNTED]
    told = understand(state.told, turn.library).scan
    rest = [word for word in turn.beside(*turn.nouns) if word.key not in COUNTED]
    named = [each for each in told.names if each.sense.kind == "member" and pack.members[each.sense.id].definition]
    if weighty(rest, aside=_OTHERS | _ASIDE) or len({each.sense.id for each in named}) != 1:
        return None
    of, known = named[0], {*state.listed, *state.subjects, named[0].sense.id}
    kin = [each for each in pack.members.values() if each.dimension == of.sense.more and each.definition]
    others = [each.name for each in kin if each.id not in known]
    if not others or any(count != len(others) for count in counts):
        return Response(not_made_out(turn))
    start, end = told.words[of.start].start, told.words[of.at[-1]].end
    full = f"{told.text[:start]}{' and '.join(others)}{told.text[end:]}"
    response = respond(full, turn.library)
    is_told = response.answer.status == "answered" and response.query is None
    return told_back(turn.question, full, response) if is_told else Response(not_made_out(turn))


_OTHERS = frozenset("other others rest remaining".split())
_ASIDE = frozenset("what about how do does test one ones are".split())
_PAIR = 2
