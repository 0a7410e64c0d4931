"""What two people filled in differently, kept as a file of its own until a person chooses.

A file in records/bentrok/ names the record and lists each place: the value that is shared now (`bersama`),
the other one (`usulan`), and what both came from (`asal`). It has the record's class, and travels like one.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pks_cli.folder.merge_text import text_of
from pks_cli.folder.names import slug
from pks_cli.folder.shared_paths import BENTROK
from pks_cli.tasks.clock import clock_words, office_time

if TYPE_CHECKING:
    from pks_cli.folder.merge import Conflict
    from pks_cli.folder.merge_paths import FileConflicts
    from pks_cli.folder.office import Setting

_KEYS = ("bersama", "usulan", "asal")


def bentrok_file(
    found: FileConflicts, identity: str, name: str, shared_by: tuple[str, int] | None, setting: Setting
) -> tuple[str, bytes]:
    """Give path and bytes of the file that holds what a person must decide.

    Args:
        found: The record and its places.
        identity: The id of the new file.
        name: Who wrote the values that are not in the record.
        shared_by: Who wrote those that are, and when in seconds since 1970.
        setting: The folder, for its clock.
    """
    now = time.time()
    tree: dict[str, Any] = {
        "berkas": found.path,
        "klasifikasi": found.kelas,
        "bersama_oleh": f"{shared_by[0]}, {clock_words(office_time(shared_by[1], setting))}"
        if shared_by
        else None,
        "usulan_oleh": f"{name}, {clock_words(office_time(now, setting))}",
        "butir": [_item(one) for one in found.conflicts],
    }
    stem = slug(found.path.rpartition("/")[2].removesuffix(".yaml")) or "catatan"
    year = datetime.fromtimestamp(now, UTC).year
    return f"{BENTROK}/{year:04d}/{stem}-{identity}.yaml", text_of(tree).encode("utf-8")


def _item(one: Conflict) -> dict[str, Any]:
    values = dict(zip(_KEYS, (one.theirs, one.ours, one.base), strict=True))
    given = {key: value for key, value in values.items() if value is not None}
    return {"isian": [str(step) for step in one.loc], **given}
