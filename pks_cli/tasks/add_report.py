"""Make a report of six answers: what is not asked is proposed from the words of the kejadian."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.model import vocabulary
from pks_cli.model.fields import specs
from pks_cli.model.proposal import ACTIVITY, OTHER, Proposal, propose, propose_jalur
from pks_cli.model.report import KEJADIAN, KONFLIK, Report
from pks_cli.model.title import title_of
from pks_cli.tasks.add_record import Draft, draft_of_tree
from pks_cli.tasks.kategori import kategori_code, kategori_terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from pks_cli.folder.office import Setting
    from pks_cli.model.vocabulary import Term

SETTLED = "selesai"
SIX = ("wilayah", "tanggal", "unsur", "uraian", "langkah", "status")
PROPOSED = ("jenis", "kategori", "judul")
NIHIL, KEGIATAN, NOT_HANDLED = "nihil", "kegiatan", "belum_ditangani"
_LAST_KEYS = ("lokal", "dibatalkan")
_NOTHING = frozenset({"", "nihil", "tidak ada", "belum ada"})


@dataclass(frozen=True, slots=True)
class Proposed:
    """One value nobody was asked for.

    Attributes:
        key: The YAML key.
        value: What was put there.
        label: The value as people read it.
    """

    key: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report made of answers, checked and not written yet.

    Attributes:
        draft: The record.
        proposed: What was proposed rather than answered.
    """

    draft: Draft
    proposed: tuple[Proposed, ...]


def missing_keys(setting: Setting, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the keys that must still be answered.

    Args:
        setting: The folder, for the office's own kategori.
        answers: Texts by YAML key; `langkah` is a list of texts.

    Returns:
        Those missing of the six of an ordinary report. A nihil needs no kejadian, langkah or status, a
        kegiatan no langkah or status, a kejadian not yet handled no langkah.
    """
    given = {key for key, value in answers.items() if value}
    jenis = answers.get("jenis") or _proposed_jenis(setting, answers)
    needed = ["wilayah", "tanggal", "unsur"]
    if jenis != NIHIL:
        needed.append("uraian")
    if jenis not in {NIHIL, KEGIATAN}:
        needed += ["status"] if answers.get("status") == NOT_HANDLED else ["langkah", "status"]
    return tuple(key for key in needed if key not in given)


def draft_report(setting: Setting, answers: Mapping[str, Any], today: date) -> ReportDraft:
    """Make a report of answers and check it as strictly as any file.

    Args:
        setting: The folder.
        answers: Texts by YAML key; `langkah` and other lists of texts are lists.
        today: Today where the office is: the default of tanggal_lapor.

    Returns:
        The report with what was proposed.

    Raises:
        Refused: An answer is wrong, with status 2.
    """
    if answers.get("kategori"):
        answers = {**answers, "kategori": kategori_code(setting, str(answers["kategori"]))}
    proposed = proposals(setting, answers, today)
    if not answers.get("jenis") and proposed[0].value == NIHIL:
        told = as_nihil(answers)
        if told.get("uraian") != answers.get("uraian"):
            proposed = (*proposed, Proposed("uraian", told["uraian"], told["uraian"]))
        answers = told
    tree = {key: value for key, value in answers.items() if value}
    tree |= {one.key: one.value for one in proposed}
    if answers.get("langkah"):
        tree["langkah"] = _steps(answers["langkah"], tree)
    ordered = {key: tree[key] for key in key_order() if key in tree}
    return ReportDraft(draft_of_tree(setting, "report", ordered, today), proposed)


def _proposed_jenis(setting: Setting, answers: Mapping[str, Any]) -> str | None:
    text = answers.get("uraian")
    return propose(text, kategori_terms(setting)).jenis if text else None


def proposals(setting: Setting, answers: Mapping[str, Any], today: date) -> tuple[Proposed, ...]:
    """Propose what is not answered: jenis first, then what follows from it and from the words.

    Args:
        setting: The folder, for the office's own kategori.
        answers: Texts by YAML key; `langkah` is a list of texts.
        today: The default of tanggal_lapor.
    """
    terms = kategori_terms(setting)
    text = str(answers.get("uraian") or "")
    # Whoever answers all three spares the looking, which takes longer than everything else here.
    found = Proposal(str(answers["jenis"])) if all(map(answers.get, PROPOSED)) else propose(text, terms)
    jenis = str(answers.get("jenis") or found.jenis)
    values: dict[str, str | None] = {"jenis": jenis, "tanggal_lapor": today.isoformat()}
    if jenis in KEJADIAN or jenis == KEGIATAN:
        values["kategori"] = _kategori(jenis, found)
        values["judul"] = found.judul or (None if answers.get("judul") else title_of(text))
    if jenis in KONFLIK:
        kategori = terms.get(str(answers.get("kategori") or values["kategori"]))
        letters = (kategori.extra.get("pasal_5") or ()) if kategori else ()
        values["sumber_konflik"] = next(iter(letters), None)
    if jenis in KEJADIAN and answers.get("status") == SETTLED and not answers.get("jalur_penyelesaian"):
        steps = "\n".join(str(one) for one in answers.get("langkah") or ())
        values["jalur_penyelesaian"] = propose_jalur(steps, vocabulary.terms("jalur"))
    labels = {"kategori": terms, "jalur_penyelesaian": vocabulary.terms("jalur")}
    labels |= {name: vocabulary.terms(name) for name in ("jenis", "sumber_konflik")}
    return tuple(
        Proposed(key, value, _label(key, value, labels))
        for key, value in values.items()
        if value and not answers.get(key)
    )


def _kategori(jenis: str, found: Proposal) -> str:
    """Propose the kategori of the words, unless one is a kegiatan and the other is not."""
    if (jenis == KEGIATAN) == (found.jenis == KEGIATAN) and found.kategori:
        return found.kategori
    return ACTIVITY if jenis == KEGIATAN else OTHER


def as_nihil(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Fit answers to a report that nothing happened: no status, and what was done told in the uraian.

    Args:
        answers: Texts by YAML key; `langkah` is a list of texts.

    Returns:
        The answers without langkah and status; no word of them is lost.
    """
    steps = [text for text in answers.get("langkah") or () if text.strip(" .-").casefold() not in _NOTHING]
    told = "\n".join(text for text in (str(answers.get("uraian") or ""), *steps) if text)
    kept = {key: value for key, value in answers.items() if key not in {"langkah", "status"}}
    return {**kept, "uraian": told}


def _label(key: str, value: str, labels: Mapping[str, Mapping[str, Term]]) -> str:
    term = labels.get(key, {}).get(value)
    return term.label if term else value


def _steps(texts: list[str], tree: Mapping[str, Any]) -> list[dict[str, str]]:
    """Date each step by the day of the report; the last one made the status what it is."""
    steps = [{"tanggal": str(tree["tanggal_lapor"]), "uraian": text} for text in texts]
    if tree.get("status") in set(vocabulary.codes("status")) - {NOT_HANDLED}:
        steps[-1]["status"] = str(tree["status"])
    return steps


def key_order() -> list[str]:
    """Give the keys of a report in the order in which they are written."""
    keys = [key for key in specs(Report) if key not in _LAST_KEYS]
    return [*keys, *_LAST_KEYS]
