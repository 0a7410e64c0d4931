"""Which cases stand on which blangko: open ones of that wilayah, not above the class, never a neighbour's."""

import zipfile
from datetime import date

import pytest
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.tasks.report_form import FormAsked, Wanted, prepare_forms, write_report_forms

DAY = date(2021, 12, 20)
KEYS = (
    "jenis: {jenis}\nwilayah: {wilayah}\ntanggal: {tanggal}\nunsur: lurah\nkategori: tawuran_pelajar\n"
    "judul: {judul}\nuraian: Rahasia kata demi kata\nstatus: {status}\ncatatan_impor: catatan pengirim\n"
)
YOSODADI, IRING = "18.72.04.1001", "18.72.04.1003"


@pytest.fixture
def folder(tmp_path):
    make_folder(tmp_path)
    with (tmp_path / "records/wilayah.yaml").open("a", encoding="utf-8") as stream:
        stream.write("- kode: 18.72.04.1003\n  nama: Iring Mulyo\n")
    return tmp_path


def report(root, identity, more="", **keys):
    values = {
        "jenis": "gangguan_kamtibmas",
        "wilayah": YOSODADI,
        "tanggal": "2021-11-02",
        "judul": f"Judul {identity}",
        "status": "belum_ditangani",
    } | keys
    path = f"records/reports/2021/{values['wilayah']}/{values['tanggal']}-x-{identity}.yaml"
    put(root, path, KEYS.format(**values) + more)


def numbers(root, **asked):
    asked = {"tahun": "2021", "wilayah": "Yosodadi"} | asked
    forms = prepare_forms([root], FormAsked(**asked), DAY).blangko
    return {form.wilayah: [case.number for case in form.cases] for form in forms}


def test_open_cases_of_the_wilayah_stand_on_it_by_date_and_others_do_not(folder):
    report(folder, "k3f9x2ab")
    report(folder, "a3f9x2ab", tanggal="2021-03-01", status="sedang_ditangani")
    report(folder, "b3f9x2ab", status="selesai")
    report(folder, "c3f9x2ab", "dibatalkan:\n  tanggal: 2021-11-03\n  alasan: keliru\n")
    report(folder, "d3f9x2ab", wilayah=IRING)
    assert numbers(folder) == {YOSODADI: ["a3f9x2ab", "k3f9x2ab"]}
    assert numbers(folder, wilayah="Metro Timur") == {"18.72.04": ["a3f9x2ab", "k3f9x2ab", "d3f9x2ab"]}


def test_one_form_a_kelurahan_has_its_own_cases_alone(folder):
    report(folder, "k3f9x2ab")
    report(folder, "d3f9x2ab", wilayah=IRING)
    report(folder, "e3f9x2ab", wilayah="18.72.04")
    found = numbers(folder, wilayah="Metro Timur", per_kelurahan=True)
    assert found == {YOSODADI: ["k3f9x2ab"], IRING: ["d3f9x2ab"]}


def test_a_form_for_everybody_holds_no_case(folder):
    report(folder, "k3f9x2ab")
    assert numbers(folder, wilayah=None) == {"18.72": []}


def test_reports_of_one_case_are_one_row_under_the_first_of_them(folder):
    report(folder, "k3f9x2ab")
    report(folder, "a3f9x2ab", "kasus: k3f9x2ab\n", tanggal="2021-10-01")
    assert numbers(folder) == {YOSODADI: ["k3f9x2ab"]}
    report(folder, "d3f9x2ab", "kasus: k3f9x2ab\n", wilayah=IRING)
    report(folder, "e3f9x2ab", "kasus: k3f9x2ab\n", wilayah=IRING, tanggal="2021-10-02")
    assert numbers(folder, wilayah="Iring Mulyo") == {IRING: ["e3f9x2ab"]}


def test_a_case_after_the_period_is_not_asked_about(folder):
    report(folder, "k3f9x2ab")
    assert numbers(folder, periode="B08") == {YOSODADI: []}


def test_a_case_above_the_class_is_counted_and_never_written(folder):
    report(folder, "k3f9x2ab")
    report(folder, "a3f9x2ab", jenis="potensi_konflik")
    low = prepare_forms([folder], FormAsked("2021", wilayah="Yosodadi", kelas="biasa"), DAY)
    assert [case.number for case in low.blangko[0].cases] == ["k3f9x2ab"]
    assert low.left_out == ("1 kasus di atas kelas yang diminta tidak dimuat.",)
    assert low.blangko[0].marks == ()
    whole = prepare_forms([folder], FormAsked("2021", wilayah="Yosodadi"), DAY)
    assert [case.number for case in whole.blangko[0].cases] == ["a3f9x2ab", "k3f9x2ab"]
    assert whole.blangko[0].marks == ("TERBATAS",)


def test_a_blangko_never_holds_more_than_terbatas_also_where_the_folder_does(folder):
    with (folder / "records/pks.yaml").open("a", encoding="utf-8") as stream:
        stream.write("kelas_tertinggi: rahasia\n")
    report(folder, "k3f9x2ab", "klasifikasi: rahasia\n")
    found = prepare_forms([folder], FormAsked("2021", wilayah="Yosodadi"), DAY)
    assert (found.blangko[0].cases, found.hidden) == ((), 1)
    with pytest.raises(Refused) as refused:
        prepare_forms([folder], FormAsked("2021", wilayah="Yosodadi", kelas="rahasia"), DAY)
    assert "dibawa ke luar kantor" in refused.value.faults[0].message


def test_the_words_of_a_report_beyond_its_title_stay_in_the_office(folder):
    report(folder, "k3f9x2ab")
    (case,) = prepare_forms([folder], FormAsked("2021", wilayah="Yosodadi"), DAY).blangko[0].cases
    assert "kata demi kata" not in repr(case)
    assert "catatan pengirim" not in repr(case)


def test_files_have_names_a_person_understands_and_replace_nothing(folder):
    asked = FormAsked("2021", "B12", "Metro Timur", per_kelurahan=True)
    first = write_report_forms([folder], asked, Wanted(), DAY)
    assert [path.relative_to(folder).as_posix() for path in first.paths] == [
        "keluaran/Blangko Laporan 2021-B12 yosodadi.xlsx",
        "keluaran/Blangko Laporan 2021-B12 iring-mulyo.xlsx",
    ]
    again = write_report_forms([folder], asked, Wanted("xlsform", folder / "hp"), DAY)
    assert again.paths[0] == folder / "hp/Blangko Laporan 2021-B12 yosodadi.xlsform.xlsx"
    assert write_report_forms([folder], asked, Wanted(), DAY).paths[0].name.endswith("yosodadi-2.xlsx")


@pytest.mark.parametrize(
    ("name", "kind", "word"),
    [("x.csv", None, ".xlsx"), ("x.xlsx", "xlsform", ".xlsform.xlsx"), ("x.xlsx", "pdfx", "pilih")],
)
def test_a_name_that_no_form_has_is_refused_before_anything_is_read(folder, name, kind, word):
    with pytest.raises(Refused) as refused:
        write_report_forms([folder / "tidak-ada"], FormAsked(), Wanted(kind, folder / name), DAY)
    assert word in refused.value.faults[0].remedy


def test_several_forms_do_not_go_into_one_file(folder):
    asked = FormAsked("2021", wilayah="Metro Timur", per_kelurahan=True)
    with pytest.raises(Refused) as refused:
        write_report_forms([folder], asked, Wanted(output=folder / "x.xlsx"), DAY)
    assert refused.value.faults[0].code == "PKS425"
    assert not (folder / "x.xlsx").exists()


def test_the_form_for_a_pen_goes_through_the_office_s_papers_with_the_same_cases_and_class(folder):
    report(folder, "k3f9x2ab")
    report(folder, "a3f9x2ab", jenis="potensi_konflik")
    asked = FormAsked("2021", "B12", "Yosodadi")
    (path,) = write_report_forms([folder], asked, Wanted("docx"), DAY).paths
    assert path.relative_to(folder).as_posix() == "keluaran/Blangko Laporan 2021-B12 yosodadi.docx"
    with zipfile.ZipFile(path) as archive:
        body, head = (archive.read(f"word/{name}.xml").decode() for name in ("document", "header2"))
    assert "k3f9x2ab" in body
    assert "kata demi kata" not in body
    assert "TERBATAS" in head
