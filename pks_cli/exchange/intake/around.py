"""What is known around a source: the folder's wilayah, words and officials, the day."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.model.vocabulary import Term
    from pks_cli.model.wilayah import Gazetteer


@dataclass(frozen=True, slots=True)
class Official:
    """Someone of the teams, so that a sender or a name in a text is known.

    Attributes:
        unsur: Code of unsur that the post reports as, such as "babinsa".
        wilayah: Codes of the wilayah held, one or more.
        name: As in the team.
    """

    unsur: str
    wilayah: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around a source.

    Attributes:
        gazetteer: The folder's wilayah.
        office: Code of the office's own wilayah.
        today: Today where the office is.
        zona: WIB, WITA or WIT: the office's.
        kategori: The terms of kategori, the office's own among them.
        officials: By name as `bahasa.fold` writes it, without titles.
        columns: Keys by head as `bahasa.fold` writes it: what was said with --kolom, now or before.
        given: What an option says of every piece of the source: wilayah, unsur, tanggal_lapor, periode.
        cases: Numbers (ids) of the cases that are there, with wilayah and tanggal, for returned forms.
    """

    gazetteer: Gazetteer
    office: str
    today: date
    zona: str
    kategori: Mapping[str, Term]
    officials: Mapping[str, Official] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, tuple[str, str]] = field(default_factory=dict)
