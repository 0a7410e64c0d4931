"""Strict YAML with positions: text in, text leaves out, and every refusal with its place.

A leaf of the house: it knows no records. `read` takes bytes and gives a `Document`: the tree of dicts, lists
and texts, every refusal, and line and column of any part that is asked for. `write` gives the text of a tree
as a careful person would type it; `splice` changes a value and leaves every other byte alone.
"""

from pks_cli.strict_yaml.document import Document, Node, Problem
from pks_cli.strict_yaml.marks import MAX_DEPTH
from pks_cli.strict_yaml.reader import MAX_BYTES, read
from pks_cli.strict_yaml.splice import append_item, rename_key, set_value
from pks_cli.strict_yaml.writer import write

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Document",
    "Node",
    "Problem",
    "append_item",
    "read",
    "rename_key",
    "set_value",
    "write",
]
