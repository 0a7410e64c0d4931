"""A Word template: read, checked and compiled once, rendered any number of times."""

from __future__ import annotations

import hashlib
import math
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pks_cli.word.archive import Packed, archive, pack
from pks_cli.word.charts import ChartPart, chart_parts
from pks_cli.word.cleaning import unbind, without_leftovers, without_printer
from pks_cli.word.compiling import CompiledPart, compile_part
from pks_cli.word.declaring import content_types, declare_pictures, relations_of, targets
from pks_cli.word.faults import BAD_PICTURE, CONTROL_CHARACTER, NOT_PLAIN_DATA, refuse
from pks_cli.word.fonts import font_parts, with_font
from pks_cli.word.frames import Gallery, Shown
from pks_cli.word.package import read_package
from pks_cli.word.picture_bytes import Picture
from pks_cli.word.properties import Cover, Properties, core_part
from pks_cli.word.reading import Document, collect, read_paragraphs, story_of
from pks_cli.word.safety import parse_parts
from pks_cli.word.sandbox import Budget
from pks_cli.word.settling import settle
from pks_cli.word.slots import Slot, fill_slots, has_slots, number_slots, page_slots
from pks_cli.word.source import plain_source, story_source
from pks_cli.word.stories import read_written
from pks_cli.word.text import RenderFault, plain_text, run_text
from pks_cli.word.workbooks import without_workbooks
from pks_cli.word.xmlnames import HEAD, serialize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lxml import etree

    from pks_cli.word.extras import Paper

PROPERTIES = ("docProps/app.xml", "docProps/custom.xml")
_TYPES = "[Content_Types].xml"
_MAX_DEPTH = 32
_SIMPLE = frozenset({str, int, bool, type(None)})


class Template:
    """A DOCX with Jinja tags, in the notation of docxtpl.

    `{{ nama }}` prints; `{% for %}`, `{% if %}` and `{% set %}` steer. A control tag alone in a paragraph,
    or in a row of a table, takes that paragraph or row away with it (`{%p %}`, `{%tr %}`, `{%tc %}` say the
    same). Charts show data by their alternative text (`charts`).

    Attributes:
        digest: A fingerprint of the template, the same for the same content.

    Args:
        path: The template file.

    Raises:
        Refused: PKS501 to PKS510: the file is missing, unreadable, no DOCX, too large, holds what it may
            not hold,
            or has a tag that is broken, unpaired, unknown or not allowed.
    """

    def __init__(self, path: str | Path) -> None:
        """Read, check and compile."""
        path = Path(path)
        self._name = path.name
        members = without_leftovers(without_printer(without_workbooks(read_package(path))))
        roots = parse_parts(self._name, members)
        self._stories = _stories(roots)
        settle(members, roots, self._stories)
        self._slots: list[Slot] = []
        self._galleries: dict[str, Gallery] = {}
        self._parts: list[CompiledPart | ChartPart] = []
        self._fonts = font_parts(roots, content_types(roots[_TYPES]))
        self._of_font: tuple[str, tuple[Packed, ...]] = ("", ())
        self._prepare(roots)
        if self._galleries:
            declare_pictures(roots[_TYPES])
            members[_TYPES] = (HEAD + serialize(roots[_TYPES])).encode()
        self._cover = Cover(roots)
        made = {part.name for part in self._parts} | {one.name for one in self._galleries.values()}
        self._placeholders = self._only_placeholders(roots)
        self._still = [
            (kind, read_paragraphs(members[name])) for name, kind in self._stories.items() if name not in made
        ]
        self.digest = _digest(members)
        self._kept = [pack(name, data) for name, data in members.items() if name not in made]

    def render(
        self,
        data: Mapping[str, Any],
        *,
        paper: Paper | None = None,
        properties: Properties | Callable[[Document], Properties] | None = None,
        pictures: Mapping[str, bytes] | None = None,
        font: str | None = None,
    ) -> bytes:
        """Make one document.

        Args:
            data: Names to plain data: texts, numbers, yes/no, None, lists and groups (dict) of these.
            paper: The size of the pages and their margins; absent: the template's own.
            properties: The document properties, or what gives them for the text that was made; absent: the
                template's own.
            pictures: Name to the bytes of a PNG or JPEG of at most 5 MiB.
            font: Name of the font that takes the place of the template's default one; absent: none does.

        Returns:
            The bytes of the DOCX; the same for the same arguments.

        Raises:
            Refused: PKS511 to PKS516: a name the data does not have, a value that cannot be printed, too
                much of
                it, data that is not plain, a control character, a picture that is none. The place is named.
        """
        check_plain(data, self._name)
        budget = Budget()
        shown = Shown(self._read_pictures(pictures or {}))
        made: dict[str, Packed] = {}
        texts = list(self._still)
        about: dict[str, str] = {}
        for part in self._parts:
            text, gallery = part.render(data, budget), self._galleries.get(part.name)
            if gallery:
                text, relations = gallery.hang(text, shown)
                made[gallery.name] = pack(gallery.name, relations.encode("utf-8"))
            text = fill_slots(text, self._slots, paper, shown.next_number)
            made[part.name] = pack(part.name, text.encode("utf-8"))
            if part.name not in self._stories:
                about[part.name] = text
            elif callable(properties):
                texts.append((self._stories[part.name], _paragraphs(text)))
        for name, file in shown.files.items():
            made[file] = _pack_picture(file, shown.pictures[name].data)
        given = properties(collect(texts)) if callable(properties) else properties
        made |= {member.name: member for member in (*self._in_font(font), *self._about(given, about))}
        unused = self._placeholders - shown.own
        kept = (member for member in self._kept if member.name not in made and member.name not in unused)
        return archive((*kept, *made.values()))

    def _prepare(self, roots: Mapping[str, etree._Element]) -> None:
        types, core = content_types(roots[_TYPES]), core_part(roots)
        self._parts += chart_parts(roots, types, self._name)
        for name, root in roots.items():
            if name in self._stories:
                self._prepare_story(name, root, roots)
            elif name == core or name in PROPERTIES:
                source = plain_source(name, root, self._name)
                if source.tagged:
                    self._parts.append(compile_part(name, source, plain_text, self._name))

    def _prepare_story(self, name: str, root: etree._Element, roots: Mapping[str, etree._Element]) -> None:
        unbind(root)
        gallery = Gallery(name, root, roots.get(relations_of(name)))
        if gallery.frames:
            self._galleries[name] = gallery
        page_slots(root, self._slots)
        number_slots(root, self._slots)
        source = story_source(name, root, self._name)
        if source.tagged or gallery.frames or has_slots(source.text):
            self._parts.append(compile_part(name, source, run_text, self._name))

    def _only_placeholders(self, roots: Mapping[str, etree._Element]) -> set[str]:
        """Name the files of pictures that are there only to be replaced."""
        galleries = {gallery.name: gallery for gallery in self._galleries.values()}
        others: set[str] = set()
        for name, root in roots.items():
            if name in galleries:
                others |= galleries[name].others
            elif name.endswith(".rels"):
                others |= set(targets(root, name.rpartition("_rels/")[0]).values())
        return {name for one in galleries.values() for name in one.placeholders()} - others

    def _about(self, properties: Properties | None, texts: Mapping[str, str]) -> Iterable[Packed]:
        if properties is None:
            return ()
        try:
            return tuple(self._cover.members(properties, texts))
        except RenderFault as fault:
            refuse(fault.code, self._name, f"{fault.message}: properti dokumen", fault.remedy)

    def _in_font(self, font: str | None) -> Iterable[Packed]:
        """Give the parts that name the default font, packed once for as long as the same one is asked for."""
        if not font:
            return ()
        if self._of_font[0] != font:
            try:
                changed = with_font(self._fonts, font)
            except ValueError:
                remedy = "tulis nama huruf seperti di Word, misalnya Arial"
                refuse(CONTROL_CHARACTER, self._name, "Nama huruf memuat karakter kendali", remedy)
            packed = (pack(name, (HEAD + serialize(root)).encode()) for name, root in changed.items())
            self._of_font = (font, tuple(packed))
        return self._of_font[1]

    def _read_pictures(self, pictures: Mapping[str, bytes]) -> dict[str, Picture]:
        shown = {}
        for name, data in pictures.items():
            picture = Picture.read(data)
            if picture is None:
                remedy = "pakai gambar PNG atau JPEG, paling besar 5 MiB"
                refuse(BAD_PICTURE, self._name, f"Gambar “{name}” tidak dapat dipakai", remedy)
            shown[name] = picture
        return shown


def _stories(roots: Mapping[str, etree._Element]) -> dict[str, str]:
    """Give the parts that hold text, with the kind of text."""
    types = content_types(roots[_TYPES])
    return {name: kind for name, of in types.items() if name in roots and (kind := story_of(of))}


def _paragraphs(text: str) -> list[str]:
    found = read_written(text)
    return read_paragraphs(text.encode("utf-8")) if found is None else found


def _digest(members: Mapping[str, bytes]) -> str:
    """Give a fingerprint of a template: of what is in it, however it is packed."""
    digest = hashlib.sha256()
    for name in sorted(members):
        digest.update(f"{name}\0{len(members[name])}\0".encode())
        digest.update(members[name])
    return digest.hexdigest()


@lru_cache(maxsize=4)
def _pack_picture(name: str, data: bytes) -> Packed:
    return pack(name, data)


def check_plain(value: Any, name: str, depth: int = 0) -> None:
    """Refuse data that is anything but texts, numbers, yes/no, None, lists and groups of these.

    Raises:
        Refused: PKS514.
    """
    kind = type(value)
    if kind in _SIMPLE:
        return
    if depth > _MAX_DEPTH or not (kind in (dict, list, tuple) or (kind is float and math.isfinite(value))):
        remedy = "berikan teks, angka, daftar, dan kelompok saja"
        refuse(NOT_PLAIN_DATA, name, f"Data untuk templat memuat {kind.__name__}, bukan data biasa", remedy)
    if kind is float:
        return
    if kind is dict:
        for key in value:
            if type(key) is not str:
                check_plain(object(), name)
        value = value.values()
    for item in value:
        if type(item) not in _SIMPLE:
            check_plain(item, name, depth + 1)
