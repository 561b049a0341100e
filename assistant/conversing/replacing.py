"""The question before with the slots that a turn names in place of its own: "And for MMMU?", "in 2023?"."""

from __future__ import annotations

from assistant.conversing.phrases import opens_with, weighty
from assistant.conversing.stated_figures import denies_of_name
from assistant.conversing.times import periods_stated, relative_time, said_at, times_at
from assistant.conversing.turned_leads import lead_renamed
from assistant.conversing.turns import Turn
from assistant.english.articles import with_article
from assistant.english.followups import AGAINST, TAKING_BACK
from assistant.reading.named_members import Named
from assistant.reading.slots import Slots
from assistant.tuples import NamedTuple
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim
from assistant.utterance.words import Word, split_words

_SKIPPED = ("the", "of", "for", "on", "in", "at", "by")
_DENYING, _TYING = ("not", "instead"), ("and", "the")

#: Cues that only say how a figure is related to what it is held against.
_RELATING = frozenset("more fewer above below atmost atleast than ratio".split())
#: Cues that only ask whose a figure is.
_NAMING = frozenset(("which", "who", "where", "when"))
#: Words before a figure that tell what something moved by, to or from.
_LINKS = frozenset(("by", "to", "from"))


class _Cut(NamedTuple):
    """A piece of the text before, with what comes in its place."""

    start: int
    end: int
    new: str


def slots_changed(turn: Turn, now: Slots | None, before: Slots) -> str:
    """The question before with the members and times that the turn names in place of its own; "" if there are none."""
    if not turn.is_explained or _goes_the_other_way(turn, before):
        return ""
    cuts: list[_Cut] = []
    added: list[str] = []

    def replace(old: list[tuple[int, ...]], said: str, link: str = "", spoken: str = "") -> None:
        """Put what is said in the place of the old; `spoken` where a name stands there as one, with its article."""
        if not old:
            added.append(f"{link} {spoken or said}".strip())
        for place, at in enumerate(old):
            words = before.scan.words
            start, new = words[at[0]].start, said
            if spoken and not _is_before_measure(before, at):
                is_after_the = at[0] > 0 and words[at[0] - 1].key == "the"
                start, new = words[at[0] - 1].start if is_after_the else start, spoken
            if place and all(word.is_break or word.key in _TYING for word in words[old[place - 1][-1] + 1 : at[0]]):
                # "A and B", of which one stays.
                start = words[old[place - 1][-1]].end
            cuts.append(_Cut(start, words[at[-1]].end, "" if place else new))

    for dimension, named in _named_by_dimension(turn, now).items():
        old = [each.at for each in before.named if each.dimension == dimension]
        if _is_held_over(turn, named):
            # "China's lead over the US": the other side is the only one there is.
            named = named[:1]
        is_against = opens_with(turn.words, AGAINST) or before.has("compare") and "with" in turn.keys
        if len(old) == 2 and len(named) == 1 and is_against:
            # "and compared with Europe?": the first stays, the other one changes.
            old = [_held_against(before, old)]
        elif len(old) == 2 and len(named) == 1 and before.has("base", "share") and _is_part_of_other(before, old):
            # "And Europe's?" after one as a percentage of the other: another part of the same.
            old = old[:1]
        taken_back = {each.member for each in _taken_back(turn, now) if each.dimension == dimension}
        if len(old) > 1 and len(named) == 1 and taken_back:
            # "Not Europe, the US" after one was compared with another: the other one stays.
            old = [each.at for each in before.named if each.member in taken_back] or old
        if not old and before.unexplained:
            old = [before.unexplained]
        said = {said_at(turn.alone.scan.words, each.at): _spoken(turn, each) for each in named}
        if len(said) == len(old) > 1:
            # "American to Chinese?" after a ratio: each in the place of one.
            for (new, spoken), at in zip(said.items(), old, strict=True):
                replace([at], new, spoken=spoken)
            continue
        replace(old, " and ".join(said), "for", " and ".join(said.values()))
    stated = _times_stated(turn, before)
    if before.measure.unit.is_rate and cuts and not stated:
        # Since when something has grown belongs to the one that was asked about.
        for dated in before.periods:
            cuts += [
                _Cut(before.scan.words[at].start, before.scan.words[at].end, "") for at in dated.at if dated.is_since
            ]
    relative = relative_time(turn, before) if not _periods_stated(turn, before) else ""
    # "A year before that" moves the time, and "before" is no time of its own.
    if relative or stated:
        replace(times_at(before), relative or stated)
    # "And 31.6 % the year before?" has another figure, "12 months before" a length.
    is_length = relative and any(given.unit.base in ("year", "month") for given in turn.alone.scan.amounts)
    if not is_length:
        cuts += not relative and _length_changed(turn, before) or _figure_changed(turn, before)
    if not cuts and not added:
        return ""
    renamed = lead_renamed(turn, now, before)
    cuts += [_Cut(*renamed)] if renamed else []
    text = before.scan.text
    for cut in sorted(cuts, reverse=True):
        text = text[: cut.start] + cut.new + text[cut.end :]
    return " ".join([text.rstrip(" ?.!"), *added])


def _goes_the_other_way(turn: Turn, before: Slots) -> bool:
    """Whether a turn says more where less was said before, or the other way: its own words say the way."""
    said, ways = {word.key for word in before.scan.words}, (frozenset(("more",)), frozenset(("fewer", "less")))
    return any(turn.keys & one and said & other for one, other in (ways, ways[::-1]))


def _spoken(turn: Turn, named: Named) -> str:
    """The name of a member as the turn puts it, with "the" where the turn says it or the name takes it."""
    words, own = turn.alone.scan.words, said_at(turn.alone.scan.words, named.at)
    member = turn.library.pack.members.get(named.member)
    is_so = named.at[0] > 0 and words[named.at[0] - 1].key == "the"
    is_so = is_so or member is not None and member.spoken.lower() == f"the {own.lower()}"
    return f"the {own}" if is_so else with_article(own)


def _is_held_over(turn: Turn, named: list[Named]) -> bool:
    """Whether both sides of what was told are named, one over the other."""
    if len(named) != 2 or turn.state.query is None:
        return False
    between = {word.key for word in turn.alone.scan.words[named[0].at[-1] + 1 : named[1].at[0]]}
    measures = turn.library.pack.measures
    sides = {
        frozenset(fact.members[dimension] for dimension in measures[fact.measure].between or ())
        for fact in turn.state.query.facts()
    }
    return "over" in between and sides == {frozenset(each.member for each in named)}


def _is_before_measure(before: Slots, at: tuple[int, ...]) -> bool:
    """Whether a name stands before what is measured, whose article "the" would be: "the US lead".

    Where that is said before the name, what follows is a verb: "models that the US made".
    """
    measures = before.scan.measures
    return any(each.start == at[-1] + 1 for each in measures) and all(each.start > at[0] for each in measures)


def _held_against(before: Slots, old: list[tuple[int, ...]]) -> tuple[int, ...]:
    """Where the one of two stands that the other is held against: after "than" or "as", or else the second."""
    words = before.scan.words
    return next((at for at in old if _AGAINST & {word.key for word in words[max(0, at[0] - 2) : at[0]]}), old[-1])


_AGAINST = frozenset("than as to versus against".split())


def _is_part_of_other(before: Slots, old: list[tuple[int, ...]]) -> bool:
    """Whether the second of two is the whole that the first is a part of ("X as a percentage of Y")."""
    words = before.scan.words
    between = [words[at].key for at in range(old[0][-1] + 1, old[1][0])]
    return "of" in between and bool({"share", "percentage", "percent", "fraction", "proportion", "%"} & set(between))


def _named_by_dimension(turn: Turn, now: Slots | None) -> dict[str, list[Named]]:
    found: dict[str, list[Named]] = {}
    before = turn.state.slots
    for each in now.named if now else ():
        if not is_denied(turn, each.at[0]):
            found.setdefault(each.dimension, []).append(each)
    if before is not None and not TAKING_BACK.isdisjoint(word.key for word in split_words(turn.question)):
        # "Swap MMLU for MMMU": the one that was asked about goes.
        for dimension, named in found.items():
            new = [each for each in named if each.member not in before.members(dimension)]
            found[dimension] = new or named
    return found


def _taken_back(turn: Turn, now: Slots | None) -> list[Named]:
    """The members that a turn names only to take them back ("not Europe, the US", "swap Europe for the US")."""
    swaps = not TAKING_BACK.isdisjoint(word.key for word in split_words(turn.question))
    return [each for each in now.named if swaps or is_denied(turn, each.at[0])] if now else []


def _periods_stated(turn: Turn, before: Slots) -> list[tuple[int, ...]]:
    return [each.at for each in periods_stated(turn, before) if not is_denied(turn, each.at[0])]


def _times_stated(turn: Turn, before: Slots) -> str:
    """The periods that a turn names, or else its "first" or "latest", in its own words."""
    scan = turn.alone.scan
    stated = _periods_stated(turn, before) or turn.whens
    return " and ".join(said_at(scan.words, at) for at in stated)


def _length_changed(turn: Turn, before: Slots) -> list[_Cut]:
    """ "and in three?" after a question about what happens in two years: the other number in its place."""
    scan = turn.alone.scan
    bare = [given for given in scan.amounts if not given.unit.base]
    lengths = [given for given in before.amounts if given.unit.base in ("year", "month")]
    if len(bare) != 1 or not lengths:
        return []
    word = before.scan.words[lengths[0].place]
    return [_Cut(word.start, word.end, scan.words[bare[0].place].text)]


def measure_changed(turn: Turn, before: Slots) -> str:
    """A question with the measure that a turn names in place of its own: "And in patents?"; "" if it says more."""
    scan = turn.alone.scan
    new = [each.at for each in scan.measures if each.sense.id == turn.alone.readings[0].measure.id]
    old = [each.at for each in before.scan.measures if each.sense.id == before.measure.id]
    if (
        turn.alone.readings[0].measure.id == before.measure.id
        or not new
        or not old
        or not turn.is_explained
        or turn.named
        or scan.periods
        or scan.amounts
    ):
        return ""
    named = [each.at for each in before.scan.measures if each.at in old and each.sense.kind == "measure"]
    at, was = max(new, key=len), max(named or old, key=len)
    # "And most patents?" after a claim about the most papers
    own = (
        *(each for each in scan.measures if each.at == at),
        *(each for each in scan.cues if each.sense.id in before.cues),
    )
    if weighty(turn.beside(*own), _ALSO) or was[-1] - was[0] != len(was) - 1:
        return ""
    start, end = before.scan.words[was[0]].start, before.scan.words[was[-1]].end
    return f"{before.scan.text[:start]}{said_at(scan.words, at)}{before.scan.text[end:]}"


_ALSO = frozenset("also too as well either likewise".split())


def figure_instead(turn: Turn, before: Slots) -> bool:
    """Whether a turn only puts another figure in place of that of a claim: "by more than a third?", "three times?"."""
    now, old = turn.figures if "of" in turn.keys else turn.alone.scan.amounts, before.amounts
    is_other = turn.names_measure and turn.alone.readings[0].measure.id != before.measure.id
    if len(now) != 1 or len(old) != 1 or is_other or turn.puts_figure or turn.puts_standing:
        return False
    # "By about 17" asks for no test, "8.1 %" for no share, and "the lead" not who is ahead.
    named = {at for each in turn.alone.scan.measures for at in each.at} | set(now[0].at)
    spent = {cue.sense.id for cue in turn.alone.scan.cues if named.issuperset(cue.at)}
    only_figure = turn.cues - spent <= before.cues.keys() & _NAMING
    if not is_claim(before.scan) and not now[0].relation and not only_figure:
        return False
    cues = turn.cues - _RELATING - spent - {"shifted", "verify", "not" if denies_of_name(turn) else ""}
    return cues <= before.cues.keys() and now[0].unit.base in ("", old[0].unit.base)


def _figure_changed(turn: Turn, before: Slots) -> list[_Cut]:
    """The figure of a claim with the relation that stands before it, changed for that of the turn."""
    pairs = zip(turn.alone.scan.amounts, before.amounts, strict=False)
    if _has_as_many_figures(turn, before):
        # "And the MATH lead from 24.3 to 1.6?"
        words, own = before.scan.words, turn.alone.scan.words
        return [_Cut(words[old.place].start, words[old.place].end, own[new.place].text) for new, old in pairs]
    if not figure_instead(turn, before):
        return []
    new, old = turn.alone.scan.amounts[0], before.amounts[0]
    at = new.at if new.relation else tuple(place for place in new.at if place >= new.place)
    start = old.at[0] if new.relation else old.place
    end = old.at[-1] if new.unit.base else old.place
    if changes_link(turn, before):
        at, start = (new.at[0] - 1, *new.at), old.at[0] - 1
    words = before.scan.words
    return [_Cut(words[start].start, words[end].end, said_at(turn.alone.scan.words, at))]


def _has_as_many_figures(turn: Turn, before: Slots) -> bool:
    """Whether a turn has as many figures as the claim before, several, in the same places of the sentence."""
    links = [[_link(of.words, each) for each in of.amounts] for of in (turn.alone.scan, before.scan)]
    units = [{each.unit.base for each in of} for of in (turn.alone.scan.amounts, before.amounts)]
    is_of_several = len(before.amounts) > 1 and len(links[0]) == len(before.amounts) == len(links[1])
    return is_claim(before.scan) and is_of_several and links[0] == links[1] and units[0] <= units[1] | {""}


def changes_link(turn: Turn, before: Slots) -> bool:
    """Whether a figure is what something moved to, and that of the claim before what it moved by ("by 20?")."""
    now = turn.alone.scan
    links = (
        {_link(now.words, each) for each in now.amounts},
        {_link(before.scan.words, each) for each in before.amounts},
    )
    return all(len(each) == 1 and "" not in each for each in links) and links[0] != links[1]


def _link(words: tuple[Word, ...], given: Given) -> str:
    """The "by", "to" or "from" right before a figure; "" if there is none."""
    key = words[given.at[0] - 1].key if given.at[0] else ""
    return key if key in _LINKS else ""


def is_denied(turn: Turn, at: int) -> bool:
    """Whether a "not" stands right before ("MMLU not HumanEval", "not at the end of 2023")."""
    words = turn.alone.scan.words
    while at and words[at - 1].key in _SKIPPED:
        at -= 1
    return at > 0 and words[at - 1].key in _DENYING
