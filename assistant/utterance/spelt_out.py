"""Words that are written in short or in full: "YE23", "no. of", "twenty twenty-three" as what they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from assistant.english.chat import FETCHING, GLUED, IDIOM_STARTS, IDIOMS, LONGEST_IDIOM, SPELLINGS
from assistant.english.numberwords import NUMBERS
from assistant.utterance.words import Word

#: "5x" the other way round.
_TIMES = re.compile(r"x(\d+)")
_LONGEST_YEAR = 5
_TWENTY = 20
#: Words with which a year in words begins.
_CENTURIES = frozenset(("twenty", "two"))


def _spelt(word: Word) -> Word:
    meant = SPELLINGS.get(word.text.lower())
    return word.read_as(meant) if meant else word


_WITH_YEAR = r"(ye|eoy|end|late|early|mid|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)'?([0-9]{4}|[0-9]{2})"


def _cut(word: Word) -> tuple[Word, ...]:
    """ "YE23" as the end of a year and the year, "x5" as five times; other words as they are."""
    times = _TIMES.fullmatch(word.key)
    if times:
        return Word(times[1], times[1], word.start + 1, word.end), Word(
            word.text[:1], "times", word.start, word.start + 1
        )
    may_be_glued = word.key[-1:].isdigit() and not word.key[:1].isdigit()
    glued = re.fullmatch(_WITH_YEAR, word.key) if may_be_glued else None
    if not glued:
        return (word,)
    middle = word.start + glued.start(2)
    part = "end" if glued[1] in ("ye", "eoy") else glued[1]
    return Word(word.text[: glued.start(2)], part, word.start, middle), Word(glued[2], glued[2], middle, word.end)


#: What follows a letter that is a name, and no word of a chat.
_AFTER_LETTER = (["plus"], ["+"])


def _keys(words: Sequence[Word]) -> list[str]:
    return [word.key for word in words]


def spelt_out(words: Sequence[Word]) -> list[Word]:
    """The words with what a spelling stands for: "no. of" is the "number of"."""
    parts: list[Word] = []
    for at, word in enumerate(words):
        if word.key in GLUED:
            first, second = GLUED[word.key]
            middle = word.start + len(first)
            parts.append(Word(word.text[: len(first)], first, word.start, middle))
            parts.append(Word(word.text[len(first) :], second, middle, word.end))
            continue
        if not word.key[-1:].isdigit() and word.text.lower() not in SPELLINGS:
            parts.append(word)
            continue
        # Who has won a medal is no place: "the average bronze medallist".
        is_winner = at + 1 < len(words) and words[at + 1].key in ("medallist", "medalist")
        # A single letter in a name is no word: "Command R+", "command r plus".
        is_letter = len(word.text) == 1 and (
            word.text.isupper() and not words[at - 1].text.isupper() or _keys(words[at + 1 : at + 2]) in _AFTER_LETTER
        )
        # Nor is the ending of an ordinal: "118th".
        is_letter = is_letter or at > 0 and words[at - 1].key.isdigit() and words[at - 1].end == word.start
        parts += (word,) if is_winner or is_letter else _cut(_spelt(word))
    if parts and parts[0].text.lower() == "witch":
        parts[0] = parts[0].read_as("which")
    if len(parts) > len(words):
        # "x4 years" is no factor but a length.
        parts = [word for at, word in enumerate(parts) if word.text != "x" or not _is_length(parts, at)]
    spelt = _without_idioms(_with_letters_joined(parts))
    if len(spelt) > 1 and spelt[0].key in _VERBS:
        spelt = _with_verb(spelt)
    present = {word.key for word in spelt}
    if "share" in present:
        spelt = [word.read_as("give") if _is_to_be_told(spelt, at) else word for at, word in enumerate(spelt)]
    if "2" in present:
        spelt = [word.read_as("to") if _is_to(spelt, at) else word for at, word in enumerate(spelt)]
    if "1" in present:
        spelt = [word for at, word in enumerate(spelt) if not _is_only_the_top(spelt, at)]
        _spell_any_ratio(spelt)
    if not _DIGITS.isdisjoint(present):
        spelt = _with_digits_counted(spelt)
    if "divide" in present:
        spelt = [word.read_as("gap") if _is_noun(spelt, at) else word for at, word in enumerate(spelt)]
    if "no" in present:
        _join_number_signs(spelt)
    dated = _with_eves(spelt) if "eve" in present else spelt
    return dated if _CENTURIES.isdisjoint(present) else _with_years(dated)


_DIGITS = frozenset(("digit", "figure"))


def _with_digits_counted(words: list[Word]) -> list[Word]:
    """The words with "in double digits" as "at least 10", and "in single digits" as "below 10"."""
    found: list[Word] = []
    for word in words:
        before = [each.key for each in found[-2:]]
        if word.key in _DIGITS and before == ["in", "double"]:
            found[-2:] = [found[-2].read_as("at"), found[-1].read_as("least"), word.read_as("10")]
        elif word.key in _DIGITS and before == ["in", "single"]:
            found[-2:] = [found[-2].read_as("below"), word.read_as("10")]
        else:
            found.append(word)
    return found


#: Verbs before which a "2" in a note is a "to".
_AFTER_TO = frozenset("train make build get do be have know win see find catch reach grow double develop".split())


def _is_to(words: Sequence[Word], at: int) -> bool:
    if words[at].text != "2" or at == 0 or at + 1 == len(words) or words[at + 1].text.lower() not in _AFTER_TO:
        return False
    # "Grok-2 get" goes on with a name.
    return at == 1 or not words[at - 1].text[:1].isupper()


#: Letters for the number that is asked for.
_UNKNOWNS = frozenset(("x", "n"))


def _spell_any_ratio(words: list[Word]) -> None:
    """Write the ratio whose number is asked for in words: "as x to 1" and "n:1" as "x to one"."""
    for at in range(len(words) - 2):
        letter, between, one = words[at : at + 3]
        if one.text == "1" and between.key in ("to", ":") and letter.text.lower() in _UNKNOWNS:
            words[at : at + 3] = letter.read_as("x"), between.read_as("to"), one.read_as("one")


def _is_only_the_top(words: Sequence[Word], at: int) -> bool:
    """Whether a "1" after "top" only says that the first is meant ("the top-1 model")."""
    return words[at].text == "1" and at > 0 and words[at - 1].key == "top"


def _is_length(words: Sequence[Word], at: int) -> bool:
    """Whether a "times" that was written before its number stands before a unit of time."""
    return (
        words[at].key == "times" and at + 1 < len(words) and words[at + 1].key in ("year", "yr", "yrs", "month", "mth")
    )


#: Words at the beginning that are verbs where certain words follow ("compute the", "state how", "dump all four").
_VERBS = {"compute": "calculate", "state": "say"} | dict.fromkeys(FETCHING, "give")
_AFTER_FETCHING = frozenset("the a an all both every each any me us my out up off over".split())
_AFTER_VERB = _AFTER_FETCHING | frozenset(
    "how what it this that these mean average median sum total ratio difference which when who whether for in "
    "by".split()
)


def _with_verb(words: list[Word]) -> list[Word]:
    """The words with the first one as the verb that it is where it is one."""
    verb, after = words[0], words[1].key
    if verb.key in FETCHING and after in _AFTER_FETCHING or verb.key not in FETCHING and after in _AFTER_VERB:
        rest = words[2:] if verb.key in FETCHING and after in ("out", "up", "off", "over") else words[1:]
        return [verb.read_as(_VERBS[verb.key]), *rest]
    return [verb.read_as("calculate"), *words[1:]] if verb.key == "compute" and after[:1].isdigit() else words


_BEFORE_SHARE = frozenset("kindly please pls plz you".split())
_AFTER_SHARE = frozenset("the me us with all both your".split())


def _is_to_be_told(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a "share" that asks to be told, and no part of a whole ("please share the lead on MATH")."""
    if words[at].key != "share" or words[at + 1 : at + 2] and words[at + 1].key == "of":
        return False
    if at and words[at - 1].key in _BEFORE_SHARE:
        return True
    return at == 0 and len(words) > 1 and words[1].key in _AFTER_SHARE


#: Words before a "divide" that is a verb.
_BEFORE_VERB = frozenset("to please you i we and then , ; : ? ! . if could can now just so us let must should".split())


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a "divide" that is a gap: it does not open a clause, as the verb does."""
    return words[at].key == "divide" and at > 0 and words[at - 1].key not in _BEFORE_VERB


_FEWEST_LETTERS = 3


def _with_letters_joined(words: list[Word]) -> list[Word]:
    """The words with letters that are spelt one by one as the word that they make ("m m l u")."""
    if sum(len(word.key) == 1 and word.key.isalpha() for word in words) < _FEWEST_LETTERS:
        return words
    found: list[Word] = []
    for is_letter, run in groupby(words, lambda word: len(word.key) == 1 and word.key.isalpha()):
        letters = list(run)
        if is_letter and len(letters) >= _FEWEST_LETTERS:
            text = "".join(word.text for word in letters)
            letters = [Word(text, text.lower(), letters[0].start, letters[-1].end)]
        found += letters
    return found


def _join_number_signs(spelt: list[Word]) -> None:
    """Make "no. of" the "number of", and "no. 1" the "number one"."""
    at = 0
    while at + 1 < len(spelt):
        word, sign, after = spelt[at], spelt[at + 1], spelt[at + 2] if at + 2 < len(spelt) else spelt[at + 1]
        if word.key == "no" and sign.text == "." and after.key == "of":
            spelt[at : at + 2] = [word.read_as("number", end=sign.end)]
        elif word.key == "no" and sign.text == ".1" and sign.start == word.end:
            spelt[at : at + 2] = [word.read_as("number"), sign.read_as("one")]
        elif word.key == "no" and sign.text == "." and after.key == "1":
            spelt[at : at + 3] = [word.read_as("number", end=sign.end), after.read_as("one")]
        at += 1


def _without_idioms(words: list[Word]) -> list[Word]:
    """The words with one word for each idiom of several ("drew to a close": "ended")."""
    all_keys = tuple(word.key for word in words)
    if IDIOM_STARTS.isdisjoint(pairwise(all_keys)):
        return words
    found: list[Word] = []
    at = 0
    while at < len(words):
        keys = all_keys[at : at + LONGEST_IDIOM] if all_keys[at : at + 2] in IDIOM_STARTS else ()
        length = next((size for size in range(len(keys), 1, -1) if keys[:size] in IDIOMS), 0)
        if length:
            last = words[at + length - 1]
            text = " ".join(word.text for word in words[at : at + length])
            found.append(Word(text, IDIOMS[keys[:length]], words[at].start, last.end))
        else:
            found.append(words[at])
        at += length or 1
    return found


def _with_eves(words: list[Word]) -> list[Word]:
    """The eve of a year as the end of the one before ("on the eve of 2024"), New Year's Eve as the end of its own."""
    keys = [word.key for word in words]
    found = list(words)
    for at, key in enumerate(keys[:-1]):
        if key != "eve" or keys[max(0, at - 2) : at] == ["new", "year"] and keys[at + 1 : at + 2] != ["of"]:
            continue
        found[at] = words[at].read_as("end")
        year = keys[at + 2] if keys[at + 1] == "of" and at + 2 < len(keys) else ""
        if len(year) == len("2024") and year.isdigit() and keys[max(0, at - 2) : at] != ["new", "year"]:
            before = str(int(year) - 1)
            found[at + 2] = words[at + 2].read_as(before, text=before)
    return found


def _with_years(words: list[Word]) -> list[Word]:
    """Years in words as numbers: "twenty twenty-three", "two thousand and eighteen"."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        year, length = _year_in_words([word.key for word in words[at : at + _LONGEST_YEAR]])
        if year:
            last = words[at + length - 1]
            found.append(Word(str(year), str(year), words[at].start, last.end))
            at += length
        else:
            found.append(words[at])
            at += 1
    return found


def _year_in_words(keys: Sequence[str]) -> tuple[int, int]:
    """The year that some words begin with, and how many words it takes; 0 and 0 if they begin with none."""
    if keys[:1] == ["twenty"]:
        century, length = 2000, 1
    elif keys[:2] == ["two", "thousand"]:
        century, length = 2000, 3 if keys[2:3] == ["and"] else 2
    else:
        return 0, 0
    tens = _whole(keys[length : length + 1])
    ones = _whole(keys[length + 1 : length + 2]) if tens >= _TWENTY and tens % 10 == 0 else 0
    if tens < 1 or tens < 10 and keys[0] == "twenty" or tens > 99:
        return 0, 0
    return (century + tens + ones, length + 2) if 0 < ones < 10 else (century + tens, length + 1)


def _whole(keys: Sequence[str]) -> int:
    return int(NUMBERS.get(keys[0], 0)) if keys else 0
