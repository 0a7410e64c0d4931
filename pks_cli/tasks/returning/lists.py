"""Points of a paper that came back, gathered into lists: paragraphs of a notula, cells of a note sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pks_cli.documents.returning.origins import TracedLine, TracedRow
from pks_cli.documents.returning.reading_back import (
    Reworded,
    Said,
    clean,
    found_in_line,
    found_in_row,
    level_of,
)
from pks_cli.documents.returning.steps import home
from pks_cli.documents.returning.tables import columns_of
from pks_cli.strict_yaml.splice_items import InsertAt, RemoveAt, SetAt
from pks_cli.tasks.returning.changes import ADDED, CHANGED, GONE, REMOVED, doubt_of, label_of
from pks_cli.tasks.returning.points import Entry, Point, compare, flat, grown
from pks_cli.tasks.returning.rows import said_of
from pks_cli.tasks.returning.typed import is_blank
from pks_cli.word.outline import Line, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.documents.returning.steps import Step
    from pks_cli.tasks.returning.changes import Back

Loc = tuple[str | int, ...]
_SPEECH = re.compile(r"sambutan\.(\d+)\.butir")
_PLAIN = "paragraf biasa di antara butir; dibaca sebagai butir baru"
_OUTSIDE = "diketik di luar tabelnya"
_TITLE = re.compile(r"^sambutan\s+(?=\S)", re.IGNORECASE)
LISTED = ("sambutan", "pembahasan", "keputusan")


def points_at(back: Back, place: str) -> tuple[Loc, list[Point]] | None:
    """Give the list of the record that a list of a notula is, and its points; None: it is no such list."""
    speech = _SPEECH.fullmatch(place)
    if speech:
        number = int(speech[1])
        loc: Loc = ("sambutan", number, "pokok")
        return loc, flat(back.meeting.sambutan[number].pokok, loc)
    if place in {"pembahasan", "keputusan"}:
        return (place,), flat(getattr(back.meeting, place), (place,))
    return None


def compare_points(back: Back, tree: Any, place: str, steps: Sequence[Step]) -> None:
    """Note what changed in a list of a notula.

    Args:
        back: Where it is noted.
        tree: The record as it is written.
        place: The list in the data of the paper.
        steps: What became of its lines, in the order of the paper.
    """
    found = points_at(back, place)
    if found is None:
        return
    root, points = found
    entries = list(_entries(back, points, steps))
    compare(back, root, points, entries, [is_plain(tree, point.loc) for point in points])


def is_plain(tree: Any, loc: Loc) -> bool:
    """Tell whether a point is written as a plain text."""
    for step in loc:
        tree = tree[step]
    return not isinstance(tree, dict)


def new_points(steps: Sequence[Step]) -> list[Any]:
    """Give the points of a list that the record does not have at all."""
    entries: list[Entry] = []
    for step in steps:
        if isinstance(step.new, Line):
            level, text = _typed(step.new, entries[-1].level if entries else 1)
            entries.append(Entry(level, text))
    return grown(entries)


def _entries(back: Back, points: Sequence[Point], steps: Sequence[Step]) -> Iterator[Entry]:
    before = 1
    for step in steps:
        known = _place(step)
        if step.new is not None and not isinstance(step.new, Line):
            if step.is_by_hand:
                back.leave(
                    "; ".join(clean(one.text) for cell in step.new.cells for one in cell),
                    "tabel di antara butir",
                )
            continue
        if known is None:
            if step.is_by_hand and step.new is not None:
                level, text = _typed(step.new, before)
                before = level
                yield Entry(level, text, doubt="" if step.new.level else _PLAIN)
            continue
        point = points[known]
        before = point.level
        if step.new is None:
            yield Entry(point.level, point.text, known, is_gone=not step.is_moved)
        elif not step.is_by_hand or not isinstance(step.old, TracedLine):
            if step.is_moved:
                back.newer.append(f"{label_of(point.loc)}: {point.text}")
            yield Entry(point.level, point.text, known)
        else:
            level = step.new.level or point.level
            text = _reworded(back, point, step.old, step.new)
            yield Entry(level, text, known, doubt=doubt_of(step))


def _place(step: Step) -> int | None:
    own = home(step.old) if step.old is not None else None
    return own.after if own else None


def _typed(line: Line, before: int) -> tuple[int, str]:
    """Give level and text of a line that was typed; a plain one is a point like the one before it."""
    if line.level:
        return line.level, clean(line.text)
    level, text = level_of(line)
    return (before, text) if level == 1 else (min(level, before + 1), text)


def _reworded(back: Back, point: Point, old: TracedLine, new: Line) -> str:
    for one in found_in_line(old, new):
        if isinstance(one, Said):
            return one.new
        if isinstance(one, Reworded):
            back.leave(one.new, f"mengganti “{one.old}”")
    return point.text


def compare_speeches(back: Back, steps: Sequence[Step]) -> dict[int, bool]:
    """Note what changed in the headings of speeches; gives those that are gone."""
    gone: dict[int, bool] = {}
    for step in steps:
        number = _place(step)
        if number is None or not isinstance(step.old, TracedLine):
            continue
        if step.new is None:
            gone[number] = not step.is_moved
            continue
        if isinstance(step.new, Line) and step.is_by_hand:
            for one in found_in_line(step.old, step.new):
                if isinstance(one, Said) and one.new:
                    _note_speaker(back, number, one, doubt_of(step))
    return gone


def _note_speaker(back: Back, number: int, said: Said, doubt: str) -> None:
    loc = ("sambutan", number, "oleh")
    old = back.meeting.sambutan[number].oleh
    new = said.new if old.lower().startswith("sambutan") else _TITLE.sub("", said.new)
    back.change(CHANGED, loc, old=old, new=new, doubt=doubt, edits=(SetAt(loc, new),))


def note_gone_speech(back: Back, number: int, steps: Sequence[Step]) -> bool:
    """Note a speech that is gone with all its points; tells whether it is."""
    if any(step.kind != "hilang" for step in steps):
        return False
    one = back.meeting.sambutan[number]
    loc = ("sambutan", number)
    lines = [one.oleh, *(point.text for point in flat(one.pokok, loc))]
    back.change(REMOVED, loc, old="\n".join(lines), doubt=GONE, edits=(RemoveAt(loc),))
    return True


def note_new_speech(back: Back, title: str, steps: Sequence[Step]) -> None:
    """Note a speech that is new with all its points."""
    speaker, points = _TITLE.sub("", clean(title)), new_points(steps)
    item = {"oleh": speaker, **({"pokok": points} if points else {})}
    lines = [speaker, *(clean(step.new.text) for step in steps if isinstance(step.new, Line))]
    place = len(back.meeting.sambutan)
    edits = (InsertAt(("sambutan",), place, item),)
    label = f"Sambutan, sambutan baru ke-{place + 1}"
    back.change(ADDED, ("sambutan",), new="\n".join(lines), edits=edits, label=label)


def compare_cells(back: Back, tree: Any, place: str, steps: Sequence[Step]) -> None:
    """Note what changed in a table of a note sheet whose rows hold points: speeches, topics, decisions."""
    items = getattr(back.meeting, place)
    behind = 0
    for step in steps:
        known = _place(step)
        if known is not None and known < len(items):
            behind = known + 1
            if step.kind == "hilang" and not step.is_moved:
                loc = (place, known)
                back.change(REMOVED, loc, old=said_of(step), doubt=GONE, edits=(RemoveAt(loc),))
            elif isinstance(step.old, TracedRow) and isinstance(step.new, Row) and step.is_by_hand:
                _note_cells(back, tree, (place, known), step)
        elif step.new is not None and step.is_by_hand:
            _note_row(back, place, behind, step)


def _note_row(back: Back, place: str, behind: int, step: Step) -> None:
    doubt = doubt_of(step)
    if isinstance(step.new, Line):
        item: Any = _item(place, {}, [step.new])
        doubt, texts = _OUTSIDE, [clean(step.new.text)]
    elif isinstance(step.new, Row):
        if isinstance(step.old, TracedRow) and not list(found_in_row(step.old, step.new)):
            return
        columns = columns_of(back.olds, step.new.table)
        cells = {columns[at]: cell for at, cell in enumerate(step.new.cells) if at in columns}
        head = {key: "\n".join(clean(line.text) for line in cell) for key, cell in cells.items()}
        points = [
            line for key, cell in cells.items() if key in {"pokok", "rincian", "butir"} for line in cell
        ]
        item = _item(place, head, points)
        texts = [
            clean(line.text) for cell in step.new.cells for line in cell if not clean(line.text).isdecimal()
        ]
    else:
        return
    text = "\n".join(texts)
    if item is None:
        back.leave(text, "barisnya tidak lengkap")
        return
    if _is_there(back, place, item):
        return
    label = f"{label_of((place,))}, butir baru ke-{behind + 1}"
    edits = (InsertAt((place,), len(getattr(back.meeting, place)), item),)
    back.change(ADDED, (place,), new=text, doubt=doubt, edits=edits, label=label)


def _item(place: str, head: dict[str, str], lines: Sequence[Line]) -> Any:
    """Give a new item of a list: a speech, a topic with what was said of it, a decision."""
    entries = [Entry(*level_of(line)) for line in lines]
    if place == "keputusan":
        deeper = [Entry(max(one.level, 2) if number else 1, one.text) for number, one in enumerate(entries)]
        return grown(deeper)[0] if deeper else None
    name = head.get("oleh" if place == "sambutan" else "uraian", "")
    points = grown(entries)
    if is_blank(name):
        if place == "pembahasan" and len(points) == 1:
            return points[0]
        return None
    if place == "sambutan":
        return {"oleh": name, **({"pokok": points} if points else {})}
    return {"uraian": name, "rincian": points} if points else name


def _is_there(back: Back, place: str, item: Any) -> bool:
    """Tell whether the record has an item already, as when a sheet is taken back twice."""
    return any(_tree(one) == item for one in getattr(back.meeting, place))


def _tree(one: Any) -> Any:
    if hasattr(one, "oleh"):
        points = [_tree(point) for point in one.pokok]
        return {"oleh": one.oleh, **({"pokok": points} if points else {})}
    under = [_tree(point) for point in one.rincian]
    return {"uraian": one.uraian, "rincian": under} if under else one.uraian


def _note_cells(back: Back, tree: Any, loc: Loc, step: Step) -> None:
    """Note what changed in a row that the record has."""
    if not isinstance(step.old, TracedRow) or not isinstance(step.new, Row):
        return
    place, number = str(loc[0]), int(loc[1])
    one = getattr(back.meeting, place)[number]
    root, points = _points_of_row(place, number, one)
    entries: list[Entry] = []
    doubt = doubt_of(step)
    for cell, new in zip(step.old.cells, step.new.cells, strict=False):
        paths = [path for line in cell for path in line.paths]
        if any(path.endswith(".teks") for path in paths):
            entries = list(_cell_entries(back, cell, new, points, place))
        elif paths and (text := "\n".join(clean(line.text) for line in new)):
            own = (*loc, "oleh" if place == "sambutan" else "uraian")
            old = one.oleh if place == "sambutan" else one.uraian
            where = loc if place != "sambutan" and is_plain(tree, loc) else own
            if " ".join(text.split()) != " ".join(old.split()):
                back.change(CHANGED, own, old=old, new=text, doubt=doubt, edits=(SetAt(where, text),))
    if doubt:
        entries = [Entry(one.level, one.text, one.known, one.is_gone, doubt) for one in entries]
    compare(back, root, points, entries, [is_plain(tree, point.loc) for point in points])


def _points_of_row(place: str, number: int, one: Any) -> tuple[Loc, list[Point]]:
    if place == "sambutan":
        loc: Loc = (place, number, "pokok")
        return loc, flat(one.pokok, loc)
    under: Loc = (place, number, "rincian")
    if place == "pembahasan":
        return under, flat(one.rincian, under)
    own = Point((place, number), 1, one.uraian, not one.rincian)
    return (place,), [own, *flat(one.rincian, under, 2)]


def _cell_entries(
    back: Back, cell: Sequence[TracedLine], new: Sequence[Line], points: Sequence[Point], place: str
) -> Iterator[Entry]:
    """Give the points of a cell as they are now."""
    from pks_cli.documents.returning.aligning import align, seen_new, seen_old

    written = [line for line in cell if clean(line.line.text)]
    before = 1
    for i, j in align([seen_old(one) for one in written], [seen_new(one) for one in new]):
        if i is None and j is not None:
            level, text = level_of(new[j])
            level = max(level, 2) if place == "keputusan" else level
            before = level
            yield Entry(min(level, before + 1), text)
        elif i is not None:
            point = points[i]
            before = point.level
            if j is None:
                yield Entry(point.level, point.text, i, is_gone=True)
            else:
                yield Entry(point.level, _reworded(back, point, written[i], new[j]), i)
