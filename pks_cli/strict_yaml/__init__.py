"""Strict YAML with positions: text in, text leaves out, and every refusal with its place.

A leaf of the house: it knows no records. `read` takes bytes and gives a `Document` whose mappings,
sequences and texts carry line and column; `write` gives the text of a tree as a careful person would
type it; `splice` changes a value and leaves every other byte alone.
"""

from pks_cli.strict_yaml.reader import MAX_BYTES, MAX_DEPTH, read
from pks_cli.strict_yaml.splice import append_item, set_value
from pks_cli.strict_yaml.tree import Document, Mapping, Node, Problem, Sequence
from pks_cli.strict_yaml.writer import write

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Document",
    "Mapping",
    "Node",
    "Problem",
    "Sequence",
    "append_item",
    "read",
    "set_value",
    "write",
]
