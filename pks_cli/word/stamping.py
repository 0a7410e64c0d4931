"""What a Word file says of its own origin: properties a program added, kept by Word and LibreOffice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pks_cli.faults import Refused
from pks_cli.word.archive import archive, pack
from pks_cli.word.package import read_package
from pks_cli.word.properties import Cover, Properties, core_part
from pks_cli.word.reading import read_document
from pks_cli.word.safety import parse_parts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def stamped(path: Path, stamp: Mapping[str, str]) -> bytes:
    """Give a Word file with properties of ours beside its own.

    Args:
        path: The file; not changed.
        stamp: Names to texts.

    Returns:
        The bytes of the copy, the same for the same file and stamp; nothing else in it differs.

    Raises:
        Refused: PKS501 to PKS506: the file cannot be read or holds what it may not.
    """
    members = read_package(path)
    roots = parse_parts(path.name, members)
    nothing = Properties("", "", "", "", "", date.min, custom=stamp)
    ours = {
        member.name: member for member in Cover(roots).members(nothing, {}) if member.name != core_part(roots)
    }
    kept = (pack(name, data) for name, data in members.items() if name not in ours)
    return archive((*kept, *ours.values()))


def stamp_of(path: Path) -> dict[str, str]:
    """Give the properties that programs added to a Word file; none where the file cannot be read."""
    try:
        return dict(read_document(path).custom)
    except Refused:
        return {}
