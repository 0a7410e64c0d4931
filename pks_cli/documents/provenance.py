"""What a paper says of where it comes from, in properties that are not on the page.

They let `pks verify` tell later whether folder and paper still agree. Of the data there are fingerprints
only, and only of what stands on the paper, so whoever guesses a value learns nothing that cannot be read.
"""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pks_cli.documents.paper import may_show
from pks_cli.word.fingerprint import normal, read_hashes, short_hash, stories, text_hash, write_hashes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pks_cli.documents.draft import Draft, Material
    from pks_cli.word.reading import Document

KIND, RECORDS, BASIS = "PKS.Naskah", "PKS.Catatan", "PKS.Pilihan"
TEMPLATE, TEXT, PARAGRAPHS, FIELDS = "PKS.Templat", "PKS.Isi", "PKS.Paragraf", "PKS.Bidang"
NAMES = (KIND, RECORDS, BASIS, TEMPLATE, TEXT, PARAGRAPHS, FIELDS)
OPTION = "pilihan."
_MOST = 8 * 2**20  # of unpacked fields: a property that unpacks to more is none of ours
_STORIES = 3


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a paper comes from, as it says itself.

    Attributes:
        kind: The code of the naskah.
        records: The ids of the records it was made from.
        basis: What else decided about it, such as the id of its meeting; see `basis_of`.
        template: Fingerprint of the template.
        text: Fingerprint of the whole text.
        paragraphs: Fingerprints of the paragraphs of text, edges and notes.
        fields: Path of each field on the paper to the fingerprint of its value.
    """

    kind: str
    records: tuple[str, ...]
    basis: Mapping[str, str]
    template: str
    text: str
    paragraphs: tuple[tuple[bytes, ...], ...]
    fields: Mapping[str, bytes]


def provenance(draft: Draft, template: str, document: Document) -> dict[str, str]:
    """Write where a paper comes from.

    Args:
        draft: The paper.
        template: Fingerprint of the template it is written with.
        document: The text that was written.

    Returns:
        Properties by name; the same for the same paper.
    """
    found = stories(document)
    return {
        KIND: draft.kind,
        RECORDS: " ".join(draft.records),
        BASIS: json.dumps(dict(draft.basis), ensure_ascii=True, sort_keys=True, separators=(",", ":")),
        TEMPLATE: template,
        TEXT: text_hash(found),
        PARAGRAPHS: ".".join(write_hashes(map(short_hash, story)) for story in found),
        FIELDS: _write_fields(printed_fields(draft.data, document)),
    }


def read_provenance(custom: Mapping[str, str]) -> Provenance | None:
    """Read where a paper says it comes from.

    Args:
        custom: Its properties.

    Returns:
        What they say; None when it has none of ours, or they were changed.
    """
    try:
        basis = json.loads(custom[BASIS])
        paragraphs = tuple(tuple(read_hashes(word)) for word in custom[PARAGRAPHS].split("."))
        if len(paragraphs) != _STORIES or not all(isinstance(value, str) for value in basis.values()):
            return None
        return Provenance(
            kind=custom[KIND],
            records=tuple(custom[RECORDS].split()),
            basis=basis,
            template=custom[TEMPLATE],
            text=custom[TEXT],
            paragraphs=paragraphs,
            fields=_read_fields(custom[FIELDS]),
        )
    except (KeyError, ValueError, AttributeError, RecursionError, zlib.error):
        return None


def printed_fields(data: Mapping[str, Any], document: Document) -> dict[str, bytes]:
    """Give a fingerprint of every text or number of a paper's data that stands on the paper.

    Args:
        data: The data handed to the template.
        document: The text that was written.

    Returns:
        Path, such as "hadir.0.nama", to fingerprint.
    """
    page = "\n".join(text for story in stories(document) for text in story)
    return {path: short_hash(shape_of(path), text) for path, text in leaves(data) if text in page}


@lru_cache(maxsize=2048)
def shape_of(path: str) -> str:
    """Give a path without the places in its lists: "hadir.0.nama" is "hadir.nama"."""
    return ".".join(piece for piece in path.split(".") if not piece.isdigit())


def named_records(draft: Draft, material: Material) -> tuple[str, ...]:
    """Give the ids of the records of a paper, without those it may only count because of their class."""
    hidden = {one.id for one in material.told if not may_show(one.report.kelas, material.kelas)}
    return tuple(one for one in draft.records if one and one not in hidden)


def basis_of(material: Material) -> dict[str, str]:
    """Give what decides about a paper besides the records, so that it can be made again."""
    given = {
        "hari": material.day.isoformat(),
        "kelas": material.kelas,
        "wilayah": material.wilayah,
        "periode": material.periode,
        "tahun": str(material.figures.question.tahun) if material.figures else "",
        "rapat": material.meeting_id,
        "publik": "ya" if material.is_public else "",
        "salinan": str(material.copy or ""),
        "jumlah_salinan": str(material.copies or ""),
        **{f"{OPTION}{name}": value for name, value in material.options.items()},
    }
    return {name: value for name, value in given.items() if value}


def leaves(data: Any) -> Iterator[tuple[str, str]]:
    """Give every text and number in data with its path, the empty ones left out."""
    found: list[tuple[str, str]] = []
    _gather(data, "", found)
    return iter(found)


def _gather(data: Any, path: str, found: list[tuple[str, str]]) -> None:
    """Add the leaves of a group or list to those found; written for speed, as every paper goes through it."""
    for name, item in data.items() if isinstance(data, dict) else enumerate(data):
        kind = type(item)
        if kind is str:
            if item and (text := normal(item)):
                found.append((f"{path}{name}", text))
        elif kind in (dict, list, tuple):
            _gather(item, f"{path}{name}.", found)
        elif kind in (int, float):
            found.append((f"{path}{name}", str(item)))


def _write_fields(fields: Mapping[str, bytes]) -> str:
    names = "\n".join(fields).encode()
    packed = zlib.compress(names + b"\0" + b"".join(fields.values()), 9)
    return base64.b64encode(packed).decode()


def _read_fields(text: str) -> dict[str, bytes]:
    """Read what `_write_fields` wrote.

    Raises:
        ValueError, zlib.error: It is something else.
    """
    unpacking = zlib.decompressobj()
    data = unpacking.decompress(base64.b64decode(text, validate=True), _MOST)
    names, _, values = data.partition(b"\0")
    paths = names.decode().split("\n") if names else []
    hashes = [values[begin : begin + 4] for begin in range(0, len(values), 4)]
    if not unpacking.eof or len(hashes) != len(paths):
        raise ValueError(text[:8])
    return dict(zip(paths, hashes, strict=True))
