r"""The one place that prints: for people, as JSON, as annotations of a forge.

Text from records cannot act here: controls and marks of direction are shown as \uXXXX and markup is literal.
Nothing is imported at the top that the first screen of help does not need.
"""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any, Literal, TextIO

    from pks_cli.faults import Fault

VERSION = 1
LEVEL_WORDS = {"galat": "HARUS DIPERBAIKI", "peringatan": "PERIKSA LAGI"}
_LEVEL_STYLES = {"galat": "bold red", "peringatan": "yellow"}
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_OTHER = (0x2028, 0x2029, 0xFEFF)
_HIDDEN = {
    code: f"\\u{code:04x}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *_BIDI, *_OTHER)
    if chr(code) not in "\n\t"
}
_ONE_LINE = {**_HIDDEN, ord("\n"): " ", ord("\t"): " "}
_COLUMN_GAP = "  "


def visible(text: str) -> str:
    r"""Show controls and marks of direction as \uXXXX; line breaks stay."""
    return text.translate(_HIDDEN)


def one_line(text: str) -> str:
    r"""Show a text on one line, controls as \uXXXX."""
    return text.translate(_ONE_LINE)


def prepare_streams() -> None:
    """Make both streams UTF-8 with LF, also on a Windows console: no character may stop us."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by who started us
            setattr(sys, name, io.StringIO())
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


class Console:
    """Where a command shows its result.

    Attributes:
        as_json: stdout carries exactly one JSON document; words for people go to stderr.
    """

    def __init__(self, *, as_json: bool) -> None:
        """Hold the form of the answer."""
        self.as_json = as_json

    def say(self, text: str = "") -> None:
        """Tell people something that belongs to the answer; line breaks stay."""
        self._write(sys.stderr if self.as_json else sys.stdout, visible(text))

    def note(self, text: str) -> None:
        """Tell people something beside the answer, on stderr."""
        self._write(sys.stderr, visible(text))

    def document(self, payload: Mapping[str, Any]) -> None:
        """Print the one JSON document of this run; `versi` comes first."""
        import json

        text = json.dumps({"versi": VERSION, **payload}, ensure_ascii=False, indent=2)
        self._write(sys.stdout, text)

    def written(self, identity: str, path: str, shown: str) -> None:
        """Tell what was written; the path is the last line.

        Args:
            identity: The record's id.
            path: Relative to the folder, for JSON.
            shown: The path as the user can open it from where they are.
        """
        if self.as_json:
            self.document({"id": identity, "path": path})
        else:
            self.say(shown)

    def faults(self, faults: Sequence[Fault], *, beside: bool = True) -> None:
        """Show faults to people, each with its place and remedy.

        Args:
            faults: In the order to show.
            beside: On stderr, since they are not what was asked for; otherwise as the answer.
        """
        stream = sys.stderr if beside or self.as_json else sys.stdout
        for fault in faults:
            self._fault(stream, fault)

    def annotations(self, faults: Iterable[Fault]) -> None:
        """Print faults as workflow commands, which a forge shows at their lines."""
        for fault in faults:
            self._write(sys.stdout, _annotation(fault))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> None:
        """Show a table: ruled in a terminal, plainly aligned in a pipe; nothing is cut.

        Args:
            head: The columns' names.
            rows: The cells, each as text.
            right: The columns that hold numbers.
        """
        cells = [[one_line(cell) for cell in row] for row in rows]
        ruled = not self.as_json and is_terminal(sys.stdout)
        if ruled and _ruled_table(head, cells, frozenset(right)):
            return
        for line in plain_table(head, cells, frozenset(right)):
            self._write(sys.stderr if self.as_json else sys.stdout, line)

    def _fault(self, stream: TextIO, fault: Fault) -> None:
        words, rest = LEVEL_WORDS[fault.level], f": {fault_line(fault)}"
        if is_terminal(stream):
            from rich.console import Console as RichConsole
            from rich.text import Text

            line = Text(words, style=_LEVEL_STYLES[fault.level]).append(rest, style="default")
            RichConsole(file=stream, highlight=False).print(line, soft_wrap=True)
        else:
            self._write(stream, words + rest)
        self._write(stream, f"  Saran: {one_line(fault.remedy)}")

    @staticmethod
    def _write(stream: TextIO, text: str) -> None:
        stream.write(f"{text}\n")


def is_terminal(stream: TextIO) -> bool:
    """Tell whether a stream shows colours and rules: a terminal that is not dumb, and NO_COLOR is not set."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def has_person() -> bool:
    """Tell whether someone sits there who can be asked: a terminal on both sides."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def fault_line(fault: Fault) -> str:
    """Write a fault on one line: the record as a person names it, what is wrong, then where and its code."""
    subject = f"{fault.subject}: " if fault.subject else ""
    place = ":".join(str(part) for part in (fault.path, fault.line, fault.column) if part is not None)
    return one_line(f"{subject}{fault.message} ({f'{place}, ' if place else ''}{fault.code})")


def nameless(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Leave out places in a text that is no file yet."""
    from dataclasses import replace

    return tuple(
        fault if fault.path else replace(fault, path=None, line=None, column=None) for fault in faults
    )


def fault_payload(faults: Iterable[Fault]) -> list[dict[str, Any]]:
    """Give faults as the JSON contract has them."""
    return [
        {
            "kode": fault.code,
            "tingkat": fault.level,
            "berkas": fault.path,
            "baris": fault.line,
            "kolom": fault.column,
            "pesan": fault.message,
            "saran": fault.remedy,
        }
        for fault in faults
    ]


def plain_table(head: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int]) -> list[str]:
    """Lay out a table as aligned text, one line a row."""
    widths = [max(_width(row[index]) for row in (head, *rows)) for index in range(len(head))]
    return [
        _COLUMN_GAP.join(
            _padded(cell, widths[index], to_the_right=index in right) for index, cell in enumerate(row)
        ).rstrip()
        for row in (head, *rows)
    ]


def _padded(cell: str, width: int, *, to_the_right: bool) -> str:
    room = " " * (width - _width(cell))
    return room + cell if to_the_right else cell + room


def _width(text: str) -> int:
    """Give the columns a text takes; emoji and CJK take two."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _ruled_table(head: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int]) -> bool:
    """Show a table with a rule under its head; False where the terminal is too narrow for it."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console as RichConsole
    from rich.table import Table
    from rich.text import Text

    from pks_cli.commands.table_widths import fit

    console = RichConsole(file=sys.stdout, highlight=False, emoji=False)
    padding, widths = 1, fit(head, rows, right, console.width - 3 * len(head) + 1, _width)
    natural = [max(_width(row[index]) for row in (head, *rows)) for index in range(len(head))]
    if widths != natural:
        padding, widths = 0, fit(head, rows, right, console.width - len(head) - 1, _width)
    if widths is None:
        return False
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, padding))
    for index, name in enumerate(head):
        side: Literal["left", "right"] = "right" if index in right else "left"
        table.add_column(name, justify=side, overflow="fold", width=widths[index])
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
    return True


def _annotation(fault: Fault) -> str:
    kind = "error" if fault.level == "galat" else "warning"
    place = {"file": fault.path, "line": fault.line, "col": fault.column, "title": fault.code}
    properties = ",".join(
        f"{key}={_property(str(value))}" for key, value in place.items() if value is not None
    )
    subject = f"{fault.subject}: " if fault.subject else ""
    return f"::{kind} {properties}::{_escaped(f'{subject}{fault.message}. Saran: {fault.remedy}')}"


def _escaped(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
