"""Frames: pictures of a template that give way to pictures handed in, as often as a loop asks for.

The alternative text of a picture in Word says which one: `gambar: logo` a fixed one,
`gambar: {{ foto.gambar }}` the one a loop is at; what follows the name is the alternative text of the
finished document. While the template is worked on the run with the picture is a run with that text alone, so
a tag in it is a tag like any other; in the finished part that run gives way to the picture, fitted into the
frame the template has.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from html import escape, unescape
from typing import TYPE_CHECKING

from pks_cli.word.declaring import relations_of, targets
from pks_cli.word.framing import EMBED, FRAME, NAMED, Frame, split_name, take_frame
from pks_cli.word.xmlnames import HEAD, RELATIONSHIPS, A, R, bare, serialize

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from pks_cli.word.picture_bytes import Picture

_PLACING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DRAWING = f"{{{A}}}"
_RELATION = f"{{{RELATIONSHIPS}}}Relationship"
_RUN = re.compile(f'<((?:\\w+:)?r)\\b[^<>]*? {FRAME}="\x02([0-9]+)\x02"[^<>]*>(.*?)</\\1>', re.DOTALL)
_ISOLATES = re.compile("[\u2066-\u2069]")
_PLAIN_NAME = re.compile(r"[a-z0-9_]+")


@dataclass(slots=True)
class Shown:
    """What one document shows.

    Attributes:
        pictures: Name to picture, as far as handed in.
        files: Name to the file of each picture that is shown.
        own: The files of the template's own pictures that are shown.
        number: The last number given to a drawing; each has its own.
    """

    pictures: Mapping[str, Picture]
    files: dict[str, str] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    number: int = 0

    def next_number(self) -> str:
        """Give the next number of a drawing."""
        self.number += 1
        return str(self.number)

    def file(self, name: str) -> str:
        """Name the file of a picture, and note that it is shown."""
        if name not in self.files:
            plain = name if _PLAIN_NAME.fullmatch(name) else f"-{list(self.pictures).index(name) + 1}"
            self.files[name] = f"word/media/gambar-{plain}.{self.pictures[name].kind}"
        return self.files[name]


class Gallery:
    """The frames of one part, and the relationships it has to their pictures.

    Args:
        part: Name of the part.
        root: Its tree; frames in it are changed into runs of text.
        relations: Its relationships; not changed.
    """

    def __init__(self, part: str, root: etree._Element, relations: etree._Element | None) -> None:
        """Find the frames."""
        self._folder = part.rpartition("/")[0]
        self.name = relations_of(part)
        self.frames: list[Frame] = []
        if relations is None:
            relations = root.makeelement(f"{{{RELATIONSHIPS}}}Relationships", {})
        rows = {one.get("Id", ""): one for one in relations.iter(_RELATION)}
        for place in reversed([*root.iter(f"{_PLACING}inline"), *root.iter(f"{_PLACING}anchor")]):
            frame = take_frame(place, root, rows, len(self.frames))
            if frame is not None:
                self.frames.append(frame)
        own = {frame.relation for frame in self.frames}
        own -= {blip.get(EMBED) for blip in root.iter(f"{_DRAWING}blip")}
        self._rows = {one: bare(rows[one], relations) for one in own}
        files = targets(relations, self._folder)
        self._files = {one: files[one] for one in own if one in files}
        self.others = {file for one, file in files.items() if one not in own}
        self._prefix = "rIdGambar"
        while any(one.startswith(self._prefix) for one in rows):
            self._prefix += "_"
        self._base, self._end = _without(relations, own)

    def placeholders(self) -> set[str]:
        """Give the files of the pictures that are in the template only to be replaced."""
        return set(self._files.values())

    def hang(self, text: str, shown: Shown) -> tuple[str, str]:
        """Put the pictures into a rendered part.

        Args:
            text: The part.
            shown: What the document shows; what this part shows is added.

        Returns:
            The part, and the text of its relationships.
        """
        ids: dict[str, str] = {}
        own: set[str] = set()

        def show(found: re.Match[str]) -> str:
            frame = self.frames[int(found[2])]
            name, about = split_name(_said(found[3]))
            picture = shown.pictures.get(name)
            if picture is None:
                if not frame.own:
                    return ""
                own.add(frame.relation)
                return frame.show_own(shown.next_number())
            values = {
                "embed": ids.setdefault(name, f"{self._prefix}{len(ids) + 1}"),
                "id": shown.next_number(),
                "descr": escape(about),
            }
            return frame.show(picture, values)

        made = _RUN.sub(show, text)
        shown.own |= {self._files[one] for one in own if one in self._files}
        rows = [self._rows[one] for one in sorted(own) if one in self._rows]
        rows += [self._row(one, shown.file(name)) for name, one in ids.items()]
        return made, f"{self._base}{''.join(rows)}{self._end}"

    def _row(self, name: str, file: str) -> str:
        target = file.removeprefix(f"{self._folder}/") if self._folder else file
        target = target if target != file else f"/{file}"
        return f'<Relationship xmlns="{RELATIONSHIPS}" Id="{name}" Type="{R}/image" Target="{target}"/>'


def _said(run: str) -> str:
    """Give the text of a rendered stand-in, without `gambar:`."""
    text = _ISOLATES.sub("", unescape(re.sub(r"<[^>]*>", " ", run)))
    found = NAMED.match(text)
    return " ".join(found[1].split()) if found else ""


def _without(relations: etree._Element, left_out: set[str]) -> tuple[str, str]:
    """Write relationships without some, cut where others can be added."""
    kept = copy.deepcopy(relations)
    for one in list(kept.iter(_RELATION)):
        if one.get("Id") in left_out:
            kept.remove(one)
    kept.text = kept.text or ""  # else an empty one is written as one closed tag
    text = serialize(kept)
    cut = text.rindex("</")
    return HEAD + text[:cut], text[cut:]
