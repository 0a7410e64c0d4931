"""The heads of minutes: which part begins, and the labels of the facts above all parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pks_cli.exchange.minutes.bits import Bit

_RAPAT = r"(?:sidang\s*/\s*)?(?:rapat|rakor|sidang|kegiatan|acara|pertemuan)"
_SUCH = r"(?:\s+(?:adalah|antara\s+lain|sebagai\s+berikut|sbb|yaitu|yakni|terdiri\s+(?:dari|atas)|oleh))*"
_END = rf"{_SUCH}\s*(?P<akhir>[:：]|[.,;]?\s*$)"
_PARTS: dict[str, str] = {
    "tidak_hadir": r"(?:yang\s+|peserta\s+)?tidak\s+hadir(?:\s*/\s*diwakili|\s+dengan\s+keterangan)?"
    r"|berhalangan(?:\s+hadir)?",
    "hadir": rf"(?:lampiran\s*:\s*|lampiran\s+)?daftar\s+hadir(?:\s+{_RAPAT})?|kehadiran"
    rf"|{_RAPAT}\s+(?:ini\s+)?(?:di\s?hadiri|yang\s+hadir)(?:\s+oleh)?|di\s?hadiri(?:\s+oleh)?"
    rf"|(?:yang|undangan\s+yang|peserta\s+yang)\s+hadir(?:\s+(?:dalam|pada)\s+{_RAPAT})?|hadir"
    rf"(?:\s+dalam\s+{_RAPAT})?",
    "peserta": rf"peserta(?:\s+{_RAPAT})?|unsur\s+(?:peserta|undangan)",
    "dasar": r"(?:dasar|landasan)(?:\s+(?:hukum|pelaksanaan|penyelenggaraan|kegiatan|rapat))?",
    "narasumber": r"(?:adapun\s+)?(?:para\s+)?nara\s?sumber(?:\s+[^:]{3,25}(?=:))?",
    "laporan": r"laporan\s+(?:kecamatan|kelurahan|camat|lurah|per\s+wilayah|per\s+kecamatan|wilayah|"
    r"(?:masing-masing|para|dari)\s+(?:kecamatan|camat|wilayah"
    r"|lurah|anggota|kelurahan).{0,40}?)|(?:penyampaian|paparan)\s+laporan\s+(?:para\s+|dari\s+"
    r"|masing-masing\s+)?"
    r"(?:camat|kecamatan|lurah|kelurahan|wilayah|anggota).{0,40}?|permasalahan\s+(?:per|tiap"
    r"|masing-masing)\s+(?:kecamatan|wilayah|kelurahan)",
    "pembahasan": rf"pelaksanaan(?:\s+kegiatan)?|(?:hasil\s+|uraian\s+|risalah\s+|pokok[\s-]+pokok\s+"
    rf"|jalannya\s+)?(?:pembahasan|diskusi)(?:\s+dan\s+arahan|\s+{_RAPAT})?"
    rf"|(?:uraian|jalannya|isi|materi|pelaksanaan|hasil(?:[\s-]+hasil)?)\s+{_RAPAT}"
    rf"|hal[\s-]+hal\s+yang\s+dibahas"
    r"|tanggapan(?:\s+(?:dan|peserta|/)\s*\w*)?|(?:sesi\s+)?(?:tanya\s*[-/]?\s*jawab|diskusi"
    r"(?:\s+dan\s+tanya\s*jawab)?)|hasil\s+yang\s+dicapai"
    r"|(?:analisa|analisis)(?:\s+dan\s+rekomendasi)?|saran(?:\s+dan\s+masukan)?(?:\s+peserta)?"
    r"|masukan(?:\s+peserta)?",
    "keputusan": rf"(?:hasil\s+)?(?:keputusan|kesimpulan|simpulan|kesepakatan)(?:\s+(?:dan\s+saran"
    rf"|{_RAPAT}))?"
    rf"|{_RAPAT}\s+(?:memutuskan|menyepakati|menyimpulkan)|(?:dari\s+)?hasil\s+{_RAPAT}\s+"
    rf"(?:memberikan|diperoleh|disepakati|menghasilkan)"
    r"(?:\s+(?:kesimpulan|keputusan|beberapa\s+po?int?(?:\s+penting)?))?"
    rf"|{_RAPAT}\s+(?:tersebut\s+)?menghasilkan(?:\s+beberapa)?\s+(?:po?int?|poin|hal|kesimpulan"
    rf"|keputusan|kesepakatan)(?:\s+penting)?",
    "tindak_lanjut": rf"(?:rencana\s+)?tindak\s*lanjut(?:\s+(?:hasil\s+)?{_RAPAT})?|rtl",
    "penutup": rf"penutup(?:an)?(?:\s+{_RAPAT})?",
    "pendahuluan": rf"waktu\s+dan\s+tempat(?:\s+pelaksanaan)?|kegiatan\s+{_RAPAT}|(?:kata\s+)?pembukaan"
    rf"|pendahuluan|(?:maksud\s+dan\s+)?tujuan(?:\s+{_RAPAT})?|latar\s+belakang|umum"
    rf"|{_RAPAT}",
    "lain": r"tembusan|dokumentasi(?:\s+(?:foto|kegiatan))?|lampiran(?:\s+foto)?|foto(?:\s+kegiatan)?",
}
_HEADS = [(part, re.compile(rf"(?:{pattern}){_END}", re.IGNORECASE)) for part, pattern in _PARTS.items()]
_SPEECH = re.compile(
    r"(?P<kata>(?:kata\s+)?(?:sambutan|pengarahan|arahan|paparan|pemaparan)(?:\s+dan\s+(?:arahan"
    r"|pembukaan|pengarahan))?"
    r"(?:\s*[-–]\s*sambutan)?(?:\s+(?:dari|oleh))?)(?:\s+(?P<oleh>[^:]{2,120}?))?\s*"
    r"(?P<akhir>[:：]|[.,]?\s*$)",
    re.IGNORECASE,
)
_FACTS: dict[str, str] = {
    "hari": r"hari\s*(?:[,/&]|dan)?\s*(?:tanggal|tgl)\.?(?:\s*[,/&]\s*(?:waktu|jam|pukul))?|hari|tanggal"
    r"(?:\s+rapat)?|tgl\.?",
    "waktu": rf"waktu(?:\s+{_RAPAT}|\s+pelaksanaan)?|pukul|pkl\.?|jam(?:\s+(?:{_RAPAT}|panggilan))?",
    "waktu_tempat": r"waktu\s*(?:dan|/|&)\s*tempat",
    "alamat": r"alamat",
    "tempat": rf"tempat(?:\s+{_RAPAT}|\s+pelaksanaan)?|lokasi|bertempat\s+di",
    "acara": rf"acara(?:\s+(?:sidang\s*/\s*)?rapat)?|agenda(?:\s+{_RAPAT})?|perihal|hal",
    "nama": r"sidang\s*/\s*rapat|nama\s+(?:rapat|kegiatan)|jenis\s+rapat|rapat|kegiatan|judul\s+rapat",
    "undangan": r"(?:nomor\s+|no\.?\s+)?(?:surat\s+)?undangan(?:\s+(?:nomor|no\.?))?|dasar\s+undangan",
    "ketua": rf"(?:pimpinan|pemimpin|ketua)\s+{_RAPAT}|pimpinan|pemimpin|ketua|dipimpin(?:\s+oleh)?"
    rf"|{_RAPAT}\s+dipimpin(?:\s+oleh)?",
    "sekretaris": rf"sekretaris(?:\s+{_RAPAT})?",
    "pencatat": rf"notulis|notulen|pencatat(?:\s+{_RAPAT})?|notulis\s+{_RAPAT}",
    "periode": r"periode(?:\s+laporan)?",
    "nomor": r"nomor(?:\s+notul(?:a|en))?|no\.?",
}
_FACT_HEADS = [
    (key, re.compile(rf"(?:{pattern})\s*(?P<akhir>[:：])", re.IGNORECASE)) for key, pattern in _FACTS.items()
]
_BARE_FACTS = [(key, re.compile(rf"(?:{pattern})\s*", re.IGNORECASE)) for key, pattern in _FACTS.items()]
_LED = re.compile(rf"{_RAPAT}\s+(?:ini\s+)?dipimpin(?:\s+langsung)?\s+oleh\s*:?\s*", re.IGNORECASE)
_LEADERS = re.compile(rf"pimpinan\s+{_RAPAT}\s*[:：]?\s*", re.IGNORECASE)
_SIGNED = re.compile(
    rf"(?P<peran>(?P<pencatat>notulis|pencatat|notulen)|(?P<sekretaris>sekretaris)|(?P<ketua>"
    rf"(?:pimpinan|pemimpin|ketua)"
    rf"(?:\s+{_RAPAT})?))(?:\s+{_RAPAT})?\s*,",
    re.IGNORECASE,
)
_OURS_ONLY = ("nomor", "butirdaftar", "uraian", "penutup")


@dataclass(frozen=True, slots=True)
class Head:
    """A head.

    Attributes:
        part: What begins: "hadir", "sambutan", ...; of a fact its key.
        label: How many characters of the bit are the head itself.
        speaker: The place of the speaker's words in a head of a speech, None when it names none.
    """

    part: str
    label: int
    speaker: tuple[int, int] | None = None


def head_of(bit: Bit) -> Head | None:
    """Give the head that a line is or begins with, None when it is none."""
    if bit.style.startswith(_OURS_ONLY):  # a point of our own paper, whatever its words are
        return None
    speech = _SPEECH.match(bit.text)
    if speech and _is_speaker(speech["oleh"]):
        place = speech.span("oleh") if speech["oleh"] else None
        return Head("sambutan", speech.end(), place)
    for part, pattern in _HEADS:
        found = pattern.match(bit.text)
        if found:
            return Head(part, found.end())
    return None


def fact_of(text: str, *, is_cell: bool = False) -> Head | None:
    """Give the label of a fact that a line begins with, None when it begins with none.

    Args:
        text: The line, or the first cell of a row.
        is_cell: Whether it is a cell of its own: then no colon is needed and nothing may follow.
    """
    if is_cell:
        bare = text.rstrip(" :\t")
        return next((Head(key, len(text)) for key, pattern in _BARE_FACTS if pattern.fullmatch(bare)), None)
    led = _LED.match(text)
    if led:
        return Head("ketua", led.end())
    for key, pattern in _FACT_HEADS:
        found = pattern.match(text)
        if found:
            return Head(key, found.end())
    return None


def leaders_head(text: str) -> bool:
    """Tell whether a line only says that who led and who wrote follows."""
    return bool(_LEADERS.fullmatch(text))


def signer_of(text: str) -> tuple[str, int] | None:
    """Give who signs below a line ("Notulis,") and where its words end, None when it is no such line."""
    found = _SIGNED.match(text)
    if not found:
        return None
    role = next(name for name in ("pencatat", "sekretaris", "ketua") if found[name])
    return role, found.end()


def _is_speaker(words: str | None) -> bool:
    """Tell whether the words behind "Sambutan" may name who speaks: they begin with a capital or a title."""
    return words is None or words[:1].isupper() or len(words.split()) <= 4  # noqa: PLR2004 - "kepala badan kesbangpol"
