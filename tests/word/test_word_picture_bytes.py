"""What a picture tells of its owner does not go into a document; what shows it does."""

import struct
import zlib

import pytest
from word_samples import jpeg, png

from pks_cli.word.picture_bytes import Picture, picture_size


def segment(marker, body):
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def exif(data, orientation, order=">", secret=b""):
    """Put an EXIF block into a JPEG."""
    mark = {">": b"MM", "<": b"II"}[order]
    head = mark + struct.pack(f"{order}HI", 42, 8) + struct.pack(f"{order}H", 1)
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    return data[:2] + segment(0xE1, b"Exif\0\0" + head + entry + bytes(4) + secret) + data[2:]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


SCAN = segment(0xDA, bytes(10)) + b"\x12\xff\x00\xff\xd0\x34"


@pytest.mark.parametrize(
    "secret",
    [
        segment(0xE1, b"Exif\0\0RAHASIA"),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0RAHASIA"),
        segment(0xED, b"Photoshop 3.0\0RAHASIA"),
        segment(0xE2, b"MPF\0RAHASIA"),
        segment(0xE0, b"JFXX\0RAHASIA"),
        segment(0xFE, b"RAHASIA"),
        segment(0xEE, b"RAHASIA"),
        b"\xff\xff" + segment(0xFE, b"RAHASIA"),
    ],
)
def test_segments_of_a_jpeg_that_only_tell_are_left_out(secret):
    plain = jpeg(4, 4)[:-2] + SCAN + b"\xff\xd9"
    picture = Picture.read(plain[:2] + secret + plain[2:])
    assert picture is not None
    assert picture.data == plain


def test_what_follows_the_end_of_a_jpeg_is_left_out():
    plain = jpeg(4, 4)[:-2] + SCAN + b"\xff\xd9"
    assert Picture.read(plain + b"RAHASIA\xff\xd9").data == plain


def test_the_small_copy_in_the_head_of_a_jpeg_is_left_out():
    head = b"JFIF\0\1\2\0\0\1\0\1"
    plain = jpeg(4, 4)
    data = plain[:2] + segment(0xE0, head + b"\x02\x01RAHASI") + plain[20:]
    assert Picture.read(data).data == plain[:2] + segment(0xE0, head + b"\0\0") + plain[20:]


def test_the_mark_of_adobe_stays_since_colours_hang_on_it():
    adobe = segment(0xEE, b"Adobe" + bytes(7))
    plain = jpeg(4, 4)
    assert adobe in Picture.read(plain[:2] + adobe + plain[2:]).data


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"iCCP", b"prVw"])
def test_chunks_of_a_png_that_only_tell_are_left_out(kind):
    plain = png(2, 2)
    assert Picture.read(plain[:33] + chunk(kind, b"RAHASIA") + plain[33:] + b"RAHASIA").data == plain


def test_chunks_of_a_png_that_show_stay():
    plain = png(2, 2)
    data = plain[:33] + chunk(b"gAMA", bytes(4)) + chunk(b"tRNS", bytes(2)) + plain[33:]
    assert Picture.read(data).data == data


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("orientation", "seen"),
    [(1, (4, 2, 0)), (3, (4, 2, 180)), (6, (2, 4, 90)), (8, (2, 4, 270)), (99, (4, 2, 0))],
)
def test_a_photo_says_how_it_was_held(orientation, seen, order):
    picture = Picture.read(exif(jpeg(4, 2), orientation, order))
    assert (picture.width, picture.height, picture.turn) == seen
    assert picture.data == jpeg(4, 2)


@pytest.mark.parametrize("block", [b"", b"XX", b"MM\0*\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff"])
def test_a_broken_exif_block_says_nothing(block):
    data = jpeg(4, 2)
    picture = Picture.read(data[:2] + segment(0xE1, b"Exif\0\0" + block) + data[2:])
    assert picture.turn == 0


def test_a_picture_cut_short_anywhere_is_none():
    for whole in (png(3, 3), jpeg(3, 3)[:-2] + SCAN + b"\xff\xd9"):
        assert Picture.read(whole)
        assert not any(Picture.read(whole[:length]) for length in range(len(whole)))


def test_a_picture_with_a_flipped_bit_in_a_chunk_is_none():
    data = png(3, 3)
    assert Picture.read(data[:45] + bytes([data[45] ^ 1]) + data[46:]) is None


def test_a_picture_that_would_fill_the_memory_is_none_though_its_file_is_small():
    huge = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", 19_000, 19_000, 8, 2, 0, 0, 0))
    huge += chunk(b"IDAT", b"") + chunk(b"IEND", b"")
    assert picture_size(huge) == (19_000, 19_000)
    assert Picture.read(huge) is None
