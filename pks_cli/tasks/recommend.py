"""The telaahan staf to the head of the region, and its saran and facts for other programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.documents.telaahan_staf import telaahan
from pks_cli.tasks.render_period import Writing, render_period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from pks_cli.documents.telaahan_staf import Telaahan
    from pks_cli.tasks.period_material import Asked

_KIND = "telaahan_staf"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A telaahan that was written.

    Attributes:
        paths: Where it went, a PDF after the Word file.
        telaahan: What it says.
        left_out: Path and first code of every file that a galat keeps out.
        not_shown: What the paper leaves out, one sentence each.
    """

    paths: tuple[Path, ...]
    telaahan: Telaahan
    left_out: tuple[tuple[str, str], ...]
    not_shown: tuple[str, ...]


def recommend(
    folders: Sequence[Path], asked: Asked, writing: Writing | None = None, today: date | None = None
) -> Recommendation:
    """Write the telaahan staf of a year or a period.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        asked: When, where, and up to which class.
        writing: Where to, and with which number and day.
        today: The day to take for today; None: the office's own clock.

    Raises:
        Refused: See `render_period`.
    """
    done = render_period(folders, _KIND, asked, writing or Writing(), today)
    return Recommendation(done.paths, telaahan(done.material), done.summary.left_out, done.draft.left_out)


def contract(done: Recommendation) -> dict[str, Any]:
    """Give saran and facts as the JSON contract has them, every saran also where the paper has no room."""
    numbers = done.telaahan.numbers
    saran = [
        {
            "teks": one.text,
            "laporan": [report.id for report in one.reports],
            "fakta": [numbers[one.fact]] if one.fact else [],
        }
        for one in done.telaahan.advice
    ]
    fakta = [
        {
            "nomor": number,
            "teks": fact.text,
            "rincian": list(fact.items),
            "laporan": [report.id for report in fact.reports],
        }
        for number, fact in enumerate(done.telaahan.facts, 1)
    ]
    left_out = [{"berkas": path, "kode": code} for path, code in done.left_out]
    return {"saran": saran, "fakta": fakta, "tidak_dihitung": left_out}
