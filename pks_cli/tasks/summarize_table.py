"""The rekap laid out as tables: kejadian first, kegiatan and nihil apart, silence apart from nihil."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pks_cli.bahasa import format_desimal, tanggal_panjang
from pks_cli.documents.rekap_rows import cases_told
from pks_cli.exchange.table import Cell, Column, Table, TableRow
from pks_cli.model import vocabulary
from pks_cli.model.periode import bounds, label
from pks_cli.model.report import KEJADIAN

if TYPE_CHECKING:
    from pks_cli.insight.kepatuhan import Obligation
    from pks_cli.insight.question import Question
    from pks_cli.insight.rekap import Rekap, Row

HIDDEN = "*"
_LEVELS = {"provinsi": 1, "kota": 1, "kecamatan": 1, "kelurahan": 2}
_SHORT = {
    "gangguan_kamtibmas": "Gangguan",
    "potensi_konflik": "Potensi",
    "peristiwa_konflik": "Peristiwa",
    "belum_ditangani": "Belum",
    "sedang_ditangani": "Sedang",
}
_SILENT_COLUMNS = (
    Column("periode", "Periode", "teks", short="Periode"),
    Column("wilayah", "Kode", "teks"),
    Column("nama", "Kelurahan/Desa", "teks", short="Kelurahan/Desa"),
    Column("kecamatan", "Kecamatan", "teks", short="Kecamatan"),
    Column("keterangan", "Keterangan", "teks", short="Keterangan"),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands around both tables.

    Attributes:
        question: What was asked.
        wilayah_label: The wilayah asked about, such as "Kota Metro".
        is_example: Whether the folder holds example data.
        left_out: How many files were not counted.
        lowered_to: The ceiling that was asked for, None when it is the folder's own.
        is_public: Whether the table is for everybody.
        hidden: The numbers that may not be published: code of the wilayah and key of the column.
    """

    question: Question
    wilayah_label: str
    is_example: bool
    left_out: int
    lowered_to: str | None
    is_public: bool = False
    hidden: frozenset[tuple[str, str]] = frozenset()


def rekap_table(rekap: Rekap, heading: Heading) -> Table:
    """Lay out the counts, one row a wilayah, the total last."""
    total = rekap.total
    hidden = heading.hidden
    rows = [TableRow(_cells(row, hidden), _LEVELS[row.tingkat], row.laporan == 0) for row in rekap.rows]
    last = _cells(total, hidden, name=f"JUMLAH {total.nama}")
    rows.append(TableRow(last, 0, total.laporan == 0))
    return Table(
        name="Rekap",
        title=f"Rekap Laporan Wilayah {heading.wilayah_label}",
        subtitles=_subtitles(heading),
        columns=_columns(total),
        rows=tuple(rows),
        notes=_notes(total, heading),
        is_example=heading.is_example,
        left_out=heading.left_out,
    )


def silent_table(obligations: tuple[Obligation, ...], heading: Heading) -> Table:
    """Lay out who has not reported, by period."""
    rows = tuple(
        TableRow((label(one.periode), one.wilayah, one.nama, one.kecamatan, _when(one)))
        for one in obligations
        if one.is_silent
    )
    return Table(
        name="Belum melapor",
        title=f"Belum Melapor, {heading.wilayah_label}",
        subtitles=_subtitles(heading),
        columns=_SILENT_COLUMNS,
        rows=rows,
        notes=("Belum melapor berarti tidak ada satu laporan pun, juga bukan laporan nihil.",),
        is_example=heading.is_example,
        left_out=heading.left_out,
    )


def _columns(total: Row) -> tuple[Column, ...]:
    cases = Column("kasus", "Jumlah kasus", group="Kejadian", short="Kasus", is_count=True)
    jenis, status = vocabulary.terms("jenis"), vocabulary.terms("status")
    return (
        Column("wilayah", "Kode", "teks"),
        Column("nama", "Wilayah", "teks", short="Wilayah"),
        Column("tingkat", "Tingkat", "teks", on_paper=False),
        *(_count(code, term.label, "Kejadian") for code, term in jenis.items() if code in KEJADIAN),
        Column("kejadian", "Jumlah kejadian", group="Kejadian", short="Kejadian", is_count=True),
        *([cases] if total.kasus is not None else []),
        *(_count(code, term.label, "Status kejadian") for code, term in status.items()),
        Column("persen_selesai", "Selesai (%)", "persen", group="Status kejadian", short="% selesai"),
        Column("kegiatan", "Kegiatan", group="Bukan kejadian", short="Kegiatan", is_count=True),
        Column("nihil", "Nihil", group="Bukan kejadian", short="Nihil", is_count=True),
        Column("laporan", "Semua laporan", is_count=True),
        Column("wajib_lapor", "Wajib", group="Kepatuhan melapor"),
        Column("melapor", "Melapor", group="Kepatuhan melapor"),
        Column("belum_melapor", "Belum melapor", group="Kepatuhan melapor", short="Belum melapor"),
        Column("terlambat", "Laporan terlambat", group="Kepatuhan melapor", is_count=True),
        Column("terakhir", "Laporan terakhir", "tanggal", short="Terakhir"),
    )


def _count(code: str, head: str, group: str) -> Column:
    return Column(code, head, group=group, short=_SHORT.get(code, head), is_count=True)


def _cells(row: Row, hidden: frozenset[tuple[str, str]], name: str = "") -> tuple[Cell, ...]:
    """Give the cells of a wilayah in the order of `_columns`, a mark in place of a hidden one."""
    cells: tuple[Cell, ...] = (
        row.wilayah,
        name or row.nama,
        row.tingkat,
        *(number for code, number in row.per_jenis.items() if code in KEJADIAN),
        row.kejadian,
        *([row.kasus] if row.kasus is not None else []),
        *row.per_status.values(),
        row.persen_selesai,
        row.per_jenis["kegiatan"],
        row.per_jenis["nihil"],
        row.laporan,
        row.wajib_lapor,
        row.melapor,
        row.belum_melapor,
        row.terlambat,
        date.fromisoformat(row.terakhir) if row.terakhir else None,
    )
    if not hidden:
        return cells
    keys = (column.key for column in _columns(row))
    return tuple(
        HIDDEN if (row.wilayah, key) in hidden else cell for key, cell in zip(keys, cells, strict=True)
    )


def _subtitles(heading: Heading) -> tuple[str, ...]:
    asked = heading.question
    when = f"Periode {label(asked.periode)}" if asked.periode else f"Tahun {asked.tahun}"
    return (when, f"Keadaan per {tanggal_panjang(asked.today)}")


def _notes(total: Row, heading: Heading) -> tuple[str, ...]:
    owed = "kewajiban melapor (satu laporan untuk setiap kelurahan atau desa dalam setiap periode)"
    seen = {key for key in ("persen_selesai", "melapor") if (total.wilayah, key) not in heading.hidden}
    notes = [
        *([_settled(total)] if "persen_selesai" in seen else []),
        *([told] if (told := cases_told(total)) else []),
        *([f"Melapor: {total.melapor} dari {total.wajib_lapor} {owed}."] if "melapor" in seen else []),
        "Laporan nihil adalah laporan. Tanda – berarti belum ada laporan.",
    ]
    if heading.is_public:
        notes.append(f"Tanda {HIDDEN}: tidak dimuat, karena jumlahnya kecil atau membuka jumlah yang kecil.")
    if heading.lowered_to:
        notes.append(f"Laporan di atas kelas {heading.lowered_to} hanya dihitung; tanggalnya tidak disebut.")
    if heading.left_out:
        notes.append(f"{heading.left_out} berkas tidak dihitung karena harus diperbaiki.")
    return tuple(notes)


def _settled(total: Row) -> str:
    if total.persen_selesai is None:
        return "Belum ada kejadian yang dilaporkan."
    return f"Selesai: {format_desimal(total.persen_selesai, 1)} % dari n = {total.kejadian} kejadian."


def _when(obligation: Obligation) -> str:
    if obligation.is_running:
        return "periode masih berjalan"
    last = bounds(obligation.periode)[1]
    return f"periode berakhir {tanggal_panjang(last)}"
