"""A foreign file is read in a process of its own, told by its content, and refused in plain words."""

import io
import zipfile

import pytest

from pks_cli.exchange.foreign.reading import ForeignReader, documents_of, read_foreign
from pks_cli.exchange.foreign.source import Grid, GridRow, Line, Prose
from pks_cli.faults import Refused


@pytest.fixture(scope="module")
def reader():
    with ForeignReader() as one:
        yield one


def refusal(reader, name, data):
    with pytest.raises(Refused) as caught:
        reader.read(name, data)
    (fault,) = caught.value.faults
    assert f"'{name}'" in fault.message
    assert fault.remedy
    return fault.code, fault.message


def test_a_chat_is_its_lines_exactly(reader):
    source = reader.read("chat.txt", b"[13/10/25 12.00] Budi: aman, tertib\r\n\r\nlanjut ")
    assert source.kind == "teks"
    assert source.parts == (
        Prose((Line(1, "[13/10/25 12.00] Budi: aman, tertib"), Line(2, ""), Line(3, "lanjut "))),
    )


def test_a_path_is_read_as_its_bytes_are(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"Kelurahan;Uraian\nYosodadi;Balap liar\n")
    assert read_foreign("a.csv", path) == read_foreign("a.csv", path.read_bytes())


def test_a_csv_is_a_grid_whose_rows_are_numbered_as_in_excel(reader):
    source = reader.read("a.csv", b'a;b\n\n"x\ny";\'=1\n')
    assert source.parts == (Grid("", (GridRow(1, ("a", "b")), GridRow(3, ("x\ny", "=1")))),)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("kosong.xlsx", b"", "PKS546"),
        ("putih.txt", b" \r\n\t\n", "PKS546"),
        ("surat.pdf", b"%PDF-1.7\n...", "PKS541"),
        ("surat.docx", b"{\\rtf1\\ansi halo}", "PKS541"),
        ("suara.txt", b"OggS\0\2" + bytes(100), "PKS541"),
        ("acak.csv", bytes(range(256)) * 9, "PKS541"),
        ("potong.xlsx", b"PK\3\4\24\0\0\0", "PKS543"),
    ],
)
def test_what_is_not_read_says_which_file_and_what_to_do(reader, name, data, code):
    assert refusal(reader, name, data)[0] == code


def test_a_picture_named_xlsx_is_a_picture(reader):
    source = reader.read("laporan.xlsx", b"\x89PNG\r\n\x1a\n123")
    assert source.kind == "gambar"
    assert [(one.name, one.size) for one in source.pictures] == [("laporan.xlsx", 11)]


def test_a_folder_and_what_is_not_there_are_told_apart(reader, tmp_path):
    assert "folder" in refusal(reader, "a", tmp_path)[1]
    assert "tidak ditemukan" in refusal(reader, "b", tmp_path / "b")[1]


def test_an_exported_chat_with_photos_is_one_member_and_its_pictures(reader):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../_chat.txt", "[13/10/25 12.00] Budi: aman\n")
        archive.writestr("IMG-20251013-WA0001.jpg", b"\xff\xd8\xff123")
        archive.writestr("PTT-20251013-WA0002.opus", b"OggS")
    source = reader.read("Ekspor.zip", packed.getvalue())
    (chat,) = documents_of(source)
    assert (chat.name, chat.kind) == ("_chat.txt", "teks")
    assert [one.name for one in source.pictures] == ["IMG-20251013-WA0001.jpg"]
    assert "PTT-20251013-WA0002.opus" in source.notes[0].message
