"""The tray gives what people put there, and what was taken in is kept, once, under a name of its own."""

import os
import subprocess
import sys
import time
from hashlib import sha256

import pytest

from pks_cli.faults import Refused
from pks_cli.folder.place import Place
from pks_cli.tasks import tray
from pks_cli.tasks.tray import put_away, tray_files


@pytest.fixture
def place(tmp_path):
    (tmp_path / "masuk").mkdir()
    return Place(tmp_path)


def put(place, name, data=b"isi"):
    path = place.root / "masuk" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def digest(data=b"isi"):
    return sha256(data).hexdigest()


def tree(place):
    return {
        str(path.relative_to(place.root / "masuk").as_posix()): path.read_bytes()
        for path in (place.root / "masuk").rglob("*")
        if path.is_file()
    }


def code_of(*arguments):
    with pytest.raises(Refused) as caught:
        put_away(*arguments)
    return caught.value.faults[0].code


def test_only_what_a_person_put_there_is_given_by_name(place):
    for name in ("b.xlsx", "A.txt", "chat.zip", "foto.jpg"):
        put(place, name)
    strays = (".DS_Store", "~$b.xlsx", "Thumbs.db", "c.xlsx.crdownload", "d.TMP", "._b.xlsx", "desktop.ini")
    for name in (*strays, "selesai/lama.xlsx", "lain/dalam.xlsx"):
        put(place, name)
    assert [path.name for path in tray_files(place)] == ["A.txt", "b.xlsx", "chat.zip", "foto.jpg"]


def test_no_tray_is_an_empty_tray(tmp_path):
    assert tray_files(Place(tmp_path)) == []


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_no_link_is_followed(place, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("lain")
    (elsewhere / "rahasia.txt").write_bytes(b"isi")
    (place.root / "masuk" / "tautan.txt").symlink_to(elsewhere / "rahasia.txt")
    os.mkfifo(place.root / "masuk" / "pipa.txt")
    assert tray_files(place) == []
    path = put(place, "a.txt")
    (place.root / "masuk" / "selesai").symlink_to(elsewhere)
    assert code_of(place, path, digest()) == "PKS407"
    assert path.read_bytes() == b"isi"


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_tray_that_is_a_link_is_refused(tmp_path):
    (tmp_path / "lain").mkdir()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "masuk").symlink_to(tmp_path / "lain")
    with pytest.raises(Refused) as caught:
        tray_files(Place(tmp_path / "folder"))
    assert caught.value.faults[0].code == "PKS407"


def test_a_file_is_moved_under_its_own_name(place):
    path = put(place, "laporan.xlsx")
    assert put_away(place, path, digest()) == place.root / "masuk" / "selesai" / "laporan.xlsx"
    assert tree(place) == {"selesai/laporan.xlsx": b"isi"}


def test_a_taken_name_gets_a_number_and_nothing_is_overwritten(place):
    put(place, "selesai/laporan.xlsx", b"lama")
    put(place, "selesai/laporan-2.xlsx", b"lama juga")
    put_away(place, put(place, "laporan.xlsx"), digest())
    assert tree(place) == {
        "selesai/laporan.xlsx": b"lama",
        "selesai/laporan-2.xlsx": b"lama juga",
        "selesai/laporan-3.xlsx": b"isi",
    }


def test_a_file_that_changed_since_it_was_read_stays(place):
    path = put(place, "a.txt", b"baru")
    assert code_of(place, path, digest(b"lama")) == "PKS413"
    assert tree(place) == {"a.txt": b"baru"}


def test_a_file_saved_anew_at_the_last_moment_goes_back(place, monkeypatch):
    path = put(place, "a.txt")
    move = tray._move

    def late(source, *where):
        if source == path:
            path.write_bytes(b"disimpan lagi")
        return move(source, *where)

    monkeypatch.setattr(tray, "_move", late)
    assert code_of(place, path, digest()) == "PKS413"
    assert tree(place) == {"a.txt": b"disimpan lagi"}


def test_a_disk_that_refuses_leaves_the_file_and_no_empty_name(place, monkeypatch):
    path = put(place, "a.txt")

    def refuse(*_):
        raise OSError(13, "no")

    monkeypatch.setattr(type(path), "replace" if os.name != "nt" else "rename", refuse)
    assert code_of(place, path, digest()) == "PKS414"
    assert tree(place) == {"a.txt": b"isi"}


def test_a_file_that_is_gone_is_told(place):
    assert code_of(place, place.root / "masuk" / "a.txt", digest()) == "PKS414"


_MOVER = """
import sys
from pathlib import Path
from pks_cli.folder.place import Place
from pks_cli.tasks.tray import put_away, tray_files
place, digest = Place(Path(sys.argv[1])), sys.argv[2]
print("ready", flush=True)
for path in tray_files(place):
    put_away(place, path, digest)
"""


@pytest.mark.proof
@pytest.mark.skipif(os.name == "nt", reason="kill -9")
def test_every_file_is_there_once_whenever_the_program_is_killed(place):
    for number in range(400):
        put(place, f"{number:03}.txt")
    for delay in range(40):
        process = subprocess.Popen(
            [sys.executable, "-c", _MOVER, str(place.root), digest()], stdout=subprocess.PIPE
        )
        process.stdout.readline()
        time.sleep(delay / 2000)
        process.kill()
        process.communicate()
        full = [name.rpartition("/")[2][:3] for name, data in tree(place).items() if data]
        assert sorted(full) == [f"{number:03}" for number in range(400)]
    subprocess.run([sys.executable, "-c", _MOVER, str(place.root), digest()], check=True, capture_output=True)
    assert tray_files(place) == []
    full = [name for name, data in tree(place).items() if data]
    assert len(full) == 400
