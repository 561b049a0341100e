"""Words that mean the same where they name what a report measures: a question may use one for another.

Each line is a group of words, as keys. A word belongs into a group only if it can stand for each other word of it in a
question for figures, whatever the report is about; where a report tells them apart, its own names go first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_GROUPS: Final = """
academic scholar scientist
accelerator chip gpu processor
access accessibility accessible available
accident incident mishap
acquisition buyout merger takeover
ad advert advertisement listing opening posting vacancy
adopt adopted adoption uptake
advantage benefit upside
afraid fear fearful frightened scared
agency authority
agriculture farming
agreement arrangement deal pact
alert warning
anticipate expect foresee
anxiety anxious nervous nervousness uneasiness uneasy worried
article literature paper publication writeup
attend attendance attendee delegate goer participant turnout visitor
author writer
autonomous driverless
award awarded grant granted issue issued
backer financier investor
barrier hindrance hurdle impediment obstacle
benchmark test
avert averted avoid avoided prevent prevented spare spared
bill proposal
boss executive leader manager
burnout exhaustion
business company corporation enterprise firm organisation organization
cab robotaxi taxi
car vehicle
cash expenditure financing fund funding investment money outlay spending
calculation computation compute computing
child kid learner pupil student youngster
citizen inhabitant resident
classroom school
clinician doctor physician
clip video
coder developer engineer programmer
college university
commit commitment committed pledge pledged promise promised
compulsory mandatory obligatory
confidence faith trust
consumer user
contract procurement tender
corpus dataset
cost expense price
country jurisdiction
country nation
customer client
danger hazard risk threat
death mortality
defence defense military
delay latency
deployed installation installed
device gadget
disadvantage downside drawback
doctor physician
driver motorist
dwindle shrink
efficiency efficient
electricity power
emission footprint
employee staff worker
enrol enroll enrolled enrollment enrolment
enthusiasm enthusiastic excited excitement thrilled
error failure
ethic morality
exam examination test
expert professional specialist
factory plant
female woman
foreign foreigner international oversea
good merchandise product
government public
frequency frequent often
grant subsidy
guidance guideline
hallucinate hallucinated hallucination
harm harmful
image photo picture
influence influential shape
instructor teacher
invention patent
inventor researcher scholar
journal periodical
journey ride trip
law legislation statute
lawmaker legislator official policymaker politician
layoff redundancy
lecturer professor
legislature parliament
licence license
load payload
machine robot
male man
mature maturity
medic physician
mention reference
mitigate mitigated mitigation
newcomer startup venture
occupation profession
optimism outlook
owner ownership
passenger rider
personnel staff
prefer preference preferred
problem puzzle task
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
