"""Change one value in a YAML text and leave every other byte as it was.

The text between two marks is replaced; comments, order, quoting and line ends of the rest survive. Each
edit is read back and compared before it is given out, so a splice can fail but never damage.
"""

from __future__ import annotations

import copy
from typing import Any

from pks_cli.strict_yaml.reader import read
from pks_cli.strict_yaml.tree import Document, Loc, Mapping, Sequence
from pks_cli.strict_yaml.writer import write, write_scalar


class SpliceError(ValueError):
    """This place cannot be changed without rewriting more of the file (flow style, a container)."""


def set_value(text: str, loc: Loc, value: object) -> str:
    """Set the leaf at `loc`; its key is added where the mapping lacks it.

    Args:
        text: The file's text, without byte order mark.
        loc: Keys and indexes from the root to the leaf.
        value: A leaf: text, number, truth value or None.

    Returns:
        The new text.

    Raises:
        SpliceError: The place does not exist or is not a leaf in block style.
    """
    document = _document(text)
    parent = _parent(document, loc)
    if isinstance(parent, Mapping) and loc[-1] not in parent:
        return _checked(text, loc, value, _with_new_key(document, parent, str(loc[-1]), value))
    event = parent.marks[str(loc[-1])][1] if isinstance(parent, Mapping) else parent.marks[loc[-1]]
    if isinstance(parent[loc[-1]], (Mapping, Sequence)):
        raise SpliceError(f"bukan isian tunggal: {loc}")
    return _checked(text, loc, value, _replaced(document, event, value, _indent(parent) + 2))


def append_item(text: str, loc: Loc, item: dict[str, Any]) -> str:
    """Add a mapping at the end of the sequence at `loc`.

    Args:
        text: The file's text, without byte order mark.
        loc: Keys and indexes from the root to the sequence; the sequence holds at least one item in block
            style.
        item: The mapping to add.

    Returns:
        The new text.

    Raises:
        SpliceError: There is no such sequence in block style.
    """
    document = _document(text)
    sequence = _at(document, loc)
    if not isinstance(sequence, Sequence) or not sequence or _is_flow(sequence):
        raise SpliceError(f"bukan daftar berbutir: {loc}")
    pad = " " * _indent(sequence)
    lines = write({"x": [item]}).splitlines()[1:]
    addition = [pad + line[2:] for line in lines]
    new = _insert_after(document, _last_index(sequence), addition)
    expected = copy.deepcopy(_plain(document.root))
    _at_plain(expected, loc).append(_as_text(item))
    return _equal(new, expected)


def _document(text: str) -> Document:
    document = read(text.encode("utf-8"))
    if document.problems:
        raise SpliceError(document.problems[0].message)
    return document


def _at(document: Document, loc: Loc) -> Any:
    node = document.root
    for step in loc:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError) as error:
            raise SpliceError(f"tidak ada: {loc}") from error
    return node


def _parent(document: Document, loc: Loc) -> Any:
    parent = _at(document, loc[:-1])
    if not isinstance(parent, (Mapping, Sequence)) or (
        isinstance(parent, Mapping) and parent and _is_flow(parent)
    ):
        raise SpliceError(f"bukan isian bertingkat: {loc}")
    if isinstance(parent, Sequence) and (not isinstance(loc[-1], int) or loc[-1] >= len(parent)):
        raise SpliceError(f"tidak ada: {loc}")
    return parent


def _events(container: Any) -> list[Any]:
    if isinstance(container, Mapping):
        return [event for pair in container.marks.values() for event in pair]
    return list(container.marks)


def _is_flow(container: Any) -> bool:
    """Tell a flow container from a block one by its end: a block end event has no width."""
    end = container.end
    return end is not None and bool(end.end_mark.index > end.start_mark.index)


def _indent(container: Any) -> int:
    """Give the column where the keys, or the dashes, of a block container stand."""
    if isinstance(container, Mapping):
        first = next(iter(container.marks.values()), None)
        return int(first[0].start_mark.column) if first else 0
    # A block sequence starts at its first dash.
    return int(container.start.start_mark.column)


def _last_index(container: Any) -> int:
    """Give the end (character index) of the last leaf in a container."""
    index = 0
    for event, node in _children(container):
        end = _last_index(node) if isinstance(node, (Mapping, Sequence)) and node else _leaf_end(event, node)
        index = max(index, end)
    return index


def _children(container: Any) -> list[tuple[Any, Any]]:
    if isinstance(container, Mapping):
        return [(container.marks[key][1], value) for key, value in container.items()]
    return list(zip(container.marks, container, strict=True))


def _leaf_end(event: Any, node: Any) -> int:
    if isinstance(node, (Mapping, Sequence)) and node.end is not None:
        return int(node.end.end_mark.index)
    return int(event.end_mark.index)


def _replaced(document: Document, event: Any, value: object, indent: int) -> str:
    text = document.text
    start, end = event.start_mark.index, event.end_mark.index
    new = write_scalar(value, indent).replace("\n", _newline(text))
    if event.style in {"|", ">"}:
        # A block scalar reaches to the next line's start: keep its last line end outside.
        body = text[start:end].rstrip("\r\n")
        end = start + len(body)
    before = text[:start]
    glue = new if before.endswith(":") else new.removeprefix(" ")
    return before + glue + text[end:]


def _with_new_key(document: Document, parent: Mapping, key: str, value: object) -> str:
    lines = write({key: value}).splitlines()
    if not parent:
        raise SpliceError(f"isian kosong: {key}")
    pad = " " * _indent(parent)
    return _insert_after(document, _last_index(parent), [pad + line if line else line for line in lines])


def _insert_after(document: Document, index: int, lines: list[str]) -> str:
    text = document.text
    newline = _newline(text)
    if index and text[index - 1 : index] == "\n":
        end = index
    else:
        found = text.find("\n", index)
        end = len(text) if found < 0 else found + 1
    before = text[:end]
    if before and not before.endswith("\n"):
        before += newline
    return before + newline.join(lines) + newline + text[end:]


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _plain(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    return node


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_as_text(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


def _at_plain(tree: Any, loc: Loc) -> Any:
    for step in loc:
        tree = tree[step]
    return tree


def _checked(text: str, loc: Loc, value: object, new: str) -> str:
    expected = _plain(_document(text).root)
    _at_plain(expected, loc[:-1])[loc[-1]] = _as_text(value)
    return _equal(new, expected)


def _equal(new: str, expected: Any) -> str:
    if _plain(_document(new).root) != expected:
        raise SpliceError("bagian ini perlu diubah dengan tangan")
    return new
