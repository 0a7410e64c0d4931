"""`pks template`: the office's own templates of its papers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli.bahasa import format_bilangan
from pks_cli.commands.console import fault_payload
from pks_cli.commands.giving import shown_path
from pks_cli.commands.indonesian import Command, console_of, folders_of, noun
from pks_cli.tasks.check_template import check_templates
from pks_cli.tasks.copy_template import copy_template
from pks_cli.tasks.list_templates import list_templates
from pks_cli.tasks.template_fields import FieldLine, template_fields

if TYPE_CHECKING:
    from pks_cli.tasks.list_templates import TemplateRow

app = noun("Templat naskah: bawaan, atau milik kantor sendiri yang diubah di Word.")
_NASKAH = "naskah, misalnya notula atau undangan"


@app.command("list", cls=Command, epilog="pks template list")
def list_(ctx: typer.Context) -> None:
    """Daftar templat setiap naskah: bawaan atau milik kantor sendiri."""
    console = console_of(ctx)
    found = list_templates(folders_of(ctx))
    if console.as_json:
        payload = {"baris": [_payload(row) for row in found.rows], "temuan": fault_payload(found.strays)}
        console.document(payload)
        return
    console.table(("Nama", "Naskah", "Templat", "Keterangan"), [_cells(row) for row in found.rows])
    console.faults(found.strays, beside=False)
    if not any(row.path for row in found.rows):
        console.say("Buat templat sendiri dengan: pks template copy NAMA")


@app.command(
    "copy",
    cls=Command,
    epilog="""
    pks template copy notula
    pks template copy notula_baku --timpa
    pks template copy undangan -o D:/
    """,
)
def copy(
    ctx: typer.Context,
    naskah: Annotated[str, typer.Argument(metavar="NASKAH", help=_NASKAH)],
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="BERKAS", help="berkas .docx atau folder; kosong: templates/"),
    ] = None,
    timpa: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--timpa", help="ganti berkas yang sudah ada dengan templat bawaan")
    ] = False,
) -> None:
    """Salin templat bawaan ke folder catatan, untuk diubah di Word."""
    console = console_of(ctx)
    done = copy_template(folders_of(ctx), naskah, Path(output) if output else None, overwrite=timpa)
    if console.as_json:
        console.document({"id": done.name, "path": done.shown})
        return
    console.say("Buka berkas ini di Word, ubah, lalu simpan. Tanda {{ ... }} dan {% ... %} biarkan utuh.")
    console.say("Logo tidak perlu ditempel: diambil dari isian kop.logo di pks.yaml.")
    target = done.name if done.is_used else f'"{shown_path(done.path.absolute())}"'
    console.say(f"Sesudah itu periksa dengan: pks template check {target}")
    if not done.is_used:
        console.say(f"Supaya dipakai, simpan sebagai templates/{done.name}.docx di folder catatan.")
    console.say(shown_path(done.path.absolute()))


@app.command(
    "check",
    cls=Command,
    epilog="pks template check\npks template check notula\npks template check D:/undangan.docx",
)
def check(
    ctx: typer.Context,
    templat: Annotated[
        str | None,
        typer.Argument(metavar="TEMPLAT", help="naskah, atau berkas .docx; kosong: semua templat sendiri"),
    ] = None,
    naskah: Annotated[
        str | None,
        typer.Option(metavar="NASKAH", help="untuk naskah apa berkas itu, bila namanya tidak menyebut"),
    ] = None,
) -> int:
    """Periksa templat: isian yang tidak dikenal, tanda yang tidak lengkap, isi yang tidak diperbolehkan."""
    console = console_of(ctx)
    result = check_templates(folders_of(ctx), templat, naskah)
    if console.as_json:
        console.document({"temuan": fault_payload(result.faults)})
    else:
        console.faults(result.faults, beside=False)
        console.say(_summary(result.files, [fault.level for fault in result.faults]))
    return 1 if result.has_galat else 0


@app.command("fields", cls=Command, epilog="pks template fields notula")
def fields(
    ctx: typer.Context, naskah: Annotated[str, typer.Argument(metavar="NASKAH", help=_NASKAH)]
) -> None:
    """Daftar isian yang boleh disebut templat, dengan contohnya."""
    console = console_of(ctx)
    found = template_fields(naskah)
    if console.as_json:
        console.document({"naskah": found.kind, "baris": [_field_payload(line) for line in found.lines]})
        return
    console.say(f"Isian untuk templat {found.label.lower()}. Contohnya karangan.")
    console.say()
    cells = [("  " * line.level + line.written, line.label, line.example) for line in found.lines]
    console.table(("Tulis di templat", "Isi", "Contoh"), cells)
    console.say("Yang menjorok di bawah {% for ... %} hanya dikenal di antara for dan endfor itu.")


def _payload(row: TemplateRow) -> dict[str, Any]:
    own = {"path": row.path, "diubah": row.is_changed, "dari_bawaan_lama": row.is_older} if row.path else {}
    made_for = {"dibuat_dari": row.made_for} if row.made_for else {}
    asal = "kantor" if row.path else "bawaan"
    return {"id": row.name, "naskah": row.kind, "dipakai": row.is_chosen, "asal": asal, **own, **made_for}


def _cells(row: TemplateRow) -> tuple[str, ...]:
    return (row.name, row.label, row.path or "bawaan", _remark(row))


def _remark(row: TemplateRow) -> str:
    remarks = [] if row.is_chosen else ["susunan ini tidak dipilih di pks.yaml"]
    if row.path:
        remarks.append("diubah" if row.is_changed else "sama dengan bawaan")
        if row.made_for and row.made_for != row.name:
            remarks.append(f"disalin dari templat {row.made_for}")
        elif row.is_older:
            remarks.append("disalin dari templat bawaan yang lama")
    return "; ".join(remarks)


def _summary(files: int, levels: list[str]) -> str:
    looked_at = f"{format_bilangan(files)} templat diperiksa"
    if not levels:
        return f"{looked_at}: tidak ada temuan."
    galat = levels.count("galat")
    counted = (
        f"{format_bilangan(galat)} harus diperbaiki, {format_bilangan(len(levels) - galat)} periksa lagi"
    )
    return f"{looked_at}: {counted}. Isian yang boleh disebut: pks template fields NASKAH"


def _field_payload(line: FieldLine) -> dict[str, Any]:
    return {
        "id": line.path,
        "sebutan": line.label,
        "jenis": line.kind,
        "tulis": line.written,
        "contoh": line.example,
    }
