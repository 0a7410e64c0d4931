"""Remove what a killed writer left beside the records: temporary files, which hold nothing acknowledged."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.folder.writing import is_temporary

if TYPE_CHECKING:
    from pks_cli.folder.place import Place


def sweep_leftovers(place: Place) -> None:
    """Remove them; call it only under the folder's lock, when no writer is at work."""
    for base, _, files in os.walk(place.records):
        for name in files:
            if is_temporary(name):
                with suppress(OSError):
                    Path(base, name).unlink()
