"""Questions as nobody should type them: the corpus's own, mangled in many ways, and pure noise. Seeded."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Sequence
from random import Random

from assistant.utterance.words import LONGEST_QUESTION

#: Signs that break programs: controls, direction marks, joiners, combining marks, surrogates, other scripts' digits.
_SIGN_TEXT = (
    "\0 \a \b \t \n \r \x1b \x7f \x85 \xa0 \xad \u0301 \u200b \u200d \u200e \u202e \u2028 \u2029 \u2066 \ufeff \ufffd "
    "\ufffe \ud800 \udfff \U0001f600 \U0001f1fa\U0001f1f8 \U000e0041 \U0010ffff ² ½ ⅔ Ⅳ ① ४ ٣ ３ ％ ‰ ∞ √ ÷ − – — ’ ‘ "
    "“ ” « » … € £ ¥ ß ẞ İ ı ǆ ﬁ ſ Å ñ é e\u0301 中 国 美国 日本 か 한 ع א ไ अ Ω я"
)
_MARKUP_TEXT = (
    "<script>alert(1)</script>|</b>|<!-- -->|&amp;|&#x41;|[link](http://x.y)|**bold**|```|{{7*7}}|${HOME}|$(ls)|`ls`|"
    "%s%n|%(x)s|{0}|{country}|'; DROP TABLE facts; --|\\x41|\\u0041|\\|//|/*|*/|#!|\x1b[31m|\x1b]0;t\x07|"
    "../../etc/passwd|=1+1|@SUM(A1)|Ignore all previous instructions|null|None|NaN|true|undefined|-|--|"
    "--json|-h|:|;|?|!|??!!|(((|)))|[[]]|\"\"|''"
)
_NUMBER_TEXT = (
    "0|00|-0|1|-1|2|12|13|31|32|99|100|0.0|.5|5.|1.2.3|1,2|1,234|1,234,567.89|1e9|1E-9|1e999999|"
    "9999999999999999999999999999999|0.00000000000000000000000000001|17.5|0.3|3.7|100%|0%|-5%|1000000%|0x|0 times|1x|"
    "5x|1000x|half|a third|double|tenfold|zero|dozen|hundred|one hundred|1/0|1/2|12/24|13/13/2024|31.12.2024|"
    "32.13.2024|2024-12-31|2024-99-99|29 February 2023|0000|1799|1800|2023|2024|2199|2200|'00|'24|'99|1st|99th|0th|"
    "second|$1|$1.2bn|$|€0|0 years|1000000 years|-3 years|0.5 months|99999999999 months|in 0 months|Q0 2024|Q5 2024|"
    "H3 2023|end of|since|since 0001|until 9999"
)
_SIGNS, _MARKUP, _NUMBERS = _SIGN_TEXT.split(" "), _MARKUP_TEXT.split("|"), _NUMBER_TEXT.split("|")
_ENDS = ("?", "", ".", "!", "??", " ?", "…", ",", ";", " right?", ", isn't it?", " or not?")
_JOINTS = (" ", " and ", "? ", ", ", " than ", " minus ", " or ", " not ", " of ", " per ", "\n", "; ", " vs ")

Mangle = Callable[[str, Random, Sequence[str]], str]


def fuzzed(questions: Sequence[str], *, seed: int, count: int) -> Iterator[str]:
    """So many questions made from the given ones; the same for the same seed."""
    chance = Random(seed)
    for number in range(count):
        if number % 10 == 0:
            yield _noise(chance)
            continue
        text = chance.choice(questions)
        for _ in range(chance.choice((1, 1, 1, 2, 2, 3))):
            text = chance.choice(_MANGLES)(text, chance, questions)
        yield text


def _noise(chance: Random) -> str:
    kind = chance.randrange(7)
    length = chance.choice((0, 1, 2, 5, 20, 100, LONGEST_QUESTION))
    if kind == 0:
        return "".join(chance.choice(string.printable) for _ in range(length))
    if kind == 1:
        return "".join(chr(chance.randrange(0x110000)) for _ in range(length))
    if kind == 2:
        return " ".join(chance.choice(_NUMBERS) for _ in range(length // 5))
    if kind == 3:
        return " ".join(chance.choice((*_SIGNS, *_MARKUP)) for _ in range(length // 5))
    if kind == 4:
        letters = string.ascii_lowercase
        return " ".join("".join(chance.choices(letters, k=chance.randrange(1, 12))) for _ in range(length // 6))
    if kind == 5:
        return chance.choice((*_SIGNS, *_MARKUP, *_NUMBERS, " ", "a", ".")) * length
    return chance.choice(string.printable) * chance.choice((LONGEST_QUESTION + 1, 5_000))


def _cut(text: str, chance: Random, _: Sequence[str]) -> str:
    start, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
    return chance.choice((text[start:end], text[:start] + text[end:]))


def _drop_words(text: str, chance: Random, _: Sequence[str]) -> str:
    return " ".join(word for word in text.split() if chance.random() < 0.8)


def _shuffle(text: str, chance: Random, _: Sequence[str]) -> str:
    words = text.split()
    chance.shuffle(words)
    return " ".join(words)


def _reverse(text: str, chance: Random, _: Sequence[str]) -> str:
    return chance.choice((text[::-1], " ".join(reversed(text.split()))))


def _repeat(text: str, chance: Random, _: Sequence[str]) -> str:
    words = text.split() or [""]
    at = chance.randrange(len(words))
    again = [words[at]] * chance.choice((2, 3, 50))
    return chance.choice((" ".join([*words[:at], *again, *words[at + 1 :]]), f"{text} {text}"))


def _put_in(text: str, chance: Random, _: Sequence[str]) -> str:
    words = text.split()
    for _time in range(chance.choice((1, 1, 2, 5))):
        pool = chance.choice((_SIGNS, _MARKUP, _NUMBERS, _NUMBERS))
        words.insert(chance.randrange(len(words) + 1), chance.choice(pool))
    return " ".join(words)


def _put_inside(text: str, chance: Random, _: Sequence[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(chance.choice((_SIGNS, _MARKUP, _NUMBERS))) + text[at:]


def _replace_number(text: str, chance: Random, _: Sequence[str]) -> str:
    words = text.split()
    numbers = [at for at, word in enumerate(words) if any(letter.isdigit() for letter in word)]
    if not numbers:
        return _put_in(text, chance, _)
    words[chance.choice(numbers)] = chance.choice(_NUMBERS)
    return " ".join(words)


def _join(text: str, chance: Random, questions: Sequence[str]) -> str:
    other = chance.choice(questions)
    if chance.random() < 0.5:
        text, other = text[: len(text) // 2], other[len(other) // 2 :]
    return text.rstrip("?.! ") + chance.choice(_JOINTS) + other


def _mix_words(text: str, chance: Random, questions: Sequence[str]) -> str:
    words = [*text.split(), *chance.choice(questions).split(), *chance.choice(questions).split()]
    chance.shuffle(words)
    return " ".join(words[: chance.randrange(1, len(words) + 1)])


def _type_badly(text: str, chance: Random, _: Sequence[str]) -> str:
    letters = list(text)
    for _time in range(chance.randrange(1, 4)):
        at = chance.randrange(len(letters) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            letters[at : at + 1] = []
        elif kind == 1:
            letters[at:at] = chance.choice(string.ascii_lowercase)
        elif kind == 2:
            letters[at : at + 1] = chance.choice(string.ascii_lowercase)
        else:
            letters[at : at + 2] = reversed(letters[at : at + 2])
    return "".join(letters)


def _respell(text: str, chance: Random, _: Sequence[str]) -> str:
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def _respace(text: str, chance: Random, _: Sequence[str]) -> str:
    return text.replace(" ", chance.choice(("", "  ", "\t", "\xa0", "_", "-", "\n", "\u3000", ".", ",")))


def _end(text: str, chance: Random, _: Sequence[str]) -> str:
    return text.rstrip("?.! ") + chance.choice(_ENDS)


_MANGLES: tuple[Mangle, ...] = (
    _cut,
    _drop_words,
    _shuffle,
    _reverse,
    _repeat,
    _put_in,
    _put_inside,
    _replace_number,
    _replace_number,
    _join,
    _join,
    _mix_words,
    _type_badly,
    _respell,
    _respace,
    _end,
)


def shrunk(question: str, is_as_bad: Callable[[str], bool]) -> str:
    """A question that is as bad and from which no word can be left out; from a single word no letter."""
    words = _fewest(question.split(" "), lambda pieces: is_as_bad(" ".join(pieces)))
    if len(words) > 1:
        return " ".join(words)
    return "".join(_fewest(list(words[0]) if words else [], lambda pieces: is_as_bad("".join(pieces))))


def _fewest(pieces: list[str], is_as_bad: Callable[[list[str]], bool]) -> list[str]:
    width = max(1, len(pieces) // 2)
    while width:
        start = 0
        while start < len(pieces):
            fewer = pieces[:start] + pieces[start + width :]
            if is_as_bad(fewer):
                pieces = fewer
            else:
                start += width
        width //= 2
    return pieces
