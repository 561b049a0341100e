"""What people say of a chart that is drawn, in the words of its table: bars from the left, lines, their ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from assistant.english.chart_words import (
    BARS,
    BASE_COUNTS,
    BEING_EQUAL,
    ENDING,
    LINES,
    MEETING,
    POINTS,
    RECORDS,
    STARTING,
    WHEN_COUNTED,
)
from assistant.english.numberwords import ORDINALS
from assistant.tables.outcome import Found, Outcome, Refused
from assistant.tables.stems import stems_of, words_of
from assistant.tuples import NamedTuple


class Drawing(NamedTuple):
    """What a chart's table has in the order in which it is drawn."""

    #: The things along its axis, each by its name or time.
    things: tuple[str, ...]
    #: The series, where it has several.
    series: tuple[str, ...]
    #: What its things are called, and what its numbers are.
    label: str
    measure: str
    is_timed: bool
    #: The words that are printed, in small letters.
    printed: frozenset[str]
    #: What only two names stand under, with these: ("election", ("2005", "2010")).
    pairs: tuple[tuple[str, tuple[str, ...]], ...] = ()


def plainly(drawing: Drawing, question: str) -> str:
    """A question with what it says of the drawing put in the words of the table.

    >>> bars = Drawing(("Ash", "Elm", "Oak"), (), "Tree", "Height", False, frozenset(("tree", "height")))
    >>> plainly(bars, "What is the height of the second bar from the left?")
    'What is the height of Elm?'
    >>> plainly(bars, "What is the value of the right-most bar?")
    'What is the value of Oak?'
    >>> lines = Drawing(("2001", "2002"), ("Tea", "Coffee"), "Year", "", True, frozenset(("tea", "coffee", "year")))
    >>> plainly(lines, "When do the two lines cross?")
    'When do Tea and Coffee cross?'
    >>> plainly(lines, "What is the highest point of the tea line at the start of the chart?")
    'What is the highest value of the tea line in 2001?'
    """
    for rewrite in _REWRITES:
        question = rewrite(drawing, question)
    return question


def told_of_drawing(drawing: Drawing, title: str, question: str) -> Outcome | None:
    """What a question for an axis, for all that a chart shows, or for the bar at a place is answered with."""
    axis = _AXIS.search(question)
    if axis and drawing.is_timed and _ASKS_AXIS.match(question):
        # Bars may lie, with their names along the vertical axis; times run along the horizontal one.
        is_along = (axis[1] or axis[2]).lower() in ("x", "horizontal")
        name = drawing.label if is_along else drawing.measure or title
        note = f"Took what the {'rows' if is_along else 'numbers'} tell for that axis."
        return Found(0.8, value=name, headline=f"{name}.", assumptions=(note,)) if name else None
    if _ASKS_CHART.fullmatch(question.strip()):
        return Found(1.0, value=title, headline=f"{title}.", understood="the title of the table")
    names = [name for _, _, name in _places(drawing, question)]
    if "" in names:
        return Refused("no_such_entity", f"There are only {len(drawing.things)} of them.")
    if len(names) == 1 and _ASKS_PLACE.fullmatch(_put_places(drawing, question, "@").strip()):
        return Found(0.9, value=names[0], headline=f"{names[0]}.")
    return None


_AXIS = re.compile(r"\b([xy])[ -]?ax[ie]s\b|\b(horizontal|vertical) ax[ie]s\b", re.IGNORECASE)
_ASKS_AXIS = re.compile(
    r"\s*(?:what|which)(?:'s| is| are| does| do)? (?:(?:it |that )?(?:is )?(?:being )?\w+ )?"
    r"(?:(?:on|by|of|for|along|at) )?(?:the )?"
    r"(?:(?:label|title|name|unit|variable|data)s? (?:of|on|for) (?:the )?)?"
    r"(?:[xy]|horizontal|vertical)[ -]?ax[ie]s(?: labell?ed)?(?: \w+){0,2}\s*\??\s*$",
    re.IGNORECASE,
)
_ASKS_CHART = re.compile(
    r"what (?:does|do|is) (?:the|this) (?:bar |line |pie )?(?:chart|graph|diagram|plot|bars|lines|line|figure)s?"
    r" (?:show|represent|tell(?: us)?|depict|display|describe|illustrate|indicate|measure|compare|about)(?:ing)?\s*\??",
    re.IGNORECASE,
)
_ASKS_PLACE = re.compile(
    r"(?:what|which)(?: \w+){0,2}? (?:is|was|are|does|has|stands? at|stands? for)(?: represented by| shown by| at| as)?"
    r" @(?: (?:represent|show|stand for|depict|measure)s?| for)?\s*\??|what (?:is|does) @(?: \w+)?\s*\??",
    re.IGNORECASE,
)

_ORDINAL = "|".join(sorted((word for word in (*ORDINALS, "last") if word.isalnum()), key=len, reverse=True))
_BAR = f"(?:{'|'.join(BARS)})"
_SIDES = re.compile(
    rf"\b(?:the )?(?:(?P<nth>{_ORDINAL}) )?(?:{_BAR} )?(?:that is |which is )?(?:on|to|at|from) the (?:far |very )?"
    r"(?P<side>left|right)\b(?: side)?(?: of the (?:chart|graph|plot))?"
    rf"|\b(?:the )?(?:far |furthest |farthest )?(?P<most>left|right)[- ]?most(?: {_BAR})?\b"
    rf"|\b(?:the )?(?:furthest|farthest) (?P<far>left|right)(?: {_BAR})?\b",
    re.IGNORECASE,
)


def _places(drawing: Drawing, question: str) -> list[tuple[int, int, str]]:
    """Where a question says a bar by its place from a side, with the name of that; "" where there is none."""
    found = []
    if {"left", "right"} & drawing.printed:
        return []
    for match in _SIDES.finditer(question):
        side = (match["side"] or match["most"] or match["far"]).lower()
        nth = (match["nth"] or "first").lower()
        if match["side"] and not match["nth"] and not match[0].lower().startswith("the "):
            # What stands before is no place that is known: "the twentieth bar from the left".
            continue
        at = len(drawing.things) if nth == "last" else ORDINALS.get(nth, 1)
        is_there = 1 <= at <= len(drawing.things)
        name = drawing.things[at - 1 if side == "left" else -at] if is_there else ""
        found.append((match.start(), match.end(), name))
    return found


def _put_places(drawing: Drawing, question: str, sign: str = "") -> str:
    for start, end, name in reversed(_places(drawing, question)):
        question = f"{question[:start]}{sign or name}{question[end:]}"
    return question


def _put_ends(drawing: Drawing, question: str) -> str:
    """Questions for the beginning and the end of all times, with the first and the last of these."""
    if not drawing.is_timed or any(name in question for name in drawing.things):
        return question
    for words, thing in ((STARTING, drawing.things[0]), (ENDING, drawing.things[-1])):
        if not set(words) & drawing.printed:
            named = "|".join(words)
            question = re.sub(
                rf"\b(?:at|in|by) the (?:very )?(?:{named}){_OF_CHART}\b", f"in {thing}", question, flags=re.IGNORECASE
            )
            question = re.sub(
                rf"\b(?:{named})(?:ing)? (value|number|level|amount|figure)s?\b(?: (of|for) ([^?]+?)(?=\s*\??\s*$))?",
                partial(_in_time, thing),
                question,
                flags=re.IGNORECASE,
            )
    return question


_OF_CHART = r"(?: of (?:the|this) (?:chart|graph|period|line|series|time|plot|timeline))?"


def _in_time(time: str, match: re.Match[str]) -> str:
    """A value that is the first or the last as that of a time."""
    return f"{match[1]}{f' {match[2]} {match[3]}' if match[2] else ''} in {time}"


_POINT = re.compile(rf"\b({'|'.join(POINTS)}) points?\b(?! (?:of|in) (?:time|year))", re.IGNORECASE)


def _put_points(drawing: Drawing, question: str) -> str:
    if {"point", "points"} & drawing.printed:
        return question
    return _POINT.sub(lambda match: f"{match[1]} value", question)


_LINES = re.compile(
    rf"\b(?:(?:the|these) )?(?:(?:two|both|2) (?:of )?(?:the )?)?(?:{'|'.join(LINES)})\b", re.IGNORECASE
)
_MEETS = re.compile(rf"\b(?:{'|'.join(sorted(MEETING | BEING_EQUAL))}|closest|farthest)\b", re.IGNORECASE)
_SPACE = re.compile(r"\b(?:distance|space|spread|separation) (?=between\b)", re.IGNORECASE)
_WIDEST = re.compile(
    r"\b(widest|narrowest)\b(?=.*\b(?:gap|difference)\b)|\b(?:gap|difference)\b.*\b(widest|narrowest)\b", re.I
)


def _put_lines(drawing: Drawing, question: str) -> str:
    """The only two lines by their names, where these meet or are apart, and how far they are apart as a difference."""
    if not {"distance", "space", "spread"} & drawing.printed:
        question = _SPACE.sub("difference ", question)
    match = _WIDEST.search(question)
    if match:
        word = match[1] or match[2]
        question = question.replace(word, "largest" if word.lower() == "widest" else "smallest")
    is_pair = len(drawing.series) == 2 and not any(name.lower() in question.lower() for name in drawing.series)
    if is_pair and (_MEETS.search(question) or re.search(r"\b(?:difference|gap)\b", question, re.IGNORECASE)):
        question = _LINES.sub(" and ".join(drawing.series), question, count=1)
    return question


_MOST = re.compile(
    r"\b(?P<is>is |was |are |were )?the (?P<word>\w{2,}iest)\b(?P<thing>(?: (?!in\b|of\b|on\b|for\b)\w+){0,2})", re.I
)
_QUALITY = re.compile(r"\b(\w{2,}y)\b(?= \w)", re.IGNORECASE)


def _put_nouns(drawing: Drawing, question: str) -> str:
    """What has most of something by the noun that is printed: "the rainiest month" where rain is told."""

    def most(match: re.Match[str]) -> str:
        noun = _noun_of(match["word"].lower()[: -len("iest")], drawing.printed)
        if not noun:
            return match[0]
        if match["thing"]:
            return f"{match['is'] or ''}the{match['thing']} with the most {noun}"
        return f"had the most {noun}" if match["is"] else f"the most {noun}"

    def some(match: re.Match[str]) -> str:
        word = match[1].lower()
        return match[1] if word in drawing.printed else _noun_of(word[:-1], drawing.printed) or match[1]

    return _QUALITY.sub(some, _MOST.sub(most, question))


def _noun_of(root: str, printed: frozenset[str]) -> str:
    """The printed noun of which an adjective is made: "sunn" of "sunny" is the sun."""
    forms = (root, f"{root}e", root[:-1] if root[-2:-1] == root[-1:] else root)
    return next((form for form in forms if form in printed and len(form) > 2), "")


_RECORDS = re.compile(rf"\b(?:{'|'.join(WHEN_COUNTED)})\b", re.IGNORECASE)


def _put_records(drawing: Drawing, question: str) -> str:
    """How many days, or times, there were of something is how often it was recorded, where that is all that is told."""
    words = [word.lower() for word in words_of(drawing.measure)]
    noun = next((word for word in words if word in RECORDS), "")
    is_bare = bool(noun) and set(words) <= BASE_COUNTS and not set(WHEN_COUNTED) & drawing.printed
    if not is_bare or not re.match(r"\s*how many\b", question, re.IGNORECASE):
        return question
    return _RECORDS.sub(noun, question, count=1)


_OF_ALL = re.compile(
    r"\b(between|in|for|from|during|at|across|of|by) (?:the )?(?:two|both(?: of)?|2)(?: the)?(?: different)? (\w+)\b",
    re.IGNORECASE,
)


def _put_kinds(drawing: Drawing, question: str) -> str:
    """The only two names of one kind where both are meant: "both elections" as "2005 and 2010"."""

    def named(match: re.Match[str]) -> str:
        found = [names for kind, names in drawing.pairs if stems_of(kind)[-1:] == stems_of(match[2])]
        return f"{match[1]} {' and '.join(found[0])}" if len(found) == 1 else match[0]

    return _OF_ALL.sub(named, question)


_PREMISE = re.compile(
    r"\s*(?:if|when|given(?: that)?) [^,?]+ (?:is|was|has|had|=) [\d.,%$]*\d%?(?:,? and [^,?]+ (?:is|was|has|had|=) "
    r"[\d.,%$]*\d%?)*,? (?:then )?(?=(?:what|how much) (?:is|was) [^,?]+\??\s*$)",
    re.IGNORECASE,
)
_OPERATING = re.compile(r"\b(?:total|sum|average|mean|difference|more|less|change|all|combined|both|rest)\b", re.I)


def _put_premises(drawing: Drawing, question: str) -> str:
    """A question for one thing without what is told before of others: "if White is 73, what is Latino"."""
    match = _PREMISE.match(question)
    rest = question[match.end() :] if match else question
    return question if _OPERATING.search(rest) else rest


_REWRITES: tuple[Callable[[Drawing, str], str], ...] = (
    _put_premises,
    _put_kinds,
    _put_places,
    _put_ends,
    _put_points,
    _put_lines,
    _put_nouns,
    _put_records,
)
