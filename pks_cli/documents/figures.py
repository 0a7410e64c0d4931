"""The rekap as papers use it: what was asked, the counts, who is silent; with names, without a layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pks_cli.insight.kepatuhan import Obligation
    from pks_cli.insight.question import Question
    from pks_cli.insight.rekap import Rekap


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts of a year or a period.

    Attributes:
        question: What was asked.
        rekap: The counts per wilayah.
        obligations: What every kelurahan owes and whether it came.
        left_out: How many files were not counted because they must be mended.
        hidden: The numbers that may not be published: code of the wilayah and name of the number.
    """

    question: Question
    rekap: Rekap
    obligations: tuple[Obligation, ...]
    left_out: int
    hidden: frozenset[tuple[str, str]] = frozenset()

    @property
    def silent(self) -> tuple[Obligation, ...]:
        """Who has not reported."""
        return tuple(one for one in self.obligations if one.is_silent)
