"""Read the plainest YAML line by line: what `write` writes, and most of what people type.

Twice as fast as libyaml's events, and only for texts that both read alike: keys in small letters, one value a
line, quotes without escapes, block texts without surprises. Whatever else stands in a text, it is left to
libyaml as a whole, which also says what is wrong with it.
"""

from __future__ import annotations

import re
from typing import Any

# One line: its indent, a dash, a key, and a value in one of its forms. A value without quotes holds no colon
# and no hash, and begins with nothing that could mean something.
_LINE = re.compile(
    r"""([ ]*)
    (?:\#[^\n]*$                            # a comment, or nothing at all
    | $
    | (-[ ])?
      (?:([a-z][a-z0-9_]{0,60}):(?:[ ]+|$))?
      (?: "([^"\\\n]*)" | '([^'\n]*)' | (\||\|-|>|>-) | (\[\]) | (-?[A-Za-z0-9(](?:[^:\#\n]*[^:\#\n\ ])?) )?
      ()$
    )""",
    re.VERBOSE | re.MULTILINE,
)
_NULL = "null"
_DEEPEST = 12


class NotPlain(Exception):  # noqa: N818 - control flow between this module and the reader
    """The text is not of the plainest kind; nothing is said of whether it is right."""


def read_plain(text: str) -> dict[str, Any]:  # noqa: C901, PLR0912, PLR0915 - one hot loop; calls would double its time
    """Read a text whose root is a mapping.

    Args:
        text: The text, without byte order mark and refused characters.

    Returns:
        What libyaml's events would make of it.

    Raises:
        NotPlain: It must be read by libyaml.
    """
    if "\t" in text or "\r" in text:
        raise NotPlain
    match, size, at = _LINE.match, len(text), 0
    root: dict[str, Any] = {}
    node: Any = root
    indent = 0
    above: list[tuple[Any, int]] = []
    open_key: str | None = None  # a key of `node` under which something may follow
    while at < size:
        found = match(text, at)
        if found is None:
            raise NotPlain
        spaces, dash, key, double, single, block, empty, plain, is_entry = found.groups()
        at = found.end() + 1
        if is_entry is None:
            continue
        here = len(spaces)
        if open_key is not None:
            if here > indent or (dash and here == indent):
                if len(above) >= _DEEPEST:
                    raise NotPlain
                above.append((node, indent))
                inner: Any = [] if dash else {}
                node[open_key] = inner
                node, indent = inner, here
            open_key = None
        while here < indent or (here == indent and not dash and node.__class__ is list):
            if not above:
                raise NotPlain
            node, indent = above.pop()
        if here > indent or (dash is not None) is not (node.__class__ is list):
            raise NotPlain
        if dash and key:
            item: dict[str, Any] = {}
            node.append(item)
            above.append((node, indent))
            node, indent = item, here + 2
        value: Any = plain
        if plain is None:
            value = double if double is not None else single
            if value is None:
                if block:
                    value, at = _block(text, at, block, indent)
                elif empty:
                    value = []
                elif key is None:
                    raise NotPlain
                else:
                    open_key = key
        elif plain == _NULL:
            value = None
        if key is None:
            if dash is None or block:
                raise NotPlain
            node.append(value)
        elif key in node or key == _NULL:
            raise NotPlain
        else:
            node[key] = value
    if not root:
        raise NotPlain
    return root


def _block(text: str, at: int, style: str, indent: int) -> tuple[str, int]:
    """Read a text of several lines; give it, and where the text goes on."""
    inner = len(text[at : at + 200]) - len(text[at : at + 200].lstrip(" "))
    if inner <= indent or text[at + inner : at + inner + 1] in {"", " ", "\n"}:
        raise NotPlain
    found = []
    size, pad = len(text), " " * inner
    while at < size:
        end = text.find("\n", at)
        end = size if end < 0 else end
        line = text[at:end]
        if line.startswith(pad):
            line = line[inner:]
            if line and not line.strip(" "):
                raise NotPlain
            found.append(line)
        elif line.strip(" "):
            break
        else:
            found.append("")
        at = end + 1
    if at > size and style in {"|", ">"}:
        raise NotPlain  # a last line without its end keeps none
    while not found[-1]:
        found.pop()
    end_of_text = "" if style.endswith("-") else "\n"
    if style[0] == "|":
        return "\n".join(found) + end_of_text, at
    if any(not line or line[0] == " " for line in found):
        raise NotPlain
    return " ".join(found) + end_of_text, at
