"""JSON files: UTF-8, indented, keys in the order given."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def json_bytes(tree: Mapping[str, Any]) -> bytes:
    """Write a tree of plain values as a JSON file that ends in a newline."""
    return f"{json.dumps(tree, ensure_ascii=False, indent=2, allow_nan=False)}\n".encode()
