"""The class in force of any record, read or not, and the order of classes."""

from __future__ import annotations

from typing import Any

from pks_cli.model import vocabulary
from pks_cli.model.report import KONFLIK


def rank(kelas: str) -> int:
    """Give the place of a class in the order of classes, 0 for biasa."""
    return vocabulary.codes("klasifikasi").index(kelas)


def highest(*kelas: str) -> str:
    """Give the highest of several classes."""
    return max(kelas, key=rank)


def kelas_of_tree(kind: str, tree: Any, ceiling: str) -> str:
    """Give the class in force of a record from its tree of text, also when the record is broken.

    Args:
        kind: report, meeting, team, followup, or any other word for the rest.
        tree: The tree of text leaves, of any shape; None for what could not be read.
        ceiling: The folder's `kelas_tertinggi`, which a meeting without a class has.

    Returns:
        A code; the highest where the class cannot be told.
    """
    codes = vocabulary.codes("klasifikasi")
    if not isinstance(tree, dict):
        return codes[0] if isinstance(tree, list) else codes[-1]
    own = tree.get("klasifikasi")
    if own is not None:
        return own if isinstance(own, str) and own in codes else codes[-1]
    if kind == "meeting":
        return ceiling
    jenis = tree.get("jenis")
    is_conflict = kind == "report" and (jenis in KONFLIK or jenis not in vocabulary.codes("jenis"))
    return "terbatas" if is_conflict else codes[0]
