"""Turns that state what is to be checked, put as the claims that they are: "so China came third then?"."""

from __future__ import annotations

import re

from assistant.answering.answer import Response, respond_to_query
from assistant.conversing.stated_figures import denies_of_name
from assistant.conversing.turns import MOVES, Turn
from assistant.operations.query import Query
from assistant.reading.understanding import understand
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim
from assistant.utterance.statements import AUXILIARIES, is_concluded
from assistant.utterance.tags import tag_start

#: What is hung on a statement that is to be checked.
PUT = ", right?"
#: "But it leads in patents?" states what is to be checked.
_STATED = re.compile(
    r"^\W*(?:(?:but|and|so|yet|still|though|then),?\s+)*(?:(?:it|they|that|this)\s+(?:also\s+|still\s+|really\s+)?"
    r"(?:leads?|led|is|are|was|were|has|had|makes?|made|fell|rose|shrank|grew|dropped|narrowed|widened|beats?|trails?|"
    r"lags?|tests?|produces?|publish(?:es)?|comes?|came|did|does)|it['’]s|they['’]re)\b"
    r"(?!.*\b(?:to|from|by|of|at)\s*\?)(?!.*(?:\d|\b(?:by|how|what|which|who|when|where|than|right)\b))[^?]*\?\s*$",
    re.IGNORECASE,
)
#: "It didn't shrink?", "so it isn't 1.6?"
_DENIED = re.compile(
    r"^\W*(?:(?:but|and|so|yet|still|though|then),?\s+)*(?:it|they|that|this|the\s+\w+)"
    r"(?:['’]s\s+not|['’]re\s+not|\s+(?:is|are|was|were|has|have|had|does|do|did|could|would)(?:n['’]?t|\s+not)"
    r"|\s+(?:has\s+|had\s+|have\s+)?never)\b(?!.*\b(?:how|what|which|who|when|where|right)\b)[^?]*\?\s*$",
    re.IGNORECASE,
)
#: "It is more than America?", which asks as "is it more than America?" does.
_IT_IS_MORE = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok)\W+)*(it|that|this) (is|was) (?=(?:still |also |even |much )?"
    r"(?:more|less|fewer|bigger|larger|higher|smaller|lower|greater) than\b)",
    re.I,
)
#: "So China came third then?", "ok, and MMLU tests the same thing?" conclude it.
_CONCLUDED = re.compile(
    r"^\W*(?:(?:ok|okay|ah|oh|well|right|alright|hm+|but|and)\b[\s,]*)*(?:so|then|and)\b[\s,]*(?:then\s+)?"
    r"(?!(?:is|are|was|were|did|does|do|has|have|had|can|could|would|will|in|on|for|at|by|if|since|per)\b)"
    r"(?P<said>(?:(?:(?:that|it|this)['’]s|they['’]re)\s+(?=[^?]*\b(?:times|twice|double|triple|as\s+(?:many|much|large|big|high))\b)"
    r"|(?:it|they|that|the\s+\w+)\s+(?:(?:nearly|almost|roughly|about|over|more\s+than|at\s+least)\s+)?"
    r"(?=(?:halved|doubled|tripled|quadrupled|fell|rose|shrank|grew|narrowed|widened|dropped)\s*\?)"
    r"|(?:[\w.%'’-]+\s+){0,5}?[\w.'’-]+\s+(?:(?:also|still|only|just|even|really|always|then|thus)\s+)*"
    r"(?:is|are|was|were|has|had|makes?|made|came|comes|fell|rose|shrank|shrunk|grew|got|dropped|narrowed|widened|ranks|"
    r"ranked|placed|finished|ended|won|lost|tests|measures|leads|led|did|does|produces|produced|beats|halved|doubled|"
    r"tripled|installed|passed|published|received|attracted|invested|released|scored|got)\s+)[^?]*?[\w%])"
    r"(?:\s+(?:then|after all|in the end))?\s*(?:,\s*(?:then|i guess))?\s*\?\s*$",
    re.IGNORECASE,
)
#: "So as many as Canada?"
_AS_MANY = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok)\W+)*(?:just\s+|exactly\s+)?as\s+(?:many|much|large|big|high|small|low)\s+as\s+"
    r"(?P<who>(?:the\s+)?\w+(?:\s+\w+)?)\s*\?\s*$",
    re.IGNORECASE,
)
#: "..., didn't it?", "..., is it?", but not "..., or did it?"
_OWN_TAG = re.compile(
    r",\s*(?:is|are|was|were|do|does|did|has|have|had)(?:n?['’]?t)?\s+(?:it|they|he|she|that)(?:\s+not)?\s*\?+\s*$",
    re.IGNORECASE,
)
#: "So 25?" says how much it is, and no year.
_SO_MANY = re.compile(r"^\W*(?:(?:and|but|ok)\W+)*so\s+(?P<digits>\d{2})\s*\?\s*$", re.IGNORECASE)
_ASKING = frozenset("how what which who whom whose when where why or not".split())


def as_claim(said: str) -> str:
    """A turn that states what is to be checked as the claim that it is; any other turn unchanged.

    >>> as_claim("so it is more than America?")
    'is it more than America?'
    """
    tag = tag_start(said) if _OWN_TAG.search(said) else -1
    if tag >= 0:
        # "China made 15, didn't it?" denies nothing, and "it didn't fall, did it?" only what it says before.
        said = f"{said[:tag]}{PUT}"
    said = _SO_MANY.sub(r"is it \g<digits>?", _IT_IS_MORE.sub(r"\2 \1 ", said))
    if (_STATED.match(said) or _DENIED.match(said)) and tag_start(said) < 0:
        return f"{said.rstrip(' ?')}{PUT}"
    said = _AS_MANY.sub(r"is it the same as \g<who>?", said)
    concluded = _CONCLUDED.match(said)
    if concluded is None or not _ASKING.isdisjoint(re.findall(r"\w+", said.lower())) or tag_start(said) >= 0:
        return said
    return f"{concluded['said']}{PUT}"


def still_put(turn: Turn, full: str) -> str:
    """The full question of a turn that states something ("so China leads there?"), still put as a claim."""
    is_lost = is_concluded(turn.alone.scan) and not is_claim(understand(full, turn.library).scan)
    return f"{full}{PUT}" if is_lost else full


def denied(turn: Turn, full: str, response: Response) -> Response:
    """The response to a full question that is put of another, denied where the turn denies it ("and China isn't?")."""
    scan = turn.alone.scan
    if not denies_of_name(turn) or response.query is None or not isinstance(response.answer.value, bool):
        return response
    # "China isn't?" denies it, and no "isn't it?" is hung on it.
    own = turns(scan) or scan.words[-1].key == "not" or scan.words[-2].key == "not"
    if own % 2 == turns(understand(full, turn.library).scan) % 2:
        return response
    return respond_to_query(turn.question, Query("not", (response.query,)), turn.library, response.slots)


def in_place_of_subject(turn: Turn, carried: list[str]) -> str:
    """A claim with what is carried in place of its subject ("it didn't shrink, did it?" of a lead); "" for others."""
    words, text = turn.alone.scan.words, turn.alone.scan.text
    is_put = tag_start(turn.question) >= 0 or tag_start(text) >= 0 and not turn.cues.isdisjoint(MOVES)
    denies = is_put or not turn.keys.isdisjoint(("not", "never"))
    if not denies or turn.named or turn.names_measure or not is_claim(turn.alone.scan):
        return ""
    at = next((at for at, word in enumerate(words) if word.key in _SUBJECTS), None)
    if at is None or any(word.key not in _BEFORE_SUBJECT for word in words[:at]):
        return ""
    it_is = " is" if words[at].text.lower().endswith(("'s", "’s")) else ""
    subject = " ".join(part for part in carried if part)
    return f"{text[: words[at].start]}{subject}{it_is}{text[words[at].end :]}"


_SUBJECTS = ("that", "it", "this", "those", "they")
_BEFORE_SUBJECT = AUXILIARIES | frozenset("and so but then ok not".split())
