"""What a user says of the columns of a table: read from the option, and remembered for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, kutip, terdekat
from pks_cli.exchange.intake.heads import keys_by_head
from pks_cli.faults import Fault, Refused
from pks_cli.model.columns import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable


def wanted_columns(texts: Iterable[str]) -> dict[str, str]:
    """Read what was said of columns.

    Args:
        texts: Each "kepala kolom=isian"; nothing behind the sign leaves the column to catatan_impor.

    Returns:
        Keys by head as `bahasa.fold` writes it.

    Raises:
        Refused: A text without the sign, an empty head, or a field that no report has.
    """
    return dict(_column(text) for text in texts)


def _column(text: str) -> tuple[str, str]:
    head, sign, wanted = text.rpartition("=")
    if not sign or not fold(head):
        message = f"--kolom {kutip(text)} tidak dapat dibaca"
        raise Refused(Fault("PKS423", "galat", message, 'tulis seperti --kolom "Uraian Kejadian=uraian"'))
    return fold(head), _key(wanted.strip())


def _key(wanted: str) -> str:
    if not wanted or wanted == NOWHERE:
        return NOWHERE
    by_head = keys_by_head()
    keys = {fold(key): key for key in by_head.values()}
    found = keys.get(fold(wanted)) or by_head.get(fold(wanted))
    if found is None:
        near = terdekat(wanted, list(by_head.values()))
        remedy = f"maksudnya {near}?" if near else f"pilih salah satu: {', '.join(by_head.values())}"
        raise Refused(Fault("PKS423", "galat", f"isian {kutip(wanted)} tidak ada", remedy))
    return found
