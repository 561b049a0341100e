"""What a chat asks: the text of its last message; of those before it whatever is text."""

from __future__ import annotations

from typing import Final

from assistant.serving.chat.messages import TEXT, ChatRequest, UserMessage
from assistant.serving.errors import RequestError

#: The roles of messages that are said to the model, and may come last.
_INSTRUCTING: Final = ("system", "developer")


def questions_of(request: ChatRequest) -> list[str]:
    """What the user has asked, in its order: the last is what is asked now, "" where that is nothing.

    Raises `RequestError` where the last message is none of the user, or holds what cannot be read.
    """
    said = [at for at, each in enumerate(request.messages) if each.role not in _INSTRUCTING]
    at = said[-1] if said else len(request.messages) - 1
    place = f"messages.{at}"
    before, last = request.messages[:at], request.messages[at]
    if not isinstance(last, UserMessage):
        message = f"The last message is one of role {last.role!r}. Send the question last, with the role 'user'."
        raise RequestError(400, "no_question", message, param=place)
    for number, part in enumerate(last.parts):
        if part.type != TEXT:
            message = "Only text can be asked: send the question without pictures, sounds and files."
            raise RequestError(400, "only_text", message, param=f"{place}.content.{number}.type")
    earlier = (message.question for message in before if isinstance(message, UserMessage))
    return [*filter(None, earlier), last.question]
