"""Exact, cited, computed answers to English questions over curated report facts, offline.

>>> from assistant import Assistant
>>> Assistant().ask("What was the US lead on MMLU at the end of 2024?").value
'0.3'
"""

from __future__ import annotations

from assistant.answers import Answer, Citation, Step
from assistant.asking import Assistant, Conversation
from assistant.errors import AssistantError, PackError, Problem

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Assistant",
    "AssistantError",
    "Citation",
    "Conversation",
    "PackError",
    "Problem",
    "Step",
    "__version__",
]
