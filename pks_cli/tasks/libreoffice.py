"""PDF out of Word files through LibreOffice, found at run time; one call however many papers.

It is started by its full path, without a shell, with a profile of its own that is gone afterwards: no window
that is open, and no macro of the user's, takes part.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pks_cli.faults import Fault, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIRST_SECONDS, SECONDS_EACH = 120.0, 20.0
_NAMES = ("soffice", "libreoffice")
_FILTER = (
    "pdf:writer_pdf_Export:"
    '{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
_PDF = b"%PDF-"
_BY_HAND = "buka berkas Word-nya, lalu simpan sebagai PDF dari sana"


def find_libreoffice() -> str | None:
    """Give the path of LibreOffice, None when it is not there; one in the working directory is not it."""
    for name in _NAMES:
        found = shutil.which(name)
        if found is not None and Path(found).is_absolute() and Path(found).parent != Path.cwd():
            return found
    return next((str(path) for path in _usual_places() if path.is_file()), None)


def pdfs_of(documents: Sequence[bytes]) -> list[bytes]:
    """Turn Word files into PDF, tagged and in the language of each paper, all in one call.

    Args:
        documents: The bytes of each DOCX.

    Returns:
        The bytes of each PDF, in the same order.

    Raises:
        Refused: LibreOffice is not there (PKS471), or makes no PDF in time (PKS472).
    """
    program = find_libreoffice()
    if program is None:
        remedy = f"pasang LibreOffice, atau {_BY_HAND}"
        raise Refused(Fault("PKS471", "galat", "LibreOffice tidak ditemukan, PDF tidak dibuat", remedy))
    with tempfile.TemporaryDirectory(prefix="pks-", ignore_cleanup_errors=True) as name:
        directory = Path(name)
        sources = [directory / f"{number}.docx" for number in range(1, len(documents) + 1)]
        for path, data in zip(sources, documents, strict=True):
            path.write_bytes(data)
        _convert(program, directory, sources)
        return [_made(path.with_suffix(".pdf")) for path in sources]


def _convert(program: str, directory: Path, sources: Sequence[Path]) -> None:
    profile = f"-env:UserInstallation={(directory / 'profil').as_uri()}"
    still = ("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault")
    words = (
        program,
        profile,
        *still,
        "--convert-to",
        _FILTER,
        "--outdir",
        str(directory),
        *map(str, sources),
    )
    try:
        process = subprocess.Popen(  # noqa: S603 - LibreOffice itself, by its full path, with words of our own
            words,
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise _failed("LibreOffice tidak dapat dijalankan") from error
    with process:
        try:
            process.wait(FIRST_SECONDS + SECONDS_EACH * len(sources))
        except subprocess.TimeoutExpired as error:
            _end(process)
            raise _failed("LibreOffice tidak selesai dalam waktu yang wajar") from error
        except BaseException:
            _end(process)
            raise
    if process.returncode:
        raise _failed(f"LibreOffice berhenti dengan kesalahan {process.returncode}")


def _made(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _failed("LibreOffice tidak menghasilkan PDF") from error
    if not data.startswith(_PDF):
        raise _failed("LibreOffice tidak menghasilkan PDF")
    return data


def _failed(message: str) -> Refused:
    remedy = f"tutup jendela LibreOffice lalu ulangi, atau {_BY_HAND}"
    return Refused(Fault("PKS472", "galat", f"{message}, PDF tidak dibuat", remedy))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the call with all it started: the program that was called is only a starter."""
    with suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _usual_places() -> Iterator[Path]:
    """Give where the installers of each system put it, without a word on the PATH."""
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"):
            base = os.environ.get(variable)
            if base:
                yield Path(base) / "LibreOffice" / "program" / "soffice.exe"
    elif sys.platform == "darwin":
        for base in (Path("/Applications"), Path.home() / "Applications"):
            yield base / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    else:
        for place in ("/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice"):
            yield Path(place)
