"""A form as a value: its columns, what may be chosen in them, the rows that are there already."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["teks", "panjang", "tanggal", "jam", "bilangan", "kode"]
Cell = str | date | None
EXAMPLE = "CONTOH"
"""What stands in the first column of a row that only shows how to fill; such a row is never taken in."""
GUIDE_SHEET, LISTS_SHEET = "Petunjuk", "Daftar"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column.

    Attributes:
        key: The YAML key it is for.
        head: Its head.
        help: What the comment on its head says.
        width: In characters.
        kind: What its cells hold.
        choices: What may be chosen in it, as people read it; empty: anything.
        is_open: Whether something else than the choices may be typed too.
    """

    key: str
    head: str
    help: str
    width: float
    kind: Kind = "teks"
    choices: tuple[str, ...] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row that is there already.

    Attributes:
        cells: What stands in it, by key of the column.
        shown: Keys of the cells that are only shown, not to be changed.
        is_example: Whether it only shows how to fill.
    """

    cells: Mapping[str, Cell]
    shown: frozenset[str] = frozenset()
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One form to fill.

    Attributes:
        name: The name of its sheet.
        title: Its title.
        subtitles: Lines under the title.
        marks: What stands over the title and on each page: the class, the words of an example.
        columns: In order.
        main: How many columns print on the first page; the others follow on a second beside it.
        rows: What is there already; empty rows follow.
        empty: How many empty rows are ruled.
        guide: The lines of the sheet that explains; a line in capitals is a heading.
        earliest: The earliest date that may be typed.
        latest: The latest.
        created: The date in the document properties; nothing else in the file depends on the clock.
        paper: A4 or F4.
    """

    name: str
    title: str
    subtitles: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    rows: tuple[FormRow, ...]
    guide: tuple[str, ...]
    earliest: date
    latest: date
    created: date
    main: int
    empty: int = 30
    marks: tuple[str, ...] = field(default=())
    paper: str = "A4"
