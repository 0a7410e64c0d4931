"""Write a merged tree over the text it is nearest to: by splices where possible, else anew."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pks_cli.strict_yaml import append_item, read, set_value, write
from pks_cli.strict_yaml.splice import SpliceError

if TYPE_CHECKING:
    from pks_cli.strict_yaml import Document

_BOM = "\ufeff".encode()
_MISSING = object()


def rewritten(data: bytes, document: Document, tree: Any) -> bytes:
    """Give the bytes of a file with another tree in it.

    Args:
        data: The file as it is.
        document: The same, read.
        tree: What it shall hold.

    Returns:
        The file with only the lines changed that must be; where a splice cannot do it, the tree in our own
        style, with the file's line ends and byte order mark.
    """
    if document.root == tree:
        return data
    text = document.text
    with suppress(SpliceError):
        text = _spliced(document.text, document.root, tree, ())
    if read(text.encode("utf-8")).root != tree:
        text = text_of(tree)
        if "\r\n" in document.text:
            text = text.replace("\n", "\r\n")
    return (_BOM if data.startswith(_BOM) else b"") + text.encode("utf-8")


def text_of(tree: Any) -> str:
    """Write a tree whose root may be a list."""
    if isinstance(tree, list):
        if not tree:
            return "[]\n"
        lines = write({"x": tree}).splitlines()[1:]
        return "".join(f"{line[2:]}\n" for line in lines)
    return write(tree if isinstance(tree, dict) else {})


def _spliced(text: str, before: Any, after: Any, loc: tuple[str | int, ...]) -> str:
    """Change a text step by step from one tree to another one.

    Raises:
        SpliceError: A step is no change of a leaf and no new mapping at the end of a list.
    """
    if before == after and before is not _MISSING:
        return text
    if isinstance(before, dict) and isinstance(after, dict):
        return _spliced_mapping(text, before, after, loc)
    if isinstance(before, list) and isinstance(after, list):
        return _spliced_list(text, before, after, loc)
    if loc and not isinstance(before, (dict, list)) and not isinstance(after, (dict, list)):
        return set_value(text, loc, after)
    raise SpliceError(f"bukan isian tunggal: {loc}")


def _spliced_mapping(
    text: str, before: dict[str, Any], after: dict[str, Any], loc: tuple[str | int, ...]
) -> str:
    if before.keys() - after.keys():
        raise SpliceError(f"isian dihapus: {loc}")
    for key, value in after.items():
        text = _spliced(text, before.get(key, _MISSING), value, (*loc, key))
    return text


def _spliced_list(text: str, before: list[Any], after: list[Any], loc: tuple[str | int, ...]) -> str:
    if len(after) < len(before):
        raise SpliceError(f"butir dihapus: {loc}")
    for index, item in enumerate(before):
        text = _spliced(text, item, after[index], (*loc, index))
    for item in after[len(before) :]:
        if not isinstance(item, dict):
            raise SpliceError(f"bukan kelompok isian: {loc}")
        text = append_item(text, loc, item)
    return text
