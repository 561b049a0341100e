"""What can be asked of a report: its measures, and questions that it answers."""

from __future__ import annotations

from assistant.facts import Pack
from assistant.reading.told import Told, as_told
from assistant.utterance.mentions import Mention
from assistant.utterance.scanning import Scan

#: So many measures are named of those that can be asked about.
_MOST_NAMED = 12
_ASKED_ABOUT = "You can ask about: "


def asked_about(text: str, report: str) -> str:
    """What can be asked, told of one report beside others.

    >>> asked_about("You can ask about: rides.", "the Bicycle Report")
    'You can ask the Bicycle Report about: rides.'
    """
    return text.replace(_ASKED_ABOUT, f"You can ask {report} about: ", 1)


def capabilities(scan: Scan, pack: Pack, cues: set[str], members: list[Mention], general: list[Mention]) -> Told | None:
    """What can be asked of a report, if that is the question."""
    asked = [each for each in general if each.sense.id == "capabilities"]
    if not asked:
        return None
    # Whole phrases are stronger than names that a word of them may be: "know" of those who know a product.
    phrases = {at for each in asked if len(each.at) > 1 for at in each.at}
    named = [each for each in scan.names if each.sense.kind in ("member", "described", "topic", "lacking")]
    # And what a measure is only about is weaker than "help".
    words = {at for each in asked for at in each.at}
    pointed = [(each, words if each.sense.kind == "about" else phrases) for each in scan.measures]
    is_apart = any(not told.issuperset(each.at) for each, told in [*((each, phrases) for each in named), *pointed])
    longest = max(len(each.at) for each in asked)
    is_of_report = any(each.sense.id == "subject" and each.at[-1] > asked[0].at[-1] for each in general)
    if is_apart or scan.periods or is_of_report and longest < _LONG:
        # "What is this article about?" begins like "what is this?".
        return None
    names = [measure.name for measure in pack.measures.values()]
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    text = f"{_ASKED_ABOUT}{', '.join(names[:_MOST_NAMED]) or pack.title}{more}."
    if pack.examples:
        text += "\nFor example: " + " ".join(f"“{example}”" for example in pack.examples[:4])
    return as_told(scan, Told("capabilities", pack.examples, text), asked)


#: A longer phrase asks what can be asked, whatever else it holds.
_LONG = 5
