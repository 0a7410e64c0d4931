"""The properties of a document: those that Word shows under "Info", and those a program adds of its own.

Word keeps at most 255 characters of a value of the second kind, so a longer one stands under several names,
NAME.1, NAME.2 and so on; `joined` puts it together again.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.word.archive import Packed, pack
from pks_cli.word.declaring import declare_part, relate, related_part
from pks_cli.word.text import plain_text as escape
from pks_cli.word.xmlnames import HEAD, VARIANTS, R, parse, serialize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from lxml import etree

LONGEST_VALUE = 255
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATIONS = "_rels/.rels"
_METADATA = "http://schemas.openxmlformats.org/package/2006"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of user defined properties, MS-OSHARED 2.3.3.2.2
_PIECE = re.compile(r"^(.+)\.([1-9][0-9]{0,5})$")


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says of itself.

    Attributes:
        title: What it is called.
        subject: What it is about.
        category: The kind of paper.
        creator: Who made it.
        language: Such as "id-ID".
        day: The day it counts as made and changed; never today's, so the same data give the same bytes.
        keywords: What it may be found by.
        custom: Names to texts of any length, as a program adds them.
    """

    title: str
    subject: str
    category: str
    creator: str
    language: str
    day: date
    keywords: str = ""
    custom: Mapping[str, str] = field(default_factory=dict)

    def to_xml(self) -> bytes:
        """Write docProps/core.xml (ECMA-376 part 2, section 11).

        Raises:
            RenderFault: PKS515 for a control character.
        """
        stamp = f"{self.day.isoformat()}T00:00:00Z"
        keywords = f"<cp:keywords>{escape(self.keywords)}</cp:keywords>" if self.keywords else ""
        return (
            f'{HEAD}<cp:coreProperties xmlns:cp="{_METADATA}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{escape(self.title)}</dc:title><dc:subject>{escape(self.subject)}</dc:subject>"
            f"<dc:creator>{escape(self.creator)}</dc:creator>{keywords}"
            f"<cp:category>{escape(self.category)}</cp:category>"
            f"<dc:language>{escape(self.language)}</dc:language>"
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
        ).encode()


class Cover:
    """Where a template keeps its properties, and what is written there for one document.

    Args:
        roots: The template's XML parts by name; not changed.
    """

    def __init__(self, roots: Mapping[str, etree._Element]) -> None:
        """Find the parts, and note how the package must be changed to have them."""
        self._core = core_part(roots)
        self._custom = related_part(roots.get(_RELATIONS), "custom-properties") or "docProps/custom.xml"
        self._own = _named(roots.get(self._custom))
        self._lists = {
            custom: _lists(roots, {self._core: _CORE_TYPE} | ({self._custom: _CUSTOM_TYPE} if custom else {}))
            for custom in (False, True)
        }

    def members(self, properties: Properties, rendered: Mapping[str, str]) -> Iterator[Packed]:
        """Give the members of the package that say what the properties say.

        Args:
            properties: The properties.
            rendered: Name to text of the parts with tags, which may be the template's own properties.

        Raises:
            RenderFault: PKS515 for a control character.
        """
        yield pack(self._core, properties.to_xml())
        yield from self._lists[bool(properties.custom)]
        if properties.custom:
            text = rendered.get(self._custom)
            own = self._own if text is None else _named(parse(text.encode("utf-8")))
            yield pack(self._custom, _custom_xml(properties.custom, own))


def core_part(roots: Mapping[str, etree._Element]) -> str:
    """Give the name of the part with the properties that every document has."""
    return related_part(roots.get(_RELATIONS), "core-properties") or "docProps/core.xml"


def _named(custom: etree._Element | None) -> list[etree._Element]:
    """Give the properties of a list of them."""
    return [] if custom is None else [copy.deepcopy(one) for one in custom if one.get("name")]


def _lists(roots: Mapping[str, etree._Element], parts: Mapping[str, str]) -> tuple[Packed, ...]:
    """Write the lists of content types and of relationships so that the package has these parts."""
    types = copy.deepcopy(roots["[Content_Types].xml"])
    relations = copy.deepcopy(roots[_RELATIONS])
    for part, content_type in parts.items():
        declare_part(types, part, content_type)
        core = f"{_METADATA}/relationships/metadata/core-properties"
        relate(relations, core if content_type == _CORE_TYPE else f"{R}/custom-properties", part)
    return (
        pack("[Content_Types].xml", (HEAD + serialize(types)).encode()),
        pack(_RELATIONS, (HEAD + serialize(relations)).encode()),
    )


def _custom_xml(custom: Mapping[str, str], own: list[etree._Element]) -> bytes:
    """Write docProps/custom.xml: the template's own properties, then ours; 1 is no number for one."""
    ours = {name.casefold() for name in custom}
    kept = [one for one in own if ours.isdisjoint({name := one.get("name", "").casefold(), _stem(name)})]
    bodies = [(one.get("name", ""), "".join(map(serialize, one))) for one in kept]
    bodies += [
        (name, f"<vt:lpwstr>{escape(value)}</vt:lpwstr>") for name, value in split_values(custom).items()
    ]
    rows = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{_in_quotes(name)}">{body}</property>'
        for number, (name, body) in enumerate(bodies, start=2)
    )
    return f'{HEAD}<Properties xmlns="{CUSTOM}" xmlns:vt="{VARIANTS}">{rows}</Properties>'.encode()


def _in_quotes(name: str) -> str:
    return str(escape(name)).replace('"', "&quot;")


def _stem(name: str) -> str:
    found = _PIECE.match(name)
    return found[1] if found else name


def split_values(values: Mapping[str, str]) -> dict[str, str]:
    """Cut values that are too long for Word into pieces under NAME.1, NAME.2 and so on.

    Args:
        values: Names to texts.

    Returns:
        Names to texts of at most 255 UTF-16 units, in order; a text that fits keeps its name.
    """
    found = {}
    for name, value in values.items():
        pieces = list(_pieces(value))
        if len(pieces) == 1:
            found[name] = value
        else:
            found |= {f"{name}.{number}": piece for number, piece in enumerate(pieces, start=1)}
    return found


def _pieces(value: str) -> Iterator[str]:
    """Cut where it fits; a sign beyond U+FFFF counts twice in Word, and spaces at an end would be lost."""
    if value.isascii() and len(value.split()) == 1:
        yield from (value[at : at + LONGEST_VALUE] for at in range(0, len(value), LONGEST_VALUE))
        return
    begin = size = 0
    for position, char in enumerate(value):
        size += 2 if ord(char) > 0xFFFF else 1  # noqa: PLR2004 - the last code point of one UTF-16 unit
        if size > LONGEST_VALUE:
            cut = position
            while cut > begin + 1 and (value[cut].isspace() or value[cut - 1].isspace()):
                cut -= 1
            yield value[begin:cut]
            begin = cut
            size = sum(2 if ord(one) > 0xFFFF else 1 for one in value[cut : position + 1])  # noqa: PLR2004 - as above
    yield value[begin:]


def joined(values: Mapping[str, str]) -> dict[str, str]:
    """Put together what `split_values` cut; a name that ends in a number for itself stays as it is."""
    groups: dict[str, dict[int, str]] = {}
    for name, value in values.items():
        found = _PIECE.match(name)
        if found and f"{found[1]}.1" in values and f"{found[1]}.2" in values and found[1] not in values:
            groups.setdefault(found[1], {})[int(found[2])] = value
        else:
            groups[name] = {0: value}
    return {name: "".join(pieces[number] for number in sorted(pieces)) for name, pieces in groups.items()}
