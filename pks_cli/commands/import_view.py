"""Show an import: its plan, what it wrote, what is left over; for people and as JSON."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from pks_cli import bahasa
from pks_cli.commands.console import one_line
from pks_cli.exchange.intake.heads import head_of
from pks_cli.model import vocabulary
from pks_cli.model.fields import spec_at
from pks_cli.model.report import Report
from pks_cli.model.scalars import CodeScalar
from pks_cli.tasks.kategori import kategori_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.commands.console import Console
    from pks_cli.exchange.intake.piece import Origin
    from pks_cli.tasks.import_answers import Doubt
    from pks_cli.tasks.import_plan import Plan
    from pks_cli.tasks.import_prospect import Prospect
    from pks_cli.tasks.import_reports import Imported
    from pks_cli.tasks.import_twins import Kin

MOST_ROWS = 25
_LONGEST = 60
LONGEST_SHOWN = 400
DAYS = frozenset({"tanggal", "sampai", "tanggal_lapor", "langkah.tanggal"})


def show_plan(console: Console, plan: Plan) -> None:
    """Show people what would be written, what is doubtful and what was not understood."""
    console.faults(plan.faults)
    console.faults(plan.notes)
    _show_columns(console, plan)
    certain = [one for one in plan.prospects if one.is_certain]
    _table(
        console, f"Akan ditulis: {_count(certain, 'laporan')}", _NEW_HEAD, map(_new_row, _of(plan, certain))
    )
    _show_steps(console, plan)
    doubtful = [one for one in plan.prospects if one.draft is not None and not one.is_certain]
    rows = [row for one in doubtful for row in _doubt_rows(plan, one.piece.origin, one.doubts)]
    rows += [row for one in plan.steps for row in _doubt_rows(plan, one.piece.origin, one.doubts)]
    _table(console, f"Meragukan: {_count(doubtful, 'laporan')}", _DOUBT_HEAD, rows)
    unread = [one for one in plan.prospects if one.draft is None]
    rows_unread = [
        (_place(one.piece.origin), "; ".join(one.reasons), short(one.piece.text)) for one in unread
    ]
    _table(
        console, f"Belum terbaca: {_count(unread, 'laporan')}", ("Asal", "Alasan", "Teks asli"), rows_unread
    )
    _show_kin(console, plan)
    _show_counts(console, plan)


def kin_lines(plan: Plan, kin: Kin) -> list[str]:
    """Tell reports that may be of one incident, a line each."""
    by_id = {one.identity: one for one in plan.prospects}
    new = [by_id[identity] for identity in kin.new]
    lines = [" - ".join((_place(one.piece.origin), *_told(plan, one))) for one in new]
    return [*(f"sudah ada: {identity}" for identity in kin.known), *lines]


def _told(plan: Plan, one: Prospect) -> tuple[str, ...]:
    tree = one.tree
    return (
        str(tree["tanggal"]),
        plan.setting.gazetteer.nama(tree["wilayah"]),
        short(str(tree.get("judul", ""))),
    )


def _show_kin(console: Console, plan: Plan) -> None:
    rows = [(", ".join(one.reasons), "\n".join(kin_lines(plan, one))) for one in plan.kin]
    cells = [
        (reason if number == 0 else "", line)
        for reason, lines in rows
        for number, line in enumerate(lines.split("\n"))
    ]
    _table(console, f"Mungkin kejadian yang sama: {len(plan.kin)}", ("Mengapa", "Laporan"), cells)


def short(text: str, longest: int = _LONGEST) -> str:
    """Give the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


_NEW_HEAD = ("Tanggal", "Wilayah", "Jenis", "Kategori", "Judul", "Asal")
_DOUBT_HEAD = ("Asal", "Isian", "Tertulis", "Dibaca", "Alasan")


def _of(plan: Plan, prospects: Iterable[Prospect]) -> Iterable[tuple[Plan, Prospect]]:
    return ((plan, one) for one in prospects)


def _new_row(pair: tuple[Plan, Prospect]) -> tuple[str, ...]:
    plan, one = pair
    tree = one.tree
    wilayah = plan.setting.gazetteer.nama(str(tree.get("wilayah", "")))
    told = {key: str(tree.get(key) or "") for key in ("jenis", "kategori", "judul")}
    cells = (shown(plan, key, text) if text else "–" for key, text in told.items())
    return (str(tree.get("tanggal", "")), wilayah, *map(short, cells), _place(one.piece.origin))


def _doubt_rows(plan: Plan, origin: Origin, doubts: Iterable[Doubt]) -> list[tuple[str, ...]]:
    return [
        (
            _place(origin),
            label(one.key),
            short(one.original) or "–",
            short(shown(plan, one.key, one.text)) if one.text else "–",
            one.why,
        )
        for one in doubts
    ]


def label(key: str) -> str:
    """Give what people call a field; the key itself where no form has it."""
    try:
        return head_of(key)
    except KeyError:
        return key or "Laporan"


def shown(plan: Plan, key: str, text: str) -> str:
    """Show a reading as people say it: a wilayah by name, a code by its label, a day in words."""
    if key == "wilayah":
        return plan.setting.gazetteer.full_name(text)
    name = vocabulary_of(key)
    terms = kategori_terms(plan.setting) if name == "kategori" else vocabulary.terms(name) if name else {}
    if text in terms:
        return terms[text].label
    return _day(text) if key in DAYS else short(text, LONGEST_SHOWN)


def vocabulary_of(key: str) -> str:
    """Give the vocabulary whose codes a field takes, "" for none."""
    if key == "kategori":
        return key
    group, point, rest = key.partition(".")
    spec = spec_at(Report, (group, 0, rest) if point and group == "langkah" else (key,))
    scalar = spec.shape.scalar if spec else None
    return scalar.vocabulary if isinstance(scalar, CodeScalar) else ""


def _day(text: str) -> str:
    try:
        return bahasa.tanggal_panjang(date.fromisoformat(text))
    except ValueError:
        return text


def _place(origin: Origin) -> str:
    sheet = f" [{origin.sheet}]" if origin.sheet else ""
    return f"{origin.name}{sheet} baris {origin.row}"


def _count(items: Sequence[object], noun: str) -> str:
    return f"{bahasa.format_bilangan(len(items))} {noun}"


def _table(console: Console, title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Show a table under its title, the first rows where there are very many; nothing when there are none."""
    cells = list(rows)
    if not cells:
        return
    console.say(f"\n{title}")
    console.table(head, cells[:MOST_ROWS])
    if len(cells) > MOST_ROWS:
        console.say(f"... dan {bahasa.format_bilangan(len(cells) - MOST_ROWS)} baris lagi")


def _show_columns(console: Console, plan: Plan) -> None:
    """Show the columns that a person should look at."""
    rows = [
        (
            one.sheet or "–",
            one_line(one.head),
            label(one.key) if one.key else "catatan impor",
            one.doubt or "tidak dikenal",
        )
        for one in plan.columns
        if one.doubt or not one.key
    ]
    _table(
        console,
        'Kolom yang perlu dilihat (ubah dengan --kolom "KEPALA=isian")',
        ("Lembar", "Kepala kolom", "Dibaca", ""),
        rows,
    )


def _show_steps(console: Console, plan: Plan) -> None:
    rows = [
        (
            one.identity,
            ", ".join(sorted(one.changes)),
            "; ".join(one.reasons) or "–",
            _place(one.piece.origin),
        )
        for one in plan.steps
    ]
    title = f"Kasus lama yang bertambah: {_count(plan.steps, 'kasus')}"
    _table(console, title, ("No. kasus", "Berubah", "Alasan ragu", "Asal"), rows)


def _show_counts(console: Console, plan: Plan) -> None:
    """Count what adds nothing, and why."""
    console.say()
    for why, number in Counter(one.why for one in plan.known).items():
        console.say(f"{bahasa.format_bilangan(number)} laporan dilewati: {why}.")
    for why, number in Counter(one.why for one in plan.skipped).items():
        console.say(f"{bahasa.format_bilangan(number)} bagian bukan laporan: {why}.")


def show_result(console: Console, imported: Imported, shown: Sequence[str], leftovers: str | None) -> None:
    """Tell people what was written and what is left over."""
    console.faults(imported.warnings)
    for update in imported.updated:
        console.say(f"ditambah: {update.path}")
    for path in shown[:MOST_ROWS]:
        console.say(path)
    if len(shown) > MOST_ROWS:
        console.say(f"... dan {bahasa.format_bilangan(len(shown) - MOST_ROWS)} lagi")
    console.say(
        f"{_count(imported.written, 'laporan')} ditulis, {len(imported.updated)} kasus lama ditambah."
    )
    if leftovers:
        console.say(f"Yang belum ditulis ada di {leftovers}: betulkan, lalu impor berkas itu.")
