"""The records of a folder as tables, so that questions are asked in SQL.

Today an SQLite database in memory, filled at each question. It holds only what questions need: codes, dates
and ranks of classes, no free text at all. The dates are ISO texts, which every engine compares alike.
"""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from pks_cli.model import vocabulary
from pks_cli.model.periode import bounds, periodes_of_year
from pks_cli.model.report import Report
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pks_cli.folder.reading import Loaded
    from pks_cli.model.wilayah import Gazetteer

FIRST_YEAR, LAST_YEAR = 1945, 2199
_LONGEST_GRACE = 36_500  # a hundred years: a larger number would leave the calendar
_SCHEMA = """
CREATE TABLE wilayah (kode TEXT PRIMARY KEY, nama TEXT NOT NULL, tingkat TEXT NOT NULL);
CREATE TABLE periode (
    kode TEXT PRIMARY KEY, tahun TEXT NOT NULL, mulai TEXT NOT NULL, sampai TEXT NOT NULL, batas TEXT NOT NULL
);
CREATE TABLE laporan (
    wilayah TEXT NOT NULL, periode TEXT NOT NULL, jenis TEXT NOT NULL, status TEXT, kelas INTEGER NOT NULL,
    tanggal_lapor TEXT, terakhir TEXT NOT NULL
);
CREATE INDEX laporan_periode ON laporan (periode);
"""


class Index:
    """Tables `wilayah`, `periode` and `laporan`, and a way to ask them.

    `periode.batas` is the last day on which a report is in time. `laporan.kelas` is the rank of the class in
    force (1 is biasa); `laporan.terakhir` is the later of its tanggal and tanggal_lapor.
    """

    def __init__(self, batas_lapor: int) -> None:
        """Make the tables and the calendar.

        Args:
            batas_lapor: Days after the end of a period in which its reports are in time.
        """
        self._connection = sqlite3.connect(":memory:")
        self._connection.executescript(_SCHEMA)
        self._connection.executemany("INSERT INTO periode VALUES (?, ?, ?, ?, ?)", _calendar(batas_lapor))

    def ask(self, question: str, values: tuple[str | int, ...]) -> list[tuple[str | int | None, ...]]:
        """Give the rows that answer a question in SQL with `?` for its values."""
        return self._connection.execute(question, values).fetchall()

    def add_wilayah(self, rows: Iterable[tuple[str, str]]) -> None:
        """Add wilayah by code and name; of a code given twice the first name stands."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO wilayah VALUES (?, ?, ?)",
            ((kode, nama, tingkat(kode)) for kode, nama in rows),
        )

    def add_reports(self, reports: Iterable[Loaded]) -> None:
        """Add the reports that count."""
        self._connection.executemany(
            "INSERT INTO laporan VALUES (?, ?, ?, ?, ?, ?, ?)",
            (_report_row(one.record) for one in reports if isinstance(one.record, Report)),
        )

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def build_index(gazetteer: Gazetteer, reports: Iterable[Loaded], batas_lapor: int) -> Index:
    """Make the index of a folder.

    Args:
        gazetteer: Its wilayah.
        reports: Its reports that count.
        batas_lapor: Days after the end of a period in which its reports are in time.
    """
    index = Index(batas_lapor)
    index.add_wilayah((item.kode, item.nama) for item in gazetteer.wilayah)
    index.add_reports(reports)
    return index


def class_rank(kelas: str) -> int:
    """Give the rank of a class: 1 for biasa, higher for what fewer may read."""
    return vocabulary.codes("klasifikasi").index(kelas) + 1


def _calendar(batas_lapor: int) -> Iterator[tuple[str, str, str, str, str]]:
    grace = timedelta(days=min(batas_lapor, _LONGEST_GRACE))
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for periode in periodes_of_year(year):
            first, last = bounds(periode)
            deadline = (last + grace).isoformat()
            yield periode, f"{year:04d}", first.isoformat(), last.isoformat(), deadline


def _report_row(report: Report) -> tuple[str | int | None, ...]:
    return (
        report.wilayah,
        report.counted_periode,
        report.jenis,
        report.status,
        class_rank(report.kelas),
        report.tanggal_lapor.isoformat() if report.tanggal_lapor else None,
        max(report.tanggal, report.tanggal_lapor or report.tanggal).isoformat(),
    )
