"""Signed scans and photos beside a record: what is kept, under which name, and what is refused."""

import struct
from hashlib import sha256

import pytest
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.strict_yaml import read
from pks_cli.tasks import attachments
from pks_cli.tasks.keep_files import attach_files, file_scan
from pks_cli.tasks.paper_life import list_papers
from pks_cli.word.picture_bytes import Picture

PATH = "records/meetings/2021/rapat-m4tq7w2c.yaml"
MEETING = 'nama: Rapat Tim\nwilayah: "18.72"\ntanggal: "2021-12-13"\n'
PDF = b"%PDF-1.6 pindaian"


def segment(marker, body):
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg(*, orientation=None, colour=b"\x11"):
    """A photo as a phone makes it: place and device in EXIF, a comment, a frame and a scan."""
    order = orientation or 1
    exif = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, order, 0, 0) + b"GPS rumah Budi"
    frame = struct.pack(">BHHB", 8, 30, 40, 1) + b"\x01\x11\x00"
    parts = (segment(0xE1, exif), segment(0xFE, b"Budi"), segment(0xDB, bytes(65)), segment(0xC0, frame))
    return b"\xff\xd8" + b"".join(parts) + segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + colour + b"\xff\xd9"


@pytest.fixture
def root(tmp_path):
    root = make_folder(tmp_path / "folder")
    put(root, PATH, MEETING)
    return root


@pytest.fixture
def given(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def tree(root):
    return read((root / PATH).read_bytes()).root


def kept(root):
    directory = root / "records/lampiran/m4tq7w2c"
    return (
        {path.name: path.read_bytes() for path in sorted(directory.iterdir())} if directory.is_dir() else {}
    )


def refused(call):
    with pytest.raises(Refused) as caught:
        call()
    return caught.value.faults[0]


def test_a_scan_lies_beside_the_record_with_its_hash(root, given):
    done = file_scan([root], "m4tq7w2c", "notula", given("Pindaian Pak Budi.pdf", PDF))
    assert kept(root) == {"notula-pindaian.pdf": PDF}
    assert done.paths == (root / "records/lampiran/m4tq7w2c/notula-pindaian.pdf",)
    assert tree(root)["naskah"]["notula"] == {
        "berkas": "notula-pindaian.pdf",
        "sha256": sha256(PDF).hexdigest(),
    }
    assert list_papers([root], "m4tq7w2c").warnings == ()


def test_another_scan_stands_beside_the_first_and_the_same_one_does_not(root, given):
    file_scan([root], "m4tq7w2c", "notula", given("a.pdf", PDF))
    file_scan([root], "m4tq7w2c", "notula", given("a.pdf", PDF))
    assert list(kept(root)) == ["notula-pindaian.pdf"]
    file_scan([root], "m4tq7w2c", "notula", given("b.pdf", b"%PDF-1.6 kedua"))
    assert kept(root) == {"notula-pindaian.pdf": PDF, "notula-pindaian-2.pdf": b"%PDF-1.6 kedua"}
    assert tree(root)["naskah"]["notula"]["berkas"] == "notula-pindaian-2.pdf"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("notula.pdf", b"PK\x03\x04 word", "bukan PDF, PNG, atau JPEG"),
        ("kosong.pdf", b"", "bukan PDF, PNG, atau JPEG"),
        ("besar.pdf", PDF + bytes(2000), "lebih dari 20 MiB"),
    ],
)
def test_what_is_no_scan_is_refused_and_nothing_written(name, data, words, root, given, monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST", 1000)
    fault = refused(lambda: file_scan([root], "m4tq7w2c", "notula", given(name, data)))
    assert (fault.code, words in fault.message) == ("PKS432", True)
    assert (kept(root), (root / PATH).read_text("utf-8")) == ({}, MEETING)


def test_a_directory_or_a_missing_file_is_told(root, tmp_path):
    assert "bukan berkas biasa" in refused(lambda: file_scan([root], "m4tq7w2c", "notula", tmp_path)).message
    assert "tidak ada" in refused(lambda: file_scan([root], "m4tq7w2c", "notula", tmp_path / "x")).message


def test_a_photo_keeps_its_picture_and_its_way_up_and_nothing_of_its_owner(root, given):
    photo = given("IMG 0001.JPG", jpeg(orientation=6))
    attach_files([root], "m4tq7w2c", [photo], "Suasana rapat")
    ((name, data),) = kept(root).items()
    assert name == "img-0001.jpg"
    assert b"Budi" not in data
    picture = Picture.read(data)
    assert (picture.turn, picture.width, picture.height) == (90, 30, 40)
    (row,) = tree(root)["lampiran"]
    assert row == {
        "nama": name,
        "sha256": sha256(data).hexdigest(),
        "ukuran": str(len(data)),
        "keterangan": "Suasana rapat",
    }


def test_several_photos_are_added_behind_those_that_are_there_each_once(root, given):
    first, second = given("a.jpg", jpeg()), given("b.jpg", jpeg(colour=b"\x22"))
    attach_files([root], "m4tq7w2c", [first], None)
    done = attach_files([root], "m4tq7w2c", [first, second, second], None)
    assert [row["nama"] for row in tree(root)["lampiran"]] == ["a.jpg", "b.jpg"]
    assert done.known == ("a.jpg", "b.jpg")
    assert attach_files([root], "m4tq7w2c", [first], None).update.diff == ""


def test_two_photos_of_one_name_get_two_names(root, given, tmp_path):
    (tmp_path / "lain").mkdir()
    paths = [given("foto.jpg", jpeg()), given("lain/foto.jpg", jpeg(colour=b"\x22"))]
    attach_files([root], "m4tq7w2c", paths, None)
    assert list(kept(root)) == ["foto-2.jpg", "foto.jpg"]


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("con.jpg", "lampiran-con.jpg"),
        ("???.jpg", "lampiran.jpg"),
        ("Rapat: Desember.jpeg", "rapat-desember.jpg"),
    ],
)
def test_every_system_can_hold_the_name(name, stored):
    given = attachments.Given(b"", ".jpg")
    assert attachments.stored_name(name.rpartition(".")[0], given) == stored


def test_of_several_files_none_is_kept_when_one_will_not_do(root, given):
    paths = [given("a.jpg", jpeg()), given("b.jpg", jpeg()[:-2])]
    assert "rusak" in refused(lambda: attach_files([root], "m4tq7w2c", paths, None)).message
    assert (kept(root), (root / PATH).read_text("utf-8")) == ({}, MEETING)


def test_a_file_that_is_gone_or_another_one_is_told_and_none_outside_is_read(root, given):
    file_scan([root], "m4tq7w2c", "notula", given("a.pdf", PDF))
    path = root / "records/lampiran/m4tq7w2c/notula-pindaian.pdf"
    path.write_bytes(PDF + b"x")
    (fault,) = list_papers([root], "m4tq7w2c").warnings
    assert (fault.code, "berubah" in fault.message) == ("PKS451", True)
    path.unlink()
    (fault,) = list_papers([root], "m4tq7w2c").warnings
    assert "tidak ada di komputer ini" in fault.message
    text = (root / PATH).read_text("utf-8").replace("notula-pindaian.pdf", "../../../../a.pdf")
    (root / PATH).write_text(text, encoding="utf-8")
    (fault,) = list_papers([root], "m4tq7w2c").warnings
    assert "tidak ada di komputer ini" in fault.message


def test_a_directory_of_attachments_that_leads_elsewhere_is_refused(root, given, tmp_path):
    (tmp_path / "luar").mkdir()
    (root / "records/lampiran").symlink_to(tmp_path / "luar", target_is_directory=True)
    fault = refused(lambda: file_scan([root], "m4tq7w2c", "notula", given("a.pdf", PDF)))
    assert fault.code == "PKS432"
    assert list((tmp_path / "luar").iterdir()) == []
    assert (root / PATH).read_text("utf-8") == MEETING
