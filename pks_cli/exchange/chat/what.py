"""What happened and what was done: uraian, langkah, status, and what else has a label of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pks_cli.exchange.chat.body import RUNNING, Section, Span
from pks_cli.exchange.chat.draft import trimmed, words
from pks_cli.exchange.chat.evidence import is_activity_first, quiet_words, weigh
from pks_cli.exchange.chat.naming import wilayah_in
from pks_cli.exchange.chat.status import labelled_status, told_status
from pks_cli.exchange.chat.steps import put_step, told_steps
from pks_cli.exchange.intake.piece import Value
from pks_cli.exchange.values.codes import read_code
from pks_cli.exchange.values.dates import find_tanggal
from pks_cli.exchange.values.reading import Found, Reading

if TYPE_CHECKING:
    from pks_cli.exchange.chat.body import Body
    from pks_cli.exchange.chat.context import Context
    from pks_cli.exchange.chat.draft import Draft
    from pks_cli.exchange.chat.evidence import Evidence

_TEXTS = ("judul", "akar_masalah", "pemicu", "hambatan", "saran", "sumber_informasi", "nilai_informasi")
_CODES = ("kategori", "jenis", "klasifikasi", "bidang")
_NOTHING = re.compile(
    r"[\W_]*(?:nihil|tidak ada|tdk ada|tidak|tdk|belum ada|blm ada|kosong|aman|nol|nihil kejadian)?[\W_]*$",
    re.IGNORECASE,
)
_SECRET = re.compile(r"[\s*_\[(]*(?P<word>sangat rahasia|rahasia|terbatas)[\s*_\])]*$", re.IGNORECASE)
_GLUE = re.compile(
    r"\b(?:hari|tanggal|tgl|pada|jam|pukul|pkl|wib|wita|wit|di|kel|kelurahan|kec|kecamatan"
    r"|desa|kampung|gampong|ds|kp|sekitar|sekira|telah|tlh|terjadi|tjd"
    r"|kejadian|sbb|sebagai|berikut|wilayah|wil|binaan|laporan|lap|lapor|melaporkan|lapsit"
    r"|babinsa|bhabinkamtibmas|harian|mingguan|situasi|perkembangan|rekap"
    r"|kamtibmas|gangguan|kota|jajaran|koramil|polsek|wilkum|menonjol|yang|dan|dari|ini"
    r"|kegiatan|giat|dilaksanakan|melaksanakan|dengan|dgn|s|d|minggu|ke"
    r"|dugaan|kronologi|kronologis|informasi|info|bulan|adanya|tentang|untuk|dump|dumas"
    r"|masyarakat|komandan|ndan|senin|selasa|rabu|kamis|jumat|sabtu|x|rt|rw)\b"
    r"|\d+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]")
_TITLE = re.compile(r"[\s*_]*(?:lapsit|laporan|lap\.?|wil\.?|kel\.?)\s", re.IGNORECASE)
_RESULT = re.compile(r"hasil", re.IGNORECASE)


def read_what(body: Body, context: Context, draft: Draft, evidence: Evidence) -> None:
    """Read what a message tells.

    Args:
        body: The message.
        context: Who sent it.
        draft: Takes the values.
        evidence: What speaks for a report in its words.
    """
    for key in _TEXTS:
        for section in body.all_of(key):
            if _NOTHING.match(section.span.of(body.plain)):
                draft.labels.append(section.span)
            else:
                draft.put_text(key, section.span)
    for key in _CODES:
        for section in body.all_of(key):
            _put_code(key, section, body, context, draft)
    _put_secret(body, draft)
    told = _put_story(body, context, draft)
    if not draft.has("jenis"):
        _put_steps(body, context, draft, told, evidence)
        _put_status(body, context, draft, told)


def read_nihil(body: Body, context: Context, draft: Draft, evidence: Evidence) -> bool:
    """Take jenis nihil when the words are clear.

    Args:
        body: The message.
        context: Who sent it.
        draft: Takes the value.
        evidence: What speaks for a report in its words.

    Returns:
        Whether it says that nothing happened.
    """
    stories = [one for one in body.all_of("kejadian", "isi") if not context.is_shared(one.lines[0])]
    if stories and all(_NOTHING.match(one.span.of(body.plain)) for one in stories):
        draft.put("jenis", Reading("nihil"), trimmed(body.plain, stories[0].span))
        return True
    core = _core(body, context)
    if stories or evidence.incident or weigh(core, context.around.kategori).jenis != "nihil":
        return False
    if is_activity_first(core):
        return False
    for section in body.all_of(RUNNING, "catatan", "kelurahan"):
        if context.is_shared(section.lines[0]):
            continue
        found = quiet_words(section.span.of(body.plain))
        if found:
            draft.put("jenis", Reading("nihil"), Span(section.start + found[0], section.start + found[1]))
            return True
    return False


def _core(body: Body, context: Context) -> str:
    """Give the running words without days, wilayah and lines that hold nothing else."""
    kept: list[str] = []
    for section in body.all_of(RUNNING, "catatan", "kelurahan"):
        for line in section.lines:
            words_of_line = line.of(body.plain)
            if context.is_shared(line):
                continue
            for find in (_days, _places):
                for one in reversed(find(words_of_line, context)):
                    words_of_line = f"{words_of_line[: one.start]} {words_of_line[one.end :]}"
            if _WORD.search(_GLUE.sub(" ", words_of_line)):
                kept.append(_TITLE.sub("", words_of_line))
    return "\n".join(kept)


def _days(said: str, context: Context) -> list[Found]:
    return find_tanggal(said, context.around, context.near)


def _places(said: str, context: Context) -> list[Found]:
    return wilayah_in(said, context.around)


def _put_code(key: str, section: Section, body: Body, context: Context, draft: Draft) -> None:
    span = trimmed(body.plain, section.lines[0])
    read = read_code(key, span.of(body.plain), context.around)
    if read and not draft.has(key):
        draft.put(key, read, span)


def _put_secret(body: Body, draft: Draft) -> None:
    """Take a line that is only a class: RAHASIA."""
    for section in body.running[:2]:
        for line in section.lines[:3]:
            found = _SECRET.match(line.of(body.plain))
            if found and not draft.has("klasifikasi"):
                code = found["word"].lower().replace(" ", "_")
                draft.put("klasifikasi", Reading(code), trimmed(body.plain, line))


def _put_story(body: Body, context: Context, draft: Draft) -> list[Section]:
    """Take the uraian: what is labelled so, and running words that tell of it too."""
    own = [one for one in body.all_of(RUNNING, "kejadian", "isi") if not context.is_shared(one.lines[-1])]
    labelled = [one for one in own if one.key != RUNNING and not _NOTHING.match(one.span.of(body.plain))]
    running = [one for one in own if one.key == RUNNING]
    kept = labelled + [one for one in running if not labelled or _tells(one, body, draft)]
    if not kept:
        kept = body.all_of("kategori", "judul", "kejadian", "isi", "catatan")[:1] or running
    kept.sort(key=lambda one: one.start)
    parts = [part for one in kept if (part := _narrative(one, body, context, draft, only=len(kept) == 1))]
    if not parts:
        parts = [one.span for one in kept]
    if parts:
        text = "\n".join(filter(None, (words(part.of(body.text)) for part in parts)))
        original = body.text[parts[0].start : parts[-1].end]
        if text:
            draft.values.append((parts[0].start, Value("uraian", text, original)))
            draft.told += parts
    return kept


def _narrative(section: Section, body: Body, context: Context, draft: Draft, *, only: bool) -> Span | None:
    """Give the words of a section without lines in front that only say when, where and of whom."""
    lines = [line for line in section.lines if not context.is_shared(line)]
    while len(lines) > 1 and section.key == RUNNING and not says_more(lines[0], body, draft):
        draft.labels.append(lines.pop(0))
    if not lines:
        return None
    if len(lines) == 1 and section.key == RUNNING and not only and not says_more(lines[0], body, draft):
        draft.labels.append(lines[0])
        return None
    start = body.plain.rfind("\n", 0, lines[0].start) + 1
    floor = max(body.start, body.greeting.end, context.shared_end, section.label.end)
    first = start if len(lines) > 1 and start >= floor else lines[0].start
    return Span(first, lines[-1].end)


def _tells(section: Section, body: Body, draft: Draft) -> bool:
    """Tell whether running words beside a labelled story say more than when, where and of whom."""
    return any(says_more(line, body, draft) for line in section.lines)


def says_more(line: Span, body: Body, draft: Draft) -> bool:
    """Tell whether a place holds words beside those of values already read and those of forms."""
    flat = bytearray(body.plain[line.start : line.end].encode("utf-32-le"))
    for span in (*draft.told, *draft.labels):
        low, high = max(span.start, line.start), min(span.end, line.end)
        for place in range(low, high):
            flat[4 * (place - line.start) : 4 * (place - line.start) + 4] = b" \0\0\0"
    rest = _GLUE.sub(" ", flat.decode("utf-32-le"))
    return bool(_WORD.search(rest))


def _put_steps(body: Body, context: Context, draft: Draft, told: list[Section], evidence: Evidence) -> None:
    """Take the steps: each item behind a label, else those told in the story."""
    labelled = body.all_of("langkah")
    for section in labelled:
        for item in section.items():
            if _NOTHING.match(item.of(body.plain)):
                draft.labels.append(item)
            else:
                put_step(item, body.plain, context, draft)
    if labelled or evidence.jenis == "kegiatan":
        return
    for section in told:
        if section.key in {RUNNING, "kejadian", "isi"}:
            for span in told_steps(body.plain, section.start, section.end):
                if not context.is_shared(span):
                    put_step(trimmed(body.plain, span), body.plain, context, draft)


def _put_status(body: Body, context: Context, draft: Draft, told: list[Section]) -> None:
    for section in body.all_of("status"):
        line = section.lines[0]
        read = labelled_status(line.of(body.plain), context.around)
        if read:
            draft.put("status", read, trimmed(body.plain, line))
            return
    pool = [
        *told,
        *body.all_of("langkah"),
        *[one for one in body.all_of("catatan") if _RESULT.search(one.name)],
    ]
    best = None
    for section in pool:
        found = told_status(section.span.of(body.plain))
        if found and (
            best is None or (best[0].reading.doubt and not found.reading.doubt) or not found.reading.doubt
        ):
            best = (found, section.start)
    if best:
        found, start = best
        draft.put("status", found.reading, Span(start + found.start, start + found.end))
