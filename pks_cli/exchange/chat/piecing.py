"""One message, or one part of it, into a piece."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import Body, Span, cut
from pks_cli.exchange.chat.chatter import why_no_report
from pks_cli.exchange.chat.context import Context
from pks_cli.exchange.chat.draft import Draft, trimmed
from pks_cli.exchange.chat.effects import read_effects
from pks_cli.exchange.chat.evidence import weigh
from pks_cli.exchange.chat.marking import mark_of
from pks_cli.exchange.chat.what import read_nihil, read_what, says_more
from pks_cli.exchange.chat.when import read_when
from pks_cli.exchange.chat.where import read_where
from pks_cli.exchange.chat.who import read_who
from pks_cli.exchange.intake.piece import Piece, Value
from pks_cli.exchange.values.dates import find_tanggal

if TYPE_CHECKING:
    from datetime import datetime

    from pks_cli.exchange.chat.evidence import Evidence
    from pks_cli.exchange.chat.sender import Sender
    from pks_cli.exchange.intake.around import Around
    from pks_cli.exchange.intake.piece import Origin

_LONGEST = 60_000
_TOO_LONG = "pesan sangat panjang; dibaca utuh sebagai uraian"


@dataclass(frozen=True, slots=True)
class Part:
    """What becomes one piece.

    Attributes:
        origin: Where it stands.
        text: Exactly, shared words in front.
        heads: Where the export put its own words.
        sender: Who sent it.
        sent: When, None when unknown.
        doubt: Why that day is not certain.
        shared_end: Where the words it shares with other pieces end.
        added: Where a correction begins that was sent later, -1 for none.
        pictures: Photos that came with it.
    """

    origin: Origin
    text: str
    heads: tuple[Span, ...]
    sender: Sender
    sent: datetime | None
    doubt: str = ""
    shared_end: int = 0
    added: int = -1
    pictures: tuple[str, ...] = ()


def piece_of(part: Part, around: Around, *, is_asked: bool = True) -> Piece | str:
    """Read a part.

    Args:
        part: The part.
        around: What is known around the chat.
        is_asked: Whether it may be no report at all; one part of several is always a piece.

    Returns:
        The piece, or why it is no report.
    """
    if len(part.text) > _LONGEST:
        return _whole(part)
    end = part.added if part.added >= 0 else len(part.text)
    body = cut(part.text[:end], part.heads, part.shared_end)
    context = Context(around, body.plain, part.sender, part.sent, part.doubt, part.shared_end)
    said = body.said[max(body.greeting.end, part.shared_end) - body.start :] if not body.quotes else body.said
    evidence = weigh(said, around.kategori)
    labels = body.labelled
    why, doubt = why_no_report(body.said, evidence, labels=labels)
    if why and is_asked:
        return why
    draft = Draft(part.text)
    _read(body, context, draft, evidence)
    if doubt and is_asked:
        draft.doubt("uraian", doubt)
    if part.added >= 0:
        _correct(part, context, draft)
    return _finished(part, body, draft)


def _read(body: Body, context: Context, draft: Draft, evidence: Evidence) -> None:
    draft.labels += body.formulas
    read_where(body, context, draft)
    read_who(body, context, draft)
    read_effects(body, context, draft)
    is_nihil = read_nihil(body, context, draft, evidence)
    read_when(body, context, draft, is_nihil=is_nihil)
    read_what(body, context, draft, evidence)
    for section in body.sections:
        if section.key in {"kepada", "tembusan", "judul_bagian"} or not section.lines:
            draft.labels += [section.label, section.span]


def _correct(part: Part, context: Context, draft: Draft) -> None:
    """Let what a later message corrects be looked at."""
    words = part.text[part.added :]
    why = f"pengirim meralat: {' '.join(words.split())[-120:]}"
    days = [one.reading.text for one in find_tanggal(words, context.around, context.near)]
    key = "tanggal" if days or "tanggal" in words.lower() or "tgl" in words.lower() else "uraian"
    draft.doubt(key, why, *days)
    draft.unplaced.append(trimmed(part.text, Span(part.added, len(part.text))))


def _finished(part: Part, body: Body, draft: Draft) -> Piece:
    """Place what is left over, and make sure that every word is accounted for."""
    shared = Span(part.heads[0].end if part.heads else 0, part.shared_end)
    if shared.end > shared.start:
        draft.labels.append(shared)
    for section in body.sections:
        if section.label.end > section.label.start and not says_more(section.span, body, draft):
            draft.labels += [section.label, *_forms_in(section.span, draft)]
    draft.labels = _merged(part.text, [one for one in draft.labels if one.end > one.start])
    left = list(draft.left())
    draft.unplaced += _with_labels(left, body, draft)
    values = [value for _, value in sorted(draft.values, key=lambda one: one[0])]
    piece = Piece(
        part.origin,
        part.text,
        tuple(values),
        tuple(one.of(part.text) for one in draft.labels),
        tuple(dict.fromkeys(one.of(part.text) for one in draft.unplaced)),
        mark_of(body, part.sent.date() if part.sent else None),
        part.sender.name,
        part.sent.strftime("%Y-%m-%d %H.%M") if part.sent else "",
        (*body.pictures, *part.pictures),
    )
    rest = piece.uncovered()
    return replace(piece, unplaced=(*piece.unplaced, *rest)) if rest else piece


def _forms_in(span: Span, draft: Draft) -> list[Span]:
    """Give the words of forms ("pada hari", "WIB") that stand between the values of a section."""
    return [one for one in draft.left() if span.start <= one.start and one.end <= span.end]


def _with_labels(left: list[Span], body: Body, draft: Draft) -> list[Span]:
    """Give what is left the label in front of it, without which it says little."""
    labels = {one.label.end: one.label for one in body.sections if one.label.end > one.label.start}
    found: list[Span] = []
    for span in left:
        label = next(
            (
                labels[end]
                for end in labels
                if end <= span.start and not draft.text[end : span.start].strip(" *_")
            ),
            None,
        )
        found.append(trimmed(draft.text, Span(label.start, span.end)) if label else span)
    return found


def _merged(text: str, spans: list[Span]) -> list[Span]:
    """Join places that touch, so that few and long ones remain."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return [one for one in merged if one.of(text).strip()]


def _whole(part: Part) -> Piece:
    """Take a message of many pages as it stands."""
    head = part.heads[0] if part.heads else Span(0, 0)
    rest = part.text[head.end :]
    values = (Value("uraian", rest.strip(), rest, _TOO_LONG),)
    labels = (head.of(part.text),) if head.end else ()
    sent = part.sent.strftime("%Y-%m-%d %H.%M") if part.sent else ""
    body = Body(part.text, part.text, head.end, (), Span(head.end, head.end), (), (), ())
    day = part.sent.date() if part.sent else None
    return Piece(part.origin, part.text, values, labels, (), mark_of(body, day), part.sender.name, sent)
