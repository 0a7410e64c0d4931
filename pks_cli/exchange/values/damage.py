"""What an event did, in a running text: dead, hurt, displaced, buildings, loss; not what was planned or threatened."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from pks_cli.exchange.values.money import AMOUNT, amount_of
from pks_cli.exchange.values.number_words import ABOUT, FIGURES, WORDS, number
from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_PERSON = (
    r"orang|org|orng|jiwa|warga|korban|pelajar|siswa|pemuda|remaja|anak|laki-laki|perempuan|pria|wanita|santri|"
    r"pengendara|kk|kepala keluarga|balita|lansia|anggota|penumpang|pekerja|buruh"
)
_BRIDGE = (
    r"mengalami|menderita|dinyatakan|dilaporkan|diantaranya|di antaranya|yang|yg|telah|sudah|harus|terpaksa|dunia|"
    r"akibat|karena|jadi|menjadi"
)
_DEAD = r"tewas|meninggal dunia|meninggal|md|korban jiwa|hilang nyawa"
_HURT = (
    r"luka berat|luka ringan|luka-luka|luka2|luka bakar|luka bacok|luka robek|luka memar|luka lebam|luka tusuk|luka|"
    r"terluka|cedera|lb|lr|luka sedang"
)
_FLED = r"mengungsi|pengungsi|diungsikan|terpaksa mengungsi"
_HOUSE = r"rumah|bangunan|kios|ruko|gedung|toko|warung|lapak|sekolah|musala|mushola|masjid|los|pos ronda|kandang|gudang|bedeng"
_BROKEN = r"rusak|terbakar|hangus|ludes|roboh|hancur|ambruk|dirusak|dibakar|porak-poranda|terendam|tertimpa"
_NOTHING = r"nihil|tidak ada|tdk ada|tak ada|nol|0"
_NUMBER = rf"(?:{ABOUT}\s?){{0,2}}(?P<n>{FIGURES}|{WORDS})(?:\s?\((?:{WORDS}|\d+)\))?"
_UNITS = rf"(?P<u>(?:\s?(?:{_PERSON})(?![a-z])){{0,3}})"
_STATE = rf"(?P<md>{_DEAD})|(?P<lk>{_HURT})|(?P<ungsi>{_FLED})"
_COUNT_FIRST = re.compile(
    rf"(?<![\w.,/:-]){_NUMBER}{_UNITS}(?:\s(?:{_BRIDGE})(?![a-z])){{0,3}}\s(?:{_STATE})(?![a-z])"
)
_STATE_FIRST = re.compile(
    rf"(?<![a-z])(?:korban\s)?(?:{_STATE})(?![a-z])\s?(?:dunia\s?)?(?:ada\s|sebanyak\s|berjumlah\s|:|=|\()?\s?"
    rf"(?:(?P<tiada>{_NOTHING})(?![\w.])|{_NUMBER}(?![\w.:/-]*\d){_UNITS})"
)
_NOBODY = re.compile(
    r"(?<![a-z])(?:(?:tidak ada|tdk ada|tak ada|nihil|tanpa|tidak menimbulkan|tidak terdapat|tdk terdapat|tidak sampai "
    r"menimbulkan)(?: adanya)? korban(?P<a> (?:jiwa|luka|meninggal)(?: dunia)?)?(?P<b>,? (?:maupun|atau|dan|serta|/)? ?(?:luka|jiwa))?"
    r"|korban(?P<c> (?:jiwa|luka|meninggal)(?: dunia)?)?(?P<d> (?:maupun|dan) (?:luka|jiwa))?\s?(?::|=)?\s?(?:nihil|tidak ada|tdk ada))(?![a-z])"
)
_HOUSES = re.compile(
    rf"(?<![\w.,/:-]){_NUMBER}\s(?:unit\s|buah\s|bh\s|petak\s|pintu\s)?(?:{_HOUSE})(?:\s(?:warga|penduduk|semi permanen|milik warga|kontrakan|"
    rf"makan|tinggal))?(?:\s(?:{_BRIDGE}|ikut|habis))?\s(?:{_BROKEN})(?![a-z])"
)
_BROKEN_HOUSES = re.compile(
    rf"(?<![a-z])(?:rumah rusak|bangunan rusak|kerusakan rumah|rusak)\s?(?:berat|ringan|sedang)?\s?[:=]?\s?(?:(?P<tiada>nihil)|{_NUMBER}\s?(?P<u>unit|rumah|bangunan|kios)?)(?![\w.]*\d)"
)
_LOSS = re.compile(
    r"(?<![a-z])(?:kerugian|rugi)(?:\s(?:materi|materil|materiil|material|korban|harta benda|total|yang dialami|yg dialami|"
    r"ditaksir|diperkirakan|mencapai|sebesar|sekitar|kurang lebih|adalah|berupa uang|uang|tunai|dialami|warga)){0,5}\s?[:=]?\s?"
    rf"(?:(?P<tiada>nihil|tidak ada|tdk ada|belum ada)|{AMOUNT})(?![a-z])"
)
_NO_LOSS = re.compile(
    r"(?<![a-z])(?:tidak ada|tdk ada|tanpa|nihil)(?: korban(?: jiwa)? (?:maupun|dan|dan/atau|serta|atau))? kerugian(?: materi\w*)?"
)
_CLAUSE = re.compile(r"[.;\n!?](?=\s|$)|\n")
_NOT_HAPPENED = re.compile(
    r"(?<![a-z])(?:akan|rencana|rencananya|berencana|ancam|mengancam|diancam|ancaman|jangan|simulasi|apabila|jika|kalau|bila|"
    r"dapat|bisa|dikhawatirkan|khawatir|berpotensi|potensi|hampir|nyaris|agar|supaya|mencegah|antisipasi|isu|hoaks|hoax|"
    r"kabar|dikabarkan|rumor|seandainya|bantuan|santunan|santuni|menyantuni)(?![a-z])"
)
_DENIED = re.compile(r"(?<![a-z])(?:tidak|tdk|bukan|belum|tanpa|tak)(?:\s[a-z]+){0,2}\s?$")
_KINDS = {"md": "dampak.tewas", "lk": "dampak.luka", "ungsi": "dampak.mengungsi"}
_TOGETHER = 30  # characters between two counts of the hurt that are added up


def damage_in(text: str) -> list[tuple[str, Found]]:
    """Find what an event did in a text as `plain` gives it, by key, in order."""
    breaks = [match.end() for match in _CLAUSE.finditer(text)]
    found = sorted(
        [
            *_nothing(text),
            *_said(text, breaks, _STATE_FIRST),
            *_said(text, breaks, _COUNT_FIRST),
            *_houses(text, breaks),
            *_loss(text, breaks),
        ],
        key=lambda one: (one[1].start, -one[1].end),
    )
    kept: list[tuple[str, Found]] = []
    for key, one in found:
        if (
            not kept
            or one.start >= kept[-1][1].end
            or (kept[-1][1].reading.text == "0" == one.reading.text and kept[-1][0] != key)
        ):
            kept.append((key, one))
    return _told_once(_added_up(text, kept))


def _nothing(text: str) -> Iterator[tuple[str, Found]]:
    for match in _NOBODY.finditer(text):
        said = " ".join(filter(None, (match["a"], match["b"], match["c"], match["d"])))
        one = Found(*match.span(), Reading("0"))
        if not said or "jiwa" in said or "meninggal" in said:
            yield "dampak.tewas", one
        if not said or "luka" in said:
            yield "dampak.luka", one
    for match in _NO_LOSS.finditer(text):
        yield "dampak.kerugian_rp", Found(*match.span(), Reading("0"))


def _said(text: str, breaks: list[int], pattern: re.Pattern[str]) -> Iterator[tuple[str, Found]]:
    for match in pattern.finditer(text):
        kind = next(kind for kind in _KINDS if match[kind])
        count = 0 if match.groupdict().get("tiada") else number(match["n"] or "")
        if count is None or _is_unreal(text, breaks, match.start()):
            continue
        unit = match["u"] or ""
        doubt = f"{count} keluarga (KK), bukan jumlah orang" if "kk" in unit or "keluarga" in unit else ""
        yield _KINDS[kind], Found(*match.span(), Reading(str(count), doubt))


def _houses(text: str, breaks: list[int]) -> Iterator[tuple[str, Found]]:
    for pattern in (_HOUSES, _BROKEN_HOUSES):
        for match in pattern.finditer(text):
            count = 0 if match.groupdict().get("tiada") else number(match["n"] or "")
            is_of_houses = (
                pattern is _HOUSES or match["u"] or "rumah" in match.group() or "bangunan" in match.group()
            )
            if count is not None and is_of_houses and not _is_unreal(text, breaks, match.start()):
                yield "dampak.bangunan_rusak", Found(*match.span(), Reading(str(count)))


def _loss(text: str, breaks: list[int]) -> Iterator[tuple[str, Found]]:
    for match in _LOSS.finditer(text):
        amount = Reading("0") if match["tiada"] else amount_of(match)
        if amount is not None and not _is_unreal(text, breaks, match.start()):
            yield "dampak.kerugian_rp", Found(*match.span(), amount)


def _is_unreal(text: str, breaks: list[int], start: int) -> bool:
    """Tell whether the clause says that something was planned, threatened, feared or denied."""
    after = bisect_right(breaks, start)
    begin = max(breaks[after - 1] if after else 0, start - 120)
    is_denied = _DENIED.search(text, max(begin, start - 30), start) is not None
    return is_denied or _NOT_HAPPENED.search(text, begin, start) is not None


def _added_up(text: str, found: list[tuple[str, Found]]) -> list[tuple[str, Found]]:
    """Add up "LB 2, LR 3" and "2 orang luka berat dan 3 luka ringan"."""
    kept: list[tuple[str, Found]] = []
    for key, one in found:
        last = next((place for place in range(len(kept) - 1, -1, -1) if kept[place][0] == key), None)
        if key == "dampak.luka" and last is not None and one.start - kept[last][1].end <= _TOGETHER:
            before = kept[last][1]
            kinds = {_degree(text[before.start : before.end]), _degree(text[one.start : one.end])}
            if len(kinds) == 2 and "" not in kinds:  # noqa: PLR2004 - badly and lightly
                total = int(before.reading.text) + int(one.reading.text)
                kept[last] = (key, Found(before.start, one.end, Reading(str(total), before.reading.doubt)))
                continue
        kept.append((key, one))
    return kept


def _degree(words: str) -> str:
    if "berat" in words or "lb" in words:
        return "berat"
    return "ringan" if "ringan" in words or "lr" in words else ""


def _told_once(found: list[tuple[str, Found]]) -> list[tuple[str, Found]]:
    """Put a doubt on counts that are told in different ways."""
    counts: dict[str, set[str]] = {}
    for key, one in found:
        counts.setdefault(key, set()).add(one.reading.text)
    return [(key, one) if len(counts[key]) == 1 else (key, _one_of(one, counts[key])) for key, one in found]


def _one_of(one: Found, counts: set[str]) -> Found:
    others = tuple(sorted(counts - {one.reading.text}, key=int))
    return Found(one.start, one.end, Reading(one.reading.text, "disebut dengan jumlah yang berbeda", others))
