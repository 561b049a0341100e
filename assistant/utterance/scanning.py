"""The first look at a question, the same for every measure: words, periods, numbers, names and cues."""

from collections.abc import Iterable, Sequence

from assistant.english.restricting import REPORT_PIECES
from assistant.facts import Pack
from assistant.tuples import NamedTuple
from assistant.utterance.alike import find_alike
from assistant.utterance.amounts import Given, find_amounts
from assistant.utterance.asides import PUT_ASIDE, Span, without_asides, without_contrasts
from assistant.utterance.calendar_words import Dated
from assistant.utterance.dating import find_periods, spots
from assistant.utterance.english_phrases import PLAIN, english
from assistant.utterance.framed_slips import mend_framed
from assistant.utterance.lexicon import Lexicon
from assistant.utterance.mentions import Mention, find_cues, find_measures, find_names
from assistant.utterance.phrases import Sense
from assistant.utterance.preambles import without_preambles
from assistant.utterance.repair import Repair, repair
from assistant.utterance.signs_in_names import without_signs_in_names
from assistant.utterance.spelt_out import spelt_out
from assistant.utterance.words import Word, split_words

#: Words that may stand between the words of a measure's name, beside members and subjects.
_LINKS = frozenset("the a an of its their in for s own".split())


class Scan(NamedTuple):
    """Everything that stands in a question, overlapping readings included."""

    text: str
    words: tuple[Word, ...]
    periods: tuple[Dated, ...]
    amounts: tuple[Given, ...]
    names: tuple[Mention, ...]
    measures: tuple[Mention, ...]
    cues: tuple[Mention, ...]
    repairs: tuple[Repair, ...]
    #: The positions of words that name periods, and of those that belong to numbers.
    dated: frozenset[int]
    numbered: frozenset[int]


def _spans(names: Sequence[Mention], periods: Sequence[Dated]) -> dict[int, Span]:
    """The members, each with its dimensions, and the times of a question by their first positions."""
    spans = {each.at[0]: Span(each.at[-1], frozenset(("time",))) for each in periods}
    for each in names:
        if each.sense.kind == "member":
            known = spans.get(each.start)
            kinds = known.kinds if known and known.last == each.at[-1] else frozenset()
            spans[each.start] = Span(each.at[-1], kinds | {each.sense.more})
    return spans


def _named_and_dated(words: Sequence[Word], pack: Pack, lexicon: Lexicon) -> tuple[list[Dated], list[Mention]]:
    """The periods and the names of a question; a period inside of a longer name is none ("GPT-4o (2024-11-20)")."""
    names = [each for each in find_names(lexicon, words) if not _names_others(each, words)]
    longer = [set(each.at) for each in names if each.sense.kind == "member" and len(each.at) > 1]
    found = find_periods(words, pack.published)
    if found:
        longer += _with_years(words, pack, lexicon)
    dated = [set(each.at) for each in found]
    cut = {at for name in longer for period in dated if name & period and not name > period for at in name}
    if cut:
        # In "by Apollo Go in 2022" nothing goes into a year.
        hidden = [word.read_as("·") if at in cut else word for at, word in enumerate(words)]
        found = find_periods(hidden, pack.published)
    return [each for each in found if not any(name > set(each.at) for name in longer)], names


def _with_years(words: Sequence[Word], pack: Pack, lexicon: Lexicon) -> list[set[int]]:
    """Where names of measures stand in which a year is no time of their figures: "change vs 2021"."""
    keys = tuple(word.key for word in words)
    if not any(map(_is_year, keys)):
        return []
    present = frozenset(keys)
    return [
        set(range(at, at + len(phrase.keys)))
        for at, key in enumerate(keys)
        for phrase in lexicon.measures.starting_among(key, present)
        if phrase.sense.kind == "measure"
        and len(phrase.keys) > 1
        and keys[at : at + len(phrase.keys)] == phrase.keys
        and any(map(_is_year, phrase.keys))
        and not any(fact.period for fact in pack.facts if fact.measure == phrase.sense.id)
    ]


def _is_year(key: str) -> bool:
    return len(key) == len("2000") and key.isdecimal() and key.startswith(("19", "20"))


def _names_others(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a name for the report stands in the plural: "the papers" are others."""
    last = words[mention.at[-1]]
    return mention.sense.kind == "subject" and last.key in REPORT_PIECES and last.text.lower().endswith("s")


_MOVING = ("fall", "rise", "change")
_LEVEL = Sense("cue", "level")


def _is_graded(words: Sequence[Word], at: int) -> bool:
    """Whether a word is what is asked for ("how old is it?")."""
    return at > 0 and words[at - 1].key == "how"


def _is_only_bound(given: Given, names: Iterable[Mention]) -> bool:
    """Whether the name that a number stands in is no more than its bound ("ten or more"), of other things as well."""
    around = [each for each in names if given.place in each.at and len(each.at) > 1]
    return bool(given.relation) and all(set(each.at) <= set(given.at) for each in around)


def _open_level(words: Sequence[Word], cues: Sequence[Mention]) -> list[Mention]:
    """The last word of "what did it fall to?" and "... fall from?", which asks for a level."""
    last = len(words) - 1
    while last > 0 and words[last].is_break:
        last -= 1
    if last < 1 or words[last].key not in ("to", "from"):
        return []
    asks = any(word.key in ("what", "which", "where") for word in words[:last])
    moves = any(each.sense.id in _MOVING and last - 1 in each.at for each in cues)
    if not asks or not moves:
        return []
    first = [Mention(Sense("when", "first"), (last,))] if words[last].key == "from" else []
    return [Mention(_LEVEL, (last,)), *first]


_BEFORE_NOUN = frozenset("the a an its their this that largest biggest smallest widest by of".split())


def _with_noun_for_led(words: Sequence[Word], names: Sequence[Mention], pack: Pack) -> list[Word]:
    """The words with a "led" that is a slip of "lead": after an article, or a member that leads nobody ("MMLU led")."""
    sides = {side for measure in pack.measures.values() for side in measure.between or ()}
    members = [each for each in names if each.sense.kind in ("member", "described")]
    starts = {each.start for each in members if each.sense.more in sides}
    ends = {each.at[-1] for each in members if each.start not in starts}
    found = list(words)
    for at, word in enumerate(words):
        if word.key != "led" or not at:
            continue
        leads = {at + 1, at + 2} & starts or [each.key for each in words[at + 1 : at + 2]] == ["by"]
        if sides and (words[at - 1].key in _BEFORE_NOUN or at - 1 in ends and not leads):
            found[at] = word.read_as("lead", text="lead")
    return found


def scan(text: str, pack: Pack, lexicon: Lexicon) -> Scan:
    """What stands in a question about a pack."""
    framed, slips = mend_framed(spelt_out(without_signs_in_names(split_words(text), lexicon)), lexicon)
    words, repairs = repair(framed, lexicon)
    words = without_asides(without_preambles(words, lexicon), lexicon)
    periods, names = _named_and_dated(words, pack, lexicon)
    if not PUT_ASIDE.isdisjoint(word.key for word in words):
        words = without_contrasts(words, _spans(names, periods))
        periods, names = _named_and_dated(words, pack, lexicon)
    dated = frozenset(spots(periods))
    if any(word.key == "led" for word in words):
        words = _with_noun_for_led(words, names, pack)
    fillers: dict[int, set[int]] = {at: {at + 1} for at, word in enumerate(words) if word.key in _LINKS}
    for mention in names:
        if mention.sense.kind in ("member", "described", "subject"):
            fillers.setdefault(mention.start, set()).add(mention.at[-1] + 1)
    starts = {mention.start for mention in names if mention.sense.kind == "member"}
    for mention in names:
        joined = mention.at[-1] + 1
        if mention.sense.kind == "member" and joined + 1 in starts and words[joined].key == "and":
            # "the best American and Chinese models"
            fillers.setdefault(joined, set()).add(joined + 1)
    names = [mention for mention in names if not dated.intersection(mention.at)]
    named = {at for mention in names if len(mention.at) > 1 for at in mention.at}
    cues = [mention for mention in find_cues(english(), words) if not dated.intersection(mention.at)]
    cues = [mention for mention in cues if mention.sense.kind != "when" or not _is_graded(words, mention.start)]
    cues += _open_level(words, cues)
    # The number of a turn of phrase ("like I'm five", "to a ten year old") is none.
    plain = {at for mention in cues if mention.sense.id in (PLAIN, "base", "percent") for at in mention.at}
    amounts = [
        given
        for given in find_amounts(words, dated)
        if given.place not in plain and (given.place not in named or given.unit.base or _is_only_bound(given, names))
    ]
    # "In a year and a half" says how long, and no rate a year.
    mixed = {
        at
        for given in amounts
        if words[given.place].key == "a" and any(words[at].key == "and" for at in given.at)
        for at in given.at
    }
    if mixed:
        cues = [mention for mention in cues if mention.sense.id != "peryear" or mixed.isdisjoint(mention.at)]
    measures = find_measures(lexicon, words, fillers)
    if plain:
        turned = {at for mention in cues if mention.sense.id == PLAIN and len(mention.at) > 1 for at in mention.at}
        measures = [
            each for each in measures if each.sense.kind not in ("head", "verb") or not turned.issuperset(each.at)
        ]
    return Scan(
        text,
        tuple(words),
        tuple(periods),
        tuple(amounts),
        tuple(names),
        (*measures, *find_alike(lexicon, words, measures)),
        tuple(cues),
        (*slips, *repairs),
        dated,
        frozenset(at for given in amounts for at in given.at),
    )
