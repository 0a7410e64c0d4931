"""Names of WordprocessingML in the notation of lxml, and parsing that fetches and expands nothing."""

from __future__ import annotations

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def w(name: str) -> str:
    """Give the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def parse(data: bytes) -> etree._Element:
    """Parse one XML part strictly.

    Comments and processing instructions are dropped: they mean nothing to Word.

    Raises:
        etree.XMLSyntaxError: Not well-formed.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(data, parser)


def serialize(root: etree._Element) -> str:
    """Write a tree as text, without the XML declaration."""
    return etree.tostring(root, encoding="unicode")


def bare(element: etree._Element, root: etree._Element) -> str:
    """Write an element as text that stands anywhere under a root, without the namespaces that declares."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    opening, close, rest = text.partition(">")
    for prefix, space in root.nsmap.items():
        if prefix:
            opening = opening.replace(f' xmlns:{prefix}="{space}"', "")
    return f"{opening}{close}{rest}"
