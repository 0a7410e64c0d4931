"""Elements of WordprocessingML by their local names: both editions of the standard name them alike."""

from __future__ import annotations

from pks_cli.word.xmlnames import STRICT_W, W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree


def local(element: etree._Element) -> str:
    """Give the name of an element without its namespace, "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Give the children of that name; none of no element."""
    if element is not None:
        yield from (one for one in element if local(one) == name)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Give the first child of that name, None where there is none."""
    return next(children(element, name), None)


def value(element: etree._Element | None, name: str = "val") -> str:
    """Give an attribute, "" where there is none."""
    if element is None:
        return ""
    found = element.get(f"{{{W}}}{name}")
    return str(found if found is not None else element.get(f"{{{STRICT_W}}}{name}", ""))


def is_on(element: etree._Element | None) -> bool:
    """Tell whether a switch is there and not turned off."""
    return element is not None and value(element) not in {"0", "false", "off"}
