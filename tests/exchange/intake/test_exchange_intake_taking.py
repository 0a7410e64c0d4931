"""What stands around a table in a document belongs to it; longer text is read as text."""

from datetime import date

import pytest

from pks_cli.exchange.foreign.source import Grid, GridRow, Line, Prose, Source
from pks_cli.exchange.intake.around import Around
from pks_cli.exchange.intake.taking import take
from pks_cli.model import vocabulary
from pks_cli.model.wilayah import Wilayah, gazetteer

WILAYAH = gazetteer(
    (
        Wilayah("18.72", "Kota Metro"),
        Wilayah("18.72.04", "Metro Timur"),
        Wilayah("18.72.04.1001", "Yosodadi"),
        Wilayah("18.72.04.1002", "Tejosari"),
    )
)
TABLE = Grid(
    "Tabel 1",
    (
        GridRow(1, ("No", "Tanggal", "Uraian Kejadian", "Status")),
        GridRow(2, ("1", "13/10/2025", "Pencurian motor di halaman masjid", "Selesai")),
    ),
)


@pytest.fixture
def around():
    return Around(WILAYAH, "18.72", date(2025, 11, 1), "WIB", vocabulary.terms("kategori"))


def prose(*texts, first=1):
    return Prose(tuple(Line(number, text) for number, text in enumerate(texts, first)))


def source(*parts, **changes):
    return Source("laporan.docx", "0" * 64, "docx", parts, **changes)


def places(taken):
    return [(one.first("wilayah") or None) and one.first("wilayah").text for one in taken.pieces]


def test_the_title_above_a_table_says_where_its_reports_are_from(around):
    taken = take(source(prose("LAPORAN BULANAN", "Kelurahan: Yosodadi"), TABLE), around)
    assert places(taken) == ["18.72.04.1001"]


def test_the_signature_below_a_table_is_no_report(around):
    taken = take(source(prose("Kelurahan: Yosodadi"), TABLE, prose("Mengetahui,", "Lurah Yosodadi")), around)
    assert len(taken.pieces) == 1


def test_each_table_has_the_title_right_above_it(around):
    titles = (prose("Kelurahan: Yosodadi"), TABLE, prose("Kelurahan: Tejosari"), TABLE)
    assert places(take(source(*titles), around)) == ["18.72.04.1001", "18.72.04.1002"]


def test_a_document_in_a_zip_is_read_under_its_own_name(around):
    inner = source(prose("Kelurahan: Yosodadi"), TABLE)
    taken = take(Source("kiriman.zip", "1" * 64, "zip", members=(inner,)), around)
    assert [one.origin.name for one in taken.pieces] == ["laporan.docx"]


def test_a_long_text_before_a_table_is_read_as_text(around):
    told = "Izin melaporkan, telah terjadi perkelahian antarpemuda di lapangan Kel. Yosodadi. " * 4
    taken = take(source(prose(told), TABLE), around)
    assert any(told.strip() in one.text for one in (*taken.pieces, *taken.skipped))
    assert len(taken.pieces) == 2
