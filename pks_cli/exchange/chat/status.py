"""How far a matter is settled, as the words of a message say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.values.codes import read_code
from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around

_DONE = r"(?:sudah|sdh|sdah|udah|udh|dah|telah|tlh|so|ka)"
_SAID = (
    (
        "belum_ditangani",
        (
            r"(?:belum|blm) (?:ditangani|di tangani|tertangani|ditindak\s?lanjuti|ada"
            r" (?:penanganan|tindakan|tindak lanjut|langkah))"
        ),
        "",
    ),
    (
        "selesai",
        (
            r"selesai secara \w+|(?:dinyatakan|dianggap) selesai|(?:sepakat|berakhir|berujung"
            r"|setuju) (?:ber)?damai|surat (?:pernyataan )?(?:per)?damai\w*"
            rf"|pernyataan damai|{_DONE} (?:di ?damai\w*|damai|islah|selesai(?! (?:apel|sholat"
            rf"|shalat|acara))|tuntas|diselesaikan)|saling memaafkan"
            r"|secara kekeluargaan|masalah selesai|kasus selesai|berakhir damai|dibuat surat perdamaian"
        ),
        "",
    ),
    ("selesai", r"\bdidamaikan\b|\bdi damaikan\b|\bdamai\b", "'{}' dibaca selesai"),
    (
        "sedang_ditangani",
        (
            r"masih (?:dalam |dlm )?(?:proses|lidik|penyelidikan|penyidikan|diproses"
            r"|diselidiki)\w*|(?:dalam|dlm) (?:proses|penyelidikan|penyidikan|lidik)\b"
            r"(?! (?:dua|satu))|masih berjalan|masih ditangani|(?:sedang|sdg) (?:ditangani"
            r"|diproses|diselidiki|dimediasi)|\blidik\b"
        ),
        "",
    ),
    (
        "sedang_ditangani",
        (
            r"masih (?:dicari|diburu|didalami|pencarian|dalam pencarian|buron)|dalam"
            r" (?:pengejaran|pencarian)|(?:diamankan|di amankan|diamanin|mengamankan|amankan)"
            r"|(?:diserahkan|dilaporkan|dibawa|di bawa|digelandang) ke (?:polsek|polres|polisi|kantor polisi)"
            rf"|{_DONE} (?:ditangani|di tangani|tertangani)|(?:belum|blm) (?:ada )?(?:titik temu"
            rf"|kesepakatan|selesai|tuntas)"
        ),
        "'{}' dibaca sedang ditangani",
    ),
)
_PATTERNS = tuple((code, re.compile(pattern, re.IGNORECASE), doubt) for code, pattern, doubt in _SAID)
_LABELLED = (
    (
        "belum_ditangani",
        re.compile(
            r"^\W*(?:belum|blm)(?: (?:ditangani|di tangani|tertangani|ada|ditindak\w*))?\W*$", re.IGNORECASE
        ),
        "",
    ),
    (
        "selesai",
        re.compile(
            (
                r"^\W*(?:(?:sudah|sdh|telah|tlh) (?:selesai|ditangani|di tangani|tertangani|tuntas|damai)"
                r"|selesai|tertangani|tuntas|clear|damai)\b"
            ),
            re.IGNORECASE,
        ),
        "",
    ),
    (
        "sedang_ditangani",
        re.compile(
            (
                r"^\W*(?:masih |dalam |dlm |sedang |sdg )*(?:proses|diproses|lidik|penyelidikan"
                r"|penyidikan|berjalan|ditangani|penanganan|sidik|mediasi|berlangsung|monitoring"
                r"|dipantau)\b"
            ),
            re.IGNORECASE,
        ),
        "",
    ),
    (
        "sedang_ditangani",
        re.compile(r"^\W*(?:belum|blm) (?:selesai|tuntas|ada)\b", re.IGNORECASE),
        "'{}' dibaca sedang ditangani",
    ),
)
_OTHERS = {
    "selesai": ("sedang_ditangani",),
    "sedang_ditangani": ("selesai", "belum_ditangani"),
    "belum_ditangani": (),
}


def labelled_status(words: str, around: Around) -> Reading | None:
    """Read what stands behind "Status :"."""
    for code, pattern, doubt in _LABELLED:
        if pattern.search(words):
            return _reading(code, doubt, words.strip())
    return read_code("status", words.strip(), around)


def told_status(words: str) -> Found | None:
    """Find what running words say of the status: the last thing said, a clear one before an unclear one."""
    clear: Found | None = None
    vague: Found | None = None
    for code, pattern, doubt in _PATTERNS:
        for match in pattern.finditer(words):
            found = Found(match.start(), match.end(), _reading(code, doubt, match.group()))
            if doubt:
                vague = found if vague is None or found.start > vague.start else vague
            else:
                clear = found if clear is None or found.start > clear.start else clear
    return clear or vague


def _reading(code: str, doubt: str, said: str) -> Reading:
    return Reading(code, doubt.format(said), _OTHERS[code]) if doubt else Reading(code)
