"""Show one record as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.faults import Refused
from pks_cli.folder.erased import erased_here
from pks_cli.folder.finding import find_record
from pks_cli.folder.office import Setting, read_setting
from pks_cli.model.naming import subject
from pks_cli.model.parsing import normalised
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pks_cli.model.record import Record


@dataclass(frozen=True, slots=True)
class Shown:
    """One record.

    Attributes:
        id: Its id.
        path: Relative to the folder.
        isi: What it holds, each leaf in its one canonical form.
        subject: Its name for people.
        record: The typed record.
        setting: Its folder.
        erased: The ids it refers to whose records were destroyed.
    """

    id: str
    path: str
    isi: dict[str, Any]
    subject: str
    record: Record
    setting: Setting
    erased: tuple[str, ...] = ()


def show_record(folders: Sequence[Path], kind: str, fragment: str) -> Shown:
    """Find one record by any unique fragment of its name.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        kind: report, meeting or team.
        fragment: Part of the file name, an id, or for a team the name of its wilayah.

    Raises:
        Refused: None or several fit (status 2), or the record must be mended first (status 1).
    """
    setting = read_setting(one_place(folders))
    loaded = find_record(setting, kind, fragment)
    if loaded.record is None:
        raise Refused(*loaded.faults, status=1)
    name = subject(kind, loaded.document.root, setting.gazetteer) or loaded.path
    isi = normalised(loaded.record, loaded.document.root)
    gone = erased_here(setting.place)
    erased = tuple(sorted(gone.intersection(_leaves(isi)))) if gone else ()
    return Shown(loaded.id, loaded.path, isi, name, loaded.record, setting, erased)


def _leaves(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _leaves(one)
    elif isinstance(node, str):
        yield node
