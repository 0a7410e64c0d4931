"""Reading a DOCX: its members as bytes, within limits, before anything looks inside them."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.word.faults import NOT_FOUND, NOT_WORD, TOO_LARGE, UNREADABLE, refuse

if TYPE_CHECKING:
    from pathlib import Path

MAX_FILE = 20 * 1024 * 1024
MAX_UNPACKED = 32 * 1024 * 1024
MAX_XML = 4 * 1024 * 1024  # of all XML together: a tree takes some twenty times its text
MAX_MARKUP = 500_000  # elements and attributes, counted by their signs before they are parsed
MAX_ATTRIBUTES = 2_000
MAX_DIRECTORY = 512 * 1024
MAX_MEMBERS = 500
MAX_RATIO = 100
_SMALL = 512 * 1024  # below this a high ratio does no harm
_NAME = re.compile(r"""[^\x00-\x1f\x7f"'<>|*?:\\]{1,255}""")
_LONG_TAG = re.compile(rb"<[^<]{8000,}")  # a sign of an attribute takes four bytes at least
_END_RECORD = 22
_ENCRYPTED = 0x1
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")  # MS-CFB 2.2: what a password or the old Word makes of it
_SAVE_AGAIN = "buka berkas itu di Word, lalu simpan kembali sebagai “Dokumen Word (.docx)”"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a Word file may hold.

    Attributes:
        noun: What to call the file in a message.
        file: Its size.
        unpacked: The size of all members.
        xml: The size of all XML.
        markup: How many elements and attributes, counted by their signs.
        ratio: How far a large member may be compressed.
    """

    noun: str = "Templat"
    file: int = MAX_FILE
    unpacked: int = MAX_UNPACKED
    xml: int = MAX_XML
    markup: int = MAX_MARKUP
    ratio: int = MAX_RATIO


TEMPLATE = Limits()


def read_package(path: Path, limits: Limits = TEMPLATE, *, media: bool = True) -> dict[str, bytes]:
    """Read every member of a DOCX file.

    Args:
        path: The file.
        limits: How much it may hold.
        media: Read what is no XML too.

    Returns:
        Member name to its bytes; directories left out.

    Raises:
        Refused: PKS501 when there is no such file, PKS502 when it cannot be read, PKS503 when it is no DOCX,
            PKS504 when it is too large, packed or unpacked.
    """
    return unpack(path.name, _bytes_of(path, limits), limits, media=media)


def unpack(name: str, data: bytes, limits: Limits = TEMPLATE, *, media: bool = True) -> dict[str, bytes]:
    """Read every member of a DOCX whose bytes are there already.

    Args:
        name: What to call it in a message.
        data: Its bytes.
        limits: How much it may hold.
        media: Read what is no XML too.

    Raises:
        Refused: PKS503 or PKS504, as for `read_package`.
    """
    noun = limits.noun
    if len(data) > limits.file:
        size = limits.file // 2**20
        refuse(TOO_LARGE, name, f"{noun} lebih besar daripada {size} MiB", "perkecil gambar di dalamnya")
    if data.startswith(_COMPOUND):
        remedy = "buka di Word, lepaskan kata sandinya, lalu simpan sebagai “Dokumen Word (.docx)”"
        refuse(NOT_WORD, name, f"{noun} dikunci dengan kata sandi, atau berbentuk Word lama (.doc)", remedy)
    _check_directory(name, data, noun)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check_sizes(name, infos, limits)
            members = {info.filename: archive.read(info) for info in infos if media or is_xml(info.filename)}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError, OSError):
        refuse(NOT_WORD, name, f"{noun} bukan berkas Word (.docx) atau rusak", _SAVE_AGAIN)
    signs = sum(data.count(b"<") + data.count(b"=") for member, data in members.items() if is_xml(member))
    if signs > limits.markup or any(
        _has_endless_tag(data) for member, data in members.items() if is_xml(member)
    ):
        refuse(TOO_LARGE, name, f"Susunan {noun.lower()} terlalu rumit", "pakai berkas Word biasa")
    return members


def _bytes_of(path: Path, limits: Limits) -> bytes:
    name, noun = path.name, limits.noun
    try:
        if path.exists() and not path.is_file():
            refuse(UNREADABLE, name, f"{noun} ini bukan berkas biasa", "tunjuk sebuah berkas .docx")
        if path.stat().st_size > limits.file:
            size = limits.file // 2**20
            refuse(TOO_LARGE, name, f"{noun} lebih besar daripada {size} MiB", "perkecil gambar di dalamnya")
        return path.read_bytes()
    except FileNotFoundError:
        refuse(NOT_FOUND, name, f"{noun} tidak ditemukan", "periksa nama dan tempat berkasnya")
    except OSError as error:
        denied = isinstance(error, PermissionError)
        message = f"{noun} tidak boleh dibaca" if denied else f"{noun} tidak dapat dibaca"
        refuse(UNREADABLE, name, message, "tutup Word, lalu periksa izin berkasnya")


def _has_endless_tag(data: bytes) -> bool:
    """Tell whether a tag has thousands of attributes: a parser holds each against all others."""
    return any(found[0].count(b"=") > MAX_ATTRIBUTES for found in _LONG_TAG.finditer(data))


def _check_directory(name: str, data: bytes, noun: str) -> None:
    """Look at the end record (APPNOTE 4.3.16) first: `zipfile` would list a million members unasked."""
    end = data.rfind(b"PK\5\6")
    if end < 0 or len(data) - end < _END_RECORD:
        refuse(NOT_WORD, name, f"{noun} bukan berkas Word (.docx) atau rusak", _SAVE_AGAIN)
    (size,) = struct.unpack_from("<I", data, end + 12)
    if size > MAX_DIRECTORY or b"PK\6\7" in data[max(0, end - 64) : end]:
        refuse(TOO_LARGE, name, f"{noun} memuat terlalu banyak bagian", "pakai berkas Word biasa")


def _check_sizes(name: str, infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    noun = limits.noun.lower()
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > limits.unpacked:
        refuse(
            TOO_LARGE,
            name,
            f"Isi {noun} terlalu besar setelah dibuka",
            "pakai berkas Word biasa, tanpa lampiran",
        )
    if sum(info.file_size for info in infos if is_xml(info.filename)) > limits.xml:
        refuse(TOO_LARGE, name, f"Teks {noun} terlalu besar setelah dibuka", "pakai berkas Word biasa")
    for info in infos:
        if info.file_size > _SMALL and info.file_size > limits.ratio * max(info.compress_size, 1):
            refuse(TOO_LARGE, name, f"Isi {noun} dimampatkan secara tidak wajar", _SAVE_AGAIN)
    names = [info.filename for info in infos]
    odd = [
        one
        for one in names
        if not _NAME.fullmatch(one) or one.startswith("/") or posixpath.normpath(one).startswith("..")
    ]
    packed_oddly = any(
        info.flag_bits & _ENCRYPTED or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        for info in infos
    )
    if odd or packed_oddly or len({one.lower() for one in names}) != len(names):
        refuse(NOT_WORD, name, "Susunan berkas Word ini tidak wajar", _SAVE_AGAIN)


def is_xml(member: str) -> bool:
    """Tell whether a member holds XML, by its name as Word gives it."""
    return member.lower().endswith((".xml", ".rels", ".vml"))
