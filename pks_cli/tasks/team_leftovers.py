"""The rows of a list of officials that were not written, as a sheet to correct and take in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.exchange.forms.team_form import WILAYAH, head_of
from pks_cli.exchange.intake.heads import REASON
from pks_cli.exchange.table import Column, Table, TableRow
from pks_cli.exchange.teams.heads import key_of
from pks_cli.folder.writing import put_output
from pks_cli.tasks.write_paper import OUTPUT_DIRECTORY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.exchange.teams.post import PostTable
    from pks_cli.folder.office import Setting
    from pks_cli.tasks.team_working import Worked

_NAME = "Sisa Daftar Tim"


def reason_of(one: Worked) -> str:
    """Say why a row was not written."""
    if one.wrong:
        return one.wrong
    return "; ".join(one.change.doubts) if one.change else ""


def write_leftovers(
    setting: Setting, tables: Sequence[PostTable], left: Sequence[Worked], today: date
) -> Path | None:
    """Write the rows that were left, under their own heads, with the reason in front.

    Args:
        setting: The folder.
        tables: The tables they come from.
        left: The rows.
        today: For the name of the file.

    Returns:
        Where they went; None when there is none.

    Raises:
        Refused: The disk refuses.
    """
    if not left:
        return None
    from pks_cli.exchange.xlsx import xlsx_bytes

    sheets = [_sheet(setting, number, table, left) for number, table in enumerate(tables, 1)]
    used = [sheet for sheet in sheets if sheet is not None]
    data = xlsx_bytes(used, created=today, paper=setting.office.naskah.kertas)
    target = setting.place.root / OUTPUT_DIRECTORY / f"{_NAME} {today.isoformat()}.xlsx"
    return put_output(target, data, overwrite=False)


def _sheet(setting: Setting, number: int, table: PostTable, left: Sequence[Worked]) -> Table | None:
    own = {id(row) for row in table.posts}
    rows = [one for one in left if id(one.read) in own]
    if not rows:
        return None
    width = max(len(table.heads), *(len(one.read.cells) for one in rows))
    heads = (*table.heads, *[""] * (width - len(table.heads)))
    # a wilayah that a title above or an option told is lost unless it is written down
    place = () if any(key_of(head) == WILAYAH for head in heads) else (head_of(WILAYAH),)
    columns = (REASON, *place, *heads)
    return Table(
        name="Tim" if number == 1 else f"Tim {number}",
        title="Baris yang belum masuk",
        subtitles=(f"Betulkan, lalu ambil lagi dengan: pks team import. Kolom {REASON} boleh dibiarkan.",),
        columns=tuple(Column(f"k{number}", head, "teks") for number, head in enumerate(columns)),
        rows=tuple(
            TableRow(
                (
                    reason_of(one),
                    *(setting.gazetteer.label(one.read.wilayah) for _head in place),
                    *one.read.cells,
                    *[""] * (width - len(one.read.cells)),
                )
            )
            for one in rows
        ),
    )
