"""What every question about a stretch of time and a part of the folder says: when, where, as of which day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.folder.index import class_rank

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        tahun: The year of `periode`, four digits.
        periode: One period such as "2021-B12", None for the whole year.
        wilayah: Code of the wilayah whose tree is asked about.
        today: The day of asking: only periods ended or running by then oblige anyone to report.
    """

    tahun: int
    periode: str | None
    wilayah: str
    today: date

    def values(self, ceiling: str) -> tuple[str | int, ...]:
        """Give the values of the `tanya` row that every SQL text here begins with.

        Args:
            ceiling: The highest class whose content may be shown; above it records are only counted.
        """
        return (
            f"{self.tahun:04d}",
            self.periode or "",
            self.wilayah,
            self.today.isoformat(),
            class_rank(ceiling),
        )
