"""The sheet that explains how to fill a blangko and send it back, in plain words."""

from __future__ import annotations

from pks_cli.exchange.forms.form import EXAMPLE
from pks_cli.exchange.intake.heads import CASE, LAST_STEP, head_of

MAIN_KEYS = ("kasus", "wilayah", "tanggal", "jam", "unsur", "uraian", "langkah", "status")
"""The keys of the six answers of an ordinary report, with the number of the case before them."""


def report_guide(office: str, *, has_cases: bool, kelurahan: str = "") -> tuple[str, ...]:
    """Give the lines of the sheet.

    Args:
        office: To whom the form is sent back.
        has_cases: Whether cases are listed on it.
        kelurahan: The one kelurahan it is for, whose name stands in its title; "" where it is for several.
    """
    return (*_filling(kelurahan), "", *_nothing(), "", *_cases(has_cases=has_cases), "", *_return(office))


def _filling(kelurahan: str) -> tuple[str, ...]:
    free = {"kasus", "jam", *(["wilayah"] if kelurahan else [])}
    needed = ", ".join(head_of(key) for key in MAIN_KEYS if key not in free)
    own = (f"Blangko ini untuk {kelurahan}: kolom {head_of('wilayah')} boleh dikosongkan.",)
    return (
        "CARA MENGISI",
        "Isi lembar Laporan, satu baris untuk satu kejadian, mulai dari baris putih yang pertama.",
        f"Baris {EXAMPLE} hanya menunjukkan cara mengisi. Biarkan saja; baris itu tidak ikut diambil.",
        f"Yang perlu diisi: {needed}. Kolom berkepala abu-abu boleh dikosongkan.",
        *(own if kelurahan else ()),
        "Arahkan penunjuk ke kepala kolom untuk membaca penjelasannya.",
        "Di kolom berdaftar, klik selnya, lalu klik panah kecil di kanannya dan pilih.",
        "Tulis tanggal seperti 13/10/2025. Sesudahnya tampak 13 Okt 2025; bila bulannya keliru, betulkan.",
        "Tulis jam seperti 20.15. Bila jamnya tidak diketahui, kosongkan.",
    )


def _nothing() -> tuple[str, ...]:
    return (
        "BILA TIDAK ADA KEJADIAN",
        (
            f"Isi satu baris: {head_of('wilayah')}, {head_of('tanggal')}, {head_of('unsur')}, dan pilih Nihil"
            f" di kolom {head_of('jenis')}. Melapor nihil berbeda dengan tidak melapor."
        ),
    )


def _cases(*, has_cases: bool) -> tuple[str, ...]:
    if not has_cases:
        return ("NOMOR KASUS", f"Kolom {CASE} dikosongkan: di blangko ini tidak ada kasus lama.")
    wanted = f"{LAST_STEP}, {head_of('langkah.tanggal')}, {head_of('langkah.oleh')}, dan {head_of('status')}"
    return (
        "KASUS YANG BELUM SELESAI",
        f"Baris yang sudah berisi {CASE} adalah kasus yang menurut catatan kantor belum selesai.",
        f"Untuk kasus seperti itu cukup isi {wanted}. Bila belum ada perkembangan, biarkan kosong.",
        "Jangan mengubah nomornya: dengan nomor itu langkahnya masuk ke kasus yang benar.",
    )


def _return(office: str) -> tuple[str, ...]:
    return (
        "YANG TIDAK PERLU DITULIS",
        "NIK, nomor telepon, nomor rumah, dan nama warga. Nama jalan atau tempat umum cukup.",
        "",
        "MENGIRIM KEMBALI",
        f"Simpan berkas ini, lalu kirim kembali seluruhnya kepada {office}.",
        "Baris boleh ditambah di bawah. Nama lembar dan kepala kolom jangan diubah.",
    )
