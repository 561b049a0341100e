"""Exact, cited, computed answers to English questions over curated report facts, offline.

>>> from assistant import Assistant
>>> Assistant().ask("What was the US lead on MMLU at the end of 2024?").value
'0.3'
"""

from __future__ import annotations

#: As in `typing`, which takes long to load: Ctrl-C cannot be caught before this module is through.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.answers import Answer, Citation, Step
    from assistant.asking import Assistant
    from assistant.catalogue import FactPage, PackSummary
    from assistant.conversation import Conversation
    from assistant.errors import AssistantError, PackError, Problem, ResumeError, TableError
    from assistant.facts import Pack

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Assistant",
    "AssistantError",
    "Citation",
    "Conversation",
    "FactPage",
    "Pack",
    "PackError",
    "PackSummary",
    "Problem",
    "ResumeError",
    "Step",
    "TableError",
    "__version__",
]

#: The modules that the public names live in.
_HOMES = {
    "Answer": "answers",
    "Assistant": "asking",
    "AssistantError": "errors",
    "Citation": "answers",
    "Conversation": "conversation",
    "FactPage": "catalogue",
    "Pack": "facts",
    "PackError": "errors",
    "PackSummary": "catalogue",
    "Problem": "errors",
    "ResumeError": "errors",
    "Step": "answers",
    "TableError": "errors",
}


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return [*globals(), *_HOMES]


def __getattr__(name: str) -> object:
    """The public names, loaded when first used: the command line catches Ctrl-C before the engine is loaded."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"assistant.{_HOMES[name]}"), name)
    return value
