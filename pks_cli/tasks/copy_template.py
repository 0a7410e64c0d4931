"""Copy a shipped template into the folder, where the office changes it in Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.office import read_setting
from pks_cli.folder.writing import create, put_output
from pks_cli.tasks.own_templates import ENDING, copy_of, name_for, unknown_naskah
from pks_cli.tasks.paper_files import TEMPLATE_DIRECTORY
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy.

    Attributes:
        name: The name of the template.
        path: Where it went.
        shown: The same relative to the folder.
        is_used: Whether papers are made with it from now on.
    """

    name: str
    path: Path
    shown: str
    is_used: bool


def copy_template(folders: Sequence[Path], word: str, output: Path | None, *, overwrite: bool) -> Copied:
    """Copy a template.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        word: The code of a naskah, or the name of one arrangement of it.
        output: Where it goes, a directory or a file ending in .docx; None: `templates/` of the folder.
        overwrite: Replace what is there.

    Raises:
        Refused: No such naskah, something is there already, or the disk refuses.
    """
    setting = read_setting(one_place(folders))
    name = name_for(word, setting.office.naskah.notula)
    if name is None:
        raise unknown_naskah(word)
    used = setting.place.root / TEMPLATE_DIRECTORY / f"{name}{ENDING}"
    path = _target(output, name) if output else used
    data = copy_of(name)
    if overwrite:
        put_output(path, data, overwrite=True)
    elif path.exists() or path.is_symlink():
        message = f"templat '{setting.place.relative(path)}' sudah ada dan tidak ditimpa"
        remedy = "ubah berkas itu di Word, atau tambahkan --timpa untuk kembali ke templat bawaan"
        raise Refused(Fault("PKS412", "galat", message, remedy))
    else:
        create(path, data)
    return Copied(name, path, setting.place.relative(path.absolute()), path.absolute() == used)


def _target(output: Path, name: str) -> Path:
    if output.is_dir() or not output.suffix:
        return output / f"{name}{ENDING}"
    if output.suffix.lower() != ENDING:
        message = f"templat tidak dapat disimpan sebagai '{output.name}'"
        raise Refused(Fault("PKS423", "galat", message, f"pakai nama yang berakhir dengan {ENDING}"))
    return output
