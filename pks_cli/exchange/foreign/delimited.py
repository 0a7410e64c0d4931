"""Tables in text: CSV with `;`, `,`, tab or `|`, Excel's line "sep=;", quotes and line breaks in cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice

from pks_cli.exchange.csv_text import unguarded
from pks_cli.exchange.foreign.limits import TEXT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """Give how well a delimiter fits, from 0 to 1, and how many cells most rows have then.

    It is the share of rows with that many cells; half of it where quotes end in the middle of a cell.
    """
    widths = Counter(len(row) for row in islice(_reader(sample, delimiter), _LOOK_ROWS) if row)
    if not widths:
        return 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    share = count / sum(widths.values())
    return (share if _is_clean(sample, delimiter) else share / 2, width) if width > 1 else (0.0, 0)


def _is_clean(sample: str, delimiter: str) -> bool:
    """Tell whether every quote begins or ends a cell."""
    try:
        for _ in islice(_reader(sample + _sentinel(sample), delimiter, is_strict=True), _LOOK_ROWS):
            pass
    except csv.Error:
        return False
    return True


def _is_table(sample: str, delimiter: str, width: int) -> bool:
    """Tell whether a text that is called something else is a table: it must not be a list or a chat."""
    rows = [row for row in _reader(sample, delimiter) if row]
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
    rows = list(_reader(body + _sentinel(body), delimiter))
    if rows and rows[-1] == [_END]:
        rows.pop()
    else:
        held.notes.append(_UNCLOSED)
        rows = list(_reader(body, delimiter, csv.QUOTE_NONE))
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


def _reader(
    text: str, delimiter: str, quoting: int = csv.QUOTE_MINIMAL, *, is_strict: bool = False
) -> Iterator[list[str]]:
    csv.field_size_limit(TEXT)
    lines = io.StringIO(text, newline="")
    return csv.reader(lines, delimiter=delimiter, quoting=quoting, strict=is_strict)  # type: ignore[arg-type]
