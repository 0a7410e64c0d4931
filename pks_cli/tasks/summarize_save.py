"""The rekap as a file: XLSX, CSV or JSON, by the ending of the name; and its JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import gabung
from pks_cli.exchange.csv_text import csv_bytes
from pks_cli.exchange.json_text import json_bytes
from pks_cli.exchange.table import EXAMPLE_MARK
from pks_cli.faults import Fault, Refused
from pks_cli.folder.writing import put_output

if TYPE_CHECKING:
    from pathlib import Path

    from pks_cli.insight.rekap import Row
    from pks_cli.tasks.summarize import Summary

CONTRACT = 1
ENDINGS = (".xlsx", ".csv", ".json")
PAPER_ENDINGS = (".docx", ".pdf")


def contract(summary: Summary) -> dict[str, Any]:
    """Give the rekap as the JSON contract has it, the files left out by path and code."""
    left_out = [{"berkas": path, "kode": code} for path, code in summary.left_out]
    return {
        "versi": CONTRACT,
        "tahun": summary.question.tahun,
        "periode": summary.question.periode,
        "wilayah": summary.question.wilayah,
        "baris": [_contract_row(row, summary.hidden) for row in summary.rekap.rows],
        "jumlah": _contract_row(summary.rekap.total, summary.hidden),
        "tidak_dihitung": left_out,
    }


def save_summary(summary: Summary, output: Path, *, overwrite: bool = False) -> Path:
    """Write the rekap as XLSX, CSV or JSON, by the ending of the name.

    Args:
        summary: What `summarize` gave.
        output: Where to; in the file the files left out are only a number.
        overwrite: Replace what is there; otherwise a number is put behind the name.

    Returns:
        Where it went.

    Raises:
        Refused: Another ending, or the disk refuses.
    """
    _check(output, ENDINGS)
    return put_output(output, _file_bytes(summary, output.suffix.lower()), overwrite=overwrite)


def is_paper(output: Path) -> bool:
    """Tell whether a file name asks for the rekap as a paper: Word or PDF."""
    return output.suffix.lower() in PAPER_ENDINGS


def check_ending(output: Path) -> None:
    """Refuse a file name whose ending names no format of the rekap, before any work is done."""
    _check(output, (*ENDINGS, *PAPER_ENDINGS))


def _check(output: Path, known: tuple[str, ...]) -> None:
    if output.is_dir():
        remedy = f"sebut nama berkasnya juga, misalnya -o {output.as_posix().rstrip('/')}/rekap.xlsx"
        raise Refused(Fault("PKS423", "galat", f"'{output}' adalah folder", remedy))
    if output.suffix.lower() not in known:
        written = f"akhiran '{output.suffix}'" if output.suffix else "tanpa akhiran"
        message = f"rekap tidak dapat disimpan sebagai '{output.name}' ({written})"
        remedy = f"pakai nama yang berakhir dengan {gabung(list(known), 'atau')}, misalnya -o rekap.xlsx"
        raise Refused(Fault("PKS423", "galat", message, remedy))


def _file_bytes(summary: Summary, ending: str) -> bytes:
    if ending == ".csv":
        return csv_bytes(summary.table)
    if ending == ".json":
        mark = {"catatan": EXAMPLE_MARK} if summary.is_example else {}
        return json_bytes(contract(summary) | {"tidak_dihitung": len(summary.left_out)} | mark)
    from pks_cli.exchange.xlsx import xlsx_bytes

    tables = [summary.table, *([summary.silent_table] if summary.silent else [])]
    return xlsx_bytes(tables, created=summary.question.today, paper=summary.paper)


def _contract_row(row: Row, hidden: frozenset[tuple[str, str]]) -> dict[str, Any]:
    """Give a wilayah as the contract has it; a number that may not be published is null."""
    kode = row.wilayah
    told: dict[str, Any] = {
        "wilayah": row.wilayah,
        "nama": row.nama,
        "tingkat": row.tingkat,
        "laporan": row.laporan,
        "kejadian": row.kejadian,
        "kasus": row.kasus,
        "kegiatan": row.per_jenis["kegiatan"],
        "nihil": row.per_jenis["nihil"],
        "per_jenis": dict(row.per_jenis),
        "per_status": dict(row.per_status),
        "persen_selesai": row.persen_selesai,
        "wajib_lapor": row.wajib_lapor,
        "melapor": row.melapor,
        "terakhir": row.terakhir,
    }
    if row.kasus is None:
        del told["kasus"]
    for group in (told, told["per_jenis"], told["per_status"]):
        group.update({key: None for key in group if (kode, key) in hidden})
    return told
