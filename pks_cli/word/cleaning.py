"""Taking out of a template what must not travel with its documents, though no harm is meant by it.

Word keeps a picture of the first page of a template, which shows what was never in the document, and what it
threw away; and a content control bound to a store of data is filled from there when the document is opened,
over the text that was rendered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.declaring import targets
from pks_cli.word.xmlnames import HEAD, RELATIONSHIPS, parse, serialize

if TYPE_CHECKING:
    from collections.abc import Mapping

_RELATIONS = "_rels/.rels"
_TRASH = "[trash]/"
_PRINTER = re.compile(r"/printerSettings[0-9]*\.bin$", re.IGNORECASE)


def without_leftovers(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """Take the picture of the first page and what was thrown away out of a package.

    Args:
        members: Member name to bytes.

    Returns:
        The members that stay.
    """
    kept = {name: data for name, data in members.items() if not name.lower().startswith(_TRASH)}
    try:
        relations = parse(members.get(_RELATIONS, b""))
    except etree.XMLSyntaxError:
        return kept  # `safety` says so
    files = targets(relations, "")
    found = [
        relation
        for relation in relations.iter(f"{{{RELATIONSHIPS}}}Relationship")
        if relation.get("Type", "").endswith("/metadata/thumbnail") and relation.get("Id") in files
    ]
    for relation in found:
        kept.pop(files[relation.get("Id", "")], None)
        relations.remove(relation)
    if found:
        kept[_RELATIONS] = (HEAD + serialize(relations)).encode()
    return kept


def without_printer(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """Take out what Word noted of the printer: it names the office's own, and nobody can see it in Word.

    Args:
        members: Member name to bytes.

    Returns:
        The members that stay; what pointed there (`w:printerSettings`) is taken out with tracked changes.
    """
    kept = {name: data for name, data in members.items() if not _PRINTER.search(name)}
    if len(kept) == len(members):
        return kept
    for name in [one for one in kept if one.endswith(".rels")]:
        try:
            relations = parse(kept[name])
        except etree.XMLSyntaxError:
            continue  # `safety` says so
        found = [one for one in relations if one.get("Type", "").endswith("/printerSettings")]
        for relation in found:
            relations.remove(relation)
        if found:
            kept[name] = (HEAD + serialize(relations)).encode()
    return kept


def unbind(root: etree._Element) -> None:
    """Cut content controls from the store of data they are filled from."""
    for element in list(root.iter("{*}dataBinding")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
