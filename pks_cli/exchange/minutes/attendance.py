"""Who was there, took part or stayed away, as the lines of a part tell it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.people import say_groups, say_people_run, say_person, split_run
from pks_cli.exchange.minutes.points import points_of
from pks_cli.exchange.minutes.posts import read_groups, spelled_post

if TYPE_CHECKING:
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.blocks import Block
    from pks_cli.exchange.minutes.minutes import Page

_ATTACHED = re.compile(
    r"(?:sebagaimana|sesuai|terlampir|lihat)?\s*(?:pada\s+)?(?:daftar\s+hadir)?\s*(?:terlampir)?\s*\.?",
    re.IGNORECASE,
)


def say_present(page: Page, around: Around, block: Block, key: str) -> None:
    """Put people, one a line or several, into `hadir` or `tidak_hadir`."""
    for point in points_of(block.bits):
        for bit in [*point.bits, *(bit for one in point.under for bit in one.bits)]:
            if key == "tidak_hadir":
                _say_absent(page, around, bit)
            elif len(split_run(bit.text)) > 1:
                say_people_run(page, (key,), bit, around)
            elif _ATTACHED.fullmatch(bit.text):
                page.labels.append(bit.span)
            elif bit.style != "butirdaftar":
                say_person(page, (key,), bit, around)


def _say_absent(page: Page, around: Around, bit: Bit) -> None:
    """Read "Nama (Jabatan): alasan"."""
    cut = re.search(r"\)\s*:\s*|(?<=\w)\s*:\s+(?!.*\()", bit.text)
    end = cut.start() + (bit.text[cut.start()] == ")") if cut else len(bit.text)
    span = bit.part(0, end)
    at = page.next_of("tidak_hadir")
    who = replace(bit, start=span.start, end=span.end, text=page.words(span))
    if not say_person(page, ("tidak_hadir",), who, around) or page.next_of("tidak_hadir") == at:
        return
    if cut and bit.text[cut.end() :].strip():
        reason = bit.part(cut.end(), len(bit.text))
        page.say(("tidak_hadir", at, "alasan"), rapi(page.words(reason)), [reason])


def say_participants(page: Page, around: Around, block: Block) -> None:
    """Put groups into `peserta`, and people named below them into `hadir`."""
    for point in points_of(block.bits):
        for bit in point.bits:
            _say_group(page, around, bit)
        for one in point.under:
            for bit in one.bits:
                if not bit.style.startswith("nomor"):
                    say_person(page, ("hadir",), bit, around)


def _say_group(page: Page, around: Around, bit: Bit) -> None:
    if _ATTACHED.fullmatch(bit.text):
        page.labels.append(bit.span)
    elif groups := read_groups(bit.text, around):
        say_groups(page, bit.span, groups)
    elif len(runs := split_run(bit.text)) > 1:
        for start, end in runs:
            span = bit.part(start, end)
            _say_group(page, around, replace(bit, start=span.start, end=span.end, text=page.words(span)))
    elif not _say_named(page, around, bit):
        words = rapi(bit.text).strip(" .;")
        code = spelled_post(words)[1] or "lainnya"
        say_groups(page, bit.span, [{"jabatan": code, "jabatan_lengkap": words}])


def _say_named(page: Page, around: Around, bit: Bit) -> bool:
    is_person = "(" in bit.text or ":" in bit.text
    return is_person and say_person(page, ("hadir",), bit, around)
