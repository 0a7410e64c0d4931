"""Make a checked report of a piece: certain, doubtful, or not to be read."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pks_cli.bahasa import fold
from pks_cli.exchange.foreign.visible import clean
from pks_cli.faults import Refused
from pks_cli.folder.names import new_id
from pks_cli.model import vocabulary
from pks_cli.model.proposal import OTHER
from pks_cli.model.report import KEJADIAN
from pks_cli.tasks.add_record import Draft, draft_of_tree
from pks_cli.tasks.add_report import NIHIL, NOT_HANDLED, Proposed, as_nihil, key_order, proposals
from pks_cli.tasks.import_answers import STEP, Answers, Doubt, answers_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.exchange.intake.piece import Piece
    from pks_cli.folder.office import Setting

_HASH_FIGURES = 16
_UNDER_WAY = "sedang_ditangani"


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a piece would become.

    Attributes:
        identity: The id it gets when it is written.
        piece: As read, or as a person settled it.
        hash: By which the folder knows that it was taken in.
        tree: The record as it would be written, without id; what there is of it when there can be none.
        draft: The checked record, None when there can be none yet.
        proposed: What was proposed from the words rather than read.
        doubts: What a person should settle.
        troubles: Why there can be no record, in Indonesian.
    """

    identity: str
    piece: Piece
    hash: str
    tree: dict[str, Any]
    draft: Draft | None
    proposed: tuple[Proposed, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    troubles: tuple[str, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether it can be written unasked."""
        return self.draft is not None and not self.doubts

    @property
    def is_readable(self) -> bool:
        """Whether there can be a record, doubtful or not."""
        return self.draft is not None

    @property
    def content(self) -> Mapping[str, Any]:
        """What would be written, or what there is of it."""
        return self.tree

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is not written: what there can be no record for, else what is doubtful; each once."""
        return tuple(dict.fromkeys(self.troubles or (doubt.why for doubt in self.doubts)))


def hash_of(piece: Piece) -> str:
    """Give the hash by which a piece is known wherever it is met again."""
    if piece.hash:
        return piece.hash
    words = fold(piece.mark or f"{piece.text}{piece.sent[:10]}")
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_FIGURES]


def prospect_of(
    setting: Setting, piece: Piece, given: Mapping[str, str], today: date, identity: str = ""
) -> Prospect:
    """Make what a piece would become.

    Args:
        setting: The folder.
        piece: As read, or as a person settled it.
        given: What was said of the whole source by option.
        today: Today where the office is.
        identity: The id it is to have; "" for a new one.
    """
    answers = answers_of(piece, given)
    tree, proposed = _completed(setting, answers, piece, today)
    doubts = tuple(answers.doubts)
    identity, mark = identity or new_id(), hash_of(piece)
    tree = _with_source(tree, answers, piece, mark)
    if answers.missing:
        return Prospect(identity, piece, mark, tree, None, proposed, doubts, tuple(answers.missing))
    try:
        draft = draft_of_tree(setting, "report", tree, today)
    except Refused as refused:
        troubles = tuple(fault.message for fault in refused.faults)
        return Prospect(identity, piece, mark, tree, None, proposed, doubts, troubles)
    return Prospect(identity, piece, mark, tree, draft, proposed, doubts)


def _completed(
    setting: Setting, answers: Answers, piece: Piece, today: date
) -> tuple[dict[str, Any], tuple[Proposed, ...]]:
    """Complete the answers by what their words suggest, as for a report that is typed."""
    steps = answers.tree.get(STEP) or []
    spoken = {**answers.tree, STEP: [step.get("uraian", "") for step in steps]}
    if piece.sent:
        spoken.setdefault("tanggal_lapor", piece.sent[:10])
    proposed = proposals(setting, spoken, today)
    values = {one.key: one.value for one in proposed}
    jenis = answers.tree.get("jenis") or values["jenis"]
    if jenis == NIHIL:
        tree = as_nihil(spoken) | values
    else:
        tree = {**spoken, **values}
        if steps:
            tree[STEP] = steps
        _doubt_kategori(answers, values)
        _fill_status(answers, tree, jenis)
    return {key: value for key, value in tree.items() if value}, proposed


def _doubt_kategori(answers: Answers, proposed: Mapping[str, str]) -> None:
    """Ask for a kategori that the words do not tell."""
    if proposed.get("kategori") == OTHER:
        label = vocabulary.label("kategori", OTHER)
        answers.doubts.append(Doubt("kategori", OTHER, "", f"kategori tidak dikenali; dibaca {label}"))


def _fill_status(answers: Answers, tree: dict[str, Any], jenis: str) -> None:
    """Take the status that the steps suggest where none is told: it is asked."""
    if jenis not in KEJADIAN or tree.get("status"):
        return
    told = [step["status"] for step in tree.get(STEP) or () if step.get("status")]
    if told:
        tree["status"] = told[-1]
        return
    status = _UNDER_WAY if tree.get(STEP) else NOT_HANDLED
    tree["status"] = status
    what = "langkah disebut, status tidak" if tree.get(STEP) else "status dan langkah tidak disebut"
    why = f"{what}; dibaca {vocabulary.label('status', status)}"
    answers.doubts.append(Doubt("status", status, "", why))


def _with_source(tree: dict[str, Any], answers: Answers, piece: Piece, mark: str) -> dict[str, Any]:
    """Add where it comes from and what fits nowhere, and put the keys in their order."""
    rest = [*answers.rest, *(f"Foto: {clean(name)}" for name in piece.pictures)]
    source = {
        "nama": piece.origin.name,
        "lembar": piece.origin.sheet,
        "baris": str(piece.origin.row),
        "hash": mark,
        "pengirim": piece.sender,
        "dikirim": piece.sent,
    }
    tree = {
        **tree,
        "catatan_impor": "\n".join(rest),
        "sumber_impor": {key: clean(text) for key, text in source.items() if text},
    }
    return in_order(tree)


def in_order(tree: Mapping[str, Any]) -> dict[str, Any]:
    """Put the keys of a report in the order in which they are written, those without a value left out."""
    return {key: tree[key] for key in key_order() if tree.get(key)}
