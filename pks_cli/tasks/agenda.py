"""The buku agenda: the letters of a year in order, on screen and as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import gabung
from pks_cli.documents.paper import may_show
from pks_cli.exchange.csv_text import csv_bytes
from pks_cli.exchange.json_text import json_bytes
from pks_cli.exchange.table import Column, Table, TableRow
from pks_cli.faults import Fault, Refused
from pks_cli.folder.writing import put_output
from pks_cli.model.vocabulary import label
from pks_cli.tasks.ask_archive import Ledger, ask_archive
from pks_cli.tasks.asking import wanted_ceiling
from pks_cli.tasks.letters import Letter, letters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

ENDINGS = (".xlsx", ".csv", ".json")
_COLUMNS = (
    Column("urut", "No. Urut", "teks", short="No."),
    Column("nomor", "Nomor", "teks", short="Nomor"),
    Column("tanggal", "Tanggal", "tanggal", short="Tanggal"),
    Column("naskah", "Naskah", "teks", short="Naskah"),
    Column("tentang", "Tentang", "teks", short="Tentang"),
    Column("tujuan", "Tujuan", "teks", short="Tujuan"),
    Column("keadaan", "Keadaan", "teks", short="Keadaan"),
    Column("pindaian", "Pindaian", "teks", short="Pindaian"),
)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The letters of a year.

    Attributes:
        tahun: The year.
        rows: Each letter with its order number, or "".
        above: How many letters are of a higher class than may be told.
        left_out: Files that a galat keeps out: path and code.
        table: The same as a table.
        today: The day it was asked.
        paper: The paper of the office.
    """

    tahun: int
    rows: tuple[tuple[str, Letter], ...]
    above: int
    left_out: tuple[tuple[str, str], ...]
    table: Table
    today: date
    paper: str


def agenda(
    folders: Sequence[Path], tahun: int | None = None, kelas: str | None = None, today: date | None = None
) -> Agenda:
    """Give the letters of a year by date, then number.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        tahun: The year of the letters; None: this year.
        kelas: The highest class that is told; None: the folder's ceiling.
        today: The day to take for today.

    Raises:
        Refused: No folder, or a class that there is not or that lies above the folder's.
    """
    return ask_archive(folders, today, lambda ledger: _agenda(ledger, tahun, kelas))


def contract(found: Agenda) -> dict[str, Any]:
    """Give the agenda as the JSON contract has it, the files left out by path and code."""
    left_out = [{"berkas": path, "kode": code} for path, code in found.left_out]
    rows = [_payload(order, one) for order, one in found.rows]
    return {"tahun": found.tahun, "baris": rows, "di_atas_kelas": found.above, "tidak_dihitung": left_out}


def check_ending(output: Path) -> None:
    """Refuse a file name whose ending names no format, before any work is done."""
    if output.is_dir() or output.suffix.lower() not in ENDINGS:
        message = f"buku agenda tidak dapat disimpan sebagai '{output}'"
        remedy = f"pakai nama yang berakhir dengan {gabung(list(ENDINGS), 'atau')}, misalnya -o agenda.xlsx"
        raise Refused(Fault("PKS423", "galat", message, remedy))


def save_agenda(found: Agenda, output: Path, *, overwrite: bool) -> Path:
    """Write the agenda by the ending of the name; in the file the files left out are only a number.

    Raises:
        Refused: Another ending, or the disk refuses.
    """
    check_ending(output)
    ending = output.suffix.lower()
    if ending == ".csv":
        data = csv_bytes(found.table)
    elif ending == ".json":
        data = json_bytes({"versi": 1, **contract(found), "tidak_dihitung": len(found.left_out)})
    else:
        from pks_cli.exchange.xlsx import xlsx_bytes

        data = xlsx_bytes([found.table], created=found.today, paper=found.paper)
    return put_output(output, data, overwrite=overwrite)


def _agenda(ledger: Ledger, tahun: int | None, kelas: str | None) -> Agenda:
    office = ledger.setting.office
    year, ceiling = tahun or ledger.today.year, wanted_ceiling(kelas, ledger.ceiling)
    of_year = [one for one in letters(ledger) if one.day.year == year]
    told = [one for one in of_year if may_show(one.kelas, ceiling)]
    orders = [one.order(office.naskah.pola_nomor) for one in told]
    rows = [(order.text if order else "", one) for order, one in zip(orders, told, strict=True)]
    rows.sort(key=lambda row: (row[1].day, int(row[0] or 0), row[1].nomor, row[1].kind))
    above = len(of_year) - len(told)
    left_out = ledger.left_out("meeting")
    table = Table(
        name=f"Agenda {year}",
        title=f"BUKU AGENDA NASKAH TAHUN {year}",
        subtitles=(office.nama,),
        columns=_COLUMNS,
        rows=tuple(TableRow(_cells(order, one)) for order, one in rows),
        notes=(f"{above} naskah berklasifikasi lebih tinggi tidak dimuat di sini.",) if above else (),
        is_example=office.contoh,
        left_out=len(left_out),
    )
    return Agenda(year, tuple(rows), above, left_out, table, ledger.today, office.naskah.kertas)


def _cells(order: str, one: Letter) -> tuple[str | date | None, ...]:
    state = label("keadaan_naskah", one.keadaan) if one.keadaan else None
    name = label("naskah", one.kind)
    scan = "ada" if one.pindaian else "tidak ada"
    return (order or None, one.nomor or None, one.tanggal, name, one.tentang, one.tujuan or None, state, scan)


def _payload(order: str, one: Letter) -> dict[str, Any]:
    values = {
        "id": one.id,
        "naskah": one.kind,
        "urut": order,
        "nomor": one.nomor,
        "tanggal": one.tanggal.isoformat() if one.tanggal else "",
        "tentang": one.tentang,
        "tujuan": one.tujuan,
        "keadaan": one.keadaan,
    }
    return {key: value for key, value in values.items() if value} | {"pindaian": one.pindaian}
