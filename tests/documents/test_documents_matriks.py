"""The matrix of problems: every kelurahan once or more, silence and nihil apart, nothing above its class."""

import pytest
from notula_samples import PLACES, lines, meeting, office, rendered, report, table, typed
from promises_samples import HOSTILE, Marks, audited

from pks_cli.documents.matrix import HIDDEN, NIHIL, SILENT, matrix
from pks_cli.model.report import Report
from pks_cli.model.wilayah import Wilayah, gazetteer

YOSODADI, IRINGMULYO, METRO = "18.72.04.1001", "18.72.04.1002", "18.72.01.1001"


def quiet(jenis="nihil", **keys):
    """A report that is no kejadian."""
    needed = {"jenis": jenis, "wilayah": YOSODADI, "tanggal": "2021-11-30", "unsur": "lurah"}
    return typed(Report, needed | keys)


def shown(*reports, area="18.72", ceiling="biasa"):
    return matrix(reports, ceiling, PLACES, area)


def rows(*reports, **options):
    return [
        (row["kelurahan"], row["judul"])
        for one in shown(*reports, **options)["kecamatan"]
        for row in one["baris"]
    ]


def test_silence_and_nihil_and_a_problem_are_three_different_things():
    told = rows(quiet(), report(wilayah=IRINGMULYO))
    assert told == [("Metro", SILENT), ("Yosodadi", NIHIL), ("Iringmulyo", "Balap liar")]


def test_kecamatan_and_kelurahan_stand_in_the_order_of_their_codes_and_reports_by_day():
    late, early = report(judul="Kedua", tanggal="2021-12-01"), report(judul="Pertama", tanggal="2021-10-01")
    found = shown(late, early, report(wilayah=METRO))["kecamatan"]
    assert [one["nama"] for one in found] == ["Kecamatan Metro Pusat", "Kecamatan Metro Timur"]
    assert [(row["nomor"], row["judul"]) for row in found[1]["baris"]] == [
        ("1", "Pertama"),
        ("2", "Kedua"),
        ("3", SILENT),
    ]


def test_what_was_reported_of_a_kecamatan_stands_before_its_kelurahan():
    assert rows(report(wilayah="18.72.04"))[1] == ("Kecamatan Metro Timur", "Balap liar")


def test_chosen_reports_say_nothing_of_those_who_have_none():
    assert rows(report(), area="") == [("Yosodadi", "Balap liar")]
    assert shown(report(), area="")["kecamatan"][0]["ringkasan"] == "1 permasalahan (1 selesai)."


def test_a_nihil_that_says_more_is_told():
    (row,) = shown(quiet(uraian="Ronda berjalan."), area="")["kecamatan"][0]["baris"]
    assert (row["uraian"], row["judul"]) == ("Ronda berjalan.", "")


def test_a_report_above_the_class_is_counted_and_no_silence():
    secret = report(klasifikasi="rahasia", judul="RAHASIA", uraian="RAHASIA")
    found = shown(secret)
    assert ("Yosodadi", HIDDEN) in rows(secret)
    assert found["tidak_dimuat"] == "1 laporan berklasifikasi lebih tinggi tidak dimuat di naskah ini."
    assert found["kecamatan"][1]["ringkasan"] == "1 dari 2 kelurahan melapor (1 belum melapor)."
    assert "RAHASIA" not in str(found)


@pytest.mark.parametrize(("wilayah", "area"), [("18.72.04", "18.72"), (YOSODADI, "")])
def test_a_row_that_stands_only_for_a_hidden_report_is_not_there(wilayah, area):
    told = rows(report(klasifikasi="rahasia", wilayah=wilayah), area=area)
    assert HIDDEN not in dict(told).values()


def test_the_line_that_sums_up_counts_what_the_rows_show():
    found = shown(
        report(),
        report(status="belum_ditangani"),
        quiet("kegiatan", wilayah=IRINGMULYO, judul="Ronda"),
        quiet(wilayah=METRO),
    )
    timur = "2 dari 2 kelurahan melapor; 2 permasalahan (1 belum ditangani dan 1 selesai); 1 kegiatan."
    pusat = "1 dari 1 kelurahan melapor (1 nihil); tidak ada permasalahan."
    assert [one["ringkasan"] for one in found["kecamatan"]] == [pusat, timur]
    assert found["ringkasan"].startswith("3 dari 3 kelurahan melapor (1 nihil); 2 permasalahan")


def test_a_row_says_what_was_done_where_it_stands_and_what_is_proposed():
    one = report(
        langkah=[{"uraian": "Patroli", "oleh": "Polsek", "tanggal": "2021-11-03"}],
        jalur_penyelesaian="musyawarah",
        hambatan="Lampu mati",
        saran="Pasang lampu",
    )
    row = shown(one)["kecamatan"][1]["baris"][0]
    assert row["langkah"] == ["3 November 2021, Polsek: Patroli"]
    assert row["status"] == "Selesai"
    assert row["keterangan"] == [
        "Jalur penyelesaian: Musyawarah",
        "Hambatan: Lampu mati",
        "Saran: Pasang lampu",
    ]
    assert row["asal"] == "Gangguan kamtibmas. Laporan Lurah, 2 November 2021"


def matriks(record=None, kantor=None, **options):
    return rendered("matriks_permasalahan", record, kantor, **options)


HEAD = ["No.", "Kelurahan", "Permasalahan"]


@pytest.mark.parametrize(
    ("told", "silent", "periode"),
    [
        (None, 2, True),
        ({"periode": "2021-B12"}, 2, True),
        ({"periode": "2021-B12", "laporan": ["k3f9x000"]}, 2, True),
        (["k3f9x000"], 0, False),
    ],
)
def test_who_is_silent_is_said_of_a_period_and_not_of_chosen_reports(told, silent, periode):
    record = meeting(klasifikasi="biasa", **({"laporan_wilayah": told} if told else {}))
    said = lines(matriks(record, reports=[report()]))
    assert said.count(SILENT) == silent
    assert ("Periode\t:\tB12 (September–Desember) 2021" in said) is periode


def test_a_meeting_of_a_kecamatan_has_the_kelurahan_of_that_one_and_no_sum_of_all():
    said = lines(matriks(meeting(wilayah="18.72.04")))
    assert said.count(SILENT) == 2
    assert not any(line.startswith("Seluruhnya") for line in said)


def full(mark):
    told = {"langkah": [{"uraian": mark(), "oleh": mark()}], "hambatan": mark(), "saran": mark()}
    return report(judul=mark(), uraian=mark(), **told)


def test_every_text_it_covers_stands_in_it_once():
    mark = Marks(HOSTILE)
    told = [full(mark) for _ in range(3)]
    whole = "\n".join(lines(matriks(meeting(), reports=told)))
    assert {text: whole.count(text) for text in mark.used} == dict.fromkeys(mark.used, 1)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_an_audit_of_the_format_finds_nothing(tmp_path, paper):
    kantor, mark = office(naskah={"kertas": paper}, contoh="ya"), Marks(HOSTILE)
    assert audited(tmp_path, matriks(kantor=kantor)) == []
    assert audited(tmp_path, matriks(meeting(), kantor, reports=[full(mark), quiet()])) == []


def test_a_hundred_problems_all_stand_in_the_table():
    told = [report(judul=f"Masalah {number}") for number in range(100)]
    found = table(matriks(meeting(wilayah="18.72.04"), reports=told), HEAD)
    assert len(found) == 1 + 100 + 1


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("18.72.01.1001",), "Kelurahan"),
        (("18.72.01.2001",), "Desa"),
        (("18.72.01.1001", "18.72.01.2001"), "Kelurahan/Desa"),
    ],
)
def test_a_kabupaten_has_desa(codes, expected):
    kabupaten = gazetteer(
        [
            Wilayah("18.72", "Kabupaten Contoh"),
            Wilayah("18.72.01", "Gunung Sugih"),
            *(Wilayah(code, f"Tempat {code[-1]}{code[9]}") for code in codes),
        ]
    )
    found = matrix([], "biasa", kabupaten, "18.72")
    assert found["sebutan"] == expected
    assert f" {expected.lower()} melapor" in found["kecamatan"][0]["ringkasan"]
    assert expected in table(matriks(gazetteer=kabupaten), ["No."])[0]
