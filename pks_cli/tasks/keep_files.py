"""File the signed scan of a paper, and photos of a meeting, beside its record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.finding import find_record
from pks_cli.folder.locking import locked
from pks_cli.folder.office import read_setting
from pks_cli.model.meeting import Meeting
from pks_cli.model.vocabulary import terms
from pks_cli.tasks.archive import today_of
from pks_cli.tasks.attachments import SCANS, Given, free_name, given_file, keep, place_of
from pks_cli.tasks.bare_photo import bare_photo
from pks_cli.tasks.edit_record import Update, save_edit
from pks_cli.tasks.paper_life import known_kind, life_edit
from pks_cli.tasks.places import one_place
from pks_cli.tasks.ralat import is_signed
from pks_cli.tasks.update_record import edit_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_KIND = "meeting"


@dataclass(frozen=True, slots=True)
class Kept:
    """Files that lie beside the record now.

    Attributes:
        update: What changed in the record.
        paths: Where the files lie.
        known: Names of given files that the record had already, by their bytes.
        is_signed: Whether the record says that the paper of a scan is signed.
    """

    update: Update
    paths: tuple[Path, ...]
    known: tuple[str, ...] = ()
    is_signed: bool = True


def file_scan(folders: Sequence[Path], fragment: str, kind: str, path: Path) -> Kept:
    """File the signed scan of one paper.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: Any unique part of the meeting's file name, or its id.
        kind: The code of the naskah.
        path: A PDF, PNG or JPEG of at most 20 MiB.

    Returns:
        Where it lies; an earlier scan is kept beside it.

    Raises:
        Refused: No such meeting or naskah, the file will not do, or the record cannot be changed.
    """
    code, given = known_kind(kind), given_file(path, SCANS)
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    with locked(setting.place):
        loaded = find_record(setting, _KIND, fragment)
        words = f"{terms('naskah')[code].label} pindaian"
        name = free_name(setting, loaded.id, words, given, frozenset())
        changes = {"berkas": name, "sha256": given.sha256}
        edit = life_edit(setting, loaded.path, code, changes, today_of(setting))
        keep(setting, loaded.id, name, given)
        update, where = save_edit(setting, "meeting scan", edit), place_of(setting, loaded.id, name)
        meeting = loaded.record
        return Kept(
            update, (where,), is_signed=isinstance(meeting, Meeting) and is_signed(meeting.life_of(code))
        )


def attach_files(folders: Sequence[Path], fragment: str, paths: Sequence[Path], remark: str | None) -> Kept:
    """File photos of a meeting, without what they tell of the phone and the place.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        fragment: Any unique part of the meeting's file name, or its id.
        paths: PNG or JPEG files of at most 5 MiB, as much as a paper takes.
        remark: What they show; it becomes the caption.

    Returns:
        Where they lie; what the record names already is not added again.

    Raises:
        Refused: No such meeting, a file will not do (nothing is kept then), or the record cannot be changed.
    """
    files = [(path, bare_photo(path)) for path in paths]
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    with locked(setting.place):
        loaded = find_record(setting, _KIND, fragment)
        meeting = loaded.record
        hashes = {one.sha256 for one in meeting.lampiran} if isinstance(meeting, Meeting) else set()
        new: dict[str, Given] = {}
        known: list[str] = []
        for path, given in files:
            if given.sha256 in hashes:
                known.append(path.name)
                continue
            hashes.add(given.sha256)
            new[free_name(setting, loaded.id, path.stem, given, frozenset(new))] = given
        rows = [_row(name, given, remark) for name, given in new.items()]
        changes = {"lampiran": rows} if rows else {}
        edit = edit_record(setting, _KIND, loaded.path, changes, today_of(setting))
        for name, given in new.items():
            keep(setting, loaded.id, name, given)
        update = save_edit(setting, "meeting attach", edit)
        return Kept(update, tuple(place_of(setting, loaded.id, name) for name in new), tuple(known))


def _row(name: str, given: Given, remark: str | None) -> dict[str, Any]:
    row = {"nama": name, "sha256": given.sha256, "ukuran": str(len(given.data))}
    return row | ({"keterangan": remark} if remark else {})
