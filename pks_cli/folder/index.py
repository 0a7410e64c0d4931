"""The reports of a folder with its wilayah and the calendar as tables, so that questions are asked in SQL.

The reports are those of the folder's kept index, or records at hand. They hold only what questions need:
codes, dates and ranks of classes, no free text at all. The dates are ISO texts, which every engine compares
alike.
"""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Self

from pks_cli.model import vocabulary
from pks_cli.model.kasus import case_of
from pks_cli.model.periode import bounds, periodes_of_year
from pks_cli.model.report import Report
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pks_cli.folder.reading import Loaded
    from pks_cli.model.wilayah import Gazetteer

FIRST_YEAR, LAST_YEAR = 1945, 2199
_LONGEST_GRACE = 36_500  # a hundred years: a larger number would leave the calendar
_BESIDE_REPORTS = (
    "DROP TABLE IF EXISTS temp.wilayah",
    "DROP TABLE IF EXISTS temp.periode",
    "CREATE TEMP TABLE wilayah (kode TEXT PRIMARY KEY, nama TEXT NOT NULL, tingkat TEXT NOT NULL)",
    """CREATE TEMP TABLE periode (
    kode TEXT PRIMARY KEY, tahun TEXT NOT NULL, mulai TEXT NOT NULL, sampai TEXT NOT NULL, batas TEXT NOT NULL
    )""",
)
_REPORTS = """
CREATE TABLE laporan (
    wilayah TEXT NOT NULL, periode TEXT NOT NULL, jenis TEXT NOT NULL, status TEXT, kelas INTEGER NOT NULL,
    tanggal_lapor TEXT, terakhir TEXT NOT NULL, kasus TEXT NOT NULL, bersama INTEGER NOT NULL
);
CREATE INDEX laporan_periode ON laporan (periode);
CREATE VIEW laporan_kasus AS SELECT wilayah, periode, jenis, kasus FROM laporan WHERE bersama = 1;
"""


class Index:
    """Tables `wilayah`, `periode`, `laporan` and `laporan_kasus`, and a way to ask them.

    `periode.batas` is the last day on which a report is in time. `laporan.kelas` is the rank of the class in
    force (1 is biasa); `laporan.terakhir` is the later of its tanggal and tanggal_lapor; `laporan.kasus` is
    the id that stands for its case; `laporan_kasus` has only the reports that others may share a case with.
    """

    def __init__(self, connection: sqlite3.Connection, batas_lapor: int) -> None:
        """Make the tables beside the reports, and the calendar.

        Args:
            connection: Where the reports are, as tables or views `laporan` and `laporan_kasus`.
            batas_lapor: Days after the end of a period in which its reports are in time.
        """
        self._connection = connection
        for statement in _BESIDE_REPORTS:
            self._connection.execute(statement)
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
        """Add the reports that count, all at once."""
        by_id = [(one.id, one.record) for one in reports if isinstance(one.record, Report)]
        cases = case_of({key: record.kasus for key, record in by_id if record.kasus})
        shared = {*cases, *cases.values()}
        self._connection.executemany(
            "INSERT INTO laporan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((*_report_row(record), cases.get(key, key), int(key in shared)) for key, record in by_id),
        )

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def build_index(gazetteer: Gazetteer, reports: Iterable[Loaded], batas_lapor: int) -> Index:
    """Make the index of records at hand.

    Args:
        gazetteer: Its wilayah.
        reports: Its reports that count.
        batas_lapor: Days after the end of a period in which its reports are in time.
    """
    connection = sqlite3.connect(":memory:")
    connection.executescript(_REPORTS)
    index = index_over(connection, gazetteer, batas_lapor)
    index.add_reports(reports)
    return index


def index_over(connection: sqlite3.Connection, gazetteer: Gazetteer, batas_lapor: int) -> Index:
    """Make the index of reports that are tables already.

    Args:
        connection: Where they are, as tables or views `laporan` and `laporan_kasus`.
        gazetteer: The folder's wilayah.
        batas_lapor: Days after the end of a period in which its reports are in time.
    """
    index = Index(connection, batas_lapor)
    index.add_wilayah((item.kode, item.nama) for item in gazetteer.wilayah)
    return index


@cache
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
