"""Turns that give an earlier question the thing it is about: what was left open, or the same told of another."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.conversing.about_report import is_told_of_report
from assistant.conversing.carrying import told_back
from assistant.conversing.choosing import put_into
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, opens_with, weighty, without, without_breaks, without_opening
from assistant.conversing.replacing import is_denied
from assistant.conversing.stated import PUT
from assistant.conversing.times import months_moved, said_at
from assistant.conversing.turns import DOING, MOVES, OVER, Turn
from assistant.english.followups import AGAINST, ASKING_ON, BEHIND_PLACE, OF_REPORT, OPENERS, PARTS_OF_REPORT
from assistant.operations.wording import listed
from assistant.reading.understanding import understand
from assistant.utterance.forms import is_claim
from assistant.utterance.words import split_words

#: Cues with which a turn is a question of its own; a "share" may be of the thing named.
_ASKING_ITSELF = frozenset("which who how count define tests".split()) | (OVER | set(MOVES)) - {"share"}

_QUESTION_WORDS = frozenset("who when where what which how whose whom".split())
_LINKING = frozenset("and so ok".split())


def completed(turn: Turn) -> Response | None:
    """A question that said only what to do ("which is smaller?"), with the things that this turn names."""
    state = turn.state
    if not state.pending or state.choices or turn.cues & _ASKING_ITSELF or not (turn.named or turn.names_measure):
        return None
    if _is_at_one_time(turn):
        return None
    full = f"{state.pending.rstrip('?!. ')} {turn.question}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def _is_at_one_time(turn: Turn) -> bool:
    """Whether an open question asks how something moved and a turn names one time ("MMMU, end of 2024")."""
    if len(turn.alone.scan.periods) != 1 or turn.state.choices:
        return False
    return any(each.sense.id in MOVES for each in understand(turn.state.pending, turn.library).scan.cues)


def filled(turn: Turn) -> Response | None:
    """An open question with the names and times that a turn says and nothing else, though it still leaves some open."""
    state = turn.state
    if state.pending and turn.named and opens_with(turn.words, AGAINST) and not _holds_against(turn):
        # "Compared with MATH": what is to be held against that is still open.
        return told_back(turn.question, state.pending, respond(state.pending, turn.library))
    if not state.pending or turn.cues & DOING or not turn.keys.isdisjoint(_QUESTION_WORDS) or not turn.is_explained:
        return None
    scan = turn.alone.scan
    spoken = {scan.words[at].start for each in (*scan.names, *scan.measures) for at in each.at}
    spoken |= {scan.words[at].start for at in (*scan.dated, *(at for when in turn.whens for at in when))}
    is_against = opens_with(turn.words, AGAINST)
    aside = _BESIDE_SLOTS | _HOLDING if is_against else _BESIDE_SLOTS
    rest = weighty([word for word in turn.words if word.start not in spoken], aside=aside)
    if rest or not (turn.named or scan.periods or turn.whens) or _is_at_one_time(turn):
        return None
    # "As China?" after "compared with which?"
    said = without(scan.text, AGAINST) if is_against else without_opening(scan.text)
    full = _of_other(turn) or put_into(state.pending, " ".join(said.split()), turn.library)
    response = respond(full, turn.library)
    if response.answer.status == "answered":
        return told_back(turn.question, full, response)
    is_nearer = response.answer.status == "clarify" and (response.answer.choices or not state.choices)
    return told_back(turn.question, response.question or full, response) if is_nearer else None


def _holds_against(turn: Turn) -> bool:
    """Whether an open question holds one thing against another."""
    asked = {each.sense.id for each in understand(turn.state.pending, turn.library).scan.cues}
    return not asked.isdisjoint(_AGAINST)


_AGAINST = frozenset("than compare ratio difference more fewer share base as between".split())


def _of_other(turn: Turn) -> str:
    """The open question of another member ("and Europe's?"), where only its measure is open; "" if more is."""
    if not turn.state.choices or len(set(turn.named)) != 1:
        return ""
    scan, members = understand(turn.state.pending, turn.library).scan, turn.library.pack.members
    kind = members[turn.named[0]].dimension
    old = [each.at for each in scan.names if each.sense.kind == "member" and each.sense.more == kind]
    measures = {measure.name for measure in turn.library.pack.measures.values()}
    if not measures.issuperset(turn.state.choices) and any(each.sense.kind == "cue" for each in scan.cues):
        # "Which is larger, MMLU or?"
        return ""
    if len(set(old)) != 1 or turn.names_measure or turn.alone.scan.periods:
        return ""
    start, end = scan.words[old[0][0]].start, scan.words[old[0][-1]].end
    name = next(each for each in turn.alone.scan.names if each.sense.id == turn.named[0])
    return f"{scan.text[:start]}{said_at(turn.alone.scan.words, name.at)}{scan.text[end:]}"


_HOLDING = frozenset("compare with to versus relative against as than over".split())
_BESIDE_SLOTS = frozenset("one test exam benchmark late early end at for no i mean meant sorry or rather".split())


def in_place_of_lacking(turn: Turn) -> Response | None:
    """The last question of what a turn names, where it was of what the report lacks ("India?", and then "China?")."""
    lapsed, members = turn.state.lapsed, turn.library.pack.members
    again = [each for each in turn.alone.scan.names if each.sense.kind == "lacking"]
    is_again = len(again) == 1 and not turn.named
    says_one = turn.only_names or turn.opens and turn.named or is_again
    if not lapsed or turn.state.pending or not says_one or turn.cues & DOING:
        return None
    scan = understand(lapsed, turn.library).scan
    if lapsed == turn.state.absent or opens_with(without_breaks(lapsed), OPENERS):
        # "And on GSM8K?" is of the question before it.
        return None
    lacking = [each for each in scan.names if each.sense.kind == "lacking"]
    named = {members[each].dimension for each in turn.named}
    own = any(each.sense.kind in ("member", "described") and each.sense.more in named for each in scan.names)
    if len(lacking) != 1 or own:
        return None
    if weighty(turn.beside(*turn.alone.scan.names)) or turn.alone.scan.periods:
        return None
    words = turn.alone.scan.words
    meant = again if is_again else [each for each in turn.alone.scan.names if each.sense.id in turn.named]
    spoken = dict.fromkeys(each.at for each in meant)
    names = listed(tuple(said_at(words, at) for at in spoken))
    start, end = scan.words[lacking[0].start].start, scan.words[lacking[0].at[-1]].end
    full = f"{scan.text[:start]}{names}{scan.text[end:]}"
    response = respond(full, turn.library)
    is_told = response.answer.status == "answered" and response.query is not None
    # "India?", and then "and Japan?": what follows is asked as the first was.
    is_told = is_told or is_again and response.answer.status == "unknown"
    return told_back(turn.question, full, response) if is_told else None


def behind_told(turn: Turn) -> Response | None:
    """Who it is, after a claim about what a member is: "Is MMLU a test of coding?", then "which is, then?"."""
    told = turn.state.told
    nouns = {at for each in turn.nouns for at in each.at}
    spoken = [word for at, word in enumerate(turn.alone.scan.words) if at not in nouns and not word.is_break]
    # "What is it about, then?" is asked of the one that was named.
    if not told or not is_only(spoken, BEHIND_PLACE) or {"what", "it"} <= turn.keys:
        return None
    scan = understand(told, turn.library).scan
    members = [each for each in scan.names if each.sense.kind in ("member", "described")]
    described = [each for each in members if each.sense.kind == "described"]
    # "Is HumanEval about maths?": what it is said to be about comes last.
    if any(each.sense.id == "tests" for each in scan.cues):
        described = described or [each for each in members[1:] if each.sense.more == members[0].sense.more]
    if not described:
        return None
    longest = max(described, key=lambda each: len(each.at))
    noun = turn.library.pack.dimensions[longest.sense.more].name
    full = f"Which {noun} tests {' '.join(scan.words[at].text for at in longest.at)}?"
    return told_back(turn.question, full, respond(full, turn.library))


def asked_on(turn: Turn) -> Response | None:
    """Another thing asked of what was told: "Who published the report?", then "When?"."""
    # "And who publishes it?" was asked on itself.
    told = without_opening(turn.state.told)
    word = " ".join(word.key for word in turn.words if word.key not in _LINKING).strip(" ?")
    # "When was that?" asks no more than "when?".
    word = "when" if word in _WHEN_THAT else "by whom" if word in _BY_WHOM else word
    first = split_words(told)[:1]
    if first and first[0].key == "when" and is_only(turn.words, _PARTS_OF_DATE):
        # "What year?" after "when was it published?" is told with the date.
        return told_back(turn.question, told, respond(told, turn.library))
    if word in PARTS_OF_REPORT and is_told_of_report(turn):
        # "Publisher?", and then "date?"
        return told_back(turn.question, PARTS_OF_REPORT[word], respond(PARTS_OF_REPORT[word], turn.library))
    if word not in ASKING_ON or not first or first[0].key not in _QUESTION_WORDS:
        return None
    full = f"{word.capitalize()}{told[first[0].end :]}"
    response = respond(full, turn.library)
    is_same = turn.state.answer is not None and response.answer.value == turn.state.answer.value
    if word in OF_REPORT and response.answer.status == "answered" and not is_same and _names_report(turn):
        # "What do they publish?", and then "how often?"
        full, response = OF_REPORT[word], respond(OF_REPORT[word], turn.library)
    if is_same and word in OF_REPORT:
        # "What does it publish?", and then "how often?"
        return Response(not_made_out(turn))
    if response.answer.status != "answered" and word in OF_REPORT and is_told_of_report(turn):
        full = OF_REPORT[word]
        response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


def _names_report(turn: Turn) -> bool:
    """Whether the report itself was told last."""
    last = turn.state.answer
    titles = {topic.value for topic in turn.library.pack.topics if topic.about == "title"}
    return last is not None and isinstance(last.value, str) and last.value in titles


_WHEN_THAT = ("when was that", "when was this", "when was it", "when is that")
_BY_WHOM = ("who by", "by who")
_PARTS_OF_DATE = "year, which year, what year, which month, what month, which day, what day, what date, exactly"


def about_pending(turn: Turn) -> Response | None:
    """ "How many notable models?" after "what do you want to know of China?": the measure, of whom was asked about."""
    state, members = turn.state, turn.library.pack.members
    if (
        not state.pending
        or not state.choices
        or turn.named
        or not turn.names_measure
        or turn.cues & _OF_ALL - {"count"}
    ):
        return None
    slots = turn.alone.readings[0]
    fitting = [members[each] for each in state.subjects if members[each].dimension in slots.measure.dimensions]
    if not fitting or slots.unexplained or respond(turn.question, turn.library).answer.status != "clarify":
        return None
    full = f"{turn.alone.scan.text.rstrip(' ?.!')} {' and '.join(member.name for member in fitting)}"
    response = respond(full, turn.library)
    return told_back(turn.question, full, response) if response.answer.status == "answered" else None


_OF_ALL = frozenset("max min rank mean median sum count list all compare spread more fewer which".split())


def retold(turn: Turn) -> Response | None:
    """The same told of another member: "What does MMLU test?", then "And MMMU?"."""
    # What had no answer ("what did R1 cost?") is what is asked of another.
    told = turn.state.told and turn.state.lapsed or turn.state.told
    # "So MMLU tests the same thing?" holds what it tests against what was told.
    is_held = "same" in turn.keys and "as" not in turn.keys and is_claim(turn.alone.scan)
    if (
        not told
        or not (turn.opens or turn.only_names or is_held)
        or turn.alone.tells
        and turn.alone.told is not None
        and turn.alone.told.kind == "claim"
        and not is_held
        or not turn.named
        or turn.cues & DOING
        or {"which", "who"} & turn.keys
        or turn.names_measure
        or turn.alone.scan.periods
        or months_moved(turn)
        or any(each.sense.kind == "lacking" for each in turn.alone.scan.names)
    ):
        return None
    scan = understand(told, turn.library).scan
    meant = [each for each in turn.alone.scan.names if each.sense.id in turn.named and not is_denied(turn, each.start)]
    if not meant:
        return None
    new = meant[0]
    kind = new.sense.more
    old = [each for each in scan.names if each.sense.kind in ("member", "described") and each.sense.more == kind]
    if not old:
        return None
    longest = max(old, key=lambda each: len(each.at))
    start, end = scan.words[longest.at[0]].start, scan.words[longest.at[-1]].end
    if is_held:
        own = turn.alone.scan.text.removesuffix(PUT).rstrip(" ?.!")
        full = f"{own} as {said_at(scan.words, longest.at)}{PUT}"
        return told_back(turn.question, full, respond(full, turn.library))
    # What was described ("which tests code?") is asked of another description.
    name = turn.library.pack.members[new.sense.id].name
    said = said_at(turn.alone.scan.words, new.at) if longest.sense.kind == "described" else name
    full = f"{told[:start]}{said}{told[end:]}"
    return told_back(turn.question, full, respond(full, turn.library))
