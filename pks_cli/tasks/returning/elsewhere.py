"""Parts of a paper that come from other records (reports, teams, the office): said, done only when asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.documents.field_reports import told_by_head
from pks_cli.documents.returning.origins import TracedLine, TracedRow
from pks_cli.documents.returning.reading_back import Put, Reworded, Said, clean, found_in_line, found_in_row
from pks_cli.model.vocabulary import terms
from pks_cli.tasks.returning.changes import ADDED, CHANGED, Change
from pks_cli.word.outline import Line, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.documents.draft import Told
    from pks_cli.documents.returning.reading_back import Found
    from pks_cli.documents.returning.steps import Step
    from pks_cli.tasks.returning.changes import Back

OTHER = "bagian ini berasal dari laporan, bukan dari catatan rapat"
_KEYS = {"judul": "Judul", "uraian": "Uraian", "status": "Status"}
_ROW = re.compile(r"laporan\.wilayah\.(\d+)\.baris\.(\d+)\.")
_SOURCES = (
    ("kop.", "kop berasal dari records/pks.yaml", "ubah bagian kop: di records/pks.yaml"),
    ("naskah.", "judul dan tanda naskah berasal dari templat atau records/pks.yaml", ""),
    ("tembusan.", "tembusan berasal dari records/pks.yaml", "ubah bagian tembusan: di records/pks.yaml"),
    ("tanda_tangan.", "kota dan tanggal tanda tangan berasal dari records/pks.yaml dan tanggal rapat", ""),
    ("laporan.wilayah", "nama wilayah berasal dari records/wilayah.yaml", ""),
)


def note_report(back: Back, step: Step) -> bool:
    """Note a change of a row of the reports; tells whether the block is one."""
    path = step.old.paths[0] if step.old is not None and step.old.paths else ""
    place = report_place(path)
    if place is None:
        return False
    told = _report(back, place)
    if told is None:
        return False
    if step.kind == "hilang":
        if not step.is_moved:
            remedy = f'untuk menarik laporannya: pks report update {told.id} --batalkan "alasan"'
            back.leave(_said(step), f"dihapus dari naskah; {OTHER}", remedy, is_kept=False)
        return True
    found: list[Found] = []
    if isinstance(step.old, TracedRow) and isinstance(step.new, Row):
        found = list(found_in_row(step.old, step.new))
    elif isinstance(step.old, TracedLine) and isinstance(step.new, Line):
        found = found_in_line(step.old, step.new)
    for one in found if step.is_by_hand else ():
        _note(back, told, one)
    return True


def note_other(back: Back, said: Said) -> None:
    """Note a change of a field that no meeting holds: of a team, the office, or the template."""
    if said.path.startswith("peserta."):
        name = said.new.partition(" (")[0]
        remedy = f"pks team set WILAYAH JABATAN --nama {_quoted(name)}" if name else "pks team set"
        back.leave(f"{said.old} → {said.new}", "nama peserta berasal dari catatan tim", remedy)
        return
    if said.path == "rapat.nomor":
        remedy = f"pks meeting naskah {back.id} {back.material.kind} --nomor {_quoted(said.new)}"
        back.leave(f"Nomor: {said.new}", "nomor naskah diisi dengan perintahnya sendiri", remedy)
        return
    if said.path == "rapat.periode":
        remedy = f"pks meeting update {back.id} --periode 2021-B12"
        back.leave(f"Periode: {said.new}", "periode ditulis dengan kodenya", remedy)
        return
    reason, remedy = next(
        ((why, how) for start, why, how in _SOURCES if said.path.startswith(start)),
        ("tulisan ini tidak berasal dari isian catatan rapat", ""),
    )
    back.leave(f"{said.old} → {said.new}" if said.old else said.new, reason, remedy)


def report_place(path: str) -> tuple[int, int] | None:
    """Give which kecamatan and which of its reports a field of the paper is of; None: it is of none."""
    found = _ROW.match(path)
    return (int(found[1]), int(found[2])) if found else None


def _report(back: Back, place: tuple[int, int]) -> Told | None:
    heads = list(told_by_head(back.material).values())
    try:
        return heads[place[0]][place[1]]
    except IndexError:
        return None


def _said(step: Step) -> str:
    row = step.old.row if isinstance(step.old, TracedRow) else None
    cells = row.cells if row else ()
    return "; ".join(clean(line.text) for cell in cells for line in cell)


def _note(back: Back, told: Told, found: Found) -> None:
    name = f"Laporan {back.material.gazetteer.nama(told.report.wilayah)}"
    if isinstance(found, Reworded):
        back.leave(found.new, f"mengganti tulisan baku naskah “{found.old}”")
        return
    if isinstance(found, Put):
        text = clean(found.line.text)
        if ".langkah." in found.path:
            _change(back, told, (name, "langkah baru"), ("", text), {"langkah": [text]})
        else:
            back.leave(f"{name}: {text}", OTHER, f"pks report update {told.id} --uraian ...")
        return
    key = next((one for one in reversed(found.path.split(".")) if not one.isdigit()), "")
    if key == "status":
        _status(back, told, name, found)
    elif key in _KEYS and found.new:
        _change(back, told, (name, _KEYS[key].lower()), (found.old, found.new), {key: found.new})
    elif key == "langkah" and not found.old:
        _change(back, told, (name, "langkah baru"), ("", found.new), {"langkah": [found.new]})
    else:
        remedy = f"betulkan di berkas laporannya; lihat: pks report show {told.id}"
        back.leave(f"{name}: {found.old} → {found.new or '(dihapus)'}", OTHER, remedy)


def _status(back: Back, told: Told, name: str, found: Said) -> None:
    label, _, way = found.new.partition(" (")
    values: dict[str, Any] = {}
    for key, vocabulary, text in (
        ("status", "status", label),
        ("jalur_penyelesaian", "jalur", way.rstrip(")")),
    ):
        code = next((one.code for one in terms(vocabulary).values() if fold(one.label) == fold(text)), None)
        if text and code is None:
            back.leave(f"{name}, status: {found.new}", OTHER, f"pks report update {told.id} --status ...")
            return
        if code and code != getattr(told.report, key):
            values[key] = code
    if values:
        _change(back, told, (name, "status"), (found.old, found.new), values)


def _change(
    back: Back, told: Told, label: tuple[str, str], texts: tuple[str, str], values: dict[str, Any]
) -> None:
    old, new = texts
    command = f"pks report update {told.id} {' '.join(_options(values))}"
    back.changes.append(
        Change(
            target="laporan",
            id=told.id,
            action=CHANGED if old else ADDED,
            label=", ".join(label),
            old=old,
            new=new,
            doubt=OTHER,
            values=values,
            command=command,
        )
    )


def _options(values: dict[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        for one in value if isinstance(value, list) else [value]:
            yield f"--{key.replace('_', '-')} {_quoted(one)}"


def _quoted(text: str) -> str:
    plain = text.replace("\n", " ").replace('"', "'")
    return plain if plain.isalnum() else f'"{plain}"'
