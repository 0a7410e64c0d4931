"""`pks template`: list, copy, check, fields."""

import json
import zipfile

import pytest
from commands_samples import make_folder, run_json, snapshot

from pks_cli.__main__ import main

pytestmark = pytest.mark.usefixtures("folder")
OWN = "templates/notula_praktik.docx"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    root = make_folder(tmp_path / "folder")
    monkeypatch.chdir(root)
    return root


def spoil(path):
    """Write a wrong field into a template."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] = members["word/document.xml"].replace(b"{{ kop.nama }}", b"{{ kop.nma }}")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def test_the_list_says_of_every_naskah_which_template_it_has(capsys):
    _, payload = run_json(capsys, "template", "list")
    rows = {row["id"]: row for row in payload["baris"]}
    assert {"notula_praktik", "notula_baku", "undangan"} <= rows.keys()
    assert {row["asal"] for row in rows.values()} == {"bawaan"}
    assert rows["notula_praktik"]["dipakai"] != rows["notula_baku"]["dipakai"]
    assert payload["temuan"] == []
    assert main(["templat", "list"]) == 0
    assert "pks template copy" in capsys.readouterr().out


def test_a_copy_says_how_to_go_on_and_is_listed(folder, capsys):
    assert main(["template", "copy", "notula"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == OWN
    assert "pks template check notula_praktik" in "\n".join(lines)
    assert (folder / OWN).is_file()
    _, payload = run_json(capsys, "template", "list")
    (row,) = [row for row in payload["baris"] if row["id"] == "notula_praktik"]
    assert (row["asal"], row["path"], row["diubah"], row["dari_bawaan_lama"]) == ("kantor", OWN, False, False)


def test_a_copy_for_elsewhere_says_that_it_is_not_used_there(folder, capsys):
    status, payload = run_json(capsys, "template", "copy", "undangan", "-o", "D")
    assert (status, payload["path"]) == (0, "D/undangan.docx")
    assert main(["template", "copy", "undangan", "-o", "E"]) == 0
    assert "templates/undangan.docx" in capsys.readouterr().out
    assert not (folder / "templates").exists()


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (["copy", "nutola"], 2, "PKS423"),
        (["copy", "undangan", "-o", "x.pdf"], 2, "PKS423"),
        (["check", "tidak-ada.docx"], 2, "PKS501"),
        (["check", "notula"], 2, "PKS501"),
        (["fields", "entah"], 2, "PKS423"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(folder, capsys, words, status, code):
    before = snapshot(folder)
    assert main(["template", *words]) == status
    assert code in capsys.readouterr().err
    assert snapshot(folder) == before


def test_a_second_copy_is_refused_until_it_is_asked_for(folder, capsys):
    assert main(["template", "copy", "notula"]) == 0
    spoil(folder / OWN)
    assert main(["template", "copy", "notula"]) == 2
    assert "--timpa" in capsys.readouterr().err
    assert main(["template", "copy", "notula", "--timpa"]) == 0
    assert main(["template", "check"]) == 0


def test_the_check_answers_zero_one_and_as_json(folder, capsys):
    assert main(["template", "check"]) == 0
    assert capsys.readouterr().out == "0 templat diperiksa: tidak ada temuan.\n"
    main(["template", "copy", "notula"])
    spoil(folder / OWN)
    capsys.readouterr()
    before = snapshot(folder)
    assert main(["template", "check"]) == 1
    out = capsys.readouterr().out
    assert (
        "HARUS DIPERBAIKI: Nama “kop.nma” tidak dikenal: tanda {{ kop.nma }} di isi naskah, paragraf" in out
    )
    assert "Saran: mungkin maksudnya “kop.nama”" in out
    assert snapshot(folder) == before
    status, payload = run_json(capsys, "template", "check", OWN)
    assert status == 1
    assert {(one["kode"], one["berkas"]) for one in payload["temuan"]} == {("PKS511", OWN)}


def test_validate_and_status_say_nothing_about_templates(folder, capsys):
    assert main(["validate"]) in (0, 1)
    before = capsys.readouterr().out
    main(["template", "copy", "notula"])
    spoil(folder / OWN)
    capsys.readouterr()
    main(["validate"])
    assert capsys.readouterr().out == before


def test_fields_are_shown_as_they_are_written_with_label_and_example(capsys):
    assert main(["template", "fields", "notula"]) == 0
    out = capsys.readouterr().out
    assert "{{ rapat.nama }}" in out
    assert "{% for butir in hadir %} ... {% endfor %}" in out
    assert "  {{ butir.jabatan }}" in out
    _, payload = run_json(capsys, "template", "fields", "undangan")
    (row,) = [row for row in payload["baris"] if row["id"] == "surat.hal"]
    assert (row["sebutan"], row["jenis"], row["tulis"]) == ("Hal surat", "teks", "{{ surat.hal }}")
    assert json.dumps(payload["baris"]).count("None") == 0


def test_fields_need_no_folder(tmp_path, monkeypatch, capsys):
    (tmp_path / "kosong").mkdir()
    monkeypatch.chdir(tmp_path / "kosong")
    assert main(["template", "fields", "notula"]) == 0
    assert capsys.readouterr().out
