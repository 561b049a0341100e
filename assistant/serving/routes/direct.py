"""Routes whose body is read in one step where nothing is wrong with it; what is wrong FastAPI finds and tells."""

from __future__ import annotations

from typing import Any

from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from assistant.serving.middleware.guarded import header
from assistant.serving.middleware.incoming import again
from assistant.serving.refusing import is_json


class DirectRoute(APIRoute):
    """A route that calls its function itself, if that takes one body, texts of its path at most, and gives a response.

    For FastAPI to gather these would take longer than all else around a question.
    """

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        takes = self.dependant
        others = (*takes.query_params, *takes.header_params, *takes.cookie_params, *takes.dependencies)
        #: The name of the body among the arguments, and what it is; none where the function takes or gives more.
        self._bodies: dict[str, type[BaseModel]] = {
            field.name: kind
            for field in takes.body_params
            if isinstance(kind := field.field_info.annotation, type) and issubclass(kind, BaseModel)
        }
        if others or self.response_model is not None or len(self._bodies) != 1:
            self._bodies = {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Have the request done."""
        if (
            not self._bodies
            or scope["method"] not in (self.methods or ())
            or not is_json(header(scope, b"content-type"))
        ):
            await super().handle(scope, receive, send)
            return
        # It is here already: what stands around the routes has read it whole.
        content: bytes = (await receive()).get("body", b"")
        try:
            bodies = {name: kind.model_validate_json(content) for name, kind in self._bodies.items()}
        except ValidationError:
            await super().handle(scope, again(content, receive), send)
            return
        response: Response = await self.endpoint(**scope["path_params"], **bodies)
        await response(scope, receive, send)
