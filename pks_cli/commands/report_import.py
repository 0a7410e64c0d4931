"""`pks report import`: reports out of sheets, tables and chats, always with a plan first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pks_cli.commands.ask import confirm
from pks_cli.commands.giving import may_ask, shown_path
from pks_cli.commands.import_inputs import CANNOT_RUN, FromClipboard, TakeDoubtful, Yes, clipboard, named
from pks_cli.commands.indonesian import Command, console_of, folders_of
from pks_cli.commands.updating import Trial  # noqa: TC001 - typer reads annotations at run time
from pks_cli.faults import Fault, Refused
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pks_cli.commands.console import Console
    from pks_cli.folder.place import Place
    from pks_cli.tasks.import_cases import CaseStep
    from pks_cli.tasks.import_plan import Plan, Wish
    from pks_cli.tasks.import_prospect import Prospect
    from pks_cli.tasks.import_sources import Given

_EXAMPLES = """
pks report import blangko.xlsx
pks report import
pks report import "Chat WhatsApp dengan Grup Lurah.txt" --ya
pks report import --tempel --unsur babinsa
pks report import tabel.csv --kolom "Uraian Kejadian=uraian" --dry-run
"""


def add_import(app: typer.Typer) -> None:
    """Give `pks report` its `import`."""
    app.command("import", cls=Command, epilog=_EXAMPLES)(import_)


def import_(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    berkas: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="BERKAS",
            help="XLSX, CSV, DOCX, teks, atau ekspor WhatsApp; - untuk masukan standar; kosong: isi masuk/",
        ),
    ] = None,
    tempel: FromClipboard = False,  # noqa: FBT002 - an option
    ya: Yes = False,  # noqa: FBT002 - an option
    terima_ragu: TakeDoubtful = False,  # noqa: FBT002 - an option
    dry_run: Trial = False,  # noqa: FBT002 - an option
    kolom: Annotated[
        list[str] | None,
        typer.Option("--kolom", metavar="KEPALA=ISIAN", help="arti sebuah kolom; diingat untuk lain kali"),
    ] = None,
    wilayah: Annotated[
        str | None, typer.Option(metavar="WILAYAH", help="untuk laporan yang tidak menyebutnya")
    ] = None,
    unsur: Annotated[
        str | None, typer.Option(metavar="KODE", help="pelapor bila tidak disebut, misalnya lurah")
    ] = None,
    tanggal_lapor: Annotated[
        str | None, typer.Option(metavar="TANGGAL", help="kapan dilaporkan, bila tidak disebut")
    ] = None,
    periode: Annotated[
        str | None, typer.Option(metavar="PERIODE", help="dihitung di periode ini, misalnya 2025-B12")
    ] = None,
    sisa: Annotated[
        str | None, typer.Option(metavar="BERKAS", help="ke mana yang belum ditulis; kosong: keluaran/")
    ] = None,
) -> int:
    """Ambil laporan dari blangko, tabel, dan pesan WhatsApp.

    Selalu direncanakan dulu: apa yang akan ditulis, apa yang meragukan, apa yang belum terbaca. Yang belum
    ditulis disimpan sebagai berkas sisa, siap dibetulkan dan diimpor lagi. Mengimpor berkas yang sama dua
    kali tidak menambah apa pun.

    Tanpa BERKAS diambil semua yang ada di masuk/; yang sudah diambil dipindahkan ke masuk/selesai/.
    """
    from pks_cli.commands.progress import progress
    from pks_cli.tasks.import_plan import plan_import

    console, folders = console_of(ctx), folders_of(ctx)
    said = {"wilayah": wilayah, "unsur": unsur, "tanggal_lapor": tanggal_lapor, "periode": periode}
    place = one_place(folders)
    wish = _wish(place, _given(berkas or [], place, from_clipboard=tempel), said, kolom or [])
    with progress() as tell:
        plan = plan_import(folders, wish, progress=tell)
    if not plan.opened and plan.faults:
        raise Refused(*plan.faults, status=1)
    way = _Way(ya=ya, takes_doubtful=terima_ragu, is_trial=dry_run, leftovers=Path(sisa) if sisa else None)
    return _carried(console, plan, way)


@dataclass(frozen=True, slots=True)
class _Way:
    """How the user wants it: without a question, with what is doubtful, only to look at."""

    ya: bool
    takes_doubtful: bool
    is_trial: bool
    leftovers: Path | None

    def takes(self, one: Prospect | CaseStep) -> bool:
        """Tell whether something is written."""
        return one.is_certain or (self.takes_doubtful and one.is_readable)


def _carried(console: Console, plan: Plan, way: _Way) -> int:
    """Show the plan, ask where somebody can be asked, and write what is to be written."""
    from pks_cli.commands.import_view import show_plan
    from pks_cli.tasks.import_reports import united

    if not console.as_json:
        show_plan(console, plan)
    if way.is_trial:
        return _only_told(console, plan, way, "Belum ditulis (--dry-run).")
    if not way.ya:
        if not may_ask(console):
            _only_told(console, plan, way, "Belum ditulis: tambahkan --ya untuk menulis yang pasti.")
            return CANNOT_RUN
        plan = _agreed(console, plan, way)
    else:
        plan = united(plan, [one for one in plan.kin if one.is_certain or way.takes_doubtful])
    return _written(console, plan, way)


def _only_told(console: Console, plan: Plan, way: _Way, words: str) -> int:
    """Tell the plan as JSON where that is wanted; nothing is written."""
    left = [one for one in plan.all if not way.takes(one)]
    if console.as_json:
        from pks_cli.commands.import_payload import import_payload

        console.document(import_payload(plan, None, left, None))
    console.note(words)
    return _status(plan, left)


def _agreed(console: Console, plan: Plan, way: _Way) -> Plan:
    """Settle what is doubtful with the person at the terminal, and ask for leave.

    Raises:
        KeyboardInterrupt: The answer was tidak.
    """
    from pks_cli.commands.ask import make_prompter
    from pks_cli.commands.import_questions import settle, unite

    prompter = make_prompter()
    if not way.takes_doubtful:
        plan = settle(plan, console, prompter)
    plan = unite(plan, console, prompter)
    number = sum(map(way.takes, plan.all))
    if number and not confirm(prompter, f"Tulis {number} laporan?", default=True):
        raise KeyboardInterrupt
    return plan


def _written(console: Console, plan: Plan, way: _Way) -> int:
    """Write, and tell what was written and what is left over."""
    from pks_cli.commands.import_payload import import_payload
    from pks_cli.commands.import_view import show_result
    from pks_cli.commands.progress import progress
    from pks_cli.tasks.import_leftovers import write_leftovers
    from pks_cli.tasks.import_reports import carry_out
    from pks_cli.tasks.import_tray import put_taken_away
    from pks_cli.tasks.tray import DONE

    chosen = [one for one in plan.prospects if way.takes(one)]
    steps = [one for one in plan.steps if way.takes(one)]
    with progress() as tell:
        imported = carry_out(plan, chosen, steps, lambda done: tell("Menulis", done, len(chosen)))
    left_prospects = [one for one in plan.prospects if not way.takes(one)]
    left_steps = [one for one in plan.steps if not way.takes(one)]
    leftovers = write_leftovers(plan, left_prospects, left_steps, way.leftovers)
    left: list[Prospect | CaseStep] = [*left_prospects, *left_steps]
    moved, stayed = put_taken_away(plan.setting.place, plan.opened)
    console.faults(stayed)
    if console.as_json:
        payload = import_payload(plan, imported, left, leftovers)
        console.document({**payload, "dipindahkan": [plan.setting.place.relative(path) for path in moved]})
    else:
        root = plan.setting.place.root
        paths = [shown_path(root / one.path) for one in imported.written]
        show_result(console, imported, paths, shown_path(leftovers) if leftovers else None)
        if moved:
            console.say(f"{len(moved)} berkas dipindahkan ke {DONE}/.")
    return _status(plan, left)


def _status(plan: Plan, left: Sequence[Prospect | CaseStep]) -> int:
    """Give 1 where something is to be mended: a file that cannot be read, a report that is left over."""
    return int(bool(left) or any(fault.level == "galat" for fault in plan.faults))


def _given(names: list[str], place: Place, *, from_clipboard: bool) -> tuple[Given, ...]:
    """Give what is to be taken in: what is named, else whatever lies in the tray.

    Raises:
        Refused: There is nothing, or it cannot be looked at.
    """
    from pks_cli.tasks.import_sources import Given
    from pks_cli.tasks.tray import TRAY, tray_files

    inputs = [named(name) for name in names]
    if from_clipboard:
        inputs.append(clipboard())
    if not inputs:
        inputs = [(path.name, path) for path in tray_files(place)]
    if not inputs:
        message = f"belum disebut apa yang diimpor, dan tidak ada berkas di {TRAY}/"
        remedy = f"sebut berkasnya, taruh di {TRAY}/, pakai - untuk masukan standar, atau --tempel"
        raise Refused(Fault("PKS424", "galat", message, remedy))
    return tuple(Given(name, content) for name, content in inputs)


def _wish(place: Place, files: tuple[Given, ...], said: dict[str, str | None], columns: list[str]) -> Wish:
    """Read the options that hold for every report.

    Raises:
        Refused: One of them is wrong.
    """
    from pks_cli.folder.office import read_setting
    from pks_cli.tasks.asking import read_day, wanted_code, wanted_periode, wanted_wilayah
    from pks_cli.tasks.import_columns import wanted_columns
    from pks_cli.tasks.import_plan import Wish

    setting = read_setting(place)
    day = said["tanggal_lapor"]
    given = {
        "wilayah": wanted_wilayah(setting, said["wilayah"]),
        "unsur": wanted_code("unsur", said["unsur"]),
        "tanggal_lapor": read_day(day).isoformat() if day is not None else None,
        "periode": wanted_periode(said["periode"], None),
    }
    return Wish(files, {key: text for key, text in given.items() if text}, wanted_columns(columns))
