"""A chat, one message or a whole export, into pieces and what is no report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import fold
from pks_cli.exchange.chat.envelope import Message, has_heads, line_text, messages_of
from pks_cli.exchange.intake.piece import Origin, Piece, Skipped, Taken, Value
from pks_cli.exchange.values.codes import find_unsur
from pks_cli.exchange.values.dates import find_tanggal
from pks_cli.exchange.values.places import find_wilayah
from pks_cli.exchange.values.times import find_jam

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.source import Line
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.values.reading import Found

SYSTEM = "pesan sistem"


def read_chat(lines: Sequence[Line], name: str, around: Around) -> Taken:
    """Read a chat: an export, several pasted messages, or one.

    Args:
        lines: All its lines.
        name: The name of the file, for the origin of each piece.
        around: What is known around it.

    Returns:
        The pieces and what is no report; together they hold every character.
    """
    if has_heads(lines):
        messages = messages_of(lines, around.today)
    else:
        messages = [Message(1, "\n".join(line_text(line) for line in lines))]
    pieces: list[Piece] = []
    skipped: list[Skipped] = []
    for message in messages:
        origin = Origin(name, "", message.number)
        if message.is_system:
            skipped.append(Skipped(origin, message.text, SYSTEM))
        elif message.text.strip():
            pieces.append(_piece(message, origin, around))
    return Taken(tuple(pieces), tuple(skipped))


def _piece(message: Message, origin: Origin, around: Around) -> Piece:
    body = message.body
    near = message.sent.date() if message.sent else None
    found: list[tuple[str, list[Found]]] = [
        ("tanggal", find_tanggal(body, around, near)),
        ("jam", find_jam(body)),
        ("wilayah", find_wilayah(body, around)),
        ("unsur", find_unsur(message.sender)),
    ]
    values = [
        Value(key, one.reading.text, _words(body, one, key), one.reading.doubt, one.reading.choices)
        for key, all_found in found
        for one in all_found[:1]
    ]
    values.append(Value("uraian", body.strip(), body.strip()))
    if near:
        values.append(Value("tanggal_lapor", near.isoformat()))
    sent = message.sent.strftime("%Y-%m-%d %H.%M") if message.sent else ""
    mark = f"{fold(body)} {near or ''}"
    labels = (message.text[: message.head],) if message.head else ()
    return Piece(origin, message.text, tuple(values), labels, (), mark, message.sender, sent)


def _words(body: str, one: Found, key: str) -> str:
    return "" if key == "unsur" else body[one.start : one.end]
