"""Photos lie beside the records on one laptop: what is there is shown, what is not is said."""

import os
import struct
import zlib
from hashlib import sha256

import pytest
from tasks_samples import make_folder, put

from pks_cli.faults import Refused
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import read_setting
from pks_cli.tasks import meeting_photos as module
from pks_cli.tasks.meeting_photos import meeting_photos
from pks_cli.tasks.paper_life import list_papers, set_life
from pks_cli.tasks.places import one_place
from pks_cli.tasks.render_meeting import render_meeting

ID = "m4tq7w2c"
WHERE = f"records/lampiran/{ID}"
MEETING = 'nama: Rapat Tim\nwilayah: "18.72"\ntanggal: "2021-12-13"\n'


def png(width=4, height=3):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress((b"\0" + b"x" * width) * height))
    return b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b"")


@pytest.fixture
def root(tmp_path):
    return make_folder(tmp_path / "folder")


def hold(root, name, data=None):
    path = root / WHERE / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png() if data is None else data)


def attach(root, *names, more=""):
    listed = "".join(f"- nama: {name}\n  keterangan: Foto {number}\n" for number, name in enumerate(names, 1))
    text = f"{MEETING}lampiran:\n{listed}{more}" if names else f"{MEETING}{more}"
    put(root, f"records/meetings/2021/rapat-{ID}.yaml", text)


def photos_of(root):
    setting = read_setting(one_place([root]))
    photos, faults = meeting_photos(setting, find_record(setting, "meeting", ID).record, ID)
    return [(one.name, one.caption) for one in photos], [fault.message for fault in faults]


def test_photos_stand_in_the_order_of_the_record(root):
    attach(root, "b.png", "a.png")
    hold(root, "a.png")
    hold(root, "b.png")
    assert photos_of(root) == ([("foto_1", "Foto 1"), ("foto_2", "Foto 2")], [])


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "tidak ada di laptop ini"),
        (b"GIF89a", "bukan foto PNG atau JPEG yang utuh"),
        (png()[:20], "bukan foto PNG atau JPEG yang utuh"),
        (png() + b"x" * 5 * 1024 * 1024, "lebih dari 5 MiB"),
    ],
    ids=["missing", "another kind", "cut off", "too large"],
)
def test_what_cannot_be_shown_is_left_out_with_a_word(root, data, why):
    attach(root, "a.png", "b.png")
    hold(root, "b.png")
    if data is not None:
        hold(root, "a.png", data)
    photos, faults = photos_of(root)
    assert photos == [("foto_2", "Foto 2")]
    assert len(faults) == 1
    assert faults[0].endswith(why)
    assert "a.png" in faults[0]


@pytest.mark.parametrize("name", ["../../pks.yaml", "../a.png", "/etc/hostname", r"..\a.png", "sub/a.png"])
def test_no_file_outside_the_meetings_own_directory_is_read(root, name):
    hold(root, "../a.png")
    hold(root, "sub/a.png")
    attach(root, f"'{name}'")
    assert photos_of(root)[0] == []


def test_a_link_out_of_the_folder_and_a_pipe_are_not_read(root, tmp_path):
    tmp_path.joinpath("luar.png").write_bytes(png())
    hold(root, "b.png")
    (root / WHERE / "a.png").symlink_to(tmp_path / "luar.png")
    os.mkfifo(root / WHERE / "c.png")
    attach(root, "a.png", "b.png", "c.png")
    photos, faults = photos_of(root)
    assert photos == [("foto_2", "Foto 2")]
    assert len(faults) == 2


def test_scans_of_signed_papers_are_no_photos(root):
    attach(root, "notula.pdf", "ttd.png", more="naskah:\n  notula:\n    berkas: ttd.png\n")
    hold(root, "ttd.png")
    assert photos_of(root) == ([], [])


def test_all_together_are_bounded(root, monkeypatch):
    monkeypatch.setattr(module, "LARGEST_TOGETHER", len(png()) + 1)
    attach(root, "a.png", "b.png")
    hold(root, "a.png")
    hold(root, "b.png")
    photos, faults = photos_of(root)
    assert [name for name, _ in photos] == ["foto_1"]
    assert "lebih dari 100 MiB" in faults[0]


def test_the_page_of_photos_alone_is_refused_without_one(root):
    attach(root)
    with pytest.raises(Refused) as refused:
        render_meeting([root], ID, "dokumentasi", None, overwrite=False)
    (fault,) = refused.value.faults
    assert (fault.code, refused.value.status) == ("PKS433", 2)
    assert "pks meeting attach" in fault.remedy
    assert not (root / "keluaran").exists()


def test_a_missing_photo_is_a_warning_and_the_page_has_the_others(root):
    attach(root, "a.png", "b.png")
    hold(root, "b.png")
    done = render_meeting([root], ID, "dokumentasi", None, overwrite=False)
    assert [path.name for path in done.paths] == ["Dokumentasi Rapat 2021-12-13.docx"]
    assert [fault.code for fault in done.warnings if fault.code == "PKS434"] == ["PKS434"]


def known(root, name="a.png", caption="Foto 1", data=None):
    digest = sha256(png() if data is None else data).hexdigest()
    listed = f"lampiran:\n- nama: {name}\n  sha256: {digest}\n  keterangan: {caption}\n"
    put(root, f"records/meetings/2021/rapat-{ID}.yaml", MEETING + listed)


def test_a_photo_that_is_no_longer_the_one_that_was_filed_is_left_out(root):
    known(root, data=png(8, 8))
    hold(root, "a.png")
    photos, faults = photos_of(root)
    assert photos == []
    assert faults[0].endswith("bukan lagi foto yang dicatat")


@pytest.mark.parametrize("kind", ["dokumentasi", "surat_pengantar"])
@pytest.mark.parametrize("there", [True, False])
def test_a_signed_paper_needs_no_ralat_on_any_laptop(root, kind, there):
    known(root)
    hold(root, "a.png")
    set_life([root], ID, kind, {"keadaan": "ditandatangani", "tanggal": "2021-12-14"})
    if not there:
        (root / WHERE / "a.png").unlink()
    (row,) = list_papers([root], ID, kind).rows
    assert not row.needs_ralat
    if there or kind != "dokumentasi":
        done = render_meeting([root], ID, kind, None, overwrite=False)
        assert [fault.code for fault in done.warnings if fault.code == "PKS452"] == []


@pytest.mark.parametrize("changed", [{"caption": "Lain"}, {"data": png(8, 8)}])
def test_another_caption_or_photo_in_the_record_asks_for_a_ralat(root, changed):
    known(root)
    set_life([root], ID, "dokumentasi", {"keadaan": "ditandatangani", "tanggal": "2021-12-14"})
    path = root / f"records/meetings/2021/rapat-{ID}.yaml"
    signed = path.read_text("utf-8").partition("naskah:")
    known(root, **changed)
    path.write_text(path.read_text("utf-8") + "".join(signed[1:]), "utf-8")
    (row,) = list_papers([root], ID, "dokumentasi").rows
    assert row.needs_ralat
