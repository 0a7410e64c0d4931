"""Who reports: the words of the message before the name of the sender."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import RUNNING, Span
from pks_cli.exchange.chat.draft import trimmed
from pks_cli.exchange.chat.sender import unsur_in
from pks_cli.exchange.values.reading import Reading

if TYPE_CHECKING:
    from pks_cli.exchange.chat.body import Body
    from pks_cli.exchange.chat.context import Context
    from pks_cli.exchange.chat.draft import Draft

_POST = r"(?:bhabinkamtibmas|bhabin|babinsa|bktm|lurah|kades|keuchik|kakam|camat|kapolsek|danramil|fkdm)"
_SELF = re.compile(
    rf"\b(?:saya|kami|sy)\s+(?P<a>{_POST})\b|^[\s*_]*(?:dari\s+)?(?P<b>{_POST})\b[\w"
    rf" .'\-]{{0,40}}?\s(?:me?lapor(?:kan)?|melaporkan|lapor)\b"
    rf"|^[\s*_]*(?:lapsit|laporan|lap)\s+(?P<c>{_POST})\b",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_LINE = re.compile(rf"^[\s*_]*(?:\d[.)]\s*)?(?P<post>{_POST})\b[^:,.\n]{{0,40}}$", re.IGNORECASE)


def read_who(body: Body, context: Context, draft: Draft) -> None:
    """Read unsur and pelapor of a message.

    Args:
        body: The message.
        context: Who sent it.
        draft: Takes the values.
    """
    told = _labelled(body, draft) or _told(body)
    sender = context.sender
    if told:
        code, span = told
        other = sender.unsur and sender.unsur != code and not sender.doubt
        doubt = f"pengirim {sender.name} dari unsur lain" if other else ""
        draft.put("unsur", Reading(code, doubt, (sender.unsur,) if other else ()), span)
    elif sender.unsur:
        forwarded = "pesan diteruskan; pelapornya mungkin orang lain" if body.is_forwarded else ""
        draft.put("unsur", Reading(sender.unsur, sender.doubt or forwarded))
    if sender.official and not draft.has("pelapor"):
        draft.put("pelapor", Reading(sender.official))


def _labelled(body: Body, draft: Draft) -> tuple[str, Span] | None:
    for section in body.all_of("unsur", "dari"):
        line = trimmed(body.plain, section.lines[0])
        code = unsur_in(line.of(body.plain))
        if code:
            if section.key == "unsur":
                draft.labels.append(section.label)
            return code, line
    return None


def _told(body: Body) -> tuple[str, Span] | None:
    """Find where the writer names the post: in the greeting, the title, the first or the last line."""
    found = _SELF.search(body.plain[body.start :])
    if found and found.start() < body.greeting.end - body.start + 200:
        group = next(name for name in ("a", "b", "c") if found[name])
        start, end = found.span(group)
        return unsur_in(found[group]), Span(body.start + start, body.start + end)
    lines = [line for section in body.all_of(RUNNING) for line in section.lines]
    for line in (*lines[:3], *lines[-1:]) if len(lines) > 1 else ():
        named = _FIRST_LINE.match(line.of(body.plain))
        if named and unsur_in(named["post"]):
            start = line.start + named.start("post")
            return unsur_in(named["post"]), Span(start, start + len(named["post"]))
    return None
