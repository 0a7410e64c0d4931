"""An import as the JSON contract has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.commands.console import fault_payload

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.exchange.intake.piece import Origin, Piece
    from pks_cli.tasks.import_cases import CaseStep
    from pks_cli.tasks.import_plan import Plan
    from pks_cli.tasks.import_prospect import Prospect
    from pks_cli.tasks.import_reports import Imported


def import_payload(
    plan: Plan, imported: Imported | None, left: Sequence[Prospect | CaseStep], leftovers: Path | None
) -> dict[str, Any]:
    """Give an import as the JSON contract has it.

    Args:
        plan: What was planned.
        imported: What was written, None when nothing was.
        left: What was not written, or would not be.
        leftovers: The workbook of what is left over.
    """
    certain = [one for one in plan.prospects if one.is_certain] if imported is None else []
    written = imported.written if imported else ()
    readable = [one for one in left if one.is_readable]
    unread = [one for one in left if not one.is_readable]
    return {
        "ditulis": [{"id": one.id, "path": one.path, "asal": _origin(one.prospect.piece)} for one in written],
        "diubah": [{"id": one.id, "path": one.path} for one in (imported.updated if imported else ())],
        "akan_ditulis": [{"asal": _origin(one.piece), "isi": _content(one)} for one in certain],
        "ragu": [_left(one) for one in readable],
        "tidak_terbaca": [_left(one) for one in unread],
        "sudah_ada": [
            {"asal": _origin(one.piece), "path": one.path or None, "alasan": one.why} for one in plan.known
        ],
        "kembar": [
            {
                "kasus": one.case,
                "laporan": [*one.known, *one.new],
                "alasan": list(one.reasons),
                "pasti": one.is_certain,
            }
            for one in plan.kin
        ],
        "tidak_dipakai": [
            {"asal": _origin_of(one.origin), "teks": one.text, "alasan": one.why} for one in plan.skipped
        ],
        "kolom": [
            {"lembar": one.sheet, "kepala": one.head, "isian": one.key or None, "alasan": one.doubt or None}
            for one in plan.columns
        ],
        "sisa": leftovers.as_posix() if leftovers else None,
        "temuan": fault_payload([*plan.faults, *plan.notes, *(imported.warnings if imported else ())]),
    }


def _left(one: Prospect | CaseStep) -> dict[str, Any]:
    doubts = [
        {
            "isian": doubt.key or None,
            "tertulis": doubt.original,
            "dibaca": doubt.text,
            "alasan": doubt.why,
            "pilihan": list(doubt.choices),
        }
        for doubt in one.doubts
    ]
    told: list[dict[str, Any]] = [
        {"isian": None, "tertulis": "", "dibaca": "", "alasan": why, "pilihan": []} for why in one.troubles
    ]
    return {
        "asal": _origin(one.piece),
        "teks": one.piece.text,
        "isi": _content(one),
        "alasan": [*told, *doubts],
    }


def _content(one: Prospect | CaseStep) -> dict[str, Any]:
    hidden = {"catatan_impor", "sumber_impor"}
    return {key: value for key, value in one.content.items() if key not in hidden}


def _origin(piece: Piece) -> dict[str, Any]:
    return _origin_of(piece.origin)


def _origin_of(origin: Origin) -> dict[str, Any]:
    return {"nama": origin.name, "lembar": origin.sheet or None, "baris": origin.row}
