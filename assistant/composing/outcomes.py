"""What else than a query can come of a question: it is declined, or something is asked back."""

from __future__ import annotations

from assistant.reading.selection import Cell


class Declined(Exception):  # noqa: N818 - an answer of its own and no error
    """The report does not have what is asked; `reason` is a code of the contract, the message a sentence."""

    def __init__(self, reason: str, message: str, near: tuple[Cell, ...] = ()) -> None:
        super().__init__(message)
        self.reason = reason
        self.near = near


class Open(Exception):  # noqa: N818 - a question back and no error
    """The question leaves something open; the message asks for it, `choices` are what it can be."""

    def __init__(self, message: str, choices: tuple[str, ...]) -> None:
        super().__init__(message)
        self.choices = choices
