"""One report as somebody sent it: a row of a table, or one incident of a message, with what was read in it.

Nothing of a piece is lost: what is neither a value, nor a label, nor named as unplaced is found by
`uncovered`, and goes the way of what is unplaced.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"\w+")
_BETWEEN = " .,;:|-–\t\r\n\xa0"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece stands.

    Attributes:
        name: The file's name.
        sheet: The sheet or table, "" where there is none.
        row: The row or line, as people count it.
    """

    name: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Value:
    """One reading.

    Attributes:
        key: The YAML key it is for; inside a group with a point: "dampak.luka". "langkah" begins a new step;
            "langkah.tanggal", "langkah.oleh" and "langkah.status" belong to the step begun last. "kasus" is
            the number of a case as it was written.
        text: As the record will hold it: "2025-10-13", "18.72.04.1001", "12.00", a code, or free text.
        original: The words of the source it was read from, exactly; "" when it was told beside the piece
            (the sender, the name of the sheet, an option).
        doubt: Why a person should look at it, in Indonesian; "" when it is certain.
        choices: Other readings, as `text`.
    """

    key: str
    text: str
    original: str = ""
    doubt: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One report as sent.

    Attributes:
        origin: Where it stands.
        text: The source, exactly.
        values: What was read, in the order of the source.
        labels: Words of the source that only name what follows them ("TKP:", "a. Kelurahan").
        unplaced: Words of the source that fit nowhere, exactly.
        mark: What makes it the same piece wherever it is met again: its text without what changes when it is
            forwarded or sorted anew, with the day it was sent where the text has no full date of its own.
        sender: Who sent it, as the chat names them, "" when unknown.
        sent: When (ISO date, or date and time "2025-10-13 14.30"), "" when unknown.
        pictures: Names of photos that came with it.
        hash: Of a row that was left over from an earlier import, the hash it had then; else "".
    """

    origin: Origin
    text: str
    values: tuple[Value, ...]
    labels: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    mark: str = ""
    sender: str = ""
    sent: str = ""
    pictures: tuple[str, ...] = ()
    hash: str = ""

    def first(self, key: str) -> Value | None:
        """Give the first reading for a key, None when there is none."""
        return next((value for value in self.values if value.key == key), None)

    def uncovered(self) -> tuple[str, ...]:
        """Give the runs of words of the source that are in no value, no label and not named as unplaced."""
        taken: list[tuple[int, int]] = []
        for words in self._accounted():
            start = _free_place(self.text, words, taken)
            if start >= 0:
                insort(taken, (start, start + len(words)))
        return tuple(_runs(self.text, taken))

    def _accounted(self) -> list[str]:
        """Give all words accounted for, the longest first: no short one takes a place in a long."""
        words = [value.original for value in self.values] + [*self.labels, *self.unplaced]
        return sorted(filter(None, words), key=len, reverse=True)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Words of a source that are no report: a greeting, "siap", a line of the chat itself, a title, a head.

    Attributes:
        origin: Where they stand.
        text: Exactly.
        why: In Indonesian, the same words for the same reason, so that they can be counted.
    """

    origin: Origin
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """How one column of a table was understood.

    Attributes:
        sheet: The sheet or table.
        head: As it stands there.
        key: The YAML key, as in `Value.key`; "" when the column fits nowhere and goes into catatan_impor.
        doubt: Why a person should look at it; "" when it is certain.
    """

    sheet: str
    head: str
    key: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """All that was read of a source.

    Attributes:
        pieces: In the order of the source.
        skipped: What is no report.
        columns: How the columns of its tables were understood.
    """

    pieces: tuple[Piece, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    columns: tuple[ColumnRead, ...] = ()


def _free_place(text: str, words: str, taken: Sequence[tuple[int, int]]) -> int:
    """Find where words stand whose place is not taken yet, -1 for nowhere."""
    start = text.find(words)
    while start >= 0 and not _is_free(start, start + len(words), taken):
        start = text.find(words, start + 1)
    return start


def _is_free(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Tell whether nothing of a place is taken; the taken ones lie in order, none over another."""
    at = bisect_left(taken, (start, end))
    return (at == 0 or taken[at - 1][1] <= start) and (at == len(taken) or end <= taken[at][0])


def _runs(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Give the runs of text between taken places that hold a letter or figure."""
    start = 0
    for begin, end in (*taken, (len(text), len(text))):
        if begin > start:
            run = text[start:begin].rstrip().lstrip(_BETWEEN)
            if _WORD.search(run):
                yield run
        start = end
