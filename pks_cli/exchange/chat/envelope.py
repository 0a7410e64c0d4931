"""A chat as messages: who sent each and when, in every layout that WhatsApp exports or copies.

Android and iPhone exports, the copy of several chosen messages (without a year) and that of WhatsApp Web
(time first) are known. In which order day and month stand is decided for the whole chat: by values above 12,
by days that would lie ahead, by the order of the messages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.cleaning import plain
from pks_cli.exchange.chat.system import is_of_the_chat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import Line

_LATEST_MONTH = 12
_NOON = 12
_CENTURY = 100
_LONGEST_HEAD = 140
_DATE = r"(?P<a>\d{1,4})(?P<mark>[/.\-])(?P<b>\d{1,2})(?:(?P=mark)(?P<c>\d{2,4}))?"
_TIME = (
    r"(?P<hour>\d{1,2})[.:](?P<minute>\d{2})(?:[.:]\d{2})?"
    r"(?:\s?(?P<half>[AaPp]\.?\s?[Mm]\.?|pagi|siang|sore|petang|malam)(?=[\s\]\-,]|$))?"
)
_HEADS = (
    re.compile(rf"\s*\[{_DATE},?\s+(?:(?:pukul|pkl|jam)\.?\s+)?{_TIME}\]\s*"),
    re.compile(rf"\s*\[{_TIME},\s*{_DATE}\]\s*"),
    re.compile(rf"\s*{_DATE},?\s+(?:(?:pukul|pkl|jam)\.?\s+)?{_TIME}\s+[-–]\s+"),
)
_SENDER = re.compile(r"(?P<sender>[^:\n]{1,60}):(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat.

    Attributes:
        number: The number of its first line.
        text: All its lines exactly, the head of the export in front.
        head: How many characters of the text the export put in front ("13/10/25 20.15 - Nama: ").
        sender: As the chat names it, "" when unknown.
        sent: When, None when unknown.
        is_system: Whether the chat itself speaks.
        doubt: Why the day of `sent` is not certain, "" when it is.
    """

    number: int
    text: str
    head: int = 0
    sender: str = ""
    sent: datetime | None = None
    is_system: bool = False
    doubt: str = ""

    @property
    def body(self) -> str:
        """What the sender wrote."""
        return self.text[self.head :]


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that begins a message, its date still as written."""

    size: int
    sender: str
    written: tuple[str, str, str]
    at: time
    is_system: bool
    is_half: bool


def has_heads(lines: Sequence[Line]) -> bool:
    """Tell whether a text is a chat with the heads that WhatsApp writes."""
    return any(head.sender for line in lines if (head := _head(line.text)))


def messages_of(lines: Sequence[Line], today: date) -> list[Message]:
    """Part a chat into its messages.

    Args:
        lines: All lines of a text with heads.
        today: No message is sent later.

    Returns:
        The messages in order; every line belongs to one. Lines in front of the first head are one without
        sender.
    """
    heads = [_head(line.text) for line in lines]
    order, doubt = _order([head for head in heads if head], today)
    found: list[Message] = []
    start = 0
    for place in range(1, len(lines) + 1):
        if place == len(lines) or heads[place]:
            found.append(_message(lines[start:place], heads[start], order, today, doubt))
            start = place
    return found


def line_text(line: Line) -> str:
    """Give a line with the number that Word puts in front of it."""
    return f"{line.label} {line.text}" if line.label else line.text


def _message(lines: Sequence[Line], head: _Head | None, order: str, today: date, doubt: str) -> Message:
    text = "\n".join(line_text(line) for line in lines)
    if head is None:
        return Message(lines[0].number, text)
    day = _day(head.written, order, today)
    sent = datetime.combine(day, head.at) if day else None
    return Message(lines[0].number, text, head.size, head.sender, sent, head.is_system, doubt)


def _head(text: str) -> _Head | None:
    """Read the head of a line; None when it has none."""
    if not any(char.isdigit() for char in text[:6]):
        return None
    start = plain(text[:_LONGEST_HEAD])  # one character for one
    found = next((match for head in _HEADS if (match := head.match(start))), None)
    if found is None or int(found["hour"]) >= 24 or int(found["minute"]) >= 60:  # noqa: PLR2004 - of a day
        return None
    rest = start[found.end() :]
    named = _SENDER.match(rest)
    is_system = _is_system(text, start, found.end(), named)
    size = found.end() + (named.end() if named and not is_system else 0)
    return _Head(
        min(size, len(text)),
        named["sender"].strip(" ~") if named and not is_system else "",
        (found["a"], found["b"], found["c"] or ""),
        _time(found),
        is_system,
        "M" in (found["half"] or ""),
    )


def _is_system(text: str, start: str, end: int, named: re.Match[str] | None) -> bool:
    """Tell whether the chat speaks: by its words, with a sender only where it marks its own words."""
    if named is None:
        return is_of_the_chat(start[end:], is_named=False)
    marked = text[end + named.end() :].startswith("\u200e")
    return is_of_the_chat(start[end:] if marked else named[0], is_named=True)


def _time(found: re.Match[str]) -> time:
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    is_noon = half == "siang" and hour > 9  # noqa: PLR2004 - "11.30 siang"
    is_late = half in {"siang", "sore", "petang", "malam"} or (half.startswith("p") and half != "pagi")
    if is_late and hour < _NOON and not is_noon:
        hour += _NOON
    elif not is_late and half and hour == _NOON:
        hour = 0
    return time(hour, int(found["minute"]))


def _order(heads: Sequence[_Head], today: date) -> tuple[str, str]:
    """Decide how the dates of a chat are written: "dm" or "md", and why that is not certain."""
    dated = [head for head in heads if len(head.written[0]) <= 2]  # noqa: PLR2004 - else the year stands first
    firsts = sum(int(head.written[0]) > _LATEST_MONTH for head in dated)
    seconds = sum(int(head.written[1]) > _LATEST_MONTH for head in dated)
    if firsts or seconds:
        return ("dm" if firsts >= seconds else "md"), ""
    faults = {order: _faults(dated, order, today) for order in ("dm", "md")}
    if faults["dm"] != faults["md"]:
        return min(faults, key=lambda order: faults[order]), ""
    if any(head.written[0].zfill(2) != head.written[1].zfill(2) for head in dated) and any(
        head.is_half for head in dated
    ):
        return "dm", "tanggal kirim dapat dibaca hari-bulan atau bulan-hari; dibaca hari lebih dahulu"
    return "dm", ""


def _faults(heads: Sequence[_Head], order: str, today: date) -> int:
    """Count the dates that lie ahead or before the one in front."""
    days = [_day(head.written, order, today) for head in heads]
    known = [day for day in days if day]
    back = sum(later < earlier for earlier, later in pairwise(known))
    return back + sum(day > today for day in known) + (len(days) - len(known))


def _day(written: tuple[str, str, str], order: str, today: date) -> date | None:
    a, b, c = written
    if len(a) == 4:  # noqa: PLR2004 - the year stands first
        return _made(int(a), int(b), int(c or 0))
    day, month = (int(a), int(b)) if order == "dm" else (int(b), int(a))
    if c:
        return _made(int(c) + (2000 if int(c) < _CENTURY else 0), month, day)
    this = _made(today.year, month, day)
    return this if this and this <= today else _made(today.year - 1, month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
