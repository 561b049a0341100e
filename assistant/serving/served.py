"""What the routes of a server share."""

from __future__ import annotations

import json
import logging

from assistant.serving.beside import Beside
from assistant.serving.knowledge import Knowledge
from assistant.serving.metrics import Metrics
from assistant.serving.options import Options
from assistant.serving.own_tables import OwnTables
from assistant.serving.sessions.store import Sessions
from assistant.serving.talks import Talks
from assistant.tuples import NamedTuple

_log = logging.getLogger("assistant.serving.questions")


class Served(NamedTuple):
    """What a server answers from, where it keeps conversations, and what it was told."""

    knowledge: Knowledge
    sessions: Sessions
    talks: Talks
    tables: OwnTables
    #: For long questions, and for looking things up.
    beside: Beside
    metrics: Metrics
    options: Options

    def hear(self, question: str) -> None:
        """Write a question into the log, if the server was told to."""
        if self.options.logs_questions:
            _log.info("question: %s", json.dumps(question, ensure_ascii=False))
