"""The intents: which cues and slots call for which query. Data, in the order in which they are tried.

`needs` are cues ("max|min": any of these) and features ("@several"); all must be there, and none of `unless`.
A new kind of question is one entry here, with its cues in `english/cues.py` and phrasings in `english/phrasings.py`.
"""

from __future__ import annotations

from assistant.intents.intent import Intent
from assistant.intents.intents_of_sets import OF_SETS
from assistant.intents.intents_of_times import OF_TIMES
from assistant.intents.intents_of_values import OF_VALUES

INTENTS: tuple[Intent, ...] = (*OF_TIMES, *OF_SETS, *OF_VALUES)
