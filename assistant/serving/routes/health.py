"""Whether the server lives, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel

from assistant.serving.errors import RequestError
from assistant.serving.knowledge import state_of
from assistant.serving.openapi import errors
from assistant.serving.served import Served
from assistant.serving.sessions.store import Unavailable


class Health(BaseModel):
    """That all is well."""

    status: str = "ok"


class Readiness(Health):
    """That questions are answered, and from which packs: those on disk, or others before them if those are broken."""

    packs: str


def routes(served: Served) -> APIRouter:
    """`/healthz` and `/readyz`."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz", summary="Whether the server lives")
    async def check_health() -> Health:
        """It lives if it says so."""
        return Health()

    @router.get("/readyz", responses=errors(503), summary="Whether the server can answer now")
    async def check_readiness() -> Readiness:
        """Its packs are loaded, and conversations can be kept."""
        try:
            await served.sessions.check()
        except Unavailable as away:
            raise RequestError(503, "unavailable", str(away), headers={"Retry-After": "1"}) from None
        return Readiness(packs=state_of(served.knowledge))

    for path, answer in (("/healthz", check_health), ("/readyz", check_readiness)):
        # What balances loads often asks for no more than the status.
        router.add_api_route(path, answer, methods=["HEAD"], include_in_schema=False)
    return router
