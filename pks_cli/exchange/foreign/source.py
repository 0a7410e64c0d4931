"""What a file that others made holds, as plain values: tables and lines, nothing typed yet."""

from __future__ import annotations

from dataclasses import dataclass

from pks_cli.faults import Fault  # noqa: TC001 - dataclasses are read at run time by those who pass them on


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a table.

    Attributes:
        number: As the program that people open the file with counts it, from 1.
        cells: The text of each cell, "" where empty. A date is "2025-10-13" or "2025-10-13 14.30", a time
            "14.30", a number has no point of thousands ("1250", "-5.1173"), a formula is its last result.
        is_hidden: Whether the row is hidden there; it is read all the same.
    """

    number: int
    cells: tuple[str, ...]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: a sheet of a workbook, a CSV file, a table of a Word file.

    Attributes:
        name: The name of the sheet, "Tabel 2" in a Word file, "" in a CSV file.
        rows: Rows that hold anything, in order. A merged cell has its text in each of its places.
        is_hidden: Whether the sheet is hidden.
    """

    name: str
    rows: tuple[GridRow, ...]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, or one paragraph of a Word file.

    Attributes:
        number: From 1; of a Word file the number of the paragraph.
        text: Without its line break, else as written.
        label: The number or mark that Word puts in front by itself ("1.", "a.", "•"), "" for none.
        level: The depth of that list, 0 for the outermost, None for no list.
        style: The name of the paragraph's style in Word, "" for none.
    """

    number: int
    text: str
    label: str = ""
    level: int | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A run of lines between tables.

    Attributes:
        lines: In order, empty ones too.
    """

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo or scan that came with the rest.

    Attributes:
        name: Its file name.
        sha256: Of its bytes, hexadecimal.
        size: In bytes.
    """

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Source:
    """One file.

    Attributes:
        name: Its name without directories; "masukan" for the standard input, "papan klip" for the clipboard.
        sha256: Of its bytes, hexadecimal.
        kind: xlsx, csv, docx, teks, zip or gambar.
        parts: Tables and runs of lines in the order of the file.
        pictures: Photos and scans in it.
        notes: What a person should know of the file (hidden rows that were read, macros that were not run,
            formulas without a result), as peringatan; of a ZIP also what in it is not read, and why.
        members: The documents in a ZIP, each with its own name, hash and kind; a ZIP has no parts itself.
    """

    name: str
    sha256: str
    kind: str
    parts: tuple[Grid | Prose, ...] = ()
    pictures: tuple[Picture, ...] = ()
    notes: tuple[Fault, ...] = ()
    members: tuple[Source, ...] = ()
