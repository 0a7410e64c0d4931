"""A folder of an older format becomes one of the current one: whole, repeatable, every comment kept."""

from datetime import date

import pytest
from tasks_samples import NIHIL, WILAYAH, make_folder, put

from pks_cli.faults import Refused
from pks_cli.folder import migrations
from pks_cli.folder.git import Git, begin_history
from pks_cli.model.office import FORMAT
from pks_cli.tasks import migrate as module
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.migrate import migrate, preview_migration
from pks_cli.tasks.sync import sync
from pks_cli.tasks.sync_join import join_folder
from pks_cli.tasks.update_record import update_record

TODAY = date(2022, 1, 31)
OFFICE = '# kantor kami\nnama: Badan Kesbangpol\nwilayah: "18.72"\n'
X = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
Y = "records/reports/2021/18.72.04.1001/2021-11-03-yosodadi-b7n2d5qe.yaml"
MEETING = "records/meetings/2021/2021-12-13-rapat-m4tq7w2c.yaml"
OLD_TEAM, TEAM = "records/tim/18.72.04.1001.yaml", "records/teams/18.72.04.1001.yaml"
REPORT = """\
# dari WA Pak Lurah
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
waktu: 2021-11-02 20:15   # kira-kira
unsur: lurah
kategori: balapan_liar
judul: Balap liar
isi: |-
  Sekitar dua puluh pemuda.
  Bubar sendiri.
langkah:
  - tanggal: "2021-11-03"
    uraian: Patroli
    status: proses
status: proses
"""
NEW_REPORT = """\
# dari WA Pak Lurah
jenis: gangguan_kamtibmas
wilayah: 18.72.04.1001
tanggal: "2021-11-02"   # kira-kira
unsur: lurah
kategori: balapan_liar
judul: Balap liar
uraian: |-
  Sekitar dua puluh pemuda.
  Bubar sendiri.
langkah:
  - tanggal: "2021-11-03"
    uraian: Patroli
    status: sedang_ditangani
status: sedang_ditangani
jam: "20.15"
"""
OLD_MEETING = (
    'nama: Rapat Tim\r\nwilayah: "18.72"\r\ntanggal: "2021-12-13"\r\nagenda: # urut\r\n  - Pembukaan\r\n'
)
TEAM_TEXT = """\
# tim
wilayah: 18.72.04.1001
anggota:
  - jabatan: lurah
  - jabatan: bhabinkamtibmas
  - jabatan: babinsa
"""


def old_folder(root):
    put(root, "records/pks.yaml", OFFICE)
    put(root, "records/wilayah.yaml", WILAYAH)
    put(root, X, REPORT)
    put(root, Y, NIHIL.replace("tanggal:", "waktu:"))
    (root / MEETING).parent.mkdir(parents=True)
    (root / MEETING).write_bytes(OLD_MEETING.encode())
    put(root, OLD_TEAM, TEAM_TEXT)
    return root


@pytest.fixture
def old(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return old_folder(tmp_path / "kantor")


def files(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "records").rglob("*"))
        if path.is_file()
    }


def refused(call, *arguments):
    with pytest.raises(Refused) as error:
        call(*arguments)
    return error.value


def test_only_the_lines_that_must_change_and_comments_stay(old):
    done = migrate([old])
    assert (done.start, done.end) == (0, 1)
    assert (old / X).read_text("utf-8") == NEW_REPORT
    assert (old / MEETING).read_bytes() == OLD_MEETING.replace("agenda:", "acara:").encode()
    assert (old / TEAM).read_text("utf-8") == TEAM_TEXT
    assert not (old / OLD_TEAM).exists()
    assert (old / "records/pks.yaml").read_text("utf-8") == f"format: 1\n{OFFICE}"
    assert (old / "records/wilayah.yaml").read_text("utf-8") == WILAYAH


def test_what_comes_out_is_sound(old):
    migrate([old])
    archive = open_archive([old], TODAY)
    assert [fault.code for fault in archive.faults if fault.level == "galat"] == []
    assert len(archive.counted("report")) == 2
    assert len(archive.counted("team")) == len(archive.counted("meeting")) == 1


@pytest.mark.parametrize("office", [OFFICE, "format: 0\n" + OFFICE])
def test_until_then_every_command_says_one_thing(old, office):
    put(old, "records/pks.yaml", office)
    before = files(old)
    calls = (
        lambda: open_archive([old]),
        lambda: ask_archive([old], None, lambda ledger: ledger.faults),
        lambda: update_record([old], "report", "k3f9x2ab", {"saran": "Lampu"}, TODAY),
        lambda: sync([old], name="Siti"),
    )
    for call in calls:
        error = refused(call)
        assert [fault.code for fault in error.faults] == ["PKS416"]
        assert "pks migrate" in error.faults[0].remedy
    assert files(old) == before


def test_a_preview_shows_every_line_and_writes_nothing(old):
    before = files(old)
    plan = preview_migration([old])
    assert files(old) == before
    for line in ("-isi: |-", "+uraian: |-", '+jam: "20.15"', "+format: 1", f"--- {OLD_TEAM}", f"+++ {TEAM}"):
        assert line in plan.diff.splitlines()


def test_one_file_that_cannot_be_read_stops_it_before_anything_is_touched(old):
    put(old, Y, "jenis: [\n")
    before = files(old)
    error = refused(migrate, [old])
    assert (error.status, error.faults[0].path) == (1, Y)
    assert files(old) == before


def test_a_file_arranged_so_that_only_a_person_can_change_it_stops_it_too(old):
    put(old, Y, "{jenis: nihil, wilayah: 18.72.04.1001, waktu: 2021-11-02 08.00, unsur: lurah}\n")
    before = files(old)
    error = refused(migrate, [old])
    assert (error.status, error.faults[0].code, error.faults[0].path) == (1, "PKS413", Y)
    assert files(old) == before


def test_an_office_in_brackets_is_left_to_a_person_too(old):
    (old / "records/pks.yaml").write_text('{nama: B, wilayah: "18.72"}\n', encoding="utf-8")
    with pytest.raises(Refused) as refused:
        migrate([old])
    fault = refused.value.faults[0]
    assert (refused.value.status, fault.code, fault.path) == (1, "PKS413", "records/pks.yaml")
    assert (old / OLD_TEAM).exists()


def test_a_new_place_that_holds_something_else_stops_it(old):
    put(old, TEAM, TEAM_TEXT + "  - jabatan: camat\n")
    before = files(old)
    assert refused(migrate, [old]).faults[0].code == "PKS412"
    assert files(old) == before


@pytest.mark.parametrize("after", [False, True])
def test_cut_off_at_any_step_a_repeat_comes_to_the_same_end(tmp_path, old, monkeypatch, after):
    migrate([old])
    expected = files(old)
    step = 0
    while True:
        root = old_folder(tmp_path / f"ke-{step}")
        left = [step]
        with monkeypatch.context() as patch:
            for name in ("create", "replace", "remove"):
                patch.setattr(module, name, cut_off(getattr(module, name), left, after=after))
            try:
                migrate([root])
            except KeyboardInterrupt:
                pass
            else:
                break
        if not (after and files(root) == expected):
            assert refused(open_archive, [root]).faults[0].code == "PKS416"
        migrate([root])
        assert files(root) == expected
        step += 1
    assert step == 6  # three files in place, a move in two steps, the format last


def cut_off(call, left, *, after):
    def counted(*arguments):
        left[0] -= 1
        if left[0] < 0 and not after:
            raise KeyboardInterrupt
        call(*arguments)
        if left[0] < 0:
            raise KeyboardInterrupt

    return counted


def test_repeated_there_is_nothing_to_do(old):
    migrate([old])
    before = files(old)
    again = migrate([old])
    assert (again.start, again.end, again.moves) == (FORMAT, FORMAT, ())
    assert files(old) == before


def test_a_folder_that_only_lost_its_format_gets_it_back(tmp_path):
    root = make_folder(tmp_path)
    put(root, X, NIHIL)
    before = files(root)
    put(root, "records/pks.yaml", before["records/pks.yaml"].decode().replace("format: 1\n", "---\n"))
    done = migrate([root])
    assert [move.path for move in done.moves] == ["records/pks.yaml"]
    assert open_archive([root], TODAY).setting.office.format == FORMAT
    assert files(root)[X] == before[X]


def test_a_newer_folder_is_left_alone(tmp_path):
    root = make_folder(tmp_path)
    put(root, "records/pks.yaml", 'format: 99\nnama: B\nwilayah: "18.72"\n')
    assert refused(migrate, [root]).faults[0].code == "PKS415"


def test_it_is_one_commit_and_the_old_place_of_a_team_does_not_come_back(old):
    assert begin_history(old, ["records"], "init 18.72")
    migrate([old])
    git = Git(old)
    assert git.line("rev-list", "--count", "HEAD") == "2"
    assert git.line("log", "-1", "--format=%s") == "migrate 0-1"
    assert OLD_TEAM not in git.line("ls-tree", "-r", "--name-only", "HEAD")
    sync([old], name="Siti")
    assert not (old / OLD_TEAM).exists()


def test_without_saving_at_once_a_sync_stores_it_and_brings_nothing_old_back(old):
    put(old, "records/pks.yaml", OFFICE + "git:\n  simpan_otomatis: false\n")
    assert begin_history(old, ["records"], "init 18.72")
    migrate([old])
    sync([old], name="Siti")
    assert not (old / OLD_TEAM).exists()
    assert OLD_TEAM not in Git(old).line("ls-tree", "-r", "--name-only", "HEAD")


def test_two_laptops_that_both_migrate_meet(old, tmp_path):
    stick = tmp_path / "stik"
    stick.mkdir()
    put(old, "records/pks.yaml", "format: 1\n" + OFFICE)
    sync([old], address=str(stick), name="Siti")
    other = join_folder(tmp_path / "dua", str(stick)).root
    for root in (old, other):
        put(root, "records/pks.yaml", OFFICE)
        migrate([root])
    put(other, Y, (other / Y).read_text("utf-8") + "saran: Lampu\n")
    sync([old])
    sync([other], name="Budi")
    sync([old])
    assert files(old) == files(other)
    assert not (old / OLD_TEAM).exists()
    assert not (old / "records/bentrok").exists()


def test_a_step_leaves_what_it_made_as_it_is():
    for path, text in ((X, REPORT), (MEETING, OLD_MEETING), (OLD_TEAM, TEAM_TEXT)):
        once = migrations.migrated(path, text, 0)
        assert migrations.migrated(*once, 0) == once
    assert migrations.migrated(X, REPORT, 1) == (X, REPORT)
    assert migrations.is_outdated(OLD_TEAM)
    assert not migrations.is_outdated(TEAM)
