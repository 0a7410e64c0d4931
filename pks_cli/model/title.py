"""The first sentence of a text, as a title of one line."""

from __future__ import annotations

import re

LONGEST_TITLE = 80
LONGEST_ABBREVIATION = 6
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:[A-Za-z]|jl|jln|gg|no|kel|kec|rt|rw|tgl|pkl|yth|dr|drs|dra|hj|st|sdr|dll|dsb|ds|kab)\.$",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?;])\s+|\s*\n+\s*")
_GREETING = re.compile(
    r"^(?:(?:selamat\s+(?:pagi|siang|sore|malam)|assalamu\W?alaikum|mohon\s+i[zj]in|i[zj]in|siap|met)\b"
    r"[^\n]{0,80}?\b(?:melaporkan|laporkan|melapor|lapor|menyampaikan|menginformasikan)\b(?:\s+bahwa)?[\s:,.]*)",
    re.IGNORECASE,
)
_SALUTE = re.compile(
    r"^(?:(?:selamat\s+(?:pagi|siang|sore|malam)|assalamu\W?alaikum|yth)\b[^.!,\n]{0,60}(?:[.!,\n]\s*|$)"
    r"|lapor\b[^.!?,:\n]{0,20}[,:]\s*)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^(?:pada\s+)?(?:hari|tanggal|tgl|sekitar|sekira|sekitaran|pukul|jam|senin|selasa|rabu|kamis|jumat|sabtu|minggu)"
    r"\b[^!?;\n]{0,120}?\b(?:telah\s+)?(?:terjadi|berlangsung|dilaksanakan|dilakukan)\s+",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"^(?:telah\s+)?(?:terjadi(?:nya)?|berlangsung|dilaksanakan|dilakukan)\s+", re.IGNORECASE
)
_DANGLING = re.compile(
    r"[\s,;:–-]+(?:di|dan|yang|oleh|pada|ke|dari|dengan|untuk|karena|atau|serta|sehingga|saat|tersebut|jl\.?)$"
    r"|[\s,;:–-]+$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """Split a text into sentences; "Jl. A.H. Nasution" and "20.15" do not end one."""
    parts: list[str] = []
    for part in _END.split(text.strip()):
        if parts and _ABBREVIATION.search(parts[-1][-LONGEST_ABBREVIATION:]):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return [part for part in parts if part]


def without_greeting(text: str) -> str:
    """Leave out the words of politeness a chat message begins with, up to "melaporkan"."""
    return _SALUTE.sub("", _GREETING.sub("", text.strip()))


def title_of(text: str) -> str | None:
    """Make a title: the first sentence without greeting and dateline, cut between words at 80 characters.

    Returns:
        The title without a final full stop, None for a text that says nothing.
    """
    first = next((part for part in sentences(without_greeting(text)) if re.search(r"\w", part)), "")
    first = _HAPPENED.sub("", _DATELINE.sub("", first))
    title = _cut(" ".join(first.split()))
    return title[:1].upper() + title[1:] or None


def _cut(line: str) -> str:
    if len(line) > LONGEST_TITLE:
        head = line[: LONGEST_TITLE + 1]
        line = head.rpartition(" ")[0] or head[:LONGEST_TITLE]
        while (shorter := _DANGLING.sub("", line)) != line:
            line = shorter
    return line.rstrip(" .,;:!?")
