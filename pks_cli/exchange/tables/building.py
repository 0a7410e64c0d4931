"""A piece while its rows are read, and how readings of several columns for one field become one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pks_cli.exchange.intake.piece import Origin, Piece, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

_LISTS = frozenset({"pihak", "data_dukung"})
_TEXTS = frozenset(
    {
        "uraian",
        "judul",
        "lokasi",
        "akar_masalah",
        "pemicu",
        "hambatan",
        "saran",
        "sumber_informasi",
        "pelapor",
    }
    | {"nilai_informasi", "catatan_impor"}
)
_LINES = frozenset({"uraian", "saran", "hambatan", "catatan_impor"})


@dataclass(slots=True)
class Draft:
    """One report while it is read, of one row or several.

    Attributes:
        number: Of its first row.
        cells: Of its last row.
        ordinal: The number in front of it, "" for none.
        texts: Its rows as text.
        marks: Its rows as text without the number in front.
        told: What a title or a row above told of it, for its mark.
        values: So far.
        labels: So far.
        unplaced: So far.
        kecamatan: What the column of the kecamatan says, None for nothing.
        own: What the leftovers know of the row, by head.
    """

    number: int
    cells: tuple[str, ...]
    ordinal: str = ""
    texts: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    kecamatan: Value | None = None
    own: dict[str, str] = field(default_factory=dict)

    def first(self, key: str) -> Value | None:
        """Give the first reading for a key."""
        for value in self.values:  # a generator takes twice as long, three times a row
            if value.key == key:
                return value
        return None

    def doubt(self, key: str, doubt: str, choices: Sequence[str] = ()) -> None:
        """Doubt the first reading for a key; an earlier doubt is kept."""
        for place, value in enumerate(self.values):
            if value.key == key:
                self.values[place] = replace(
                    value, doubt=value.doubt or doubt, choices=value.choices or tuple(choices)
                )
                return

    def piece(self, name: str, sheet: str) -> Piece:
        """Finish it."""
        keys = [value.key for value in self.values]
        if len(set(keys)) < len(keys):
            self._merge()
        marks = [*self.marks, *self.told] if self.told else self.marks
        if self.own:
            return self._own_piece(name, sheet, marks)
        return Piece(
            Origin(name, sheet, self.number),
            self.texts[0] if len(self.texts) == 1 else "\n".join(self.texts),
            tuple(self.values),
            tuple(self.labels),
            tuple(self.unplaced),
            "\n".join(marks),
        )

    def _own_piece(self, name: str, sheet: str, marks: list[str]) -> Piece:
        """Finish a row of our own leftovers: it is still the row that it was."""
        from pks_cli.exchange.intake import heads

        own = self.own
        text = "\n".join(self.texts)
        row = own.get(heads.ROW, "")
        source = own.get(heads.SOURCE_TEXT, "")
        return Piece(
            Origin(
                own.get(heads.FILE) or name,
                own.get(heads.SHEET, "") if own.get(heads.FILE) else sheet,
                int(row) if row.isdecimal() else self.number,
            ),
            source or text,
            tuple(self.values),
            (source,) if source else tuple(self.labels),
            tuple(self.unplaced),
            "\n".join(marks),
            own.get(heads.SENDER, ""),
            own.get(heads.SENT, ""),
            tuple(part.strip() for part in own.get(heads.PICTURES, "").split(";") if part.strip()),
            own.get(heads.HASH, ""),
        )

    def _merge(self) -> None:
        """Make one reading of several for one field."""
        kept: list[Value] = []
        places: dict[str, int] = {}
        for value in self.values:
            place = places.get(value.key)
            if value.key in _LISTS or value.key.startswith("langkah"):
                kept.append(value)
            elif place is None:
                places[value.key] = len(kept)
                kept.append(value)
            else:
                kept[place] = _joined(kept[place], value)
                self.labels.append(value.original)
                self.labels.append(kept[place].original)
        self.values = kept


def _joined(first: Value, second: Value) -> Value:
    """Join two readings of one field."""
    if first.text == second.text:
        return second if first.doubt and not second.doubt else first
    if first.key in _TEXTS:
        between = "\n" if first.key in _LINES else "; "
        return replace(first, text=f"{first.text}{between}{second.text}", doubt=first.doubt or second.doubt)
    if first.key.startswith("dampak.") and first.text.isdecimal() and second.text.isdecimal():
        total = int(first.text) + int(second.text)
        return replace(first, text=str(total), doubt=first.doubt or second.doubt)
    better, other = (second, first) if first.doubt and not second.doubt else (first, second)
    return replace(
        better,
        doubt="dua isian berbeda untuk hal yang sama",
        choices=tuple({**dict.fromkeys(better.choices), other.text: None}),
    )
