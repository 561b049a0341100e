"""What a message only shows to others, beside its question: people who are to see it, channels, links."""

from __future__ import annotations

import re

#: Around what Slack's notation stands for, until it is known whether it is an aside.
_MARK = "\x00"
_MARKED = rf"{_MARK}[^{_MARK}]*{_MARK}"
#: Several of them: "@ben, @ann and @team".
_GROUP = rf"{_MARKED}(?:[\s,&/]*(?:and )?{_MARKED}){{0,20}}(?!['’]s\b)"
_NOTE = r"(?:/?cc|f\.?y\.?i|ping|see|via|thanks)"
_NOTED = rf"(?:{_NOTE}[\s:,]*)?"
_ASKS = r"(?:\s+(?:asks|asked|is asking|wants to know|wanted to know|wonders)(?=\s|:|,))?"
#: Before the question: "@ben asks:", "cc @ben".
_OPENING = re.compile(
    rf"(?:^|(?<=[.?!]\s))[ \t(]*{_NOTED}{_GROUP}{_ASKS}(?:\s+{_NOTE}\b)?[\s:,)–—-]*(?:\.(?=\s*$))?",
    re.MULTILINE | re.IGNORECASE,
)
#: After these words somebody is what the question is about: "made by @ben".
_ABOUT = "".join(
    rf"(?<!\b{word})"
    for word in (
        "of in on at from by for to with than as and or about versus vs the a an did do does has have had is are was "
        "were what who which how between against per"
    ).split()
)
#: After it: "@ben FYI", "(cc @ben)".
_BETWEEN = r"(?<![\s,(;–—-])[\s,(;–—-]+"
_CLOSING = re.compile(
    rf"{_ABOUT}{_BETWEEN}{_NOTED}{_GROUP}(?:[\s,]+{_NOTE}\b)?\)?(?=[ \t.?!]*$)", re.MULTILINE | re.IGNORECASE
)
#: So often what is left is looked at again: somebody may stand beside a channel and a link.
_ROUNDS = 4
#: Everybody, typed or as Slack writes it: that is said to people wherever it stands.
_EVERYBODY = re.compile(rf"{_MARK}?(?<!\w)@(?:here|channel|everyone)\b{_MARK}?[:,]?[ \t]?")


#: Somebody whom Slack did not find.
_TYPED = re.compile(rf"(?<![\w{_MARK}])@[A-Za-z][\w.-]*\w")


def marked(shown: str) -> str:
    """What is shown for somebody, a channel or a link, marked as what may be an aside."""
    return f"{_MARK}{shown}{_MARK}"


def without_asides(text: str) -> str:
    """The text without what only calls others or shows them something; what its sentences need of it stays.

    >>> without_asides(f"How many rides were there? {marked('@ben')} FYI")
    'How many rides were there?'
    >>> without_asides(f"cc {marked('@ben')}: how many rides did {marked('#north')} see?")
    'how many rides did #north see?'
    """
    bare = _TYPED.sub(lambda found: marked(found[0]), _EVERYBODY.sub("", text))
    for _ in range(_ROUNDS if _MARK in bare else 0):
        bare = _CLOSING.sub("", _OPENING.sub("", bare))
    return bare.replace(_MARK, "").rstrip()
