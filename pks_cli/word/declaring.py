"""What a package says of its parts: their content types, and the relationships that lead to them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from pks_cli.word.xmlnames import CONTENT_TYPES, RELATIONSHIPS

if TYPE_CHECKING:
    from lxml import etree

_OVERRIDE, _DEFAULT = f"{{{CONTENT_TYPES}}}Override", f"{{{CONTENT_TYPES}}}Default"
_RELATION = f"{{{RELATIONSHIPS}}}Relationship"


def content_types(types: etree._Element) -> dict[str, str]:
    """Give the content type of every part that has one of its own."""
    return {el.get("PartName", "").lstrip("/"): el.get("ContentType", "") for el in types.iter(_OVERRIDE)}


def declare_pictures(types: etree._Element) -> None:
    """Let the package hold PNG and JPEG files."""
    known = {entry.get("Extension", "").lower() for entry in types}
    for extension in ("png", "jpeg"):
        if extension not in known:
            entry = types.makeelement(_DEFAULT, {})
            entry.set("Extension", extension)
            entry.set("ContentType", f"image/{extension}")
            types.insert(0, entry)


def declare_part(types: etree._Element, part: str, content_type: str) -> None:
    """Give a part its content type, unless it has one."""
    if part in content_types(types):
        return
    entry = types.makeelement(_OVERRIDE, {})
    entry.set("PartName", f"/{part}")
    entry.set("ContentType", content_type)
    types.append(entry)


def relations_of(part: str) -> str:
    """Name the relationships of a part."""
    folder, _, file = part.rpartition("/")
    return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"


def targets(relations: etree._Element, folder: str) -> dict[str, str]:
    """Give the parts that relationships lead to, by the relationship's id.

    Args:
        relations: The relationships of the package or of a part.
        folder: Where the part lies that has the relationships, "" for the package.
    """
    return {
        relation.get("Id", ""): posixpath.normpath(
            posixpath.join("/", folder, relation.get("Target", ""))
        ).lstrip("/")
        for relation in relations.iter(_RELATION)
        if relation.get("TargetMode") != "External"
    }


def related_part(relations: etree._Element | None, kind: str) -> str | None:
    """Give the first part that the package leads to by a relationship of a kind.

    Args:
        relations: The relationships of the package.
        kind: The last word of the relationship's type, such as "core-properties".
    """
    if relations is None:
        return None
    found = targets(relations, "")
    for relation in relations.iter(_RELATION):
        name = relation.get("Id", "")
        if name in found and relation.get("Type", "").rpartition("/")[2] == kind:
            return found[name]
    return None


def relate(relations: etree._Element, kind: str, part: str) -> None:
    """Let the package itself lead to a part, unless it does.

    Args:
        relations: The relationships of the package.
        kind: The whole type of the relationship.
        part: Name of the part.
    """
    if related_part(relations, kind.rpartition("/")[2]) is not None:
        return
    taken = {relation.get("Id") for relation in relations.iter(_RELATION)}
    number = next(number for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    relation = relations.makeelement(_RELATION, {})
    relation.set("Id", f"rId{number}")
    relation.set("Type", kind)
    relation.set("Target", part)
    relations.append(relation)
