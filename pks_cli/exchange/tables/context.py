"""What the lines around a table say of all its rows: "Kelurahan : Yosodadi", "BULAN OKTOBER 2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.exchange.tables.names import role_of
from pks_cli.exchange.tables.spans import Span, find_span
from pks_cli.exchange.values.codes import find_unsur
from pks_cli.exchange.values.places import read_wilayah
from pks_cli.model.wilayah_code import is_within, tingkat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.values.reading import Reading

_LEVEL = r"kelurahan|kel\b\.?|desa|kampung|pekon|nagari|gampong|kecamatan|kec\b\.?|distrik|kapanewon"
_MENTION = re.compile(
    rf"\b(?P<level>{_LEVEL})\s*:?\s*(?P<name>[^\W\d_][^,:()\n]*?)\s*"
    rf"(?=$|[,:()\n–|/]|-\s|\s-|\b(?:{_LEVEL}|kota|kabupaten|kab|bulan|tahun|periode|provinsi|minggu|tanggal|dari|se)\b)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^\(?(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s+|^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s*")
_LAW = re.compile(r"\b(?:nomor|undang|peraturan|permendagri|keputusan|uu|pp)\b", re.IGNORECASE)
_REPORT = re.compile(r"\b(?:laporan|rekap\w*|lapsit|data|daftar)\b", re.IGNORECASE)
_EXTRA = {"bulan": "periode", "tahun": "periode", "minggu": "periode", "triwulan": "periode"}
_OF_KELURAHAN = re.compile(r"\b(?:kel|kelurahan|desa|kampung|pekon|nagari|gampong)\b", re.IGNORECASE)
_OF_KECAMATAN = re.compile(r"\W*(?:kecamatan|kec|distrik|kapanewon)\b", re.IGNORECASE)
_LONGEST, _SHORTEST_NAME = 300, 3


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the rows below.

    Attributes:
        wilayah: Code of a kelurahan, or of a kecamatan where no kelurahan is named, "" for none.
        doubt: Why a person should look at that; "" when it is certain.
        choices: Other readings of it.
        kecamatan: Code of the kecamatan named, "" for none.
        span: The days.
        unsur: Code of who reports.
    """

    wilayah: str = ""
    doubt: str = ""
    choices: tuple[str, ...] = ()
    kecamatan: str = ""
    span: Span | None = None
    unsur: str = ""


def read_title(cells: Sequence[str], context: Context, around: Around) -> Context:
    """Read a line above or between the rows of a table.

    Args:
        cells: Its texts without repeats and without empty ones.
        context: What held so far.
        around: The folder's wilayah.

    Returns:
        What holds from here on; the same object when the line says nothing.
    """
    for label, text in _pairs(cells):
        context = _labelled(label, text, context, around) if label else _free(text, context, around)
    return context


def read_group(cells: Sequence[str], context: Context, around: Around) -> Context | None:
    """Read a row that only names a wilayah: "KECAMATAN METRO TIMUR", "B. Yosodadi"; None when it does not."""
    texts = [text for text in cells if not re.fullmatch(r"\(?(?:[IVX]{1,5}|[A-Za-z]|\d{1,2})[.)]?", text)]
    if len(texts) != 1 or len(texts[0]) > _LONGEST:
        return None
    name = _ORDINAL.sub("", texts[0]).strip(" :")
    mention = _MENTION.search(name)
    if mention and mention.start() == 0:
        bare = replace(context, wilayah="")
        changed = _free(name, bare, around)
        return changed if changed.wilayah else None
    found = _read_bare(name, context, around)
    if found is None or found.doubt or tingkat(found.text) not in {"kecamatan", "kelurahan"}:
        return None
    return _with_wilayah(context, found.text, "", ())


def _read_bare(name: str, context: Context, around: Around) -> Reading | None:
    """Read a name without a word of level: first inside the kecamatan above, then anywhere."""
    if len(name) < _SHORTEST_NAME:
        return None
    inside = read_wilayah(name, around, context.kecamatan) if context.kecamatan else None
    return inside if inside and not inside.doubt else read_wilayah(name, around)


def names_only_a_place(text: str) -> bool:
    """Tell whether a text is nothing but "Kecamatan Metro Pusat"."""
    name = _ORDINAL.sub("", text[:_LONGEST]).strip(" :")
    mention = _MENTION.match(name)
    return mention is not None and mention.end() == len(name)


def of_sheet_name(name: str, context: Context, around: Around) -> Context:
    """Take what the name of a sheet says: "Yosodadi", "Okt 2025"; only where it is certain."""
    if not name or context.wilayah:
        return context if context.span or not name else _with_span(context, name)
    found = read_wilayah(name, around)
    if found and not found.doubt and tingkat(found.text) in {"kecamatan", "kelurahan"}:
        context = _with_wilayah(context, found.text, "", ())
    return context if context.span else _with_span(context, name)


def _pairs(cells: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Give the pairs of label and text in a line; "" for a text without label."""
    label = ""
    for cell in cells:
        before, colon, behind = (part.strip() for part in cell[:_LONGEST].partition(":"))
        if colon and not before:
            yield label, behind
            label = ""
        elif colon and not behind:
            label = before
        elif colon and _role(before):
            yield before, behind
            label = ""
        elif label:
            yield label, cell
            label = ""
        elif _role(cell) and len(cells) > 1:
            label = cell
        else:
            yield "", cell
    if label:
        yield "", label


def _role(label: str) -> str:
    return _EXTRA.get(label.strip().casefold(), "") or role_of(label)


def _labelled(label: str, text: str, context: Context, around: Around) -> Context:
    role = _role(label)
    if role in {"wilayah", "tempat"}:
        is_bare = _OF_KELURAHAN.search(label) and not _MENTION.match(text)
        return _named(f"Kel. {text}" if is_bare else text, context, around)
    if role == "kecamatan":
        return _named(text if _MENTION.match(text) else f"Kec. {text}", context, around)
    if role in {"periode", "tanggal", "waktu", "tanggal_lapor"}:
        return _with_span(context, text)
    if role in {"unsur", "pelapor"}:
        return _with_unsur(context, text)
    return _free(text, context, around)


def _free(text: str, context: Context, around: Around) -> Context:
    """Read a title: the wilayah it names after a word of level, its days, who reports."""
    text = text[:_LONGEST]
    for mention in sorted(
        _MENTION.finditer(text), key=lambda one: not one["level"].lower().startswith("kec")
    ):
        context = _named(f"{mention['level']} {mention['name']}", context, around, is_sure=False)
    if not _LAW.search(text):
        context = _with_span(context, text)
    return _with_unsur(context, text) if _REPORT.search(text) else context


def _named(text: str, context: Context, around: Around, *, is_sure: bool = True) -> Context:
    is_kecamatan = _OF_KECAMATAN.match(text) is not None
    found = read_wilayah(text, around, None if is_kecamatan else context.kecamatan or None)
    if found is None or (found.doubt and not is_sure and len(text) > 40):  # noqa: PLR2004 - a sentence, no name
        return context
    return _with_wilayah(context, found.text, found.doubt, found.choices)


def _with_wilayah(context: Context, code: str, doubt: str, choices: tuple[str, ...]) -> Context:
    level = tingkat(code)
    if level == "kecamatan":
        inside = context.wilayah if context.wilayah and is_within(context.wilayah, code) else code
        return replace(context, wilayah=inside, kecamatan=code, doubt=doubt, choices=choices)
    if level == "kelurahan":
        return replace(context, wilayah=code, doubt=doubt, choices=choices)
    return context


def _with_span(context: Context, text: str) -> Context:
    span = find_span(text)
    if span is None or (span.is_whole_year and context.span and context.span.end.year == span.end.year):
        return context
    return replace(context, span=span)


def _with_unsur(context: Context, text: str) -> Context:
    codes = {
        found.reading.text
        for found in find_unsur(text)
        if not found.reading.doubt and not text[found.start - 1 : found.start].isalpha()
    }
    return replace(context, unsur=codes.pop()) if len(codes) == 1 else context
