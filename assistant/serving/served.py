"""What the routes of a server share."""

from __future__ import annotations

from typing import NamedTuple

from assistant.serving.knowledge import Knowledge
from assistant.serving.options import Options
from assistant.serving.sessions.store import Sessions
from assistant.serving.talks import Talks


class Served(NamedTuple):
    """What a server answers from, where it keeps conversations, and what it was told."""

    knowledge: Knowledge
    sessions: Sessions
    talks: Talks
    options: Options
