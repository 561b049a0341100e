"""Turns that reply to a question back: a choice by its number, place or name, or several of them."""

from __future__ import annotations

import re

from assistant.answering.answer import Response, respond
from assistant.answering.declining import VAGUE, clarify, unknown
from assistant.conversing.carrying import told_back
from assistant.conversing.phrases import after_corrections, is_only, opens_with, weighty, without_breaks
from assistant.conversing.state import State
from assistant.conversing.turns import MOVES, words_beside
from assistant.english.followups import ALL_CHOICES, BOTH_CHOICES, CHOICES, NO_CHOICE, OPENERS, REPEATS
from assistant.english.numberwords import ORDINALS
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library, understand
from assistant.utterance.scanning import Scan
from assistant.utterance.words import Word, phrase_key

_CHOOSING = frozenset(
    "choice option number no nr take choose pick mean go with please pls plz want would like let lets us do d ll m try "
    "use for thanks thx #".split()
)
_NUMBER = re.compile(r"[0-9]{1,2}")
#: A number with a sign or with decimals is a figure and no choice.
_FIGURE = re.compile(r"(?:^|\s)[-–−+][0-9]|[0-9][.,][0-9]")
_ONLY_FIGURE = re.compile(r"[\s0-9.,%?!–−+-]+")
#: Several numbers, and nothing beside them ("1,2", "1 & 3").
_NUMBERS = re.compile(r"\W*[0-9]{1,2}(?:\s*(?:,|&|\+|/|;|and)\s*[0-9]{1,2})+\W*(?:please|pls|thanks|thx)?\W*", re.I)
#: A number before what else is said ("3 in 2023", "#2, end of 2023").
_NUMBERED = re.compile(r"\W*(?:(?:and|ok|then|or|no|now)\b[\s,]*)*#?([0-9]{1,2})[.)]?[\s,;:]+(?=\S)", re.I)
_ONE_NUMBER = re.compile(r"\W*#?\s*([0-9]{1,2})\W*")
_WHO = frozenset(("which", "who"))
_BEFORE_ALL = (("on",), ("for",), ("in",), ("of",))
_PAIR = 2
#: Cues of questions over two times, of which a turn may name the other.
_OVER_TIME = frozenset((*MOVES, "difference", "ratio", "compare", "more", "fewer", "trend", "relative"))
#: Kinds of names beside which a measure is not all that is named.
NAMING = frozenset(("member", "described", "lacking", "topic"))


def chosen(question: str, words: list[Word], state: State, library: Library) -> Response | None:
    """The response to the question that was open, with what the turn chooses; None if it chooses nothing."""
    is_open = bool(state.pending and state.choices)
    pending, choices = (state.pending, state.choices) if is_open else state.offered
    if not choices or not is_open and words and words[0].key in _WHO:
        # "Which is second?" after questions that were offered asks, and chooses none of them.
        return None
    if not is_open and question.rstrip().endswith("?") and len(words) == 1 and words[0].key in (*ORDINALS, "last"):
        # "Second?" after "what is the biggest?" asks for the second biggest.
        return None
    if opens_with(words, OPENERS) and (not pending or len(words) == _PAIR and words[-1].key in ORDINALS):
        # "And 3?" goes on with what had no answer, and takes none of the examples.
        return None
    if is_open and is_only(words, REPEATS):
        return told_back(question, pending, respond(pending, library))
    picked, rest = picked_of(question, words, choices, library)
    if is_open and (picked == [VAGUE] or not picked and is_only(words, NO_CHOICE, _CHOOSING)):
        message = "Then please ask it in other words, with what you want to know."
        return Response(unknown(question, "out_of_scope", message, library.pack))
    only = _ONE_NUMBER.fullmatch(question)
    if is_open and not picked and only and not _FIGURE.search(question):
        again = f"There is no choice {only[1]}: which of these do you mean?"
        return Response(clarify(question, again, choices), question=pending)
    if is_open and not picked and _FIGURE.search(question) and _ONLY_FIGURE.fullmatch(question):
        return Response(unknown(question, "out_of_scope", "That is none of the choices.", library.pack))
    if not picked:
        return None
    full = put_into(pending, " ".join([" and ".join(picked), rest]).rstrip(), library)
    if not is_open and state.slots is not None and full == state.slots.scan.text:
        # "And the first?" after that choice was taken means the first of something else.
        return None
    # A time beside a choice is that of the next one, too.
    asked = put_into(pending, rest, library) if rest else pending
    return told_back(question, full, respond(full, library))._replace(offered=(asked, choices))


def put_into(pending: str, said: str, library: Library) -> str:
    """An open question with what is said to it: behind it, but a time in the place of the one that it names.

    >>> from assistant import Assistant
    >>> chat = Assistant("us-china-gap").conversation()
    >>> chat.ask("What was the lead in 2023?").status, chat.ask("no, 2024").status, chat.ask("MATH").value
    ('clarify', 'clarify', '1.6')
    """
    text = pending.rstrip("?!. ")
    asked, named = understand(text, library).scan, understand(said, library).scan
    # "The gap" is a figure, and no difference of two.
    own = {at for each in asked.measures for at in each.at}
    moves = any(each.sense.id in _OVER_TIME and own.isdisjoint(each.at) for each in asked.cues)
    if moves or len(asked.periods) != 1 or len(named.periods) != 1:
        return f"{text} {said}"
    old, new = _span(asked, asked.periods[0].at), _span(named, named.periods[0].at)
    rest = f"{said[: new[0]]} {said[new[1] :]}".strip(" ,;.")
    return f"{text[: old[0]]}{said[slice(*new)]}{text[old[1] :]} {rest}".rstrip()


def without_members(slots: Slots, dimension: str) -> str:
    """A question without the names of its members in a dimension, as a choice of one can complete it."""
    text = slots.scan.text
    for each in reversed(slots.named):
        if each.dimension == dimension:
            words = slots.scan.words
            text = f"{text[: words[each.at[0]].start]}{text[words[each.at[-1]].end :]}"
    return " ".join(text.split())


def _span(scan: Scan, at: tuple[int, ...]) -> tuple[int, int]:
    return scan.words[at[0]].start, scan.words[at[-1]].end


def picked_of(question: str, words: list[Word], choices: tuple[str, ...], library: Library) -> tuple[list[str], str]:
    """The choices that a turn makes, in its order, and what it says beside them."""
    typed = phrase_key(question)
    named = [choice for choice in choices if phrase_key(choice) == typed]
    if named:
        return named, ""
    if _NUMBERS.fullmatch(question):
        numbers = [int(number) for number in _NUMBER.findall(question)]
        return ([choices[number - 1] for number in numbers], "") if _are_places(numbers, len(choices)) else ([], "")
    if _FIGURE.search(question):
        return [], ""
    numbered = _NUMBERED.match(question)
    if numbered and _are_places([int(numbered[1])], len(choices)) and _is_time(question[numbered.end() :], library):
        return [choices[int(numbered[1]) - 1]], question[numbered.end() :]
    measure = _measure_named(question, library)
    if measure in choices:
        return [measure], ""
    said = after_corrections(question)
    words = without_breaks(said)
    keys = tuple(word.key for word in words)
    keys = keys[1:] if keys[:1] in _BEFORE_ALL else keys
    if keys in ALL_CHOICES or len(choices) == _PAIR and keys in BOTH_CHOICES:
        # Another measure that may be meant is none of all of them.
        measures = {each.name for each in library.pack.measures.values()}
        members = [each for each in choices if each not in measures]
        return members or list(choices), ""
    places = _places(weighty(words, aside=_CHOOSING), len(choices))
    if places:
        return [choices[place - 1] for place in places], ""
    first = 1 if keys[:1] == ("the",) else 0
    place = _place(keys[first], len(choices)) if first < len(keys) and not keys[first].isdigit() else 0
    if place and words[first].end < len(said) and said[words[first].end] in ",:;":
        # "the third, at the end of 2023"
        return [choices[place - 1]], said[words[first].end + 1 :].strip()
    later = said[words[first].end :] if place else ""
    # "the first at the end of 2023"
    return ([choices[place - 1]], later.strip()) if later.strip() and _is_time(later, library) else ([], "")


def _are_places(numbers: list[int], count: int) -> bool:
    return all(1 <= number <= count for number in numbers)


def _is_time(said: str, library: Library) -> bool:
    """Whether a text names a time and nothing else."""
    found = understand(said, library).scan
    # "3, the earlier date"
    whens = [each for each in found.cues if each.sense.kind == "when"]
    rest = weighty(words_beside(without_breaks(said), found, (*found.periods, *whens)), aside=_CHOOSING)
    return len(found.periods) + len(whens) == 1 and not rest and not found.names


def _measure_named(question: str, library: Library) -> str:
    """The name of the one measure that a turn names or whose noun it says, and nothing else; "" for others."""
    found = understand(question, library)
    kinds = {each.sense.kind for each in found.scan.names}
    named = {each.sense.id: each for each in found.scan.measures if each.sense.kind == "measure"}
    named = named or {each.sense.id: each for each in found.scan.measures if each.sense.kind == "about"}
    if len(named) != 1 or found.scan.amounts or found.scan.periods or NAMING & kinds:
        return ""
    own = (*found.scan.measures, *found.scan.names)
    rest = weighty(words_beside(without_breaks(question), found.scan, own), aside=_CHOOSING)
    return "" if rest else library.pack.measures[next(iter(named))].name


def _places(keys: list[str], count: int) -> tuple[int, ...]:
    """The places of the choices that the words of a turn name, if they name nothing else."""
    if len(keys) == _PAIR and keys[0] in ("first", "last") and _place(keys[1], count) and keys[1] != "one":
        size = CHOICES.get(keys[1], 0) or int(keys[1])
        every = tuple(range(1, count + 1))
        return every[:size] if keys[0] == "first" else every[-size:]
    said = [key for at, key in enumerate(keys) if key != "one" or at == 0]
    places = [_place(key, count) for key in said]
    return tuple(dict.fromkeys(places)) if places and all(places) else ()


def _place(key: str, count: int) -> int:
    """Which choice a word means, from 1; 0 if none."""
    place = int(key) if _NUMBER.fullmatch(key) else CHOICES.get(key, 0)
    if place < 0:
        return count
    return place if place <= count else 0
