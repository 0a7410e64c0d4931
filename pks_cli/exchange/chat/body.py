"""What one message says, by places in its text: greeting, labelled sections, running words, closing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.cleaning import plain
from pks_cli.exchange.chat.labels import MARK, bare_label, is_heading, label_at
from pks_cli.exchange.chat.phrases import closing_start, forward_end, greeting_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RUNNING = ""
_LONG = frozenset(
    {
        "kejadian",
        "isi",
        "orang",
        "akar_masalah",
        "pemicu",
        "langkah",
        "hambatan",
        "saran",
        "catatan",
        "sumber_informasi",
        "kepada",
        "akibat",
    }
)
_ONE_LINE_WHEN_FILLED = frozenset({"orang", "akibat", "catatan", "sumber_informasi", "kepada", "pemicu"})
_MARK = re.compile(MARK)
_MEDIA = re.compile(
    r"\s*(?:<media tidak disertakan>|<media omitted>|(?:foto|gambar|video|stiker|sticker"
    r"|image|gif|dokumen|audio|pesan suara"
    r"|kartu kontak) (?:tidak disertakan|omitted|dihilangkan)|(?P<name>[\w()-][\w"
    r" ()-]{0,80}\.(?:jpe?g|png|mp4|pdf|docx?|xlsx?|opus"
    r"|webp|m4a|3gp|vcf)) \((?:file|berkas) (?:terlampir|attached)\)|<(?:terlampir|attached):"
    r" (?P<other>[^>\n]{1,90})>)\s*$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    (
        r"[\s*_=\-]*(?:(?:no|nomor)\b[^:\n]{0,50}/[^\n]{0,40}|(?:laporan|lapsit"
        r"|lap\.?)\b[^\n:,]{0,40}|(?:sangat )?rahasia|terbatas)?[\s*_=\-]*$"
    ),
    re.IGNORECASE,
)
_MOST_TITLES = 2
_NUMBER_LINE = re.compile(r"[\s*_]*(?:no|nomor)\b\.?[^:\n]{0,40}/[^\n]{0,40}$", re.IGNORECASE)
_RULE = re.compile(r"[\s*_]*[=_~*\-–—.#]{3,}\s*$")


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words that stand there."""
        return text[self.start : self.end]


@dataclass(slots=True)
class Section:
    """Lines that say one thing.

    Attributes:
        key: What for, as in `labels`; "" for running words.
        label: Where its label stands; empty for none.
        lines: Where its words stand, a span a line, marks of lists in front left out.
        marks: Of each line, whether a mark of a list stands in front of it.
        name: The words of the label, small.
        is_ended: Whether an empty line stood behind its words.
    """

    key: str
    label: Span
    lines: list[Span] = field(default_factory=list)
    marks: list[bool] = field(default_factory=list)
    name: str = ""
    is_ended: bool = False

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.lines[0].start if self.lines else self.label.end

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.lines[-1].end if self.lines else self.label.end

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return Span(self.start, self.end)

    def items(self) -> list[Span]:
        """Give its items: each line with a mark begins one, lines without belong to the one before."""
        found: list[Span] = []
        for line, is_marked in zip(self.lines, self.marks, strict=True):
            if found and not is_marked:
                found[-1] = Span(found[-1].start, line.end)
            else:
                found.append(line)
        return found


@dataclass(frozen=True, slots=True)
class Body:
    """A message, cut.

    Attributes:
        text: All of it, exactly.
        plain: The same with plain spaces, place for place.
        start: Where what the sender wrote begins.
        formulas: Where words stand that are polite and nothing else: heads, greeting, closing, copies.
        greeting: Where the greeting stands.
        sections: What it says, in order.
        pictures: Names of photos in it.
        quotes: Where words of an earlier message are repeated.
        is_forwarded: Whether it was written by somebody else.
    """

    text: str
    plain: str
    start: int
    formulas: tuple[Span, ...]
    greeting: Span
    sections: tuple[Section, ...]
    pictures: tuple[str, ...]
    quotes: tuple[Span, ...]
    is_forwarded: bool = False

    def all_of(self, *keys: str) -> list[Section]:
        """Give the sections for some keys that hold words, in order."""
        return [one for one in self.sections if one.key in keys and one.lines]

    @property
    def said(self) -> str:
        """What the sender wrote without words repeated from others and marks of photos."""
        parts, at = [], self.start
        for span in sorted(self.quotes, key=lambda one: one.start):
            parts.append(self.plain[at : span.start])
            at = span.end
        return "".join([*parts, self.plain[at:]])

    @property
    def running(self) -> list[Section]:
        """The running words."""
        return self.all_of(RUNNING)

    @property
    def labelled(self) -> int:
        """How many different labels it has."""
        return len({one.key for one in self.sections if one.key and one.key != "catatan"})


def picture_in(line: str) -> tuple[bool, str]:
    """Tell whether a line stands for a photo or file, and give its name ("" when it is not told)."""
    found = _MEDIA.match(plain(line).strip())
    return (True, found["name"] or found["other"] or "") if found else (False, "")


def is_rule(line: str) -> bool:
    """Tell whether a line only parts what stands above from what stands below."""
    return bool(_RULE.match(line))


def cut(text: str, heads: Sequence[Span] = (), shared_end: int = 0) -> Body:
    """Cut a message.

    Args:
        text: All of it.
        heads: Where the export put its own words in front; the first at the start.
        shared_end: Where words end that are of other pieces too: no section goes on over it.
    """
    flat = plain(text)
    start = heads[0].end if heads else 0
    at = forward_end(flat, start)
    greeting_from = _behind_media(flat, at)
    greeting = _greeting(flat, greeting_from)
    end = max(greeting.end, closing_start(flat, greeting.end))
    formulas = [*heads, Span(start, at), greeting, Span(end, len(text))]
    sections, pictures, quotes = _sections(flat, Span(greeting.end, end), formulas, heads[1:], shared_end)
    if greeting.start > greeting_from:
        titles, _, _ = _sections(
            flat, Span(greeting_from, greeting.start - 1), formulas, heads[1:], shared_end
        )
        sections = [*titles, *sections]
    if greeting_from > at:
        pictures = (*_names(flat[at:greeting_from]), *pictures)
        formulas.append(Span(at, greeting_from))
    kept = tuple(one for one in formulas if one.end > one.start)
    return Body(
        text, flat, start, kept, greeting, tuple(sections), tuple(pictures), tuple(quotes), at > start
    )


def lines_of(flat: str, start: int, end: int) -> Iterator[Span]:
    """Give the lines between two places, without their line breaks."""
    at = start
    while at <= end:
        stop = flat.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield Span(at, stop)
        at = stop + 1


def _greeting(flat: str, start: int) -> Span:
    """Find the greeting: at the start, or behind a line or two of title ("LAPORAN", "No. 14/X/2025")."""
    at = start
    for _ in range(_MOST_TITLES + 1):
        end = greeting_end(flat, at)
        if end > at:
            return Span(at, end)
        stop = flat.find("\n", at)
        if stop < 0 or not _TITLE.match(flat, at, stop):
            break
        at = stop + 1
    return Span(start, start)


def _names(part: str) -> tuple[str, ...]:
    return tuple(name for line in part.split("\n") if (name := picture_in(line)[1]))


def _behind_media(flat: str, at: int) -> int:
    """Give where a caption begins: behind the line that stands for its photo."""
    stop = flat.find("\n", at)
    first = flat[at : stop if stop >= 0 else len(flat)]
    return (stop + 1 if stop >= 0 else len(flat)) if picture_in(first)[0] else at


def _sections(
    flat: str, whole: Span, formulas: list[Span], heads: Sequence[Span], shared_end: int
) -> tuple[list[Section], tuple[str, ...], list[Span]]:
    """Sort the lines of a message under their labels; heads, marks and pictures go to the formulas."""
    found: list[Section] = []
    pictures: list[str] = []
    quotes: list[Span] = []
    inner = {head.start: head.end for head in heads}
    for full in lines_of(flat, whole.start, whole.end):
        line = Span(inner.get(full.start, full.start), full.end)  # without the head of a second message
        words = line.of(flat)
        if found and found[-1].lines and found[-1].start < shared_end <= line.start:
            found.append(Section(RUNNING, Span(0, 0)))
        is_picture, file_name = picture_in(words)
        if not words.strip():
            if found and found[-1].lines:
                found[-1].is_ended = True
        elif is_picture or is_rule(words):
            formulas.append(line)
            pictures += [file_name] if file_name else []
        elif words.lstrip().startswith(">"):
            quotes.append(line)
        else:
            _take(flat, line, found, formulas)
    return found, tuple(pictures), quotes


def _take(flat: str, line: Span, found: list[Section], formulas: list[Span]) -> None:
    """Put a line under its label, under the one above, or with the running words."""
    words = line.of(flat)
    labelled = label_at(words)
    if labelled:
        key, _, behind = labelled
        value = Span(line.start + behind, line.end)
        section = Section(key, Span(line.start, value.start), name=words[:behind].strip(" *_:=.").lower())
        if value.of(flat).strip(" *_"):
            section.lines.append(value)
            section.marks.append(False)
        found.append(section)
        return
    found_mark = _MARK.match(words)
    mark = found_mark.end() if found_mark else 0
    rest = words[mark:]
    heading = bare_label(rest)
    if _NUMBER_LINE.match(words):
        found.append(Section("catatan", Span(line.start, line.start), [line], [False], is_ended=True))
        return
    if heading or is_heading(rest.strip(" .:*_-=")):
        found.append(
            Section(heading or "judul_bagian", Span(line.start, line.end), name=rest.strip().lower())
        )
        return
    is_marked = bool(words[:mark].strip(" *_"))
    place = _section_for(found, is_marked=is_marked)
    place.lines.append(Span(line.start + mark, line.end))
    place.marks.append(is_marked)
    if mark:
        formulas.append(Span(line.start, line.start + mark))


def _section_for(found: list[Section], *, is_marked: bool) -> Section:
    """Find the section that a line without label goes on, or begin a run of running words."""
    last = found[-1] if found else None
    if last is not None and last.key == RUNNING:
        return last
    if last is not None and _goes_on(last, is_marked=is_marked):
        return last
    section = Section(RUNNING, Span(0, 0))
    found.append(section)
    return section


def _goes_on(last: Section, *, is_marked: bool) -> bool:
    if last.key == "judul_bagian":
        return False
    if not last.lines:
        return True
    if last.key not in _LONG or (last.is_ended and not (is_marked and last.marks[-1])):
        return False
    return last.key not in _ONE_LINE_WHEN_FILLED or (is_marked and last.marks[-1])
