"""Write a tree as a careful person would type it.

Block style throughout; texts of several lines as `|-`; quotes wherever a YAML 1.1 or 1.2 reader would
see something other than the text (dates, times, numbers, yes and no). Numbers and truth values handed
in as such are written plain, so that an editor with the schema reads the same type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

_AMBIGUOUS = re.compile(
    r"""
    ~ | null | Null | NULL | = | <<
    | y | Y | n | N | yes | Yes | YES | no | No | NO | on | On | ON | off | Off | OFF
    | true | True | TRUE | false | False | FALSE
    | [-+]? (0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-fA-F_]+ | [0-9][0-9_]*)
    | [-+]? ([0-9][0-9_]*)? \.? [0-9_]* ([eE][-+]?[0-9]+)?
    | [-+]? [0-9][0-9_]* \. ([0-9_]+)? ([eE][-+]?[0-9]+)?
    | [-+]? [0-9][0-9_]* (:[0-5]?[0-9])+ (\.[0-9_]*)?
    | [-+]? \. (inf|Inf|INF) | \. (nan|NaN|NAN)
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} ([Tt \t].*)?
    """,
    re.VERBOSE,
)
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`")
_MUST_ESCAPE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]"
)


def write(tree: Mapping[str, Any]) -> str:
    """Give the text of a mapping: UTF-8 text with LF, ending in a newline.

    Args:
        tree: Mappings, sequences, str, int, float, bool and None; keys are text.

    Returns:
        The file's text; reading it back gives the same tree with every leaf as text.
    """
    return "".join(line + "\n" for line in _mapping_lines(tree, 0)) or "{}\n"


def write_scalar(value: object, indent: int) -> str:
    """Give what stands behind `key:` for a leaf, with the space before it; several lines for long text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return " true" if value else " false"
    if isinstance(value, (int, float)):
        return f" {value}"
    text = str(value)
    if "\n" in text and _fits_literal(text):
        return _literal(text, indent)
    return f" {_inline(text)}"


def _mapping_lines(tree: Mapping[str, Any], indent: int) -> list[str]:
    pad = " " * indent
    lines: list[str] = []
    for key, value in tree.items():
        head = f"{pad}{_inline(key)}:"
        if isinstance(value, Mapping):
            lines += [head, *_mapping_lines(value, indent + 2)] if value else [f"{head} {{}}"]
        elif _is_list(value):
            lines += [head, *_sequence_lines(value, indent + 2)] if value else [f"{head} []"]
        else:
            lines.append(head + write_scalar(value, indent + 2))
    return lines


def _sequence_lines(items: Sequence[Any], indent: int) -> list[str]:
    pad = " " * indent
    lines: list[str] = []
    for item in items:
        if isinstance(item, Mapping) and item:
            nested = _mapping_lines(item, indent + 2)
        elif _is_list(item) and item:
            nested = _sequence_lines(item, indent + 2)
        else:
            empty = "{}" if isinstance(item, Mapping) else "[]"
            leaf = (
                f" {empty}" if isinstance(item, Mapping) or _is_list(item) else write_scalar(item, indent + 2)
            )
            lines.append(f"{pad}-{leaf}")
            continue
        lines += [f"{pad}- {nested[0][indent + 2 :]}", *nested[1:]]
    return lines


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _fits_literal(text: str) -> bool:
    first = text.split("\n", 1)[0]
    return bool(first) and first[0] not in " \t" and not _MUST_ESCAPE.search(text)


def _literal(text: str, indent: int) -> str:
    body = text.rstrip("\n")
    trailing = len(text) - len(body)
    chomp = {0: "-", 1: ""}.get(trailing, "+")
    pad = " " * indent
    lines = [f"{pad}{line}" if line else "" for line in body.split("\n")]
    lines += [""] * (trailing - 1)
    return f" |{chomp}\n" + "\n".join(lines)


def _inline(text: str) -> str:
    if _is_plain(text):
        return text
    if "\n" in text or "\t" in text or _MUST_ESCAPE.search(text):
        return _double_quoted(text)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _double_quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _MUST_ESCAPE.sub(lambda found: f"\\U{ord(found.group()):08X}", escaped) + '"'


def _is_plain(text: str) -> bool:
    return not (
        not text
        or text[0] in _FIRST
        or text[0].isspace()
        or text[-1].isspace()
        or text[-1] == ":"
        or text.startswith(("---", "..."))
        or ": " in text
        or " #" in text
        or "\n" in text
        or "\t" in text
        or _AMBIGUOUS.fullmatch(text)
        or _MUST_ESCAPE.search(text)
    )
