"""`pks status`: what needs doing now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer  # noqa: TC002 - read at run time

from pks_cli import bahasa
from pks_cli.commands.console import LEVEL_WORDS
from pks_cli.commands.indonesian import console_of, folders_of, verb
from pks_cli.exchange.table import EXAMPLE_MARK
from pks_cli.tasks.overview import Overview, overview

if TYPE_CHECKING:
    from datetime import date

_MOST_NAMED = 6


def status(ctx: typer.Context) -> int:
    """Apa yang perlu dikerjakan sekarang: yang belum melapor, lewat tenggat, dan rapat berikutnya.

    Status keluar 1 bila ada catatan yang harus diperbaiki.
    """
    console = console_of(ctx)
    state = overview(folders_of(ctx))
    if console.as_json:
        console.document(_payload(state))
    else:
        for line in state_lines(state):
            console.say(line)
    return 1 if state.galat else 0


def state_lines(state: Overview) -> list[str]:
    """Write what needs doing, most pressing first."""
    lines = [f"{state.nama} - {EXAMPLE_MARK}" if state.is_example else state.nama]
    if state.galat:
        lines.append(f"{LEVEL_WORDS['galat']}: {bahasa.format_bilangan(state.galat)} temuan (pks validate)")
    if state.waiting:
        lines.append(f"Menunggu pilihan: {state.waiting} isian yang diisi berbeda (pks sync --selesaikan)")
    if state.in_tray:
        lines.append(
            f"Di masuk/: {bahasa.format_bilangan(state.in_tray)} berkas menunggu (pks report import)"
        )
    lines += _silent_lines(state)
    lines.append(f"Lewat tenggat: {state.overdue} tindak lanjut")
    if state.next_meeting:
        day, name = state.next_meeting
        lines.append(f"Rapat berikutnya: {bahasa.hari_tanggal(day)}, {name}")
    else:
        last = (
            f"; yang terakhir {bahasa.tanggal_panjang(state.last_meeting[0])}" if state.last_meeting else ""
        )
        lines.append(f"Rapat berikutnya: belum dijadwalkan{last}")
    return lines


def _silent_lines(state: Overview) -> list[str]:
    """Say who has not reported in the running period, and how many did not in the one before."""
    deadline = bahasa.tanggal_panjang(state.deadline)
    number = f"{state.silent} dari {state.obliged} kelurahan/desa"
    lines = [f"Belum melapor: {number}, {state.periode}, batasnya {deadline}"]
    if state.silent:
        by_kecamatan: dict[str, list[str]] = {}
        for kecamatan, nama in state.silent_places[:_MOST_NAMED]:
            by_kecamatan.setdefault(kecamatan, []).append(nama)
        named = [
            f"{key}: {bahasa.gabung(names)}" if key else bahasa.gabung(names)
            for key, names in by_kecamatan.items()
        ]
        more = state.silent - _MOST_NAMED
        rest = f"; dan {bahasa.format_bilangan(more)} lagi" if more > 0 else ""
        lines.append(f"  {'; '.join(named)}{rest} (pks report missing)")
    if state.before:
        periode, silent, past = state.before
        late = (state.today - past).days
        when = f"lewat {late} hari" if late > 0 else f"batasnya {bahasa.tanggal_panjang(past)}"
        lines.append(f"  Periode {periode}: {silent} belum melapor, {when}")
    return lines


def _payload(state: Overview) -> dict[str, Any]:
    payload = {
        "nama": state.nama,
        "contoh": state.is_example,
        "periode": state.periode,
        "belum_melapor": state.silent,
        "wajib_melapor": state.obliged,
        "lewat_tenggat": state.overdue,
        "rapat_berikutnya": _meeting(state.next_meeting),
        "rapat_terakhir": _meeting(state.last_meeting),
        "batas_lapor": state.deadline.isoformat(),
        "harus_diperbaiki": state.galat,
        "menunggu_pilihan": state.waiting,
        "masuk": state.in_tray,
    }
    return {key: value for key, value in payload.items() if value is not None}


def _meeting(meeting: tuple[date, str] | None) -> dict[str, str] | None:
    return {"tanggal": meeting[0].isoformat(), "nama": meeting[1]} if meeting else None


app = verb(status, "pks status")
