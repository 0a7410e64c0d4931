"""What an event did, how many were there, and which groups."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import RUNNING, Section, Span
from pks_cli.exchange.chat.draft import trimmed
from pks_cli.exchange.values.numbers import find_dampak, read_bilangan, read_rupiah
from pks_cli.exchange.values.reading import Reading

if TYPE_CHECKING:
    from pks_cli.exchange.chat.body import Body
    from pks_cli.exchange.chat.context import Context
    from pks_cli.exchange.chat.draft import Draft

_BUILDINGS = re.compile(
    r"(?P<count>\d{1,4})\s*(?:unit\s+|buah\s+)?(?:rumah|bangunan|kios|toko|ruko|gedung|warung|lapak|masjid|sekolah)",
    re.IGNORECASE,
)
_NONE = re.compile(r"\W*(?:nihil|tidak ada|tdk ada|-|0|kosong|tidak terdapat)?\W*$", re.IGNORECASE)
_RUPIAH = re.compile(
    (
        r"(?:rp\.?\s?)[\d.,]+(?:\s?(?:ribu|rb|juta|jt|miliar|milyar|m)\b)?|\d[\d.,]*\s?(?:ribu|rb"
        r"|juta|jt|miliar|milyar)\b"
    ),
    re.IGNORECASE,
)
_CROWD = re.compile(
    (
        r"(?:unjuk rasa|unras|demo\w*|massa|aksi|konvoi|mendatangi|menggeruduk|berkumpul"
        r"|sekelompok)\D{0,60}?(?P<count>\d{1,5}(?:\.\d{3})?)\s*(?:an\s+)?(?P<unit>orang|org"
        r"|massa|warga|motor)"
    ),
    re.IGNORECASE,
)
_CROWD_BEHIND = re.compile(
    (
        r"(?P<count>\d{1,5}(?:\.\d{3})?)\s*(?P<unit>orang|org|warga|massa|mahasiswa|sopir"
        r"|pedagang|buruh)\b[^.\n]{0,30}(?:unjuk rasa|unras|demo\b|aksi\b|protes|menolak"
        r"|memprotes|mendatangi)"
    ),
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    r"dihadiri\D{0,12}(?P<count>\d{1,5}(?:\.\d{3})?)\s*(?:orang|org|jamaah|jemaah|warga|peserta|undangan)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:sekelompok|kelompok|warga|pelajar|siswa|pemuda|remaja|anak muda|ormas|organisasi"
    r"|komunitas|suporter|massa|pedagang|sopir|geng|mahasiswa|jamaah"
    r"|jemaah|karyawan|buruh|petani|nelayan|penduduk|masyarakat|keluarga|rombongan|penonton"
    r"|perusahaan|pengembang)\b",
    re.IGNORECASE,
)
_PLACE_WORDS = re.compile(
    r"\b(?:RT|RW|SMA|SMAN|SMK|SMKN|SMP|SMPN|MTs|MAN|SD|Kel|Kec|Desa|Kampung|Ds|Kp|Gampong|PT"
    r"|CV|UM|STM)\b\.?\s*[\w/]*"
)
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]{2,}\b|\b(?:an|a\.n|sdr|sdri|tn|ny)\b\.?", re.MULTILINE)
_BETWEEN = re.compile(r"\s+(?:dan|dengan|dgn|vs|melawan|lawan)\s+|\s*[,;/]\s*")
_SIDES = frozenset({"pelaku", "siapa", "terlapor", "pihak"})
_LONGEST_GROUP = 60


def read_effects(body: Body, context: Context, draft: Draft) -> None:
    """Read dampak, jumlah_massa and pihak of a message.

    Args:
        body: The message.
        context: Who sent it.
        draft: Takes the values.
    """
    for section in body.all_of("akibat", "orang", "catatan", "isi", "kejadian", "langkah", RUNNING):
        if section.key in {"akibat", "orang"}:
            _labelled(section, body, draft)
        elif section.key != "langkah":
            _told(section, body, context, draft)
    for section in body.all_of("jumlah_massa"):
        span = section.lines[0]
        read = read_bilangan(span.of(body.plain).strip())
        if read and not draft.has("jumlah_massa"):
            draft.put("jumlah_massa", read, trimmed(body.plain, span))
    _crowd(body, context, draft)
    for section in body.all_of("orang"):
        _sides(section, body, draft)


def _labelled(section: Section, body: Body, draft: Draft) -> None:
    """Read what stands behind "Korban :", "Akibat :", "Kerugian :"."""
    span = section.span
    words = span.of(body.plain)
    name = section.name
    if _NONE.match(words):
        keys = {"korban": ("dampak.tewas", "dampak.luka"), "kerugian": ("dampak.kerugian_rp",)}
        if words.strip(" -.\n*"):
            for key in next((keys[one] for one in keys if one in name), ()):
                if not draft.has(key):
                    draft.put(key, Reading("0"), trimmed(body.plain, span))
        draft.labels += [section.label, span]
        return
    if "kerugian" in name or "krgian" in name:
        _money(span, words, body, draft)
    if "rusak" in name:
        damaged = _BUILDINGS.search(words)
        if damaged and not draft.has("dampak.bangunan_rusak"):
            place = Span(span.start + damaged.start(), span.start + damaged.end())
            draft.put("dampak.bangunan_rusak", Reading(damaged["count"]), place)
    # The label belongs to the words: "Meninggal dunia : 1 orang".
    whole = Span(section.label.start, span.end)
    found = find_dampak(whole.of(body.plain))
    offset = whole.start if found else span.start
    for key, one in found or find_dampak(words):
        if not draft.has(key):
            place = Span(max(offset + one.start, span.start), offset + one.end)
            draft.put(key, one.reading, place)


def _money(span: Span, words: str, body: Body, draft: Draft) -> None:
    """Read the loss in rupiah."""
    money = _RUPIAH.search(words)
    read = read_rupiah((money.group() if money else words).strip(" .,-"))
    if read and not draft.has("dampak.kerugian_rp"):
        place = Span(span.start + money.start(), span.start + money.end()) if money else span
        draft.put("dampak.kerugian_rp", read, trimmed(body.plain, place))


def _told(section: Section, body: Body, context: Context, draft: Draft) -> None:
    span = section.span
    if context.is_shared(section.lines[0]) and section.lines[-1].end <= context.shared_end:
        return
    for key, one in find_dampak(span.of(body.plain)):
        if not draft.has(key):
            draft.put(key, one.reading, Span(span.start + one.start, span.start + one.end))


def _crowd(body: Body, context: Context, draft: Draft) -> None:
    if draft.has("jumlah_massa"):
        return
    for section in body.all_of(RUNNING, "isi", "kejadian"):
        if context.is_shared(section.lines[0]):
            continue
        for pattern, doubt in (
            (_CROWD, ""),
            (_CROWD_BEHIND, ""),
            (_ATTENDED, "jumlah yang hadir dibaca jumlah massa"),
        ):
            found = pattern.search(body.plain, section.start, section.end)
            if found:
                read = read_bilangan(found["count"])
                if read and found.groupdict().get("unit") != "motor":
                    draft.put(
                        "jumlah_massa", Reading(read.text, read.doubt or doubt), Span(*found.span("count"))
                    )
                    return


def _sides(section: Section, body: Body, draft: Draft) -> None:
    """Take the groups named as pelaku or pihak; what may be a person's name stays unplaced."""
    if not any(side in section.name for side in _SIDES):
        return
    words = section.span.of(body.plain)
    at = 0
    for match in [*_BETWEEN.finditer(words), None]:
        end = match.start() if match else len(words)
        span = trimmed(body.plain, Span(section.start + at, section.start + end))
        said = span.of(body.plain)
        bare = _PLACE_WORDS.sub(" ", said)
        if (
            said
            and len(said) <= _LONGEST_GROUP
            and _GROUP.search(said)
            and not _NAME.search(f"x {bare[:1].lower()}{bare[1:]}")
        ):
            draft.put_text("pihak", span)
        at = match.end() if match else end
