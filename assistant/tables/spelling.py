"""Spellings and short forms in questions about tables that are written out before their words are read."""

from __future__ import annotations

import re

from assistant.tables.capacities import with_capacities
from assistant.tables.times import two_quarters

#: "30-49 year olds" are persons and no years.
_YEARS_OLD = re.compile(r"(?<=[\d+])[- ]years?[- ]olds\b", re.IGNORECASE)
#: What is paid for one of something is what it costs per one: "pay for a gallon of fuel".
_FOR_EACH = re.compile(
    r"\b(pay|pays|paid|price|prices|cost|costs|spend|spent|charge|charged)(?: of| for| on)? (?:a|an|one|each|every) "
    r"(gallon|barrel|litre|liter|share|mile|passenger|seat|tonne|ton|unit|hour|day|kilometre|kilometer)\b(?: of)?",
    re.IGNORECASE,
)
#: What is only said to be among all that is asked for, at the end: "how many planes, including those on lease".
_INCLUDING = re.compile(r",? (?:including|incl\.|inclusive of) [^?;.]*(?=[?.]?\s*$)", re.IGNORECASE)
_ASKS_ALL = re.compile(r"\s*(?:how (?:many|much)|what (?:is|was|are|were) the (?:total|number))\b", re.IGNORECASE)
#: A denial without its apostrophe.
_DENIED = re.compile(r"\b(do|does|did|is|are|was|were|has|have|had)nt\b", re.IGNORECASE)
#: "What's" asks what is.
_CONTRACTED = re.compile(r"\b(what|who|where|when|which|how)['’]s\b", re.IGNORECASE)
#: The unit in brackets after a word for a change: "the change (%) in sales", "the increase (in percent)".
_PERCENT_BEHIND = re.compile(
    r"\b(change|increase|decrease|growth|decline|difference|variance)s? ?\( ?(?:in )?(?:%|percent|percentage|pct) ?\)",
    re.IGNORECASE,
)


#: By how much one beat another is how much more it has, and how far one is behind another how much more that has.
_AHEAD = "beat|beats|defeat|defeats|edge out|edge|outpoll|outscore|top|best|lead|outrank"
_BEHIND = "trail|trails|lag|lag behind|lose to|be behind|fall behind|come behind|finish behind"
_BY = r"\bby (?:how|what) (?:(?P<count>many)|much|wide a|big a|large a|margin)(?: (?P<unit>[\w% ]+?))?"
_BEATEN = re.compile(
    rf"{_BY} (?:did|does|do) (?P<one>[^?,]+?) (?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND})) (?P<other>[^?,]+?)"
    r"(?P<rest> (?:in|during|at|on|for) [^?]+)?(?=\s*\??\s*$)",
    re.IGNORECASE,
)
_FAR = re.compile(
    r"\bhow (?:far|much|many (?P<unit>[\w% ]+?)) (?:(?P<ahead>ahead of)|(?P<behind>behind)) (?P<other>[^?,]+?) "
    r"(?:is|was|were|are|did|does) (?P<one>[^?,]+?)(?: (?:finish|come|rank))?"
    r"(?P<rest> (?:in|during|at|on|for) [^?]+)?(?=\s*\??\s*$)",
    re.IGNORECASE,
)
#: Units of a difference that say nothing of what it is of.
_POINTS = re.compile(r"(?:(?:percentage|percent|%) )?points?|pts|percent|percentages?|%|margin", re.IGNORECASE)


def _set_apart(question: str) -> str:
    """A question for the distance of one to another, ahead or behind, as that for how much more the one has.

    >>> _set_apart("By how many votes did Blue beat Red in 2019?")
    'how many more votes did Blue have than Red in 2019?'
    >>> _set_apart("How far behind Blue was Red?")
    'by how much did Blue exceed Red?'
    """
    match = _BEATEN.search(question) or _FAR.search(question)
    if match is None:
        return question
    first, second = (match["one"], match["other"]) if match["ahead"] else (match["other"], match["one"])
    unit, rest = (match["unit"] or "").strip(), match["rest"] or ""
    if unit and not _POINTS.fullmatch(unit):
        asked = f"how many more {unit} did {first} have than {second}{rest}"
    else:
        asked = f"by how much did {first} exceed {second}{rest}"
    return f"{question[: match.start()]}{asked}{question[match.end() :]}"


#: "How many wins more has …" is how many more wins; what one has over another it has more than that.
_NOUN_BEFORE = re.compile(
    r"\bhow (many|much) (?P<noun>(?!(?:more|percent|percentage|times|points?)\b)\w+(?: \w+)?) "
    r"(?P<more>more|fewer|less) "
    r"(?P<verb>has|have|had|did|does|do|is|are|were|was)\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)


def _more_first(question: str) -> str:
    """A question for how many more of something one thing has, with the noun behind "more".

    >>> _more_first("How many wins more has Chile over Peru?")
    'How many more wins has Chile than Peru?'
    """
    match = _NOUN_BEFORE.search(question)
    if match is None:
        return question
    rest = match["rest"] if " than " in match["rest"] else re.sub(r" over (?=(?:the )?[A-Z])", " than ", match["rest"])
    asked = f"{match[0][:3]} {match[1]} {match['more']} {match['noun']} {match['verb']}{rest}"
    return f"{question[: match.start()]}{asked}{question[match.end() :]}"


#: Of fuel people ask in its unit.
_GALLONS = re.compile(r"\bhow (many|much) (gallons?|lit(?:er|re)s?|barrels?) of fuel\b", re.IGNORECASE)
#: How large a fleet is, is how many planes there are.
_FLEET_SIZE = re.compile(r"\bsize of (?=(?:[\w'’]+ ){0,4}fleet\b)|(?<=\bfleet) size\b", re.IGNORECASE)
_FLEET_BIG = re.compile(r"\bhow (?:big|large) (is|was) (?P<fleet>(?:[\w'’]+ ){1,4}?fleet)\b", re.IGNORECASE)


def _with_fleets(question: str) -> str:
    """A question for the size of a fleet, for its number.

    >>> _with_fleets("What was the fleet size in 2019?"), _with_fleets("How big is Northern's fleet?")
    ('What was the fleet in 2019?', "what is the number of aircraft in Northern's fleet?")
    """
    question = _GALLONS.sub(r"how \1 fuel \2", question)
    question = _FLEET_SIZE.sub(lambda match: "number of aircraft in " if "of" in match[0].lower() else "", question)
    return _FLEET_BIG.sub(lambda match: f"what {match[1]} the number of aircraft in {match['fleet']}", question)


#: A quarter without its year, a year with what says that it is one, and words that ask for all of that year too.
_QUARTER = re.compile(
    r"\b(?:(Q[1-4]|[1-4]Q)|((?:first|second|third|fourth|1st|2nd|3rd|4th) (?:fiscal )?quarter)"
    r"|(March|June|September|December)(?= quarter\b))(?!\w)(?! ?['’]?\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?:,? ?\b(?:in|of|for|during|from) )?(?:\b(?:the )?(?:fiscal |financial )?(?:year |FY ?))?(?:\bfiscal )?"
    r"(?<![\d-])((?:19|20)\d\d)(?![\d/–-])",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"\b(?:share|percentage|percent|proportion|full|whole|entire|annual)\b|%", re.IGNORECASE)


def _dated_quarter(question: str) -> str:
    """A question with the only quarter that it names right before its only year.

    >>> _dated_quarter("What were Q2 sales in Italy in 2019?"), _dated_quarter("Net income, Q3 of fiscal 2022")
    ('What were Q2 2019 sales in Italy?', 'Net income, Q3 2022')
    >>> _dated_quarter("the 2018 profit in the March quarter"), _dated_quarter("What share of 2018 sales came in Q3?")
    ('the profit in the March 2018 quarter', 'What share of 2018 sales came in Q3?')
    """
    if not any(map(str.isdigit, question)) or "q" not in question.lower():
        return question
    quarters, years = list(_QUARTER.finditer(question)), list(_YEAR.finditer(question))
    if len(quarters) != 1 or len(years) != 1 or _OF_ALL.search(question):
        return question
    quarter, year = quarters[0], years[0]
    dated = f"{quarter[0]} {year[1]}"
    if year.start() < quarter.start():
        between = question[year.end() : quarter.start()]
        return " ".join(f"{question[: year.start()]}{between}{dated}{question[quarter.end() :]}".split())
    between = question[quarter.end() : year.start()]
    return f"{question[: quarter.start()]}{dated}{between}{question[year.end() :]}"


def spelt_plainly(question: str) -> str:
    """A question with its contractions, and what people write in few signs, written out.

    >>> spelt_plainly("What's the change (%) in sales?")
    'What is the % change in sales?'
    >>> spelt_plainly("What did they pay for a gallon of fuel?")
    'What did they pay per gallon fuel?'
    """
    spelt = two_quarters(_YEARS_OLD.sub(" olds", _CONTRACTED.sub(r"\1 is", _DENIED.sub(r"\1n't", question))))
    spelt = with_capacities(_with_fleets(_more_first(spelt)))
    spelt = _PERCENT_BEHIND.sub(r"% \1", _FOR_EACH.sub(r"\1 per \2", _dated_quarter(_set_apart(spelt))))
    return _INCLUDING.sub("", spelt) if _ASKS_ALL.match(spelt) else spelt


def is_opposite(word: str, other: str) -> bool:
    """Whether a word is another one with what turns its meaning: "unresolved" is no slip of "resolved", and "Southgate"
    none of "Northgate"."""
    is_turned = any(word == f"{prefix}{other}" for prefix in ("un", "in", "im", "ir", "non", "dis"))
    sides = [next((side for side in _SIDES if each.startswith(side)), "") for each in (word, other)]
    return is_turned or all(sides) and sides[0] != sides[1]


#: How names begin of which others begin with another of these.
_SIDES = ("north", "south", "east", "west", "upper", "lower", "over", "under", "inner", "outer")


def as_cue(word: str, near: str) -> str:
    """The word of an operation that a word is a slip of; "" where two letters of a shorter one differ: "overtime" is
    no slip of "overtake"."""
    from rapidfuzz.distance import OSA

    return near if near and (len(word) >= _LONG or OSA.distance(word, near) <= 1) else ""


#: In words of so many letters two may differ.
_LONG = 10
