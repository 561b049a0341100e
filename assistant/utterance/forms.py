"""The form of a question: whether it asks for a thing or puts a claim to be checked."""

from __future__ import annotations

import re

from assistant.english.asides import INTERJECTIONS
from assistant.once import for_the_last
from assistant.utterance.held_times import compares_times, opens_time
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan
from assistant.utterance.statements import AUXILIARIES, is_concluded, is_declared, is_put_of_most, is_statement
from assistant.utterance.tags import tag_start

_ASKED = frozenset("you i we one u me".split())
#: Who is asked only where a word of knowing follows ("does anyone know"); else they are what is asked about.
_ANYBODY = frozenset("somebody someone anyone anybody".split())
_KNOWING = frozenset("know tell remember recall happen explain have help say".split())
_OPEN = frozenset(("which", "what", "how"))
_QUESTION = frozenset("what which who whom whose where when why how whats".split())
_IMPERATIVES = frozenset(
    "give show tell list name rank order sort print calculate find state count subtract divide add sum compare "
    "put describe explain contrast provide display express report arrange work return please convert define say "
    "quote get need want set hold lay place weigh pit stack".split()
)
#: What is asked for after a statement that leaves it open ("one test had the largest lead: name it").
_NAME_IT = (["name", "it"], ["name", "them"], ["identify", "it"], ["specify", "it"])
#: Who wishes for a figure, and with which verbs ("our podcast needs the lead as it stood in 2023").
_WISHING = frozenset("i we my our the".split())
_NEEDING = frozenset("need needed want wanted require request seek".split())


#: What is asked for is left open at the end ("... is multiplied by?").
_OPEN_END = r"(?i)\b(?:by|to|at|of|from|with|for|than)\s*\?\s*$|\b\w+\s*(?:\.{2,}|…|:)\s*\?*\s*$"
#: A length of time is asked for in short ("years until it is ten times bigger").
_LENGTHS, _QUOTES = ("year", "month", "time", "how long"), " \"'“‘(…-"
_UNTIL = r"(?i)\W*(?:years?|months?|time|how long)\s+(?:until|till|before|for|to)\b"
#: A gap to be filled ("compute doubles every ... months?").
_GAP = r"_{2,}|(?:\.\.\.|…)\s*(?:[\w%]+\s*){0,2}[?.]?\s*$"
_GAPS = ("...", "…", "__")
#: The ends of texts whose end can be open.
_ENDS = ("by", "to", "at", "of", "from", "with", "for", "than", "..", "…", ":")


def asks_what_is_called(keys: list[str]) -> bool:
    """Whether it ends by asking what something is called: "what is the Chinese one called?"."""
    return keys[-1:] in (["called"], ["named"]) and not _OPEN.isdisjoint(keys[:2])


@for_the_last
def is_claim(scan: Scan) -> bool:
    """Whether a question wants a yes or no: "Did ...?", "..., right?", "fact check: ...", or a plain statement."""
    if tag_start(scan.text) >= 0:
        return True
    text = scan.text
    # These look at every word of a text, and hardly any text has what they look for.
    has_gap = any(sign in text for sign in _GAPS) and re.search(_GAP, text)
    is_open = text.rstrip("? \t\n\r").lower().endswith(_ENDS) and re.search(_OPEN_END, text)
    if has_gap or is_open or text.lstrip(_QUOTES).lower().startswith(_LENGTHS) and re.match(_UNTIL, text):
        return False
    words = [word for word in scan.words[_after_time(scan) :] if not word.is_break]
    keys = [word.key for word in words]
    while keys and keys[0] in INTERJECTIONS:
        keys.pop(0)
    if not keys:
        return False
    cues = {
        mention.sense.id: mention
        for mention in scan.cues
        if mention.sense.kind == "cue" and not _is_late(scan, mention)
    }
    asks = [
        at
        for at, key in enumerate(keys)
        if key in _QUESTION and not opens_time(scan, words, at) and not _is_former(keys, at)
    ]
    if keys[0] in AUXILIARIES and asks[:1] == [1] and keys[1] in _OPEN:
        # "This is which reduction?" asks, with its words in another order.
        return False
    if _asks_for_figure(scan, keys):
        return False
    if keys[0] in AUXILIARIES:
        if asks and any(key.endswith("ing") for key in keys[1:3]) and keys[0] in ("was", "am"):
            # "Was just reading about it, how large ..." leaves out who was.
            return False
        anybody = keys[1:2] and keys[1] in _ANYBODY and keys[2:3] and keys[2] in _KNOWING
        if len(keys) > 1 and keys[1] in _ASKED or anybody:
            rest = keys[2:]
            return "verify" in cues and not (_QUESTION & set(rest))
        return not asks or _asks_after_and(keys, asks) or keys[asks[0] - 1] not in ("know", "tell", "say", "see")
    if "verify" in cues and not _starts_asking(keys, asks) and keys[0] not in _IMPERATIVES - {"tell", "please", "say"}:
        return not asks or _is_relative(keys, asks)
    if (
        keys[-2:] in _NAME_IT
        or asks
        or keys[0] in _IMPERATIVES
        or keys[0] in _WISHING
        and not _NEEDING.isdisjoint(keys[1:4])
    ):
        return False
    if is_declared(scan, keys) or is_concluded(scan) or is_put_of_most(scan):
        return True
    if compares_times(scan, keys):
        return True
    compares = "than" in cues and not cues.keys().isdisjoint(("more", "fewer"))
    if not scan.amounts and not compares and not _OF_TELEGRAMS.isdisjoint(cues):
        return False
    return is_statement(scan)


#: Nouns for a figure that there may be, and cues with which more is said of it than that there is one.
_FIGURES = frozenset("figure number value estimate price cost amount percentage count statistic reading".split())
_SAID_OF_IT = ("more", "fewer", "max", "min", "above", "below", "not", "same", "fall", "rise")
_GIVING = frozenset("give gives name names state states mention mentions quote quotes cite cites have".split())
#: Cues of what telegrams ask for with a verb that says nothing ("lead fell percent").
_OF_TELEGRAMS = frozenset("relative percent points share permonth mean base".split())


def _asks_for_figure(scan: Scan, keys: list[str]) -> bool:
    """Whether "is there a figure for ..." asks for what it is: nothing is said of it that may be so or not."""
    is_there = len(keys) > 1 and keys[0] in ("is", "are", "was", "were") and keys[1] == "there"
    gives = keys[0] in ("does", "do", "doe", "did") and not _GIVING.isdisjoint(keys[2:4])
    if scan.amounts or not (is_there or gives) or _FIGURES.isdisjoint(keys[2:7]):
        return False
    return not any(each.sense.kind == "cue" and each.sense.id in _SAID_OF_IT for each in scan.cues)


def _is_former(keys: list[str], at: int) -> bool:
    """Whether a "what" only begins "what it was" ("a quarter of what it had been")."""
    return keys[at] == "what" and keys[at - 1] in ("of", "than", "as") and keys[at + 1 : at + 2] in (["it"], ["they"])


def _after_time(scan: Scan) -> int:
    """Where a question goes on after the time that it begins with ("At the close of 2023, did ...")."""
    first = next((at for at, word in enumerate(scan.words) if word.text == ","), 0)
    if not first:
        return _before_auxiliary(scan)
    opening = range(first)
    units = {at for each in scan.cues if each.sense.id in ("relative", "points", "percent") for at in each.at}
    if first and all(at in units or scan.words[at].key in ("in", "by", "as", "so", "and") for at in opening):
        # "In relative terms, did ..."
        return first
    if "both" in {scan.words[at].key for at in opening} and all(scan.words[at].key in _BOTH_TIMES for at in opening):
        return first
    is_time = any(at in scan.dated for at in opening) and all(
        at in scan.dated or scan.words[at].key in ("at", "in", "by", "on", "as", "of", "the", "and", "so")
        for at in opening
    )
    return first if is_time else 0


def _before_auxiliary(scan: Scan) -> int:
    """Where the verb of a claim stands right after the time it begins with ("By the end of 2024 was there ...")."""
    words, at = scan.words, 0
    while at < len(words) and (at in scan.dated or words[at].key in _BEFORE_TIMES):
        at += 1
    after = words[at + 1].key if at + 1 < len(words) else ""
    compares = bool(scan.amounts) or not _COMPARED.isdisjoint(each.sense.id for each in scan.cues)
    is_held = after == "there" or compares and after not in _COMPARATIVES
    is_verb = at < len(words) and (words[at].key in _DOING or words[at].key in AUXILIARIES and is_held)
    is_timed = is_verb and not scan.dated.isdisjoint(range(at))
    return at if is_timed and _QUESTION.isdisjoint(word.key for word in words) else 0


#: Words of both times with which a claim may begin ("In both years, was ...").
_BOTH_TIMES = frozenset("in at on both of the year date time end year-end".split())
#: Cues of what one side is more, less or the same as, and what follows a verb whose subject is left out.
_COMPARED = frozenset(("more", "fewer", "than", "same", "ahead", "behind"))
_COMPARATIVES = frozenset("more less fewer higher lower larger smaller greater bigger ahead behind".split())
_DOING = frozenset("did does do has have had".split())
_BEFORE_TIMES = frozenset("at in by on as of the and so back".split())


#: Words that ask for a check only where a question begins with them ("check: ...", not "the exam that checks ...").
_AT_THE_START = frozenset("check claim hold statement verify".split())


def _is_late(scan: Scan, mention: Mention) -> bool:
    if len(mention.at) != 1 or mention.start < 1:
        return False
    keys = [word.key for word in scan.words]
    at = mention.start
    # The "share of correct answers" is not asked to be confirmed.
    is_adjective = keys[at] in _TRUE and keys[at - 1] in _OF_PARTS and len(keys) > at + 1
    return is_adjective or at > 2 and keys[at] in _AT_THE_START


#: Adjectives that ask for a check by themselves, and words after which they only say of which things a figure is.
_TRUE = frozenset("correct right true accurate wrong".split())
_OF_PARTS = frozenset("of many more fewer most all get got gave gives give".split())


def _starts_asking(keys: list[str], asks: list[int]) -> bool:
    return bool(asks) and asks[0] <= 1 and keys[asks[0]] != "that"


def _asks_after_and(keys: list[str], asks: list[int]) -> bool:
    return asks[0] > 3 and keys[asks[0] - 1] in ("and", "or")


def _is_relative(keys: list[str], asks: list[int]) -> bool:
    """Whether the question words only join clauses ("the country which ..."); "what share did" asks."""
    return all(
        at > 3
        and keys[at - 1] not in ("by", "to", "from", "how", "is", "since", "until", "in", "on", "at")
        and keys[at] != "how"
        and not (keys[at] in _OPEN and keys[at + 2 : at + 3] and keys[at + 2] in ("do", "doe", "does", "did"))
        for at in asks
    )


#: What any of these has, so that most questions need not be looked through.
_OF_CODE = re.compile(r"[;$`<{/]|\btable|\bselect|\brm\s", re.IGNORECASE)
#: Signs that no question has: statements of databases, shells, pages and templates.
_CODE = (
    r"(?i);\s*--|\b(?:drop|alter|truncate)\s+table\b|\bselect\b.+\bfrom\b.+\bwhere\b|"
    r"\$\(|`[^`]*`|<\s*/?\s*script|\{\{|\$\{|/etc/|\brm\s+-"
)


def is_code(text: str) -> bool:
    """Whether a text is a statement of a database, a shell command, a script or a template, and no question."""
    return bool(_OF_CODE.search(text) and re.search(_CODE, text))
