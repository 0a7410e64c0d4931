"""Who was there: names with titles and posts, one by one, in a run of words or in a table; and groups."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pks_cli.bahasa import rapi
from pks_cli.exchange.minutes.posts import is_collective, is_name, is_post, name_of, post_of, read_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.minutes.bits import Bit
    from pks_cli.exchange.minutes.minutes import Key, Page, Said, Span

_IN_BRACKETS = re.compile(r"(?P<luar>[^()]{2,200}?)\s*\((?P<dalam>[^()]{2,200})\)\s*(?P<sisa>[^()]*)")
_PAIR = re.compile(r"(?P<kiri>.{2,200}?)\s*(?:\s[-–—]\s|:|\t+|\s{3,})\s*(?P<kanan>.{2,200})")
_STANDS_FOR = re.compile(r"(?:di)?(?:wakili)(?:\s+oleh)?\b\s*:?\s*|(?:yang\s+)?mewakili\s+", re.IGNORECASE)
_FOR = re.compile(r"(?:yang\s+)?mewakili\s+(?P<siapa>[^,;()]+)", re.IGNORECASE)
_BY = re.compile(r"\b(?:yang\s+)?diwakili(?:\s+oleh)?\s*:?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<apa>NIP|NRP)\.?\s*:?\s*(?P<nomor>[\d][\d ./-]{4,24}\d)", re.IGNORECASE)
_LAST_STOP = " \t.;,"
_DOUBT_ORDER = "mana nama dan mana jabatan tidak jelas"


def say_person(page: Page, key: Key, bit: Bit, around: Around) -> bool:
    """Put one person into a list of the record (`hadir`, `tidak_hadir`), or a group into `peserta`.

    Returns:
        Whether the words were a person or a group; nothing is said where they were not.
    """
    groups = read_groups(bit.text, around) if key == ("hadir",) and is_collective(bit.text) else []
    if groups and not is_name(bit.text):
        say_groups(page, bit.span, groups)
        return True
    person = read_person(page, bit)
    if not person:
        return False
    at = page.next_of(*key)
    for one in person:
        page.add(_under(one, (*key, at)))
    return True


def say_groups(page: Page, span: Span, groups: list[dict[str, str]]) -> None:
    """Put groups of participants into the record."""
    for group in groups:
        at = page.next_of("peserta")
        for name, text in group.items():
            page.say(("peserta", at, name), text, (span,))


def read_person(page: Page, bit: Bit) -> list[Said]:
    """Read one person: "Camat X (Drs. Y, M.M.)", "Drs. Y, M.M. (Camat X)", "Drs. Y, M.M. – Camat X"."""
    return list(_bracketed(page, bit) or _paired(page, bit) or _trailing(page, bit) or _alone(page, bit))


def _bracketed(page: Page, bit: Bit) -> list[Said]:
    found = _IN_BRACKETS.fullmatch(bit.text.strip(_LAST_STOP) + (")" if bit.text.endswith(")") else ""))
    found = found or _IN_BRACKETS.fullmatch(bit.text)
    if not found:
        return []
    outer, inner = found.span("luar"), found.span("dalam")
    within = _BY.search(found["luar"])
    if within and is_post(found["luar"]):
        said = _stood_in(page, bit, (outer[0], within.start()), (within.end(), outer[1]))
        return [*said, _name(page, bit.part(*inner))]
    by = _BY.match(found["dalam"])
    if by and is_post(found["luar"]):
        return _stood_in(page, bit, outer, (inner[0] + by.end(), inner[1]))
    said = _name_and_post(page, bit, outer, inner)
    rest = found["sisa"].strip(_LAST_STOP)
    if rest:
        start, end = found.span("sisa")
        name = "mewakili" if _FOR.match(rest) else "keterangan"
        said.append(page.make((name,), _stood_for(page, rest), (bit.part(start, end),)))
    return said


def _paired(page: Page, bit: Bit) -> list[Said]:
    found = _PAIR.fullmatch(bit.text)
    if not found or _BY.search(bit.text):
        return _represented(page, bit)
    sides = found["kiri"], found["kanan"]
    if not any(map(is_post, sides)) and not any(map(is_name, sides)):
        return []
    return _name_and_post(page, bit, found.span("kiri"), found.span("kanan"))


def _represented(page: Page, bit: Bit) -> list[Said]:
    """Read "Kapolsek X diwakili Ipda Y"."""
    by = _BY.search(bit.text)
    if not by or not is_post(bit.text):
        return []
    return _stood_in(page, bit, (0, by.start()), (by.end(), len(bit.text)))


def _stood_in(page: Page, bit: Bit, outer: tuple[int, int], inner: tuple[int, int]) -> list[Said]:
    """Say who came in place of whom; who came is a name, a post, or both."""
    who = bit.part(*inner)
    words = page.words(who).strip(_LAST_STOP)
    both = re.fullmatch(r"(?P<jabatan>[^:,(]{2,80}?)\s*[:(]\s*(?P<nama>[^()]{2,80})\)?", words)
    said = [_post(page, bit.part(*outer), "mewakili")]
    page.labels.append(bit.part(outer[1], inner[0]))
    if both and is_post(both["jabatan"]):
        at = inner[0] + bit.text[inner[0] :].find(both["jabatan"])
        said.append(_post(page, bit.part(at, at + len(both["jabatan"]))))
        at += both.start("nama") - both.start("jabatan")
        return [*said, _name(page, bit.part(at, at + len(both["nama"])))]
    return [*said, _post(page, who) if is_post(words) and not is_name(words) else _name(page, who)]


def _trailing(page: Page, bit: Bit) -> list[Said]:
    """Read "Drs. Y, M.M., Camat X": the first part behind a comma that begins as a post does."""
    for found in re.finditer(r"[,;]\s+", bit.text[:400]):
        if is_post(bit.text[found.end() :]) and not is_post(bit.text):
            return _name_and_post(page, bit, (0, found.start()), (found.end(), len(bit.text)))
        if is_post(bit.text) and is_name(bit.text[found.end() :]):
            return _name_and_post(page, bit, (0, found.start()), (found.end(), len(bit.text)))
    return []


def _alone(page: Page, bit: Bit) -> Iterator[Said]:
    """Read a name or a post alone; other words are neither."""
    if is_name(bit.text):
        yield _name(page, bit.span)
    elif is_post(bit.text) and len(bit.text) < 120:  # noqa: PLR2004 - longer words are a sentence
        yield _post(page, bit.span)


def _name_and_post(page: Page, bit: Bit, one: tuple[int, int], two: tuple[int, int]) -> list[Said]:
    first, second = bit.text[slice(*one)], bit.text[slice(*two)]
    name, post, doubt = one, two, ""
    if page.is_ours:
        return [_name(page, bit.part(*name)), _post(page, bit.part(*post))]
    if (is_name(second) and not is_name(first)) or (
        is_post(first) and not is_post(second) and not is_name(first)
    ):
        name, post = two, one
    elif not (is_name(first) or is_post(second)):
        doubt = _DOUBT_ORDER
    return [_name(page, bit.part(*name), doubt), _post(page, bit.part(*post), doubt=doubt)]


def _name(page: Page, span: Span, doubt: str = "") -> Said:
    """Give a name with its titles as they should be written; letters of the name stay."""
    words = rapi(page.words(span)).strip(" ;,")
    bare = re.sub(r"^(?:Bapak|Bpk\.?|Ibu|Sdr\.?|Sdri\.?)\s+", "", words)
    return page.make(("nama",), name_of(page, bare), (span,), doubt)


def _post(page: Page, span: Span, name: str = "jabatan", doubt: str = "") -> Said:
    return page.make((name,), post_of(page, page.words(span).strip(_LAST_STOP)), (span,), doubt)


def _stood_for(page: Page, text: str) -> str:
    found = _FOR.match(text)
    return post_of(page, found["siapa"].strip()) if found else text


def _under(one: Said, key: Key) -> Said:
    return replace(one, key=(*key, *one.key))


def numbers_in(page: Page, bit: Bit) -> Iterator[Said]:
    """Give NIP or NRP where one is written."""
    found = _NUMBER.search(bit.text)
    if found:
        yield page.make((found["apa"].lower(),), rapi(found["nomor"]), (bit.part(*found.span()),))


def say_people_run(page: Page, key: Key, bit: Bit, around: Around) -> None:
    """Put people named one behind the other in a line into the record."""
    for start, end in split_run(bit.text):
        span = bit.part(start, end)
        words = page.words(span)
        piece = replace(bit, start=span.start, end=span.end, text=words)
        lead = re.match(r"(?:dan|serta|juga)\s+", words)
        if lead:
            piece = piece.tail(lead.end())
        say_person(page, key, piece, around)


def split_run(text: str) -> list[tuple[int, int]]:
    """Split "A (x, y), B (z)" at the commas outside brackets, "A, S.H., B, M.M." not at all."""
    cuts, depth = [-1], 0
    has_brackets = "(" in text
    if not has_brackets and all(map(is_post, parts := text.split(","))) and len(parts) > 1:
        ends = list(itertools.accumulate(len(part) + 1 for part in parts))
        return [(end - len(part) - 1, end - 1) for end, part in zip(ends, parts, strict=True)]
    for place, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth <= 0 and (char == ";" or (char == "," and has_brackets and _closed(text, place))):
            cuts.append(place)
    cuts.append(len(text))
    return [(a + 1, b) for a, b in itertools.pairwise(cuts) if text[a + 1 : b].strip()]


def _closed(text: str, place: int) -> bool:
    """Tell whether a bracket closed just before a comma."""
    return text[max(0, place - 3) : place].rstrip().endswith(")")
