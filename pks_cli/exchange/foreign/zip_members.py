"""What lies in a ZIP: an exported chat with its photos, or files sent together; each is read by itself."""

from __future__ import annotations

import io

from pks_cli.exchange.foreign import kinds, limits
from pks_cli.exchange.foreign.body import Body, hash_of
from pks_cli.exchange.foreign.package import BOMB, is_bomb, unpack
from pks_cli.exchange.foreign.stop import TOO_LARGE, Stop, broken

TYPE_CHECKING = False
if TYPE_CHECKING:
    import zipfile
    from typing import Any

    from pks_cli.exchange.foreign.held import Held

_OTHERS = (".opus", ".ogg", ".m4a", ".mp3", ".aac", ".amr", ".mp4", ".3gp", ".mov", ".webm", ".vcf", ".pdf")
_OF_NO_ONE = ("thumbs.db", "desktop.ini", ".ds_store")
_MOST_NAMED = 3


def read_zip(held: Held, archive: zipfile.ZipFile) -> None:
    """Read the files of a ZIP.

    Args:
        held: Takes a member for each document, a picture for each photo, a note for what is neither.
        archive: As `package.open_zip` gives it.

    Raises:
        Stop: Together they are too large.
    """
    left, photos, others = limits.DOCUMENTS, limits.PICTURES, []
    for info in archive.infolist():
        name = base_name(info.filename)
        if info.is_dir() or not name or _is_of_no_one(info.filename, name):
            continue
        head = _head(archive, info)
        if head is not None and kinds.is_picture(head):
            photos -= info.file_size
            if photos < 0 or is_bomb(info):
                raise Stop(TOO_LARGE, BOMB, "kirim foto-fotonya dalam beberapa ZIP")
            held.pictures.append((name, _hash(archive, info), info.file_size))
        elif name.lower().endswith(_OTHERS):
            others.append(name)
        else:
            member = _member(archive, info, name, min(left, limits.MEMBER))
            left -= member["size"]
            held.members.append(member)
    if others:
        named = ", ".join(others[:_MOST_NAMED]) + (", ..." if len(others) > _MOST_NAMED else "")
        message = f"memuat {len(others)} rekaman atau berkas lain yang tidak dibaca ({named})"
        held.notes.append((message, "dengarkan atau buka sendiri bila perlu"))


def base_name(path: str) -> str:
    """Give the last part of a member's name, whichever system wrote it."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2].rpartition(":")[2]


def _is_of_no_one(path: str, name: str) -> bool:
    """Tell whether it is what a system leaves in folders."""
    return "__MACOSX/" in path or name.lower() in _OF_NO_ONE or name.startswith(("._", "~$"))


def _head(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    try:
        with archive.open(info) as stream:
            return stream.read(64)
    except Exception:  # noqa: BLE001 - what does not unpack is told where it is read as a document
        return None


def _hash(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    import hashlib

    try:
        with archive.open(info) as stream:
            found = hashlib.sha256()
            left = info.file_size
            while left >= 0 and (piece := stream.read(limits.MIB)):
                found.update(piece)
                left -= len(piece)
            return found.hexdigest()
    except Exception as error:
        raise broken("kirim fotonya langsung") from error


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, most: int) -> dict[str, Any]:
    from pks_cli.exchange.foreign.opening import open_body

    told: dict[str, Any] = {"name": name, "size": 0, "sha256": ""}
    try:
        data = unpack(archive, info, most)
        body = Body(io.BytesIO(data))
        told |= {"size": len(data), "sha256": hash_of(body.stream)}
        told["held"] = open_body(name, body, is_member=True).plain()
    except Stop as stop:
        told["stop"] = [stop.code, stop.message, stop.remedy]
    return told
