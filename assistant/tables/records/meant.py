"""Whether words that stand in a cell of records mean that cell, or are said of something else."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.table_words import ORGANIZATIONS
from assistant.tables.asked import Asked
from assistant.tables.records.frame import Frame
from assistant.tables.records.joined_names import goes_on
from assistant.tables.records.mentions import ValueMention
from assistant.tables.records.nouns import asked_noun
from assistant.tables.records.series import is_series
from assistant.tables.stems import stem, words_of
from assistant.tables.times import period_of
from assistant.utterance.words import Word


def is_meant(frame: Frame, asked: Asked, mention: ValueMention) -> bool:
    """Whether words mean a cell: most of it is said, or they are telling enough by themselves."""
    words = [asked.words[at] for at in mention.at]
    bounds = {given.place for given in asked.numbers if given.relation in _BOUNDS}
    if set(mention.at) <= bounds:
        return False
    if mention.said < 0.98 and (all(word.key.isdigit() for word in words) or _is_class(frame, asked, mention)):
        return False
    if mention.said < 0.98 and asked.periods and _is_time(asked, mention):
        return False
    if mention.said < 0.98 and (goes_on(asked, mention) or _is_of_organization(frame, asked, mention)):
        return False
    if mention.said < 0.98 and asked.has("average", "sum", "count") and _are_many(words, mention):
        return False
    if all(at in {place for places in asked.cues.values() for span in places for place in span} for at in mention.at):
        return mention.said >= 0.99 and (words[0].text[0].isupper() or _is_answer(frame, asked, mention))
    if len(mention.values) > max(3, 0.6 * frame.columns[mention.column].distinct) and mention.said < 0.99:
        return False
    if len(mention.at) == 1 and mention.column != frame.subject and words[0].text.islower():
        word, phrase = asked_noun(asked)
        is_noun = word in ("which", "what") and mention.at[0] == next(iter(phrase), -1)
        after = stem(asked.words[mention.at[0] + 1].text) if mention.at[0] + 1 < len(asked.words) else ""
        is_noun = is_noun and after not in frame.headers.named[mention.column].own
        # "Which American channel" asks for one of the channels.
        is_noun = is_noun and after not in frame.headers.named[frame.subject].own
        if is_noun and asked.key(mention.at[0] + 1) not in ("and", "or"):
            return False
    if mention.said >= 0.5:
        return True
    is_name = any(word.text[0].isupper() and at > 0 for at, word in zip(mention.at, words, strict=True))
    return is_name or len(mention.at) > 1 or mention.said >= 0.2


def _is_time(asked: Asked, mention: ValueMention) -> bool:
    """Whether words are those of a time, and cells have them in other names: "in May" beside a "May fair"."""
    return any(set(mention.at) <= set(dated.at) for dated in asked.periods) and not any(map(period_of, mention.values))


def _is_of_organization(frame: Frame, asked: Asked, mention: ValueMention) -> bool:
    """Whether a noun after the names of many stands after one that the table lacks: "Spirit Airlines"."""
    before = asked.words[mention.at[0] - 1].text if mention.at[0] else ""
    is_noun = len(mention.at) == 1 and asked.words[mention.at[0]].text.lower() in ORGANIZATIONS
    return is_noun and before[:1].isupper() and stem(before) not in frame.places


def _are_many(words: Sequence[Word], mention: ValueMention) -> bool:
    """Whether a noun is said of many that cells have of one each: "executive officers" of "Chief Executive Officer"."""
    last = words[-1].text.lower()
    printed = {word.lower() for text in mention.values for word in words_of(text)}
    return last.endswith("s") and last not in printed and last[:-1] in printed


_BOUNDS = ("above", "below", "atleast", "atmost")


def _is_answer(frame: Frame, asked: Asked, mention: ValueMention) -> bool:
    """Whether a word that asks for an operation elsewhere is one of the series, or of the things that the rows are:
    an answer "More", or "Never"."""
    denials = {at for place in asked.cues.get("not", ()) for at in place}
    is_denial = set(mention.at) <= denials and mention.column == frame.subject
    ends = {at for place in asked.cues.get("latest", ()) for at in place}
    is_noun = asked.key(mention.at[0] - 1) == "the" and asked.key(mention.at[-1] + 1) in ("", "?", ".", ",")
    if set(mention.at) <= ends and is_noun:
        # "Who won the final" names a round that is called so.
        return True
    return is_denial or is_series(frame, frame.columns[mention.column])


def _is_class(frame: Frame, asked: Asked, mention: ValueMention) -> bool:
    """Whether a word is what all rows are called and names none of them: "lake" among lakes."""
    if len(mention.at) > 1 or asked.words[mention.at[0]].text[0].isupper():
        return False
    if asked.has("sum") and frame.table.title and len(mention.values) < frame.columns[mention.column].distinct:
        # "How many are satisfied in total" adds up the answers that have the word.
        return False
    _, phrase = asked_noun(asked)
    many = max(2, _CLASS * frame.columns[mention.column].distinct)
    return (
        mention.at[0] in phrase
        and len(mention.values) >= 2
        or len(mention.values) >= many
        and mention.column
        in (
            0,
            frame.subject,
        )
    )


#: A word in such a share of the names of rows is what the rows are.
_CLASS = 0.25
