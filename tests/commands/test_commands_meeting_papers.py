"""`pks meeting naskah / scan / attach`, and the numbers proposed after rendering."""

import struct
import subprocess
import zlib

import pytest
from commands_samples import make_folder, run_json, snapshot

from pks_cli.__main__ import main
from pks_cli.strict_yaml import read

MEETING = "records/meetings/2021/2021-12-13-rapat-tim-terpadu-m4tq7w2c.yaml"
NUMBER = "200.1.3.4/027/BKBP/2021"
pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path / "folder")
    office = root / "records/pks.yaml"
    office.write_text(office.read_text("utf-8") + "naskah:\n  unit: BKBP\n", encoding="utf-8")
    monkeypatch.chdir(root)
    return root


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">2I5B", 4, 5, 8, 0, 0, 0, 0))
    body = chunk(b"tEXt", b"Author\0Budi") + chunk(b"IDAT", zlib.compress((b"\0" + b"\x99" * 4) * 5))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


def test_a_paper_without_a_number_says_which_is_free_and_how_to_give_it(capsys):
    assert main(["meeting", "render", "m4tq7w2c"]) == 0
    told = capsys.readouterr()
    command = "pks meeting naskah m4tq7w2c notula --nomor 200.1.3.4/1/BKBP/2021"
    assert told.err == f"Nomor Notula belum diisi. Usul: 200.1.3.4/1/BKBP/2021; isi dengan: {command}\n"
    assert main(command.split()[1:]) == 0
    capsys.readouterr()
    assert main(["meeting", "render", "m4tq7w2c"]) == 0
    assert capsys.readouterr().err == ""


def test_number_date_and_state_are_set_in_one_write_and_listed(capsys):
    words = ["--nomor", NUMBER, "--tanggal", "14 Desember 2021", "--keadaan", "Dikirim"]
    assert main(["meeting", "naskah", "m4tq7w2c", "notula", *words]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == MEETING
    status, payload = run_json(capsys, "meeting", "naskah", "m4tq7w2c", "notula")
    assert status == 0
    row = {"naskah": "notula", "nomor": NUMBER, "tanggal": "2021-12-14", "keadaan": "dikirim"}
    assert payload == {
        "versi": 1,
        "id": "m4tq7w2c",
        "path": MEETING,
        "baris": [row | {"perlu_ralat": False}],
    }
    assert main(["meeting", "naskah", "m4tq7w2c"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["Naskah", "Nomor", "Tanggal", "Keadaan", "Pindaian", "Catatan"]
    assert lines[1].split() == ["Notula", NUMBER, "2021-12-14", "Dikirim", "–"]


def test_a_changed_record_is_rendered_as_ralat_in_words(capsys):
    main(["meeting", "naskah", "m4tq7w2c", "notula", "--keadaan", "ditandatangani"])
    main(["meeting", "update", "m4tq7w2c", "--tempat", "Balai Kota"])
    capsys.readouterr()
    assert main(["meeting", "naskah", "m4tq7w2c", "notula"]) == 0
    assert "perlu ralat" in capsys.readouterr().out
    assert main(["meeting", "render", "m4tq7w2c"]) == 0
    told = capsys.readouterr()
    assert "Notula ini tidak sama lagi dengan yang ditandatangani (PKS452)" in told.err
    assert told.out == "keluaran/Notula Rapat 2021-12-13.docx\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--nomor", "1"], "PKS424"),
        (["notula", "--dry-run"], "PKS424"),
        (["notula", "--kosongkan", "berkas"], "PKS423"),
        (["notula", "--kosongkan", "nomor", "--nomor", "1"], "PKS423"),
        (["notulen", "--nomor", "1"], "PKS423"),
        (["notulen"], "PKS423"),
        (["notula", "--keadaan", "hilang"], "PKS119"),
        (["notula", "--nomor", "a\x1bb"], "PKS009"),
        (["notula", "--nomor", " "], "PKS423"),
        (["notula", "--nomor", "a/1\nb/2"], "PKS423"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_written(words, code, folder, capsys):
    before = snapshot(folder)
    status, payload = run_json(capsys, "meeting", "naskah", "m4tq7w2c", *words)
    assert (status, payload["temuan"][0]["kode"]) == (2, code)
    assert snapshot(folder) == before


def test_a_value_is_emptied_and_a_trial_writes_nothing(folder, capsys):
    main(["meeting", "naskah", "m4tq7w2c", "notula", "--nomor", NUMBER])
    before = snapshot(folder)
    assert main(["meeting", "naskah", "m4tq7w2c", "notula", "--kosongkan", "nomor", "--dry-run"]) == 0
    assert "Belum ditulis (--dry-run)." in capsys.readouterr().out
    assert snapshot(folder) == before
    assert main(["meeting", "naskah", "m4tq7w2c", "notula", "--kosongkan", "nomor"]) == 0
    assert read((folder / MEETING).read_bytes()).root["naskah"] == {"notula": {"nomor": None}}


def test_scan_and_photo_are_filed_and_each_write_is_one_step_of_the_history(folder, tmp_path, capsys):
    def git(*words):
        return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True).stdout

    git("init", "-q", "-b", "main")
    (folder / ".gitignore").write_text("records/lampiran/\n")
    (tmp_path / "s.pdf").write_bytes(b"%PDF-1.6 x")
    (tmp_path / "Foto Budi.png").write_bytes(png())
    assert main(["meeting", "scan", "m4tq7w2c", "notula", str(tmp_path / "s.pdf")]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == MEETING
    assert "Tersimpan: records/lampiran/m4tq7w2c/notula-pindaian.pdf" in told.err
    assert "nyatakan juga dengan: pks meeting naskah m4tq7w2c notula --keadaan ditandatangani" in told.err
    words = [str(tmp_path / "Foto Budi.png"), "--keterangan", "Suasana rapat"]
    assert main(["meeting", "attach", "m4tq7w2c", *words]) == 0
    assert main(["meeting", "attach", "m4tq7w2c", *words]) == 0
    assert "'Foto Budi.png' sudah tersimpan" in capsys.readouterr().err
    stored = folder / "records/lampiran/m4tq7w2c/foto-budi.png"
    assert b"Author" not in stored.read_bytes()
    assert git("log", "--format=%s").splitlines() == ["meeting attach m4tq7w2c", "meeting scan m4tq7w2c"]
    assert "lampiran" not in git("ls-files")


def test_a_file_that_will_not_do_is_refused(folder, tmp_path, capsys):
    (tmp_path / "s.pdf").write_bytes(b"PK word")
    before = snapshot(folder)
    for words in (["scan", "m4tq7w2c", "notula"], ["attach", "m4tq7w2c"]):
        status, payload = run_json(capsys, "meeting", *words, str(tmp_path / "s.pdf"))
        assert (status, payload["temuan"][0]["kode"]) == (2, "PKS432")
    assert snapshot(folder) == before
