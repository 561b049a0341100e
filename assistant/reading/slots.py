"""What a question says about one measure: the slots that it fills, and the words that nothing explains."""

from collections.abc import Sequence

from assistant.english.numberwords import SCALES
from assistant.english.persons import THINKING
from assistant.facts import Measure, Pack
from assistant.reading.asked_nouns import asked_nouns, dimension_of, named_inside, other_nouns, side_inside
from assistant.reading.both_sides import both_sides
from assistant.reading.counted_nouns import is_asked_alone, names_counted
from assistant.reading.degrees import degrees_left
from assistant.reading.dropped_cues import drop
from assistant.reading.glance import MEMBER_KINDS, Glance, glance
from assistant.reading.growth_names import is_growth
from assistant.reading.named_members import Named, left_out_of
from assistant.reading.places_within import other_places
from assistant.reading.scoring import score
from assistant.reading.selection import Cube
from assistant.reading.slot_cues import Marks
from assistant.reading.spans import spanned
from assistant.tuples import NamedTuple
from assistant.units import CURRENCIES, POINT
from assistant.utterance.amounts import Given
from assistant.utterance.calendar_words import Dated
from assistant.utterance.mentions import Mention, choose
from assistant.utterance.scanning import Scan

_MEASURE_KINDS = ("measure", "head", "verb")
_POINTING = ("measure", "head", *MEMBER_KINDS)
#: Cues that ask for something of the members of a dimension, though no measure is named.
DOING = frozenset(
    "fall rise change max min rank more fewer mean median sum spread difference ratio points relative ahead "
    "behind".split()
)
#: What it counts against a measure that members of a dimension are asked for that it lacks.
_OTHER_NOUN = -8
#: What it counts against a measure that it does not tell how strongly something is thought.
_OTHER_DEGREE = -4
#: Cues of what is to come, and of what is thought.
_FORESEEING = frozenset(("predict", "advice", "ongoing", "event"))
#: Words in which a claim about money may be put without a number ("millions of dollars").
MONEY = frozenset("million billion trillion thousand bn mn dollar euro pound yuan financially".split())


class Slots(NamedTuple):
    """The slots of a question for one measure of a pack."""

    scan: Scan
    pack: Pack
    measure: Measure
    named: tuple[Named, ...]
    #: Dimensions asked for by a noun ("which benchmark"), with the positions of the nouns.
    nouns: tuple[Named, ...]
    periods: tuple[Dated, ...]
    #: "first", "latest", "both", "before the move", "after the move" with their positions.
    whens: tuple[Mention, ...]
    amounts: tuple[Given, ...]
    #: meaning → the positions of its mentions' first words.
    cues: dict[str, tuple[int, ...]]
    unexplained: tuple[int, ...]
    #: How the measure was named: "", "either", "reversed", or None if it was not named at all.
    way: str | None
    #: How well the measure explains the question, for comparison with other measures.
    score: int
    #: How many words name the measure.
    named_words: int = 0
    #: The members that are left out ("other than the US").
    left_out: tuple[Named, ...] = ()
    #: The members that those asked for are among ("which country in Europe"); none where they may be any.
    within: frozenset[str] = frozenset()
    #: The positions of words for how strongly something is thought, which the measure does not tell ("very nervous").
    degrees: tuple[int, ...] = ()

    def members(self, dimension: str) -> tuple[str, ...]:
        """The members of a dimension in the order in which they were first named."""
        return tuple(dict.fromkeys(each.member for each in self.named if each.dimension == dimension))

    def named_in(self, dimension: str) -> list[Named]:
        """The mentions of members of a dimension, in order."""
        return [each for each in self.named if each.dimension == dimension]

    def without(self, dimension: str) -> frozenset[str]:
        """The members of a dimension that are left out, with the parts of a group ("non-European")."""
        found = {each.member for each in self.left_out if each.dimension == dimension}
        return frozenset(found.union(*(self.pack.members[each].parts for each in found if each)))

    def has(self, *meanings: str) -> bool:
        """Whether a cue of any of these meanings is there."""
        return not self.cues.keys().isdisjoint(meanings)

    def first(self, *meanings: str) -> int:
        """The position of the first cue of these meanings; -1 if there is none."""
        return min(self.places(*meanings), default=-1)

    def places(self, *meanings: str) -> list[int]:
        """The positions of all cues of these meanings, those of the first meaning first."""
        return [at for meaning in meanings for at in self.cues.get(meaning, ())]


def fill_slots(scan: Scan, cube: Cube, measure: Measure) -> Slots | None:
    """The slots for a measure; None if nothing in the question points to it."""
    seen = glance(scan)
    return fill(seen, cube, measure, Marks(seen))


def fill(seen: Glance, cube: Cube, measure: Measure, marks: Marks) -> Slots | None:
    """The slots for a measure of a question that was glanced at; None if nothing in it points to the measure."""
    scan = seen.scan
    chosen = mentions_for(seen, measure.dimensions, seen.measures.get(measure.id, ()))
    if not _is_meant(seen, cube, measure, chosen):
        return None
    names, members, strong, whens, meanings, missed = marks.of(chosen, measure.between or ())
    if measure.between and "ahead" in meanings and not _WINNING.isdisjoint(seen.keys):
        meanings = _with_points_won(scan, meanings)
    if "gain" in meanings:
        gain = _gained(cube, measure, members, meanings["gain"][0])
        meanings = {**meanings, gain: (*meanings.get(gain, ()), *meanings["gain"])}
        del meanings["gain"]
    if measure.unit.base in CURRENCIES:
        missed -= {at for at, key in enumerate(seen.keys) if key in MONEY and at not in seen.lacking}
    if "share" in meanings and _is_of_share(measure):
        # What is given in percent is a share already, and so is what its move is called after.
        meanings = {meaning: at for meaning, at in meanings.items() if meaning != "share"}
    if "when" in meanings and measure.unit.base == "year":
        # The figure itself is the year that is asked for.
        meanings = {meaning: at for meaning, at in meanings.items() if meaning != "when"}
    if "predict" in meanings and _is_thought(seen.keys, measure, min(meanings["predict"])):
        meanings = {meaning: at for meaning, at in meanings.items() if meaning != "predict"}
    if not _FORESEEING.isdisjoint(meanings):
        # "who expect AI to change their job": it is the people asked who foresee something.
        own = {at for each in chosen if each.sense.kind in ("measure", "head", "about") for at in each.at}
        meanings = {key: at for key, at in meanings.items() if key not in _FORESEEING or not own.issuperset(at)}
    missed -= {at for at, key in enumerate(seen.keys) if key in SCALES and _is_of_result(seen.keys, at)}
    if measure.unit.base == "percent" or measure.unit.base == "mention":
        # How often something is so is a share of the cases.
        missed -= {at for at, key in enumerate(seen.keys) if key == "often" and at not in seen.lacking}
    taken = {at for each in chosen for at in each.at}
    missed |= set(other_places(seen, cube.pack, measure, taken))
    others = other_nouns(seen, measure, chosen)
    missed |= others
    nouns = asked_nouns(seen, cube, measure, chosen)
    degrees = degrees_left(seen.keys, measure, chosen, taken)
    spans = cube.spans.get(measure.id, frozenset())
    if spans and len(scan.periods) > 1 and not _MOVES.isdisjoint(meanings) and _has_years(cube, measure, scan.periods):
        # What moved from one year to the other is no figure of both together.
        spans = frozenset()
    several = len({each.sense.id for each in members}) > len({each.sense.more for each in members})
    periods = spanned(scan.periods, scan.words, spans, several=several)
    if not periods and "sum" in meanings and len(spans) == 1 and len(cube.in_time.get(measure.id, ())) > 1:
        # What there is in total is the one figure for all years, where the report has one.
        periods = tuple(Dated(span, meanings["sum"]) for span in spans)
        meanings = {meaning: at for meaning, at in meanings.items() if meaning != "sum"}
    if len(periods) < len(scan.periods) and "develop" in meanings:
        # "Over the decade 2013 to 2023" is one time where the report has one figure for it.
        meanings = dict(meanings)
        drop(meanings, "develop", {at for at in meanings["develop"] if seen.keys[at] in _OVER})
    named = [Named(dimension_of(each, measure), each.sense.id, each.at) for each in members]
    named += named_inside(seen, cube, measure, names, [*named, *nouns])
    named = [*side_inside(seen, measure, names, named), *named]
    named += both_sides(seen, cube, measure, named)
    left_out = left_out_of(scan, named)
    return Slots(
        scan=scan,
        pack=cube.pack,
        measure=measure,
        named=tuple(each for each in named if each not in left_out),
        nouns=nouns,
        periods=periods,
        whens=whens,
        amounts=_amounts(scan, measure, strong | _inside_heads(chosen), nouns),
        cues=meanings,
        unexplained=tuple(sorted(missed)),
        way=names[0].sense.more if names else None,
        score=score(seen, cube, measure, chosen, meanings.keys(), missed=len(missed), named=named, periods=periods)
        + _OTHER_NOUN * bool(others)
        + _OTHER_DEGREE * bool(degrees),
        named_words=sum(len(each.at) for each in chosen if each.sense.kind in _MEASURE_KINDS),
        left_out=left_out,
        degrees=tuple(sorted(degrees)),
    )


def _is_of_share(measure: Measure) -> bool:
    """Whether a measure is a share, or the move of one by its name ("rise of the share of those who agree")."""
    unit = measure.unit.base
    return not measure.between and (unit == "percent" or unit == "percentage point" and "share" in measure.name)


def _is_of_result(keys: Sequence[str], at: int) -> bool:
    """Whether a scale is that in which a figure is asked for ("how many thousand", "sales, thousands")."""
    # "In millions of units" says it as well.
    is_last = not any(key.isalnum() for key in keys[at + 1 :]) or keys[at + 1 : at + 2] in (("of",), ["of"])
    return "many" in keys[max(0, at - 2) : at] or is_last and keys[at - 1] in ("in", ",", "(", ":")


_MOVES = frozenset("rise fall change gain develop trend points".split())
_OVER = frozenset("over across during throughout".split())


def _has_years(cube: Cube, measure: Measure, periods: Sequence[Dated]) -> bool:
    """Whether a measure has figures for each of the times by itself."""
    known = {fact.period for fact in cube.in_time.get(measure.id, ())}
    return all(each.period in known for each in periods)


def _is_thought(keys: Sequence[str], measure: Measure, at: int) -> bool:
    """Whether what is to come is what people are said to think, of whom the measure is the share."""
    thinking = [place for place in range(at) if keys[place] in THINKING]
    is_asked = any(place and keys[place - 1] in ("you", "i") for place in thinking)
    return bool(thinking) and not is_asked and measure.unit.base == "percent" and not is_growth(measure)


def _inside_heads(chosen: Sequence[Mention]) -> frozenset[int]:
    """The positions of the nouns of several words for the measure: numbers in them are no amounts."""
    return frozenset(
        at for each in chosen if each.sense.kind in ("head", "about") and len(each.at) > 1 for at in each.at
    )


def _gained(cube: Cube, measure: Measure, members: Sequence[Mention], at: int) -> str:
    """What a gain means for a measure: that of the side behind, which is named before it, is the fall of the lead."""
    sides = [each for each in members if each.more in (measure.between or ())]
    before = [each.id for each in sides if each.start < at] or [each.id for each in sides]
    return "fall" if len(set(before)) == 1 and cube.trails(measure, before[0]) else "rise"


_WINNING = frozenset(("won", "win"))


def _with_points_won(scan: Scan, meanings: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """The cues with points that a side won ("X won 5 points") as its gain; who won "by 5 points" is ahead."""
    words, ahead = scan.words, meanings["ahead"]
    said = {given.place for given in scan.amounts if given.unit == POINT}
    asked = [at for at, word in enumerate(words) if word.key == "point" and words[at - 1].key == "many"]
    won = tuple(
        at for at in ahead if words[at].key in _WINNING and (at + 1 in said or any(each < at for each in asked))
    )
    if not won:
        return meanings
    kept = tuple(at for at in ahead if at not in won)
    others = {meaning: at for meaning, at in meanings.items() if meaning != "ahead"}
    return {**others, **({"ahead": kept} if kept else {}), "gain": (*meanings.get("gain", ()), *won)}


def mentions_for(seen: Glance, dimensions: Sequence[str], names: Sequence[Mention]) -> list[Mention]:
    """The mentions that stay when only these names, and members and nouns of these dimensions, are looked for."""
    found = list(names)
    for each in seen.names:
        kind, key, more = each.sense
        if kind == "subject" or (key if kind == "dimension" else more) in dimensions:
            found.append(each)
    return choose(found)


def _is_meant(seen: Glance, cube: Cube, measure: Measure, chosen: list[Mention]) -> bool:
    """Whether anything points to the measure: its name, a member, a noun of it with something to do, or points."""
    cues = seen.meanings
    for each in chosen:
        kind = each.sense.kind
        if kind in _POINTING or kind == "verb" and names_counted(seen, measure):
            return True
        if kind == "about" and is_asked_alone(seen, measure):
            # "How many models?" asks for them, though it does not say of which the report tells.
            return True
        if kind == "dimension" and each.sense.id not in (measure.between or ()) and not DOING.isdisjoint(cues):
            return True
    if measure.unit.base == "percent" and (
        "points" in cues or "relative" in cues and cues & {"fall", "rise", "change"}
    ):
        return True
    return cube.quotes(measure, seen.numbers, is_rate="peryear" in cues)


def _amounts(scan: Scan, measure: Measure, strong: frozenset[int], nouns: tuple[Named, ...]) -> tuple[Given, ...]:
    """The numbers that are no part of a name; "over the four tests" holds nothing against four."""
    if not scan.amounts:
        return ()
    found: list[Given] = []
    starts = {each.at[0] for each in nouns} | {each.start for each in scan.names if each.sense.kind == "dimension"}
    done = {each.start for each in scan.measures if each.sense.kind == "verb" and each.sense.id == measure.id}
    yearly = {at for each in scan.cues if each.sense.id in ("peryear", "trend", "max", "plain") for at in each.at}
    for given in scan.amounts:
        if measure.unit.base == "point" and given.unit == POINT:
            # What is counted in points has no others.
            given = given._replace(unit=measure.unit)
        if given.relation and len(given.at) > 1 and given.at[0] in done:
            # "Passed 42 laws" says how many, where laws are passed.
            given = given._replace(relation="", at=(given.place,))
        is_yearly = given.place in yearly and not (given.unit.base and given.relation)
        if given.place in strong or is_yearly or any(each.at == (given.place,) for each in nouns):
            continue
        follows = {given.at[-1] + 1, given.at[-1] + 2} & starts
        is_small = not given.unit.base and given.number == int(given.number) and given.number < 20
        counted = any(scan.words[at].key == measure.unit.base for at in follows)
        found.append(given._replace(relation="", at=(given.place,)) if follows and is_small and not counted else given)
    return tuple(found)
