"""Rows of tables that are items of a list: people, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.documents.returning.aligning import likeness
from pks_cli.documents.returning.origins import TracedRow
from pks_cli.documents.returning.reading_back import Put, Reworded, Said, clean, found_in_row
from pks_cli.documents.returning.steps import home
from pks_cli.documents.returning.tables import columns_of
from pks_cli.strict_yaml.splice_items import InsertAt, RemoveAt, SetAt
from pks_cli.tasks.returning.changes import ADDED, CHANGED, GONE, MOVED, REMOVED, doubt_of, label_of
from pks_cli.tasks.returning.typed import day_of, details_of, is_blank, remark_of
from pks_cli.word.outline import Line, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pks_cli.documents.returning.steps import Step
    from pks_cli.strict_yaml.splice_items import ItemEdit
    from pks_cli.tasks.returning.changes import Back

_SAME = 0.9
_OWN_KEYS = {"hadir": ("nama", "jabatan"), "tindak_lanjut": ("uraian",)}
_HEADS = {
    "uraian": ("uraian", "tindaklanjut", "kegiatan", "rencanatindaklanjut"),
    "penanggung_jawab": ("penanggungjawab", "pelaksana", "pj"),
    "tenggat": ("tenggat", "bataswaktu", "waktu", "targetwaktu"),
}
NO_DAY = "tenggat tidak terbaca sebagai tanggal"


def compare_rows(back: Back, place: str, steps: Sequence[Step]) -> None:
    """Note what changed in a table whose rows are the items of a list of the record.

    Args:
        back: Where it is noted.
        place: "hadir" or "tindak_lanjut".
        steps: What became of its rows, in the order of the paper.
    """
    gone = [one for one in steps if one.kind == "hilang" and not one.is_moved and _known(back, place, one)]
    moved: list[Step] = []
    behind = 0
    for step in steps:
        if step.old is not None and (number := _number(step)) < _count(back, place):
            behind = number + 1
        if step.kind == "tetap" and isinstance(step.old, TracedRow) and isinstance(step.new, Row):
            _note_row(back, place, step)
        elif step.kind == "baru" and step.new is not None:
            was = next((one for one in gone if one not in moved and _is_same(one, step)), None)
            moved += [was] if was else []
            _note_new(back, place, behind, step, was)
    for step in gone:
        if step not in moved:
            loc = (place, _number(step))
            back.change(REMOVED, loc, old=said_of(step), doubt=GONE, edits=(RemoveAt(loc),))


def said_of(step: Step) -> str:
    """Give what a row of the record says, in one line."""
    cells = step.old.row.cells if isinstance(step.old, TracedRow) else ()
    texts = [" ".join(clean(line.text) for line in cell) for cell in cells]
    return "; ".join(text for text in texts if text and not text.isdecimal() and not is_blank(text))


def _number(step: Step) -> int:
    own = home(step.old) if step.old is not None else None
    return own.after if own else 0


def _count(back: Back, place: str) -> int:
    return len(getattr(back.meeting, place))


def _known(back: Back, place: str, step: Step) -> bool:
    return step.old is not None and _number(step) < _count(back, place)


def _is_same(gone: Step, new: Step) -> bool:
    if not isinstance(gone.old, TracedRow) or not isinstance(new.new, Row):
        return False
    old_words = [word for cell in gone.old.row.cells[1:] for line in cell for word in line.text.split()]
    new_words = [word for cell in new.new.cells[1:] for line in cell for word in line.text.split()]
    return likeness(old_words, new_words) >= _SAME


def _note_row(back: Back, place: str, step: Step) -> None:
    if not isinstance(step.old, TracedRow) or not isinstance(step.new, Row):
        return
    number = _number(step)
    found = list(found_in_row(step.old, step.new))
    if found and not step.is_by_hand:
        back.newer += [f"{label_of((place, number))}: {said_of(step)}"]
        return
    if number >= _count(back, place):  # a row that was left blank
        _note_new(back, place, _count(back, place), step, None)
        return
    for one in found:
        if isinstance(one, Said):
            _note_said(back, place, number, one, doubt_of(step))
        elif isinstance(one, Put):
            _note_said(
                back, place, number, Said(one.path, "", clean(one.line.text)), doubt_of(step), put=True
            )
        elif isinstance(one, Reworded) and step.old.paths:
            back.leave(one.new, f"mengganti tulisan baku naskah “{one.old}”")


def _note_said(back: Back, place: str, number: int, said: Said, doubt: str, *, put: bool = False) -> None:
    key = said.path.rpartition(".")[2]
    loc = (place, number)
    if key == "tenggat":
        _note_day(back, loc, said, doubt)
        return
    if put:
        key = "rincian"
    if key not in {"rincian", "keterangan"} or place != "hadir":
        new = None if is_blank(said.new) else said.new
        edits = (SetAt((*loc, key), new, _OWN_KEYS[place][0]),)
        gone = GONE if new is None else ""
        action = REMOVED if new is None else CHANGED if not is_blank(said.old) else ADDED
        old = "" if is_blank(said.old) else said.old
        back.change(action, (*loc, key), old=old, new=new or "", doubt=doubt or gone, edits=edits)
        return
    read = details_of if key == "rincian" else remark_of
    before = {} if put else read(said.old)
    _note_parts(back, loc, before, read(said.new), doubt)


def _note_parts(
    back: Back, loc: tuple[str | int, ...], before: Mapping[str, str], after: Mapping[str, str], doubt: str
) -> None:
    """Note the fields of one cell that holds several."""
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key, ""), after.get(key, "")
        if old != new:
            action = CHANGED if old and new else ADDED if new else REMOVED
            edits = (SetAt((*loc, key), new or None, "nama"),)
            why = doubt or ("" if new else GONE)
            back.change(action, (*loc, key), old=old, new=new, doubt=why, edits=edits)


def _note_day(back: Back, loc: tuple[str | int, ...], said: Said, doubt: str) -> None:
    old = "" if is_blank(said.old) else said.old
    if is_blank(said.new):
        back.change(REMOVED, (*loc, "tenggat"), old=old, doubt=GONE, edits=(SetAt((*loc, "tenggat"), None),))
        return
    read = day_of(back, said.new)
    if read is None:
        back.leave(f"{label_of((*loc, 'tenggat'))}: {said.new}", NO_DAY)
        return
    back.change(
        CHANGED if old else ADDED,
        (*loc, "tenggat"),
        old=old,
        new=said.new,
        doubt=doubt or read.doubt,
        edits=(SetAt((*loc, "tenggat"), read.text),),
    )


def _note_new(back: Back, place: str, behind: int, step: Step, was: Step | None) -> None:
    if not step.is_by_hand:
        return
    cells = _cells(back, place, step)
    make: Callable[[Back, dict[str, str]], tuple[dict[str, Any], str]] = _MAKERS[place]
    item, doubt = make(back, cells)
    if not item:
        text = " ".join(clean(line.text) for cell in _lines(step) for line in cell)
        back.leave(text, f"tidak terbaca sebagai baris {label_of((place,))}")
        return
    text = "; ".join(text for text in cells.values() if not is_blank(text))
    edits: list[ItemEdit] = [InsertAt((place,), behind, item)]
    if was is None:
        label = f"{label_of((place,))}, baris baru ke-{behind + 1}"
        back.change(ADDED, (place,), new=text, doubt=doubt, edits=edits, label=label)
        return
    number = _number(was)
    to = behind + 1 if behind <= number else behind
    edits.append(RemoveAt((place, number)))
    item_then = _as_it_is(back, place, number)
    edits[0] = InsertAt((place,), behind, {**item_then, **item})
    label = f"{label_of((place, number))} menjadi ke-{to}"
    back.change(MOVED, (place, number), old=said_of(was), new=text, doubt=doubt, edits=edits, label=label)


def _as_it_is(back: Back, place: str, number: int) -> dict[str, Any]:
    """Give the other fields of a row that moves, such as its id."""
    record = getattr(back.meeting, place)[number]
    given = {key: getattr(record, key) for key in type(record).model_fields}
    return {key: str(value) for key, value in given.items() if value is not None}


def _lines(step: Step) -> Sequence[Sequence[Line]]:
    if isinstance(step.new, Row):
        return step.new.cells
    return [[step.new]] if isinstance(step.new, Line) else []


def _cells(back: Back, place: str, step: Step) -> dict[str, str]:
    """Give the texts of a new row by field; of a line outside the table, the first field alone."""
    if isinstance(step.new, Line):
        return {_OWN_KEYS[place][0]: clean(step.new.text)}
    if not isinstance(step.new, Row):
        return {}
    columns = columns_of(back.olds, step.new.table) or _by_heads(step.new)
    return {
        columns[number]: "\n".join(clean(line.text) for line in cell)
        for number, cell in enumerate(step.new.cells)
        if number in columns
    }


def _by_heads(row: Row) -> dict[int, str]:
    """Give the columns of a table a person made: number, what, who, until when, as many as there are."""
    first = 1 if row.cells and "".join(line.text for line in row.cells[0]).strip(" .").isdecimal() else 0
    return {first + place: key for place, key in enumerate(_HEADS) if first + place < len(row.cells)}


def is_head(row: Row) -> bool:
    """Tell whether a row holds the heads of a table of tindak lanjut."""
    texts = {fold(" ".join(line.text for line in cell)) for cell in row.cells}
    return sum(bool(texts & set(words)) for words in _HEADS.values()) >= 2  # noqa: PLR2004 - two heads


def _new_person(_back: Back, cells: dict[str, str]) -> tuple[dict[str, Any], str]:
    name, *more = cells.get("nama", "").split("\n")
    post = cells.get("jabatan", "")
    item = {
        **({} if is_blank(name) else {"nama": name}),
        **({} if is_blank(post) else {"jabatan": post}),
        **details_of("\n".join([*more, cells.get("rincian", "")])),
        **remark_of("" if is_blank(cells.get("keterangan", "")) else cells.get("keterangan", "")),
    }
    if not {"nama", "jabatan"} & set(item):
        return {}, ""
    return item, ""


def _new_task(back: Back, cells: dict[str, str]) -> tuple[dict[str, Any], str]:
    what, who, until = (cells.get(key, "").strip() for key in ("uraian", "penanggung_jawab", "tenggat"))
    if is_blank(what):
        return {}, ""
    item = {"uraian": what, **({} if is_blank(who) else {"penanggung_jawab": who})}
    if is_blank(until):
        return item, ""
    read = day_of(back, until)
    if read is None:
        back.leave(f"Tenggat “{until}” untuk: {what}", NO_DAY)
        return item, f"tenggat “{until}” tidak terbaca sebagai tanggal, jadi tidak ikut"
    return {**item, "tenggat": read.text}, read.doubt


_MAKERS: Mapping[str, Callable[[Back, dict[str, str]], tuple[dict[str, Any], str]]] = {
    "hadir": _new_person,
    "tindak_lanjut": _new_task,
}
