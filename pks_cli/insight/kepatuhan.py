"""Who has reported and who has not: one line a kelurahan and period that owes a report.

A kelurahan that reports "nihil" has reported; "belum melapor" is silence. Only periods that have ended or are
running by the day of asking oblige anyone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pks_cli.folder.index import Index
    from pks_cli.insight.question import Question

KEPATUHAN = """
WITH tanya AS (SELECT ? AS tahun, ? AS periode, ? AS wilayah, ? AS hari_ini, ? AS kelas),
masuk AS (
    SELECT l.wilayah, l.periode, COUNT(*) AS laporan,
           SUM(CASE WHEN l.jenis = 'nihil' THEN 1 ELSE 0 END) AS nihil,
           SUM(CASE WHEN l.tanggal_lapor > p.batas THEN 1 ELSE 0 END) AS terlambat,
           MAX(CASE WHEN l.kelas <= t.kelas THEN l.terakhir ELSE '' END) AS terakhir
    FROM laporan l
    JOIN periode p ON p.kode = l.periode
    CROSS JOIN tanya t
    WHERE p.tahun = t.tahun
    GROUP BY l.wilayah, l.periode
)
SELECT w.kode, w.nama, k.nama AS kecamatan, p.kode AS periode,
       CASE WHEN p.sampai >= t.hari_ini THEN 1 ELSE 0 END AS berjalan,
       COALESCE(m.laporan, 0) AS laporan, COALESCE(m.nihil, 0) AS nihil,
       COALESCE(m.terlambat, 0) AS terlambat, COALESCE(m.terakhir, '') AS terakhir
FROM wilayah w
CROSS JOIN periode p
CROSS JOIN tanya t
LEFT JOIN wilayah k ON k.kode = SUBSTR(w.kode, 1, 8)
LEFT JOIN masuk m ON m.wilayah = w.kode AND m.periode = p.kode
WHERE w.tingkat = 'kelurahan'
  AND p.tahun = t.tahun
  AND (t.periode = '' OR p.kode = t.periode)
  AND p.mulai <= t.hari_ini
  AND (w.kode = t.wilayah OR SUBSTR(w.kode, 1, LENGTH(t.wilayah) + 1) = t.wilayah || '.')
ORDER BY p.kode, w.kode
"""


@dataclass(frozen=True, slots=True)
class Obligation:
    """What one kelurahan owes for one period, and whether it came.

    Attributes:
        wilayah: Code of the kelurahan or desa.
        nama: Its name.
        kecamatan: Name of its kecamatan, "" when that is not in the list.
        periode: Such as "2021-B12".
        is_running: Whether the period has not ended yet, so that silence is not yet a lapse.
        laporan: Reports that came, nihil included.
        nihil: Those of them that say nothing happened.
        terlambat: Those of them that came after the deadline.
        terakhir: Day of the last one (ISO) at or under the ceiling, None when there is none.
    """

    wilayah: str
    nama: str
    kecamatan: str
    periode: str
    is_running: bool
    laporan: int
    nihil: int
    terlambat: int
    terakhir: str | None

    @property
    def is_silent(self) -> bool:
        """Whether nothing came at all."""
        return self.laporan == 0

    @property
    def is_late(self) -> bool:
        """Whether all that came was late."""
        return 0 < self.laporan == self.terlambat


def kepatuhan(index: Index, question: Question, *, ceiling: str) -> tuple[Obligation, ...]:
    """List what every kelurahan owes, by period and code.

    Args:
        index: The folder's index.
        question: When and where.
        ceiling: The highest class whose content may be shown; above it records are only counted.
    """
    rows = cast(
        "list[tuple[str, str, str | None, str, int, int, int, int, str]]",
        index.ask(KEPATUHAN, question.values(ceiling)),
    )
    return tuple(
        Obligation(kode, nama, kecamatan or "", periode, bool(running), laporan, nihil, late, last or None)
        for kode, nama, kecamatan, periode, running, laporan, nihil, late, last in rows
    )
