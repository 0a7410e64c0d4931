"""What Word would repair and a schema does not see: references, ids, grids, empty stories, lost spaces."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PLACING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STORIES = ("document", "header", "footer", "footnotes", "endnotes")


def w(name):
    return f"{{{_W}}}{name}"


def repairs(document):
    """Give what Word would repair or drop, one line each; nothing for a sound document."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        names = archive.namelist()
        roots = {
            name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))
        }
    stories = {
        name: root
        for name, root in roots.items()
        if name.startswith("word/") and posixpath.basename(name).rstrip("0123456789.xml").startswith(_STORIES)
    }
    found = [f"member twice: {name}" for name, times in Counter(names).items() if times > 1]
    found += _types(names, roots)
    for name, root in stories.items():
        told = (*_references(name, root, roots, names), *_styles(root, roots), *_tables(root), *_texts(root))
        found += [f"{name}: {one}" for one in told]
    found += _drawing_ids(stories)
    return found


def _types(names, roots):
    types = roots["[Content_Types].xml"]
    defaults = {one.get("Extension").lower() for one in types.iter(f"{{{_TYPES}}}Default")}
    overrides = {one.get("PartName").lstrip("/") for one in types.iter(f"{{{_TYPES}}}Override")}
    yield from (f"declared and not there: {name}" for name in overrides - set(names))
    for name in names:
        if name != "[Content_Types].xml" and name not in overrides:
            ending = name.rpartition(".")[2].lower()
            if ending not in defaults or (ending == "xml" and name.startswith("word/")):
                yield f"not declared: {name}"


def _references(name, root, roots, names):
    folder, _, file = name.rpartition("/")
    relations = roots.get(f"{folder}/_rels/{file}.rels")
    rows = [] if relations is None else list(relations.iter(f"{{{_RELATIONSHIPS}}}Relationship"))
    targets = {one.get("Id"): one for one in rows}
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            if key.startswith(f"{{{_R}}}") and value not in targets:
                yield f"no relationship {value}"
    for one in rows:
        target = posixpath.normpath(posixpath.join(folder, one.get("Target")))
        if one.get("TargetMode") != "External" and target not in names:
            yield f"relationship to nothing: {target}"


def _styles(root, roots):
    known = {one.get(w("styleId")) for one in roots["word/styles.xml"].iter(w("style"))}
    lists = {one.get(w("numId")) for one in roots["word/numbering.xml"].iter(w("num"))}
    for element in root.iter(w("pStyle"), w("rStyle"), w("tblStyle")):
        if element.get(w("val")) not in known:
            yield f"no style {element.get(w('val'))}"
    for element in root.iter(w("numId")):
        if element.get(w("val")) not in {*lists, "0"}:
            yield f"no list {element.get(w('val'))}"


def _tables(root):
    for table in root.iter(w("tbl")):
        width = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        rows = table.findall(w("tr"))
        if not rows:
            yield "table without rows"
        open_columns = set()
        for row in rows:
            cells = row.findall(w("tc"))
            spans = [_span(cell) for cell in cells]
            if sum(spans) != width:
                yield f"row of {sum(spans)} columns in a grid of {width}"
            for position, cell in zip(_positions(spans), cells, strict=True):
                if not len(cell) or cell[-1].tag != w("p"):
                    yield "cell that does not end in a paragraph"
                merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
                if merge is not None and merge.get(w("val")) != "restart" and position not in open_columns:
                    yield "merged cell without a beginning"
                (open_columns.add if merge is not None else open_columns.discard)(position)


def _span(cell):
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    return 1 if span is None else int(span.get(w("val")))


def _positions(spans):
    return [sum(spans[:index]) for index in range(len(spans))]


def _texts(root):
    for text in root.iter(w("t")):
        said = text.text or ""
        if said != said.strip() and text.get(_SPACE) != "preserve":
            yield f"space that is not kept: {said!r}"
        if "\n" in said or "\t" in said:
            yield f"break inside a text: {said!r}"
    if root.tag in (w("hdr"), w("ftr")) and root.find(w("p")) is None and root.find(w("tbl")) is None:
        yield "story without a paragraph"


def _drawing_ids(stories):
    ids = Counter(one.get("id") for root in stories.values() for one in root.iter(f"{{{_PLACING}}}docPr"))
    return [f"drawing id {number} twice" for number, times in ids.items() if times > 1]
