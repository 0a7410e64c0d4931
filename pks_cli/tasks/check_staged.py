"""Look at what a person commits by hand: only what must never enter the history is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.folder.git import Git, GitError
from pks_cli.folder.git_staged import staged_file, staged_files
from pks_cli.folder.place import OFFICE_FILE
from pks_cli.folder.shared_paths import is_shared_record
from pks_cli.model import vocabulary
from pks_cli.model.office import Office
from pks_cli.strict_yaml import read
from pks_cli.tasks.places import one_place
from pks_cli.tasks.storable import refusal_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.faults import Fault


def check_staged(folders: Sequence[Path], index: str | None) -> tuple[Fault, ...]:
    """Check the records of a commit that is being made.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        index: The file of the index as git names it, absolute or from the folder; None: the usual one.

    Returns:
        Records that cannot be read or are above the folder's class, one fault each. Where git does not
        answer there is none: `pks sync` looks again before anything leaves this computer.

    Raises:
        Refused: There is no folder.
    """
    root = one_place(folders).root
    git = Git(root)
    file = root / index if index else None
    try:
        records = {path: data for path, data in staged_files(git, file).items() if is_shared_record(path)}
        ceiling = _ceiling(staged_file(git, file, OFFICE_FILE))
    except GitError:
        return ()
    found = (refusal_of(path, data, ceiling) for path, data in sorted(records.items()))
    return tuple(fault for fault in found if fault is not None)


def _ceiling(office: bytes | None) -> str:
    """Read the folder's class from its pks.yaml as it is committed, which may be broken otherwise."""
    tree = read(office or b"").root
    given = tree.get("kelas_tertinggi") if isinstance(tree, dict) else None
    usual: str = Office.model_fields["kelas_tertinggi"].default
    return given if given in vocabulary.codes("klasifikasi") else usual
