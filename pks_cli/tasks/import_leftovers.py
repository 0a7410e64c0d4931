"""Lay out what an import left over as a workbook, to be corrected and imported again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.exchange.foreign.visible import clean
from pks_cli.exchange.intake import heads
from pks_cli.exchange.table import Column, Table, TableRow
from pks_cli.folder.writing import put_output
from pks_cli.model import vocabulary
from pks_cli.model.fields import spec_at
from pks_cli.model.report import Report
from pks_cli.model.scalars import CodeScalar
from pks_cli.tasks.import_answers import STEP, answers_of
from pks_cli.tasks.write_paper import OUTPUT_DIRECTORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from pks_cli.exchange.intake.piece import Piece, Skipped
    from pks_cli.folder.office import Setting
    from pks_cli.tasks.import_cases import CaseStep
    from pks_cli.tasks.import_plan import Plan
    from pks_cli.tasks.import_prospect import Prospect

LONGEST_CELL = 32_000
_TITLE = "Sisa impor"
_HOW = (
    "Betulkan isi barisnya, simpan, lalu impor berkas ini lagi. Kolom Alasan: mengapa belum ditulis.",
    "Jangan ubah kolom Asal berkas sampai Teks asli: dengan itu baris yang sama tidak masuk dua kali.",
)
_ORIGIN = heads.LEFTOVER_HEADS[1:]


def write_leftovers(
    plan: Plan, prospects: Sequence[Prospect], steps: Sequence[CaseStep], path: Path | None
) -> Path | None:
    """Write the rows that were not taken in.

    Args:
        plan: The plan they are of.
        prospects: Reports that were not written.
        steps: Returned rows that were not written.
        path: Where to write; None: into `keluaran/` of the folder.

    Returns:
        Where it went; None when nothing is left over.

    Raises:
        Refused: The disk refuses.
    """
    if not prospects and not steps:
        return None
    from pks_cli.exchange.xlsx import xlsx_bytes

    setting = plan.setting
    tables = [_rows(plan, prospects, steps)]
    if plan.skipped:
        tables.append(_skipped(plan.skipped, is_example=setting.office.contoh))
    data = xlsx_bytes(tables, created=plan.today, paper=setting.office.naskah.kertas)
    name = f"{_TITLE} {plan.today.isoformat()}.xlsx"
    return _put(path or setting.place.root / OUTPUT_DIRECTORY / name, data)


def _put(path: Path, data: bytes) -> Path:
    """Write a workbook under a free name; the very same one that lies there already is not written again."""
    return path if path.is_file() and path.read_bytes() == data else put_output(path, data, overwrite=False)


def _rows(plan: Plan, prospects: Sequence[Prospect], steps: Sequence[CaseStep]) -> Table:
    setting = plan.setting
    filled = [(one.piece, one.tree, one.hash, one.reasons) for one in prospects]
    filled += [(one.piece, _tree_of(plan, one.piece), "", one.reasons) for one in steps]
    cells = [_cells_of(setting, piece, tree, mark, reasons) for piece, tree, mark, reasons in filled]
    known = [heads.REASON, *(heads.head_of(key) for key in heads.FORM_KEYS)]
    others = [head for row in cells for head in row if head not in (*known, *_ORIGIN)]
    columns = [*known, *dict.fromkeys(others), *_ORIGIN]
    longest = [head for head in dict.fromkeys(others) if head.startswith(heads.SOURCE_TEXT)]
    columns = [*(head for head in columns if head not in longest), *longest]
    return Table(
        name=_TITLE,
        title=f"{_TITLE} {plan.today.isoformat()}",
        subtitles=_HOW,
        columns=tuple(Column(head, head, "teks") for head in columns),
        rows=tuple(TableRow(tuple(row.get(head, "") for head in columns)) for row in cells),
        is_example=setting.office.contoh,
    )


def _tree_of(plan: Plan, piece: Piece) -> dict[str, Any]:
    return answers_of(piece, plan.wish.given).tree


def _cells_of(
    setting: Setting, piece: Piece, tree: Mapping[str, Any], mark: str, reasons: Iterable[str]
) -> dict[str, str]:
    """Give the cells of a row by head."""
    cells = {heads.head_of(key): text for key, text in _values(setting, tree)}
    number = piece.first("kasus")
    if number is not None:
        cells[heads.CASE] = number.original or number.text
    cells[heads.REASON] = "; ".join(reasons)
    origin = piece.origin
    told = (origin.name, origin.sheet, str(origin.row), mark, piece.sender, piece.sent, _list(piece.pictures))
    cells |= dict(zip(_ORIGIN, told, strict=False))
    text = piece.text
    for number_of_part, start in enumerate(range(0, max(1, len(text)), LONGEST_CELL), 1):
        head = heads.SOURCE_TEXT if number_of_part == 1 else f"{heads.SOURCE_TEXT} {number_of_part}"
        cells[head] = text[start : start + LONGEST_CELL]
    return {head: clean(text) for head, text in cells.items() if len(text) <= LONGEST_CELL}


def _values(setting: Setting, tree: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    """Give what a row says, as people read it: names for wilayah, labels for codes."""
    for key, value in tree.items():
        if key in {"catatan_impor", "sumber_impor", "kasus"}:
            continue
        if key == STEP:
            yield from _step_cells(value)
        elif isinstance(value, dict):
            yield from ((f"{key}.{inner}", str(one)) for inner, one in value.items())
        elif isinstance(value, list):
            yield key, _list(str(one) for one in value)
        elif key == "wilayah":
            yield key, setting.gazetteer.full_name(value)
        else:
            yield key, _label(key, str(value))


def _step_cells(steps: Any) -> Iterable[tuple[str, str]]:
    """Give one step in its columns, several as a numbered list in one cell."""
    if len(steps) == 1 and isinstance(steps[0], dict):
        for inner, text in steps[0].items():
            if inner != "status":
                yield (STEP if inner == "uraian" else f"{STEP}.{inner}"), text
        return
    told = [step if isinstance(step, str) else _told(step) for step in steps]
    if told:
        yield STEP, "\n".join(f"{number}. {text}" for number, text in enumerate(told, 1))


def _told(step: Mapping[str, str]) -> str:
    return " ".join(filter(None, (step.get("tanggal"), step.get("uraian"), step.get("oleh"))))


def _label(key: str, value: str) -> str:
    spec = spec_at(Report, (key,))
    scalar = spec.shape.scalar if spec else None
    if isinstance(scalar, CodeScalar) and value in vocabulary.codes(scalar.vocabulary):
        return vocabulary.label(scalar.vocabulary, value)
    return value


def _list(items: Iterable[str]) -> str:
    return "; ".join(items)


def _skipped(skipped: Sequence[Skipped], *, is_example: bool) -> Table:
    heads_of = ("Mengapa", heads.FILE, heads.SHEET, heads.ROW, "Teks")
    return Table(
        name="Tidak dipakai",
        title="Bagian sumber yang bukan laporan",
        subtitles=("Hanya untuk dilihat; lembar ini tidak diimpor lagi.",),
        columns=tuple(Column(head, head, "teks") for head in heads_of),
        rows=tuple(
            TableRow((one.why, one.origin.name, one.origin.sheet, str(one.origin.row), part))
            for one in skipped
            for part in _parts(clean(one.text))
        ),
        is_example=is_example,
    )


def _parts(text: str) -> Iterable[str]:
    return [text[start : start + LONGEST_CELL] for start in range(0, max(1, len(text)), LONGEST_CELL)]
