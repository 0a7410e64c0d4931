"""Change one value in a YAML text and leave every other byte as it was.

The text between two marks is replaced; comments, order, quoting and line ends of the rest survive. Each
edit is read back and compared before it is given out, so a splice can fail but never damage.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from pks_cli.strict_yaml.reader import NOT_GIVEN, read
from pks_cli.strict_yaml.writer import write, write_scalar

if TYPE_CHECKING:
    from pks_cli.strict_yaml.document import Document, Loc
    from pks_cli.strict_yaml.marks import Event, Marked


class SpliceError(ValueError):
    """This place cannot be changed without rewriting more of the file (flow style, a container)."""


def set_value(text: str, loc: Loc, value: object) -> str:
    """Set what stands at `loc`; its key is added where the mapping lacks it.

    Args:
        text: The file's text, without byte order mark.
        loc: Keys and indexes from the root to the place.
        value: A leaf (text, number, truth value or None), or a list or mapping where nothing stands yet.

    Returns:
        The new text.

    Raises:
        SpliceError: The place does not exist, holds a list or mapping, or is not in block style.
    """
    document = _document(text)
    above = _at(document, loc[:-1])
    leaf = above.parts.get(loc[-1])
    if leaf is None:
        new = _with_new_key(document, above, str(loc[-1]), value)
    elif leaf.parts:
        raise SpliceError(f"bukan isian tunggal: {loc}")
    elif isinstance(value, (dict, list)):
        new = _filled(document, leaf, value, _indent(above) + 2)
    elif leaf.is_mapping or leaf.is_sequence:
        raise SpliceError(f"bukan isian tunggal: {loc}")
    else:
        new = _replaced(document, leaf.event, value, _indent(above) + 2)
    expected = _tree_before(document, new)
    _value_at(expected, loc[:-1])[loc[-1]] = _as_text(value)
    return _equal(new, expected)


def rename_key(text: str, loc: Loc, name: str) -> str:
    """Give the key that `loc` ends in another name, in its place.

    Args:
        text: The file's text, without byte order mark.
        loc: Keys and indexes from the root to the place.
        name: The new key.

    Returns:
        The new text.

    Raises:
        SpliceError: There is no such key, or one of the new name stands beside it.
    """
    document = _document(text)
    key = _at(document, loc).key
    if key is None or name in _at(document, loc[:-1]).parts:
        raise SpliceError(f"tidak dapat dinamai ulang: {loc}")
    new = document.text[: key.start_mark.index] + name + document.text[key.end_mark.index :]
    expected = copy.deepcopy(document.root)
    above = _value_at(expected, loc[:-1])
    above[name] = above.pop(loc[-1])
    return _equal(new, expected)


def append_item(text: str, loc: Loc, item: object) -> str:
    """Add an item at the end of the sequence at `loc`.

    Args:
        text: The file's text, without byte order mark.
        loc: Keys and indexes from the root to the sequence; the sequence holds at least one item in block
            style.
        item: The text or mapping to add.

    Returns:
        The new text.

    Raises:
        SpliceError: There is no such sequence in block style.
    """
    document = _document(text)
    sequence = _at(document, loc)
    if not sequence.is_sequence or not sequence.parts or sequence.is_flow:
        raise SpliceError(f"bukan daftar berbutir: {loc}")
    pad = " " * _indent(sequence)
    lines = write({"x": [item]}).splitlines()[1:]
    new = _insert_after(document, _last_index(sequence), [pad + line[2:] for line in lines])
    expected = _tree_before(document, new)
    _value_at(expected, loc).append(_as_text(item))
    return _equal(new, expected)


def _document(text: str) -> Document:
    document = read(text.encode("utf-8"))
    if document.problems:
        raise SpliceError(document.problems[0].message)
    return document


def _at(document: Document, loc: Loc) -> Marked:
    marked = document.marks
    for step in loc:
        marked = marked.parts.get(step) if marked is not None else None
    if marked is None:
        raise SpliceError(f"tidak ada: {loc}")
    return marked


def _indent(container: Marked) -> int:
    """Give the column where the keys, or the dashes, of a block container stand."""
    first = next(iter(container.parts.values()), None)
    if container.is_mapping and first is not None:
        return int(first.key.start_mark.column)
    # A block sequence starts at its first dash.
    return int(container.event.start_mark.column) if container.is_sequence else 0


def _last_index(container: Marked) -> int:
    """Give the end (character index) of the last leaf in a container, or of the brackets around it."""
    if container.is_flow:
        return _own_end(container)
    return max((_last_index(part) for part in container.parts.values()), default=_own_end(container))


def _own_start(marked: Marked) -> int:
    return int(marked.event.start_mark.index)


def _own_end(marked: Marked) -> int:
    return int((marked.end or marked.event).end_mark.index)


def _replaced(document: Document, event: Event, value: object, indent: int) -> str:
    text = document.text
    start, end = event.start_mark.index, event.end_mark.index
    new = write_scalar(value, indent).replace("\n", _newline(text))
    first, line_end, more = new.partition(_newline(text))
    comment = ""
    if event.style in {"|", ">"}:
        # A block scalar reaches to the next line's start: keep its last line end outside.
        body = text[start:end].rstrip("\r\n")
        end = start + len(body)
        comment = _comment_of(body.splitlines()[0])
    elif line_end:
        comment = text[end:].partition("\n")[0].rstrip("\r")
        end += len(comment)
    before = text[:start] if new else text[:start].rstrip(" ")
    glue = first if before.endswith(":") else first.removeprefix(" ")
    return before + glue + comment + line_end + more + text[end:]


def _comment_of(head: str) -> str:
    """Give the comment behind the sign that a block scalar starts with, and the space before it."""
    sign = head.partition("#")[0].rstrip()
    return head[len(sign) :] if "#" in head else ""


def _filled(document: Document, leaf: Marked, value: Any, indent: int) -> str:
    """Put a list or mapping where an empty value, `[]` or `{}` stands."""
    text = document.text
    start, end = _own_start(leaf), _own_end(leaf)
    if leaf.event.__class__ is ScalarEvent and text[start:end].strip() not in NOT_GIVEN:
        raise SpliceError("di sini sudah ada isi")
    lines = write({"x": value}).splitlines()[1:]
    pad = " " * (indent - 2)
    newline = _newline(text)
    block = "".join(newline + pad + line if line else newline for line in lines)
    before, rest = text[:start].rstrip(" "), text[end:]
    comment, found, after = rest.partition(newline)
    return before + comment.rstrip() + block + found + after


def _with_new_key(document: Document, above: Marked, key: str, value: object) -> str:
    if not above.is_mapping or not above.parts or above.is_flow:
        raise SpliceError(f"bukan kelompok isian: {key}")
    lines = write({key: value}).splitlines()
    pad = " " * _indent(above)
    return _insert_after(document, _last_index(above), [pad + line if line else line for line in lines])


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


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_as_text(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


def _value_at(tree: Any, loc: Loc) -> Any:
    for step in loc:
        tree = tree[step]
    return tree


def _tree_before(document: Document, new: str) -> Any:
    """Give the tree of a text; its last line counts as finished where something stands behind it now."""
    finished = document.text + _newline(document.text)
    is_finished_now = not document.text.endswith("\n") and new.startswith(finished)
    return copy.deepcopy(_document(finished).root if is_finished_now else document.root)


def _equal(new: str, expected: Any) -> str:
    if _document(new).root != expected:
        raise SpliceError("bagian ini perlu diubah dengan tangan")
    return new
