"""Text as clients may send it: whatever can be written back as UTF-8."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import AfterValidator

HALF: Final = "half of a surrogate pair (an emoji that was cut in two?); send whole characters"


def whole(text: str) -> str:
    """The text; a `ValueError` where it holds one half of a pair, which JSON can spell and UTF-8 cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"holds {HALF}") from None
    return text


def mended(text: str) -> str:
    """The text with a question mark for whatever UTF-8 cannot write.

    >>> mended("a\\ud800b")
    'a?b'
    """
    return text.encode("utf-8", "replace").decode()


Text = Annotated[str, AfterValidator(whole)]
