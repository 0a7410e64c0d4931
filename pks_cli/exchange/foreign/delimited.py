"""Tables in text: CSV with `;`, `,`, tab or `|`, Excel's line "sep=;", quotes and line breaks in cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from pks_cli.exchange.csv_text import unguarded
from pks_cli.exchange.foreign.limits import TEXT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pks_cli.exchange.foreign.held import Held

_DELIMITERS = ";\t,|"
_SEP = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
_LOOK = 65_536  # characters to tell the delimiter by
_LOOK_ROWS = 200
_MARK = re.compile(r"\W*\w{0,3}\W*")  # a list's number or dash
_BY_CONTENT = {"\t": 2, ";": 3, "|": 3, ",": 4}  # columns that make a table of a text that is not called .csv
_SENTENCE = 60  # characters; the head of a column is shorter
_CLOCK = re.compile(r"\W*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\D{0,3}\d{1,2}[.:]\d{2}")
_UNCLOSED = (
    "tanda kutip tidak berpasangan; setiap baris dibaca sebagai satu baris tabel",
    "periksa baris yang memuat tanda kutip",
)


def delimiter_of(text: str, *, is_named: bool) -> str:
    """Tell what stands between the cells of a text.

    Args:
        text: The whole text.
        is_named: Whether its name says that it is a table.

    Returns:
        The delimiter; "" when it is no table.
    """
    told = _SEP.match(text)
    if told:
        return told[1]
    sample = text[:_LOOK]
    if len(sample) < len(text):
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    best = max((_score(sample, one), one) for one in _DELIMITERS)
    (agreeing, width), delimiter = best
    if is_named:
        return delimiter if width > 1 else ","
    return delimiter if agreeing == 1 and _is_table(sample, delimiter, width) else ""


def _score(sample: str, delimiter: str) -> tuple[float, int]:
    """Give how many of the rows have the same number of cells, and that number; no second cell is nothing."""
    widths = Counter(len(row) for row in _rows(sample, delimiter)[:_LOOK_ROWS] if row)
    if not widths:
        return 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (count / sum(widths.values()), width) if width > 1 else (0.0, 0)


def _is_table(sample: str, delimiter: str, width: int) -> bool:
    """Tell whether a text that is called something else is a table: it must not be a list or a chat."""
    rows = [row for row in _rows(sample, delimiter) if row]
    if width < _BY_CONTENT[delimiter] or len(rows) < (1 if delimiter == "\t" else 2):
        return False
    if any(_CLOCK.match(row[0]) for row in rows[:3]) and delimiter == ",":
        return False
    if delimiter != "\t" and any(len(cell) > _SENTENCE for cell in rows[0]):
        return False
    return not (width == 2 and all(_MARK.fullmatch(row[0]) for row in rows))  # noqa: PLR2004


def read_delimited(held: Held, text: str, delimiter: str) -> None:
    """Read a text as a table.

    Args:
        held: Takes the table.
        text: The whole text.
        delimiter: As `delimiter_of` tells it.
    """
    told = _SEP.match(text)
    body = text[told.end() :] if told else text
    rows = _rows(body + _sentinel(body), delimiter)
    if rows and rows[-1] == [_END]:
        rows.pop()
    else:
        held.notes.append(_UNCLOSED)
        rows = _rows(body, delimiter, quoting=csv.QUOTE_NONE)
    numbers, texts = [], []
    for number, row in enumerate(rows, 1):
        cells = [unguarded(cell) for cell in row]
        if any(cells):
            numbers.append(number)
            texts.append(cells)
    if texts:
        held.grid("", numbers, texts)


_END = "\x00pks\x00"


def _sentinel(body: str) -> str:
    """Give a last row that is there only when no quote is left open."""
    return _END if not body or body[-1] in "\r\n" else f"\n{_END}"


def _rows(text: str, delimiter: str, quoting: int = csv.QUOTE_MINIMAL) -> list[list[str]]:
    csv.field_size_limit(TEXT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    return list(reader)
