"""Turn what was read in a piece into the answers of a report, with every doubt to be settled."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from pks_cli.exchange.foreign.visible import clean
from pks_cli.exchange.intake.piece import Value
from pks_cli.model import vocabulary
from pks_cli.model.fields import specs
from pks_cli.model.report import Report
from pks_cli.model.wilayah_code import tingkat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pks_cli.exchange.intake.piece import Piece

STEP = "langkah"
_REPORTS_FOR = {"kelurahan": "lurah", "kecamatan": "camat", "kota": "opd"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to be settled before a report is certain.

    Attributes:
        key: The YAML key; "" when it is about the whole report.
        text: What would be written, "" for nothing.
        original: The words of the source, "" when it says nothing of it.
        why: In Indonesian; equal words for equal doubts, so that they can be settled together.
        choices: Other readings, as `text`.
    """

    key: str
    text: str
    original: str
    why: str
    choices: tuple[str, ...] = ()


@dataclass(slots=True)
class Answers:
    """The answers of one report.

    Attributes:
        tree: By YAML key, as a file would hold them; `langkah` is a list of groups.
        doubts: What should be settled.
        rest: What fits nowhere, for catatan_impor, in the order of the source.
        missing: What must be known before there can be a report, in Indonesian.
    """

    tree: dict[str, Any] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def answers_of(piece: Piece, given: Mapping[str, str]) -> Answers:
    """Gather what a piece says.

    Args:
        piece: The piece as read.
        given: What was said of the whole source by option, by YAML key; it fills what the piece leaves open.

    Returns:
        The answers; what is missing of them is filled only where a doubt says so.
    """
    answers = Answers()
    for value in piece.values:
        _take(answers, value)
    for key, text in given.items():
        answers.tree.setdefault(key, text)
    _mend_steps(answers)
    _fill_day(answers, piece)
    _fill_reporter(answers)
    answers.rest += [clean(text) for text in (*piece.unplaced, *piece.uncovered())]
    _fill_uraian(answers)
    return answers


def settled(piece: Piece, key: str, text: str | None) -> Piece:
    """Give a piece with what a person decided of one doubt.

    Args:
        piece: The piece as read.
        key: The key in doubt: of the first doubtful reading where there is one, else of all its readings.
        text: What is certain now; None takes the reading away, and its words become unplaced.
    """
    doubtful = next((value for value in piece.values if value.key == key and value.doubt), None)
    meant = [doubtful] if doubtful else [value for value in piece.values if value.key == key]
    kept = [value for value in piece.values if not any(value is one for one in meant)]
    gone = meant if text is None else meant[1:]
    unplaced = (*piece.unplaced, *(one.original for one in gone if one.original))
    if text is not None:
        first = meant[0] if meant else Value(key, text)
        place = piece.values.index(first) if meant else len(kept)
        kept.insert(place, replace(first, text=text, doubt="", choices=()))
    return replace(piece, values=tuple(kept), unplaced=unplaced)


def _take(answers: Answers, value: Value) -> None:
    """Put one reading in its place."""
    text = clean(value.text)
    if value.doubt:
        answers.doubts.append(Doubt(value.key, text, clean(value.original), value.doubt, value.choices))
    group, point, rest = value.key.partition(".")
    if group == STEP:
        _take_step(answers.tree, rest or "uraian", text)
    elif point:
        answers.tree.setdefault(group, {}).setdefault(rest, text)
    elif _is_list(group):
        answers.tree.setdefault(group, []).append(text)
    else:
        _take_single(answers, value, text)


def _take_step(tree: dict[str, Any], key: str, text: str) -> None:
    """Begin a step with its uraian, or tell more of the step begun last; what comes before waits for it."""
    steps = tree.setdefault(STEP, [])
    begins = key == "uraian" and (not steps or "uraian" in steps[-1])
    if begins or not steps:
        steps.append({})
    steps[-1].setdefault(key, text)


def _take_single(answers: Answers, value: Value, text: str) -> None:
    """Put one value; a second one of free text is added, another code or date is a doubt."""
    known = answers.tree.get(value.key)
    if known is None:
        answers.tree[value.key] = text
    elif known == text:
        return
    elif _is_free(value.key):
        answers.tree[value.key] = f"{known}\n{text}"
    else:
        answers.rest.append(clean(value.original or text))
        why = f"{value.key} disebut lebih dari satu"
        answers.doubts.append(Doubt(value.key, str(known), clean(value.original), why, (text,)))


def _mend_steps(answers: Answers) -> None:
    """A step without words is none: its status is the report's, the rest of it fits nowhere."""
    steps = answers.tree.get(STEP)
    if not steps:
        return
    for step in (one for one in steps if not one.get("uraian")):
        if step.get("status"):
            answers.tree.setdefault("status", step["status"])
        answers.rest += [step[key] for key in ("tanggal", "oleh") if step.get(key)]
    answers.tree[STEP] = [one for one in steps if one.get("uraian")]


def _fill_day(answers: Answers, piece: Piece) -> None:
    """Take the day a message was sent where it names none: it is asked."""
    if answers.tree.get("tanggal"):
        return
    if piece.sent:
        day = piece.sent[:10]
        answers.tree["tanggal"] = day
        if answers.tree.get("jenis") != "nihil":
            why = "tanggal kejadian tidak disebut; dibaca tanggal kirimnya"
            answers.doubts.append(Doubt("tanggal", day, "", why))
    else:
        answers.missing.append("tanggal tidak disebut")


def _fill_reporter(answers: Answers) -> None:
    """Take the one who usually reports of such a wilayah where nobody is named: it is asked."""
    tree = answers.tree
    if not tree.get("wilayah"):
        answers.missing.append("kelurahan tidak disebut")
    elif not tree.get("unsur"):
        unsur = _REPORTS_FOR.get(tingkat(tree["wilayah"]), "opd")
        tree["unsur"] = unsur
        why = f"pelapor tidak disebut; dibaca {vocabulary.label('unsur', unsur)}"
        answers.doubts.append(Doubt("unsur", unsur, "", why))


def _fill_uraian(answers: Answers) -> None:
    """Tell what happened in the words that are there: the title, else what fits nowhere (which is asked)."""
    tree = answers.tree
    if tree.get("uraian") or tree.get("jenis") == "nihil":
        return
    if tree.get("judul"):
        tree["uraian"] = tree["judul"]
    elif answers.rest:
        tree["uraian"] = "\n".join(answers.rest)
        answers.rest.clear()
        why = "kejadian tidak dikenali di teksnya; seluruh sisa teks dibaca sebagai kejadian"
        answers.doubts.append(Doubt("uraian", tree["uraian"], "", why))
    else:
        answers.missing.append("kejadian tidak disebut")


@cache
def _is_list(key: str) -> bool:
    spec = specs(Report).get(key)
    return spec is not None and spec.shape.kind == "list"


@cache
def _is_free(key: str) -> bool:
    """Tell whether free text stands under a key."""
    spec = specs(Report).get(key)
    return spec is not None and getattr(spec.shape.scalar, "name", "") == "teks"
