"""When it happened, as a message says it and as the hour it was sent tells."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import RUNNING, Span
from pks_cli.exchange.chat.draft import trimmed
from pks_cli.exchange.values.dates import find_rentang, find_tanggal, read_tanggal
from pks_cli.exchange.values.reading import Found, Reading
from pks_cli.exchange.values.times import find_jam, read_jam

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.chat.body import Body, Section
    from pks_cli.exchange.chat.context import Context
    from pks_cli.exchange.chat.draft import Draft

_LABELLED = ("tanggal", "waktu", "hari")
_RUN = (RUNNING, "kejadian", "isi", "tempat", "orang", "judul", "catatan", "jam", "judul_bagian")
_NOW = re.compile(
    r"\b(?:barusan|baru saja|baru2 ini tadi|saat ini|sekarang|skrg|skarang|skr|detik ini|hari ini)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    (
        r"(?:semalam|smalam|(?:malam|mlm|malem) (?:tadi|td)|(?:tadi|td|tdi) (?:malam|mlm|malem)"
        r"|semalem|mau bengi)"
    ),
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?P<part>pagi|siang|sore|petang|malam|mlm|malem|subuh|dini hari|semalam|semalem|bengi)\b",
    re.IGNORECASE,
)
_REACH = 34
_END_OF_IT = re.compile(
    r"\b(?:selesai|berakhir|bubar|sampai|hingga|s/d|ditutup)\W{1,3}(?:pada\W|sekitar\W)?$", re.IGNORECASE
)
_NOON, _DAWN, _EVENING = 12, 5, 17
NOT_WRITTEN = "tanggal kejadian tidak ditulis; dibaca hari pesan dikirim"
_AHEAD = "tanggal sesudah hari pesan dikirim"
_PLANNED = re.compile(
    r"(?:rencana\w*|besok|akan|dijadwalkan|jadwal|minggu depan|paling lambat)\W{0,3}(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)


def read_when(body: Body, context: Context, draft: Draft, *, is_nihil: bool) -> None:
    """Read tanggal, sampai, jam and tanggal_lapor of a message.

    Args:
        body: The message.
        context: Who sent it and when.
        draft: Takes the values.
        is_nihil: Whether it says that nothing happened: then days may be a run, and no day means that day.
    """
    if context.near:
        draft.put("tanggal_lapor", Reading(context.near.isoformat()))
    jam = _jam(body, context)
    if not _put_run(body, context, draft, is_nihil=is_nihil):
        _put_day(body, context, draft, jam, is_nihil=is_nihil)
    if jam and not is_nihil:
        draft.put("jam", jam[0], jam[1])


def _put_run(body: Body, context: Context, draft: Draft, *, is_nihil: bool) -> bool:
    """Take a run of days, when the message tells one."""
    for section in _sections(body, context, (*_LABELLED, *_RUN)):
        for span in section.lines:
            if context.is_shared(span) and _own_dates(body, context):
                continue
            runs = find_rentang(span.of(body.plain), context.around, context.near)
            if runs:
                first, last = runs[0]
                doubt = "" if is_nihil else "yang tertulis beberapa hari, bukan tanggal kejadiannya"
                draft.put("tanggal", first.reading, trimmed(body.plain, _at(span, first)), doubt)
                if is_nihil:
                    draft.put("sampai", last.reading, trimmed(body.plain, _at(span, last)))
                return True
    return False


def _own_dates(body: Body, context: Context) -> bool:
    return any(
        not context.is_shared(span) and find_tanggal(span.of(body.plain), context.around, context.near)
        for section in _sections(body, context, (*_LABELLED, *_RUN))
        for span in section.lines
    )


def _put_day(
    body: Body, context: Context, draft: Draft, jam: tuple[Reading, Span] | None, *, is_nihil: bool
) -> None:
    found = _day(body, context, jam)
    if found:
        read, span = found
        draft.put("tanggal", read, span)
        if context.near and not read.doubt and read.text > context.near.isoformat():
            draft.doubt("tanggal", _AHEAD)
        return
    if context.near is None or context.sent is None:
        return
    late = _LATE.search(body.plain, body.start)
    if late:
        draft.put("tanggal", *_of_the_night(late, context.sent, jam))
    elif is_nihil or _NOW.search(body.plain, body.start):
        draft.put("tanggal", Reading(context.near.isoformat(), context.doubt))
    elif jam and not jam[0].doubt:
        draft.put("tanggal", _by_hour(jam[0].text, context.sent, context.doubt))
    else:
        draft.put("tanggal", Reading(context.near.isoformat(), NOT_WRITTEN))


def _day(body: Body, context: Context, jam: tuple[Reading, Span] | None) -> tuple[Reading, Span] | None:
    """Find the day the message names: labelled before running, its own words before shared ones."""
    asked: tuple[Reading, Span] | None = None
    for section in _sections(body, context, _LABELLED):
        for read, span in _dates_of(section, body, context):
            if not read.doubt:
                return read, span
            asked = asked or (read, span)
    if asked:
        return _settled(*asked, context, jam)
    found = [one for section in _sections(body, context, _RUN) for one in _dates_of(section, body, context)]
    own = [one for one in found if not context.is_shared(one[1])] or found
    told = [one for one in own if not _PLANNED.search(body.plain, max(0, one[1].start - 60), one[1].start)]
    if not told:
        return None
    read, span = _settled(*told[0], context, jam)
    for other, place in told[1:]:
        if read.doubt and not other.doubt:
            read, span = other, place
        elif not other.doubt and not read.doubt and other.text < read.text:
            return replace(read, doubt="ada tanggal lain yang lebih awal", choices=(other.text,)), span
    return read, span


def _dates_of(section: Section, body: Body, context: Context) -> Iterator[tuple[Reading, Span]]:
    for span in section.lines:
        words = span.of(body.plain)
        found = find_tanggal(words, context.around, context.near)
        if not found and section.key in _LABELLED:
            read = read_tanggal(words, context.around, context.near)
            found = [Found(0, len(words), read)] if read else []
        for one in found:
            yield one.reading, _at(span, one)


def _settled(
    read: Reading, span: Span, context: Context, jam: tuple[Reading, Span] | None
) -> tuple[Reading, Span]:
    """Settle "tadi malam" by the hour it was sent at."""
    words = span.of(context.plain)
    if context.sent and read.doubt and _LATE.fullmatch(words.strip()):
        return _of_the_night_at(words, context.sent, jam), span
    if context.doubt and not read.doubt and not re.search(r"\d", words):
        return replace(read, doubt=context.doubt), span
    return read, span


def _of_the_night(
    late: re.Match[str], sent: datetime, jam: tuple[Reading, Span] | None
) -> tuple[Reading, Span]:
    return _of_the_night_at(late.group(), sent, jam), Span(*late.span())


def _of_the_night_at(words: str, sent: datetime, jam: tuple[Reading, Span] | None) -> Reading:
    """Date last night: the evening before a morning message, the same day for an hour behind midnight."""
    before = (sent.date() - timedelta(days=1)).isoformat()
    same = sent.date().isoformat()
    hour = int(jam[0].text[:2]) if jam else None
    if hour is not None and hour < _DAWN:
        return Reading(same, f"'{words}' pukul {jam[0].text if jam else ''} dibaca dini hari itu", (before,))
    if sent.hour < _NOON and hour is not None and hour >= _EVENING and jam and not jam[0].doubt:
        return Reading(before)
    return Reading(before, f"'{words}' dibaca malam sebelumnya", (same,))


def _by_hour(jam: str, sent: datetime, doubt: str) -> Reading:
    """Date an hour without a day: that day when it had passed, else the day before."""
    if jam <= sent.strftime("%H.%M"):
        return Reading(sent.date().isoformat(), doubt)
    before = (sent.date() - timedelta(days=1)).isoformat()
    return Reading(before, "tanggal tidak ditulis; jamnya sesudah pesan dikirim", (sent.date().isoformat(),))


def _jam(body: Body, context: Context) -> tuple[Reading, Span] | None:
    """Find the time of day: labelled first, else the first told."""
    for keys in (("jam",), ("waktu", "tanggal", "hari"), _RUN):
        for section in _sections(body, context, keys):
            for span in section.lines:
                words = span.of(body.plain)
                found = find_jam(words)
                if not found and section.key == "jam" and (read := read_jam(words)):
                    found = [Found(0, len(words), read)]
                if found and not context.is_shared(span):
                    return _opened(found[0].reading, _at(span, found[0]), body.plain)
        if context.shared_end and keys != _RUN:
            for section in _sections(body, context, keys):
                found = find_jam(section.lines[0].of(body.plain))
                if found:
                    return _opened(found[0].reading, _at(section.lines[0], found[0]), body.plain)
    return None


def _opened(read: Reading, span: Span, flat: str) -> tuple[Reading, Span]:
    """Settle "jam 5" by a part of the day in front: "td sore jam 5"."""
    if _END_OF_IT.search(flat, max(0, span.start - _REACH), span.start):
        return Reading(read.text, "jam selesai, bukan jam mulai", read.choices), span
    if not read.doubt or not read.choices:
        return read, span
    parts = list(_PARTS.finditer(flat, max(0, span.start - _REACH), span.start))
    if not parts:
        return read, span
    part = parts[-1]["part"].lower()
    hour = int(read.text[:2])
    late = {"siang": hour < _DAWN + 1, "sore": True, "petang": True}.get(
        part, part in {"malam", "mlm", "malem", "semalam", "semalem", "bengi"} and hour > _DAWN
    )
    wanted = read.choices[0] if late and hour < _NOON else read.text
    return Reading(wanted), span


def _sections(body: Body, context: Context, keys: tuple[str, ...]) -> list[Section]:
    """Give sections by priority: own words before those shared with other pieces of the message."""
    found = body.all_of(*keys)
    return sorted(found, key=lambda one: context.is_shared(one.lines[0]))


def _at(span: Span, found: Found) -> Span:
    return Span(span.start + found.start, span.start + found.end)
