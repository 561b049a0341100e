"""Statements: what says something and asks nothing, by its finite verb or by the full stop at its end."""

from __future__ import annotations

from assistant.english.asides import INTERJECTIONS
from assistant.english.numberwords import ORDINALS
from assistant.utterance.english_phrases import PLAIN
from assistant.utterance.scanning import Scan
from assistant.utterance.words import Word, fold

AUXILIARIES = frozenset("is are was were did does do has have had can could would should will am".split())
_FINITE = frozenset(
    "was were is are has had fell rose grew shrank led exceeded made narrowed widened dropped declined outnumbered "
    "increased decreased halved doubled tripled became remained stayed outperformed overtook "
    "went surpassed outnumber doe did does stood "
    "exceeds doubles triples quadruples".split()
)
#: Verbs that also describe a noun: they make a statement only where something is compared or counted.
_ACTING = frozenset(
    "put built produced created released published launched beat topped trailed trails lagged lags held gained lost "
    "accounted accounts added adds outproduced out-produced outscored outdid outpaced out-performed".split()
)
_COMPARATIVES = frozenset("larger smaller bigger wider narrower better worse closer lower higher".split())
_COPULAS = frozenset("was were is are has had".split())
_COMPARED = frozenset(("more", "fewer", "than"))
_COMPARING = frozenset("max min more fewer ahead behind same ordinal fall rise hold".split())


def said(word: Word) -> str:
    """A word in lower case as it is meant: as it is typed, unless a slip in it was mended."""
    lowered = word.text.lower()
    return lowered if fold(lowered) == word.key else word.key


def is_statement(scan: Scan) -> bool:
    """Whether a finite verb follows its subject, and not in a clause that only describes ("models that were made")."""
    named = min((each.start for each in (*scan.names, *scan.measures)), default=99)
    plain = {at for each in scan.cues if each.sense.id == PLAIN or each.sense.kind == "when" for at in each.at}
    doings = _doings(scan) if scan.amounts else set()
    for at, word in enumerate(scan.words):
        grew = word.key == "got" and at + 1 < len(scan.words) and scan.words[at + 1].key in _COMPARATIVES | _COMPARED
        acts = said(word) in _ACTING and bool(scan.amounts or _COMPARED & {each.sense.id for each in scan.cues})
        acts = acts or grew or _takes_place(scan, at) or at in doings
        if (said(word) in _FINITE or acts) and named < at and at not in scan.dated | plain:
            before = scan.words[at - 1].key
            if _is_participle(scan, at) or _describes_what_is_before(scan, at):
                continue
            if word.key in _COPULAS and not (scan.amounts or _COMPARING & {each.sense.id for each in scan.cues}):
                continue
            if before not in ("that", "which", "who", "as", "when"):
                return at + 1 < len(scan.words)
    return False


def _describes_what_is_before(scan: Scan, at: int) -> bool:
    """Whether who does it stands right behind what is asked for ("the number of models China made")."""
    if scan.amounts:
        return False
    subject = next((each.start for each in scan.names if each.at[-1] == at - 1 and each.sense.kind == "member"), 0)
    if subject > 1 and scan.words[subject - 1].key == "the":
        subject -= 1
    opens = next((word.key for word in scan.words if word.key not in INTERJECTIONS and not word.is_break), "")
    return opens == "the" and any(subject - 1 in each.at for each in scan.measures)


def _doings(scan: Scan) -> set[int]:
    """Where a verb with which the report itself says a figure stands right after who did it, and a number follows.

    Who did it stands first: "the drop in jobs for people aged 22 to 25" says nothing.
    """
    members = [each for each in scan.names if each.sense.kind == "member"]
    # "Per 100,000 inhabitants" names what is counted, and "Finland's granted patents" says nothing of who did it.
    named = {at for each in scan.measures if each.sense.kind == "measure" and len(each.at) > 1 for at in each.at}
    numbers = [each.place for each in scan.amounts if each.place not in named]
    members = [each for each in members if not scan.words[each.at[-1]].text.endswith(("'s", "’s"))]
    ends = {each.at[-1] + 1 for each in members if each.start == 0 or each.start == 1 and scan.words[0].key == "the"}
    last = max(numbers, default=-1)
    verbs = {each.start for each in scan.measures if each.sense.kind == "verb" and each.start < last} & ends
    return {at for at in verbs if scan.words[at].text.lower().endswith("ed")}


def is_concluded(scan: Scan) -> bool:
    """Whether it is said of a side alone that it leads or trails, as what follows from the answer before.

    "So China leads there?" does; "US leads, 2023?" may ask for the leads.
    """
    if _KEYS_OF_STANDS.isdisjoint(word.key for word in scan.words):
        return False
    words = [(at, word) for at, word in enumerate(scan.words) if not word.is_break]
    opens = len(words) > 1 and words[0][1].key in _CONCLUDING
    named = {place for each in scan.names if each.sense.kind in ("member", "subject") for place in each.at}
    verb = next((at for at, (_, word) in enumerate(words) if said(word) in _STANDS), 0)
    subject = words[1 if opens else 0 : verb]
    if not any(place in named for place, _ in subject) or not _OPEN.isdisjoint(word.key for _, word in words):
        return False
    if any(place not in named and word.key not in _BESIDE_SUBJECT for place, word in subject):
        return False
    return opens or not _POINTING.isdisjoint(word.key for _, word in words[verb + 1 :])


def is_put_of_most(scan: Scan) -> bool:
    """Whether it is said of a name that it does the most, or more than another: "so China makes the most?"."""
    words = [(at, word) for at, word in enumerate(scan.words) if not word.is_break]
    keys = [word.key for _, word in words]
    while keys and keys[0] in _CONCLUDING:
        keys.pop(0)
        words.pop(0)
    if not _OPEN.isdisjoint(keys) or _OF_ALL.isdisjoint(keys):
        return False
    is_short = keys[0] == "it" and words[0][1].text.lower() != "it"
    is_cleft = is_short or keys[:2] in (["it", "is"], ["it", "was"])
    subject = words[(1 if is_short else 2) if is_cleft else 0 :]
    named = {place for each in scan.names if each.sense.kind == "member" for place in each.at}
    after = next((at for at, (place, word) in enumerate(subject) if not (place in named or word.key == "the")), 0)
    if not any(place in named for place, _ in subject[:after]):
        return False
    if is_cleft:
        return subject[after][1].key == "that" and len(subject) > after + _PAIR
    verb, rest = said(subject[after][1]), [word.key for _, word in subject[after + 1 :] if word.key != "the"]
    if not _says_most(rest):
        return False
    # The report itself says it so ("installed"); without a "than" a past tense may only describe ("models made most").
    done = {each.start for each in scan.measures if each.sense.kind == "verb"}
    is_verb = verb in _STATING | _FINITE or subject[after][0] in done and verb.endswith(("ed", "s"))
    return is_verb and (verb.endswith("s") or "than" in rest)


def _says_most(said_of: list[str]) -> bool:
    """Whether it begins with "most", or with "more" and goes on to whom it is held against."""
    return said_of[:1] in (["most"], ["fewest"]) or said_of[:1] in (["more"], ["fewer"]) and "than" in said_of


_OF_ALL = frozenset(("most", "fewest", "than"))


_PAIR = 2
_STANDS = frozenset("leads led trails trailed lags lagged wins won".split())
_KEYS_OF_STANDS = _STANDS | frozenset(map(fold, _STANDS))
_OPEN = frozenset("who whom which what whats when where why how".split())
_CONCLUDING = frozenset(("so", "then", "but", "hence", "therefore"))
_POINTING = frozenset("there it this that".split())


#: Verbs of who takes which place ("ranks third", "came in second").
_PLACING = frozenset(
    "rank ranks ranked come comes came place places placed finish finishes finished sit sits sat".split()
)
_BEFORE_PLACE = frozenset("in at only just joint dead clearly the".split())


def _takes_place(scan: Scan, at: int) -> bool:
    """Whether a verb says which place somebody has."""
    if said(scan.words[at]) not in _PLACING:
        return False
    after = [word.key for word in scan.words[at + 1 : at + 4] if word.key not in _BEFORE_PLACE]
    return bool(after) and (after[0] in ORDINALS or after[0] in ("first", "last"))


#: Verbs that state something where a full stop ends the sentence; with a plural noun for its subject "lead" is one.
_STATING = frozenset(
    "separated separates deals outproduced outscored outdid outpaced exceeded surpassed trailed trails lagged "
    "lags dropped drops falls closed closes shrinks vanished disappeared publishes publish published holds hold "
    "held files filed tests test evaluates evaluate measures measure checks check assesses examines covers comes "
    "come came ranks ranked ranking grows grow tops topped saw sees needs needed need requires required require "
    "costs cost invests invested invest provides provided belongs beats accounts accounted represents represented "
    "stands sits produces produced makes made created creates released releases developed develops built appears "
    "appeared narrows widens increases decreases declines rises scores scored loses lost combines combine "
    "combined mixes involves concerns gained gains keeps kept retains retained remains counts counted caught "
    "comprises supplied supplies contributes contributed originates belonged did does do can will would could".split()
)
#: Words of a request, and of who speaks.
#: Those of them that are nouns too.
_NAMES_OF_THINGS = frozenset("test check score measure cost need hold file count top rank release".split())
_SPEAKING = frozenset("i we me my our us you your please kindly thanks requested wanted sought desired".split())


def is_declared(scan: Scan, keys: list[str]) -> bool:
    """Whether a full stop ends a sentence with a subject and a finite verb, which nobody asks in."""
    text = scan.text.rstrip()
    if not text.endswith(".") or text.endswith("..") or "?" in text or len(keys) < _SHORTEST_SENTENCE:
        return False
    typed = {word.text for word in scan.words if word.text != "US"}
    if not _SPEAKING.isdisjoint(word.lower() for word in typed):
        return False
    for at, word in enumerate(scan.words):
        lowered = said(word)
        if lowered == "leads" and _is_subject(scan, at):
            return True
        if at == 0 or at in scan.dated or at in scan.numbered:
            continue
        if lowered not in _STATING | _FINITE and word.key not in AUXILIARIES:
            continue
        if scan.words[at - 1].key in _BEFORE_NOUNS or _is_participle(scan, at):
            continue
        if at + 1 < len(scan.words) and (not scan.words[at + 1].is_break or word.key not in _NAMES_OF_THINGS):
            return True
    return False


def _is_subject(scan: Scan, at: int) -> bool:
    """Whether all that stands before a verb is a name, with its article."""
    named = {place for each in scan.names if each.sense.kind == "member" for place in each.at}
    return at > 0 and all(place in named or scan.words[place].key in _BESIDE_SUBJECT for place in range(at))


_BESIDE_SUBJECT = frozenset("the still no longer also now currently clearly always never".split())


_SHORTEST_SENTENCE = 3
#: Words after which a verb of a clause, a noun or an infinitive follows, and no verb of the sentence.
_BEFORE_NOUNS = frozenset(
    "that which who as when the a an their its this these to of in on by at largest smallest biggest highest lowest "
    "widest narrowest performance latest last first top current average total mean median with and or for from".split()
)


#: Verbs of movement, which describe no noun before them ("the gap between the models dropped from ...").
_MOVED = frozenset(
    "fell rose grew shrank narrowed widened dropped declined increased decreased went halved doubled tripled was were "
    "is are has had became remained stayed led stood came come comes".split()
)


def _is_participle(scan: Scan, at: int) -> bool:
    """Whether a verb only describes the noun before it ("models made in China", "models released 2024")."""
    after = scan.words[at + 1].key if at + 1 < len(scan.words) else ""
    noun = scan.words[at - 1].text.lower() if at else ""
    if scan.words[at].text.lower() in _MOVED:
        return False
    if scan.words[at].key == "put" and after in ("together", "side", "next", "beside"):
        # "The four leads, put together".
        return True
    return noun.endswith("s") and noun != "us" and (after in ("in", "by", "from") or at + 1 in scan.dated)
