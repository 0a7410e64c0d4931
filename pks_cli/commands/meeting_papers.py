"""The papers of a meeting after they are written: number, state, signed scan, photos."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pks_cli import bahasa
from pks_cli.commands.field_options import plain
from pks_cli.commands.giving import of_options, show_trial, show_written, shown_path
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.updating import Trial  # noqa: TC001 - typer reads annotations at run time
from pks_cli.faults import Fault, Refused
from pks_cli.model import vocabulary
from pks_cli.model.meeting import NaskahRapat
from pks_cli.tasks.asking import spelled
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.commands.console import Console
    from pks_cli.tasks.keep_files import Kept
    from pks_cli.tasks.paper_life import MeetingPapers, PaperRow
    from pks_cli.tasks.propose_number import Proposal

_HEAD = ("Naskah", "Nomor", "Tanggal", "Keadaan", "Pindaian", "Catatan")
_PLAIN = re.compile(r"[\w./-]+")  # needs no quotes on any command line
_SETTABLE = ("nomor", "tanggal", "keadaan")
Identity = Annotated[str, typer.Argument(metavar="ID", help="id, atau bagian nama berkas yang hanya satu")]
Paper = Annotated[str, typer.Argument(metavar="NASKAH", help="misalnya notula, undangan, atau berita_acara")]


def add_papers(app: typer.Typer) -> None:
    """Give `pks meeting` the commands for the life of its papers."""
    app.command(
        "naskah",
        cls=Command,
        epilog="""
        pks meeting naskah 2021-12-13
        pks meeting naskah 2021-12-13 notula --nomor 200.1.3.4/28/BKBP/2021 --tanggal 2021-12-14
        pks meeting naskah 2021-12-13 notula --keadaan ditandatangani
        """,
    )(naskah)
    app.command("scan", cls=Command, epilog="pks meeting scan 2021-12-13 notula pindaian.pdf")(scan)
    app.command(
        "attach", cls=Command, epilog='pks meeting attach 2021-12-13 foto.jpg --keterangan "Suasana rapat"'
    )(attach)


def naskah(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    nama: Identity,
    kode: Annotated[
        str | None, typer.Argument(metavar="NASKAH", help="satu naskah, misalnya notula; kosong: semua")
    ] = None,
    nomor: Annotated[str | None, typer.Option(metavar="TEKS", help="nomor dari buku agenda")] = None,
    tanggal: Annotated[str | None, typer.Option(metavar="TANGGAL", help="tanggal naskah")] = None,
    keadaan: Annotated[
        str | None, typer.Option(metavar="KODE", help="draf, paraf, ditandatangani, atau dikirim")
    ] = None,
    kosongkan: Annotated[
        list[str] | None, typer.Option(metavar="ISIAN", help="hapus nomor, tanggal, atau keadaan")
    ] = None,
    dry_run: Trial = False,  # noqa: FBT002 - an option
) -> None:
    """Lihat atau isi nomor, tanggal, dan keadaan naskah rapat.

    Ketika naskah dinyatakan ditandatangani atau dikirim, sidik isinya disimpan. Bila catatannya berubah
    sesudah itu, naskah yang ditulis lagi diberi judul RALAT.
    """
    from pks_cli.tasks.paper_life import list_papers, preview_life, set_life

    console, folders = console_of(ctx), folders_of(ctx)
    changes = _changes({"nomor": nomor, "tanggal": tanggal, "keadaan": keadaan}, kosongkan or [])
    if not changes:
        if dry_run:
            raise Refused(_nothing_named())
        _show_lives(console, list_papers(folders, nama, kode))
        return
    if kode is None:
        remedy = "sebut naskahnya sesudah ID, misalnya: pks meeting naskah ID notula --nomor ..."
        raise Refused(Fault("PKS424", "galat", "belum disebut naskah mana yang diubah", remedy))
    if dry_run:
        show_trial(of_options(lambda: preview_life(folders, nama, kode, changes)), console)
    else:
        updated = of_options(lambda: set_life(folders, nama, kode, changes))
        show_written(updated, console, one_place(folders).root)


def scan(
    ctx: typer.Context,
    nama: Identity,
    kode: Paper,
    berkas: Annotated[
        str, typer.Argument(metavar="BERKAS", help="PDF, PNG, atau JPEG, paling banyak 20 MiB")
    ],
) -> None:
    """Simpan pindaian naskah yang ditandatangani di samping catatan rapat."""
    from pks_cli.tasks.keep_files import file_scan

    console, folders = console_of(ctx), folders_of(ctx)
    kept = of_options(lambda: file_scan(folders, nama, kode, Path(berkas)))
    if not kept.is_signed:
        command = f"pks meeting naskah {kept.update.id} {kode} --keadaan ditandatangani"
        console.note(f"Bila naskah ini sudah ditandatangani, nyatakan juga dengan: {command}")
    _show_kept(console, kept, one_place(folders).root)


def attach(
    ctx: typer.Context,
    nama: Identity,
    berkas: Annotated[
        list[str],
        typer.Argument(metavar="BERKAS", help="foto PNG atau JPEG, masing-masing paling banyak 5 MiB"),
    ],
    keterangan: Annotated[
        str | None, typer.Option(metavar="TEKS", help="apa yang tampak; dicetak di bawah foto")
    ] = None,
) -> None:
    """Simpan foto rapat di samping catatannya, tanpa keterangan tempat dan perangkat di dalam foto."""
    from pks_cli.tasks.keep_files import attach_files

    console, folders = console_of(ctx), folders_of(ctx)
    remark = plain("keterangan", keterangan) if keterangan is not None else None
    kept = of_options(lambda: attach_files(folders, nama, [Path(one) for one in berkas], remark))
    for name in kept.known:
        console.note(f"'{name}' sudah tersimpan pada rapat ini.")
    _show_kept(console, kept, one_place(folders).root)


def show_proposals(console: Console, identity: str, proposals: Sequence[Proposal]) -> None:
    """Tell, beside the answer, which papers have no number yet and which one is free."""
    for one in proposals:
        if one.number:
            number = one.number if _PLAIN.fullmatch(one.number) else f'"{one.number}"'
            command = f"pks meeting naskah {identity} {one.kind} --nomor {number}"
            console.note(f"Nomor {one.name} belum diisi. Usul: {one.number}; isi dengan: {command}")
        else:
            unit = "kode unit kantor belum diisi (naskah: unit: di records/pks.yaml)"
            console.note(f"Nomor {one.name} belum diisi. Usul nomor urut: {one.order}; {unit}")


def _changes(options: dict[str, str | None], emptied: list[str]) -> dict[str, str | None]:
    """Put the options in the form of the record.

    Raises:
        Refused: A name to empty is none, or is given a value too; a number is blank or of several lines.
    """
    given = {key: plain(key, text) for key, text in options.items() if text is not None}
    _refuse_no_number(given.get("nomor"))
    for key in emptied:
        if key not in _SETTABLE:
            remedy = f"pilih {bahasa.gabung(list(_SETTABLE), 'atau')}"
            raise Refused(Fault("PKS423", "galat", f"isian '{key}' tidak dapat dikosongkan di sini", remedy))
        if key in given:
            message = f"isian '{key}' diminta diisi dan dikosongkan sekaligus"
            raise Refused(Fault("PKS423", "galat", message, "sebut salah satu saja"))
    return {**spelled(NaskahRapat, given), **dict.fromkeys(emptied)}


def _refuse_no_number(number: str | None) -> None:
    """Refuse what no agenda book has as a number."""
    if number is not None and not number.strip():
        remedy = "tulis nomornya, atau hapus dengan --kosongkan nomor"
        raise Refused(Fault("PKS423", "galat", "--nomor tidak berisi nomor", remedy))
    if number is not None and "\n" in number.strip():
        raise Refused(Fault("PKS423", "galat", "--nomor lebih dari satu baris", "tulis dalam satu baris"))


def _nothing_named() -> Fault:
    remedy = "sebut isian yang diubah, misalnya --keadaan ditandatangani"
    return Fault("PKS424", "galat", "belum disebut apa yang diubah", remedy)


def _show_lives(console: Console, found: MeetingPapers) -> None:
    if console.as_json:
        rows = [_payload(row) for row in found.rows]
        console.document({"id": found.id, "path": found.path, "baris": rows})
    else:
        console.table(_HEAD, [_cells(row) for row in found.rows])
    console.faults(found.warnings)


def _payload(row: PaperRow) -> dict[str, Any]:
    life = row.life
    values = {
        "naskah": row.kind,
        "nomor": life.nomor,
        "tanggal": life.tanggal.isoformat() if life.tanggal else None,
        "keadaan": life.keadaan,
        "berkas": life.berkas,
    }
    return {key: value for key, value in values.items() if value} | {"perlu_ralat": row.needs_ralat}


def _cells(row: PaperRow) -> tuple[str, ...]:
    life = row.life
    return (
        row.name,
        life.nomor or "–",
        life.tanggal.isoformat() if life.tanggal else "–",
        vocabulary.label("keadaan_naskah", life.keadaan) if life.keadaan else "–",
        life.berkas or "–",
        "perlu ralat" if row.needs_ralat else "",
    )


def _show_kept(console: Console, kept: Kept, root: Path) -> None:
    show_written(kept.update, console, root)
    for path in kept.paths:
        console.note(f"Tersimpan: {shown_path(path)}")
