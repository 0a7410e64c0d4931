"""Bring a folder of an older format to the current one: planned in memory, then file by file, format last.

Cut off anywhere, the folder still says the older format, and a repeat goes on: what is there already is left.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.format import format_of
from pks_cli.folder.lists import read_document
from pks_cli.folder.locking import locked
from pks_cli.folder.migrations import migrated
from pks_cli.folder.office import read_setting
from pks_cli.folder.place import OFFICE_FILE
from pks_cli.folder.reading import problem_faults, read_bytes
from pks_cli.folder.shared_paths import LISTED, shared_files
from pks_cli.folder.writing import create, remove, replace
from pks_cli.model.office import FORMAT
from pks_cli.strict_yaml import read, set_value
from pks_cli.strict_yaml.splice import SpliceError
from pks_cli.tasks.autosave import save_history
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pks_cli.folder.place import Place

COMMAND = "migrate"
_BOM = "\ufeff".encode()


@dataclass(frozen=True, slots=True)
class Move:
    """What becomes of one file.

    Attributes:
        path: Where it lies.
        target: Where it shall lie.
        before: Its bytes.
        after: Its bytes then.
    """

    path: str
    target: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Migration:
    """What a migration changes, or changed.

    Attributes:
        start: The format before.
        end: The format after; the same where there is nothing to do.
        moves: The files, pks.yaml last.
        diff: The lines that change, as unified diffs.
        warnings: What should be looked at once more.
    """

    start: int
    end: int
    moves: tuple[Move, ...] = ()
    diff: str = ""
    warnings: tuple[Fault, ...] = ()


def preview_migration(folders: Sequence[Path] = ()) -> Migration:
    """Say what `migrate` would change, and write nothing; arguments and faults are the same."""
    return _planned(one_place(folders))


def migrate(folders: Sequence[Path] = ()) -> Migration:
    """Bring a folder to the current format.

    Args:
        folders: The folders; empty: found from the working directory upwards.

    Returns:
        What changed.

    Raises:
        Refused: The folder is of a newer format; a file cannot be read or only be changed by a person (status
            1, nothing was touched); or the disk refuses, and a repeat goes on.
    """
    place = one_place(folders)
    if not _planned(place).moves:
        return _planned(place)
    with locked(place):
        plan = _planned(place)
        for move in plan.moves:
            _carry_out(place, move)
        paths = {path for move in plan.moves for path in (move.path, move.target)}
        warnings = save_history(read_setting(place), COMMAND, f"{plan.start}-{plan.end}", sorted(paths))
    return Migration(plan.start, plan.end, plan.moves, plan.diff, warnings)


def _planned(place: Place) -> Migration:
    """Plan everything, or refuse before anything is touched."""
    document = read_document(place, OFFICE_FILE)
    start = format_of(document.root) if not document.problems else None
    if start is None or start >= FORMAT:
        setting = read_setting(place)  # says what is wrong with it
        refuse_when_read_only(setting)
        return Migration(FORMAT, FORMAT)
    moves: list[Move] = []
    faults: list[Fault] = []
    for path in shared_files(place):
        if path not in (*LISTED, OFFICE_FILE):
            found = _move(place, path, start)
            if isinstance(found, Move):
                moves.append(found)
            else:
                faults.append(found)
    faults += _collisions(place, moves)
    office = _office(place, document.text)
    if isinstance(office, Fault):
        faults.append(office)
    if faults or isinstance(office, Fault):
        raise Refused(*faults, status=1)
    moves.append(office)
    changed = tuple(move for move in moves if (move.path, move.before) != (move.target, move.after))
    return Migration(start, FORMAT, changed, "\n".join(_diff(move) for move in changed))


def _move(place: Place, path: str, start: int) -> Move | Fault:
    data = read_bytes(place.root / path)
    if data is None:
        return Fault("PKS011", "galat", "berkas ini tidak dapat dibaca", "periksa izinnya", path)
    document = read(data)
    if document.problems:
        return problem_faults(document, path)[0]
    try:
        target, text = migrated(path, document.text, start)
    except SpliceError:
        return _by_hand(path)
    return Move(path, target, data, _bytes(text, data))


def _by_hand(path: str) -> Fault:
    message = "susunan berkas ini tidak dapat diubah otomatis"
    return Fault("PKS413", "galat", message, "tulis satu isian satu baris, lalu ulangi", path)


def _office(place: Place, text: str) -> Move | Fault:
    """Let pks.yaml say the format: in its place, or as the first line."""
    before = (place.root / OFFICE_FILE).read_bytes()
    root = read(before).root
    newline = "\r\n" if "\r\n" in text else "\n"
    after = f"format: {FORMAT}{newline}{text}"
    if read(after.encode("utf-8")).root != {"format": str(FORMAT), **root}:
        try:
            after = set_value(text, ("format",), FORMAT)
        except SpliceError:
            return _by_hand(OFFICE_FILE)
    return Move(OFFICE_FILE, OFFICE_FILE, before, _bytes(after, before))


def _bytes(text: str, before: bytes) -> bytes:
    return (_BOM if before.startswith(_BOM) else b"") + text.encode("utf-8")


def _collisions(place: Place, moves: Iterable[Move]) -> Iterable[Fault]:
    """Find files whose new place holds something else already."""
    for move in moves:
        if move.target != move.path and (place.root / move.target).exists():
            # What a migration that was cut off put there is in its place.
            if read_bytes(place.root / move.target) == move.after:
                continue
            message = f"tempat barunya {move.target} sudah terisi lain"
            remedy = "bandingkan kedua berkas itu, satukan isinya, lalu hapus yang lama"
            yield Fault("PKS412", "galat", message, remedy, move.path)


def _carry_out(place: Place, move: Move) -> None:
    """Write one file at its place; the old place goes when the new one is on the disk."""
    source, target = place.root / move.path, place.root / move.target
    if move.path == move.target:
        replace(source, move.before, move.after)
        return
    if not target.exists():
        create(target, move.after)
    remove(source, move.before)


def _diff(move: Move) -> str:
    before, after = (read(data).text.splitlines() for data in (move.before, move.after))
    lines = list(difflib.unified_diff(before, after, move.path, move.target, lineterm="", n=1))
    return "\n".join(lines or [f"--- {move.path}", f"+++ {move.target}"])
