"""Put items into a list of a YAML text, take them out, and give a plain item room for more.

As in `splice`: what is not meant stays byte for byte, each edit is read back and compared before it is given
out, and where that cannot be done the edit is refused.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from yaml.events import ScalarEvent

from pks_cli.strict_yaml.splice import (
    SpliceError,
    _as_text,
    _at,
    _document,
    _equal,
    _indent,
    _insert_after,
    _last_index,
    _newline,
    _own_end,
    _own_start,
    _value_at,
    append_item,
    set_value,
)
from pks_cli.strict_yaml.writer import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.strict_yaml.document import Document, Loc
    from pks_cli.strict_yaml.marks import Marked


@dataclass(frozen=True, slots=True)
class SetAt:
    """A value that becomes another one.

    Attributes:
        loc: Where it stands; its key may be missing.
        value: The new value; None empties it.
        key: The key that a plain text above it belongs to, such as "nama", where it gets company.
    """

    loc: Loc
    value: Any
    key: str = "uraian"


@dataclass(frozen=True, slots=True)
class InsertAt:
    """An item that is put into a list.

    Attributes:
        loc: The list; it may be missing.
        index: Before which item; as many as there are: at the end.
        item: The text or mapping.
        key: The key that a plain text above the list belongs to, where it gets company.
    """

    loc: Loc
    index: int
    item: Any
    key: str = "uraian"


@dataclass(frozen=True, slots=True)
class RemoveAt:
    """An item that is taken out.

    Attributes:
        loc: Where it stands.
    """

    loc: Loc


ItemEdit = SetAt | InsertAt | RemoveAt


def edit_items(text: str, edits: Sequence[ItemEdit]) -> str:
    """Make several edits whose places are all those of the text as it is.

    Args:
        text: The file's text, without byte order mark.
        edits: In any order, except that items put before the same one stand in theirs.

    Returns:
        The new text.

    Raises:
        SpliceError: A place does not exist, or only a person can change it.
    """
    for edit in edits:
        if isinstance(edit, SetAt):
            text = _set(text, edit)
    moving = [edit for edit in edits[::-1] if not isinstance(edit, SetAt)]
    for edit in sorted(moving, key=_order):
        text = remove_item(text, edit.loc) if isinstance(edit, RemoveAt) else _insert(text, edit)
    return text


def _order(edit: InsertAt | RemoveAt) -> tuple[int, int, int]:
    """What lies deeper comes first, then what lies further down: so no place moves before it is used."""
    if isinstance(edit, RemoveAt):
        return -len(edit.loc), -int(edit.loc[-1]), 0
    return -len(edit.loc) - 1, -edit.index, 1


def _set(text: str, edit: SetAt) -> str:
    text = _with_company(text, edit.loc[:-1], edit.key)
    loc, value, root = edit.loc, edit.value, _document(text).root
    while value is not None and len(loc) > 1 and _missing(root, loc[:-1]):
        loc, value = loc[:-1], {loc[-1]: value}
    return set_value(text, loc, value)


def _missing(root: Any, loc: Loc) -> bool:
    """Tell whether nothing stands at a place yet."""
    for step in loc:
        if root is None or (isinstance(root, dict) and step not in root):
            return True
        root = root[step]
    return root is None


def _insert(text: str, edit: InsertAt) -> str:
    return insert_item(_with_company(text, edit.loc[:-1], edit.key), edit.loc, edit.index, edit.item)


def insert_item(text: str, loc: Loc, index: int, item: object) -> str:
    """Put an item before the one at `index`, or at the end; a list that is missing or empty is begun.

    Args:
        text: The file's text, without byte order mark.
        loc: Keys and indexes from the root to the list.
        index: The place of the new item.
        item: The text or mapping.

    Raises:
        SpliceError: There is something else than a list.
    """
    document = _document(text)
    found = _at(document, loc[:-1]).parts.get(loc[-1])
    if found is None or not found.parts:
        return set_value(text, loc, [item])
    if found.is_flow:
        text = _in_lines(document, found, _indent(_at(document, loc[:-1])), _value_at(document.root, loc))
        document, found = _document(text), _at(_document(text), loc)
    if not found.is_sequence:
        raise SpliceError(f"bukan daftar: {loc}")
    if index >= len(found.parts):
        return append_item(text, loc, item)
    pad = " " * _indent(found)
    lines = [pad + line[2:] for line in write({"x": [item]}).splitlines()[1:]]
    if index > 0:
        new = _insert_after(document, _last_index(found.parts[index - 1]), lines)
    else:
        start, newline = _line_of(document, found.parts[0]), _newline(document.text)
        new = document.text[:start] + newline.join(lines) + newline + document.text[start:]
    expected = copy.deepcopy(document.root)
    _value_at(expected, loc).insert(index, _as_text(item))
    return _equal(new, expected)


def remove_item(text: str, loc: Loc) -> str:
    """Take an item out with the lines it stands in; comments on lines of their own stay.

    Args:
        text: The file's text, without byte order mark.
        loc: Keys and indexes from the root to the item.

    Returns:
        The new text; a list without items is "not given".

    Raises:
        SpliceError: There is no such item.
    """
    document = _document(text)
    above = _at(document, loc[:-1])
    if above.is_flow:
        whole = _indent(_at(document, loc[:-2]))
        text = _in_lines(document, above, whole, _value_at(document.root, loc[:-1]))
        document, above = _document(text), _at(_document(text), loc[:-1])
    item = _at(document, loc)
    if not above.is_sequence:
        raise SpliceError(f"bukan butir daftar: {loc}")
    end = _last_index(item)
    if end and document.text[end - 1 : end] != "\n":
        found = document.text.find("\n", end)
        end = len(document.text) if found < 0 else found + 1
    new = document.text[: _line_of(document, item)] + document.text[end:]
    expected = copy.deepcopy(document.root)
    items = _value_at(expected, loc[:-1])
    del items[loc[-1]]
    if not items:
        _value_at(expected, loc[:-2])[loc[-2]] = None
    return _equal(new, expected)


def _line_of(document: Document, item: Marked) -> int:
    """Give where the line of an item's dash begins."""
    text, start = document.text, _own_start(item)
    begin = text.rfind("\n", 0, start) + 1
    before = text[begin:start]
    if not before.lstrip(" ").startswith("-") or before.count("-") != 1:
        raise SpliceError("tanda butirnya tidak di baris yang sama")
    return begin


def _in_lines(document: Document, found: Marked, indent: int, value: Any) -> str:
    """Write a list in brackets as one with dashes."""
    text, newline = document.text, _newline(document.text)
    lines = write({"x": value}).splitlines()[1:]
    block = "".join(f"{newline}{' ' * indent}{line}" for line in lines)
    rest, found_line, after = text[_own_end(found) :].partition(newline)
    new = text[: _own_start(found)].rstrip(" ") + rest.rstrip() + block + found_line + after
    return _equal(new, document.root)


def _with_company(text: str, loc: Loc, key: str) -> str:
    """Let a plain text become a group in which it is the one field `key`; what is no plain text stays."""
    document = _document(text)
    marked = document.marks
    for step in loc:
        marked = marked.parts.get(step) if marked is not None else None
    if marked is None or marked.event.__class__ is not ScalarEvent or _value_at(document.root, loc) is None:
        return text
    start, end = _own_start(marked), _own_end(marked)
    value = _value_at(document.root, loc)
    if "\n" in document.text[start:end]:
        raise SpliceError(f"teks beberapa baris: {loc}")
    if isinstance(loc[-1], int):
        new = f"{document.text[:start]}{key}: {document.text[start:]}"
    else:
        pad = " " * (_indent(_at(document, loc[:-1])) + 2)
        newline = _newline(document.text)
        new = f"{document.text[:start].rstrip(' ')}{newline}{pad}{key}: {document.text[start:]}"
    expected = copy.deepcopy(document.root)
    _value_at(expected, loc[:-1])[loc[-1]] = {key: value}
    return _equal(new, expected)
