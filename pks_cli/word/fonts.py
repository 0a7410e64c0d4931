"""The one font a template is written in, and how another takes its place.

Only what makes a font the default is changed: the defaults of the styles, the style every paragraph has
when it names none, the theme, the table of fonts. A style or a text that names a font of its own keeps it.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from pks_cli.word.xmlnames import A, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")
_LATIN = f"{{{A}}}latin"
_KINDS = {"styles": "styles+xml", "theme": "theme+xml", "table": "fontTable+xml"}


def font_parts(
    roots: Mapping[str, etree._Element], types: Mapping[str, str]
) -> dict[str, tuple[str, etree._Element]]:
    """Give the parts that say which fonts a document has.

    Args:
        roots: The XML parts of a template by name.
        types: The content type of each part.

    Returns:
        "styles", "theme" and "table", as far as there are such parts, with their name and tree.
    """
    return {
        kind: (name, roots[name])
        for kind, ending in _KINDS.items()
        for name in sorted(roots)
        if types.get(name, "").endswith(ending)
    }


def with_font(parts: Mapping[str, tuple[str, etree._Element]], font: str) -> dict[str, etree._Element]:
    """Put another font in the place of the default one.

    Args:
        parts: What `font_parts` gave; not changed.
        font: Name of the font.

    Returns:
        Name of each part to its changed tree.

    Raises:
        ValueError: The name holds a control character.
    """
    found = {kind: (name, copy.deepcopy(root)) for kind, (name, root) in parts.items()}
    trees = {kind: root for kind, (_, root) in found.items()}
    faces = list(_faces(trees.get("styles")))
    typefaces = [] if "theme" not in trees else list(trees["theme"].iter(_LATIN))
    named = [face.get(w("ascii")) for face in reversed(faces)] + [
        one.get("typeface") for one in typefaces[-1:]
    ]
    old = next((name for name in named if name), None)
    for face in faces:
        for script in _SCRIPTS:
            if face.get(w(script)) == old and old:
                face.set(w(script), font)
    for latin in typefaces:
        if latin.get("typeface") == old and old:
            latin.set("typeface", font)
            latin.attrib.pop("panose", "")
    if "table" in trees and old:
        _rename(trees["table"], old, font)
    return dict(found.values())


def _faces(styles: etree._Element | None) -> Iterator[etree._Element]:
    """Give the fonts of the defaults, then those of the default paragraph style, which has the last word."""
    if styles is None:
        return
    yield from styles.iterfind(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('rFonts')}")
    for style in styles.iterfind(w("style")):
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
            yield from style.iterfind(f"{w('rPr')}/{w('rFonts')}")


def _rename(table: etree._Element, old: str, font: str) -> None:
    """Enter a font in the table; what the table says of the old one's shapes is not true of it."""
    entries = {entry.get(w("name")): entry for entry in table.iterfind(w("font"))}
    if font not in entries and old in entries:
        entry = entries[old]
        entry.set(w("name"), font)
        for child in list(entry):
            if child.tag not in (w("charset"), w("pitch")):
                entry.remove(child)
