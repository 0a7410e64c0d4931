"""Charts without the workbook behind them: the chart holds what Word shows; an embedded file could act."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from lxml import etree

from pks_cli.word.xmlnames import HEAD, RELATIONSHIPS, R, parse, serialize

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHART = re.compile(r"word/charts/[^/]+\.xml")
_EXTERNAL = "{http://schemas.openxmlformats.org/drawingml/2006/chart}externalData"
_EMBEDDED = ("word/embeddings/", ".xlsx")


def without_workbooks(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """Take the workbooks of charts out of a package.

    Only a plain workbook (XLSX) inside the package goes; anything else a chart may point to is left for
    `safety` to refuse, as is what cannot be parsed.

    Args:
        members: Member name to bytes.

    Returns:
        The members without them; the charts and their relationships no longer name them.
    """
    kept = dict(members)
    for name in [one for one in members if _CHART.fullmatch(one)]:
        folder, _, file = name.rpartition("/")
        relations = f"{folder}/_rels/{file}.rels"
        trees = [_tree(members.get(one, b"")) for one in (name, relations)]
        if trees[0] is None or trees[1] is None:
            continue
        chart, links = trees[0], trees[1]
        workbooks = {}
        for link in list(links.iter(f"{{{RELATIONSHIPS}}}Relationship")):
            target = posixpath.normpath(posixpath.join(folder, link.get("Target", "")))
            inside = link.get("TargetMode", "Internal") == "Internal" and target in members
            if inside and link.get("Type", "").endswith("/package") and _is_workbook(target):
                workbooks[link.get("Id", "")] = target
                links.remove(link)
        for outer in [one for one in chart.iter(_EXTERNAL) if one.get(f"{{{R}}}id") in workbooks]:
            chart.remove(outer)
        if workbooks:
            kept |= {name: _bytes(chart), relations: _bytes(links)}
            for target in workbooks.values():
                kept.pop(target, None)
    return kept


def _is_workbook(target: str) -> bool:
    return target.startswith(_EMBEDDED[0]) and target.lower().endswith(_EMBEDDED[1])


def _tree(data: bytes) -> etree._Element | None:
    if not data or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return None
    try:
        return parse(data)
    except etree.XMLSyntaxError:
        return None


def _bytes(root: etree._Element) -> bytes:
    return (HEAD + serialize(root)).encode()
