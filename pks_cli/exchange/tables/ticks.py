"""Columns to tick: "Sudah | Masih | Belum" under "Status", with a mark in the one that holds."""

from __future__ import annotations

from pks_cli.bahasa import fold

PREFIX = "centang:"
_STATUS = {
    "sudah": "selesai",
    "sudahditangani": "selesai",
    "sudahtertangani": "selesai",
    "sudahselesai": "selesai",
    "selesai": "selesai",
    "tuntas": "selesai",
    "masih": "sedang_ditangani",
    "masihberjalan": "sedang_ditangani",
    "sedangberjalan": "sedang_ditangani",
    "sedangditangani": "sedang_ditangani",
    "dalamproses": "sedang_ditangani",
    "masihproses": "sedang_ditangani",
    "proses": "sedang_ditangani",
    "belum": "belum_ditangani",
    "belumditangani": "belum_ditangani",
    "belumtertangani": "belum_ditangani",
    "belumselesai": "sedang_ditangani",
}
_MARKS = frozenset({"v", "x", "√", "✓", "✔", "☑", "1", "ya", "y", "*", "•", "vv", "■"})


def status_of_head(head: str) -> str:
    """Give the status that a column to tick stands for, "" when it stands for none."""
    return _STATUS.get(fold(head), "")


def is_mark(cell: str) -> bool:
    """Tell whether a cell is ticked."""
    return cell.strip().casefold() in _MARKS
