"""What surrounds a run: its streams, and whether they are terminals. Tests put their own in its place."""

import io
import os
import sys
from typing import BinaryIO, TextIO

from assistant.tuples import NamedTuple

_UTF8 = ("utf-8", "utf8", "utf-8-sig")


class Environment(NamedTuple):
    """The streams of one run and what is known of them."""

    #: Bytes, because input has to be checked line by line before it is text.
    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    #: A person types and reads: standard input and output are both a terminal.
    is_interactive: bool = False
    #: A person reads standard output: answers are laid out for the width of the terminal.
    is_terminal: bool = False
    #: Whether notes on standard error are read as they come, so that progress may be drawn there and wiped.
    shows_progress: bool = False
    #: Whether standard output may carry colours.
    colour: bool = False
    #: Whether standard output takes every character; where not, it gets ASCII.
    is_utf8: bool = True
    #: Whether the terminal knows nothing but plain letters.
    is_dumb: bool = False
    width: int = 80

    def measured(self) -> "Environment":
        """The environment with the width that the terminal has now."""
        return self._replace(width=_width(self.stdout, otherwise=self.width)) if self.is_terminal else self

    def write(self, text: str) -> None:
        """Write to standard output at once, so that a reader at the other end of a pipe need not wait."""
        self.stdout.write(text)
        self.stdout.flush()

    def note(self, text: str) -> None:
        """Write one line to standard error; whoever closed it does not want to know."""
        try:
            self.stderr.write(f"{text}\n")
            self.stderr.flush()
        except (OSError, ValueError):
            pass


def process_environment() -> Environment:
    """The environment of this process; streams that are not UTF-8 are set to ASCII stand-ins."""
    stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
    if sys.stdout is None:
        sys.stdout = _Closed()
    stdout, is_utf8 = _able(sys.stdout)
    stderr, _ = _able(sys.stderr)
    out_terminal, error_terminal = stdout.isatty(), stderr.isatty()
    is_dumb = os.environ.get("TERM") == "dumb"
    return Environment(
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        is_interactive=out_terminal and stdin.isatty(),
        is_terminal=out_terminal,
        shows_progress=error_terminal and not out_terminal and not is_dumb,
        colour=out_terminal and not is_dumb and not os.environ.get("NO_COLOR"),
        is_utf8=is_utf8,
        is_dumb=out_terminal and is_dumb,
        width=_width(stderr if error_terminal else stdout) if out_terminal or error_terminal else 80,
    )


class _Closed(io.StringIO):
    """A stream that was closed before the run began: who writes to it has to be told that nothing arrives."""

    def write(self, text: str) -> int:
        """Fail, as writing to the closed file would."""
        import errno

        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "standard output")


def _able(stream: TextIO | None) -> tuple[TextIO, bool]:
    """A stream that no text makes fail, and whether it takes every character."""
    if not isinstance(stream, io.TextIOWrapper):
        return (stream or io.StringIO()), True
    if stream.encoding.lower() in _UTF8:
        # Half a surrogate pair can come in as a JSON escape; it goes out as one.
        stream.reconfigure(errors="backslashreplace")
        return stream, True
    from assistant.cli import ascii

    stream.reconfigure(encoding="ascii", errors=ascii.register())
    return stream, False


def _width(stream: TextIO, *, otherwise: int = 80) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or otherwise
    except OSError:
        return otherwise
