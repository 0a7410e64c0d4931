"""How a paper became the one that came back, block by block: kept, new or gone, and where new ones belong.

A change of a person is told apart from one of the folder by the fingerprints of the paragraphs that the
paper carries: what still is as it was written was not touched, whatever the record says by now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pks_cli.bahasa import fold
from pks_cli.documents.returning.aligning import align, matched, seen_new, seen_old, texts_of
from pks_cli.documents.returning.origins import TracedLine, TracedRow
from pks_cli.documents.returning.tables import fitted, homes_of_tables
from pks_cli.word.fingerprint import short_hash
from pks_cli.word.outline import Line, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.documents.returning.origins import Traced
    from pks_cli.word.outline import Block

Kind = Literal["tetap", "baru", "hilang"]
POINTS, SPEECH = "butir", "sambutan"
_WORDS_OF_HEADING = 6
_HEADINGS = {
    fold(word): place
    for place, words in (
        ("keputusan", ("Keputusan", "Kesimpulan", "Hasil Rapat", "Keputusan Rapat")),
        (
            "pembahasan",
            ("Pembahasan", "Pembahasan dan Arahan", "Tanggapan dan Arahan", "Arahan", "Tanggapan"),
        ),
        ("tindak_lanjut", ("Tindak Lanjut", "Rencana Tindak Lanjut")),
        ("penutup", ("Penutup",)),
        ("tidak_hadir", ("Tidak Hadir",)),
    )
    for word in words
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Where something new belongs.

    Attributes:
        place: A list or field of the paper's data, such as "keputusan" or "sambutan.0.butir"; a new speech is
            "sambutan.+0", and its points "sambutan.+0.butir".
        after: The item it stands behind, -1 for none.
    """

    place: str
    after: int = -1


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one block.

    Attributes:
        kind: "tetap" for one that is there still, perhaps changed; "baru", "hilang".
        old: The block as the folder gives it; None for a new one.
        new: The block of the paper that came back; None for one that is gone.
        is_by_hand: Whether it is other than it was written.
        is_moved: Whether the record changed there since the paper was written.
        scope: Where a new block belongs, None where that is not known.
    """

    kind: Kind
    old: Traced | None
    new: Block | None
    is_by_hand: bool
    is_moved: bool
    scope: Scope | None = None


def home(block: Traced) -> Scope | None:
    """Give the list a block of the written paper is an item of, and which; a field alone is its own place."""
    paths = block.paths
    if not paths:
        return None
    steps = paths[0].split(".")
    numbers = [place for place, step in enumerate(steps) if step.isdigit()]
    if not numbers:
        return Scope(paths[0], 0)
    place = numbers[0] if isinstance(block, TracedRow) and steps[0] != "laporan" else numbers[-1]
    return Scope(".".join(steps[:place]), int(steps[place]))


def steps_between(olds: Sequence[Traced], news: Sequence[Block], base: Sequence[bytes]) -> tuple[Step, ...]:
    """Tell how a paper became another.

    Args:
        olds: The blocks the folder gives now, with their origin.
        news: The blocks of the paper that came back.
        base: The fingerprints of the paragraphs it was written with; empty when they are not known, and then
            every difference is taken for a person's.
    """
    tables = homes_of_tables(olds)
    told = [one for one in olds if any(texts_of(one)) and not _is_blank(one, tables)]
    came = [one for one in fitted(news, olds) if any(texts_of(one)) and not _is_empty_row(one)]
    hand = _others(base, [texts_of(one) for one in came])
    moved = _others(base, [texts_of(one) for one in told]) if base else [False] * len(told)
    walk = _Walk(told, tables)
    found = []
    known = [seen_old(one, is_new=late) for one, late in zip(told, moved, strict=True)]
    for i, j in align(known, [seen_new(one) for one in came]):
        old, new = told[i] if i is not None else None, came[j] if j is not None else None
        scope = walk.passed(i, new)
        kind: Kind = "hilang" if new is None else "baru" if old is None else "tetap"
        by_hand = hand[j] if j is not None else not moved[i or 0]
        found.append(Step(kind, old, new, by_hand, i is not None and moved[i], scope))
    return tuple(found)


def _others(base: Sequence[bytes], blocks: Sequence[Sequence[str]]) -> list[bool]:
    """Tell of each block whether it has a paragraph that is not of the written paper."""
    flat = [(number, short_hash(text)) for number, texts in enumerate(blocks) for text in texts if text]
    kept = matched(list(base), [one for _, one in flat])
    other = {number for place, (number, _) in enumerate(flat) if place not in kept}
    return [number in other for number in range(len(blocks))]


def _is_blank(block: Traced, tables: dict[int, str]) -> bool:
    """Tell whether a row is one of those that are left to be filled in."""
    return isinstance(block, TracedRow) and block.row.table in tables and _is_empty_row(block.row)


def _is_empty_row(block: Block) -> bool:
    if isinstance(block, Line):
        return False
    key = seen_new(block).key
    return isinstance(key, tuple) and all(cell in {"", "#"} for cell in key)


class _Walk:
    """Goes through the paper that came back and knows at each block where something new would belong."""

    def __init__(self, told: Sequence[Traced], tables: dict[int, str]) -> None:
        self._told = told
        self._tables = tables
        self._ahead = self._look_ahead()
        self._scope: Scope | None = None
        self._speeches = 0

    def passed(self, old: int | None, new: Block | None) -> Scope | None:
        """Go past a block; gives where it belongs, for a new one."""
        if old is not None:
            if new is not None:
                self._scope = self._behind(old)
            return self._scope
        if isinstance(new, Line) and (new.heading or _is_heading(new)):
            return self._under(new)
        scope = self._scope
        if isinstance(new, Row) and (place := self._tables.get(new.table)):
            self._scope = scope = scope if scope and scope.place == place else Scope(place, -1)
        return scope

    def _under(self, line: Line) -> Scope | None:
        key = fold(line.text)
        if key.startswith("sambutan") and key != "sambutan":
            self._scope = Scope(f"{SPEECH}.+{self._speeches}.{POINTS}")
            self._speeches += 1
            return Scope(f"{SPEECH}.+{self._speeches - 1}", self._last_speech())
        place = _HEADINGS.get(key)
        self._scope = Scope(place) if place else None
        return Scope(f"judul.{place}") if place else None

    def _last_speech(self) -> int:
        """Give the last speech of the record: a new one is put behind it."""
        homes = (home(one) for one in self._told)
        numbers = [[*one.place.split("."), str(one.after)] for one in homes if one]
        return max((int(one[1]) for one in numbers if one[0] == SPEECH and one[1].isdigit()), default=-1)

    def _behind(self, place: int) -> Scope | None:
        block = self._told[place]
        own = home(block)
        if own and own.place == SPEECH and isinstance(block, TracedLine):
            return Scope(f"{SPEECH}.{own.after}.{POINTS}")
        return own or self._ahead[place]

    def _look_ahead(self) -> list[Scope | None]:
        """Give for each block without a field the list that begins behind it, if one does."""
        found: list[Scope | None] = [None] * len(self._told)
        coming: Scope | None = None
        for place in reversed(range(len(self._told))):
            block = self._told[place]
            own = home(block)
            if own is not None:
                coming = Scope(own.place) if own.after == 0 else None
            elif isinstance(block, TracedRow) and block.row.table in self._tables:
                coming = Scope(self._tables[block.row.table])
            found[place] = coming
            if isinstance(block, TracedLine) and block.line.heading:
                coming = None
        return found


def _is_heading(line: Line) -> bool:
    text = line.text.strip()
    return not line.level and len(text.split()) <= _WORDS_OF_HEADING and fold(text) in _HEADINGS


def headings() -> Iterator[str]:
    """Give the headings that are understood besides those of the paper itself, folded."""
    yield from _HEADINGS
