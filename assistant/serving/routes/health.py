"""Whether the server lives, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel

from assistant.serving.errors import RequestError
from assistant.serving.openapi import errors
from assistant.serving.served import Served
from assistant.serving.sessions.store import Unavailable


class Health(BaseModel):
    """That all is well."""

    status: str = "ok"


def routes(served: Served) -> APIRouter:
    """`/healthz` and `/readyz`."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz", summary="Whether the server lives")
    async def healthz() -> Health:
        """It lives if it says so."""
        return Health()

    @router.get("/readyz", responses=errors(503), summary="Whether the server can answer now")
    async def readyz() -> Health:
        """Its packs are loaded, and conversations can be kept."""
        try:
            await served.sessions.check()
        except Unavailable as away:
            raise RequestError(503, "unavailable", str(away), headers={"Retry-After": "1"}) from None
        return Health()

    return router
