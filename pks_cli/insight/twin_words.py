"""The words by which two reports of one incident are known, however differently they are told.

What every report says (greetings, ranks, the names of places that all share) tells nothing and is left out;
endings and beginnings of words are taken off, and words for the same thing meet in one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pks_cli.model.matching import tokenise

STREET, NUMBER = "jalan:", "angka:"
_STREET_WORDS = r"(?:jl|jln|jalan|gg|gang|lorong|lrg)"
_STREET = re.compile(rf"\b{_STREET_WORDS}\b\.?\s+((?:[^\W\d_]+\.?[ ]?){{1,3}})", re.IGNORECASE)
_JAM = re.compile(r"\b(?:pkl|pukul|jam)\b\.?\s*(\d{1,2})(?:[.:](\d\d))?", re.IGNORECASE)
_PLATE = re.compile(r"\b([A-Z]{1,2})[ -]?(\d{2,4})[ -]?([A-Z]{1,3})\b")
_COUNT = re.compile(r"\b(\d{1,6})\s+([^\W\d_]{3,})")
_HOUSE = re.compile(r"\b(rt|rw)\b\.?\s*0*(\d{1,3})", re.IGNORECASE)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LANDMARK = _set(
    """lapangan lap pasar sma smk smp smkn sman smpn sd sdn stadion terminal masjid gereja musala taman ruko
    jembatan simpang toko warung minimarket kafe hotel rumah sakit kampus perumahan perum"""
)
_STOP = _set(
    """yang di ke dari dan dengan pada untuk oleh karena sehingga agar ini itu ada adanya tidak sudah telah
    akan sedang masih saat ketika setelah sesudah sebelum sekitar antara para orang terjadi kejadian jadi
    sebuah suatu satu dua tiga beberapa seorang sejumlah lapor laporan melaporkan dilaporkan izin ijin mohon
    komandan selamat pagi siang sore malam dini hari tadi semalam kemarin
    tanggal tgl pukul pkl jam wib wita wit
    kelurahan kel desa kecamatan kec kota kabupaten rt rw jalan jl jln gang gg lorong lingkungan situasi aman
    kondusif terkendali tertib babinsa bhabinkamtibmas bhabin lurah camat polsek koramil kapolsek danramil
    polisi polri petugas anggota warga masyarakat setempat tersebut sbb berikut sebagai secara dapat bisa juga
    lagi namun tetapi hanya serta atau dalam atas bawah depan belakang dekat samping tempat lokasi tkp
    wilayah sampai hingga belum menjadi melalui bahwa adalah yaitu karna dll dsb pak bapak ibu sdr saudara
    senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september
    oktober november desember korban pelaku diduga dugaan duga informasi info demikian terima kasih
    melakukan dilakukan langkah tindakan penanganan ditangani selesai kami kita mereka nya si tsb tim patroli
    akibat kurang lebih kira nihil sepeda kendaraan unit buah"""
)
_SAME = {
    word: line.split()[0]
    for line in """
kelahi tawur bentrok ribut serang keroyok pukul gelut berantem cekcok tengkar hantam jotos lempar rusuh ricuh
curi maling bobol hilang raib gasak gondol jambret copet rampas begal rampok lenyap
balap trek kebut trek-trek kebut-kebut
muda pemuda remaja lajar pelajar siswa
sajam celurit parang golok klewang
unjuk demo demonstrasi unras aksi
mabuk miras tuak minum
bubar halau bubarkan urai
hp ponsel handphone gawai
lapangan lap
sekolah smk sma smp smkn sman smpn stm
mobil minibus
suara bunyi berisik bising
tanah lahan
istri suami pasutri
bakar api kebakaran
""".strip().splitlines()
    for word in line.split()
}
_STEPS = _set(
    """mediasi musyawarah damai bubar imbau himbau sepakat temu lapor undang dampingi tegur sita amankan aman
    bawa serah data cek jadwal gerak laku orang luka hari sengketa tolak ganggu lingkung tertib"""
)
_ORDINARY = frozenset(_SAME.values()) | _STEPS
_ENDS = re.compile(r"(?<=\w{3})(?:nya|lah|kah|pun)$")
_OF_VERB, _OF_NOUN = re.compile(r"(?<=\w{4})(?:kan|an|i)$"), re.compile(r"(?<=\w{4})(?:an|i)$")
_BEGINNINGS = (
    (re.compile(r"^[mp]eny(?=[aiueo])"), "s"),
    (re.compile(r"^[mp]eng(?=[eiuo]\w{2})"), "k"),
    (re.compile(r"^[mp]eng(?=\w{4})"), ""),
    (re.compile(r"^[mp]em(?=[aiueo]\w{2})"), "p"),
    (re.compile(r"^[mp]em(?=\w{4})"), ""),
    (re.compile(r"^[mp]en(?=[aiueo]\w{2})"), "t"),
    (re.compile(r"^[mp]en(?=\w{4})"), ""),
    (re.compile(r"^(?:ber|ter|per)(?=\w{4})"), ""),
    (re.compile(r"^(?:di|me|se|pe)(?=\w{4})"), ""),
)
_HIGHEST_HOUR = 24
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Words:
    """What a text says, ready to be held against another.

    Attributes:
        weights: Every word that tells something, with how much: names of streets, numbers and plates most,
            what any report of its kind says least.
        streets: The words of the streets it names.
        plates: The number plates it names.
        minute: The time of day it names, in minutes, None when it names none.
    """

    weights: dict[str, float]
    streets: frozenset[str]
    plates: frozenset[str]
    minute: int | None


def words_of(text: str, places: frozenset[str] = frozenset()) -> Words:
    """Read the words of a report.

    Args:
        text: Its judul, uraian and lokasi.
        places: Words of the names of wilayah, small letters: they tell where, which is known already.
    """
    weights: dict[str, float] = {}
    before = ""
    for token in tokenise(text):
        key = key_of(token)
        if _tells(token, key) and token not in places:
            heavy = 1.6 if before in _LANDMARK else 1.0
            weights[key] = max(weights.get(key, 0.0), 0.5 if key in _ORDINARY else heavy)
        before = token
    streets = _streets(text)
    weights.update(dict.fromkeys((STREET + word for word in streets), 1.5))
    plates = frozenset("".join(found).lower() for found in _PLATE.findall(text))
    weights.update(dict.fromkeys((NUMBER + number for number in plates | _numbers(text)), 1.5))
    return Words(weights, streets, plates, _minute(text))


@lru_cache(maxsize=65_536)
def key_of(word: str) -> str:
    """Give the key under which forms of a word and words for the same thing meet."""
    bare = _ENDS.sub("", word)
    inner = _without_beginning(bare)
    forms = (bare, inner, *(form.removesuffix(end) for form in (bare, inner) for end in ("an", "kan", "i")))
    known = next((_SAME[form] for form in forms if form in _SAME), None)
    return known or (_OF_VERB if bare.startswith(("me", "di")) else _OF_NOUN).sub("", inner)


def _without_beginning(word: str) -> str:
    """Take off what Indonesian puts before a word; what is left need not be a word."""
    if word.startswith("ke") and word.endswith("an") and len(word) > len("kexxxan"):
        return word[2:-2]
    for beginning, instead in _BEGINNINGS:
        shorter, times = beginning.subn(instead, word)
        if times:
            return shorter
    return word


def _tells(token: str, key: str) -> bool:
    if token.isdigit() or (len(token) < _SHORTEST and key not in _ORDINARY):
        return False
    return token not in _STOP and key not in _STOP


def _streets(text: str) -> frozenset[str]:
    """Give the words of the street names: at most three words behind "Jl.", up to one that is no name."""
    found: set[str] = set()
    for match in _STREET.finditer(text):
        for word in re.findall(r"[^\W\d_]+", match[1].lower()):
            if word in _STOP or word in _LANDMARK:
                break
            if len(word) >= _SHORTEST:
                found.add(word)
    return frozenset(found)


def _numbers(text: str) -> set[str]:
    counts = {number + key_of(word.lower()) for number, word in _COUNT.findall(text) if _counts(word.lower())}
    houses = {kind.lower() + number for kind, number in _HOUSE.findall(text)}
    return counts | houses


def _counts(word: str) -> bool:
    """Tell whether a number before this word counts something; a time and a date do not."""
    return word not in _STOP or word in {"orang", "unit", "buah"}


def _minute(text: str) -> int | None:
    found = _JAM.search(text)
    if not found or int(found[1]) >= _HIGHEST_HOUR:
        return None
    return int(found[1]) * 60 + int(found[2] or 0)
