"""Check templates: those of the folder, or one file, against the fields of their naskah."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.documents.field_labels import field_label
from pks_cli.documents.fields import example_data
from pks_cli.faults import Fault, Refused
from pks_cli.folder.office import read_setting
from pks_cli.resources import templates
from pks_cli.tasks.own_templates import (
    ENDING,
    meant_name,
    name_for,
    names,
    of_another,
    origin_of,
    stray_templates,
    unknown_naskah,
)
from pks_cli.tasks.paper_files import own_template
from pks_cli.tasks.places import one_place
from pks_cli.word.faults import SEE_LIST
from pks_cli.word.linting import lint_template

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pks_cli.folder.office import Setting

UNUSED_FIELD = "PKS521"
_PRACTICE = "praktik"
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check came to.

    Attributes:
        files: How many templates were checked.
        faults: All faults, those of one template together.
    """

    files: int
    faults: tuple[Fault, ...]

    @property
    def has_galat(self) -> bool:
        """Whether something must be mended."""
        return any(fault.level == "galat" for fault in self.faults)


def check_templates(folders: Sequence[Path], word: str | None, naskah: str | None = None) -> Checked:
    """Check every own template of a folder, or one.

    Args:
        folders: The folders; empty: found from the working directory upwards. A file needs none.
        word: A file, or the code of a naskah whose own template is meant; None: all own templates.
        naskah: Which naskah a file is for; None: what it was copied from, else what its name says.

    Raises:
        Refused: There is no such file, no own template of that naskah, or nobody says which naskah it is for.
    """
    if word is None:
        return _all(read_setting(one_place(folders)))
    path = Path(word)
    if path.suffix or (path.exists() and name_for(word, _PRACTICE) is None):
        return _file(path, naskah)
    setting = read_setting(one_place(folders))
    name = name_for(word, setting.office.naskah.notula)
    if name is None:
        raise unknown_naskah(word)
    own = own_template(setting, name)
    if own is None:
        message = f"kantor ini belum punya templat sendiri untuk {name}; dipakai templat bawaan"
        raise Refused(Fault("PKS501", "galat", message, f"buat salinannya dengan 'pks template copy {name}'"))
    return Checked(1, tuple(_faults(own, name, setting.place.relative(own))))


def _all(setting: Setting) -> Checked:
    found = [(name, path) for name in names() if (path := own_template(setting, name))]
    faults = [fault for name, path in found for fault in _faults(path, name, setting.place.relative(path))]
    return Checked(len(found), (*faults, *stray_templates(setting)))


def _file(path: Path, naskah: str | None) -> Checked:
    if not path.is_file():
        message, remedy = f"templat '{path}' tidak ditemukan", "periksa nama dan tempat berkasnya"
        raise Refused(Fault("PKS501", "galat", message, remedy))
    name = _name_of(path, naskah)
    return Checked(1, tuple(_faults(path, name, str(path))))


def _name_of(path: Path, naskah: str | None) -> str:
    """Find out which template a file stands for."""
    if naskah is not None:
        name = name_for(naskah, _PRACTICE)
        if name is None:
            raise unknown_naskah(naskah)
        return name
    if path.suffix == ENDING and path.stem in names():
        return path.stem
    origin = origin_of(path)
    found = origin.name if origin and origin.name in names() else meant_name(path.stem, _PRACTICE)
    if found is None:
        message = f"tidak diketahui untuk naskah apa templat '{path.name}'"
        raise Refused(Fault("PKS424", "galat", message, "sebutkan dengan --naskah, misalnya --naskah notula"))
    return found


def _faults(path: Path, name: str, shown: str) -> Iterator[Fault]:
    kind = names()[name]
    linted = lint_template(path, example_data(kind))
    yield from of_another(path, name, shown)
    for fault in linted.faults:
        see = f"lihat isiannya dengan 'pks template fields {kind}'"
        yield replace(fault, path=shown, remedy=see if fault.remedy == SEE_LIST else fault.remedy)
    if not linted.faults:
        unused = sorted(_used_by_shipped(name) - linted.used)
        missing = [".".join(one) for one in unused if not _is_group(kind, one)]
        if missing:
            yield _unused(missing, shown)


@cache
def _used_by_shipped(name: str) -> frozenset[tuple[str, ...]]:
    return lint_template(templates() / f"{name}{ENDING}", example_data(names()[name])).used


def _is_group(kind: str, path: tuple[str, ...]) -> bool:
    """Tell whether a path is that of a group or of a list of groups, whose fields are named by themselves."""
    value = example_data(kind)
    for key in path:
        value = value[key]
        value = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else value
    return isinstance(value, (dict, bool))


def _unused(missing: Sequence[str], shown: str) -> Fault:
    named = [f"{path} ({field_label(path)})" for path in missing[:_MOST_NAMED]]
    more = f", dan {len(missing) - _MOST_NAMED} lainnya" if len(missing) > _MOST_NAMED else ""
    message = f"isian yang dicetak templat bawaan tidak dipakai di sini: {', '.join(named)}{more}"
    remedy = "bila memang tidak perlu dicetak, biarkan; bila perlu, salin tandanya dari templat bawaan"
    return Fault(UNUSED_FIELD, "peringatan", message, remedy, shown)
