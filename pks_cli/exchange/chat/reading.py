"""A chat, one message or a whole export, into pieces and what is no report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import Span, cut, picture_in
from pks_cli.exchange.chat.chatter import MEDIA, SYSTEM, is_deleted
from pks_cli.exchange.chat.cleaning import plain
from pks_cli.exchange.chat.envelope import Message, has_heads, line_text, messages_of
from pks_cli.exchange.chat.incidents import parts_of
from pks_cli.exchange.chat.pasted import pasted_spans
from pks_cli.exchange.chat.piecing import Part, piece_of
from pks_cli.exchange.chat.sender import Senders
from pks_cli.exchange.intake.piece import Origin, Piece, Skipped, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.exchange.foreign.source import Line
    from pks_cli.exchange.intake.around import Around

_CORRECTION = re.compile(r"\b(?:ralat|koreksi|maksud(?:nya| saya)|salah ketik|typo|revisi)\b", re.IGNORECASE)
_LONGEST_CORRECTION = 160
_GOES_ON_AT_ONCE = 90  # seconds
_PICTURE_NEAR = 1800
_UNFINISHED = re.compile(r"(?:sbb|sebagai berikut|:)\s*[.:]?\s*$", re.IGNORECASE)
_LONGEST = 60_000
_LONGEST_TALK = 12  # "siap pak" is gone on with by nothing


@dataclass(slots=True)
class _Group:
    """Messages that make one: the first, and those that go it on or correct it.

    Attributes:
        first: The first message.
        text: The words of all.
        heads: Where heads of the export stand.
        added: Where a correction begins, -1 for none.
        last: The message added last.
    """

    first: Message
    text: str
    heads: list[Span]
    added: int = -1
    last: Message = field(init=False)
    pictures: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.last = self.first

    def add(self, message: Message, *, is_correction: bool) -> None:
        """Take a message that goes this one on or corrects it."""
        at = len(self.text) + 1
        self.text = f"{self.text}\n{message.text}"
        self.heads.append(Span(at, at + message.head))
        if is_correction and self.added < 0:
            self.added = at
        self.last = message


def read_chat(lines: Sequence[Line], name: str, around: Around) -> Taken:
    """Read a chat: an export, several pasted messages, or one.

    Args:
        lines: All its lines.
        name: The name of the file, for the origin of each piece.
        around: What is known around it.

    Returns:
        The pieces and what is no report; together they hold every character.
    """
    if not lines:
        return Taken()
    if has_heads(lines):
        messages = messages_of(lines, around.today)
    else:
        messages = [Message(lines[0].number, "\n".join(line_text(line) for line in lines))]
    senders = Senders(around)
    pieces: list[Piece] = []
    skipped: list[Skipped] = []
    grouping = _Grouping()
    for message in messages:
        grouping.take(message)
    for one in grouping.found:
        if isinstance(one, Skipped):
            skipped.append(replace(one, origin=Origin(name, "", one.origin.row)))
            continue
        for part in _parts(one, name, senders, around):
            read = piece_of(part[0], around, is_asked=part[1])
            if isinstance(read, Piece):
                pieces.append(read)
            elif part[0].text.strip():
                skipped.append(Skipped(part[0].origin, part[0].text, read))
    return Taken(tuple(pieces), tuple(skipped))


class _Grouping:
    """Messages joined that belong together; what the chat itself says and photos alone parted off."""

    def __init__(self) -> None:
        self.found: list[_Group | Skipped] = []
        self._open: dict[str, _Group] = {}
        self._waiting: dict[str, list[tuple[Message, str]]] = {}

    def take(self, message: Message) -> None:
        """Take the next message of the chat."""
        body = plain(message.body)
        if message.is_system or is_deleted(body):
            self._skip(message, SYSTEM)
            return
        group = self._open.get(message.sender) if message.sender else None
        is_picture, picture = _only_picture(body)
        if is_picture:
            self._skip(message, MEDIA)
            self._keep_picture(message, picture, group)
        elif group and _belongs(group, message, body):
            is_correction = bool(_CORRECTION.search(body)) and len(body) < _LONGEST_CORRECTION
            group.add(message, is_correction=is_correction)
        else:
            self._begin(message, body)

    def _skip(self, message: Message, why: str) -> None:
        if message.text.strip():
            self.found.append(Skipped(Origin("", "", message.number), message.text, why))

    def _keep_picture(self, message: Message, name: str, group: _Group | None) -> None:
        if name and group and _seconds(group.last, message) <= _PICTURE_NEAR:
            group.pictures.append(name)
        elif name:
            self._waiting.setdefault(message.sender, []).append((message, name))

    def _begin(self, message: Message, body: str) -> None:
        group = _Group(message, message.text, [Span(0, message.head)] if message.head else [])
        for earlier, name in self._waiting.pop(message.sender, []):
            if _seconds(earlier, message) <= _PICTURE_NEAR:
                group.pictures.append(name)
        if message.sender and len(body) > _LONGEST_TALK:
            self._open[message.sender] = group
        self.found.append(group)


def _only_picture(body: str) -> tuple[bool, str]:
    words = body.strip()
    return picture_in(words) if "\n" not in words else (False, "")


def _belongs(group: _Group, message: Message, body: str) -> bool:
    """Tell whether a message goes on the one before of its sender, or corrects it."""
    if len(group.text) > _LONGEST:
        return False
    words = body.strip()
    if _CORRECTION.search(words) and len(words) < _LONGEST_CORRECTION:
        return True
    if _seconds(group.last, message) > _GOES_ON_AT_ONCE:
        return False
    if _UNFINISHED.search(plain(group.text)):
        return True
    sections = cut(words).sections
    return (
        bool(sections)
        and bool(sections[0].key)
        and sections[0].key not in {"kelurahan", "catatan", "judul_bagian"}
        and (cut(group.text, group.heads[:1]).labelled > 0)
    )


def _seconds(earlier: Message, later: Message) -> float:
    if earlier.sent is None or later.sent is None:
        return float("inf")
    return abs((later.sent - earlier.sent).total_seconds())


def _parts(group: _Group, name: str, senders: Senders, around: Around) -> Iterator[tuple[Part, bool]]:
    """Part a group into what become pieces, each with whether it may be no report."""
    first = group.first
    sender = senders.of(first.sender)
    whole = Part(
        Origin(name, "", first.number),
        group.text,
        tuple(group.heads),
        sender,
        first.sent,
        first.doubt,
        added=group.added,
        pictures=tuple(group.pictures),
    )
    if len(group.text) > _LONGEST and (group.heads or "\n" not in group.text):
        yield whole, True
        return
    if group.added >= 0 or len(group.heads) > 1:
        yield whole, True
        return
    spans = pasted_spans(group.text, first.head)
    for place, span in enumerate(spans):
        text = group.text[: first.head] + span.of(group.text)
        row = first.number + group.text.count("\n", 0, span.start)
        part = replace(
            whole, origin=Origin(name, "", row), text=text, pictures=whole.pictures if not place else ()
        )
        yield from _incidents(part, around)


def _incidents(part: Part, around: Around) -> Iterator[tuple[Part, bool]]:
    """Part one message by its incidents, the words in front given to each."""
    if len(part.text) > _LONGEST:
        yield part, True
        return
    body = cut(part.text, part.heads)
    found = parts_of(body, around, part.sent.date() if part.sent else None)
    if not found:
        yield part, True
        return
    shared = part.text[: found[0].start]
    for span in found:
        row = part.origin.row + part.text.count("\n", 0, span.start)
        yield (
            replace(
                part,
                origin=replace(part.origin, row=row),
                text=shared + span.of(part.text),
                shared_end=len(shared),
                pictures=part.pictures,
            ),
            False,
        )
