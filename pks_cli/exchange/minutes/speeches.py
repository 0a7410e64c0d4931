"""Speeches: under a head that names who speaks, in a list of speakers, or in a sentence of news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.basis import say_bases
from pks_cli.exchange.minutes.points import points_of, say_points
from pks_cli.exchange.minutes.posts import is_post, post_of

if TYPE_CHECKING:
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.blocks import Block
    from pks_cli.exchange.minutes.minutes import Page

_TOLD = re.compile(
    r"(?P<oleh>.{3,160}?)\s+(?:dalam\s+(?:sambutan|arahan|paparan)nya\s+)?(?:menyampaikan"
    r"|mengungkapkan|mengatakan|menjelaskan|menegaskan"
    r"|menyatakan|menuturkan|memaparkan|berharap|menekankan|mengimbau|mengajak|berpesan"
    r"|memberikan\s+(?:arahan|sambutan))\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?P<oleh>.{3,200}?)(?:,\s*)?\s+(?:dengan\s+)?(?:judul|materi|tema)(?:\s+materi)?\s*:?\s*(?=[\"“'])",
    re.IGNORECASE,
)


def say_speech(page: Page, block: Block) -> None:
    """Put a speech with its points into `sambutan`, the laws it cites into `dasar` too."""
    if not (block.speaker or block.bits):
        return
    at = page.next_of("sambutan")
    if block.speaker:
        words = rapi(page.words(block.speaker)).strip(" .:")
        page.say(("sambutan", at, "oleh"), post_of(page, words), [block.speaker])
        say_points(page, ("sambutan", at, "pokok"), points_of(block.bits))
    else:
        _say_unnamed(page, block)
    if not any(bit.style for bit in block.bits):
        say_bases(page, block.bits, within=True)


def _say_unnamed(page: Page, block: Block) -> None:
    """Below "Sambutan-sambutan" each point that is a post speaks the points under it."""
    for point in points_of(block.bits):
        words = point.bits[0].text.rstrip(" :")
        if not is_post(words) or not point.under:
            say_points(page, ("pembahasan",), [point])
            continue
        at = page.next_of("sambutan")
        page.say(("sambutan", at, "oleh"), post_of(page, words), [point.bits[0].span])
        say_points(page, ("sambutan", at, "pokok"), point.under)


def say_speakers(page: Page, block: Block) -> None:
    """Put invited speakers into `sambutan`, each with the title of what was told."""
    for point in points_of(block.bits):
        bit = point.bits[0]
        found = _SUBJECT.match(bit.text)
        at = page.next_of("sambutan")
        end = found.end("oleh") if found else len(bit.text)
        words = rapi(bit.text[:end]).strip(" ,.:")
        page.say(("sambutan", at, "oleh"), post_of(page, words), [bit.part(0, end)])
        if found:
            rest = [bit.part(end, len(bit.text)), *(one.span for one in point.bits[1:])]
            told = rapi(" ".join(map(page.words, rest))).lstrip(" ,")
            page.say(("sambutan", at, "pokok", 0, "uraian"), told[:1].upper() + told[1:], rest)
        say_points(page, ("sambutan", at, "pokok"), point.under)


def say_told(page: Page, bit: Bit) -> None:
    """Take a sentence that says who said something for a speech, to be looked at."""
    found = _TOLD.match(bit.text)
    if not found or not is_post(found["oleh"]):
        return
    at = page.next_of("sambutan")
    doubt = "dibaca sebagai sambutan; kalimat berita"
    page.say(
        ("sambutan", at, "oleh"),
        post_of(page, found["oleh"]),
        [bit.part(*found.span("oleh"))],
        doubt,
    )
    page.say(("sambutan", at, "pokok", 0, "uraian"), rapi(bit.text), [bit.span], doubt)
