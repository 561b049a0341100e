"""Responses that hold JSON text which is written already."""

from __future__ import annotations

from fastapi import Response


def answered(text: bytes, *, status: int = 200) -> Response:
    """The response with a JSON text."""
    return Response(text, status_code=status, media_type="application/json")
