"""Let a person choose between two values that two people filled in: read the questions, write the answers.

An answer is written twice: into the record, if the value that waits was chosen, and as `pilihan` into the
file in records/bentrok/, which stays: nothing is deleted. Cut off between, the question is asked again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli import bahasa
from pks_cli.faults import Fault, Refused
from pks_cli.folder.adding import refuse_when_read_only
from pks_cli.folder.kelas import kelas_of_tree, rank
from pks_cli.folder.locking import locked
from pks_cli.folder.merge_text import rewritten
from pks_cli.folder.office import read_setting
from pks_cli.folder.reading import read_bytes
from pks_cli.folder.shared_paths import BENTROK, is_shared_record, kind_of, shared_files
from pks_cli.folder.writing import replace
from pks_cli.model.naming import subject
from pks_cli.strict_yaml import read
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.folder.office import Setting
    from pks_cli.folder.place import Place

BERSAMA, USULAN = "bersama", "usulan"
_ABSENT = object()
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Question:
    """One place that waits for a person.

    Attributes:
        path: The file in records/bentrok/.
        number: The place in it, from 0.
        record: The path of the record.
        subject: The record as a person names it.
        isian: Keys, ids and indexes to the place, as text; () for the whole record.
        tempat: The same in words, such as "anggota (lurah): nama".
        bersama: The value that the record holds now.
        usulan: The one that waits.
        bersama_oleh: Who wrote the former and when, "" where that is not known.
        usulan_oleh: Who wrote the latter and when.
    """

    path: str
    number: int
    record: str
    subject: str
    isian: tuple[str, ...]
    tempat: str
    bersama: Any
    usulan: Any
    bersama_oleh: str
    usulan_oleh: str


def questions(folders: Sequence[Path] = ()) -> tuple[Question, ...]:
    """Give everything that waits, oldest file name first.

    Raises:
        Refused: There is no folder.
    """
    return open_questions(read_setting(one_place(folders)))


def open_questions(setting: Setting) -> tuple[Question, ...]:
    """Give everything that waits in a folder."""
    found: list[Question] = []
    for path in shared_files(setting.place):
        if path.startswith(f"{BENTROK}/"):
            tree = _tree(setting.place, path)
            items = tree.get("butir") if isinstance(tree, dict) else None
            for number, item in enumerate(items if isinstance(items, list) else ()):
                if isinstance(item, dict) and not item.get("pilihan"):
                    found += _question(setting, path, number, tree)
    return tuple(found)


def settle(folders: Sequence[Path], question: Question, choice: str) -> None:
    """Write the choice of a person.

    Args:
        folders: The folders; empty: found from the working directory upwards.
        question: What was asked.
        choice: "bersama" or "usulan".

    Raises:
        Refused: The record changed since it was asked, or the value has no place in it any more.
    """
    setting = read_setting(one_place(folders))
    refuse_when_read_only(setting)
    with locked(setting.place):
        if choice == USULAN:
            _take(setting, question)
        path = setting.place.root / question.path
        before = path.read_bytes()
        document = read(before)
        items = list(document.root["butir"])
        items[question.number] = {**items[question.number], "pilihan": choice}
        replace(path, before, rewritten(before, document, {**document.root, "butir": items}))


def _take(setting: Setting, question: Question) -> None:
    path = setting.place.root / question.record
    before = read_bytes(path) or b""
    document = read(before)
    if document.problems or _value(document.root, question.isian) != question.bersama:
        raise Refused(_by_hand(question, "catatan ini berubah sejak ditanyakan"))
    tree = _with_value(document.root, question.isian, question.usulan)
    if not isinstance(tree, (dict, list)):
        raise Refused(_by_hand(question, "nilai itu tidak dapat ditempatkan otomatis"))
    ceiling = setting.office.kelas_tertinggi
    if rank(kelas_of_tree(kind_of(question.record), tree, ceiling)) > rank(ceiling):
        raise Refused(_by_hand(question, "klasifikasinya di atas batas folder ini"))
    replace(path, before, rewritten(before, document, tree))


def _question(setting: Setting, path: str, number: int, tree: dict[str, Any]) -> list[Question]:
    item, record = tree["butir"][number], tree.get("berkas")
    steps = item.get("isian") or []
    if not isinstance(record, str) or not is_shared_record(record) or not isinstance(steps, list):
        return []
    isian = tuple(str(step) for step in steps)
    now = _tree(setting.place, record)
    current = _value(now, isian)
    return [
        Question(
            path=path,
            number=number,
            record=record,
            subject=subject(kind_of(record), now, setting.gazetteer) or record,
            isian=isian,
            tempat=_place(now, isian),
            bersama=item.get(BERSAMA) if current is _ABSENT else current,
            usulan=item.get(USULAN),
            bersama_oleh=str(tree.get("bersama_oleh") or ""),
            usulan_oleh=str(tree.get("usulan_oleh") or ""),
        )
    ]


def _tree(place: Place, path: str) -> Any:
    return read(read_bytes(place.root / path) or b"").root


def _value(tree: Any, isian: Sequence[str]) -> Any:
    """Follow the steps; what a mapping does not give is None, what has no place at all is absent."""
    for step in isian:
        if isinstance(tree, dict):
            tree = tree.get(step)
        elif isinstance(tree, list) and (index := _index(tree, step)) is not None:
            tree = tree[index]
        else:
            return _ABSENT
    return tree


def _with_value(tree: Any, isian: Sequence[str], value: Any) -> Any:
    if not isian:
        return value
    step, rest = isian[0], isian[1:]
    if isinstance(tree, dict):
        return {**tree, step: _with_value(tree.get(step), rest, value)}
    index = _index(tree, step) if isinstance(tree, list) else None
    if index is None:
        return None
    return [*tree[:index], _with_value(tree[index], rest, value), *tree[index + 1 :]]


def _place(tree: Any, isian: Sequence[str]) -> str:
    """Say a place in words: an item is named by its first text, since nobody counts rows."""
    words = ""
    for step in isian:
        index = _index(tree, step) if isinstance(tree, list) else None
        if index is not None:
            tree = tree[index]
            values = tree.values() if isinstance(tree, dict) else [tree]
            name = next((value for value in values if isinstance(value, str)), f"butir {index + 1}")
            words += f" ({bahasa.rapi(name)[:_LONGEST_NAME]})"
        else:
            words += f"{': ' if words else ''}{step.replace('_', ' ')}"
            tree = tree.get(step) if isinstance(tree, dict) else None
    return words or "seluruhnya"


def _index(items: list[Any], step: str) -> int | None:
    """Find an item by its id or code, else by its number."""
    for number, item in enumerate(items):
        if isinstance(item, dict) and step in (item.get("id"), item.get("kode")):
            return number
    return int(step) if step.isdecimal() and int(step) < len(items) else None


def _by_hand(question: Question, why: str) -> Fault:
    remedy = f"bandingkan dengan {question.path}, ubah catatannya dengan tangan, lalu pilih nilai bersama"
    return Fault("PKS413", "galat", why, remedy, question.record)
