"""A sentence that first says a figure and then asks for another one: what is said as a question, and what is asked.

"The US made 40 notable models in 2024; how many did China make?" asks what it would ask after the first half as a
question of its own ("The US made how many notable models in 2024").
"""

import re
from functools import cache
from itertools import pairwise

from assistant.tuples import NamedTuple


class SaidFirst(NamedTuple):
    """What a sentence says before it asks, as a statement and as the questions that it may answer, and what it asks.

    It asks "" where it only asks for what it says vaguely ("a handful; how many exactly?").
    """

    statement: str
    #: The statement with "how many" in the place of each of its figures, and the figure; "" if it is vague.
    questions: tuple[tuple[str, str], ...]
    asked: str
    #: The question when it was so, where nothing else is asked.
    when: str = ""


_VERB = (
    r"(?:was|were|is|are|stood|stands|had|has|have|got|received|attracted|drew|raised|invested|spent|made|makes|produced|"
    r"fell|dropped|shrank|narrowed|declined|rose|grew|came|comes|amounted|led|leads|trailed|trails|built|developed|released|created|"
    r"passed|enacted|installed|scored|cost|emitted|took|said|say|counted|reached|hit|won|held|holds|mentioned|used|"
    r"topped|published|accounted|gave|granted|employed|trained|authorised|authorized|approved|reported|recorded|"
    r"required|needed|hosted|filed|accepted)"
)
#: Who is said to know it, or how far it is given.
_OPENER = (
    r"(?:(?:well|so|ok(?:ay)?|look|right),?\s+)?(?:(?:i|we|you|they|people|everyone|everybody|one)\s+"
    r"(?:all\s+|already\s+|also\s+|do\s+|just\s+)?(?:knows?|see|saw|read|hear|heard|learned|learnt|understand|gather|"
    r"noticed|found|told\s+me|said)(?:\s+(?:that|somewhere|here|above))*\s+|it\s+is\s+(?:well\s+)?known\s+that\s+|"
    r"(?:given|considering|seeing|knowing)(?:\s+that)?\s+|(?:granted|now)\s+that\s+|(?:since|as|while|whereas|although|though)\s+)"
)
#: The border between what is said and what is asked, with what links them.
_BORDER = r"(?P<border>\s*;\s+|(?<!\bu\.s)\.\s+|\s*:\s+|,\s+|\s+[-–—]\s+|\s*—\s*|\s+(?=but\b))"
_LINK = r"(?:(?:but|and|so|now|then|yet|ok|well|however),?\s+)*"
_ASKING = (
    r"(?:(?:by|in|on|at|to|from|of|for)\s+)?(?:how|what|which|who|whose|where|when)\b|"
    r"(?:did|does|do|is|was|are|were|has|have|had)\s+(?!(?:that|this|there|so)\b|it\s+(?!more|less|higher|lower|larger|smaller|the\s+same\s+in))"
    r"(?![^?]*\b(?:right|true|correct|wrong|mistaken)\W*$)"
)
#: Only what is asked about ("and Italy?").
_BARE = r"(?:and|but)\s+(?:\w+\s+){0,3}\w+\s*\?\s*"
#: Words of a condition, or of what is not so: nothing is told by them.
_SUPPOSED = (
    r"(?i)\b(?:if|suppose|supposing|assume|assuming|imagine|would|could|should|not|n['’]t|never|only|unless|"
    r"what|which|who|how|than|above|below|over|under|least|most|except|count|mean|exclude|care)\b"
)
#: A figure with its unit, and the words that soften it; a year and a number in a name are none.
_FIGURE = (
    r"(?i)(?<![\w.-])(?<!per\s)(?:(?:about|around|roughly|nearly|almost|some|just|exactly|approximately|an\s+estimated|estimated|"
    r"as\s+many\s+as|a\s+total\s+of)\s+)*"
    r"(?P<sign>(?:us)?[$€£])?\s?(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?P<percent>\s?%|\s+percent(?!age)\b|\s+per\s+cent\b)?(?P<points>\s+(?:percentage\s+)?points?\b|\s+pp\b)?"
    r"(?P<scale>(?:\s|-)?(?:thousand|million|billion|trillion|bn|mn)\b)?"
    r"(?P<money>\s+(?:us\s+)?(?:dollars?|usd)\b)?(?![\w-])"
)
#: What is said of a number without telling it.
_VAGUE = (
    r"(?i)\b(?:(?:only|just|quite)\s+)?(?:a\s+(?:small\s+)?handful\s+of|a\s+few(?:\s+(?:dozen|hundred|thousand))?|a\s+couple\s+of|several|"
    r"dozens\s+of|hundreds\s+of|thousands\s+of)(?=\s)"
)
#: What only asks for the figure that was said vaguely.
_EXACTLY = (
    r"(?i)how\s+(?:many|much)(?:\s+(?:is|was|were|are)\s+(?:that|it|they|there))?"
    r"(?:,?\s+(?:exactly|precisely|in\s+numbers))?[\s?.!]*"
)
_YEAR = r"(?:19|20)\d\d"
_LONGEST = 300
_MOST = 4


@cache
def _sentence() -> re.Pattern[str]:
    """A statement, a border and a question; compiled for the first question that may be one."""
    return re.compile(
        rf"^\W*(?P<opener>{_OPENER})?(?P<said>[^?]*?\w\W+{_VERB}\b[^?]*?){_BORDER}"
        rf"(?:{_LINK}(?P<asked>(?:{_ASKING})[^?]*\??\s*)|(?P<bare>{_BARE}))$",
        re.IGNORECASE,
    )


def said_first(question: str) -> SaidFirst | None:
    """What a question says before it asks; None where it says nothing, or no figure.

    >>> said = said_first("The US made 40 notable models in 2024; how many did China make?")
    >>> said.questions, said.asked
    ((('40', 'The US made how many notable models in 2024?'),), 'how many did China make?')
    >>> said_first("I know that 37 % of Canadians were excited in 2023, but what about the Dutch?").questions
    (('37', 'what % of Canadians were excited in 2023?'),)
    >>> said_first("Turnout was 61 % in one of the years - when was that?").when
    'When was it that Turnout was 61 % in one of the years?'
    >>> said_first("If the US made 50 notable models, by how many would it lead China?")
    """
    if len(question) > _LONGEST or not has_border(question):
        return None
    found = _sentence().match(question)
    if not found:
        return None
    said, asked = found["said"].strip(" ,"), (found["asked"] or found["bare"]).strip()
    vague = re.search(_VAGUE, said)
    if re.search(_SUPPOSED, re.sub(_VAGUE, "", said)):
        return None
    figures = [each for each in re.finditer(_FIGURE, said) if not _is_year(each)]
    questions = [(each["number"].replace(",", ""), f"{_with_asking(said, each)}?") for each in figures[:_MOST]]
    if vague and not figures:
        questions = [("", f"{said[: vague.start()]}how many{said[vague.end() :]}?")]
        asked = "" if re.fullmatch(_EXACTLY, asked) else asked
    elif not figures and found["opener"] and re.match(_ABOUT, asked):
        # "I know that the US led, but what about China?" asks for nothing of both.
        questions = [("", f"{said}.")]
    when = f"When was it that {said}?" if figures and re.fullmatch(_WHEN_THAT_WAS, asked) else ""
    return SaidFirst(f"{said}.", tuple(questions), asked, when) if questions else None


_WHEN_THAT_WAS = r"(?i)when(?:\s+(?:exactly\s+)?(?:was|is|were)\s+(?:that|this|it)(?:\s+(?:so|the\s+case))?)?[\s?.!]*"
_ABOUT = r"(?i)(?:what|how) about\b"


def has_border(question: str) -> bool:
    """Whether there is a sign or a "but" between what may be said and what is asked: most questions have none."""
    words = question.split()
    return "—" in question or any(
        word[-1] in ";.:," or word in ("-", "–") or after[:3].lower() == "but" for word, after in pairwise(words)
    )


def _is_year(figure: re.Match[str]) -> bool:
    units = figure["sign"] or figure["percent"] or figure["points"] or figure["scale"] or figure["money"]
    return not units and bool(re.fullmatch(_YEAR, figure["number"]))


def _with_asking(said: str, figure: re.Match[str]) -> str:
    """What is said with words that ask for it in place of a figure."""
    before, after = said[: figure.start()], said[figure.end() :]
    if figure["percent"] and not figure["points"]:
        asking = "what %"
    elif figure["points"]:
        asking = "how many points"
    elif (
        figure["sign"]
        or figure["scale"]
        or figure["money"]
        or not re.match(r"\s+(?!in\b|of\b|by\b|for\b|at\b)\w", after)
    ):
        asking = "how much"
    else:
        asking = "how many"
    return f"{before}{asking}{after}"
