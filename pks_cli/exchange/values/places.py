"""Wilayah as people name them: by name, alias or misspelling, with or without the kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around


def read_wilayah(text: str, around: Around, within: str | None = None) -> Reading | None:  # noqa: ARG001 - widened
    """Read a text that should name a wilayah.

    Args:
        text: "Yosodadi", "Kel. Yosodadi Kec. Metro Timur", "Metro Timur / Yosodadi", "18.72.04.1001".
        around: The folder's wilayah.
        within: Code of the kecamatan that another cell or label names.

    Returns:
        The code; with a doubt where it is a guess (a misspelling, one of several of the name), the others as
        choices. None when nothing is near.
    """
    found = around.gazetteer.find(text)
    return Reading(found.code) if found.code else None


def find_wilayah(text: str, around: Around) -> list[Found]:
    """Find the wilayah named in a running text, kelurahan and kecamatan that belong together as one."""
    found = read_wilayah(text, around)
    return [Found(0, len(text), found)] if found else []
