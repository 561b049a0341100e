"""Parameters of an address: those that are not known are refused, so that a slip of the pen is not passed over."""

from __future__ import annotations

from fastapi import Request
from fastapi.routing import APIRoute

from assistant.serving.errors import RequestError

#: So much of a wrong name is repeated.
_SHOWN = 40


async def refuse_unknown(request: Request) -> None:
    """Raise an error 422 where a query has a parameter that its address does not know."""
    route = request.scope.get("route")
    known = [field.alias for field in route.dependant.query_params] if isinstance(route, APIRoute) else []
    for name in request.query_params:
        if name not in known:
            there = f"there are: {', '.join(known)}" if known else "this address takes none"
            message = f"There is no parameter {name[:_SHOWN]!r}; {there}."
            raise RequestError(422, "unknown_parameter", message, param=name[:_SHOWN])
