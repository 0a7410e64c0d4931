"""Word files: paragraphs and tables in the order of the body, then heads, feet, notes and comments.

Lines of the latter have as their style one of the words of `ROLES`, so that nobody takes them for the text.
"""

from __future__ import annotations

import hashlib
import re

from pks_cli.exchange.foreign import limits
from pks_cli.exchange.foreign.docx_names import local, value
from pks_cli.exchange.foreign.docx_numbers import Numbers
from pks_cli.exchange.foreign.docx_story import Story, Table
from pks_cli.exchange.foreign.kinds import is_picture
from pks_cli.exchange.foreign.package import has_declarations, read_members
from pks_cli.exchange.foreign.stop import SAVE_WORD, broken, too_large

TYPE_CHECKING = False
if TYPE_CHECKING:
    import zipfile

    from lxml import etree

    from pks_cli.exchange.foreign.held import Held

HEAD, FOOT, NOTE, COMMENT = "kepala halaman", "kaki halaman", "catatan kaki", "komentar"
ROLES = {"header": HEAD, "footer": FOOT, "footnotes": NOTE, "endnotes": NOTE, "comments": COMMENT}
_MAIN = re.compile(r"(?:document|template|documentMacroEnabled|macroEnabledTemplate|macroEnabled)\.main\+xml")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_MOST_ATTRIBUTES = 2_000
_LONG_TAG = re.compile(rb"<[^<]{8000,}")


def read_docx(held: Held, archive: zipfile.ZipFile) -> None:
    """Read a Word file.

    Args:
        held: Takes what it holds.
        archive: As `package.open_zip` gives it.

    Raises:
        Stop: It is broken or too large.
    """
    members = read_members(archive, _is_read, limits.WORD_XML)
    _check(members)
    kinds = _kinds(members)
    main = next(
        (name for name, kind in kinds.items() if _MAIN.search(kind) and name in members), "word/document.xml"
    )
    if main not in members:
        raise broken(SAVE_WORD)
    folder = main.rpartition("/")[0]
    numbers = Numbers(_root(members, f"{folder}/numbering.xml"), _root(members, f"{folder}/styles.xml"))
    body = next((one for one in _parse(members[main]) if local(one) == "body"), None)
    if body is None:
        raise broken(SAVE_WORD)
    story = Story(numbers)
    _tell(held, story, body)
    for kind, role in ROLES.items():
        _tell_aside(held, members, [name for name in kinds if f".{kind}+xml" in kinds[name]], role, numbers)
    if story.has_changes:
        message = "memuat perubahan terlacak; yang dihapus tidak dibaca, yang ditambahkan dibaca"
        held.notes.append((message, "periksa di Word apakah perubahannya sudah diterima"))
    if any(name.lower().endswith("vbaproject.bin") for name in archive.namelist()):
        held.notes.append(("memuat makro; makro itu tidak dijalankan", "periksa siapa pengirimnya"))
    _pictures(held, archive)


def _is_read(name: str) -> bool:
    lower = name.lower()
    return lower == "[content_types].xml" or (
        lower.startswith("word/") and lower.endswith(".xml") and "/" not in lower[5:] and "theme" not in lower
    )


def _check(members: dict[str, bytes]) -> None:
    if has_declarations(members):
        raise broken(SAVE_WORD)
    signs = sum(data.count(b"<") + data.count(b"=") for data in members.values())
    if signs > limits.WORD_MARKUP or any(
        found[0].count(b"=") > _MOST_ATTRIBUTES
        for data in members.values()
        for found in _LONG_TAG.finditer(data)
    ):
        raise too_large("terlalu rumit susunannya", "salin teksnya ke naskah baru di Word")


def _kinds(members: dict[str, bytes]) -> dict[str, str]:
    types = _root(members, "[Content_Types].xml")
    if types is None:
        return {}
    return {
        one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
        for one in types
        if one.get("PartName")
    }


def _root(members: dict[str, bytes], name: str) -> etree._Element | None:
    return _parse(members[name]) if name in members else None


def _parse(data: bytes) -> etree._Element:
    from lxml import etree

    from pks_cli.word.xmlnames import parse

    try:
        return parse(data)
    except etree.XMLSyntaxError as error:
        raise broken(SAVE_WORD) from error


def _tell(held: Held, story: Story, body: etree._Element) -> None:
    """Add the lines and tables of the body in order."""
    lines: list[tuple[int, str, str, int | None, str]] = []
    tables = 0
    for block in story.blocks(body):
        if not isinstance(block, Table):
            lines.append(block)
            continue
        tables += 1
        kept = [(number, row) for number, row in enumerate(block.rows, 1) if any(row)]
        if kept:
            held.prose(lines)
            lines = []
            numbers, rows = [number for number, _ in kept], [row for _, row in kept]
            held.grid(f"Tabel {tables}", numbers, rows, hidden_rows=block.hidden)
    held.prose(lines)
    if not any(part[0] == "grid" or any(line[1].strip() for line in part[1]) for part in held.parts):
        held.parts.clear()


def _tell_aside(held: Held, members: dict[str, bytes], names: list[str], role: str, numbers: Numbers) -> None:
    """Add what stands beside the body; the same head of several pages once."""
    told: set[str] = set()
    for name in sorted(set(names) & members.keys()):
        root = _parse(members[name])
        notes = (
            [root] if role in {HEAD, FOOT} else [one for one in root if value(one, "type") not in _SEPARATORS]
        )
        lines = [line for one in notes for line in Story(numbers, role).lines(one)]
        text = "\n".join(line[1] for line in lines)
        if text.strip() and text not in told:
            told.add(text)
            held.prose([line for line in lines if line[1].strip() or line[2]])


def _pictures(held: Held, archive: zipfile.ZipFile) -> None:
    """Add the photos and scans in it, each once."""
    known: set[str] = set()
    names = (name for name in archive.namelist() if name.startswith("word/media/"))
    for name, data in read_members(archive, set(names).__contains__, limits.DOCUMENTS).items():
        sha256 = hashlib.sha256(data).hexdigest()
        if is_picture(data) and sha256 not in known:
            known.add(sha256)
            held.pictures.append((name.rpartition("/")[2], sha256, len(data)))
