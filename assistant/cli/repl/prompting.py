"""Reading lines with prompt_toolkit: editing, completion, grey continuations, pasting of several lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.auto_suggest import AutoSuggest, Suggestion
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.styles import Style

from assistant.cli.answer_layout import shown
from assistant.cli.environment import Environment
from assistant.cli.repl.completion import Offer, continuation, offers
from assistant.cli.repl.talk import Talk

#: Grey that can be told from the text on black and on white.
_COLOURS = {
    "prompt": "bold ansicyan",
    "auto-suggestion": "#808080",
    "completion-menu": "bg:default",
    "completion-menu.completion": "fg:default bg:default",
    "completion-menu.completion.current": "reverse",
    "completion-menu.meta.completion": "#808080 bg:default",
    "completion-menu.meta.completion.current": "reverse",
    "scrollbar.background": "bg:#808080",
    "scrollbar.button": "bg:default reverse",
}
_NO_COLOURS = {**_COLOURS, "prompt": "bold", "auto-suggestion": "italic", "completion-menu.meta.completion": "italic"}


def line_reader(prompt: str, environment: Environment, history: Iterable[str]) -> Callable[[Talk], str]:
    """A reader of lines; what it gives are several lines where these were pasted."""
    helper = _Helper(environment)
    session: PromptSession[str] = PromptSession(
        [("class:prompt", prompt)],
        history=_Lines(list(history)),
        completer=helper,
        complete_while_typing=Condition(lambda: get_app().current_buffer.text.startswith("/")),
        auto_suggest=helper,
        key_bindings=_keys(helper),
        style=Style.from_dict(_COLOURS if environment.colour else _NO_COLOURS),
        color_depth=None if environment.colour else ColorDepth.DEPTH_1_BIT,
        enable_suspend=True,
        reserve_space_for_menu=6,
        output=_output(),
    )

    def read(talk: Talk) -> str:
        helper.talk = talk
        session.app.erase_when_done = False
        return session.prompt()

    return read


def _output() -> Output:
    output = create_output()
    # Terminals that never say where their cursor is would be waited for and warned about.
    if hasattr(output, "enable_cpr"):
        output.enable_cpr = False
    return output


class _Lines(InMemoryHistory):
    """A history of single lines, also of those that were pasted together."""

    def append_string(self, string: str) -> None:
        """Add each line."""
        for line in filter(None, map(str.strip, string.split("\n"))):
            super().append_string(line)


class _Helper(Completer, AutoSuggest):
    """What the Tab key offers, and how a line may go on, in the conversation as it is."""

    def __init__(self, environment: Environment) -> None:
        self.talk: Talk | None = None
        self._environment = environment

    def offers(self, document: Document) -> list[Offer]:
        """What may stand before the cursor."""
        return offers(document.text_before_cursor, self.talk) if self.talk else []

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """The offers as a menu shows them."""
        for offer in self.offers(document):
            yield Completion(
                offer.text,
                start_position=-offer.replaced,
                display=shown(offer.text, self._environment),
                display_meta=shown(offer.note, self._environment),
            )

    def get_suggestion(self, buffer: Buffer, document: Document) -> Suggestion | None:
        """The rest of the line, to be shown in grey."""
        if not self.talk or not document.text.strip() or not document.is_cursor_at_the_end or "\n" in document.text:
            return None
        rest = continuation(document.text, self.talk, buffer.history.get_strings())
        return Suggestion(rest) if rest else None


def _keys(helper: _Helper) -> KeyBindings:
    keys = KeyBindings()

    @keys.add("tab", filter=Condition(lambda: get_app().current_buffer.complete_state is None))
    def complete(event: KeyPressEvent) -> None:
        """Put the only offer in, or show them all."""
        buffer = event.current_buffer
        found = helper.offers(buffer.document)
        if len(found) == 1:
            buffer.delete_before_cursor(found[0].replaced)
            buffer.insert_text(found[0].text)
        elif found:
            buffer.start_completion(insert_common_part=True)

    @keys.add(Keys.BracketedPaste)
    def paste(event: KeyPressEvent) -> None:
        """Put the text in; if its last line has an end, that is as good as the Enter key."""
        buffer = event.current_buffer
        text = event.data.replace("\r\n", "\n").replace("\r", "\n")
        lines = text.rstrip("\n")
        buffer.insert_text(lines)
        if lines != text and lines.strip():
            _take(event)

    @keys.add("enter", filter=Condition(lambda: "\n" in get_app().current_buffer.text))
    def take(event: KeyPressEvent) -> None:
        """Take all lines that were pasted."""
        _take(event)

    return keys


def _take(event: KeyPressEvent) -> None:
    """Take the line; several lines go from the screen, because each will be shown above its answer."""
    event.app.erase_when_done = "\n" in event.current_buffer.text
    event.current_buffer.validate_and_handle()
