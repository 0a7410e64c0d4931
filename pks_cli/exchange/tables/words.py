"""What the words of a row are when they are no report: nothing, a total, an example, a signature, a note."""

from __future__ import annotations

import re

from pks_cli.bahasa import fold

NOTHING = frozenset(
    {"", "nihil", "nil", "tidakada", "tdkada", "belumada", "kosong", "na", "ta", "tak ada", "takada", "tdk"}
)
_NO_EVENT = frozenset(
    {
        "nihil", "nil", "laporannihil", "tidakada", "tdkada", "tidakadakejadian", "tidakadakejadianmenonjol",
        "tdkadakejadian", "tidakadagangguan", "tidakadagangguankamtibmas", "tidakadapermasalahan",
        "tidakadalaporan", "tidakadakonflik", "tidakadakejadiankonflik", "tidakadahalmenonjol", "aman",
        "amanterkendali", "amandanterkendali", "situasiaman", "situasiamanterkendali", "situasiamankondusif",
        "situasiamandankondusif", "amankondusif", "amandankondusif", "amanlancarterkendali", "kondusif",
        "amantertib", "amandantertib", "amantertibkondusif", "situasiamandanterkendali", "nihilkejadian",
        "nihilgangguan", "nihilkonflik", "tidakterjadigangguan", "tidakterdapatkejadian", "zerokejadian",
        "tidakadakejadianpotensikonflik", "tidakadapotensikonflik", "kejadiannihil",
    }
)  # fmt: skip
_DASHES = re.compile(r"[-–—−.…\s/]*")
_TOTAL = re.compile(r"(?:sub\s*)?(?:jumlah|total|jml|grand total|rekapitulasi)\b", re.IGNORECASE)
_NOT_A_TOTAL = re.compile(r"jumlah (?:massa|korban|orang|warga)", re.IGNORECASE)
_EXAMPLE = re.compile(r"\W*(?:contoh|cth)\b", re.IGNORECASE)
_NOTE = re.compile(
    r"\W*(?:keterangan|ket|catatan|nb|n\.b|note|sumber|petunjuk|cara pengisian|penjelasan|perhatian|tembusan|"
    r"diisi|isilah|mohon)\b\s*[.:)*]|^\s*\*+\)?|^\s*NB\b|\W*(?:petunjuk|cara) (?:pengisian|mengisi)|^\s*\*\)",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"\W*(?:mengetahui|mengesahkan|menyetujui|hormat (?:kami|saya)|demikian|yang melaporkan|yang membuat|"
    r"pembuat laporan|dibuat oleh|an\.|a\.n\.|plt\.|plh\.|nip\b|nrp\b|ttd\b|dto\b|tertanda|"
    r"(?:lurah|camat|kepala|kapolsek|danramil|babinsa|bhabinkamtibmas|sekretaris|kasi|pelapor)\b)",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    r"[A-Z][\w. ]{2,30},\s*(?:tgl\.?\s*|tanggal\s*)?(?:\d{1,2}|[._…]+)\s+[A-Za-z]{3,10}\.?\s+20\d\d\s*$"
)
_TAIL = re.compile(r"(?:NIP|NRP)\b[.:\s]*\d", re.IGNORECASE)
_LONGEST, _LONGEST_NOTHING = 90, 20
_NO_EVENT_BEGINS = re.compile(
    r"\W*(?:n\W*i|laporan|tidak|tdk|aman|situasi|kondusif|zero|kejadian)", re.IGNORECASE
)  # a look at the first letters is cheaper than writing every cell anew


def is_nothing(cell: str) -> bool:
    """Tell whether a cell says that there is nothing: "-", "nihil", "tidak ada"."""
    if len(cell) > _LONGEST_NOTHING:
        return False
    return _DASHES.fullmatch(cell) is not None or fold(cell) in NOTHING


def is_dash(cell: str) -> bool:
    """Tell whether a cell holds only a dash or dots."""
    return len(cell) <= _LONGEST and _DASHES.fullmatch(cell) is not None


def is_no_event(cell: str) -> bool:
    """Tell whether a cell says that nothing happened."""
    return len(cell) <= _LONGEST and _NO_EVENT_BEGINS.match(cell) is not None and fold(cell) in _NO_EVENT


def is_total(cell: str) -> bool:
    """Tell whether a row that begins with this text is a total."""
    return _TOTAL.match(cell) is not None and _NOT_A_TOTAL.match(cell) is None


def is_example(cell: str) -> bool:
    """Tell whether a row that begins with this text is an example."""
    return _EXAMPLE.match(cell) is not None


def is_note(cell: str) -> bool:
    """Tell whether this text is a note about a table."""
    return _NOTE.match(cell) is not None


def is_signature(cell: str) -> bool:
    """Tell whether this text begins a block of signatures."""
    return _SIGNATURE.match(cell) is not None or is_place_and_day(cell) or _TAIL.search(cell) is not None


def is_place_and_day(cell: str) -> bool:
    """Tell whether this is the line over a signature: "Metro, 31 Oktober 2025"."""
    return len(cell) <= _LONGEST and _PLACE_AND_DAY.match(cell) is not None
