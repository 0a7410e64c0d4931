"""Which reports of an import likely tell of one incident, among themselves and with those that are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.insight.twin_reasons import candidate_of
from pks_cli.insight.twins import find_twins, groups
from pks_cli.model.report import Report
from pks_cli.tasks.known_cases import known_candidates

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from pks_cli.insight.twins import Twin
    from pks_cli.tasks.ask_archive import Ledger
    from pks_cli.tasks.import_prospect import Prospect


@dataclass(frozen=True, slots=True)
class Kin:
    """Reports that likely tell of one incident.

    Attributes:
        case: The id of the report that stands for it: one that is there, else the first of the new ones.
        new: Ids that the new ones will have.
        known: Ids of those that are there.
        reasons: In Indonesian.
        is_certain: Whether every word of them is the same.
    """

    case: str
    new: tuple[str, ...]
    known: tuple[str, ...]
    reasons: tuple[str, ...]
    is_certain: bool


def kin_of(ledger: Ledger, prospects: Sequence[Prospect]) -> tuple[Kin, ...]:
    """Find the reports of an import that likely tell of one incident.

    Args:
        ledger: The folder.
        prospects: The new reports; those without a record are left out, as are those that name their case.
    """
    new = [
        candidate_of(one.identity, one.draft.record)
        for one in prospects
        if one.draft is not None and isinstance(one.draft.record, Report) and not one.draft.record.kasus
    ]
    if not new:
        return ()
    known = known_candidates(ledger, [(one.wilayah, one.tanggal) for one in new])
    twins = find_twins(new, known, [one.nama for one in ledger.setting.gazetteer.wilayah])
    cases = {one.key: one.kasus or one.key for one in known}
    return tuple(_kin(keys, cases, twins) for keys in groups(twins, [*new, *known]))


def _kin(keys: Collection[str], cases: Mapping[str, str], twins: Sequence[Twin]) -> Kin:
    known = tuple(key for key in keys if key in cases)
    new = tuple(key for key in keys if key not in cases)
    pairs = [one for one in twins if one.new in keys and one.other in keys]
    return Kin(
        case=cases[known[0]] if known else new[0],
        new=new,
        known=known,
        reasons=pairs[0].reasons,
        is_certain=all(one.is_certain for one in pairs),
    )
