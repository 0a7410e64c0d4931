"""The first sentence of a text, as a title of one line: without greeting, time and place of writing."""

from __future__ import annotations

import re

LONGEST_TITLE = 70
_USUAL_TITLE = 60
LONGEST_ABBREVIATION = 6
_FEWEST_WORDS = 3
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:[A-Za-z]|jl|jln|gg|no|kel|kec|rt|rw|tgl|pkl|yth|dr|drs|dra|hj|st|sdr|dll|dsb|ds|kab"
    r"|wr|wb|bpk|sdri|dkk|desa|dsn|kap|pol)\.$",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?;])\s+|\s*\n+\s*")
_GREETING = re.compile(
    r"^(?:(?:selamat\s+(?:pagi|siang|sore|malam)|assalamu\W?alaikum|mohon\s+i[zj]in|i[zj]in|siap|met)\b"
    r"[^\n]{0,80}?\b(?:melaporkan|laporkan|melapor|lapor|menyampaikan|menginformasikan)\b(?:\s+bahwa)?[\s:,.]*)",
    re.IGNORECASE,
)
_OFFICES = r"(?:lurah|camat|kapolsek|kapolres|danramil|dandim|kades|kasat|kasi|kaban|kabid|sekcam|ketua|wali)"
_SALUTE = re.compile(
    r"^(?:(?:selamat\s+(?:pagi|siang|sore|malam)|assalamu\W?alaikum|yth)\b[^.!,\n]{0,60}(?:[.!,\n]\s*|$)"
    r"|(?:wr|wb)\b\.?[\s,]*"
    r"|lapor\b[^.!?,:\n]{0,20}[,:]\s*"
    r"|(?:mohon\s+)?i[zj]in(?:\s+(?:pak|bapak|bu|ibu|komandan|ndan))?\s*[,:]\s*"
    r"|(?:pak|bapak|bpk|bu|ibu|komandan|ndan|bang|pimpinan)\s*[,:]\s*"
    rf"|(?:pak|bapak|bpk|bu|ibu)\s+{_OFFICES}\b[^.!?,:\n]{{0,20}}[,:]\s*"
    r"|(?:bersama\s+ini\s+)?(?:kami|saya)\s+(?:laporkan|sampaikan|informasikan|beritahukan)(?:\s+bahwa)?\b[\s,:]*"
    r"|(?:dengan\s+ini\s+)?dilaporkan\s+bahwa\b[\s,:]*)",
    re.IGNORECASE,
)
_MOST_SALUTES = 4
_PART = r"(?:pagi|siang|sore|petang|malam|subuh)"
_HOUR = rf"(?:pukul|pkl|jam)\.?\s*\d{{1,2}}(?:[.:]\d{{2}})?(?:\s*wi(?:b|ta|t)\b)?(?:\s*{_PART}\b)?"
_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|sep(?:tember)?|okt(?:ober)?"
    r"|nov(?:ember)?|des(?:ember)?)"
)
_DATE = rf"\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]\d{{2,4}}|\s+{_MONTH}\b(?:\s+\d{{4}})?)"
_DAY = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)"
_OPENER = re.compile(
    r"^(?:(?:pada|sejak)\s+)?(?:"
    rf"(?:hari\s+)?{_DAY}(?:\s+{_PART})?(?:\s+(?:kemarin|lalu|ini))?[\s,]*(?:(?:tanggal|tgl)\.?\s*)?{_DATE}"
    rf"|(?:hari\s+)?{_DAY}(?:\s+(?:{_PART}|kemarin|lalu|ini)\b|(?=,))+"
    rf"|(?:tanggal|tgl)\.?\s*{_DATE}|{_DATE}"
    rf"|(?:(?:tadi|td)\s+{_PART}|{_PART}\s+(?:tadi|kemarin|ini)|semalam|kemarin(?:\s+{_PART})?|hari\s+ini|dini\s+hari"
    rf"(?:\s+tadi)?|tadi|barusan|(?:minggu|pekan|bulan)\s+(?:lalu|ini|kemarin)|beberapa\s+hari\s+(?:lalu|ini|terakhir))"
    rf"|(?:(?:sekitar|sekira|sekitaran|kurang\s+lebih|kira-kira)\s+)?{_HOUR}"
    r")(?=[\s,.:]|$)[\s,.:–-]*",
    re.IGNORECASE,
)
_MOST_OPENERS = 5
_DATELINE = re.compile(
    r"^(?:(?:pada\s+)?(?:hari|tanggal|tgl|sekitar|sekira|sekitaran|pukul|jam|senin|selasa|rabu|kamis|jumat|sabtu|minggu)"
    r"|bertempat\s+di|di\s+wilayah)"
    r"\b[^!?;\n]{0,120}?\b(?:telah\s+)?(?:terjadi|berlangsung|dilaksanakan|dilakukan)\s+",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"^(?:(?:telah|sudah|kembali|lagi)\s+)*(?:terjadi(?:nya)?|berlangsung|dilaksanakan|dilakukan|ada(?:nya)?|terdapat)\s+(?:(?:yang|yg)\s+)?",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,:]\s|\s[–-]\s|\s\(")
_JOINT = re.compile(
    r"\s(?:karena|krn|gara-gara|akibat|sehingga|hingga|sampai|lalu|kemudian|namun|tetapi|tapi|saat|ketika|setelah"
    r"|yang|yg|untuk|dengan|dgn|oleh|soal|tentang|milik|bertempat|tepatnya|diduga|di|pada|dari|dan|serta|atau)\s",
    re.IGNORECASE,
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
    text = _GREETING.sub("", text.strip())
    return _GREETING.sub("", _stripped(text, _SALUTE, _MOST_SALUTES)) if _SALUTE.match(text) else text


def title_of(text: str) -> str | None:
    """Make a title: the first sentence without greeting, time and "terjadi", cut where a clause ends.

    Returns:
        At most 70 characters without a final full stop, None for a text that says nothing.
    """
    first = next((part for part in sentences(without_greeting(text)) if re.search(r"\w", part)), "")
    line = " ".join(first.split())
    bare = _HAPPENED.sub("", _stripped(_DATELINE.sub("", line), _OPENER, _MOST_OPENERS))
    title = _cut(bare if re.search(r"[^\W\d_]", bare) else line)
    return title[:1].upper() + title[1:] or None


def _stripped(text: str, opener: re.Pattern[str], most: int) -> str:
    """Take openings away one after the other."""
    for _ in range(most):
        shorter = opener.sub("", text)
        if shorter == text:
            break
        text = shorter
    return text


def _cut(line: str) -> str:
    """Shorten a line: at the first clause that says enough, else at the last joint, else at a word."""
    head = line[: LONGEST_TITLE + 1]
    if len(line) > _USUAL_TITLE:
        clauses = _ends(_CLAUSE, head)
        joints = _ends(_JOINT, head) if len(line) > LONGEST_TITLE else []
        end = clauses[0] if clauses else max(joints, default=0)
        if end:
            line = head[:end]
        elif len(line) > LONGEST_TITLE:
            line = head.rpartition(" ")[0] or head[:LONGEST_TITLE]
        while (shorter := _DANGLING.sub("", line)) != line:
            line = shorter
    return line.rstrip(" .,;:!?")


def _ends(where: re.Pattern[str], head: str) -> list[int]:
    """Give the places where the words in front already say enough."""
    return [one.start() for one in where.finditer(head) if _says_enough(head[: one.start()])]


def _says_enough(head: str) -> bool:
    return len(head.split()) >= _FEWEST_WORDS
