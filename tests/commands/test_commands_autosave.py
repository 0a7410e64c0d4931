"""Every command that writes is one commit: command and id, its own files, and nothing of a neighbour."""

import subprocess

import pytest
from commands_samples import make_folder, run_json

from pks_cli.__main__ import main
from pks_cli.folder.git import begin_history

REPORT = "records/reports/2021/18.72.04.1001/2021-11-02-yosodadi-k3f9x2ab.yaml"
TEAM = "records/teams/18.72.04.1001.yaml"
MEETING = "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"
FOLLOWUP = "records/followups/2021/membentuk-tim-b7n2d5qe.yaml"
SIX = ("--wilayah", "Yosodadi", "--tanggal", "2021-11-02", "--unsur", "lurah")
SIX += ("--uraian", "Balap liar di jalan", "--langkah", "Patroli", "--status", "selesai")
DECIDED = ("--nama", "Rapat Kecil", "--tanggal", "2021-12-20")
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path)
    (root / ".gitignore").write_text(".pks.lock\n", encoding="utf-8")
    assert begin_history(root, ["records", ".gitignore"], "init 18.72")
    monkeypatch.chdir(root)
    return root


def git(*words):
    return subprocess.run(["git", *words], capture_output=True, text=True, check=True).stdout


def last_commit():
    message, _, files = git("log", "-1", "--format=%s", "--name-only").strip().partition("\n\n")
    return message, files.split("\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("report", "add", *SIX), "report add {id}"),
        (("report", "update", "k3f9x2ab", "--saran", "Lampu"), "report update {id}"),
        (("meeting", "new", *DECIDED), "meeting new {id}"),
        (("meeting", "update", "m4tq7w2c", "--selesai", "15.40"), "meeting update {id}"),
        (("team", "set", "Yosodadi", "babinsa", "--nama", "Agus"), "team set 18.72.04.1001"),
        (("tim", "set", "Iring Mulyo", "lurah", "--nama", "Rina"), "team set 18.72.04.1003"),
        (("followup", "update", "b7n2", "--uraian", "Rapat"), "followup update b7n2d5qe"),
        (("followup", "done", "b7n2", "--bukti", "SK"), "followup done b7n2d5qe"),
    ],
)
def test_a_command_that_writes_is_one_commit_of_its_own_file(folder, capsys, words, message):
    neighbour = folder / "records" / "meetings" / "2021" / "2021-12-01-lain-x1aaaaaa.yaml"
    neighbour.write_text("nama: setengah diket", encoding="utf-8")
    status, payload = run_json(capsys, *words)
    assert status == 0
    assert last_commit() == (message.format(id=payload["id"]), [payload["path"]])
    assert git("rev-list", "--count", "HEAD") == "2\n"
    assert git("status", "--porcelain") == f"?? {neighbour.relative_to(folder).as_posix()}\n"
    git("fsck", "--strict")


def test_progress_upon_progress_is_saved_too(folder, capsys):
    run_json(capsys, "followup", "update", "b7n2", "--uraian", "Rapat")
    run_json(capsys, "followup", "done", "b7n2", "--bukti", "SK")
    assert last_commit() == ("followup done b7n2d5qe", [FOLLOWUP])
    run_json(capsys, "followup", "update", "b7n2", "--batalkan", "salah catat")
    assert last_commit() == ("followup update b7n2d5qe", [FOLLOWUP])
    assert git("status", "--porcelain") == ""
    assert (folder / FOLLOWUP).exists()


@pytest.mark.parametrize(
    "words",
    [
        ("report", "update", "k3f9x2ab", "--saran", "Lampu"),
        ("meeting", "update", "m4tq7w2c", "--selesai", "15.40"),
        ("team", "set", "Yosodadi", "babinsa", "--nama", "Agus"),
        ("team", "set", "Iring Mulyo", "lurah", "--nama", "Rina"),
        ("followup", "update", "b7n2", "--uraian", "Rapat"),
        ("followup", "done", "b7n2", "--bukti", "SK"),
    ],
)
def test_a_trial_shows_the_lines_and_neither_writes_nor_commits(folder, capsys, words):
    assert main([*words, "--coba"]) == 0
    shown = capsys.readouterr().out
    assert "\n+" in shown
    assert shown.endswith("Belum ditulis (--dry-run).\n")
    status, payload = run_json(capsys, *words, "--dry-run")
    assert (status, sorted(payload)) == (0, ["diff", "id", "path", "versi"])
    assert payload["diff"] in shown
    assert git("status", "--porcelain") == ""
    assert git("rev-list", "--count", "HEAD") == "1\n"
    written, told = run_json(capsys, *words)
    assert (written, told) == (0, {key: payload[key] for key in ("versi", "id", "path")})
    assert (folder / told["path"]).exists()


def test_nothing_changed_is_no_commit(capsys):
    words = ("report", "update", "k3f9x2ab", "--status", "belum_ditangani")
    assert run_json(capsys, *words)[0] == 0
    assert git("rev-list", "--count", "HEAD") == "1\n"


def test_an_unfinished_merge_is_a_warning_and_the_record_stands(folder, capsys):
    (folder / ".git" / "MERGE_HEAD").write_text("x", encoding="utf-8")
    assert main(["report", "add", *SIX]) == 0
    told = capsys.readouterr()
    assert "catatan sudah tersimpan, riwayatnya belum" in told.err
    assert "pks sync" in told.err
    assert (folder / told.out.splitlines()[-1]).exists()
    assert git("rev-list", "--count", "HEAD") == "1\n"


def test_progress_on_what_was_withdrawn_is_refused_with_a_way_out(folder, capsys):
    run_json(capsys, "followup", "update", "b7n2", "--uraian", "Rapat")
    run_json(capsys, "followup", "update", "b7n2", "--batalkan", "salah catat")
    before = (folder / FOLLOWUP).read_bytes()
    status, payload = run_json(capsys, "followup", "done", "b7n2", "--bukti", "SK")
    assert (status, payload["temuan"][0]["kode"]) == (2, "PKS423")
    assert "dibatalkan" in payload["temuan"][0]["saran"]
    assert (folder / FOLLOWUP).read_bytes() == before
    rows = run_json(capsys, "followup", "list")[1]["baris"]
    assert [row["status"] for row in rows] == ["belum"]


def test_withdrawing_and_progress_do_not_go_together(capsys):
    words = ("followup", "update", "b7n2", "--uraian", "Rapat", "--batalkan", "salah")
    status, payload = run_json(capsys, *words)
    assert (status, payload["temuan"][0]["kode"]) == (2, "PKS425")
