"""What lies between two states of a paper: fields that moved in the folder, paragraphs a hand changed."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pks_cli.documents.field_labels import field_label
from pks_cli.documents.provenance import leaves, shape_of
from pks_cli.word.fingerprint import short_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PLAIN_DEPTH = 2  # the label of "rapat.tempat" says all; below that it needs the group's before it
_HINT = re.compile(r", (kosong bila|atau titik-titik).*")
CHANGED, ADDED, REMOVED = "diubah", "ditambah", "dihapus"
STORIES = ("isi", "kepala dan kaki halaman", "catatan kaki")


@dataclass(frozen=True, slots=True)
class Moved:
    """A field that is another in the folder than on the paper.

    Attributes:
        path: Where it stands in the data of the naskah.
        change: "diubah", "ditambah" or "dihapus".
        label: The path as a person would say it.
        now: Its text in the folder, "" where it has none.
    """

    path: str
    change: str
    label: str
    now: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A paragraph that is another than the one written.

    Attributes:
        story: Where: "isi", "kepala dan kaki halaman" or "catatan kaki".
        change: "diubah", "ditambah" or "dihapus".
        number: The number of the paragraph; of one taken out, that of the paragraph before it, 0 for none.
            Empty paragraphs are not counted.
        now: Its text, "" for one taken out.
        before: What was written, where the folder still gives it.
    """

    story: str
    change: str
    number: int
    now: str
    before: str


def moved_fields(
    then: Mapping[str, bytes], now: Mapping[str, bytes], data: Mapping[str, Any]
) -> tuple[Moved, ...]:
    """Tell which fields are others now.

    Args:
        then: Path to fingerprint, when the paper was written.
        now: The same for the folder as it is.
        data: The data of the paper as the folder gives it now.

    Returns:
        What moved, in the order of the data; an item put into a list is one that was added, and does not move
        those behind it.
    """
    texts = dict(leaves(data))
    before, after = _by_shape(then), _by_shape(now)
    found = []
    for shape in dict.fromkeys((*after, *before)):
        old, new = before.get(shape, []), after.get(shape, [])
        for change, was, is_ in changes([then[path] for path in old], [now[path] for path in new]):
            path = new[is_] if change != REMOVED else old[was]
            now_text = texts.get(path, "") if change != REMOVED else ""
            found.append(Moved(path, change, label_of(path), now_text))
    return tuple(found)


def label_of(path: str) -> str:
    """Say the path of a field as a person would: "hadir.0.nama" is "Hadir ke-1, Nama"."""
    said: list[str] = []
    shape: list[str] = []
    of_list = ""
    for piece in path.split("."):
        if piece.isdigit():
            of_list = _said(".".join(shape))
            said.append(f"{of_list} ke-{int(piece) + 1}")
        else:
            shape.append(piece)
    if not path.rpartition(".")[2].isdigit():
        if not said and len(shape) > _PLAIN_DEPTH:
            said.append(_said(".".join(shape[:-1])))
        label = _said(".".join(shape))
        said += [label] if label != of_list else []
    return ", ".join(said)


def _said(path: str) -> str:
    """Give the label of a field, without what it tells the maker of a template."""
    return _HINT.sub("", field_label(path))


def _by_shape(fields: Mapping[str, bytes]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in fields:
        found.setdefault(shape_of(path), []).append(path)
    return found


def edited_paragraphs(
    written: Sequence[Sequence[bytes]], stories: Sequence[Sequence[str]], known: Sequence[Sequence[str]]
) -> tuple[Edit, ...]:
    """Tell which paragraphs a hand changed after the paper was written.

    Args:
        written: The fingerprints of the paragraphs written: text, edges, notes.
        stories: The paragraphs that are there now.
        known: The paragraphs as the folder gives them now, to say again what was written; may be empty.
    """
    said = {short_hash(text): text for story in known for text in story}
    found = []
    for name, old, new in zip(STORIES, written, stories, strict=True):
        for change, was, is_ in changes(old, [short_hash(text) for text in new]):
            now = new[is_] if change != REMOVED else ""
            before = said.get(old[was], "") if change != ADDED else ""
            found.append(Edit(name, change, is_ + (change != REMOVED), now, before))
    return tuple(found)


def changes(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[tuple[str, int, int]]:
    """Tell how one row of things becomes another.

    Args:
        old: The row that was.
        new: The row that is.

    Yields:
        What happened, the place in `old`, the place in `new`; for what was added or removed the other place
        is where it would stand.
    """
    begin = 0
    while begin < min(len(old), len(new)) and old[begin] == new[begin]:
        begin += 1
    end = 0
    while end < min(len(old), len(new)) - begin and old[-1 - end] == new[-1 - end]:
        end += 1
    left, right = old[begin : len(old) - end], new[begin : len(new) - end]
    for kind, i, i_end, j, j_end in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(i_end - i, j_end - j)
        for step in range(both):
            yield CHANGED, begin + i + step, begin + j + step
        for place in range(j + both, j_end):
            yield ADDED, begin + i_end, begin + place
        for place in range(i + both, i_end):
            yield REMOVED, begin + place, begin + j_end
