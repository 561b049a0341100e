"""Words that mean the same where they name what a report measures: a question may use one for another.

Each line is a group of words, as keys. A word belongs into a group only if it can stand for each other word of it in a
question for figures, whatever the report is about; where a report tells them apart, its own names go first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_GROUPS: Final = """
accelerator chip gpu processor
access accessibility accessible available
accident incident mishap
acquisition buyout merger takeover
ad advert advertisement listing opening posting vacancy
adopt adopted adoption uptake
advantage benefit upside
afraid fear fearful frightened scared
agency authority
anxiety anxious nervous nervousness uneasiness uneasy worried
article paper publication
attend attendance attendee delegate participant turnout visitor
car vehicle
autonomous driverless
award awarded grant granted issue issued
barrier hindrance hurdle impediment obstacle
benchmark test
bill proposal
burnout exhaustion
business company corporation enterprise firm organisation organization
cash expenditure financing fund funding investment money outlay spending
cost expense price
clinician doctor physician
coder developer engineer programmer
boss executive leader manager
defence defense military
problem puzzle task
college university
commit commitment committed pledge pledged promise promised
compulsory mandatory obligatory
disadvantage downside drawback
confidence faith trust
contract procurement tender
corpus dataset
country jurisdiction
country nation
death mortality
delay latency
deployed installation installed
device gadget
doctor physician
dwindle shrink
efficiency efficient
electricity power
emission footprint
employee staff worker
enrol enroll enrolled enrollment enrolment
enthusiasm enthusiastic excited excitement thrilled
error failure
exam examination test
expert professional specialist
factory plant
female woman
foreign foreigner international oversea
government public
grant subsidy
hallucinate hallucinated hallucination
harm harmful
influence influential shape
instructor teacher
invention patent
inventor researcher scholar
journal periodical
journey ride trip
law legislation statute
lawmaker legislator official policymaker politician
layoff redundancy
child kid learner pupil student youngster
legislature parliament
licence license
load payload
machine robot
male man
mature maturity
mention reference
mitigate mitigated mitigation
newcomer startup venture
occupation profession
optimism outlook
owner ownership
personnel staff
prefer preference preferred
productive productivity
program programme
project repo repository
refusal refuse refused
regulation rule
researcher scientist
safe safety
skill skilled
study trial
supercomputer supercomputing
talent workforce
transparency transparent
valuation valued worth
"""


def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in _GROUPS.split("\n"):
        keys = line.split()
        for key in keys:
            found.setdefault(key, []).extend(other for other in keys if other != key)
    return {key: tuple(dict.fromkeys(others)) for key, others in found.items()}


#: The keys that a key may stand for.
SYNONYMS: Mapping[str, tuple[str, ...]] = _by_word()
