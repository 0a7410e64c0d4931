"""The rekap on paper: what was reported per wilayah and who has not reported, the numbers of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import format_bilangan, tanggal_panjang
from pks_cli.documents.frame import framed
from pks_cli.documents.rekap_rows import HIDDEN, cases_told, counted_rows, settled
from pks_cli.documents.span import as_of, figures_of, span_of, units
from pks_cli.model.periode import bounds, label
from pks_cli.model.vocabulary import label as class_label

if TYPE_CHECKING:
    from pks_cli.documents.draft import Draft, Material
    from pks_cli.documents.figures import Figures
    from pks_cli.insight.kepatuhan import Obligation

_TITLE = "REKAP LAPORAN WILAYAH"


def draft(material: Material) -> Draft:
    """Make the rekap of the material's figures.

    Its data has `wilayah`, `waktu`, `keadaan`, `baris` (see `rekap_rows`), `catatan` (texts) and `belum` (who
    has not reported).
    """
    figures = figures_of(material)
    place = material.gazetteer.label(material.wilayah)
    when = span_of(figures)
    data = {
        "wilayah": place,
        "waktu": when,
        "keadaan": as_of(figures),
        "baris": counted_rows(figures.rekap, figures.hidden),
        "catatan": _notes(material, figures),
        "belum": silent_rows(figures),
    }
    head = f"Rekap Laporan {place}, {when}"
    return framed(material, data, title=_TITLE, head=head, subject=f"{place}, {when}")


def _notes(material: Material, figures: Figures) -> list[str]:
    total = figures.rekap.total
    place = units(one.wilayah for one in figures.obligations)
    came, owed = format_bilangan(total.melapor), format_bilangan(total.wajib_lapor)
    duty = f"kewajiban melapor (satu laporan untuk setiap {place} dalam setiap periode)"
    seen = {key for key in ("persen_selesai", "melapor") if (total.wilayah, key) not in figures.hidden}
    notes = [
        *([settled(total)] if "persen_selesai" in seen else []),
        *([told] if (told := cases_told(total)) else []),
        *([f"Melapor: {came} dari {owed} {duty}."] if "melapor" in seen else []),
        "Laporan nihil adalah laporan. Tanda – berarti belum ada laporan.",
    ]
    if material.is_public:
        notes.append(f"Tanda {HIDDEN}: tidak dimuat, karena jumlahnya kecil atau membuka jumlah yang kecil.")
    if _own_reports(figures):
        notes.append("Angka kecamatan dan jumlah memuat juga laporan di tingkatnya sendiri.")
    if material.kelas != material.office.kelas_tertinggi:
        kelas = class_label("klasifikasi", material.kelas).lower()
        notes.append(f"Laporan di atas kelas {kelas} hanya dihitung; tanggalnya tidak disebut.")
    if figures.left_out:
        number = format_bilangan(figures.left_out)
        notes.append(f"{number} berkas tidak dihitung karena harus diperbaiki.")
    return notes


def _own_reports(figures: Figures) -> bool:
    """Tell whether the rows of kelurahan do not add up to the total."""
    leaves = [row.laporan for row in figures.rekap.rows if row.tingkat == "kelurahan"]
    return bool(leaves) and sum(leaves) != figures.rekap.total.laporan


def silent_rows(figures: Figures) -> list[dict[str, str]]:
    """Give who has not reported: `periode`, `kelurahan`, `kecamatan`, `keterangan`."""
    return [_silent(one) for one in figures.silent]


def _silent(one: Obligation) -> dict[str, str]:
    ended = tanggal_panjang(bounds(one.periode)[1])
    return {
        "periode": label(one.periode),
        "kelurahan": one.nama,
        "kecamatan": one.kecamatan,
        "keterangan": "periode masih berjalan" if one.is_running else f"periode berakhir {ended}",
    }
