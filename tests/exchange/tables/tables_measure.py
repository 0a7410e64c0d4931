"""The tables of the corpus, and how well the reader reads them: pure functions, for tests and benchmarks.

A table stands as lines with cells parted by "|", as people see it; "⏎" is a line break inside a cell. The
answers were written from the tables, not from what the reader says.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from pks_cli.exchange.foreign.source import Grid, GridRow
from pks_cli.exchange.intake.around import Around
from pks_cli.exchange.tables.reading import read_grid
from pks_cli.model import vocabulary
from pks_cli.model.wilayah import Wilayah, gazetteer
from pks_cli.strict_yaml import read
from pks_cli.tasks.init_wilayah import find_region, wilayah_of

CORPUS = Path(__file__).parent / "corpus"
_BESIDE = frozenset({"baris", "urutan", "ragu"})
_LISTS = frozenset({"langkah", "langkah.tanggal", "langkah.oleh"})
_BY_THE_WAY = frozenset(
    {"lokasi", "pelapor", "uraian", "data_dukung"}
)  # read beside what the answers ask for, without harm
OPEN_END = "…"


@dataclass(frozen=True)
class Sample:
    """One table of the corpus."""

    name: str
    file: str
    grid: Grid
    around: Around
    answers: tuple[dict, ...]
    is_all_doubtful: bool = False
    joins: bool = False


@dataclass
class Score:
    """How one field was read over all tables."""

    asked: int = 0
    found: int = 0
    certain: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the certain readings that are right."""
        return self.right / self.certain if self.certain else 1.0

    @property
    def recall(self) -> float:
        """The share of the answers that were read, certain or asked with the answer among the choices."""
        return self.found / self.asked if self.asked else 1.0


def samples() -> list[Sample]:
    """Read the corpus."""
    return [_sample(path) for path in sorted(CORPUS.glob("*.yaml"))]


@cache
def region(kode: str):
    """Make the gazetteer of an office."""
    return gazetteer(Wilayah(code, name) for code, name in wilayah_of(find_region(kode)))


def _sample(path: Path) -> Sample:
    tree = read(path.read_bytes()).root
    places = region(tree["wilayah"])
    between = tree.get("pemisah") or "|"
    rows = []
    for number, line in enumerate(tree["tabel"].split("\n"), 1):
        cells = tuple(cell.strip().replace("⏎", "\n") for cell in line.split(between))
        if any(cells):
            rows.append(GridRow(number, cells))
    answers = tuple(_answer(one, tree["wilayah"]) for one in tree["jawaban"])
    cases = {
        key: (code_of(tree["wilayah"], place), day) for key, (place, day) in (tree.get("kasus") or {}).items()
    }
    today = date.fromisoformat(tree["hari_ini"])
    around = Around(places, tree["wilayah"], today, "WIB", vocabulary.terms("kategori"), cases=cases)
    return Sample(
        path.stem,
        tree["berkas"],
        Grid(tree.get("lembar") or "", tuple(rows)),
        around,
        answers,
        tree.get("semua_ragu") == "ya",
        tree.get("gabung_uraian") == "ya",
    )


def code_of(office: str, name: str) -> str:
    """Give the code of a wilayah named as the answers do: "Yosodadi", "Metro Pusat/Metro"."""
    above, _slash, own = name.rpartition("/")
    places = region(office)
    found = [
        one.kode
        for one in places.level("kelurahan")
        if one.nama == own and (not above or places.nama(one.kode[:8]) == above)
    ]
    assert len(found) == 1, f"{name}: {found}"
    return found[0]


def _answer(tree: dict, office: str) -> dict:
    answer = dict(tree)
    if "wilayah" in answer:
        answer["wilayah"] = code_of(office, answer["wilayah"])
    return answer


def measure(corpus: list[Sample] | None = None) -> dict[str, Score]:
    """Read every table and score every field; "laporan" scores whether the reports themselves were found."""
    scores: dict[str, Score] = {}
    for sample in corpus or samples():
        _measure_one(sample, scores)
    return dict(sorted(scores.items()))


def _measure_one(sample: Sample, scores: dict[str, Score]) -> None:
    taken = read_grid(sample.grid, sample.file, sample.around)
    by_row: dict[tuple[int, int], object] = {}
    seen: Counter[int] = Counter()
    for piece in taken.pieces:
        seen[piece.origin.row] += 1
        by_row[piece.origin.row, seen[piece.origin.row]] = piece
    reports = scores.setdefault("laporan", Score())
    for answer in sample.answers:
        key = int(answer["baris"]), int(answer.get("urutan") or 1)
        piece = by_row.pop(key, None)
        where = f"{sample.name}:{answer['baris']}"
        reports.asked += 1
        if piece is None:
            reports.missed.append(where)
        else:
            reports.found += 1
            reports.certain += 1
            reports.right += 1
        _measure_fields(sample, answer, piece, scores, where)
    for row, _place in by_row:
        reports.certain += 1
        reports.wrong.append(f"{sample.name}:{row}: bukan laporan")


def _measure_fields(sample: Sample, answer: dict, piece, scores: dict[str, Score], where: str) -> None:
    values = piece.values if piece else ()
    doubtful = set(answer.get("ragu") or ())
    for key, wanted in answer.items():
        if key in _BESIDE:
            continue
        texts = wanted if isinstance(wanted, list) else [wanted]
        got = [value for value in values if value.key == key]
        score = scores.setdefault(key, Score())
        for place, one in enumerate(texts):
            value = got[place] if place < len(got) else None
            text = _as_joined(sample, key, one, value)
            _compare(score, text, value, f"{where} {key}")
            if place < len(got) and not got[place].doubt and (key in doubtful or sample.is_all_doubtful):
                score.right -= _equal(text, got[place].text)
                score.wrong.append(f"{where} {key}: seharusnya ditanyakan")
        for extra in got[len(texts) :]:
            if not extra.doubt:
                score.certain += 1
                score.wrong.append(f"{where} {key}: {extra.text!r} berlebih")
    for value in values:
        if value.key not in answer and value.key not in _BY_THE_WAY | _LISTS and not value.doubt:
            score = scores.setdefault(value.key, Score())
            score.certain += 1
            score.wrong.append(f"{where} {value.key}: {value.text!r} tidak ada di jawaban")


def _as_joined(sample: Sample, key: str, text: str, value) -> str:
    """Where several columns tell what happened, the answer names one of them."""
    is_part = sample.joins and key == "uraian" and value and text.removesuffix(OPEN_END) in value.text
    return value.text if is_part else text


def _compare(score: Score, wanted: str, value, where: str) -> None:
    score.asked += 1
    if value is None:
        score.missed.append(f"{where}: {wanted!r} tidak terbaca")
        return
    is_right = _equal(wanted, value.text)
    if is_right or (value.doubt and wanted in value.choices):
        score.found += 1
    else:
        score.missed.append(f"{where}: {wanted!r} dibaca {value.text!r}")
    if not value.doubt:
        score.certain += 1
        score.right += is_right
        if not is_right:
            score.wrong.append(f"{where}: {wanted!r} dibaca {value.text!r}")


def _equal(wanted: str, got: str) -> bool:
    if wanted.endswith(OPEN_END):
        return got.startswith(wanted.removesuffix(OPEN_END))
    return wanted == got


def lost(sample: Sample) -> list[str]:
    """Give the cells of a table that no piece, no skipped row and no head accounts for."""
    taken = read_grid(sample.grid, sample.file, sample.around)
    kept = [piece.text for piece in taken.pieces] + [one.text for one in taken.skipped]
    kept += [column.head for column in taken.columns]
    everything = "\n".join(kept)
    missing = [
        cell
        for row in sample.grid.rows
        for cell in row.cells
        if cell and not all(part.strip() in everything for part in cell.split("\n"))
    ]
    return missing + [run for piece in taken.pieces for run in piece.uncovered()]
