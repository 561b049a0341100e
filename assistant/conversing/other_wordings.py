"""Turns put plainly that ask in another way: "wasn't it 18?", "change MATH to MMMU", "I thought it was 20"."""

from __future__ import annotations

import re

from assistant.conversing.state import State

#: Words that people hang on a turn and that say nothing ("by how much tho").
_TRAILING = re.compile(
    r"[\s,]+(?:in (?:that|this|the) (?:last |latter |second )?case|tho|though|btw|lol|haha|thx|ty)(\s*[?.!]*)\s*$",
    re.IGNORECASE,
)
#: "Fallen since?" is since then.
_SINCE = re.compile(r"(\b(?:has|have|had)\b.*\ssince)(\s*[?.!]*)\s*$", re.IGNORECASE)
#: "Not MMLU - HumanEval" has its comma as a dash.
_NOT_BUT = re.compile(r"^(\W*(?:no,?\s+)?not\s+\S+(?:\s\S+)?)\s+[-–—]+\s+(?=\S)", re.IGNORECASE)
#: "Wasn't it 18?" asks no more than "was it 18?".
_OTHER_FIGURE = re.compile(
    r"\W*(?:and |so |ok |but )*(?:(?:what|how) (?:was|is|about) )?the other(?: one)?(?:['’]s)?"
    r"(?: figure| value| number| count| level| amount)?\W*",
    re.IGNORECASE,
)
_TURNED = re.compile(r"^\W*\b(was|is|were|are|did|does|has)n['’]?t\s+(it|that|this|they|those|these)\b", re.IGNORECASE)
#: "Are you sure? I thought it was 18" asks whether it was 18.
_THOUGHT = re.compile(
    r"^\W*(?:(?:are you (?:really |quite |absolutely )?sure|really|but|hm+|no|and|so|sure)\b[\s,?!.…]*)*"
    r"(?:i (?:had |always |really )?(?:thought|think|heard|read|believed|remember(?:ed)?|assumed|was told"
    r"|would have said)|are you sure)\s+(?:that\s+)?(it|that|this|they)(?:\s+(was|is|were|are)|['’]s)\s+"
    r"(?:not\s+|actually\s+|more like\s+)?(?=[^?]*\d)",
    re.IGNORECASE,
)
#: "Change MATH to MMMU", "replace 2023 with 2024": the other one is meant.
_EXCHANGED = re.compile(
    r"^\W*(?:please\s+)?(?:change|replace|switch|exchange)\s+(?!from\b|in\b|of\b)(?:\S+\s+){1,4}?(?:to|with|by|for|into)\s+"
    r"((?:\S+\s*){1,4})$",
    re.IGNORECASE,
)
#: "But it leads in patents?" states what is to be checked.
_STATED = re.compile(
    r"^\W*(?:(?:but|and|so|yet|still|though|then),?\s+)*(?:(?:it|they|that|this)\s+(?:also\s+|still\s+|really\s+)?"
    r"(?:leads?|led|is|are|was|were|has|had|makes?|made|fell|rose|shrank|grew|dropped|narrowed|widened|beats?|trails?|"
    r"lags?|tests?|produces?|publish(?:es)?|comes?|came|did|does)|it['’]s|they['’]re)\b"
    r"(?!.*(?:\d|\b(?:by|how|what|which|who|when|where|than|right)\b))[^?]*\?\s*$",
    re.IGNORECASE,
)


def put_plainly(question: str, state: State) -> str:
    """The turn without what is only another way to put it: "wasn't it", "change MATH to MMMU", "the other figure"."""
    said = _THOUGHT.sub(lambda found: f"{found[2] or 'was'} {found[1]} ", _TRAILING.sub(r"\1", question), count=1)
    said = _NOT_BUT.sub(r"\1, ", _SINCE.sub(r"\1 then\2", said))
    said = _EXCHANGED.sub(r"\1", _TURNED.sub(r"\1 \2", said))
    is_other = state.query is not None and not state.told and _OTHER_FIGURE.fullmatch(said)
    return "how much was the other one?" if is_other else said


def as_claim(said: str) -> str:
    """A turn that states what is to be checked as the claim that it is; any other turn unchanged."""
    return f"{said.rstrip(' ?')}, right?" if _STATED.match(said) else said
