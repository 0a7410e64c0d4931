"""Steps told in running words: "sdh dibubarkan warga dan Bhabin", "Lurah sudah mempertemukan keduanya"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import Span
from pks_cli.exchange.values.dates import find_tanggal
from pks_cli.exchange.values.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.chat.context import Context
    from pks_cli.exchange.chat.draft import Draft

_ASPECT = (
    r"(?:sudah|sdh|sdah|udah|udh|dah|telah|tlh|langsung|kemudian|lalu|segera|skrg|sekarang|sempat"
    r"|so|ka|dan|selanjutnya|setelah itu)"
)
_ACTOR = (
    r"(?:kami|saya|sy|petugas|aparat|anggota|polisi|polsek|babinsa|bhabin\w*|lurah|pak lurah"
    r"|camat|linmas|satpol pp|warga|ketua r[tw]|rt|guru"
    r"|pengelola|pihak \w+|tim|damkar|bpbd|danramil|koramil|tokoh \w+)"
)
_VERB = (
    r"(?:dibubarkan|bubarkan|membubarkan|dilerai|melerai|diamankan|mengamankan|amankan"
    r"|diamanin|dimediasi|mediasi|memediasi|didamaikan|mendamaikan"
    r"|damaikan|di damaik\w*|ditegur|menegur|tegur|dihalau|menghalau|dievakuasi|mengevakuasi"
    r"|evakuasi|diserahkan|menyerahkan|serahkan|dibawa ke \w+"
    r"|di bawa ke \w+|membawa \w+ ke|dilaporkan ke|melaporkan ke|lapor ke|lapor polsek"
    r"|koordinasi|berkoordinasi|dikoordinasikan|mengkoordinasikan|menghimbau|mengimbau"
    r"|himbau\w*|imbau\w*|diimbau|dihimbau|dimusyawarahkan|musyawarahkan|memadamkan"
    r"|dipadamkan|mempertemukan|dipertemukan|memanggil|panggil|dipanggil|memfasilitasi"
    r"|fasilitasi"
    r"|difasilitasi|turun|menenangkan|ditenangkan|mencari|dicek|mengecek|cek tkp|olah tkp"
    r"|ditangani|menangani|sampaikan ke|disampaikan ke"
    r"|didata|mendata|dipasang|memasang|pasang|dibina|membina|ditertibkan|menertibkan"
    r"|tertibkan|dicegah|mencegah|dimintai keterangan"
    r"|memeriksa|diperiksa|dirujuk|merujuk|diproses|patroli|menyita|disita|mendatangi"
    r"|didatangi|datang|menghentikan|dihentikan|ditindaklanjuti)"
)
_OPENING = re.compile(
    rf"[\s*_]*(?:\d+ \w+ )?(?:{_ASPECT}\s+)*(?:{_ACTOR}\s+(?:bersama\s+\w+\s+)?)?(?:{_ASPECT}\s+)*{_VERB}\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"\b{_VERB}\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:rencana\w*|akan|besok|dijadwalkan|mohon|agar|supaya|belum|blm|tolong|minta)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[a-z0-9)\]\"'][.!;])\s+|\n+|(?<=\.\.)\s*(?=\w)|(?<=[a-z])\.(?=[A-Z])")
_SHORT_FORM = re.compile(
    r"(?:\b(?:jl|jln|kel|kec|no|rt|rw|gg|tgl|pkl|sdr|yg|dr|ds|kp|bpk|org))\.\s*$", re.IGNORECASE
)
_ACTOR_IN = re.compile(
    (
        rf"\b{_ACTOR}\b|\b(?:keuchik|kepala kampung|syahbandar|pemilik|rt|satlantas|basarnas"
        rf"|brimob|mui|fkub|panglima)\b"
    ),
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:sudah|sdh|sdah|udah|udh|dah|telah|tlh)\b", re.IGNORECASE)
_INSIDE = re.compile(rf"\b(?:sudah|sdh|sdah|udah|udh|telah|tlh)\s+(?:{_ACTOR}\s+)?{_VERB}\b", re.IGNORECASE)
_BY = re.compile(
    (
        r"\boleh\s+(?P<who>[\w][\w ./'-]{2,60}?)(?=\s*(?:[,.;(\n]|$)|\s(?:di|pada|untuk|agar|dan"
        r" (?:di|me)\w+|ke|tgl|tanggal)\s)"
    ),
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    rf"\s*(?P<who>(?:{_ACTOR}|keuchik|syahbandar|kepala kampung)(?:\s+(?!(?:sudah|sdh|telah"
    rf"|tlh|akan|me|di)\w*)[\w/-]+){{0,6}}?)"
    r"\s+(?:(?:sudah|sdh|telah|tlh|langsung|kemudian)\s+)?me\w{4,}",
    re.IGNORECASE,
)
_MOST, _NEAR = 200, 25


def put_step(span: Span, flat: str, context: Context, draft: Draft) -> None:
    """Take a step, with the day and those who did it where its words tell them.

    Args:
        span: Where it stands.
        flat: The text with plain spaces.
        context: When the message was sent.
        draft: Takes the values.
    """
    draft.put_text("langkah", span)
    said = span.of(flat)
    dated = [one for one in find_tanggal(said, context.around, context.near) if not one.reading.doubt]
    if len(dated) == 1:
        one = dated[0]
        draft.put("langkah.tanggal", one.reading, Span(span.start + one.start, span.start + one.end))
    done_by = _BY.search(said) or _DONE_BY.match(said)
    if done_by:
        start, end = done_by.span("who")
        draft.put(
            "langkah.oleh", Reading(said[start:end].strip()), Span(span.start + start, span.start + end)
        )


def told_steps(flat: str, start: int, end: int) -> Iterator[Span]:
    """Find the steps in running words: sentences behind the first, and clauses that open with a step.

    Args:
        flat: The text with plain spaces.
        start: Where the running words begin.
        end: Where they end.
    """
    for place, sentence in enumerate(sentences_of(flat, start, end)):
        if place >= _MOST:
            return
        words = sentence.of(flat)
        clauses = _clauses(flat, sentence)
        if place and _is_step(words):
            yield sentence
            continue
        step = next((one.start for one in clauses[1:] if _opens(one.of(flat))), None)
        if step is None:
            inside = _INSIDE.search(words)
            step = sentence.start + inside.start() if inside and not _PLAN.search(words) else None
        if step is not None:
            yield Span(step, sentence.end)


def sentences_of(flat: str, start: int, end: int) -> list[Span]:
    """Give the sentences between two places; "Jl. A" and "20.15" end none."""
    found: list[Span] = []
    at = start
    for match in _SENTENCE.finditer(flat, start, end):
        if "\n" not in match.group() and _SHORT_FORM.search(flat, max(at, match.start() - 6), match.start()):
            continue
        found.append(Span(at, match.start()))
        at = match.end()
    found.append(Span(at, end))
    return [one for one in found if one.of(flat).strip()]


def _opens(said: str) -> bool:
    return bool(_OPENING.match(said)) and not _PLAN.search(said)


def _is_step(words: str) -> bool:
    verb = _WITHIN.search(words)
    if not verb or _PLAN.search(words, max(0, verb.start() - _NEAR), verb.end()):
        return False
    return bool(
        _OPENING.match(words)
        or _ACTOR_IN.search(words, 0, verb.start())
        or _DONE.search(words, 0, verb.start())
    )


def _clauses(flat: str, sentence: Span) -> list[Span]:
    found: list[Span] = []
    at = sentence.start
    while at < sentence.end:
        stop = flat.find(",", at, sentence.end)
        stop = sentence.end if stop < 0 else stop
        found.append(Span(at, stop))
        at = stop + 1
    return found
