"""The labels people put in front of what they say in a chat ("TKP :", "Langkah2 :") and what they are for.

A label is a key of a report, or one of these: `waktu` (day and time together), `hari`, `kelurahan`,
`kecamatan`, `tempat` (wilayah and lokasi), `isi` (a part of the uraian), `kejadian` (the same, or the
word nihil), `orang` (who was in it: groups become pihak, the rest stays unplaced), `akibat` (what
find_dampak looks into), `catatan` (stays unplaced), `judul_bagian` (a heading that only groups), `dari`
(the post that reports), `tembusan` (what follows is for others).
"""

from __future__ import annotations

import re
from functools import cache

from pks_cli.bahasa import fold

_WORDS: dict[str, str] = {
    "tanggal": "tanggal, tgl, tggl, tanggal kejadian, tgl kejadian, hari tanggal, hari tgl, hr tgl,"
    " hari dan tanggal,"
    " hari tanggal kejadian, hari tgl kejadian, hari tanggal bulan, tgl bln thn, tanggal"
    " laporan kejadian, pada hari,"
    " hari tanggal waktu, waktu tanggal",
    "hari": "hari",
    "sampai": "sampai tanggal, sampai dengan, s d tanggal",
    "tanggal_lapor": "tanggal lapor, tgl lapor, tanggal laporan, tgl laporan, waktu mendapatkan, waktu lapor",
    "jam": (
        "jam, jm, pukul, pkl, jam kejadian, pukul kejadian, perkiraan jam, waktu jam, sekira pukul, jam pukul"
    ),
    "waktu": "waktu, waktu kejadian, bilamana, kapan, hari tanggal jam, hari tgl jam, tanggal jam, tgl jam,"
    " tanggal dan jam, tanggal dan waktu, hari tanggal pukul, hari tgl pukul, waktu dan tanggal, hari waktu,"
    " waktu pelaksanaan, tanggal waktu, wkt, hari jam",
    "kelurahan": "kelurahan, kel, nama kelurahan, kelurahan desa, desa kelurahan, kel desa, desa kel,"
    " desa, ds,"
    " kampung, kp, gampong, nagari, pekon, tiyuh, wilayah, wil, nama desa, nama kampung, kelurahan kampung,"
    " wilayah kejadian, wilayah binaan, nama wilayah, kel kampung",
    "kecamatan": "kecamatan, kec, distrik, nama kecamatan",
    "tempat": "tkp, tempat, lokasi, lok, alamat, tempat kejadian, lokasi kejadian, alamat kejadian, di"
    " mana, dimana,"
    " tempat lokasi, lokasi tempat, tempat kejadian perkara, tempat perkara, tkp lokasi, tmpt, alamat tkp,"
    " tempat alamat, tempat kegiatan, titik",
    "kejadian": "kejadian, nama kejadian, peristiwa, permasalahan, masalah, kej, perkara, kasus, pokok,"
    " pokok masalah,"
    " apa, dumas, apa yang terjadi, pokok persoalan, permasalahan yang terjadi, gangguan, gangguan kamtibmas,"
    " kejadian menonjol, peristiwa yang terjadi, persoalan, bentuk kejadian, uraian"
    " kejadian, uraian singkat kejadian,"
    " materi, isi laporan, perihal kejadian, potensi konflik, potensi",
    "isi": "kronologis, kronologi, kronologis kejadian, kronologi kejadian, kronologis singkat,"
    " kronologi singkat, uraian,"
    " uraian singkat, bagaimana, modus, modus operandi, mo, fakta fakta, fakta, fakta"
    " kejadian, tuntutan, rangkaian,"
    " duduk perkara, keterangan kejadian, isi, isi informasi, kegiatan, giat, nama kegiatan, jenis kegiatan,"
    " bentuk kegiatan, hasil kegiatan, uraian kegiatan, rangkaian kegiatan, kronologinya,"
    " kronologisnya, krono,"
    " kronolgis, jalannya kejadian, bagaimana kejadiannya, deskripsi",
    "kategori": (
        "jenis kejadian, kategori, jenis gangguan, jenis peristiwa, jenis perkara, kategori"
        " kejadian, jenis kasus"
    ),
    "jenis": "jenis laporan",
    "judul": "perihal, hal, judul, prihal, judul laporan",
    "orang": "pelaku, korban, saksi, saksi saksi, siapa, terlapor, tersangka, tsk, identitas korban,"
    " identitas pelaku,"
    " pihak, para pihak, pihak terlibat, pihak yang terlibat, yang terlibat, pihak i, pihak"
    " ii, pihak 1, pihak 2,"
    " pihak pertama, pihak kedua, korlap, penanggung jawab, nama korban, nama pelaku, pelaku"
    " korban, peserta, yang hadir,"
    " hadir",
    "akibat": "akibat, dampak, kerusakan, kond, kondisi, kondisi korban, korban jiwa, korban luka,"
    " kerugian, krugian,"
    " kerugian materi, kerugian materil, kerugian materiil, kerugian material, jumlah"
    " kerugian, akibat kejadian,"
    " korban kerugian, luka luka, meninggal dunia, kerugian ditaksir, total kerugian, taksiran kerugian",
    "jumlah_massa": "massa, jumlah massa, jml massa, jumlah orang, jml org, estimasi massa, perkiraan massa,"
    " jumlah peserta, jml peserta",
    "akar_masalah": "akar masalah, latar belakang, akar permasalahan, sebab musabab",
    "pemicu": "penyebab, pemicu, sebab, mengapa, motif, penyebab kejadian, sebab kejadian, faktor"
    " penyebab, mengapa terjadi,"
    " alasan",
    "langkah": "tindakan, langkah, langkah langkah, langkah2, langkah yang diambil, langkah yg diambil,"
    " tindak lanjut,"
    " tindakan yang diambil, tindakan yg diambil, tindakan yang dilakukan, tindakan yg"
    " dilakukan, penanganan, upaya,"
    " upaya yang dilakukan, upaya yg dilakukan, langkah yang dilakukan, langkah yg"
    " dilakukan, langkah yang sudah dilakukan,"
    " langkah yg sdh dilakukan, langkah yang telah dilakukan, langkah yang telah diambil,"
    " langkah yang sudah ditempuh,"
    " tindakan kepolisian, problem solving, langkah langkah yang diambil, langkah langkah yg"
    " diambil, langkah2 yg diambil,"
    " langkah2 yang diambil, langkah langkah yang dilakukan, langkah penanganan, upaya"
    " penanganan, tindakan babinsa,"
    " tindakan bhabinkamtibmas, tindakan petugas, tl, langkah langkah yang telah diambil,"
    " langkah yang telah ditempuh,"
    " tindakan awal, langkah awal, tindakan penanganan, langkah tindak lanjut, tindakan di"
    " tkp, tindakan aparat,"
    " langkah yg telah dilakukan, langkah2 yg dilakukan, tindkan, langkah yg sudah"
    " dilakukan, yang sudah dilakukan,"
    " langkah yang sdh dilakukan, langkah yang ditempuh, penyelesaian",
    "status": "status, status penanganan, status kasus, status akhir, status kejadian, perkembangan status",
    "hambatan": "hambatan, kendala, hambatan kendala",
    "saran": "saran, rekomendasi, rtl, rencana tindak lanjut, usul, usulan, saran tindak, saran"
    " tindak lanjut, saran dan"
    " tindak lanjut, masukan, saran rekomendasi, rekomendasi saran",
    "sumber_informasi": "sumber, sumber informasi, sumber info, asal informasi",
    "nilai_informasi": "nilai informasi, nilai, nilai info, nilai baket",
    "klasifikasi": "klasifikasi, sifat",
    "bidang": "bidang",
    "unsur": "pelapor, yang melaporkan, yg melaporkan, dilaporkan oleh, nama pelapor, petugas"
    " pelapor, yang melapor,"
    " pelapor petugas",
    "dari": "dari, asal laporan, pengirim",
    "catatan": "situasi, situasi akhir, situasi terakhir, situasi umum, keterangan, ket, catatan, cat,"
    " hasil, analisa,"
    " analisis, prediksi, bb, barang bukti, babuk, bantuan, cuaca, hubungan dgn sumber,"
    " hubungan dengan sumber,"
    " cara mendapatkan, personel, personil, pers, nomor, no, no surat, kesimpulan, periode,"
    " dokumentasi, foto,"
    " rencana, kekuatan, situasi wilayah, situasi kamtibmas, kesatuan, satuan, hasil yang dicapai",
    "kepada": "kepada, kpd, yth, kepada yth, kpd yth",
    "tembusan": "tembusan, cc, tembusan kepada, tembusan yth",
}
_HEADINGS = (
    "pendahuluan, pendapat pelapor, pendapat, fakta fakta, laporan informasi, laporan"
    " kejadian, laporan, laporan polisi,"
    " laporan harian, identitas, data kejadian"
)
_VOWELS = re.compile(r"[aeiou]")
_DOUBLE = re.compile(r"(.)\1+")
_SHORTEST_BARE = 3
_LONGEST_LABEL = 46
MARK = (
    r"[\s*_~>]*(?:(?:\(?(?:\d{1,2}|[IVXivx]{2,4})[.)](?=[\sA-Za-z*_]|$)|\(?[A-Za-z][.)](?=[\sA-Z*_]|$)"
    r"|[^\w\s('\"*_~#@+]{1,3}(?=[\s\w*_]))[\s*_~]*)?"
)
_LABEL = re.compile(
    rf"(?P<mark>{MARK})(?P<label>[A-Za-z][\w"
    rf" /.,()&'\-]{{0,{_LONGEST_LABEL}}}?)\s*[*_~]*\s*[:=][*_~]*(?P<gap>[ ]*)"
)
_TKP = re.compile(rf"(?P<mark>{MARK})(?P<label>TKP|Tkp|tkp)(?P<gap>\s+(?:di\s+)?)(?=\S)")
_IN_BRACKETS = re.compile(r"\([^)]*\)")


@cache
def _known() -> dict[str, str]:
    return {fold(word): key for key, words in _WORDS.items() for word in words.split(",")}


@cache
def _bare() -> dict[str, str]:
    """Labels without vowels, as hasty people type them, where these mean one thing only."""
    found: dict[str, set[str]] = {}
    for word, key in _known().items():
        if len(word) > _SHORTEST_BARE + 1:
            found.setdefault(_consonants(word), set()).add(key)
    return {
        bare: next(iter(keys))
        for bare, keys in found.items()
        if len(keys) == 1 and len(bare) > _SHORTEST_BARE - 1
    }


@cache
def _headings() -> frozenset[str]:
    return frozenset(fold(word) for word in _HEADINGS.split(","))


def key_of(label: str) -> str | None:
    """Tell what a label is for; None when it is none that is known."""
    word = fold(_IN_BRACKETS.sub("", label))
    found = _known().get(word) or _known().get(word.rstrip("0123456789"))
    if found is None and " " not in label.strip() and _SHORTEST_BARE <= len(word) <= 9:  # noqa: PLR2004 - one hasty word
        found = _bare().get(_consonants(word))
    return found


def is_heading(line: str) -> bool:
    """Tell whether a line only names the part of a report that follows."""
    return fold(line) in _headings()


def label_at(line: str) -> tuple[str, int, int] | None:
    """Read the label of a line.

    Args:
        line: As `plain` gives it, without its line break.

    Returns:
        What it is for, where its mark ends and where its value begins; None when there is none.
    """
    for pattern in (_LABEL, _TKP):
        found = pattern.match(line)
        key = key_of(found["label"]) if found else None
        if found and key:
            return key, found.end("mark"), found.end()
    return None


def bare_label(line: str) -> str | None:
    """Tell what a line is for that is a label and nothing else, without a colon ("III. Kronologis")."""
    word = line.strip(" .:*_~-=")
    if not word or len(word) > _LONGEST_LABEL or not word[0].isalpha():
        return None
    key = _known().get(fold(word))
    return key if key not in {"dari", "kepada", "hari"} else None


def _consonants(word: str) -> str:
    return _DOUBLE.sub(r"\1", word[0] + _VOWELS.sub("", word[1:]))
