"""Find one record of any kind by an id, a wilayah's team, or any unique fragment of its file name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused
from pks_cli.folder.finding import MOST_SHOWN
from pks_cli.folder.kinds import ERASURE
from pks_cli.folder.names import id_of
from pks_cli.folder.shared_paths import BENTROK, is_shared_record, kind_of, shared_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pks_cli.folder.office import Setting


def find_any(setting: Setting, fragment: str) -> str | None:
    """Find a record in the folder.

    Returns:
        Its path, None where nothing fits.

    Raises:
        Refused: Several fit; they are named.
    """
    return one_of(setting, fragment, shared_files(setting.place))


def one_of(setting: Setting, fragment: str, paths: Iterable[str]) -> str | None:
    """Choose the one record among paths that an id, a wilayah or a part of a file name means.

    Args:
        setting: The folder, for the names of its wilayah.
        fragment: What was typed; case does not count. An id or a wilayah goes before a part of a name.
        paths: The paths; what is no record of a known kind is passed over.

    Returns:
        The path, None where nothing fits.

    Raises:
        Refused: Several fit; they are named.
    """
    text = fragment.strip().casefold().removesuffix(".yaml")
    names = {text, setting.gazetteer.find(fragment).code or text}
    known = [path for path in paths if _may_be_asked_for(path)]
    exact = [path for path in known if _id(path) in names or path == fragment]
    found = exact or [path for path in known if text and text in _name(path).casefold()]
    if len(found) > 1:
        raise Refused(_several(fragment, found))
    return found[0] if found else None


def not_found(fragment: str) -> Fault:
    """Say that nothing fits."""
    message = f"tidak ada catatan dengan id atau nama yang memuat '{fragment}'"
    return Fault("PKS405", "galat", message, "lihat idnya dengan 'pks report list' atau 'pks meeting list'")


def _may_be_asked_for(path: str) -> bool:
    kind = kind_of(path)
    return is_shared_record(path) and kind != ERASURE and (bool(kind) or path.startswith(f"{BENTROK}/"))


def _id(path: str) -> str:
    return id_of(kind_of(path), _name(path)) or ""


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _several(fragment: str, found: Sequence[str]) -> Fault:
    names = ", ".join(_name(path) for path in found[:MOST_SHOWN])
    more = f", dan {len(found) - MOST_SHOWN} lagi" if len(found) > MOST_SHOWN else ""
    message = f"'{fragment}' cocok dengan {len(found)} catatan: {names}{more}"
    remedy = "tulis lebih lengkap, atau pakai delapan huruf dan angka di ujung namanya"
    return Fault("PKS406", "galat", message, remedy)
