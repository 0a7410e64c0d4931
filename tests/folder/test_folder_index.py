"""The index holds what questions need and no text of any record."""

from pks_cli.folder.index import build_index, class_rank
from pks_cli.folder.reading import Loaded
from pks_cli.model.parsing import parse
from pks_cli.model.report import Report
from pks_cli.model.team import Team
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import Document

YOSODADI = "18.72.04.1001"
NAMES = gazetteer([Wilayah("18.72", "Kota Metro"), Wilayah(YOSODADI, "Yosodadi")])
TREE = {
    "jenis": "potensi_konflik",
    "wilayah": YOSODADI,
    "tanggal": "2021-12-30",
    "tanggal_lapor": "2022-01-02",
    "unsur": "babinsa",
    "kategori": "sengketa_lahan",
    "judul": "KANARI judul",
    "uraian": "KANARI uraian",
    "pelapor": "KANARI pelapor",
    "status": "sedang_ditangani",
}


def loaded(model, tree, kind="report"):
    return Loaded(kind, "records/x.yaml", "k3f9x2ab", Document("", None), parse(model, tree, NAMES).record)


def test_a_report_becomes_a_row_of_codes_dates_and_ranks():
    counted = (YOSODADI, "2021-B12", "potensi_konflik", "sedang_ditangani", 2, "2022-01-02", "2022-01-02")
    with build_index(NAMES, [loaded(Report, TREE)], 7) as index:
        assert index.ask("SELECT * FROM laporan", ()) == [(*counted, "k3f9x2ab", 0)]


def test_no_free_text_enters():
    with build_index(NAMES, [loaded(Report, TREE)], 7) as index:
        everything = "\n".join(index._connection.iterdump())
    assert "KANARI" not in everything


def test_only_reports_enter_the_table_of_reports():
    with build_index(NAMES, [loaded(Team, {"wilayah": YOSODADI}, "team")], 7) as index:
        assert index.ask("SELECT COUNT(*) FROM laporan", ()) == [(0,)]


def test_the_deadline_of_a_period_lies_the_days_of_grace_after_its_end():
    with build_index(NAMES, [], 7) as index:
        assert index.ask("SELECT mulai, sampai, batas FROM periode WHERE kode = ?", ("2021-B12",)) == [
            ("2021-09-01", "2021-12-31", "2022-01-07")
        ]


def test_an_absurd_grace_does_not_leave_the_calendar():
    with build_index(NAMES, [], 10**12) as index:
        assert index.ask("SELECT COUNT(*) FROM periode WHERE batas > '2100'", ()) > [(0,)]


def test_a_code_given_twice_keeps_its_first_name():
    with build_index(NAMES, [], 7) as index:
        index.add_wilayah([(YOSODADI, "Lain")])
        question = "SELECT nama, tingkat FROM wilayah WHERE kode = ?"
        assert index.ask(question, (YOSODADI,)) == [("Yosodadi", "kelurahan")]


def test_classes_are_ranked_from_what_all_may_read_upwards():
    ranks = [class_rank(one) for one in ("biasa", "terbatas", "rahasia", "sangat_rahasia")]
    assert ranks == [1, 2, 3, 4]
