"""Opening a folder: what counts, what is left out, what is told."""

from datetime import date

import pytest
from tasks_samples import NIHIL, OFFICE, REPORTS, make_folder, put, snapshot

from pks_cli.faults import Refused
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.validate import validate

TODAY = date(2022, 1, 31)


@pytest.fixture
def root(tmp_path):
    return make_folder(tmp_path)


def codes(validation):
    return [fault.code for fault in validation.faults]


def test_a_sound_folder_has_no_faults_and_all_of_it_counts(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    archive = open_archive([root], TODAY)
    assert archive.faults == ()
    assert [one.id for one in archive.counted("report")] == ["k3f9x2ab"]


def test_a_galat_keeps_a_record_out_and_says_which(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    put(root, f"{REPORTS}/b-k3f9x2ac.yaml", NIHIL.replace("2021-11-02", "31 Februari 2021"))
    archive = open_archive([root], TODAY)
    assert [one.id for one in archive.counted("report")] == ["k3f9x2ab"]
    assert archive.left_out("report") == ((f"{REPORTS}/b-k3f9x2ac.yaml", "PKS112"),)


def test_a_warning_keeps_nothing_out(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL + "periode: 2021-B08\n")
    archive = open_archive([root], TODAY)
    assert [fault.level for fault in archive.faults] == ["peringatan"]
    assert len(archive.counted("report")) == 1


def test_of_one_id_twice_both_are_out(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    put(root, "records/reports/2022/b-k3f9x2ab.yaml", NIHIL)
    archive = open_archive([root], TODAY)
    assert archive.counted("report") == ()
    assert [code for _path, code in archive.left_out("report")] == ["PKS013", "PKS013"]


def test_a_withdrawn_record_is_neither_counted_nor_a_fault(root):
    withdrawn = NIHIL + 'dibatalkan:\n  tanggal: "2021-11-05"\n  alasan: salah kirim\n'
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", withdrawn)
    archive = open_archive([root], TODAY)
    assert (archive.counted("report"), archive.left_out("report"), archive.faults) == ((), (), ())


def test_a_class_above_the_folders_is_a_galat(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL + "klasifikasi: rahasia\n")
    assert codes(validate([root], today=TODAY)) == ["PKS212"]


def test_several_folders_are_read_together(root, tmp_path_factory):
    other = make_folder(tmp_path_factory.mktemp("lain"))
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    put(other, f"{REPORTS}/b-k3f9x2ac.yaml", NIHIL)
    assert len(open_archive([root, other], TODAY).counted("report")) == 2


def test_validate_never_writes_a_byte(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", "jenis: apa\n")
    before = snapshot(root)
    validate([root], today=TODAY)
    assert snapshot(root) == before


def test_validate_narrows_to_the_paths_that_were_named(root):
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", "jenis: apa\n")
    put(root, "records/reports/2022/b-k3f9x2ac.yaml", "jenis: apa\n")
    validation = validate([root], [root / "records/reports/2022"], TODAY)
    assert {fault.path for fault in validation.faults} == {"records/reports/2022/b-k3f9x2ac.yaml"}
    assert validation.files == 1


def test_validate_takes_a_folder_as_its_path(root):
    assert validate(paths=[root], today=TODAY).faults == ()
    assert validate(paths=[root / "records"], today=TODAY).faults == ()


@pytest.mark.parametrize(("path", "code"), [("tidak-ada.yaml", "PKS403"), ("..", "PKS404")])
def test_a_path_that_is_not_there_or_outside_is_refused(root, path, code):
    with pytest.raises(Refused) as refused:
        validate([root], [root / path], TODAY)
    assert (refused.value.faults[0].code, refused.value.status) == (code, 2)


def test_folders_read_together_are_as_high_and_as_much_an_example_as_any_of_them(root, tmp_path_factory):
    other = make_folder(tmp_path_factory.mktemp("lemari"))
    put(other, "records/pks.yaml", OFFICE + "kelas_tertinggi: rahasia\ncontoh: true\n")
    archive = open_archive([root, other], TODAY)
    assert (archive.ceiling, archive.is_example) == ("rahasia", True)
    assert (open_archive([root], TODAY).ceiling, open_archive([root], TODAY).is_example) == (
        "terbatas",
        False,
    )


def test_a_record_may_refer_into_a_folder_that_is_read_with_it(root, tmp_path_factory):
    other = make_folder(tmp_path_factory.mktemp("lain"))
    put(root, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    put(other, f"{REPORTS}/b-k3f9x2ac.yaml", NIHIL + "kasus: k3f9x2ab\n")
    assert codes(validate([other], today=TODAY)) == ["PKS301"]
    assert codes(validate([root, other], today=TODAY)) == []


def test_the_teams_of_one_wilayah_in_two_folders_are_no_copies(root, tmp_path_factory):
    other = make_folder(tmp_path_factory.mktemp("lemari"))
    team = "wilayah: 18.72.04.1001\nanggota:\n" + "".join(
        f"  - jabatan: {post}\n" for post in ("lurah", "bhabinkamtibmas", "babinsa")
    )
    for folder in (root, other):
        put(folder, "records/teams/18.72.04.1001.yaml", team)
    assert codes(validate([root, other], today=TODAY)) == []
    put(root, "records/teams/lama/18.72.04.1001.yaml", team)
    assert codes(validate([root, other], today=TODAY)) == ["PKS013", "PKS013"]


def test_a_report_copied_into_another_folder_counts_in_neither(root, tmp_path_factory):
    other = make_folder(tmp_path_factory.mktemp("lemari"))
    for folder in (root, other):
        put(folder, f"{REPORTS}/a-k3f9x2ab.yaml", NIHIL)
    assert open_archive([root, other], TODAY).counted("report") == ()


def test_validate_finds_the_folder_from_the_path_that_was_named(root, monkeypatch, tmp_path_factory):
    monkeypatch.chdir(tmp_path_factory.mktemp("tempat-lain"))
    target = put(root, f"{REPORTS}/a-k3f9x2ab.yaml", "jenis: apa\n")
    assert validate(paths=[target], today=TODAY).files == 1
    assert set(codes(validate(paths=[target.parent], today=TODAY))) == {"PKS101", "PKS119"}


def test_validate_takes_several_folders_as_its_paths(root, tmp_path_factory):
    other = make_folder(tmp_path_factory.mktemp("lain"))
    put(other, f"{REPORTS}/b-k3f9x2ac.yaml", NIHIL + "klasifikasi: rahasia\n")
    assert codes(validate(paths=[root, other / "records"], today=TODAY)) == ["PKS212"]


def test_a_file_that_is_no_record_is_refused_and_not_called_clean(root):
    note = put(root, f"{REPORTS}/catatan.txt", "x")
    with pytest.raises(Refused) as refused:
        validate([root], [note], TODAY)
    assert (refused.value.faults[0].code, refused.value.status) == ("PKS404", 2)


def test_the_list_of_wilayah_is_a_file_that_can_be_checked_alone(root):
    put(root, "records/wilayah.yaml", "- kode: x\n  nama: A\n")
    validation = validate([root], [root / "records/wilayah.yaml"], TODAY)
    assert (codes(validation), validation.files) == (["PKS116"], 1)
