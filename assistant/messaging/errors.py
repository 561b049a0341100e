"""What keeps a messenger from being connected."""

from __future__ import annotations

from assistant.errors import AssistantError


class SetUpError(AssistantError):
    """Something that whoever starts the messenger has to put right first: a library, a token."""
