"""How a question holds two things against each other: "which is larger, A or B?", "how much of A was B?"."""

import re
from functools import cache

from assistant.tuples import NamedTuple


class Halves(NamedTuple):
    """The two things that a question holds against each other, what it says of both, and how it holds them."""

    one: str
    other: str
    said_of_both: str
    #: "more" and "less" ask which it is, "above" and "below" whether it is, "part" and "portion" what the first is of
    #: the second as a number and in percent, "share" in percent whether or not it is a part of it.
    way: str


_MORE = r"(?:larger|bigger|higher|greater|more|most|largest|biggest|highest)"
_LESS = r"(?:smaller|lower|less|fewer|least|smallest|lowest)"
_SIZE = rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS}))"
_BE = r"(?:is|was|were|are)"
_SHARE = r"(?:share|percentage|percent|%|part|portion|proportion|fraction)"
_GOING = (
    rf"(?:{_BE}(?:\s+(?:due\s+to|for|in|from|down\s+to|made\s+up\s+of))?|went\s+(?:in)?to|goes\s+(?:in)?to|came\s+from|comes\s+from|"
    r"consisted\s+of|consists\s+of|fell\s+to|was\s+spent\s+on|took\s+the\s+form\s+of)"
)
_DO = r"(?:did|does|do)"
_BE_OR_DO = rf"(?:{_BE}|{_DO})"
_HOW_MANY_TIMES = r"(?:how\s+many\s+times|(?:what|which)\s+multiple\s+of)"
#: "How many times as high as" says no more than "how many times".
_AS_MUCH = r"(?:as\s+(?:high|large|big|great|much|many)\s+as\s+)?"
_TIMES = ("how many times ", "multiple of ")
_IN_POINTS = r"(?:,?\s+in\s+(?:percentage\s+)?points)?"
_END = r"[\s?.!]*$"
_PARTS = "share percentage percent % part portion proportion fraction".split()
_PARTS_OF = ("much of ", *(f"{part} of " for part in _PARTS))
_PARTS_OF_OR_IN = (*_PARTS_OF, *(f"{part} in " for part in _PARTS))
#: What is asked of two halves, with words of which each such question has some, and the way in which they are held
#: against each other.
_FORMS = (
    (
        (" or ",),
        rf"^\W*(?:which|what)(?:\s+of\s+(?:the\s+)?two)?(?:\s+(?:one|figure|number|amount|sum))?\s+{_BE}\s+(?:the\s+)?{_SIZE}"
        rf"(?P<both>\s+[^,:;?]*?)?\s*[,:;–—-]\s*(?P<one>[^?]+?),?\s+or\s+(?P<other>[^?]+?){_END}",
        "which",
    ),
    (
        (" or ",),
        rf"^\W*(?P<one>[^?:;]+?)\s+or\s+(?P<other>[^?:;]+?)\s*[,:;?–—-]\s*(?:which|what)(?:\s+(?:one|of\s+(?:the\s+)?two))?\s+"
        rf"{_BE}\s+(?:the\s+)?{_SIZE}(?P<both>\s+[^,:;?]*?)?{_END}",
        "which",
    ),
    ((" than ",), rf"^\W*{_BE}\s+(?P<one>[^?,]+?)\s+{_SIZE}\s+than\s+(?P<other>[^?]+?)(?P<both>){_END}", "claim"),
    (
        (" as a ",),
        rf"^\W*(?:what\s+{_BE}\s+)?(?P<one>[^?]+?)\s+as\s+a\s+{_SHARE}\s+of\s+(?P<other>[^?]+?)(?P<both>){_END}",
        "share",
    ),
    (
        _PARTS_OF,
        rf"^\W*(?:(?:what|which)\s+{_SHARE}|(?P<much>how\s+much))\s+of\s+(?P<other>[^?]+?)\s+{_GOING}\s+(?P<one>[^?]+?)"
        rf"(?P<both>)(?P<percent>,?\s+(?:in\s+(?:percent|%)|as\s+a\s+{_SHARE}))?{_END}",
        "part",
    ),
    (
        (" minus ",),
        rf"^\W*(?P<both>[^?:]+):\s*(?P<one>[^?:,;]+?)\s+minus\s+(?P<other>[^?:]+?){_IN_POINTS}{_END}",
        "difference",
    ),
    (
        (" minus ",),
        rf"^\W*(?:what\s+{_BE}\s+)?(?P<one>[^?:,;]+?)\s+minus\s+(?P<other>[^?:]+?)(?:\s*:\s*(?P<both>[^?]+?))?{_IN_POINTS}{_END}",
        "difference",
    ),
    (
        (" than ",),
        rf"^\W*(?:by\s+)?how\s+(?:much|many)(?:\s+\w+){{0,2}}?\s+{_SIZE}\s+{_BE}\s+(?P<one>[^?,]+?)\s+than\s+(?P<other>[^?]+?)"
        rf"(?P<both>){_IN_POINTS}{_END}",
        "distance",
    ),
    (
        ("between ",),
        rf"^\W*(?:what\s+{_BE}\s+)?(?:the\s+)?(?:difference|gap|distance)\s+(?:in\s+(?:percentage\s+)?points\s+)?between\s+"
        rf"(?P<one>[^?]+?)\s+and\s+(?P<other>[^?]+?)(?P<both>){_IN_POINTS}{_END}",
        "apart",
    ),
    (
        (" exceed", " surpass", " outstrip", " outweigh", " outnumber"),
        rf"^\W*(?:by\s+)?how\s+much\s+{_DO}\s+(?P<one>[^?,]+?)\s+(?:exceed|surpass|outstrip|outweigh|outnumber)\s+"
        rf"(?P<other>[^?]+?)(?P<both>){_IN_POINTS}{_END}",
        "difference",
    ),
    (
        ("sum of ", "total of "),
        rf"^\W*(?:what\s+{_BE}\s+)?(?:the\s+)?(?:sum|total)\s+of\s+(?P<one>[^?,]+?)\s+(?:and|plus)\s+(?P<other>[^?,]+?)"
        rf"(?P<both>){_END}",
        "sum",
    ),
    (
        (" plus ",),
        rf"^\W*(?:what\s+{_BE}\s+)?(?P<one>[^?:,;]+?)\s+plus\s+(?P<other>[^?:,]+?)(?P<both>){_END}",
        "sum",
    ),
    (
        (" divided by ",),
        rf"^\W*(?:what\s+{_BE}\s+)?(?P<one>[^?:,;]+?)\s+divided\s+by\s+(?P<other>[^?:]+?)(?P<both>){_END}",
        "ratio",
    ),
    (
        ("ratio ",),
        rf"^\W*(?:what\s+{_BE}\s+)?(?:the\s+)?ratio\s+(?:of|between)\s+(?P<one>[^?]+?)\s+(?:to|and)\s+(?P<other>[^?]+?)"
        rf"(?P<both>){_END}",
        "ratio",
    ),
    (
        _TIMES,
        rf"^\W*how\s+many\s+times\s+(?:more|as\s+(?:much|many))(?P<both>\s+\w+)\s+{_DO}\s+(?P<one>[^?]+?)\s+"
        rf"(?:than|as)\s+(?P<other>[^?]+?){_END}",
        "ratio",
    ),
    (
        _TIMES,
        rf"^\W*how\s+many\s+times\s+as\s+(?:much|many)(?P<both>\s+\w+)\s+as\s+(?P<other>[^?]+?)\s+{_DO}\s+"
        rf"(?P<one>[^?]+?){_END}",
        "ratio",
    ),
    (
        _TIMES,
        rf"^\W*{_HOW_MANY_TIMES}\s+{_AS_MUCH}(?P<other>[^?]+?)\s+{_BE_OR_DO}\s+(?P<one>[^?]+?)(?P<both>){_END}",
        "ratio",
    ),
    (
        _TIMES,
        rf"^\W*(?P<one>[^?:,;]+?)\s+(?:{_BE}\s+|\w+\s+)?{_HOW_MANY_TIMES}\s+{_AS_MUCH}(?P<other>[^?]+?)(?P<both>){_END}",
        "ratio",
    ),
    (
        _PARTS_OF_OR_IN,
        rf"^\W*(?:what\s+{_BE}\s+)?(?:the\s+)?(?P<one>[^?]+?)['’]s\s+{_SHARE}\s+(?:of|in)\s+(?P<other>[^?]+?)(?P<both>){_END}",
        "portion",
    ),
)
#: Words that turn round what is asked, or put something in place of a half.
_TURNED = r"(?i)\b(?:not|no|never|without|except|excluding|other than|rest|remaining|each|every)\b|n['’]t\b"
_IN_PERCENT = r"(?i)^\W*(?:in\s+(?:percent|%)|as\s+a\s+percentage)\s*[,:]\s*"
_LONGEST = 250


@cache
def _compiled(form: str) -> re.Pattern[str]:
    """A form, compiled for the first question that may have it."""
    return re.compile(form, re.IGNORECASE)


def halves_of(question: str) -> Halves | None:
    """The halves of a question that holds two things against each other; None for any other.

    >>> halves_of("Which was larger in 2024, private investment or mergers?")
    Halves(one='private investment', other='mergers', said_of_both='in 2024', way='more')
    >>> halves_of("How much of the corporate investment of 2024 was mergers?")
    Halves(one='mergers', other='the corporate investment of 2024', said_of_both='', way='part')
    """
    if len(question) > _LONGEST:
        return None
    spaced = " ".join(question.lower().split())
    # Hardly any question has one of these.
    forms = [(form, way) for signs, form, way in _FORMS if any(sign in spaced for sign in signs)]
    if not forms or re.search(_TURNED, question):
        return None
    in_percent = re.match(_IN_PERCENT, question)
    text = question[in_percent.end() :] if in_percent else question
    for form, way in forms:
        found = _compiled(form).match(text)
        if found is None:
            continue
        said = found.groupdict()
        if way in ("which", "claim"):
            is_more = bool(said["more"])
            way = ("more" if is_more else "less") if way == "which" else "above" if is_more else "below"
        elif way == "distance":
            way = "difference" if said["more"] else "shortfall"
        elif way == "part" and (in_percent or said["percent"] or not said["much"]):
            way = "portion"
        return Halves(said["one"].strip(" ,"), said["other"].strip(" ,"), (said["both"] or "").strip(), way)
    return None
