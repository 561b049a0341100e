"""What the server counts."""

from __future__ import annotations

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from assistant.serving.metrics import Now
from assistant.serving.served import Served
from assistant.serving.sessions.store import Unavailable


def routes(served: Served) -> APIRouter:
    """`GET /metrics`."""
    router = APIRouter(tags=["health"])

    @router.get("/metrics", summary="What Prometheus reads", response_class=Response)
    async def read_metrics() -> Response:
        """Counts of requests and answers, open conversations, packs: of all workers together."""
        try:
            conversations = await served.sessions.count()
        except Unavailable:
            conversations = None
        packs = served.knowledge.now.assistant.packs
        now = Now({pack.id: len(pack.facts) + len(pack.topics) for pack in packs}, conversations)
        return Response(served.metrics.text(now), media_type=CONTENT_TYPE_PLAIN_0_0_4)

    return router
