"""A backup holds everything, says what it holds, and gives it back whole or not at all."""

import os
import stat
import zipfile
from datetime import date
from pathlib import Path

import pytest
from sync_samples import REPORT, X, path_of
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.folder import backup_archive, backup_reading
from pks_cli.folder.backup_archive import BUNDLE_NAME, README_NAME
from pks_cli.folder.git import Git, begin_history
from pks_cli.tasks import backup as backup_module
from pks_cli.tasks.backup import backup
from pks_cli.tasks.history import history_of
from pks_cli.tasks.restore import restore

TODAY = date(2026, 11, 24)
POTENSI = REPORT.replace("gangguan_kamtibmas", "potensi_konflik")
WORD = "empat kata tidak berhubungan"


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    root = make_folder(tmp_path / "kantor")
    put(root, ".gitignore", "records/lampiran/\n")
    put(root, ".gitattributes", "* -text\n")
    put(root, X, REPORT)
    put(root, path_of("b7n2d5qe"), POTENSI)
    assert begin_history(root, [".gitignore", ".gitattributes", "records"], "init 18.72")
    (root / "records/lampiran").mkdir()
    (root / "records/lampiran/foto.jpg").write_bytes(os.urandom(5000))
    return root


def nobody():
    raise AssertionError("no passphrase is needed")


def all_files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "records").rglob("*"))
        if path.is_file()
    }


def refusal(call, *arguments, **options):
    with pytest.raises(Refused) as refused:
        call(*arguments, **options)
    return refused.value.faults[0]


def test_everything_below_records_comes_back_byte_for_byte_with_its_history(root, tmp_path):
    put(root, "records/reports/2021/rusak.yaml", "jenis: [\n")
    put(root, "records/pks - Copy.yaml", "apa pun")
    made = backup([root], today=TODAY)
    assert made.path == root / "keluaran/Cadangan 2026-11-24.zip"
    back = restore(tmp_path / "baru", made.path, nobody)
    assert all_files(back.root) == all_files(root)
    assert (back.root / ".gitattributes").read_bytes() == b"* -text\n"
    assert back.commits == 1
    assert (back.root / ".git/hooks/pre-commit").exists()
    assert Git(back.root).line("rev-parse", "HEAD") == Git(root).line("rev-parse", "HEAD")
    assert [one.baru for one in history_of([back.root], "k3f9x2ab").events[0].changes] == ["dibuat"]
    assert sorted(path.name for path in back.root.iterdir()) == [
        ".git",
        ".gitattributes",
        ".gitignore",
        "records",
    ]


def test_the_letterhead_of_the_office_comes_back_and_nothing_that_lies_beside_it(root, tmp_path):
    office = root / "records/pks.yaml"
    kop = "kop:\n  logo: gambar/logo.png\nkop_kepala_daerah:\n  logo: ../luar.png\n"
    office.write_text(f"{office.read_text()}{kop}", encoding="utf-8")
    for name in (
        *("gambar/logo.png", "gambar/lain.png", "templates/notula_praktik.docx", "templates/~$kunci.docx"),
        *("templates/catatan.txt", "../luar.png"),
    ):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(name.encode())

    restored = restore(tmp_path / "kembali", backup((root,), today=TODAY).path, nobody).root

    beside = {path.relative_to(restored).as_posix() for path in restored.rglob("*.*") if path.is_file()}
    beside = {name for name in beside if not name.startswith((".git", "records/"))}
    assert beside == {"gambar/logo.png", "templates/notula_praktik.docx"}
    assert (restored / "gambar/logo.png").read_bytes() == b"gambar/logo.png"


def test_what_it_holds_by_class_is_said_and_an_open_one_above_biasa_is_warned_of(root):
    put(root, "records/reports/2021/rusak-c7n2d5qe.yaml", "jenis: [\n")
    made = backup([root], today=TODAY)
    assert (
        made.classes
        == "terbatas: 1, biasa: 1, tidak terbaca: 1, dianggap kelas tertinggi; tertinggi: terbatas"
    )
    assert [fault.code for fault in made.faults] == ["PKS462"]
    with zipfile.ZipFile(made.path) as archive:
        text = archive.read(README_NAME).decode("utf-8")
    assert made.classes in text
    assert "--dari-cadangan" in text


def test_one_of_class_biasa_alone_needs_no_warning(root):
    (root / path_of("b7n2d5qe")).unlink()
    made = backup([root], today=TODAY)
    assert (made.classes, made.faults) == ("biasa: 1; tertinggi: biasa", ())


def test_links_half_written_files_and_the_lock_stay_out(root, tmp_path):
    secret = put(tmp_path, "luar/rahasia.yaml", "rahasia")
    put(root, "records/reports/.pks-abc.tmp", "setengah")
    put(root, ".pks.lock", "")
    (root / "records/pintas.yaml").symlink_to(secret)
    (root / "records/pintasan").symlink_to(secret.parent)
    os.mkfifo(root / "records/pipa.yaml")
    with zipfile.ZipFile(backup([root], today=TODAY).path) as archive:
        names = archive.namelist()
    assert not [
        name for name in names if "pintas" in name or "tmp" in name or "lock" in name or "pipa" in name
    ]


def test_the_same_records_give_the_same_bytes_and_the_old_one_is_kept(root):
    first, second = backup([root], today=TODAY), backup([root], today=TODAY)
    assert second.path.name == "Cadangan 2026-11-24-2.zip"
    with zipfile.ZipFile(first.path) as one, zipfile.ZipFile(second.path) as other:
        assert one.namelist() == other.namelist()
        assert [entry.CRC for entry in one.infolist() if entry.filename != BUNDLE_NAME] == [
            entry.CRC for entry in other.infolist() if entry.filename != BUNDLE_NAME
        ]


def test_names_that_some_system_cannot_hold_come_back_under_one_that_all_can(root, tmp_path):
    names = ("a:b.yaml", "con.yaml", "titik.", "garis\\miring.yaml")
    for name in names:
        put(root, f"records/{name}", name)
    (root / "records" / os.fsdecode(b"\xff.yaml")).write_bytes(b"bukan teks")
    back = restore(tmp_path / "baru", backup([root], today=TODAY).path, nobody)
    found = {
        path.name: path.read_text("utf-8") for path in (back.root / "records").iterdir() if path.is_file()
    }
    assert found["a%3Ab.yaml"] == "a:b.yaml"
    assert found["%63on.yaml"] == "con.yaml"
    assert found["titik%2E"] == "titik."
    assert found["garis%5Cmiring.yaml"] == "garis\\miring.yaml"
    assert found["%FF.yaml"] == "bukan teks"


def test_whatever_lies_in_the_folder_can_be_given_back(root, tmp_path):
    (root / "records/lampiran/Foto").mkdir()
    for name in ("IMG.jpg", "img.jpg", "Foto/a.bmp", f"{'x' * 250}.bin", "foto"):
        (root / "records/lampiran" / name).write_bytes(name.encode())
    (root / "records/lampiran/kosong.bmp").write_bytes(bytes(30_000_000))
    (root / "records/lampiran" / os.fsdecode(b"\xff" * 200)).write_bytes(b"panjang")
    deep = root.joinpath("records/lampiran", *"abcdefghij" * 4)
    deep.mkdir(parents=True)
    (deep / "dalam.txt").write_bytes(b"dalam")
    back = restore(tmp_path / "baru", backup([root], today=TODAY).path, nobody)
    assert sorted(all_files(back.root).values()) == sorted(all_files(root).values())


def test_a_directory_that_cannot_be_listed_is_named(root, monkeypatch):
    (root / "records/lampiran/tertutup").mkdir()
    scandir, opened = os.scandir, backup_archive.opened

    def refuse(call, path):
        if str(path).endswith("tertutup"):
            raise PermissionError(13, "x")
        return call(path)

    monkeypatch.setattr(os, "scandir", lambda path: refuse(scandir, path))
    monkeypatch.setattr(backup_archive, "opened", lambda path: refuse(opened, path))
    faults = backup([root], today=TODAY).faults
    assert ("galat", "records/lampiran/tertutup") in [(one.level, one.path) for one in faults]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_there(root, monkeypatch):
    opened = backup_archive.opened

    def refuse(path):
        if path.name.endswith("k3f9x2ab.yaml"):
            raise PermissionError(13, "x")
        return opened(path)

    monkeypatch.setattr(backup_archive, "opened", refuse)
    made = backup([root], today=TODAY)
    assert ("PKS011", "galat", X) in [(one.code, one.level, one.path) for one in made.faults]
    with zipfile.ZipFile(made.path) as archive:
        assert path_of("b7n2d5qe") in archive.namelist()


def test_what_reads_back_as_something_else_is_not_acknowledged(root, monkeypatch):
    monkeypatch.setattr(zipfile.ZipFile, "testzip", lambda _: X)
    assert refusal(backup, [root], today=TODAY).code == "PKS414"
    assert list((root / "keluaran").iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(root, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module, "write_archive", full)
    assert refusal(backup, [root], today=TODAY).code == "PKS414"
    assert list((root / "keluaran").iterdir()) == []


def test_a_history_that_cannot_be_had_is_told_and_the_records_are_there(root, tmp_path):
    (root / ".git/MERGE_HEAD").write_text("x", "utf-8")
    made = backup([root], today=TODAY)
    assert "PKS461" in {fault.code for fault in made.faults}
    back = restore(tmp_path / "baru", made.path, nobody)
    assert all_files(back.root) == all_files(root)
    assert any("tidak memuat riwayat; riwayat baru dimulai" in note for note in back.notes)


def test_it_is_not_written_where_the_next_one_would_hold_it(root):
    assert refusal(backup, [root], root / "records", today=TODAY).code == "PKS423"


def test_a_directory_or_a_name_may_be_given(root, tmp_path):
    (tmp_path / "stik").mkdir()
    assert backup([root], tmp_path / "stik", today=TODAY).path == tmp_path / "stik/Cadangan 2026-11-24.zip"
    assert backup([root], tmp_path / "a.zip", today=TODAY).path == tmp_path / "a.zip"


# Closed with a passphrase


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    base = tmp_path_factory.mktemp("kunci")
    root = make_folder(base / "kantor")
    put(root, X, REPORT)
    return root, backup([root], passphrase=WORD, today=TODAY)


def test_what_a_passphrase_closes_comes_back_with_it_and_tells_nothing_without(closed, tmp_path):
    root, made = closed
    assert made.path.name == "Cadangan 2026-11-24 bersandi.zip"
    assert made.faults == ()
    data = made.path.read_bytes()
    assert b"Balap liar" not in data
    assert b"records/" not in data
    asked = []
    back = restore(tmp_path / "baru", made.path, lambda: asked.append(1) or WORD)
    assert asked == [1]
    assert all_files(back.root) == all_files(root)
    assert not list(back.root.glob("*.zip"))


@pytest.mark.proof
def test_another_passphrase_opens_nothing_and_leaves_nothing(closed, tmp_path):
    _, made = closed
    fault = refusal(restore, tmp_path / "baru", made.path, lambda: "kata lain sama sekali")
    assert fault.code == "PKS464"
    assert not (tmp_path / "baru").exists()


@pytest.mark.proof
def test_what_was_changed_in_it_is_told_and_leaves_nothing(closed, tmp_path):
    _, made = closed
    bad = tmp_path / "rusak.zip"
    with zipfile.ZipFile(made.path) as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            data = bytearray(old.read(name))
            if name == "isi.zip.age":
                data[-20] ^= 1
            new.writestr(name, bytes(data))
    assert refusal(restore, tmp_path / "baru", bad, lambda: WORD).code == "PKS463"
    assert not (tmp_path / "baru").exists()


def test_a_short_passphrase_is_refused_before_anything_is_written(root):
    assert refusal(backup, [root], passphrase="1234567").code == "PKS423"
    assert not (root / "keluaran").exists()


# Restoring what is not whole, or not ours


def forged(path: Path, *entries: tuple[zipfile.ZipInfo | str, bytes], office: bool = True) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        if office:
            archive.writestr("records/pks.yaml", 'format: 1\nnama: B\nwilayah: "18.72"\n')
        for name, data in entries:
            archive.writestr(name, data)
    return path


def link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("records/pintas.yaml")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


@pytest.mark.parametrize(
    "name",
    [
        "../luar.yaml",
        "records/../../luar.yaml",
        "/luar.yaml",
        "C:/luar.yaml",
        "records\\..\\luar.yaml",
        "records//a.yaml",
        "records/con.yaml",
        "records/a.",
        "records/a\x1b.yaml",
        "records/a:b.yaml",
        ".git/config",
        ".git/gambar.png",
        "templates/lama/notula.docx",
        "templates/jalan.exe",
        "lain/a.docx",
        "lain/a.yaml",
        "records/" + "a/" * 80 + "a.yaml",
        "records/PKS.yaml",
        "isi.zip",
    ],
)
def test_a_name_that_no_backup_has_is_refused_before_a_byte_is_written(tmp_path, name):
    bad = forged(tmp_path / "jahat.zip", (name, b"x"))
    assert refusal(restore, tmp_path / "baru", bad, nobody).code == "PKS463"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["jahat.zip"]


@pytest.mark.parametrize("names", [("records/a", "records/a/b"), ("records/A/b/c", "records/a/b")])
def test_a_name_that_is_a_file_and_a_directory_is_told_as_a_bad_backup(tmp_path, names):
    bad = forged(tmp_path / "jahat.zip", *((name, b"x") for name in names))
    assert refusal(restore, tmp_path / "baru", bad, nobody).code == "PKS463"
    assert not (tmp_path / "baru").exists()


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_otherwise_is_refused_before_it_is_unpacked(tmp_path, method):
    entry = zipfile.ZipInfo("records/a.yaml")
    entry.compress_type = method
    bad = tmp_path / "jahat.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("records/pks.yaml", "format: 1\n")
        archive.writestr(entry, b"a" * 500)
    data = bytearray(bad.read_bytes())
    data[data.index(b"records/a.yaml") + 24] ^= 0xFF
    bad.write_bytes(data)
    assert refusal(restore, tmp_path / "baru", bad, nobody).code == "PKS463"


@pytest.mark.parametrize("name", ["kunci.age", "isi.zip.age"])
@pytest.mark.parametrize(("field", "value"), [((6, 8), 1), ((8, 10), zipfile.ZIP_BZIP2)])
def test_a_closed_backup_whose_parts_are_locked_or_packed_otherwise_is_refused(
    closed, tmp_path, name, field, value
):
    _, made = closed
    data = bytearray(made.path.read_bytes())
    data[data.index(name.encode()) - 30 + field[0]] = value
    data[data.rindex(name.encode()) - 46 + field[1]] = value
    bad = tmp_path / "rusak.zip"
    bad.write_bytes(data)
    assert refusal(restore, tmp_path / "baru", bad, lambda: WORD).code == "PKS463"


def test_links_bombs_and_what_has_no_office_are_refused(tmp_path):
    bad = (
        forged(tmp_path / "a.zip", (link(), b"/etc/passwd")),
        forged(tmp_path / "b.zip", ("records/a.yaml", bytes(20_000_000))),
        forged(tmp_path / "c.zip", ("records/a.yaml", b"x"), office=False),
    )
    for path in bad:
        assert refusal(restore, tmp_path / "baru", path, nobody).code == "PKS463"
        assert not (tmp_path / "baru").exists()


def test_limits_hold_for_all_of_it_together(tmp_path, monkeypatch):
    good = forged(tmp_path / "a.zip", ("records/a.yaml", os.urandom(1000)))
    monkeypatch.setattr(backup_reading, "MOST_BYTES", 500)
    assert "terlalu besar" in refusal(restore, tmp_path / "baru", good, nobody).message
    monkeypatch.setattr(backup_reading, "MOST_FILES", 1)
    assert "terlalu banyak" in refusal(restore, tmp_path / "baru", good, nobody).message


@pytest.mark.parametrize("cut", [0, 100, 2000])
def test_a_file_that_is_cut_off_or_changed_is_refused_and_leaves_nothing(root, tmp_path, cut):
    data = bytearray(backup([root], today=TODAY).path.read_bytes())
    bad = tmp_path / "rusak.zip"
    if cut:
        bad.write_bytes(data[:-cut])
    else:
        data[200] ^= 0xFF
        bad.write_bytes(data)
    assert refusal(restore, tmp_path / "baru", bad, nobody).code == "PKS463"
    assert not (tmp_path / "baru").exists()


def test_a_broken_history_in_it_is_told_and_a_new_one_begins_without_attachments(root, tmp_path):
    made = backup([root], today=TODAY)
    bad = tmp_path / "rusak.zip"
    with zipfile.ZipFile(made.path) as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[:-40] if name == BUNDLE_NAME else data)
    back = restore(tmp_path / "baru", bad, nobody)
    assert any("tidak utuh; riwayat baru dimulai" in note for note in back.notes)
    assert all_files(back.root) == all_files(root)
    tree = Git(back.root).line("ls-tree", "-r", "--name-only", "HEAD").split("\n")
    assert X in tree
    assert not [path for path in tree if "lampiran" in path]


def test_a_directory_that_holds_something_is_left_as_it_is(root, tmp_path):
    made = backup([root], today=TODAY)
    put(tmp_path, "lama/surat.txt", "penting")
    assert refusal(restore, tmp_path / "lama", made.path, nobody).code == "PKS412"
    assert [path.name for path in (tmp_path / "lama").iterdir()] == ["surat.txt"]


def test_a_folder_whose_office_must_be_mended_is_backed_up_and_comes_back_all_the_same(root, tmp_path):
    put(root, "records/pks.yaml", "format: [\n")
    back = restore(tmp_path / "baru", backup([root], today=TODAY).path, nobody)
    assert back.kode is None
    assert all_files(back.root) == all_files(root)
    assert any("perlu diperbaiki" in note for note in back.notes)
