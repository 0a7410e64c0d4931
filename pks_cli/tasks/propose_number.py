"""Propose numbers for papers that have none yet; only a person gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.documents.numbering import NUMBER_DOTS, letter_day, life_of, number_of_pattern
from pks_cli.model.letter_number import Order, next_order
from pks_cli.model.vocabulary import label, terms
from pks_cli.tasks.ask_archive import ask_archive
from pks_cli.tasks.letters import used_orders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pks_cli.documents.draft import Material
    from pks_cli.folder.office import Setting


@dataclass(frozen=True, slots=True)
class Proposal:
    """A number for a paper that has none.

    Attributes:
        kind: The code of the naskah.
        name: As people call it.
        order: The next order number of the agenda, as far as the folder tells.
        number: The whole number; "" where the office's unit is not known.
    """

    kind: str
    name: str
    order: str
    number: str


def proposals(setting: Setting, materials: Iterable[Material]) -> tuple[Proposal, ...]:
    """Propose a number for each paper that bears one and has none.

    Args:
        setting: The folder.
        materials: Papers of one record; several get numbers one after the other.

    Returns:
        The proposals in the order of the papers; numbers start again each year.
    """
    wanting = {one.kind: one for one in materials if _wants_number(one)}
    if not wanting:
        return ()
    years = {kind: (letter_day(one) or one.day).year for kind, one in wanting.items()}
    used = ask_archive(
        (setting.place.root,),
        None,
        lambda ledger: {year: used_orders(ledger, year) for year in set(years.values())},
    )
    found = []
    for kind, material in wanting.items():
        order = next_order(used[years[kind]])
        used[years[kind]].append(Order(order, None))
        number = number_of_pattern(material, letter_day(material), order)
        found.append(Proposal(kind, label("naskah", kind), order, "" if NUMBER_DOTS in number else number))
    return tuple(found)


def _wants_number(material: Material) -> bool:
    life = life_of(material)
    given = material.options.get("nomor") or (life and life.nomor)
    return not given and terms("naskah")[material.kind].extra.get("bernomor") == "ya"
