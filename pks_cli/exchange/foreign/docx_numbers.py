"""The numbers and marks that Word puts before paragraphs by itself: "1.", "a.", "IV.", "2.1", "•"."""

from __future__ import annotations

import re

from pks_cli.exchange.foreign.docx_names import child, children, local, value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml import etree

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_LONGEST = 64  # characters of a label
_HIGHEST = 4_000  # Roman numerals end here
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BULLETS = {
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf071": "❑",
    "\uf0a8": "◆",
    "\uf02d": "-",
}
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Level:
    """How one level of a list is numbered.

    Attributes:
        start: Its first number.
        kind: The name of the way numbers are written.
        text: With "%1" and so on for the numbers.
        restart: The level, from 1, that makes it begin anew; 0 for none, None for any above it.
        style: Id of the style that stands for this level, "" for none.
        is_legal: Whether all numbers in it are decimal.
    """

    def __init__(self, element: etree._Element) -> None:
        """Read a `w:lvl`."""
        self.start = _number(value(child(element, "start")), 1)
        self.kind = value(child(element, "numFmt")) or "decimal"
        self.text = value(child(element, "lvlText"))[:_LONGEST]
        restart = value(child(element, "lvlRestart"))
        self.restart = _number(restart, 0) if restart else None
        self.style = value(child(element, "pStyle"))
        legal = child(element, "isLgl")
        self.is_legal = legal is not None and value(legal) not in {"0", "false", "off"}


class Numbers:
    """The lists of a document, counted as its paragraphs are met."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        """Read the definitions.

        Args:
            numbering: The root of numbering.xml, None where there is none.
            styles: The root of styles.xml, None where there is none.
        """
        self.style_names: dict[str, str] = {}
        self._style_lists: dict[str, tuple[str, str]] = {}
        self._based_on: dict[str, str] = {}
        for style in children(styles, "style"):
            self._add_style(style)
        self._abstract = {value(one, "abstractNumId"): one for one in children(numbering, "abstractNum")}
        self._nums = {value(one, "numId"): one for one in children(numbering, "num")}
        self._links = {
            value(link): one
            for one in self._abstract.values()
            if (link := child(one, "styleLink")) is not None
        }
        self._lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, properties: etree._Element | None) -> tuple[str, int | None]:
        """Give the label and level of the next paragraph.

        Args:
            properties: Its `w:pPr`.

        Returns:
            The label, "" for none, and the level from 0, None for no list.
        """
        identity, told_level, style = self._list_of(properties)
        if identity in {"", "0"} or identity not in self._nums:
            return "", None
        abstract, levels, starts = self._definition(identity)
        level = self._level(told_level, style, levels)
        if level not in levels:
            return "", None
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        if identity not in self._begun:
            self._begun.add(identity)
            for index, start in starts.items():
                counts[index] = start - 1
        self._count(counts, levels, level)
        return _written(levels[level], levels, counts), level

    def _add_style(self, style: etree._Element) -> None:
        identity = value(style, "styleId")
        self.style_names[identity] = value(child(style, "name"))
        self._based_on[identity] = value(child(style, "basedOn"))
        told = child(child(style, "pPr"), "numPr")
        if told is not None:
            self._style_lists[identity] = value(child(told, "numId")), value(child(told, "ilvl"))

    def _list_of(self, properties: etree._Element | None) -> tuple[str, str, str]:
        """Give the id of the list, the level that is told, and the style that tells of the list."""
        told = child(properties, "numPr")
        identity, level = value(child(told, "numId")), value(child(told, "ilvl"))
        if identity:
            return identity, level or "0", ""
        style, seen = value(child(properties, "pStyle")), set()
        while style and style not in seen:
            seen.add(style)
            of_style = self._style_lists.get(style)
            if of_style is not None and of_style[0]:
                return of_style[0], level or of_style[1], style
            style = self._based_on.get(style, "")
        return "", "", ""

    def _level(self, told: str, style: str, levels: dict[int, Level]) -> int:
        linked = next((index for index, one in levels.items() if style and one.style == style), None)
        if linked is not None:
            return linked
        return _number(told, 0)

    def _definition(self, identity: str) -> tuple[str, dict[int, Level], dict[int, int]]:
        found = self._lists.get(identity)
        if found is None:
            found = self._lists[identity] = self._read(self._nums[identity])
        return found

    def _read(self, num: etree._Element) -> tuple[str, dict[int, Level], dict[int, int]]:
        abstract = value(child(num, "abstractNumId"))
        element = self._abstract.get(abstract)
        link = child(element, "numStyleLink")
        if link is not None:
            element = self._links.get(value(link), element)
        levels = {_number(value(one, "ilvl"), 0): Level(one) for one in children(element, "lvl")}
        starts = {}
        for override in children(num, "lvlOverride"):
            index = _number(value(override, "ilvl"), 0)
            for one in override:
                if local(one) == "lvl":
                    levels[index] = Level(one)
                elif local(one) == "startOverride" and index < _LEVELS:
                    starts[index] = _number(value(one), 1)
        return abstract, {index: one for index, one in levels.items() if index < _LEVELS}, starts

    def _count(self, counts: list[int | None], levels: dict[int, Level], level: int) -> None:
        own = counts[level]
        counts[level] = levels[level].start if own is None else own + 1
        for above in range(level):
            if counts[above] is None and above in levels:
                counts[above] = levels[above].start
        for below in range(level + 1, _LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or level < restart:
                counts[below] = None


def _written(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    if level.kind == "bullet":
        return _PRIVATE.sub(lambda found: _BULLETS.get(found[0], "•"), level.text)

    def number(found: re.Match[str]) -> str:
        index = int(found[1]) - 1
        kind = levels[index].kind if index in levels else "decimal"
        return _format(counts[index] or 0, "decimal" if level.is_legal else kind)

    return _PLACE.sub(number, level.text).strip()


def _format(number: int, kind: str) -> str:
    if kind in {"lowerRoman", "upperRoman"} and 0 < number < _HIGHEST:
        text = ""
        for size, letters in _ROMAN:
            count, number = divmod(number, size)
            text += letters * count
        return text.upper() if kind == "upperRoman" else text
    if kind in {"lowerLetter", "upperLetter"} and number > 0:
        turns, index = divmod(number - 1, 26)
        text = chr(97 + index) * min(turns + 1, _LONGEST)
        return text.upper() if kind == "upperLetter" else text
    if kind == "decimalZero":
        return f"{number:02}"
    return "" if kind == "none" else str(number)


def _number(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LEVELS else default
