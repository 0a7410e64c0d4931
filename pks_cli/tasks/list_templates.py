"""List every naskah with its template: the shipped one, or the office's own and how that compares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pks_cli.folder.office import read_setting
from pks_cli.model.vocabulary import label
from pks_cli.tasks.own_templates import copy_of, name_for, names, origin_of, shipped_digest, stray_templates
from pks_cli.tasks.paper_files import own_template
from pks_cli.tasks.places import one_place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pks_cli.faults import Fault
    from pks_cli.folder.office import Setting


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One template.

    Attributes:
        name: Its name, such as "notula_baku".
        kind: The code of its naskah.
        label: The naskah as people call it.
        is_chosen: Whether the office's papers of that naskah are made with it.
        path: The office's own file relative to the folder, None where the shipped one is used.
        is_changed: Whether the own one differs from what was copied.
        is_older: Whether the own one was copied from a shipped template that has changed since.
        made_for: The name of the template it was copied from, "" when it does not say.
    """

    name: str
    kind: str
    label: str
    is_chosen: bool
    path: str | None = None
    is_changed: bool = False
    is_older: bool = False
    made_for: str = ""


@dataclass(frozen=True, slots=True)
class TemplateList:
    """What there is.

    Attributes:
        rows: Every template.
        strays: Files that look like templates and that no naskah uses.
    """

    rows: tuple[TemplateRow, ...]
    strays: tuple[Fault, ...]


def list_templates(folders: Sequence[Path]) -> TemplateList:
    """List the templates of a folder.

    Args:
        folders: The folders; empty: found from the working directory upwards.

    Raises:
        Refused: There is no folder.
    """
    setting = read_setting(one_place(folders))
    rows = tuple(_row(setting, name, kind) for name, kind in names().items())
    return TemplateList(rows, tuple(stray_templates(setting)))


def _row(setting: Setting, name: str, kind: str) -> TemplateRow:
    path = own_template(setting, name)
    is_chosen = name_for(kind, setting.office.naskah.notula) == name
    if path is None:
        return TemplateRow(name, kind, label("naskah", kind), is_chosen)
    origin = origin_of(path)
    return TemplateRow(
        name,
        kind,
        label("naskah", kind),
        is_chosen,
        path=setting.place.relative(path),
        is_changed=_bytes(path) != copy_of(name),
        is_older=origin is not None and origin.name == name and origin.digest != shipped_digest(name),
        made_for=origin.name if origin else "",
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # the check says why
        return b""
