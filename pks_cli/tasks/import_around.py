"""Gather what is known around an import: the wilayah and words of the folder, and who holds which post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.bahasa import nama_polos
from pks_cli.exchange.intake.around import Around, Official
from pks_cli.model import vocabulary
from pks_cli.tasks.kategori import kategori_terms
from pks_cli.tasks.teams import read_teams

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.folder.office import Setting

_REPORTS_AS = {"kepala_desa": "lurah", "keuchik": "lurah", "sekretaris_lurah": "lurah"}


def around_of(setting: Setting, today: date, given: Mapping[str, str], columns: Mapping[str, str]) -> Around:
    """Give what is known around an import.

    Args:
        setting: The folder.
        today: Today where the office is.
        given: What an option says of every piece, by YAML key.
        columns: Keys by head as `bahasa.fold` writes it.
    """
    return Around(
        gazetteer=setting.gazetteer,
        office=setting.office.wilayah,
        today=today,
        zona=setting.office.zona,
        kategori=kategori_terms(setting),
        officials=_officials(setting, today),
        columns=columns,
        given=given,
    )


def _officials(setting: Setting, today: date) -> dict[str, Official]:
    """Give who is in a team today, by bare name; a name that two people bear names nobody."""
    found: dict[str, Official] = {}
    twice: set[str] = set()
    for team in read_teams(setting):
        for row in team.members_on(today):
            unsur = _REPORTS_AS.get(row.jabatan, row.jabatan)
            if not row.nama or unsur not in vocabulary.codes("unsur"):
                continue
            name = nama_polos(row.nama)
            if name in found:
                twice.add(name)
            found[name] = Official(unsur, (team.wilayah, *row.juga_wilayah), row.nama)
    return {name: one for name, one in found.items() if name and name not in twice}
