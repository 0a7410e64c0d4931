"""Who signed: the lines at the end, in one or two columns, or a table of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.bahasa import fold, rapi
from pks_cli.exchange.minutes.dates import find_dates
from pks_cli.exchange.minutes.facts import DOTS
from pks_cli.exchange.minutes.heads import signer_of
from pks_cli.exchange.minutes.people import numbers_in
from pks_cli.exchange.minutes.posts import is_name, is_post, name_of, post_of
from pks_cli.exchange.minutes.sheets import lines_of
from pks_cli.model.vocabulary import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit, Sheet
    from pks_cli.exchange.minutes.minutes import Page

_GAP = re.compile(r"\t+|\s{3,}")
_RANK = re.compile(r"\((?:I{1,3}|IV)/[a-e]\)|\bgol(?:ongan)?\b", re.IGNORECASE)
_PLAIN = re.compile(
    r"\(?\s*(?:ttd\.?|tanda\s+tangan|dto\.?)\s*\)?|mengetahui[,:]?|[\s.…_()]+|(?:NIP|NRP)\.?\s*:?[\s.…_]*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Column:
    """The lines below one who signs.

    Attributes:
        at: The column of the page it begins at.
        role: ketua, sekretaris or pencatat.
        lines: What stands below.
    """

    at: int
    role: str
    lines: list[Bit] = field(default_factory=list)


def say_signed(page: Page, bits: Sequence[Bit], around: Around) -> None:
    """Read the lines at the end of a text."""
    columns: list[_Column] = []
    for bit in bits:
        for at, piece in _across(page, bit):
            found = signer_of(f"{piece.text.rstrip(' ,:')},")
            if found and len(piece.text) < 40:  # noqa: PLR2004 - longer words are a sentence
                columns.append(_Column(at, found[0]))
                page.labels.append(piece.span)
            elif columns:
                min(columns, key=lambda one: abs(one.at - at)).lines.append(piece)
            else:
                _say_line(page, piece, around)
    for one in columns:
        _say_signer(page, one.role, one.lines, around)


def say_signed_table(page: Page, sheet: Sheet, around: Around) -> None:
    """Read a table of those who sign: each column from its role down."""
    width = max((len(row) for row in sheet.rows), default=0)
    for at in range(width):
        role, lines = "", list[tuple[str, "Bit"]]()
        cells = [row[at] for row in sheet.rows if at < len(row) and (at == 0 or row[at] is not row[at - 1])]
        for line in (line for cell in cells for line in lines_of(cell)):
            found = signer_of(line.text) or signer_of(f"{line.text.rstrip(' ,:')},")
            if found and len(line.text) < 40:  # noqa: PLR2004 - longer words are a sentence
                role = found[0]
                page.labels.append(line.span)
            else:
                lines.append((role, line))
        for name in dict.fromkeys(role for role, _ in lines):
            _say_signer(page, name, [line for role, line in lines if role == name], around)


def _say_signer(page: Page, role: str, lines: Iterable[Bit], around: Around) -> None:
    for line in lines:
        if not _say_line(page, line, around) and role:
            _say_detail(page, role, line)


def _say_line(page: Page, bit: Bit, around: Around) -> bool:
    """Name what is no detail of a person: dots, "ttd", place and date when they are those of the meeting."""
    if _PLAIN.fullmatch(bit.text) or DOTS.fullmatch(bit.text):
        page.labels.append(bit.span)
        return True
    day = next(find_dates(bit.text, around), None)
    if (
        day
        and day.reading.text == page.value("tanggal")
        and re.fullmatch(r"[\w\s.]{2,40},\s*", bit.text[: day.start])
    ):
        page.labels.append(bit.span)
        return True
    return day is not None


def _say_detail(page: Page, role: str, bit: Bit) -> None:
    """Add name, post, rank or number to who led or wrote; what says the same again is a label."""
    numbers = list(numbers_in(page, bit))
    if numbers:
        for one in numbers:
            _say(page, role, str(one.key[0]), one.text, bit, one.text)
        page.labels.append(bit.span)
        return
    words = rapi(bit.text)
    bare = words.strip(" ,;")
    if bare.startswith("(") and bare.endswith(")"):
        bare = bare.strip("() ")
    if fold(page.value("pimpinan", role, "nama")) == fold(bare):
        page.labels.append(bit.span)
    elif _is_rank(bare):
        _say(page, role, "pangkat", bare, bit, bare)
    elif words.endswith(",") or (is_post(bare) and not is_name(bare)):
        _say(page, role, "jabatan", post_of(page, bare), bit, bare)
    elif is_name(bare) or not any(char.isdigit() for char in bare):
        _say(page, role, "nama", name_of(page, bare), bit, bare)


def _say(page: Page, role: str, name: str, text: str, bit: Bit, written: str) -> None:
    held = page.value("pimpinan", role, name)
    if not held:
        start = bit.text.find(written)
        page.say(
            ("pimpinan", role, name),
            text,
            [bit.part(start, start + len(written)) if start >= 0 else bit.span],
        )
    elif fold(held) in {fold(text), fold(written)}:
        page.labels.append(bit.span)


def _is_rank(text: str) -> bool:
    if _RANK.search(text):
        return True
    wanted = fold(text)
    return any(fold(term.label) == wanted or fold(code) == wanted for code, term in terms("pangkat").items())


def _across(page: Page, bit: Bit) -> Iterable[tuple[int, Bit]]:
    """Split a line into its columns: words three or more spaces or a tab apart."""
    from dataclasses import replace

    del page
    at = 0
    for gap in [*_GAP.finditer(bit.text), None]:
        end = gap.start() if gap else len(bit.text)
        if bit.text[at:end].strip():
            span = bit.part(at, end)
            words = bit.text[span.start - bit.start : span.end - bit.start]
            yield bit.indent + at, replace(bit, start=span.start, end=span.end, text=words)
        at = gap.end() if gap else end
