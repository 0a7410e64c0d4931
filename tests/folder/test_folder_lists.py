"""The office's own lists: what is wrong in a row is told, and nothing is lost without a word."""

import pytest

from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place

OFFICE = 'format: 1\nnama: Badan Kesbangpol\nwilayah: "18.72"\n'
WILAYAH = "- kode: 18.72.04.1001\n  nama: Yosodadi\n"


@pytest.fixture
def records(tmp_path):
    directory = tmp_path / "records"
    directory.mkdir()
    (directory / "pks.yaml").write_text(OFFICE, encoding="utf-8")
    (directory / "wilayah.yaml").write_text(WILAYAH, encoding="utf-8")
    return directory


def faults(records):
    return [(one.code, one.level, one.path, one.line) for one in read_setting(Place(records.parent)).faults]


def test_a_code_written_twice_is_told_and_the_first_name_stands(records):
    (records / "wilayah.yaml").write_text(WILAYAH + WILAYAH.replace("Yosodadi", "Kembar"), encoding="utf-8")
    setting = read_setting(Place(records.parent))
    assert setting.gazetteer.nama("18.72.04.1001") == "Yosodadi"
    assert faults(records) == [("PKS004", "galat", "records/wilayah.yaml", 3)]
    assert "pertama di baris 1" in setting.faults[0].message


def test_an_unknown_key_in_a_row_is_told(records):
    (records / "wilayah.yaml").write_text(WILAYAH + "  alais: [Yoso]\n", encoding="utf-8")
    assert faults(records) == [("PKS102", "peringatan", "records/wilayah.yaml", 3)]


@pytest.mark.parametrize("row", ["- halo\n", "-\n"])
def test_a_row_that_is_no_group_is_told_as_a_row_not_as_a_file(records, row):
    (records / "wilayah.yaml").write_text(WILAYAH + row, encoding="utf-8")
    (fault,) = read_setting(Place(records.parent)).faults
    assert (fault.code, fault.line) == ("PKS103", 3)
    assert "berkas" not in fault.message + fault.remedy


def test_a_folder_without_its_list_of_wilayah_is_told_once_more_than_its_records(records):
    (records / "wilayah.yaml").unlink()
    assert faults(records) == [("PKS011", "galat", "records/wilayah.yaml", None)]


def test_a_list_of_another_kota_is_told_at_the_office(records):
    (records / "pks.yaml").write_text(OFFICE.replace("18.72", "34.71"), encoding="utf-8")
    assert faults(records) == [("PKS117", "galat", "records/pks.yaml", 3)]


def test_a_list_without_the_kota_itself_is_enough(records):
    assert faults(records) == []


def test_a_newer_format_is_told_as_a_warning(records):
    (records / "pks.yaml").write_text(OFFICE.replace("format: 1", "format: 2"), encoding="utf-8")
    assert faults(records) == [("PKS415", "peringatan", "records/pks.yaml", 1)]


@pytest.mark.parametrize("name", ["pks - Copy.yaml", "wilayah (1).yaml", "pks-LAPTOP.yaml", "pks.yaml.txt"])
def test_a_copy_beside_the_office_is_told(records, name):
    (records / name).write_text(OFFICE, encoding="utf-8")
    assert faults(records) == [("PKS012", "galat", f"records/{name}", None)]


@pytest.mark.parametrize("name", [".pks.yaml.swp", "peta.geojson", "catatan.txt", "~$pks.yaml"])
def test_what_was_never_meant_to_be_a_record_is_left_alone(records, name):
    (records / name).write_text("x", encoding="utf-8")
    assert faults(records) == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("- kode: Judi Daring\n  label: Judi daring\n", "PKS119"),
        ("- kode: judi_daring\n  label: Judi daring\n  jenis_lazim: ngawur\n", "PKS119"),
        ("- kode: judi_daring\n", "PKS101"),
    ],
)
def test_an_own_kategori_that_no_report_could_use_is_told(records, row, code):
    (records / "kategori.yaml").write_text(row, encoding="utf-8")
    assert [fault[0] for fault in faults(records)] == [code]


def test_an_own_kategori_of_another_writing_is_proposed_in_the_right_one(records):
    (records / "kategori.yaml").write_text("- kode: Judi Daring\n  label: Judi\n", encoding="utf-8")
    assert read_setting(Place(records.parent)).faults[0].remedy == "tulis judi_daring"
