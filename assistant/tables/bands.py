"""Bands of numbers by which things are called, in the words of a question: "65 and older" where "65+" is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: A band by its ends, None for an open one, with how it is printed.
Bands = dict[tuple[int | None, int | None], str]

_NUMBER = r"(\d{1,4})"
_OLD = r"(?:\s*(?:years?|yrs?)(?: olds?| of age)?)?"
_AND = r"\s*(?:and|or|&)\s*"
_CLOSED = re.compile(rf"{_NUMBER}\s*(?:[-–—]|to|through){_OLD}\s*{_NUMBER}{_OLD}", re.IGNORECASE)
_TOP = re.compile(
    rf"{_NUMBER}{_OLD}\s*(?:\+|plus\b|{_AND}(?:older|over|above|more|up|beyond)\b){_OLD}"
    rf"|(?:over|above|older than|[>≥])\s*{_NUMBER}{_OLD}",
    re.IGNORECASE,
)
_BOTTOM = re.compile(
    rf"(?:under|below|younger than|less than|[<≤])\s*{_NUMBER}{_OLD}"
    rf"|{_NUMBER}{_OLD}{_AND}(?:younger|under|below|less|fewer)\b",
    re.IGNORECASE,
)
#: "Between 18 and 29" is a band where one is printed so.
_BETWEEN = re.compile(
    rf"\b(?:aged? |ages )?(?:between|aged?|ages)\s+(?:(?:the )?ages? (?:of )?)?{_NUMBER}"
    rf"\s*(?:and|to|-|–)\s*{_NUMBER}{_OLD}",
    re.IGNORECASE,
)
#: Of several ages the first and the last one are told by these words too, where it is not asked which they are.
_PEOPLE = r"(?:age[- ]?)?(?:groups?|brackets?|bands?|categor(?:y|ies)|cohorts?|people|persons|respondents|adults)\b"
_YOUNGEST = re.compile(rf"\b(?:the )?youngest (?:{_PEOPLE}|(?=(?:and|or|to) (?:the )?oldest {_PEOPLE}))", re.IGNORECASE)
_OLDEST = re.compile(rf"\b(?:the )?oldest (?:{_PEOPLE}|(?=(?:and|or|to) (?:the )?youngest {_PEOPLE}))", re.IGNORECASE)
_IS_ASKED = re.compile(
    r"\s*(?:what|which|who) (?:[\w ]{0,20})?(?:is|are|was|were) (?:the )?(?:youngest|oldest)\b", re.I
)
#: A number of percent is no end of a band.
_PERCENT = r"(?!\.?\d|\s*(?:%|percent|per cent|pct))"


def bands_of(names: Iterable[str]) -> Bands:
    """The bands among some names.

    >>> bands_of(["Under 18", "18–29", "65 and older", "Other"])
    {(None, 18): 'Under 18', (18, 29): '18–29', (65, None): '65 and older'}
    """
    found: Bands = {}
    for name in names:
        text = " ".join(name.split())
        if match := _CLOSED.fullmatch(text):
            found.setdefault((int(match[1]), int(match[2])), text)
        elif match := _TOP.fullmatch(text):
            found.setdefault((int(match[1] or match[2]), None), text)
        elif match := _BOTTOM.fullmatch(text):
            found.setdefault((None, int(match[1] or match[2])), text)
    return found


def as_printed(question: str, bands: Bands) -> str:
    """A question in which the bands are called as they are printed.

    >>> as_printed("What share of people aged 65 or older agree?", {(65, None): "65+"})
    'What share of people aged 65+ agree?'
    >>> as_printed("How many are between 18 and 29?", {(18, 29): "18-29"})
    'How many are 18-29?'
    >>> as_printed("Do the oldest people agree?", {(18, 29): "18-29", (65, None): "65+"})
    'Do 65+ agree?'
    """
    if not bands:
        return question
    for form in (_BETWEEN, _CLOSED):
        question = _put(question, form, {ends: name for ends, name in bands.items() if None not in ends})
    question = _put(question, _TOP, {ends: name for ends, name in bands.items() if ends[1] is None})
    if len(bands) > 1 and not _IS_ASKED.match(question):
        ordered = [bands[ends] for ends in sorted(bands, key=lambda ends: (ends[0] or 0, ends[1] or 0))]
        places = sorted(
            (found.start(), found.end(), name)
            for form, name in ((_YOUNGEST, ordered[0]), (_OLDEST, ordered[-1]))
            for found in form.finditer(question)
        )
        for start, end, name in reversed(places):
            question = f"{question[:start]}{name}{' ' if question[end - 1] == ' ' else ''}{question[end:]}"
    lowest: Bands = {(high, None): name for (low, high), name in bands.items() if low is None and high is not None}
    lowest |= {(high + 1, None): name for (low, high), name in bands.items() if low == 0 and high is not None}
    return _put(question, _BOTTOM, lowest)


_ENDS_ASKED = re.compile(
    rf"(?:what|which|who)(?: {_PEOPLE[:-2]})? (?:is|are|was|were) (?:the )?(?P<end>youngest|oldest)(?: {_PEOPLE})?"
    r"(?: (?:that is |that are )?(?:shown|listed|given|surveyed|asked|here))?"
    r"(?: in (?:the|this) (?:chart|graph|table|survey))?",
    re.IGNORECASE,
)


def end_asked(question: str, bands: Bands) -> str:
    """The first or the last of some bands of ages, where a question asks which that is; "" where it does not.

    >>> end_asked("What is the youngest age group?", {(None, 18): "Under 18", (18, None): "18+"})
    'Under 18'
    """
    match = _ENDS_ASKED.fullmatch(question.strip().rstrip("?. "))
    if match is None or len(bands) < len(("youngest", "oldest")):
        return ""
    ordered = sorted(bands, key=lambda ends: (ends[0] or 0, ends[1] or 0))
    return bands[ordered[0 if match["end"].lower() == "youngest" else -1]]


_AGES = re.compile(r"\b(?:aged?|ages)\b", re.IGNORECASE)


def cuts_bands(printed: str, bands: Bands, headings: Iterable[str]) -> bool:
    """Whether a question, with its bands as they are printed, asks of all above or below an age that stands for several
    bands, or for a part of one. `headings` say whether bands are of ages.

    >>> bands = bands_of(["Under 18", "18-24", "25-34", "35+"])
    >>> texts = "How many are under 25?", "How many are under 18?"
    >>> [cuts_bands(as_printed(text, bands), bands, ["Age"]) for text in texts]
    [True, False]
    """
    if not bands or any(name in printed for name in bands.values()) or not any(map(_AGES.search, headings)):
        return False
    edges = {edge for low, high in bands for edge in (low, high, None if high is None else high + 1)}
    found = [
        int(next(filter(None, match.groups())))
        for form in (_TOP, _BOTTOM)
        for match in re.finditer(rf"(?<![\w.,-])(?:{form.pattern}){_PERCENT}", printed, re.IGNORECASE)
    ]
    return bool(found) and (bool(_AGES.search(printed)) or not edges.isdisjoint(found))


def _put(question: str, form: re.Pattern[str], names: Bands) -> str:
    """A question with the name of each band that it says in a form."""

    def printed(match: re.Match[str]) -> str:
        ends = [int(each) for each in match.groups() if each]
        return names.get((ends[0], ends[1] if len(ends) > 1 else None), match[0])

    return re.sub(rf"(?<![\w.,-]){form.pattern}{_PERCENT}", printed, question, flags=re.IGNORECASE)
