"""From the bytes of a file to what it holds: the kind is told by the bytes, then its reader is called."""

from __future__ import annotations

from pks_cli.exchange.foreign import kinds, limits
from pks_cli.exchange.foreign.decoding import decode
from pks_cli.exchange.foreign.held import Held
from pks_cli.exchange.foreign.package import open_zip, read_members
from pks_cli.exchange.foreign.stop import (
    EMPTY,
    SAVE_AGAIN,
    SAVE_WORD,
    UNKNOWN,
    Stop,
    broken,
    locked,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import zipfile

    from pks_cli.exchange.foreign.body import Body

_REFUSED = {
    kinds.PDF: (
        "adalah PDF, dan PDF tidak dibaca langsung",
        "buka di Word, atau salin teksnya lalu tempel dengan --tempel",
    ),
    kinds.RTF: ("adalah berkas RTF", SAVE_WORD),
    kinds.DOC: ("adalah berkas Word bentuk lama (.doc)", SAVE_WORD),
    kinds.OTHER_OFFICE: ("bukan lembar Excel dan bukan naskah Word", SAVE_AGAIN),
    kinds.XML_BOOK: ("adalah buku kerja Excel bentuk XML", SAVE_AGAIN),
    kinds.MHTML: ("adalah halaman web yang disimpan", SAVE_AGAIN),
}
_MIXED = (
    "memuat huruf dari penyandian yang berbeda; huruf itu dibaca sebagai huruf Windows",
    "periksa huruf yang tampak ganjil",
)


def open_body(name: str, body: Body, *, is_member: bool = False) -> Held:
    """Read a file.

    Args:
        name: Its name; it only tells whether a text was meant as a table.
        body: Its bytes.
        is_member: Whether it lies in a ZIP; a ZIP in a ZIP is not opened.

    Returns:
        What it holds.

    Raises:
        Stop: It is not read.
    """
    if not body.size:
        raise Stop(EMPTY, "kosong (0 bita)", "minta kiriman ulang")
    head = body.head()
    kind = kinds.kind_of(head)
    if kind == kinds.ZIP:
        held = _open_package(body, is_member=is_member)
    elif kind == kinds.PICTURE:
        held = Held(kinds.PICTURE)
        held.pictures.append((name, body.sha256(), body.size))
    else:
        data = body.all()
        held = _open_data(name, data, kinds.kind_of(data))
    if not (held.parts or held.pictures or held.members):
        raise Stop(EMPTY, "tidak memuat tulisan apa pun", "periksa apakah berkasnya benar")
    return held


def _open_data(name: str, data: bytes, kind: str) -> Held:
    if kind in _REFUSED:
        raise Stop(UNKNOWN, *_REFUSED[kind])
    if kind == kinds.LOCKED:
        raise locked("Excel atau Word")
    if kind == kinds.XLS:
        from pks_cli.exchange.foreign.workbook import read_other_workbook

        held = Held("xlsx")
        read_other_workbook(held, data)
        return held
    found = None if kinds.name_of_strange(data) else decode(data)
    if found is None:
        what = kinds.name_of_strange(data)
        message = f"adalah {what}, bukan laporan" if what else "tidak dikenali isinya"
        raise Stop(UNKNOWN, message, "minta laporannya sebagai Excel, Word, CSV, atau teks")
    text, is_mixed = found
    return _open_text(name, text, is_mixed=is_mixed)


def _open_text(name: str, text: str, *, is_mixed: bool) -> Held:
    kind = kinds.kind_of_text(text)
    if kind in _REFUSED:
        raise Stop(UNKNOWN, *_REFUSED[kind])
    if kind == kinds.HTML:
        from pks_cli.exchange.foreign.html_tables import read_html

        held = Held("xlsx")
        read_html(held, text)
    else:
        from pks_cli.exchange.foreign.delimited import delimiter_of, read_delimited
        from pks_cli.exchange.foreign.plain_text import read_lines

        delimiter = delimiter_of(text, is_named=kinds.is_named_table(name))
        held = Held("csv" if delimiter else "teks")
        if delimiter:
            read_delimited(held, text, delimiter)
        else:
            read_lines(held, text)
    if is_mixed:
        held.notes.append(_MIXED)
    return held


def _open_package(body: Body, *, is_member: bool) -> Held:
    archive = open_zip(body.stream)
    names = set(archive.namelist())
    kind = kinds.kind_of_package(names, _small(archive, "[Content_Types].xml"), _small(archive, "mimetype"))
    if kind in _REFUSED:
        raise Stop(UNKNOWN, *_REFUSED[kind])
    if kind == kinds.XLSX:
        from pks_cli.exchange.foreign.workbook import read_xlsx

        held = Held("xlsx")
        read_xlsx(held, archive)
        return held
    if kind == kinds.XLS:
        from pks_cli.exchange.foreign.workbook import read_other_workbook

        held = Held("xlsx")
        read_members(archive, lambda _: True, limits.XML)
        read_other_workbook(held, body.all())
        return held
    if kind == kinds.DOCX:
        from pks_cli.exchange.foreign.docx import read_docx

        held = Held("docx")
        read_docx(held, archive)
        return held
    if is_member:
        raise Stop(UNKNOWN, "adalah ZIP di dalam ZIP", "buka ZIP itu dahulu, lalu sebut berkas di dalamnya")
    from pks_cli.exchange.foreign.zip_members import read_zip

    held = Held("zip")
    read_zip(held, archive)
    return held


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    """Read the beginning of a member that tells the kind, b"" where there is none or it is not readable."""
    try:
        with archive.open(name) as stream:
            return stream.read(limits.MIB)
    except KeyError:
        return b""
    except RuntimeError as error:
        raise locked("program pembuat ZIP-nya") from error
    except Exception as error:
        raise broken() from error
