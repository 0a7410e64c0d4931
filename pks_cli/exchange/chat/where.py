"""Where it happened, as a message says it, else where its sender serves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import RUNNING, Span
from pks_cli.exchange.chat.draft import trimmed
from pks_cli.exchange.chat.naming import wilayah_in
from pks_cli.exchange.values.places import read_wilayah
from pks_cli.exchange.values.reading import Found, Reading
from pks_cli.model.wilayah_code import is_within

if TYPE_CHECKING:
    from pks_cli.exchange.chat.body import Body
    from pks_cli.exchange.chat.context import Context
    from pks_cli.exchange.chat.draft import Draft

_RUN = (
    RUNNING,
    "kejadian",
    "isi",
    "tanggal",
    "waktu",
    "jam",
    "judul",
    "judul_bagian",
    "orang",
    "unsur",
    "catatan",
)
_OF_AN_OFFICE = re.compile(
    r"\b(?:polsek|polres|koramil|kodim|kapolsek|kapolres|danramil|dandim|camat|kecamatan|kec"
    r"|puskesmas|pkm|rs|rsud|rsu|sma|sman|smk|smkn"
    r"|smp|smpn|sd|sdn|mts|man|univ|universitas|kampus|arah|menuju|dari|asal|jl|jln|jalan"
    r"|jalur|lurah|wkm|unit|bmt|bank"
    r"|bhabinkamtibmas|babinsa|bhabin|pemuda|warga)"
    r"[\s.]*(?:\d[\d\-/]*[\s/]*)?$",
    re.IGNORECASE,
)
_FIRMLY_WORDS = """
polsek polres koramil kodim kapolsek kapolres danramil dandim camat puskesmas pkm rs rsud rsu sma
sman smk smkn smp smpn sd sdn mts man univ universitas kampus arah menuju dari asal jl jln jalan
lurah wkm unit bmt bank
"""
_FIRMLY = frozenset(_FIRMLY_WORDS.split())
_KELURAHAN = 13
_STREET = re.compile(
    (
        r"\b(?:jln?|jalan|gg|gang|lorong)\b\.?\s*(?:[A-Z][\w.]*|Ki|dr)(?:\s+(?:[A-Z][\w.]*|no"
        r"|\d{1,3}|[IVX]{1,4}))*"
    ),
    re.UNICODE,
)
_HEAD = re.compile(
    r"(?:^|[\s,])(?:di\s+|kel(?:urahan)?|kec(?:amatan)?|desa|kampung|gampong|ds|kp)?[\s.,]*$", re.IGNORECASE
)
_MOST = 40


def read_where(body: Body, context: Context, draft: Draft) -> None:
    """Read wilayah and lokasi of a message.

    Args:
        body: The message.
        context: Who sent it.
        draft: Takes the values.
    """
    found = _labelled(body, context) or _told(body, context)
    _put(found, context, draft)
    wilayah = draft.get("wilayah")
    for section in body.all_of("kecamatan"):
        read = read_wilayah(f"Kec. {section.span.of(body.plain).strip()}", context.around)
        if wilayah and read and is_within(wilayah.text, read.text):
            draft.labels += [section.label, section.span]
    _put_lokasi(body, context, draft)


def _labelled(body: Body, context: Context) -> tuple[Reading, Span | None] | None:
    """Read what stands behind "Kelurahan :" and "Kec :"."""
    above = _first(body, context, "kecamatan")
    within: str | None = None
    if above:
        read = read_wilayah(f"Kec. {above.of(body.plain).strip()}", context.around) or read_wilayah(
            above.of(body.plain), context.around
        )
        within = read.text if read and not read.doubt else None
    span = _first(body, context, "kelurahan")
    if span:
        words = span.of(body.plain).strip(" .,")
        read = read_wilayah(words, context.around, within)
        if read:
            return read, trimmed(body.plain, span)
        found = wilayah_in(words, context.around)
        if found:
            return found[0].reading, trimmed(body.plain, span)
    if within and above and not _told(body, context):
        return Reading(within), trimmed(body.plain, above)
    return None


def _first(body: Body, context: Context, key: str) -> Span | None:
    found = sorted(body.all_of(key), key=lambda one: context.is_shared(one.lines[0]))
    return found[0].lines[0] if found else None


def _told(body: Body, context: Context) -> tuple[Reading, Span | None] | None:
    """Read the wilayah that the words name: of the place first, then of the rest."""
    for keys, is_shared in ((("tempat",), False), (_RUN, False), (("tempat", *_RUN), True)):
        found = [
            (one.reading, Span(span.start + one.start, span.start + one.end))
            for section in body.all_of(*keys)
            for span in section.lines
            if context.is_shared(span) == is_shared
            for one in _places(span.of(body.plain), context)
        ]
        best = _best(found[:_MOST], context)
        if best:
            return best
    return None


def _places(words: str, context: Context) -> list[Found]:
    """Find the wilayah of a line that are places, not names of an office, a school or a road."""
    return [
        one
        for one in wilayah_in(words, context.around)
        if len(one.reading.text) > len(context.around.office) and not _names_an_office(words, one)
    ]


def _names_an_office(words: str, one: Found) -> bool:
    before = _OF_AN_OFFICE.search(words, max(0, one.start - 30), one.start)
    return (
        bool(before)
        and before is not None
        and before.group().split()[0].strip(". ").lower().rstrip("0123456789-/") in _FIRMLY
    )


def _best(found: list[tuple[Reading, Span]], context: Context) -> tuple[Reading, Span | None] | None:
    """Choose among several: the smallest first named, with a doubt when another one is as small."""
    if not found:
        return None
    small = [one for one in found if len(one[0].text) >= _KELURAHAN]
    pool = small or found
    sure = [one for one in pool if not one[0].doubt] or pool
    read, span = sure[0]
    others = tuple(dict.fromkeys(other.text for other, _ in sure if other.text != read.text))
    if others:
        own = context.sender.wilayah
        if own in {read.text, *others} and len(own) >= _KELURAHAN:
            read, span = next(one for one in sure if one[0].text == own)
            others = tuple(one[0].text for one in sure if one[0].text != own)
        why = "beberapa wilayah disebut"
        return Reading(read.text, read.doubt or why, tuple(dict.fromkeys((*read.choices, *others)))), span
    return read, span


def _put(found: tuple[Reading, Span | None] | None, context: Context, draft: Draft) -> None:
    sender = context.sender
    own = sender.wilayah
    if found is None:
        if own:
            draft.put("wilayah", Reading(own, sender.wilayah_doubt, sender.wilayah_choices))
        return
    read, span = found
    if not own or read.text == own or is_within(read.text, own):
        if read.doubt and read.text == own and not sender.wilayah_doubt:
            read = Reading(read.text, "" if "disebut" not in read.doubt else read.doubt, read.choices)
        draft.put("wilayah", read, span)
    elif is_within(own, read.text):
        draft.put("wilayah", Reading(own, sender.wilayah_doubt, sender.wilayah_choices))
        if span:
            draft.labels.append(span)
    elif own in read.choices and read.doubt and not sender.wilayah_doubt:
        draft.put("wilayah", Reading(own, "", ()), span)
    else:
        why = f"pengirim {sender.name} dari wilayah lain" if not read.doubt else ""
        draft.put("wilayah", Reading(read.text, read.doubt, (*read.choices, own)), span, why)


def _put_lokasi(body: Body, context: Context, draft: Draft) -> None:
    """Read the street or place: what stands behind "TKP :" in front of the wilayah, else the street told."""
    for section in body.all_of("tempat"):
        if context.is_shared(section.lines[0]):
            continue
        line = section.lines[0]
        places = wilayah_in(line.of(body.plain), context.around)
        end = line.start + places[0].start if places and places[0].start else line.end
        if places and not places[0].start:
            continue
        span = trimmed(body.plain, Span(line.start, end))
        cut = _HEAD.search(body.plain[span.start : span.end])
        if cut and cut.start() > 0:
            span = trimmed(body.plain, Span(span.start, span.start + cut.start()))
        if span.end > span.start:
            draft.put_text("lokasi", span)
            return
    for section in body.all_of(RUNNING, "kejadian", "isi"):
        for line in section.lines:
            street = _STREET.search(body.plain, line.start, line.end)
            if street and not context.is_shared(line):
                end = next(
                    (
                        line.start + one.start
                        for one in wilayah_in(line.of(body.plain), context.around)
                        if line.start + one.start > street.start() + 4
                    ),
                    street.end(),
                )
                draft.put_text("lokasi", trimmed(body.plain, Span(street.start(), min(end, street.end()))))
                return
