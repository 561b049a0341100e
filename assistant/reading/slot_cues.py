"""Cues as one measure sees them: those in its names fall away, signs between its members are added."""

from collections.abc import Sequence

from assistant.reading.beaten import turn_sides
from assistant.reading.dropped_cues import (
    GONE_SOME_WAY,
    are_close,
    asks_since_when,
    best_in_names,
    bests_of_sides,
    boards,
    drop,
    drop_states,
    drop_within,
    goes_to_one,
    is_by_which,
    is_called,
    is_of_a_kind,
    not_a_single,
    of_each_year,
    read_last_word_as_order,
)
from assistant.reading.glance import MEMBER_KINDS, Glance
from assistant.reading.order_cues import SPANNING, orders
from assistant.reading.sign_cues import (
    APART,
    adds_up_times,
    difference_by_name,
    has_between_them,
    measure_over_measure,
    signs_between,
    up_by,
    ups_and_downs,
)
from assistant.tuples import NamedTuple
from assistant.utterance.mentions import Mention

#: Meanings of words that are no cues where a measure is named by them ("contracts", "a wrong licence").
_OWN_WORDS = (
    *("fall", "rise", "change", "hold", "gain", "trend", "verify", "tests", "howlong", "ratio"),
    *("develop", "why", "shifted", "become", "not", "none", "spread", "predict", "when", "share", "unread"),
)
#: Words of cues that a name need not hold ("how often does").
_AUXILIARY = frozenset("do does did is are was would in".split())
#: Those of words that are none only where at most one member of a dimension is named ("the total of Spain").
_OF_ONE = ("sum", "mean", "median")


class Marked(NamedTuple):
    """The mentions chosen for a measure by what they are, and what they leave of the cues."""

    #: Names of the measure itself, and of members.
    names: tuple[Mention, ...]
    members: tuple[Mention, ...]
    #: The positions of both.
    strong: frozenset[int]
    #: Words for dates that name none ("the latest").
    whens: tuple[Mention, ...]
    #: meaning → the positions of the first words of its cues.
    meanings: dict[str, tuple[int, ...]]
    unexplained: frozenset[int]


class Marks:
    """What `mark` gives for a question, by the mentions chosen and the sides of a lead, each found once."""

    def __init__(self, seen: Glance) -> None:
        self._seen = seen
        # The mentions are those of the scan: each is there once, and stays.
        self._marked: dict[tuple[tuple[int, ...], tuple[str, ...]], Marked] = {}

    def of(self, chosen: Sequence[Mention], sides: tuple[str, ...]) -> Marked:
        """What mentions of the scan are and leave, for a measure with these sides."""
        key = tuple(map(id, chosen)), sides
        found = self._marked.get(key)
        if found is None:
            self._marked[key] = found = mark(self._seen, tuple(chosen), sides)
        return found


def mark(seen: Glance, chosen: tuple[Mention, ...], sides: tuple[str, ...]) -> Marked:
    """What chosen mentions are and leave, for a measure with these two sides of a lead, or none."""
    names = tuple(each for each in chosen if each.sense.kind == "measure")
    members = tuple(each for each in chosen if each.sense.kind in MEMBER_KINDS)
    strong = frozenset(at for each in (*names, *members) for at in each.at)
    if not sides:
        # "the 100 most cited" asks for no extreme.
        strong |= frozenset(at for each in chosen if each.sense.kind == "head" and len(each.at) > 1 for at in each.at)
    heads = frozenset(at for each in chosen if each.sense.kind in ("head", "about") for at in each.at)
    cues, aside = cues_for(seen, strong)
    if any(len(each.at) > 1 for each in names):
        # "The head start at the end of 2023" starts at nothing.
        within = {at for each in names for at in each.at[1:]}
        cues = [each for each in cues if each.start not in within or strong.issuperset(each.at)]
    if not sides:
        inside = [each.cue for each in seen.cues if strong.issuperset(each.weighty)]
        cues += [each for each in inside if _is_superlative(seen, each, strong) and not is_called(each, members)]
    is_one = len(members) <= len({each.sense.more for each in members}) and not adds_up_times(seen, cues)
    own = (*_OWN_WORDS, *_OF_ONE) if is_one else _OWN_WORDS
    cues = [
        each
        for each in cues
        if each.sense.id not in own or not heads.issuperset(at for at in each.at if seen.keys[at] not in _AUXILIARY)
    ]
    done = frozenset(at for each in chosen if each.sense.kind == "verb" for at in each.at)
    # "Did it get more than any other?" says what is done, and nothing that became; who "drew in" money lost none.
    cues = [
        each
        for each in cues
        if each.sense.id not in ("become", "fall")
        or not done.issuperset(at for at in each.at if seen.keys[at] not in _AUXILIARY)
    ]
    meanings: dict[str, tuple[int, ...]] = {}
    signs = (*signs_between(seen, members, sides), *ups_and_downs(seen, chosen, sides))
    for cue in (*cues, *signs, *difference_by_name(seen, chosen, members, sides)):
        if cue.sense.id == "list" and cue.start in strong:
            continue
        if cue.sense.kind == "cue":
            meanings[cue.sense.id] = (*meanings.get(cue.sense.id, ()), cue.start)
    if "advantage" in meanings:
        advantages = meanings.pop("advantage")
        if not sides:
            meanings["ahead"] = (*meanings.get("ahead", ()), *advantages)
    if "min" in meanings or "max" in meanings:
        for meaning in orders(seen.keys, meanings):
            meanings[meaning] = (*meanings.get(meaning, ()), len(seen.keys) - 1)
    if "vanished" in meanings:
        drop(meanings, "vanished", {at for at in meanings["vanished"] if seen.keys[at : at + 2] in GONE_SOME_WAY})
    if "fall" in meanings and "closer" in seen.keys:
        # "Was it closer on one than on the other?" holds two leads against each other.
        still = {at for at, key in enumerate(seen.keys) if key == "closer" and _CLOSING.isdisjoint(seen.keys[:at])}
        drop(meanings, "fall", still)
    if "fall" in meanings and "close" in seen.keys:
        drop(meanings, "fall", are_close(seen.keys, meanings["fall"]))
    if "fall" in meanings:
        # "What narrow lead" is narrow, and narrows nowhere.
        narrow = {each.start - 1 for each in names if seen.keys[each.start - 1] == "narrow"}
        drop(meanings, "fall", {at for at in narrow if at == 0 or seen.keys[at - 1] not in _BEFORE_NARROWING})
    if has_between_them(seen.keys) and not meanings.keys() & APART:
        meanings["sum"] = (*meanings.get("sum", ()), seen.keys.index("them") - 1)
    if meanings.keys() >= {"points", "between"} and len(members) == _PAIR and not meanings.keys() & APART:
        # "How many points are between the two?"
        meanings["difference"] = (*meanings.get("difference", ()), *meanings["between"])
    if "not" in meanings and not meanings.keys().isdisjoint(("which", "count", "where", "list")):
        for at in not_a_single(seen.keys, meanings):
            meanings["none"] = (*meanings.get("none", ()), at)
    if "rank" in meanings:
        drop(meanings, "rank", boards(seen.keys, meanings["rank"], members))
    if "rank" in meanings and "sort" in seen.keys:
        # "Models of the notable sort" asks for no order.
        drop(
            meanings, "rank", {at for at in meanings["rank"] if seen.keys[at] == "sort" and is_of_a_kind(seen.keys, at)}
        )
    if "peryear" in meanings and not meanings.keys().isdisjoint(("rise", "fall", "change")):
        yearly = of_each_year(seen.keys, meanings["peryear"], strong | heads)
        for meaning in ("peryear", "by year", "trend"):
            drop(meanings, meaning, yearly)
    drop_within(seen.keys, meanings, seen.scan.numbered)
    if not sides:
        drop_states(seen.keys, meanings, strong | heads, len(seen.scan.periods), members)
    if not sides and "ahead" in meanings and "who" in meanings and _LEADING_LIST.isdisjoint(seen.keys):
        # "Who leads on the test?" asks for the best where nobody is held against another.
        meanings["max"] = (*meanings.get("max", ()), *meanings["ahead"])
    if not sides and "topped" in seen.keys and not seen.numbers and not meanings.keys().isdisjoint(("which", "who")):
        # "Which model topped the test" asks for the first, and exceeds nothing.
        meanings["max"] = (*meanings.get("max", ()), seen.keys.index("topped"))
    if "max" in meanings and sides:
        best = bests_of_sides(seen, members, sides)
        drop(meanings, "max", best)
        drop(meanings, "above", best)
    if "max" in meanings:
        # Their first backers are no extreme.
        firsts = {at for at in meanings["max"] if seen.keys[at] == "first" and seen.keys[at - 1] in _THEIR}
        drop(meanings, "max", firsts | best_in_names(seen, meanings["max"], is_least="min" in meanings))
    if "sum" in meanings:
        # "Combined image and text understanding" adds nothing up.
        tasks = {each.start for each in members if each.sense.kind == "described"}
        drop(meanings, "sum", {at for at in meanings["sum"] if at + 1 in tasks})
    if meanings.keys() >= {"makes up", "share", "sum"}:
        # "How much of the combined leads does X make up" asks for no ground made up.
        drop(meanings, "fall", set(meanings["makes up"]))
    if "which" in meanings:
        # "The percentage by which China trailed" asks for no thing.
        drop(meanings, "which", {at for at in meanings["which"] if is_by_which(seen.keys, at)})
    if "share" in meanings and "many" in seen.keys:
        accounts = {at for at, key in enumerate(seen.keys) if key.startswith("account") and "many" in seen.keys[at:]}
        drop(meanings, "share", accounts)
    if "makes up" in meanings and (meanings.keys().isdisjoint(("share", "percent")) or len(seen.scan.periods) < _PAIR):
        del meanings["makes up"]
    elif "makes up" in meanings:
        # "What percentage did it make up" is no ground made up.
        drop(meanings, "fall", set(meanings["makes up"]))
    if "ratio" in meanings and not meanings.keys().isdisjoint(("rise", "fall", "change")):
        # What grew "in 2020 over 2019" is held against no ratio.
        drop(meanings, "ratio", {at for at in meanings["ratio"] if seen.keys[at] == "over"})
    if "gain" in meanings and "difference" in meanings:
        # "By how many points does A improve on B" tells of no movement.
        drop(meanings, "gain", {at - 1 for at in meanings["difference"] if seen.keys[at] == "on"})
    if "change" in meanings:
        drop(meanings, "change", {at for at in meanings["change"] if goes_to_one(seen.keys, at)})
    if "spread" in meanings and sides and names:
        # "The top-model spread" is the lead that it is the name of.
        drop(meanings, "spread", {each.at[-1] + 1 for each in names} - {*meanings.get("between", ())})
    elif "spread" in meanings and sides:
        _read_spread_as_gap(meanings, bool(members))
    last = next((key for key in reversed(seen.keys) if key.isalnum()), "")
    if last == "times":
        # "the lead on MMLU, 2023 vs 2024, times"
        meanings["ratio"] = (*meanings.get("ratio", ()), seen.keys.index("times"))
    for order in meanings.keys() & _DIRECTED if "from" in seen.keys else ():
        # "The distance from the lowest to the highest" is no order.
        opened = [at for at in meanings.get(order, ()) if seen.keys[at] == "from"]
        spans = {at for at in opened if not (SPANNING - {"gap"}).isdisjoint(seen.keys[max(0, at - 3) : at])}
        if spans:
            drop(meanings, order, spans)
            meanings["spread"] = tuple(spans)
    if asks_since_when(seen.keys):
        meanings["since when"] = (len(seen.keys) - 1,)
        drop(meanings, "ongoing", {at for at in meanings.get("ongoing", ()) if "been" in seen.keys})
    over = measure_over_measure(seen, chosen, members, sides) if "over" in seen.keys else -1
    if over >= 0:
        meanings["ratio"] = (*meanings.get("ratio", ()), over)
        meanings.pop("difference", None)
    if "rank" in meanings:
        read_last_word_as_order(seen.keys, meanings)
        # "What did it score on the X ranking?" asks for no place.
        ends = {each.at[-1] + 1 for each in members if not _SCORING.isdisjoint(seen.keys)}
        drop(meanings, "rank", {at for at in ends if seen.keys[at : at + 1] == ("ranking",)})
    if "ordinal" in meanings and "rise" in meanings:
        # The "up" of "runner-up" rises nowhere.
        drop(meanings, "rise", {at + 1 for at in meanings["ordinal"]})
    for at in up_by(seen, members, sides) if sides and "rise" in meanings else ():
        # "the US up by 3 points" is ahead, nothing rose.
        drop(meanings, "rise", {at})
        meanings["ahead"] = (*meanings.get("ahead", ()), at)
    turn_sides(seen, meanings, members, sides, done)
    explained = {at for each in (*chosen, *cues) for at in each.at} | aside
    if not sides and _GAPS.isdisjoint(seen.keys):
        # Companies that closed are no fall of their number: only a distance closes.
        said = {at for each in chosen for at in each.at}
        closed = {at for at, key in enumerate(seen.keys) if key == "closed"} - said
        drop(meanings, "fall", closed)
        explained -= closed & seen.unknown
    return Marked(
        names,
        members,
        strong,
        tuple(each for each in cues if each.sense.kind == "when" and strong.isdisjoint(each.at)),
        meanings,
        seen.lacking - strong | seen.suffixes | seen.unknown - explained,
    )


def _read_spread_as_gap(meanings: dict[str, tuple[int, ...]], is_named: bool) -> None:
    """Take a spread for a lead and not for a range where it moves, is ordered or is that of a member."""
    if not is_named and meanings.keys() >= {"max", "min", "between"}:
        # "The gap between top and bottom" lies between the two ends.
        return
    if is_named or not meanings.keys().isdisjoint(("fall", "rise", "change", "max", "min", "rank", "ordinal")):
        del meanings["spread"]


_PAIR = 2
#: Words with which two are held against each other.
_LEADING_LIST = frozenset("or over than versus vs".split())
_GAPS = frozenset("gap lead distance difference margin deficit".split())
_THEIR = frozenset("their its his her".split())
#: Verbs with which a score is asked for.
_SCORING = frozenset("score scored get got reach reached achieve achieved".split())
_DIRECTED = frozenset(("ascending", "descending"))
#: Words after which "narrow" is the verb, whatever follows.
_BEFORE_NARROWING = frozenset("did do doe does to will would it".split())
#: Verbs with which "closer" is a movement.
_CLOSING = frozenset(
    "move moved draw drew drawn get got inch inched come came creep crept edge edged pull pulled bring brought grow "
    "grew become became moving drawing getting coming pulling going go went gone point points percent".split()
)


def cues_for(seen: Glance, strong: frozenset[int]) -> tuple[list[Mention], set[int]]:
    """The cues that are no part of names (at the positions `strong`) or numbers, and where those put aside stand."""
    kept = [each for each in seen.cues if not strong.issuperset(each.weighty)]
    aside = {at for each in kept for at in each.aside}
    return [each.cue for each in kept if aside.isdisjoint(each.cue.at)], aside


def _is_superlative(seen: Glance, cue: Mention, strong: frozenset[int]) -> bool:
    """Whether a cue compares even as part of a name ("the longest list", "bills more than in"), unlike "top".

    "More benefits than drawbacks" compares nothing but what the name itself compares.
    """
    word = seen.keys[cue.start]
    if cue.sense.id in ("more", "fewer"):
        return word in _COMPARED and any(key == "than" and at not in strong for at, key in enumerate(seen.keys))
    return cue.sense.id in ("max", "min") and len(cue.at) == 1 and word.endswith("est") and word != "best"


_COMPARED = frozenset("more fewer less".split())
