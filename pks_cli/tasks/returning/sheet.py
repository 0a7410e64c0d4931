"""What was typed into a note sheet besides its lists: who was there, and how far earlier decisions are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.documents.lembar_catatan import ABSENT, PRESENT, STOOD_IN
from pks_cli.documents.returning.origins import TracedRow
from pks_cli.documents.returning.reading_back import Said, clean, found_in_row
from pks_cli.documents.returning.steps import home
from pks_cli.documents.returning.tables import columns_of
from pks_cli.model.vocabulary import label, terms
from pks_cli.strict_yaml.splice_items import InsertAt, RemoveAt, SetAt
from pks_cli.tasks.returning.changes import ADDED, CHANGED, GONE, REMOVED, Change, doubt_of
from pks_cli.tasks.returning.rows import said_of
from pks_cli.tasks.returning.typed import is_blank, person_of, remark_of
from pks_cli.word.outline import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Owed
    from pks_cli.documents.returning.steps import Step
    from pks_cli.tasks.returning.changes import Back

_STATES = {
    fold(word): state
    for state, words in (
        (PRESENT, ("hadir", "h", "ya", "ada", "v", "datang")),
        (STOOD_IN, ("diwakili", "d", "w", "wakil", "mewakili", "diwakilkan")),
        (ABSENT, ("tidak hadir", "t", "th", "tidak", "absen", "tdk hadir", "izin", "sakit", "alpa")),
    )
    for word in words
}
_TICKS = frozenset("✓✔√☑")
_NOT_SAID = "kolom kehadiran kosong; dibaca hadir"
_NO_STAND_IN = "nama yang mewakili belum ditulis"
_PROGRESS = "kemajuan tindak lanjut rapat lain, dicatat terpisah dari notula"
_PROOF = "selesai harus disertai bukti; yang dipakai kemajuan yang ditulis"


def compare_people(back: Back, steps: Sequence[Step]) -> None:
    """Note who was there, who stood in for whom, who was not, as the column says."""
    absent, present = len(back.meeting.tidak_hadir), len(back.meeting.hadir)
    for step in steps:
        number = _number(step)
        if step.kind == "hilang" and number < present + absent and not step.is_moved:
            loc = ("hadir", number) if number < present else ("tidak_hadir", number - present)
            back.change(REMOVED, loc, old=said_of(step), doubt=GONE, edits=(RemoveAt(loc),))
        if not isinstance(step.new, Row) or not step.is_by_hand:
            continue
        cells = _cells(back, step.new)
        if _is_there(back, cells):
            continue
        if isinstance(step.old, TracedRow) and number < present + absent:
            _known(back, step, number, cells)
        elif isinstance(step.old, TracedRow) and not list(found_in_row(step.old, step.new)):
            continue
        else:
            _new(back, step, cells)


def compare_progress(back: Back, steps: Sequence[Step], owed: Sequence[Owed]) -> None:
    """Note what was told of earlier decisions, each as progress of that decision."""
    for step in steps:
        if not isinstance(step.new, Row) or not step.is_by_hand:
            continue
        cells = _cells(back, step.new)
        text, status = cells.get("kemajuan", ""), fold(cells.get("status", ""))
        decided = [one for one in owed if fold(one.uraian) == fold(cells.get("uraian", ""))]
        code = next(
            (one.code for one in terms("status_tindak_lanjut").values() if fold(one.label) == status), ""
        )
        if len(decided) != 1:
            if text:
                back.leave(f"{cells.get('uraian', '')}: {text}", "tindak lanjut ini tidak dikenali")
            continue
        _note_progress(back, decided[0], text, code)


def _note_progress(back: Back, decided: Owed, text: str, code: str) -> None:
    is_other = bool(code) and code != decided.status
    if not text and not is_other:
        return
    if not text:
        text = f"Dilaporkan di rapat: {label('status_tindak_lanjut', code).lower()}"
    status = code if is_other else decided.status if decided.status != "belum" else "berjalan"
    values: dict[str, Any] = {"tanggal": back.meeting.tanggal.isoformat(), "status": status, "uraian": text}
    doubt = _PROGRESS
    if status == "selesai":
        values["bukti"], doubt = text, _PROOF
    said = text.replace('"', "'").replace("\n", " ")
    command = f'pks followup update {decided.id} --status {status} --uraian "{said}"'
    back.changes.append(
        Change(
            target="tindak_lanjut",
            id=decided.id,
            action=ADDED,
            label=f"Kemajuan tindak lanjut “{decided.uraian}”",
            old=label("status_tindak_lanjut", decided.status),
            new=text,
            doubt=doubt,
            values=values,
            command=command,
        )
    )


def _number(step: Step) -> int:
    own = home(step.old) if step.old is not None else None
    return own.after if own else 1_000_000


def _cells(back: Back, row: Row) -> dict[str, str]:
    columns = columns_of(back.olds, row.table)
    return {
        columns[number]: "\n".join(clean(line.text) for line in cell)
        for number, cell in enumerate(row.cells)
        if number in columns
    }


def _state(text: str) -> str | None:
    """Read the column; "" for nothing, None for a word that is none of them."""
    if set(text.strip()) & _TICKS:
        return PRESENT
    return _STATES.get(fold(text)) if fold(text) else ""


def _is_there(back: Back, cells: dict[str, str]) -> bool:
    """Tell whether the record says already what a row says, as when a sheet is taken back twice."""
    state = _state(cells.get("kehadiran", ""))
    if not state:
        return False
    people = back.meeting.tidak_hadir if state == ABSENT else back.meeting.hadir
    wanted = _item(cells, state)
    return any(all(getattr(one, key) == value for key, value in wanted.items()) for one in people)


def _known(back: Back, step: Step, number: int, cells: dict[str, str]) -> None:
    """Note what changed of a person the record has already."""
    present = len(back.meeting.hadir)
    is_present = number < present
    loc = ("hadir", number) if is_present else ("tidak_hadir", number - present)
    state = _state(cells.get("kehadiran", ""))
    if state is None:
        back.leave(f"{said_of(step)}: {cells['kehadiran']}", "kehadirannya tidak terbaca")
        return
    if state and (state != ABSENT) != is_present:
        item, to = _item(cells, state), "tidak_hadir" if is_present else "hadir"
        doubt = (
            doubt_of(step)
            or f"dipindah dari {'hadir ke tidak hadir' if is_present else 'tidak hadir ke hadir'}"
        )
        edits = (RemoveAt(loc), InsertAt((to,), len(getattr(back.meeting, to)), item))
        back.change(CHANGED, loc, old=said_of(step), new=_line(cells, state), doubt=doubt, edits=edits)
        return
    if not isinstance(step.old, TracedRow) or not isinstance(step.new, Row):
        return
    for one in found_in_row(step.old, step.new):
        if isinstance(one, Said) and (key := one.path.rpartition(".")[2]) != "kehadiran":
            _set(back, loc, key, one, doubt_of(step))


def _set(back: Back, loc: tuple[str | int, ...], key: str, said: Said, doubt: str) -> None:
    if key != "keterangan":
        before, after = {key: said.old}, {key: said.new}
    elif loc[0] == "hadir":
        before, after = remark_of(said.old), remark_of(said.new)
    else:
        before, after = {"alasan": said.old}, {"alasan": said.new}
    for part in dict.fromkeys((*before, *after)):
        old, new = before.get(part, ""), after.get(part, "")
        if old != new:
            action = CHANGED if old and new else ADDED if new else REMOVED
            edits = (SetAt((*loc, part), new or None, "nama"),)
            why = doubt or ("" if new else GONE)
            back.change(action, (*loc, part), old=old, new=new, doubt=why, edits=edits)


def _new(back: Back, step: Step, cells: dict[str, str]) -> None:
    """Note a person the record does not have yet: a seat that was ticked, or a row that was typed."""
    who = [text for key in ("nama", "jabatan") if (text := cells.get(key, "")) and not is_blank(text)]
    state = _state(cells.get("kehadiran", ""))
    if state is None or not who:
        text = "; ".join(text for text in cells.values() if text)
        back.leave(text, "kehadirannya tidak terbaca" if who else "nama dan jabatannya kosong")
        return
    doubt = "" if state else _NOT_SAID
    state = state or PRESENT
    key = "tidak_hadir" if state == ABSENT else "hadir"
    if state == STOOD_IN and is_blank(cells.get("keterangan", "")):
        doubt = _NO_STAND_IN
    place = len(getattr(back.meeting, key))
    edits = (InsertAt((key,), place, _item(cells, state)),)
    back.change(ADDED, (key,), new=_line(cells, state), doubt=doubt or doubt_of(step), edits=edits)


def _item(cells: dict[str, str], state: str) -> dict[str, str]:
    person = {
        key: text
        for key in ("nama", "jabatan")
        if (text := cells.get(key, "").strip()) and not is_blank(text)
    }
    note = "" if is_blank(cells.get("keterangan", "")) else cells.get("keterangan", "")
    if state == ABSENT:
        return {**person, **({"alasan": note} if note else {})}
    if state == PRESENT:
        return {**person, **remark_of(note)}
    seat = person.get("jabatan") or person.get("nama", "")
    came = person_of(note.removeprefix("Mewakili ")) if note else {}
    return {**came, "mewakili": seat}


def _line(cells: dict[str, str], state: str) -> str:
    who = ", ".join(
        text for key in ("nama", "jabatan") if (text := cells.get(key, "")) and not is_blank(text)
    )
    note = cells.get("keterangan", "")
    return f"{who}: {state}{f' ({note})' if note else ''}"
