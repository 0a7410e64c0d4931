"""From format 0, in which pks.yaml did not say which format it is, to format 1.

Teams move from records/tim/ to records/teams/. In a report `isi` becomes `uraian`, and `waktu`, which held
day and clock time in one text, becomes `tanggal` and `jam`; a status `proses` becomes `sedang_ditangani`,
also that of a step. In a meeting `agenda` becomes `acara`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pks_cli.strict_yaml import read, rename_key, set_value

if TYPE_CHECKING:
    from collections.abc import Iterator

TO = 1
_TEAMS, _TEAMS_BEFORE = "records/teams/", "records/tim/"
_REPORTS, _MEETINGS = "records/reports/", "records/meetings/"
_MOMENT = re.compile(r"\s*(?P<tanggal>\S+)\s+(?:pukul\s+)?(?P<jam>\d{1,2}[.:]\d{2})\s*", re.ASCII)
_STATUS = {"proses": "sedang_ditangani"}


def moved(path: str) -> str:
    """Give the path of a file in format 1."""
    return _TEAMS + path.removeprefix(_TEAMS_BEFORE) if path.startswith(_TEAMS_BEFORE) else path


def changed(path: str, text: str) -> str:
    """Give the text of a file in format 1.

    Raises:
        SpliceError: The text is arranged so that only a person can change it.
    """
    tree = read(text.encode("utf-8")).root
    if not isinstance(tree, dict):
        return text
    if path.startswith(_REPORTS):
        return _report(text, tree)
    if path.startswith(_MEETINGS) and "agenda" in tree and "acara" not in tree:
        return rename_key(text, ("agenda",), "acara")
    return text


def _report(text: str, tree: dict[str, Any]) -> str:
    if "isi" in tree and "uraian" not in tree:
        text = rename_key(text, ("isi",), "uraian")
    if "waktu" in tree and "tanggal" not in tree:
        text = _split_moment(text, tree)
    for loc, status in _statuses(tree):
        if status in _STATUS:
            text = set_value(text, loc, _STATUS[status])
    return text


def _split_moment(text: str, tree: dict[str, Any]) -> str:
    """Split `waktu`; a text without a clock time is the day alone."""
    found = _MOMENT.fullmatch(tree["waktu"]) if isinstance(tree["waktu"], str) else None
    if found is not None:
        text = set_value(text, ("waktu",), found["tanggal"])
        if "jam" not in tree:
            text = set_value(text, ("jam",), found["jam"].replace(":", "."))
    return rename_key(text, ("waktu",), "tanggal")


def _statuses(tree: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield ("status",), tree.get("status")
    steps = tree.get("langkah")
    for index, step in enumerate(steps if isinstance(steps, list) else ()):
        if isinstance(step, dict):
            yield ("langkah", index, "status"), step.get("status")
