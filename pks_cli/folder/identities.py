"""One id, one file: find the ids that two files claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.faults import Fault
from pks_cli.folder.kinds import ERASURE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.folder.reading import Loaded


def ids_twice(loaded: Iterable[Loaded]) -> list[tuple[Loaded, Fault]]:
    """Find every file whose id another file holds too.

    Args:
        loaded: All records of a folder; team ids are their codes.

    Returns:
        Each such file with its fault; of one id twice, both. What tells of a destroyed record carries that
        record's id on purpose.
    """
    by_id: dict[str, list[Loaded]] = {}
    for one in loaded:
        if one.id and one.kind != ERASURE:
            by_id.setdefault(one.id, []).append(one)
    return [(one, _fault(one, same)) for same in by_id.values() if len(same) > 1 for one in same]


def _fault(one: Loaded, same: list[Loaded]) -> Fault:
    others = ", ".join(other.path for other in same if other is not one)
    return Fault(
        "PKS013",
        "galat",
        f"id {one.id} juga dipakai {others}; keduanya tidak dihitung",
        "bila ini salinan, hapus salah satu; bila catatan berbeda, masukkan salah satunya lewat pks",
        one.path,
    )
