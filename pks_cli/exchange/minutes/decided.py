"""What is to be done, as lines: the task, who does it and until when in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Page
    from pks_cli.exchange.minutes.points import Point

_WHO = re.compile(
    r"[\s(,;.–-]*\b(?:penanggung\s*jawab(?:nya)?|pj|pic|pelaksana)\b\s*[:=]?\s*(?:adalah\s+)?"
    r"(?P<siapa>[^,;()]{2,120}?)"
    r"(?=\s*(?:[,;()]|\.\s*$|$|\b(?:paling\s+lambat|batas\s+waktu|tenggat|target)\b))",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"[\s(,;.–-]*\b(?:paling\s+lambat|selambat-lambatnya|batas\s+waktu(?:nya)?|tenggat(?:nya)?"
    r"|target(?:\s+waktu)?|sebelum)\b\s*[:=]?\s*"
    r"(?:pada\s+)?(?:tanggal\s+|tgl\.?\s+)?",
    re.IGNORECASE,
)


def say_tasks(page: Page, points: Iterable[Point], around: Around) -> None:
    """Put points into `tindak_lanjut`; points under one are tasks of their own."""
    for point in points:
        _say_task(page, point.bits, around)
        say_tasks(page, point.under, around)


def _say_task(page: Page, bits: list[Bit], around: Around) -> None:
    at = page.next_of("tindak_lanjut")
    key = ("tindak_lanjut", at)
    last = bits[-1]
    who = _WHO.search(last.text)
    until, day = _until(last, around)
    cut = min([found.start() for found in (who, until) if found], default=len(last.text))
    if cut == 0 or not last.text[:cut].strip(" (,;"):
        cut, who, until, day = len(last.text), None, None, None
    words = [bit.span for bit in bits[:-1]] + [last.part(0, cut)]
    text = rapi(" ".join(page.words(span) for span in words)).rstrip(" ,;(–-")
    page.say((*key, "uraian"), text, words)
    if who:
        page.say((*key, "penanggung_jawab"), rapi(who["siapa"]), [last.part(*who.span("siapa"))])
        page.labels.append(last.part(who.start(), who.start("siapa")))
    if until and day:
        page.say((*key, "tenggat"), day[2], [last.part(day[0], day[1])], day[3])
        page.labels.append(last.part(*until.span()))


def _until(bit: Bit, around: Around) -> tuple[re.Match[str] | None, tuple[int, int, str, str] | None]:
    """Find the last day: its words and, with its place, the date; nothing without a date."""
    found = _UNTIL.search(bit.text)
    if not found:
        return None, None
    rest = bit.text[found.end() : found.end() + 80]
    day = next(find_dates(rest, around), None)
    if day is None or day.start > 20:  # noqa: PLR2004 - "hari Senin tanggal"
        return None, None
    at = found.end()
    return found, (at + day.start, at + day.end, day.reading.text, day.reading.doubt)
