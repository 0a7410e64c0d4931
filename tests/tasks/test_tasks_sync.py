"""Two laptops share a folder through a stick: adds, edits, conflicts, wiped files, lost connections."""

import errno
import os
import re
import socket
import subprocess
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from sync_samples import REPORT, TEAM, X, edit, head, make_two, path_of, records, settle_all
from tasks_samples import make_folder, put, snapshot

from pks_cli.faults import Refused
from pks_cli.folder import git_remote, writing
from pks_cli.folder.git import Git
from pks_cli.folder.git_store import blob_name
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import Place
from pks_cli.strict_yaml import read
from pks_cli.tasks import sync as sync_task
from pks_cli.tasks import sync_bring
from pks_cli.tasks.add_record import draft_of_tree, save
from pks_cli.tasks.sync import sync
from pks_cli.tasks.sync_join import join_folder
from pks_cli.tasks.sync_settle import questions, settle
from pks_cli.tasks.sync_words import told
from pks_cli.tasks.update_record import update_record
from pks_cli.tasks.validate import validate

TODAY = date(2022, 1, 31)
NIHIL_TREE = {"jenis": "nihil", "wilayah": "18.72.04.1001", "tanggal": "2021-11-02", "unsur": "lurah"}


@pytest.fixture
def two(tmp_path):
    return make_two(tmp_path)


def code_of(refused):
    return refused.value.faults[0].code, refused.value.status


def test_the_second_laptop_holds_the_same_bytes(two):
    one, other, _ = two
    assert records(one) == records(other)
    assert (other / ".gitattributes").read_bytes() == b"* -text\n"
    assert head(one) == head(other)


def test_new_reports_of_both_arrive_at_both_and_are_told_by_wilayah(two):
    one, other, _ = two
    for identity in ("b1aaaaaa", "b2aaaaaa", "b3aaaaaa"):
        put(one, path_of(identity), REPORT.replace("Balap liar", identity))
    put(other, path_of("c1aaaaaa"), REPORT.replace("Balap liar", "dari Budi"))
    assert told(sync([one])) == ("3 perubahan dari laptop ini dibagikan.",)
    assert told(sync([other])) == ("3 laporan baru dari Yosodadi.", "1 perubahan dari laptop ini dibagikan.")
    assert told(sync([one])) == ("1 laporan baru dari Yosodadi.",)
    assert told(sync([other])) == ("Semua sudah sama; tidak ada yang baru.",)
    assert records(one) == records(other)
    assert len(records(one)) == 7


def test_edits_of_one_report_meet_field_by_field_and_comments_stay(two):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "dua puluh", "tiga puluh")
    settle_all(one, other)
    text = REPORT.replace("belum_ditangani", "selesai").replace("dua puluh", "tiga puluh")
    assert records(one)[X] == records(other)[X] == text.encode()


def test_a_true_conflict_keeps_the_shared_value_and_ours_waits(two):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "belum_ditangani", "sedang_ditangani")
    put(other, path_of("c1aaaaaa"), REPORT)
    sync([one])
    result = sync([other])
    assert (len(result.conflicts), result.waiting) == (1, 1)
    assert "1 catatan diisi berbeda oleh dua orang." in told(result)
    waiting = read((other / result.conflicts[0]).read_bytes()).root
    assert waiting["berkas"] == X
    assert re.fullmatch(r"Siti, \d+ \w+ \d{4} pukul \d\d\.\d\d", waiting["bersama_oleh"])
    assert re.fullmatch(r"Budi, \d+ \w+ \d{4} pukul \d\d\.\d\d", waiting["usulan_oleh"])
    assert waiting["klasifikasi"] == "biasa"
    assert waiting["butir"] == [
        {"isian": ["status"], "bersama": "selesai", "usulan": "sedang_ditangani", "asal": "belum_ditangani"}
    ]
    settle_all(one, other)
    assert records(one) == records(other)
    assert path_of("c1aaaaaa") in records(one)
    assert b"status: selesai" in records(one)[X]
    waits = [fault for fault in validate([one]).faults if fault.code == "PKS214"]
    assert [(fault.level, fault.path) for fault in waits] == [("peringatan", result.conflicts[0])]


@pytest.mark.parametrize(("choice", "status"), [("usulan", "sedang_ditangani"), ("bersama", "selesai")])
def test_a_person_chooses_and_both_laptops_know_it(two, choice, status):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "belum_ditangani", "sedang_ditangani")
    settle_all(one, other)
    (asked,) = questions([one])
    assert (asked.record, asked.isian, asked.bersama, asked.usulan) == (
        X,
        ("status",),
        "selesai",
        "sedang_ditangani",
    )
    assert asked.subject == 'Laporan Yosodadi "Balap liar"'
    assert asked.bersama_oleh.startswith("Siti, ")
    assert asked.usulan_oleh.startswith("Budi, ")
    settle([one], asked, choice)
    settle_all(one, other)
    assert questions([one]) == questions([other]) == ()
    assert "PKS214" not in {fault.code for fault in validate([one]).faults}
    assert records(one) == records(other)
    assert records(other)[X] == REPORT.replace("belum_ditangani", status).encode()
    assert sync([one]).waiting == 0


@pytest.mark.proof
@pytest.mark.parametrize(("first", "second"), [("usulan", "bersama"), ("bersama", "usulan")])
def test_two_different_answers_agree_with_the_record_and_ask_nothing_new(two, first, second):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "belum_ditangani", "sedang_ditangani")
    settle_all(one, other)
    for root, choice in ((one, first), (other, second)):
        (asked,) = questions([root])
        settle([root], asked, choice)
    settle_all(one, other)
    assert records(one) == records(other)
    assert questions([one]) == ()
    (kept,) = (read(data).root for path, data in records(one).items() if "/bentrok/" in path)
    assert kept["butir"][0]["pilihan"] == "usulan"
    assert b"status: sedang_ditangani" in records(one)[X]


def test_a_place_in_a_list_is_named_by_what_stands_there(two):
    one, other, _ = two
    team = "wilayah: 18.72.04.1001\nanggota:\n  - jabatan: babinsa\n  - jabatan: lurah\n    nama: {}\n"
    put(one, TEAM, team.format("N"))
    settle_all(one, other)
    put(one, TEAM, team.format("A"))
    put(other, TEAM, team.format("B"))
    settle_all(one, other)
    (asked,) = questions([other])
    assert (asked.tempat, asked.bersama, asked.usulan) == ("anggota (lurah): nama", "A", "B")
    settle([other], asked, "usulan")
    assert records(other)[TEAM].decode() == team.format("B")


def test_an_answer_about_a_record_that_changed_since_is_refused(two):
    one, other, _ = two
    edit(one, "belum_ditangani", "selesai")
    edit(other, "belum_ditangani", "sedang_ditangani")
    settle_all(one, other)
    (asked,) = questions([one])
    edit(one, "status: selesai", "status: belum_ditangani")
    before = records(one)
    with pytest.raises(Refused) as refused:
        settle([one], asked, "usulan")
    assert code_of(refused) == ("PKS413", 2)
    assert records(one) == before
    assert questions([one])[0].bersama == "belum_ditangani"


def test_line_ends_and_comments_of_a_file_that_one_side_wrote_arrive_byte_for_byte(two):
    one, other, _ = two
    data = ("\ufeff# catatan\r\n" + REPORT.replace("\n", "\r\n")).encode("utf-8")
    (one / X).write_bytes(data)
    sync([one])
    sync([other])
    assert (other / X).read_bytes() == data


def test_two_records_of_one_path_are_both_kept(two):
    one, other, _ = two
    put(one, path_of("b1aaaaaa"), REPORT.replace("Balap liar", "satu"))
    put(other, path_of("b1aaaaaa"), REPORT.replace("Balap liar", "dua"))
    settle_all(one, other)
    assert records(one) == records(other)
    titles = sorted(read(data).root["judul"] for path, data in records(one).items() if "/reports/" in path)
    assert titles == ["Balap liar", "dua", "satu"]


def test_a_team_made_on_both_sides_is_one_team(two):
    one, other, _ = two
    put(one, TEAM, "wilayah: 18.72.04.1001\nanggota:\n  - jabatan: lurah\n    nama: A\n")
    put(other, TEAM, "wilayah: 18.72.04.1001\nanggota:\n  - jabatan: babinsa\n    nama: B\n")
    settle_all(one, other)
    assert records(one) == records(other)
    posts = [row["jabatan"] for row in read(records(one)[TEAM]).root["anggota"]]
    assert posts == ["lurah", "babinsa"]


@pytest.mark.parametrize("gone", ["a file", "a directory", "everything"])
def test_what_is_gone_comes_back_and_no_deletion_is_shared(two, gone):
    one, other, _ = two
    whole = records(one)
    targets = {
        "a file": [X],
        "a directory": [path for path in whole if "/reports/" in path],
        "everything": whole,
    }
    for path in targets[gone]:
        (other / path).unlink()
    result = sync([other])
    assert result.restored == len(targets[gone])
    assert "dikembalikan" in told(result)[0]
    sync([one])
    assert records(one) == records(other) == whole


def test_what_a_killed_writer_left_is_removed_and_nothing_else(two):
    one, _, _ = two
    left = put(one, f"{X.rpartition('/')[0]}/.pks-ab12.tmp", "jenis: ni")
    kept = put(one, f"{X.rpartition('/')[0]}/.catatan.tmp", "punya orang\n")
    sync([one])
    assert not left.exists()
    assert kept.exists()


def test_a_lost_connection_stores_here_and_shares_later(two, tmp_path):
    one, other, stick = two
    edit(one, "belum_ditangani", "selesai")
    stick.rename(tmp_path / "dicabut")
    result = sync([one])
    assert not result.reached
    assert [fault.code for fault in result.faults] == ["PKS445"]
    assert Git(one).run("cat-file", "blob", f"HEAD:{X}") == (one / X).read_bytes()
    put(one, path_of("b1aaaaaa"), REPORT)
    (tmp_path / "dicabut").rename(stick)
    assert sync([one]).sent == 2
    sync([other])
    assert records(one) == records(other)


def test_without_a_place_of_sharing_changes_are_stored_and_said(tmp_path):
    root = make_folder(tmp_path / "satu")
    result = sync([root], name="Siti")
    assert told(result) == ("Perubahan disimpan di laptop ini; tempat berbagi belum ada: pks sync ALAMAT.",)
    assert Git(root).line("log", "-1", "--format=%an|%s") == "Siti|sync"


def test_a_commit_carries_command_and_ids_and_no_text(two):
    one, _, _ = two
    edit(one, "Balap liar", "RAHASIA DAPUR")
    sync([one])
    assert Git(one).line("log", "-1", "--format=%an|%s|%b") == "Siti|sync k3f9x2ab|"


def test_nobody_shares_without_a_name_and_it_is_asked_once(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    root = make_folder(tmp_path / "satu")
    with pytest.raises(Refused) as refused:
        sync([root])
    assert code_of(refused) == ("PKS446", 2)
    sync([root], name="  Siti \x1b Rahayu<> ")
    put(root, X, REPORT)
    sync([root])
    assert Git(root).line("log", "-1", "--format=%an") == "Siti Rahayu"


def test_a_folder_of_another_branch_is_told_and_does_not_share_beside_the_others(two):
    one, _, stick = two
    Git(one).run("branch", "--move", "main", "master")
    edit(one, "Balap liar", "Balap motor")
    with pytest.raises(Refused) as refused:
        sync([one])
    assert code_of(refused) == ("PKS442", 2)
    assert Git(one).line("ls-remote", str(stick), "refs/heads/master") == ""


@pytest.mark.parametrize("name", [".", "...", "'", ' "." ', ";:,"])
def test_a_name_that_git_refuses_is_not_kept_and_holds_nothing_up(two, name):
    one, _, _ = two
    edit(one, "Balap liar", "Balap motor")
    assert sync([one], name=name).reached
    assert Git(one).line("log", "-1", "--format=%an") == "Siti"


def test_a_name_of_the_computer_that_git_refuses_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / ".gitconfig").write_text('[user]\n\tname = "."\n')
    with pytest.raises(Refused) as refused:
        sync([make_folder(tmp_path / "satu")])
    assert code_of(refused) == ("PKS446", 2)


def test_a_name_that_looks_like_an_option_is_a_name(two):
    one, _, _ = two
    sync([one], name="--unset")
    assert Git(one).line("config", "--get", "user.name") == "--unset"


def test_a_class_above_the_ceiling_stays_here_and_the_rest_is_shared(two):
    one, other, _ = two
    put(one, path_of("b1aaaaaa"), REPORT + "klasifikasi: rahasia\n")
    put(one, path_of("b2aaaaaa"), REPORT)
    result = sync([one])
    assert [(fault.code, fault.path) for fault in result.faults] == [("PKS212", path_of("b1aaaaaa"))]
    above = blob_name((one / path_of("b1aaaaaa")).read_bytes())
    assert Git(one).line("cat-file", "-t", above) == ""
    sync([other])
    assert path_of("b1aaaaaa") not in records(other)
    assert path_of("b2aaaaaa") in records(other)


def test_a_commit_made_by_hand_above_the_ceiling_is_not_sent(two):
    one, _, stick = two
    put(one, path_of("b1aaaaaa"), REPORT + "klasifikasi: rahasia\n")
    by_hand = ["git", "-c", "user.name=x", "-c", "user.email=x@x"]
    subprocess.run([*by_hand, "add", "."], cwd=one, check=True)
    subprocess.run([*by_hand, "commit", "-qm", "x"], cwd=one, check=True)
    before = Git(one).line("ls-remote", str(stick))
    with pytest.raises(Refused) as refused:
        sync([one])
    assert code_of(refused) == ("PKS212", 2)
    assert Git(one).line("ls-remote", str(stick)) == before


@pytest.mark.proof
@pytest.mark.parametrize("data", [b"jenis: [", b"", b"# kosong\n", b"a: 1\na: 2\n"])
def test_an_unreadable_file_stays_and_loses_nothing_of_others_when_mended(two, data):
    one, other, _ = two
    (other / X).write_bytes(data)
    edit(one, "dua puluh", "tiga puluh")
    sync([one])
    result = sync([other])
    assert [fault.path for fault in result.faults] == [X]
    assert result.left_behind == 1
    assert (other / X).read_bytes() == data
    mended = REPORT.replace("belum_ditangani", "selesai")
    (other / X).write_bytes(mended.encode())
    settle_all(other, one)
    assert records(one)[X] == records(other)[X] == mended.replace("dua puluh", "tiga puluh").encode()


def test_a_file_edited_while_syncing_is_left_and_merged_the_next_time(two, monkeypatch):
    one, other, _ = two
    edit(one, "dua puluh", "tiga puluh")
    sync([one])

    def typed_meanwhile(path, before, data):
        edit(other, "belum_ditangani", "selesai")
        monkeypatch.undo()
        writing.replace(path, before, data)

    monkeypatch.setattr(sync_bring, "replace", typed_meanwhile)
    assert sync([other]).left_behind == 1
    assert (other / X).read_bytes() == REPORT.replace("belum_ditangani", "selesai").encode()
    settle_all(other, one)
    both = REPORT.replace("belum_ditangani", "selesai").replace("dua puluh", "tiga puluh")
    assert records(one)[X] == records(other)[X] == both.encode()


def test_copies_that_a_sync_service_made_are_told_and_not_shared(two):
    one, other, _ = two
    copy = X.replace(".yaml", " (1).yaml")
    put(one, copy, REPORT)
    result = sync([one])
    assert [(fault.code, fault.level) for fault in result.faults] == [("PKS012", "peringatan")]
    sync([other])
    assert copy not in records(other)
    assert copy in records(one)


def test_a_race_is_run_again_until_both_are_in(two, monkeypatch):
    one, other, _ = two
    put(one, path_of("b1aaaaaa"), REPORT)
    put(other, path_of("c1aaaaaa"), REPORT)
    from pks_cli.folder.git_remote import Remote

    push = Remote.push
    raced = []

    def slower(self, commit, branch):
        if not raced:
            raced.append(True)
            sync([other])
        return push(self, commit, branch)

    monkeypatch.setattr(Remote, "push", slower)
    result = sync([one])
    assert (result.reached, result.sent) == (True, 1)
    sync([other])
    assert records(one) == records(other)
    assert {path_of("b1aaaaaa"), path_of("c1aaaaaa")} <= set(records(one))


def test_a_place_that_was_set_back_gets_everything_again(two):
    one, other, stick = two
    first = head(one)
    edit(one, "belum_ditangani", "selesai")
    sync([one])
    subprocess.run(["git", "update-ref", "refs/heads/main", first], cwd=stick, check=True)
    put(other, path_of("c1aaaaaa"), REPORT)
    settle_all(other, one)
    settle_all(other, one)
    assert records(one) == records(other)
    assert b"selesai" in records(other)[X]


def test_a_folder_begun_apart_is_not_merged(two, tmp_path):
    _, _, stick = two
    stranger = make_folder(tmp_path / "tiga")
    before = records(stranger)
    with pytest.raises(Refused) as refused:
        sync([stranger], address=str(stick), name="Tono")
    assert code_of(refused) == ("PKS442", 2)
    assert records(stranger) == before


@pytest.mark.parametrize("address", ["ext::sh -c date", "-x", "tidak/ada", "file:///etc", "git://x/y"])
def test_an_address_of_another_kind_is_refused(two, address):
    with pytest.raises(Refused) as refused:
        sync([two[0]], address=address)
    assert code_of(refused) == ("PKS445", 2)


def test_the_folder_itself_is_no_place_of_sharing(two):
    with pytest.raises(Refused) as refused:
        sync([two[0]], address=str(two[0] / "records"))
    assert code_of(refused) == ("PKS442", 2)


def test_hooks_and_settings_of_the_stick_do_not_run(two):
    one, _, stick = two
    for name in ("pre-receive", "update", "post-receive", "post-update"):
        hook = stick / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch '{stick}/KORBAN'\n", encoding="utf-8")
        hook.chmod(0o755)
    edit(one, "belum_ditangani", "selesai")
    assert sync([one]).sent == 1
    assert not (stick / "KORBAN").exists()
    with (stick / "config").open("a", encoding="utf-8") as config:
        config.write("[core]\n\talternateRefsCommand = touch KORBAN\n")
    with pytest.raises(Refused) as refused:
        sync([one])
    assert code_of(refused) == ("PKS443", 2)


def test_what_another_laptop_names_strangely_is_carried_and_not_written(two):
    one, other, stick = two
    git = Git(one)
    link = git.run("hash-object", "-w", "--stdin", data=b"/etc/passwd").decode().strip()
    strange = {
        "records/reports/tautan-k3f9x2ab.yaml": "120000",
        "records/../../luar.yaml": "100644",
        "records/teams/18.72.yaml": "120000",
        "skrip.sh": "100755",
        "records/reports/x/con/a-b1aaaaaa.yaml": "100644",
    }
    lines = [f"{mode} {link}\t{path}\0" for path, mode in strange.items() if ".." not in path]
    private = {"GIT_INDEX_FILE": str(one / ".git" / "pks-tmp-x")}
    git.run("read-tree", "HEAD", extra=private)
    git.run("update-index", "-z", "--index-info", data="".join(lines).encode(), extra=private)
    tree = git.run("write-tree", extra=private).decode().strip()
    who = dict.fromkeys(
        ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"), "x"
    )
    commit = git.run("commit-tree", tree, "-p", "HEAD", data=b"x", extra=who).decode().strip()
    git.run("push", "--quiet", str(stick), f"{commit}:refs/heads/main")
    before = records(one)
    put(other, path_of("c1aaaaaa"), REPORT)
    settle_all(other, one)
    assert set(records(one)) == set(records(other)) == {*before, path_of("c1aaaaaa")}
    assert not (other / "skrip.sh").exists()
    assert "skrip.sh" in Git(other).line("ls-tree", "-r", "--name-only", "HEAD")


def test_a_link_in_place_of_a_directory_is_not_followed(two, tmp_path):
    one, other, _ = two
    outside = tmp_path / "luar"
    outside.mkdir()
    (other / "records" / "meetings").symlink_to(outside, target_is_directory=True)
    put(
        one,
        "records/meetings/2021/2021-12-13-rapat-m4tq7w2c.yaml",
        'nama: R\nwilayah: "18.72"\ntanggal: "2021-12-13"\n',
    )
    sync([one])
    assert sync([other]).left_behind == 1
    assert list(outside.iterdir()) == []


def test_stale_locks_of_a_killed_process_hold_nothing_up(two):
    one, other, _ = two
    for name in ("index.lock", "HEAD.lock", "config.lock", "refs/heads/main.lock", "packed-refs.lock"):
        (other / ".git" / name).write_bytes(b"")
    edit(other, "belum_ditangani", "selesai")
    settle_all(other, one)
    assert records(one) == records(other)


def test_an_empty_object_left_by_a_power_cut_is_written_again(two):
    one, other, _ = two
    put(other, path_of("c1aaaaaa"), REPORT + "saran: lampu\n")
    name = Git(other).run("hash-object", "-w", "--no-filters", path_of("c1aaaaaa")).decode().strip()
    blob = other / ".git" / "objects" / name[:2] / name[2:]
    blob.chmod(0o644)
    blob.write_bytes(b"")
    settle_all(other, one)
    assert records(one) == records(other)


def test_a_broken_history_is_refused_in_words_and_no_byte_changes(two):
    one, _, _ = two
    for path in (one / ".git" / "objects").rglob("*"):
        if path.is_file():
            path.chmod(0o644)
            path.write_bytes(b"rusak")
    edit(one, "belum_ditangani", "selesai")
    before = records(one)
    with pytest.raises(Refused) as refused:
        sync([one])
    assert code_of(refused) == ("PKS447", 2)
    assert records(one) == before


def test_an_example_and_a_newer_format_are_not_shared(tmp_path):
    for line, code in (("contoh: true\n", "PKS442"), ("", "PKS415")):
        root = make_folder(tmp_path / code)
        office = root / "records" / "pks.yaml"
        text = office.read_text(encoding="utf-8") + line
        office.write_text(text if line else text.replace("format: 1", "format: 9"), encoding="utf-8")
        before = snapshot(root / "records")
        with pytest.raises(Refused) as refused:
            sync([root], name="Siti")
        assert refused.value.faults[0].code == code
        assert snapshot(root / "records") == before


def test_an_example_inside_a_repository_is_left_as_it_is(two):
    one, _, _ = two
    with (one / "records" / "pks.yaml").open("a", encoding="utf-8") as office:
        office.write("contoh: true\n")
    (one / X).unlink()
    (one / ".git" / "index.lock").write_bytes(b"")
    with pytest.raises(Refused):
        sync([one])
    assert not (one / X).exists()
    assert (one / ".git" / "index.lock").exists()


@pytest.mark.parametrize("call", ["fsync", "link"])
def test_a_full_disk_is_told_in_words_and_repeated_well(two, monkeypatch, call):
    one, other, _ = two
    edit(one, "dua puluh", "tiga puluh")
    put(one, path_of("b1aaaaaa"), REPORT)
    sync([one])

    def full(*_args, **_options):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, full)
        patch.setattr("pathlib.Path.replace", full)
        with pytest.raises(Refused) as refused:
            sync([other])
    assert code_of(refused) == ("PKS414", 2)
    assert all(not read(data).problems for data in records(other).values())
    settle_all(one, other)
    assert records(one) == records(other)


@pytest.fixture
def stalled():
    """A server that takes a call and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/pks.git"


def test_a_server_that_never_answers_is_given_up_and_nothing_is_lost(two, monkeypatch, stalled):
    one, _, stick = two
    edit(one, "dua puluh", "tiga puluh")
    monkeypatch.setattr(git_remote, "NETWORK_SECONDS", 1.0)
    result = sync([one], address=stalled)
    assert ([fault.code for fault in result.faults], result.reached) == (["PKS445"], False)
    monkeypatch.undo()
    assert sync([one], address=str(stick)).sent == 1


class _Locked(BaseHTTPRequestHandler):
    """A server that wants a password of everybody."""

    def do_GET(self):
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="x"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_args):
        """Say nothing."""


def test_a_place_that_can_be_read_and_not_written_is_told_so(two, monkeypatch):
    one, _, stick = two
    monkeypatch.setattr(sync_task, "MOST_ATTEMPTS", 2)
    (stick / "refs" / "heads" / "main.lock").touch()  # as for a stick that is full or closed for writing
    edit(one, "Balap liar", "Balap motor")
    (fault,) = sync([one]).faults
    assert (fault.code, "menolak" in fault.message, "izin" in fault.remedy) == ("PKS445", True, True)


def test_a_server_that_wants_a_password_is_told_and_nobody_is_asked(two):
    one, _, _ = two
    with ThreadingHTTPServer(("127.0.0.1", 0), _Locked) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        result = sync([one], address=f"http://127.0.0.1:{server.server_port}/pks.git")
        server.shutdown()
    assert ([fault.code for fault in result.faults], result.reached) == (["PKS445"], False)


def test_joining_needs_an_empty_directory_and_a_place_that_answers(two, tmp_path):
    _, _, stick = two
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "x").write_bytes(b"x")
    with pytest.raises(Refused) as used:
        join_folder(tmp_path / "isi", str(stick))
    with pytest.raises(Refused) as absent:
        join_folder(tmp_path / "baru", str(tmp_path / "tidak-ada"))
    assert (code_of(used), code_of(absent)) == (("PKS412", 2), ("PKS445", 2))
    join_folder(tmp_path / "baru", str(stick))


def status(root):
    return subprocess.run(["git", "status", "--porcelain"], cwd=root, capture_output=True, check=True).stdout


def test_what_commands_saved_themselves_is_shared_and_counted_like_the_rest(two):
    one, other, _ = two
    setting = read_setting(Place(one))
    added = [save(setting, draft_of_tree(setting, "report", NIHIL_TREE, TODAY)) for _ in range(2)]
    update_record([one], "report", "k3f9x2ab", {"saran": "Lampu"}, TODAY)
    update_record([other], "report", "k3f9x2ab", {"lokasi": "Jalan Pattimura"}, TODAY)
    messages = [f"report add {one.id}" for one in added]
    assert Git(one).line("log", "-3", "--reverse", "--format=%s").split("\n") == [
        *messages,
        "report update k3f9x2ab",
    ]
    assert told(sync([one])) == ("3 perubahan dari laptop ini dibagikan.",)
    assert told(sync([other])) == (
        "2 laporan baru dari Yosodadi.",
        "1 laporan diubah dari Yosodadi.",
        "1 perubahan dari laptop ini dibagikan.",
    )
    settle_all(one, other)
    assert records(one) == records(other)
    assert b"saran: Lampu\nlokasi: Jalan Pattimura\n" in records(one)[X]
    assert status(one) == status(other) == b""


def test_a_record_saved_by_a_command_that_cannot_agree_waits_like_any(two):
    one, other, _ = two
    update_record([one], "report", "k3f9x2ab", {"status": "selesai"}, TODAY)
    update_record([other], "report", "k3f9x2ab", {"status": "sedang_ditangani"}, TODAY)
    sync([one])
    assert sync([other]).waiting == 1
    settle_all(one, other)
    assert records(one) == records(other)


def test_a_file_left_behind_is_not_saved_alone_and_undoes_nothing(two):
    one, other, _ = two
    edit(one, "dua puluh", "tiga puluh")
    sync([one])
    put(other, X, REPORT + "saran: [")  # being typed
    assert sync([other]).left_behind == 1
    put(other, X, REPORT)
    update = update_record([other], "report", "k3f9x2ab", {"saran": "Lampu"}, TODAY)
    assert [fault.code for fault in update.warnings] == ["PKS448"]
    settle_all(other, one)
    assert records(one) == records(other)
    assert b"tiga puluh" in records(one)[X]
    assert b"saran: Lampu" in records(one)[X]


def test_after_a_sync_a_git_program_sees_a_clean_folder(two):
    one, other, _ = two
    edit(one, "dua puluh", "tiga puluh")
    sync([one])
    assert status(one) == b""
    (other / ".git" / "index.lock").write_bytes(b"")
    update_record([other], "report", "k3f9x2ab", {"saran": "Lampu"}, TODAY)
    sync([other])
    assert status(other) == b""


def test_a_folder_shared_for_the_first_time_is_clean_too(tmp_path):
    root = make_folder(tmp_path / "satu")
    put(root, ".gitignore", ".pks.lock\n")
    sync([root], name="Siti")
    assert status(root) == b""
