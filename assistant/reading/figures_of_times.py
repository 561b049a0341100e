"""What the report has for a time, whatever it is of: "which numbers do you have for 2025?"."""

from itertools import pairwise

from assistant.facts import Pack
from assistant.reading.told import MOST_TOLD, Told, told_facts
from assistant.utterance.denials import turns
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

_FIGURES = frozenset("figure number data datum fact statistic value result finding happened happen stand".split())
#: All that such a question says beside the time and the report.
_FRAME = _FIGURES | frozenset(
    "what which do doe you have has had for in at of on from between and the is are was were there all any give show "
    "me list tell about say know given did report article end to as know known exist exists cover covers".split()
)
_BEING = frozenset("have happen happened there exist exists".split())
_ASKING = frozenset("what which give show list tell any".split())


def figures_of_time(
    scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]
) -> Told | None:
    """The facts for the one or two times of a question that asks for nothing but what there is for them."""
    if not 0 < len(scan.periods) <= _PAIR or scan.amounts or turns(scan):
        return None
    keys = [word.key for word in scan.words]
    of_report = {at for each in scan.names if each.sense.kind == "subject" for at in each.at}
    left = {key for at, key in enumerate(keys) if at not in scan.dated | of_report and key.isalnum()}
    # "What were the numbers for 2023?" is of what was spoken of.
    asks = not left.isdisjoint(_BEING) and not left.isdisjoint(_FIGURES) or ("you", "have") in pairwise(keys)
    if not asks or left.isdisjoint(_ASKING) or not left <= _FRAME:
        return None
    facts = [
        fact
        for fact in pack.facts
        if fact.period and not fact.beside and any(dated.period.contains(fact.period) for dated in scan.periods)
    ]
    if not facts:
        return None
    names = (pack.measures[fact.measure].name for fact in facts[:MOST_TOLD])
    return told_facts(scan, "figures of a time", names, facts, "figures for that time; say of what it is to be.")


_PAIR = 2
