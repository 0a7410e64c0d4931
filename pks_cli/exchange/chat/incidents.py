"""Several incidents in one message: where each stands, and which words in front they share.

Parts are made where a message numbers its reports ("LAPORAN 2"), repeats its labels ("Kelurahan : ..."),
goes through its kelurahan line by line, or numbers items that each have a day or a place of their own. A
list of steps, of facts or of hours of one incident stays one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import Body, Span, lines_of
from pks_cli.exchange.chat.evidence import weigh
from pks_cli.exchange.chat.labels import MARK, label_at
from pks_cli.exchange.chat.naming import is_kelurahan, wilayah_in
from pks_cli.exchange.chat.phrases import closing_start
from pks_cli.exchange.values.dates import find_tanggal

if TYPE_CHECKING:
    from datetime import date

    from pks_cli.exchange.intake.around import Around

_NUMBERED = re.compile(
    (
        r"[\s*_=\-]*(?:laporan|kejadian|peristiwa|kasus)\s*(?:ke\W?)?\s*(?:no\.?\s*)?(?:\d{1,2}"
        r"|[ivx]{1,4}|pertama|kedua|ketiga|keempat)\b[\s*_.:)=\-]*$"
    ),
    re.IGNORECASE,
)
_MARK = re.compile(MARK)
_NUMBER = re.compile(r"[\s*_]*\(?(?P<number>\d{1,2}|[a-z])[.)]", re.IGNORECASE)
_ROW_END = re.compile(
    (
        r"[\s*_]*(?:[:=,;(\-–]|$|\b(?:nihil|aman|kondusif|terkendali|ada|terjadi|tidak ada|tdk"
        r" ada|tgl|tanggal|jam|pkl|pukul)\b)"
    ),
    re.IGNORECASE,
)
_QUIET_ROW = re.compile(r"\b(?:nihil|aman|kondusif|terkendali)\b", re.IGNORECASE)
_ROW_HEAD = re.compile(
    r"[\s*_]*(?:(?:kelurahan|kel|desa|ds|kampung|kp|gampong|wilayah|wil)\b[.\s:]*)?", re.IGNORECASE
)
_STORY = re.compile(r"\b(?:kronologi\w*|urutan|rangkaian|tahapan)\b", re.IGNORECASE)
_BLOCK_KEYS = frozenset({"kelurahan", "tanggal", "waktu", "kejadian", "tempat", "hari", "judul"})
_FEWEST = 2
_LONGEST_ROW_NAME = 60


def parts_of(body: Body, around: Around, near: date | None) -> list[Span]:
    """Find the incidents of a message.

    Args:
        body: The message.
        around: What is known around the chat.
        near: The day it was sent.

    Returns:
        The place of each, whole lines up to the end of the message; none when it tells of one incident.
    """
    begin = max(body.greeting.end, body.start)
    end = closing_start(body.plain, begin)
    lines = [line for line in lines_of(body.plain, begin, end) if line.of(body.plain).strip()]
    if len(lines) < _FEWEST:
        return []
    for find in (_numbered, _repeated):
        starts = find(lines, body)
        if len(starts) >= _FEWEST:
            return _spans(starts, body)
    starts = _by_wilayah(lines, body, around)
    if len(starts) >= _FEWEST:
        return _spans(starts, body)
    starts = _by_items(lines, body, around, near)
    return _spans(starts, body) if len(starts) >= _FEWEST else []


def _spans(starts: list[int], body: Body) -> list[Span]:
    ends = [*starts[1:], len(body.text) + 1]
    return [Span(start, end - 1) for start, end in zip(starts, ends, strict=True)]


def _numbered(lines: list[Span], body: Body) -> list[int]:
    return [line.start for line in lines if _NUMBERED.match(line.of(body.plain))]


def _repeated(lines: list[Span], body: Body) -> list[int]:
    """Find where the labels of a form begin anew: the first of them that comes again."""
    seen: list[tuple[str, int]] = []
    for line in lines:
        labelled = label_at(line.of(body.plain))
        if labelled and labelled[0] in _BLOCK_KEYS:
            seen.append((labelled[0], line.start))
    keys = [key for key, _ in seen]
    first = next(
        (
            key
            for place, key in enumerate(keys)
            if key in keys[place + 1 :] and key in {"kelurahan", "kejadian", "tanggal", "judul"}
        ),
        None,
    )
    if first is None or keys.count(first) < _FEWEST:
        return []
    starts = [at for key, at in seen if key == first]
    blocks = [
        [key for key, at in seen if start <= at < stop]
        for start, stop in zip(starts, [*starts[1:], len(body.text)], strict=True)
    ]
    return starts if all(len(set(block)) >= _FEWEST for block in blocks) else []


def _by_wilayah(lines: list[Span], body: Body, around: Around) -> list[int]:
    """Find the lines that begin with the name of a kelurahan, when they go through several."""
    rows: list[tuple[int, str, bool]] = []
    for line in lines:
        named = _row(line.of(body.plain), around)
        if named:
            rows.append((line.start, *named))
    firm = {code for _, code, is_firm in rows if is_firm}
    if len(firm) < _FEWEST:
        return []
    return [at for at, _, _ in rows]


def _row(words: str, around: Around) -> tuple[str, bool] | None:
    """Read a line that begins with a kelurahan: its code, and whether something is said of it at once."""
    mark = _MARK.match(words)
    at = mark.end() if mark else 0
    head = _ROW_HEAD.match(words, at)
    labelled = label_at(words)
    if labelled and labelled[0] != "kelurahan":
        return None
    found = [
        one
        for one in wilayah_in(words[: at + _LONGEST_ROW_NAME], around)
        if one.start <= (head.end() if head else at)
    ]
    if not found or not is_kelurahan(found[0].reading.text):
        return None
    behind = words[found[0].end :]
    if not _ROW_END.match(behind):
        return None
    said_at_once = behind.lstrip(" *_").startswith((":", "=")) or bool(_QUIET_ROW.search(behind))
    is_firm = said_at_once or bool(words[:at].strip(" *_"))
    return found[0].reading.text, is_firm and not found[0].reading.doubt


def _by_items(lines: list[Span], body: Body, around: Around, near: date | None) -> list[int]:
    """Find numbered items that each have a day or a kelurahan of their own and tell of something."""
    items: list[Span] = []
    for line in lines:
        found = _NUMBER.match(line.of(body.plain))
        if found and not label_at(line.of(body.plain)):
            items.append(line)
    if len(items) < _FEWEST:
        return []
    head = body.plain[body.start : items[0].start]
    if _STORY.search(head) or weigh(head, around.kategori).incident:
        return []
    own = [line for line in items if _is_own(line, body, around, near)]
    return [line.start for line in items] if len(own) * 3 >= len(items) * 2 and len(own) >= _FEWEST else []


def _is_own(line: Span, body: Body, around: Around, near: date | None) -> bool:
    words = line.of(body.plain)
    mark = _MARK.match(words)
    words = words[mark.end() if mark else 0 :]
    places = [one for one in wilayah_in(words, around) if is_kelurahan(one.reading.text)]
    if not places and not find_tanggal(words, around, near):
        return False
    evidence = weigh(words, around.kategori)
    return evidence.any
