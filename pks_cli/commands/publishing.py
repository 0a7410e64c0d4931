"""Ask a person which texts may be published, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.commands.ask import confirm, make_prompter
from pks_cli.commands.console import nameless

if TYPE_CHECKING:
    from pks_cli.commands.console import Console
    from pks_cli.tasks.render_meeting import Prepared


def agreed_to(prepared: Prepared, console: Console) -> bool:
    """Ask for each text that nobody has agreed to yet, and remember what is agreed to.

    Args:
        prepared: The papers.
        console: Where to tell.

    Returns:
        Whether anything was agreed to, so that the papers must be prepared anew.

    Raises:
        KeyboardInterrupt: The person stopped; what was agreed to until then is remembered.
    """
    from pks_cli.tasks.publish import agree
    from pks_cli.tasks.second_net import marked

    prompter = make_prompter()
    console.say(f"{len(prepared.pieces)} teks belum pernah disetujui untuk umum.")
    console.say("Yang tampak seperti data pribadi ditandai « »; pencarian itu tidak menemukan semuanya.")
    kodes: list[str] = []
    try:
        for number, piece in enumerate(prepared.pieces, start=1):
            console.say(f"\n[{number}/{len(prepared.pieces)}] {piece.place}:\n  {marked(piece.text)}")
            if confirm(prompter, "Boleh dimuat untuk umum?", default=False):
                kodes.append(piece.kode)
    finally:
        # Who stops after fifty texts has answered for those: they are not asked again.
        if kodes:
            console.faults(nameless(agree(prepared.setting, kodes, prepared.id)))
    return bool(kodes)
