"""The lexicon of a pack: made of its names, or read again as it was made before."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from assistant import facts, keeping
from assistant.english.harmless import HARMLESS
from assistant.english.known import common_words
from assistant.english.numberwords import UNITS
from assistant.entries import Entries
from assistant.facts import Measure, Pack
from assistant.pieces import Pieces, join_pieces
from assistant.utterance import lexicon
from assistant.utterance.english_phrases import english, english_words, general_words, state_of_english
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.phrases import Index, KeptIndex, Phrase, Sense, Text, to_pieces
from assistant.utterance.words import fold, has_breaks, phrase_key, split_words

_FORM = "report-assistant-lexicon-3"


def open_lexicon(pack: Pack) -> Lexicon:
    """The lexicon of a pack; that of one that was read from files is made once and kept."""
    if not pack.made_of:
        return _built(pack)
    made_of = f"{keeping.digest(pack.made_of.encode())}{_state_of_code()}"
    kept = keeping.kept_or_made("words", pack.id, _FORM, made_of, lambda: _to_pieces(_built(pack)))
    return _from_pieces(Pieces(kept))


@cache
def _state_of_code() -> str:
    own = keeping.state_of_code((), (__file__, facts.__file__, lexicon.__file__))
    return keeping.digest(f"{state_of_english()} {own}".encode())


def _to_pieces(built: Lexicon) -> bytes:
    words = {
        "targets": built.targets,
        "other words": built.words - built.targets,
        "acronyms": built.acronyms,
        "plurals": built.plurals,
    }
    signed = {first: json.dumps(names).encode() for first, names in built.signed.items()}
    return join_pieces(
        {
            "names": to_pieces(built.names),
            "measures": to_pieces(built.measures),
            **{key: " ".join(sorted(each)).encode() for key, each in words.items()},
            "signed": join_pieces(signed),
        }
    )


def _from_pieces(parts: Pieces) -> Lexicon:
    targets, others, acronyms, plurals = (
        frozenset(parts.text(key).split()) for key in ("targets", "other words", "acronyms", "plurals")
    )
    signed = parts.within("signed")
    return Lexicon(
        KeptIndex(parts.within("names")),
        KeptIndex(parts.within("measures")),
        words=targets | others,
        targets=targets,
        acronyms=acronyms,
        plurals=plurals,
        signed=Entries(signed, lambda first: tuple(map(tuple, signed.json(first)))),
        extra=general_words(),
    )


def _built(pack: Pack) -> Lexicon:
    texts, phrases = _names(pack)
    names, measures = Index(texts, phrases), Index(_measures(pack))
    of_measures = measures.words()
    # What a pack says that it lacks, nobody means by a slip.
    stated = Index([(text, sense) for text, sense in texts if sense.kind != "lacking"], phrases)
    return Lexicon(
        names,
        measures,
        words=frozenset(names.words() | of_measures),
        targets=frozenset(stated.words() | of_measures),
        acronyms=_acronyms(pack),
        signed=_signed(pack),
        plurals=_plurals(pack, frozenset(phrase.keys for phrase in phrases)),
        extra=general_words(),
    )


def _signed(pack: Pack) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The keys of names with signs that elsewhere end a clause, by their first keys."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    names = [name for member in pack.members.values() for name in (member.name, *member.names)]
    names += [name for measure in pack.measures.values() for name in (measure.name, *measure.names)]
    for name in dict.fromkeys(names):
        if has_breaks(name):
            words = split_words(name)
            found[words[0].key] = (*found.get(words[0].key, ()), tuple(word.key for word in words))
    return found


def _plurals(pack: Pack, articled: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """The nouns that are names in the plural with an article alone ("the States")."""
    names = [name for member in pack.members.values() for name in member.names if name[:4].lower() == "the "]
    keyed = {phrase_key(name): name.split()[-1].lower() for name in names}
    return frozenset(keys[-1] for keys, last in keyed.items() if keys in articled and keys[-1] != last)


#: Of so many members their kind is a noun by which one of them can be asked for.
_SEVERAL = 3


def _acronyms(pack: Pack) -> frozenset[str]:
    names = [name for member in pack.members.values() for name in member.names]
    return frozenset(
        fold(word) for name in names for word in name.split() if word.isalpha() and word.isupper() and len(word) > 2
    )


def _names(pack: Pack) -> tuple[list[Text], list[Phrase]]:
    """The names as they are written, and those of members that begin with an article, as they are read."""
    texts: list[Text] = []
    articled: list[Phrase] = []
    nouns = {phrase_key(noun) for dimension in pack.dimensions.values() for noun in dimension.names}
    for member in pack.members.values():
        sense = Sense("member", member.id, member.dimension)
        for name in (member.name, member.spoken, *member.names):
            if name[:4].lower() != "the ":
                texts.append((name, sense))
                continue
            # "the States" needs its article: without it, it is the noun.
            keys = phrase_key(name)
            articled.append(Phrase(keys if keys[1:] in nouns else keys[1:], sense))
        texts += _all(_described(member.described), Sense("described", member.id, member.dimension))
    kinds = Counter((each.dimension, each.kind) for each in pack.members.values() if each.kind)
    for place, kind in sorted(each for each, count in kinds.items() if count >= _SEVERAL):
        # What members of a kind are called is what those of a dimension of that name are called.
        others = (name for each in pack.dimensions.values() if each.name == kind for name in each.names)
        texts += _all((kind, f"{kind}s", f"world {kind}", f"world {kind}s", *others), Sense("dimension", place, kind))
    for dimension in pack.dimensions.values():
        texts += _all((dimension.name, dimension.plural, *dimension.names), Sense("dimension", dimension.id))
    for topic in pack.topics:
        texts += _all(topic.names, Sense("topic", topic.id))
        texts += _all(topic.of, Sense("topic of", topic.id))
        texts += _all(topic.asks, Sense("topic asked", topic.id))
    texts += [(name, Sense("subject", name)) for name in (*pack.subject, pack.spoken.removeprefix("the "))]
    for source in pack.sources.values():
        texts += _all((source.title, source.publisher), Sense("subject", source.id))
    texts += [(name, Sense("lacking", name)) for name in pack.lacking]
    return texts, articled


_GERUND = "ing"
#: Verbs of one syllable double their last letter before an "ing", others lose an "e" there.
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


def _described(phrases: Sequence[str]) -> Iterator[str]:
    """The phrases; those that begin with a verb in "-ing" with its plain form too ("writing code", "write code")."""
    for phrase in phrases:
        yield phrase
        verb, _, rest = phrase.partition(" ")
        stem = verb.removesuffix(_GERUND)
        if rest and stem != verb:
            plain = (stem, f"{stem}e", _DOUBLED.sub(r"\1", stem))
            yield from (f"{each} {rest}" for each in plain if each in common_words())


def _unit_words(measure: Measure) -> list[str]:
    """The words of a unit that English does not know ("GWh"): a question may name the unit that it wants."""
    words = dict.fromkeys(measure.unit.name.split())
    return [word for word in words if word.lower() not in UNITS and word.lower() not in english_words()]


def _all(names: Iterable[str], sense: Sense) -> list[Text]:
    """The names of one sense."""
    return [(name, sense) for name in names]


def _measures(pack: Pack) -> list[Text]:
    texts: list[Text] = []
    for measure in pack.measures.values():
        texts += _all((measure.name, *measure.names), Sense("measure", measure.id))
        texts += _all(measure.names_either_way, Sense("measure", measure.id, "either"))
        texts += _all(measure.names_reversed, Sense("measure", measure.id, "reversed"))
        texts += _all(measure.heads, Sense("head", measure.id))
        texts += _all((*measure.about, *_unit_words(measure)), Sense("about", measure.id))
        for verb in measure.verbs:
            texts += _all(_forms(verb), Sense("verb", measure.id))
        texts += _all(_said(measure.sentence), Sense("verb", measure.id))
    return texts


def _said(sentence: str) -> list[str]:
    """The words with which a measure's sentence says it ("{plant} produced {value}"), and their plain forms."""
    words = re.sub(r"\{[^}]*\}", " ", sentence).split()
    # What people trust somebody to do, or expect of something, is nothing that is said of them.
    thought = next(
        (at for at, word in enumerate(words) if word in ("to", "that") and not _THOUGHT.isdisjoint(words[:at])), None
    )
    spoken = [word for word in words[:thought] if word.isalpha() and word.islower()]
    past = [word for word in spoken if word.endswith("ed")]
    forms = [*spoken, *(word.removesuffix("d") for word in past), *(word.removesuffix("ed") for word in past)]
    return [word for word in dict.fromkeys(forms) if fold(word) not in HARMLESS and not english().senses(fold(word))]


#: Verbs of which another one is what is thought ("trust to", "expect that").
_THOUGHT = frozenset(
    "trust trusted agree agreed expect expected believe believed find found said say think want".split()
)
_IRREGULAR = {
    "make": "made",
    "build": "built",
    "grow": "grew",
    "spend": "spent",
    "sell": "sold",
    "have": "had",
    "win": "won",
}


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    past = _IRREGULAR.get(verb, f"{stem}ed")
    return verb, past, f"{stem}ing"
