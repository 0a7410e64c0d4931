"""Read YAML into dicts and lists of text, line by line where it is plain, else from the events of libyaml.

Refused, each with its place: text that is not UTF-8, more than 1 MiB, wrong syntax, equal keys,
anchors and aliases, tags, several documents, nesting past 32, keys that are no text, and values with
control characters, however they are written. No value is interpreted: `18.70`, `no` and `08` stay text.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs hide what libyaml gives
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pks_cli.strict_yaml.document import Document, Node, Problem
from pks_cli.strict_yaml.marks import MAX_DEPTH, Event, equal_keys
from pks_cli.strict_yaml.messages import syntax_message
from pks_cli.strict_yaml.plain import NotPlain, read_plain

MAX_BYTES = 1024 * 1024

# Controls, DEL and C1, line and paragraph separators, what XML cannot hold, a carriage return alone.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_REFUSED_IN_TEXT = re.compile(f"[{_CONTROLS}]|\r(?!\n)")
_REFUSED_IN_VALUE = re.compile(f"[{_CONTROLS}\r\ud800-\udfff]")
_ORDINARY_BYTES = bytes([0x09, 0x0A, *range(0x20, 0x7F)])
NOT_GIVEN = frozenset({"", "null", "~"})
_NO_KEY = object()


class _Stop(Exception):  # noqa: N818 - control flow inside this module, never seen outside
    """The rest of the file is not looked at."""


def read(data: bytes) -> Document:
    """Read the bytes of one file.

    Args:
        data: The whole file, UTF-8 with or without byte order mark, LF or CRLF.

    Returns:
        The document; its `problems` say what was refused. Never raises for any bytes.
    """
    if len(data) > MAX_BYTES:
        return Document("", None, [_size_problem(len(data))])
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Document("", None, [_encoding_problem(data, error.start)])
    refused = _refused(data, text)
    if refused:
        return Document(text, None, [_control_problem(refused.group(), *_line_column(text, refused.start()))])
    with suppress(NotPlain):
        return Document(text, read_plain(text), None, _tree_again)
    return _read_events(data, text)


def _read_events(data: bytes, text: str) -> Document:
    """Read any text from libyaml's events, with all that is wrong with it."""
    builder = _Builder(text)
    try:
        builder.run(CParser(data))
    except _Stop:
        pass
    except YAMLError as error:
        builder.problems.append(_syntax_problem(error))
    if builder.has_equal_keys:
        builder.problems += [_duplicate_problem(key, first) for key, first in equal_keys(text)]
    return Document(text, builder.root, builder.problems, _tree_again)


def _tree_again(text: str) -> Node:
    """Read a tree that was read before and let go."""
    with suppress(NotPlain):
        return read_plain(text)
    builder = _Builder(text)
    with suppress(_Stop, YAMLError):
        builder.run(CParser(text.encode("utf-8")))
    return builder.root


def _refused(data: bytes, text: str) -> re.Match[str] | None:
    """Find a refused character; for plain ASCII a look at the bytes settles it 20 times faster."""
    if data.isascii() and not data.translate(None, _ORDINARY_BYTES):
        return None
    return _REFUSED_IN_TEXT.search(text)


class _Builder:
    """Turns one stream of events into a tree; keeps its own stack, so depth costs no recursion.

    A text without `&`, `*`, `!` and backslash can hold no anchor, alias, tag or escape; only a text with one
    of them is watched for these, scalar by scalar.
    """

    def __init__(self, text: str) -> None:
        self.root: Node = None
        self.problems: list[Problem] = []
        self.has_equal_keys = False
        self._watched = "&" in text or "!" in text or "\\" in text or "*" in text
        self._documents = 0

    def run(self, parser: CParser) -> None:  # noqa: C901, PLR0912, PLR0915 - one hot loop; calls would double its time
        """Take every event of `parser`; raises _Stop or YAMLError where the rest is unreadable."""
        get_event = parser.get_event
        watched = self._watched
        above: list[Node] = []
        node: Node = None
        in_mapping = False  # whether `node` is a mapping, kept since asking costs
        wants_key = False
        key: Any = None
        while True:
            event: Event = get_event()
            kind = event.__class__
            if kind is ScalarEvent:
                value = event.value
                if watched:
                    self._watch(event)
                if wants_key:
                    if value in NOT_GIVEN and not event.style:
                        self._refuse_key(event)
                    key, wants_key = value, False
                    continue
                if value in NOT_GIVEN and not event.style:
                    value = None
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._check_start(event, wants_key=wants_key, depth=len(above))
                value = {} if kind is MappingStartEvent else []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                node = above.pop()
                in_mapping = wants_key = node.__class__ is dict
                continue
            elif kind is AliasEvent:
                self._refuse_marks(event)
                if wants_key:
                    raise _Stop
                value = None
            elif kind is StreamEndEvent:
                return
            else:
                self._count_document(event)
                continue
            if in_mapping:
                if key in node:
                    self.has_equal_keys = True
                else:
                    node[key] = value
                wants_key = True
            elif node is not None:
                node.append(value)
            else:
                self.root = value
            if kind is not ScalarEvent and value is not None:
                above.append(node)
                node = value
                in_mapping = wants_key = kind is MappingStartEvent

    def _watch(self, event: Event) -> None:
        """Look at one scalar of a text that may hold anchors, tags or escapes."""
        self._refuse_marks(event)
        if event.style == '"':
            self._check_value(event)

    def _check_start(self, event: Event, *, wants_key: bool, depth: int) -> None:
        self._refuse_marks(event)
        if wants_key:
            self._refuse_key(event)
            raise _Stop
        if depth >= MAX_DEPTH:
            self.problems.append(_depth_problem(event))
            raise _Stop

    def _count_document(self, event: Event) -> None:
        self._documents += event.__class__ is DocumentStartEvent
        if self._documents > 1:
            self.problems.append(
                _problem(
                    event,
                    "documents",
                    "berkas ini berisi lebih dari satu dokumen",
                    "simpan satu catatan dalam satu berkas; hapus garis '---' di tengah berkas",
                )
            )
            raise _Stop

    def _refuse_marks(self, event: Event) -> None:
        name = getattr(event, "anchor", None)
        if name is not None:
            sign = "*" if isinstance(event, AliasEvent) else "&"
            message = f"tanda {sign}{name} (rujukan dalam berkas) tidak dipakai di sini"
            remedy = "tuliskan isinya lengkap; bila memang teks, apit dengan tanda kutip"
            self.problems.append(_problem(event, "anchor", message, remedy))
        tag = getattr(event, "tag", None)
        if tag is not None:
            message = f"tanda jenis isi {tag} tidak dipakai di sini"
            remedy = "hapus tanda itu; bila memang teks, apit dengan tanda kutip"
            self.problems.append(_problem(event, "tag", message, remedy))

    def _refuse_key(self, event: Event) -> None:
        message = "nama isian kosong atau bukan teks sebaris"
        remedy = "tulis nama isian di depan titik dua, misalnya 'judul: ...'"
        self.problems.append(_problem(event, "key", message, remedy))

    def _check_value(self, event: Event) -> None:
        found = _REFUSED_IN_VALUE.search(event.value)
        if found:
            mark = event.start_mark
            self.problems.append(_control_problem(found.group(), mark.line + 1, mark.column + 1))


def _problem(event: Event, kind: str, message: str, remedy: str) -> Problem:
    mark = event.start_mark
    return Problem(kind, message, remedy, mark.line + 1, mark.column + 1)


def _duplicate_problem(key: Event, first: Event) -> Problem:
    message = f"isian '{key.value}' ditulis dua kali (pertama di baris {first.start_mark.line + 1})"
    return _problem(key, "duplicate", message, "satukan isinya, lalu hapus salah satu")


def _depth_problem(event: Event) -> Problem:
    message = f"isian bersarang lebih dari {MAX_DEPTH} tingkat"
    return _problem(event, "depth", message, "tulis lebih sederhana; catatan biasa cukup empat tingkat")


def _size_problem(size: int) -> Problem:
    message = f"berkas terlalu besar ({size / 1024 / 1024:.1f} MiB; paling besar 1 MiB)".replace(".", ",", 1)
    return Problem("size", message, "pecah isinya; foto dan pindaian disimpan sebagai lampiran")


def _encoding_problem(data: bytes, start: int) -> Problem:
    before = data[:start].decode("utf-8", errors="replace")
    line, column = _line_column(before, len(before))
    message = "berkas ini tidak disimpan sebagai UTF-8"
    remedy = "buka di Notepad atau penyunting lain, pilih Simpan Sebagai, lalu pengodean UTF-8"
    return Problem("utf8", message, remedy, line, column)


def _control_problem(character: str, line: int, column: int) -> Problem:
    message = f"ada karakter tersembunyi U+{ord(character):04X}"
    remedy = "hapus karakter itu, misalnya dengan mengetik ulang bagian ini"
    return Problem("control", message, remedy, line, column)


def _line_column(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


def _syntax_problem(error: YAMLError) -> Problem:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Problem("syntax", *syntax_message("", ""))
    mark = error.problem_mark
    message, remedy = syntax_message(str(error.context or ""), str(error.problem or ""))
    return Problem("syntax", message, remedy, mark.line + 1, mark.column + 1)
