"""Points and the points under them: reworded, added, taken out, moved, put under another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.documents.returning.aligning import likeness
from pks_cli.strict_yaml.splice_items import InsertAt, RemoveAt, SetAt
from pks_cli.tasks.returning.changes import ADDED, CHANGED, GONE, MOVED, REMOVED, label_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.model.meeting import Pokok
    from pks_cli.strict_yaml import Node  # noqa: F401 - the record's tree
    from pks_cli.strict_yaml.splice_items import ItemEdit
    from pks_cli.tasks.returning.changes import Back

Loc = tuple[str | int, ...]
_DEEPEST = 4
_FAR = 0.3
_SAME = 0.9
_ORDER = "susunan butir-butir ini berubah; seluruh daftarnya ditulis ulang"
_FAR_DOUBT = "kalimatnya jauh berbeda dari yang tercatat; periksa apakah memang menggantikannya"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the record.

    Attributes:
        loc: Where it stands.
        level: As a paper shows it, 1 to 4.
        text: What it says.
        is_leaf: Whether no points stand under it.
    """

    loc: Loc
    level: int
    text: str
    is_leaf: bool


@dataclass(slots=True)
class Entry:
    """A point as the paper that came back has it, in the order of the paper.

    Attributes:
        level: Its level there.
        text: Its text there.
        known: The place among the points of the record, None for a new one.
        is_gone: Whether it is not there any more.
        doubt: Why it should be looked at.
    """

    level: int
    text: str
    known: int | None = None
    is_gone: bool = False
    doubt: str = ""


@dataclass(slots=True)
class _New:
    """A new point with those under it."""

    text: str
    under: list[_New] = field(default_factory=list)

    def tree(self) -> Any:
        return (
            {"uraian": self.text, "rincian": [one.tree() for one in self.under]} if self.under else self.text
        )

    def lines(self, depth: int = 0) -> Iterator[str]:
        yield f"{'– ' if depth else ''}{self.text}" if depth < 2 else f"{'–' * depth} {self.text}"  # noqa: PLR2004
        for one in self.under:
            yield from one.lines(depth + 1)


def flat(items: Sequence[Pokok], loc: Loc, level: int = 1) -> list[Point]:
    """Give points and those under them in order, as papers print them."""
    found: list[Point] = []
    for number, one in enumerate(items):
        own = (*loc, number)
        found.append(Point(own, min(level, _DEEPEST), one.uraian, not one.rincian))
        found += flat(one.rincian, (*own, "rincian"), level + 1)
    return found


def compare(
    back: Back, root: Loc, points: Sequence[Point], entries: Sequence[Entry], plain: Sequence[bool]
) -> None:
    """Note the changes of one list of points.

    Args:
        back: Where they are noted.
        root: The list in the record.
        points: Its points as the record has them.
        entries: Its points as the paper that came back has them, those that are gone in their old place.
        plain: Whether each point of the record is a plain text there.
    """
    if _is_rearranged(points, entries):
        _note_rearranged(back, root, points, entries)
        return
    moves = _moves(points, entries)
    for entry in entries:
        if entry.known is not None and not entry.is_gone:
            _note_text(back, points[entry.known], entry, is_plain=plain[entry.known])
    _note_gone(back, points, entries, moves)
    _note_new(back, root, points, entries, moves)


def grown(entries: Sequence[Entry]) -> list[Any]:
    """Give the tree of points that are all new."""
    top: list[_New] = []
    stack: list[tuple[int, list[_New]]] = [(0, top)]
    for entry in entries:
        while stack[-1][0] >= entry.level:
            stack.pop()
        new = _New(entry.text)
        stack[-1][1].append(new)
        stack.append((entry.level, new.under))
    return [one.tree() for one in top]


def _is_rearranged(points: Sequence[Point], entries: Sequence[Entry]) -> bool:
    """Tell whether points that are there stand on another level now, or lost the one they stood under."""
    gone = [points[one.known].loc for one in entries if one.known is not None and one.is_gone]
    for one in entries:
        if one.known is None or one.is_gone:
            continue
        point = points[one.known]
        if one.level != point.level or any(point.loc[: len(loc)] == loc for loc in gone):
            return True
    return False


def _note_rearranged(back: Back, root: Loc, points: Sequence[Point], entries: Sequence[Entry]) -> None:
    kept = [one for one in entries if not one.is_gone]
    new = grown(kept)
    top = [point.loc for point in points if len(point.loc) == len(root) + 1]
    edits: list[ItemEdit] = [RemoveAt(loc) for loc in top]
    edits += [InsertAt(root, len(top), item) for item in new]
    old_text = "\n".join(_line(point.level, point.text) for point in points)
    new_text = "\n".join(_line(one.level, one.text) for one in kept)
    back.change(CHANGED, root, old=old_text, new=new_text, doubt=_ORDER, edits=edits)


def _line(level: int, text: str) -> str:
    return f"{'–' * (level - 1)}{' ' if level > 1 else ''}{text}"


def _note_text(back: Back, point: Point, entry: Entry, *, is_plain: bool) -> None:
    if entry.text == point.text:
        return
    loc = point.loc if is_plain else (*point.loc, "uraian")
    far = likeness(point.text.split(), entry.text.split()) < _FAR
    doubt = entry.doubt or (_FAR_DOUBT if far else "")
    edit = SetAt(loc, entry.text)
    back.change(CHANGED, point.loc, old=point.text, new=entry.text, doubt=doubt, edits=(edit,))


def _moves(points: Sequence[Point], entries: Sequence[Entry]) -> dict[int, int]:
    """Give the new entries that are points taken out elsewhere in the list: entry to entry."""
    gone = [
        number
        for number, one in enumerate(entries)
        if one.is_gone and one.known is not None and points[one.known].is_leaf
    ]
    found: dict[int, int] = {}
    for number, one in enumerate(entries):
        if one.known is not None:
            continue
        for other in gone:
            was = points[entries[other].known or 0]
            like = fold(was.text) == fold(one.text) or likeness(was.text.split(), one.text.split()) >= _SAME
            if other not in found.values() and was.level == one.level and like:
                found[number] = other
                break
    return found


def _note_gone(back: Back, points: Sequence[Point], entries: Sequence[Entry], moves: dict[int, int]) -> None:
    gone: list[Loc] = []
    for number, one in enumerate(entries):
        if not one.is_gone or one.known is None or number in moves.values():
            continue
        point = points[one.known]
        if any(point.loc[: len(loc)] == loc for loc in gone):
            continue  # it goes with the point it stands under
        gone.append(point.loc)
        under = [_line(each.level, each.text) for each in points if each.loc[: len(point.loc)] == point.loc]
        back.change(
            REMOVED,
            point.loc,
            old="\n".join(under),
            doubt=one.doubt or GONE,
            edits=(RemoveAt(point.loc),),
        )


def _note_new(
    back: Back, root: Loc, points: Sequence[Point], entries: Sequence[Entry], moves: dict[int, int]
) -> None:
    """Note new points, each with the new ones under it, and those that moved."""
    lists: list[tuple[int, Loc | None, list[_New]]] = [(0, root, [])]
    behind: dict[Loc, int] = {}
    added: list[tuple[Loc, int, _New, str, int | None]] = []
    for number, one in enumerate(entries):
        if one.known is not None:
            loc = points[one.known].loc
            behind[loc[:-1]] = int(loc[-1]) + 1
            if not one.is_gone:
                while lists[-1][0] >= one.level:
                    lists.pop()
                lists.append((one.level, (*loc, "rincian"), []))
            continue
        while lists[-1][0] >= one.level:
            lists.pop()
        _, above, under = lists[-1]
        new = _New(one.text)
        if above is None:
            under.append(new)
        else:
            added.append((above, behind.get(above, 0), new, one.doubt, moves.get(number)))
        lists.append((one.level, None, new.under))
    for above, place, new, doubt, moved in added:
        _note_one(back, points, (above, place), new, doubt, entries[moved] if moved is not None else None)


def _note_one(
    back: Back, points: Sequence[Point], where: tuple[Loc, int], new: _New, doubt: str, was: Entry | None
) -> None:
    above, place = where
    label = f"{label_of(above)}, butir baru ke-{place + 1}"
    edit = InsertAt(above, place, new.tree())
    text = "\n".join(new.lines())
    if was is None or was.known is None:
        back.change(ADDED, above, new=text, doubt=doubt, edits=(edit,), label=label)
        return
    point = points[was.known]
    to = place + 1 if place <= int(point.loc[-1]) or above != point.loc[:-1] else place
    back.change(
        MOVED,
        point.loc,
        old=point.text,
        new=text,
        doubt=doubt,
        edits=(RemoveAt(point.loc), edit),
        label=f"{label_of(point.loc)} menjadi ke-{to}",
    )
