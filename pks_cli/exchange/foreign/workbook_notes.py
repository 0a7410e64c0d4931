"""What a person should know of a workbook: macros, hidden rows and sheets, formulas without a result."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.exchange.foreign.held import Held
    from pks_cli.exchange.foreign.sheet_look import Look

_MOST_NAMED = 5


def note_book(held: Held, names: Sequence[str]) -> None:
    """Tell of macros.

    Args:
        held: Takes the notes.
        names: The members of the package.
    """
    if any(
        name.lower().endswith(("vbaproject.bin", "vbadata.xml")) or "/macrosheets/" in name for name in names
    ):
        held.notes.append(("memuat makro; makro itu tidak dijalankan", "periksa siapa pengirimnya"))


def note_sheet(
    held: Held, name: str, look: Look | None, hidden_rows: Sequence[int], *, is_hidden: bool
) -> None:
    """Tell of one sheet.

    Args:
        held: Takes the notes.
        name: The sheet's name.
        look: What was seen in its XML, None where nobody looked.
        hidden_rows: Numbers of its hidden rows that hold something.
        is_hidden: Whether the sheet is hidden and holds something.
    """
    sheet = f"lembar “{name}”"
    remedy = "periksa apakah isinya memang ikut dikirim"
    if is_hidden:
        held.notes.append((f"{sheet} tersembunyi; isinya tetap dibaca", remedy))
    if hidden_rows:
        held.notes.append((f"{sheet}: baris {some(hidden_rows)} tersembunyi; isinya tetap dibaca", remedy))
    if look is None:
        return
    if look.hidden_columns:
        message = f"{sheet}: kolom {some(look.hidden_columns)} tersembunyi; isinya tetap dibaca"
        held.notes.append((message, remedy))
    if look.no_result:
        message = f"{sheet}: rumus di {some(look.no_result)} tidak menyimpan hasil; selnya dibaca kosong"
        held.notes.append((message, "buka di Excel, simpan lagi, lalu ulangi"))
    if look.rows is not None:
        message = f"{sheet}: ada sel yang jauh di luar tabel; baris dan kolom kosong di antaranya dilewati"
        held.notes.append((message, "periksa sel itu di Excel"))


def some(things: Sequence[object]) -> str:
    """Name a few things, and how many there are beyond."""
    named = ", ".join(str(thing) for thing in things[:_MOST_NAMED])
    rest = len(things) - _MOST_NAMED
    return f"{named}, dan {rest} lagi" if rest > 0 else named
