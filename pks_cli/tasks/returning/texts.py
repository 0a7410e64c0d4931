"""Lists of single lines: the agenda, who stayed away, groups of participants, the legal ground."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.documents.returning.origins import TracedLine
from pks_cli.documents.returning.reading_back import Said, clean, found_in_line
from pks_cli.documents.returning.steps import home
from pks_cli.model.vocabulary import terms
from pks_cli.strict_yaml.splice_items import InsertAt, RemoveAt, SetAt
from pks_cli.tasks.returning.changes import ADDED, CHANGED, GONE, MOVED, REMOVED, doubt_of, label_of
from pks_cli.tasks.returning.typed import details_of, person_of
from pks_cli.word.outline import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.returning.steps import Step
    from pks_cli.strict_yaml.splice_items import ItemEdit
    from pks_cli.tasks.returning.changes import Back

_NUMBER = re.compile(r"^[\s:]*\d{1,2}[.)]\s*")
_LISTS = {"rapat.acara": "acara", "tidak_hadir": "tidak_hadir", "peserta": "peserta", "dasar": "dasar"}
_OF_LAW = "teks dasar hukum diambil dari katalog peraturan, tidak dari naskah"
_GROUP = "sebutan kelompok; wilayah dan jabatannya di catatan tetap"


def compare_texts(back: Back, place: str, steps: Sequence[Step]) -> None:
    """Note what changed in a list of lines; arguments as for `compare_rows`."""
    key = _LISTS[place]
    gone = [one for one in steps if one.kind == "hilang" and not one.is_moved]
    moved: list[Step] = []
    behind = 0
    for step in steps:
        if isinstance(step.old, TracedLine):
            behind = _number(step) + 1
        if step.kind == "tetap" and isinstance(step.old, TracedLine) and isinstance(step.new, Line):
            _note_line(back, key, step)
        elif step.kind == "baru" and isinstance(step.new, Line) and step.is_by_hand:
            text = clean(_NUMBER.sub("", step.new.text))
            was = next((one for one in gone if one not in moved and _text(one) == text), None)
            moved += [was] if was else []
            _note_new(back, key, behind, text, was)
        elif step.new is not None and step.kind == "baru" and step.is_by_hand:
            back.leave(_all(step), "baris tabel di antara butir")
    for step in gone:
        if step not in moved:
            loc = (key, _number(step))
            back.change(REMOVED, loc, old=_text(step), doubt=GONE, edits=(RemoveAt(loc),))


def _all(step: Step) -> str:
    cells = step.new.cells if step.new is not None and not isinstance(step.new, Line) else ()
    return "; ".join(clean(line.text) for cell in cells for line in cell)


def _number(step: Step) -> int:
    own = home(step.old) if step.old is not None else None
    return own.after if own else 0


def _text(step: Step) -> str:
    pieces = step.old.pieces if isinstance(step.old, TracedLine) else ()
    return clean("".join(piece.text for piece in pieces if piece.path))


def _note_line(back: Back, key: str, step: Step) -> None:
    if not isinstance(step.old, TracedLine) or not isinstance(step.new, Line):
        return
    loc, doubt = (key, _number(step)), doubt_of(step)
    for one in found_in_line(step.old, step.new):
        if not step.is_by_hand:
            back.newer.append(f"{label_of(loc)}: {_text(step)}")
        elif not isinstance(one, Said):
            back.leave(clean(step.new.text), f"mengganti “{clean(step.old.line.text)}”")
        elif key == "acara":
            back.change(CHANGED, loc, old=one.old, new=one.new, doubt=doubt, edits=(SetAt(loc, one.new),))
        elif key == "peserta":
            edits = (SetAt((*loc, "jabatan_lengkap"), one.new),)
            back.change(CHANGED, loc, old=one.old, new=one.new, doubt=doubt or _GROUP, edits=edits)
        elif key == "tidak_hadir":
            _note_absent(back, loc, one, doubt)
        else:
            back.leave(one.new, _OF_LAW)


def _note_absent(back: Back, loc: tuple[str | int, ...], said: Said, doubt: str) -> None:
    before, after = absent_of(said.old), absent_of(said.new)
    for part in dict.fromkeys((*before, *after)):
        old, new = before.get(part, ""), after.get(part, "")
        if old != new:
            action = CHANGED if old and new else ADDED if new else REMOVED
            edits = (SetAt((*loc, part), new or None, "nama"),)
            why = doubt or ("" if new else GONE)
            back.change(action, (*loc, part), old=old, new=new, doubt=why, edits=edits)


def absent_of(text: str) -> dict[str, str]:
    """Read "Nama (Jabatan), Pangkat, NIP 1: alasan"."""
    who, _, reason = text.partition(": ")
    name, _, more = who.partition("), ") if "), " in who else (who, "", "")
    person = person_of(f"{name})" if more else name)
    return {
        **person,
        **details_of(more.replace(", NIP", "\nNIP").replace(", NRP", "\nNRP")),
        **({"alasan": reason} if reason else {}),
    }


def _note_new(back: Back, key: str, behind: int, text: str, was: Step | None) -> None:
    item: Any = text
    doubt = ""
    if key == "tidak_hadir":
        item = absent_of(text)
    elif key == "dasar":
        item = next((code for code, one in terms("dasar").items() if _same(one.extra["teks"], text)), None)
    elif key == "peserta":
        item = None
    if item is None:
        back.leave(text, _OF_LAW if key == "dasar" else "kelompok peserta baru tidak dikenal kodenya")
        return
    edits: list[ItemEdit] = [InsertAt((key,), behind, item)]
    label = f"{label_of((key,))}, butir baru ke-{behind + 1}"
    if was is None:
        back.change(ADDED, (key,), new=text, doubt=doubt, edits=edits, label=label)
        return
    loc = (key, _number(was))
    to = behind + 1 if behind <= _number(was) else behind
    edits.append(RemoveAt(loc))
    back.change(MOVED, loc, old=text, new=text, edits=edits, label=f"{label_of(loc)} menjadi ke-{to}")


def _same(one: object, other: str) -> bool:
    return fold(str(one)) == fold(other)
