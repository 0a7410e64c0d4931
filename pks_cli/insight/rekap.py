"""The rekap: what was reported, per wilayah with subtotals, in one year or one period.

The SQL is portable on purpose (UNION ALL per level, SUBSTR, CASE, ISO text dates, a total ORDER BY), so that
the same text runs on a folder's SQLite and on engines for the whole country.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from pks_cli.model import vocabulary
from pks_cli.model.report import KEJADIAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.folder.index import Index
    from pks_cli.insight.question import Question

# Reports by wilayah of every level, jenis and status. Above the ceiling a report is counted, and nothing
# else: its date does not become the date of the last report.
COUNTS = """
WITH tanya AS (SELECT ? AS tahun, ? AS periode, ? AS wilayah, ? AS hari_ini, ? AS kelas),
masuk AS (
    SELECT l.wilayah, l.jenis, COALESCE(l.status, '') AS status, COUNT(*) AS laporan,
           SUM(CASE WHEN l.tanggal_lapor > p.batas THEN 1 ELSE 0 END) AS terlambat,
           MAX(CASE WHEN l.kelas <= t.kelas THEN l.terakhir ELSE '' END) AS terakhir
    FROM laporan l
    JOIN periode p ON p.kode = l.periode
    CROSS JOIN tanya t
    WHERE p.tahun = t.tahun
      AND (t.periode = '' OR p.kode = t.periode)
      AND (l.wilayah = t.wilayah OR SUBSTR(l.wilayah, 1, LENGTH(t.wilayah) + 1) = t.wilayah || '.')
    GROUP BY l.wilayah, l.jenis, COALESCE(l.status, '')
),
bertingkat AS (
    SELECT SUBSTR(wilayah, 1, 2) AS kode, jenis, status, laporan, terlambat, terakhir
    FROM masuk
    UNION ALL
    SELECT SUBSTR(wilayah, 1, 5), jenis, status, laporan, terlambat, terakhir
    FROM masuk WHERE LENGTH(wilayah) >= 5
    UNION ALL
    SELECT SUBSTR(wilayah, 1, 8), jenis, status, laporan, terlambat, terakhir
    FROM masuk WHERE LENGTH(wilayah) >= 8
    UNION ALL
    SELECT wilayah, jenis, status, laporan, terlambat, terakhir
    FROM masuk WHERE LENGTH(wilayah) = 13
)
SELECT kode, jenis, status, SUM(laporan) AS laporan, SUM(terlambat) AS terlambat, MAX(terakhir) AS terakhir
FROM bertingkat
GROUP BY kode, jenis, status
ORDER BY kode, jenis, status
"""

# Kejadian that are not alone in their case, by wilayah of every level, and the cases they are of: reports of
# one case count once wherever one of them lies. All others are a case each.
CASES = """
WITH tanya AS (SELECT ? AS tahun, ? AS periode, ? AS wilayah, ? AS hari_ini, ? AS kelas),
masuk AS (
    SELECT l.wilayah, l.kasus, COUNT(*) AS laporan
    FROM laporan_kasus l
    JOIN periode p ON p.kode = l.periode
    CROSS JOIN tanya t
    WHERE p.tahun = t.tahun
      AND l.jenis NOT IN ('nihil', 'kegiatan')
      AND (t.periode = '' OR p.kode = t.periode)
      AND (l.wilayah = t.wilayah OR SUBSTR(l.wilayah, 1, LENGTH(t.wilayah) + 1) = t.wilayah || '.')
    GROUP BY l.wilayah, l.kasus
),
bertingkat AS (
    SELECT SUBSTR(wilayah, 1, 2) AS kode, kasus, laporan FROM masuk
    UNION ALL
    SELECT SUBSTR(wilayah, 1, 5), kasus, laporan FROM masuk WHERE LENGTH(wilayah) >= 5
    UNION ALL
    SELECT SUBSTR(wilayah, 1, 8), kasus, laporan FROM masuk WHERE LENGTH(wilayah) >= 8
    UNION ALL
    SELECT wilayah, kasus, laporan FROM masuk WHERE LENGTH(wilayah) = 13
)
SELECT kode, SUM(laporan) - COUNT(DISTINCT kasus) AS kelebihan
FROM bertingkat
GROUP BY kode
ORDER BY kode
"""

# Every wilayah asked about, also a silent one, with the reports its kelurahan owe (one a period that has
# ended or is running) and those of them that came, nihil included.
OBLIGATIONS = """
WITH tanya AS (SELECT ? AS tahun, ? AS periode, ? AS wilayah, ? AS hari_ini, ? AS kelas),
ditanya AS (
    SELECT w.kode, w.nama, w.tingkat
    FROM wilayah w
    CROSS JOIN tanya t
    WHERE w.kode = t.wilayah OR SUBSTR(w.kode, 1, LENGTH(t.wilayah) + 1) = t.wilayah || '.'
),
wajib AS (
    SELECT d.kode, p.kode AS periode
    FROM ditanya d
    CROSS JOIN periode p
    CROSS JOIN tanya t
    WHERE d.tingkat = 'kelurahan'
      AND p.tahun = t.tahun
      AND (t.periode = '' OR p.kode = t.periode)
      AND p.mulai <= t.hari_ini
),
masuk AS (SELECT DISTINCT wilayah, periode FROM laporan),
hasil AS (
    SELECT w.kode, CASE WHEN m.wilayah IS NULL THEN 0 ELSE 1 END AS melapor
    FROM wajib w
    LEFT JOIN masuk m ON m.wilayah = w.kode AND m.periode = w.periode
),
bertingkat AS (
    SELECT SUBSTR(kode, 1, 2) AS kode, melapor FROM hasil
    UNION ALL
    SELECT SUBSTR(kode, 1, 5), melapor FROM hasil
    UNION ALL
    SELECT SUBSTR(kode, 1, 8), melapor FROM hasil
    UNION ALL
    SELECT kode, melapor FROM hasil
),
jumlah AS (SELECT kode, COUNT(*) AS wajib, SUM(melapor) AS melapor FROM bertingkat GROUP BY kode)
SELECT d.kode, d.nama, d.tingkat, COALESCE(j.wajib, 0) AS wajib, COALESCE(j.melapor, 0) AS melapor
FROM ditanya d
LEFT JOIN jumlah j ON j.kode = d.kode
ORDER BY d.kode
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One wilayah in the rekap; a kecamatan or kota with all that lies under it.

    Attributes:
        wilayah: Code.
        nama: Name.
        tingkat: kota, kecamatan or kelurahan.
        per_jenis: Reports by jenis, every code.
        per_status: Kejadian by status, every code.
        wajib_lapor: Kelurahan times periods that have ended or are running.
        melapor: Those of them with a report, nihil included.
        terlambat: Reports that came after the deadline of their period.
        terakhir: Day of the last report (ISO) at or under the ceiling, None when there is none.
        kasus: Cases that its kejadian tell of, at most as many as those; None where it may not be told.
    """

    wilayah: str
    nama: str
    tingkat: str
    per_jenis: Mapping[str, int]
    per_status: Mapping[str, int]
    wajib_lapor: int
    melapor: int
    terlambat: int
    terakhir: str | None
    kasus: int | None

    @property
    def laporan(self) -> int:
        """Every report, nihil included."""
        return sum(self.per_jenis.values())

    @property
    def kejadian(self) -> int:
        """Gangguan, potensi and peristiwa."""
        return sum(number for jenis, number in self.per_jenis.items() if jenis in KEJADIAN)

    @property
    def persen_selesai(self) -> float | None:
        """Settled kejadian in per cent to one decimal; None where there is no kejadian."""
        if not self.kejadian:
            return None
        return round(100 * self.per_status["selesai"] / self.kejadian, 1)

    @property
    def belum_melapor(self) -> int:
        """Reports owed that did not come; not the same as nihil."""
        return self.wajib_lapor - self.melapor


@dataclass(frozen=True, slots=True)
class Rekap:
    """The answer.

    Attributes:
        rows: Every wilayah under the one asked about, kelurahan under kecamatan, also when silent; a
            kecamatan or kelurahan that is itself asked about is the first row.
        total: The wilayah asked about as a whole, with what was reported at its own level.
    """

    rows: tuple[Row, ...]
    total: Row


def rekap(index: Index, question: Question, *, ceiling: str) -> Rekap:
    """Count the reports of a year or period per wilayah.

    Args:
        index: The folder's index; it holds the wilayah asked about.
        question: When and where.
        ceiling: The highest class whose content may be shown; above it records are only counted.
    """
    values = question.values(ceiling)
    counts: dict[str, list[tuple[str, str, int, int, str]]] = {}
    for kode, *count in cast("list[tuple[str, str, str, int, int, str]]", index.ask(COUNTS, values)):
        counts.setdefault(kode, []).append(cast("tuple[str, str, int, int, str]", tuple(count)))
    owed = cast("list[tuple[str, str, str, int, int]]", index.ask(OBLIGATIONS, values))
    again = dict(cast("list[tuple[str, int]]", index.ask(CASES, values)))
    rows = {one[0]: _row(one, counts.get(one[0], []), again.get(one[0], 0)) for one in owed}
    total = rows[question.wilayah]
    below_kota = {"kecamatan", "kelurahan"}
    listed = (row for row in rows.values() if row is not total or row.tingkat in below_kota)
    return Rekap(tuple(listed), total)


def without_cases(counts: Rekap) -> Rekap:
    """Leave the numbers of cases out: beside the other counts they tell how many reports are about one."""
    rows = tuple(replace(row, kasus=None) for row in counts.rows)
    return Rekap(rows, replace(counts.total, kasus=None))


def _row(
    obligation: tuple[str, str, str, int, int], counts: list[tuple[str, str, int, int, str]], again: int
) -> Row:
    """Lay the counts of one wilayah out by code, zeros too; `again` of its kejadian are of a case counted."""
    kode, nama, tingkat, wajib, melapor = obligation
    per_jenis = dict.fromkeys(vocabulary.codes("jenis"), 0)
    per_status = dict.fromkeys(vocabulary.codes("status"), 0)
    for jenis, status, number, _late, _last in counts:
        per_jenis[jenis] += number
        if jenis in KEJADIAN:
            per_status[status] += number
    return Row(
        wilayah=kode,
        nama=nama,
        tingkat=tingkat,
        per_jenis=per_jenis,
        per_status=per_status,
        wajib_lapor=wajib,
        melapor=melapor,
        terlambat=sum(late for *_rest, late, _last in counts),
        terakhir=max((last for *_rest, last in counts), default="") or None,
        kasus=sum(number for jenis, number in per_jenis.items() if jenis in KEJADIAN) - again,
    )
