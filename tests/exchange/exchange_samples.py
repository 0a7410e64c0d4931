"""A small table with everything a table can hold."""

from datetime import date

from pks_cli.exchange.table import Column, Table, TableRow

COLUMNS = (
    Column("wilayah", "Kode", "teks"),
    Column("nama", "Wilayah", "teks", short="Wilayah"),
    Column("tingkat", "Tingkat", "teks", on_paper=False),
    Column("kejadian", "Jumlah kejadian", group="Kejadian", short="Kejadian", is_count=True),
    Column("persen_selesai", "Selesai (%)", "persen", group="Kejadian", short="% selesai"),
    Column("terakhir", "Laporan terakhir", "tanggal", short="Terakhir"),
)
ROWS = (
    TableRow(("18.72.04", "Metro Timur", "kecamatan", 1250, 66.7, date(2021, 12, 13)), level=1),
    TableRow(("18.72.04.1001", "Yosodadi", "kelurahan", 0, None, None), is_silent=True),
    TableRow(("18.72", "JUMLAH Kota Metro", "kota", 1250, 66.7, date(2021, 12, 13)), level=0),
)


def table(rows=ROWS, **changes):
    fields = {
        "name": "Rekap",
        "title": "Rekap Laporan",
        "subtitles": ("Tahun 2021",),
        "columns": COLUMNS,
        "rows": rows,
        "notes": ("Catatan.",),
    }
    return Table(**(fields | changes))


def named(*names):
    """A table whose rows differ in their names only."""
    return table(tuple(TableRow(("18.72", name, "kota", 1, 100.0, None)) for name in names))
