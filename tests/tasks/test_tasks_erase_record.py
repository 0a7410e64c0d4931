"""A record that the law obliges to destroy is gone on every laptop, and what is left holds nothing of it."""

import os
import shutil

import pytest
from sync_kills import copied, killed_at
from sync_samples import REPORT, X, edit, head, make_two, path_of, records, settle_all
from tasks_samples import put

from pks_cli.faults import Refused
from pks_cli.folder.git import Git
from pks_cli.tasks import erase_record as erase_module
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.erase_record import erase_record, look_at_doomed
from pks_cli.tasks.erase_words import still_held
from pks_cli.tasks.sync import sync
from pks_cli.tasks.sync_join import join_folder

WHY = "Permintaan subjek data, Pasal 8 UU Nomor 27 Tahun 2022"
OTHER = path_of("b7n2d5qe")


@pytest.fixture
def two(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return make_two(tmp_path)


def erase(root, identity="k3f9x2ab", why=WHY, who="Siti"):
    return erase_record([root], look_at_doomed([root], identity), why, who)


def told_of(root):
    return sorted((root / "records" / "musnah").rglob("*.yaml"))


def codes(root):
    return sorted({fault.code for fault in open_archive([root]).faults})


def without_saving(root):
    text = (root / "records/pks.yaml").read_text("utf-8")
    put(root, "records/pks.yaml", text + "git:\n  simpan_otomatis: false\n")


def test_what_is_left_holds_id_kind_day_officer_and_reason_and_nothing_else(two):
    one, _, _ = two
    done = erase(one)
    assert not (one / X).exists()
    text = (one / done.path).read_text("utf-8")
    assert [line.partition(":")[0] for line in text.splitlines()] == [
        "id",
        "jenis",
        "tanggal",
        "oleh",
        "alasan",
    ]
    assert "yosodadi" not in done.path + text
    assert "Balap liar" not in text


def test_one_commit_takes_the_record_out_and_its_message_is_command_and_id(two):
    one, _, _ = two
    before = head(one)
    erase(one)
    git = Git(one)
    assert git.line("log", "-1", "--format=%s %P") == f"musnahkan k3f9x2ab {before}"
    assert X not in git.line("ls-tree", "-r", "--name-only", "HEAD")


def test_a_reference_to_it_is_no_fault_and_both_ways_to_ask_agree(two):
    one, _, _ = two
    put(one, OTHER, REPORT + "kasus: k3f9x2ab\n")
    erase(one)
    assert "PKS301" not in codes(one)
    assert ask_archive([one], None, lambda ledger: ledger.faults) == open_archive([one]).faults


def test_a_sync_carries_it_to_the_other_laptop(two):
    one, other, _ = two
    erase(one)
    settle_all(one, other)
    assert not (other / X).exists()
    assert records(one) == records(other)


def test_what_is_not_saved_yet_is_not_brought_back_by_a_sync_but_saved_and_shared(two):
    one, other, _ = two
    without_saving(one)
    settle_all(one, other)
    erase(one)
    assert X in Git(one).line("ls-tree", "-r", "--name-only", "HEAD")
    settle_all(one, other)
    assert not (one / X).exists()
    assert not (other / X).exists()
    assert X not in Git(one).line("ls-tree", "-r", "--name-only", "HEAD")


def test_an_edit_on_another_laptop_beats_it_and_a_repeat_ends_it_everywhere(two):
    one, other, _ = two
    edit(other, "Balap liar", "Balap liar lagi")
    assert sync([other]).reached
    erase(one)
    result = sync([one])
    assert [fault.code for fault in result.faults] == ["PKS305"]
    assert "Balap liar lagi" in (one / X).read_text("utf-8")
    assert "PKS305" in codes(one)
    done = erase(one)
    assert [path.name for path in told_of(one)] == ["laporan-k3f9x2ab.yaml"]
    assert "diulang:" in (one / done.path).read_text("utf-8")
    settle_all(one, other)
    assert not (one / X).exists()
    assert not (other / X).exists()
    assert "PKS305" not in codes(other)


def test_a_repeat_that_is_not_saved_at_once_is_not_undone_by_a_sync(two):
    one, other, _ = two
    without_saving(one)
    settle_all(one, other)
    edit(other, "Balap liar", "Balap liar lagi")
    sync([other])
    erase(one)
    sync([one])
    erase(one)
    settle_all(one, other)
    assert not (one / X).exists()
    assert not (other / X).exists()


def test_a_laptop_that_joins_gets_a_record_that_came_back(two, tmp_path):
    one, other, stick = two
    edit(other, "Balap liar", "Balap liar lagi")
    sync([other])
    erase(one)
    sync([one])
    third = join_folder(tmp_path / "tiga", str(stick)).root
    sync([third], name="Citra")
    assert "Balap liar lagi" in (third / X).read_text("utf-8")
    assert "Balap liar lagi" in (one / X).read_text("utf-8")


def test_two_who_destroy_the_same_record_tell_of_it_once(two):
    one, other, _ = two
    erase(one)
    erase(other, why="Putusan pengadilan", who="Budi")
    settle_all(one, other)
    assert records(one) == records(other)
    assert [path.name for path in told_of(one)] == ["laporan-k3f9x2ab.yaml"]
    assert not (one / "records/bentrok").exists()


def test_a_wiped_folder_gets_everything_back_but_what_was_destroyed(two):
    one, other, _ = two
    put(one, OTHER, REPORT)
    erase(one)
    settle_all(one, other)
    shutil.rmtree(one / "records")
    sync([one])
    assert (one / OTHER).exists()
    assert told_of(one)
    assert not (one / X).exists()


def test_cut_off_before_the_record_goes_the_folder_says_so_and_a_repeat_ends_it(two, monkeypatch):
    one, _, _ = two

    def cut_off(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(erase_module, "remove", cut_off)
        with pytest.raises(KeyboardInterrupt):
            erase(one)
    assert "PKS305" in codes(one)
    erase(one)
    assert codes(one) == []
    assert not (one / X).exists()


def test_an_old_backup_laid_over_the_folder_is_told(two):
    one, _, _ = two
    old = (one / X).read_bytes()
    erase(one)
    (one / X).write_bytes(old)
    assert "PKS305" in codes(one)


def test_the_index_holds_no_row_and_no_word_of_it(two, tmp_path, monkeypatch):
    one, _, _ = two
    monkeypatch.setenv("PKS_CACHE_DIR", str(tmp_path / "tembolok"))
    put(one, X, REPORT + "hambatan: hubungi 0812-3456-7890\n")
    old = 1_600_000_000
    os.utime(one / X, (old, old))
    assert "PKS211" in {fault.code for fault in ask_archive([one], None, lambda ledger: ledger.faults)}
    erase(one)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "tembolok").rglob("*") if path.is_file())
    assert b"0812" not in kept
    assert b"k3f9x2ab.yaml" in kept  # of what tells of it
    assert b"yosodadi-k3f9x2ab" not in kept


@pytest.mark.parametrize("why", ["", "  \n", "permintaan 1872041503900002", "telepon 0812-3456-7890"])
def test_a_reason_that_says_nothing_or_too_much_is_refused_and_nothing_changes(two, why):
    one, _, _ = two
    before = records(one)
    with pytest.raises(Refused) as refused:
        erase(one, why=why)
    assert refused.value.faults[0].code in {"PKS423", "PKS424"}
    assert records(one) == before


@pytest.mark.parametrize(
    ("why", "who", "code"),
    [
        ("Pasal\x1b[31m 8", "Siti", "PKS009"),
        ("Pasal\udcff 8", "Siti", "PKS001"),
        ("Pasal 8", "Siti\x07", "PKS009"),
        ("Pasal 8", " \n", "PKS424"),
    ],
)
def test_a_word_that_could_not_be_read_again_is_refused_while_the_record_is_there(two, why, who, code):
    one, _, _ = two
    before = records(one)
    with pytest.raises(Refused) as refused:
        erase(one, why=why, who=who)
    assert refused.value.faults[0].code == code
    assert records(one) == before


def test_a_team_is_not_destroyed_and_an_unknown_id_is_told(two):
    one, _, _ = two
    put(one, "records/teams/18.72.04.1001.yaml", "wilayah: 18.72.04.1001\n")
    for fragment, code in (("Yosodadi", "PKS423"), ("zzzzzzzz", "PKS405")):
        with pytest.raises(Refused) as refused:
            look_at_doomed([one], fragment)
        assert refused.value.faults[0].code == code


def test_what_still_holds_the_text_is_told_as_it_is(two):
    one, _, _ = two
    edit(one, "dua puluh", "tiga puluh")
    sync([one])
    put(one, "keluaran/Cadangan 2026-11-24.zip", "x")
    put(one, "keluaran/notula.docx", "x")
    put(one, "keluaran/Rapat 2021-12-13/Undangan Rapat 2021-12-13.docx", "x")
    put(
        one, X, (one / X).read_text("utf-8") + "lampiran:\n  - nama: foto.jpg\n    sha256: a\n    ukuran: 1\n"
    )
    put(one, "records/bentrok/2021/x-c3f9x2ab.yaml", f"berkas: {X}\nbutir: []\n")
    doomed = look_at_doomed([one], "k3f9x2ab")
    assert (doomed.remains.riwayat, doomed.remains.dibagikan) == (2, True)
    text = "\n".join(still_held(doomed))
    for part in (
        "dalam 2 perubahan",
        "laptop lain",
        "1 cadangan",
        "2 naskah",
        "1 lampiran",
        "musnahkan c3f9x2ab",
    ):
        assert part in text


def test_values_that_waited_for_a_choice_are_destroyed_like_a_record(two):
    one, other, _ = two
    path = "records/bentrok/2021/x-c3f9x2ab.yaml"
    put(one, path, f"berkas: {X}\nbutir: []\n")
    settle_all(one, other)
    assert erase(one, "c3f9x2ab").path.endswith("bentrok-c3f9x2ab.yaml")
    settle_all(one, other)
    assert not (other / path).exists()


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_a_sync_cut_off_at_every_step_neither_brings_it_back_nor_loses_another_record(two, tmp_path):
    one, other, _ = two
    without_saving(one)
    settle_all(one, other)
    put(other, OTHER, REPORT.replace("Balap liar", "dari Budi"))
    assert sync([other]).reached
    erase(one)
    base = tmp_path / "dasar"
    base.mkdir()
    for name in ("satu", "dua", "stik"):
        shutil.move(tmp_path / name, base / name)
    step, was_killed = 0, True
    while was_killed:
        first, second = copied(base, tmp_path / str(step))
        was_killed = killed_at(step, first)
        settle_all(first, second)
        for root in (first, second):
            assert not (root / X).exists()
            assert "dari Budi" in (root / OTHER).read_text("utf-8")
        assert records(first) == records(second)
        step += 1
    assert step > 15
