"""The format of a folder, as its pks.yaml says it; an older one is brought up before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.folder.place import OFFICE_FILE
from pks_cli.model.office import FORMAT

if TYPE_CHECKING:
    from pks_cli.strict_yaml import Document

OLDEST = 0
_KEY = "format"


def format_of(tree: Any) -> int | None:
    """Give the format that the tree of a pks.yaml says.

    Returns:
        The oldest where it says none, since that did not know of formats; None where it cannot be told.
    """
    if not isinstance(tree, dict):
        return None
    text = tree.get(_KEY)
    if text is None:
        return OLDEST
    try:
        return bahasa.parse_bilangan(text) if isinstance(text, str) else None
    except bahasa.Unreadable:
        return None


def refuse_older(document: Document) -> None:
    """Refuse a folder of an older format: read as one of this format, its records would seem to lack things.

    Args:
        document: Its pks.yaml.

    Raises:
        Refused: It is older; status 1, since the folder must be brought up.
    """
    found = format_of(document.root)
    if found is not None and found < FORMAT:
        line, column = document.place((_KEY,))
        message = "folder ini memakai format lama"
        remedy = "jalankan 'pks migrate --dry-run' untuk melihat perubahannya, lalu 'pks migrate'"
        raise Refused(Fault("PKS416", "galat", message, remedy, OFFICE_FILE, line, column), status=1)
