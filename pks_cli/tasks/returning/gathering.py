"""Every step of a paper that came back, handed to the part of the record it is about; none is passed over."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from pks_cli.documents.returning.origins import TracedLine, TracedRow
from pks_cli.documents.returning.reading_back import (
    Put,
    Reworded,
    Said,
    clean,
    found_in_line,
    found_in_row,
    labelled,
)
from pks_cli.documents.returning.steps import home
from pks_cli.strict_yaml.splice_items import SetAt
from pks_cli.tasks.returning.changes import ADDED, CHANGED, GONE, doubt_of
from pks_cli.tasks.returning.elsewhere import note_other, note_report
from pks_cli.tasks.returning.facts import note_fact, note_labelled
from pks_cli.tasks.returning.lists import (
    LISTED,
    compare_cells,
    compare_points,
    compare_speeches,
    note_gone_speech,
    note_new_speech,
    points_at,
)
from pks_cli.tasks.returning.rows import compare_rows, is_head
from pks_cli.tasks.returning.sheet import compare_people, compare_progress
from pks_cli.tasks.returning.texts import compare_texts
from pks_cli.tasks.returning.typed import is_blank
from pks_cli.word.outline import Line, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.documents.draft import Owed
    from pks_cli.documents.returning.steps import Step
    from pks_cli.tasks.returning.changes import Back

SHEET = "lembar_catatan"
_ROWS = frozenset({"hadir", "tindak_lanjut"})
_TEXTS = frozenset({"rapat.acara", "tidak_hadir", "peserta", "dasar"})
_NEW_SPEECH = re.compile(r"sambutan\.\+\d+")
NO_PLACE = "tidak ada isian untuk tulisan ini"
_WORDS = "tulisan baku naskah, bukan isian"
_HEADLESS = "pokok-pokoknya masih ada di naskah, jadi sambutannya tetap"
_MORE = "ditambahkan di belakang penutup"


def gather(back: Back, tree: Any, steps: Sequence[Step], owed: Sequence[Owed]) -> None:
    """Note every change that a paper asks for, and every text that no field holds.

    Args:
        back: Where it is noted.
        tree: The record as it is written.
        steps: How the paper became the one that came back.
        owed: What earlier meetings decided, done or not.
    """
    by_place: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_place[_place(step)].append(step)
    is_sheet = back.material.kind == SHEET
    if is_sheet:
        for place in (*LISTED, "orang", "lama"):
            _of_sheet(back, tree, place, by_place.pop(place, []), owed)
    else:
        _speeches(back, by_place)
    for place, own in by_place.items():
        if place in _TEXTS:
            _groups_or_texts(back, place, own)
        elif place in _ROWS:
            compare_rows(back, place, [one for one in own if not _is_made_head(one)])
        elif points_at(back, place) is not None:
            compare_points(back, tree, place, own)
        elif not place.startswith("judul."):
            for one in own:
                _single(back, one)


def _speeches(back: Back, by_place: dict[str, list[Step]]) -> None:
    """Note speeches that are new or gone as a whole; the points of the others stay to be compared."""
    for number, is_gone in compare_speeches(back, by_place.pop("sambutan", [])).items():
        points = f"sambutan.{number}.butir"
        if is_gone and note_gone_speech(back, number, by_place.get(points, [])):
            by_place.pop(points, None)
        elif is_gone:
            back.leave(f"Judul sambutan ke-{number + 1} dihapus", _HEADLESS, is_kept=False)
    for place in [one for one in by_place if _NEW_SPEECH.fullmatch(one)]:
        title, said = by_place.pop(place)[0].new, by_place.pop(f"{place}.butir", [])
        note_new_speech(back, title.text if isinstance(title, Line) else "", said)


def _place(step: Step) -> str:
    """Give the list or field a block is of, "" for none."""
    own = home(step.old) if step.old is not None else step.scope
    return own.place if own else ""


def _of_sheet(back: Back, tree: Any, place: str, steps: Sequence[Step], owed: Sequence[Owed]) -> None:
    if place == "orang":
        compare_people(back, steps)
    elif place == "lama":
        compare_progress(back, steps, owed)
    else:
        compare_cells(back, tree, place, steps)


def _groups_or_texts(back: Back, place: str, steps: Sequence[Step]) -> None:
    """Note the lines of a list; people that a team gives are told apart."""
    own = [one for one in steps if _is_item(one)]
    compare_texts(back, place, own)
    for one in steps:
        if one not in own:
            _single(back, one)


def _is_item(step: Step) -> bool:
    return step.old is None or not any(".orang." in path for path in step.old.paths)


def _is_made_head(step: Step) -> bool:
    return step.old is None and isinstance(step.new, Row) and is_head(step.new)


def _single(back: Back, step: Step) -> None:
    """Note a block that is no item of a list."""
    if step.kind != "baru" and note_report(back, step):
        return
    if step.kind == "baru":
        _new(back, step)
    elif step.kind == "hilang":
        _gone(back, step)
    else:
        _kept(back, step)


def _kept(back: Back, step: Step) -> None:
    found: Sequence[Any] = ()
    if isinstance(step.old, TracedLine) and isinstance(step.new, Line):
        found = found_in_line(step.old, step.new)
    elif isinstance(step.old, TracedRow) and isinstance(step.new, Row):
        found = list(found_in_row(step.old, step.new))
    if found and not step.is_by_hand:
        back.newer += [one.old for one in found if isinstance(one, Said) and not is_blank(one.old)]
        return
    for one in found:
        _found(back, step, one)


def _found(back: Back, step: Step, one: Said | Put | Reworded) -> None:
    doubt = doubt_of(step)
    if isinstance(one, Put):
        back.leave(clean(one.line.text), NO_PLACE)
    elif isinstance(one, Reworded):
        back.leave(one.new, f"{_WORDS}; semula “{one.old}”")
    elif one.path == "titik":
        text = " ".join(clean(line.text) for line in _lines(step))
        if not note_labelled(back, text, doubt):
            back.leave(text, NO_PLACE)
    elif one.path == "catatan":
        back.leave(one.new, "catatan lain di lembar rapat")
    elif not note_fact(back, one, doubt):
        note_other(back, one)


def _gone(back: Back, step: Step) -> None:
    """Note a line that was taken out: a field becomes empty, words of the template say nothing."""
    if step.is_moved or not isinstance(step.old, TracedLine):
        return
    for piece in step.old.pieces:
        if piece.path and not note_fact(back, Said(piece.path, clean(piece.text), ""), GONE):
            back.leave(f"Dihapus dari naskah: {clean(piece.text)}", NO_PLACE, is_kept=False)


def _new(back: Back, step: Step) -> None:
    """Note a block that is new where no list is: a known label, more closing words, or no field."""
    if not step.is_by_hand:
        return
    text = "; ".join(clean(line.text) for line in _lines(step))
    if (
        step.scope is not None
        and step.scope.place in {"penutup", "isian.penutup"}
        and isinstance(step.new, Line)
    ):
        _closing(back, clean(step.new.text))
    elif not (labelled(text) and note_labelled(back, text)):
        back.leave(text, NO_PLACE)


def _closing(back: Back, text: str) -> None:
    """Note closing words; those of a second paragraph stand behind the first."""
    loc = ("penutup",)
    earlier = next((one for one in reversed(back.changes) if one.edits and one.edits[0].loc == loc), None)
    old = back.meeting.penutup or ""
    before = earlier.new if earlier else old
    if earlier:
        back.changes.remove(earlier)
    new = f"{before}\n{text}" if before else text
    doubt = _MORE if before else ""
    back.change(CHANGED if old else ADDED, loc, old=old, new=new, doubt=doubt, edits=(SetAt(loc, new),))


def _lines(step: Step) -> list[Line]:
    block = step.new
    if isinstance(block, Row):
        return [line for cell in block.cells for line in cell]
    return [block] if isinstance(block, Line) else []
