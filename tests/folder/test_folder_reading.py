"""Reading a folder: what counts as a record, what is a fault."""

import os
from pathlib import Path

import pytest

from pks_cli.faults import Refused
from pks_cli.folder.identities import ids_twice
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place, found_place, named_place
from pks_cli.folder.reading import read_records

OFFICE = 'format: 1\nnama: Badan Kesbangpol\nwilayah: "18.72"\n'
WILAYAH = "- kode: 18.72.04.1001\n  nama: Yosodadi\n"
NIHIL = 'jenis: nihil\nwilayah: 18.72.04.1001\ntanggal: "2021-11-02"\nunsur: lurah\n'
REPORTS = "records/reports/2021/18.72.04.1001"


@pytest.fixture
def root(tmp_path):
    put(tmp_path, "records/pks.yaml", OFFICE)
    put(tmp_path, "records/wilayah.yaml", WILAYAH)
    return tmp_path


def put(root, path, text):
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return target


def reports(root):
    setting = read_setting(Place(root))
    return list(read_records(setting.place, "report", setting.gazetteer))


def codes(root):
    return [fault.code for one in reports(root) for fault in one.faults]


def test_a_record_is_read_with_its_id_and_path(root):
    put(root, f"{REPORTS}/2021-11-02-yosodadi-k3f9x2ab.yaml", NIHIL)
    (one,) = reports(root)
    assert (one.id, one.path, one.faults) == ("k3f9x2ab", f"{REPORTS}/2021-11-02-yosodadi-k3f9x2ab.yaml", [])
    assert one.record.jenis == "nihil"


@pytest.mark.parametrize(
    "name",
    [
        "2021-11-02-yosodadi-k3f9x2ab - Copy.yaml",
        "2021-11-02-yosodadi-k3f9x2ab (1).yaml",
        "2021-11-02-yosodadi-k3f9x2ab-LAPTOP.yaml",
        "2021-11-02-yosodadi-k3f9x2ab.yml",
        "2021-11-02-yosodadi-k3f9x2ab.yaml.txt",
        "laporan.yaml",
        "Laporan-k3f9x2ab.yaml",
    ],
)
def test_a_name_outside_the_grammar_is_a_fault_and_not_counted(root, name):
    put(root, f"{REPORTS}/{name}", NIHIL)
    (one,) = reports(root)
    assert ([fault.code for fault in one.faults], one.record) == (["PKS012"], None)


def test_other_files_beside_records_are_left_alone(root):
    for name in (".DS_Store", "foto.jpg", "desktop.ini", "~$x.yaml", ".x.yaml.swp"):
        put(root, f"{REPORTS}/{name}", "x")
    assert reports(root) == []


def test_every_wrong_byte_is_a_coded_fault_with_the_place(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", b"\xff\xfe")
    put(root, f"{REPORTS}/b-k3f9x2ac.yaml", "jenis: nihil\njenis: nihil\n")
    put(root, f"{REPORTS}/c-k3f9x2ad.yaml", "")
    assert codes(root) == ["PKS001", "PKS004", "PKS010"]


def test_a_fault_names_the_record_as_a_person_would(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", "jenis: gangguan\nwilayah: 18.72.04.1001\njudul: Balap liar\n")
    assert reports(root)[0].faults[0].subject == 'Laporan Yosodadi "Balap liar"'


def test_text_cut_off_by_a_hash_is_a_warning_but_a_comment_behind_a_code_is_not(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL + "lokasi: Jl. AH #3\n")
    put(root, f"{REPORTS}/b-k3f9x2ac.yaml", NIHIL.replace("unsur: lurah", "unsur: lurah # dari WA"))
    (fault,) = [fault for one in reports(root) for fault in one.faults]
    assert (fault.code, fault.level, fault.line) == ("PKS014", "peringatan", 5)


def test_an_id_on_two_files_is_a_fault_of_both(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    put(root, "records/reports/2022/18.72.04.1001/b-k3f9x2ab.yaml", NIHIL)
    found = ids_twice(reports(root))
    assert [fault.code for _one, fault in found] == ["PKS013", "PKS013"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in directories, links need rights")
@pytest.mark.parametrize("kind", ["fifo", "link", "directory"])
def test_what_is_no_regular_file_is_never_opened(root, kind):
    target = root / REPORTS / "a-k3f9x2ab.yaml"
    target.parent.mkdir(parents=True)
    if kind == "fifo":
        os.mkfifo(target)
    elif kind == "link":
        target.symlink_to(put(root, "luar.txt", NIHIL))
    else:
        target.mkdir()
    assert codes(root) == ["PKS011"]


def test_the_folder_is_found_from_below_and_by_either_name(root):
    below = root / "records" / "reports"
    below.mkdir(parents=True, exist_ok=True)
    assert found_place(below).root == root
    assert named_place(root).root == root
    assert named_place(root / "records").root == root


@pytest.mark.parametrize(
    ("path", "code"), [("tidak-ada", "PKS402"), (".", "PKS401"), ("berkas.txt", "PKS402")]
)
def test_a_wrong_folder_is_refused_with_a_code(tmp_path, path, code):
    (tmp_path / "berkas.txt").write_text("x", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        named_place(tmp_path / path)
    assert (refused.value.faults[0].code, refused.value.status) == (code, 2)


def test_no_folder_from_here_up_is_refused():
    with pytest.raises(Refused) as refused:
        found_place(Path(Path.cwd().anchor))
    assert refused.value.faults[0].code == "PKS401"


def test_a_broken_office_is_refused_with_its_place(tmp_path):
    put(tmp_path, "records/pks.yaml", "format: 1\nnama: x\nwilayah: abc\n")
    with pytest.raises(Refused) as refused:
        read_setting(Place(tmp_path))
    fault = refused.value.faults[0]
    assert (fault.code, fault.path, fault.line, refused.value.status) == ("PKS116", "records/pks.yaml", 3, 1)


def test_a_wrong_row_of_wilayah_is_a_fault_and_the_others_stand(root):
    put(root, "records/wilayah.yaml", "- kode: x\n  nama: A\n" + WILAYAH)
    setting = read_setting(Place(root))
    assert [(fault.code, fault.line) for fault in setting.faults] == [("PKS116", 1)]
    assert setting.gazetteer.nama("18.72.04.1001") == "Yosodadi"


def test_a_folder_of_a_newer_format_is_read_only(root):
    put(root, "records/pks.yaml", OFFICE.replace("format: 1", "format: 2"))
    assert read_setting(Place(root)).is_read_only


def test_a_pipe_in_place_of_the_wilayah_is_refused_and_never_waited_for(root):
    (root / "records" / "wilayah.yaml").unlink()
    os.mkfifo(root / "records" / "wilayah.yaml")
    with pytest.raises(Refused) as refused:
        read_setting(Place(root))
    assert [fault.code for fault in refused.value.faults] == ["PKS011"]


def test_a_directory_that_is_a_link_is_told_since_what_lies_behind_it_is_not_counted(root):
    put(root, "lain/a-k3f9x2ab.yaml", NIHIL)
    (root / "records" / "reports").mkdir()
    (root / "records" / "reports" / "2021").symlink_to(root / "lain", target_is_directory=True)
    (one,) = reports(root)
    assert (one.path, one.record, [fault.code for fault in one.faults]) == (
        "records/reports/2021",
        None,
        ["PKS011"],
    )


def test_a_link_that_leads_round_ends(root):
    (root / "records" / "reports").mkdir()
    (root / "records" / "reports" / "2021").symlink_to(root / "records" / "reports" / "2021")
    assert reports(root) == []


def test_a_cut_item_of_a_list_is_named_as_people_count(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL + "pihak:\n  - pemuda\n  - warga Gg. Mawar #2\n")
    (fault,) = reports(root)[0].faults
    assert (fault.code, fault.line, fault.column) == ("PKS014", 7, 5)
    assert "'pihak ke-2'" in fault.message


def test_a_team_in_the_file_of_another_wilayah_is_a_fault_and_not_counted(root):
    put(root, "records/wilayah.yaml", WILAYAH + "- kode: 18.72.04.1002\n  nama: Tejosari\n")
    put(root, "records/teams/18.72.04.1001.yaml", "wilayah: tejosari\n")
    put(root, "records/teams/18.72.04.1002.yaml", "wilayah: Kel. Tejosari\n")
    setting = read_setting(Place(root))
    teams = list(read_records(setting.place, "team", setting.gazetteer))
    found = [[(one.code, one.line, one.column) for one in team.faults] for team in teams]
    assert found == [[("PKS012", 1, 10)], []]
