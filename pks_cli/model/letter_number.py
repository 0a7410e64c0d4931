"""Numbers of letters: the office's pattern, read forwards and backwards.

A pattern is text with places, such as "{kode}/{urut}/{unit}/{tahun}". The order number {urut} comes from the
agenda book and starts again each year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ORDER = "urut"
PLACES = ("kode", ORDER, "unit", "bulan", "tahun", "keamanan")
_PLACE = re.compile(r"\{(\w*)\}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_LONGEST = 120  # of a number that is read; no letter has a longer one
_SHAPES = {ORDER: r"\d{1,9}", "tahun": r"\d{4}", "bulan": r"[IVX]{1,4}|\d{1,2}", "keamanan": r"\w{0,4}"}
_ANYTHING = ".{1,60}?"


@dataclass(frozen=True, slots=True)
class Order:
    """The order number of a letter.

    Attributes:
        text: As written, zeros in front kept: "027".
        year: The year in the number, None where the pattern has none.
    """

    text: str
    year: int | None

    @property
    def value(self) -> int:
        """The number itself."""
        return int(self.text)


def places_of(pattern: str) -> tuple[str, ...]:
    """Give the names in braces, in order."""
    return tuple(_PLACE.findall(pattern))


def filled(pattern: str, values: Mapping[str, str]) -> str:
    """Put values in their places; a place without one stays as it is."""
    return _PLACE.sub(lambda found: values.get(found[1], found[0]), pattern)


def order_of(pattern: str, number: str) -> Order | None:
    """Read the order number out of a letter's number.

    Args:
        pattern: The office's.
        number: As given by a person.

    Returns:
        The order number; None when the number does not follow the pattern, or the pattern has no {urut}.
    """
    if len(number) > _LONGEST or ORDER not in places_of(pattern):
        return None
    found = re.fullmatch(_expression(pattern), number.strip(), re.ASCII)
    if found is None:
        return None
    year = found.groupdict().get("tahun")
    return Order(found[ORDER], int(year) if year else None)


def next_order(used: Iterable[Order]) -> str:
    """Give the order number after the highest one used, as wide as that one; "1" when none was used."""
    last = max(used, key=lambda one: one.value, default=None)
    return str(last.value + 1).zfill(len(last.text)) if last else "1"


def same_number(number: str, year: int) -> str:
    """Give what two writings of one number have in common: case and spaces do not count.

    Args:
        number: As written.
        year: Of the letter; it tells apart numbers that name no year, since they start again each year.
    """
    plain = "".join(number.split()).casefold()
    return plain if _YEAR.search(plain) else f"{plain} {year}"


def _expression(pattern: str) -> str:
    """Make the expression of a pattern; a place named twice holds the same text twice."""
    parts: list[str] = []
    seen: set[str] = set()
    end = 0
    for found in _PLACE.finditer(pattern):
        name = found[1]
        parts.append(re.escape(pattern[end : found.start()]))
        end = found.end()
        if name not in PLACES:
            parts.append(re.escape(found[0]))
        elif name in seen:
            parts.append(f"(?P={name})")
        else:
            seen.add(name)
            parts.append(f"(?P<{name}>{_SHAPES.get(name, _ANYTHING)})")
    return "".join(parts) + re.escape(pattern[end:])
